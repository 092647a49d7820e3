"""From a rule to days, always inside a window and within a budget of steps.

A rule without an end is never written out whole. Every period of a rule has an occurrence
(``rules``), so looking for the next one ends; what is far ahead of the first day is reached by
arithmetic, not by counting, unless the rule ends by COUNT.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import islice

from dateutil import rrule

from muniment.engine.calendar.days import first_of_month
from muniment.engine.calendar.rules import Frequency, Rule, RuleError, anchored

MOST_DAYS = 7400
"""Longest window, in days: twenty years."""
MOST_STEPS = 5000
"""Most occurrences that are made for one window."""

_FREQUENCIES = {
    Frequency.DAILY: rrule.DAILY,
    Frequency.WEEKLY: rrule.WEEKLY,
    Frequency.MONTHLY: rrule.MONTHLY,
    Frequency.YEARLY: rrule.YEARLY,
}


@lru_cache(maxsize=4096)
def occurrences(rule: Rule, start: date, first: date, last: date) -> tuple[date, ...]:
    """Return the days of a rule within a window, rising, each once.

    Args:
        rule: The rule; what it leaves open is taken from ``start``.
        start: The first day on which one may fall; periods are counted from the one it is in.
        first: First day of the window.
        last: Last day of the window; before ``first``: there is nothing.

    Raises:
        RuleError: The window is too long, or takes too many steps.
    """
    if (last - max(first, start)).days > MOST_DAYS:
        raise RuleError(f"a rule is looked at for {MOST_DAYS} days at most")
    found = []
    for step, day in enumerate(_days(rule, start, first)):
        if day > last:
            break
        if step >= MOST_STEPS:
            raise RuleError("this takes too many steps", hint="Choose a shorter time.")
        if day >= first:
            found.append(day)
    return tuple(found)


@lru_cache(maxsize=4096)
def by_month(rule: Rule, start: date, first: date, last: date) -> tuple[tuple[date, int], ...]:
    """Return how many days of a rule fall into each month of a window, by its first day, rising.

    Months without any are left out. Arguments and errors as for ``occurrences``.
    """
    months = Counter(first_of_month(day) for day in occurrences(rule, start, first, last))
    return tuple(months.items())


def following(rule: Rule, start: date, after: date) -> date | None:
    """Return the first day of a rule after a day; None where the rule has ended."""
    return next((day for day in _days(rule, start, after) if day > after), None)


def coming(rule: Rule, start: date, first: date, count: int) -> tuple[date, ...]:
    """Return the next days of a rule from a day on, at most ``count``."""
    return tuple(islice((day for day in _days(rule, start, first) if day >= first), count))


def _days(rule: Rule, start: date, near: date) -> Iterator[date]:
    """Yield the days of a rule, rising, beginning at or before the first one from ``near`` on."""
    whole = anchored(rule, start)
    begin = start if whole.count is not None else _near(whole, start, near)
    made = rrule.rrule(
        _FREQUENCIES[whole.frequency],
        dtstart=_noon(begin),
        interval=whole.interval,
        wkst=rrule.MO,
        count=whole.count,
        until=None if whole.until is None else _noon(whole.until),
        bysetpos=whole.position or None,
        bymonth=whole.by_month or None,
        bymonthday=whole.by_month_day or None,
        byweekday=[rrule.weekday(day.weekday.value, day.ordinal or None) for day in whole.by_day]
        or None,
    )
    for moment in made:
        yield moment.date()


def _noon(day: date) -> datetime:
    # Without a zone: the library then counts days and knows nothing of clocks that change.
    return datetime.combine(day, time(12))


def _near(rule: Rule, start: date, near: date) -> date:
    """Return the first day of the last period that begins by ``near``, in step with ``start``."""
    if near <= start:
        return start
    step = rule.interval
    if rule.frequency is Frequency.DAILY:
        return start + timedelta(days=(near - start).days // step * step)
    if rule.frequency is Frequency.WEEKLY:
        monday = start - timedelta(days=start.weekday())
        weeks = (near - monday).days // 7 // step * step
        return monday + timedelta(weeks=weeks) if weeks else start
    if rule.frequency is Frequency.MONTHLY:
        months = (near.year - start.year) * 12 + near.month - start.month
        months = months // step * step
        year, month = divmod(start.month - 1 + months, 12)
        return date(start.year + year, month + 1, 1) if months else start
    years = (near.year - start.year) // step * step
    return date(start.year + years, 1, 1) if years else start
