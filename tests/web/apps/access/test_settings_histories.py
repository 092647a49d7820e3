"""What pages under Settings say of the past: from the ledger, in words, and who may follow it."""

from __future__ import annotations

import html
import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.web.people import (
    make_organization,
    make_person,
    make_project,
    principal,
    signed_in_client,
)

from muniment.web.apps.access.grants import Given
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import HOST_PRINCIPAL
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services import erasure, people
from muniment.web.apps.access.services.projects import change_organization, change_project
from muniment.web.apps.ledger import acts
from muniment.web.apps.ledger.models import Entry

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def ada(db: None) -> Person:
    return make_person(Role.ADMINISTRATOR, Role.OFFICER, name="Ada Lovelace")


@pytest.fixture
def erased(ada: Person) -> Person:
    gone = make_person(Role.MEMBER, name="Emil")
    gone = people.deactivate(principal(ada), gone.id, expected_version=gone.row_version)
    return erasure.erase_person(
        principal(ada), gone.id, expected_version=gone.row_version, reason="asked <by> letter"
    )


def text(client: Client, address: str) -> str:
    """Return what a page says, its tags taken away."""
    answer = client.get(address)
    assert answer.status_code == 200
    body = re.sub(r"<[^>]*>", " ", answer.content.decode().split("<main", 1)[1])
    return " ".join(html.unescape(body).split())


def test_a_person_shows_what_changed_in_words(ada: Person) -> None:
    project = make_project()
    grace = make_person(Role.MEMBER, name="Grace")
    people.change_grants(
        principal(ada),
        grace.id,
        expected_version=grace.row_version,
        grants=[Given(Role.OFFICER, project.id)],
        acceptance_limit="medium",
    )
    page = text(signed_in_client(ada), f"/settings/people/{grace.id}/")
    assert "What a person may do was changed Ada Lovelace ·" in page
    assert "Access: Member → Officer · P-0001" in page
    assert "May waive findings up to: – → Medium" in page
    assert "A person was invited this server's host" in page
    assert "Access: – → Member" in page


def test_an_erased_person_says_when_by_whom_and_why(ada: Person, erased: Person) -> None:
    client = signed_in_client(ada)
    page = text(client, f"/settings/people/{erased.id}/")
    entry = Entry.objects.get(type="person.erased")
    assert re.search(
        r"Erased on \d+ \w+ \d{4}, \d\d:\d\d , by Ada Lovelace, because: asked <by> letter"
        rf" \( #{entry.index} \)",
        page,
    )
    assert page.count("asked <by> letter") == 2, "the sentence, and the history once"
    assert "Emil" not in page
    assert "erased.invalid" not in page


def test_a_reason_that_was_erased_says_so(ada: Person, erased: Person) -> None:
    entry = Entry.objects.get(type="person.erased")
    acts.erase_payload(principal(ada), entry.index, "it named a third person")
    page = text(signed_in_client(ada), f"/settings/people/{erased.id}/")
    assert "by Ada Lovelace; the reason was erased too" in page
    assert re.search(
        r"erased on \d+ \w+ \d{4}, by Ada Lovelace, reason: it named a third person", page
    )
    assert "letter" not in page


def test_somebody_who_is_here_is_not_called_erased(ada: Person) -> None:
    page = text(signed_in_client(ada), f"/settings/people/{ada.id}/")
    assert "Erased on" not in page


def test_a_project_and_the_organisation_show_their_changes(ada: Person) -> None:
    project = make_project()
    change_project(
        HOST_PRINCIPAL, project.id, expected_version=1, name="churn model", default_ref="main"
    )
    found = make_organization()
    change_organization(
        principal(ada), expected_version=found.row_version, name="Acme 2", time_zone="Europe/Berlin"
    )
    client = signed_in_client(ada)
    page = text(client, "/settings/projects/P-0001/")
    assert "Name: churn → churn model" in page
    assert "Branch that counts: main" not in page, "what stayed is no change"
    page = text(client, "/settings/organization/")
    assert "The organisation was changed Ada Lovelace ·" in page
    assert "Name: Acme → Acme 2" in page
    assert "Time zone: Europe/Berlin" not in page


def test_only_who_reads_the_ledger_is_sent_there(ada: Person) -> None:
    project = make_project()
    lead = make_person(Role.OFFICER, project=project)
    page = signed_in_client(lead).get("/settings/projects/P-0001/").content.decode()
    assert "was added" in page
    assert 'href="/ledger/' not in page.split("<main", 1)[1]
    page = signed_in_client(ada).get("/settings/projects/P-0001/").content.decode()
    assert 'href="/ledger/' in page.split("<main", 1)[1]


def test_the_richest_pages_take_few_statements(ada: Person, erased: Person) -> None:
    grace = make_person(Role.MEMBER, project=make_project(), name="Grace")
    signed_in_client(grace)
    client = signed_in_client(ada)
    for person in (grace, erased):
        newest = Entry.objects.filter(object=person.pk).latest("index")
        acts.erase_payload(principal(ada), newest.index, "asked")
        client.get("/me/")
        with CaptureQueriesContext(connection) as asked:
            page = text(client, f"/settings/people/{person.pk}/")
        assert "reason: asked" in page
        assert len(asked) <= 12, "\n".join(each["sql"] for each in asked)
    assert "Access: – → Member · P-0001" in text(client, f"/settings/people/{grace.pk}/")


def test_everybody_sees_what_happened_to_their_own_account(ada: Person) -> None:
    mel = make_person(Role.MEMBER, name="Mel")
    people.change_grants(
        principal(ada),
        mel.id,
        expected_version=mel.row_version,
        grants=[Given(Role.OFFICER, None, None)],
        acceptance_limit="high",
    )
    page = text(signed_in_client(mel), "/me/")
    assert "Ada Lovelace" in page
    assert "Access: Member → Officer" in page
    assert "/ledger/" not in page.partition("Open sessions")[2]
