"""What a scenario of loss is: how often, how much, and what a treatment would change.

Every object here holds numbers that can be simulated: what cannot be is refused when it is made.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final, TypeAlias

from muniment.core.errors import SimulationError
from muniment.core.visible import visible

ID_LENGTH: Final = 100
RATE_LIMIT: Final = 10_000.0
"""Events a year, on average. What happens more often is a cost of running, not a risk."""
AMOUNT_LIMIT: Final = 1e15
"""The largest loss or cost, in the currency of whoever asks."""
LEAST: Final = 1e-9
"""The smallest end of an interval: once in a thousand million years, or next to no money."""
SPREAD_LIMIT: Final = 1e9
"""How many times larger the upper end of an interval may be than the lower one."""
FACTOR_LIMIT: Final = 10.0

Z95: Final = 1.6448536269514722
"""The 95 % point of the standard normal distribution: 90 % lie between it and its negative."""


@dataclass(frozen=True, slots=True)
class FixedRate:
    """A rate that is known.

    Attributes:
        rate: Events a year on average, 0 to ``RATE_LIMIT``.
    """

    rate: float

    @property
    def mean(self) -> float:
        """Events a year on average."""
        return self.rate


@dataclass(frozen=True, slots=True)
class Interval:
    """A positive quantity of which one is 90 % sure that it lies between two values: lognormal.

    Attributes:
        low: One case in twenty lies below it.
        high: One case in twenty lies above it.
    """

    low: float
    high: float

    @property
    def mu(self) -> float:
        """Mean of the logarithm."""
        return (math.log(self.low) + math.log(self.high)) / 2

    @property
    def sigma(self) -> float:
        """Standard deviation of the logarithm."""
        return (math.log(self.high) - math.log(self.low)) / (2 * Z95)

    @property
    def mean(self) -> float:
        """Mean of the quantity, which lies above its median."""
        return math.exp(self.mu + self.sigma**2 / 2)

    @property
    def too_wide(self) -> bool:
        """Whether the mean lies above ``high``: rare, enormous values decide it then."""
        return self.mean > self.high


@dataclass(frozen=True, slots=True)
class Pert:
    """A loss with bounds and a likeliest value: a Beta distribution scaled to them.

    Attributes:
        minimum: No loss is smaller; 0 or more.
        mode: The likeliest loss.
        maximum: No loss is larger.
    """

    minimum: float
    mode: float
    maximum: float

    @property
    def shapes(self) -> tuple[float, float]:
        """The two parameters of the Beta distribution, 1 to 5 each, 6 together."""
        span = self.maximum - self.minimum
        return (
            1 + 4 * (self.mode - self.minimum) / span,
            1 + 4 * (self.maximum - self.mode) / span,
        )

    @property
    def mean(self) -> float:
        """Mean of the loss."""
        return (self.minimum + 4 * self.mode + self.maximum) / 6


@dataclass(frozen=True, slots=True)
class Treatment:
    """What a treatment does to a scenario.

    Attributes:
        frequency: Factor on how often: 0.5 halves, 1 changes nothing; 0 to ``FACTOR_LIMIT``.
        loss: Factor on every loss, likewise.
        cost: What it costs a year, 0 or more.
    """

    frequency: float = 1.0
    loss: float = 1.0
    cost: float = 0.0


NO_TREATMENT: Final = Treatment()

Frequency: TypeAlias = FixedRate | Interval
Loss: TypeAlias = Interval | Pert


@dataclass(frozen=True, slots=True)
class Scenario:
    """One thing that may happen and cost money.

    Attributes:
        id: Names it, and decides which random numbers it gets: 1 to ``ID_LENGTH`` characters.
        frequency: Events a year; an interval is drawn from anew each year.
        loss: What one event costs.
        treatment: What would change it, or None.

    Raises:
        SimulationError: A number that cannot be simulated; says which, and what to write.
    """

    id: str
    frequency: Frequency
    loss: Loss
    treatment: Treatment | None = None

    def __post_init__(self) -> None:
        """Refuse what cannot be simulated."""
        check_id(self.id)
        refuse = _Refusal(self.id)
        if isinstance(self.frequency, FixedRate):
            refuse.outside("frequency.rate", self.frequency.rate, RATE_LIMIT, "events a year")
        else:
            refuse.interval("frequency", self.frequency, RATE_LIMIT, "events a year")
            refuse.crowd(self.frequency)
        if isinstance(self.loss, Pert):
            refuse.pert(self.loss)
        else:
            refuse.interval("loss", self.loss, AMOUNT_LIMIT, "an amount of money")
        if self.treatment is not None:
            factor = "a factor: 0.5 halves, 1 changes nothing"
            refuse.outside("treatment.frequency", self.treatment.frequency, FACTOR_LIMIT, factor)
            refuse.outside("treatment.loss", self.treatment.loss, FACTOR_LIMIT, factor)
            refuse.outside("treatment.cost", self.treatment.cost, AMOUNT_LIMIT, "money a year")


def check_id(text: str) -> None:
    """Do nothing if a text can name a scenario.

    Raises:
        SimulationError: It is empty, too long, or holds what cannot be seen.
    """
    if not text.strip() or text != text.strip() or visible(text) != text or len(text) > ID_LENGTH:
        what = f"the id {visible(text)[:ID_LENGTH]!r}" if text.strip() else "an empty id"
        raise SimulationError(
            "", "id", what, f"1 to {ID_LENGTH} visible characters, no space at either end"
        )


class _Refusal:
    """Looks at the numbers of one scenario."""

    def __init__(self, scenario: str) -> None:
        self._scenario = scenario

    def outside(self, key: str, value: float, limit: float, what: str) -> None:
        if not 0 <= value <= limit:
            self._refuse(key, f"{key} is {number(value)}", f"0 to {number(limit)}, {what}")

    def interval(self, key: str, interval: Interval, limit: float, what: str) -> None:
        low, high = interval.low, interval.high
        for name, value in (("low", low), ("high", high)):
            if not LEAST <= value <= limit:
                least = number(LEAST) if 0 < value < LEAST else "more than 0"
                self._refuse(
                    f"{key}.{name}",
                    f"{key}.{name} is {number(value)}",
                    f"{least}, and at most {number(limit)}, {what}",
                )
        if low >= high:
            self._refuse(
                f"{key}.low",
                f"{key}.low is {number(low)} and {key}.high is {number(high)}",
                "low below high: you are 90 % sure that it lies between them",
            )
        if high / low > SPREAD_LIMIT:
            self._refuse(
                f"{key}.low",
                f"{key}.high is over {number(SPREAD_LIMIT)} times {key}.low",
                "a narrower interval: this one says nothing",
            )

    def crowd(self, interval: Interval) -> None:
        if interval.mean > RATE_LIMIT:
            self._refuse(
                "frequency.low",
                f"frequency from {number(interval.low)} to {number(interval.high)} is"
                f" {number(interval.mean)} events a year on average",
                f"at most {number(RATE_LIMIT)}: a narrower interval",
            )

    def pert(self, loss: Pert) -> None:
        values = (("min", loss.minimum), ("mode", loss.mode), ("max", loss.maximum))
        for name, value in values:
            self.outside(f"loss.{name}", value, AMOUNT_LIMIT, "an amount of money")
        if not loss.minimum < loss.maximum:
            self._refuse(
                "loss.min",
                f"loss.min is {number(loss.minimum)} and loss.max is {number(loss.maximum)}",
                "min below max",
            )
        if not loss.minimum <= loss.mode <= loss.maximum:
            self._refuse(
                "loss.mode",
                f"loss.mode is {number(loss.mode)}",
                f"a value from min to max, {number(loss.minimum)} to {number(loss.maximum)}",
            )
        if loss.maximum - loss.minimum < max(LEAST, loss.maximum / SPREAD_LIMIT):
            self._refuse("loss.max", "loss.min and loss.max are nearly equal", "them further apart")

    def _refuse(self, key: str, found: str, expected: str) -> None:
        raise SimulationError(self._scenario, key, found, expected)


def number(value: float) -> str:
    """Return a number as a person would write it."""
    if not math.isfinite(value):
        return {"inf": "infinite", "-inf": "minus infinite"}.get(str(value), "not a number (nan)")
    if value and not 1e-4 <= abs(value) < 1e10:
        return f"{value:.6g}".replace("e+", "e")
    text = f"{value:,.6f}".rstrip("0").rstrip(".")
    return text if float(text.replace(",", "")) == value else f"{value:,.6g}"
