"""Reads R's saved objects: ``.rds``, ``.RData``, ``.rda``.

Compression outside (gzip, bzip2, xz) is undone before this reader is asked. Source: "R Internals"
1.8. Out of scope: workspaces from before R 1.4 (version 1).
"""

from __future__ import annotations

import struct

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.source import ByteSource, Part
from muniment.engine.artifacts.trees.cursor import Cursor
from muniment.engine.artifacts.trees.r_encoding import Ascii, Binary, Encoding
from muniment.engine.artifacts.trees.r_objects import Objects


def read_r(source: ByteSource, examination: Examination) -> None:
    """Follow all objects of a file.

    Raises:
        UnreadableError: The file is broken or of a version that is not read.
    """
    cursor = Cursor(source, examination, "R")
    workspace = cursor.peek(3) == b"RDX" or cursor.peek(2) == b"RD"
    examination.see("rdata" if workspace else "rds")
    if workspace and cursor.take(5)[3:4] == b"1":
        raise UnreadableError("unsupported", "R: a workspace from before R 1.4")
    encoding = _encoding(cursor)
    version = encoding.integer()
    if version not in (2, 3):
        raise UnreadableError("unsupported", f"R: version {version} of the format")
    encoding.skip_integers(2)
    if version == 3:
        length = encoding.integer()
        if not 0 <= length <= 64:
            raise UnreadableError("broken", "R: the name of an encoding is too long")
        encoding.text(length, 64)
    Objects(cursor, encoding, examination).read(workspace=workspace)
    _after(cursor, examination)


def _encoding(cursor: Cursor) -> Encoding:
    kind = cursor.take(2)
    if kind == b"X\n":
        return Binary(cursor, ">")
    if kind == b"B\n":
        little = struct.unpack("<i", cursor.peek(4).ljust(4, b"\0"))[0]
        return Binary(cursor, "<" if little in (2, 3) else ">")
    if kind == b"A\n":
        return Ascii(cursor)
    raise UnreadableError("unsupported", "R: an encoding that is not known")


def _after(cursor: Cursor, examination: Examination) -> None:
    """Look at what follows the object: R does not read it, whoever else opens the file may."""
    rest = cursor.peek(64)
    if rest.strip(b"\0 \r\n"):
        examination.examine(Part(cursor.source, cursor.offset), "after-the-object")
