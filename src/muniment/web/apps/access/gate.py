"""The gate before every view: finds out who asks, and lets through what a policy allows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.cache import add_never_cache_headers
from django.utils.http import urlencode

from muniment.core.errors import MunimentError
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.policies import Entrance, policy_of
from muniment.web.apps.access.principals import Principal, person_principal
from muniment.web.apps.organization.queries import organization_zone
from muniment.web.clock import now
from muniment.web.ui.pages import error_page

ENROL_URL = "enrol"
_FACTOR_FLAG = "muniment_second_factor"


class Gate:
    """Middleware. Sets ``request.principal`` and ``request.factor`` before a view runs."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._next = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request; what a person sees is never kept by a browser or proxy."""
        response = self._next(request)
        if not request.path.startswith("/static/"):
            add_never_cache_headers(response)
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any
    ) -> HttpResponse | None:
        """Let the view run (None), or answer in its place."""
        match = request.resolver_match
        policy = policy_of(view, match.url_name if match else None)
        if policy is None:
            raise Http404
        if policy.entrance in (Entrance.PUBLIC, Entrance.OWN):
            return None
        person = request.user
        if not isinstance(person, Person) or not person.is_active:
            return _sign_in(request)
        if not has_second_factor(request, person):
            if policy.entrance is Entrance.ENROLMENT:
                return None
            return redirect(ENROL_URL)
        principal = principal_of(request, person)
        request.principal = principal  # type: ignore[attr-defined]
        if policy.permission is not None:
            principal.require(policy.permission)
        return None

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer an error that was raised on purpose with a page that says what to do."""
        return error_page(request, error) if isinstance(error, MunimentError) else None


def has_second_factor(request: HttpRequest, person: Person) -> bool:
    """True when this session was opened with a second factor, or one was enrolled in it."""
    if request.session.get(_FACTOR_FLAG) == str(person.pk):
        return True
    records = get_authentication_records(request, person)
    proved = any(record.get("method") == "mfa" for record in records)
    if not proved:
        # The first factor was enrolled a moment ago, in this very session.
        proved = (
            bool(records)
            and Authenticator.objects.filter(
                user_id=person.pk, type__in=("totp", "webauthn")
            ).exists()
        )
    if proved:
        request.session[_FACTOR_FLAG] = str(person.pk)
    return proved


def principal_of(request: HttpRequest, person: Person) -> Principal:
    """Return the signed-in person as a principal. One query."""
    moments = [float(record.get("at", 0)) for record in get_authentication_records(request, person)]
    proved_at = datetime.fromtimestamp(max(moments), UTC) if moments else None
    return person_principal(person, now(), organization_zone(), proved_at)


def _sign_in(request: HttpRequest) -> HttpResponse:
    if request.headers.get("HX-Request"):
        response = HttpResponse(status=401)
        response["HX-Redirect"] = "/accounts/login/"
        return response
    path = request.get_full_path() if request.method == "GET" else "/"
    return redirect(f"/accounts/login/?{urlencode({'next': path})}")
