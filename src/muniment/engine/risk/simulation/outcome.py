"""What a simulation found: the distribution of a year's loss, before and after treatment.

Plain numbers in dataclasses: nothing here needs NumPy.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from muniment.core.digest import Digest
from muniment.engine.risk.simulation.inputs import METHOD, Inputs

PERCENTILES: Final = (50, 90, 95, 99)


@dataclass(frozen=True, slots=True)
class Curve:
    """The loss-exceedance curve: how likely it is that a year costs more than an amount.

    Attributes:
        losses: Amounts, rising, the first 0.
        chances: Share of the years that cost more than each of them, 0 to 1, never rising.
    """

    losses: tuple[float, ...]
    chances: tuple[float, ...]

    def __iter__(self) -> Iterator[tuple[float, float]]:
        """Yield loss and chance of each point."""
        return iter(zip(self.losses, self.chances, strict=True))

    def chance_above(self, loss: float) -> float:
        """Return how likely a year costs more than an amount: exact at a point of the curve.

        Between two points it is the chance at the lower one, which is never too low.
        """
        place = bisect_right(self.losses, loss)
        return self.chances[place - 1] if place else 1.0


@dataclass(frozen=True, slots=True)
class YearlyLoss:
    """How a year's loss is distributed.

    Attributes:
        mean: Of all years.
        p50: Half of the years cost this or less.
        p90: Nine in ten cost this or less; one in ten costs more.
        p95: 19 in 20.
        p99: 99 in 100.
        curve: The whole of it, in a bounded number of points.
    """

    mean: float
    p50: float
    p90: float
    p95: float
    p99: float
    curve: Curve


@dataclass(frozen=True, slots=True)
class Comparison:
    """A year's loss without and with treatment, drawn with the same random numbers.

    Attributes:
        inherent: Without.
        residual: With; equal to ``inherent`` where there is no treatment.
        treatment_cost: A year.
    """

    inherent: YearlyLoss
    residual: YearlyLoss
    treatment_cost: float

    @property
    def saving(self) -> float:
        """What treatment takes off the mean loss of a year, its cost left out."""
        return self.inherent.mean - self.residual.mean

    @property
    def benefit(self) -> float:
        """What is left of the saving after the treatment's cost; negative where it costs more."""
        return self.saving - self.treatment_cost


@dataclass(frozen=True, slots=True)
class ScenarioOutcome:
    """What one scenario costs.

    Attributes:
        id: Of the scenario.
        loss: Without and with its treatment.
        treated: Whether the scenario has a treatment.
    """

    id: str
    loss: Comparison
    treated: bool


@dataclass(frozen=True, slots=True)
class Basis:
    """What the figures were computed from, and by what.

    Attributes:
        inputs: Digest of the inputs.
        years: How many were drawn.
        seed: Of the random numbers.
        version: Of Muniment.
        numpy: Version of NumPy: another one may draw other numbers.
        method: ``METHOD`` of then.
        random: The generator of random numbers.
    """

    inputs: Digest
    years: int
    seed: int
    version: str
    numpy: str
    method: str = METHOD
    random: str = "PCG64"

    def is_stale(self, now: Inputs) -> bool:
        """Return whether the inputs, or the method, which is one of them, have changed since."""
        return self.inputs != now.digest


@dataclass(frozen=True, slots=True)
class Simulation:
    """What a simulation found.

    Attributes:
        basis: What from.
        scenarios: Each scenario, in the order of the inputs.
        portfolio: All of them in the same years. Its percentiles are not sums of theirs: bad years
            of different scenarios rarely fall together.
    """

    basis: Basis
    scenarios: tuple[ScenarioOutcome, ...]
    portfolio: Comparison
