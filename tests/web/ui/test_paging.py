"""Pages of a table: together they are the whole, each row once, whatever the address says."""

from __future__ import annotations

from urllib.parse import parse_qs

import pytest
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from muniment.web.ui.paging import part_of


@given(st.integers(0, 60), st.integers(1, 20))
def test_following_the_pages_meets_every_row_once(count: int, size: int) -> None:
    rows, met, address = list(range(count)), list[int](), "?show=gaps"
    while address:
        part = part_of(RequestFactory().get(f"/{address}"), rows, size)
        assert part.total == count
        assert len(part.rows) <= size
        met += part.rows
        address = part.next
        assert not address or parse_qs(address[1:])["show"] == ["gaps"]
    assert met == rows
    assert part.number == part.pages


@pytest.mark.parametrize(
    ("asked", "shown"), [("", 1), ("0", 1), ("-1", 1), ("2", 2), ("99", 3), ("²", 1), ("9" * 30, 1)]
)
def test_an_address_without_sense_is_a_page_too(asked: str, shown: int) -> None:
    part = part_of(RequestFactory().get("/", {"page": asked}), range(5), 2)
    assert (part.number, part.pages) == (shown, 3)
    assert bool(part.previous) == (shown > 1)
    assert bool(part.next) == (shown < 3)
