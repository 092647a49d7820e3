"""Signing in: two factors, codes that work once, limits that end, equal answers to strangers."""

from __future__ import annotations

import html
import json
import re
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from axes.models import AccessAttempt
from django.conf import settings
from django.core.cache import cache
from django.test import Client
from tests.web.conftest import Ticking
from tests.web.people import (
    PASSWORD,
    SEED,
    anonymous_client,
    code_now,
    give_app,
    make_person,
    principal,
    signed_in_client,
)

from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import HOST_PRINCIPAL
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services import factors, people

pytestmark = pytest.mark.usefixtures("db")

LOGIN = "/accounts/login/"
SECOND = "/accounts/2fa/authenticate/"


@pytest.fixture
def ada() -> Person:
    person = make_person(Role.ADMINISTRATOR, Role.OFFICER, email="ada@example.org")
    give_app(person)
    return person


def _password(client: Client, email: str, password: str = PASSWORD, **more: str) -> str:
    answer = client.post(LOGIN, {"login": email, "password": password, **more})
    return answer.get("Location", str(answer.status_code))


def _code(client: Client, code: str) -> str:
    answer = client.post(SECOND, {"code": code})
    return answer.get("Location", str(answer.status_code))


def test_password_and_code_open_the_server(ada: Person, clock: Ticking) -> None:
    clock.forward(minutes=2)
    client = anonymous_client()
    assert _password(client, "Ada@Example.org", next="/me/") == SECOND
    assert client.get("/me/").headers["Location"].startswith(LOGIN)
    assert _code(client, code_now()) == "/me/"
    assert client.get("/me/").status_code == 200


def test_a_wrong_code_opens_nothing(ada: Person, clock: Ticking) -> None:
    clock.forward(minutes=2)
    client = anonymous_client()
    _password(client, ada.email)
    wrong = f"{(int(code_now()) + 1) % 1_000_000:06}"
    assert _code(client, wrong) == "200"
    assert client.get("/me/").status_code == 302


def test_the_code_of_enrolment_does_not_sign_in(ada: Person) -> None:
    client = anonymous_client()
    _password(client, ada.email)
    assert _code(client, code_now()) == "200"


def test_a_code_works_once_even_half_a_minute_later(ada: Person, clock: Ticking) -> None:
    """Allauth forgets a used code after 30 seconds and accepts it for 60 more."""
    clock.forward(minutes=2)
    code = code_now()
    first = anonymous_client()
    _password(first, ada.email)
    assert _code(first, code) == "/"
    clock.forward(seconds=31)
    cache.clear()
    second = anonymous_client()
    _password(second, ada.email)
    assert _code(second, code) == "200"
    clock.forward(seconds=30)
    assert _code(second, code_now()) == "/"


@pytest.mark.parametrize(
    ("step", "opens"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)]
)
def test_a_clock_may_be_half_a_minute_off(
    ada: Person, clock: Ticking, step: int, opens: bool
) -> None:
    clock.forward(minutes=5)
    clock.moment = clock.moment.replace(second=5)
    client = anonymous_client()
    _password(client, ada.email)
    assert (_code(client, code_now(step=step)) == "/") is opens


def test_an_older_code_than_the_last_is_refused(ada: Person, clock: Ticking) -> None:
    clock.forward(minutes=5)
    clock.moment = clock.moment.replace(second=5)
    client = anonymous_client()
    _password(client, ada.email)
    assert _code(client, code_now(step=1)) == "/"
    other = anonymous_client()
    _password(other, ada.email)
    assert _code(other, code_now(step=0)) == "200"


def test_a_server_whose_clock_was_ahead_locks_nobody_out(ada: Person, clock: Ticking) -> None:
    clock.forward(days=300)
    client = anonymous_client()
    _password(client, ada.email)
    assert _code(client, code_now()) == "/"
    clock.forward(days=-300, minutes=5)
    client = anonymous_client()
    _password(client, ada.email)
    assert _code(client, code_now()) == "/"


def test_a_recovery_code_works_once(ada: Person) -> None:
    code = factors.make_recovery_codes(ada)[3]
    client = anonymous_client()
    _password(client, ada.email)
    assert _code(client, code) == "/"
    client = anonymous_client()
    _password(client, ada.email)
    assert _code(client, code) == "200"


def test_new_recovery_codes_void_the_old(ada: Person) -> None:
    old = factors.make_recovery_codes(ada)[0]
    new = factors.make_recovery_codes(ada)[0]
    client = anonymous_client()
    _password(client, ada.email)
    assert _code(client, old) == "200"
    assert _code(client, new) == "/"


def test_seeds_and_codes_lie_sealed_in_the_database(ada: Person) -> None:
    codes = factors.make_recovery_codes(ada)
    stored = json.dumps(list(Authenticator.objects.values_list("data", flat=True)))
    assert SEED not in stored
    assert not any(code in stored for code in codes)
    assert stored.count("s1:") == 2


def test_strangers_and_people_get_the_same_answer(ada: Person) -> None:
    def answer(email: str) -> tuple[int, str]:
        got = anonymous_client().post(LOGIN, {"login": email, "password": "x" * 12})
        return got.status_code, got.content.decode().replace(email, "")

    known, unknown = answer(ada.email), answer("nobody@example.org")
    assert known[0] == unknown[0] == 200
    assert _without_token(known[1]) == _without_token(unknown[1])


def test_failures_lock_a_place_out_and_the_lock_ends(ada: Person) -> None:
    client = anonymous_client()
    for _ in range(5):
        assert _password(client, ada.email, "wrong wrong wrong") == "200"
    # The sixth is refused unseen, even with the right password.
    assert _password(client, ada.email) == "200"
    # Somebody at another place is not kept out by it.
    other = Client(SERVER_NAME="localhost", SERVER_PORT="8000", REMOTE_ADDR="192.0.2.7")
    assert _password(other, ada.email) == SECOND
    factors.unlock(HOST_PRINCIPAL, ada.email)


def test_axes_counts_by_address_and_place_without_naming_the_address(ada: Person) -> None:
    client = anonymous_client()
    _password(client, ada.email, "wrong wrong wrong")
    attempt = AccessAttempt.objects.get()
    assert "@" not in attempt.username
    assert ada.email not in attempt.username + attempt.post_data
    assert "wrong" not in attempt.post_data
    assert attempt.failures_since_start == 1


def test_axes_locks_and_its_lock_ends_by_itself(
    ada: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "ACCOUNT_RATE_LIMITS", False)
    client = anonymous_client()
    for _ in range(10):
        last = client.post(LOGIN, {"login": ada.email, "password": "wrong wrong wrong"})
    assert last.status_code == 429
    before = AccessAttempt.objects.get().attempt_time
    assert client.post(LOGIN, {"login": ada.email, "password": PASSWORD}).status_code == 429
    assert AccessAttempt.objects.get().attempt_time == before, "failing on prolongs the lock"
    other = Client(SERVER_NAME="localhost", SERVER_PORT="8000", REMOTE_ADDR="192.0.2.7")
    assert _password(other, ada.email) == SECOND
    AccessAttempt.objects.update(attempt_time=before - timedelta(minutes=16))
    assert _password(client, ada.email) == SECOND


def test_unlocking_lets_in_at_once(ada: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "ACCOUNT_RATE_LIMITS", False)
    client = anonymous_client()
    for _ in range(10):
        client.post(LOGIN, {"login": ada.email, "password": "wrong wrong wrong"})
    factors.unlock(HOST_PRINCIPAL, "ADA@example.org")
    assert _password(client, ada.email) == SECOND


def test_one_place_cannot_spray_many_addresses() -> None:
    client = anonymous_client()
    refused = [
        b"Too many"
        in client.post(LOGIN, {"login": f"person{at}@example.org", "password": "x" * 12}).content
        for at in range(12)
    ]
    assert refused == [False] * 10 + [True] * 2


def test_codes_are_limited_too(ada: Person) -> None:
    client = anonymous_client()
    _password(client, ada.email)
    for _ in range(5):
        _code(client, "000000")
    answer = client.post(SECOND, {"code": factors.make_recovery_codes(ada)[0]})
    assert answer.status_code == 200
    assert b"Too many" in answer.content


@pytest.mark.parametrize(
    "place", ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"]
)
def test_nobody_is_sent_elsewhere_after_signing_in(ada: Person, clock: Ticking, place: str) -> None:
    clock.forward(minutes=2)
    client = anonymous_client()
    _password(client, ada.email, next=place)
    assert _code(client, code_now()) == "/"
    assert client.get(LOGIN, {"next": place}).headers["Location"] == "/"


def test_the_session_gets_a_new_key_when_somebody_signs_in(ada: Person, clock: Ticking) -> None:
    clock.forward(minutes=2)
    client = anonymous_client()
    _password(client, ada.email)
    fixed = client.cookies["sessionid"].value
    _code(client, code_now())
    assert client.cookies["sessionid"].value != fixed
    thief = anonymous_client()
    thief.cookies["sessionid"] = fixed
    assert thief.get("/me/").status_code == 302


def test_somebody_without_access_cannot_sign_in(ada: Person, clock: Ticking) -> None:
    grace = make_person(Role.MEMBER)
    people.deactivate(principal(ada), grace.id, expected_version=grace.row_version)
    client = anonymous_client()
    assert _password(client, grace.email) in (LOGIN, "200")
    assert client.get("/enrol/").status_code == 302


@pytest.mark.parametrize(
    "credential",
    [
        "",
        "null",
        "[]",
        "{}",
        '"text"',
        "1",
        '{"id": "x"}',
        json.dumps({"id": "eA", "rawId": "eA", "type": "public-key", "response": {}}),
        json.dumps(
            {
                "id": "eA",
                "rawId": "eA",
                "type": "public-key",
                "response": {
                    "clientDataJSON": "eA",
                    "authenticatorData": "eA",
                    "signature": "eA",
                    "userHandle": "eA",
                },
            }
        ),
        json.dumps(
            {
                "id": "eA",
                "rawId": "eA",
                "type": "public-key",
                "clientExtensionResults": {},
                "response": {
                    "clientDataJSON": "eyJ0eXBlIjoid2ViYXV0aG4uZ2V0In0",
                    "authenticatorData": "A" * 60,
                    "signature": "A",
                    "userHandle": "____",
                },
            }
        ),
        "[" * 5000,
    ],
)
def test_answers_that_no_authenticator_made_are_refused(ada: Person, credential: str) -> None:
    client = anonymous_client()
    client.get("/accounts/2fa/webauthn/login/", headers={"X-Requested-With": "XMLHttpRequest"})
    answer = client.post("/accounts/2fa/webauthn/login/", {"credential": credential})
    assert answer.status_code == 302
    assert answer.headers["Location"] == LOGIN
    _password(client, ada.email)
    client.get(SECOND)
    assert client.post(SECOND, {"credential": credential}).status_code == 200
    enrolled = signed_in_client(ada)
    enrolled.get("/enrol/passkey/")
    assert enrolled.post("/enrol/passkey/", {"credential": credential}).status_code == 200
    assert not Authenticator.objects.filter(type="webauthn").exists()


def test_passkeys_must_verify_their_person_and_belong_to_the_public_address(ada: Person) -> None:
    answer = anonymous_client().get(
        "/accounts/2fa/webauthn/login/", headers={"X-Requested-With": "XMLHttpRequest"}
    )
    options = answer.json()["request_options"]["publicKey"]
    assert options["userVerification"] == "required"
    assert options["rpId"] == settings.MUNIMENT.host
    page = signed_in_client(ada).get("/enrol/passkey/")
    found = re.search(r'data-options="([^"]+)"', page.content.decode())
    assert found is not None
    made = json.loads(html.unescape(found[1]))["publicKey"]
    assert made["authenticatorSelection"]["userVerification"] == "required"
    assert made["authenticatorSelection"]["residentKey"] == "required"
    assert made["rp"]["id"] == settings.MUNIMENT.host


def _without_token(page: str) -> str:
    return "".join(part for part in page.splitlines(keepends=True) if "csrf" not in part)
