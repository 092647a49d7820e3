"""Typed rows that pages hand to templates: tabs and history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Tab:
    """One page of a row of tabs.

    Attributes:
        label: What it is called.
        url: Its address.
        active: True for the page shown.
        count: How many things it lists; None: not said.
    """

    label: str
    url: str
    active: bool = False
    count: int | None = None


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One thing that happened to a record, as the ledger has it.

    Attributes:
        at: When, aware.
        who: The person's name today, or "Muniment", "this server's host".
        what: One line.
        note: Reason or other free text, or where it was: "erased on ..., by ...".
        url: The ledger entry's page, or "".
        changes: Fields that changed: label, before, after.
    """

    at: datetime
    who: str
    what: str
    note: str = ""
    url: str = ""
    changes: tuple[tuple[str, str, str], ...] = ()
