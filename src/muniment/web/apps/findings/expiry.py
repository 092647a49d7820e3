"""How long a decision may hold, by severity."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from muniment.core.severity import Severity

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
