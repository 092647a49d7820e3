"""Reads findings, and asks for decisions about one."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Schema, Status
from pydantic import Field

from muniment.web.api.bodies import Body, Day, Id
from muniment.web.api.conditional import expected_version, tag
from muniment.web.api.operations import asks, principal
from muniment.web.api.pagination import Page, Paging, page_of
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.findings import queries
from muniment.web.apps.findings.api.decisions import Decided, decided
from muniment.web.apps.findings.models import DecisionKind, Finding
from muniment.web.apps.findings.services.asking import request_many
from muniment.web.apps.organization.queries import today

router = Router(tags=["findings"])

State = Literal["open", "waived", "false_positive", "fixed", "superseded"]
Severity = Literal["info", "low", "medium", "high", "critical"]


class Filters(Paging):
    """Which findings. What is left out narrows nothing."""

    state: list[State] = Field([], description="where it stands today; repeat the name for several")
    severity: list[Severity] = Field([], description="of these severities; repeat the name")
    project: UUID | None = Field(None, description="of this project")
    check: Annotated[str, Field(max_length=80)] = Field("", description="of this check")


class FindingShown(Schema):
    """A finding. ``state`` is where it stands today; change it with ``row_version``."""

    id: UUID
    reference: str
    row_version: int
    project: UUID
    asset: str | None
    fingerprint: str
    check: str
    check_version: str
    rule: str
    severity: Severity
    state: State
    until: date | None
    due_on: date | None
    path: str
    line: int | None
    cell: int | None
    function: str
    message: str
    remediation: str
    controls: list[str]
    threats: list[str]
    kept_open_because: str
    first_seen_at: datetime
    last_seen_at: datetime
    closed_at: datetime | None


class Asking(Body):
    """A request. Without an approver it is the record of something to be reviewed later."""

    kind: Literal["waiver", "false_positive"]
    approver: Id | None = Field(None, description="who is asked: never who asks")
    reason: Annotated[str, Field(min_length=1, max_length=4000, examples=["Our own file."])]
    expires_on: Day = Field(description="its last day")


@router.get("", response=Page[FindingShown])
@asks(Permission.SEE_FINDINGS)
def list_findings(request: HttpRequest, asked: Query[Filters]) -> dict[str, Any]:
    """Return findings, worst first."""
    rows = queries.findings(principal(request).projects(Permission.SEE_FINDINGS))
    if asked.state:
        rows = rows.filter(queries.in_state(asked.state, today()))
    if asked.severity:
        rows = rows.filter(severity__in=asked.severity)
    if asked.project is not None:
        rows = rows.filter(project=asked.project)
    if asked.check:
        rows = rows.filter(check_id=asked.check)
    return page_of(rows.order_by("-rank", "-pk"), asked, _shown)


@router.get("/{reference}", response=FindingShown)
@asks(Permission.SEE_FINDINGS)
def get_finding(request: HttpRequest, response: HttpResponse, reference: str) -> dict[str, Any]:
    """Return one finding."""
    row = queries.finding(principal(request).projects(Permission.SEE_FINDINGS), reference)
    tag(response, row.row_version)
    return _shown(row)


@router.post("/{reference}/requests", response={201: Decided})
@asks(Permission.REQUEST_DECISION, conditional=True)
def ask_for_decision(
    request: HttpRequest, response: HttpResponse, reference: str, body: Asking
) -> Status[dict[str, Any]]:
    """Ask somebody to decide about a finding; ``If-Match`` names the finding's version."""
    who = principal(request)
    row = queries.finding(who.projects(Permission.SEE_FINDINGS), reference)
    (made,) = request_many(
        who,
        DecisionKind(body.kind),
        {row.pk: expected_version(request)},
        approver=body.approver,
        reason=body.reason,
        expires_on=body.expires_on,
    )
    asked = queries.decision(None, made.reference)
    tag(response, asked.row_version)
    return Status(201, decided(asked))


def _shown(row: Finding) -> dict[str, Any]:
    return {
        "id": row.pk,
        "reference": row.reference,
        "row_version": row.row_version,
        "project": row.project_id,
        "asset": row.asset.reference if row.asset else None,
        "fingerprint": row.fingerprint,
        "check": row.check_id,
        "check_version": row.judged["check_version"],
        "rule": row.rule,
        "severity": row.severity,
        "state": getattr(row, "standing", row.state),
        "until": row.until,
        "due_on": row.due_on,
        "path": row.path,
        "line": row.line,
        "cell": row.cell,
        "function": row.function,
        "message": row.message,
        "remediation": row.remediation,
        "controls": row.controls,
        "threats": row.threats,
        "kept_open_because": row.kept_reason,
        "first_seen_at": row.first_seen_at,
        "last_seen_at": row.last_seen_at,
        "closed_at": row.closed_at,
    }
