"""Builds pickles from opcodes; nothing here is ever loaded."""

from __future__ import annotations

import struct


def text(value: str) -> bytes:
    """Return SHORT_BINUNICODE of a string."""
    raw = value.encode()
    return b"\x8c" + bytes([len(raw)]) + raw


def name(module: str, attribute: str) -> bytes:
    """Return the opcodes that import a name the way protocol 4 does."""
    return text(module) + text(attribute) + b"\x93"


def call(callee: bytes, *args: bytes) -> bytes:
    """Return the opcodes of a call."""
    return callee + b"(" + b"".join(args) + b"tR"


def pickled(body: bytes, protocol: int = 4) -> bytes:
    """Return a whole pickle without a frame."""
    return bytes([0x80, protocol]) + body + b"."


def framed(body: bytes, length: int | None = None) -> bytes:
    """Return FRAME, of a length that may be a lie, and what is in it."""
    return b"\x95" + struct.pack("<Q", len(body) if length is None else length) + body


def npy(descr: str, data: bytes, shape: str = "(1,)", version: int = 1) -> bytes:
    """Return a .npy file."""
    header = f"{{'descr': {descr}, 'fortran_order': False, 'shape': {shape}, }}\n".encode()
    return npy_of(header, data, version)


def npy_of(header: bytes, data: bytes, version: int = 1) -> bytes:
    """Return a .npy file with any header."""
    width = "<H" if version == 1 else "<I"
    return b"\x93NUMPY" + bytes([version, 0]) + struct.pack(width, len(header)) + header + data
