"""Proofs from the server's log, each against its newest checkpoint and in O(log n) node reads."""

from __future__ import annotations

from muniment.core.errors import LedgerError, UsageError
from muniment.engine.ledger.checkpoint import SignedCheckpoint
from muniment.engine.ledger.entry import parse_entry
from muniment.engine.ledger.proof import consistency_path, inclusion_path
from muniment.engine.ledger.records import ConsistencyRecord, InclusionRecord
from muniment.web.apps.ledger.checkpoints import newest
from muniment.web.apps.ledger.models import Entry, SignedHead
from muniment.web.apps.ledger.nodes import with_nodes
from muniment.web.apps.ledger.payloads import opening_of


def inclusion(index: int, *, with_payload: bool) -> InclusionRecord:
    """Return the proof that an entry stands in the log of the newest checkpoint.

    Three statements.

    Raises:
        UsageError: The newest checkpoint does not reach that far, or the payload to show is erased.
        LedgerError: The stored log does not lead to its own checkpoint.
    """
    signed = _newest_or_refuse()
    size = signed.checkpoint.size
    if not 0 <= index < size:
        raise UsageError(
            f"entry {index} is not under the newest checkpoint, of {size} entries",
            hint="Sign the log, or wait for the next scheduled checkpoint.",
        )
    row = Entry.objects.select_related("payload").filter(pk=index).first()
    if row is None:
        raise LedgerError(f"entry {index} is missing from the log")
    opening = opening_of(row) if with_payload else None
    if with_payload and opening is None:
        raise UsageError(f"the payload of entry {index} was erased")
    path = with_nodes(lambda read: inclusion_path(index, size, read))
    record = InclusionRecord(index, parse_entry(bytes(row.data)), path, signed, opening)
    record.check()
    return record


def consistency(since: int) -> ConsistencyRecord:
    """Return the proof that the newest checkpoint's log begins with that of an older one.

    Args:
        since: Size of a checkpoint that this server signed.

    Raises:
        UsageError: No checkpoint of that size is kept here.
        LedgerError: The stored log does not hold.
    """
    row = SignedHead.objects.filter(pk=since).first()
    if row is None:
        raise UsageError(
            f"this server has signed no checkpoint of {since} entries",
            hint="If you hold one, the server's log was replaced or restored since.",
        )
    return consistency_from(SignedCheckpoint.parse(row.note.encode()))


def consistency_from(old: SignedCheckpoint) -> ConsistencyRecord:
    """Return the proof that the newest checkpoint's log begins with that of one somebody holds.

    Raises:
        UsageError: It is of another log, or counts more entries than the newest here.
        LedgerError: The log does not begin with it: a fork.
    """
    new = _newest_or_refuse()
    before, after = old.checkpoint, new.checkpoint
    if before.origin != after.origin:
        raise UsageError(f"a checkpoint of {before.origin!r}; this log is {after.origin!r}")
    if before.size > after.size:
        raise UsageError(
            f"that checkpoint counts {before.size} entries, the newest here {after.size}",
            hint="Either this log was cut back, or an old backup was restored.",
        )
    path = with_nodes(lambda read: consistency_path(before.size, after.size, read))
    record = ConsistencyRecord(old, new, path)
    record.check()
    return record


def _newest_or_refuse() -> SignedCheckpoint:
    row = newest()
    if row is None:
        raise UsageError("the log has no checkpoint to prove against yet")
    return SignedCheckpoint.parse(row.note.encode())
