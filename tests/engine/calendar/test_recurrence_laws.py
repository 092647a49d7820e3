"""Laws of recurrence: rising, repeatable, the same in parts as whole, never a period in silence."""

from __future__ import annotations

import contextlib
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.calendar.rules_made import DAYS, RULES, accepted, easy, texts

from muniment.engine.calendar.days import first_of_month, last_of_month
from muniment.engine.calendar.easy import Easy, easy_of, easy_rule
from muniment.engine.calendar.expansion import by_month, coming, following, occurrences
from muniment.engine.calendar.rules import Frequency, Rule, RuleError, anchored, parse

SPANS = st.integers(0, 800)


@given(texts())
def test_a_text_is_a_rule_or_is_refused_in_words(text: str) -> None:
    if accepted(text):
        rule = parse(text)
        assert parse(str(rule)) == rule
        assert str(parse(str(rule))) == str(rule)
        return
    with pytest.raises(RuleError) as caught:
        parse(text)
    assert caught.value.message


@given(st.text(max_size=60))
def test_no_text_is_a_fault(text: str) -> None:
    with contextlib.suppress(RuleError):
        parse(text)


@given(RULES, DAYS, DAYS, SPANS)
def test_days_rise_and_stay_inside(rule: Rule, start: date, first: date, span: int) -> None:
    last = first + timedelta(days=span)
    found = occurrences(rule, start, first, last)
    assert all(before < after for before, after in pairwise(found))
    assert all(max(start, first) <= day <= last for day in found)
    assert found == occurrences.__wrapped__(rule, start, first, last)
    if rule.until is not None:
        assert all(day <= rule.until for day in found)
    if rule.count is not None:
        assert len(found) <= rule.count


@given(RULES, DAYS, DAYS, SPANS, SPANS)
def test_parts_of_a_window_are_the_whole(
    rule: Rule, start: date, first: date, one: int, two: int
) -> None:
    middle, last = first + timedelta(days=one), first + timedelta(days=one + two)
    whole = occurrences(rule, start, first, last)
    assert (
        occurrences(rule, start, first, middle)
        + occurrences(rule, start, middle + timedelta(days=1), last)
        == whole
    )


@given(RULES, DAYS, DAYS, SPANS)
def test_months_have_the_days_that_fall_into_them(
    rule: Rule, start: date, first: date, span: int
) -> None:
    last = first + timedelta(days=span)
    found = by_month(rule, start, first, last)
    days = occurrences(rule, start, first, last)
    assert [month for month, _ in found] == sorted({first_of_month(day) for day in days})
    for month, number in found:
        assert number == sum(month <= day <= last_of_month(month) for day in days)


@given(RULES, DAYS, st.integers(0, 3000))
def test_what_is_far_ahead_is_found_as_if_counted_from_the_beginning(
    rule: Rule, start: date, ahead: int
) -> None:
    first = start + timedelta(days=ahead)
    last = first + timedelta(days=400)
    near = occurrences(rule, start, first, last)
    assert near == tuple(day for day in _counted(rule, start, last) if day >= first)


def _counted(rule: Rule, start: date, last: date) -> list[date]:
    found, day = [], start - timedelta(days=1)
    while (following_day := following(rule, start, day)) is not None and following_day <= last:
        found.append(following_day)
        day = following_day
    return found


@given(RULES, DAYS, DAYS)
def test_following_is_the_next_one(rule: Rule, start: date, after: date) -> None:
    found = following(rule, start, after)
    if found is None:
        assert rule.ends
        return
    assert found > after
    if (found - after).days < 4000:
        assert occurrences(rule, start, after + timedelta(days=1), found) == (found,)
    assert coming(rule, start, found, 1) == (found,)


@given(RULES, DAYS, st.integers(0, 40))
def test_no_period_passes_in_silence(rule: Rule, start: date, ahead: int) -> None:
    if rule.ends or rule.frequency in (Frequency.DAILY, Frequency.WEEKLY):
        return
    step = rule.interval * (12 if rule.frequency is Frequency.YEARLY else 1)
    first = first_of_month(start, step * (ahead % 6 + 1))
    if rule.frequency is Frequency.YEARLY:
        first, last = date(first.year, 1, 1), date(first.year, 12, 31)
    else:
        months = anchored(rule, start).by_month
        while months and first.month not in months:
            first = first_of_month(first, 1)
        last = last_of_month(first)
    assert occurrences(rule, start, first, last)


@given(easy(), DAYS)
def test_the_easy_form_comes_back(chosen: Easy, start: date) -> None:
    rule = easy_rule(chosen, start)
    assert parse(str(rule)) == rule
    again = easy_of(rule, start)
    assert again is not None
    assert easy_rule(again, start) == rule
