"""Reads the index of a TensorFlow checkpoint: a sorted table of where each variable lies.

Source: LevelDB's ``table_format.md``; ``tensor_bundle.proto`` of TensorFlow (field numbers).
Out of scope: the variables, in files beside it.
"""

from __future__ import annotations

from typing import Final

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.graphs.hidden import look_inside
from muniment.engine.artifacts.graphs.recognition import TABLE_FOOTER, TABLE_MAGIC, top_level
from muniment.engine.artifacts.graphs.settled import settled
from muniment.engine.artifacts.source import ByteSource

_MAX_BLOCK: Final = 4 << 20
_MAX_BLOCKS: Final = 100_000


def read_data(source: ByteSource, examination: Examination) -> None:
    """Recognise the variables of a checkpoint, which are numbers, and search their edges."""
    examination.see("tensorflow-checkpoint")
    if source.size is not None:
        look_inside(source, examination, 0, source.size, "variables")


def read_index(source: ByteSource, examination: Examination) -> None:
    """Check the table of variables.

    Raises:
        UnreadableError: Broken, or packed in a way that is not read.
    """
    source = settled(source)
    size = source.size
    if size is None or size < TABLE_FOOTER:
        return
    footer = source.read_at(size - TABLE_FOOTER, TABLE_FOOTER)
    if not footer.endswith(TABLE_MAGIC):
        return
    examination.see("tensorflow-checkpoint")
    _, _, at = _handle(footer, 0)
    offset, length, _ = _handle(footer, at)
    for count, (_, value) in enumerate(_entries(_block(source, examination, offset, length))):
        inner_offset, inner_length, _ = _handle(value, 0)
        if count > _MAX_BLOCKS:
            raise UnreadableError("too_large", "checkpoint: more blocks than are read")
        for key, entry in _entries(_block(source, examination, inner_offset, inner_length)):
            if key:
                _entry(key, entry, examination)


def _entry(key: bytes, entry: bytes, examination: Examination) -> None:
    fields = top_level(entry, len(entry), 64)
    if fields is None:
        shown = key[:80].decode("utf-8", "backslashreplace")
        examination.sign("weights.malformed", operand=f"an entry for {shown} that is not one")


def _handle(data: bytes, at: int) -> tuple[int, int, int]:
    offset, at = _varint(data, at)
    length, at = _varint(data, at)
    return offset, length, at


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for shift in range(0, 70, 7):
        if at >= len(data):
            break
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
    raise UnreadableError("broken", "checkpoint: a number has no end")


def _block(source: ByteSource, examination: Examination, offset: int, length: int) -> bytes:
    if length > _MAX_BLOCK:
        raise UnreadableError("too_large", "checkpoint: a block larger than is read")
    data = source.read_at(offset, length + 1)
    examination.spend(length)
    if len(data) < length + 1:
        raise UnreadableError("broken", "checkpoint: a block lies outside the file")
    if data[length]:
        raise UnreadableError("unsupported", "checkpoint: the index is compressed")
    return data[:length]


def _entries(block: bytes) -> list[tuple[bytes, bytes]]:
    """Return keys and values of a block, in which keys share beginnings."""
    if len(block) < 4:
        raise UnreadableError("broken", "checkpoint: a block without an end")
    restarts = int.from_bytes(block[-4:], "little")
    end = len(block) - 4 - 4 * restarts
    if end < 0:
        raise UnreadableError("broken", "checkpoint: a block without an end")
    found: list[tuple[bytes, bytes]] = []
    at, key = 0, b""
    while at < end:
        shared, at = _varint(block, at)
        own, at = _varint(block, at)
        length, at = _varint(block, at)
        if shared > len(key) or at + own + length > end or shared + own > 1 << 16:
            raise UnreadableError("broken", "checkpoint: an entry is longer than its block")
        key = key[:shared] + block[at : at + own]
        at += own
        found.append((key, block[at : at + length]))
        at += length
    return found
