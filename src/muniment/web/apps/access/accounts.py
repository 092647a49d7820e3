"""How allauth works here: nobody signs up, and no page of its own writes to a person."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter, get_adapter
from allauth.core import ratelimit
from allauth.core.internal.httpkit import get_client_ip
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import get_urlconf
from django.utils.crypto import salted_hmac
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.access.models import Person
from muniment.web.apps.access.roles import Role
from muniment.web.ui.frame import exists
from muniment.web.ui.pages import page

NOWHERE = "0.0.0.0"  # noqa: S104 - not bound to: it stands for an unknown place
_TOO_MANY = 429
_WAYS = {
    "reauthenticate": _("Use your password"),
    "mfa_reauthenticate": _("Use a code"),
    "mfa_reauthenticate:webauthn": _("Use a passkey"),
}


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Closes sign-up, and keeps allauth to this server's own addresses."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": _("This address and password do not fit together."),
        "incorrect_password": _("This is not your password."),
        "too_many_login_attempts": _("Too many failures. Wait a few minutes, or use a passkey."),
    }

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return where a request came from; one name for all where nothing says so."""
        return get_client_ip(request) or NOWHERE

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Return False: an invitation is the only way in."""
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Return where somebody lands who asked for no page: members at their work."""
        work = "/work/"
        if isinstance(request.user, Person) and exists(work, get_urlconf()):
            roles = set(request.user.grants.values_list("role", flat=True))
            if roles == {Role.MEMBER.value}:
                return work
        return str(settings.LOGIN_REDIRECT_URL)

    def is_safe_url(self, url: str | None) -> bool:
        """Return True for a path on this server alone, never for another host."""
        return bool(url) and is_local_path(url or "")

    def reauthenticate(self, user: Person, password: str) -> bool:
        """Return whether this is the person's password, under the limits of signing in."""
        found = self.authenticate(self.request, email=user.email, password=password)
        return found is not None and found.pk == user.pk

    def get_reauthentication_methods(self, user: Person) -> list[dict[str, Any]]:
        """Return the ways of proving who one is, in the words of the other pages."""
        return [
            {**found, "description": _WAYS.get(found["id"], found["description"])}
            for found in super().get_reauthentication_methods(user)
        ]

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Count an attempt: for this address from this place, and for the address from anywhere.

        The first limit is strict. The second is generous, because it can be used to keep a victim
        out, and is there against guessing from many places at once; passkeys stay open to both.
        """
        super().pre_authenticate(request, **credentials)
        account = attempt_digest(str(credentials.get("email", "")))
        if not ratelimit.consume(request, action="login_failed_anywhere", key=account):
            raise self.validation_error("too_many_login_attempts")

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        return attempts_key(str(credentials.get("email", "")), client_ip(request))

    def respond_user_inactive(self, request: HttpRequest, user: Person) -> HttpResponse:
        """Send somebody without access back; they have shown that they know the password."""
        messages.error(request, gettext("This account is not active. Please ask an administrator."))
        return redirect("account_login")


def is_local_path(text: str) -> bool:
    """True for a path on this server: ``/findings/?state=open``, not ``//elsewhere/``."""
    return text.startswith("/") and url_has_allowed_host_and_scheme(text, allowed_hosts=None)


def client_ip(request: HttpRequest) -> str:
    """Return where a request came from: by the proxy's word when there is one, else the peer."""
    return str(get_adapter().get_client_ip(request))


def attempt_name(request: HttpRequest, credentials: Mapping[str, Any] | None) -> str:
    """Return under which name failed sign-ins are counted.

    A keyed digest, because people type passwords into the field of the address, and because the
    table of failures would otherwise name everybody who ever signed in.
    """
    given = credentials or {}
    typed = given.get("email") or given.get("login") or request.POST.get("login", "")
    return attempt_digest(str(typed))


def attempt_digest(address: str) -> str:
    """Return the digest under which failed sign-ins for an address are counted."""
    return salted_hmac("muniment.attempts", address.strip().lower(), algorithm="sha256").hexdigest()


def attempts_key(address: str, ip: str) -> str:
    """Return under which key failed sign-ins for an address from one place are limited."""
    return f"{attempt_digest(address)}:{ip}"


def locked_out(
    request: HttpRequest,
    original_response: HttpResponse | None = None,
    credentials: Mapping[str, Any] | None = None,
) -> HttpResponse:
    """Return the page that somebody sees after too many failures; the same for every address."""
    minutes = round(float(settings.AXES_COOLOFF_TIME) * 60)
    return page(
        request,
        _TOO_MANY,
        gettext("Too many failed sign-ins from here for this address."),
        gettext(
            "Wait %(minutes)d minutes, sign in with a passkey, or ask whoever runs the server to"
            " unlock the address."
        )
        % {"minutes": minutes},
    )
