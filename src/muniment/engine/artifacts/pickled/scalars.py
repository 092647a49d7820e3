"""The strings, bytes and numbers that pickle opcodes push, read again from where they stand.

Source: CPython ``Modules/_pickle.c`` (``load_int``, ``load_string``, ``load_unicode`` ...).
"""

from __future__ import annotations

import re

from muniment.engine.artifacts.pickled import opcodes as op
from muniment.engine.artifacts.source import CHUNK, ByteSource

MAX_NAME = 512
"""Bytes; no module or class name comes near it."""
_MAX_DIGITS = 40
_MAX_LINE = 4096

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
_DECIMAL = re.compile(rb"[+-]?[0-9]{1,40}")
_INDEX = re.compile(rb"[+-]?[0-9]{1,20}(?:_[0-9]{1,20}){0,3}")
_BASED = re.compile(rb"([+-]?)0(?:[xX]([0-9a-fA-F]{1,40})|[oO]?([0-7]{1,40})|[bB]([01]{1,40}))")

PLAIN_NUMBER = {
    op.INT: re.compile(rb"-?(?:0|[1-9][0-9]*)|0[01]"),
    op.LONG: re.compile(rb"-?(?:0|[1-9][0-9]*)L?"),
    op.FLOAT: re.compile(rb"-?(?:[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?|inf|nan)"),
    op.PUT: re.compile(rb"[0-9]+"),
    op.GET: re.compile(rb"[0-9]+"),
}
"""How picklers write a number. Readers part ways over every other spelling."""


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
            return buffer[at : min(newline, at + _MAX_LINE)], newline + 1
    position = base + at
    kept = b""
    while chunk := source.read_at(position, CHUNK):
        newline = chunk.find(b"\n")
        if len(kept) < _MAX_LINE:
            kept = (kept + (chunk if newline < 0 else chunk[:newline]))[:_MAX_LINE]
        if newline >= 0:
            return kept, position + newline + 1 - base
        position += len(chunk)
    return None


def text_in(head: bytes) -> str | None:
    """Return the string that the opcode at the start of ``head`` pushes; None: it pushes no name.

    Args:
        head: At least ``MAX_NAME + 16`` bytes from the opcode on, fewer only where the file ends.
    """
    code = head[0] if head else 0
    if code in op.TEXTS or code in op.BYTES:
        width, _ = op.LENGTHS[code]
        length = int.from_bytes(head[1 : 1 + width], "little")
        raw = head[1 + width : 1 + width + length]
        if len(raw) != length or length > MAX_NAME:
            return None
        return raw.decode("utf-8", "backslashreplace")
    if code in (op.STRING, op.UNICODE):
        end = head.find(b"\n")
        if end < 0:
            return None
        return _quoted(head[1:end]) if code == op.STRING else _raw_unicode(head[1:end])
    return None


def int_in(head: bytes) -> int | None:
    """Return the integer that the opcode at the start of ``head`` pushes; None: it pushes none."""
    code = head[0] if head else 0
    if code in op.INTEGERS:
        width, signed = op.INTEGERS[code]
        return int.from_bytes(head[1 : 1 + width], "little", signed=signed)
    if code == op.LONG1 and len(head) > 1 and head[1] <= _MAX_DIGITS:
        return int.from_bytes(head[2 : 2 + head[1]], "little", signed=True)
    if code in (op.NEWTRUE, op.NEWFALSE):
        return int(code == op.NEWTRUE)
    if code in (op.INT, op.LONG):
        end = head.find(b"\n")
        return number(head[1:end].removesuffix(b"L")) if end > 0 else None
    return None


def span_in(head: bytes) -> tuple[int, int] | None:
    """Return start (from the opcode) and length of the bytes that an opcode pushes, or None."""
    code = head[0] if head else 0
    if code not in op.BYTES and code not in op.TEXTS:
        return None
    width, _ = op.LENGTHS[code]
    return 1 + width, int.from_bytes(head[1 : 1 + width], "little")


def number(line: bytes) -> int | None:
    """Return the integer that a line spells as the C unpickler reads it, or None.

    It reads in any base, leading zeros are octal, and a null byte ends the number.
    """
    line = line.partition(b"\0")[0].strip()
    based = _BASED.fullmatch(line)
    if based is not None:
        sign, hexadecimal, octal, binary = based.groups()
        digits, base = (hexadecimal, 16) if hexadecimal else (octal, 8) if octal else (binary, 2)
        value = int(digits, base)
        return -value if sign == b"-" else value
    return int(line) if _DECIMAL.fullmatch(line) else None


def memo_index(line: bytes) -> int | None:
    """Return the memo index that a line spells as the C unpickler reads it, or None."""
    line = line.partition(b"\0")[0].strip()
    return int(line) if _INDEX.fullmatch(line) else None


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
