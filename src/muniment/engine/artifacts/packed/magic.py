"""What the first bytes of a stretch look like: the formats that a loader or a system would take.

For places where no file begins: between members, behind an end record, inside raw tensors. Stricter
than the tests in the tables of kinds, so that numbers and padding are hardly ever taken for a file.

Source: libmagic's tables, the ELF, PE and Mach-O headers, ``pickletools``. Out of scope: reading.
"""

from __future__ import annotations

import re
from functools import cache

LOADABLE = frozenset(
    {"pickle", "hdf5", "zip", "gzip", "numpy", "gguf", "safetensors", "7z", "bzip2", "xz", "tar"}
)
"""Formats that loaders of models take, or unpack on their own."""
PROGRAMS = frozenset({"elf", "pe", "mach-o", "script"})
"""What a system runs."""

_AFTER_PROTO = frozenset(b"\x8c\x8d\x93\x94\x95}])(cXUKMJGNVB\x8a\x88\x89SqIF.")
_SIMPLE = (
    (b"\x89HDF\r\n\x1a\n", "hdf5"),
    (b"\x93NUMPY", "numpy"),
    (b"\x1f\x8b\x08", "gzip"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"%PDF-", "pdf"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"RIFF", "riff"),
    (b"Rar!\x1a\x07", "rar"),
    (b"#!", "script"),
    (b"\xca\xfe\xba\xbe", "mach-o"),
)
_MACH = (b"\xfe\xed\xfa\xce", b"\xfe\xed\xfa\xcf", b"\xce\xfa\xed\xfe", b"\xcf\xfa\xed\xfe")


def head_format(head: bytes) -> str | None:
    """Return what a stretch begins like, or None.

    Args:
        head: Its first bytes; 512 are enough.
    """
    first = head[:1]
    if first == b"\x80":
        return "pickle" if _begins_pickle(head) else None
    if head.startswith(b"PK\x03\x04"):
        return "zip"
    for magic, name in _SIMPLE:
        if head.startswith(magic):
            return name
    if head.startswith(b"GGUF") and (head[5:8] == b"\0\0\0" or head[4:7] == b"\0\0\0"):
        return "gguf"
    if head.startswith(b"BZh") and head[4:10] in (b"1AY&SY", b"\x17rE8P\x90"):
        return "bzip2"
    if head.startswith(b"\x7fELF") and head[4:5] in b"\1\2" and head[5:6] in b"\1\2":
        return "elf"
    if head.startswith(b"MZ") and _begins_pe(head):
        return "pe"
    if head[:4] in _MACH:
        return "mach-o"
    if head[8:10] == b'{"' and int.from_bytes(head[:8], "little") < 1 << 30:
        return "safetensors"
    if head[257:262] == b"ustar":
        return "tar"
    if first in b"c(" and text_pickle().match(head):
        return "pickle"
    if first == b"<" and head[:64].lstrip()[:9].lower() in (b"<!doctype", b"<html>"):
        return "html"
    return None


def _begins_pickle(head: bytes) -> bool:
    if head[1:2] not in b"\x02\x03\x04\x05" or len(head) < 4:
        return False
    if head[2] == 0x95:
        # A frame: eight bytes of length, of which real ones use the lower five.
        return head[8:11] == b"\0\0\0"
    return head[2] in _AFTER_PROTO


def _begins_pe(head: bytes) -> bool:
    place = int.from_bytes(head[0x3C:0x40], "little")
    if place + 4 <= len(head):
        return head[place : place + 4] == b"PE\0\0"
    return 0x40 <= place < 1 << 16 and head[2:4] != b"\0\0"


@cache
def text_pickle() -> re.Pattern[bytes]:
    """Return the form with which old text pickles that import something begin."""
    return re.compile(rb"\(?c[A-Za-z_][\w.]{0,80}\n[A-Za-z_][\w.]{0,80}\n")
