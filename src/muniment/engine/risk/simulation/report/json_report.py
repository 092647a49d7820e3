"""Writes a simulation as JSON, schema ``muniment.simulation/1``.

``muniment.simulation-1.schema.json`` beside this module describes it.
"""

from __future__ import annotations

import json
from typing import Final

from muniment.engine.risk.simulation.outcome import (
    Basis,
    ScenarioOutcome,
    Simulation,
    YearlyLoss,
)

SCHEMA: Final = "muniment.simulation/1"
SCHEMA_FILE: Final = "muniment.simulation-1.schema.json"
_DIGITS: Final = 10
"""Further ones say nothing, and may differ from one processor to the next."""


def render(simulation: Simulation) -> bytes:
    """Return the report, UTF-8 with a line break at its end; one line for each scenario.

    The same simulation gives the same bytes.
    """
    scenarios = ",\n    ".join(_dump(_scenario(each)) for each in simulation.scenarios)
    whole = simulation.portfolio
    return (
        f'{{\n  "schema": {_dump(SCHEMA)},\n'
        f'  "generator": {_dump(_generator(simulation.basis))},\n'
        f'  "scenarios": [\n    {scenarios}\n  ],\n'
        f'  "portfolio": {{\n'
        f'    "inherent": {_dump(_with_curve(whole.inherent))},\n'
        f'    "residual": {_dump(_with_curve(whole.residual))}\n'
        "  }\n}\n"
    ).encode()


def _generator(basis: Basis) -> dict[str, object]:
    return {
        "name": "muniment",
        "version": basis.version,
        "method": basis.method,
        "random": basis.random,
        "numpy": basis.numpy,
        "years": basis.years,
        "seed": basis.seed,
        "inputs": basis.inputs,
    }


def _scenario(outcome: ScenarioOutcome) -> dict[str, object]:
    return {
        "id": outcome.id,
        "inherent": _figures(outcome.loss.inherent),
        "residual": _figures(outcome.loss.residual),
        "treatment_cost": _short(outcome.loss.treatment_cost),
    }


def _figures(loss: YearlyLoss) -> dict[str, object]:
    names = ("mean", "p50", "p90", "p95", "p99")
    return {name: _short(getattr(loss, name)) for name in names}


def _with_curve(loss: YearlyLoss) -> dict[str, object]:
    return _figures(loss) | {"curve": [[_short(amount), _short(p)] for amount, p in loss.curve]}


def _short(value: float) -> float:
    return float(f"{value:.{_DIGITS}g}")


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
