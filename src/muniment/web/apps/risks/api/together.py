"""Many risks, or many treatments, changed in one act over the API: all of them or none."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from muniment.engine.risk.treatment import TreatmentState
from muniment.web.api.bodies import Body, Day, Id, Version
from muniment.web.api.operations import asks, principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.together import MOST, Wanted
from muniment.web.apps.risks import together, treating, treating_together
from muniment.web.apps.risks.api.schemas import RiskOut, risk_out
from muniment.web.apps.risks.api.shapes import TreatmentOut, treatment_out
from muniment.web.apps.risks.reassessing import LONGEST_REASON

of_risks = Router(tags=["risks"])
of_treatments = Router(tags=["risks"])

_Why = Annotated[str, Field(min_length=1, max_length=LONGEST_REASON, examples=["He left."])]


class RiskNamed(Body):
    """A risk, and the version of it that was read."""

    risk: Annotated[str, Field(max_length=16, examples=["R-0001"])]
    version: Version = Field(description="the risk's row_version that was read")


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


class TreatmentNamed(Body):
    """A treatment, and the version of it that was read."""

    treatment: Annotated[str, Field(max_length=16, examples=["TR-0001"])]
    version: Version = Field(description="the treatment's row_version that was read")


class _Treatments(Body):
    treatments: Annotated[list[TreatmentNamed], Field(min_length=1, max_length=MOST)]

    def wanted(self) -> list[Wanted]:
        """Return them as the services take them."""
        return [Wanted(one.treatment, one.version) for one in self.treatments]


class TreatmentOwnersIn(_Treatments):
    """Who sees to treatments."""

    owner: Id = Field(description="a person's id")


class TreatmentDaysIn(_Treatments):
    """Until when treatments are carried out."""

    due_on: Day = Field(examples=["2027-01-29"])
    reason: _Why


class TreatmentStatesIn(_Treatments):
    """How far treatments are."""

    state: Annotated[TreatmentState, Field(strict=False)]
    proof: Annotated[str, Field(max_length=treating.LONGEST)] = Field(
        "", description="what shows it; needed to say done without a control"
    )


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


@of_treatments.post("/owner", response=list[TreatmentOut])
@asks(Permission.SEE_RISKS)
def hand_on_treatments(request: HttpRequest, body: TreatmentOwnersIn) -> list[dict[str, Any]]:
    """Say who sees to treatments, all or none; return those that became others."""
    return _treated(request, body, treating_together.HandOn(body.owner))


@of_treatments.post("/day", response=list[TreatmentOut])
@asks(Permission.SEE_RISKS)
def date_treatments(request: HttpRequest, body: TreatmentDaysIn) -> list[dict[str, Any]]:
    """Say until when treatments are carried out, all or none; return those that became others."""
    return _treated(request, body, treating_together.Date(body.due_on, body.reason))


@of_treatments.post("/state", response=list[TreatmentOut])
@asks(Permission.SEE_RISKS)
def advance_treatments(request: HttpRequest, body: TreatmentStatesIn) -> list[dict[str, Any]]:
    """Say how far treatments are, all or none; done is then for their controls to show."""
    return _treated(request, body, treating_together.Advance(body.state, body.proof))


def _treated(
    request: HttpRequest, body: _Treatments, act: treating_together.Act
) -> list[dict[str, Any]]:
    rows = treating_together.change_many(principal(request), body.wanted(), act)
    return [treatment_out(row) for row in rows]
