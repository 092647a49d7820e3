"""Reads the header of .npy arrays: an array of objects holds a pickle.

Source: NumPy ``numpy.lib.format`` (the .npy format, versions 1.0 to 3.0).
"""

from __future__ import annotations

import ast
import warnings

from muniment.engine.artifacts.harvest import Harvest
from muniment.engine.artifacts.pickles import read_stream
from muniment.engine.artifacts.source import ByteSource, FileSpan
from muniment.engine.checks.fact import GapReason

MAGIC = b"\x93NUMPY"
_MAX_HEADER = 1 << 16


class _Tail:
    """A source from some offset on."""

    def __init__(self, source: ByteSource, start: int) -> None:
        self._source = source
        self._start = start

    @property
    def size(self) -> int | None:
        """Length in bytes, or None where only reading to the end would tell."""
        whole = self._source.size
        return None if whole is None else max(0, whole - self._start)

    def read_at(self, offset: int, count: int) -> bytes:
        """Return up to ``count`` bytes."""
        return self._source.read_at(self._start + offset, count)


def read_npy(source: ByteSource, harvest: Harvest) -> bool:
    """Read an array's header and, where it holds objects, its pickle; return whether it does.

    Raises:
        UnreadableError: The source cannot be read.
    """
    head = source.read_at(0, 12)
    width = 2 if head[6:7] == b"\x01" else 4
    length = int.from_bytes(head[8 : 8 + width], "little")
    start = 8 + width
    if not head.startswith(MAGIC) or len(head) < start or length > _MAX_HEADER:
        harvest.lack(GapReason.BROKEN, "not an array header")
        return True
    holds = _holds_objects(source.read_at(start, length))
    if holds is None:
        harvest.lack(GapReason.BROKEN, "the array's header is no dictionary of literals")
        # A tolerant loader may still find a pickle behind it.
        holds = source.read_at(start + length, 1) == b"\x80"
    if holds:
        read_stream(_Tail(source, start + length), harvest)
    return holds


def read_npy_file(span: FileSpan, harvest: Harvest) -> bool:
    """Read one .npy file; return whether it holds objects, so that it is worth a fact.

    Raises:
        UnreadableError: The file cannot be read.
    """
    return read_npy(span, harvest) or bool(harvest.lacks)


def _holds_objects(header: bytes) -> bool | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            literal = ast.literal_eval(header.decode("utf-8").strip())
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        return None
    if not isinstance(literal, dict) or "descr" not in literal:
        return None
    return _is_object(literal["descr"])


def _is_object(descr: object) -> bool:
    if isinstance(descr, str):
        return "O" in descr.upper()
    if isinstance(descr, (list, tuple)):
        return (
            any(_is_object(part) for part in descr[1:2])
            if _is_field(descr)
            else any(_is_object(part) for part in descr)
        )
    return False


def _is_field(descr: list[object] | tuple[object, ...]) -> bool:
    """A field is (name, type) or (name, type, shape); a list of them is a structure."""
    return (
        isinstance(descr, tuple)
        and len(descr) in (2, 3)
        and isinstance(descr[0], (str, tuple))
        and isinstance(descr[1], (str, list, tuple))
    )
