"""Reads ``muniment.toml``: the project's identity, parameters of checks, waivers and exclusions.

Unknown keys are warnings, wrong types are errors with a line (decision 8). A waiver in the file is
a request: the server, or a person on it, decides.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from muniment.core.errors import ConfigError
from muniment.engine.globs import compile_glob
from muniment.engine.parsing.own_toml import describe, read_own_toml

FILE_NAME = "muniment.toml"
LIMIT = 4 * 1024 * 1024
_WARNED = 20
_TABLES = 200
_EXCLUDES = 500

_SECTIONS = ("project", "checks", "waiver", "exclude", "dataset")
_PROJECT = ("id", "name", "owner", "environment", "default_ref")
_WAIVER = ("finding", "requester", "approver", "reason", "expires")
_EXCLUDE = ("path", "reason")
_DATASET = (
    "path",
    "source",
    "licence",
    "license",
    "lawful_basis",
    "collected",
    "classification",
    "personal_data",
    "transformations",
)


@dataclass(frozen=True, slots=True)
class Waiver:
    """A request to live with one finding until a date (RFC 3339 date, the day included)."""

    finding: str
    requester: str
    approver: str
    reason: str
    expires: str


@dataclass(frozen=True, slots=True)
class Exclude:
    """A glob of paths that are left out, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Config:
    """What ``muniment.toml`` says.

    Attributes:
        id: Project UUID, or "".
        name: Project name, or "".
        owner: Named owner, or "".
        environment: For example ``production``, or "".
        default_ref: Branch whose snapshots count for the registers, or "".
        parameters: Check id to parameter name to value, types not yet checked.
        lines: "check id/parameter" to the line it stands on.
        waivers: Requests.
        excludes: Paths left out.
        datasets: ``[[dataset]]`` tables: path and card keys, all text.
        warnings: One line each, for unknown keys.
    """

    id: str = ""
    name: str = ""
    owner: str = ""
    environment: str = ""
    default_ref: str = ""
    parameters: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    waivers: tuple[Waiver, ...] = ()
    excludes: tuple[Exclude, ...] = ()
    datasets: tuple[Mapping[str, str], ...] = ()
    warnings: tuple[str, ...] = ()


def parse_config(raw: bytes, name: str = FILE_NAME) -> Config:
    """Return what a ``muniment.toml`` says.

    Args:
        raw: The file's bytes.
        name: How the person named the file, for messages.

    Raises:
        ConfigError: Not UTF-8, not TOML, or a value of the wrong type, with its line.
    """
    text, document = read_own_toml(raw, name, LIMIT)
    return _Reader(name, text).read(document)


class _Reader:
    """Turns a TOML document into a Config, keeping the text to find line numbers."""

    def __init__(self, name: str, text: str) -> None:
        self._name = name
        self._lines = text.splitlines()
        self._warnings: list[str] = []
        self._unsaid = 0

    def read(self, document: dict[str, object]) -> Config:
        self._known("", document, _SECTIONS)
        project = self._table("project", document.get("project", {}))
        self._known("project", project, _PROJECT)
        values = {key: self._text("project", key, project.get(key, "")) for key in _PROJECT}
        if values["id"]:
            try:
                values["id"] = str(UUID(values["id"]))
            except ValueError as error:
                raise self._error(
                    "id", "not a UUID", "the id that 'muniment init' wrote"
                ) from error
        checks = self._table("checks", document.get("checks", {}))
        parameters = {key: self._table(f'checks."{key}"', value) for key, value in checks.items()}
        if sum(map(len, parameters.values()), len(parameters)) > _TABLES:
            raise self._error("checks", "very many keys", f"at most {_TABLES} below [checks]")
        return Config(
            **values,
            parameters=parameters,
            lines={
                f"{check}/{key}": self._line(key, check) or 1
                for check, table in parameters.items()
                for key in table
            },
            waivers=tuple(
                self._waiver(table) for table in self._tables("waiver", document, _WAIVER)
            ),
            excludes=self._excludes(self._tables("exclude", document, _EXCLUDE)),
            datasets=tuple(
                {key: self._text("dataset", key, value) for key, value in table.items()}
                for table in self._tables("dataset", document, _DATASET)
                if self._required("dataset", "path", table)
            ),
            warnings=self._said(),
        )

    def _excludes(self, tables: list[dict[str, object]]) -> tuple[Exclude, ...]:
        # Each is compared with every path.
        if len(tables) > _EXCLUDES:
            raise self._error("exclude", f"{len(tables)} [[exclude]]", f"at most {_EXCLUDES}")
        found = []
        for table in tables:
            path = self._required("exclude", "path", table)
            try:
                compile_glob(path)
            except ValueError as error:
                line = next((n for n, text in enumerate(self._lines, 1) if path in text), None)
                raise ConfigError(self._name, line, str(error), "a pattern of paths") from error
            found.append(Exclude(path, self._required("exclude", "reason", table)))
        return tuple(found)

    def _said(self) -> tuple[str, ...]:
        if self._unsaid:
            self._warnings.append(f"{self._name}: {self._unsaid} further unknown keys")
        return tuple(self._warnings)

    def _waiver(self, table: dict[str, object]) -> Waiver:
        values = {key: self._required("waiver", key, table) for key in _WAIVER}
        try:
            datetime.date.fromisoformat(values["expires"])
        except ValueError as error:
            raise self._error("expires", repr(values["expires"]), "a date, 2026-12-31") from error
        if not re.fullmatch(r"v1:[0-9a-f]{64}", values["finding"]):
            raise self._error(
                "finding", repr(values["finding"]), "a fingerprint from the report, v1:..."
            )
        return Waiver(**values)

    def _known(self, place: str, table: dict[str, object], keys: tuple[str, ...]) -> None:
        for key in table:
            if key not in keys:
                if len(self._warnings) >= _WARNED:
                    # Each costs a look at every line, and nobody reads the hundredth.
                    self._unsaid += 1
                    continue
                line = self._line(key)
                where = f"{self._name}:{line}" if line else self._name
                section = f" in [{place}]" if place else ""
                self._warnings.append(
                    f"{where}: unknown key '{key}'{section}; known: {', '.join(keys)}"
                )

    def _table(self, place: str, value: object) -> dict[str, object]:
        if not isinstance(value, dict):
            raise self._error(place, describe(value), f"a table [{place}]")
        return value

    def _tables(
        self, place: str, document: dict[str, object], keys: tuple[str, ...]
    ) -> list[dict[str, object]]:
        value = document.get(place, [])
        if not isinstance(value, list):
            raise self._error(place, describe(value), f"tables written [[{place}]]")
        tables = [self._table(place, item) for item in value]
        for table in tables:
            self._known(place, table, keys)
        return tables

    def _required(self, place: str, key: str, table: dict[str, object]) -> str:
        if not table.get(key):
            raise self._error(place, f"no '{key}'", f"'{key}' in every [[{place}]]")
        return self._text(place, key, table[key])

    def _text(self, place: str, key: str, value: object) -> str:
        if isinstance(value, (datetime.date, datetime.datetime)):
            return value.isoformat()
        if not isinstance(value, str):
            raise self._error(key, f"{key} is {describe(value)}", f"text for {place}.{key}")
        return value

    def _error(self, key: str, found: str, expected: str) -> ConfigError:
        return ConfigError(self._name, self._line(key), found, expected)

    def _line(self, key: str, after: str = "") -> int | None:
        # tomllib gives no positions: the first line that sets the key, or opens its table.
        pattern = re.compile(rf'\s*(?:\[+\s*)?"?{re.escape(key)}"?\s*(?:=|\.|\])')
        start = 0
        if after:
            start = next(
                (i for i, line in enumerate(self._lines) if after in line and "[" in line), 0
            )
        for number, line in enumerate(self._lines[start:], start + 1):
            if pattern.match(line):
                return number
        return None
