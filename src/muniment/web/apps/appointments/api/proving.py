"""Competence over the API: what roles need, what shows it, who judges it, and what is planned."""

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
from muniment.web.api.plain import Flag
from muniment.web.apps.access.principals import NotFound
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.appointments import policies, register
from muniment.web.apps.appointments.api.documents import DocumentIn
from muniment.web.apps.appointments.api.people import StaffReasonIn
from muniment.web.apps.appointments.models import (
    CompetenceEvidence,
    CompetenceNeed,
    CompetencePlan,
    Staff,
)
from muniment.web.apps.appointments.services import proving
from muniment.web.apps.appointments.services.loading import LONGEST
from muniment.web.apps.appointments.services.proving import Shown

needs = Router(tags=["competence"])
evidence = Router(tags=["competence"])
plans = Router(tags=["competence"])

Text = Annotated[str, Field(max_length=LONGEST)]
Title = Annotated[str, Field(min_length=1, max_length=200)]
RoleId = Annotated[str, Field(min_length=1, max_length=64, examples=["role-ciso"])]
NeedKey = Annotated[
    str,
    Field(
        min_length=1,
        max_length=36,
        description='"role": what the role states by itself; or the id of a need of the company\'s',
        examples=["role"],
    ),
]


class CompetenceNeedOut(Schema):
    """Something that a role needs, beside what it states by itself."""

    id: UUID
    row_version: int
    reference: str
    role: str
    title: str
    reason: str
    archived_at: datetime | None


class CompetenceNeedIn(Body):
    """Something that a role needs."""

    role: RoleId
    title: Title = Field(examples=["Reads Rust"])
    reason: Text = ""


class CompetenceEvidenceOut(Schema):
    """Something that shows that somebody meets a need."""

    id: UUID
    row_version: int
    reference: str
    staff: UUID
    role: str
    need: str
    kind: str
    title: str
    issued_on: date | None
    valid_until: date | None
    note: str
    document_name: str
    recorded_by: UUID
    recorded_at: datetime
    assessed_by: UUID | None = Field(description="who judged that it meets the need; null: nobody")
    assessed_at: datetime | None
    archived_at: datetime | None
    said: str


class CompetenceEvidenceIn(Body):
    """Something that shows that somebody meets a need; one's own waits for another's judgement."""

    staff: Id = Field(description="a row in the register of people")
    role: RoleId
    need: NeedKey = "role"
    kind: Literal["certificate", "training", "education", "experience"]
    title: Title = Field(examples=["Lead implementer"])
    issued_on: Day | None = None
    valid_until: Day | None = Field(None, description="null: it does not run out")
    note: Text = ""
    document: DocumentIn | None = None


class CompetenceJudgementIn(Body):
    """What a judgement rests on."""

    note: Text = ""


class CompetencePlanOut(Schema):
    """What is to be done so that somebody meets a need."""

    id: UUID
    row_version: int
    reference: str
    staff: UUID
    role: str
    need: str
    what: str
    who: UUID
    due_on: date
    closed_at: datetime | None
    done: bool
    said: str


class CompetencePlanIn(Body):
    """What is to be done, who sees to it, by when."""

    staff: Id = Field(description="who is to learn it: a row in the register of people")
    role: RoleId
    need: NeedKey = "role"
    what: Annotated[str, Field(min_length=1, max_length=LONGEST)]
    who: Id = Field(description="who sees to it: a row in the register of people")
    due_on: Day


class PlanClosingIn(Body):
    """How a plan ended; one that is dropped says why."""

    done: bool
    note: Text = ""


class Archived(Paging):
    """Which of those that are kept or were put away."""

    archived: Flag = Field(False, description="true: those that were put away")


class Closed(Paging):
    """Which plans."""

    closed: Flag = Field(False, description="true: those that are done or dropped")


@needs.get("", response=Page[CompetenceNeedOut])
@asks(Permission.SEE_STAFF)
def list_competence_needs(request: HttpRequest, asked: Query[Archived]) -> dict[str, Any]:
    """Return what the company's roles need beside what they state by themselves."""
    principal(request).require_everywhere(Permission.SEE_STAFF)
    rows = CompetenceNeed.objects.filter(archived_at__isnull=not asked.archived)
    return page_of(rows.order_by("reference"), asked, _need)


@needs.post("", response={201: CompetenceNeedOut})
@asks(Permission.APPOINT)
def add_competence_need(
    request: HttpRequest, response: HttpResponse, body: CompetenceNeedIn
) -> Status[dict[str, Any]]:
    """Add something that a role needs."""
    row = proving.add_need(principal(request), **body.model_dump())
    tag(response, row.row_version)
    return Status(201, _need(row))


@needs.post("/{reference}/archiving", response=CompetenceNeedOut)
@asks(Permission.APPOINT, conditional=True)
def archive_competence_need(
    request: HttpRequest, response: HttpResponse, reference: str, body: StaffReasonIn
) -> dict[str, Any]:
    """Drop a need of the company's own; evidence for it stays."""
    caller = principal(request)
    caller.require_everywhere(Permission.APPOINT)
    found = CompetenceNeed.objects.filter(reference=reference).first()
    if found is None:
        raise NotFound("there is no such need")
    row = proving.archive_need(caller, found.pk, body.reason, expected_version(request))
    tag(response, row.row_version)
    return _need(row)


@evidence.get("", response=Page[CompetenceEvidenceOut])
@asks(Permission.SEE_STAFF)
def list_competence_evidence(request: HttpRequest, asked: Query[Archived]) -> dict[str, Any]:
    """Return what shows competence, the newest first."""
    principal(request).require_everywhere(Permission.SEE_STAFF)
    rows = CompetenceEvidence.objects.filter(archived_at__isnull=not asked.archived)
    return page_of(rows.order_by("-recorded_at", "-pk"), asked, _evidence)


@evidence.post("", response={201: CompetenceEvidenceOut})
@asks(Permission.SEE_ROLES)
def show_competence(
    request: HttpRequest, response: HttpResponse, body: CompetenceEvidenceIn
) -> Status[dict[str, Any]]:
    """Record what shows somebody's competence: one's own, or somebody else's."""
    caller = principal(request)
    staff = Staff.objects.select_related("account").filter(pk=body.staff).first()
    if staff is None:
        raise NotFound("there is nobody of this id here")
    policies.require_showing(caller, staff)
    said = body.model_dump(exclude={"staff", "document"})
    document = body.document.keep() if body.document is not None else None
    row = proving.show(caller, staff.pk, Shown(**said, document=document))
    tag(response, row.row_version)
    return Status(201, _evidence(row))


@evidence.get("/{reference}", response=CompetenceEvidenceOut)
@asks(Permission.SEE_ROLES)
def get_competence_evidence(
    request: HttpRequest, response: HttpResponse, reference: str
) -> dict[str, Any]:
    """Return one piece of evidence: for who reads the register, and for its person."""
    row = register.evidence_by(reference)
    policies.require_seeing(principal(request), row.staff)
    tag(response, row.row_version)
    return _evidence(row)


@evidence.post("/{reference}/judgement", response=CompetenceEvidenceOut)
@asks(Permission.APPOINT, conditional=True)
def judge_competence_evidence(
    request: HttpRequest, response: HttpResponse, reference: str, body: CompetenceJudgementIn
) -> dict[str, Any]:
    """Judge that somebody else's evidence meets the need."""
    caller = principal(request)
    caller.require_everywhere(Permission.APPOINT)
    found = register.evidence_by(reference)
    row = proving.assess(caller, found.pk, body.note, expected_version(request))
    tag(response, row.row_version)
    return _evidence(row)


@evidence.post("/{reference}/archiving", response=CompetenceEvidenceOut)
@asks(Permission.APPOINT, conditional=True)
def archive_competence_evidence(
    request: HttpRequest, response: HttpResponse, reference: str, body: StaffReasonIn
) -> dict[str, Any]:
    """Put evidence away that shows nothing."""
    caller = principal(request)
    caller.require_everywhere(Permission.APPOINT)
    found = register.evidence_by(reference)
    row = proving.archive_evidence(caller, found.pk, body.reason, expected_version(request))
    tag(response, row.row_version)
    return _evidence(row)


@plans.get("", response=Page[CompetencePlanOut])
@asks(Permission.SEE_STAFF)
def list_competence_plans(request: HttpRequest, asked: Query[Closed]) -> dict[str, Any]:
    """Return what is planned so that people meet needs, by day."""
    principal(request).require_everywhere(Permission.SEE_STAFF)
    rows = CompetencePlan.objects.filter(closed_at__isnull=not asked.closed)
    return page_of(rows.order_by("due_on", "pk"), asked, _plan)


@plans.post("", response={201: CompetencePlanOut})
@asks(Permission.APPOINT)
def plan_competence(
    request: HttpRequest, response: HttpResponse, body: CompetencePlanIn
) -> Status[dict[str, Any]]:
    """Plan how somebody comes to meet a need."""
    row = proving.plan(
        principal(request),
        body.staff,
        body.role,
        body.need,
        what=body.what,
        who=body.who,
        due_on=body.due_on,
    )
    tag(response, row.row_version)
    return Status(201, _plan(row))


@plans.post("/{reference}/closing", response=CompetencePlanOut)
@asks(Permission.APPOINT, conditional=True)
def close_competence_plan(
    request: HttpRequest, response: HttpResponse, reference: str, body: PlanClosingIn
) -> dict[str, Any]:
    """Close a plan: done, or dropped. Only evidence meets the need."""
    caller = principal(request)
    caller.require_everywhere(Permission.APPOINT)
    found = register.plan_by(reference)
    version = expected_version(request)
    row = proving.close_plan(
        caller, found.pk, done=body.done, note=body.note, expected_version=version
    )
    tag(response, row.row_version)
    return _plan(row)


def _need(row: CompetenceNeed) -> dict[str, Any]:
    return {name: getattr(row, name) for name in CompetenceNeedOut.model_fields}


def _evidence(row: CompetenceEvidence) -> dict[str, Any]:
    plain = {
        name: getattr(row, name) for name in CompetenceEvidenceOut.model_fields.keys() - {"staff"}
    }
    return {**plain, "staff": row.staff_id}


def _plan(row: CompetencePlan) -> dict[str, Any]:
    found = CompetencePlanOut.model_fields.keys() - {"staff", "who"}
    return {
        **{name: getattr(row, name) for name in found},
        "staff": row.staff_id,
        "who": row.who_id,
    }
