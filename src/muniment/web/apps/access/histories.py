"""Histories as pages show them: what the ledger says, with the names that people have today."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext

from muniment.core.canonical import JSON
from muniment.web.apps.access.queries import names_of
from muniment.web.apps.ledger import queries
from muniment.web.ui.components.rows import HistoryRow

_FREE = ("note", "reason", "why")
"""Members of a payload that hold what somebody wrote."""


def history_of(object_id: UUID, limit: int = 50) -> list[HistoryRow]:
    """Return the newest things that happened to an object. At most five statements."""
    return told(queries.history(object_id, limit))


def told(rows: Iterable[queries.HistoryRow]) -> list[HistoryRow]:
    """Return entries as pages show them. At most two statements."""
    found = list(rows)
    erasers = {row.erased.by for row in found if row.erased}
    names = names_of({row.actor for row in found} | erasers)
    return [_row(row, names) for row in found]


def _row(row: queries.HistoryRow, names: Mapping[UUID, str]) -> HistoryRow:
    what = row.sentence
    if row.change:
        what = f"{what}: {row.change.replace('_', ' ')}"
    note = ""
    if row.erased is not None:
        note = gettext("Erased on %(day)s, by %(who)s: %(reason)s") % {
            "day": date_format(row.erased.when, "j M Y"),
            "who": names.get(row.erased.by, str(row.erased.by)),
            "reason": row.erased.reason or "…",
        }
    elif row.payload is not None and not row.change:
        note = _said(row.payload, what)
    return HistoryRow(
        row.when,
        names.get(row.actor, str(row.actor)),
        what,
        note,
        f"/ledger/{row.index}/",
        _changes(row.payload) if row.payload and not row.change else (),
    )


def _said(payload: Mapping[str, JSON], what: str) -> str:
    """Return what somebody wrote, unless the sentence has it already."""
    for name in _FREE:
        text = payload.get(name)
        if isinstance(text, str) and text and text not in what:
            return text
    return ""


def _changes(payload: Mapping[str, JSON]) -> tuple[tuple[str, str, str], ...]:
    before = payload.get("before")
    if not isinstance(before, Mapping):
        return ()
    return tuple(
        (name.replace("_", " "), str(was), str(payload[name]))
        for name, was in before.items()
        if name in payload
        and payload[name] != was
        and isinstance(was, (int, str))
        # People stand in payloads by id alone; an id says nothing to a reader.
        and name != "owner"
    )
