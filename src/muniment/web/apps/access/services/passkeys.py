"""The two halves of enrolling a passkey, over allauth's WebAuthn server."""

from __future__ import annotations

import json
from typing import Any

from allauth.mfa.webauthn.internal import auth
from django.core.exceptions import ValidationError

from muniment.core.errors import UsageError
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.sign_in_forms import HOSTILE, LONGEST_ANSWER


def begin_passkey(person: Person) -> dict[str, Any]:
    """Return what a browser needs to make a passkey; the challenge is kept in the session.

    It must verify its person (PIN, finger, face) and be able to sign in alone.
    """
    found: dict[str, Any] = auth.begin_registration(person, passwordless=True)
    return found


def finish_passkey(text: str) -> dict[str, Any]:
    """Return the new credential that a browser sent, once it answers the session's challenge.

    Raises:
        UsageError: It answers nothing that was asked, or did not verify its person.
    """
    try:
        if len(text) > LONGEST_ANSWER:
            raise ValueError("too long")
        credential = json.loads(text)
        auth.parse_registration_response(credential)
        binding = auth.complete_registration(credential)
        if not binding.is_user_verified():
            raise ValueError("the person was not verified")
    except (*HOSTILE, ValidationError, RecursionError) as error:
        raise UsageError(
            "this passkey was not accepted",
            hint="Try again; the browser asks for your finger, face or PIN.",
        ) from error
    found: dict[str, Any] = credential
    return found
