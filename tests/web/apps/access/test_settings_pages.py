"""Settings: people, projects, the organisation; what the pages say, and in how many statements."""

from __future__ import annotations

import dataclasses
import re

import pytest
from django.conf import settings
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.people import (
    anonymous_client,
    make_person,
    make_project,
    make_token,
    signed_in_client,
)

from muniment.web.apps.access.models import Invitation, Person
from muniment.web.apps.access.principals import HOST_PRINCIPAL
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services import people
from muniment.web.apps.organization.models import Project

pytestmark = pytest.mark.usefixtures("db")

INVITE = "/settings/people/invite/"
FORM = {
    "email": "eve@example.org",
    "name": "Eve",
    "acceptance_limit": "medium",
    "grants-TOTAL_FORMS": 2,
    "grants-INITIAL_FORMS": 0,
    "grants-0-role": "member",
    "grants-1-role": "",
}


@pytest.fixture
def ada() -> Person:
    return make_person(Role.ADMINISTRATOR, Role.OFFICER, name="Ada Lovelace")


def test_the_list_names_who_lacks_a_second_factor(ada: Person) -> None:
    client = signed_in_client(ada)
    for at in range(4):
        signed_in_client(make_person(Role.MEMBER, name=f"Member {at}"))
    make_person(Role.MEMBER, name="Grace Hopper")
    gone = make_person(Role.MEMBER, name="Gone")
    people.deactivate(HOST_PRINCIPAL, gone.id, expected_version=gone.row_version)
    page = client.get("/settings/people/").content.decode()
    assert "5 of 6 active people have a second factor." in page
    without = page.split("Without one:")[1].split("They can open")[0]
    assert "Grace Hopper" in without
    assert "Gone" not in without
    assert "only active person" not in page


def test_one_active_person_is_told_what_that_means(ada: Person) -> None:
    page = signed_in_client(ada).get("/settings/people/").content.decode()
    assert "You are the only active person." in page
    assert "1 of 1" in page


def test_an_invitation_is_shown_once_and_works(ada: Person) -> None:
    client = signed_in_client(ada)
    page = client.post(INVITE, FORM).content.decode()
    (link,) = set(re.findall(r"http://localhost:8000/invitation/[\w-]{43}/", page))
    eve = Person.objects.get(email="eve@example.org")
    assert eve.acceptance_limit == "medium"
    assert link not in client.get(f"/settings/people/{eve.id}/").content.decode()
    assert anonymous_client().get(link).status_code == 200


def test_somebody_who_is_here_cannot_be_invited(ada: Person) -> None:
    client = signed_in_client(ada)
    client.post(INVITE, FORM)
    page = client.post(INVITE, {**FORM, "email": "EVE@example.org"}).content.decode()
    assert "Somebody with this address is here already" in page
    assert Invitation.objects.filter(kind="invitation", used_at=None).count() == 1


def test_an_auditor_without_a_last_day_is_refused_in_the_form(ada: Person) -> None:
    page = signed_in_client(ada).post(INVITE, {**FORM, "grants-0-role": "auditor"})
    assert "needs a last day" in page.content.decode()


def test_the_link_is_mailed_where_a_server_is_set(
    ada: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        settings,
        "MUNIMENT",
        dataclasses.replace(
            settings.MUNIMENT, smtp_url="smtp://mail.example", mail_from="m@example.org"
        ),
    )
    monkeypatch.setattr(settings, "EMAIL_BACKEND", "django.core.mail.backends.locmem.EmailBackend")
    monkeypatch.setattr(mail, "outbox", [], raising=False)
    page = signed_in_client(ada).post(INVITE, FORM).content.decode()
    (message,) = mail.outbox
    assert message.to == ["eve@example.org"]
    (link,) = re.findall(r"http://localhost:8000/invitation/[\w-]{43}/", message.body)
    assert link in page
    assert "It was mailed to eve@example.org" in page


def test_a_mail_server_that_is_away_leaves_the_link(
    ada: Person, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    away = dataclasses.replace(settings.MUNIMENT, smtp_url="smtp://x", mail_from="m@example.org")
    monkeypatch.setattr(settings, "MUNIMENT", away)
    monkeypatch.setattr(settings, "EMAIL_BACKEND", "django.core.mail.backends.smtp.EmailBackend")
    monkeypatch.setattr(settings, "EMAIL_HOST", "127.0.0.1")
    monkeypatch.setattr(settings, "EMAIL_PORT", 9)
    page = signed_in_client(ada).post(INVITE, FORM).content.decode()
    assert "Hand it over yourself" in page
    assert "a mail could not be sent: ConnectionRefusedError" in caplog.text
    assert "eve@example.org" not in caplog.text


def test_a_project_gets_the_id_of_its_file(ada: Person) -> None:
    client = signed_in_client(ada)
    identity = "0198c5f2-0000-7000-8000-00000000abcd"
    form = {"name": "churn", "default_ref": "main", "identity": identity}
    assert client.post("/settings/projects/add/", form).status_code == 302
    assert str(Project.objects.get().id) == identity
    page = client.post("/settings/projects/add/", form).content.decode()
    assert "There is a project with this id already" in page
    assert (
        f"id = &quot;{identity}&quot;" in client.get("/settings/projects/P-0001/").content.decode()
    )


def test_a_project_that_somebody_else_changed_is_not_overwritten(ada: Person) -> None:
    project = make_project()
    client = signed_in_client(ada)
    path = f"/settings/projects/{project.reference}/"
    form = {"name": "one", "default_ref": "main", "version": 1}
    assert client.post(path, form).status_code == 302
    answer = client.post(path, {**form, "name": "two"})
    assert answer.status_code == 409
    assert Project.objects.get().name == "one"


def test_names_are_shown_as_text(ada: Person) -> None:
    hostile = "<script>alert(1)</script>"
    make_person(Role.MEMBER, name=hostile)
    project = make_project(hostile)
    make_token(project, hostile)
    client = signed_in_client(ada)
    for path in ("/settings/people/", "/settings/projects/", "/settings/tokens/"):
        page = client.get(path).content.decode()
        assert hostile not in page
        assert "&lt;script&gt;" in page


@pytest.mark.parametrize(
    "path",
    [
        "/me/",
        "/settings/people/",
        "/settings/people/invite/",
        "/settings/roles/",
        "/settings/projects/",
        "/settings/projects/P-0001/",
        "/settings/tokens/",
        "/settings/organization/",
    ],
)
def test_pages_take_few_statements(ada: Person, path: str) -> None:
    project = make_project()
    for _ in range(10):
        signed_in_client(make_person(Role.MEMBER, project=project))
        make_token(project)
    client = signed_in_client(ada)
    client.get(path)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert client.get(path).status_code == 200
    assert len(queries) <= 12, "\n".join(query["sql"] for query in queries)


def test_a_person_page_takes_few_statements(ada: Person) -> None:
    grace = make_person(Role.MEMBER)
    signed_in_client(grace)
    client = signed_in_client(ada)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(f"/settings/people/{grace.id}/").status_code == 200
    assert len(queries) <= 12


def test_pages_hold_no_inline_script_or_style(ada: Person) -> None:
    make_project()
    client = signed_in_client(ada)
    paths = ["/me/", "/settings/people/", "/settings/projects/P-0001/", "/enrol/passkey/"]
    for page in [client.get(path) for path in paths] + [anonymous_client().get("/accounts/login/")]:
        text = page.content.decode()
        assert not re.search(r"<script(?![^>]*\bsrc=)", text)
        assert not re.search(r"\sstyle=|<style|\son[a-z]+=", text)
        assert 'class="page-' in text
