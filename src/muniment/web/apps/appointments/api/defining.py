"""Roles of the company's own, and who does what, over the API."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Query, Router, Schema, Status
from pydantic import Field

from muniment.web.api.bodies import WHOLE, Body
from muniment.web.api.operations import asks, principal
from muniment.web.api.pagination import Page, Paging
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.appointments import raci
from muniment.web.apps.appointments.api.people import StaffReasonIn
from muniment.web.apps.appointments.api.state import paged
from muniment.web.apps.appointments.api.state import roles as router
from muniment.web.apps.appointments.models import CompanyRole
from muniment.web.apps.appointments.raci import Activity, Shares
from muniment.web.apps.appointments.services import defining
from muniment.web.apps.appointments.services.loading import LONGEST

activities = Router(tags=["roles of the ISMS"])

_SAID = "of what the company says beside the catalogue; 0 where it says nothing"
Version = Annotated[int, Field(ge=0, le=2**31 - 1, description=_SAID), WHOLE]
Title = Annotated[str, Field(min_length=1, max_length=200)]
Said = Annotated[str, Field(min_length=1, max_length=LONGEST)]
RoleId = Annotated[str, Field(min_length=1, max_length=64)]
RoleIds = Annotated[list[RoleId], Field(max_length=100)]


class CompanyRoleOut(Schema):
    """What the company says of a role."""

    role: str
    title: str = Field(description='of an own role; "" of one of the catalogue\'s')
    mandatory: bool
    reason: str
    archived: bool
    company_version: int


class OwnRoleIn(Body):
    """A role of the company's own."""

    title: Title = Field(examples=["Works council"])
    duty: Said = Field(examples=["Speaks for staff."])
    competence: Annotated[str, Field(max_length=LONGEST)] = ""
    mandatory: bool = False
    single: bool = False
    reason: Said = Field(examples=["We have one."])


class RoleNeedIn(StaffReasonIn):
    """Whether the company can do without a holder of a role, and why."""

    mandatory: bool
    company_version: Version


class CompanyReasonIn(StaffReasonIn):
    """Why, with the version that the caller read."""

    company_version: Version


class SharesOut(Schema):
    """Which roles have which share in an activity."""

    responsible: list[str]
    accountable: str
    consulted: list[str]
    informed: list[str]


class ActivityOut(Schema):
    """Who does what in one activity, and what the catalogue says of it."""

    id: str
    title: str
    shares: SharesOut
    by_catalogue: SharesOut | None
    reason: str = Field(description='why the company differs, or ""')
    company_version: int


class SharesIn(Body):
    """Which roles have which share; one answers for it."""

    responsible: RoleIds = Field(examples=[["role-cto"]])
    accountable: RoleId = Field(examples=["role-ceo"])
    consulted: RoleIds = Field(default_factory=list)
    informed: RoleIds = Field(default_factory=list)

    def shares(self) -> Shares:
        """Return it as the services take it."""
        return Shares(
            tuple(self.responsible), self.accountable, tuple(self.consulted), tuple(self.informed)
        )


class OwnActivityIn(Body):
    """An activity of the company's own."""

    title: Title = Field(examples=["Labelling"])
    shares: SharesIn
    reason: Said = Field(examples=["We label by hand."])


class ActivityIn(Body):
    """Who does what otherwise than the catalogue, and why."""

    shares: SharesIn
    reason: Said = Field(examples=["We are few."])
    company_version: Version


class RevertedOut(Schema):
    """What became of a change that the company took back."""

    id: str
    dropped: bool = Field(description="true: it was the company's own; false: as the catalogue")


@router.post("", response={201: CompanyRoleOut})
@asks(Permission.APPOINT)
def add_isms_role(request: HttpRequest, body: OwnRoleIn) -> Status[dict[str, Any]]:
    """Add a role of the company's own."""
    row = defining.add_role(principal(request), **body.model_dump())
    return Status(201, _company(row))


@router.post("/{role}/need", response=CompanyRoleOut)
@asks(Permission.APPOINT)
def set_isms_role_need(request: HttpRequest, role: str, body: RoleNeedIn) -> dict[str, Any]:
    """Say that the company cannot do without a holder of a role, or can again."""
    said = (body.mandatory, body.reason, body.company_version)
    return _company(defining.set_mandatory(principal(request), role, *said))


@router.post("/{role}/archiving", response=CompanyRoleOut)
@asks(Permission.APPOINT)
def archive_isms_role(request: HttpRequest, role: str, body: CompanyReasonIn) -> dict[str, Any]:
    """Drop a role of the company's own; its history stays."""
    said = (body.reason, body.company_version)
    return _company(defining.archive_role(principal(request), role, *said))


@activities.get("", response=Page[ActivityOut])
@asks(Permission.SEE_ROLES)
def list_activities(request: HttpRequest, paging: Query[Paging]) -> dict[str, Any]:
    """Return who does what, the catalogue's activities first."""
    return paged([_activity(each) for each in raci.activities()], paging)


@activities.post("", response={201: ActivityOut})
@asks(Permission.APPOINT)
def add_activity(request: HttpRequest, body: OwnActivityIn) -> Status[dict[str, Any]]:
    """Add an activity of the company's own."""
    row = defining.add_activity(principal(request), body.title, body.shares.shares(), body.reason)
    return Status(201, _fresh(row.activity))


@activities.put("/{activity}", response=ActivityOut)
@asks(Permission.APPOINT)
def change_activity(request: HttpRequest, activity: str, body: ActivityIn) -> dict[str, Any]:
    """Say who does what otherwise than the catalogue, or change an own activity."""
    said = (body.shares.shares(), body.reason, body.company_version)
    row = defining.change_activity(principal(request), activity, *said)
    return _fresh(row.activity)


@activities.post("/{activity}/reverting", response=RevertedOut)
@asks(Permission.APPOINT)
def revert_activity(request: HttpRequest, activity: str, body: CompanyReasonIn) -> dict[str, Any]:
    """Go back to the catalogue, or drop an own activity."""
    said = (body.reason, body.company_version)
    row = defining.revert_activity(principal(request), activity, *said)
    return {"id": row.activity, "dropped": raci.is_own(row.activity)}


def _company(row: CompanyRole) -> dict[str, Any]:
    return {
        "role": row.role,
        "title": row.title,
        "mandatory": row.mandatory,
        "reason": row.reason,
        "archived": row.archived_at is not None,
        "company_version": row.row_version,
    }


def _fresh(activity: str) -> dict[str, Any]:
    return next(_activity(each) for each in raci.activities() if each.id == activity)


def _activity(found: Activity) -> dict[str, Any]:
    return {
        "id": found.id,
        "title": found.title,
        "shares": _shares(found.shares),
        "by_catalogue": _shares(found.by_catalogue) if found.by_catalogue else None,
        "reason": found.reason,
        "company_version": found.version,
    }


def _shares(found: Shares) -> dict[str, Any]:
    return {
        "responsible": list(found.responsible),
        "accountable": found.accountable,
        "consulted": list(found.consulted),
        "informed": list(found.informed),
    }
