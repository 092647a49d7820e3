"""Recurrence by example: month ends, working days, what is refused, changes of clocks."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.engine.calendar.days import day_in, ends_at, months_before
from muniment.engine.calendar.easy import Anchor, Easy, easy_rule
from muniment.engine.calendar.expansion import MOST_DAYS, MOST_STEPS, coming, following, occurrences
from muniment.engine.calendar.rules import Frequency, RuleError, anchored, parse

MONTHLY, YEARLY = Frequency.MONTHLY, Frequency.YEARLY


def test_the_31st_is_the_last_day_of_shorter_months() -> None:
    rule = easy_rule(Easy(MONTHLY, 1), date(2027, 1, 31))
    assert str(rule) == "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"
    days = coming(rule, date(2027, 1, 31), date(2027, 1, 31), 5)
    assert [day.day for day in days] == [31, 28, 31, 30, 31]


def test_the_30th_keeps_its_day_where_there_is_one() -> None:
    rule = anchored(parse("FREQ=MONTHLY"), date(2028, 1, 30))
    days = coming(rule, date(2028, 1, 30), date(2028, 1, 30), 4)
    assert [day.day for day in days] == [30, 29, 30, 30]


def test_a_leap_day_is_kept_every_year() -> None:
    rule = anchored(parse("FREQ=YEARLY"), date(2028, 2, 29))
    days = coming(rule, date(2028, 2, 29), date(2028, 1, 1), 5)
    assert [day.day for day in days] == [29, 28, 28, 28, 29]


def test_every_three_months_on_the_last_working_day() -> None:
    rule = easy_rule(Easy(MONTHLY, 3, Anchor.LAST_WORKING_DAY), date(2027, 1, 15))
    assert coming(rule, date(2027, 1, 15), date(2027, 1, 1), 4) == (
        date(2027, 1, 29),
        date(2027, 4, 30),
        date(2027, 7, 30),
        date(2027, 10, 29),
    )


def test_the_calendar_is_fixed_whatever_was_done_when() -> None:
    rule = parse("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1")
    start = date(2027, 1, 1)
    assert following(rule, start, date(2027, 6, 20)) == date(2027, 7, 1)
    assert following(rule, start, date(2027, 6, 30)) == date(2027, 7, 1)


def test_the_first_day_is_no_occurrence_unless_the_rule_says_so() -> None:
    rule = parse("FREQ=MONTHLY;BYMONTHDAY=10")
    assert coming(rule, date(2027, 1, 15), date(2027, 1, 1), 1) == (date(2027, 2, 10),)


def test_count_and_until_end_it() -> None:
    start = date(2027, 1, 1)
    three = parse("FREQ=DAILY;COUNT=3")
    assert coming(three, start, start, 9) == tuple(start + timedelta(days=n) for n in range(3))
    assert following(three, start, date(2027, 1, 3)) is None
    assert occurrences(three, start, date(2027, 1, 3), date(2028, 1, 1)) == (date(2027, 1, 3),)
    until = parse("FREQ=WEEKLY;UNTIL=20270115T120000Z")
    assert coming(until, start, start, 9)[-1] == date(2027, 1, 15)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("FREQ=MONTHLY;BYMONTHDAY=31", "not every month has a day 31"),
        ("FREQ=MONTHLY;BYDAY=5MO", "fifth of a weekday"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "not every month has a day 30"),
        ("FREQ=MONTHLY;BYDAY=MO,-1FR", "before all of its days, or before none"),
        ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=5", "not every period has 5"),
        ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "together"),
        ("FREQ=DAILY;INTERVAL=7;BYDAY=TU", "INTERVAL is 1"),
        ("FREQ=MONTHLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=1", "INTERVAL is 1"),
        ("FREQ=HOURLY", "FREQ of DAILY"),
        ("FREQ=DAILY;COUNT=3;UNTIL=20270101", "not by both"),
        ("FREQ=DAILY;COUNT=0", "COUNT is from 1"),
        ("FREQ=DAILY;INTERVAL=0", "INTERVAL is from 1"),
        ("FREQ=DAILY;INTERVAL=99999", "INTERVAL is from 1"),
        ("FREQ=DAILY;BYHOUR=3", "not known here: BYHOUR"),
        ("FREQ=DAILY;FREQ=DAILY", "twice"),
        ("FREQ=WEEKLY;WKST=SU", "weeks begin on Monday"),
        ("FREQ=WEEKLY;UNTIL=20270231", "UNTIL takes a day"),
        ("FREQ=YEARLY;BYDAY=MO", "wants BYMONTH"),
        ("FREQ=MONTHLY;BYSETPOS=-1", "say BYDAY or BYMONTHDAY"),
        ("", "no rule"),
        ("every other Tuesday", "not known here"),
        ("FREQ=DAILY;" * 40, "no rule"),
    ],
)
def test_what_is_refused(text: str, why: str) -> None:
    with pytest.raises(RuleError, match=why):
        parse(text)


def test_a_refusal_says_what_to_write() -> None:
    with pytest.raises(RuleError) as caught:
        parse("FREQ=MONTHLY;BYMONTHDAY=30")
    said = caught.value.hint.partition(" ")[0]
    assert said == "BYMONTHDAY=28,29,30;BYSETPOS=-1"
    assert parse(f"FREQ=MONTHLY;{said}")


def test_no_window_is_endless() -> None:
    rule = parse("FREQ=DAILY")
    first = date(2027, 1, 1)
    found = occurrences(rule, first, first, first + timedelta(days=MOST_STEPS - 1))
    assert len(found) == MOST_STEPS
    with pytest.raises(RuleError, match="too many steps"):
        occurrences(rule, first, first, first + timedelta(days=MOST_STEPS))
    with pytest.raises(RuleError, match="days at most"):
        occurrences(rule, first, first, first + timedelta(days=MOST_DAYS + 1))
    # A first day of long ago costs no steps.
    assert len(occurrences(rule, date(1970, 1, 1), first, first)) == 1


ZONES = st.sampled_from(
    [
        "Europe/Berlin",
        "America/New_York",
        "America/Sao_Paulo",
        "America/Havana",
        "Asia/Beirut",
        "Asia/Kolkata",
        "Australia/Lord_Howe",
        "Pacific/Kiritimati",
        "UTC",
    ]
)
MOMENTS = st.datetimes(
    datetime(2005, 1, 1),  # noqa: DTZ001 - the strategy adds the zone
    datetime(2040, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)


@given(ZONES, MOMENTS, st.integers(-2, 2))
def test_a_moment_is_within_a_day_until_the_day_ends(
    name: str, moment: datetime, shift: int
) -> None:
    zone = ZoneInfo(name)
    day = day_in(moment, zone) + timedelta(days=shift)
    assert (moment < ends_at(day, zone)) == (day_in(moment, zone) <= day)


def test_days_of_23_and_25_hours_end_at_midnight() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    spring, autumn = date(2027, 3, 28), date(2027, 10, 31)
    for day, hours in ((spring, 23), (autumn, 25), (date(2027, 6, 1), 24)):
        before = ends_at(day - timedelta(days=1), berlin)
        assert ends_at(day, berlin) - before == timedelta(hours=hours)


def test_a_change_of_clocks_moves_no_occurrence() -> None:
    rule = parse("FREQ=WEEKLY;BYDAY=SU")
    days = coming(rule, date(2027, 3, 1), date(2027, 3, 1), 5)
    assert [day.day for day in days] == [7, 14, 21, 28, 4]


def test_months_before() -> None:
    assert months_before(date(2027, 5, 31), 3) == date(2027, 2, 28)
    assert months_before(date(2027, 1, 15), 12) == date(2026, 1, 15)
