"""Writes to the log: the one way by which anything enters it.

``record`` is the transactional door (decision 16): it runs inside the service's transaction, as its
last step, so a change and its entry are there together or not at all.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.db import transaction

from muniment.core.canonical import JSON, canonical_json
from muniment.core.clock import from_rfc3339, to_rfc3339
from muniment.core.errors import LedgerError
from muniment.engine.ledger.entry import SALT_BYTES, Entry, Opening
from muniment.engine.ledger.tree import leaf_hash, stored_count
from muniment.web.apps.ledger import anchor, models
from muniment.web.apps.ledger.nodes import edge_of
from muniment.web.bulk import insert_all
from muniment.web.clock import now

HOST = UUID("00000000-0000-7000-8000-000000000001")
"""Actor of commands given on the server's own machine."""
SYSTEM = UUID("00000000-0000-7000-8000-000000000002")
"""Actor of scheduled jobs."""
_BATCH = 500


@dataclass(frozen=True, slots=True)
class Touch:
    """An object that a change concerns beside its own, and one word of what became of it."""

    object_type: str
    object: UUID
    change: str


@dataclass(frozen=True, slots=True)
class Change:
    """One use case, as it enters the log.

    Attributes:
        type: What happened: ``finding.waived``.
        actor: Who did it: a person's, token's, ``HOST`` or ``SYSTEM``.
        object_type: What kind of thing it was done to.
        object: Which one.
        payload: What is committed to; names and free text belong here, never into the type.
        touched: Further objects. Their digest is added to the payload, so that they are committed
            to as well.
    """

    type: str
    actor: UUID
    object_type: str
    object: UUID
    payload: dict[str, JSON]
    touched: Sequence[Touch] = field(default=())


def record(change: Change) -> int:
    """Append an entry to the log and return its index. The last step of a service's transaction.

    Raises:
        LedgerError: Outside a transaction, or the change cannot be an entry.
        ReadOnly: A restore waits to be acknowledged.
    """
    return record_all([change]).start


def record_all(changes: Sequence[Change]) -> range:
    """Append entries in one step and return their indexes.

    Raises:
        LedgerError: Outside a transaction, or a change cannot be an entry.
        ReadOnly: A restore waits to be acknowledged.
    """
    anchor.require_writable()
    return _append(changes)


def record_restore(change: Change) -> int:
    """Append the one entry that a read-only server takes; for ``acknowledge_restore`` alone.

    Raises:
        LedgerError: Outside a transaction, or the change cannot be an entry.
    """
    return _append([change]).start


def _append(changes: Sequence[Change]) -> range:
    if not transaction.get_connection().in_atomic_block:
        raise LedgerError("a change enters the log inside the transaction that makes it")
    head = models.Head.objects.select_for_update().get(pk=1)
    # The clock may have been set back; the log's time never runs backwards.
    time = max(to_rfc3339(now()), head.time)
    edge = edge_of(head)
    entries, payloads = list[models.Entry](), list[models.Payload]()
    touched = list[models.Touched]()
    for index, change in enumerate(changes, head.size):
        opening = Opening(secrets.token_bytes(SALT_BYTES), _payload(change))
        entry = Entry(
            change.type,
            time,
            change.actor,
            change.object_type,
            change.object,
            opening.commitment(),
        )
        entries.append(
            models.Entry(
                index=index,
                data=entry.data(),
                type=entry.type,
                time=from_rfc3339(time),
                actor=entry.actor,
                object_type=entry.object_type,
                object=entry.object,
            )
        )
        payloads.append(
            models.Payload(
                entry_id=index, salt=opening.salt, payload=canonical_json(opening.payload)
            )
        )
        touched.extend(
            models.Touched(
                entry_id=index,
                object_type=touch.object_type,
                object=touch.object,
                change=touch.change,
            )
            for touch in change.touched
        )
    edge, stored = edge.append(leaf_hash(bytes(row.data)) for row in entries)
    first = stored_count(head.size)
    models.Entry.objects.bulk_create(entries, _BATCH)
    models.Payload.objects.bulk_create(payloads, _BATCH)
    insert_all(touched)
    models.Node.objects.bulk_create(
        [models.Node(position=first + at, hash=value) for at, value in enumerate(stored)], _BATCH
    )
    indexes = range(head.size, edge.size)
    head.size, head.edge, head.time = edge.size, b"".join(edge.hashes), time
    head.save()
    return indexes


def touched_digest(touched: Sequence[Touch]) -> str:
    """Return the digest by which a payload commits to the objects that a change touched."""
    lines = sorted(f"{touch.object_type} {touch.object} {touch.change}\n" for touch in touched)
    return "sha256:" + hashlib.sha256("".join(lines).encode()).hexdigest()


def _payload(change: Change) -> dict[str, JSON]:
    if not change.touched:
        return change.payload
    return {
        **change.payload,
        "touched": {"count": len(change.touched), "digest": touched_digest(change.touched)},
    }
