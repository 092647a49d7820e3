"""Writes to the log: the one way by which anything enters it.

``record`` is the transactional door (decision 16): it runs inside the service's transaction, as its
last step, so a change and its entry are there together or not at all. ``sequencer.append`` is the
other door. Both end in ``record_prepared``.
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
from muniment.core.digest import Digest, digest_bytes
from muniment.core.errors import LedgerError
from muniment.engine.ledger.entry import MAX_PAYLOAD_BYTES, SALT_BYTES, Entry, check_token
from muniment.engine.ledger.tree import leaf_hash, stored_count
from muniment.web.apps.ledger import anchor, models
from muniment.web.apps.ledger.nodes import edge_of
from muniment.web.apps.ledger.rows import insert
from muniment.web.clock import now

HOST = UUID("00000000-0000-7000-8000-000000000001")
"""Actor of commands given on the server's own machine."""
SYSTEM = UUID("00000000-0000-7000-8000-000000000002")
"""Actor of scheduled jobs."""


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


@dataclass(frozen=True, slots=True)
class Prepared:
    """A change that can be an entry: all but its time and place.

    Attributes:
        change: The change.
        salt: 32 random bytes.
        payload: Canonical JSON.
        commitment: To both.
    """

    change: Change
    salt: bytes
    payload: bytes
    commitment: Digest


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
    return record_prepared([prepare(change) for change in changes])


def record_restore(change: Change) -> int:
    """Append the one entry that a read-only server takes; for ``acknowledge_restore`` alone.

    Raises:
        LedgerError: Outside a transaction, or the change cannot be an entry.
    """
    return record_prepared([prepare(change)]).start


def prepare(change: Change) -> Prepared:
    """Return a change with its salt and commitment.

    Raises:
        LedgerError: It cannot be an entry.
    """
    check_token("type", change.type)
    check_token("object_type", change.object_type)
    try:
        payload = canonical_json(_payload(change))
    except (ValueError, RecursionError) as error:
        raise LedgerError(f"payload is not canonical JSON: {error}") from error
    if len(payload) > MAX_PAYLOAD_BYTES:
        raise LedgerError(f"payload of {len(payload)} bytes; at most {MAX_PAYLOAD_BYTES}")
    salt = secrets.token_bytes(SALT_BYTES)
    return Prepared(change, salt, payload, digest_bytes(salt + payload))


def record_prepared(events: Sequence[Prepared]) -> range:
    """Append prepared changes and return their indexes. The head row comes first and goes last.

    Raises:
        LedgerError: Outside a transaction.
    """
    if not transaction.get_connection().in_atomic_block:
        raise LedgerError("a change enters the log inside the transaction that makes it")
    head = models.Head.objects.select_for_update().get(pk=1)
    # The clock may have been set back; the log's time never runs backwards.
    time = max(to_rfc3339(now()), head.time)
    moment, edge = from_rfc3339(time), edge_of(head)
    indexes = range(head.size, head.size + len(events))
    entries = []
    for index, event in zip(indexes, events, strict=True):
        made = event.change
        entry = Entry(made.type, time, made.actor, made.object_type, made.object, event.commitment)
        entries.append(
            (index, entry.data(), made.type, moment, made.actor, made.object_type, made.object)
        )
    edge, stored = edge.append(leaf_hash(row[1]) for row in entries)
    first = stored_count(head.size)
    insert(models.Entry, _ENTRY, entries)
    insert(
        models.Payload,
        ("entry", "salt", "payload"),
        [(index, event.salt, event.payload) for index, event in zip(indexes, events, strict=True)],
    )
    insert(
        models.Touched,
        ("entry", "object_type", "object", "change"),
        [
            (index, touch.object_type, touch.object, touch.change)
            for index, event in zip(indexes, events, strict=True)
            for touch in event.change.touched
        ],
    )
    insert(models.Node, ("position", "hash"), list(enumerate(stored, first)))
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


_ENTRY = ("index", "data", "type", "time", "actor", "object_type", "object")
