"""Treatment plans, acceptances, and asks for a look over the API."""

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
from muniment.web.apps.risks import accepting, freezing, reassessing, waiting
from muniment.web.apps.risks.api.shapes import (
    AcceptIn,
    AskOut,
    FreezeIn,
    PlanOut,
    PlanRowOut,
    ReferIn,
    RiskReasonIn,
    ask_out,
    plan_out,
    row_out,
)
from muniment.web.apps.risks.models import PlanRow

plans = Router(tags=["risks"])
rows = Router(tags=["risks"])
looks = Router(tags=["risks"])


class Asked(Paging):
    """Which asks."""

    answered: Flag = Field(False, description="true: those that were answered")


@plans.get("", response=Page[PlanOut])
@asks(Permission.SEE_RISKS)
def list_treatment_plans(request: HttpRequest, paging: Query[Paging]) -> dict[str, Any]:
    """Return versions of the plan, the newest first."""
    found = waiting.plans(principal(request).projects(Permission.SEE_RISKS))
    return page_of(found.order_by("-frozen_at", "pk"), paging, plan_out)


@plans.post("", response={201: PlanOut})
@asks(Permission.EDIT_RISKS)
def freeze_treatment_plan(request: HttpRequest, body: FreezeIn) -> Status[dict[str, Any]]:
    """Make a version of the plan from the register as it is now."""
    caller = principal(request)
    made = freezing.freeze(caller, body.project, body.note)
    return Status(
        201, plan_out(waiting.plan(caller.projects(Permission.SEE_RISKS), made.reference))
    )


@plans.get("/{reference}", response=PlanOut)
@asks(Permission.SEE_RISKS)
def get_treatment_plan(request: HttpRequest, reference: str) -> dict[str, Any]:
    """Return one version of the plan."""
    return plan_out(waiting.plan(principal(request).projects(Permission.SEE_RISKS), reference))


@plans.get("/{reference}/rows", response=Page[PlanRowOut])
@asks(Permission.SEE_RISKS)
def list_treatment_plan_rows(
    request: HttpRequest, reference: str, paging: Query[Paging]
) -> dict[str, Any]:
    """Return the rows of a plan, the highest residual risk first."""
    held = principal(request).projects(Permission.SEE_RISKS)
    found = waiting.rows_of(held).filter(plan=waiting.plan(held, reference))
    return page_of(found.order_by("-level", "risk__reference"), paging, row_out)


@rows.post("/acceptance", response=list[PlanRowOut])
@asks(Permission.DECIDE)
def accept_residual_risks(request: HttpRequest, body: AcceptIn) -> list[dict[str, Any]]:
    """Accept rows that wait for you, all of them or none, having proved within minutes who you are.

    Each names the version that was read.
    """
    wanted = {item.row: item.version for item in body.rows}
    found = accepting.accept_many(principal(request), wanted, until=body.until, said=body.said)
    return [row_out(row) for row in found]


@rows.get("/{uuid:row_id}", response=PlanRowOut)
@asks(Permission.SEE_RISKS)
def get_treatment_plan_row(
    request: HttpRequest, response: HttpResponse, row_id: UUID
) -> dict[str, Any]:
    """Return one row of a plan."""
    held = principal(request).projects(Permission.SEE_RISKS)
    return _tagged(response, waiting.row(held, row_id))


@rows.post("/{uuid:row_id}/referral", response=PlanRowOut)
@asks(Permission.DECIDE, conditional=True)
def refer_residual_risk(
    request: HttpRequest, response: HttpResponse, row_id: UUID, body: ReferIn
) -> dict[str, Any]:
    """Ask somebody else, whose limit suffices."""
    version = expected_version(request)
    row = accepting.refer(principal(request), row_id, body.to, body.said, version)
    return _tagged(response, row)


@rows.post("/{uuid:row_id}/refusal", response=PlanRowOut)
@asks(Permission.DECIDE, conditional=True)
def refuse_residual_risk(
    request: HttpRequest, response: HttpResponse, row_id: UUID, body: RiskReasonIn
) -> dict[str, Any]:
    """Say no to a row that waits for you."""
    version = expected_version(request)
    return _tagged(response, accepting.refuse(principal(request), row_id, body.reason, version))


@rows.post("/{uuid:row_id}/withdrawal", response=PlanRowOut)
@asks(Permission.DECIDE, conditional=True)
def withdraw_acceptance(
    request: HttpRequest, response: HttpResponse, row_id: UUID, body: RiskReasonIn
) -> dict[str, Any]:
    """End an acceptance before its last day."""
    version = expected_version(request)
    return _tagged(response, accepting.withdraw(principal(request), row_id, body.reason, version))


@looks.get("", response=Page[AskOut])
@asks(Permission.SEE_RISKS)
def list_risk_asks(request: HttpRequest, asked: Query[Asked]) -> dict[str, Any]:
    """Return what asks for a look at risks, the first due first."""
    found = waiting.asks(principal(request).projects(Permission.SEE_RISKS))
    found = found.filter(answered_at__isnull=not asked.answered)
    return page_of(found.order_by("due_on", "pk"), asked, ask_out)


@looks.get("/{uuid:ask_id}", response=AskOut)
@asks(Permission.SEE_RISKS)
def get_risk_ask(request: HttpRequest, response: HttpResponse, ask_id: UUID) -> dict[str, Any]:
    """Return one ask."""
    row = waiting.ask(principal(request).projects(Permission.SEE_RISKS), ask_id)
    tag(response, row.row_version)
    return ask_out(row)


@looks.post("/{uuid:ask_id}/answer", response=AskOut)
@asks(Permission.EDIT_RISKS, conditional=True)
def answer_risk_ask(
    request: HttpRequest, response: HttpResponse, ask_id: UUID, body: RiskReasonIn
) -> dict[str, Any]:
    """Say that a project was looked at; an ask about a risk is answered by judging it."""
    caller = principal(request)
    version = expected_version(request)
    row = reassessing.answer_ask(caller, ask_id, body.reason, version)
    tag(response, row.row_version)
    return ask_out(row)


def _tagged(response: HttpResponse, row: PlanRow) -> dict[str, Any]:
    tag(response, row.row_version)
    return row_out(row)
