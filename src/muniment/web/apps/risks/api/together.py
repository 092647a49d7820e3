"""Many risks, or many treatments, changed in one act over the API: all of them or none."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from muniment.web.api.bodies import WHOLE, Body, Day, Id
from muniment.web.api.operations import asks, principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.together import MOST, Wanted
from muniment.web.apps.risks import together
from muniment.web.apps.risks.api.schemas import RiskOut, risk_out
from muniment.web.apps.risks.reassessing import LONGEST_REASON

of_risks = Router(tags=["risks"])

_Version = Annotated[int, Field(ge=1, le=2**31 - 1), WHOLE]
_Why = Annotated[str, Field(min_length=1, max_length=LONGEST_REASON, examples=["He left."])]


class RiskNamed(Body):
    """A risk, and the version of it that was read."""

    risk: Annotated[str, Field(max_length=16, examples=["R-0001"])]
    version: _Version = Field(description="the risk's row_version that was read")


class _Risks(Body):
    risks: Annotated[list[RiskNamed], Field(min_length=1, max_length=MOST)]

    def wanted(self) -> list[Wanted]:
        """Return them as the services take them."""
        return [Wanted(one.risk, one.version) for one in self.risks]


class RiskOwnersIn(_Risks):
    """Another owner for risks."""

    owner: Id = Field(description="who answers for them: a person's id")
    reason: Annotated[str, Field(max_length=LONGEST_REASON)] = ""


class RiskLooksIn(_Risks):
    """Another look at risks."""

    due_on: Day = Field(examples=["2027-01-29"])
    reason: _Why


class RisksLeavingIn(_Risks):
    """Why risks leave the register."""

    reason: _Why


@of_risks.post("/owner", response=list[RiskOut])
@asks(Permission.EDIT_RISKS)
def hand_on_risks(request: HttpRequest, body: RiskOwnersIn) -> list[dict[str, Any]]:
    """Give risks to another owner, all or none; return those that became others."""
    return _done(request, body, together.HandOn(body.owner, body.reason))


@of_risks.post("/looks", response=list[RiskOut])
@asks(Permission.EDIT_RISKS)
def ask_for_looks(request: HttpRequest, body: RiskLooksIn) -> list[dict[str, Any]]:
    """Ask the owners of risks to look at them again by a day, all or none."""
    return _done(request, body, together.Look(body.due_on, body.reason))


@of_risks.post("/archiving", response=list[RiskOut])
@asks(Permission.EDIT_RISKS)
def archive_risks(request: HttpRequest, body: RisksLeavingIn) -> list[dict[str, Any]]:
    """Take risks out of the register, all or none; their history stays."""
    return _done(request, body, together.PutAway(body.reason))


def _done(request: HttpRequest, body: _Risks, act: together.Act) -> list[dict[str, Any]]:
    rows = together.change_many(principal(request), body.wanted(), act)
    return [risk_out(row) for row in rows]
