from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.engine.risk.matrix import BANDS, IMPACT, LIKELIHOOD, Band, band, heat_map, level

STEP = st.integers(1, 5)


def test_each_axis_has_five_steps_that_say_what_they_mean() -> None:
    for axis in (LIKELIHOOD, IMPACT):
        assert [step.value for step in axis] == [1, 2, 3, 4, 5]
        assert len({step.name for step in axis}) == 5
        assert all(step.meaning.endswith(".") for step in axis)


def test_every_level_has_a_band_and_no_higher_level_a_lower_one() -> None:
    order = [found for _, found, _ in BANDS]
    assert order == list(Band)
    places = [order.index(band(number)) for number in range(1, 26)]
    assert places == sorted(places)
    assert places[0] == 0
    assert places[-1] == 3


@pytest.mark.parametrize("number", [0, 26, -1])
def test_what_is_no_level_has_no_band(number: int) -> None:
    with pytest.raises(ValueError, match="not a level"):
        band(number)


@given(STEP, STEP)
def test_levels_are_products_in_range(likelihood: int, impact: int) -> None:
    assert level(likelihood, impact) == likelihood * impact
    assert band(level(likelihood, impact)) in Band


@given(st.lists(st.tuples(STEP, STEP)))
def test_each_risk_stands_in_one_cell(cells: list[tuple[int, int]]) -> None:
    counts = heat_map(cells)
    assert [len(row) for row in counts] == [5] * 5
    assert sum(map(sum, counts)) == len(cells)
    for likelihood, impact in cells:
        assert counts[likelihood - 1][impact - 1] == cells.count((likelihood, impact))


@pytest.mark.parametrize("cell", [(0, 1), (1, 6)])
def test_what_is_no_step_has_no_cell(cell: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="not a step"):
        heat_map([cell])
