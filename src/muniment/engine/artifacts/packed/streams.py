"""Reads compressed streams: what they hold is examined, and so are bytes behind their end.

Source: see ``codecs``. Streams in a row are read as one, as their readers do.
"""

from __future__ import annotations

import os.path
import zlib

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.kinds import Look
from muniment.engine.artifacts.packed import codecs
from muniment.engine.artifacts.packed.codecs import Codec
from muniment.engine.artifacts.packed.outside import read_outside
from muniment.engine.artifacts.packed.unpacking import Unpacked, unpack
from muniment.engine.artifacts.source import ByteSource, Part

_SUFFIXES = frozenset(
    {".gz", ".bz2", ".xz", ".lzma", ".z", ".zz", ".zlib", ".lz4", ".zst", ".zstd", ".gzip"}
)
_TARS = {".tgz": ".tar", ".tbz2": ".tar", ".txz": ".tar", ".tzst": ".tar", ".nemo": ".tar"}
_USUAL = (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")
_OLD_JOBLIB_HEADER = 21
"""``ZF`` and a length in hexadecimal, padded: what joblib wrote before 0.10."""

PROBLEMS = {
    "broken": ("broken", "a compressed stream is broken"),
    "truncated": ("broken", "a compressed stream ends before its end"),
    "bomb": ("too_large", "the file unpacks to more than its size can explain"),
}


def looks_zlib(look: Look) -> bool:
    """Return whether a file could be a zlib stream: two bytes say little, so it is begun."""
    head = look.head
    if len(head) < 6 or head[0] & 0x8F != 8 or head[1] & 0x20 or (head[0] << 8 | head[1]) % 31:
        return False
    opened = zlib.decompressobj()
    try:
        begun = opened.decompress(head, 1024)
    except zlib.error:
        return False
    # Other windows than the usual are rare, and short numbers often look like one.
    return opened.eof or len(begun) >= (1 if head[:2] in _USUAL else 512)


def looks_lzma(look: Look) -> bool:
    """Return whether a file could be a stream of the older .lzma format, by beginning it."""
    head = look.head
    # The range coder's first byte is always zero, and dictionaries are powers of two or thrice.
    if len(head) < 18 or head[0] >= 225 or head[13]:
        return False
    size = int.from_bytes(head[1:5], "little")
    if size != 0xFFFFFFFF and (size < 1 << 12 or bin(size).count("1") > 2):
        return False
    if head[5:13] != b"\xff" * 8 and int.from_bytes(head[5:13], "little") >= 1 << 42:
        return False
    codec = codecs.lzma_alone()
    opened = codec.fresh()
    try:
        begun = opened.decompress(head, 1024)
    except codec.broken:
        return False
    return opened.eof or len(begun) >= (1 if head[0] == 0x5D else 512)


def read_gzip(source: ByteSource, examination: Examination) -> None:
    """Read a gzip stream."""
    _read(source, codecs.gzip(), examination)


def read_bzip2(source: ByteSource, examination: Examination) -> None:
    """Read a bzip2 stream."""
    _read(source, codecs.bzip2(), examination)


def read_xz(source: ByteSource, examination: Examination) -> None:
    """Read an xz stream."""
    _read(source, codecs.xz(), examination)


def read_lzma(source: ByteSource, examination: Examination) -> None:
    """Read a stream of the older .lzma format."""
    _read(source, codecs.lzma_alone(), examination)


def read_zlib(source: ByteSource, examination: Examination) -> None:
    """Read a zlib stream."""
    _read(source, codecs.zlib_stream(), examination)


def read_lz4(source: ByteSource, examination: Examination) -> None:
    """Read LZ4 frames."""
    _read(source, codecs.lz4(), examination)


def read_zstd(source: ByteSource, examination: Examination) -> None:
    """Read Zstandard frames."""
    _read(source, codecs.zstandard(), examination)


def read_skippable(source: ByteSource, examination: Examination) -> None:
    """Read a file that begins with skippable frames, which LZ4 and Zstandard share."""
    at = 0
    for _ in range(1_000):
        head = source.read_at(at, 8)
        if not (head[1:4] == b"\x2a\x4d\x18" and 0x50 <= head[0] <= 0x5F):
            break
        read_outside(source, at + 8, at + 8 + _length(head), examination, strict=False)
        at += 8 + _length(head)
    if head.startswith(b"\x28\xb5\x2f\xfd"):
        read_zstd(Part(source, at), examination)
    elif head.startswith(b"\x04\x22\x4d\x18"):
        read_lz4(Part(source, at), examination)


def read_old_joblib(source: ByteSource, examination: Examination) -> None:
    """Read what joblib wrote with ``compress`` before 0.10."""
    head = source.read_at(0, _OLD_JOBLIB_HEADER + 1)
    start = _OLD_JOBLIB_HEADER + (head[_OLD_JOBLIB_HEADER:] == b" ")
    _read(Part(source, start), codecs.zlib_stream(), examination)


def _length(head: bytes) -> int:
    return int.from_bytes(head[4:8], "little")


def _read(source: ByteSource, codec: Codec, examination: Examination) -> None:
    examination.see(codec.name)
    whole = unpack(source, codec, examination)
    tell_problem(whole, examination)
    if whole.size:
        examination.examine(whole.source, inner_name(examination.name))
    size = source.size
    if not whole.problem and size is not None and whole.consumed < size:
        where = "behind a compressed stream"
        read_outside(source, whole.consumed, size, examination, strict=False, what=where)


def tell_problem(whole: Unpacked, examination: Examination) -> None:
    """Record what is wrong with a stream that is not whole."""
    if whole.problem:
        examination.lack(*PROBLEMS[whole.problem])


def inner_name(name: str) -> str:
    """Return what a file is called without the suffix of its compression."""
    stem, suffix = os.path.splitext(name)
    suffix = suffix.lower()
    if suffix in _TARS:
        return stem + _TARS[suffix]
    return stem if suffix in _SUFFIXES and stem else name or "(unpacked)"
