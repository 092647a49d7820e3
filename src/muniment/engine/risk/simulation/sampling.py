"""Draws what one scenario costs in each of many years. Imports NumPy.

Each scenario has streams of random numbers of its own, made from the seed and its id, so no other
scenario changes its figures. Without and with treatment are computed from the *same* events: a
factor below 1 on the frequency keeps each event with that chance, so what is left never exceeds
what was, and the difference is the treatment's and not chance's.

Source: NumPy, "Parallel random number generation" (SeedSequence with a spawn key); J. F. C.
Kingman, Poisson Processes, chapter 5: events of which each is kept with a chance are Poisson again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from enum import IntEnum
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from muniment.core.errors import SimulationError
from muniment.engine.risk.simulation.scenarios import (
    NO_TREATMENT,
    FixedRate,
    Frequency,
    Interval,
    Loss,
    Scenario,
)

Floats: TypeAlias = npt.NDArray[np.float64]
Counts: TypeAlias = npt.NDArray[np.int64]

EVENTS_LIMIT: Final = 2_000_000_000
_BLOCK: Final = 65_536
"""Events held in memory at once. Changing it may change the last digit of a sum: a new METHOD."""


class _Purpose(IntEnum):
    """What a stream of random numbers is for; the values must never change."""

    RATE = 0
    COUNT = 1
    LOSS = 2
    KEPT = 3
    MORE = 4
    MORE_LOSS = 5


class _Streams:
    """The random numbers of one scenario."""

    def __init__(self, seed: int, scenario: str) -> None:
        digest = hashlib.sha256(scenario.encode("utf-8")).digest()
        self._seed = seed
        self._key = tuple(int.from_bytes(digest[i : i + 4], "big") for i in range(0, 32, 4))

    def of(self, purpose: _Purpose) -> np.random.Generator:
        sequence = np.random.SeedSequence(self._seed, spawn_key=(*self._key, int(purpose)))
        return np.random.Generator(np.random.PCG64(sequence))


def yearly_losses(scenario: Scenario, years: int, seed: int) -> tuple[Floats, Floats]:
    """Return what a scenario costs in each year, without and with its treatment.

    Args:
        scenario: Which.
        years: How many.
        seed: Of the random numbers.

    Returns:
        Two arrays, float64, (years,), 0 or more. They are one array where treatment changes
        nothing, and the first does not depend on the treatment.

    Raises:
        SimulationError: More events were drawn than can be worked on.
    """
    streams = _Streams(seed, scenario.id)
    treatment = scenario.treatment or NO_TREATMENT
    rates = _rates(scenario.frequency, years, streams.of(_Purpose.RATE))
    counts = streams.of(_Purpose.COUNT).poisson(rates, years)
    draw = _loss_drawer(scenario.loss, streams.of(_Purpose.LOSS))
    if treatment.frequency < 1:
        kept = streams.of(_Purpose.KEPT)
        inherent, residual = _sums(scenario, counts, draw, kept, treatment.frequency)
    else:
        inherent, _ = _sums(scenario, counts, draw, None, 1.0)
        residual = inherent
    if treatment.frequency > 1:
        more = streams.of(_Purpose.MORE).poisson(rates * (treatment.frequency - 1), years)
        draw = _loss_drawer(scenario.loss, streams.of(_Purpose.MORE_LOSS))
        residual = inherent + _sums(scenario, more, draw, None, 1.0)[0]
    return inherent, residual if treatment.loss == 1 else residual * treatment.loss


def _rates(frequency: Frequency, years: int, stream: np.random.Generator) -> Floats | float:
    """Return events a year, one rate for all years or one for each."""
    if isinstance(frequency, FixedRate):
        return frequency.rate
    return _lognormal(frequency, stream, years)


def _loss_drawer(loss: Loss, stream: np.random.Generator) -> Callable[[int], Floats]:
    if isinstance(loss, Interval):
        return lambda count: _lognormal(loss, stream, count)
    low, span = loss.minimum, loss.maximum - loss.minimum
    first, second = loss.shapes
    return lambda count: low + span * stream.beta(first, second, count)


def _lognormal(interval: Interval, stream: np.random.Generator, count: int) -> Floats:
    drawn = stream.standard_normal(count)
    drawn *= interval.sigma
    drawn += interval.mu
    return np.exp(drawn, out=drawn)


def _sums(
    scenario: Scenario,
    counts: Counts,
    draw: Callable[[int], Floats],
    kept: np.random.Generator | None,
    share: float,
) -> tuple[Floats, Floats]:
    """Return each year's sum of losses, of all events and of those that are kept.

    Args:
        scenario: Named where there are too many events.
        counts: Events in each year.
        draw: Returns so many losses.
        kept: Decides which events are kept, or None for all.
        share: The chance that an event is kept, 0 to 1.
    """
    ends = np.cumsum(counts)
    total = int(ends[-1])
    if total > EVENTS_LIMIT:
        raise SimulationError(
            scenario.id,
            "frequency",
            f"{total:,} events were drawn in {counts.size:,} years",
            f"at most {EVENTS_LIMIT:,}: a narrower interval for the frequency, or fewer years",
        )
    every = np.zeros(counts.size)
    some = np.zeros(counts.size) if kept is not None else every
    for start in range(0, total, _BLOCK):
        stop = min(start + _BLOCK, total)
        first, last = (int(found) for found in np.searchsorted(ends, (start, stop - 1), "right"))
        part = counts[first : last + 1].copy()
        # The first year may have begun in the block before, the last may go on in the next.
        part[0] -= start - (ends[first] - counts[first])
        part[-1] -= ends[last] - stop
        years = np.repeat(np.arange(part.size), part)
        losses = draw(stop - start)
        every[first : last + 1] += np.bincount(years, losses, part.size)
        if kept is not None:
            losses *= kept.random(stop - start) < share
            # Added in the same order with zeros between, so rounding cannot lift it over the other.
            some[first : last + 1] += np.bincount(years, losses, part.size)
    return every, some
