"""Compares a curve of losses with what a company is willing to bear.

A tolerance line says for some amounts how likely a year may be to cost more. Ask for its amounts in
``Inputs.at``: then the curve has a point at each, and the comparison is exact.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from muniment.core.errors import SimulationError
from muniment.engine.risk.simulation.outcome import Curve
from muniment.engine.risk.simulation.scenarios import AMOUNT_LIMIT, number


@dataclass(frozen=True, slots=True)
class TolerancePoint:
    """How likely a year may be to cost more than an amount.

    Attributes:
        loss: More than 0.
        chance: 0 to 1.
    """

    loss: float
    chance: float


@dataclass(frozen=True, slots=True)
class Tolerance:
    """A tolerance line through points; between them it is straight where losses are logarithmic.

    Attributes:
        points: One or more, losses rising, chances never rising.

    Raises:
        SimulationError: They are no such line.
    """

    points: tuple[TolerancePoint, ...]

    def __post_init__(self) -> None:
        """Refuse what is no line."""
        if not self.points:
            raise _refused("a tolerance line without a point", "one or more points")
        for point in self.points:
            if not 0 < point.loss <= AMOUNT_LIMIT:
                raise _refused(
                    f"a loss of {number(point.loss)}",
                    f"more than 0 and at most {number(AMOUNT_LIMIT)}",
                )
            if not 0 <= point.chance <= 1:
                raise _refused(f"a chance of {number(point.chance)}", "0 to 1")
        for before, after in pairwise(self.points):
            if not before.loss < after.loss:
                raise _refused(f"{number(after.loss)} after {number(before.loss)}", "rising losses")
            if before.chance < after.chance:
                raise _refused(
                    f"a higher chance for {number(after.loss)} than for {number(before.loss)}",
                    "a larger loss to be borne no more often than a smaller one",
                )

    @property
    def losses(self) -> tuple[float, ...]:
        """The amounts, for ``Inputs.at``."""
        return tuple(point.loss for point in self.points)

    def chance_at(self, loss: float) -> float | None:
        """Return how likely a year may be to cost more, or None before and after the line."""
        if not self.points[0].loss <= loss <= self.points[-1].loss:
            return None
        place = bisect_right(self.losses, loss)
        before = self.points[place - 1]
        if loss == before.loss:
            return before.chance
        after = self.points[place]
        part = math.log(loss / before.loss) / math.log(after.loss / before.loss)
        return before.chance + part * (after.chance - before.chance)


@dataclass(frozen=True, slots=True)
class Judged:
    """One amount, compared.

    Attributes:
        loss: The amount.
        chance: How likely a year costs more.
        tolerated: How likely it may be.
    """

    loss: float
    chance: float
    tolerated: float

    @property
    def above(self) -> bool:
        """Whether it is likelier than is tolerated."""
        return self.chance > self.tolerated


def judge(curve: Curve, tolerance: Tolerance) -> tuple[Judged, ...]:
    """Return each point of a tolerance line beside the curve's chance there."""
    return tuple(
        Judged(point.loss, curve.chance_above(point.loss), point.chance)
        for point in tolerance.points
    )


def points_above(curve: Curve, tolerance: Tolerance) -> tuple[Judged, ...]:
    """Return the points of a curve that lie above a tolerance line, its ends included."""
    found = []
    for loss, chance in curve:
        tolerated = tolerance.chance_at(loss)
        if tolerated is not None and chance > tolerated:
            found.append(Judged(loss, chance, tolerated))
    return tuple(found)


def _refused(found: str, expected: str) -> SimulationError:
    return SimulationError("", "tolerance", found, expected)
