"""Pages that take a table of risks."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from muniment.web.apps.access.policies import page, taking_file
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.records.ui.importing import begin_page, import_page_of
from muniment.web.apps.risks.imports import RISKS

EDIT = page(Permission.EDIT_RISKS)


@EDIT
@taking_file
@csrf_exempt
@require_http_methods(["GET", "POST"])
def import_risks(request: HttpRequest) -> HttpResponse:
    """Take a file; the form is guarded there."""
    return begin_page(request, RISKS)


@EDIT
@require_http_methods(["GET", "POST"])
def import_risks_page(request: HttpRequest, key: UUID) -> HttpResponse:
    """Choose columns, check every row, write."""
    return import_page_of(request, RISKS, key)
