"""Texts, paths and addresses taken from files that somebody else wrote, made fit for a fact."""

from __future__ import annotations

import posixpath
import re
from typing import Final
from urllib.parse import urlsplit, urlunsplit

from muniment.core.address import without_login

_LENGTH: Final = 400


def encodable(text: str) -> str:
    """Return a text that UTF-8 can hold: a lone surrogate, as JSON and YAML allow, becomes "?"."""
    return text.encode("utf-8", "replace").decode("utf-8")


def project_path(base: str, named: str) -> str:
    """Return a path that a file names, relative to the project's root.

    A path that leads out of the project, an absolute one and an address stay as they are, without
    user names and query strings.

    Args:
        base: Folder that the named path is relative to; "" for the root.
        named: The path as the file has it.
    """
    named = encodable(named)
    if "://" in named:
        return clean_address(named)
    named = named.replace("\\", "/")
    if named.startswith("/") or re.match(r"[A-Za-z]:/", named):
        return named[:_LENGTH]
    joined = posixpath.normpath(posixpath.join(base, named))
    return "" if joined == "." else joined[:_LENGTH]


def clean_address(address: str) -> str:
    """Return an address without user name, password, query and fragment."""
    try:
        parts = urlsplit(without_login(address))
        return urlunsplit((parts.scheme, parts.netloc, parts.path, "", ""))[:_LENGTH]
    except ValueError:
        return ""


def short(value: object) -> str:
    """Return a scalar of somebody else's file as one short line; "" for anything else."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return ""
    return " ".join(encodable(str(value)).split())[:_LENGTH]
