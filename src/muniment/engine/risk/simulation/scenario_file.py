"""Reads scenarios of loss from a TOML file.

Every mistake is an error that names the line where it can be found, the scenario, the key, what
stands there and what should: a simulation of something else than was meant is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, Never

from muniment.core.errors import ConfigError, SimulationError
from muniment.core.visible import visible
from muniment.engine.parsing.own_toml import describe, read_own_toml
from muniment.engine.risk.simulation.inputs import SCENARIOS_LIMIT, repeated_id
from muniment.engine.risk.simulation.scenario_lines import ScenarioLines
from muniment.engine.risk.simulation.scenario_table import read_scenario
from muniment.engine.risk.simulation.scenarios import ID_LENGTH, Scenario

LIMIT: Final = 4 * 1024 * 1024
"""Bytes that a file may have."""


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
        try:
            return read_scenario(table)
        except SimulationError as error:
            self._refuse(error.key, error.found, error.expected)

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
