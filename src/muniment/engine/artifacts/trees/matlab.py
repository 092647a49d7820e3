"""Looks into MATLAB's files for functions and objects.

Source: "MAT-File Format" (version 5 and 7). Out of scope: version 7.3, which is HDF5 behind a
header and goes to that reader; version 4, which holds matrices alone.
"""

from __future__ import annotations

import re
import struct
import zlib

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.source import ByteSource, Inflated, MemorySource, Part
from muniment.engine.artifacts.trees.cursor import Cursor

_HEADER = 128
_MATRIX, _COMPRESSED = 14, 15
_CELL, _STRUCT, _OBJECT, _FUNCTION, _OPAQUE = 1, 2, 3, 16, 17
_JAVA = b"\xac\xed\0\x05"
_LOOKED_AT = 1 << 20
_MAX_ELEMENTS = 100_000
REACHING = (
    rb"(?<![A-Za-z0-9_.])(system|unix|dos|evalc?|evalin|urlread|urlwrite|webread|websave|webwrite|"
    rb"delete|rmdir|movefile|feval|str2func|perl|pyrun|pyrunfile|javaObject|javaMethod|actxserver|"
    rb"loadlibrary|run|assignin|java\.lang\.[A-Za-z]+|System\.Diagnostics\.[A-Za-z]+)\s*\("
)
"""Functions by which a function of MATLAB or Octave reaches beyond numbers."""


def read_matlab(source: ByteSource, examination: Examination) -> None:
    """Look at each variable of a file.

    Raises:
        UnreadableError: The file is broken.
    """
    examination.see("matlab")
    head = source.read_at(0, 600)
    if head[:512].find(b"MATLAB 7.3") == 0 or head[512:516] == b"\x89HDF":
        examination.examine(Part(source, 512), "hdf5")
        return
    order = "<" if head[126:128] == b"IM" else ">"
    form = struct.Struct(order + "II")
    at = _HEADER
    for _ in range(_MAX_ELEMENTS):
        tag = source.read_at(at, 8)
        examination.spend(16)
        if len(tag) < 8:
            if tag.strip(b"\0"):
                raise UnreadableError("broken", "MATLAB: the file ends inside a variable")
            return
        kind, length = form.unpack(tag)
        if length and not source.read_at(at + 8 + length - 1, 1):
            raise UnreadableError("broken", "MATLAB: a variable is longer than its file")
        if kind == _COMPRESSED:
            _compressed(Part(source, at + 8, length), order, examination)
        elif kind == _MATRIX:
            _variable(Part(source, at + 8, length), order, at, examination)
        at += 8 + length if kind == _COMPRESSED else 8 + (length + 7) // 8 * 8
    examination.lack("too_large", "MATLAB: more variables than are looked at")


def _compressed(part: Part, order: str, examination: Examination) -> None:
    place = 0

    def feed(count: int) -> bytes:
        nonlocal place
        piece = part.read_at(place, count)
        place += len(piece)
        return piece

    stream = Inflated(feed, zlib.decompressobj, (zlib.error,), examination.unpacked)
    tag = stream.read_at(0, 8)
    if len(tag) == 8:
        _variable(stream, order, 0, examination, 8)


def _variable(
    source: ByteSource, order: str, offset: int, examination: Examination, at: int = 0
) -> None:
    """Look at one variable: what class it is of, and what stands in its first MiB."""
    cursor = Cursor(source, examination, "MATLAB", at)
    flags = cursor.peek(12)
    if len(flags) < 12:
        return
    kind = struct.unpack_from(order + "I", flags, 8)[0] & 0xFF
    content = cursor.peek(_LOOKED_AT)
    # Cells and structures hold further variables; each says its class in the same way.
    inside = set(_classes(content, order)) if kind in (_CELL, _STRUCT, _OBJECT) else set()
    if kind == _FUNCTION or _FUNCTION in inside:
        examination.sign("document.matlab-function", offset=offset)
        # Texts are kept as one or two bytes for a letter.
        for found in re.finditer(REACHING, content.replace(b"\0", b"")):
            operand = found.group(1).decode("ascii")
            examination.sign("document.matlab-function-reaches", offset=offset, operand=operand)
    if kind in (_OBJECT, _OPAQUE) or inside & {_OBJECT, _OPAQUE}:
        examination.sign("document.matlab-object", offset=offset)
    java = content.find(_JAVA)
    if java >= 0:
        examination.examine(MemorySource(content[java:]), f"java@{offset}")


def _classes(content: bytes, order: str) -> list[int]:
    """Return the classes of the variables inside one."""
    mark = struct.pack(order + "II", 6, 8)
    found: list[int] = []
    at = content.find(mark)
    while at >= 0 and len(found) < _MAX_ELEMENTS:
        if at + 12 <= len(content):
            found.append(struct.unpack_from(order + "I", content, at + 8)[0] & 0xFF)
        at = content.find(mark, at + 8)
    return found
