"""What a cell of a file holds, before anybody asks what it means."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from muniment.core.errors import UsageError


class BadSheet(UsageError):
    """A file that cannot be read as a table. Its message says where and why."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A cell that computes something. What it would come to is not known here."""

    text: str


Cell = str | int | float | bool | date | Formula | None
"""A day with a time of its own stays a ``datetime``, which is a ``date``."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a file that holds anything.

    Attributes:
        number: As a spreadsheet counts, the head being 1.
        cells: As many as there are heads; None where nothing is.
    """

    number: int
    cells: tuple[Cell, ...]


def text_of(cell: Cell) -> str:
    """Return a cell as a person would type it."""
    match cell:
        case None:
            return ""
        case bool():
            return "yes" if cell else "no"
        case datetime():
            midnight = cell.time() == time()
            return cell.date().isoformat() if midnight else cell.isoformat(" ", "minutes")
        case date():
            return cell.isoformat()
        case float():
            return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
        case Formula():
            return cell.text
    return str(cell)


def column_name(index: int) -> str:
    """Return the letters of a column: 0 is A, 26 is AA."""
    name, index = "", index + 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name
