"""One's own settings: name and zone, password, sign-in methods, sessions."""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from muniment.web.apps.access import sessions
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.policies import own_page
from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.access.queries import methods_of, sessions_of
from muniment.web.apps.access.services.factors import make_recovery_codes, remove_factor
from muniment.web.apps.access.services.people import change_own_password, change_own_profile
from muniment.web.apps.access.services.sessions import end_one, end_own_others
from muniment.web.apps.access.ui.forms import NewPasswordForm, ProfileForm
from muniment.web.apps.access.ui.told import history_of
from muniment.web.clock import now


def person_of(request: HttpRequest) -> Person:
    """Return who is signed in, behind a policy that let only people in.

    Raises:
        NotFound: Nobody is.
    """
    if not isinstance(request.user, Person):
        raise NotFound("there is no such page")
    return request.user


def principal_of(request: HttpRequest) -> Principal:
    """Return the principal that the gate found.

    Raises:
        NotFound: There is none: the view's policy lets others in as well.
    """
    found = getattr(request, "principal", None)
    if not isinstance(found, Principal):
        raise NotFound("there is no such page")
    return found


@own_page
@require_http_methods(["GET", "POST"])
def me(request: HttpRequest) -> HttpResponse:
    """Show and change one's own settings."""
    person = person_of(request)
    initial = {"name": person.name, "time_zone": person.time_zone}
    form = ProfileForm(request.POST or None, initial=initial)
    if form.is_valid():
        with form.refusing():
            change_own_profile(principal_of(request), **form.cleaned_data)
            messages.success(request, gettext("Saved."))
            return redirect("me")
    context = {
        "form": form,
        "person": person,
        "methods": methods_of(person),
        "sessions": sessions_of(person, request.session.session_key),
        "history": history_of(person.id, principal_of(request)).rows,
    }
    return render(request, "access/me.html", context)


@own_page
@require_http_methods(["GET", "POST"])
@sensitive_post_parameters()
def own_password(request: HttpRequest) -> HttpResponse:
    """Choose a new password; one's other sessions end."""
    principal_of(request).require_fresh(now())
    person, form = person_of(request), NewPasswordForm(request.POST or None)
    if form.is_valid():
        try:
            validate_password(form.cleaned_data["password"], person)
        except ValidationError as error:
            form.add_error("password", error)
        else:
            change_own_password(person, form.cleaned_data["password"])
            _keep_this_session(request, person)
            messages.success(request, gettext("Your password is changed; other sessions ended."))
            return redirect("me")
    return render(request, "access/own_password.html", {"form": form})


@own_page
@require_http_methods(["GET", "POST"])
def own_factor_remove(request: HttpRequest, factor: int) -> HttpResponse:
    """Remove one of one's own factors, never the last; one's other sessions end."""
    principal_of(request).require_fresh(now())
    person = person_of(request)
    found = next((each for each in methods_of(person) if each.id == factor), None)
    if found is None or found.kind == Authenticator.Type.RECOVERY_CODES:
        raise NotFound("there is no such sign-in method")
    if request.method == "POST":
        remove_factor(person, factor, request.session.session_key)
        _keep_this_session(request, person)
        messages.success(request, gettext("Removed; your other sessions ended."))
        return redirect("me")
    return render(request, "access/own_factor_remove.html", {"method": found})


@own_page
@require_POST
def own_codes(request: HttpRequest) -> HttpResponse:
    """Make new recovery codes and show them once."""
    principal_of(request).require_fresh(now())
    person = person_of(request)
    make_recovery_codes(person)
    sessions.codes_made(request.session, person, unconfirmed=True)
    return redirect("enrol_codes")


@own_page
@require_POST
def own_session_end(request: HttpRequest, session: int) -> HttpResponse:
    """End one of one's own sessions."""
    end_one(person_of(request), session)
    messages.success(request, gettext("The session has ended."))
    return redirect("me")


@own_page
@require_POST
def own_sessions_end(request: HttpRequest) -> HttpResponse:
    """End all of one's own sessions but this one."""
    person = person_of(request)
    end_own_others(person, request.session.session_key)
    _keep_this_session(request, person)
    messages.success(request, gettext("All other sessions have ended."))
    return redirect("me")


def _keep_this_session(request: HttpRequest, person: Person) -> None:
    """Let this session go on under a new key, after what ended the person's sessions."""
    before = request.session.session_key
    person.refresh_from_db()
    update_session_auth_hash(request, person)
    request.session.save()
    UserSession.objects.filter(session_key=before).update(session_key=request.session.session_key)
