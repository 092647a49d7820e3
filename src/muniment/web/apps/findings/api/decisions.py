"""Reads decisions, and acts on them: answered, taken on, sent elsewhere, taken back, revoked."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Schema
from pydantic import Field

from muniment.web.api.bodies import Body, Day, Id
from muniment.web.api.conditional import expected_version, tag
from muniment.web.api.operations import asks, principal
from muniment.web.api.pagination import Page, Paging, page_of
from muniment.web.api.plain import Flag
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.findings import queries
from muniment.web.apps.findings.models import Decision
from muniment.web.apps.findings.services import asking, deciding
from muniment.web.apps.organization.queries import today

router = Router(tags=["decisions"])

State = Literal["requested", "granted", "refused", "withdrawn", "ended"]
_Text = Annotated[str, Field(max_length=4000)]


class Filters(Paging):
    """Which decisions. What is left out narrows nothing."""

    state: State | None = Field(None, description="where it stands today")
    waiting_for_me: Flag = Field(False, description="only those that you are asked to decide")


class Decided(Schema):
    """A request and what became of it. ``state`` is where it stands today."""

    id: UUID
    reference: str
    row_version: int
    finding: str
    kind: Literal["waiver", "false_positive"]
    state: State
    requested_by: UUID | None
    approver: UUID | None
    from_file: bool
    review_later: bool
    reason: str
    expires_on: date
    requested_at: datetime
    decided_at: datetime | None
    decided_note: str
    ended_at: datetime | None
    ended_reason: str


class Answer(Body):
    """Yes or no. An approver may shorten the time."""

    grant: bool = Field(examples=[True])
    note: _Text = Field("", examples=["Until the new loader is in."])
    expires_on: Day | None = Field(None, description="its last day; never later than asked for")


class Sending(Body):
    """Another approver."""

    approver: Id


class Reason(Body):
    """Why something ends."""

    reason: Annotated[str, Field(min_length=1, max_length=4000, examples=["It is mended."])]


@router.get("", response=Page[Decided])
@asks(Permission.SEE_FINDINGS)
def list_decisions(request: HttpRequest, asked: Query[Filters]) -> dict[str, Any]:
    """Return decisions, newest first."""
    who = principal(request)
    rows = queries.decisions(who.projects(Permission.SEE_FINDINGS))
    if asked.state is not None:
        rows = rows.filter(queries.decided(asked.state, today()))
    if asked.waiting_for_me:
        rows = rows.filter(queries.waiting(today()), approver=who.id)
    return page_of(rows.order_by("-pk"), asked, decided)


@router.get("/{reference}", response=Decided)
@asks(Permission.SEE_FINDINGS)
def get_decision(request: HttpRequest, response: HttpResponse, reference: str) -> dict[str, Any]:
    """Return one decision."""
    row = _row(request, reference)
    tag(response, row.row_version)
    return decided(row)


@router.post("/{reference}/answer", response=Decided)
@asks(Permission.DECIDE, conditional=True)
def answer_decision(
    request: HttpRequest, response: HttpResponse, reference: str, body: Answer
) -> dict[str, Any]:
    """Grant or refuse a request; only its approver, who proved within minutes who they are."""
    deciding.decide(
        principal(request),
        _row(request, reference).pk,
        grant=body.grant,
        note=body.note,
        expires_on=body.expires_on,
        expected_version=expected_version(request),
    )
    return _changed(request, response, reference)


@router.post("/{reference}/stand-behind", response=Decided)
@asks(Permission.REQUEST_DECISION, conditional=True)
def stand_behind_decision(
    request: HttpRequest, response: HttpResponse, reference: str
) -> dict[str, Any]:
    """Take on a request that came in a file."""
    row = _row(request, reference)
    asking.stand_behind(principal(request), row.pk, expected_version=expected_version(request))
    return _changed(request, response, reference)


@router.post("/{reference}/reroute", response=Decided)
@asks(Permission.SEE_FINDINGS, conditional=True)
def reroute_decision(
    request: HttpRequest, response: HttpResponse, reference: str, body: Sending
) -> dict[str, Any]:
    """Send a request to another approver."""
    asking.reroute(
        principal(request),
        _row(request, reference).pk,
        approver=body.approver,
        expected_version=expected_version(request),
    )
    return _changed(request, response, reference)


@router.post("/{reference}/withdraw", response=Decided)
@asks(Permission.SEE_FINDINGS, conditional=True)
def withdraw_decision(
    request: HttpRequest, response: HttpResponse, reference: str
) -> dict[str, Any]:
    """Take a request back."""
    row = _row(request, reference)
    asking.withdraw(principal(request), row.pk, expected_version=expected_version(request))
    return _changed(request, response, reference)


@router.post("/{reference}/revoke", response=Decided)
@asks(Permission.SEE_FINDINGS, conditional=True)
def revoke_decision(
    request: HttpRequest, response: HttpResponse, reference: str, body: Reason
) -> dict[str, Any]:
    """End what was granted before its last day."""
    deciding.revoke(
        principal(request),
        _row(request, reference).pk,
        reason=body.reason,
        expected_version=expected_version(request),
    )
    return _changed(request, response, reference)


def _changed(request: HttpRequest, response: HttpResponse, reference: str) -> dict[str, Any]:
    row = _row(request, reference)
    tag(response, row.row_version)
    return decided(row)


def _row(request: HttpRequest, reference: str) -> Decision:
    return queries.decision(principal(request).projects(Permission.SEE_FINDINGS), reference)


def decided(row: Decision) -> dict[str, Any]:
    """Return a decision in the API's shape."""
    standing = getattr(row, "standing", row.state)
    return {
        "id": row.pk,
        "reference": row.reference,
        "row_version": row.row_version,
        "finding": row.finding.reference,
        "kind": row.kind,
        "state": standing,
        "requested_by": row.requested_by,
        "approver": row.approver,
        "from_file": bool(row.file_key),
        "review_later": row.review_later,
        "reason": row.reason,
        "expires_on": row.expires_on,
        "requested_at": row.requested_at,
        "decided_at": row.decided_at,
        "decided_note": row.decided_note,
        "ended_at": row.ended_at,
        "ended_reason": row.ended_reason
        or ("expired" if standing == "ended" and row.state != "ended" else ""),
    }
