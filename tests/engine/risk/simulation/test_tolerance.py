from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.risk.simulation.portfolios import run

from muniment.core.errors import SimulationError
from muniment.engine.risk.simulation.outcome import Curve
from muniment.engine.risk.simulation.scenarios import FixedRate, Interval, Scenario, Treatment
from muniment.engine.risk.simulation.tolerance import (
    Judged,
    Tolerance,
    TolerancePoint,
    judge,
    points_above,
)

LINE = Tolerance(
    (TolerancePoint(1_000, 0.5), TolerancePoint(10_000, 0.1), TolerancePoint(100_000, 0.01))
)
CURVE = Curve((0.0, 500.0, 1_000.0, 5_000.0, 10_000.0, 50_000.0), (0.9, 0.8, 0.4, 0.3, 0.2, 0.0))


def test_each_point_is_compared() -> None:
    assert judge(CURVE, LINE) == (
        Judged(1_000, 0.4, 0.5),
        Judged(10_000, 0.2, 0.1),
        Judged(100_000, 0.0, 0.01),
    )
    assert [found.above for found in judge(CURVE, LINE)] == [False, True, False]


def test_the_curves_points_above_the_line() -> None:
    # 5,000 lies 70 % of the way from 1,000 to 10,000 where losses are logarithmic: 0.22.
    found = points_above(CURVE, LINE)
    assert [point.loss for point in found] == [5_000, 10_000]
    assert found[0].tolerated == pytest.approx(0.5 - 0.4 * 0.69897)
    assert all(point.above for point in found)


def test_no_chance_is_tolerated_or_refused_outside_the_line() -> None:
    assert LINE.chance_at(999) is None
    assert LINE.chance_at(100_001) is None
    assert [LINE.chance_at(loss) for loss in LINE.losses] == [0.5, 0.1, 0.01]


def test_between_points_the_chance_is_never_too_low() -> None:
    assert CURVE.chance_above(0) == 0.9
    assert CURVE.chance_above(700) == 0.8
    assert CURVE.chance_above(1e9) == 0.0
    assert CURVE.chance_above(-1) == 1.0


@given(st.floats(1_000, 100_000), st.floats(1_000, 100_000))
def test_the_line_never_rises(one: float, other: float) -> None:
    low, high = (LINE.chance_at(loss) for loss in sorted((one, other)))
    assert low is not None
    assert high is not None
    assert low >= high - 1e-12


def test_asked_for_amounts_are_exact() -> None:
    scenario = Scenario("s", FixedRate(0.4), Interval(900, 90_000), Treatment(0.5))
    found = run(scenario, years=5_000, at=LINE.losses).portfolio
    plain = run(scenario, years=5_000).portfolio
    judged = (judge(pair.curve, LINE) for pair in (found.inherent, found.residual))
    for before, after in zip(*judged, strict=True):
        assert after.chance <= before.chance
        # What a curve without the point says is at least as much.
        assert plain.inherent.curve.chance_above(before.loss) >= before.chance
    assert set(LINE.losses) <= set(found.inherent.curve.losses)


@pytest.mark.parametrize(
    ("points", "message"),
    [
        ((), "without a point"),
        (((0.0, 0.5),), "a loss of 0; expected more than 0"),
        (((float("nan"), 0.5),), "a loss of not a number"),
        (((1.0, 1.5),), "a chance of 1.5; expected 0 to 1"),
        (((1.0, -0.1),), "a chance of -0.1"),
        (((2.0, 0.5), (2.0, 0.4)), "2 after 2; expected rising losses"),
        (((2.0, 0.5), (3.0, 0.6)), "a higher chance for 3 than for 2"),
    ],
)
def test_what_is_no_line_is_refused(points: tuple[tuple[float, float], ...], message: str) -> None:
    with pytest.raises(SimulationError) as caught:
        Tolerance(tuple(TolerancePoint(*point) for point in points))
    assert message in caught.value.message
