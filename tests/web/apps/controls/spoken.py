"""Outcomes with evidence, made by hand: what checks said of a project, and until when it counts."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from muniment.engine.builtin import checks
from muniment.web.apps.blobs.models import Blob
from muniment.web.apps.evidence.models import Evidence, Outcome, Snapshot
from muniment.web.apps.ledger.services import HOST, Change, record
from muniment.web.apps.organization.models import Project
from muniment.web.clock import now

SPECS = {check.spec.id: check.spec for check in checks()}


def snapshot_of(project: Project, moment: datetime | None = None) -> Snapshot:
    """Return a new snapshot that moved the registers."""
    number = Snapshot.objects.count() + 1
    at = moment or now()
    with transaction.atomic():
        blob = Blob.objects.create(digest=f"sha256:{number:064x}", size=1, created_at=at)
        row = Snapshot.objects.create(
            reference=f"S-{number:04d}",
            project=project,
            bundle=blob,
            vouched_by=HOST,
            voucher_kind="host",
            source="folder",
            ref="main",
            complete=True,
            tool_version="0",
            catalogue_version="0",
            files=0,
            gaps=0,
            facts=0,
            collected_at=at,
            received_at=at,
            standing="moves",
            moved=True,
        )
        record(Change("snapshot.received", HOST, "snapshot", row.pk, {}))
    return row


def say(
    snapshot: Snapshot,
    check: str,
    passed: int = 3,
    failed: int = 0,
    days: float = 30,
) -> Evidence:
    """Return evidence that a check passed or failed, which takes the place of what it said before.

    Args:
        snapshot: In which.
        check: Which check.
        passed: How many subjects are right.
        failed: How many are wrong.
        days: How long it counts.
    """
    spec = SPECS[check]
    before = Outcome.objects.filter(project=snapshot.project, check_id=check, newest=True)
    before.update(newest=False)
    outcome = Outcome.objects.create(
        snapshot=snapshot,
        project=snapshot.project,
        check_id=check,
        version=spec.version,
        title=spec.title,
        subjects=spec.subjects,
        state="failed" if failed else "passed",
        size=passed + failed,
        passed=passed,
        failed=failed,
        unknown=0,
        excluded=0,
        collected_at=snapshot.collected_at,
        newest=True,
    )
    return Evidence.objects.create(
        outcome=outcome,
        snapshot=snapshot,
        project=snapshot.project,
        engine_id="ev-0",
        question=spec.question,
        facts=1,
        facts_digest="sha256:0",
        collected_at=snapshot.collected_at,
        expires_at=snapshot.received_at + timedelta(days=days),
    )


def controls_of(check: str) -> set[str]:
    """Return the controls that a check speaks to."""
    return {part.control for part in SPECS[check].controls}
