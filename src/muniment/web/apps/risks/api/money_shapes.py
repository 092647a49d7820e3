"""What risks cost in the API's shape."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from ninja import Schema
from pydantic import Field

from muniment.engine.risk.simulation.inputs import SEED_LIMIT
from muniment.web.api.bodies import WHOLE, Body, Id
from muniment.web.apps.risks import estimating, portfolio, simulating, tolerating
from muniment.web.apps.risks.estimating import Numbers
from muniment.web.apps.risks.models import Estimate, LossTolerance, SimulatedRisk, Simulation
from muniment.web.apps.risks.portfolio import Staleness
from muniment.web.apps.risks.tolerating import Lines

_Number = Annotated[float, Field(allow_inf_nan=False)]


class FrequencyShape(Body):
    """How often: a rate that is known, or an interval of which one is 90 % sure."""

    rate: _Number | None = Field(None, description="events a year, on average", examples=[0.4])
    low: _Number | None = Field(None, examples=[None])
    high: _Number | None = Field(None, examples=[None])


class LossShape(Body):
    """How much each time: an interval of which one is 90 % sure, or bounds with the likeliest."""

    low: _Number | None = Field(None, examples=[20000])
    high: _Number | None = Field(None, examples=[900000])
    min: _Number | None = Field(None, examples=[None])
    mode: _Number | None = Field(None, examples=[None])
    max: _Number | None = Field(None, examples=[None])


class EffectShape(Body):
    """What a treatment changes: factors, and what it costs a year."""

    frequency: _Number | None = Field(None, examples=[0.5])
    loss: _Number | None = Field(None, examples=[0.8])
    cost: _Number | None = Field(None, examples=[15000])


class EstimateIn(Body):
    """What a risk costs."""

    frequency: FrequencyShape
    loss: LossShape
    treatment: EffectShape | None = None
    basis: Annotated[
        str,
        Field(
            min_length=1,
            max_length=estimating.LONGEST_BASIS,
            description="where the numbers come from",
            examples=["Two incidents in 2025."],
        ),
    ]

    def numbers(self) -> Numbers:
        """Return it as the services take it: what was left out is left out."""
        parts = {"frequency": self.frequency, "loss": self.loss, "treatment": self.treatment}
        return {
            key: part.model_dump(exclude_none=True)
            for key, part in parts.items()
            if part is not None
        }


class EstimateOut(Schema):
    """What a risk costs, as people believe."""

    id: UUID
    row_version: int
    risk: str
    frequency: dict[str, float]
    loss: dict[str, float]
    treatment: dict[str, float] | None
    currency: str = Field(description='of all amounts; "": nobody said')
    basis: str
    digest: str
    by: UUID
    written_at: datetime
    withdrawn_at: datetime | None


class SeedIn(Body):
    """What a simulation begins with."""

    seed: Annotated[int, Field(ge=0, le=SEED_LIMIT), WHOLE] = simulating.SEED


class PortfolioIn(SeedIn):
    """Whose risks are simulated together."""

    project: Id | None = Field(None, description="null: all risks")


class YearOut(Schema):
    """How a year's loss is distributed."""

    mean: float
    p50: float
    p90: float
    p95: float
    p99: float


class CurveOut(YearOut):
    """The same, with the loss-exceedance curve."""

    curve: list[tuple[float, float]] = Field(
        description="pairs of an amount and the share of years that cost more"
    )


class SimulatedOut(Schema):
    """What one risk costs by a simulation."""

    risk: str
    digest: str
    treated: bool
    inherent: YearOut
    residual: YearOut
    treatment_cost: float
    saving: float
    benefit: float


class StaleOut(Schema):
    """What is another now than when a simulation ran."""

    changed: list[str] = Field(description="references of risks, at most five of each kind")
    added: list[str]
    gone: list[str]
    others: int
    tolerance: bool
    currency: bool
    method: bool


class SimulationOut(Schema):
    """A simulation: what went in, and what came out."""

    id: UUID
    reference: str
    state: str = Field(description="waiting, done or failed")
    risk: str | None = Field(description="null: a portfolio")
    project: UUID | None
    years: int
    seed: int
    inputs: str = Field(description="digest of everything that the figures depend on")
    left_out: int = Field(description="risks in the register without an estimate")
    currency: str
    version: str
    numpy: str
    method: str
    random: str
    inherent: CurveOut | None
    residual: CurveOut | None
    treatment_cost: float
    asked_by: UUID
    asked_at: datetime
    finished_at: datetime | None
    why: str = Field(description="why it failed")


class WholeSimulationOut(SimulationOut):
    """A simulation with every risk in it, and whether it still says what holds."""

    scenarios: list[dict[str, Any]]
    risks: list[SimulatedOut]
    stale: bool
    stale_because: StaleOut


class TolerancePointIn(Body):
    """How likely a year may be to cost more than an amount."""

    loss: _Number = Field(examples=[200000])
    chance: _Number = Field(examples=[0.1])


class ToleranceIn(Body):
    """A line to hold curves against."""

    points: Annotated[
        list[TolerancePointIn], Field(min_length=1, max_length=tolerating.MOST_POINTS)
    ]
    why: Annotated[str, Field(min_length=1, max_length=tolerating.LONGEST_WHY)]
    version: Annotated[int, Field(ge=0, le=2**31 - 1), WHOLE] = Field(
        0, description="row_version of the proposed line that was read; 0: there was none"
    )


class TolerancePointOut(Schema):
    """How likely a year may be to cost more than an amount."""

    loss: float
    chance: float


class ToleranceOut(Schema):
    """One version of the tolerance."""

    id: UUID
    row_version: int
    number: int
    state: str
    points: list[TolerancePointOut]
    currency: str
    why: str
    author: UUID
    authors: list[str]
    proposed_at: datetime
    approved_by: UUID | None
    approved_at: datetime | None


class TolerancesOut(Schema):
    """The line in force, and the one that waits for approval."""

    in_force: ToleranceOut | None
    proposed: ToleranceOut | None
    currency: str


def estimate_out(row: Estimate, reference: str) -> dict[str, Any]:
    """Return an estimate in the API's shape."""
    return {
        "id": row.pk,
        "row_version": row.row_version,
        "risk": reference,
        "frequency": row.numbers["frequency"],
        "loss": row.numbers["loss"],
        "treatment": row.numbers.get("treatment"),
        "currency": portfolio.currency(),
        "basis": row.basis,
        "digest": row.digest,
        "by": row.by_id,
        "written_at": row.written_at,
        "withdrawn_at": row.withdrawn_at,
    }


def simulation_out(row: Simulation) -> dict[str, Any]:
    """Return a simulation in the API's shape."""
    said = {
        "risk": row.risk.reference if row.risk else None,
        "project": row.project_id,
        "treatment_cost": row.cost,
        "asked_by": row.asked_by_id,
    }
    return {
        name: said[name] if name in said else getattr(row, name)
        for name in SimulationOut.model_fields
    }


def whole_out(row: Simulation, stale: Staleness) -> dict[str, Any]:
    """Return a simulation with its risks in the API's shape. One statement."""
    rows = SimulatedRisk.objects.select_related("risk").filter(simulation=row).order_by("-mean")
    return {
        **simulation_out(row),
        "scenarios": row.scenarios,
        "risks": [
            {
                "risk": each.risk.reference,
                "digest": each.digest,
                "treated": each.treated,
                "inherent": each.inherent,
                "residual": each.residual,
                "treatment_cost": each.cost,
                "saving": each.saving,
                "benefit": each.benefit,
            }
            for each in rows
        ],
        "stale": stale.stale,
        "stale_because": {name: getattr(stale, name) for name in StaleOut.model_fields},
    }


def tolerances_out(lines: Lines) -> dict[str, Any]:
    """Return the lines in the API's shape. One statement."""
    return {
        "in_force": tolerance_out(lines.held) if lines.held else None,
        "proposed": tolerance_out(lines.proposed) if lines.proposed else None,
        "currency": portfolio.currency(),
    }


def tolerance_out(row: LossTolerance) -> dict[str, Any]:
    """Return a line in the API's shape."""
    said = {
        "author": row.author_id,
        "approved_by": row.approved_by_id,
        "points": [{"loss": loss, "chance": chance} for loss, chance in row.points],
    }
    return {
        name: said[name] if name in said else getattr(row, name)
        for name in ToleranceOut.model_fields
    }
