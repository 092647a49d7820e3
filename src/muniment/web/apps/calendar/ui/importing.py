"""Pages that take a table of task templates."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from muniment.web.apps.access.policies import page, taking_file
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.calendar.imports import TEMPLATES
from muniment.web.apps.records.ui.importing import begin_page, import_page_of

EDIT = page(Permission.EDIT_TASKS)


@EDIT
@taking_file
@csrf_exempt
@require_http_methods(["GET", "POST"])
def import_task_templates(request: HttpRequest) -> HttpResponse:
    """Take a file; the form is guarded there."""
    return begin_page(request, TEMPLATES)


@EDIT
@require_http_methods(["GET", "POST"])
def import_task_templates_page(request: HttpRequest, key: UUID) -> HttpResponse:
    """Choose columns, check every row, write."""
    return import_page_of(request, TEMPLATES, key)
