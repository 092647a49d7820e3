"""Writes a simulation as text for a terminal of 80 columns.

Amounts have three digits: the guesses that went in, and chance, leave no more to say.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import Final

from muniment.engine.report.columns import pad
from muniment.engine.risk.simulation.inputs import Inputs
from muniment.engine.risk.simulation.outcome import ScenarioOutcome, Simulation, YearlyLoss
from muniment.engine.risk.simulation.report.amounts import amount, gain, share
from muniment.engine.risk.simulation.report.notes import notes

WIDTH: Final = 80
SHOWN: Final = 40
"""Scenarios, and treatments, that are listed."""
_NAME: Final = 28
_BAR: Final = 24
_ROWS: Final = 6
"""Of the curve, where it has so many points."""
_LEAST: Final = 0.0005
"""Chances below it are left out of the curve: too few years were drawn to say."""


def render(simulation: Simulation, inputs: Inputs) -> bytes:
    """Return the report, UTF-8 with a line break at its end.

    Args:
        simulation: What was found.
        inputs: What it was computed from.
    """
    lines = [
        *_head(simulation),
        *_scenarios(simulation.scenarios),
        *_treatments(simulation.scenarios),
        *_portfolio(simulation),
        *_curve(simulation),
        *_notes(inputs),
    ]
    return "".join(f"{line.rstrip()}\n" for line in lines).encode()


def _head(simulation: Simulation) -> Iterator[str]:
    basis = simulation.basis
    title, tool = "What the scenarios cost in a year", f"muniment {basis.version}"
    count = len(simulation.scenarios)
    yield f"{title}{tool:>{WIDTH - len(title)}}"
    yield (
        f"{count:,} scenario{'' if count == 1 else 's'}, {basis.years:,} simulated years, seed"
        f" {basis.seed}; amounts in the file's currency."
    )
    yield "Inherent: without the treatments in the file. Residual: with them."


def _scenarios(scenarios: Sequence[ScenarioOutcome]) -> Iterator[str]:
    ranked = sorted(scenarios, key=lambda each: (-each.loss.inherent.mean, each.id))
    yield ""
    yield f"{'Scenarios, worst first':<{_NAME}}{'mean loss a year':>24}{'1 year in 20 is over':>26}"
    yield _row("", "inherent", "residual", "inherent", "residual")
    for scenario in ranked[:SHOWN]:
        before, after = scenario.loss.inherent, scenario.loss.residual
        yield _row(scenario.id, *map(amount, (before.mean, after.mean, before.p95, after.p95)))
    yield from _rest(ranked)


def _treatments(scenarios: Sequence[ScenarioOutcome]) -> Iterator[str]:
    treated = [scenario for scenario in scenarios if scenario.treated]
    ranked = sorted(treated, key=lambda each: (-each.loss.benefit, each.id))
    if not ranked:
        return
    yield ""
    yield _row("Treatments, a year", "saves", "costs", "difference")
    for scenario in ranked[:SHOWN]:
        loss = scenario.loss
        remark = "costs more" if loss.benefit < 0 else ""
        row = _row(
            scenario.id, amount(loss.saving), amount(loss.treatment_cost), gain(loss.benefit)
        )
        yield f"{row}  {remark}"
    yield from _rest(ranked)


def _rest(ranked: Sequence[ScenarioOutcome]) -> Iterator[str]:
    if len(ranked) > SHOWN:
        yield f"... and {len(ranked) - SHOWN:,} more; --format json lists all"


def _portfolio(simulation: Simulation) -> Iterator[str]:
    whole = simulation.portfolio
    before, after = whole.inherent, whole.residual
    yield ""
    yield _row("All together", "inherent", "residual")
    for label, name in (
        ("mean loss a year", "mean"),
        ("half of the years at most", "p50"),
        ("1 year in 10 is over", "p90"),
        ("1 year in 20 is over", "p95"),
        ("1 year in 100 is over", "p99"),
    ):
        yield _row(f"  {label}", amount(getattr(before, name)), amount(getattr(after, name)))
    if any(scenario.treated for scenario in simulation.scenarios):
        yield _row("  treatments cost a year", "", amount(whole.treatment_cost))
        word = "less" if whole.benefit >= 0 else "more"
        difference = f"{amount(abs(whole.benefit))} {word}"
        yield f"  With the treatments a year costs {difference}, their cost included."


def _curve(simulation: Simulation) -> Iterator[str]:
    before, after = simulation.portfolio.inherent, simulation.portfolio.residual
    yield ""
    yield "Chance that a year costs more than"
    yield f"{'':12}{'inherent':<{_BAR + 10}}residual"
    last = ""
    for loss in _curve_losses(before):
        bars = ""
        for found in (before, after):
            chance = found.curve.chance_above(loss)
            bars += f"{share(chance):>7} {'#' * round(chance * _BAR):<{_BAR}}  "
        # Small amounts that all years exceed say one thing, once.
        if bars != last:
            yield f"{amount(loss):>10}  {bars}"
        last = bars


def _curve_losses(loss: YearlyLoss) -> list[float]:
    """Return 0 and the amounts 1, 2, 5, 10 and so on at which the curve says something.

    Where all years cost nearly the same there are few of those: some of the curve's own then.
    """
    told = [point for point, chance in loss.curve if _LEAST <= chance < 1]
    found = [point for point in told if _is_round(point)]
    if len(found) < _ROWS:
        found = told[:: max(1, len(told) // _ROWS)]
    return sorted({0.0, *found})


def _is_round(point: float) -> bool:
    plain = f"{point:.0e}"
    return plain[0] in "125" and float(plain) == point


def _notes(inputs: Inputs) -> Iterator[str]:
    for note in notes(inputs):
        yield ""
        yield from textwrap.wrap(f"Note: {note}", WIDTH, break_on_hyphens=False)


def _row(name: str, *cells: str) -> str:
    """Return a line of a table: a name to the left, up to four cells to the right."""
    widths = (12, 12, 14, 12)
    row = "".join(f"{cell:>{width}}" for cell, width in zip(cells, widths, strict=False))
    return pad(name, _NAME) + row
