"""Rules in plain words: "every 3 months on the last working day"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.dates import MONTHS, WEEKDAYS
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from muniment.engine.calendar.rules import WORKING, Day, Frequency, Rule

_ORDINALS: dict[int, str | Promise] = {
    1: _("first"),
    2: _("second"),
    3: _("third"),
    4: _("fourth"),
    -1: _("last"),
    -2: _("last but one"),
    -3: _("last but two"),
    -4: _("last but three"),
}


def rule_words(rule: Rule) -> str:
    """Return a rule in words, its end included."""
    said = f"{_every(rule)} {_on(rule)}".strip()
    if rule.count is not None:
        times = ngettext("%(count)d time", "%(count)d times", rule.count)
        said = f"{said}, {times % {'count': rule.count}}"
    if rule.until is not None:
        until = gettext("until %(day)s") % {"day": date_format(rule.until, "j M Y")}
        said = f"{said}, {until}"
    return said


def _every(rule: Rule) -> str:
    count = {"count": rule.interval}
    if rule.frequency is Frequency.DAILY:
        if rule.by_day:
            return gettext("every")
        return ngettext("every day", "every %(count)d days", rule.interval) % count
    if rule.frequency is Frequency.WEEKLY:
        return ngettext("every week", "every %(count)d weeks", rule.interval) % count
    if rule.frequency is Frequency.MONTHLY:
        if rule.by_month:
            return gettext("each year in %(months)s") % {"months": _months(rule.by_month)}
        return ngettext("every month", "every %(count)d months", rule.interval) % count
    return ngettext("every year", "every %(count)d years", rule.interval) % count


def _on(rule: Rule) -> str:
    if rule.frequency is Frequency.DAILY:
        return _days(rule.by_day)
    if rule.frequency is Frequency.WEEKLY:
        return gettext("on %(days)s") % {"days": _days(rule.by_day)} if rule.by_day else ""
    place = _place(rule)
    if rule.frequency is Frequency.YEARLY and rule.by_month:
        months = _months(rule.by_month)
        return gettext("on %(place)s of %(months)s") % {"place": place, "months": months}
    return gettext("on %(place)s") % {"place": place} if place else ""


def _place(rule: Rule) -> str:
    """Return which days of a month are meant."""
    if rule.by_day:
        if rule.position:
            words = {"which": _ordinal(rule.position), "days": _days(rule.by_day)}
            return gettext("the %(which)s %(days)s") % words
        if any(day.ordinal for day in rule.by_day):
            return _listed([gettext("the %s") % _nth(day) for day in rule.by_day])
        return gettext("each %(days)s") % {"days": _days(rule.by_day)}
    days = rule.by_month_day
    if rule.position == -1 and days and days == tuple(range(28, days[-1] + 1)):
        if days[-1] == 31:
            return gettext("the 31st, or the last day")
        return gettext("day %(day)d, or the last day") % {"day": days[-1]}
    named = _listed([_day_of_month(day) for day in days])
    if rule.position:
        words = {"which": _ordinal(rule.position), "days": named}
        return gettext("the %(which)s of %(days)s") % words
    return named


def _day_of_month(day: int) -> str:
    if day == -1:
        return gettext("the last day")
    if day < 0:
        return gettext("day %(day)d from the end") % {"day": -day}
    return gettext("day %(day)d") % {"day": day}


def _nth(day: Day) -> str:
    return f"{_ordinal(day.ordinal)} {WEEKDAYS[day.weekday]}"


def _ordinal(number: int) -> str:
    if number in _ORDINALS:
        return str(_ORDINALS[number])
    if number < 0:
        return gettext("%(number)d. from the end") % {"number": -number}
    return gettext("%(number)d.") % {"number": number}


def _days(days: Sequence[Day]) -> str:
    if tuple(day.weekday for day in days) == WORKING:
        return gettext("working day")
    return _listed([str(WEEKDAYS[day.weekday]) for day in days])


def _months(months: Sequence[int]) -> str:
    return _listed([str(MONTHS[month]) for month in months])


def _listed(words: Sequence[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    head = ", ".join(words[:-1])
    return gettext("%(head)s and %(last)s") % {"head": head, "last": words[-1]}


def month_words(month: date) -> str:
    """Return a month: November 2026."""
    return f"{MONTHS[month.month]} {month.year}"
