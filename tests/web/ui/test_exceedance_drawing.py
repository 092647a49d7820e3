"""The layout of curves of exceedance."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.web.ui.drawing import exceedance
from muniment.web.ui.drawing.exceedance import FLOOR, Exceedance

losses = st.lists(st.floats(1e-6, 1e15, allow_nan=False), min_size=1, max_size=12, unique=True).map(
    sorted
)
chances = st.lists(st.floats(0, 1), min_size=12, max_size=12)


def _places(path: str) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in (part.split(",") for part in path.split())]


def _drawn(*curves: list[tuple[float, float]], line: list[tuple[float, float]]) -> Exceedance:
    found = exceedance(curves, line)
    assert found is not None
    return found


@given(losses, chances, chances)
def test_curves_fall_to_the_right_and_stay_on_the_sheet(
    amounts: list[float], first: list[float], second: list[float]
) -> None:
    curves = [
        [(0.0, 1.0), *zip(amounts, sorted(given, reverse=True), strict=False)]
        for given in (first, second)
    ]
    drawing = exceedance(curves, curves[0][1:])
    if drawing is None:
        assert all(chance < FLOOR for curve in curves for _, chance in curve)
        return
    for path in (*drawing.curves, drawing.line):
        places = _places(path)
        assert places == sorted(places)
        assert [y for _, y in places] == sorted(y for _, y in places)
        for x, y in places:
            assert drawing.left <= x <= drawing.right
            assert drawing.top <= y <= drawing.bottom
    for tick in drawing.losses:
        assert drawing.left <= tick.at <= drawing.right
    assert 2 <= len(drawing.losses) <= 12


def test_scales_name_whole_amounts_and_chances() -> None:
    curve = [(0.0, 0.4), (1_000.0, 0.4), (10_000.0, 0.2), (1_000_000.0, 0.0)]
    drawing = _drawn(curve, line=[])
    assert [tick.value for tick in drawing.losses if not tick.minor] == [10_000, 1_000_000]
    assert [(tick.percent, tick.years) for tick in drawing.chances if not tick.minor] == [
        ("100 %", "1"),
        ("10 %", "10"),
        ("1 %", "100"),
        ("0.1 %", "1,000"),
    ]
    assert drawing.line == ""


def test_points_of_the_line_say_on_which_side_the_last_curve_is() -> None:
    line = [(10.0, 0.5), (100.0, 0.1)]
    before = [(0.0, 1.0), (10.0, 0.9), (100.0, 0.5), (1000.0, 0.0)]
    after = [(0.0, 0.9), (10.0, 0.5), (100.0, 0.2), (1000.0, 0.0)]
    drawing = _drawn(before, after, line=line)
    assert [dot.above for dot in drawing.dots] == [False, True]
    assert len(_places(drawing.line)) > 10


def test_a_line_is_drawn_from_its_first_point_to_its_last() -> None:
    line = [(10.0, 0.5), (1000.0, 0.1), (100_000.0, 0.01)]
    drawing = _drawn([(0.0, 1.0), (900.0, 0.5), (1000.0, 0.0)], line=line)
    assert [dot.x for dot in drawing.dots] == sorted({dot.x for dot in drawing.dots})
    assert (drawing.dots[0].x, drawing.dots[-1].x) == (drawing.left, drawing.right)


def test_a_curve_ends_where_too_few_years_cost_more() -> None:
    curve = [(0.0, 1.0), (10.0, 0.1), (100.0, 0.0001), (1000.0, 0.00005)]
    path = _places(_drawn(curve, line=[]).curves[0])
    assert path[-1][1] == _drawn(curve, line=[]).bottom
    assert path[-1][0] < _drawn(curve, line=[]).right


@pytest.mark.parametrize("curve", [[(0.0, 0.0)], [(0.0, 0.0005), (9.0, 0.0)], []])
def test_nothing_to_lose_is_not_drawn(curve: list[tuple[float, float]]) -> None:
    assert exceedance([curve], []) is None
