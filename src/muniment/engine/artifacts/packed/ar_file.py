"""Reads ar archives: Debian packages are one, and so are static libraries.

Source: the common format of System V and BSD (``ar.h``). Out of scope: thin archives, and object
files, which only a linker takes.
"""

from __future__ import annotations

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.packed.magic import PROGRAMS, head_format
from muniment.engine.artifacts.source import ByteSource, Part

_HEADER = 60


def read_ar(source: ByteSource, examination: Examination) -> None:
    """Read an archive's members; their names are as they stand."""
    examination.see("ar")
    at = 8
    while True:
        raw = source.read_at(at, _HEADER)
        examination.spend(64)
        size = raw[48:58].strip()
        if not raw:
            return
        if len(raw) < _HEADER or raw[58:] != b"`\n" or not size.isdigit():
            examination.lack("broken", "a header of the archive cannot be read")
            return
        length = int(size)
        content = Part(source, at + _HEADER, length)
        if head_format(content.read_at(0, 512)) not in PROGRAMS:
            name = raw[:16].decode("latin-1").rstrip(" /")
            examination.examine(content, name or "(names)")
        if source.size is not None and at + _HEADER + length > source.size:
            examination.lack("broken", "the archive ends inside a member")
        at += _HEADER + length + (length & 1)
