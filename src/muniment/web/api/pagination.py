"""Lists in pages of bounded size, with the total beside them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Generic, TypeVar

from django.db.models import Model, QuerySet
from ninja import Schema
from pydantic import Field

from muniment.web.api.plain import DIGITS

Item = TypeVar("Item")
Row = TypeVar("Row", bound=Model)

LARGEST = 200
_DEFAULT = 50


class Paging(Schema):
    """Which page of a list."""

    page: Annotated[int, Field(ge=1, le=1_000_000, description="1 for the first"), DIGITS] = 1
    size: Annotated[int, Field(ge=1, le=LARGEST, description="rows on a page"), DIGITS] = _DEFAULT


class Page(Schema, Generic[Item]):
    """One page of a list. ``total`` counts all rows that match, not those on the page."""

    items: list[Item]
    total: int
    page: int
    size: int


def page_of(
    rows: QuerySet[Row, Any], paging: Paging, shape: Callable[[Any], Any]
) -> dict[str, Any]:
    """Return one page of rows, each in the API's shape. Two queries."""
    start = (paging.page - 1) * paging.size
    return {
        "items": [shape(row) for row in rows[start : start + paging.size]],
        "total": rows.count(),
        "page": paging.page,
        "size": paging.size,
    }
