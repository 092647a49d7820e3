"""Who works here on a day, and which appointments hold on it: conditions for queries.

Left is whoever's last day is over, whose account was closed, or who was archived or erased.
Their appointments hold no longer from then on, without anybody's act; so does a return give none
back (``services.following``).
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Q

from muniment.web.apps.appointments.models import Appointment, Staff
from muniment.web.apps.appointments.vocabulary import HELD, OPEN
from muniment.web.apps.organization.queries import organization_zone


def day_end(day: date) -> datetime:
    """Return the moment at which a day is over for the organisation."""
    zone = ZoneInfo(organization_zone())
    return datetime.combine(day + timedelta(days=1), time(), zone)


def present(day: date, prefix: str = "") -> Q:
    """Return the condition that staff work here on a day."""
    return not_left(day, prefix) & (
        Q(**{f"{prefix}starts_on": None}) | Q(**{f"{prefix}starts_on__lte": day})
    )


def not_left(day: date, prefix: str = "") -> Q:
    """Return the condition that staff have not left by a day; they may be still to come."""
    return (
        Q(**{f"{prefix}archived_at": None, f"{prefix}erased_at": None})
        & (Q(**{f"{prefix}ends_on": None}) | Q(**{f"{prefix}ends_on__gte": day}))
        & (
            Q(**{f"{prefix}account": None})
            | Q(**{f"{prefix}account__left_at": None})
            | Q(**{f"{prefix}account__left_at__gte": day_end(day)})
        )
    )


def in_force(day: date) -> Q:
    """Return the condition that an appointment holds on a day: accepted by then, and not ended.

    What was signed later gives nobody a power before, whatever its first day is.
    """
    return (
        Q(state__in=HELD, from_on__lte=day, answered_at__lt=day_end(day))
        & (Q(until_on=None) | Q(until_on__gte=day))
        & (Q(ended_on=None) | Q(ended_on__gt=day))
        & present(day, "staff__")
    )


def last_day(staff: Staff) -> date | None:
    """Return the last day on which somebody works here; None where no end is known. No statement.

    ``account`` must have been selected.
    """
    days = [staff.ends_on]
    zone = ZoneInfo(organization_zone())
    if staff.account is not None and staff.account.left_at is not None:
        days.append(staff.account.left_at.astimezone(zone).date() - timedelta(days=1))
    if staff.archived_at is not None:
        days.append(staff.archived_at.astimezone(zone).date() - timedelta(days=1))
    return min((day for day in days if day is not None), default=None)


def has_left(staff: Staff, day: date) -> bool:
    """True for somebody who works here no longer. No statement."""
    last = last_day(staff)
    return staff.erased_at is not None or (last is not None and last < day)


def standing(staff: Staff, day: date) -> str:
    """Return one word: ``here``, ``coming``, ``left``, ``archived`` or ``erased``."""
    if staff.erased_at is not None:
        return "erased"
    if staff.archived_at is not None:
        return "archived"
    if has_left(staff, day):
        return "left"
    return "coming" if staff.starts_on is not None and staff.starts_on > day else "here"


def holds_on(row: Appointment, day: date) -> bool:
    """Return ``in_force`` of one appointment. No statement; staff and account must be selected."""
    if row.state not in HELD or row.answered_at is None:
        return False
    return (
        row.from_on <= day
        and row.answered_at < day_end(day)
        and (row.until_on is None or row.until_on >= day)
        and (row.ended_on is None or row.ended_on > day)
        and standing(row.staff, day) == "here"
    )


def span(row: Appointment) -> tuple[date, date]:
    """Return the first and last day on which an open appointment takes its place. No statement."""
    ends = [day for day in (row.until_on, last_day(row.staff)) if day is not None]
    return row.from_on, min(ends, default=date.max)


def overlap(one: tuple[date, date], other: tuple[date, date]) -> bool:
    """True when two spans have a day in common; an empty one has none."""
    first, last = max(one[0], other[0]), min(one[1], other[1])
    return first <= last


def is_open(row: Appointment) -> bool:
    """True for one that is not yet answered, or accepted and not ended."""
    return row.state in OPEN
