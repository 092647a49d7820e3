"""Secrets in names: of files, folders, branches and projects."""

from __future__ import annotations

import re

from muniment.engine.secrets.mask import mask_secrets

# Without one of these a name holds no secret that is worth the search.
_TELLING = re.compile(r"[A-Za-z0-9_\-]{12}|[=:@]")
_LONG = re.compile(r"[A-Za-z0-9]{14}")
_SEPARATOR = re.compile(r"[-_. /]")


def mask_name(name: str) -> str:
    """Return a name with any secret in it masked.

    In text a token stands apart from what is before it; in a name it may follow a hyphen, a dot or
    an underscore, so each of those is tried as its beginning.
    """
    if not _TELLING.search(name):
        return name
    masked = mask_secrets(name)
    if not _LONG.search(masked):
        return masked
    for found in _SEPARATOR.finditer(masked):
        tail = masked[found.end() :]
        shown = mask_secrets(tail)
        if shown != tail:
            return masked[: found.end()] + mask_name(shown)
    return masked
