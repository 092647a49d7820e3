"""People come by invitation, hold roles that others gave them, and leave."""

from __future__ import annotations

import pytest
from tests.web.conftest import Ticking
from tests.web.people import PASSWORD, make_person, make_project, make_token, principal

from muniment.core.errors import UsageError
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import HOST_PRINCIPAL
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services import people
from muniment.web.apps.access.services.links import LinkSpent
from muniment.web.apps.access.services.tokens import authenticate_token, revoke_token
from muniment.web.apps.ledger.models import Entry

pytestmark = pytest.mark.usefixtures("db")


def _set_up(secret: str) -> Person:
    return people.accept_setup(
        secret,
        organization="Acme",
        name="Ada",
        email="Ada@Example.org",
        password=PASSWORD,
        time_zone="Europe/Berlin",
    )


def test_the_first_person_founds_the_organisation() -> None:
    person = _set_up(people.invite_first_person(HOST_PRINCIPAL))
    assert person.email == "ada@example.org"
    assert {grant.role for grant in person.grants.all()} == {"administrator", "officer"}
    assert list(Entry.objects.order_by("index").values_list("type", flat=True)) == [
        "setup.invited",
        "organization.founded",
        "person.set_up",
    ]


def test_a_set_up_link_works_once_for_a_day_and_the_newest_alone(clock: Ticking) -> None:
    older = people.invite_first_person(HOST_PRINCIPAL)
    newer = people.invite_first_person(HOST_PRINCIPAL)
    with pytest.raises(LinkSpent):
        _set_up(older)
    clock.forward(hours=25)
    with pytest.raises(LinkSpent):
        _set_up(newer)
    newest = people.invite_first_person(HOST_PRINCIPAL)
    _set_up(newest)
    with pytest.raises(LinkSpent):
        _set_up(newest)
    with pytest.raises(UsageError):
        people.invite_first_person(HOST_PRINCIPAL)


def test_tokens_open_what_they_are_for(clock: Ticking) -> None:
    token, secret = make_token(make_project())
    found = authenticate_token(secret)
    assert found is not None
    assert found.project == token.project_id
    clock.forward(days=91)
    assert authenticate_token(secret) is None
    other, secret = make_token(make_project())
    revoke_token(HOST_PRINCIPAL, other.id)
    assert authenticate_token(secret) is None


def test_roles() -> None:
    officer = principal(make_person(Role.OFFICER))
    assert officer.held[0].role is Role.OFFICER
