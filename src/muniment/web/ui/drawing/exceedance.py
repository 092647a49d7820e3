"""How likely a year costs more than an amount: falling curves, and a line to hold them against.

Both scales are logarithmic: once in ten years and once in a hundred are as far apart as once a year
and once in ten, and that is where decisions are made.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

_WIDTH, _HEIGHT = 640, 380
_LEFT, _RIGHT, _TOP, _BOTTOM = 104, 24, 16, 56
FLOOR = 0.001
"""The smallest chance that is drawn: of rarer years too few are drawn to say."""
_MOST_DECADES = 9
_BEND = 16
"""Parts of the line between two of its points: straight where only losses are logarithmic."""

Points = Sequence[tuple[float, float]]
"""Losses, rising, each with a chance of 0 to 1."""


@dataclass(frozen=True, slots=True)
class Tick:
    """One line of a scale: its value and its place in pixels.

    Attributes:
        minor: True where it can be left out on a narrow screen.
    """

    value: float
    at: float
    minor: bool = False

    @property
    def years(self) -> str:
        """For a chance: once in how many years."""
        return f"{round(1 / self.value):,}"

    @property
    def percent(self) -> str:
        """A chance in per cent."""
        return f"{self.value * 100:g} %"


@dataclass(frozen=True, slots=True)
class Dot:
    """A point of the line that the curves are held against.

    Attributes:
        loss: The amount.
        chance: How likely a year may be to cost more.
        above: Whether a year is likelier to.
    """

    loss: float
    chance: float
    x: float
    y: float
    above: bool


@dataclass(frozen=True, slots=True)
class Exceedance:
    """A drawing; its table stands beside it, with the page that knows the amounts' currency.

    Attributes:
        curves: Each as the points of a polyline of SVG; "" for one that has nothing to draw.
        line: The line to hold them against, likewise; "" without one.
        dots: Its points.
        losses: The lower scale.
        chances: The scale to the left.
    """

    curves: tuple[str, ...]
    line: str
    dots: tuple[Dot, ...]
    losses: tuple[Tick, ...]
    chances: tuple[Tick, ...]
    width: int = _WIDTH
    height: int = _HEIGHT

    @property
    def left(self) -> int:
        """Where the sheet begins, in pixels."""
        return _LEFT

    @property
    def right(self) -> int:
        """Where it ends."""
        return _WIDTH - _RIGHT

    @property
    def top(self) -> int:
        """Its upper edge."""
        return _TOP

    @property
    def bottom(self) -> int:
        """Its lower edge."""
        return _HEIGHT - _BOTTOM

    @property
    def loss_y(self) -> int:
        """Where the amounts stand beneath."""
        return self.bottom + 30

    @property
    def title_y(self) -> int:
        """Where the name of the lower scale stands."""
        return _HEIGHT - 6


def exceedance(curves: Sequence[Points], line: Points = ()) -> Exceedance | None:
    """Return the drawing of some curves; None where no year ever costs anything.

    The line's points are held against the last curve.
    """
    ends = _span([*curves, line])
    if ends is None:
        return None
    sheet = _Sheet(*ends)
    held = curves[-1] if curves else ()
    return Exceedance(
        tuple(sheet.path(_fallen(points)) for points in curves),
        sheet.path(_fallen(list(_bent(line)))),
        tuple(
            Dot(loss, chance, sheet.x(loss), sheet.y(chance), _at(held, loss) > chance)
            for loss, chance in line
        ),
        tuple(sheet.losses()),
        tuple(sheet.chances()),
    )


class _Sheet:
    """Turns amounts and chances into places."""

    def __init__(self, low: float, high: float) -> None:
        self._low, self._high = math.log10(low), math.log10(high)

    def x(self, loss: float) -> float:
        part = (math.log10(max(loss, 1e-12)) - self._low) / (self._high - self._low)
        return round(_LEFT + (_WIDTH - _LEFT - _RIGHT) * min(max(part, 0.0), 1.0), 1)

    def y(self, chance: float) -> float:
        part = math.log10(max(chance, FLOOR)) / math.log10(FLOOR)
        return round(_TOP + (_HEIGHT - _TOP - _BOTTOM) * min(max(part, 0.0), 1.0), 1)

    def path(self, points: Points) -> str:
        places = dict.fromkeys(f"{self.x(loss)},{self.y(chance)}" for loss, chance in points)
        return " ".join(places) if len(places) > 1 else ""

    def losses(self) -> Iterable[Tick]:
        decades = round(self._high) - round(self._low)
        # Amounts between the powers of ten are named where there is room.
        wanted = (1.0,) if decades > 4 else (1.0, 2.0, 5.0) if decades < 3 else (1.0, 3.0)
        for power in range(math.floor(self._low), math.ceil(self._high) + 1):
            for digit in wanted:
                value = digit * 10.0**power
                if self._low - 1e-9 <= math.log10(value) <= self._high + 1e-9:
                    yield Tick(value, self.x(value), minor=digit > 1 or power % 2 != 0)

    def chances(self) -> Iterable[Tick]:
        for value in (1.0, 0.5, 0.1, 0.05, 0.01, 0.005, FLOOR):
            yield Tick(value, self.y(value), minor=math.log10(value) % 1 > 1e-9)


def _span(lines: Sequence[Points]) -> tuple[float, float] | None:
    """Return the amounts at which the sheet begins and ends, both powers of ten."""
    lows, highs = [], []
    for points in lines:
        told = [(loss, chance) for loss, chance in points if loss > 0]
        if not told or all(chance < FLOOR for _, chance in points):
            continue
        start, first = points[0]
        # Small amounts that are always exceeded say one thing, once. A line begins where it begins.
        falls = (loss for loss, chance in told if start > 0 or chance < first * 0.98)
        lows.append(next(falls, told[0][0]))
        highs.append(next((loss for loss, chance in told if chance < FLOOR), told[-1][0]))
    if not highs:
        return None
    high = math.ceil(math.log10(max(highs)) - 1e-9)
    low = max(math.floor(math.log10(min(lows)) + 1e-9), high - _MOST_DECADES)
    return 10.0 ** min(low, high - 1), 10.0**high


def _fallen(points: Points) -> Points:
    """Return a curve down to where it passes the floor, and no further."""
    found: list[tuple[float, float]] = []
    for loss, chance in points:
        if chance < FLOOR:
            if found and loss > 0:
                found.append((_crossing(found[-1], (loss, chance)), FLOOR))
            break
        found.append((loss, chance))
    return found


def _crossing(before: tuple[float, float], after: tuple[float, float]) -> float:
    (loss, chance), (more, less) = before, after
    if loss <= 0:
        return more
    down = math.log(chance / FLOOR) / math.log(chance / max(less, FLOOR / 10))
    return float(loss * (more / loss) ** down)


def _bent(line: Points) -> Iterable[tuple[float, float]]:
    if len(line) < 2:
        yield from line
        return
    for (loss, chance), (more, less) in pairwise(line):
        for part in range(_BEND):
            share = part / _BEND
            yield loss * (more / loss) ** share, chance + share * (less - chance)
    yield line[-1]


def _at(points: Points, loss: float) -> float:
    """Return the chance at an amount: that of the greatest point that is not beyond it."""
    return next((chance for at, chance in reversed(points) if at <= loss), 1.0)
