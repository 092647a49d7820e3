"""Reads the form in which PyTorch saved before version 1.6: five pickles, then raw storages.

Source: PyTorch ``torch/serialization.py`` (``_legacy_save``, ``_legacy_load``).
Out of scope: the older tar form, and ZIP archives.
"""

from __future__ import annotations

from typing import Final

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.pickled.memory import End
from muniment.engine.artifacts.pickled.search import search
from muniment.engine.artifacts.pickled.streams import follow, follow_next, note_end
from muniment.engine.artifacts.source import ByteSource, Part

MAGIC_NUMBER: Final = 0x1950A86A20F9469CFC6C
_PICKLES = ("protocol version", "system", "object", "storage keys")
_PROBED = 1 << 16
_MAX_SAVES = 10_000
_ITEM_SIZES: Final = {
    "DoubleStorage": 8, "FloatStorage": 4, "HalfStorage": 2, "BFloat16Storage": 2,
    "LongStorage": 8, "IntStorage": 4, "ShortStorage": 2, "CharStorage": 1, "ByteStorage": 1,
    "BoolStorage": 1, "ComplexFloatStorage": 8, "ComplexDoubleStorage": 16, "UntypedStorage": 1,
    "QInt8Storage": 1, "QUInt8Storage": 1, "QInt32Storage": 4, "QUInt4x2Storage": 1,
    "QUInt2x4Storage": 1,
}  # fmt: skip


class _Storages:
    """Takes persistent ids and adds up the bytes of the storages they speak of."""

    def __init__(self) -> None:
        self.bytes: dict[object, int] = {}
        self.known = True

    def take(self, persistent_id: tuple[object, ...]) -> None:
        """Note one persistent id."""
        if len(persistent_id) < 5 or persistent_id[0] != "storage":
            return
        kind, key, size = persistent_id[1], persistent_id[2], persistent_id[4]
        item = _ITEM_SIZES.get(str(kind).rpartition(":")[2])
        if item is None or not isinstance(size, int) or size < 0:
            self.known = False
        else:
            self.bytes[key] = max(self.bytes.get(key, 0), 8 + item * size)


def read_torch_legacy(source: ByteSource, examination: Examination, offset: int) -> None:
    """Read what follows PyTorch's magic number.

    Args:
        source: The file.
        examination: Told what is seen.
        offset: Where the second pickle begins.

    Raises:
        UnreadableError: The file cannot be read.
        BudgetSpentError: Nothing further of it is to be read.
    """
    examination.see("torch-legacy")
    following: int | None = offset
    for _ in range(_MAX_SAVES):
        if following is None:
            return
        following = _save(source, examination, following)
    examination.lack("too_large", "more saves in a row than are read")


def _save(source: ByteSource, examination: Examination, offset: int) -> int | None:
    """Read one save; return where the second pickle of the next one begins, or None."""
    storages = _Storages()
    for _ in _PICKLES:
        followed = follow(source, examination, offset, persistent=storages.take)
        if followed.end is not End.STOPPED:
            note_end(examination, followed.end)
            return None
        offset = followed.offset
    after = _raw(source, examination, offset, storages)
    if after is None or not source.read_at(after, 1):
        return None
    return _beside(source, examination, after)


def _raw(
    source: ByteSource, examination: Examination, offset: int, storages: _Storages
) -> int | None:
    """Look at the raw storages; return the offset after them, or None where that is not known."""
    expected = sum(storages.bytes.values())
    if not storages.known:
        examination.lack("unsupported", "a storage of a type whose size is not known")
        return None
    if expected and not source.read_at(offset + expected - 1, 1):
        examination.lack("broken", "the file ends before its tensors do")
        return None
    after = offset + expected
    if examination.policy.deep or expected <= 2 * _PROBED:
        search(Part(source, offset, expected), examination, 0)
    else:
        for start in (offset, after - _PROBED):
            search(Part(source, start, _PROBED), examination, 0)
        examination.limit("raw tensor data was looked at in its first and last 64 KiB only")
    return after


def _beside(source: ByteSource, examination: Examination, offset: int) -> int | None:
    """Read what stands behind the storages; return where a next save goes on, or None."""
    if source.read_at(offset, 1) == b"\x80":
        with examination.trial() as trial:
            followed = follow(source, examination, offset)
            if followed.end is End.STOPPED and followed.number == MAGIC_NUMBER:
                trial.keep()
                return followed.offset
    examination.sign("pickle.trailing-bytes", offset=offset)
    if follow_next(source, examination, offset) is None:
        search(source, examination, offset + 1)
    return None
