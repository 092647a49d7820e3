"""Risks and proposals in the API's shape."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from ninja import Schema
from pydantic import Field

from muniment.engine.risk import matrix
from muniment.web.api.bodies import WHOLE, Body, Id
from muniment.web.apps.risks.models import Proposal, Risk
from muniment.web.apps.risks.queries import adopted_as
from muniment.web.apps.risks.services import LONGEST_NOTE, Judgement

Step = Annotated[int, Field(ge=1, le=matrix.STEPS), WHOLE]


class RiskOut(Schema):
    """A risk in the register."""

    id: UUID
    row_version: int
    reference: str
    project: UUID | None
    threat: str
    title: str
    asset_kind: str
    owner: UUID
    note: str
    likelihood: int
    impact: int
    level: int
    band: str
    inherent_likelihood: int | None
    inherent_impact: int | None
    inherent_level: int | None
    inherent_band: str | None
    residual_likelihood: int | None
    residual_impact: int | None
    residual_level: int | None
    residual_band: str | None
    assessed_under: UUID | None = Field(description="version of the method; null: the starter")
    accepted_until: date | None
    scenario: str
    vulnerability: str
    method: str
    controls: list[str]
    proposal: UUID | None
    proposed_likelihood: int | None
    proposed_impact: int | None
    review_asked_at: datetime | None
    review_reason: str
    review_due_on: date | None
    adopted_at: datetime
    archived_at: datetime | None


class ProposalOut(Schema):
    """What software proposes for a project."""

    id: UUID
    row_version: int
    project: UUID
    threat: str
    title: str
    asset_kind: str
    assets: list[str]
    likelihood: int
    impact: int
    level: int
    band: str
    method: str
    tested: bool
    reasons: list[str]
    findings: list[str] = Field(description="fingerprints, the worst first, at most 200")
    finding_count: int
    controls: list[str]
    proposed_at: datetime
    gone_at: datetime | None
    adopted_as: str = Field(description='reference of the risk that it became, or ""')


class JudgementIn(Body):
    """What a person says of a risk."""

    owner: Id = Field(description="who answers for it: a person's id")
    likelihood: Step = Field(examples=[3])
    impact: Step = Field(examples=[4])
    note: Annotated[str, Field(max_length=LONGEST_NOTE)] = Field("", examples=["Seen in June."])

    def judgement(self) -> Judgement:
        """Return it as the services take it."""
        return Judgement(self.owner, self.likelihood, self.impact, self.note)


class EnteringIn(JudgementIn):
    """A risk that nobody proposed."""

    project: Id | None = Field(None, description="null: the organisation as a whole")
    threat: Annotated[str, Field(max_length=40)] = Field(
        description="id of the threat library", examples=["T-backdoor-trigger"]
    )


class ArchivingIn(Body):
    """Why a risk leaves the register."""

    reason: Annotated[str, Field(min_length=1, max_length=LONGEST_NOTE, examples=["Sold."])]


def risk_out(row: Risk) -> dict[str, Any]:
    """Return a risk in the API's shape."""
    return {
        **{name: getattr(row, name) for name in _RISK},
        "project": row.project_id,
        "owner": row.owner_id,
        "proposal": row.proposal_id,
        "assessed_under": row.assessed_under_id,
        "band": _BANDS[row.band],
        "inherent_band": _BANDS[row.inherent_band] if row.inherent_band else None,
        "residual_band": _BANDS[row.residual_band] if row.residual_band else None,
    }


def proposal_out(row: Proposal) -> dict[str, Any]:
    """Return a proposal in the API's shape."""
    return {
        **{name: getattr(row, name) for name in _PROPOSAL},
        "project": row.project_id,
        "band": matrix.band(row.level).value,
        "adopted_as": adopted_as(row),
    }


_BANDS = {band.rank: band.value for band in matrix.Band}
_SAID = frozenset(
    {"project", "owner", "proposal", "band", "inherent_band", "residual_band", "assessed_under"}
)
_RISK = tuple(name for name in RiskOut.model_fields if name not in _SAID)
_PROPOSAL = tuple(
    name for name in ProposalOut.model_fields if name not in {"project", "band", "adopted_as"}
)
