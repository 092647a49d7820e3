"""What a client gets back for a push: what became of it, and proofs that it can keep and check."""

from __future__ import annotations

import json
import logging
from typing import Any

from django.conf import settings
from django.db import transaction

from muniment.core.clock import to_rfc3339
from muniment.core.errors import UsageError
from muniment.engine.ledger.records import ConsistencyRecord, InclusionRecord
from muniment.web.apps.evidence.models import Snapshot
from muniment.web.apps.evidence.services import ENTRY_TYPE, Received
from muniment.web.apps.ledger import checkpoints, proofs
from muniment.web.apps.ledger.models import Entry

SCHEMA = "muniment.push/1"
_LOG = logging.getLogger("muniment.push")
_FINDINGS = ("opened", "reopened", "fixed", "superseded")
_UNCHANGED = ("seen", "kept")
_ASSETS = ("new", "changed", "gone")
_TRIES = 3


def entry_of(snapshot: Snapshot) -> int:
    """Return the index of the entry that a push made. One query."""
    return Entry.objects.values_list("index", flat=True).get(object=snapshot.id, type=ENTRY_TYPE)


def reply_to(received: Received, held: int = 0) -> dict[str, Any]:
    """Return the reply to a push, in the shape of ``muniment.push/1``; signs the log first.

    Args:
        received: What was received.
        held: Size of the checkpoint that the client holds; 0 for none.
    """
    row = received.snapshot
    checkpoints.sign_received()
    inclusion, consistency = _proofs(entry_of(row), held)
    return {
        "schema": SCHEMA,
        "snapshot": str(row.id),
        "project": str(row.project_id),
        "reference": row.reference,
        "received_at": to_rfc3339(row.received_at),
        "repeated": received.repeated,
        "moved_registers": row.moved,
        "reason": row.reason,
        **counts_of(row),
        "unknown_checks": row.unknown_checks,
        "url": f"{settings.MUNIMENT.address}/snapshots/{row.reference}/",
        "origin": inclusion.signed.checkpoint.origin,
        "key": str(checkpoints.verifier_key() or ""),
        "checkpoint": str(inclusion.signed.note),
        "inclusion": json.loads(inclusion.data()),
        "consistency": None if consistency is None else json.loads(consistency.data()),
    }


def _proofs(index: int, held: int) -> tuple[InclusionRecord, ConsistencyRecord | None]:
    """Return both proofs against one checkpoint, though others may sign meanwhile."""
    for _ in range(_TRIES):
        found = _read_proofs(index, held)
        if found[1] is None or str(found[1].new.note) == str(found[0].signed.note):
            return found
    with transaction.atomic():
        return _read_proofs(index, held)


def _read_proofs(index: int, held: int) -> tuple[InclusionRecord, ConsistencyRecord | None]:
    return proofs.inclusion(index, with_payload=True), _consistency(held)


def counts_of(row: Snapshot) -> dict[str, dict[str, int]]:
    """Return what became of findings and assets, as clients are told."""
    findings, assets = row.counts.get("findings", {}), row.counts.get("assets", {})
    told = {name: findings.get(name, 0) for name in _FINDINGS}
    told["unchanged"] = sum(findings.get(name, 0) for name in _UNCHANGED)
    return {"findings": told, "assets": {name: assets.get(name, 0) for name in _ASSETS}}


def _consistency(held: int) -> ConsistencyRecord | None:
    if held <= 0:
        return None
    try:
        return proofs.consistency(held)
    except UsageError:
        # No checkpoint of that size was signed here. A client that holds one knows what that means.
        return None
