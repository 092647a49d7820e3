"""What happened to a record, in words: the ledger's entries with the names of people.

Names stand in the table of people alone, so an entry from years ago shows the name of today, and
none where it was erased.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.timezone import localtime
from django.utils.translation import gettext

from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.queries import names_of
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.ledger import queries as ledger
from muniment.web.ui.components.rows import HistoryRow

_FREE = ("why", "note", "reason")
"""Members of a payload that hold what somebody wrote."""
_ACTS = frozenset({"decision"})
"""Entries by which a person changed the records beside them, for the reason that they give."""

Pairs = Mapping[str, tuple[Any, Any]]
"""Fields that changed, each with what it was before and after."""


@dataclass(frozen=True, slots=True)
class Told:
    """A value that takes names to be said: of the projects in a list of access roles.

    Attributes:
        ids: Whose names.
        say: From the names to the text.
    """

    ids: frozenset[UUID]
    say: Callable[[Mapping[UUID, str]], str]


@dataclass(frozen=True, slots=True)
class History:
    """What happened to a record, newest first, and the names of everybody in it.

    Attributes:
        rows: Ready for ``{% history %}``.
        names: Names of actors, by id.
        entries: The same as ``rows``, as the ledger has them.
    """

    rows: tuple[HistoryRow, ...]
    names: Mapping[UUID, str]
    entries: tuple[ledger.HistoryRow, ...] = ()


def changes_of(payload: Mapping[str, Any]) -> Pairs:
    """Return what a payload says that changed.

    In ``changes``, field to ``[before, after]``; or in ``before``, with what each field is now in
    ``after``, or beside ``before`` itself.
    """
    before, found = payload.get("before"), payload.get("changes")
    if isinstance(before, Mapping):
        after = payload.get("after", {name: payload.get(name) for name in before})
        if isinstance(after, Mapping):
            pairs = {name: (before.get(name), value) for name, value in after.items()}
            return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}
    if not isinstance(found, Mapping):
        return {}
    listed = ((name, pair) for name, pair in found.items() if isinstance(pair, list))
    return {name: (pair[0], pair[1]) for name, pair in listed if len(pair) == 2}


def history_of(
    object_id: UUID,
    reader: Principal,
    labels: Mapping[str, str | Promise] | None = None,
    changes: Mapping[str, str | Promise] | None = None,
    limit: int = 50,
    also: Iterable[UUID] = (),
    reads: Callable[[Mapping[str, Any]], Pairs] = changes_of,
    others: Collection[UUID] = (),
) -> History:
    """Return the newest entries about a record, ready for ``{% history %}``.

    At most four statements. What a payload says that changed is shown with the labels of the
    fields; ids of people in it become names.

    Args:
        object_id: The record.
        reader: Who reads; entries are linked for those who may open the ledger's own pages.
        labels: Field to what it is called.
        changes: Word of a touch (``gone``) to what happened, where the entry is about another
            record.
        limit: Most rows.
        also: Further ids whose names the page needs.
        reads: Finds in a payload what changed.
        others: Further records whose entries belong here: the snapshot that brought an evidence.
    """
    rows = ledger.history(object_id, limit, others=others)
    # Where a word says what became of this record, what changed in the other one is not told here.
    told = changes or {}
    pairs = [reads(row.payload) if row.payload and row.change not in told else {} for row in rows]
    mentioned = {row.actor for row in rows} | set(also)
    mentioned |= {row.erased.by for row in rows if row.erased is not None}
    mentioned.update(found for each in pairs for found in _ids(each))
    names = names_of(mentioned)
    linked = reader.everywhere(Permission.SEE_LEDGER)
    shown = tuple(
        _row(row, each, names, labels or {}, changes or {}, linked)
        for row, each in zip(rows, pairs, strict=True)
    )
    return History(shown, names, tuple(rows))


def _row(
    row: ledger.HistoryRow,
    pairs: Pairs,
    names: Mapping[UUID, str],
    labels: Mapping[str, str | Promise],
    touches: Mapping[str, str | Promise],
    linked: bool,
) -> HistoryRow:
    return HistoryRow(
        at=row.when,
        who=_name(row.actor, names),
        what=str(touches.get(row.change, row.sentence)) if row.change else row.sentence,
        note=_note(row, names),
        url=f"/ledger/{row.index}/" if linked else "",
        changes=tuple(
            (str(labels.get(name, name)), _shown(before, names), _shown(after, names))
            for name, (before, after) in pairs.items()
        ),
    )


def _note(row: ledger.HistoryRow, names: Mapping[UUID, str]) -> str:
    """Return that an entry was erased, or what somebody wrote, unless its sentence has it."""
    if row.erased is not None:
        return gettext("erased on %(day)s, by %(who)s, reason: %(reason)s") % {
            "day": date_format(localtime(row.erased.when), "j M Y"),
            "who": _name(row.erased.by, names),
            "reason": row.erased.reason or gettext("erased too"),
        }
    # What another record's entry gives as its reason is not about this one.
    if not row.payload or (row.change and row.type.partition(".")[0] not in _ACTS):
        return ""
    said = (row.payload.get(name) for name in _FREE)
    return next(
        (text for text in said if isinstance(text, str) and text and text not in row.sentence), ""
    )


def _name(actor: UUID, names: Mapping[UUID, str]) -> str:
    return names.get(actor) or str(actor)


def _ids(changes: Pairs) -> Iterable[UUID]:
    for pair in changes.values():
        for value in pair:
            if isinstance(value, Told):
                yield from value.ids
                continue
            found = _uuid(value)
            if found is not None:
                yield found


def _uuid(value: Any) -> UUID | None:
    try:
        return UUID(value) if isinstance(value, str) and len(value) == 36 else None
    except ValueError:
        return None


def _shown(value: Any, names: Mapping[UUID, str]) -> str:
    if isinstance(value, Told):
        return value.say(names)
    found = _uuid(value)
    if found is not None and found in names:
        return names[found]
    return "" if value is None else str(value)
