"""Listens to Django and allauth, and keeps the session's own record in step with them."""

from __future__ import annotations

from typing import Any

from allauth.account.authentication import get_authentication_records
from allauth.account.signals import authentication_step_completed
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest

from muniment.web.apps.access import sessions
from muniment.web.apps.access.models import Person
from muniment.web.clock import now


@receiver(user_logged_in)
def _signed_in(request: HttpRequest, user: Person, **_: Any) -> None:
    # The steps before this were recorded while the session was still nobody's; allauth returns
    # only those of this very person.
    records = get_authentication_records(request, user)
    factor = any(record.get("method") == "mfa" for record in records)
    sessions.begin(request.session, user, now(), factor=factor)


@receiver(authentication_step_completed)
def _proved_again(
    request: HttpRequest, user: Person, reauthenticated: bool = False, **_: Any
) -> None:
    if reauthenticated:
        sessions.proved(request.session, user, now())
