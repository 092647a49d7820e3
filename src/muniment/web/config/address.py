"""One address for people: who comes by the loopback's number is sent to its name (decision 18).

Browsers refuse passkeys on an IP address, and a cookie set for one name is not sent to another.
"""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseRedirectBase

HEALTH_PATH = "/healthz"
_NUMBERS = ("127.0.0.1", "::1")


class _Elsewhere(HttpResponseRedirectBase):
    """Sent on with the same method and body."""

    status_code = 308


class OneAddress:
    """Middleware, the first of all: it reads the Host header before anything trusts it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._next = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request, or send it to the public address."""
        if request.path == HEALTH_PATH:
            # A health check asks by whatever name it has; nothing in the answer depends on it.
            request.META["HTTP_HOST"] = settings.MUNIMENT.host
        elif settings.MUNIMENT.host == "localhost" and _host(request) in _NUMBERS:
            return _Elsewhere(settings.MUNIMENT.address + request.get_full_path())
        return self._next(request)


def _host(request: HttpRequest) -> str | None:
    try:
        return urlsplit(f"//{request.META.get('HTTP_HOST', '')}").hostname
    except ValueError:
        return None
