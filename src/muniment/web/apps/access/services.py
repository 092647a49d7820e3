"""Writes to people and access."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta

from django.db import transaction

from muniment.web.apps.access.models import Invitation
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.ledger.services import Change, record
from muniment.web.clock import now

_SETUP_LIFE = timedelta(days=1)


def invite_first_person(principal: Principal) -> str:
    """Make a fresh set-up link and return its secret; earlier ones end."""
    secret = secrets.token_urlsafe(32)
    moment = now()
    with transaction.atomic():
        Invitation.objects.filter(setup=True, used_at=None, revoked_at=None).update(
            revoked_at=moment
        )
        made = Invitation.objects.create(
            digest=hashlib.sha256(secret.encode()).hexdigest(),
            setup=True,
            invited_by=principal.id,
            created_at=moment,
            expires_at=moment + _SETUP_LIFE,
        )
        record(Change("server.setup-link", principal.id, "invitation", made.id, {}))
    return secret
