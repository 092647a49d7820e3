"""When jobs are due: once after a pause, never twice, never stalled, whatever the clock does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.web.apps.tasks.schedule import Daily, Every, next_due

BERLIN = ZoneInfo("Europe/Berlin")
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
SHORT = timedelta(0)
MOMENTS = st.integers(1_577_836_800, 2_208_988_800).map(
    lambda seconds: datetime.fromtimestamp(seconds, UTC)
)
SPANS = st.timedeltas(timedelta(seconds=1), timedelta(days=3))


def test_a_job_that_never_ran_is_due() -> None:
    assert next_due(Every(timedelta(hours=1)), None, NOON, BERLIN, SHORT) == NOON
    assert next_due(Daily(2), None, NOON, BERLIN, SHORT) == datetime(2026, 11, 23, 1, tzinfo=UTC)


def test_a_daily_job_follows_the_organisations_clock_through_summer_time() -> None:
    dues = []
    moment, last = datetime(2026, 3, 27, 0, 0, tzinfo=UTC), None
    while moment < datetime(2026, 3, 31, tzinfo=UTC):
        due = next_due(Daily(2, 30), last, moment, BERLIN, SHORT)
        if due is not None:
            dues.append(due)
            last = due
        moment += timedelta(minutes=10)
    # On the 29th there is no half past two; the job runs all the same, once.
    assert [due.astimezone(BERLIN).date().day for due in dues] == [26, 27, 28, 29, 30]
    assert len(set(dues)) == 5


@given(last=MOMENTS, gone=st.timedeltas(timedelta(0), timedelta(days=60)), span=SPANS)
def test_after_a_pause_a_job_is_due_once(last: datetime, gone: timedelta, span: timedelta) -> None:
    now = last + gone
    due = next_due(Every(span), last, now, BERLIN, SHORT)
    assert (due is not None) == (gone >= span)
    if due is not None:
        assert last < due <= now < due + span
        assert next_due(Every(span), due, now, BERLIN, SHORT) is None


@given(last=MOMENTS, gone=st.timedeltas(timedelta(0), timedelta(days=60)), hour=st.integers(0, 23))
def test_a_daily_job_is_due_once_a_day(last: datetime, gone: timedelta, hour: int) -> None:
    now = last + gone
    due = next_due(Daily(hour), last, now, BERLIN, SHORT)
    if due is not None:
        assert last < due <= now
        assert due.astimezone(BERLIN).hour in (hour, hour + 1)
        assert next_due(Daily(hour), due, now, BERLIN, SHORT) is None
    else:
        assert gone < timedelta(hours=38)


@given(last=MOMENTS, back=st.timedeltas(timedelta(seconds=1), timedelta(days=3650)))
@pytest.mark.parametrize("schedule", [Every(timedelta(minutes=10)), Daily(2)])
def test_a_clock_set_back_runs_nothing_twice(
    schedule: Every | Daily, last: datetime, back: timedelta
) -> None:
    assert next_due(schedule, last, last - back, BERLIN, SHORT) is None


@given(last=MOMENTS, back=st.timedeltas(timedelta(seconds=1), timedelta(days=3650)))
@pytest.mark.parametrize("schedule", [Every(timedelta(minutes=10)), Daily(2)])
def test_a_clock_set_back_stalls_nothing(
    schedule: Every | Daily, last: datetime, back: timedelta
) -> None:
    now = last - back
    waited = schedule.longest() * 1.2 + timedelta(minutes=1)
    assert next_due(schedule, last, now, BERLIN, waited) == now


def test_another_zone_does_not_make_two_runs_of_one_night() -> None:
    last = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)  # 02:00 in Berlin
    now = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
    assert next_due(Daily(2), last, now, ZoneInfo("UTC"), SHORT) is None
