"""People, projects and tokens to act in tests, and browsers that are signed in as them.

Everything is made through the services, so a test's people are as real as anybody's.
"""

from __future__ import annotations

import itertools
from dataclasses import asdict, replace
from datetime import date, timedelta
from uuid import UUID

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client

from muniment.web.apps.access import sessions
from muniment.web.apps.access.grants import Given
from muniment.web.apps.access.models import Person, Token
from muniment.web.apps.access.principals import HOST_PRINCIPAL, Principal, person_principal
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services import people, tokens
from muniment.web.apps.access.services.factors import add_app
from muniment.web.apps.organization.models import Organization, Project
from muniment.web.apps.organization.queries import organization_zone, today
from muniment.web.apps.organization.services import add_project, found_organization
from muniment.web.clock import now

SEED = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
PASSWORD = "correct horse battery"
ADDRESS = "http://localhost:8000"
_NUMBERS = itertools.count(1)


def make_organization() -> Organization:
    """Return the organisation, founded where there is none."""
    return Organization.objects.first() or found_organization(
        HOST_PRINCIPAL.id, "Acme", "Europe/Berlin"
    )


def make_project(name: str = "churn", default_ref: str = "main", **more: UUID) -> Project:
    """Return a new project."""
    make_organization()
    return add_project(HOST_PRINCIPAL.id, name, default_ref, **more)


def make_person(
    *roles: Role,
    project: Project | None = None,
    until: date | None = None,
    limit: str = "",
    name: str = "",
    email: str = "",
) -> Person:
    """Return an active person with these roles, in one project or in all; officer by default.

    An auditor's access ends in 90 days unless a test says when.
    """
    make_organization()
    number = next(_NUMBERS)
    given = [_given(role, project, until) for role in roles or (Role.OFFICER,)]
    person, secret = people.invite(
        HOST_PRINCIPAL,
        email=email or f"person{number}@example.org",
        name=name or f"Person {number}",
        grants=given,
        acceptance_limit=limit,
    )
    return people.accept_invitation(secret, name=person.name, password=PASSWORD)


def principal(person: Person, *, fresh: bool = True) -> Principal:
    """Return a person as a principal who has just proved who they are, or not."""
    found = Person.objects.get(pk=person.pk)
    return person_principal(found, now(), organization_zone(), now() if fresh else None)


def make_token(project: Project, name: str = "CI", days: int = 90) -> tuple[Token, str]:
    """Return a token of a project, with its secret."""
    return tokens.create_token(HOST_PRINCIPAL, project, name, now() + timedelta(days=days))


def anonymous_client(*, csrf: bool = False) -> Client:
    """Return a browser that nobody is signed in with, at the server's own address."""
    return Client(SERVER_NAME="localhost", SERVER_PORT="8000", enforce_csrf_checks=csrf)


def signed_in_client(
    person: Person, *, factor: bool = True, fresh: bool = True, csrf: bool = False
) -> Client:
    """Return a browser in which a person is signed in.

    Args:
        person: Who.
        factor: With a second factor; False: with the password alone, before enrolment.
        fresh: They proved a moment ago who they are, so approvals need no further proof.
        csrf: Forms without the token are refused, as in production.
    """
    client = anonymous_client(csrf=csrf)
    client.force_login(person, "muniment.web.apps.access.backends.PersonBackend")
    if factor and not Authenticator.objects.filter(user=person, type="totp").exists():
        give_app(person)
    session = client.session
    state = sessions.begin(session, person, now(), factor=factor)
    if not fresh:
        session["muniment"] = asdict(replace(state, proved=state.proved - 3600))
    session.save()
    return client


def give_app(person: Person, seed: str = SEED) -> None:
    """Enrol an authenticator app with a known seed, as its first code would."""
    add_app(person, seed, code_now(seed))


def code_now(seed: str = SEED, *, step: int = 0) -> str:
    """Return the code that an app shows now, or some steps of 30 seconds away."""
    counter = int(now().timestamp()) // 30 + step
    return str(format_hotp_value(hotp_value(seed, counter)))


def _given(role: Role, project: Project | None, until: date | None) -> Given:
    if role is Role.ADMINISTRATOR:
        return Given(role)
    if role is Role.AUDITOR and until is None:
        until = today() + timedelta(days=90)
    return Given(role, project.id if project else None, until)
