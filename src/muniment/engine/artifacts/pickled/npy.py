"""Reads .npy arrays: an array of objects holds a pickle, and old readers evaluated the header.

Source: NumPy ``numpy/lib/format.py`` (the .npy format, versions 1.0 to 3.0).
"""

from __future__ import annotations

import re

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.pickled.literals import Literal, literal
from muniment.engine.artifacts.pickled.streams import follow_next, read_pickle_stream
from muniment.engine.artifacts.source import ByteSource

MAGIC = b"\x93NUMPY"
_MAX_HEADER = 1 << 16
_MAX_ARRAYS = 10_000
_KEYS = {"descr", "fortran_order", "shape"}
_TYPE = re.compile(r"[<>=|]?(?:([biufcSaUVmMO?t])(\d{0,9})(?:\[[^\]]{0,20}\])?)")
_CODE = re.compile(rb"(?<!\w)[A-Za-z_]\w*+\s*+\(|__\w|\blambda\b|\bimport\b")
_SIZES = {"?": 1, "b": 1, "i": 8, "u": 8, "f": 8, "c": 16, "O": 8, "m": 8, "M": 8}
_HIGH = 1 << 40


def read_npy(source: ByteSource, examination: Examination) -> None:
    """Read a file of one array, or of several in a row.

    Raises:
        UnreadableError: The file cannot be read.
        BudgetSpentError: Nothing further of it is to be read.
    """
    examination.see("npy")
    offset: int | None = 0
    for _ in range(_MAX_ARRAYS):
        assert offset is not None  # noqa: S101
        offset = _array(source, examination, offset)
        if offset is None or not (more := source.read_at(offset, len(MAGIC))):
            return
        if more != MAGIC:
            examination.sign("array.trailing-bytes", offset=offset)
            follow_next(source, examination, offset)
            return
    examination.lack("too_large", "more arrays in a row than are read")


def _array(source: ByteSource, examination: Examination, offset: int) -> int | None:
    """Read one array; return the offset after it, or None where that is not known."""
    head = source.read_at(offset, 12)
    width = 2 if head[6:7] == b"\x01" else 4
    length = int.from_bytes(head[8 : 8 + width], "little")
    start = offset + 8 + width
    if len(head) < 8 + width or head[6] not in (1, 2, 3):
        examination.lack("broken", "not the header of an array")
        return None
    if length > _MAX_HEADER:
        examination.lack("too_large", "the header of an array is longer than any is")
        return None
    raw = source.read_at(start, length)
    examination.spend(4 * len(raw))
    start += length
    header = literal(raw)
    if len(raw) < length or not isinstance(header, dict) or set(header) != _KEYS:
        _odd_header(source, examination, raw, start)
        return None
    count, item = _count(header["shape"]), _item(header["descr"])
    if count is None:
        examination.lack("broken", "the shape of an array is not a tuple of lengths")
        return None
    if item is None or item[1]:
        # Where the type is not understood, a pickle behind the header is read all the same.
        return _objects(source, examination, start, sure=item is not None)
    return _numbers(source, examination, start, count * item[0])


def _numbers(source: ByteSource, examination: Examination, start: int, size: int) -> int | None:
    whole = source.size
    if whole is not None and start + size > whole:
        if size >= _HIGH:
            examination.sign("array.size", offset=start, operand=f"{size} bytes")
        examination.lack("broken", "the file ends before its array does")
        return None
    return start + size


def _objects(source: ByteSource, examination: Examination, start: int, *, sure: bool) -> int | None:
    if sure:
        return read_pickle_stream(source, examination, offset=start)
    after = follow_next(source, examination, start)
    if after is None:
        examination.lack("unsupported", "an array of a type that is not understood")
    return after


def _odd_header(source: ByteSource, examination: Examination, raw: bytes, start: int) -> None:
    if _CODE.search(raw):
        # NumPy before 1.9 and many small readers evaluate it.
        examination.sign("array.code-in-header", offset=10)
    examination.lack("broken", "the header of an array is not the dictionary that it should be")
    if source.read_at(start, 1):
        follow_next(source, examination, start)


def _count(shape: Literal) -> int | None:
    if not isinstance(shape, tuple) or len(shape) > 64:
        return None
    count = 1
    for length in shape:
        if not isinstance(length, int) or isinstance(length, bool) or length < 0:
            return None
        count = min(count * length, 1 << 80)
    return count


def _item(descr: Literal) -> tuple[int, bool] | None:
    """Return bytes of an item and whether it holds objects, or None where that is not known.

    A structure is a list of fields, a field is (name, type) or (name, type, shape), and a type may
    be a string, another structure, or (type, shape).
    """
    size, objects = 0, False
    open_: list[tuple[Literal, int]] = [(descr, 1)]
    for _ in range(10_000):
        if not open_:
            return size, objects
        part, times = open_.pop()
        if isinstance(part, str):
            one = _simple(part)
            if one is None:
                return None
            size, objects = size + one[0] * times, objects or one[1]
        elif isinstance(part, list):
            for field in part:
                if not isinstance(field, tuple) or len(field) not in (2, 3):
                    return None
                count = _count(field[2]) if len(field) == 3 else 1
                if count is None:
                    return None
                open_.append((field[1], times * count))
        elif isinstance(part, tuple) and len(part) == 2:
            count = _count(part[1]) if isinstance(part[1], tuple) else None
            if count is None:
                return None
            open_.append((part[0], times * count))
        else:
            return None
    return None


def _simple(text: str) -> tuple[int, bool] | None:
    if text in ("object", "object_", "O", "|O"):
        return 8, True
    match = _TYPE.fullmatch(text)
    if match is None:
        return None
    kind, digits = match[1], match[2]
    if kind in "SaUVt" and digits:
        return int(digits) * (4 if kind == "U" else 1), False
    size = int(digits) if digits else _SIZES.get(kind, 0)
    return size, kind == "O"
