"""One page of a list as its templates draw it: heads, rows, filters, chips, page numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from django.http import HttpRequest
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from muniment.core.visible import visible
from muniment.web.ui.listing.address import SIZES, Address
from muniment.web.ui.listing.columns import Column
from muniment.web.ui.listing.filters import Reading
from muniment.web.ui.listing.saved import Saved, saved_views

if TYPE_CHECKING:
    from muniment.web.ui.listing.listing import Listing


@dataclass(frozen=True, slots=True)
class Heading:
    """A column's head: its sort link ("" for none) and ``aria-sort`` ("" for none)."""

    column: Column
    url: str
    aria: str


@dataclass(frozen=True, slots=True)
class Control:
    """A filter as its template draws it."""

    label: str
    template: str
    context: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Removable:
    """A value in force and the address of the list without it."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Shown:
    """One page of a list, ready for ``muniment/list.html``.

    Attributes:
        listing: What was declared.
        address: What was asked, put right.
        total: How many rows match.
        items: The objects of this page, for pages that need them.
        remarks: What was asked and makes no sense.
        blank: True where there is no row at all, whatever is asked.
    """

    listing: Listing
    address: Address
    total: int
    items: tuple[Any, ...]
    remarks: tuple[str, ...]
    readings: tuple[Reading, ...]
    request: HttpRequest
    zone: ZoneInfo
    blank: bool = False

    @property
    def size(self) -> int:
        """Rows a page."""
        return self.address.size or self.listing.page_size

    @property
    def pages(self) -> int:
        """How many pages there are; 1 when nothing matches."""
        return max(-(-self.total // self.size), 1)

    @property
    def first(self) -> int:
        """Number of the first row shown, from 1."""
        return (self.address.page - 1) * self.size + 1

    @property
    def last(self) -> int:
        """Number of the last row shown."""
        return self.first + len(self.items) - 1

    @property
    def narrowed(self) -> bool:
        """True when a search or a filter is in force."""
        return bool(self.address.q or any(reading.values for reading in self.readings))

    @property
    def export_url(self) -> str:
        """Where the same list is, as CSV."""
        return self.address.export("csv")

    @property
    def workbook_url(self) -> str:
        """Where the same list is, as XLSX."""
        return self.address.export("xlsx")

    @property
    def saved(self) -> Saved | None:
        """The views of this list that were saved; None where nothing keeps any."""
        return saved_views(self.request)

    def headings(self) -> Iterator[Heading]:
        """Return the heads of the columns."""
        sort = self.address.sort or self.listing.sort
        for column in self.listing.listed:
            if not column.order:
                yield Heading(column, "", "")
                continue
            up, down = sort == column.key, sort == f"-{column.key}"
            url = self.address.sorted(f"-{column.key}" if up else column.key)
            yield Heading(column, url, "ascending" if up else "descending" if down else "")

    def rows(self) -> Iterator[SafeString]:
        """Return the rows as HTML. Written here, not in the template: it takes half the time."""
        listing = self.listing
        drawn = [(column, *_around(column)) for column in listing.listed]
        for item in self.items:
            parts: list[str] = [_tick(listing, item)] if listing.select else []
            for column, before, after in drawn:
                cell = conditional_escape(column.html(item, self.zone))
                parts.append(f"{before}{cell}{after}")
            yield SafeString(f'<tr role="row">{"".join(parts)}</tr>')

    def controls(self) -> Iterator[Control]:
        """Return the filters, as they stand."""
        for one, reading in zip(self.listing.filters, self.readings, strict=True):
            yield Control(str(one.label), one.template, one.context(reading, self.request))

    def chips(self) -> Iterator[Removable]:
        """Return what is in force, each with the way to be rid of it."""
        if self.address.q:
            said = gettext("Search: %(words)s") % {"words": visible(self.address.q)}
            yield Removable(said, self.address.without_search())
        for one, reading in zip(self.listing.filters, self.readings, strict=True):
            keep = bool(one.default)
            for chip in reading.chips:
                url = self.address.without(chip.parameter, chip.value, keep)
                yield Removable(chip.text, url)

    def cleared_url(self) -> str:
        """Return the list with nothing left out, defaults included."""
        kept = tuple(
            (name, "") for one in self.listing.filters if one.default for name in one.parameters
        )
        return Address(sort=self.address.sort, size=self.address.size, filters=kept).query()

    def numbers(self) -> Iterator[tuple[int, str]]:
        """Return the page numbers to show, each with its address; 0 for a gap."""
        near = {1, self.pages, *range(self.address.page - 2, self.address.page + 3)}
        before = 0
        for page in sorted(page for page in near if 1 <= page <= self.pages):
            if page - before > 1:
                yield 0, ""
            yield page, self.address.at_page(page)
            before = page

    def previous_url(self) -> str:
        """Return the page before, or ""."""
        return self.address.at_page(self.address.page - 1) if self.address.page > 1 else ""

    def next_url(self) -> str:
        """Return the page after, or ""."""
        more = self.address.page < self.pages
        return self.address.at_page(self.address.page + 1) if more else ""

    def sizes(self) -> Iterator[tuple[int, str]]:
        """Return the page sizes, each with its address; "" for the one in force."""
        for size in SIZES:
            yield size, "" if size == self.size else self.address.sized(size)


def _around(column: Column) -> tuple[SafeString, str]:
    """Return what stands before and after each cell of a column."""
    if column.row_header:
        opened = format_html('<th scope="row" role="rowheader" class="{}">', column.classes)
        return opened, "</th>"
    opened = format_html(
        '<td role="cell" class="{}" data-label="{}">', column.classes, column.label
    )
    return opened, "</td>"


def _tick(listing: Listing, item: Any) -> SafeString:
    key = getattr(item, listing.select)
    return format_html(
        '<td role="cell" class="slim"><input type="checkbox" class="select-box" name="selected"'
        ' value="{}" form="bulk-{}" aria-label="{}"></td>',
        key,
        listing.name,
        gettext("Tick %(key)s") % {"key": visible(str(key))},
    )
