"""Lists of people, projects, tokens: searched, filtered, sorted, exported, in few statements."""

from __future__ import annotations

import csv
import io
import re
from datetime import timedelta

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.web.conftest import Ticking
from tests.web.people import (
    SEED,
    make_person,
    make_project,
    make_token,
    principal,
    signed_in_client,
)

from muniment.core.clock import FixedClock
from muniment.web.apps.access.grants import Given
from muniment.web.apps.access.models import Person, Token
from muniment.web.apps.access.principals import HOST_PRINCIPAL
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services import erasure, people
from muniment.web.apps.access.services.projects import archive_project
from muniment.web.apps.access.services.tokens import revoke_token
from muniment.web.apps.organization.queries import today

pytestmark = pytest.mark.usefixtures("db")

PEOPLE, PROJECTS, TOKENS = "/settings/people/", "/settings/projects/", "/settings/tokens/"


@pytest.fixture
def ada(db: None) -> Person:
    return make_person(Role.ADMINISTRATOR, Role.OFFICER, name="Ada", email="ada@example.org")


@pytest.fixture
def client(ada: Person) -> Client:
    return signed_in_client(ada)


def rows(client: Client, address: str) -> list[dict[str, str]]:
    """Return the rows of a list as its CSV has them, in its order."""
    joint = "&" if "?" in address else "?"
    answer = client.get(f"{address}{joint}format=csv")
    assert answer.status_code == 200
    text = b"".join(answer).decode("utf-8-sig")  # type: ignore[arg-type]
    return list(csv.DictReader(io.StringIO(text)))


def names(client: Client, address: str, column: str = "Name") -> list[str]:
    found = [row[column] for row in rows(client, address)]
    page = client.get(address).content.decode()
    places = [page.find(f">{name}<") for name in found]
    assert -1 not in places, "the page shows what its CSV has"
    return found


def leave(person: Person) -> Person:
    return people.deactivate(HOST_PRINCIPAL, person.id, expected_version=person.row_version)


@pytest.fixture
def colleagues(ada: Person, client: Client) -> None:
    """One of each standing, beside Ada, who alone has a second factor."""
    make_person(Role.MEMBER, name="ben", email="ben@example.org")
    people.invite(
        HOST_PRINCIPAL,
        email="cleo@example.org",
        name="Cleo",
        grants=[Given(Role.MEMBER)],
    )
    leave(make_person(Role.AUDITOR, name="Dora", email="dora@example.org"))
    gone = leave(make_person(Role.OFFICER, name="Emil", email="emil@example.org"))
    erasure.erase_person(principal(ada), gone.id, expected_version=gone.row_version, reason="asked")


@pytest.mark.usefixtures("colleagues")
@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", ["Ada", "ben", "Cleo", "Dora", "erased person"]),
        ("?sort=-name", ["erased person", "Dora", "Cleo", "ben", "Ada"]),
        ("?sort=-last_login", ["Ada", "erased person", "Dora", "Cleo", "ben"]),
        ("?q=ben", ["ben"]),
        ("?q=EXAMPLE.ORG+cleo", ["Cleo"]),
        ("?q=emil", []),
        ("?state=active", ["Ada", "ben"]),
        ("?state=invited", ["Cleo"]),
        ("?state=left", ["Dora"]),
        ("?state=erased", ["erased person"]),
        ("?state=left&state=invited", ["Cleo", "Dora"]),
        ("?role=officer", ["Ada"]),
        ("?role=member", ["ben", "Cleo"]),
        ("?role=administrator&role=auditor", ["Ada", "Dora"]),
        ("?role=none", ["erased person"]),
        ("?role=none&role=auditor", ["Dora", "erased person"]),
        ("?factor=yes", ["Ada"]),
        ("?factor=no&state=active", ["ben"]),
    ],
)
def test_people_are_found(client: Client, asked: str, found: list[str]) -> None:
    got = names(client, PEOPLE + asked)
    if "last_login" in asked:
        assert (got[0], set(got)) == (found[0], set(found))
    else:
        assert got == found


def test_a_role_that_is_over_is_none(client: Client, clock: Ticking) -> None:
    make_person(Role.AUDITOR, name="Dora", until=today() + timedelta(days=3))
    assert names(client, f"{PEOPLE}?role=auditor") == ["Dora"]
    clock.forward(days=4)
    # Nobody's session lasts so long.
    again = signed_in_client(Person.objects.get(name="Ada"))
    assert names(again, f"{PEOPLE}?role=auditor") == []
    assert names(again, f"{PEOPLE}?role=none") == ["Dora"]
    assert "Auditor · ended" in rows(again, f"{PEOPLE}?role=none")[0]["Access"]


@pytest.mark.usefixtures("colleagues")
def test_the_csv_of_people_holds_no_secret_and_no_erased_address(client: Client) -> None:
    found = {row["Name"]: row for row in rows(client, PEOPLE)}
    assert found["Ada"] | {"Last sign-in": ""} == {
        "Name": "Ada",
        "Address": "ada@example.org",
        "Access": "Administrator, Officer",
        "Second factor": "authenticator app",
        "Last sign-in": "",
        "State": "active",
    }
    assert found["erased person"]["Address"] == ""
    whole = str(found) + client.get(PEOPLE).content.decode()
    assert "erased.invalid" not in whole
    assert SEED not in whole
    for person in Person.objects.all():
        assert person.password not in whole


def test_many_without_a_second_factor_are_counted(client: Client) -> None:
    for at in range(7):
        make_person(Role.MEMBER, name=f"Member {at}")
    page = client.get(PEOPLE).content.decode()
    assert "1 of 8 active people have a second factor." in page
    (link,) = re.findall(r'<a href="([^"]+)">and 2 more</a>', page)
    assert len(rows(client, PEOPLE + link.replace("&amp;", "&"))) == 7


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", ["P-0001", "P-0003", "P-0002"]),
        ("?sort=name", ["P-0003", "P-0001", "P-0002"]),
        ("?sort=-tokens", ["P-0001", "P-0003", "P-0002"]),
        ("?q=fraud", ["P-0002"]),
        ("?q=p-0003", ["P-0003"]),
        ("?q=trunk", ["P-0003"]),
        ("?state=archived", ["P-0002"]),
        ("?state=active", ["P-0001", "P-0003"]),
        ("?added_to=2020-01-01", []),
    ],
)
def test_projects_are_found(client: Client, asked: str, found: list[str]) -> None:
    first = make_project("churn")
    archived = make_project("Fraud")
    make_project("ads", "trunk")
    make_token(first)
    make_token(archived)
    archive_project(HOST_PRINCIPAL, archived.id, expected_version=1)
    got = rows(client, PROJECTS + asked)
    # What was archived has no token in force: it is the last by that too, as its twin is.
    if "tokens" in asked:
        assert (got[0]["Project"], got[0]["Tokens in force"]) == ("P-0001", "1")
        assert {row["Tokens in force"] for row in got[1:]} == {"0"}
    else:
        assert [row["Project"] for row in got] == found


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", ["CI", "nightly", "resting", "brief", "lost"]),
        ("?sort=-token", ["resting", "nightly", "lost", "CI", "brief"]),
        ("?sort=ends", ["brief", "CI", "lost", "nightly", "resting"]),
        ("?q=night", ["nightly"]),
        ("?q=fraud", ["resting"]),
        ("?q=P-0001", ["CI", "nightly", "brief", "lost"]),
        ("?project=P-0002", ["resting"]),
        ("?state=active", ["CI", "nightly"]),
        ("?state=expired", ["brief"]),
        ("?state=revoked&state=expired", ["brief", "lost"]),
        ("?state=archived", ["resting"]),
    ],
)
def test_tokens_are_found(ada: Person, clock: Ticking, asked: str, found: list[str]) -> None:
    churn, fraud = make_project("churn"), make_project("fraud")
    make_token(churn, "brief", days=1)
    make_token(churn, "CI", days=30)
    lost, _ = make_token(churn, "lost", days=60)
    make_token(churn, "nightly", days=90)
    make_token(fraud, "resting", days=120)
    revoke_token(HOST_PRINCIPAL, lost.id)
    archive_project(HOST_PRINCIPAL, fraud.id, expected_version=1)
    clock.forward(days=2)
    client = signed_in_client(ada)
    assert names(client, TOKENS + asked, "Token") == found


def test_no_list_gives_a_token_away(client: Client) -> None:
    token, secret = make_token(make_project())
    (row,) = rows(client, TOKENS)
    assert list(row) == ["Token", "Project", "Made", "Ends", "Last used", "State"]
    page = client.get(TOKENS).content.decode()
    for text in (str(row), page):
        assert secret not in text
        assert token.digest not in text
    assert token.hint not in str(row)
    assert f"mun_…{token.hint}" in page


def test_an_officer_of_one_project_lists_its_own(ada: Person) -> None:
    own, other = make_project("own"), make_project("other")
    make_token(own, "mine")
    make_token(other, "theirs")
    client = signed_in_client(make_person(Role.OFFICER, project=own))
    assert names(client, TOKENS, "Token") == ["mine"]
    assert [row["Name"] for row in rows(client, PROJECTS)] == ["own"]
    page = client.get(TOKENS).content.decode()
    assert "other" not in page
    assert names(client, f"{TOKENS}?project=P-0002", "Token") == ["mine"], "no option of theirs"
    assert "/settings/projects/add/" not in client.get(PROJECTS).content.decode()


def test_formulas_are_text_in_every_csv(client: Client) -> None:
    hostile = '=HYPERLINK("http://x")'
    make_person(Role.MEMBER, name=hostile)
    make_token(make_project(hostile), hostile)
    for address, column in ((PEOPLE, "Name"), (PROJECTS, "Name"), (TOKENS, "Token")):
        assert f"'{hostile}" in [row[column] for row in rows(client, address)]


def test_empty_lists_say_what_to_do_next(client: Client) -> None:
    page = client.get(PROJECTS).content.decode()
    assert "No project yet" in page
    assert '<a class="btn btn-primary" href="/settings/projects/add/">Add a project</a>' in page
    page = client.get(TOKENS).content.decode()
    assert "No token yet" in page
    assert '<a class="btn btn-primary" href="/settings/projects/">' in page


@pytest.mark.parametrize("query", ["", "?q=o", "?size=25&page=2", "?format=csv"])
def test_lists_take_few_statements_however_many_rows(
    client: Client, query: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    projects = [make_project(f"project {at}") for at in range(30)]
    for project in projects:
        signed_in_client(make_person(Role.MEMBER, project=project))
        make_token(project)
    client.get("/me/")
    # Once a minute a session notes that it is in use; that is no part of a page.
    monkeypatch.setattr(settings, "MUNIMENT_CLOCK", FixedClock(settings.MUNIMENT_CLOCK.now()))
    for address in (PEOPLE, PROJECTS, TOKENS):
        with CaptureQueriesContext(connection) as asked:
            answer = client.get(address + query)
            assert answer.status_code == 200
            if answer.streaming:
                b"".join(answer)  # type: ignore[arg-type]
        assert len(asked) <= 12, "\n".join(each["sql"] for each in asked)
        # Where a second factor's seed stands.
        assert '"mfa_authenticator"."data"' not in str([each["sql"] for each in asked])


def test_a_token_has_a_page_of_its_own(client: Client, ada: Person) -> None:
    project = make_project()
    token = Token.objects.get(pk=make_token(project, "nightly")[0].pk)
    address = f"/settings/projects/{project.reference}/tokens/{token.id}/"
    assert f'href="{address}"' in client.get(TOKENS).content.decode()
    assert f'href="{address}"' in client.get("/settings/projects/P-0001/").content.decode()
    page = client.get(address).content.decode()
    assert "by this server&#x27;s host" in page
    assert 'action="/settings/projects/P-0001/tokens/' in page
    client.post(f"{address}revoke/")
    page = client.get(address).content.decode()
    assert "A token was revoked" in page
    assert "/revoke/" not in page
    other = make_project("other")
    assert client.get(f"/settings/projects/{other.reference}/tokens/{token.id}/").status_code == 404
