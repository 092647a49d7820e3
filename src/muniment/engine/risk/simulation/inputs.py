"""What a simulation is computed from, under one digest, so that a result can be found stale.

Needs no NumPy: a page asks it of every result that it shows.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from muniment.core.canonical import JSON, canonical_json
from muniment.core.digest import Digest, digest_bytes
from muniment.core.errors import SimulationError
from muniment.engine.risk.simulation.scenarios import (
    NO_TREATMENT,
    FixedRate,
    Interval,
    Pert,
    Scenario,
    number,
)

METHOD: Final = "muniment-simulation/1"
"""Changes when the same inputs would give other figures."""

YEARS: Final = 100_000
YEARS_LIMIT: Final = 1_000_000
SEED_LIMIT: Final = 2**53 - 1
SCENARIOS_LIMIT: Final = 1_000
POINTS_LIMIT: Final = 100
DRAWS_LIMIT: Final = 1_000_000_000
"""Years of scenarios and expected events in them: about half a minute of one processor."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything that the figures depend on.

    Attributes:
        scenarios: 1 to ``SCENARIOS_LIMIT``, in the order in which results are wanted.
        years: How many years to draw, 1 to ``YEARS_LIMIT``.
        seed: 0 to ``SEED_LIMIT``; the same seed gives the same figures.
        at: Losses at which the curves must hold an exact point, for example of a tolerance line.

    Raises:
        SimulationError: None or too many scenarios, two of one id, or too much to draw.
    """

    scenarios: tuple[Scenario, ...]
    years: int = YEARS
    seed: int = 1
    at: tuple[float, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what is too little or too much."""
        if not 1 <= self.years <= YEARS_LIMIT:
            raise SimulationError("", "years", f"{self.years} years", f"1 to {YEARS_LIMIT:,}")
        if not 0 <= self.seed <= SEED_LIMIT:
            raise SimulationError("", "seed", f"seed {self.seed}", f"0 to {SEED_LIMIT}")
        if not 1 <= len(self.scenarios) <= SCENARIOS_LIMIT:
            raise SimulationError(
                "", "", f"{len(self.scenarios)} scenarios", f"1 to {SCENARIOS_LIMIT:,}"
            )
        if len(self.at) > POINTS_LIMIT or not all(0 <= loss < float("inf") for loss in self.at):
            raise SimulationError("", "at", "losses to look at", f"at most {POINTS_LIMIT} amounts")
        if twin := repeated_id(scenario.id for scenario in self.scenarios):
            raise SimulationError(twin, "id", "this id stands twice", "an id for each scenario")
        draws = self.draws
        if draws > DRAWS_LIMIT:
            raise SimulationError(
                max(self.scenarios, key=events).id,
                "years",
                f"{self.years:,} years need about {number(float(f'{draws:.2g}'))} draws, this"
                " scenario most of them",
                f"at most {number(DRAWS_LIMIT)}: fewer years, or a lower frequency",
            )

    @property
    def draws(self) -> float:
        """How much there is to draw: years of scenarios, and the events expected in them."""
        return self.years * sum(1 + events(scenario) for scenario in self.scenarios)

    @property
    def digest(self) -> Digest:
        """Digest of everything that the figures depend on, the order of scenarios left out."""
        content: JSON = {
            "at": [_text(loss) for loss in sorted(set(self.at))],
            "method": METHOD,
            "scenarios": [
                _plain(scenario) for scenario in sorted(self.scenarios, key=lambda each: each.id)
            ],
            "seed": self.seed,
            "years": self.years,
        }
        return digest_bytes(canonical_json(content))


def digest_of(scenario: Scenario) -> Digest:
    """Return the digest of one scenario: another one now means that its figures may be others."""
    return digest_bytes(canonical_json(_plain(scenario)))


def repeated_id(ids: Iterable[str]) -> str:
    """Return the first id that a reader cannot tell from an earlier one, or ""."""
    seen: set[str] = set()
    for text in ids:
        plain = unicodedata.normalize("NFC", text)
        if plain in seen:
            return text
        seen.add(plain)
    return ""


def events(scenario: Scenario) -> float:
    """Return how many events a year are drawn on average, with and without the treatment."""
    factor = (scenario.treatment or NO_TREATMENT).frequency
    return scenario.frequency.mean * max(1.0, factor)


def _plain(scenario: Scenario) -> JSON:
    if isinstance(scenario.frequency, FixedRate):
        frequency: JSON = {"rate": _text(scenario.frequency.rate)}
    else:
        frequency = _interval(scenario.frequency)
    loss = scenario.loss
    # Whether a treatment that changes nothing was written down changes no figure.
    treatment = scenario.treatment or NO_TREATMENT
    return {
        "frequency": frequency,
        "id": scenario.id,
        "loss": _numbers("min mode max", (loss.minimum, loss.mode, loss.maximum))
        if isinstance(loss, Pert)
        else _interval(loss),
        "treatment": _numbers(
            "cost frequency loss", (treatment.cost, treatment.frequency, treatment.loss)
        ),
    }


def _interval(interval: Interval) -> JSON:
    return _numbers("low high", (interval.low, interval.high))


def _numbers(names: str, values: Sequence[float]) -> JSON:
    return {name: _text(value) for name, value in zip(names.split(), values, strict=True)}


def _text(value: float) -> str:
    # Canonical JSON has no floats. 20000 and 20000.0 are one amount, and so are 0 and -0.
    return repr(float(value) + 0.0)
