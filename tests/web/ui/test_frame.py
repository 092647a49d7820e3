"""The frame of pages: what the rail shows, the theme, and pages of errors."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from tests.web.ui import gallery

from muniment.web.apps.access.principals import Held, Kind, Principal
from muniment.web.apps.access.roles import Role
from muniment.web.ui import pages
from muniment.web.ui.frame import Frame


@pytest.fixture
def client(db: None) -> Iterator[Client]:
    with gallery.in_force():
        yield Client(HTTP_HOST="localhost")


def _frame(role: Role, path: str = "/", project: UUID | None = None) -> Frame:
    request = RequestFactory().get(path)
    principal = Principal(uuid4(), Kind.PERSON, "Ada", (Held(role, project),))
    request.principal = principal  # type: ignore[attr-defined]
    return Frame(request)


def test_the_rail_shows_what_a_role_may_see(client: Client) -> None:
    shown = {role: [place.label for place in _frame(role).rail] for role in Role}
    everybody = ["Home", "Assets", "Findings", "Risks", "Controls", "Evidence", "Projects"]
    assert shown[Role.ADMINISTRATOR] == [*everybody, "Ledger", "Settings"]
    assert shown[Role.OFFICER] == [*everybody, "Ledger", "Settings"]
    assert shown[Role.AUDITOR] == [*everybody, "Ledger"]
    assert shown[Role.MEMBER] == everybody
    assert [place.label for place in _frame(Role.OFFICER).settings] == ["Projects", "Tokens"]


def test_the_rail_shows_no_page_that_does_not_exist(client: Client) -> None:
    places = _frame(Role.ADMINISTRATOR).settings
    assert [place.url for place in places] == [
        "/settings/people/",
        "/settings/projects/",
        "/settings/tokens/",
    ]


@pytest.mark.parametrize(
    ("path", "label"),
    [
        ("/", "Home"),
        ("/findings/F-0001/", "Findings"),
        ("/snapshots/S-0001/", "Projects"),
        ("/decisions/D-0001/", "Findings"),
        ("/settings/tokens/", "Settings"),
    ],
)
def test_the_rail_marks_where_one_is(client: Client, path: str, label: str) -> None:
    rail = _frame(Role.ADMINISTRATOR, path).rail
    assert [place.label for place in rail if place.active] == [label]


@pytest.mark.parametrize(
    ("cookie", "attribute"),
    [("dark", 'data-bs-theme="dark"'), ("light", 'data-bs-theme="light"'), ("x", None)],
)
def test_the_theme_is_sent_with_the_page(
    client: Client, cookie: str, attribute: str | None
) -> None:
    client.cookies["theme"] = cookie
    head = client.get("/gallery/").content.decode().split("<head>")[0]
    assert ("data-bs-theme" in head) == (attribute is not None)
    assert (attribute or "<html") in head


def test_an_error_of_a_person_keeps_the_frame(client: Client) -> None:
    answer = client.get("/missing/")
    text = answer.content.decode()
    assert answer.status_code == 404
    assert 'id="rail"' in text
    assert "There is no such thing here" in text
    assert "It may have been archived." in text


def test_an_error_of_nobody_has_no_rail(client: Client) -> None:
    answer = client.get("/refused/")
    assert answer.status_code == 403
    assert 'id="rail"' not in answer.content.decode()


def test_an_error_within_a_page_is_a_part(client: Client) -> None:
    text = client.get("/missing/", headers={"HX-Request": "true"}).content.decode()
    assert text.startswith('<div class="message message-error">')
    assert "<html" not in text


def test_the_page_of_a_fault_asks_the_database_nothing(client: Client) -> None:
    request = RequestFactory().get("/")
    request.principal = gallery.ADA  # type: ignore[attr-defined]
    with CaptureQueriesContext(connection) as heard:
        answer = pages.fault(request)
    assert answer.status_code == 500
    assert len(heard) == 0


def test_the_policy_of_a_page_allows_nothing_inline(client: Client) -> None:
    policy = client.get("/gallery/")["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "data:" not in policy
    assert "default-src 'none'" in policy
