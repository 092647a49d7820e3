"""Says where a path that a model file names leads.

Out of scope: whether there is such a file, and where links lead.
"""

from __future__ import annotations

import re
from typing import Final

_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,30}://|(?:file|data|jar|pipe|fd):", re.I)
_DRIVE: Final = re.compile(r"[A-Za-z]:")


def leads_away(path: str) -> bool:
    """Return whether a path leads out of the folder that it is taken from, on any system.

    Absolute paths, drives, shares, addresses, ``..`` anywhere, and a zero byte, which ends the path
    for some readers only.
    """
    if not path:
        return False
    plain = path.strip().replace("\\", "/")
    if plain.startswith("/") or "\0" in path or _DRIVE.match(plain) or _SCHEME.match(plain):
        return True
    # Windows drops dots and blanks at the end of a name: ".. /" is "..".
    return any(part.startswith("..") and not part.strip(". ") for part in plain.split("/"))


def is_address(path: str) -> bool:
    """Return whether a path names another machine: a scheme with ``://``, or a share."""
    plain = path.strip()
    if plain.lower().startswith("file://"):
        return False
    return bool(_SCHEME.match(plain) and "://" in plain) or plain.startswith(("\\\\", "//"))
