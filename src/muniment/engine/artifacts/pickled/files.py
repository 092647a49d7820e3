"""Reads files that are pickles: one or several, PyTorch's old form, and what is beside.

Nothing says that a file is a pickle but that it reads as one. Bytes that announce a protocol are
believed soon; others only where they bring in names or end exactly where the file ends.

Source: PyTorch ``torch/serialization.py`` (``_legacy_load``).
Out of scope: where joblib's arrays end (``joblib_arrays``); what joblib compressed (``packed``).
"""

from __future__ import annotations

from muniment.engine.artifacts.examination import BudgetSpentError, Examination
from muniment.engine.artifacts.pickled.kinds import SUFFIXES
from muniment.engine.artifacts.pickled.memory import End
from muniment.engine.artifacts.pickled.search import search
from muniment.engine.artifacts.pickled.streams import Followed, follow, follow_next, note_end
from muniment.engine.artifacts.pickled.torch_legacy import MAGIC_NUMBER, read_torch_legacy
from muniment.engine.artifacts.pickled.written import LONGEST, examine_written
from muniment.engine.artifacts.source import ByteSource

_STRICT = (".pkl", ".pickle", ".joblib", ".dill", ".cloudpickle", ".pck", ".pcl")
_BELIEVED = 12
"""Bytes of opcodes after which what announces a protocol is taken for a pickle, broken or not."""
_MAX_STREAMS = 100_000
_CONTAINERS = (
    b"PK", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"\x28\xb5\x2f\xfd",
    b"\x04\x22\x4d\x18", b"\x89HDF", b"GGUF", b"\x93NUMPY", b"\x7fELF", b"MZ",
    b"SQLite format", b"ZF0x", b"\x89PNG", b"%PDF", b"RIFF", b"\xff\xd8\xff",
)  # fmt: skip
"""How files begin that have readers of their own, which look at what is outside their parts."""


def read_pickle(source: ByteSource, examination: Examination) -> None:
    """Read a file that could be a pickle.

    Raises:
        UnreadableError: The file cannot be read.
        BudgetSpentError: Nothing further of it is to be read.
    """
    head = source.read_at(0, 512)
    if not head:
        return
    with examination.trial() as trial:
        try:
            first = follow(source, examination, 0)
        except BudgetSpentError:
            # A loader would have run what stands before: a long tail must not hide it.
            if trial.imports:
                examination.see("pickle")
                trial.keep()
            raise
        beside = source.read_at(first.offset, 2)
        taken = _is_pickle(first, head, beside, source.size, examination.name)
        if taken:
            examination.see("joblib" if first.arrays else "pickle")
            if first.end is not End.STOPPED:
                note_end(examination, first.end)
            trial.keep()
    if not taken:
        _search_leading(source, examination, head)
    elif first.end is End.STOPPED:
        if first.number == MAGIC_NUMBER:
            read_torch_legacy(source, examination, first.offset)
        else:
            _read_on(source, examination, first.offset)
    elif not first.acts and first.end is not End.BUDGET:
        search(source, examination, 1)


def read_database(source: ByteSource, examination: Examination) -> None:
    """Look for pickles in a database: key-value stores keep their values as such.

    They stand over SQLite, in LMDB, and in what ``shelve`` writes.

    Raises:
        UnreadableError: The file cannot be read.
        BudgetSpentError: Nothing further of it is to be read.
    """
    examination.see("sqlite" if source.read_at(0, 6) == b"SQLite" else "key-values")
    search(source, examination, 16)


def read_written(source: ByteSource, examination: Examination) -> None:
    """Look into a file that is a pickle written as text, in base64 or in hexadecimal.

    Raises:
        UnreadableError: The file cannot be read.
        BudgetSpentError: Nothing further of it is to be read.
    """
    data = source.read_at(0, LONGEST + 1)
    examination.spend(len(data) >> 4)
    if data.isascii():
        examine_written(data.decode("ascii").strip(), examination, "text.pkl")


def _is_pickle(first: Followed, head: bytes, beside: bytes, size: int | None, name: str) -> bool:
    """Return whether what was followed from the first byte on is a pickle, whole or broken."""
    if first.acts:
        return True
    whole = first.end is End.STOPPED
    if head[0] == 0x80 or (head[0] == 0x95 and head[7:9] == b"\0\0"):
        return whole or first.names or first.offset >= _BELIEVED or name.endswith(_STRICT)
    if whole:
        another = len(beside) == 2 and beside[0] == 0x80 and beside[1] <= 5
        long_enough = name.lower().endswith(_STRICT) and first.offset >= _BELIEVED
        return first.names or not beside or another or long_enough
    return (
        name.lower().endswith(_STRICT)
        and not head.startswith(_CONTAINERS)
        and (first.names or _BELIEVED <= first.offset <= (size or first.offset))
    )


def _read_on(source: ByteSource, examination: Examination, offset: int) -> None:
    """Follow what comes after the first pickle of a file."""
    for count in range(_MAX_STREAMS):
        after = follow_next(source, examination, offset)
        if after is None:
            break
        if not count:
            examination.sign("pickle.several-streams", offset=offset)
        offset = after
    else:
        examination.lack("too_large", "more pickles in a row than are followed")
    if source.read_at(offset, 1):
        examination.sign("pickle.trailing-bytes", offset=offset)
        search(source, examination, offset + 1)


def _search_leading(source: ByteSource, examination: Examination, head: bytes) -> None:
    name = examination.name.lower()
    dot = name.rfind(".")
    if (name[dot:] if dot >= 0 else "") not in SUFFIXES:
        return
    if head.startswith(_CONTAINERS) or head[257:262] == b"ustar" or head[8:10] in _JSON:
        return
    search(source, examination, 1)


_JSON = (b'{"', b"{ ", b"{\n", b"{}")
"""What stands at the ninth byte of a safetensors file."""
