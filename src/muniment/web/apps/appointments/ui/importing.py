"""Pages that take a table of people."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from muniment.web.apps.access.policies import taking_file
from muniment.web.apps.appointments.imports import PEOPLE
from muniment.web.apps.appointments.ui.acting import EDIT
from muniment.web.apps.records.ui.importing import begin_page, import_page_of


@EDIT
@taking_file
@csrf_exempt
@require_http_methods(["GET", "POST"])
def import_people(request: HttpRequest) -> HttpResponse:
    """Take a file; the form is guarded there."""
    return begin_page(request, PEOPLE)


@EDIT
@require_http_methods(["GET", "POST"])
def import_people_page(request: HttpRequest, key: UUID) -> HttpResponse:
    """Choose columns, check every row, write."""
    return import_page_of(request, PEOPLE, key)
