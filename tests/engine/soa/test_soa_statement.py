"""Statements: their order, their bytes, their counts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from tests.engine.soa.statements import STATEMENTS, bare, realistic, whole

from muniment.core.errors import UsageError
from muniment.engine.soa.figures import ATTRIBUTES, COLUMNS, measures, pivot
from muniment.engine.soa.rows import Row
from muniment.engine.soa.statement import Statement, data_of, statement_from, statement_of


@given(STATEMENTS)
def test_its_bytes_give_it_back(one: Statement) -> None:
    assert statement_from(data_of(one)) == one


def test_equal_statements_have_equal_bytes_whatever_order_rows_came_in() -> None:
    one = realistic()
    head = {
        name: getattr(one, name)
        for name in (
            "standing",
            "reference",
            "organization",
            "organization_name",
            "as_of",
            "author",
            "words",
            "catalogue",
        )
    }
    assert data_of(statement_of(reversed(one.rows), **head)) == data_of(one)


def test_annex_a_comes_in_its_order_and_own_controls_last() -> None:
    found = [row.control for row in realistic().rows]
    assert len(found) == 94
    assert found[8:11] == ["A.5.9", "A.5.10", "A.5.11"]
    assert found[-2:] == ["A.8.34", "own-model-cards"]


def test_a_control_stands_in_it_once() -> None:
    with pytest.raises(UsageError, match=r"A\.5\.1 stands in the statement twice"):
        statement_of(
            [bare("A.5.1"), bare("A.5.1")],
            standing=realistic().standing,
            organization="",
            organization_name="",
            as_of="",
            catalogue="",
        )


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b'{"schema":"muniment.soa/2"}', b"\xff"])
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(UsageError):
        statement_from(data)


@given(STATEMENTS)
def test_figures_add_up(one: Statement) -> None:
    figures = one.figures
    assert figures.total == len(one.rows) == sum(figures.necessity.values())
    assert sum(figures.implementation.values()) == figures.necessary
    assert sum(figures.states.values()) == figures.necessary
    assert figures.annex_a + sum(row.is_own for row in one.rows) == figures.total


@pytest.mark.parametrize("measure", COLUMNS)
@pytest.mark.parametrize("attribute", ATTRIBUTES)
def test_each_line_of_a_pivot_adds_up(attribute: str, measure: str) -> None:
    rows = realistic().rows
    lines = pivot(rows, attribute, measure)
    assert lines
    for line in lines:
        mine = [row for row in rows if line.value in row.attributes.get(attribute, ())]
        assert line.total == len(mine) == sum(line.counts.values())
        for column, count in line.counts.items():
            assert count == sum(measures(row)[measure] == column for row in mine)


def test_own_words_are_of_the_side_that_was_decided() -> None:
    rows = {row.control: row for row in realistic().rows}
    excluded = next(row for row in rows.values() if row.exclusion)
    assert excluded.own_words == excluded.exclusion
    assert rows["A.5.1"].own_words == "Customers ask for it in every tender."
    assert whole(Row("own-x", "X", "own")).rows[-1].own_words == ""
    assert replace(excluded, exclusion="").own_words == ""
