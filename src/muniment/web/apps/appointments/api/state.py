"""How roles, competence and duties stand, over the API; and what makes up for clashes."""

from __future__ import annotations

from collections.abc import Iterable
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
from muniment.web.apps.access.principals import NotFound
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.appointments import competence as needs
from muniment.web.apps.appointments import duties as clashing
from muniment.web.apps.appointments import queries, register
from muniment.web.apps.appointments.api.people import StaffReasonIn
from muniment.web.apps.appointments.models import Appointment, Compensation
from muniment.web.apps.appointments.presence import holds_on
from muniment.web.apps.appointments.roles import KnownRole, all_roles
from muniment.web.apps.appointments.services import compensating
from muniment.web.apps.appointments.services.compensating import Measure
from muniment.web.apps.appointments.services.loading import LONGEST
from muniment.web.apps.appointments.vocabulary import HELD
from muniment.web.apps.organization.queries import today

roles = Router(tags=["roles of the ISMS"])
competence = Router(tags=["competence"])
duties = Router(tags=["duties"])
compensations = Router(tags=["duties"])


class HolderOut(Schema):
    """Who holds a role, or stands in for its holder."""

    staff: str = Field(description="reference in the register of people")
    account: UUID | None
    deputy: bool
    answer: str = Field(description='"vouched": on paper; it signs nothing')


class IsmsRoleOut(Schema):
    """A role of the ISMS; not an access role of this server."""

    id: str
    title: str
    duty: str
    competence: str
    origin: str
    mandatory: bool
    single: bool
    holders: list[HolderOut]
    vacancy: str = Field(description='why nobody holds it, or ""')
    company_version: int = Field(
        description="of what the company says of it; 0 where it says nothing"
    )


class NeedOut(Schema):
    """One need of one role of one person."""

    staff: str
    role: str
    need: str
    key: str
    met: str = Field(description="met, expired, unassessed or gap")
    evidence: list[str]
    plan: str


class ClashOut(Schema):
    """Two duties of one person that are kept apart."""

    staff: str
    conflict: str
    role_a: str
    role_b: str
    severity: str
    standing: str = Field(description="compensated, outgrown, overdue, second_left or open")
    can_be_compensated: bool
    compensation: str


class CompensationOut(Schema):
    """What makes up for a clash."""

    id: UUID
    row_version: int
    reference: str
    staff: UUID
    conflict: str
    role_a: str
    role_b: str
    way: str
    what: str
    second: UUID | None = Field(description="who looks")
    review_on: date
    reviewed_by: UUID | None
    reviewed_at: datetime | None
    ended_at: datetime | None
    said: str = Field(description='what the last look found, or why it ended; "" before')


class CompensationIn(Body):
    """What makes up for a clash, recorded by somebody else than whose duties they are."""

    staff: Id
    conflict: Annotated[str, Field(max_length=64, examples=["sod-train-release"])]
    role_a: Annotated[str, Field(max_length=64, examples=["role-data-scientist"])]
    role_b: Annotated[str, Field(max_length=64, examples=["role-release"])]
    way: Literal["second_person", "outside_reviewer", "sample"]
    second: Id | None = None
    what: Annotated[str, Field(min_length=1, max_length=LONGEST)]
    review_on: Day


class ReviewIn(Body):
    """What a look at a compensation found, and the day of the next one."""

    found: Annotated[str, Field(min_length=1, max_length=LONGEST, examples=["All ten held."])]
    review_on: Day


@roles.get("", response=Page[IsmsRoleOut])
@asks(Permission.SEE_ROLES)
def list_isms_roles(request: HttpRequest, paging: Query[Paging]) -> dict[str, Any]:
    """Return every role with who holds it today."""
    return paged(_roles(all_roles().values()), paging)


@roles.get("/{role}", response=IsmsRoleOut)
@asks(Permission.SEE_ROLES)
def get_isms_role(request: HttpRequest, role: str) -> dict[str, Any]:
    """Return one role with who holds it today."""
    found = all_roles().get(role)
    if found is None:
        raise NotFound("there is no such role")
    return _roles([found])[0]


@competence.get("", response=Page[NeedOut])
@asks(Permission.SEE_STAFF)
def list_competence(request: HttpRequest, paging: Query[Paging]) -> dict[str, Any]:
    """Return the needs of every role that is held or offered, and whether they are met."""
    principal(request).require_everywhere(Permission.SEE_STAFF)
    return paged(
        [
            {
                "staff": cell.staff.reference,
                "role": cell.role.id,
                "need": cell.need.title,
                "key": cell.need.key,
                "met": cell.met.value,
                "evidence": [each.reference for each in cell.evidence],
                "plan": cell.plan.reference if cell.plan is not None else "",
            }
            for cell in needs.matrix().cells
        ],
        paging,
    )


@duties.get("", response=Page[ClashOut])
@asks(Permission.SEE_STAFF)
def list_duty_clashes(request: HttpRequest, paging: Query[Paging]) -> dict[str, Any]:
    """Return every clash of duties of today, the worst first."""
    principal(request).require_everywhere(Permission.SEE_STAFF)
    return paged(
        [
            {
                "staff": each.staff.reference,
                "conflict": each.clash.conflict,
                "role_a": each.clash.role_a,
                "role_b": each.clash.role_b,
                "severity": each.conflict.severity.value,
                "standing": each.standing.value,
                "can_be_compensated": each.clash.can_be_compensated,
                "compensation": each.row.reference if each.row is not None else "",
            }
            for each in clashing.all_clashes()
        ],
        paging,
    )


@duties.post("/compensations", response={201: CompensationOut})
@asks(Permission.APPOINT)
def record_compensation(
    request: HttpRequest, response: HttpResponse, body: CompensationIn
) -> Status[dict[str, Any]]:
    """Record what makes up for two duties of somebody else."""
    measure = Measure(body.way, body.what, body.review_on, body.second)
    pair = (body.conflict, body.role_a, body.role_b)
    row = compensating.compensate(principal(request), body.staff, *pair, measure)
    tag(response, row.row_version)
    return Status(201, _compensation(row))


@compensations.get("", response=Page[CompensationOut])
@asks(Permission.SEE_STAFF)
def list_compensations(request: HttpRequest, paging: Query[Paging]) -> dict[str, Any]:
    """Return what makes up for clashes, and what did, the newest first."""
    principal(request).require_everywhere(Permission.SEE_STAFF)
    return page_of(Compensation.objects.order_by("-recorded_at", "-pk"), paging, _compensation)


@compensations.get("/{reference}", response=CompensationOut)
@asks(Permission.SEE_STAFF)
def get_compensation(
    request: HttpRequest, response: HttpResponse, reference: str
) -> dict[str, Any]:
    """Return what makes up for one clash."""
    principal(request).require_everywhere(Permission.SEE_STAFF)
    row = register.compensation_by(reference)
    tag(response, row.row_version)
    return _compensation(row)


@compensations.post("/{reference}/review", response=CompensationOut)
@asks(Permission.APPOINT, conditional=True)
def review_compensation(
    request: HttpRequest, response: HttpResponse, reference: str, body: ReviewIn
) -> dict[str, Any]:
    """Say that somebody looked, what was found, and when it is looked at again."""
    caller = principal(request)
    caller.require_everywhere(Permission.APPOINT)
    found = register.compensation_by(reference)
    version = expected_version(request)
    row = compensating.review(caller, found.pk, body.found, body.review_on, version)
    tag(response, row.row_version)
    return _compensation(row)


@compensations.post("/{reference}/ending", response=CompensationOut)
@asks(Permission.APPOINT, conditional=True)
def end_compensation(
    request: HttpRequest, response: HttpResponse, reference: str, body: StaffReasonIn
) -> dict[str, Any]:
    """End a compensation: the duties are apart now, or it does not work."""
    caller = principal(request)
    caller.require_everywhere(Permission.APPOINT)
    found = register.compensation_by(reference)
    row = compensating.end_compensation(caller, found.pk, body.reason, expected_version(request))
    tag(response, row.row_version)
    return _compensation(row)


def _compensation(row: Compensation) -> dict[str, Any]:
    plain = {name: getattr(row, name) for name in _PLAIN}
    return {**plain, "staff": row.staff_id, "second": row.second_id}


def _roles(wanted: Iterable[KnownRole]) -> list[dict[str, Any]]:
    day, known = today(), {role.id: role for role in wanted}
    rows = list(
        Appointment.objects.filter(role__in=known)
        .select_related("staff__account")
        .order_by("-appointed_at", "-pk")
    )
    vacant = {each.role.id: each.reason for each in queries.vacancies(known.values(), rows, day)}
    held = [row for row in rows if row.state in HELD and holds_on(row, day)]
    return [
        {
            **{name: getattr(role, name) for name in _ROLE},
            "origin": role.origin.value,
            "holders": [
                {
                    "staff": row.staff.reference,
                    "account": row.staff.account_id,
                    "deputy": row.deputy,
                    "answer": row.answer,
                }
                for row in held
                if row.role == role.id
            ],
            "vacancy": "" if role.everybody else vacant.get(role.id, ""),
            "company_version": role.version,
        }
        for role in known.values()
    ]


def paged(items: list[dict[str, Any]], paging: Paging) -> dict[str, Any]:
    """Return one page of what was composed as a whole."""
    start = (paging.page - 1) * paging.size
    return {
        "items": items[start : start + paging.size],
        "total": len(items),
        "page": paging.page,
        "size": paging.size,
    }


_ROLE = ("id", "title", "duty", "competence", "mandatory", "single")
_PLAIN = tuple(name for name in CompensationOut.model_fields if name not in {"staff", "second"})
