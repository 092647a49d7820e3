"""The columns of a table as a fact: names, kinds and counts, never a value."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from itertools import pairwise
from typing import ClassVar, Final

from muniment.engine.datasets.foreign_text import encodable
from muniment.engine.privacy.recognisers import Match, looks_personal, recognise
from muniment.engine.privacy.values import date_like, email_inside

NAME_LENGTH: Final = 120
DISTINCT_CAP: Final = 1000
COLUMNS_CAP: Final = 2000
CELL_LENGTH: Final = 4096
"""Characters of a value that are looked at."""


class ColumnKind(Enum):
    """What most values of a column are."""

    INTEGER = "integer"
    DECIMAL = "decimal"
    BOOLEAN = "boolean"
    DATE = "date"
    TEXT = "text"
    CATEGORICAL = "categorical"
    BINARY = "binary"
    NESTED = "nested"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        name: As in the header, at most 120 characters; ``(masked N)`` where the header itself
            looked like personal data or a secret; ``column N`` where the table has no header.
        kind: What most of its values are.
        filled: Sampled rows in which it has a value.
        distinct_capped: Different values in the sample, at most 1000.
        personal: Categories of personal data that it looks like.
    """

    name: str
    kind: ColumnKind
    filled: int
    distinct_capped: int
    personal: tuple[Match, ...] = ()


@dataclass(frozen=True, slots=True)
class TableColumns:
    """What a sample of a table shows.

    Attributes:
        rows_sampled: Rows looked at.
        truncated: True when the table has rows or columns that were not looked at.
        columns: The columns, at most 2000, in the table's order.
        table: Tells apart several tables in one file; "" where there is one.
    """

    KIND: ClassVar[str] = "table.columns"

    rows_sampled: int
    truncated: bool
    columns: tuple[Column, ...]
    table: str = ""


_MISSING: Final = frozenset(
    {
        "",
        "na",
        "n/a",
        "nan",
        "null",
        "none",
        "nil",
        "-",
        "--",
        "?",
        "#n/a",
        "<na>",
        "\\n",
        "missing",
    }
)
_BOOLEANS: Final = frozenset({"true", "false", "yes", "no", "t", "f", "y", "n", "ja", "nein"})
_INTEGER = re.compile(r"[-+]?[0-9]{1,40}\Z")
_DECIMAL = re.compile(
    r"[-+]?(?:[0-9]{1,40}(?:[.,][0-9]{0,40})?|[.,][0-9]{1,40})(?:[eE][-+]?[0-9]{1,4})?%?\Z"
)
_MOSTLY: Final = 95
_FEW: Final = 20


def kind_of_text(text: str) -> ColumnKind:
    """Return what one stripped text is: integer, decimal, boolean, date or text."""
    first = text[:1]
    if first.isdigit() or first in "+-.,":
        if _INTEGER.match(text):
            return ColumnKind.INTEGER
        if _DECIMAL.match(text):
            return ColumnKind.DECIMAL
        return ColumnKind.DATE if date_like(text) else ColumnKind.TEXT
    return ColumnKind.BOOLEAN if text.lower() in _BOOLEANS else ColumnKind.TEXT


@dataclass(slots=True)
class ColumnSample:
    """Values of one column while a table is read; they are gone once the column is described."""

    name: str
    texts: list[str] = field(default_factory=list)
    nested: int = 0
    binary: int = 0

    def add(self, value: object) -> None:
        """Take in one cell; None, NaN and the usual words for "missing" do not count as filled."""
        if isinstance(value, str):
            text = value[:CELL_LENGTH].strip()
            if text.lower() not in _MISSING:
                self.texts.append(text)
        elif isinstance(value, (bytes, bytearray, memoryview)):
            self.binary += 1
        elif isinstance(value, bool):
            self.texts.append("true" if value else "false")
        elif isinstance(value, int):
            self.texts.append(str(value) if -(2**127) < value < 2**127 else "9" * 40)
        elif isinstance(value, float):
            if not math.isnan(value):
                self.texts.append(repr(value))
        elif isinstance(value, (Decimal, date, datetime, time, timedelta)):
            self.texts.append(str(value)[:CELL_LENGTH])
        elif value is not None:
            self.nested += 1

    def column(self) -> Column:
        """Return what the values show."""
        filled = len(self.texts) + self.nested + self.binary
        distinct = len(set(self.texts))
        kind = self._kind(distinct)
        personal = recognise(self.name, self.texts) if self.texts else ()
        return Column(self.name, kind, filled, min(distinct, DISTINCT_CAP), personal)

    def _kind(self, distinct: int) -> ColumnKind:
        if not self.texts and not self.nested and not self.binary:
            return ColumnKind.EMPTY
        if max(self.nested, self.binary) >= len(self.texts):
            return ColumnKind.NESTED if self.nested >= self.binary else ColumnKind.BINARY
        counts: dict[ColumnKind, int] = {}
        for text in self.texts:
            kind = kind_of_text(text)
            counts[kind] = counts.get(kind, 0) + 1
        whole = len(self.texts)
        for kind in (ColumnKind.INTEGER, ColumnKind.BOOLEAN, ColumnKind.DATE):
            if counts.get(kind, 0) * 100 >= whole * _MOSTLY:
                return kind
        numbers = counts.get(ColumnKind.INTEGER, 0) + counts.get(ColumnKind.DECIMAL, 0)
        if numbers * 100 >= whole * _MOSTLY:
            return ColumnKind.DECIMAL
        few = distinct <= _FEW and distinct * 2 <= whole
        return ColumnKind.CATEGORICAL if few else ColumnKind.TEXT


def described(
    samples: Iterable[ColumnSample], rows: int, *, truncated: bool, table: str = ""
) -> TableColumns:
    """Return the fact for a table whose columns were sampled."""
    columns: list[Column] = []
    for sample in samples:
        if len(columns) == COLUMNS_CAP:
            truncated = True
            break
        columns.append(sample.column())
    return TableColumns(rows, truncated, tuple(columns), table)


_PREFIXES = re.compile(
    r"(?:AKIA|ASIA|gh[pousr]_|github_pat_|glpat-|sk-|sk_live_|xox[abps]-|hf_|AIza|eyJ|pypi-|npm_)"
    r"[A-Za-z0-9_./+=-]{8}"
)
_DIGEST = re.compile(r"(?<![0-9A-Za-z])[0-9a-fA-F]{32,}(?![0-9A-Za-z])")
_TOKEN = re.compile(r"[A-Za-z0-9+/_=-]{24,}")


def column_name(text: str, number: int) -> str:
    """Return a header's text fit for a fact.

    Args:
        text: As the file has it.
        number: 1-based place in the table, for names that cannot be shown.
    """
    name = " ".join(encodable(text[: NAME_LENGTH * 4]).split())
    if not name:
        return f"column {number}"
    if looks_personal(name) or email_inside(name) or _looks_secret(name):
        return f"(masked {number})"
    return name[:NAME_LENGTH]


def _looks_secret(name: str) -> bool:
    if _PREFIXES.search(name) or _DIGEST.search(name):
        return True
    return any(_scrambled(match.group()) for match in _TOKEN.finditer(name))


def _scrambled(token: str) -> bool:
    """True for letters of both cases mixed with digits throughout, as in keys, not in names."""
    turns = sum(
        (left.isdigit(), left.isupper()) != (right.isdigit(), right.isupper())
        for left, right in pairwise(token)
    )
    digits = sum(character.isdigit() for character in token)
    mixed = any(map(str.isupper, token)) and any(map(str.islower, token))
    return digits >= 3 and mixed and turns * 5 >= len(token) * 2
