"""A declared list of records, and the page of it that an address asks for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.functional import Promise
from django.utils.translation import gettext

from muniment.core.visible import visible
from muniment.web.ui.frame import Frame
from muniment.web.ui.listing import export
from muniment.web.ui.listing.address import SIZES, Address, unknown
from muniment.web.ui.listing.columns import Column
from muniment.web.ui.listing.filters import Filter, Reading, parameters
from muniment.web.ui.listing.searching import holds
from muniment.web.ui.listing.shown import Shown

Rows = QuerySet[Any, Any]
_LONGEST_SEARCH = 200
_MOST_WORDS = 8
_FEW = 250
"""So many keys are read to save a second walk through the rows."""
_MOST_SELECTED = 200
_REFERENCE = re.compile(r"[A-Z]{1,3}-\d{1,12}\Z")


@dataclass(frozen=True, slots=True)
class Empty:
    """What stands where a list has nothing yet, and what to do next.

    Attributes:
        title: One sentence.
        text: What makes rows appear.
        url: Where to do it, or "".
        action: What the button to there says.
    """

    title: str | Promise
    text: str | Promise = ""
    url: str = ""
    action: str | Promise = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list, declared once at the top of a module (``tables.py``).

    Attributes:
        name: Letters and hyphens; names the CSV file and the parts of the page.
        columns: From left to right.
        filters: In the order of the row above the table.
        search: Fields that hold the words searched for, each word in any of them.
        reference: Field that holds ``F-0001``, or a function that narrows to it: such a word is
            then found by it alone, by its index.
        sort: Key of the column to order by at first, with ``-`` for the other way round.
        page_size: Rows a page at first: one of 25, 50, 100, 200.
        select: Attribute that stands for a ticked row (``reference``); "": no ticking.
        caption: The table's name for screen readers; "" takes the page's title.
        empty: What stands there before the first row.
    """

    name: str
    columns: tuple[Column, ...]
    filters: tuple[Filter, ...] = ()
    search: tuple[str, ...] = ()
    reference: str | Callable[[Rows, str], Rows] = ""
    sort: str = ""
    page_size: int = 50
    select: str = ""
    caption: str | Promise = ""
    empty: Empty = field(default_factory=lambda: Empty(""))

    def __post_init__(self) -> None:
        """Accept only what can work.

        Raises:
            ValueError: The size is none of those offered, or the order names no sortable column.
        """
        if self.page_size not in SIZES:
            raise ValueError(f"page_size is none of {SIZES}")
        if self.sort.removeprefix("-") not in {"", *self._orders()}:
            raise ValueError(f"sort names no column that has one: {self.sort}")

    def respond(
        self,
        request: HttpRequest,
        rows: Rows,
        template: str = "muniment/list.html",
        context: Mapping[str, Any] | None = None,
    ) -> HttpResponseBase:
        """Return the page, the part of it that htmx asked for, or a file of the list.

        The template gets ``listing``, a ``Shown``. ``rows`` needs no order of its own.
        """
        kind = request.GET.get("format")
        if kind in ("csv", "xlsx"):
            address, readings, _ = self._read(request)
            found = self._narrowed(rows, address, readings, Frame(request).zone)
            ordered = self._ordered(found, address)
            make = export.response if kind == "csv" else export.workbook_response
            return make(self.name, self.columns, ordered, found.count())
        shown = self.show(request, rows)
        part = request.headers.get("HX-Target") == f"list-{self.name}"
        answer = render(
            request,
            "muniment/_table.html" if part else template,
            {**(context or {}), "listing": shown},
        )
        if part:
            answer["HX-Push-Url"] = f"{request.path}{shown.address.query()}"
        patch_vary_headers(answer, ("HX-Request", "HX-Target"))
        return answer

    def show(self, request: HttpRequest, rows: Rows) -> Shown:
        """Return one page of the rows. Two statements: count and page; deep within, three."""
        address, readings, remarks = self._read(request)
        zone = Frame(request).zone
        found = self._narrowed(rows, address, readings, zone)
        keys = self._first(found, address)
        total = found.count() if keys is None or len(keys) > _FEW else len(keys)
        size = address.size or self.page_size
        pages = max(-(-total // size), 1)
        if address.page > pages:
            remarks.append(
                gettext("There is no page %(page)d; this is the last.") % {"page": address.page}
            )
            address = Address(address.q, address.sort, pages, address.size, address.filters)
        start = (address.page - 1) * size
        end = min(start + size, total)
        if keys is None or end > len(keys):
            items = self._items(rows, found, address, start, end, total)
        else:
            items = _of_keys(rows, keys[start:end])
        # Nothing found may be nothing there at all, and then the way to the first row is shown.
        blank = not total and not rows.exists()
        return Shown(self, address, total, items, tuple(remarks), readings, request, zone, blank)

    def _first(self, rows: Rows, address: Address) -> list[Any] | None:
        """Return the first keys of what a search found, in order; None without a search.

        A search reads every row there is. What is rare is found in one walk, and no more are to be
        counted; of what is common the first pages are known.
        """
        if not address.q:
            return None
        return list(self._ordered(rows, address).values_list("pk", flat=True)[: _FEW + 1])

    def _items(
        self, rows: Rows, found: Rows, address: Address, start: int, end: int, total: int
    ) -> tuple[Any, ...]:
        """Return the rows of one page; from the end where that is nearer, so both ends are fast."""
        ordered = self._ordered(found, address)
        backwards = start > total - end
        if backwards:
            ordered, start, end = ordered.reverse(), total - end, total - start
        if start > _FEW:
            # Rows that are passed over are then read from an index alone, where there is one.
            keys = list(ordered.values_list("pk", flat=True)[start:end])
            return _of_keys(rows, keys[::-1] if backwards else keys)
        items = tuple(ordered[start:end]) if end > start else ()
        return items[::-1] if backwards else items

    @property
    def listed(self) -> tuple[Column, ...]:
        """The columns that the page shows."""
        return tuple(column for column in self.columns if column.listed)

    def _orders(self) -> dict[str, tuple[str, ...]]:
        return {column.key: column.order for column in self.columns if column.order}

    def _read(self, request: HttpRequest) -> tuple[Address, tuple[Reading, ...], list[str]]:
        given = {name: request.GET.getlist(name) for name in request.GET}
        remarks = [
            gettext("Nothing here is called “%(name)s”; it was left out.")
            % {"name": visible(name[:40])}
            for name in unknown(given, parameters(self.filters))[:5]
        ]
        readings = tuple(one.read(given, request) for one in self.filters)
        pairs: list[tuple[str, str]] = []
        for one, reading in zip(self.filters, readings, strict=True):
            remarks += [
                gettext("“%(value)s” is no value of %(filter)s; it was left out.")
                % {"value": visible(value[:40]), "filter": one.label}
                for value in reading.refused[:5]
            ]
            for name in one.parameters:
                values = reading.values.get(name, ())
                explicit = name in given and not values and bool(one.default)
                pairs += [(name, value) for value in values] or ([(name, "")] if explicit else [])
        address = Address(
            _words(given.get("q", [""])[0], remarks),
            self._sort(given.get("sort", [""])[0], remarks),
            _whole(given.get("page", ["1"])[0], 1, "page", remarks),
            self._size(given.get("size", [""])[0], remarks),
            tuple(pairs),
        )
        return address, readings, remarks

    def _sort(self, text: str, remarks: list[str]) -> str:
        if text.removeprefix("-") in {"", *self._orders()}:
            return "" if text == self.sort else text
        remarks.append(
            gettext("The list cannot be sorted by “%(key)s”.") % {"key": visible(text[:40])}
        )
        return ""

    def _size(self, text: str, remarks: list[str]) -> int:
        if not text:
            return 0
        if text in map(str, SIZES):
            return 0 if int(text) == self.page_size else int(text)
        remarks.append(gettext("A page has 25, 50, 100 or 200 rows."))
        return 0

    def _narrowed(
        self, rows: Rows, address: Address, readings: Sequence[Reading], zone: ZoneInfo
    ) -> Rows:
        for one, reading in zip(self.filters, readings, strict=True):
            rows = one.narrow(rows, reading.values, zone)
        if self.reference and _REFERENCE.match(address.q.upper()):
            wanted = address.q.upper()
            if callable(self.reference):
                return self.reference(rows, wanted)
            return rows.filter(**{self.reference: wanted})
        if self.search:
            for word in address.q.split()[:_MOST_WORDS]:
                anywhere = Q()
                for name in self.search:
                    anywhere |= holds(name, word)
                rows = rows.filter(anywhere)
        return rows

    def _ordered(self, rows: Rows, address: Address) -> Rows:
        """Return the rows in an order without ties: last comes the key, in the same direction."""
        sort = address.sort or self.sort
        down = sort.startswith("-")
        names = (*self._orders().get(sort.removeprefix("-"), ()), "pk")
        return rows.order_by(*(_turned(name) if down else name for name in names))


def _of_keys(rows: Rows, keys: Sequence[Any]) -> tuple[Any, ...]:
    """Return the rows with these keys in their order; the filters need not be asked again."""
    found = {row.pk: row for row in rows.filter(pk__in=keys)} if keys else {}
    return tuple(found[key] for key in keys if key in found)


def selected(request: HttpRequest) -> tuple[str, ...]:
    """Return what stands for the rows ticked in a posted form, each once, at most 200."""
    return tuple(dict.fromkeys(request.POST.getlist("selected")))[:_MOST_SELECTED]


def _turned(name: str) -> str:
    return name.removeprefix("-") if name.startswith("-") else f"-{name}"


def _words(text: str, remarks: list[str]) -> str:
    words = text.replace("\0", "").strip()
    if len(words) > _LONGEST_SEARCH:
        remarks.append(gettext("The search was too long and was left out."))
        return ""
    return words


def _whole(text: str, least: int, name: str, remarks: list[str]) -> int:
    if text.isascii() and text.isdigit() and len(text) < 9 and int(text) >= least:
        return int(text)
    if text:
        remarks.append(
            gettext("“%(value)s” is no value of %(filter)s; it was left out.")
            % {"value": visible(text[:40]), "filter": name}
        )
    return least
