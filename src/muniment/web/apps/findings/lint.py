"""What an auditor's rules want to know of findings and waivers (``engine.readiness.lint``)."""

from __future__ import annotations

from datetime import date

from muniment.core.severity import Severity
from muniment.engine.readiness.lint.facts import Ref
from muniment.web.apps.findings.models import Decision, DecisionKind, Ending, Finding, FindingState
from muniment.web.apps.findings.queries import open_now

MOST = 500
"""Records of one rule; none names more."""


def overdue(day: date) -> tuple[Ref, ...]:
    """Return grave findings that are past their deadline. One statement."""
    rows = Finding.objects.filter(
        open_now(day),
        due_on__lt=day,
        severity__in=(Severity.HIGH.value, Severity.CRITICAL.value),
        project__archived_at=None,
    ).order_by("-rank", "due_on", "id")
    columns = ("reference", "message", "project_id")
    return tuple(
        Ref(reference, message[:200], f"/findings/{reference}/", str(project))
        for reference, message, project in rows.values_list(*columns)[:MOST]
    )


def waivers_over(day: date) -> tuple[Ref, ...]:
    """Return waivers that ended by their last day while the finding is still there."""
    rows = (
        Decision.objects.filter(
            kind=DecisionKind.WAIVER,
            decided_at__isnull=False,
            expires_on__lt=day,
            ended_reason__in=("", Ending.EXPIRED),
            finding__closed_at=None,
            finding__project__archived_at=None,
        )
        .exclude(finding__state=FindingState.WAIVED, finding__until__gte=day)
        .exclude(state__in=("refused", "withdrawn", "requested"))
        .order_by("-expires_on", "reference")
    )
    columns = ("reference", "finding__reference", "finding__project_id")
    return tuple(
        Ref(reference, finding, f"/decisions/{reference}/", str(project))
        for reference, finding, project in rows.values_list(*columns)[:MOST]
    )
