"""The policy of every view: deny by default.

A view carries its policy as an attribute that a decorator here sets; views of allauth stand in a
table by name. The gate (``gate.py``) asks ``policy_of`` for each request and answers 404 where
there is none, so a view that somebody forgot opens nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeVar

from muniment.web.apps.access.roles import Permission

View = TypeVar("View", bound=Callable[..., Any])

_ATTRIBUTE = "muniment_policy"
_TAKES_FILE = "muniment_takes_file"


class Entrance(Enum):
    """Who may open a view at all, before any permission is asked."""

    PUBLIC = "public"
    """Anybody: the sign-in page, an invitation."""

    ENROLMENT = "enrolment"
    """Signed in, with or without a second factor."""

    PERSON = "person"
    """Signed in with a second factor."""

    OWN = "own"
    """The view authenticates by itself, as the API does; a test knows each of these."""


@dataclass(frozen=True, slots=True)
class Policy:
    """What a view asks for. The permission is asked again, for the project, by the service."""

    entrance: Entrance
    permission: Permission | None = None


def page(permission: Permission) -> Callable[[View], View]:
    """Open a view to people with a second factor who hold a permission in some project."""
    return _mark(Policy(Entrance.PERSON, permission))


def own_page(view: View) -> View:
    """Open a view to everybody with a second factor: their own settings and tasks."""
    return _mark(Policy(Entrance.PERSON))(view)


def enrolment(view: View) -> View:
    """Open a view to people who are signed in and have no second factor yet."""
    return _mark(Policy(Entrance.ENROLMENT))(view)


def public(view: View) -> View:
    """Open a view to anybody."""
    return _mark(Policy(Entrance.PUBLIC))(view)


def authenticates(view: View) -> View:
    """Leave sign-in and permission to the view itself."""
    return _mark(Policy(Entrance.OWN))(view)


def taking_file(view: View) -> View:
    """Let a view say itself where a form's file goes: nothing may read the form before it.

    It then asks for itself what is otherwise asked of every form: a token against forged requests,
    and no NUL.
    """
    setattr(view, _TAKES_FILE, True)
    return view


def takes_file(view: Callable[..., Any]) -> bool:
    """Return whether a view reads its form itself."""
    return bool(getattr(view, _TAKES_FILE, False))


def _mark(policy: Policy) -> Callable[[View], View]:
    def mark(view: View) -> View:
        setattr(view, _ATTRIBUTE, policy)
        return view

    return mark


_PUBLIC = Policy(Entrance.PUBLIC)
_PERSON = Policy(Entrance.PERSON)

BY_NAME: Mapping[str, Policy] = {
    "account_login": _PUBLIC,
    "account_logout": _PUBLIC,
    "mfa_authenticate": _PUBLIC,
    "mfa_login_webauthn": _PUBLIC,
    "account_reauthenticate": _PERSON,
    "mfa_reauthenticate": _PERSON,
    "mfa_reauthenticate_webauthn": _PERSON,
}
"""Views of allauth that are open. Those that are not named here answer 404: sign-up, mail, and
the pages for factors and sessions, for which there are views of ours that write to the ledger."""


def policy_of(view: Callable[..., Any], name: str | None) -> Policy | None:
    """Return the policy of a view; None where nobody gave it one."""
    found = getattr(view, _ATTRIBUTE, None)
    return found if isinstance(found, Policy) else BY_NAME.get(name or "")
