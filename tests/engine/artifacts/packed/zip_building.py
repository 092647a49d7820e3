"""Builds ZIP archives field by field, so that any two fields can be made to disagree."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass, field
from typing import Any

ECHO = b"cposix\nsystem\n(S'echo'\ntR."
"""A pickle that would run ``echo``; nothing here ever loads it."""
PLAIN = b"\x80\x02}q\x00."


@dataclass
class Part:
    """One member; ``local`` and ``central`` take the place of single fields in either header."""

    name: str | bytes
    data: bytes
    method: int = 0
    flags: int = 0
    packed: bytes | None = None
    local: dict[str, Any] = field(default_factory=dict)
    central: dict[str, Any] = field(default_factory=dict)
    listed: bool = True
    before: bytes = b""
    after: bytes = b""

    @property
    def raw(self) -> bytes:
        if self.packed is not None:
            return self.packed
        if self.method == 8:
            packer = zlib.compressobj(9, zlib.DEFLATED, -15)
            return packer.compress(self.data) + packer.flush()
        return self.data

    def fields(self, over: dict[str, Any]) -> dict[str, Any]:
        name = self.name.encode() if isinstance(self.name, str) else self.name
        fields = {
            "flags": self.flags,
            "method": self.method,
            "crc": zlib.crc32(self.data),
            "packed": len(self.raw),
            "size": len(self.data),
            "name": name,
            "extra": b"",
            "mode": 0,
        }
        return {**fields, **over}


def build(
    *parts: Part,
    prefix: bytes = b"",
    suffix: bytes = b"",
    comment: bytes = b"",
    between: bytes = b"",
    shifted: bool = True,
    end: dict[str, int] | None = None,
) -> bytes:
    """Return an archive.

    Args:
        parts: Its members.
        prefix: Bytes in front of it.
        suffix: Bytes behind it.
        comment: The end record's comment.
        between: Bytes between the last member and the directory.
        shifted: Whether offsets count from the start of the file rather than of the archive.
        end: Fields of the end record to set otherwise: ``entries``, ``size``, ``offset``.
    """
    out = bytearray(prefix)
    base = 0 if shifted else len(prefix)
    listing = bytearray()
    count = 0
    for part in parts:
        out += part.before
        at = len(out) - base
        own = part.fields(part.local)
        out += struct.pack(
            "<4s5H3I2H",
            b"PK\x03\x04",
            20,
            own["flags"],
            own["method"],
            0,
            33,
            own["crc"],
            own["packed"],
            own["size"],
            len(own["name"]),
            len(own["extra"]),
        )
        out += own["name"] + own["extra"] + part.raw + part.after
        if part.listed:
            count += 1
            its = part.fields({"offset": at, **part.central})
            listing += struct.pack(
                "<4s6H3I5H2I",
                b"PK\x01\x02",
                20 | 3 << 8,
                20,
                its["flags"],
                its["method"],
                0,
                33,
                its["crc"],
                its["packed"],
                its["size"],
                len(its["name"]),
                len(its["extra"]),
                0,
                0,
                0,
                its["mode"] << 16,
                its["offset"],
            )
            listing += its["name"] + its["extra"]
    out += between
    said = {"entries": count, "size": len(listing), "offset": len(out) - base, **(end or {})}
    out += listing
    out += struct.pack(
        "<4s4H2IH",
        b"PK\x05\x06",
        0,
        0,
        said["entries"],
        said["entries"],
        said["size"],
        said["offset"],
        len(comment),
    )
    return bytes(out + comment + suffix)


def torch_parts(pickle: bytes = PLAIN, **extra: bytes) -> list[Part]:
    """Return the members of an archive such as ``torch.save`` writes."""
    return [
        Part("archive/data.pkl", pickle),
        Part("archive/version", b"3\n"),
        Part("archive/byteorder", b"little"),
        *(Part(f"archive/{name}", data) for name, data in extra.items()),
    ]
