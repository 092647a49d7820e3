"""Reads the databases of R's packages and caches (``.rdb``): objects compressed one after another.

Source: R ``src/main/serialize.c`` (``lazyLoadDBfetch``), ``tools:::makeLazyLoadDB``. Each record is
the length of what it unpacks to, as four bytes, then a zlib stream. The index beside it (``.rdx``)
is an ordinary saved object.
"""

from __future__ import annotations

import struct
import zlib

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.source import BombError, ByteSource, MemorySource

_LENGTH = struct.Struct(">I")
_CHUNK = 1 << 16
_MAX_OBJECT = 64 << 20


def read_lazy_r(source: ByteSource, examination: Examination) -> None:
    """Examine each object of a database.

    Raises:
        UnreadableError: A record is broken, or packed in a way that is not read.
    """
    examination.see("r-database")
    at = 0
    while head := source.read_at(at, 6):
        examination.spend(64)
        if len(head) < 6:
            raise UnreadableError("broken", "R: the database ends inside a record")
        length = _LENGTH.unpack_from(head)[0]
        if head[4:5] != b"\x78":
            raise UnreadableError("unsupported", "R: a database that is not packed with zlib")
        if length > _MAX_OBJECT:
            raise UnreadableError("too_large", "R: an object larger than is held at once")
        content, at = _unpacked(source, at + 4, length, examination)
        examination.examine(MemorySource(content), f"object@{at}")


def _unpacked(
    source: ByteSource, at: int, length: int, examination: Examination
) -> tuple[bytes, int]:
    """Return what a record holds, and where the next one begins."""
    inflater = zlib.decompressobj()
    parts = bytearray()
    while not inflater.eof:
        piece = source.read_at(at, _CHUNK)
        examination.spend(len(piece) or 1)
        if not piece:
            raise UnreadableError("broken", "R: the database ends inside a record")
        try:
            parts += inflater.decompress(piece, length + 1 - len(parts))
        except zlib.error:
            raise UnreadableError("broken", "R: a record is broken") from None
        if len(parts) > length or inflater.unconsumed_tail:
            raise UnreadableError("broken", "R: a record holds more than it says")
        at += len(piece) - len(inflater.unused_data)
    examination.unpacked.left -= len(parts)
    if examination.unpacked.left < 0:
        raise BombError("the file unpacks to more than its size can explain")
    return bytes(parts), at
