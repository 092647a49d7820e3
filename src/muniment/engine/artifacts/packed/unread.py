"""Containers that are recognised and not read: what they hold could not be looked at.

Source: libmagic's tables. Out of scope: reading them.
"""

from __future__ import annotations

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.kinds import Look
from muniment.engine.artifacts.source import ByteSource

_ISO_AT = 0x8001
_SIMPLE = {
    b"Rar!": ("rar", "RAR archive"),
    b"MSCF": ("cab", "cabinet"),
    b"xar!": ("xar", "xar archive"),
    b"hsqs": ("squashfs", "squashfs image"),
    b"MSWI": ("wim", "WIM image"),
    b"LZIP": ("lzip", "lzip stream"),
    b"\x89LZO": ("lzop", "lzop stream"),
    b"\xff\x06\x00\x00": ("snappy", "Snappy stream"),
    b"\xed\xab\xee\xdb": ("rpm", "RPM package"),
    b"0707": ("cpio", "cpio archive"),
    b"\x60\xea": ("arj", "ARJ archive"),
    b"\x1f\x9d": ("compress", "LZW stream"),
}
_LONGER = {
    "rar": (b"Rar!\x1a\x07",),
    "cab": (b"MSCF\0\0\0\0",),
    "wim": (b"MSWIM\0\0\0",),
    "lzop": (b"\x89LZO\0\r\n\x1a\n",),
    "snappy": (b"\xff\x06\x00\x00sNaPpY",),
    "cpio": (b"070701", b"070702", b"070707"),
}


def recognised(head: bytes) -> tuple[str, str] | None:
    """Return id and name of a container that is not read, or None.

    Args:
        head: The first bytes of a file.
    """
    found = _SIMPLE.get(head[:4]) or _SIMPLE.get(head[:2])
    if found is not None:
        if found[0] == "arj" and not (head[4:8] != b"\0" * 4 and head[10:11] in b"\0\1\2"):
            return None
        return found if head.startswith(_LONGER.get(found[0], (b"",))) else None
    if head[2:5] == b"-lh" and head[6:7] == b"-":
        return "lha", "LHA archive"
    return None


def is_unread(look: Look) -> bool:
    """Return whether a file is a container that is not read."""
    return recognised(look.head[:64]) is not None or _is_image(look)


def _is_image(look: Look) -> bool:
    if look.head[:16].strip(b"\0") and look.suffix not in (".iso", ".img"):
        return False
    return len(look.head) == 4096 and look.source.read_at(_ISO_AT, 5) in (b"CD001", b"NSR02")


def read_unread(source: ByteSource, examination: Examination) -> None:
    """Say what a file is and that it was not read.

    Raises:
        UnreadableError: Always.
    """
    format_, words = recognised(source.read_at(0, 64)) or ("iso", "disk image")
    examination.see(format_)
    raise UnreadableError("unsupported", f"{words}: not read; unpack it and scan what is in it")


def read_7z(source: ByteSource, examination: Examination) -> None:
    """Read a 7z archive through the port that the policy has for it.

    Raises:
        UnreadableError: There is none, or it gave up.
    """
    examination.see("7z")
    unpack = examination.policy.unpack_7z
    if unpack is None:
        raise UnreadableError(
            "unsupported",
            "7z archive: not read; install the program 7z, or unpack it and scan that",
        )
    left = max(0, examination.unpacked.left)
    with unpack(source, left, examination.members_left) as members:
        for name, content in members:
            examination.unpacked.left -= content.size or 0
            examination.examine(content, name)
