"""Appointments over the API: making one, and every answer to it."""

from __future__ import annotations

from collections.abc import Callable
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
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.appointments import policies, register
from muniment.web.apps.appointments.api.documents import DocumentIn
from muniment.web.apps.appointments.api.people import Rows, StaffReasonIn
from muniment.web.apps.appointments.models import Appointment
from muniment.web.apps.appointments.presence import holds_on
from muniment.web.apps.appointments.services import answering, appointing, ending, together
from muniment.web.apps.appointments.services.appointing import Offer
from muniment.web.apps.appointments.services.loading import LONGEST
from muniment.web.apps.organization.queries import organization_kept, today

router = Router(tags=["appointments"])
Text = Annotated[str, Field(max_length=LONGEST)]


class AppointmentOut(Schema):
    """A role given to somebody."""

    id: UUID
    row_version: int
    reference: str
    role: str
    title: str
    staff: UUID
    staff_reference: str
    deputy: bool
    from_on: date
    until_on: date | None
    letter: str
    shared_reason: str
    state: str
    in_force: bool = Field(description="it holds today, for the register")
    answer: str = Field(description='"own", "vouched" (on paper, weaker) or ""')
    appointed_by: UUID
    appointed_at: datetime
    confirmed_by: UUID | None
    answered_by: UUID | None
    answered_at: datetime | None
    ended_on: date | None
    said: str


class OfferIn(Body):
    """A role for somebody."""

    role: Annotated[str, Field(max_length=64, examples=["role-ciso"])]
    staff: Id = Field(description="a row in the register of people")
    from_on: Day
    until_on: Day | None = None
    letter: Text = ""
    deputy: bool = False
    shared_reason: Text = Field("", description="why two people hold a role that one holds")

    def offer(self) -> Offer:
        """Return it as the services take it."""
        return Offer(**self.model_dump())


class EndingIn(StaffReasonIn):
    """Why and when an appointment ends."""

    last_day: Day | None = Field(None, description="null: at once")


class ClosingsIn(EndingIn):
    """Which appointments close, and why; those that nobody has answered are withdrawn at once."""

    rows: Rows


class AppointmentsOut(Schema):
    """The appointments that were closed."""

    changed: list[AppointmentOut]


class Filters(Paging):
    """Which appointments."""

    role: Annotated[str, Field(max_length=64)] | None = None
    state: Literal["unconfirmed", "offered", "accepted", "refused", "withdrawn", "ended"] | None = (
        None
    )


@router.get("", response=Page[AppointmentOut])
@asks(Permission.SEE_STAFF)
def list_appointments(request: HttpRequest, asked: Query[Filters]) -> dict[str, Any]:
    """Return every appointment, the newest first."""
    principal(request).require_everywhere(Permission.SEE_STAFF)
    rows = register.appointment_rows(today())
    if asked.role is not None:
        rows = rows.filter(role=asked.role)
    if asked.state is not None:
        rows = rows.filter(state=asked.state)
    return page_of(rows.order_by("-appointed_at", "-pk"), asked, appointment_out)


@router.post("", response={201: AppointmentOut})
@asks(Permission.APPOINT)
def create_appointment(
    request: HttpRequest, response: HttpResponse, body: OfferIn
) -> Status[dict[str, Any]]:
    """Appoint somebody; the role is theirs when they accept it themselves."""
    row = appointing.appoint(principal(request), body.offer())
    tag(response, row.row_version)
    return Status(201, appointment_out(row))


@router.post("/closings", response=AppointmentsOut)
@asks(Permission.APPOINT)
def close_many_appointments(request: HttpRequest, body: ClosingsIn) -> dict[str, Any]:
    """End those that are held and withdraw those that are not answered: all of them, or none."""
    wanted = [row.wanted() for row in body.rows]
    rows = together.close(principal(request), wanted, body.reason, body.last_day)
    with organization_kept():
        return {"changed": [appointment_out(row) for row in rows]}


@router.get("/{reference}", response=AppointmentOut)
@asks(Permission.SEE_ROLES)
def get_appointment(request: HttpRequest, response: HttpResponse, reference: str) -> dict[str, Any]:
    """Return one appointment: for who reads the register, and for its person."""
    row = register.appointment_by(reference)
    policies.require_seeing_appointment(principal(request), row)
    tag(response, row.row_version)
    return appointment_out(row)


@router.post("/{reference}/acceptance", response=AppointmentOut)
@asks(Permission.SEE_ROLES, conditional=True)
def accept_appointment(
    request: HttpRequest, response: HttpResponse, reference: str
) -> dict[str, Any]:
    """Take a role on: only the person themself."""
    return _acted(request, response, reference, answering.accept)


@router.post("/{reference}/refusal", response=AppointmentOut)
@asks(Permission.SEE_ROLES, conditional=True)
def refuse_appointment(
    request: HttpRequest, response: HttpResponse, reference: str, body: StaffReasonIn
) -> dict[str, Any]:
    """Decline a role: only the person themself."""

    def refuse(who: Principal, key: UUID, version: int) -> Appointment:
        return answering.refuse(who, key, body.reason, version)

    return _acted(request, response, reference, refuse)


@router.post("/{reference}/confirmation", response=AppointmentOut)
@asks(Permission.APPOINT, conditional=True)
def confirm_appointment(
    request: HttpRequest, response: HttpResponse, reference: str
) -> dict[str, Any]:
    """Confirm, as a second person, what somebody offered to themself."""
    principal(request).require_everywhere(Permission.APPOINT)
    return _acted(request, response, reference, appointing.confirm)


@router.post("/{reference}/vouching", response=AppointmentOut)
@asks(Permission.APPOINT, conditional=True)
def vouch_appointment(
    request: HttpRequest, response: HttpResponse, reference: str, body: DocumentIn
) -> dict[str, Any]:
    """Vouch for an acceptance on paper, of somebody without an account."""
    principal(request).require_everywhere(Permission.APPOINT)

    def vouch(who: Principal, key: UUID, version: int) -> Appointment:
        return answering.vouch(who, key, body.keep(), version)

    return _acted(request, response, reference, vouch)


@router.post("/{reference}/withdrawal", response=AppointmentOut)
@asks(Permission.APPOINT, conditional=True)
def withdraw_appointment(
    request: HttpRequest, response: HttpResponse, reference: str, body: StaffReasonIn
) -> dict[str, Any]:
    """Take back what nobody has answered."""
    principal(request).require_everywhere(Permission.APPOINT)

    def withdraw(who: Principal, key: UUID, version: int) -> Appointment:
        return ending.withdraw(who, key, body.reason, version)

    return _acted(request, response, reference, withdraw)


@router.post("/{reference}/ending", response=AppointmentOut)
@asks(Permission.SEE_ROLES, conditional=True)
def end_appointment(
    request: HttpRequest, response: HttpResponse, reference: str, body: EndingIn
) -> dict[str, Any]:
    """End an appointment, or lay one's own role down."""

    def end(who: Principal, key: UUID, version: int) -> Appointment:
        return ending.end(who, key, body.reason, version, body.last_day)

    return _acted(request, response, reference, end)


def appointment_out(row: Appointment) -> dict[str, Any]:
    """Return an appointment in the API's shape."""
    return {
        **{name: getattr(row, name) for name in _PLAIN},
        "staff": row.staff_id,
        "staff_reference": row.staff.reference,
        "in_force": holds_on(row, today()),
    }


def _acted(
    request: HttpRequest,
    response: HttpResponse,
    reference: str,
    act: Callable[[Principal, UUID, int], Appointment],
) -> dict[str, Any]:
    caller = principal(request)
    found = register.appointment_by(reference)
    policies.require_seeing_appointment(caller, found)
    row = act(caller, found.pk, expected_version(request))
    tag(response, row.row_version)
    return appointment_out(row)


_PLAIN = tuple(
    name
    for name in AppointmentOut.model_fields
    if name not in {"staff", "staff_reference", "in_force"}
)
