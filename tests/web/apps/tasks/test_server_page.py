"""Settings, Server: jobs in plain words, for administrators alone."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.web.conftest import Ticking
from tests.web.people import make_person, signed_in_client

from muniment.core.errors import UsageError
from muniment.web.apps.access.roles import Role
from muniment.web.apps.ledger import anchor
from muniment.web.apps.tasks.jobs import job
from muniment.web.apps.tasks.scheduler import Scheduler
from muniment.web.apps.tasks.worker import Worker

pytestmark = pytest.mark.usefixtures("db")
PAGE = "/settings/server/"


def test_jobs_are_shown_with_their_last_error(
    monkeypatch: pytest.MonkeyPatch, clock: Ticking
) -> None:
    monkeypatch.setattr("muniment.web.apps.tasks.jobs._JOBS", {})

    @job("good", title="Good work", daily_at=2)
    def good(due_at: object) -> None: ...

    @job("bad", title="Bad luck", every=timedelta(minutes=10))
    def bad(due_at: object) -> None:
        raise UsageError("the mail server <b>refused</b>", hint="Check smtp_url.")

    @job("hourly", title="Hourly", every=timedelta(hours=1))
    def hourly(due_at: object) -> None: ...

    Scheduler("one").step()
    worker = Worker("w")
    while worker.step():
        pass
    client = signed_in_client(make_person(Role.ADMINISTRATOR))
    answer = client.get(PAGE)
    text = answer.content.decode()
    assert answer.status_code == 200
    for words in (
        "Good work",
        "daily at 02:00",
        "Succeeded",
        "every 10 minutes",
        "Failed",
        "every hour",
    ):
        assert words in text
    assert "the mail server &lt;b&gt;refused&lt;/b&gt;. Check smtp_url." in text
    assert "No backup yet" in text


@pytest.mark.parametrize("role", [Role.OFFICER, Role.MEMBER, Role.AUDITOR])
def test_others_may_not_see_it(role: Role) -> None:
    assert signed_in_client(make_person(role)).get(PAGE).status_code == 403


def test_a_read_only_server_shows_it_on_every_page_and_takes_no_change() -> None:
    administrator = make_person(Role.ADMINISTRATOR)
    client = signed_in_client(administrator)
    assert "Read-only" not in client.get(PAGE).content.decode()
    anchor.path().write_text("not of this log", encoding="ascii")
    anchor.forget()
    for path in (PAGE, "/settings/people/", "/accounts/login/"):
        assert "Read-only" in client.get(path, follow=True).content.decode(), path
    for method in ("post", "put", "patch", "delete"):
        answer = getattr(client, method)("/settings/people/invite/")
        assert answer.status_code == 409
        assert "read-only" in answer.content.decode()
    problem = client.post("/api/v1/anything")
    assert problem.status_code in (404, 409)
    assert client.get("/healthz").content == b"read-only\n"
    assert client.post("/accounts/logout/").status_code == 302
