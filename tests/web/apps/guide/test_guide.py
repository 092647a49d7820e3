"""The first hour, walked from the first step to the last."""

from __future__ import annotations

import pytest
from django.test import Client
from tests.web.people import make_person, make_project, signed_in_client

from muniment.web.apps.access.models import Person
from muniment.web.apps.access.roles import Role
from muniment.web.apps.context.models import Climate, ContextIssue, Obligation, Party, Profile
from muniment.web.apps.guide.models import Taken
from muniment.web.apps.guide.steps import STEPS
from muniment.web.apps.ledger.models import Entry
from muniment.web.apps.records.models import Origin
from muniment.web.apps.scope.models import ScopeItem, ScopeText

pytestmark = pytest.mark.usefixtures("db")

ANSWERS = {
    "company": {"title": "Acme Models", "legal_form": "GmbH", "seat": "Graz", "people": "42"},
    "sells": {"sells": "Churn forecasts as a service.", "learns_from": "Invoices of customers."},
    "issues": {"ticked": ["regulation", "skills"], "own": "We move offices in May"},
    "climate": {"relevant": "no", "why": "Our sites and suppliers are not exposed."},
    "parties": {"ticked": ["customers", "staff"], "own": "The university\n\n  customers  "},
    "obligations": {"ticked": ["gdpr", "licences"], "own": ""},
    "people": {},
    "roles": {},
    "scope": {"ticked": ["production", "training"], "own": "Laboratory", "clouds": "1234-5678"},
    "wording": {"certificate": "Development and operation of churn forecasts in Graz."},
    "project": {},
    "date": {"certify_by": "2027-09-01"},
}


@pytest.fixture
def ada(db: None) -> Person:
    return make_person(name="Ada Lovelace")


@pytest.fixture
def client(ada: Person) -> Client:
    return signed_in_client(ada)


def _walk(client: Client) -> None:
    for step in STEPS:
        shown = client.get(f"/start/{step.key}/")
        assert shown.status_code == 200
        answer = client.post(f"/start/{step.key}/", ANSWERS[step.key])
        assert answer.status_code == 302, (step.key, answer.content.decode()[-3000:])


def test_every_step_records_what_was_answered(client: Client) -> None:
    assert "12 short steps" in client.get("/").content.decode()
    _walk(client)
    profile = Profile.objects.get()
    assert (profile.title, profile.seat, profile.people) == ("Acme Models", "Graz", 42)
    assert profile.sells == "Churn forecasts as a service."
    assert str(profile.certify_by) == "2027-09-01"
    assert set(Party.objects.values_list("title", flat=True)) == {
        "Customers",
        "Staff",
        "The university",
    }
    assert ContextIssue.objects.count() == 3
    assert Obligation.objects.get(title__startswith="General").controls == ["A.5.34"]
    assert Climate.objects.get().relevant is False
    assert ScopeItem.objects.filter(place="inside").count() == 3
    assert ScopeItem.objects.get(title="Laboratory").place == "undecided"
    assert ScopeItem.objects.get(kind="account").identifier == "1234-5678"
    assert ScopeText.objects.get().certificate.startswith("Development and operation")
    made = {row.origin for row in Party.objects.all()} | {profile.origin}
    assert made == {Origin.GUIDE}
    assert Entry.objects.filter(object_type="party").count() == 3
    end = client.get("/start/").content.decode()
    assert "You are through." in end
    assert "first hour" not in client.get("/").content.decode().lower()


def test_a_second_walk_changes_and_doubles_nothing(client: Client) -> None:
    _walk(client)
    before = Entry.objects.count()
    _walk(client)
    assert Entry.objects.count() == before
    client.post("/start/company/", ANSWERS["company"] | {"seat": "", "people": ""})
    profile = Profile.objects.get()
    assert (profile.title, profile.seat, profile.people) == ("Acme Models", "", None)
    assert profile.sells == "Churn forecasts as a service."


def test_the_wording_is_proposed_from_the_answers(client: Client) -> None:
    client.post("/start/company/", ANSWERS["company"])
    client.post("/start/sells/", ANSWERS["sells"])
    shown = client.get("/start/wording/").content.decode()
    assert "of Acme Models, Graz, covers" in shown
    assert "churn forecasts as a service, in accordance" in shown


@pytest.mark.parametrize(
    ("step", "sent", "says"),
    [
        ("company", {"title": ""}, "required"),
        ("company", {"title": "A", "people": "-3"}, "greater than or equal to 1"),
        ("climate", {"relevant": "yes", "why": "Heat"}, "Say what follows"),
        ("parties", {"own": "  \n "}, "Tick or write at least one"),
        ("parties", {"ticked": ["martians"]}, "not one of the available"),
        ("date", {"certify_by": "next year"}, "valid date"),
    ],
)
def test_what_does_not_fit_is_said_beside_the_field(
    client: Client, step: str, sent: dict[str, object], says: str
) -> None:
    answer = client.post(f"/start/{step}/", sent)
    assert answer.status_code == 400
    assert says in answer.content.decode()
    assert not Taken.objects.exists()
    assert not Party.objects.exists()


def test_a_skipped_step_waits_and_a_taken_one_stays_taken(client: Client) -> None:
    assert client.post("/start/company/", {"skip": "yes"}).status_code == 302
    assert Taken.objects.get().skipped
    client.post("/start/company/", ANSWERS["company"])
    assert not Taken.objects.get().skipped
    client.post("/start/company/", {"skip": "yes"})
    assert not Taken.objects.get().skipped


def test_every_place_that_a_step_leads_to_opens(client: Client, ada: Person) -> None:
    make_project("churn")
    boss = signed_in_client(make_person(Role.ADMINISTRATOR))
    for step in STEPS:
        for address, _words in step.leads:
            who = boss if address.startswith("/settings/") else client
            assert who.get(address).status_code == 200, address


def test_who_may_not_write_sees_the_steps_and_takes_none(db: None) -> None:
    auditor = signed_in_client(make_person(Role.AUDITOR))
    shown = auditor.get("/start/")
    assert shown.status_code == 200
    assert "/start/company/" not in shown.content.decode()
    assert auditor.post("/start/company/", ANSWERS["company"]).status_code == 403
    assert auditor.get("/start/nowhere/").status_code == 403
