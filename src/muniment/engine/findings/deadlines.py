"""Deadlines of findings by severity.

The catalogue bounds one of them: the oldest critical finding is to be at most 7 days old
(``kpi-critical-age``). The rest are defaults of ours, in steps that a small team can keep.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from muniment.core.severity import Severity

DAYS: Final[Mapping[Severity, int | None]] = {
    Severity.CRITICAL: 7,
    Severity.HIGH: 30,
    Severity.MEDIUM: 90,
    Severity.LOW: 180,
    Severity.INFO: None,
}
"""Days to fix; None for no deadline."""


def due_on(severity: Severity, first_seen: date) -> date | None:
    """Return the day by whose end a finding is to be fixed, or None where it has no deadline.

    Args:
        severity: How bad it is now.
        first_seen: Day it was first seen, in the organisation's time zone.
    """
    days = DAYS[severity]
    return None if days is None else first_seen + timedelta(days=days)
