"""What a received snapshot does to proposals and to adopted risks."""

from __future__ import annotations

from muniment.core.clock import from_rfc3339
from muniment.engine.findings.transitions import Standing
from muniment.web.apps.evidence.events import SnapshotReceived
from muniment.web.apps.ledger.events import reaction
from muniment.web.apps.risks.proposing import take_up
from muniment.web.apps.risks.reassessing import ask_for_new_assets
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
