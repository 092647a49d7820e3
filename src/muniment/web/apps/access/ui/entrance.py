"""Pages that a one-time link opens: setting up, joining, choosing a new password."""

from __future__ import annotations

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from muniment.core.errors import UsageError
from muniment.web.apps.access.models import LinkKind, Person
from muniment.web.apps.access.policies import public
from muniment.web.apps.access.services.links import open_link
from muniment.web.apps.access.services.people import (
    accept_invitation,
    accept_reset,
    accept_setup,
)
from muniment.web.apps.access.ui.forms import JoinForm, NewPasswordForm, SetupForm
from muniment.web.apps.organization.models import Organization


@public
@require_http_methods(["GET", "POST"])
@sensitive_post_parameters()
def set_up(request: HttpRequest, secret: str) -> HttpResponse:
    """Make the first person and the organisation."""
    open_link(secret, LinkKind.SETUP)
    form = SetupForm(request.POST or None)
    if form.is_valid():
        try:
            person = accept_setup(secret, **form.cleaned_data)
        except UsageError as error:
            form.refuse(error)
        else:
            return _enter(request, person)
    return render(request, "access/set_up.html", {"form": form})


@public
@require_http_methods(["GET", "POST"])
@sensitive_post_parameters()
def join(request: HttpRequest, secret: str) -> HttpResponse:
    """Let an invited person choose name and password."""
    link = open_link(secret, LinkKind.INVITATION)
    form = JoinForm(request.POST or None, initial={"name": link.person and link.person.name})
    if form.is_valid():
        try:
            person = accept_invitation(secret, **form.cleaned_data)
        except UsageError as error:
            form.refuse(error)
        else:
            return _enter(request, person)
    organization = Organization.objects.values_list("name", flat=True).first()
    context = {"form": form, "person": link.person, "organization": organization}
    return render(request, "access/join.html", context)


@public
@require_http_methods(["GET", "POST"])
@sensitive_post_parameters()
def choose_password(request: HttpRequest, secret: str) -> HttpResponse:
    """Let somebody choose a new password by a link that an administrator made."""
    link = open_link(secret, LinkKind.RESET)
    form = NewPasswordForm(request.POST or None)
    if form.is_valid():
        try:
            accept_reset(secret, **form.cleaned_data)
        except UsageError as error:
            form.refuse(error)
        else:
            logout(request)
            messages.success(request, gettext("Your new password is set. Please sign in."))
            return redirect("account_login")
    return render(request, "access/choose_password.html", {"form": form, "person": link.person})


def _enter(request: HttpRequest, person: Person) -> HttpResponse:
    """Sign somebody in who has just chosen their password; enrolment is all that opens."""
    if request.user.is_authenticated:
        logout(request)
    record_authentication(request, person, method="password")
    return perform_login(request, Login(user=person, redirect_url="/"))  # type: ignore[no-any-return]
