"""Erasing a payload: salt and content go, the entry, its place and its proofs stay.

Out of reach, and said in docs/ledger.md: backups, exports and proofs made before, blocks that a
disk keeps, and with PostgreSQL dead rows until VACUUM and the write-ahead log.
"""

from __future__ import annotations

from uuid import UUID

from django.db import connection, transaction

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.engine.ledger.entry import ENTRY_OBJECT, ERASURE_TYPE, entry_id
from muniment.engine.ledger.tree import leaf_hash
from muniment.web.apps.ledger.models import Entry, Payload
from muniment.web.apps.ledger.services import Change, record, record_all


def erase(actor: UUID, index: int, reason: str) -> int:
    """Erase an entry's payload and return the index of the entry that says so.

    Two at once are one: the later gets the earlier's entry.

    Raises:
        UsageError: No such entry, or no reason.
    """
    if not reason.strip():
        raise UsageError("say why the payload is erased")
    with transaction.atomic():
        row = Entry.objects.filter(pk=index).first()
        if row is None:
            raise UsageError(f"there is no entry {index}")
        target = entry_id(leaf_hash(bytes(row.data)))
        there = Payload.objects.select_for_update().filter(pk=index).first()
        if there is None:
            said = Entry.objects.filter(
                type=ERASURE_TYPE, object_type=ENTRY_OBJECT, object=target
            ).order_by("index")
            found = said.values_list("index", flat=True).first()
            if found is None:
                raise UsageError(f"the payload of entry {index} is missing and no entry says why")
            return found
        there.delete()
        change = Change(ERASURE_TYPE, actor, ENTRY_OBJECT, target, {"reason": reason.strip()})
        said_at = record(change)
    _empty_write_ahead_log()
    return said_at


def erase_about(actor: UUID, about: UUID, reason: str, types: tuple[str, ...] = ()) -> int:
    """Erase the payloads of the entries about an object; return how many.

    Inside the transaction that erases the object itself. Each erasure is an entry of its own, as
    it names its target in the leaf.

    Args:
        actor: Who erases.
        about: The object; entries that only touch it stay.
        reason: Why.
        types: Beginnings of the types of entries that are meant; none: all.
    """
    rows = Entry.objects.filter(object=about, payload__isnull=False).order_by("index")
    found = [row for row in rows if not types or row.type.startswith(types)]
    if not found:
        return 0
    Payload.objects.filter(pk__in=[row.index for row in found]).delete()
    said: dict[str, JSON] = {"reason": reason}
    record_all(
        [
            Change(ERASURE_TYPE, actor, ENTRY_OBJECT, entry_id(leaf_hash(bytes(row.data))), said)
            for row in found
        ]
    )
    transaction.on_commit(_empty_write_ahead_log)
    return len(found)


def _empty_write_ahead_log() -> None:
    """Drop SQLite's copies of old pages; a reader in between leaves them for the next time."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            cursor.fetchall()
