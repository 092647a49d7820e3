"""How an occurrence was kept: late, missed, and never better by waiting."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from muniment.engine.calendar.keeping import (
    WAITING,
    Occurrence,
    Standing,
    State,
    is_missed,
    kept,
    late_days,
    standing,
    worst,
)

DAY = date(2027, 3, 31)
DATES = st.dates(date(2026, 1, 1), date(2028, 1, 1))
ROWS = st.builds(Occurrence, st.sampled_from(State), DATES, st.none() | DATES, st.none() | DATES)


def _on(days: int) -> date:
    return DAY + timedelta(days=days)


def test_it_is_late_when_the_day_has_ended() -> None:
    row = Occurrence(State.OPEN, DAY, _on(30))
    assert standing(row, DAY) is Standing.DUE
    assert standing(row, _on(1)) is Standing.OVERDUE
    assert standing(row, _on(30)) is Standing.OVERDUE
    assert standing(row, _on(31)) is Standing.MISSED


def test_done_late_says_by_how_much_and_done_in_time_is_not_late() -> None:
    assert late_days(DAY, _on(12)) == 12
    assert late_days(DAY, _on(-3)) == 0
    assert standing(Occurrence(State.DONE, DAY, None, _on(12)), _on(90)) is Standing.LATE
    assert standing(Occurrence(State.DONE, DAY, None, DAY), _on(90)) is Standing.DONE


def test_a_single_task_stays_late() -> None:
    row = Occurrence(State.HANDED_OVER, DAY)
    assert standing(row, _on(900)) is Standing.OVERDUE


@given(ROWS, DATES, st.integers(0, 400))
def test_what_is_missed_stays_missed(row: Occurrence, today: date, later: int) -> None:
    if is_missed(row, today):
        assert is_missed(row, today + timedelta(days=later))
        assert standing(row, today) is Standing.MISSED


@given(ROWS, DATES, st.integers(0, 400))
def test_waiting_makes_nothing_better(row: Occurrence, today: date, later: int) -> None:
    order = list(Standing)
    before, after = standing(row, today), standing(row, today + timedelta(days=later))
    assert order.index(after) <= order.index(before)
    if row.state not in WAITING:
        assert before is after


@given(st.lists(ROWS), DATES, DATES)
def test_counts_add_up_to_what_fell_due(rows: list[Occurrence], first: date, today: date) -> None:
    found = kept(rows, first, today)
    silent = sum(row.due_on < first or standing(row, today) is Standing.DUE for row in rows)
    assert found.all + silent == len(rows)
    assert not found.clean or found.on_time == found.all > 0


def test_the_worst_is_what_a_cell_says() -> None:
    assert worst([Standing.DONE, Standing.MISSED, Standing.LATE]) is Standing.MISSED
    assert worst([Standing.DONE, Standing.PLANNED]) is Standing.PLANNED
    assert worst([]) is None
