"""Numbers of variable length, as protocol buffers and others write them.

Source: Protocol Buffers "Encoding", base 128 varints.
"""

from __future__ import annotations

from muniment.core.errors import UnreadableError


def varint(data: bytes, i: int) -> tuple[int, int]:
    """Return a number, cut to 64 bits, and the index after it.

    Raises:
        UnreadableError: It is longer than ten bytes.
        IndexError: The bytes end inside it.
    """
    value = shift = 0
    while True:
        byte = data[i]
        i += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value & 0xFFFFFFFFFFFFFFFF, i
        shift += 7
        if shift > 63:
            raise UnreadableError("broken", "a number has no end")
