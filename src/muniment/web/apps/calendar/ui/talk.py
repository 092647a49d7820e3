"""The page of what people say, and keep as files, beside a task."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from muniment.web.apps.access.policies import page
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.calendar import queries
from muniment.web.apps.calendar.subjects import about_task
from muniment.web.apps.records.ui.talk import talk_about


@page(Permission.SEE_TASKS)
@require_safe
def task_talk(request: HttpRequest, reference: str) -> HttpResponse:
    """Show what was said and kept beside a task."""
    principal = principal_of(request)
    about = about_task(queries.task(principal, reference))
    context = {
        "about": about,
        "within": gettext("Tasks"),
        "within_url": reverse("tasks"),
        "url": reverse("task", args=[reference]),
        "talk": talk_about(principal, about.kind, about.key, about.open),
    }
    return render(request, "records/talk.html", context)
