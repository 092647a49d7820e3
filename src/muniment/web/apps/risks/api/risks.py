"""The register of risks, and what software proposes, over the API."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Status
from pydantic import Field

from muniment.web.api.conditional import expected_version, tag
from muniment.web.api.operations import asks, principal
from muniment.web.api.pagination import Page, Paging, page_of
from muniment.web.api.plain import Flag
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.risks import policies, queries, services
from muniment.web.apps.risks.api.schemas import (
    ArchivingIn,
    EnteringIn,
    JudgementIn,
    ProposalOut,
    RiskOut,
    proposal_out,
    risk_out,
)

router = Router(tags=["risks"])


class Filters(Paging):
    """Which risks."""

    archived: Flag = Field(False, description="true: those that left the register")


@router.get("", response=Page[RiskOut])
@asks(Permission.SEE_RISKS)
def list_risks(request: HttpRequest, asked: Query[Filters]) -> dict[str, Any]:
    """Return the register, the highest level first."""
    rows = queries.risks(principal(request).projects(Permission.SEE_RISKS), archived=asked.archived)
    return page_of(rows.order_by("-level", "reference"), asked, risk_out)


@router.post("", response={201: RiskOut})
@asks(Permission.EDIT_RISKS)
def enter_risk(
    request: HttpRequest, response: HttpResponse, body: EnteringIn
) -> Status[dict[str, Any]]:
    """Enter a risk from the threat library; where it is proposed, it is adopted."""
    row = services.enter(principal(request), body.project, body.threat, body.judgement())
    tag(response, row.row_version)
    return Status(201, risk_out(row))


@router.get("/proposals", response=Page[ProposalOut])
@asks(Permission.SEE_RISKS)
def list_proposals(request: HttpRequest, paging: Query[Paging]) -> dict[str, Any]:
    """Return what is proposed now, the highest level first."""
    rows = queries.proposals(principal(request).projects(Permission.SEE_RISKS))
    return page_of(rows.order_by("-level", "threat", "pk"), paging, proposal_out)


@router.get("/proposals/{uuid:proposal_id}", response=ProposalOut)
@asks(Permission.SEE_RISKS)
def get_proposal(request: HttpRequest, response: HttpResponse, proposal_id: UUID) -> dict[str, Any]:
    """Return one proposal, also one that is no longer given."""
    row = queries.proposal(principal(request).projects(Permission.SEE_RISKS), proposal_id)
    tag(response, row.row_version)
    return proposal_out(row)


@router.post(
    "/proposals/{uuid:proposal_id}/adoption",
    response={201: RiskOut},
)
@asks(Permission.EDIT_RISKS, conditional=True)
def adopt_proposal(
    request: HttpRequest, response: HttpResponse, proposal_id: UUID, body: JudgementIn
) -> Status[dict[str, Any]]:
    """Take a proposal into the register, with an owner."""
    caller = principal(request)
    queries.proposal(caller.projects(Permission.SEE_RISKS), proposal_id)
    row = services.adopt(caller, proposal_id, body.judgement(), expected_version(request))
    tag(response, row.row_version)
    return Status(201, risk_out(row))


@router.get("/{reference}", response=RiskOut)
@asks(Permission.SEE_RISKS)
def get_risk(request: HttpRequest, response: HttpResponse, reference: str) -> dict[str, Any]:
    """Return one risk, archived or not."""
    row = queries.risk(principal(request).projects(Permission.SEE_RISKS), reference)
    tag(response, row.row_version)
    return risk_out(row)


@router.post("/{reference}/judgement", response=RiskOut)
@asks(Permission.SEE_RISKS, conditional=True)
def judge_risk(
    request: HttpRequest, response: HttpResponse, reference: str, body: JudgementIn
) -> dict[str, Any]:
    """Set owner and numbers anew; this answers a review that was asked for."""
    caller = principal(request)
    found = queries.risk(caller.projects(Permission.SEE_RISKS), reference)
    policies.require_judging(caller, found.project_id, found.owner_id)
    row = services.judge(caller, found.pk, body.judgement(), expected_version(request))
    tag(response, row.row_version)
    return risk_out(row)


@router.post("/{reference}/archiving", response=RiskOut)
@asks(Permission.SEE_RISKS, conditional=True)
def archive_risk(
    request: HttpRequest, response: HttpResponse, reference: str, body: ArchivingIn
) -> dict[str, Any]:
    """Take a risk out of the register; its history stays."""
    caller = principal(request)
    found = queries.risk(caller.projects(Permission.SEE_RISKS), reference)
    policies.require_editing(caller, found.project_id)
    row = services.archive(caller, found.pk, body.reason, expected_version(request))
    tag(response, row.row_version)
    return risk_out(row)
