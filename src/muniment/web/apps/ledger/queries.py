"""Reads of the log: an object's history, one entry, search. Bounded numbers of statements."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from muniment.core.canonical import JSON
from muniment.web.apps.ledger.models import Entry, Touched
from muniment.web.apps.ledger.payloads import Erased, erasures_of, payload_of
from muniment.web.apps.ledger.sentences import sentence


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One line of an object's history.

    Attributes:
        index: The entry, and the key by which to read on (``before``).
        when: When it was recorded.
        actor: Who did it; ``access.queries.names_of`` knows the names.
        type: What happened.
        object_type: What kind of thing the entry itself is about.
        object: Which one; another than the history's where the entry only touched that.
        change: One word of what became of the object, where the entry only touched it; else "".
        payload: What was recorded; None where it was erased.
        erased: When, by whom and why it was erased.
    """

    index: int
    when: datetime
    actor: UUID
    type: str
    object_type: str
    object: UUID
    change: str = ""
    payload: dict[str, JSON] | None = field(default=None)
    erased: Erased | None = None

    @property
    def sentence(self) -> str:
        """What happened, in plain words of the reader's language."""
        return sentence(self.type, self.payload)


def history(
    object_id: UUID, limit: int = 50, before: int | None = None, others: Collection[UUID] = ()
) -> list[HistoryRow]:
    """Return the newest entries about an object, or that touched it, newest first.

    At most three statements. Whether the reader may see the object is the caller's business.

    Args:
        object_id: The object.
        limit: Most rows.
        before: Only entries before this index, to read on.
        others: Further objects whose entries belong to the same history.
    """
    objects = (object_id, *others)
    own = Entry.objects.filter(object__in=objects)
    touches = Touched.objects.filter(object__in=objects)
    if before is not None:
        own, touches = own.filter(index__lt=before), touches.filter(entry__lt=before)
    entries = {row.index: row for row in own.select_related("payload").order_by("-index")[:limit]}
    changes: dict[int, str] = {}
    for touch in touches.select_related("entry__payload").order_by("-entry")[:limit]:
        if touch.entry_id not in entries:
            entries[touch.entry_id] = touch.entry
        changes[touch.entry_id] = touch.change
    shown = sorted(entries.values(), key=lambda row: row.index, reverse=True)[:limit]
    return rows_of(shown, changes)


def rows_of(entries: list[Entry], changes: dict[int, str] | None = None) -> list[HistoryRow]:
    """Return entries as rows; their payloads must have been selected. At most one statement."""
    payloads = {row.index: payload_of(row) for row in entries}
    erased = erasures_of(row for row in entries if payloads[row.index] is None)
    words = changes or {}
    return [
        HistoryRow(
            row.index,
            row.time,
            row.actor,
            row.type,
            row.object_type,
            row.object,
            words.get(row.index, ""),
            payloads[row.index],
            erased.get(row.index),
        )
        for row in entries
    ]
