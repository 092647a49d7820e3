"""What happened to a record, in words: the ledger's entries with the names of people.

Names stand in the table of people alone, so an entry from years ago shows the name of today, and
none where it was erased.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext

from muniment.web.apps.access.queries import names_of
from muniment.web.apps.ledger import queries as ledger
from muniment.web.ui.components.rows import HistoryRow


@dataclass(frozen=True, slots=True)
class History:
    """What happened to a record, newest first, and the names of everybody in it."""

    rows: tuple[HistoryRow, ...]
    names: Mapping[UUID, str]


def history_of(
    object_id: UUID,
    labels: Mapping[str, str | Promise] | None = None,
    changes: Mapping[str, str | Promise] | None = None,
    limit: int = 50,
    also: Iterable[UUID] = (),
) -> History:
    """Return the newest entries about a record, ready for ``{% history %}``.

    At most four statements. A payload's ``changes`` (field to ``[before, after]``) are shown with
    the labels of the fields; ids of people in them become names.

    Args:
        object_id: The record.
        labels: Field to what it is called.
        changes: Word of a touch (``gone``) to what happened, where the entry is about another
            record.
        limit: Most rows.
        also: Further ids whose names the page needs.
    """
    rows = ledger.history(object_id, limit)
    mentioned = {row.actor for row in rows} | set(also)
    for row in rows:
        if row.erased is not None:
            mentioned.add(row.erased.by)
        mentioned.update(_ids(_changes(row.payload)))
    names = names_of(mentioned)
    shown = tuple(_row(row, names, labels or {}, changes or {}) for row in rows)
    return History(shown, names)


def _row(
    row: ledger.HistoryRow,
    names: Mapping[UUID, str],
    labels: Mapping[str, str | Promise],
    touches: Mapping[str, str | Promise],
) -> HistoryRow:
    # What another record's entry gives as its reason is not about this one.
    note = row.payload.get("reason", "") if row.payload and not row.change else ""
    if row.erased is not None:
        note = gettext("erased on %(day)s, by %(who)s, reason: %(reason)s") % {
            "day": row.erased.when.date().isoformat(),
            "who": _name(row.erased.by, names),
            "reason": row.erased.reason or gettext("erased too"),
        }
    return HistoryRow(
        at=row.when,
        who=_name(row.actor, names),
        what=str(touches.get(row.change, row.sentence)) if row.change else row.sentence,
        note=note if isinstance(note, str) else "",
        url=f"/ledger/{row.index}/",
        changes=tuple(
            (str(labels.get(name, name)), _shown(before, names), _shown(after, names))
            for name, (before, after) in _changes(row.payload).items()
        ),
    )


def _name(actor: UUID, names: Mapping[UUID, str]) -> str:
    return names.get(actor) or str(actor)


def _changes(payload: Mapping[str, Any] | None) -> dict[str, tuple[Any, Any]]:
    found = (payload or {}).get("changes")
    if not isinstance(found, dict):
        return {}
    pairs = ((name, pair) for name, pair in found.items() if isinstance(pair, list))
    return {name: (pair[0], pair[1]) for name, pair in pairs if len(pair) == 2}


def _ids(changes: Mapping[str, tuple[Any, Any]]) -> Iterable[UUID]:
    for pair in changes.values():
        for value in pair:
            found = _uuid(value)
            if found is not None:
                yield found


def _uuid(value: Any) -> UUID | None:
    try:
        return UUID(value) if isinstance(value, str) and len(value) == 36 else None
    except ValueError:
        return None


def _shown(value: Any, names: Mapping[UUID, str]) -> str:
    found = _uuid(value)
    if found is not None and found in names:
        return names[found]
    return "" if value is None else str(value)
