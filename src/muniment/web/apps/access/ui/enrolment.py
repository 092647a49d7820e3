"""Enrolment: the second factor without which nothing opens, and further ones later."""

from __future__ import annotations

import json

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from muniment.core.errors import UsageError
from muniment.web.apps.access import sessions
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.policies import enrolment
from muniment.web.apps.access.principals import NotFound
from muniment.web.apps.access.qr import qr_svg
from muniment.web.apps.access.services.factors import (
    add_app,
    add_passkey,
    confirm_recovery_codes,
    make_recovery_codes,
    new_seed,
)
from muniment.web.apps.access.services.passkeys import begin_passkey, finish_passkey
from muniment.web.apps.access.ui.forms import CodeForm, PasskeyForm
from muniment.web.apps.access.ui.own import person_of
from muniment.web.clock import now
from muniment.web.sealing import SealError, seal, unseal

_SEED = "muniment_seed"
_SEED_PURPOSE = "seed"


@enrolment
@require_http_methods(["GET"])
def enrol(request: HttpRequest) -> HttpResponse:
    """Show the two kinds of second factor."""
    if getattr(request, "principal", None) is not None:
        codes = sessions.opened(request.session, person_of(request))
        return redirect("enrol_codes" if codes and codes.codes else "me")
    return render(request, "access/enrol.html")


@enrolment
@require_http_methods(["GET", "POST"])
@sensitive_post_parameters()
def enrol_app(request: HttpRequest) -> HttpResponse:
    """Enrol an authenticator app."""
    person = _fresh(request)
    seed, form = _seed(request), CodeForm(request.POST or None)
    if form.is_valid():
        try:
            add_app(person, seed, form.cleaned_data["code"])
        except UsageError as error:
            form.refuse(error)
        else:
            del request.session[_SEED]
            return _enrolled(request, person)
    address = get_adapter().build_totp_url(person, seed)
    context = {
        "form": form,
        "seed": " ".join(seed[at : at + 4] for at in range(0, len(seed), 4)),
        "code": qr_svg(address, gettext("QR code for the authenticator app")),
    }
    return render(request, "access/enrol_app.html", context)


@enrolment
@require_http_methods(["GET", "POST"])
@sensitive_post_parameters()
def enrol_passkey(request: HttpRequest) -> HttpResponse:
    """Enrol a passkey."""
    person = _fresh(request)
    form = PasskeyForm(request.POST or None)
    if form.is_valid():
        try:
            credential = finish_passkey(form.cleaned_data["credential"])
            add_passkey(person, form.cleaned_data["name"], credential)
        except UsageError as error:
            form.refuse(error)
        else:
            return _enrolled(request, person)
    options = json.dumps(begin_passkey(person))
    return render(request, "access/enrol_passkey.html", {"form": form, "options": options})


@enrolment
@require_http_methods(["GET", "POST"])
def enrol_codes(request: HttpRequest) -> HttpResponse:
    """Show new recovery codes until their owner says that they are kept."""
    person = person_of(request)
    codes = _unconfirmed_codes(request, person)
    if request.method == "POST":
        confirm_recovery_codes(person)
        sessions.codes_made(request.session, person, unconfirmed=False)
        return redirect("/")
    return render(request, "access/enrol_codes.html", {"codes": codes})


@enrolment
@require_http_methods(["GET"])
def download_codes(request: HttpRequest) -> HttpResponse:
    """Return new recovery codes as a file, while they are still shown."""
    codes = _unconfirmed_codes(request, person_of(request))
    heading = gettext("Muniment recovery codes. Each works once, in place of your second factor.")
    text = "\n".join([heading, *codes, ""])
    return HttpResponse(
        text,
        content_type="text/plain; charset=utf-8",
        headers={
            "Content-Disposition": 'attachment; filename="muniment-recovery-codes.txt"',
            "X-Content-Type-Options": "nosniff",
        },
    )


def _fresh(request: HttpRequest) -> Person:
    """Return who asks; somebody who is enrolled proves first once more who they are."""
    principal = getattr(request, "principal", None)
    if principal is not None:
        principal.require_fresh(now())
    return person_of(request)


def _enrolled(request: HttpRequest, person: Person) -> HttpResponse:
    sessions.proved(request.session, person, now(), factor=True)
    kind = Authenticator.Type.RECOVERY_CODES
    if Authenticator.objects.filter(user=person, type=kind).exists():
        return redirect(reverse("me"))
    make_recovery_codes(person)
    sessions.codes_made(request.session, person, unconfirmed=True)
    return redirect("enrol_codes")


def _unconfirmed_codes(request: HttpRequest, person: Person) -> list[str]:
    state = sessions.opened(request.session, person)
    row = Authenticator.objects.filter(user=person, type=Authenticator.Type.RECOVERY_CODES).first()
    if state is None or not state.codes or row is None or row.wrap().did_view:
        raise NotFound(
            "recovery codes are shown once, when they are made",
            hint="Make new ones under your own settings.",
        )
    return [str(code) for code in row.wrap().get_unused_codes()]


def _seed(request: HttpRequest) -> str:
    """Return the seed on offer in this session; sealed, because sessions lie in the database."""
    kept = request.session.get(_SEED)
    if kept:
        try:
            return unseal(kept, _SEED_PURPOSE).decode()
        except SealError:
            pass  # The sealing key was replaced; nothing is enrolled yet, so a new seed will do.
    seed = new_seed()
    request.session[_SEED] = seal(seed.encode(), _SEED_PURPOSE)
    return seed
