"""Reads what ``torch.save`` and its relatives write: pickles that name tensors stored beside them.

A tensor's storage that a pickle of the archive references, and whose size is what the pickle says,
is raw numbers: only its ends are looked at, and the report says so. Everything else is read whole.

Source: torch ``serialization.py``, ``package/package_importer.py``, ``csrc/jit/serialization``.
Out of scope: what the pickles do (``pickled``), TorchScript's code (``torchscript``).
"""

from __future__ import annotations

import re
from functools import partial

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import BudgetSpentError, Examination
from muniment.engine.artifacts.packed.probe import REACH, probe
from muniment.engine.artifacts.packed.roles import Role
from muniment.engine.artifacts.packed.zip_members import STORED, Member, contents
from muniment.engine.artifacts.packed.zip_records import END, LATER
from muniment.engine.artifacts.source import ByteSource, Part

ITEM_SIZES = {
    "ByteStorage": 1,
    "CharStorage": 1,
    "BoolStorage": 1,
    "QInt8Storage": 1,
    "QUInt8Storage": 1,
    "QUInt4x2Storage": 1,
    "QUInt2x4Storage": 1,
    "UntypedStorage": 1,
    "_UntypedStorage": 1,
    "ShortStorage": 2,
    "HalfStorage": 2,
    "BFloat16Storage": 2,
    "IntStorage": 4,
    "FloatStorage": 4,
    "QInt32Storage": 4,
    "LongStorage": 8,
    "DoubleStorage": 8,
    "ComplexFloatStorage": 8,
    "ComplexDoubleStorage": 16,
}
"""Bytes of one element, by the class that a pickle names for a tensor's storage."""
_PICKLES = re.compile(r"((?:[^/]+/)?)(data|constants|attributes)\.pkl", re.IGNORECASE)
_FOLDERS = {"data": "data/", "constants": "constants/", "attributes": "tensors/"}
_PACKAGED = re.compile(r"((?:[^/]+/)?).+\.pkl", re.IGNORECASE | re.DOTALL)
_MAX_STORAGES = 200_000


class Storages:
    """The storages that the pickles of an archive reference, with the sizes they are said to have.

    Attributes:
        skipped: How many were only looked at from both ends.
        unread: Bytes between those ends.
    """

    def __init__(self) -> None:
        self._sizes: dict[str, int] = {}
        self.skipped = 0
        self.unread = 0

    def note(self, folder: str, suffix: str, identity: tuple[object, ...]) -> None:
        """Take one persistent id, as the reader of pickles gives it."""
        if len(identity) < 5 or identity[0] != "storage" or len(self._sizes) >= _MAX_STORAGES:
            return
        _, kind, key, _, count = identity[:5]
        # torch.package numbers its storages, torch.save names them by their numbers.
        numbered = isinstance(key, int) or (isinstance(key, str) and key.isdecimal())
        if isinstance(kind, str) and numbered and isinstance(count, int):
            module, _, name = kind.rpartition(":")
            size = ITEM_SIZES.get(name)
            if size is not None and module.partition(".")[0] == "torch":
                self._sizes[f"{folder}{key}{suffix}"] = size * count

    def fits(self, member: Member) -> bool:
        """Return whether a member is a storage of just the size that a pickle says."""
        entry, own = member.entry, member.own
        return (
            self._sizes.get(entry.shown) == entry.size == entry.packed
            and entry.method == own.method == STORED
            and entry.name == own.name
            and not (entry.flags | own.flags) & 1
            and (bool(own.flags & LATER) or own.packed == entry.packed)
        )


def is_pickle(role: Role, name: str) -> tuple[str, str] | None:
    """Return folder and suffix of the storages that a pickle of a torch archive references."""
    found = _PICKLES.fullmatch(name)
    if found is not None:
        return found[1] + _FOLDERS[found[2].lower()], ""
    packaged = _PACKAGED.fullmatch(name) if role is Role.TORCH_PACKAGE else None
    return (f"{packaged[1]}.data/", ".storage") if packaged is not None else None


def read_pickles(
    source: ByteSource, members: list[Member], role: Role, examination: Examination
) -> tuple[Storages, set[int]]:
    """Read the pickles that reference storages.

    Returns:
        The storages, and places in ``members`` that need no further reading.
    """
    storages, done = Storages(), set()
    for place, member in enumerate(members):
        where = is_pickle(role, member.entry.shown)
        if where is not None and _read_pickle(source, member, where, storages, examination):
            done.add(place)
    return storages, done


def _read_pickle(
    source: ByteSource,
    member: Member,
    where: tuple[str, str],
    storages: Storages,
    examination: Examination,
) -> bool:
    from muniment.engine.artifacts.pickled.streams import read_pickle_stream

    whole = True
    with examination.within(member.entry.shown):
        examination.members += 1
        try:
            for opened in contents(source, member, examination, strict=True, lax=True):
                note = partial(storages.note, *where)
                end = read_pickle_stream(opened, examination, persistent=note)
                size = opened.size
                # What is the pickle and nothing else needs not be read as anything else.
                whole = whole and end is not None and end == size and not _ends_as_zip(opened, end)
        except BudgetSpentError:
            raise
        except UnreadableError as error:
            examination.lack(error.reason, error.message)
            whole = False
    return whole and member.entry.name == member.own.name


def _ends_as_zip(opened: ByteSource, size: int) -> bool:
    reach = min(size, REACH + 64)
    return END in opened.read_at(size - reach, reach)


def read_storage(
    source: ByteSource, member: Member, storages: Storages, examination: Examination
) -> None:
    """Look at the ends of a storage.

    Raises:
        UnreadableError: They cannot be read.
    """
    size = member.entry.packed
    with examination.within(member.entry.shown):
        probe(Part(source, member.start, size), size, examination)
    if size > 2 * REACH and not examination.policy.deep:
        storages.skipped += 1
        storages.unread += size - 2 * REACH


def tell_skipped(storages: Storages, examination: Examination) -> None:
    """Say how much was left out by design."""
    if storages.skipped:
        tensors = "1 tensor" if storages.skipped == 1 else f"{storages.skipped} tensors"
        examination.limit(
            f"the middle of {tensors}, {_amount(storages.unread)}, was not read; --deep reads all"
        )


def _amount(count: int) -> str:
    for unit, size in (("GB", 10**9), ("MB", 10**6), ("KB", 10**3)):
        if count >= size:
            return f"{count / size:.1f} {unit}"
    return f"{count} bytes"
