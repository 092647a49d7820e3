"""Tokens: shown once, kept as a digest, of one project, and over when they are over."""

from __future__ import annotations

import hashlib
import re
from datetime import timedelta

import pytest
from tests.web.conftest import Ticking
from tests.web.people import make_person, make_project, make_token, principal, signed_in_client

from muniment.core.errors import UsageError
from muniment.web.apps.access.archived import Archived
from muniment.web.apps.access.models import Token
from muniment.web.apps.access.principals import HOST_PRINCIPAL, Denied, Kind, NotFound
from muniment.web.apps.access.roles import Permission, Role
from muniment.web.apps.access.services.projects import archive_project, unarchive_project
from muniment.web.apps.access.services.tokens import (
    authenticate_token,
    create_token,
    revoke_token,
)
from muniment.web.apps.ledger.models import Entry, Payload
from muniment.web.clock import now

pytestmark = pytest.mark.usefixtures("db")


def test_a_token_has_256_random_bits_and_is_kept_as_a_digest() -> None:
    token, secret = make_token(make_project())
    assert re.fullmatch(r"mun_[A-Za-z0-9_-]{43}", secret)
    assert token.digest == hashlib.sha256(secret.encode()).hexdigest()
    assert token.hint == secret[-4:]
    assert secret not in str(list(Token.objects.values()))
    assert secret not in str([bytes(row.payload) for row in Payload.objects.all()])


def test_a_token_pushes_to_its_project_and_nothing_else() -> None:
    own, other = make_project("own"), make_project("other")
    _, secret = make_token(own)
    found = authenticate_token(secret)
    assert found is not None
    assert found.kind is Kind.TOKEN
    found.require(Permission.PUSH, own.id)
    with pytest.raises(NotFound):
        found.require(Permission.PUSH, other.id)
    for permission in set(Permission) - {Permission.PUSH}:
        assert not found.allows(permission)
        assert not found.allows(permission, own.id)
    assert found.projects(Permission.PUSH) == {own.id}


@pytest.mark.parametrize(
    "secret",
    ["", "mun_", "mun_" + "A" * 43, "mun_" + "A" * 10_000, "Bearer x", "mun_\udcff", "mun_\x00"],
)
def test_what_is_no_token_opens_nothing(secret: str) -> None:
    make_token(make_project())
    assert authenticate_token(secret) is None


def test_a_token_ends_on_its_second(clock: Ticking) -> None:
    _, secret = make_token(make_project(), days=1)
    assert authenticate_token(secret) is not None
    clock.forward(days=1)
    assert authenticate_token(secret) is None


def test_a_revoked_token_opens_nothing_and_is_revoked_once() -> None:
    token, secret = make_token(make_project())
    revoke_token(HOST_PRINCIPAL, token.id)
    assert authenticate_token(secret) is None
    revoke_token(HOST_PRINCIPAL, token.id)
    assert Entry.objects.filter(type="token.revoked").count() == 1


def test_the_token_of_an_archived_project_rests() -> None:
    project = make_project()
    _, secret = make_token(project)
    archive_project(HOST_PRINCIPAL, project.id, expected_version=1)
    assert authenticate_token(secret) is None
    with pytest.raises(Archived):
        make_token(project)
    unarchive_project(HOST_PRINCIPAL, project.id, expected_version=2)
    assert authenticate_token(secret) is not None


@pytest.mark.parametrize("days", [-1, 0, 367, 36500])
def test_a_token_ends_within_a_year(days: int) -> None:
    with pytest.raises(UsageError):
        make_token(make_project(), days=days)


@pytest.mark.parametrize("scopes", [(), ("pull",), ("push", "everything")])
def test_a_token_has_known_scopes(scopes: tuple[str, ...]) -> None:
    with pytest.raises(UsageError):
        create_token(HOST_PRINCIPAL, make_project(), "CI", now() + timedelta(days=1), scopes)


def test_who_may_make_and_revoke_tokens() -> None:
    own, other = make_project("own"), make_project("other")
    token, _ = make_token(own)
    end = now() + timedelta(days=1)
    lead = principal(make_person(Role.OFFICER, project=own))
    create_token(lead, own, "CI", end)
    with pytest.raises(NotFound):
        create_token(lead, other, "CI", end)
    for person in (make_person(Role.MEMBER, project=own), make_person(Role.AUDITOR, project=own)):
        with pytest.raises(Denied):
            create_token(principal(person), own, "CI", end)
        with pytest.raises(Denied):
            revoke_token(principal(person), token.id)
    with pytest.raises(NotFound):
        revoke_token(principal(make_person(Role.OFFICER, project=other)), token.id)
    assert Token.objects.get(pk=token.id).revoked_at is None


def test_a_token_is_not_revoked_under_another_projects_address() -> None:
    own, other = make_project("own"), make_project("other")
    token, _ = make_token(own)
    client = signed_in_client(make_person(Role.OFFICER))
    path = f"/settings/projects/{other.reference}/tokens/{token.id}/revoke/"
    assert client.post(path).status_code == 404
    assert Token.objects.get(pk=token.id).revoked_at is None


def test_use_is_noted_every_five_minutes(clock: Ticking) -> None:
    token, secret = make_token(make_project())

    def used() -> object:
        authenticate_token(secret)
        return Token.objects.get(pk=token.pk).last_used_at

    first = used()
    assert first is not None
    assert used() == first
    clock.forward(minutes=5)
    assert used() != first


def test_the_page_shows_a_token_once_with_what_to_do_with_it() -> None:
    project = make_project()
    client = signed_in_client(make_person(Role.ADMINISTRATOR))
    path = f"/settings/projects/{project.reference}/"
    page = client.post(f"{path}tokens/", {"name": "CI", "days": "90"}).content.decode()
    secrets = set(re.findall(r"mun_[A-Za-z0-9_-]{43}", page))
    assert len(secrets) == 1
    (secret,) = secrets
    assert "MUNIMENT_URL" in page
    assert f"MUNIMENT_TOKEN={secret}" in page
    assert authenticate_token(secret) is not None
    for shown in (path, "/settings/tokens/"):
        later = client.get(shown).content.decode()
        assert secret not in later
        assert secret[-4:] in later
