"""Identifiers: UUIDv7 keys and the locators that name assets.

Source: RFC 9562 section 5.7 (UUIDv7).
"""

from __future__ import annotations

import os
import re
import unicodedata
from typing import NewType
from urllib.parse import quote
from uuid import UUID

ProjectId = NewType("ProjectId", str)
Locator = NewType("Locator", str)

_ESCAPE = re.compile(r"%(?=[0-9A-Fa-f]{2})")
_READABLE = "/ !\"#$&'()*+,;<=>?@[]^_`{|}~:"


def uuid7(milliseconds: int, entropy: bytes | None = None) -> UUID:
    """Return a version 7 UUID.

    Args:
        milliseconds: Unix time in milliseconds, 0 to 2**48 - 1.
        entropy: 10 random bytes; fresh ones when None.

    Raises:
        ValueError: The time or the entropy is out of range.
    """
    if not 0 <= milliseconds < 2**48:
        raise ValueError("milliseconds out of range")
    random = os.urandom(10) if entropy is None else entropy
    if len(random) != 10:
        raise ValueError("entropy must be 10 bytes")
    raw = bytearray(milliseconds.to_bytes(6, "big") + random)
    raw[6] = 0x70 | (raw[6] & 0x0F)
    raw[8] = 0x80 | (raw[8] & 0x3F)
    return UUID(bytes=bytes(raw))


def path_text(raw: bytes) -> str:
    """Return a path's name as text: NFC, with undecodable bytes percent-encoded.

    A percent sign that could be taken for such an escape is itself encoded (``%25``), so that an
    undecodable name never becomes the same text as a decodable one.
    """
    try:
        return _ESCAPE.sub("%25", unicodedata.normalize("NFC", raw.decode("utf-8")))
    except UnicodeDecodeError:
        return quote(raw, safe=_READABLE)


def asset_locator(project: ProjectId, path: str) -> Locator:
    """Return the locator of a thing in a project: project id, a slash, the POSIX path."""
    return Locator(f"{project}/{path}")
