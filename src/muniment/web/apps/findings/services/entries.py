"""How decisions enter the ledger: one entry a use case, ids and reasons, no names."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from muniment.core.canonical import JSON
from muniment.web.apps.findings.models import Decision
from muniment.web.apps.ledger.models import new_id
from muniment.web.apps.ledger.services import Change, Touch, record


def enter(
    entry_type: str,
    actor: UUID,
    decisions: Sequence[Decision],
    payload: dict[str, JSON],
    finding_word: str,
    also: Sequence[Touch] = (),
) -> None:
    """Record what was done to some decisions of their findings; the last step of a transaction.

    Args:
        entry_type: ``decision.granted`` ...
        actor: Who did it.
        decisions: To which; several are one act of theirs, a batch.
        payload: What holds for all of them.
        finding_word: What became of the findings, in one word; "" for the state they now have.
        also: What else was touched.
    """
    batch = len(decisions) != 1
    rows: list[JSON] = [
        {
            "decision": str(item.pk),
            "finding": str(item.finding_id),
            "kind": item.kind,
            "severity": item.severity,
            "content": item.content,
            "version": item.row_version,
        }
        for item in decisions
    ]
    word = entry_type.partition(".")[2]
    touched = [
        Touch("finding", item.finding_id, finding_word or item.finding.state) for item in decisions
    ]
    touched += also
    if batch:
        touched += [Touch("decision", item.pk, word) for item in decisions]
    record(
        Change(
            entry_type,
            actor,
            "decision_batch" if batch else "decision",
            new_id() if batch else decisions[0].pk,
            payload | {"decisions": rows},
            touched,
        )
    )


def describe(decision: Decision) -> dict[str, JSON]:
    """Return what a decision says, without names."""
    return {
        "kind": decision.kind,
        "requested_by": str(decision.requested_by) if decision.requested_by else None,
        "approver": str(decision.approver) if decision.approver else None,
        "reason": decision.reason,
        "expires_on": decision.expires_on.isoformat(),
    }
