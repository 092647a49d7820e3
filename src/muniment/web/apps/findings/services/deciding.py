"""The named approver says yes or no; what was granted is revoked; what has expired is ended.

A yes wants a second person: named, signed in, freshly proved, within their own limit. See
``policies`` for the rules and ``endings`` for what newer facts do.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import F

from muniment.core.canonical import JSON
from muniment.web.apps.access.principals import SYSTEM_PRINCIPAL, Principal
from muniment.web.apps.findings import normal, policies
from muniment.web.apps.findings.events import FindingsMoved
from muniment.web.apps.findings.models import (
    Decision,
    DecisionKind,
    DecisionState,
    Ending,
    Finding,
    FindingState,
)
from muniment.web.apps.findings.policies import Obstacle
from muniment.web.apps.findings.rows import plain
from muniment.web.apps.findings.services.entries import describe, enter
from muniment.web.apps.findings.services.loading import (
    Moment,
    Versions,
    asked_of,
    decisions_of,
    lock_projects,
    moment_of,
)
from muniment.web.apps.findings.services.refusals import Row, refuse
from muniment.web.apps.ledger.events import emit
from muniment.web.apps.ledger.models import new_id
from muniment.web.apps.ledger.services import Change, Touch, record
from muniment.web.apps.organization.queries import today
from muniment.web.bulk import update_each
from muniment.web.clock import now

_STATE = {
    DecisionKind.WAIVER.value: FindingState.WAIVED.value,
    DecisionKind.FALSE_POSITIVE.value: FindingState.FALSE_POSITIVE.value,
}


_GRANTED = (
    "state",
    "decided_at",
    "decided_note",
    "expires_on",
    "severity",
    "content",
    "check_version",
    "row_version",
)


def decide(
    principal: Principal,
    decision: UUID,
    *,
    grant: bool,
    note: str,
    expected_version: int,
    expires_on: date | None = None,
) -> Decision:
    """Answer a request. Arguments and errors as for ``decide_many``."""
    return decide_many(
        principal, {decision: expected_version}, grant=grant, note=note, expires_on=expires_on
    )[0]


def decide_many(
    principal: Principal,
    wanted: Versions,
    *,
    grant: bool,
    note: str,
    expires_on: date | None = None,
) -> list[Decision]:
    """Answer several requests alike: all of them or none.

    Args:
        principal: The approver whom they name.
        wanted: Decision to the version that the approver saw. A request gets a new one when its
            finding changes, so nobody grants what they have not read.
        grant: Yes or no.
        note: What the approver says to it.
        expires_on: An earlier last day than was asked for; None for the one asked for.

    Raises:
        FreshProofNeeded: It is too long since the approver proved who they are.
        NotFound: One does not exist, or the principal may not know of it.
        Changed: One was changed meanwhile.
        Refused: A policy stands in the way of a row.
    """
    with transaction.atomic():
        moment = moment_of(principal)
        rows = decisions_of(moment.principal, wanted)
        refuse(_checked(moment, rows, grant, expires_on))
        moment.principal.require_fresh(now())
        replaced: list[Touch] = []
        if grant:
            replaced = _grant(rows, note, expires_on)
        else:
            _refuse(rows, note)
        payload: dict[str, JSON] = describe(rows[0]) if len(rows) == 1 else {}
        payload["note"] = plain(note.strip())
        if grant:
            enter("decision.granted", principal.id, rows, payload, "", replaced)
        else:
            enter("decision.refused", principal.id, rows, payload, "refused")
    return rows


def revoke(principal: Principal, decision: UUID, *, reason: str, expected_version: int) -> Decision:
    """End what was granted before its last day; its finding is open again.

    Raises:
        NotFound, Changed, Refused: As for ``decide_many``.
    """
    with transaction.atomic():
        moment = moment_of(principal)
        (row,) = decisions_of(moment.principal, {decision: expected_version})
        asked = asked_of(row, moment.today)
        refuse([Row(row.reference, policies.to_revoking(moment.principal, asked, reason))])
        _end([row], Ending.REVOKED, plain(reason.strip()))
        _open([row.finding])
        payload = describe(row) | {"why": row.ended_note}
        enter("decision.revoked", principal.id, [row], payload, "open")
    return row


def expire_decisions() -> int:
    """End what is past its last day and return how many; does nothing when run again.

    Reads hold to the last day by themselves; this writes it down.
    """
    with transaction.atomic():
        day = today()
        over = Decision.objects.filter(
            state__in=(DecisionState.REQUESTED, DecisionState.GRANTED), expires_on__lt=day
        )
        # As everybody else who writes to a finding: a push that has read it would write it back.
        lock_projects(over.values_list("finding__project_id", flat=True))
        rows = list(over.select_for_update().select_related("finding").order_by("pk"))
        if not rows:
            return 0
        granted = [row for row in rows if row.state == DecisionState.GRANTED]
        _end(rows, Ending.EXPIRED, "")
        _open([row.finding for row in granted])
        record(
            Change(
                "decisions.expired",
                SYSTEM_PRINCIPAL.id,
                "decision_batch",
                new_id(),
                {"day": day.isoformat(), "granted": len(granted), "asked": len(rows)},
                [
                    *(Touch("decision", row.pk, "expired") for row in rows),
                    *(Touch("finding", row.finding_id, "open") for row in granted),
                ],
            )
        )
    return len(rows)


def _checked(
    moment: Moment, rows: Sequence[Decision], grant: bool, expires_on: date | None
) -> list[Row]:
    checked = []
    seen: set[UUID] = set()
    for row in rows:
        asked = asked_of(row, moment.today)
        if grant:
            until = expires_on or row.expires_on
            found = policies.to_granting(moment.principal, asked, until, moment.today)
        else:
            found = policies.to_refusing(moment.principal, asked)
        if row.finding_id in seen:
            found = (*found, Obstacle.TWICE)
        seen.add(row.finding_id)
        checked.append(Row(row.reference, found))
    return checked


def _grant(rows: Sequence[Decision], note: str, expires_on: date | None) -> list[Touch]:
    """Write the yes, and return the decisions that it replaces."""
    moment = now()
    findings = [row.finding for row in rows]
    before = Decision.objects.filter(finding__in=findings, state=DecisionState.GRANTED)
    replaced = [Touch("decision", key, "ended") for key in before.values_list("pk", flat=True)]
    before.update(
        state=DecisionState.ENDED,
        ended_at=moment,
        ended_reason=Ending.REPLACED,
        row_version=F("row_version") + 1,
    )
    for row in rows:
        finding = row.finding
        row.state, row.decided_at = DecisionState.GRANTED.value, moment
        row.decided_note = plain(note.strip())
        row.expires_on = expires_on or row.expires_on
        row.severity, row.content = finding.severity, finding.content
        row.check_version = finding.judged["check_version"]
        row.row_version += 1
        finding.state, finding.until = _STATE[row.kind], row.expires_on
        finding.row_version += 1
        if row.kind == DecisionKind.FALSE_POSITIVE:
            # Where it is about the coverage, that is normal from now on, and facts will close it.
            normal.accept(finding)
    update_each(rows, _GRANTED)
    update_each(findings, ("state", "until", "row_version"))
    emit(FindingsMoved([finding.pk for finding in findings]))
    return replaced


def _refuse(rows: Sequence[Decision], note: str) -> None:
    moment = now()
    for row in rows:
        row.state, row.decided_at = DecisionState.REFUSED.value, moment
        row.decided_note = plain(note.strip())
        row.row_version += 1
    update_each(rows, ("state", "decided_at", "decided_note", "row_version"))


def _end(rows: Sequence[Decision], why: Ending, note: str) -> None:
    moment = now()
    for row in rows:
        row.state, row.ended_at = DecisionState.ENDED.value, moment
        row.ended_reason, row.ended_note = why.value, note
        row.row_version += 1
    update_each(rows, ("state", "ended_at", "ended_reason", "ended_note", "row_version"))


def _open(findings: Sequence[Finding]) -> None:
    for finding in findings:
        finding.state, finding.until = FindingState.OPEN.value, None
        finding.row_version += 1
    update_each(findings, ("state", "until", "row_version"))
    if findings:
        emit(FindingsMoved([finding.pk for finding in findings]))
