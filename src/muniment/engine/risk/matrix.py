"""The 5 x 5 matrix: what each step of likelihood and impact means, and the bands of the levels.

The words are ours and a starting point: a company may say in its method what a step means to it.

Source: ISO/IEC 27001:2022 6.1.2 a) and d) (criteria, and levels that can be compared).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Final

STEPS: Final = 5


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an axis.

    Attributes:
        value: 1 to 5.
        name: In a word or two.
        meaning: What it means, so that two people choose the same step.
    """

    value: int
    name: str
    meaning: str


LIKELIHOOD: Final = (
    Step(
        1, "rare", "Not expected within ten years; it would take several unlikely things at once."
    ),
    Step(2, "unlikely", "Could happen once in three to ten years; known from others, not from us."),
    Step(3, "possible", "Could happen once in one to three years; others like us have had it."),
    Step(
        4, "likely", "Expected about once a year; it was tried here, or nothing much prevents it."
    ),
    Step(5, "almost certain", "Expected several times a year, or a way to do it stands open now."),
)
IMPACT: Final = (
    Step(1, "negligible", "Noticed by few, put right within a day in the course of normal work."),
    Step(2, "minor", "Some days of work for a few people; no customer and no personal data hurt."),
    Step(3, "moderate", "A service or a model is out of use for days, or a customer complains."),
    Step(
        4, "major", "Customers or people's data are harmed, a contract or an authority is involved."
    ),
    Step(5, "severe", "The company may not survive it, or people come to serious harm."),
)


class Band(Enum):
    """How high a level is. Ordered: ``low < moderate < high < very_high``."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"
    VERY_HIGH = "very_high"

    @property
    def rank(self) -> int:
        """Place in the order, 1 to 4."""
        return _RANKS[self.value]

    def reaches(self, other: Band) -> bool:
        """True for a band as high as another, or higher."""
        return self.rank >= other.rank


_RANKS: Final = {"low": 1, "moderate": 2, "high": 3, "very_high": 4}

BANDS: Final = (
    (4, Band.LOW, "Watch it; look again at the yearly review."),
    (9, Band.MODERATE, "Treat it when work of this kind comes up; name an owner."),
    (14, Band.HIGH, "Treat it with a plan and a date."),
    (25, Band.VERY_HIGH, "Treat it now; only top management may live with it."),
)
"""Highest level of each band, the band, and what it asks for."""


def level(likelihood: int, impact: int) -> int:
    """Return likelihood times impact, 1 to 25.

    Raises:
        ValueError: Either is not 1 to 5.
    """
    for value in (likelihood, impact):
        if not 1 <= value <= STEPS:
            raise ValueError(f"not a step of 1 to {STEPS}: {value}")
    return likelihood * impact


def band(of_level: int) -> Band:
    """Return the band of a level.

    Raises:
        ValueError: It is not 1 to 25.
    """
    if of_level >= 1:
        for highest, found, _ in BANDS:
            if of_level <= highest:
                return found
    raise ValueError(f"not a level of 1 to {STEPS * STEPS}: {of_level}")


def heat_map(cells: Iterable[tuple[int, int]]) -> tuple[tuple[int, ...], ...]:
    """Return how many risks stand in each cell: ``[likelihood - 1][impact - 1]``.

    Args:
        cells: Likelihood and impact of each risk.

    Raises:
        ValueError: Either is not 1 to 5.
    """
    counts = [[0] * STEPS for _ in range(STEPS)]
    for likelihood, impact in cells:
        level(likelihood, impact)
        counts[likelihood - 1][impact - 1] += 1
    return tuple(tuple(row) for row in counts)
