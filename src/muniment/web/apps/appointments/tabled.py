"""People in a table that somebody sent: columns by their heads, cells as what they mean.

The first row names the columns. Every row is read to its end, and everything wrong with it is said
by row and column; nothing is guessed, a day without its year least of all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, BinaryIO
from uuid import UUID

from django.utils.translation import gettext

from muniment.core.errors import UsageError
from muniment.engine.sheets.cells import BadSheet, Cell, Formula, text_of
from muniment.engine.sheets.reading import read_sheet
from muniment.web.apps.appointments.models import Staff
from muniment.web.apps.appointments.services.staffing import Details
from muniment.web.apps.appointments.vocabulary import Engagement

MOST = 5000
"""Rows of a table, at most."""
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "full name"),
    "mail": ("mail", "email", "e-mail", "email address", "address"),
    "job": ("job", "job title", "title", "position"),
    "location": ("place", "location", "office", "site"),
    "engagement": ("works as", "engagement", "type", "employment"),
    "remote": ("remote", "works remotely"),
    "manager": ("manager", "reports to"),
    "starts_on": ("first day", "start", "start date", "starts on", "joined"),
    "ends_on": ("last day", "end", "end date", "ends on", "left"),
}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)
_YES = {"yes", "y", "true", "1", "x", "remote"}
_NO = {"no", "n", "false", "0", "-", ""}


@dataclass(slots=True)
class Table:
    """What a table says.

    Attributes:
        rows: People, in order.
        numbers: Of each row, its number in the file.
        errors: Row, column and what is wrong.
        left_out: Heads that name no column known here.
    """

    rows: list[Details] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    errors: list[tuple[int, str, str]] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)


def read_people(stream: BinaryIO) -> Table:
    """Return the people of a table. One statement, where a manager is named.

    Raises:
        BadSheet: It is no table, names nobody, or has too many rows.
    """
    sheet = read_sheet(stream)
    columns, table = _columns(sheet.heads)
    if "name" not in columns.values():
        raise BadSheet("no column is headed “name”", hint="The first row names the columns.")
    managers = _managers() if "manager" in columns.values() else {}
    for row in sheet.rows:
        if len(table.numbers) >= MOST:
            raise BadSheet(f"a table has at most {MOST} rows here", hint="Send it in parts.")
        said: dict[str, Any] = {}
        before = len(table.errors)
        for index, name in columns.items():
            head = sheet.heads[index]
            try:
                said[name] = _value(name, row.cells[index], managers)
            except UsageError as error:
                table.errors.append((row.number, head, error.message))
        if len(table.errors) == before:
            table.rows.append(Details(**said))
            table.numbers.append(row.number)
    return table


def _columns(heads: Sequence[str]) -> tuple[dict[int, str], Table]:
    known = {word: name for name, words in COLUMNS.items() for word in (*words, name)}
    columns: dict[int, str] = {}
    table = Table()
    for index, head in enumerate(heads):
        name = known.get(head.strip().casefold().replace("_", " "), "")
        if name and name not in columns.values():
            columns[index] = name
        elif head.strip():
            table.left_out.append(head)
    return columns, table


def _value(name: str, cell: Cell, managers: Mapping[str, UUID]) -> Any:
    if isinstance(cell, Formula):
        raise UsageError(gettext("this is a formula or an error; paste what it comes to"))
    read: Callable[[Cell, str], Any] | None = _READ.get(name)
    text = text_of(cell).strip()
    if name == "manager":
        if text and text.casefold() not in managers:
            raise UsageError(gettext("nobody in the register has this number or address"))
        return managers.get(text.casefold())
    return read(cell, text) if read is not None else text


def _day(cell: Cell, text: str) -> date | None:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if not text:
        return None
    try:
        return date.fromisoformat(text) if _DAY.match(text) else _no_day()
    except ValueError:
        return _no_day()


def _no_day() -> date:
    raise UsageError(gettext("a day is written like 2027-01-31"))


def _remote(cell: Cell, text: str) -> bool:
    word = text.casefold()
    if word not in _YES | _NO:
        raise UsageError(gettext("yes or no"))
    return word in _YES


def _engagement(cell: Cell, text: str) -> str:
    word = text.casefold() or Engagement.EMPLOYEE.value
    if word not in Engagement.values:
        raise UsageError(gettext("one of: %(words)s") % {"words": ", ".join(Engagement.values)})
    return word


_READ: Mapping[str, Callable[[Cell, str], Any]] = {
    "starts_on": _day,
    "ends_on": _day,
    "remote": _remote,
    "engagement": _engagement,
}


def _managers() -> dict[str, UUID]:
    """Return the rows of the register by reference and by address, in lower case."""
    found: dict[str, UUID] = {}
    rows = Staff.objects.filter(archived_at=None).values_list(
        "pk", "reference", "mail", "account__email"
    )
    for key, *names in rows:
        found.update({name.casefold(): key for name in names if name})
    return found
