"""Refuses every change while a restored database waits to be acknowledged (decision 17)."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _

from muniment.web.apps.ledger.anchor import ReadOnly, read_only, require_writable
from muniment.web.ui.pages import page

_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_SESSION_PATHS = ("/accounts/login/", "/accounts/logout/", "/accounts/2fa/authenticate/")
"""Signing in and out changes no register, and people must be able to look."""
_API = "/api/"


class ReadOnlyServer:
    """Middleware. Sets ``request.read_only`` for the banner, and answers 409 to changes."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._next = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request, or refuse it."""
        request.read_only = read_only()  # type: ignore[attr-defined]
        if request.method in _SAFE or request.path in _SESSION_PATHS:
            return self._next(request)
        try:
            require_writable()
        except ReadOnly as error:
            if request.path.startswith(_API):
                return _problem(error)
            return page(
                request,
                409,
                _("This server is read-only: its database is not the one that was last used here."),
                _("An administrator must look into it, on the server's host."),
            )
        return self._next(request)


def _problem(error: ReadOnly) -> HttpResponse:
    body = {
        "type": "about:blank",
        "title": "Conflict",
        "status": 409,
        "detail": error.message,
        "hint": error.hint,
    }
    return JsonResponse(body, status=409, content_type="application/problem+json")
