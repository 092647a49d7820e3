"""Zip archives written by hand, so that headers can lie; and 7z, lz4 and zstd without libraries.

Source: APPNOTE.TXT 6.3.10; 7zFormat.txt of the 7-Zip SDK; LZ4 frame format 1.6; RFC 8878.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Member:
    """A stored or deflated member, and what its headers say instead of the truth.

    Attributes:
        local: Name in the local header, when it differs.
        flags: General purpose bits, in both headers.
        method: What the local header calls the compression; 0 stored, 8 deflated.
        central_method: What the central directory calls it, when it differs.
        crc: Checksum to claim instead of the right one.
        listed: Whether the central directory has the member.
        attributes: External attributes; the upper half is a Unix mode.
    """

    name: str
    body: bytes
    local: str | None = None
    flags: int = 0
    method: int = 0
    central_method: int | None = None
    crc: int | None = None
    listed: bool = True
    attributes: int = 0
    extra: bytes = b""


def archive(*members: Member, before: bytes = b"", comment: bytes = b"") -> bytes:
    """Return a zip archive of the members, with bytes before it and a comment."""
    out = bytearray(before)
    central = bytearray()
    for member in members:
        offset = len(out) - len(before)
        body = member.body
        if member.method == 8:
            packer = zlib.compressobj(9, zlib.DEFLATED, -15)
            body = packer.compress(member.body) + packer.flush()
        crc = zlib.crc32(member.body) if member.crc is None else member.crc
        sizes = struct.pack("<III", crc, len(body), len(member.body))
        local = (member.local or member.name).encode()
        out += b"PK\3\4" + struct.pack("<HHHHH", 20, member.flags, member.method, 0, 33)
        out += sizes + struct.pack("<HH", len(local), len(member.extra)) + local + member.extra
        out += body
        if member.listed:
            name = member.name.encode()
            method = member.method if member.central_method is None else member.central_method
            central += b"PK\1\2" + struct.pack("<HHHHHH", 20, 20, member.flags, method, 0, 33)
            central += sizes + struct.pack("<HHHHH", len(name), 0, 0, 0, 0)
            central += struct.pack("<II", member.attributes, offset) + name
    count = sum(member.listed for member in members)
    place = len(out) - len(before)
    out += central + b"PK\5\6" + struct.pack("<HHHHII", 0, 0, count, count, len(central), place)
    return bytes(out + struct.pack("<H", len(comment)) + comment)


def seven(name: str, body: bytes, *, lie: bool = False) -> bytes:
    """Return a 7z archive with one stored file; `lie` gives its header a wrong checksum."""
    title = (name + "\0").encode("utf-16-le")
    header = bytearray(b"\x01\x04")
    header += b"\x06" + _seven_number(0) + _seven_number(1)
    header += b"\x09" + _seven_number(len(body)) + b"\x00"
    header += b"\x07\x0b" + _seven_number(1) + b"\x00" + _seven_number(1) + b"\x01\x00"
    header += b"\x0c" + _seven_number(len(body)) + b"\x00"
    header += b"\x08\x0a\x01" + struct.pack("<I", zlib.crc32(body)) + b"\x00\x00"
    header += b"\x05" + _seven_number(1)
    header += b"\x11" + _seven_number(len(title) + 1) + b"\x00" + title + b"\x00\x00"
    check = zlib.crc32(header) ^ (1 if lie else 0)
    start = struct.pack("<QQI", len(body), len(header), check)
    head = b"7z\xbc\xaf\x27\x1c\0\4" + struct.pack("<I", zlib.crc32(start)) + start
    return head + body + bytes(header)


def _seven_number(value: int) -> bytes:
    if value < 0x80:
        return bytes([value])
    if value < 0x4000:
        return bytes([0x80 | value >> 8, value & 0xFF])
    return (
        b"\xe0" + struct.pack("<I", value)[:3]
        if value < 2**24
        else b"\xff" + struct.pack("<Q", value)
    )


def lz4(body: bytes) -> bytes:
    """Return an LZ4 frame of one uncompressed block."""
    descriptor = b"\x60\x40"
    block = struct.pack("<I", len(body) | 0x80000000) + body
    return (
        b"\x04\x22\x4d\x18"
        + descriptor
        + bytes([_xxh32(descriptor) >> 8 & 0xFF])
        + block
        + bytes(4)
    )


def zstd(body: bytes) -> bytes:
    """Return a Zstandard frame of raw blocks."""
    out = bytearray(b"\x28\xb5\x2f\xfd\xa0" + struct.pack("<I", len(body)))
    pieces = [body[start : start + 2**17] for start in range(0, len(body), 2**17)] or [b""]
    for place, piece in enumerate(pieces):
        out += struct.pack("<I", len(piece) << 3 | (place == len(pieces) - 1))[:3] + piece
    return bytes(out)


def _xxh32(data: bytes) -> int:
    # For inputs of fewer than four bytes, which is all that a frame's descriptor needs.
    state = (0x165667B1 + len(data)) & 0xFFFFFFFF
    for byte in data:
        state = (state + byte * 0x165667B1) & 0xFFFFFFFF
        state = (state << 11 | state >> 21) & 0xFFFFFFFF
        state = state * 0x9E3779B1 & 0xFFFFFFFF
    for shift, factor in ((15, 0x85EBCA77), (13, 0xC2B2AE3D)):
        state = (state ^ state >> shift) * factor & 0xFFFFFFFF
    return state ^ state >> 16
