"""What snapshots, and assets that people enter, do to proposals and to adopted risks."""

from __future__ import annotations

from uuid import UUID

from muniment.core.clock import from_rfc3339
from muniment.engine.findings.transitions import Standing
from muniment.web.apps.assets.events import AssetsRegistered
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.evidence.events import SnapshotReceived
from muniment.web.apps.ledger.events import reaction
from muniment.web.apps.risks.proposing import take_up
from muniment.web.apps.risks.reassessing import ask_for_new_assets, new_assets
from muniment.web.apps.risks.reviewing import ask_reviews


@reaction(SnapshotReceived)
def receive(event: SnapshotReceived) -> None:
    """Take up proposals from a snapshot that moves, and ask for reviews from one that adds too."""
    snapshot, assessment = event.snapshot, event.assessment
    if snapshot.moved:
        counts = take_up(
            snapshot.project_id,
            assessment.risks,
            assessment.findings,
            snapshot.received_at,
            event.touched,
        )
    elif snapshot.standing == Standing.ADDS.value:
        counts = {}
    else:
        return
    asked = ask_reviews(snapshot.project_id, assessment.risks, event.touched, moved=snapshot.moved)
    asked += ask_for_new_assets(
        snapshot.project_id, from_rfc3339(event.collected.collected_at), event.touched
    )
    event.counts["risks"] = {**counts, "reviews_asked": asked}


@reaction(AssetsRegistered)
def registered(event: AssetsRegistered) -> None:
    """Ask for a look where a person entered a model, a dataset or a supplier (S-6)."""
    found: dict[UUID | None, dict[str, list[Asset]]] = {}
    for row in event.rows:
        found.setdefault(row.project_id, {}).setdefault(row.kind, []).append(row)
    for project, kinds in found.items():
        new_assets(project, kinds, event.touched)
