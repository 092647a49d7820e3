"""States over time: a lane for each thing, a strip for each state, one scale of days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise

_LEFT, _WIDTH, _RIGHT = 150, 720, 16
_LANE, _GAP, _TOP = 22, 12, 26
_LEAST, _LEAST_FOR_WORD = 4.0, 64


@dataclass(frozen=True, slots=True)
class Step:
    """From when on a state held. It holds until the next step of the lane.

    Attributes:
        at: When, aware.
        state: A state of ``components.badges``, or any word.
        note: Why, in one line.
        url: Where it is told, or "".
    """

    at: datetime
    state: str
    note: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """One thing and its steps, in any order; before the first, nothing is known."""

    label: str
    steps: Sequence[Step]


@dataclass(frozen=True, slots=True)
class Strip:
    """One state of one lane between two times, with its place in pixels."""

    lane: str
    step: Step
    start: datetime
    end: datetime
    x: float
    y: int
    width: float

    @property
    def drawn_width(self) -> float:
        """Its width as drawn: what began a moment ago is seen, too."""
        return max(self.width, _LEAST)

    @property
    def drawn_x(self) -> float:
        """Where it is drawn: it grows to the left, and stays on the scale."""
        return min(self.x, _LEFT + _WIDTH - self.drawn_width)

    @property
    def wide(self) -> bool:
        """True when a word fits into it."""
        return self.width >= _LEAST_FOR_WORD

    @property
    def word_x(self) -> float:
        """Where its word begins."""
        return self.x + 6

    @property
    def word_y(self) -> int:
        """The word's base line."""
        return self.y + 15


@dataclass(frozen=True, slots=True)
class Mark:
    """The first day of a month on the scale."""

    day: date
    x: float


@dataclass(frozen=True, slots=True)
class Label:
    """A lane's name and its place."""

    text: str
    y: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """A drawing and the table that says the same: its strips, lane by lane."""

    start: datetime
    end: datetime
    labels: tuple[Label, ...]
    strips: tuple[Strip, ...]
    marks: tuple[Mark, ...]
    width: int
    height: int

    @property
    def states(self) -> tuple[str, ...]:
        """The states that occur, in order of appearance."""
        return tuple(dict.fromkeys(strip.step.state for strip in self.strips))


def timeline(lanes: Sequence[Lane], start: datetime, end: datetime) -> Timeline:
    """Return the drawing of what held between two times.

    Raises:
        ValueError: The end is not after the start.
    """
    if end <= start:
        raise ValueError("the end is not after the start")
    strips: list[Strip] = []
    labels = []
    for at, lane in enumerate(lanes):
        y = _TOP + at * (_LANE + _GAP)
        labels.append(Label(lane.label, y + 15))
        strips += _strips(lane, start, end, y)
    return Timeline(
        start,
        end,
        tuple(labels),
        tuple(strips),
        tuple(_marks(start, end)),
        _LEFT + _WIDTH + _RIGHT,
        _TOP + len(lanes) * (_LANE + _GAP),
    )


def _strips(lane: Lane, start: datetime, end: datetime, y: int) -> Iterable[Strip]:
    steps = sorted(lane.steps, key=lambda step: step.at)
    if not steps:
        return
    after = Step(end, "")
    for step, following in pairwise([*steps, after]):
        first, last = max(step.at, start), min(following.at, end)
        if first < last:
            x = _x(first, start, end)
            yield Strip(lane.label, step, first, last, x, y, round(_x(last, start, end) - x, 1))


def _marks(start: datetime, end: datetime) -> Iterable[Mark]:
    year, month = start.year, start.month
    months = (end.year - year) * 12 + end.month - month
    every = 1 if months <= 8 else 2 if months <= 16 else 6
    for ahead in range(1, months + 1):
        if ahead % every:
            continue
        total = month - 1 + ahead
        moment = datetime(year + total // 12, total % 12 + 1, 1, tzinfo=start.tzinfo)
        x = _x(moment, start, end)
        if moment < end and x < _LEFT + _WIDTH - 30:
            yield Mark(moment.date(), x)


def _x(moment: datetime, start: datetime, end: datetime) -> float:
    return round(_LEFT + _WIDTH * ((moment - start) / (end - start)), 1)
