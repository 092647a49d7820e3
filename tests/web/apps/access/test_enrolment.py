"""From a link to a second factor: what opens on the way, and what is shown once."""

from __future__ import annotations

import re

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.sessions.models import Session
from django.test import Client
from tests.web.conftest import Ticking
from tests.web.people import (
    PASSWORD,
    anonymous_client,
    code_now,
    make_organization,
    make_person,
    principal,
    signed_in_client,
)

from muniment.web.apps.access.grants import Given
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import HOST_PRINCIPAL
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services import people
from muniment.web.apps.ledger.models import Entry

pytestmark = pytest.mark.usefixtures("db")


def _seed(client: Client) -> str:
    page = client.get("/enrol/app/").content.decode()
    found = re.search(r'class="mono seed">([A-Z2-7 ]+)<', page)
    assert found is not None
    assert "data:" not in page
    assert "<svg" in page
    return found[1].replace(" ", "")


def _codes(page: str) -> list[str]:
    return re.findall(r"<li>(\d{8})</li>", page)


def test_from_the_set_up_link_to_the_server(clock: Ticking) -> None:
    secret = people.invite_first_person(HOST_PRINCIPAL)
    client = anonymous_client(csrf=False)
    page = client.get(f"/setup/{secret}/")
    assert page.status_code == 200
    form = {
        "organization": "Acme",
        "time_zone": "Europe/Berlin",
        "name": "Ada",
        "email": "ada@example.org",
        "password": "password1234",
    }
    refused = client.post(f"/setup/{secret}/", form)
    assert refused.status_code == 200
    assert "password1234" not in refused.content.decode()
    answer = client.post(f"/setup/{secret}/", {**form, "password": PASSWORD})
    assert answer.headers["Location"] == "/"
    assert client.get("/settings/people/").headers["Location"] == "/enrol/"
    assert anonymous_client().get(f"/setup/{secret}/").status_code == 404

    seed = _seed(client)
    assert _seed(client) == seed, "a reload would void what was scanned"
    assert seed not in "".join(Session.objects.values_list("session_data", flat=True))
    assert client.post("/enrol/app/", {"code": "000000"}).status_code == 200
    done = client.post("/enrol/app/", {"code": code_now(seed)})
    assert done.headers["Location"] == "/enrol/codes/"

    shown = _codes(client.get("/enrol/codes/").content.decode())
    assert len(set(shown)) == 10
    file = client.get("/enrol/codes/file/")
    assert file.headers["Content-Disposition"].startswith("attachment")
    assert all(code in file.content.decode() for code in shown)
    assert client.get("/me/").headers["Location"] == "/enrol/codes/", "codes were passed over"
    assert client.post("/enrol/codes/").headers["Location"] == "/"
    assert client.get("/enrol/codes/").status_code == 404
    assert client.get("/enrol/codes/file/").status_code == 404
    assert client.get("/settings/people/").status_code == 200
    assert list(
        Entry.objects.filter(type__startswith="person.")
        .order_by("index")
        .values_list("type", flat=True)
    ) == ["person.set_up", "person.factor_added", "person.recovery_codes_made"]


def test_recovery_codes_are_not_shown_to_another_session() -> None:
    ada = make_person(Role.OFFICER)
    here, there = signed_in_client(ada), signed_in_client(ada)
    assert here.post("/me/codes/").headers["Location"] == "/enrol/codes/"
    assert there.get("/enrol/codes/").status_code == 404
    assert len(_codes(here.get("/enrol/codes/").content.decode())) == 10


def test_joining_signs_in_and_opens_enrolment_alone() -> None:
    make_organization()
    _, secret = people.invite(
        HOST_PRINCIPAL, email="eve@example.org", name="Eve", grants=[Given(Role.MEMBER)]
    )
    client = anonymous_client()
    assert "eve@example.org" in client.get(f"/invitation/{secret}/").content.decode()
    answer = client.post(f"/invitation/{secret}/", {"name": "Eve", "password": PASSWORD})
    assert answer.headers["Location"] == "/"
    assert client.get("/me/").headers["Location"] == "/enrol/"
    assert anonymous_client().get(f"/invitation/{secret}/").status_code == 404


def test_joining_in_somebody_elses_browser_leaves_their_session() -> None:
    ada = make_person(Role.ADMINISTRATOR)
    _, secret = people.invite(
        HOST_PRINCIPAL, email="eve@example.org", name="Eve", grants=[Given(Role.MEMBER)]
    )
    client = signed_in_client(ada)
    client.post(f"/invitation/{secret}/", {"name": "Eve", "password": PASSWORD})
    assert client.get("/settings/people/").headers["Location"] == "/enrol/"


def test_every_link_that_opens_nothing_gets_the_same_page(clock: Ticking) -> None:
    make_organization()
    _, used = people.invite(
        HOST_PRINCIPAL, email="a@example.org", name="A", grants=[Given(Role.MEMBER)]
    )
    people.accept_invitation(used, name="A", password=PASSWORD)
    person, void = people.invite(
        HOST_PRINCIPAL, email="b@example.org", name="B", grants=[Given(Role.MEMBER)]
    )
    people.revoke_invitation(HOST_PRINCIPAL, person.id)
    pages = {
        (answer.status_code, answer.content)
        for answer in (
            anonymous_client().get(f"/invitation/{secret}/") for secret in (used, void, "nothing")
        )
    }
    assert len(pages) == 1
    assert next(iter(pages))[0] == 404


def test_a_new_password_by_link_ends_sessions_and_keeps_the_factor() -> None:
    ada, grace = make_person(Role.ADMINISTRATOR), make_person(Role.MEMBER)
    client = signed_in_client(grace)
    _, secret = people.make_reset_link(principal(ada), grace.id)
    stranger = anonymous_client()
    answer = stranger.post(f"/password/{secret}/", {"password": "another horse battery"})
    assert answer.headers["Location"] == "/accounts/login/"
    assert client.get("/me/").status_code == 302
    signing = stranger.post(
        "/accounts/login/", {"login": grace.email, "password": "another horse battery"}
    )
    assert signing.headers["Location"] == "/accounts/2fa/authenticate/"
    assert stranger.post(f"/password/{secret}/", {"password": PASSWORD}).status_code == 404


def test_a_reset_link_of_somebody_who_left_opens_nothing() -> None:
    ada, grace = make_person(Role.ADMINISTRATOR), make_person(Role.MEMBER)
    _, secret = people.make_reset_link(principal(ada), grace.id)
    people.deactivate(principal(ada), grace.id, expected_version=grace.row_version)
    assert anonymous_client().get(f"/password/{secret}/").status_code == 404


def test_adding_a_factor_wants_a_fresh_proof() -> None:
    ada = make_person(Role.OFFICER)
    client = signed_in_client(ada, fresh=False)
    for path in ("/enrol/passkey/", "/enrol/app/"):
        assert "reauthenticate" in client.get(path).headers["Location"]
    assert "reauthenticate" in client.post("/me/codes/").headers["Location"]


def test_one_app_for_each_person() -> None:
    ada = make_person(Role.OFFICER)
    client = signed_in_client(ada)
    seed = _seed(client)
    page = client.post("/enrol/app/", {"code": code_now(seed)})
    assert "already" in page.content.decode()
    assert Authenticator.objects.filter(user=ada, type="totp").count() == 1


def test_everybody_has_a_password() -> None:
    assert Person.objects.filter(is_active=True).count() == 0
    assert make_person(Role.MEMBER).has_usable_password()
