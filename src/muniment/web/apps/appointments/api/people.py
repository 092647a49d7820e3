"""The register of people over the API."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Schema, Status
from pydantic import Field

from muniment.web.api.bodies import Body, Day, Id, Version
from muniment.web.api.conditional import expected_version, tag
from muniment.web.api.operations import asks, principal
from muniment.web.api.pagination import Page, Paging, page_of
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.together import MOST, Wanted
from muniment.web.apps.appointments import policies, register
from muniment.web.apps.appointments.models import Staff
from muniment.web.apps.appointments.presence import standing
from muniment.web.apps.appointments.services import erasing, linking, staffing, together
from muniment.web.apps.appointments.services.loading import LONGEST
from muniment.web.apps.appointments.services.staffing import Details
from muniment.web.apps.appointments.services.together import Alike
from muniment.web.apps.organization.queries import organization_kept, today

router = Router(tags=["people"])
Short = Annotated[str, Field(max_length=200)]


class StaffOut(Schema):
    """Somebody in the register of people."""

    id: UUID
    row_version: int
    reference: str
    account: UUID | None
    name: str
    mail: str
    job: str
    location: str
    engagement: str
    remote: bool
    manager: UUID | None
    starts_on: date | None
    ends_on: date | None
    standing: str = Field(description="here, coming, left, archived or erased")


class StaffIn(Body):
    """What is recorded of somebody. With an account, name and mail are the account's."""

    name: Short = Field("", examples=["Rudi Rig"])
    mail: Annotated[str, Field(max_length=254)] = Field("", examples=["rudi@example.org"])
    job: Short = ""
    location: Short = ""
    engagement: Literal["employee", "contractor", "outside"] = "employee"
    remote: bool = False
    manager: Id | None = Field(None, description="a row of this register")
    starts_on: Day | None = None
    ends_on: Day | None = None

    def details(self) -> Details:
        """Return it as the services take it."""
        return Details(**self.model_dump())


class StaffReasonIn(Body):
    """Why."""

    reason: Annotated[str, Field(min_length=1, max_length=LONGEST, examples=["Entered twice."])]


class StaffAccountIn(Body):
    """Whose account it is."""

    account: Id


class RowIn(Body):
    """A row, and the version of it that the caller read."""

    reference: Annotated[str, Field(min_length=1, max_length=16, examples=["ST-0001"])]
    row_version: Version

    def wanted(self) -> Wanted:
        """Return it as the services take it."""
        return Wanted(self.reference, self.row_version)


Rows = Annotated[list[RowIn], Field(min_length=1, max_length=MOST)]


class AlikeIn(Body):
    """What several people get alike. What is left out stays; null empties a day or the manager."""

    job: Short = ""
    location: Short = ""
    engagement: Literal["employee", "contractor", "outside"] = "employee"
    remote: bool = False
    manager: Id | None = Field(None, description="a row of this register; null: nobody")
    starts_on: Day | None = None
    ends_on: Day | None = None

    def alike(self) -> Alike:
        """Return it as the services take it."""
        return Alike(Details(**self.model_dump()), frozenset(self.model_fields_set))


class StaffChangesIn(Body):
    """Which people change, and what they get."""

    rows: Rows
    values: AlikeIn = Field(examples=[{"job": "Rigger"}])


class StaffArchivingsIn(StaffReasonIn):
    """Which rows are put away, and why."""

    rows: Rows


class StaffManyOut(Schema):
    """The people who became others; those who were so already are not among them."""

    changed: list[StaffOut]


class Filters(Paging):
    """Which people."""

    standing: Literal["here", "coming", "left", "archived", "erased"] | None = None


@router.get("", response=Page[StaffOut])
@asks(Permission.SEE_STAFF)
def list_staff(request: HttpRequest, asked: Query[Filters]) -> dict[str, Any]:
    """Return the register of people, by reference."""
    principal(request).require_everywhere(Permission.SEE_STAFF)
    day = today()
    rows = Staff.objects.select_related("account").order_by("reference")
    if asked.standing is not None:
        rows = rows.filter(register.standings(day)[asked.standing])
    return page_of(rows, asked, staff_out)


@router.post("", response={201: StaffOut})
@asks(Permission.EDIT_STAFF)
def create_staff(
    request: HttpRequest, response: HttpResponse, body: StaffIn
) -> Status[dict[str, Any]]:
    """Enter somebody without an account."""
    row = staffing.enter(principal(request), body.details())
    tag(response, row.row_version)
    return Status(201, staff_out(row))


@router.post("/changes", response=StaffManyOut)
@asks(Permission.EDIT_STAFF)
def change_many_staff(request: HttpRequest, body: StaffChangesIn) -> dict[str, Any]:
    """Change what is recorded of several people alike: all of them, or none."""
    wanted = [row.wanted() for row in body.rows]
    return _many(together.change(principal(request), wanted, body.values.alike()))


@router.post("/archivings", response=StaffManyOut)
@asks(Permission.EDIT_STAFF)
def archive_many_staff(request: HttpRequest, body: StaffArchivingsIn) -> dict[str, Any]:
    """Put several rows away that should not be there: all of them, or none."""
    wanted = [row.wanted() for row in body.rows]
    return _many(together.archive(principal(request), wanted, body.reason))


@router.get("/{reference}", response=StaffOut)
@asks(Permission.SEE_ROLES)
def get_staff(request: HttpRequest, response: HttpResponse, reference: str) -> dict[str, Any]:
    """Return somebody: for who reads the register, and for themself."""
    row = register.staff_by(reference)
    policies.require_seeing(principal(request), row)
    tag(response, row.row_version)
    return staff_out(row)


@router.put("/{reference}", response=StaffOut)
@asks(Permission.EDIT_STAFF, conditional=True)
def change_staff(
    request: HttpRequest, response: HttpResponse, reference: str, body: StaffIn
) -> dict[str, Any]:
    """Put what is recorded of somebody in the place of what was."""
    caller = principal(request)
    caller.require_everywhere(Permission.EDIT_STAFF)
    found = register.staff_by(reference)
    row = staffing.change(caller, found.pk, body.details(), expected_version(request))
    tag(response, row.row_version)
    return staff_out(row)


@router.post("/{reference}/archiving", response=StaffOut)
@asks(Permission.EDIT_STAFF, conditional=True)
def archive_staff(
    request: HttpRequest, response: HttpResponse, reference: str, body: StaffReasonIn
) -> dict[str, Any]:
    """Put a row away that should not be there; whoever leaves has a last day instead."""
    caller = principal(request)
    caller.require_everywhere(Permission.EDIT_STAFF)
    found = register.staff_by(reference)
    row = staffing.archive(caller, found.pk, body.reason, expected_version(request))
    tag(response, row.row_version)
    return staff_out(row)


@router.post("/{reference}/account", response=StaffOut)
@asks(Permission.EDIT_STAFF, conditional=True)
def link_staff(
    request: HttpRequest, response: HttpResponse, reference: str, body: StaffAccountIn
) -> dict[str, Any]:
    """Say that a row without an account and an account are the same person."""
    caller = principal(request)
    caller.require_everywhere(Permission.EDIT_STAFF)
    found = register.staff_by(reference)
    row = linking.link_account(caller, found.pk, body.account, expected_version(request))
    tag(response, row.row_version)
    return staff_out(row)


@router.post("/{reference}/erasure", response=StaffOut)
@asks(Permission.EDIT_STAFF, conditional=True)
def erase_staff(
    request: HttpRequest, response: HttpResponse, reference: str, body: StaffReasonIn
) -> dict[str, Any]:
    """Erase who somebody without an account was, once they have left. It cannot be undone."""
    caller = principal(request)
    caller.require_everywhere(Permission.EDIT_STAFF)
    found = register.staff_by(reference)
    row = erasing.erase_staff(caller, found.pk, body.reason, expected_version(request))
    tag(response, row.row_version)
    return staff_out(row)


def staff_out(row: Staff) -> dict[str, Any]:
    """Return somebody in the API's shape."""
    erased = row.erased_at is not None
    mail = row.account.email if row.account is not None else row.mail
    return {
        **{name: getattr(row, name) for name in _PLAIN},
        "account": row.account_id,
        "manager": row.manager_id,
        "name": str(row),
        "mail": "" if erased else mail,
        "standing": standing(row, today()),
    }


def _many(rows: list[Staff]) -> dict[str, Any]:
    with organization_kept():
        return {"changed": [staff_out(row) for row in rows]}


_PLAIN = (
    *("id", "row_version", "reference", "job", "location", "engagement", "remote"),
    *("starts_on", "ends_on"),
)
