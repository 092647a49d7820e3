"""What asks for another look: new models and datasets, failing checks, other apps (S-6, S-19)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from tests.web.apps.findings.pushes import found
from tests.web.apps.risks.company import People, company, risk_of
from tests.web.apps.risks.proposed import arrive, proposed
from tests.web.apps.risks.sighted import see
from tests.web.people import principal

from muniment.core.errors import UsageError
from muniment.core.severity import Severity
from muniment.engine.catalogue import catalogue
from muniment.web.apps.access.principals import Conflict, Denied, NotFound
from muniment.web.apps.assets.services import Entry, register
from muniment.web.apps.calendar.models import Task
from muniment.web.apps.ledger.models import Entry as LedgerEntry
from muniment.web.apps.ledger.models import Touched, new_id
from muniment.web.apps.ledger.services import HOST, Change, record
from muniment.web.apps.organization.queries import today
from muniment.web.apps.risks import reassessing, services
from muniment.web.apps.risks.models import Ask, AskKind, Risk
from muniment.web.apps.risks.queries import threats_for
from muniment.web.apps.risks.services import Judgement

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def people(db: None) -> People:
    return company()


def test_registering_a_model_asks_for_a_review_with_a_day(people: People) -> None:
    see(people, "model", ["fraud.pkl"])
    (ask,) = Ask.objects.all()
    assert (ask.project, ask.risk, ask.kind) == (people.project, None, "model")
    assert (ask.subject, ask.reason) == ("A-0001", "A-0001 is a new model")
    assert ask.due_on == today() + timedelta(days=14)
    offered = threats_for("model")
    assert {item.id for item in offered} == {
        item.id for item in catalogue().threats.values() if "model" in item.asset_kinds
    }
    entered = Judgement(people.owner.pk, 5, 5, "")
    services.enter(principal(people.ada), people.project.pk, offered[0].id, entered)
    ask.refresh_from_db()
    assert ask.answered_at is None, "one risk entered does not say that all were looked at"


def test_a_model_that_a_person_enters_asks_too(people: People) -> None:
    risk = risk_of(people)
    row = register(principal(people.ada), Entry("model", "Fraud", people.project.pk))
    register(principal(people.ada), Entry("facility", "Our office", people.project.pk))
    asked = {(ask.project, ask.risk, ask.kind, ask.subject) for ask in Ask.objects.all()}
    assert asked == {
        (people.project, None, "model", row.reference),
        (people.project, risk, "model", row.reference),
    }
    assert {ask.due_on for ask in Ask.objects.all()} == {today() + timedelta(days=14)}
    (entry,) = LedgerEntry.objects.filter(type="asset.registered", object=row.pk)
    touched = set(Touched.objects.filter(entry=entry).values_list("object_type", "object"))
    asked_of = {("risk", risk.pk), ("ask", Ask.objects.get(risk=None).pk)}
    assert touched == asked_of | {("task", task.pk) for task in Task.objects.all()}


def test_what_all_projects_share_asks_about_the_risks_of_all(people: People) -> None:
    risk = risk_of(people, threat="T-vendor-breach")
    row = register(principal(people.ada), Entry("vendor", "Labels Ltd", None))
    asked = {(ask.project, ask.risk, ask.kind, ask.reason) for ask in Ask.objects.all()}
    said = f"{row.reference} is a new supplier"
    assert asked == {(None, None, "supplier", said), (people.project, risk, "supplier", said)}
    risk.refresh_from_db()
    assert (risk.review_reason, risk.review_due_on) == (said, today() + timedelta(days=14))


def test_what_a_person_entered_is_not_new_again_when_a_push_sees_it(people: People) -> None:
    register(principal(people.ada), Entry("model", "Fraud", people.project.pk, "fraud.pkl"))
    see(people, "model", ["fraud.pkl"])
    assert Ask.objects.get().times == 1


def test_a_risk_that_strikes_the_kind_is_asked_about_and_others_are_not(people: People) -> None:
    risk = risk_of(people)
    phishing = next(
        item.id
        for item in catalogue().threats.values()
        if "dataset" not in item.asset_kinds and "model" not in item.asset_kinds
    )
    other = risk_of(people, threat=phishing)
    see(people, "model", ["fraud.pkl"])
    risk.refresh_from_db()
    other.refresh_from_db()
    assert (risk.review_reason, other.review_asked_at) == ("A-0001 is a new model", None)
    assert risk.review_due_on == today() + timedelta(days=14)
    assert Ask.objects.filter(risk=risk).count() == 1


def test_a_flood_is_one_ask_for_each_risk_and_moves_no_day(people: People) -> None:
    risk = risk_of(people)
    see(people, "model", ["a.pkl"])
    first = Ask.objects.get(risk=risk)
    with CaptureQueriesContext(connection) as few:
        see(people, "model", ["b.pkl", "c.pkl"])
    with CaptureQueriesContext(connection) as many:
        see(people, "model", [f"{at}.pkl" for at in range(500)])
    assert len(many) <= len(few) + 3
    again = Ask.objects.get(risk=risk)
    assert (again.due_on, again.times) == (first.due_on, 3)
    assert again.reason.startswith("500 new models were seen, the first is A-0")
    assert Ask.objects.filter(risk=None).count() == 1


def test_thousands_of_findings_ask_once_a_risk(people: People) -> None:
    risk = risk_of(people)
    many = [
        found(people.project, path=f"src/{at}.py", line=at + 1, severity=Severity.CRITICAL)
        for at in range(300)
    ]
    arrive(people.project, [proposed(5, findings=many)], many)
    (ask,) = Ask.objects.filter(risk=risk)
    assert (ask.kind, ask.times) == ("check", 1)
    arrive(people.project, [proposed(5, findings=many)], many, day=1)
    assert Ask.objects.filter(risk=risk).count() == 1
    services.judge(
        principal(people.ada),
        risk.pk,
        Judgement(people.owner.pk, 5, 5, "Seen."),
        Risk.objects.get().row_version,
    )
    assert not Ask.objects.filter(answered_at=None).exists()


def test_other_apps_ask_for_suppliers_and_incidents(people: People) -> None:
    risk = risk_of(people)
    with transaction.atomic():
        touched = reassessing.something_happened(
            HOST, AskKind.INCIDENT, reason="I-0001 happened", subject="I-0001", risks=[risk.pk]
        )
        record(Change("incident.raised", HOST, "incident", new_id(), {}, touched))
    with transaction.atomic():
        touched = reassessing.something_happened(
            HOST, AskKind.SUPPLIER, reason="V-0001 is new", subject="V-0001"
        )
        record(Change("supplier.added", HOST, "supplier", new_id(), {}, touched))
    of_risk, at_large = Ask.objects.order_by("asked_at")
    assert (of_risk.risk, of_risk.kind) == (risk, "incident")
    assert (at_large.risk, at_large.project, at_large.kind) == (None, None, "supplier")
    with transaction.atomic():
        reassessing.something_happened(HOST, AskKind.SUPPLIER, reason="V-0002 is new")
        record(Change("supplier.added", HOST, "supplier", new_id(), {}))
    assert Ask.objects.filter(kind="supplier").get().times == 2


def test_a_project_was_looked_at_by_an_officer_who_says_what(people: People) -> None:
    see(people, "dataset", ["train.csv"])
    ask = Ask.objects.get()
    ada = principal(people.ada)
    with pytest.raises(UsageError, match="say what"):
        reassessing.answer_ask(ada, ask.pk, " ", 1)
    with pytest.raises(Denied):
        reassessing.answer_ask(principal(people.owner), ask.pk, "Fine.", 1)
    with pytest.raises(NotFound):
        reassessing.answer_ask(ada, new_id(), "Fine.", 1)
    with pytest.raises(Conflict):
        reassessing.answer_ask(ada, ask.pk, "Fine.", 2)
    assert reassessing.answer_ask(ada, ask.pk, "Synthetic data.", 1).answer == "Synthetic data."
    with pytest.raises(UsageError, match="answered already"):
        reassessing.answer_ask(ada, ask.pk, "Again.", 2)
    see(people, "dataset", ["more.csv"])
    assert Ask.objects.filter(answered_at=None).count() == 1


def test_an_ask_about_a_risk_is_answered_by_judging_it(people: People) -> None:
    risk = risk_of(people)
    see(people, "model", ["a.pkl"])
    with pytest.raises(UsageError, match="look at a risk"):
        reassessing.answer_ask(principal(people.ada), Ask.objects.get(risk=risk).pk, "Fine.", 1)
