"""The strings and integers that pickle opcodes push, read again from where they stand."""

from __future__ import annotations

import re

from muniment.engine.artifacts import opcodes as op
from muniment.engine.artifacts.source import CHUNK, ByteSource

_MAX_TEXT = 512
"""Bytes; no module or class name comes near it."""
_MAX_DIGITS = 40

_ESCAPE = re.compile(rb"\\(?:x([0-9A-Fa-f]{2})|([0-7]{1,3})|(.))", re.DOTALL)
_SIMPLE = {
    b"a": b"\a",
    b"b": b"\b",
    b"f": b"\f",
    b"n": b"\n",
    b"r": b"\r",
    b"t": b"\t",
    b"v": b"\v",
}
_TEXT_OPCODES = frozenset(
    {op.SHORT_BINUNICODE, op.BINUNICODE, op.BINUNICODE8, op.SHORT_BINSTRING, op.BINSTRING}
)
_FIXED_INTS = {op.BININT1: (1, False), op.BININT2: (2, False), op.BININT: (4, True)}


def read_line(source: ByteSource, buffer: bytes, at: int, base: int) -> tuple[bytes, int] | None:
    """Return the bytes up to the next newline, and the index after it; None where there is none.

    Args:
        source: Where the window was read from.
        buffer: The window; a line that ends beyond it is followed in the source.
        at: Index in the window, or beyond its end.
        base: Position of the window.

    Returns:
        At most 4 KiB of the line: what is longer names nothing.
    """
    if at < len(buffer):
        newline = buffer.find(b"\n", at)
        if newline >= 0:
            return buffer[at : min(newline, at + 4096)], newline + 1
    position = base + at
    kept = b""
    while chunk := source.read_at(position, CHUNK):
        newline = chunk.find(b"\n")
        if len(kept) < 4096:
            kept = (kept + (chunk if newline < 0 else chunk[:newline]))[:4096]
        if newline >= 0:
            return kept, position + newline + 1 - base
        position += len(chunk)
    return None


def text_at(source: ByteSource, offset: int) -> str | None:
    """Return the string that the opcode at ``offset`` pushes, or None where it pushes no name.

    Raises:
        UnreadableError: The source cannot be read there again.
    """
    head = source.read_at(offset, _MAX_TEXT + 16)
    code = head[0] if head else 0
    if code in _TEXT_OPCODES:
        width, _ = op.LENGTHS[code]
        length = int.from_bytes(head[1 : 1 + width], "little")
        raw = head[1 + width : 1 + width + length]
        if len(raw) != length:
            return None
        return raw.decode("utf-8", "backslashreplace")
    if code in (op.STRING, op.UNICODE):
        end = head.find(b"\n")
        if end < 0:
            return None
        return _quoted(head[1:end]) if code == op.STRING else _raw_unicode(head[1:end])
    return None


def int_at(source: ByteSource, offset: int) -> int | None:
    """Return the integer that the opcode at ``offset`` pushes, or None where it pushes none.

    Raises:
        UnreadableError: The source cannot be read there again.
    """
    head = source.read_at(offset, _MAX_DIGITS + 2)
    code = head[0] if head else 0
    if code in _FIXED_INTS:
        width, signed = _FIXED_INTS[code]
        return int.from_bytes(head[1 : 1 + width], "little", signed=signed)
    if code == op.LONG1 and head[1] <= _MAX_DIGITS:
        return int.from_bytes(head[2 : 2 + head[1]], "little", signed=True)
    if code in (op.NEWTRUE, op.NEWFALSE):
        return int(code == op.NEWTRUE)
    if code in (op.INT, op.LONG):
        end = head.find(b"\n")
        return decimal(head[1:end].removesuffix(b"L")) if end > 0 else None
    return None


def decimal(line: bytes) -> int | None:
    """Return the integer that a line spells as Python reads it, or None."""
    if len(line) > _MAX_DIGITS:
        return None
    try:
        return int(line)
    except ValueError:
        return None


def _quoted(line: bytes) -> str | None:
    line = line.strip()
    if len(line) < 2 or line[:1] != line[-1:] or line[:1] not in (b"'", b'"'):
        return None
    return _ESCAPE.sub(_unescaped, line[1:-1]).decode("utf-8", "backslashreplace")


def _unescaped(match: re.Match[bytes]) -> bytes:
    hexadecimal, octal, other = match.groups()
    if hexadecimal is not None:
        return bytes([int(hexadecimal, 16)])
    if octal is not None:
        return bytes([int(octal, 8) & 0xFF])
    if other == b"\n":
        return b""
    return _SIMPLE.get(other, other if other in (b"\\", b"'", b'"') else b"\\" + other)


def _raw_unicode(line: bytes) -> str | None:
    try:
        return line.decode("raw-unicode-escape")
    except UnicodeDecodeError:
        return None
