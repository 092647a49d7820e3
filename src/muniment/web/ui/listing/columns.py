"""Columns of a list: where a value comes from, how it is shown, sorted and exported."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any, Literal
from zoneinfo import ZoneInfo

from django.utils.functional import Promise
from django.utils.safestring import SafeString

Show = Callable[[Any, "Cell"], SafeString | str]
"""From a value and where it stands to what the cell holds; plain text is escaped."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell's renderer may need beside the value: the whole row and the person's zone."""

    row: Any
    zone: ZoneInfo


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        key: Its name in the address, and the attribute of the row (``project.name`` and keys of
            dictionaries work) unless ``value`` says otherwise.
        label: Its head.
        value: Attribute path, or a function of the row.
        show: Renders the value; see ``cells``. None: plain text.
        sort: Fields to order by; "" for a column that cannot be sorted by. Each needs an index.
        align: ``end`` for numbers.
        row_header: True for the column that names the row.
        away: True: not shown on a phone.
        wide: True: gets room, wraps.
        export: From the value to the CSV's text; None: plain. False: not in the CSV.
        listed: False: only in files of the list, not on the page.
    """

    key: str
    label: str | Promise
    value: str | Callable[[Any], Any] = ""
    show: Show | None = None
    sort: str | tuple[str, ...] = ""
    align: Literal["start", "end"] = "start"
    row_header: bool = False
    away: bool = False
    wide: bool = False
    export: Callable[[Any], object] | Literal[False] | None = None
    listed: bool = True

    @property
    def order(self) -> tuple[str, ...]:
        """The fields to order by."""
        return (self.sort,) if isinstance(self.sort, str) and self.sort else tuple(self.sort)

    @property
    def classes(self) -> str:
        """Classes of its cells."""
        chosen = {"end": self.align == "end", "away": self.away, "wide": self.wide}
        return " ".join(name for name, wanted in chosen.items() if wanted)

    def of(self, row: Any) -> Any:
        """Return the row's value."""
        if callable(self.value):
            return self.value(row)
        value = row
        for part in (self.value or self.key).split("."):
            if value is None:
                return None
            value = value[part] if isinstance(value, Mapping) else getattr(value, part)
        return value

    def html(self, row: Any, zone: ZoneInfo) -> SafeString | str:
        """Return what the cell holds; plain text is escaped by the template."""
        value = self.of(row)
        return self.show(value, Cell(row, zone)) if self.show else str(plain(value))

    def text(self, row: Any) -> object:
        """Return the CSV's cell."""
        value = self.of(row)
        return self.export(value) if self.export else plain(value)


def plain(value: object) -> str | int | float:
    """Return a value as text for a program: times in UTC as ISO 8601, nothing as ""."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, (int, float)) else str(value)
