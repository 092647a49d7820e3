"""Rows by the thousand, and text that every database takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TypeVar

Item = TypeVar("Item")

_CHUNK = 5000


def chunks(items: Sequence[Item]) -> Iterator[list[Item]]:
    """Yield some thousands at a time: a statement has a limit of parameters."""
    left = iter(items)
    while chunk := list(islice(left, _CHUNK)):
        yield chunk


def plain(text: str, limit: int | None = None) -> str:
    """Return a text that every database takes: no NUL, no half of a surrogate pair.

    Args:
        text: Any text.
        limit: Most characters; None for no limit.
    """
    return text[:limit].replace("\0", "\ufffd").encode("utf-8", "replace").decode()
