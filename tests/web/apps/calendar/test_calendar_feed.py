"""The personal calendar: titles and dates, by an address that is kept nowhere and can be ended."""

from __future__ import annotations

import logging
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from tests.web.apps.calendar.planned import single, template
from tests.web.conftest import Ticking
from tests.web.people import anonymous_client, make_person, make_project, make_token, principal
from tests.web.people import signed_in_client as signed_in

from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import HOST_PRINCIPAL, FreshProofNeeded
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services import people
from muniment.web.apps.access.services.tokens import authenticate_token
from muniment.web.apps.calendar.models import CalendarFeed, Task
from muniment.web.apps.calendar.services.feeds import make_feed
from muniment.web.apps.calendar.ui import feeds
from muniment.web.config.redaction import redact

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture(autouse=True)
def _fresh_buckets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feeds, "THROTTLE", feeds.Throttle(limit=lambda: feeds.READS_A_MINUTE))


@pytest.fixture
def ada(db: None) -> Person:
    return make_person(name="Ada")


@pytest.fixture
def mel(ada: Person) -> Person:
    return make_person(Role.MEMBER, name="Mel")


def address(secret: str) -> str:
    return f"/calendar/{secret}/tasks.ics"


def test_titles_and_dates_and_nothing_else(ada: Person, mel: Person) -> None:
    template(ada, mel, title="Review access", note="the secret note", proof="the secret proof")
    single(ada, mel, title="Call; the, supplier", note="the secret note")
    single(ada, ada, title="Not mine")
    _, secret = make_feed(principal(mel))
    answer = anonymous_client().get(address(secret))
    text = answer.content.decode().replace("\r\n ", "")
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert "no-store" in answer["Cache-Control"]
    assert "SUMMARY:Call\\; the\\, supplier" in text
    assert text.count("SUMMARY:Review access") == 12, "one that is there, the rest to come"
    for hidden in (
        "secret",
        "Not mine",
        "Mel",
        "Ada",
        "T-0001",
        "/tasks/",
        "example.org",
        "A.5.18",
    ):
        assert hidden not in text
    assert {line.split(":")[0].split(";")[0] for line in text.splitlines()} == {
        "BEGIN", "VERSION", "PRODID", "CALSCALE", "METHOD", "X-WR-CALNAME", "REFRESH-INTERVAL",
        "X-PUBLISHED-TTL", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "TRANSP", "END",
    }  # fmt: skip


def test_a_day_keeps_its_name_when_its_task_is_made(
    ada: Person, mel: Person, clock: Ticking
) -> None:
    from muniment.web.apps.calendar.services.planning import plan_all
    from muniment.web.apps.organization.queries import today

    template(ada, mel)
    _, secret = make_feed(principal(mel))

    def names() -> list[str]:
        text = anonymous_client().get(address(secret)).content.decode()
        return [line for line in text.splitlines() if line.startswith("UID:")]

    before = names()
    clock.forward(days=30)
    plan_all(today())
    assert Task.objects.count() == 2
    assert names()[: len(before)] == before
    single_ = single(ada, mel)
    assert len(set(names())) == len(names())
    assert str(single_.pk) not in str(names())


def test_only_a_digest_is_kept(mel: Person) -> None:
    _, secret = make_feed(principal(mel))
    assert len(secret) > 43
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            assert secret not in str(cursor.fetchall()), table
            assert secret.encode() not in str(cursor.fetchall()).encode()


def test_guesses_ends_and_departures_open_nothing(mel: Person) -> None:
    client = anonymous_client()
    feed, first = make_feed(principal(mel))
    assert client.get(address(first)).status_code == 200
    _, second = make_feed(principal(mel))
    assert client.get(address(first)).status_code == 404, "a new one ends the one before"
    for wrong in ("x", second[:-1], second + "x", "mun_feed_" + "a" * 43, feed.digest, "a" * 5000):
        assert client.get(address(wrong)).status_code == 404
    _, of_project = make_token(make_project())
    assert client.get(address(of_project)).status_code == 404
    assert authenticate_token(second) is None, "it opens nothing else"
    mine = signed_in(mel)
    assert mine.post("/me/calendar/end/").status_code == 302
    assert client.get(address(second)).status_code == 404
    _, third = make_feed(principal(mel))
    people.deactivate(
        HOST_PRINCIPAL, mel.pk, expected_version=Person.objects.get(pk=mel.pk).row_version
    )
    assert client.get(address(third)).status_code == 404


def test_it_opens_no_session_and_takes_no_writes(mel: Person) -> None:
    _, secret = make_feed(principal(mel))
    client = anonymous_client()
    client.get(address(secret))
    assert not client.cookies
    assert client.get("/work/").status_code == 302
    assert client.post(address(secret)).status_code == 405


def test_reads_and_guesses_are_limited(ada: Person, mel: Person) -> None:
    _, of_mel = make_feed(principal(mel))
    _, of_ada = make_feed(principal(ada))
    client = anonymous_client()
    answers = [client.get(address(of_mel)).status_code for _ in range(feeds.READS_A_MINUTE + 1)]
    assert answers == [200] * feeds.READS_A_MINUTE + [429]
    refused = client.get(address(of_mel))
    assert int(refused["Retry-After"]) >= 1
    guesses = [client.get(address(f"guess{n}")).status_code for n in range(20)]
    assert guesses.count(429) == 20 - feeds.READS_A_MINUTE
    assert client.get(address(of_ada)).status_code == 200, "whoever has theirs is let in"


def test_making_one_wants_a_fresh_proof_and_shows_it_once(mel: Person) -> None:
    with pytest.raises(FreshProofNeeded):
        make_feed(principal(mel, fresh=False))
    client: Client = signed_in(mel)
    shown = client.post("/me/calendar/").content.decode()
    assert "http://localhost:8000/calendar/mun_feed_" in shown
    assert "mun_feed_" not in client.get("/me/calendar/").content.decode()
    assert signed_in(mel, fresh=False).post("/me/calendar/").status_code == 302
    assert CalendarFeed.objects.filter(revoked_at=None).count() == 1


def test_the_address_stands_in_no_log(mel: Person, caplog: pytest.LogCaptureFixture) -> None:
    _, secret = make_feed(principal(mel))
    with caplog.at_level(logging.DEBUG):
        anonymous_client().get(address(secret))
        anonymous_client().get(address("guessed-address"))
    assert secret not in redact(caplog.text)
    line = f'"GET {address(secret)} HTTP/1.1" 200, and GET {address("percent%2Dcoded")}'
    assert secret[9:] not in redact(line)
    assert "coded" not in redact(line)


def test_its_use_is_noted(mel: Person, clock: Ticking) -> None:
    _, secret = make_feed(principal(mel))
    anonymous_client().get(address(secret))
    first = CalendarFeed.objects.get().last_used_at
    assert first is not None
    clock.forward(minutes=10)
    anonymous_client().get(address(secret))
    after = CalendarFeed.objects.get().last_used_at
    assert after is not None
    assert after - first >= timedelta(minutes=5)
