"""Tasks as records that comments and files stand beside."""

from __future__ import annotations

from uuid import UUID

from django.urls import reverse

from muniment.web.apps.access.archived import is_archived
from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.calendar import policies
from muniment.web.apps.calendar.models import Task
from muniment.web.apps.records.subjects import Subject, subject


@subject("task")
def task_of(principal: Principal, key: UUID) -> Subject:
    """Return a task that a principal may see.

    Raises:
        NotFound: There is none, or none that they may know of.
    """
    row = Task.objects.select_related("project").filter(pk=key).first()
    if row is None or not policies.may_see(principal, row):
        raise NotFound("there is no such task here")
    return about_task(row)


def about_task(row: Task) -> Subject:
    """Return a task as comments name it; its project must have been selected.

    What is done may still be talked about.
    """
    url = reverse("task_talk", args=[row.reference])
    return Subject("task", row.pk, row.reference, row.title, url, not is_archived(row.project))
