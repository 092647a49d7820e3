"""Methods, stages, treatments, plans and asks in the API's shape."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field

from muniment.engine.risk import matrix
from muniment.engine.risk.matrix import Band, Step
from muniment.engine.risk.method import LONGEST_NAME, LONGEST_TEXT, MOST_DAYS, Method
from muniment.engine.risk.treatment import TreatmentOption, TreatmentState
from muniment.web.api.bodies import WHOLE, Body, Day, Id, Version
from muniment.web.apps.risks import accepting, describing, treating
from muniment.web.apps.risks.api.schemas import JudgementIn
from muniment.web.apps.risks.api.schemas import Step as StepNumber
from muniment.web.apps.risks.describing import Words
from muniment.web.apps.risks.models import Ask, PlanRow, RiskMethod, Treatment, TreatmentPlan
from muniment.web.apps.risks.services import LONGEST_NOTE
from muniment.web.apps.risks.treating import Plan

BandName = Literal["low", "moderate", "high", "very_high"]
_Reference = Annotated[str, Field(max_length=16)]
_RANKS = {band.rank: band.value for band in Band}


class RiskReasonIn(Body):
    """Why."""

    reason: Annotated[str, Field(min_length=1, max_length=LONGEST_NOTE, examples=["Too mild."])]


class StepShape(Body):
    """One step of a scale."""

    value: StepNumber
    name: Annotated[str, Field(min_length=1, max_length=LONGEST_NAME)]
    meaning: Annotated[str, Field(min_length=1, max_length=LONGEST_TEXT)]


_Days = Annotated[int, Field(ge=1, le=MOST_DAYS), WHOLE]
_Five = Field(min_length=matrix.STEPS, max_length=matrix.STEPS)
_Row = Annotated[list[BandName], _Five]


class MethodIn(Body):
    """What a draft is to say, whole."""

    why: Annotated[str, Field(max_length=4000)] = ""
    likelihood: Annotated[list[StepShape], _Five]
    impact: Annotated[list[StepShape], _Five]
    cells: Annotated[list[_Row], _Five] = Field(description="[likelihood - 1][impact - 1]")
    limits: dict[Annotated[str, Field(max_length=40)], BandName] = Field(
        description="ISMS role to the highest band that its holder may accept"
    )
    appetite: Annotated[str, Field(max_length=LONGEST_TEXT)]
    appetite_band: BandName
    days: dict[BandName, _Days] = Field(description="for how long a band is accepted at most")
    reassess_days: _Days = 14

    def method(self) -> Method:
        """Return it as the engine has it."""
        return Method(
            likelihood=_steps(self.likelihood),
            impact=_steps(self.impact),
            cells=tuple(tuple(Band(band) for band in row) for row in self.cells),
            limits={role: Band(band) for role, band in self.limits.items()},
            appetite=self.appetite.strip(),
            appetite_band=Band(self.appetite_band),
            days={Band(band): days for band, days in self.days.items()},
            reassess_days=self.reassess_days,
        )


def _steps(given: list[StepShape]) -> tuple[Step, ...]:
    return tuple(Step(item.value, item.name.strip(), item.meaning.strip()) for item in given)


class MethodOut(Schema):
    """One version of the method."""

    id: UUID
    row_version: int
    number: int
    state: str
    digest: str
    why: str
    definition: dict[str, Any]
    author: UUID
    authors: list[str]
    drafted_at: datetime
    submitted_at: datetime | None
    returned: str
    approved_by: UUID | None
    approved_at: datetime | None
    superseded_at: datetime | None


class StageIn(Body):
    """What a person says of a stage."""

    likelihood: StepNumber = Field(examples=[2])
    impact: StepNumber = Field(examples=[4])
    reason: Annotated[str, Field(min_length=1, max_length=LONGEST_NOTE, examples=["Seen."])]


class StageOfIn(StageIn):
    """What a person says of a stage of one of several risks."""

    risk: _Reference = Field(examples=["R-0001"])
    stage: Literal["inherent", "residual"]
    version: Version = Field(description="the risk's row_version that was read")


class AssessmentsIn(Body):
    """Stages of several risks, all of them or none."""

    stages: Annotated[list[StageOfIn], Field(min_length=1, max_length=500)]


class StageOut(Schema):
    """What holds of a stage."""

    stage: str
    likelihood: int
    impact: int
    level: int
    band: str
    reason: str
    method: int = Field(description="number of the version; 0: the starter method")
    by: UUID | None
    since: datetime


class WordsIn(Body):
    """What a scenario says."""

    title: Annotated[str, Field(max_length=describing.LONGEST_TITLE)] = ""
    scenario: Annotated[str, Field(max_length=describing.LONGEST_WORDS)] = ""
    vulnerability: Annotated[str, Field(max_length=describing.LONGEST_WORDS)] = ""
    assets: Annotated[list[_Reference], Field(max_length=describing.MOST_LINKS)] = []
    findings: Annotated[list[_Reference], Field(max_length=describing.MOST_LINKS)] = []

    def words(self) -> Words:
        """Return it as the services take it."""
        return Words(
            self.title,
            self.scenario,
            self.vulnerability,
            tuple(dict.fromkeys(self.assets)),
            tuple(dict.fromkeys(self.findings)),
        )


class OwnRiskIn(JudgementIn, WordsIn):
    """A scenario of the company's own."""

    project: Id | None = Field(None, description="null: the organisation as a whole")
    own_id: Annotated[str, Field(max_length=40)] = Field("", examples=["own-lost-laptop"])
    asset_kind: Annotated[str, Field(max_length=40)] = Field(examples=["model"])


class TreatmentIn(Body):
    """What a treatment is to be."""

    option: TreatmentOption = Field(examples=["modify"], strict=False)
    description: Annotated[str, Field(min_length=1, max_length=treating.LONGEST)]
    controls: Annotated[
        list[Annotated[str, Field(max_length=60)]], Field(max_length=treating.MOST_CONTROLS)
    ] = Field([], examples=[["A.8.28"]])
    owner: Id
    due_on: Day | None = None
    cost: Annotated[int, Field(ge=0, le=treating.HIGHEST_COST), WHOLE] | None = Field(
        None, description="a year, in whole units of the company's currency"
    )

    def plan(self) -> Plan:
        """Return it as the services take it."""
        return Plan(
            self.option,
            self.description,
            tuple(self.controls),
            self.owner,
            self.due_on,
            self.cost,
        )


class AdvanceIn(Body):
    """How far a treatment is."""

    state: TreatmentState = Field(examples=["in_progress"], strict=False)
    proof: Annotated[str, Field(max_length=treating.LONGEST)] = ""


class TreatmentOut(Schema):
    """A treatment."""

    id: UUID
    row_version: int
    reference: str
    risk: str
    option: str
    description: str
    controls: list[str]
    owner: UUID
    due_on: date | None
    cost: int | None
    state: str
    proof: str
    dropped_why: str
    made_at: datetime
    done_at: datetime | None


class FreezeIn(Body):
    """Whose risks a plan is to hold."""

    project: Id | None = Field(None, description="null: the whole register")
    note: Annotated[str, Field(max_length=4000)] = ""


class PlanOut(Schema):
    """A version of the treatment plan."""

    id: UUID
    reference: str
    project: UUID | None
    digest: str
    note: str
    author: UUID
    frozen_at: datetime
    rows: int
    accepted: int
    waiting: int


class PlanRowOut(Schema):
    """One risk in a plan."""

    id: UUID
    row_version: int
    plan: str
    risk: str
    digest: str
    likelihood: int
    impact: int
    level: int
    band: str
    owner: UUID
    defects: list[str]
    state: str
    referred_to: UUID | None
    answered_by: UUID | None
    answered_at: datetime | None
    until: date | None
    said: str


class RowVersion(Body):
    """A row, and the version that was read."""

    row: Id
    version: Version


class AcceptIn(Body):
    """A yes to rows, all of them or none."""

    rows: Annotated[list[RowVersion], Field(min_length=1, max_length=accepting.MOST)]
    until: Day | None = Field(None, description="null: as long as the method allows")
    said: Annotated[str, Field(max_length=accepting.LONGEST)] = ""


class ReferIn(Body):
    """Whom to ask instead."""

    to: Id
    said: Annotated[str, Field(max_length=accepting.LONGEST)] = ""


class AskOut(Schema):
    """That somebody should look at a risk, or at a project for risks."""

    id: UUID
    row_version: int
    risk: str | None
    project: UUID | None
    kind: str
    reason: str
    subject: str
    times: int
    asked_at: datetime
    due_on: date
    answered_at: datetime | None
    answered_by: UUID | None
    answer: str


class MonthOut(Schema):
    """How many risks stood in each band on the last day of a month, or today."""

    until: date
    low: int
    moderate: int
    high: int
    very_high: int


class TrendOut(Schema):
    """The last twelve months of each stage."""

    inherent: list[MonthOut]
    current: list[MonthOut]
    residual: list[MonthOut]


def method_out(row: RiskMethod) -> dict[str, Any]:
    """Return a version of the method in the API's shape."""
    return _plain(row, MethodOut, author=row.author_id, approved_by=row.approved_by_id)


def treatment_out(row: Treatment) -> dict[str, Any]:
    """Return a treatment in the API's shape."""
    return _plain(row, TreatmentOut, risk=row.risk.reference, owner=row.owner_id)


def plan_out(row: TreatmentPlan) -> dict[str, Any]:
    """Return a plan of ``waiting.plans`` in the API's shape."""
    return _plain(
        row,
        PlanOut,
        project=row.project_id,
        digest=row.blob_id,
        author=row.author_id,
        rows=getattr(row, "row_count", 0),
        accepted=getattr(row, "accepted_count", 0),
        waiting=getattr(row, "waiting_count", 0),
    )


def row_out(row: PlanRow) -> dict[str, Any]:
    """Return a row of a plan in the API's shape."""
    return _plain(
        row,
        PlanRowOut,
        plan=row.plan.reference,
        risk=row.risk.reference,
        band=_RANKS[row.band],
        owner=row.owner_id,
        referred_to=row.referred_to_id,
        answered_by=row.answered_by_id,
    )


def ask_out(row: Ask) -> dict[str, Any]:
    """Return an ask in the API's shape."""
    return _plain(
        row,
        AskOut,
        risk=row.risk.reference if row.risk else None,
        project=row.project_id,
        answered_by=row.answered_by_id,
    )


def _plain(row: object, shape: type[Schema], **said: Any) -> dict[str, Any]:
    return {name: said[name] if name in said else getattr(row, name) for name in shape.model_fields}
