"""Files with two beginnings: one at the first byte, another where a second format looks.

HDF5 looks at bytes 0, 512, 1024 and so on, tar at 257; a picture or a pickle may stand before them.
Archives behind other files are found by the reader of ZIP.

Source: HDF5 file format 3.0 II.A, POSIX ustar. Out of scope: reading either.
"""

from __future__ import annotations

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.kinds import Look
from muniment.engine.artifacts.packed.magic import LOADABLE, head_format
from muniment.engine.artifacts.source import ByteSource

_HDF5 = b"\x89HDF\r\n\x1a\n"
_PLACES = (512, 1024, 2048)


def _second(head: bytes) -> str | None:
    for place in _PLACES:
        if head.startswith(_HDF5, place):
            return f"hdf5 at {place}"
    return "tar" if head.startswith(b"ustar", 257) else None


def is_polyglot(look: Look) -> bool:
    """Return whether a file begins as one format and, further on, as another."""
    head = look.head
    second = _second(head)
    if second is None:
        return False
    first = head_format(head)
    return first is not None and first not in ("tar", "hdf5")


def read_polyglot(source: ByteSource, examination: Examination) -> None:
    """Say that a file is two things; each has a reader of its own."""
    head = source.read_at(0, 4096)
    first, second = head_format(head), _second(head)
    if first in ("zip", "gzip", "xz", "bzip2") and _stored_whole(source, head):
        return
    rule = "file.polyglot" if first in LOADABLE else "file.two-formats"
    examination.sign(rule, operand=f"{first} and {second}")


def _stored_whole(source: ByteSource, head: bytes) -> bool:
    """Return whether the second beginning is that of a member stored right behind a ZIP header."""
    if not head.startswith(b"PK\x03\x04"):
        return False
    start = 30 + int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
    return any(start <= place and head.startswith(_HDF5, place) for place in _PLACES)
