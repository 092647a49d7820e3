"""Lists as CSV: no cell is a formula, nothing is cut in silence."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from muniment.core.severity import Severity
from muniment.web.ui.listing import Column, escaped, export

STARTS = frozenset("=+-@\t\r\n＝＋－＠")
texts = st.text(
    st.sampled_from("=+-@\t\r\n＝＋－＠;,\"' \0\ufeffa1") | st.characters(), max_size=30
)


def _read(lines: list[str], delimiter: str = ",") -> list[list[str]]:
    text = "".join(lines).removeprefix("\ufeff")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


@given(texts)
@example('"')
@example("")
def test_no_text_begins_a_formula(text: str) -> None:
    shown = str(escaped(text))
    assert shown.strip(" \"'\ufeff")[:1] not in STARTS or shown.startswith("'") or not shown.strip()
    if shown and not shown.startswith("'"):
        assert shown[0] not in STARTS
        assert shown.lstrip()[:1] not in set("=+-@＝＋－＠")


@given(texts)
def test_no_part_begins_a_formula_where_semicolons_separate(text: str) -> None:
    for part in str(escaped(text)).replace("\t", ";").replace("\n", ";").split(";"):
        assert part.lstrip(' "')[:1] not in set("=+-@＝＋－＠")


@given(st.text(st.characters(categories=["L", "N"]), max_size=30))
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert escaped(text) == text


@pytest.mark.parametrize(
    "attack",
    ["=1+1", " =1+1", "\t=1+1", "+1", "-1", "@SUM(A1)", "＝1", '"=1', "'=1", "\ufeff=1", "\0=1"],
)
def test_known_beginnings_get_an_apostrophe(attack: str) -> None:
    assert str(escaped(attack)).startswith("'")


def test_a_number_is_a_number() -> None:
    assert escaped(-5) == -5


def test_columns_become_text_for_programs() -> None:
    columns = (
        Column("name", "Name"),
        Column("severity", "Severity"),
        Column("at", "Seen"),
        Column("none", "Nothing"),
        Column("button", "Action", export=False),
    )
    row = SimpleNamespace(
        name='a "b", c',
        severity=Severity.HIGH,
        at=datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
        none=None,
    )
    made = list(export.lines(columns, [row], 1))
    assert made[0].startswith("\ufeff")
    assert all(line.endswith("\r\n") for line in made)
    assert _read(made) == [
        ["Name", "Severity", "Seen", "Nothing"],
        ['a "b", c', "high", "2026-01-02T03:04:05Z", ""],
    ]


def test_a_cut_file_says_so_in_its_last_line() -> None:
    made = list(export.lines((Column("x", "X"),), [], export.EXPORT_ROWS + 1))
    assert "50000 of 50001" in made[-1]
    assert len(list(export.lines((Column("x", "X"),), [], export.EXPORT_ROWS))) == 1
