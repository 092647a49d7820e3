"""What people say of controls, and versions of the statement, over the API."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Schema, Status
from pydantic import Field

from muniment.engine.soa.comparison import compared
from muniment.engine.soa.statement import Statement
from muniment.engine.soa.wording import DRAFT, TITLE
from muniment.web.api.conditional import expected_version, tag
from muniment.web.api.operations import asks, principal
from muniment.web.api.pagination import Page, Paging, page_of
from muniment.web.api.plain import Flag
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.controls import deciding, freezing, owning, policies, queries, statements
from muniment.web.apps.controls.api.schemas import (
    AssertionIn,
    AssignmentIn,
    AwayIn,
    ComparisonOut,
    DecisionIn,
    DescriptionIn,
    OwnControlIn,
    SoaFreezingIn,
    SoaVersionOut,
    StatedOut,
    StatementOut,
    comparison_out,
    row_out,
    statement_out,
    version_out,
)
from muniment.web.apps.controls.models import CompanyControl
from muniment.web.apps.records.api.frozen import ApprovalIn
from muniment.web.apps.records.versions import State
from muniment.web.clock import now

router = Router(tags=["statement"])

_NOW = "now"


class Filters(Paging):
    """Which controls."""

    archived: Flag = Field(False, description="true: own controls that were put away")


class Between(Schema):
    """Which two statements."""

    before: str = Field(description="reference of a version, or now", max_length=16)
    after: str = Field(_NOW, description="reference of a version, or now", max_length=16)


@router.get("/rows", response=Page[StatedOut])
@asks(Permission.SEE_CONTROLS)
def list_company_controls(request: HttpRequest, asked: Query[Filters]) -> dict[str, Any]:
    """Return what people say of each control, Annex A in its order, then own ones."""
    held = principal(request).projects(Permission.SEE_CONTROLS)
    rows = CompanyControl.objects.filter(archived_at__isnull=not asked.archived)
    rows = rows.prefetch_related("reasons").order_by("position")
    return page_of(rows, asked, lambda row: row_out(row, held))


@router.post("/rows", response={201: StatedOut})
@asks(Permission.EDIT_CONTROLS)
def add_own_control(
    request: HttpRequest, response: HttpResponse, body: OwnControlIn
) -> Status[dict[str, Any]]:
    """Add an own control."""
    row = owning.add(principal(request), body.control, body.described())
    return Status(201, _row(request, response, row))


@router.get("/rows/{control}", response=StatedOut)
@asks(Permission.SEE_CONTROLS)
def get_company_control(
    request: HttpRequest, response: HttpResponse, control: str
) -> dict[str, Any]:
    """Return what people say of one control."""
    return _row(request, response, queries.company_control(control))


@router.post("/rows/{control}/decision", response=StatedOut)
@asks(Permission.EDIT_CONTROLS, conditional=True)
def decide_control(
    request: HttpRequest, response: HttpResponse, control: str, body: DecisionIn
) -> dict[str, Any]:
    """Decide whether a control is necessary, and why."""
    row = deciding.decide(
        principal(request), control, body.decision(), None, expected_version(request)
    )
    return _row(request, response, row)


@router.post("/rows/{control}/assignment", response=StatedOut)
@asks(Permission.EDIT_CONTROLS, conditional=True)
def assign_control(
    request: HttpRequest, response: HttpResponse, control: str, body: AssignmentIn
) -> dict[str, Any]:
    """Give a control an owner and a procedure."""
    row = deciding.assign(principal(request), control, body.assignment(), expected_version(request))
    return _row(request, response, row)


@router.post("/rows/{control}/assertion", response=StatedOut)
@asks(Permission.SEE_CONTROLS, conditional=True)
def assert_control(
    request: HttpRequest, response: HttpResponse, control: str, body: AssertionIn
) -> dict[str, Any]:
    """Say how far a control is in place; its owner alone may."""
    row = deciding.assert_implementation(
        principal(request), control, body.assertion(), expected_version(request)
    )
    return _row(request, response, row)


@router.post("/rows/{control}/description", response=StatedOut)
@asks(Permission.EDIT_CONTROLS, conditional=True)
def describe_own_control(
    request: HttpRequest, response: HttpResponse, control: str, body: DescriptionIn
) -> dict[str, Any]:
    """Describe an own control anew."""
    row = owning.describe(principal(request), control, body.described(), expected_version(request))
    return _row(request, response, row)


@router.post("/rows/{control}/archiving", response=StatedOut)
@asks(Permission.EDIT_CONTROLS, conditional=True)
def archive_own_control(
    request: HttpRequest, response: HttpResponse, control: str, body: AwayIn
) -> dict[str, Any]:
    """Put an own control away; its history stays."""
    row = owning.archive(principal(request), control, body.reason, expected_version(request))
    return _row(request, response, row)


@router.post("/rows/{control}/restoring", response=StatedOut)
@asks(Permission.EDIT_CONTROLS, conditional=True)
def restore_own_control(
    request: HttpRequest, response: HttpResponse, control: str
) -> dict[str, Any]:
    """Take an own control back into use."""
    row = owning.take_back(principal(request), control, expected_version(request))
    return _row(request, response, row)


@router.get("/draft", response=StatementOut, by_alias=True)
@asks(Permission.SEE_CONTROLS)
def get_draft_statement(request: HttpRequest) -> dict[str, Any]:
    """Return the statement as the registers have it now: a draft."""
    policies.require_reading_statements(principal(request))
    return statement_out(statements.live(now()), DRAFT)


@router.get("/versions", response=Page[SoaVersionOut])
@asks(Permission.SEE_CONTROLS)
def list_statement_versions(request: HttpRequest, paging: Query[Paging]) -> dict[str, Any]:
    """Return the frozen versions, the newest first."""
    policies.require_reading_statements(principal(request))
    return page_of(statements.versions(), paging, version_out)


@router.post("/versions", response={201: SoaVersionOut})
@asks(Permission.EDIT_CONTROLS)
def freeze_statement(
    request: HttpRequest, response: HttpResponse, body: SoaFreezingIn
) -> Status[dict[str, Any]]:
    """Freeze what the registers say now, to be approved or as a draft."""
    row = freezing.freeze(principal(request), body.words, draft=body.draft)
    tag(response, row.row_version)
    return Status(201, version_out(row))


@router.get("/versions/{reference}", response=SoaVersionOut)
@asks(Permission.SEE_CONTROLS)
def get_statement_version(
    request: HttpRequest, response: HttpResponse, reference: str
) -> dict[str, Any]:
    """Return one frozen version."""
    policies.require_reading_statements(principal(request))
    row = statements.version(reference)
    tag(response, row.row_version)
    return version_out(row)


@router.get("/versions/{reference}/content", response=StatementOut, by_alias=True)
@asks(Permission.SEE_CONTROLS)
def get_statement_content(request: HttpRequest, reference: str) -> dict[str, Any]:
    """Return what a frozen version says."""
    policies.require_reading_statements(principal(request))
    row = statements.version(reference)
    note = DRAFT if row.state == State.DRAFT else f"{TITLE}, {row.state}"
    return statement_out(statements.content(row), note)


@router.post("/versions/{reference}/approval", response=SoaVersionOut)
@asks(Permission.SEE_CONTROLS, conditional=True)
def approve_statement(
    request: HttpRequest, response: HttpResponse, reference: str, body: ApprovalIn
) -> dict[str, Any]:
    """Put a version into force: top management alone, and never its author."""
    policies.require_reading_statements(principal(request))
    who, version = principal(request), expected_version(request)
    row = freezing.decide(who, reference, version, body.words, approve=True)
    tag(response, row.row_version)
    return version_out(row)


@router.post("/versions/{reference}/rejection", response=SoaVersionOut)
@asks(Permission.SEE_CONTROLS, conditional=True)
def reject_statement(
    request: HttpRequest, response: HttpResponse, reference: str, body: ApprovalIn
) -> dict[str, Any]:
    """Say no to a version, and why."""
    policies.require_reading_statements(principal(request))
    who, version = principal(request), expected_version(request)
    row = freezing.decide(who, reference, version, body.words, approve=False)
    tag(response, row.row_version)
    return version_out(row)


@router.get(
    "/comparison",
    response=ComparisonOut,
    openapi_extra={"responses": {"404": {"$ref": "#/components/responses/NotFound"}}},
)
@asks(Permission.SEE_CONTROLS)
def compare_statements(request: HttpRequest, asked: Query[Between]) -> dict[str, Any]:
    """Return how two statements differ."""
    policies.require_reading_statements(principal(request))
    return comparison_out(compared(_statement(asked.before), _statement(asked.after)))


def _statement(reference: str) -> Statement:
    if reference == _NOW:
        return statements.live(now())
    return statements.content(statements.version(reference))


def _row(request: HttpRequest, response: HttpResponse, row: CompanyControl) -> dict[str, Any]:
    tag(response, row.row_version)
    return row_out(row, principal(request).projects(Permission.SEE_CONTROLS))
