"""Addresses without the login that may stand in them.

Source: RFC 3986 section 3.2.1 (user information ends at an "@"; people leave "@", "#" and "?" in it
unescaped, so the last "@" before a slash ends it here).
"""

from __future__ import annotations

import re

_LOGIN = re.compile(r"//[^/\s]*@")


def without_login(text: str) -> str:
    """Return a text with the user name and password of every address in it left out."""
    return _LOGIN.sub("//", text) if "//" in text else text
