"""One simulation as its page shows it: figures, curves with their table, what of it is too much."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from muniment.engine.risk.simulation.outcome import Curve
from muniment.engine.risk.simulation.tolerance import Tolerance, judge, points_above
from muniment.web.apps.risks.models import LossTolerance, Simulation
from muniment.web.apps.risks.portfolio import curve_of
from muniment.web.apps.risks.ui.money_words import FIGURES, chance, money, once_in
from muniment.web.ui.drawing import Exceedance, exceedance

_LEAST = 0.001
"""Chances below it are left out of the table: too few years are drawn to say."""
_ROWS = 6
"""Of the table, where the curve has so many points."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a year's loss, without and with the treatments."""

    label: str | Promise
    short: str
    inherent: str
    residual: str


@dataclass(frozen=True, slots=True)
class Row:
    """One amount, with how likely a year costs more: a row of the drawing's twin.

    Attributes:
        amount: Without its currency.
        inherent: The chance without the treatments.
        residual: With them.
        tolerated: How likely it may be; "" where nobody said.
        above: Whether it is likelier than that, with the treatments.
        point: Whether the tolerance names this amount.
    """

    amount: str
    inherent: str
    residual: str
    tolerated: str
    above: bool
    point: bool


@dataclass(frozen=True, slots=True)
class Drawn:
    """One drawing.

    Attributes:
        sheet: The curves; None: no year ever costs anything.
        rows: The same as a table.
        points: Only the rows that the tolerance names.
        treated: Whether any risk has a treatment: without one, both curves are one.
        line: The tolerance that it is held against; None: there is none in its currency.
        ticks: The amounts of the lower scale: place, word, whether it can be left out.
        over: How many of the tolerance's points are exceeded, with the treatments.
        between: Whether the curve is above the line only between its points.
    """

    sheet: Exceedance | None
    rows: tuple[Row, ...]
    points: tuple[Row, ...]
    treated: bool
    line: LossTolerance | None
    ticks: tuple[tuple[float, str, bool], ...]
    over: int
    between: bool


def figures(row: Simulation) -> list[Figure]:
    """Return the figures of a drawing."""
    return figures_of(row.inherent or {}, row.residual or {})


def figures_of(inherent: dict[str, float], residual: dict[str, float]) -> list[Figure]:
    """Return the figures of two years' losses; whoever shows them names the currency."""
    return [
        Figure(label, short, money(inherent[name], ""), money(residual[name], ""))
        for name, (label, short) in FIGURES.items()
    ]


def drawn(row: Simulation, line: LossTolerance | None) -> Drawn:
    """Return a drawing that is done, held against a line."""
    before, after = curve_of(row.inherent or {}), curve_of(row.residual or {})
    tolerance = line.line if line else None
    curves = [list(before), list(after)] if row.treated else [list(before)]
    points = [(point.loss, point.chance) for point in tolerance.points] if tolerance else []
    sheet = exceedance(curves, points)
    rows = tuple(_rows(before, after, tolerance))
    judged = judge(after, tolerance) if tolerance else ()
    over = sum(point.above for point in judged)
    return Drawn(
        sheet,
        rows,
        tuple(each for each in rows if each.point),
        row.treated,
        line,
        tuple((tick.at, money(tick.value, ""), tick.minor) for tick in sheet.losses)
        if sheet
        else (),
        over,
        bool(tolerance and not over and points_above(after, tolerance)),
    )


def _rows(before: Curve, after: Curve, tolerance: Tolerance | None) -> Iterator[Row]:
    named = set(tolerance.losses) if tolerance else set()
    for loss in _losses(before, named):
        with_, may = after.chance_above(loss), tolerance.chance_at(loss) if tolerance else None
        yield Row(
            money(loss, ""),
            chance(before.chance_above(loss)),
            chance(with_),
            "" if may is None else f"{chance(may)}, {once_in(may)}",
            may is not None and with_ > may,
            loss in named,
        )


def _losses(curve: Curve, named: set[float]) -> list[float]:
    """Return 0, the round amounts at which the curve says something, and those of the tolerance."""
    told = [point for point, share in curve if _LEAST <= share < 1]
    found = [point for point in told if _is_round(point)]
    if len(found) < _ROWS:
        found = told[:: max(1, len(told) // _ROWS)]
    return sorted({0.0, *found} | named)


def _is_round(point: float) -> bool:
    plain = f"{point:.0e}"
    return plain[0] in "125" and float(plain) == point


def scenario_rows(row: Simulation) -> list[dict[str, Any]]:
    """Return what went into a drawing, a row for each risk."""
    return [
        {
            "reference": table["id"],
            **{
                key: ", ".join(f"{name} {value:,.10g}" for name, value in table[key].items())
                for key in ("frequency", "loss", "treatment")
                if key in table
            },
        }
        for table in row.scenarios
    ]
