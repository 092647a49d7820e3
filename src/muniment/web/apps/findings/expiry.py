"""How long a decision may hold, by severity, and the day that counts as today."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from muniment.core.severity import Severity
from muniment.web.apps.organization.queries import organization_zone

LONGEST_DAYS: Final[Mapping[Severity, int]] = {
    # Looked at again with the yearly management review.
    Severity.INFO: 365,
    Severity.LOW: 365,
    # Twice a year: two of its own deadlines of 90 days.
    Severity.MEDIUM: 180,
    # Four of its own deadlines of 30 days: a release or two, not a year.
    Severity.HIGH: 120,
    # A quarter: no quarterly review passes without somebody deciding anew.
    Severity.CRITICAL: 90,
}
"""Days from the day of asking or granting, for waivers and false positives alike."""


def latest_day(severity: Severity, today: date) -> date:
    """Return the last day to which a decision made today may hold."""
    return today + timedelta(days=LONGEST_DAYS[severity])


def day_of(moment: datetime) -> date:
    """Return the day of a moment in the organisation's time zone. One query."""
    return moment.astimezone(ZoneInfo(organization_zone())).date()
