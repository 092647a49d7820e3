"""``/healthz``: whether the server works, for whoever watches it. It says nothing else."""

from __future__ import annotations

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from muniment.web.apps.access.policies import public
from muniment.web.apps.ledger.anchor import read_only
from muniment.web.apps.ledger.models import Head

_UNAVAILABLE = 503


@public
@require_safe
def health(request: HttpRequest) -> HttpResponse:
    """Return ``ok``, ``read-only``, or, with status 503, ``starting``."""
    try:
        there = Head.objects.exists()
    except DatabaseError:
        there = False
    if not there:
        return HttpResponse("starting\n", "text/plain", _UNAVAILABLE)
    return HttpResponse("read-only\n" if read_only() else "ok\n", "text/plain")
