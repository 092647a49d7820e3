"""Pages that take a table of controls: a Statement of Applicability that was kept elsewhere."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from muniment.web.apps.access.policies import page, taking_file
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.controls.imports import CONTROLS
from muniment.web.apps.records.ui.importing import begin_page, import_page_of

EDIT = page(Permission.EDIT_CONTROLS)


@EDIT
@taking_file
@csrf_exempt
@require_http_methods(["GET", "POST"])
def import_controls(request: HttpRequest) -> HttpResponse:
    """Take a file; the form is guarded there."""
    return begin_page(request, CONTROLS)


@EDIT
@require_http_methods(["GET", "POST"])
def import_controls_page(request: HttpRequest, key: UUID) -> HttpResponse:
    """Choose columns, check every row, write."""
    return import_page_of(request, CONTROLS, key)
