"""What an auditor's rules want to know of tasks (``engine.readiness.lint``)."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Q

from muniment.engine.calendar.keeping import State
from muniment.engine.readiness.lint.facts import Ref
from muniment.web.apps.calendar.models import _WAITING, Task, TaskTemplate

MOST = 500
LOOKED_BACK = timedelta(days=365)
"""An auditor looks at one year of practice."""


def kinds_planned(day: date) -> frozenset[str]:
    """Return the kinds of tasks that come again, or that are still to come. Two statements."""
    again = TaskTemplate.objects.filter(archived_at=None).values_list("kind", flat=True)
    to_come = Task.objects.filter(state__in=_WAITING, due_on__gte=day)
    return frozenset(again.distinct()) | frozenset(
        to_come.values_list("kind", flat=True).distinct()
    )


def missed(day: date) -> tuple[Ref, ...]:
    """Return what was missed within a year, and what is late today. One statement."""
    rows = Task.objects.filter(
        Q(state=State.MISSED.value, due_on__gte=day - LOOKED_BACK)
        | Q(state__in=_WAITING, due_on__lt=day)
    ).order_by("-due_on", "reference")
    columns = ("reference", "title", "project_id")
    return tuple(
        Ref(reference, title, f"/tasks/{reference}/", str(project or ""))
        for reference, title, project in rows.values_list(*columns)[:MOST]
    )
