"""The gate: what a session opens, when it ends, and what it never becomes."""

from __future__ import annotations

import re

import pytest
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.sessions.models import Session
from tests.web.conftest import Ticking
from tests.web.people import (
    PASSWORD,
    anonymous_client,
    code_now,
    give_app,
    make_person,
    make_project,
    principal,
    signed_in_client,
)

from muniment.web.apps.access.models import Person
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services import factors, people
from muniment.web.apps.access.services.sessions import end_sessions_of

pytestmark = pytest.mark.usefixtures("db")

LOGIN = "/accounts/login/?next="


@pytest.fixture
def ada() -> Person:
    return make_person(Role.ADMINISTRATOR, Role.OFFICER, email="ada@example.org")


@pytest.fixture
def grace() -> Person:
    return make_person(Role.MEMBER, email="grace@example.org")


def test_without_a_second_factor_only_enrolment_opens(ada: Person) -> None:
    client = signed_in_client(ada, factor=False)
    assert client.get("/enrol/").status_code == 200
    assert client.get("/enrol/app/").status_code == 200
    for path in ("/me/", "/settings/people/", "/settings/projects/", "/enrol/codes/"):
        answer = client.get(path)
        assert (answer.status_code, answer.get("Location")) in {(302, "/enrol/"), (404, None)}


def test_a_session_from_before_enrolment_cannot_add_a_factor_after_it(ada: Person) -> None:
    """Somebody with the password alone waits until its owner has enrolled."""
    thief = signed_in_client(ada, factor=False)
    give_app(ada)
    for path in ("/enrol/", "/enrol/app/", "/enrol/passkey/", "/me/"):
        assert thief.get(path).headers["Location"].startswith("/accounts/login/")
    assert Authenticator.objects.filter(user=ada, type="totp").count() == 1


def test_a_session_is_idle_for_two_hours_at_most(ada: Person, clock: Ticking) -> None:
    client = signed_in_client(ada)
    for _ in range(3):
        clock.forward(minutes=110)
        assert client.get("/me/").status_code == 200
    clock.forward(minutes=121)
    assert client.get("/me/").headers["Location"] == LOGIN + "%2Fme%2F"
    clock.forward(minutes=-121)
    assert client.get("/me/").status_code == 302, "an ended session came back to life"


def test_a_session_lasts_twelve_hours_at_most(ada: Person, clock: Ticking) -> None:
    client = signed_in_client(ada)
    for _ in range(11):
        clock.forward(minutes=60)
        assert client.get("/me/").status_code == 200
    clock.forward(minutes=61)
    assert client.get("/me/").status_code == 302


def test_deactivation_ends_sessions_at_once(ada: Person, grace: Person) -> None:
    client = signed_in_client(grace)
    assert client.get("/me/").status_code == 200
    people.deactivate(principal(ada), grace.id, expected_version=grace.row_version)
    assert client.get("/me/").status_code == 302
    grace.refresh_from_db()
    people.reactivate(principal(ada), grace.id, expected_version=grace.row_version)
    assert client.get("/me/").status_code == 302


def test_a_reset_of_factors_ends_sessions_and_asks_for_enrolment(
    ada: Person, grace: Person
) -> None:
    client = signed_in_client(grace)
    factors.reset_second_factor(principal(ada), grace.email)
    assert client.get("/me/").status_code == 302
    assert client.get("/enrol/").headers["Location"].startswith("/accounts/login/")


def test_a_factor_that_vanished_closes_the_session_of_its_owner(grace: Person) -> None:
    client = signed_in_client(grace)
    Authenticator.objects.filter(user=grace).delete()
    assert client.get("/me/").headers["Location"] == "/enrol/"


def test_sessions_ended_by_somebody_else_are_over(ada: Person, grace: Person) -> None:
    client = signed_in_client(grace)
    end_sessions_of(principal(ada), grace.id)
    assert client.get("/me/").status_code == 302


def test_what_a_session_proves_is_of_its_own_person_only(ada: Person, grace: Person) -> None:
    client = signed_in_client(ada)
    session = client.session
    session["muniment"] = {**session["muniment"], "person": str(grace.pk)}
    session.save()
    assert client.get("/me/").status_code == 302


def test_allauths_record_of_a_factor_opens_nothing_by_itself(ada: Person) -> None:
    client = signed_in_client(ada, factor=False)
    session = client.session
    session["account_authentication_methods_user"] = str(ada.pk)
    session["account_authentication_methods"] = [{"method": "mfa", "at": 4e9, "type": "totp"}]
    session.save()
    assert client.get("/me/").headers["Location"] == "/enrol/"


def test_a_new_password_ends_other_sessions_and_keeps_this_one(ada: Person) -> None:
    here, there = signed_in_client(ada), signed_in_client(ada)
    answer = here.post("/me/password/", {"password": "a fresh horse battery"})
    assert answer.headers["Location"] == "/me/"
    assert here.get("/me/").status_code == 200
    assert there.get("/me/").status_code == 302


def test_removing_a_factor_ends_other_sessions_and_the_last_one_stays(ada: Person) -> None:
    here, there = signed_in_client(ada), signed_in_client(ada)
    app = Authenticator.objects.get(user=ada)
    assert here.post(f"/me/methods/{app.pk}/remove/").status_code == 400
    key = Authenticator.objects.create(user=ada, type="webauthn", data={"name": "key"})
    assert here.post(f"/me/methods/{app.pk}/remove/").headers["Location"] == "/me/"
    assert here.get("/me/").status_code == 200
    assert there.get("/me/").status_code == 302
    assert here.post(f"/me/methods/{key.pk}/remove/").status_code == 400


def test_nobody_removes_a_factor_or_ends_a_session_of_somebody_else(
    ada: Person, grace: Person
) -> None:
    signed_in_client(grace)
    app = Authenticator.objects.get(user=grace)
    client = signed_in_client(ada)
    assert client.post(f"/me/methods/{app.pk}/remove/").status_code == 404
    assert client.post("/me/sessions/1/end/").status_code == 404


def test_ending_all_other_sessions(ada: Person) -> None:
    here, there = signed_in_client(ada), signed_in_client(ada)
    assert here.post("/me/sessions/end/").headers["Location"] == "/me/"
    assert here.get("/me/").status_code == 200
    assert there.get("/me/").status_code == 302


def test_real_sessions_are_listed_and_can_be_ended_one_by_one(ada: Person, clock: Ticking) -> None:
    give_app(ada)
    here, there = anonymous_client(), anonymous_client()
    for client in (here, there):
        clock.forward(minutes=2)
        client.post("/accounts/login/", {"login": ada.email, "password": PASSWORD})
        client.post("/accounts/2fa/authenticate/", {"code": code_now()})
    page = here.get("/me/").content.decode()
    assert page.count("/me/sessions/") == 2
    assert "this one" in page
    (address,) = re.findall(r'"(/me/sessions/\d+/end/)"', page)
    assert here.post(address).status_code == 302
    assert there.get("/me/").status_code == 302
    assert here.get("/me/").status_code == 200


def test_an_expired_proof_asks_again_and_says_that_the_button_must_be_pressed_again(
    ada: Person, grace: Person, clock: Ticking
) -> None:
    client = signed_in_client(ada, fresh=False)
    path = f"/settings/people/{grace.id}/"
    answer = client.post(f"{path}factors/", headers={"Referer": f"http://localhost:8000{path}"})
    asked = answer.headers["Location"]
    assert asked.startswith("/accounts/reauthenticate/?next=%2Fsettings%2Fpeople%2F")
    page = client.get(asked).content.decode()
    assert "press the button again" in page
    clock.forward(minutes=2)
    back = client.post(asked, {"password": PASSWORD, "next": path})
    assert back.headers["Location"] == path
    assert client.post(f"{path}factors/").headers["Location"] == path
    clock.forward(minutes=6)
    assert "reauthenticate" in client.post(f"{path}factors/").headers["Location"]


def test_a_clock_set_back_makes_no_proof_last_longer(
    ada: Person, grace: Person, clock: Ticking
) -> None:
    client = signed_in_client(ada)
    path = f"/settings/people/{grace.id}/factors/"
    clock.forward(hours=-1)
    assert "reauthenticate" in client.post(path).headers["Location"]
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    assert "reauthenticate" not in client.post(path).headers["Location"]


def test_a_code_proves_again_too(ada: Person, clock: Ticking) -> None:
    client = signed_in_client(ada, fresh=False)
    assert "reauthenticate" in client.get("/me/password/").headers["Location"]
    clock.forward(minutes=2)
    answer = client.post("/accounts/2fa/reauthenticate/?next=/me/password/", {"code": code_now()})
    assert answer.headers["Location"] == "/me/password/"
    assert client.get("/me/password/").status_code == 200


def test_a_wrong_password_proves_nothing(ada: Person) -> None:
    client = signed_in_client(ada, fresh=False)
    client.post("/accounts/reauthenticate/?next=/me/password/", {"password": "wrong wrong wrong"})
    assert "reauthenticate" in client.get("/me/password/").headers["Location"]


def test_another_site_is_no_place_to_go_back_to(ada: Person, grace: Person) -> None:
    client = signed_in_client(ada, fresh=False)
    answer = client.post(
        f"/settings/people/{grace.id}/factors/", headers={"Referer": "https://evil.example/x"}
    )
    assert answer.headers["Location"] == "/accounts/reauthenticate/?next=%2F"
    back = client.post(
        "/accounts/reauthenticate/", {"password": PASSWORD, "next": "//evil.example/"}
    )
    assert back.headers["Location"] == "/"


def test_forms_from_elsewhere_are_refused(ada: Person) -> None:
    client = signed_in_client(ada, csrf=True)
    assert client.post("/me/", {"name": "Eve", "time_zone": ""}).status_code == 403
    assert Person.objects.get(pk=ada.pk).name != "Eve"
    assert anonymous_client(csrf=True).post("/accounts/login/", {}).status_code == 403


def test_cookies_and_headers(ada: Person) -> None:
    client = signed_in_client(ada)
    answer = client.get("/me/")
    cookie = client.cookies["sessionid"]
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
    assert "'unsafe-" not in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert "no-store" in answer.headers["Cache-Control"]
    assert cookie.value
    assert settings.SESSION_COOKIE_HTTPONLY
    assert settings.SESSION_COOKIE_SAMESITE == "Lax"


def test_the_session_cookie_is_for_http_and_this_site_alone(ada: Person, clock: Ticking) -> None:
    give_app(ada)
    clock.forward(minutes=2)
    client = anonymous_client()
    client.post("/accounts/login/", {"login": ada.email, "password": PASSWORD})
    answer = client.post("/accounts/2fa/authenticate/", {"code": code_now()})
    cookie = answer.cookies["sessionid"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["path"] == "/"


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "192.0.2.1"])
def test_other_hosts_are_refused(host: str) -> None:
    answer = anonymous_client().get("/accounts/login/", headers={"host": host})
    assert answer.status_code == 400


@pytest.mark.parametrize("method", ["head", "options", "put", "patch", "delete", "trace"])
def test_no_method_slips_past(ada: Person, method: str) -> None:
    stranger = getattr(anonymous_client(), method)("/settings/people/")
    assert stranger.status_code == 302
    member = signed_in_client(make_person(Role.MEMBER))
    assert getattr(member, method)("/settings/people/").status_code == 403
    allowed = getattr(signed_in_client(ada), method)("/settings/people/")
    assert allowed.status_code == 405


def test_htmx_is_sent_to_sign_in(ada: Person) -> None:
    answer = anonymous_client().get("/settings/people/", headers={"HX-Request": "true"})
    assert answer.status_code == 401
    assert answer.headers["HX-Redirect"].startswith("/accounts/login/")


def test_a_page_writes_the_session_once_a_minute_at_most(ada: Person, clock: Ticking) -> None:
    client = signed_in_client(ada)
    key = client.cookies["sessionid"].value
    clock.forward(minutes=2)
    client.get("/me/")
    before = Session.objects.get(pk=key).session_data
    client.get("/me/")
    assert Session.objects.get(pk=key).session_data == before
    clock.forward(minutes=2)
    client.get("/me/")
    assert Session.objects.get(pk=key).session_data != before


def test_an_auditors_access_ends_with_its_last_day(clock: Ticking) -> None:
    project = make_project()
    auditor = make_person(Role.AUDITOR, project=project)
    assert principal(auditor).held
    clock.forward(days=91)
    assert not principal(auditor).held
