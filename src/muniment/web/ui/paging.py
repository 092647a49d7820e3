"""Pages of a table that is no list of records: a slice of its rows, and where the others are.

``muniment/_pages.html`` draws them, with the page as ``part``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.http import HttpRequest

Row = TypeVar("Row")
_LONGEST = 6
"""Digits of a page's number; with more there is no such page."""


@dataclass(frozen=True, slots=True)
class Part(Generic[Row]):
    """One page.

    Attributes:
        rows: What it shows.
        total: How many rows there are on all pages.
        number: Which page, from 1.
        pages: How many there are; at least 1.
        previous: Address of the page before, "" for none.
        next: Address of the page after, "" for none.
    """

    rows: Sequence[Row]
    total: int
    number: int
    pages: int
    previous: str
    next: str


def part_of(request: HttpRequest, rows: Sequence[Row], size: int) -> Part[Row]:
    """Return the page that an address asks for; the nearest there is where it makes no sense."""
    pages = max(-(-len(rows) // size), 1)
    text = request.GET.get("page", "1")
    sound = text.isascii() and text.isdigit() and len(text) <= _LONGEST
    number = min(max(int(text) if sound else 1, 1), pages)
    return Part(
        rows[(number - 1) * size : number * size],
        len(rows),
        number,
        pages,
        _address(request, number - 1) if number > 1 else "",
        _address(request, number + 1) if number < pages else "",
    )


def _address(request: HttpRequest, number: int) -> str:
    given = request.GET.copy()
    given["page"] = str(number)
    return f"?{given.urlencode()}"
