"""Recognises compressed streams by their first bytes and opens them within bounds.

Source: RFC 1950 (zlib), RFC 1952 (gzip), the .xz and .lzma file formats, joblib ``compressor.py``.
"""

from __future__ import annotations

import bz2
import lzma
import zlib
from collections.abc import Callable
from typing import cast

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.source import Allowance, FileSpan, Inflated, Inflater

FLOOR = 256 << 20
"""Decompressed bytes that any file may give, whatever its size."""
RATIO = 200
"""Above the floor: decompressed bytes per byte of the file."""
CEILING = 16 << 30
"""Decompressed bytes that no file may exceed."""
_LZMA_MEMORY = 256 << 20
_OLD_JOBLIB_HEADER = 21
"""``ZF`` and a length in hexadecimal, padded: what joblib wrote before 0.10."""


def _zlib() -> Inflater:
    return cast(Inflater, zlib.decompressobj())


def _gzip() -> Inflater:
    return cast(Inflater, zlib.decompressobj(wbits=31))


def _raw_deflate() -> Inflater:
    return cast(Inflater, zlib.decompressobj(wbits=-15))


def _lzma() -> Inflater:
    return lzma.LZMADecompressor(lzma.FORMAT_AUTO, memlimit=_LZMA_MEMORY)


_OPENERS: tuple[tuple[bytes, Callable[[], Inflater], type[Exception]], ...] = (
    (b"\x78\x01", _zlib, zlib.error),
    (b"\x78\x5e", _zlib, zlib.error),
    (b"\x78\x9c", _zlib, zlib.error),
    (b"\x78\xda", _zlib, zlib.error),
    (b"\x1f\x8b", _gzip, zlib.error),
    (b"BZh", bz2.BZ2Decompressor, OSError),
    (b"\xfd7zXZ\x00", _lzma, lzma.LZMAError),
    (b"\x5d\x00", _lzma, lzma.LZMAError),
)
_UNSUPPORTED = {
    b"\x04\x22\x4d\x18": "LZ4",
    b"\x28\xb5\x2f\xfd": "Zstandard",
    b"7z\xbc\xaf\x27\x1c": "7z",
    b"Rar!": "RAR",
}


def allowance(size: int) -> Allowance:
    """Return what a file of some size may unpack to."""
    return Allowance(min(CEILING, max(FLOOR, RATIO * size)))


def inflated(span: FileSpan) -> Inflated | None:
    """Return the decompressed stream that a span holds, or None where it is not compressed.

    Raises:
        UnreadableError: Compressed in a way that is not read (``unsupported``).
    """
    head = span.read_at(0, 32)
    for magic, name in _UNSUPPORTED.items():
        if head.startswith(magic):
            raise UnreadableError("unsupported", f"{name} compression is not read")
    if head.startswith(b"ZF"):
        start = _OLD_JOBLIB_HEADER + (head[_OLD_JOBLIB_HEADER : _OLD_JOBLIB_HEADER + 1] == b" ")
        tail = span.within(start, span.size)
        return _open(tail, _zlib, zlib.error, allowance(span.size), several=False)
    for magic, fresh, broken in _OPENERS:
        if head.startswith(magic):
            return _open(span, fresh, broken, allowance(span.size), several=True)
    return None


def deflated(span: FileSpan, given: Allowance) -> Inflated:
    """Return the decompressed stream of a ZIP member with method 8."""
    return _open(span, _raw_deflate, zlib.error, given, several=False)


def bzipped(span: FileSpan, given: Allowance) -> Inflated:
    """Return the decompressed stream of a ZIP member with method 12."""
    return _open(span, bz2.BZ2Decompressor, OSError, given, several=False)


def _open(
    span: FileSpan,
    fresh: Callable[[], Inflater],
    broken: type[Exception],
    given: Allowance,
    *,
    several: bool,
) -> Inflated:
    position = 0

    def feed(count: int) -> bytes:
        nonlocal position
        data = span.read_at(position, count)
        position += len(data)
        return data

    return Inflated(feed, fresh, (broken, EOFError, ValueError), given, several=several)
