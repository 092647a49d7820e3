"""Filters of a list: each reads its values from the address and narrows a queryset.

A value that makes no sense is left out and named in a remark; an address never makes a fault.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any, ClassVar, Protocol
from zoneinfo import ZoneInfo

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.html import conditional_escape, escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from muniment.core.visible import visible

Options = Sequence[tuple[str, str | Promise]]
Rows = QuerySet[Any, Any]
MOST_VALUES = 50
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Chip:
    """One value in force: what it says, and the parameter to take away."""

    text: str
    parameter: str
    value: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What an address says to one filter.

    Attributes:
        values: Parameter to values, only those that make sense.
        chips: The same for people.
        refused: Values that make no sense, as given.
    """

    values: dict[str, tuple[str, ...]] = field(default_factory=dict)
    chips: tuple[Chip, ...] = ()
    refused: tuple[str, ...] = ()


class Filter(Protocol):
    """What a list asks of a filter."""

    @property
    def label(self) -> str | Promise:
        """What it is called."""

    @property
    def parameters(self) -> tuple[str, ...]:
        """Its names in the address."""

    @property
    def template(self) -> str:
        """What draws it in the row of filters."""

    @property
    def default(self) -> tuple[str, ...]:
        """Values in force when the address says nothing."""

    def read(self, given: dict[str, list[str]], request: HttpRequest) -> Reading:
        """Return the values in force."""

    def narrow(self, rows: Rows, values: dict[str, tuple[str, ...]], zone: ZoneInfo) -> Rows:
        """Return the rows that match."""

    def context(self, reading: Reading, request: HttpRequest) -> dict[str, Any]:
        """Return what its template needs."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Any of some values, ticked.

    Attributes:
        key: Name in the address.
        label: For people.
        options: Pairs of value and word, or a function of the request that gives them.
        field: Field to compare; "": the key. An index on it pays.
        default: Values in force when the address says nothing; ``?key=`` alone means all.
        apply: Narrows the rows in another way than by the field.
        single: True: one value only.
    """

    key: str
    label: str | Promise
    options: Options | Callable[[HttpRequest], Options]
    field: str = ""
    default: tuple[str, ...] = ()
    apply: Callable[[Rows, tuple[str, ...]], Rows] | None = None
    single: bool = False
    template: str = "muniment/_filter_choice.html"

    @property
    def parameters(self) -> tuple[str, ...]:
        """Its name in the address."""
        return (self.key,)

    def read(self, given: dict[str, list[str]], request: HttpRequest) -> Reading:
        """Return the values in force."""
        words = dict(self._options(request))
        if self.key not in given:
            return self._reading(self.default, (), words)
        asked = [value for value in dict.fromkeys(given[self.key]) if value][:MOST_VALUES]
        good = [value for value in asked if value in words]
        return self._reading(
            tuple(good[:1] if self.single else good),
            tuple(value for value in asked if value not in words),
            words,
        )

    def narrow(self, rows: Rows, values: dict[str, tuple[str, ...]], zone: ZoneInfo) -> Rows:
        """Return the rows that have one of the values."""
        wanted = values.get(self.key, ())
        if not wanted:
            return rows
        if self.apply is not None:
            return self.apply(rows, wanted)
        name = self.field or self.key
        if len(wanted) == 1:
            return rows.filter(**{name: wanted[0]})
        return rows.filter(**{f"{name}__in": wanted})

    def context(self, reading: Reading, request: HttpRequest) -> dict[str, Any]:
        """Return the options, each with whether it is ticked."""
        ticked = reading.values.get(self.key, ())
        opened = format_html(
            '<label><input type="{}" name="{}" value="',
            "radio" if self.single else "checkbox",
            self.key,
        )
        # Written here, not in the template: there may be as many as people in the company.
        options = [
            f'{opened}{escape(value)}"{" checked" if value in ticked else ""}>'
            f"<span>{conditional_escape(str(word))}</span></label>"
            for value, word in self._options(request)
        ]
        return {
            "key": self.key,
            "options": SafeString("".join(options)),
            "count": len(ticked),
            "always": bool(self.default),
        }

    def _options(self, request: HttpRequest) -> Options:
        """Return the options; those that come from the database are read once in a request."""
        if not callable(self.options):
            return self.options
        known: dict[Any, Options] = request.__dict__.setdefault("_filter_options", {})
        if self.options not in known:
            known[self.options] = self.options(request)
        return known[self.options]

    def _reading(
        self, good: tuple[str, ...], refused: tuple[str, ...], words: dict[str, Any]
    ) -> Reading:
        chips = tuple(
            Chip(f"{self.label}: {words.get(value, value)}", self.key, value) for value in good
        )
        return Reading({self.key: good} if good else {}, chips, refused)


@dataclass(frozen=True, slots=True)
class Text:
    """Text within one field, in any case of letters."""

    key: str
    label: str | Promise
    field: str = ""
    lookup: str = "icontains"
    template: str = "muniment/_filter_text.html"
    default: ClassVar[tuple[str, ...]] = ()

    @property
    def parameters(self) -> tuple[str, ...]:
        """Its name in the address."""
        return (self.key,)

    def read(self, given: dict[str, list[str]], request: HttpRequest) -> Reading:
        """Return the text in force."""
        text = given.get(self.key, [""])[0].strip()
        if not text:
            return Reading()
        if len(text) > _LONGEST or "\0" in text:
            return Reading(refused=(text[:40],))
        chip = Chip(f"{self.label}: {visible(text)}", self.key, text)
        return Reading({self.key: (text,)}, (chip,))

    def narrow(self, rows: Rows, values: dict[str, tuple[str, ...]], zone: ZoneInfo) -> Rows:
        """Return the rows that hold the text."""
        wanted = values.get(self.key)
        if not wanted:
            return rows
        return rows.filter(**{f"{self.field or self.key}__{self.lookup}": wanted[0]})

    def context(self, reading: Reading, request: HttpRequest) -> dict[str, Any]:
        """Return the text."""
        return {
            "key": self.key,
            "text": "".join(reading.values.get(self.key, ())),
            "count": len(reading.chips),
        }


@dataclass(frozen=True, slots=True)
class Period:
    """From a day to a day, both inclusive, in the person's zone.

    Attributes:
        key: The parameters are ``key_from`` and ``key_to``.
        label: For people.
        field: Field to compare.
        days: True when the field holds days instead of times.
    """

    key: str
    label: str | Promise
    field: str = ""
    days: bool = False
    template: str = "muniment/_filter_period.html"
    default: ClassVar[tuple[str, ...]] = ()

    @property
    def parameters(self) -> tuple[str, ...]:
        """Its names in the address."""
        return (f"{self.key}_from", f"{self.key}_to")

    def read(self, given: dict[str, list[str]], request: HttpRequest) -> Reading:
        """Return the days in force."""
        values: dict[str, tuple[str, ...]] = {}
        chips: list[Chip] = []
        refused: list[str] = []
        formats = (gettext("%(label)s from %(day)s"), gettext("%(label)s until %(day)s"))
        for parameter, words in zip(self.parameters, formats, strict=True):
            text = given.get(parameter, [""])[0].strip()
            if not text:
                continue
            day = _day(text)
            if day is None:
                refused.append(text[:40])
                continue
            values[parameter] = (day.isoformat(),)
            shown = words % {"label": self.label, "day": date_format(day, "j M Y")}
            chips.append(Chip(shown, parameter, day.isoformat()))
        return Reading(values, tuple(chips), tuple(refused))

    def narrow(self, rows: Rows, values: dict[str, tuple[str, ...]], zone: ZoneInfo) -> Rows:
        """Return the rows within the days."""
        name = self.field or self.key
        first, last = (values.get(parameter) for parameter in self.parameters)
        if first:
            rows = rows.filter(**{f"{name}__gte": self._bound(first[0], zone, 0)})
        if last:
            rows = rows.filter(**{f"{name}__lt": self._bound(last[0], zone, 1)})
        return rows

    def context(self, reading: Reading, request: HttpRequest) -> dict[str, Any]:
        """Return both days."""
        first, last = self.parameters
        return {
            "first": first,
            "first_day": "".join(reading.values.get(first, ())),
            "last": last,
            "last_day": "".join(reading.values.get(last, ())),
            "count": len(reading.chips),
        }

    def _bound(self, text: str, zone: ZoneInfo, later: int) -> date | datetime:
        day = date.fromisoformat(text) + timedelta(days=later)
        return day if self.days else datetime.combine(day, time(), zone)


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if 1900 < day.year < 9000 else None


def parameters(filters: Iterable[Filter]) -> set[str]:
    """Return every name that some filters read."""
    return {name for one in filters for name in one.parameters}
