"""The forms of signing in and of confirming that it is you, in place of allauth's."""

from __future__ import annotations

import binascii
from typing import Any, cast

from allauth.core import context
from allauth.mfa import signals
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.base.internal.flows import check_rate_limit
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.forms import (
    AuthenticateWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django import forms
from django.utils.translation import gettext

from muniment.web.apps.access.factors import take_code


class _TakesCode(forms.Form):
    """Accepts a code of the app, or a recovery code, once."""

    again = False

    def clean_code(self) -> str:
        """Return the code once it is accepted; a refused one counts against the limit."""
        person = self.user  # type: ignore[attr-defined]
        forget_failures = check_rate_limit(person)
        code = cast("str", self.cleaned_data["code"])
        factors = list(
            Authenticator.objects.filter(user=person, type__in=("totp", "recovery_codes"))
        )
        for factor in factors:
            right = (
                take_code(factor, code)
                if factor.type == Authenticator.Type.TOTP
                else factor.wrap().validate_code(code)
            )
            if right:
                factor.refresh_from_db()
                factor.user = person
                self.authenticator = factor
                forget_failures()
                return code
        for factor in factors[:1]:
            signals.authentication_failed.send(
                sender=Authenticator,
                request=context.request,
                user=person,
                authenticator=factor,
                reauthentication=self.again,
            )
        raise get_adapter().validation_error("incorrect_code")


class SignInCode(_TakesCode, AuthenticateForm):  # type: ignore[misc]
    """The second step of signing in."""


class ConfirmCode(_TakesCode, ReauthenticateForm):  # type: ignore[misc]
    """Proving once more who one is."""

    again = True


LONGEST_ANSWER = 64 * 1024
HOSTILE = (ValueError, TypeError, KeyError, IndexError, AttributeError, binascii.Error)
"""What the reading of an answer that no authenticator made may raise."""


class _Answer(forms.JSONField):
    """What an authenticator answered, as JSON; too long or too deep is no JSON at all."""

    def to_python(self, value: Any) -> Any:
        """Return the answer read."""
        try:
            if isinstance(value, str) and len(value) > LONGEST_ANSWER:
                raise _refused()
            return super().to_python(value)
        except RecursionError as error:
            raise _refused() from error


class _TakesPasskey(forms.Form):
    """Refuses an answer that cannot even be read, where allauth would fail."""

    credential = _Answer(widget=forms.HiddenInput)

    def clean_credential(self) -> Authenticator:
        """Return the factor whose answer to the challenge is right."""
        try:
            return super().clean_credential()  # type: ignore[misc]
        except forms.ValidationError as error:
            if error.code != "incorrect_code":
                raise
            raise _refused() from error
        except HOSTILE as error:
            raise _refused() from error


def _refused() -> forms.ValidationError:
    return forms.ValidationError(
        gettext("The passkey was not accepted. Try again, or sign in another way."),
        code="incorrect_code",
    )


class SignInPasskey(_TakesPasskey, LoginWebAuthnForm):  # type: ignore[misc]
    """Signing in by passkey alone; the authenticator verifies the person."""


class SecondPasskey(_TakesPasskey, AuthenticateWebAuthnForm):  # type: ignore[misc]
    """A passkey as the second step of signing in."""


class ConfirmPasskey(_TakesPasskey, ReauthenticateWebAuthnForm):  # type: ignore[misc]
    """Proving once more who one is, by passkey."""
