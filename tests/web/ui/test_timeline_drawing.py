"""The layout of states over time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.web.ui.drawing import Lane, Step, timeline

END = datetime(2026, 11, 23, tzinfo=UTC)
START = END - timedelta(days=365)
days = st.lists(st.integers(-100, 500), max_size=12, unique=True)


@given(days)
def test_strips_of_a_lane_meet_and_stay_on_the_scale(ago: list[int]) -> None:
    steps = [Step(END - timedelta(days=one), f"state{one}") for one in ago]
    drawing = timeline([Lane("A.8.28", steps)], START, END)
    for one, other in zip(drawing.strips, drawing.strips[1:], strict=False):
        assert one.end == other.start
        assert one.x + one.width == pytest.approx(other.x, abs=0.2)
    for strip in drawing.strips:
        assert START <= strip.start < strip.end <= END
    begun = any(step.at < END for step in steps)
    assert bool(drawing.strips) == begun
    if begun:
        assert drawing.strips[-1].end == END


def test_what_held_before_the_scale_begins_still_holds() -> None:
    step = Step(START - timedelta(days=9), "evidenced")
    (strip,) = timeline([Lane("A.5.9", [step])], START, END).strips
    assert (strip.start, strip.end, strip.step) == (START, END, step)


def test_what_began_a_moment_ago_is_seen() -> None:
    step = Step(END - timedelta(minutes=1), "contradicted")
    (strip,) = timeline([Lane("A.8.7", [step])], START, END).strips
    assert strip.width < 1
    assert strip.drawn_width >= 4
    assert strip.drawn_x + strip.drawn_width <= strip.x + strip.width + 0.1


def test_the_scale_names_first_days_of_months() -> None:
    for span, marks in ((90, 3), (180, 6), (365, 6)):
        drawing = timeline([], END - timedelta(days=span), END)
        assert {mark.day.day for mark in drawing.marks} == {1}
        assert abs(len(drawing.marks) - marks) <= 1


def test_a_time_that_runs_backwards_is_refused() -> None:
    with pytest.raises(ValueError, match="not after"):
        timeline([], END, START)
