"""Payloads as they are read: open, or erased and by whom."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import cast
from uuid import UUID

from muniment.core.canonical import JSON
from muniment.core.errors import LedgerError
from muniment.engine.ledger.entry import ENTRY_OBJECT, ERASURE_TYPE, Opening, entry_id
from muniment.engine.ledger.tree import leaf_hash
from muniment.web.apps.ledger.models import Entry, Payload


@dataclass(frozen=True, slots=True)
class Erased:
    """What stands in the place of a payload that was erased.

    Attributes:
        when: When.
        by: Who: a UUID, as everywhere in the log.
        reason: Why; None where the reason was erased in its turn.
        index: The entry that says so.
    """

    when: datetime
    by: UUID
    reason: str | None
    index: int


def payload_of(row: Entry) -> dict[str, JSON] | None:
    """Return an entry's payload, or None where it is gone; ``payload`` must have been selected.

    Raises:
        LedgerError: What is stored is no JSON object.
    """
    stored = _stored(row)
    if stored is None:
        return None
    try:
        value = json.loads(bytes(stored.payload))
    except (ValueError, RecursionError) as error:
        raise LedgerError(f"the payload of entry {row.index} cannot be read") from error
    return cast("dict[str, JSON]", value) if isinstance(value, dict) else {"value": value}


def opening_of(row: Entry) -> Opening | None:
    """Return an entry's salt and payload, or None where they are gone.

    Raises:
        LedgerError: What is stored is no JSON.
    """
    stored = _stored(row)
    if stored is None:
        return None
    try:
        return Opening(bytes(stored.salt), json.loads(bytes(stored.payload)))
    except (ValueError, RecursionError) as error:
        raise LedgerError(f"the payload of entry {row.index} cannot be read") from error


def erasures_of(rows: Iterable[Entry]) -> dict[int, Erased]:
    """Return what is known of the erasures of some entries, by index. At most one statement."""
    wanted = {entry_id(leaf_hash(bytes(row.data))): row.index for row in rows}
    if not wanted:
        return {}
    said = (
        Entry.objects.filter(type=ERASURE_TYPE, object_type=ENTRY_OBJECT, object__in=wanted)
        .select_related("payload")
        .order_by("-index")
    )
    found = {}
    for row in said:  # the first that says so wins: it is the last one visited
        reason = (payload_of(row) or {}).get("reason")
        found[wanted[row.object]] = Erased(
            row.time, row.actor, reason if isinstance(reason, str) else None, row.index
        )
    return found


def _stored(row: Entry) -> Payload | None:
    try:
        return row.payload
    except Payload.DoesNotExist:
        return None
