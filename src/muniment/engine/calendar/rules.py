"""Recurrence rules: the part of RFC 5545, section 3.3.10, in which no period is passed over.

RFC 5545 leaves out a month that lacks the day asked for: a review on the 31st of each month would
take place seven times a year and nobody would see why. Here such a rule is refused, with the form
that says what was meant: ``BYMONTHDAY=28,29,30,31;BYSETPOS=-1`` is the 31st, or the last day of a
shorter month. So every period of every rule has an occurrence, and looking for one always ends.

Accepted: FREQ of DAILY, WEEKLY, MONTHLY, YEARLY; INTERVAL; COUNT or UNTIL (a day); BYDAY, with an
ordinal of 1 to 4 or -1 to -4 where the period is a month; BYMONTHDAY; BYMONTH; one BYSETPOS; WKST
of MO. What is missing is taken from the first day, as RFC 5545 has it (``anchored``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, IntEnum
from functools import lru_cache
from typing import Final

from muniment.core.errors import UsageError

LONGEST_TEXT = 200
MOST_COUNT = 1000


class RuleError(UsageError):
    """A rule is none, or none that is accepted here."""


class Frequency(Enum):
    """What a period is."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


class Weekday(IntEnum):
    """A day of the week, as ``date.weekday`` counts."""

    MO = 0
    TU = 1
    WE = 2
    TH = 3
    FR = 4
    SA = 5
    SU = 6


WORKING: Final = (Weekday.MO, Weekday.TU, Weekday.WE, Weekday.TH, Weekday.FR)

MOST_INTERVAL: Final[Mapping[Frequency, int]] = {
    Frequency.DAILY: 366,
    Frequency.WEEKLY: 104,
    Frequency.MONTHLY: 60,
    Frequency.YEARLY: 10,
}


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A weekday; with an ordinal, the so-many-th of a month, from its end where negative."""

    weekday: Weekday
    ordinal: int = 0

    def __str__(self) -> str:
        return f"{self.ordinal or ''}{self.weekday.name}"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that is known to hold: making one that does not raises.

    Attributes:
        frequency: What a period is.
        interval: Every so many periods, from 1.
        by_day: Weekdays; none: as ``anchored`` fills in.
        by_month_day: Days of a month, 1 to 31, or -1 for the last to -28.
        by_month: Months, 1 to 12.
        position: The so-many-th of a period's days, from its end where negative; 0: all of them.
        count: How many occurrences there are at all; None: no such end.
        until: The last day on which one may fall; None: no such end.

    Raises:
        RuleError: A part is out of bounds, or a period could be without an occurrence.
    """

    frequency: Frequency
    interval: int = 1
    by_day: tuple[Day, ...] = ()
    by_month_day: tuple[int, ...] = ()
    by_month: tuple[int, ...] = ()
    position: int = 0
    count: int | None = None
    until: date | None = None

    def __post_init__(self) -> None:
        for name in ("by_day", "by_month_day", "by_month"):
            object.__setattr__(self, name, tuple(sorted(set(getattr(self, name)))))
        _check_bounds(self)
        _check_parts(self)
        if self.frequency in (Frequency.MONTHLY, Frequency.YEARLY):
            _check_every_period(self)

    def __str__(self) -> str:
        """Return the rule as RFC 5545 writes it, its parts always in the same order."""
        parts = [f"FREQ={self.frequency.value}"]
        if self.interval != 1:
            parts.append(f"INTERVAL={self.interval}")
        for name, values in (
            ("BYMONTH", self.by_month),
            ("BYMONTHDAY", self.by_month_day),
            ("BYDAY", self.by_day),
        ):
            if values:
                parts.append(f"{name}={','.join(map(str, values))}")
        if self.position:
            parts.append(f"BYSETPOS={self.position}")
        if self.count is not None:
            parts.append(f"COUNT={self.count}")
        if self.until is not None:
            parts.append(f"UNTIL={self.until:%Y%m%d}")
        return ";".join(parts)

    @property
    def ends(self) -> bool:
        """True when there is a last occurrence."""
        return self.count is not None or self.until is not None


@lru_cache(maxsize=4096)
def parse(text: str) -> Rule:
    """Return the rule that a text says, ``RRULE:`` before it or not.

    Raises:
        RuleError: It is no rule, or none that is accepted here.
    """
    given = text.strip().upper().removeprefix("RRULE:")
    if not given or len(given) > LONGEST_TEXT:
        raise RuleError("this is no rule", hint="For example FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1.")
    parts: dict[str, str] = {}
    for part in given.rstrip(";").split(";"):
        name, sign, value = part.partition("=")
        if not sign or name not in _PARTS:
            raise RuleError(
                f"the rule has a part that is not known here: {part[:40]}",
                hint=f"Known are {', '.join(_PARTS)}.",
            )
        if name in parts:
            raise RuleError(f"the rule says {name} twice")
        parts[name] = value
    if parts.get("FREQ") not in {each.value for each in Frequency}:
        raise RuleError("a rule wants FREQ of DAILY, WEEKLY, MONTHLY or YEARLY")
    if parts.get("WKST", "MO") != "MO":
        raise RuleError("weeks begin on Monday here: leave WKST out")
    positions = _numbers(parts, "BYSETPOS")
    if len(positions) > 1 or positions == (0,):
        raise RuleError("BYSETPOS takes one number, not 0")
    return Rule(
        Frequency(parts["FREQ"]),
        _number(parts, "INTERVAL") if "INTERVAL" in parts else 1,
        tuple(_day(value) for value in _values(parts, "BYDAY")),
        _numbers(parts, "BYMONTHDAY"),
        _numbers(parts, "BYMONTH"),
        positions[0] if positions else 0,
        _number(parts, "COUNT") if "COUNT" in parts else None,
        _until(parts["UNTIL"]) if "UNTIL" in parts else None,
    )


def anchored(rule: Rule, start: date) -> Rule:
    """Return a rule with what it leaves open taken from its first day.

    A 29th, 30th or 31st becomes that day or the last of a shorter month.
    """
    if rule.frequency is Frequency.DAILY or rule.by_day or rule.by_month_day:
        if rule.frequency is Frequency.YEARLY and not rule.by_month:
            return replace(rule, by_month=(start.month,))
        return rule
    if rule.frequency is Frequency.WEEKLY:
        return replace(rule, by_day=(Day(Weekday(start.weekday())),))
    months = rule.by_month
    if rule.frequency is Frequency.YEARLY and not months:
        months = (start.month,)
    days, position = day_of_month(start.day)
    return replace(rule, by_month=months, by_month_day=days, position=position)


def day_of_month(day: int) -> tuple[tuple[int, ...], int]:
    """Return BYMONTHDAY and BYSETPOS of a day, 1 to 31, or the last of a shorter month."""
    return ((day,), 0) if day <= _SHORTEST else (tuple(range(_SHORTEST, day + 1)), -1)


_SHORTEST = 28
_LENGTHS: Final[Mapping[int, tuple[int, ...]]] = {
    month: (28, 29) if month == 2 else (30,) if month in (4, 6, 9, 11) else (31,)
    for month in range(1, 13)
}
_PARTS = (
    "FREQ",
    "INTERVAL",
    "BYMONTH",
    "BYMONTHDAY",
    "BYDAY",
    "BYSETPOS",
    "COUNT",
    "UNTIL",
    "WKST",
)
_DAY = re.compile(r"([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)", re.ASCII)
_NUMBER = re.compile(r"[+-]?\d{1,5}", re.ASCII)
_UNTIL = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T\d{6}Z?)?", re.ASCII)


def _values(parts: Mapping[str, str], name: str) -> list[str]:
    return parts[name].split(",") if name in parts else []


def _numbers(parts: Mapping[str, str], name: str) -> tuple[int, ...]:
    return tuple(_whole(name, value) for value in _values(parts, name))


def _number(parts: Mapping[str, str], name: str) -> int:
    return _whole(name, parts[name])


def _whole(name: str, value: str) -> int:
    if not _NUMBER.fullmatch(value):
        raise RuleError(f"{name} takes whole numbers, not {value[:20]!r}")
    return int(value)


def _day(value: str) -> Day:
    found = _DAY.fullmatch(value)
    if found is None:
        raise RuleError(
            f"BYDAY takes days, not {value[:20]!r}", hint="For example MO, or -1FR for the last."
        )
    return Day(Weekday[found[2]], int(found[1] or 0))


def _until(value: str) -> date:
    found = _UNTIL.fullmatch(value)
    try:
        if found is None:
            raise ValueError
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        raise RuleError("UNTIL takes a day", hint="For example UNTIL=20271231.") from None


def _check_bounds(rule: Rule) -> None:
    most = MOST_INTERVAL[rule.frequency]
    if not 1 <= rule.interval <= most:
        raise RuleError(f"INTERVAL is from 1 to {most} where FREQ={rule.frequency.value}")
    if rule.count is not None and rule.until is not None:
        raise RuleError("a rule ends by COUNT or by UNTIL, not by both")
    if rule.count is not None and not 1 <= rule.count <= MOST_COUNT:
        raise RuleError(f"COUNT is from 1 to {MOST_COUNT}")
    if rule.until is not None and not 1970 <= rule.until.year <= 9000:
        raise RuleError("UNTIL is a day of our times")
    if any(not 1 <= month <= 12 for month in rule.by_month):
        raise RuleError("BYMONTH is from 1 to 12")
    if any(not (1 <= day <= 31 or -28 <= day <= -1) for day in rule.by_month_day):
        raise RuleError("BYMONTHDAY is from 1 to 31, or from -1, the last, to -28")


def _check_parts(rule: Rule) -> None:
    monthly = rule.frequency in (Frequency.MONTHLY, Frequency.YEARLY)
    beside = rule.by_month_day or rule.by_month or rule.position
    if not monthly and (beside or any(day.ordinal for day in rule.by_day)):
        raise RuleError(
            f"only BYDAY without numbers goes with FREQ={rule.frequency.value}",
            hint="For days of a month use FREQ=MONTHLY or FREQ=YEARLY.",
        )
    if rule.frequency is Frequency.DAILY and rule.by_day and rule.interval != 1:
        raise RuleError("BYDAY goes with FREQ=DAILY only where INTERVAL is 1")
    if rule.by_day and rule.by_month_day:
        raise RuleError("BYDAY and BYMONTHDAY together leave periods without a day")
    if rule.frequency is Frequency.MONTHLY and rule.by_month and rule.interval != 1:
        raise RuleError("BYMONTH goes with FREQ=MONTHLY only where INTERVAL is 1")
    if rule.frequency is Frequency.YEARLY:
        if (rule.by_day or rule.by_month_day) and not rule.by_month:
            raise RuleError("FREQ=YEARLY with days of a month wants BYMONTH")
        if len(rule.by_month) > 1 and not (rule.by_day or rule.by_month_day):
            raise RuleError("several months want BYMONTHDAY or BYDAY: on which day of each?")
        if rule.position and len(rule.by_month) > 1:
            raise RuleError(
                "BYSETPOS would choose from a whole year here",
                hint="Use FREQ=MONTHLY with BYMONTH, which chooses in each month.",
            )
    if rule.position and not (rule.by_day or rule.by_month_day):
        raise RuleError("BYSETPOS chooses among days: say BYDAY or BYMONTHDAY")


def _check_every_period(rule: Rule) -> None:
    """Accept only a rule that has an occurrence in each month, or year, that it comes to."""
    if any(abs(day.ordinal) > 4 for day in rule.by_day):
        raise RuleError(
            "not every month has a fifth of a weekday", hint="Use -1, the last: -1FR for Fridays."
        )
    if len({day.ordinal == 0 for day in rule.by_day}) > 1:
        # The library takes both together for what fits both.
        raise RuleError("BYDAY has numbers before all of its days, or before none")
    lengths = {length for month in rule.by_month or range(1, 13) for length in _LENGTHS[month]}
    if rule.by_month_day and not rule.position:
        missing = [day for day in rule.by_month_day if day > min(lengths)]
        if missing:
            days, position = day_of_month(missing[0])
            said = ",".join(map(str, days))
            raise RuleError(
                f"not every month has a day {missing[0]}: such months would be passed over",
                hint=f"BYMONTHDAY={said};BYSETPOS={position} is that day or the last of the month.",
            )
    least = _least(rule, lengths)
    if abs(rule.position) > least:
        raise RuleError(f"not every period has {abs(rule.position)} such days for BYSETPOS")


def _least(rule: Rule, lengths: Iterable[int]) -> int:
    """Return how many days, before BYSETPOS, any month that the rule comes to has at least."""
    if rule.by_month_day:
        return min(
            len({d if d > 0 else n + 1 + d for d in rule.by_month_day} & set(range(1, n + 1)))
            for n in lengths
        )
    found = {day.weekday: 0 for day in rule.by_day}
    for day in rule.by_day:
        found[day.weekday] = max(found[day.weekday], 1 if day.ordinal else 4)
    return sum(found.values())
