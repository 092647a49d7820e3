"""The few rules that most people want, as three choices: how often, how many, on which day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from muniment.engine.calendar.rules import (
    WORKING,
    Day,
    Frequency,
    Rule,
    Weekday,
    anchored,
    day_of_month,
)


class Anchor(Enum):
    """On which day of a month, or of a year's month."""

    DATE = "date"
    """The date of the first day; the last of the month where that is shorter."""
    LAST_DAY = "last_day"
    FIRST_WORKING_DAY = "first_working_day"
    LAST_WORKING_DAY = "last_working_day"
    WEEKDAY = "weekday"
    """The weekday of the first day, the so-many-th of its month; a fifth is the last."""


@dataclass(frozen=True, slots=True)
class Easy:
    """Three choices. For days and weeks the anchor says nothing."""

    frequency: Frequency
    interval: int
    anchor: Anchor = Anchor.DATE


def easy_rule(chosen: Easy, start: date) -> Rule:
    """Return the rule of three choices that begins on a day.

    Raises:
        RuleError: The interval is out of bounds.
    """
    rule = Rule(chosen.frequency, chosen.interval)
    if chosen.frequency in (Frequency.DAILY, Frequency.WEEKLY):
        return anchored(rule, start)
    months = (start.month,) if chosen.frequency is Frequency.YEARLY else ()
    working = tuple(Day(day) for day in WORKING)
    match chosen.anchor:
        case Anchor.LAST_DAY:
            return replace(rule, by_month=months, by_month_day=(-1,))
        case Anchor.FIRST_WORKING_DAY:
            return replace(rule, by_month=months, by_day=working, position=1)
        case Anchor.LAST_WORKING_DAY:
            return replace(rule, by_month=months, by_day=working, position=-1)
        case Anchor.WEEKDAY:
            day = Day(Weekday(start.weekday()), _ordinal(start))
            return replace(rule, by_month=months, by_day=(day,))
        case Anchor.DATE:
            days, position = day_of_month(start.day)
            return replace(rule, by_month=months, by_month_day=days, position=position)


def easy_of(rule: Rule, start: date) -> Easy | None:
    """Return the three choices that give a rule; None where it takes an expert to say."""
    for anchor in Anchor:
        chosen = Easy(rule.frequency, rule.interval, anchor)
        if easy_rule(chosen, start) == anchored(rule, start):
            return chosen
    return None


def _ordinal(day: date) -> int:
    ordinal = (day.day - 1) // 7 + 1
    return -1 if ordinal == 5 else ordinal
