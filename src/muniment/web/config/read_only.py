"""Refuses every change while a restored database waits to be acknowledged (decision 17)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from muniment.web.api.problems import problem_of, response_of
from muniment.web.apps.ledger.anchor import ReadOnly, read_only, require_writable
from muniment.web.ui.pages import page

_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_SIGN_IN = frozenset(
    {
        "account_login",
        "account_logout",
        "account_reauthenticate",
        "mfa_authenticate",
        "mfa_login_webauthn",
        "mfa_reauthenticate",
        "mfa_reauthenticate_webauthn",
    }
)
"""Signing in and out changes no register, and people must be able to look."""
_API = "/api/"


class ReadOnlyServer:
    """Middleware. Sets ``request.read_only`` for the banner, and answers 409 to changes."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._next = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request."""
        request.read_only = read_only()  # type: ignore[attr-defined]
        return self._next(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any
    ) -> HttpResponse | None:
        """Let the view run (None), or refuse a change."""
        match = request.resolver_match
        if request.method in _SAFE or (match is not None and match.url_name in _SIGN_IN):
            return None
        try:
            require_writable()
        except ReadOnly as error:
            if request.path.startswith(_API):
                return response_of(problem_of(request, error))
            return page(
                request,
                409,
                _("This server is read-only: its database is not the one last used here."),
                _("An administrator must look into it on the server's host; nothing was saved."),
            )
        return None
