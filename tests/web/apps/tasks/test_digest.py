"""The daily mail, over SMTP to a real listener: once for each person, again after a refusal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from tests.web.conftest import Ticking
from tests.web.mail_sink import Sink, mail_sink
from tests.web.people import make_person

from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.roles import Role
from muniment.web.apps.tasks import digest, queue
from muniment.web.apps.tasks.models import Occurrence

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def sink(monkeypatch: pytest.MonkeyPatch) -> Iterator[Sink]:
    monkeypatch.setattr("muniment.web.apps.tasks.digest._SECTIONS", [])
    with mail_sink() as server:
        yield server


@pytest.fixture
def people(sink: Sink) -> list[Person]:
    @digest.digest_section
    def waiting(principal: Principal) -> Sequence[str]:
        if principal.held[0].role is Role.AUDITOR:
            return []
        return ["2 waivers wait for you", "injected\r\nBcc: everybody@example.org"]

    return [
        make_person(Role.OFFICER, email="ada@example.org"),
        make_person(Role.MEMBER, email="bob@example.org"),
        make_person(Role.AUDITOR, email="quiet@example.org"),
    ]


def occurrence(clock: Ticking) -> Occurrence:
    return Occurrence.objects.create(job="daily-digest", due_at=clock.now())


def test_each_person_gets_what_waits_for_them(
    sink: Sink, people: list[Person], clock: Ticking
) -> None:
    assert digest.send_digests(occurrence(clock)) == 2
    assert sorted(to for to, _ in sink.taken) == ["ada@example.org", "bob@example.org"]
    _, message = sink.taken[0]
    text = message.get_content()
    assert message["From"] == "muniment@example.org"
    assert message["Subject"] == "Muniment: what waits for you, 2026-11-23"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Bcc"] is None
    assert "- 2 waivers wait for you" in text
    assert "- injected Bcc: everybody@example.org" in text
    assert "http://localhost:8000" in text


def test_nobody_gets_it_twice(sink: Sink, people: list[Person], clock: Ticking) -> None:
    row = occurrence(clock)
    digest.send_digests(row)
    assert digest.send_digests(row) == 0
    assert len(sink.taken) == 2
    assert digest.send_digests(occurrence(clock)) == 2


def test_a_refused_mail_is_tried_again_and_no_other(
    sink: Sink, people: list[Person], clock: Ticking, caplog: pytest.LogCaptureFixture
) -> None:
    sink.refused.add("ada@example.org")
    row = occurrence(clock)
    with pytest.raises(digest.NotSent, match="1 mails"):
        digest.send_digests(row)
    assert "ada@example.org" not in caplog.text
    sink.refused.clear()
    assert digest.send_digests(row) == 1
    assert sorted(to for to, _ in sink.taken) == ["ada@example.org", "bob@example.org"]


def test_a_server_that_is_down_is_said_in_plain_words(
    people: list[Person], sink: Sink, clock: Ticking
) -> None:
    sink.shutdown()
    sink.server_close()
    row = queue.plan("daily-digest", clock.now())
    with pytest.raises(digest.NotSent) as caught:
        digest.send_digests(row)
    assert "could not be handed to the mail server" in queue.words(caught.value)
    assert not row.sent.exists()


def test_without_a_mail_server_nothing_is_noted(clock: Ticking) -> None:
    row = occurrence(clock)
    assert digest.send_digests(row) == 0
    assert not row.sent.exists()
