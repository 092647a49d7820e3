"""How an occurrence was kept, and what many of them say together.

An occurrence is *late* once its due day has ended. It is *missed* once the day on which the next
one is due has ended as well: its interval is over, and nothing done afterwards brings it back. A
single task has no next one; it stays late until it is done.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum


class State(Enum):
    """What is recorded of an occurrence."""

    OPEN = "open"
    HANDED_OVER = "handed_over"
    """Open, with somebody else than planned."""
    DONE = "done"
    SKIPPED = "skipped"
    MISSED = "missed"


WAITING = frozenset({State.OPEN, State.HANDED_OVER})
"""States in which an occurrence still wants doing."""


class Standing(Enum):
    """What an occurrence amounts to today, the worst first."""

    MISSED = "missed"
    OVERDUE = "overdue"
    SKIPPED = "skipped"
    LATE = "late"
    DUE = "due"
    PLANNED = "planned"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """As much of an occurrence as its standing depends on.

    Attributes:
        state: What is recorded.
        due_on: The last day on which it is on time.
        closes_on: The last day on which it can be done at all; None: it always can.
        done_on: On which day it was done; None: it was not.
    """

    state: State
    due_on: date
    closes_on: date | None = None
    done_on: date | None = None


def late_days(due_on: date, done_on: date) -> int:
    """Return by how many days something came late; 0 on time."""
    return max((done_on - due_on).days, 0)


def is_missed(one: Occurrence, today: date) -> bool:
    """True once nothing done brings an occurrence back."""
    if one.state is State.MISSED:
        return True
    return one.state in WAITING and one.closes_on is not None and today > one.closes_on


def standing(one: Occurrence, today: date) -> Standing:
    """Return what an occurrence amounts to on a day."""
    if is_missed(one, today):
        return Standing.MISSED
    if one.state is State.SKIPPED:
        return Standing.SKIPPED
    if one.state is State.DONE:
        late = one.done_on is not None and late_days(one.due_on, one.done_on) > 0
        return Standing.LATE if late else Standing.DONE
    return Standing.OVERDUE if today > one.due_on else Standing.DUE


def worst(standings: Iterable[Standing]) -> Standing | None:
    """Return the worst of some standings; None of none."""
    order = list(Standing)
    return min(standings, key=order.index, default=None)


@dataclass(frozen=True, slots=True)
class Kept:
    """How the occurrences of a time were kept. The numbers add up to ``all``.

    Attributes:
        on_time: Done by the due day.
        late: Done after it.
        missed: Not done while it could be.
        skipped: Left out, with a reason.
        overdue: Past the due day, and still to be done.
    """

    on_time: int = 0
    late: int = 0
    missed: int = 0
    skipped: int = 0
    overdue: int = 0

    @property
    def all(self) -> int:
        """How many fell due in the time. With none, nothing is known."""
        return self.on_time + self.late + self.missed + self.skipped + self.overdue

    @property
    def clean(self) -> bool:
        """True when every one was done on time, and there was one."""
        return self.all > 0 and self.on_time == self.all


def kept(rows: Iterable[Occurrence], first: date, today: date) -> Kept:
    """Return how those were kept whose due day fell from a day on and has ended, or that are done.

    What is not due yet and not done says nothing and is not counted.
    """
    counts = dict.fromkeys(Standing, 0)
    for row in rows:
        found = standing(row, today)
        if row.due_on >= first and found not in (Standing.DUE, Standing.PLANNED):
            counts[found] += 1
    return Kept(
        on_time=counts[Standing.DONE],
        late=counts[Standing.LATE],
        missed=counts[Standing.MISSED],
        skipped=counts[Standing.SKIPPED],
        overdue=counts[Standing.OVERDUE],
    )
