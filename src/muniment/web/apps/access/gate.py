"""The gate before every view: finds out who asks, and lets through what a policy allows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.auth import logout
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.http import urlencode
from django.utils.translation import gettext

from muniment.core.errors import MunimentError
from muniment.web.apps.access import sessions
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.policies import Entrance, Policy, policy_of
from muniment.web.apps.access.principals import Principal, person_principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.organization.queries import organization_kept, organization_zone
from muniment.web.clock import now
from muniment.web.ui.pages import error_page

ENROL_URL = "enrol"
CODES_URL = "enrol_codes"


class Gate:
    """Middleware. Sets ``request.principal`` before a view for people runs."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._next = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request; what a person sees is never kept by a browser or proxy."""
        with organization_kept():
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
        if not isinstance(person, Person):
            return _sign_in(request)
        state = _live_state(request, person)
        if state is None:
            logout(request)
            messages.info(request, gettext("Your session has ended. Please sign in again."))
            return _sign_in(request)
        try:
            return _answer(request, person, state, policy)
        except MunimentError as error:
            # Django asks ``process_exception`` about errors of views alone, not of this hook.
            return error_page(request, error)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer an error that was raised on purpose with a page that says what to do."""
        return error_page(request, error) if isinstance(error, MunimentError) else None


def session_principal(request: HttpRequest) -> Principal | None:
    """Return who is signed in with a second factor; None for nobody.

    For views that authenticate by themselves, as the API does. They must ask for the CSRF token
    of forms wherever they answer on the strength of a session.
    """
    person = request.user
    if not isinstance(person, Person):
        return None
    state = _live_state(request, person)
    if state is None or not _has_factor(person, state) or state.codes:
        return None
    return _principal(person, state)


def _refused(request: HttpRequest, principal: Principal, permission: Permission) -> HttpResponse:
    # Not raised: what is raised before a view runs is no concern of process_exception.
    try:
        principal.require(permission)
    except MunimentError as error:
        return error_page(request, error)
    raise AssertionError("a permission that is refused is allowed")


def _answer(
    request: HttpRequest, person: Person, state: sessions.Opened, policy: Policy
) -> HttpResponse | None:
    request.session_state = state  # type: ignore[attr-defined]
    if _has_factor(person, state):
        principal = _principal(person, state)
        request.principal = principal  # type: ignore[attr-defined]
        if state.codes and policy.entrance is not Entrance.ENROLMENT:
            return _send(request, reverse(CODES_URL))
        if policy.permission is not None and not principal.allows(policy.permission):
            return _refused(request, principal, policy.permission)
        return None
    if getattr(person, "enrolled", False):
        # There is a factor, but this session was opened before it and never showed it: whoever
        # has only the password must not get to add a factor of their own.
        logout(request)
        return _sign_in(request)
    if policy.entrance is Entrance.ENROLMENT:
        return None
    return _send(request, reverse(ENROL_URL))


def _has_factor(person: Person, state: sessions.Opened) -> bool:
    """True when the session was opened with a second factor, and the person still has one."""
    return state.factor and bool(getattr(person, "enrolled", False))


def _live_state(request: HttpRequest, person: Person) -> sessions.Opened | None:
    """Return what the session says of this person while it lasts, and note that it is in use."""
    moment = now()
    state = sessions.opened(request.session, person)
    if state is None or state.ended(moment):
        return None
    if sessions.seen(request.session, state, moment):
        UserSession.objects.filter(session_key=request.session.session_key).update(
            last_seen_at=moment
        )
    return state


def _principal(person: Person, state: sessions.Opened) -> Principal:
    return person_principal(person, now(), organization_zone(), state.proved_at)


def _sign_in(request: HttpRequest) -> HttpResponse:
    path = request.get_full_path() if request.method == "GET" else "/"
    # Who asked for no page in particular lands where their roles have them land.
    asked = "" if path == "/" else f"?{urlencode({'next': path})}"
    return _send(request, reverse("account_login") + asked)


def _send(request: HttpRequest, address: str) -> HttpResponse:
    if request.headers.get("HX-Request"):
        response = HttpResponse(status=401)
        response["HX-Redirect"] = address
        return response
    return redirect(address)
