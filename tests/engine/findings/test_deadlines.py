from __future__ import annotations

from datetime import date

import pytest

from muniment.core.severity import Severity
from muniment.engine.catalogue import catalogue
from muniment.engine.findings.deadlines import DAYS, due_on


@pytest.mark.parametrize(
    ("severity", "due"),
    [
        (Severity.CRITICAL, date(2026, 3, 8)),
        (Severity.HIGH, date(2026, 3, 31)),
        (Severity.MEDIUM, date(2026, 5, 30)),
        (Severity.LOW, date(2026, 8, 28)),
        (Severity.INFO, None),
    ],
)
def test_each_severity_has_its_day(severity: Severity, due: date | None) -> None:
    assert due_on(severity, date(2026, 3, 1)) == due


def test_the_worse_the_sooner() -> None:
    days = [DAYS[severity] for severity in sorted(Severity, key=lambda s: -s.rank)]
    assert days[-1] is None
    assert days[:-1] == sorted(days[:-1])


def test_critical_findings_keep_the_age_that_the_catalogue_allows() -> None:
    assert DAYS[Severity.CRITICAL] == catalogue().kpis["kpi-critical-age"].target_value
