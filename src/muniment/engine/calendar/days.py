"""Days of the organisation: a due date ends with the day in its zone (decision 25)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def day_in(moment: datetime, zone: ZoneInfo) -> date:
    """Return which day a moment, aware, falls on in a zone."""
    return moment.astimezone(zone).date()


def ends_at(day: date, zone: ZoneInfo) -> datetime:
    """Return the first moment, in UTC, that is no longer the day in a zone.

    Where clocks are put forward at midnight, the next day begins at one: the moment is the same.
    """
    return datetime.combine(day + timedelta(days=1), time(), zone).astimezone(UTC)


def first_of_month(day: date, months: int = 0) -> date:
    """Return the first day of a day's month, or of one so many months later."""
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1)


def last_of_month(day: date) -> date:
    """Return the last day of a day's month."""
    return first_of_month(day, 1) - timedelta(days=1)


def months_before(day: date, months: int) -> date:
    """Return the same day so many months earlier, or the last of a shorter month."""
    first = first_of_month(day, -months)
    return first.replace(day=min(day.day, last_of_month(first).day))
