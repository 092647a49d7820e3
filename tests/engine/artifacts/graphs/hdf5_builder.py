"""Builds small HDF5 files by hand, of the newer structures, with what no honest writer puts in."""

from __future__ import annotations

import struct

_SUPERBLOCK = 48
UNDEFINED = b"\xff" * 8


def hdf5(*messages: bytes, extra: bytes = b"", start: int = 0) -> bytes:
    """Return a file whose root has some messages; ``extra`` follows the root's header.

    Args:
        messages: Of the root, as ``message`` makes them.
        extra: Bytes behind, at the address that ``behind`` tells.
        start: Bytes of user block before the superblock.
    """
    root = header(*messages)
    end = _SUPERBLOCK + len(root) + len(extra)
    superblock = b"\x89HDF\r\n\x1a\n" + bytes([3, 8, 8, 0]) + bytes(8) + UNDEFINED
    superblock += struct.pack("<QQ", end, _SUPERBLOCK) + bytes(4)
    return bytes(start) + superblock + root + extra


def behind(*messages: bytes) -> int:
    """Return the address of what follows a root with these messages."""
    return _SUPERBLOCK + len(header(*messages))


def header(*messages: bytes) -> bytes:
    """Return an object header."""
    body = b"".join(messages)
    return b"OHDR" + bytes([2, 2]) + struct.pack("<I", len(body)) + body + bytes(4)


def message(kind: int, data: bytes) -> bytes:
    """Return one message of a header."""
    return struct.pack("<BHB", kind, len(data), 0) + data


def hard_link(name: str, address: int) -> bytes:
    """Return a link to an object."""
    return message(6, b"\1\0" + _named(name) + struct.pack("<Q", address))


def link(name: str, kind: int, value: bytes) -> bytes:
    """Return a link of any other kind."""
    return message(6, b"\1\x08" + bytes([kind]) + _named(name) + _sized(value))


def external_link(name: str, file: str) -> bytes:
    """Return a link into another file."""
    return link(name, 64, b"\0" + file.encode() + b"\0/x\0")


def attribute(name: str, value: bytes) -> bytes:
    """Return an attribute that is a string of fixed length."""
    return message(12, _attribute(name, _string(len(value)), b"\2\0\0\0", value))


def dataset(kind: bytes, shape: tuple[int, ...], *others: bytes, layout: bytes) -> bytes:
    """Return the header of a data set."""
    space = bytes([2, len(shape), 0, 1]) + b"".join(struct.pack("<Q", size) for size in shape)
    return header(message(3, kind), message(1, space), message(8, layout), *others)


def contiguous(address: int, size: int) -> bytes:
    """Return the layout of data in one piece."""
    return b"\3\1" + struct.pack("<QQ", address, size)


def filters(*numbers: int) -> bytes:
    """Return a message that names filters."""
    body = b"".join(
        struct.pack("<H", each) + (b"\0\0" if each >= 256 else b"") + bytes(4) for each in numbers
    )
    return message(11, bytes([2, len(numbers)]) + body)


BYTES = b"\x10\0\0\0\1\0\0\0\0\0\x08\0"
"""The datatype of whole numbers of one byte."""
FLOATS = b"\x11\x20\x1f\0\4\0\0\0\0\0\x20\0\x17\x08\0\x17\x7f\0\0\0"
"""The datatype of single-precision numbers."""


def _string(size: int) -> bytes:
    return b"\x13\0\0\0" + struct.pack("<I", size)


def _attribute(name: str, kind: bytes, space: bytes, value: bytes) -> bytes:
    raw = name.encode() + b"\0"
    sizes = struct.pack("<HHH", len(raw), len(kind), len(space))
    return b"\3\0" + sizes + b"\0" + raw + kind + space + value


def _named(name: str) -> bytes:
    return bytes([len(name)]) + name.encode()


def _sized(value: bytes) -> bytes:
    return struct.pack("<H", len(value)) + value
