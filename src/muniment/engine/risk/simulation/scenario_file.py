"""Reads scenarios of loss from a TOML file.

Every mistake is an error that names the line where it can be found, the scenario, the key, what
stands there and what should: a simulation of something else than was meant is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Final, Never

from muniment.core.errors import ConfigError, SimulationError
from muniment.core.visible import visible
from muniment.engine.parsing.own_toml import describe, read_own_toml
from muniment.engine.risk.simulation.inputs import SCENARIOS_LIMIT, repeated_id
from muniment.engine.risk.simulation.scenario_lines import ScenarioLines
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

LIMIT: Final = 4 * 1024 * 1024
"""Bytes that a file may have."""

_SCENARIO = ("id", "frequency", "loss", "treatment")
_TREATMENT = ("frequency", "loss", "cost")
_FREQUENCY_FORMS = (("rate",), ("low", "high"))
_LOSS_FORMS = (("low", "high"), ("min", "mode", "max"))
_EXAMPLE = {
    "id": '"weights-leak"',
    "frequency": "{ rate = 0.4 } or { low = 0.1, high = 2 }",
    "loss": "{ low = 20000, high = 900000 } or { min = 1000, mode = 5000, max = 40000 }",
    "treatment": "{ frequency = 0.5, loss = 0.8, cost = 15000 }",
}


def parse_scenarios(raw: bytes, name: str) -> tuple[Scenario, ...]:
    """Return the scenarios of a file, one or more, in its order.

    Args:
        raw: The file's bytes.
        name: How the person named the file, for messages.

    Raises:
        ConfigError: Something in the file is not as it must be.
    """
    text, document = read_own_toml(raw, name, LIMIT)
    return _Reader(name, text).read(document)


class _Reader:
    """Turns a document into scenarios; knows which one it is at, to say so."""

    def __init__(self, name: str, text: str) -> None:
        self._name = name
        self._lines = ScenarioLines(text)
        self._at = 0
        self._who = ""

    def read(self, document: Mapping[str, object]) -> tuple[Scenario, ...]:
        for key in document:
            if key != "scenario":
                line = self._lines.top(key)
                found = f"unknown key '{_shown(key)}'"
                raise ConfigError(self._name, line, found, "[[scenario]] tables and nothing else")
        tables = document.get("scenario", [])
        if isinstance(tables, dict):
            line = self._lines.top("scenario")
            raise ConfigError(self._name, line, "[scenario]", "two brackets: [[scenario]]")
        if not isinstance(tables, list):
            line = self._lines.top("scenario")
            raise ConfigError(
                self._name, line, f"scenario is {describe(tables)}", "[[scenario]] tables"
            )
        if not tables:
            raise ConfigError(self._name, None, "no scenario in it", "one [[scenario]] or more")
        if len(tables) > SCENARIOS_LIMIT:
            raise ConfigError(
                self._name, None, f"{len(tables)} scenarios", f"at most {SCENARIOS_LIMIT}"
            )
        self._lines.expect(len(tables))
        scenarios: list[Scenario] = []
        for self._at, table in enumerate(tables):
            self._who = f"scenario {self._at + 1}"
            if not isinstance(table, dict):
                self._refuse("", f"is {describe(table)}", "a [[scenario]] table")
            scenarios.append(self._scenario(table))
        self._no_twins([scenario.id for scenario in scenarios])
        return tuple(scenarios)

    def _scenario(self, table: Mapping[str, object]) -> Scenario:
        name = table.get("id")
        if isinstance(name, str) and name.strip():
            self._who = f"scenario '{_shown(name)}'"
        self._known("", table, _SCENARIO)
        for key in ("id", "frequency", "loss"):
            if key not in table:
                self._refuse("", f"has no {key}", f"{key} = {_EXAMPLE[key]}")
        if not isinstance(name, str):
            self._refuse("id", f"id is {describe(name)}", f"text: id = {_EXAMPLE['id']}")
        frequency, loss = self._frequency(table), self._loss(table)
        treatment = self._treatment(table) if "treatment" in table else None
        try:
            return Scenario(name, frequency, loss, treatment)
        except SimulationError as error:
            self._refuse(error.key, error.found, error.expected)

    def _frequency(self, table: Mapping[str, object]) -> Frequency:
        values = self._form("frequency", table, _FREQUENCY_FORMS)
        if "rate" in values:
            return FixedRate(values["rate"])
        return Interval(values["low"], values["high"])

    def _loss(self, table: Mapping[str, object]) -> Loss:
        values = self._form("loss", table, _LOSS_FORMS)
        if "low" in values:
            return Interval(values["low"], values["high"])
        return Pert(values["min"], values["mode"], values["max"])

    def _treatment(self, table: Mapping[str, object]) -> Treatment:
        inner = self._table("treatment", table)
        self._known("treatment", inner, _TREATMENT)
        return Treatment(**{key: self._number(f"treatment.{key}", inner[key]) for key in inner})

    def _form(
        self, key: str, table: Mapping[str, object], forms: tuple[tuple[str, ...], ...]
    ) -> dict[str, float]:
        """Return the numbers of a table that must have the keys of exactly one form."""
        inner = self._table(key, table)
        self._known(key, inner, [name for form in forms for name in form])
        wanted = f"{key} = {_EXAMPLE[key]}"
        begun = [form for form in forms if any(name in inner for name in form)]
        if len(begun) > 1:
            both = " and ".join(next(name for name in form if name in inner) for form in begun)
            self._refuse(key, f"{key} holds {both}, which do not go together", f"one: {wanted}")
        missing = [name for name in begun[0] if name not in inner] if begun else []
        if not begun or missing:
            lacks = f"lacks {' and '.join(missing)}" if missing else "is empty"
            self._refuse(key, f"{key} {lacks}", wanted)
        return {name: self._number(f"{key}.{name}", inner[name]) for name in begun[0]}

    def _table(self, key: str, table: Mapping[str, object]) -> dict[str, object]:
        value = table[key]
        if not isinstance(value, dict):
            self._refuse(key, f"{key} is {describe(value)}", f"{key} = {_EXAMPLE[key]}")
        return value

    def _number(self, key: str, value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            hint = ", without quotes" if isinstance(value, str) else ""
            self._refuse(key, f"{key} is {describe(value)}", f"a number{hint}")
        try:
            return float(value)
        except OverflowError:
            self._refuse(key, f"{key} has very many digits", "a smaller number")

    def _known(self, place: str, table: Mapping[str, object], keys: Collection[str]) -> None:
        for key in table:
            if key not in keys:
                full = f"{place}.{key}" if place else key
                where = f" in {place}" if place else ""
                self._refuse(full, f"unknown key '{_shown(key)}'{where}", f"only {', '.join(keys)}")

    def _no_twins(self, ids: list[str]) -> None:
        twin = repeated_id(ids)
        if twin:
            # Two spellings may look the same: it is the later one that is named.
            self._at = len(ids) - 1 - ids[::-1].index(twin)
            self._who = f"scenario '{twin}'"
            self._refuse("id", "this id stands twice", "an id of its own for each scenario")

    def _refuse(self, key: str, found: str, expected: str) -> Never:
        link = " " if re.match(r"(is|has) ", found) else ": "
        line = self._lines.of(self._at, key)
        raise ConfigError(self._name, line, f"{self._who}{link}{found}", expected)


def _shown(text: str) -> str:
    return visible(text[:ID_LENGTH])
