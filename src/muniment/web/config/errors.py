"""Errors that no view answers: as a page, or as a problem where the API was asked."""

from __future__ import annotations

import sys

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from muniment.web.api.problems import absent, problem_of, response_of
from muniment.web.ui import pages

_API = "/api/"


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request that cannot be read."""
    if request.path.startswith(_API):
        return response_of(problem_of(request, exception))
    return pages.page(request, 400, _("This request cannot be read."), _("Go back to Home."))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer for an address where there is nothing."""
    if request.path.startswith(_API):
        return response_of(absent())
    return pages.not_found(request, exception)


def fault(request: HttpRequest) -> HttpResponse:
    """Answer after a fault of ours, before or after a view: the database, a session."""
    error = sys.exc_info()[1]
    if request.path.startswith(_API) and isinstance(error, Exception):
        return response_of(problem_of(request, error))
    return pages.fault(request)
