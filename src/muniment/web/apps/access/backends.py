"""How a session's person is read, with all that the gate asks about them in one statement."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from allauth.account.auth_backends import AuthenticationBackend
from allauth.mfa.models import Authenticator
from django.db.models import Exists, OuterRef

from muniment.web.apps.access.models import Person

FACTORS = ("totp", "webauthn")
"""What counts as a second factor. Recovery codes stand in for one; alone they are none."""


class PersonBackend(AuthenticationBackend):  # type: ignore[misc]
    """allauth's sign-in by address and password; people without access are nobody."""

    def get_user(self, user_id: UUID | str) -> Person | None:
        """Return an active person, with ``enrolled``: whether they have a second factor."""
        factors = Authenticator.objects.filter(user=OuterRef("pk"), type__in=FACTORS)
        return cast(
            "Person | None",
            Person.objects.annotate(enrolled=Exists(factors))
            .filter(pk=user_id, is_active=True)
            .first(),
        )
