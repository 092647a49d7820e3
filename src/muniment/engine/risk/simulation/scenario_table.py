"""Reads one scenario of loss from a table of plain values: a file's, a form's, or a request's.

Whoever asks says where the table stands; what is wrong in it is said in the same words everywhere.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final, Never

from muniment.core.errors import SimulationError
from muniment.core.visible import visible
from muniment.engine.parsing.own_toml import describe
from muniment.engine.risk.simulation.scenarios import (
    ID_LENGTH,
    FixedRate,
    Frequency,
    Interval,
    Loss,
    Pert,
    Scenario,
    Treatment,
)

_SCENARIO = ("id", "frequency", "loss", "treatment")
_TREATMENT = ("frequency", "loss", "cost")
_FREQUENCY_FORMS = (("rate",), ("low", "high"))
_LOSS_FORMS = (("low", "high"), ("min", "mode", "max"))
_EXAMPLE: Final = {
    "id": '"weights-leak"',
    "frequency": "{ rate = 0.4 } or { low = 0.1, high = 2 }",
    "loss": "{ low = 20000, high = 900000 } or { min = 1000, mode = 5000, max = 40000 }",
    "treatment": "{ frequency = 0.5, loss = 0.8, cost = 15000 }",
}

Plain = dict[str, str | dict[str, float]]
"""A scenario as a table: ``id``, ``frequency``, ``loss``, and ``treatment`` where there is one."""


def read_scenario(table: Mapping[str, object]) -> Scenario:
    """Return the scenario that a table says.

    Raises:
        SimulationError: Something in it is not as it must be; ``key`` says where.
    """
    name = table.get("id")
    who = name if isinstance(name, str) else ""
    _known(who, "", table, _SCENARIO)
    for key in ("id", "frequency", "loss"):
        if key not in table:
            _refuse(who, "", f"has no {key}", f"{key} = {_EXAMPLE[key]}")
    if not isinstance(name, str):
        _refuse(who, "id", f"id is {describe(name)}", f"text: id = {_EXAMPLE['id']}")
    frequency, loss = _frequency(who, table), _loss(who, table)
    treatment = _treatment(who, table) if "treatment" in table else None
    return Scenario(name, frequency, loss, treatment)


def table_of(scenario: Scenario) -> Plain:
    """Return a scenario as the table that ``read_scenario`` reads."""
    frequency, loss, treatment = scenario.frequency, scenario.loss, scenario.treatment
    found: Plain = {"id": scenario.id}
    found["frequency"] = (
        {"rate": frequency.rate}
        if isinstance(frequency, FixedRate)
        else {"low": frequency.low, "high": frequency.high}
    )
    found["loss"] = (
        {"min": loss.minimum, "mode": loss.mode, "max": loss.maximum}
        if isinstance(loss, Pert)
        else {"low": loss.low, "high": loss.high}
    )
    if treatment is not None:
        found["treatment"] = {
            "frequency": treatment.frequency,
            "loss": treatment.loss,
            "cost": treatment.cost,
        }
    return found


def _frequency(who: str, table: Mapping[str, object]) -> Frequency:
    values = _form(who, "frequency", table, _FREQUENCY_FORMS)
    if "rate" in values:
        return FixedRate(values["rate"])
    return Interval(values["low"], values["high"])


def _loss(who: str, table: Mapping[str, object]) -> Loss:
    values = _form(who, "loss", table, _LOSS_FORMS)
    if "low" in values:
        return Interval(values["low"], values["high"])
    return Pert(values["min"], values["mode"], values["max"])


def _treatment(who: str, table: Mapping[str, object]) -> Treatment:
    inner = _table(who, "treatment", table)
    _known(who, "treatment", inner, _TREATMENT)
    return Treatment(**{key: _number(who, f"treatment.{key}", inner[key]) for key in inner})


def _form(
    who: str, key: str, table: Mapping[str, object], forms: tuple[tuple[str, ...], ...]
) -> dict[str, float]:
    """Return the numbers of a table that must have the keys of exactly one form."""
    inner = _table(who, key, table)
    _known(who, key, inner, [name for form in forms for name in form])
    wanted = f"{key} = {_EXAMPLE[key]}"
    begun = [form for form in forms if any(name in inner for name in form)]
    if len(begun) > 1:
        both = " and ".join(next(name for name in form if name in inner) for form in begun)
        _refuse(who, key, f"{key} holds {both}, which do not go together", f"one: {wanted}")
    missing = [name for name in begun[0] if name not in inner] if begun else []
    if not begun or missing:
        lacks = f"lacks {' and '.join(missing)}" if missing else "is empty"
        _refuse(who, key, f"{key} {lacks}", wanted)
    return {name: _number(who, f"{key}.{name}", inner[name]) for name in begun[0]}


def _table(who: str, key: str, table: Mapping[str, object]) -> dict[str, object]:
    value = table[key]
    if not isinstance(value, dict):
        _refuse(who, key, f"{key} is {describe(value)}", f"{key} = {_EXAMPLE[key]}")
    return value


def _number(who: str, key: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        hint = ", without quotes" if isinstance(value, str) else ""
        _refuse(who, key, f"{key} is {describe(value)}", f"a number{hint}")
    try:
        return float(value)
    except OverflowError:
        _refuse(who, key, f"{key} has very many digits", "a smaller number")


def _known(who: str, place: str, table: Mapping[str, object], keys: Collection[str]) -> None:
    for key in table:
        if key not in keys:
            full = f"{place}.{key}" if place else key
            where = f" in {place}" if place else ""
            shown = visible(key[:ID_LENGTH])
            _refuse(who, full, f"unknown key '{shown}'{where}", f"only {', '.join(keys)}")


def _refuse(who: str, key: str, found: str, expected: str) -> Never:
    raise SimulationError(visible(who[:ID_LENGTH]), key, found, expected)
