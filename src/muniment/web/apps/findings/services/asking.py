"""Asks to live with findings, and takes requests back or elsewhere."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction

from muniment.core.canonical import JSON
from muniment.core.severity import Severity
from muniment.web.apps.access.archived import is_archived
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.findings import policies, queries
from muniment.web.apps.findings.models import Decision, DecisionKind, DecisionState, Finding
from muniment.web.apps.findings.policies import Asked, Obstacle, Obstacles
from muniment.web.apps.findings.rows import plain
from muniment.web.apps.findings.services.entries import describe, enter
from muniment.web.apps.findings.services.loading import (
    OPEN_STATES,
    Moment,
    Versions,
    approver_in,
    approvers,
    asked_of,
    decisions_of,
    findings_of,
    moment_of,
)
from muniment.web.apps.findings.services.refusals import Row, refuse
from muniment.web.apps.organization.numbering import take_references
from muniment.web.clock import now


def request_waiver(
    principal: Principal,
    finding: UUID,
    *,
    approver: UUID | None,
    reason: str,
    expires_on: date,
    expected_version: int,
) -> Decision:
    """Ask somebody to let a finding stand until a day. Nothing is in force yet.

    Args:
        principal: Who asks.
        finding: About what.
        approver: Who is asked. None where nobody could decide: the request is then the record of
            something that somebody is to review after the fact.
        reason: Why it should stand.
        expires_on: Last day on which it would hold.
        expected_version: The finding's version that the person saw.

    Raises:
        NotFound, Changed, Refused: See ``request_many``.
    """
    return request_many(
        principal,
        DecisionKind.WAIVER,
        {finding: expected_version},
        approver=approver,
        reason=reason,
        expires_on=expires_on,
    )[0]


def request_false_positive(
    principal: Principal,
    finding: UUID,
    *,
    approver: UUID | None,
    reason: str,
    expires_on: date,
    expected_version: int,
) -> Decision:
    """Ask somebody to agree that a finding is none. Arguments as for ``request_waiver``."""
    return request_many(
        principal,
        DecisionKind.FALSE_POSITIVE,
        {finding: expected_version},
        approver=approver,
        reason=reason,
        expires_on=expires_on,
    )[0]


def request_many(
    principal: Principal,
    kind: DecisionKind,
    wanted: Versions,
    *,
    approver: UUID | None,
    reason: str,
    expires_on: date,
) -> list[Decision]:
    """Ask the same for several findings: for all of them or for none.

    Raises:
        NotFound: One does not exist, or the principal may not know of it.
        Changed: One was changed meanwhile.
        Refused: A policy stands in the way of a row.
    """
    with transaction.atomic():
        moment = moment_of(principal)
        findings = findings_of(moment.principal, wanted)
        refuse(_rows(moment, findings, approver, reason, expires_on))
        made = [
            _decision(reference, kind, finding, moment, approver, reason, expires_on)
            for reference, finding in zip(
                take_references("D", len(findings)), findings, strict=True
            )
        ]
        Decision.objects.bulk_create(made)
        enter(
            "decision.requested",
            principal.id,
            made,
            {
                "kind": kind.value,
                "approver": str(approver) if approver else None,
                "reason": plain(reason.strip()),
                "expires_on": expires_on.isoformat(),
            },
            f"{kind.value}_requested",
        )
    return made


def stand_behind(principal: Principal, decision: UUID, *, expected_version: int) -> Decision:
    """Take on a request that came in a file, so that it can be decided about.

    Raises:
        NotFound, Changed, Refused: As for ``request_many``.
    """
    with transaction.atomic():
        moment = moment_of(principal)
        (row,) = decisions_of(moment.principal, {decision: expected_version})
        asked = asked_of(row, moment.today)
        refuse([Row(row.reference, policies.to_standing_behind(moment.principal, asked))])
        row.requested_by = principal.id
        _save(row, "requested_by")
        enter("decision.stood_behind", principal.id, [row], describe(row), "taken_on")
    return row


def reroute(
    principal: Principal, decision: UUID, *, approver: UUID, expected_version: int
) -> Decision:
    """Send a request to another approver.

    Raises:
        NotFound, Changed, Refused: As for ``request_many``.
    """
    with transaction.atomic():
        moment = moment_of(principal)
        (row,) = decisions_of(moment.principal, {decision: expected_version})
        asked = asked_of(row, moment.today)
        found = approver_in(approvers([approver], moment.today), approver, asked.project)
        refuse([Row(row.reference, policies.to_rerouting(moment.principal, found, asked))])
        before: JSON = str(row.approver) if row.approver else None
        row.approver, row.approver_text = approver, ""
        _save(row, "approver", "approver_text")
        payload = describe(row) | {"approver_before": before}
        enter("decision.rerouted", principal.id, [row], payload, "rerouted")
    return row


def withdraw(principal: Principal, decision: UUID, *, expected_version: int) -> Decision:
    """Take a request back.

    Raises:
        NotFound, Changed, Refused: As for ``request_many``.
    """
    with transaction.atomic():
        moment = moment_of(principal)
        (row,) = decisions_of(moment.principal, {decision: expected_version})
        asked = asked_of(row, moment.today)
        refuse([Row(row.reference, policies.to_withdrawing(moment.principal, asked))])
        row.state, row.ended_at = DecisionState.WITHDRAWN.value, now()
        _save(row, "state", "ended_at")
        enter("decision.withdrawn", principal.id, [row], describe(row), "withdrawn")
    return row


def _rows(
    moment: Moment, findings: list[Finding], approver: UUID | None, reason: str, expires_on: date
) -> list[Row]:
    known = approvers([approver] if approver else [], moment.today)
    waiting = set(
        Decision.objects.filter(
            finding__in=findings, state=DecisionState.REQUESTED, requested_by__isnull=False
        ).values_list("finding_id", flat=True)
    )
    rows = []
    for finding in findings:
        asked = Asked(
            project=finding.project_id,
            archived=is_archived(finding.project),
            severity=Severity(finding.severity),
            finding_open=finding.state in OPEN_STATES,
            waiting=True,
            in_force=False,
            requested_by=moment.principal.id,
            requester=None,
            approver=approver,
            expires_on=expires_on,
        )
        found: Obstacles = policies.to_asking(moment.principal, asked, reason, moment.today)
        if finding.pk in waiting:
            found = (*found, Obstacle.WAITING_ALREADY)
        if approver is not None:
            there = approver_in(known, approver, finding.project_id)
            found = (*found, *policies.to_naming(there, asked))
        elif queries.eligible_approvers(asked.project, asked.severity, moment.principal.id):
            found = (*found, Obstacle.APPROVER_EXISTS)
        rows.append(Row(finding.reference, found))
    return rows


def _decision(
    reference: str,
    kind: DecisionKind,
    finding: Finding,
    moment: Moment,
    approver: UUID | None,
    reason: str,
    expires_on: date,
) -> Decision:
    return Decision(
        reference=reference,
        finding=finding,
        kind=kind.value,
        state=DecisionState.REQUESTED.value,
        requested_by=moment.principal.id,
        approver=approver,
        review_later=approver is None,
        reason=plain(reason.strip()),
        expires_on=expires_on,
        severity=finding.severity,
        content=finding.content,
        check_version=finding.judged["check_version"],
        requested_at=now(),
    )


def _save(row: Decision, *fields: str) -> None:
    row.row_version += 1
    row.save(update_fields=[*fields, "row_version"])
