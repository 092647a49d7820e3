"""How allauth works here: nobody signs up, mail goes out only when SMTP is set."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Closes sign-up: people join by invitation alone."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Return False: an invitation is the only way in."""
        return False
