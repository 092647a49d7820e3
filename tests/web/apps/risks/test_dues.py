"""The days that risks have are somebody's work: shown, reminded of, and ended with the record."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from tests.web.apps.risks.company import People, approved, company, ready, risk_of, treat
from tests.web.apps.risks.sighted import see
from tests.web.conftest import Ticking
from tests.web.mail_sink import mail_sink
from tests.web.people import ADDRESS, make_person, principal, signed_in_client

from muniment.core.errors import UsageError
from muniment.engine.catalogue import catalogue
from muniment.engine.risk.treatment import TreatmentOption, TreatmentState
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import HOST_PRINCIPAL
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services.people import deactivate
from muniment.web.apps.calendar.models import Task
from muniment.web.apps.calendar.queries import mine, unowned
from muniment.web.apps.calendar.reminding import plan_reminders
from muniment.web.apps.calendar.sending import send_reminders
from muniment.web.apps.calendar.services import doing
from muniment.web.apps.calendar.services.agreeing import agree_all
from muniment.web.apps.calendar.services.asking import Wanted, change
from muniment.web.apps.calendar.vocabulary import TaskKind
from muniment.web.apps.ledger.models import Entry
from muniment.web.apps.ledger.services import HOST, Change, record
from muniment.web.apps.organization.queries import today
from muniment.web.apps.risks import accepting, asks, freezing, reassessing, services, treating
from muniment.web.apps.risks.models import Ask, AskKind, PlanRow, Risk, Treatment
from muniment.web.apps.risks.services import Judgement
from muniment.web.apps.risks.treating import Plan

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def people(db: None) -> People:
    return company()


def _of(key: str) -> list[tuple[str, str]]:
    """Return state and day of the tasks of one source, the earliest first."""
    rows = Task.objects.filter(key=key).order_by("created_at", "due_on")
    return [(row.state, row.due_on.isoformat()) for row in rows]


def _day(days: int) -> str:
    return (today() + timedelta(days=days)).isoformat()


def _judged(people: People, risk: Risk, owner: Person | None = None) -> Risk:
    risk.refresh_from_db()
    said = Judgement((owner or people.owner).pk, 4, 4, "Looked at.")
    return services.judge(principal(people.ada), risk.pk, said, risk.row_version)


def test_a_look_that_is_asked_for_is_the_owners_work_until_they_judge(
    people: People, clock: Ticking
) -> None:
    risk = risk_of(people)
    see(people, "model", ["fraud.pkl"])
    (task,) = mine(principal(people.owner))
    assert (task.title, task.due_on.isoformat()) == ("Judge R-0001 anew", _day(14))
    assert (task.about_url, task.note) == ("/risks/R-0001/", "A-0001 is a new model.")
    page = signed_in_client(people.owner).get(f"{ADDRESS}/work/").content.decode()
    assert "Judge R-0001 anew" in page
    assert 'href="/risks/R-0001/"' in page
    clock.forward(days=8)
    with mail_sink() as sink:
        plan_reminders(today())
        send_reminders(today())
        ((_to, message),) = [each for each in sink.taken if each[0] == people.owner.email]
    assert "T-0001 Judge R-0001 anew: due on" in message.get_content()
    clock.forward(days=8)
    _judged(people, risk)
    task.refresh_from_db()
    assert (task.state, task.late_days, task.done_by) == ("done", 2, people.ada.pk)
    assert not mine(principal(people.owner)).filter(state="open").exists()


def test_what_follows_a_risk_is_neither_ended_nor_moved_by_hand(people: People) -> None:
    risk_of(people)
    see(people, "model", ["fraud.pkl"])
    (task,) = mine(principal(people.owner))
    ada = principal(people.ada)
    for act in (
        lambda: doing.finish(principal(people.owner), task.pk, "Done.", task.row_version),
        lambda: doing.skip(ada, task.pk, "No time.", task.row_version),
        lambda: change(
            ada,
            task.pk,
            Wanted("Later", TaskKind.REVIEW, today() + timedelta(days=99), None),
            task.row_version,
        ),
    ):
        with pytest.raises(UsageError, match="follows R-0001") as error:
            act()
        assert "judged anew" in error.value.hint
    page = signed_in_client(people.owner).get(f"{ADDRESS}/tasks/{task.reference}/").content.decode()
    assert "It ends when the risk is judged anew" in page
    assert f"/tasks/{task.reference}/done/" not in page
    doing.hand_over(
        principal(people.owner), task.pk, people.ada.pk, "She knows it.", task.row_version
    )
    see(people, "model", ["more.pkl"])
    task.refresh_from_db()
    assert task.assignee == people.ada, "what happens again does not undo a hand-over"
    assert task.note == "A-0002 is a new model."


def test_several_reasons_are_one_task_by_the_earliest_day(people: People) -> None:
    risk = risk_of(people)
    for kind, days in ((AskKind.MODEL, 20), (AskKind.CHECK, 5), (AskKind.INCIDENT, 9)):
        with transaction.atomic():
            wanted = asks.Wanted(Risk.objects.get(), risk.project_id, kind, f"because of {kind}")
            touched = asks.ask_all([wanted], days)
            record(Change("test.happened", HOST, "risk", risk.pk, {}, touched))
    assert _of("look-at-risk") == [("open", _day(5))]
    assert Task.objects.get().note.count("\n") == 2


def test_an_owner_who_left_leaves_it_to_the_officers_and_a_new_owner_takes_it(
    people: People,
) -> None:
    risk = risk_of(people)
    deactivate(HOST_PRINCIPAL, people.owner.pk, expected_version=people.owner.row_version)
    see(people, "model", ["fraud.pkl"])
    (task,) = unowned(principal(people.ada)).filter(key="look-at-risk")
    assert (task.assignee, task.fallen) == (None, "to_officers")
    other = make_person(Role.MEMBER, project=people.project, name="Nell")
    _judged(people, risk, other)
    see(people, "model", ["more.pkl"])
    assert [row.due_on for row in mine(principal(other))] == [today() + timedelta(days=14)]


def test_what_is_new_and_names_no_risk_is_the_officers_work(people: People) -> None:
    see(people, "dataset", ["train.csv"])
    (task,) = unowned(principal(people.ada))
    ask = Ask.objects.get()
    assert (task.key, task.about_url) == ("look-for-risks", f"/risks/asks/{ask.pk}/")
    page = signed_in_client(people.ada).get(f"{ADDRESS}/work/").content.decode()
    assert "Look for risks: a new dataset" in page
    reassessing.answer_ask(principal(people.ada), ask.pk, "Synthetic data.", 1)
    assert _of("look-for-risks") == [("done", _day(14))]


def test_a_risk_that_leaves_the_register_takes_its_tasks_along(people: People) -> None:
    risk = risk_of(people)
    plan = Plan(TreatmentOption.MODIFY, "Scan.", ("A.8.28",), people.owner.pk, today())
    treating.add(principal(people.ada), risk.pk, plan)
    see(people, "model", ["fraud.pkl"])
    risk.refresh_from_db()
    services.archive(principal(people.ada), risk.pk, "Not ours.", risk.row_version)
    assert _of("look-at-risk") == [("done", _day(14))]
    assert _of("treatment") == [("skipped", _day(0))]


def test_a_treatment_is_its_owners_work_until_it_is_done(people: People, clock: Ticking) -> None:
    risk = risk_of(people)
    assert not Task.objects.exists()
    row = treat(people, risk)
    assert not Task.objects.exists(), "it has no day"
    day = today() + timedelta(days=30)
    plan = Plan(TreatmentOption.MODIFY, "Scan.", ("A.8.28",), people.owner.pk, day)
    row = treating.change(principal(people.ada), row.pk, plan, row.row_version)
    (task,) = mine(principal(people.owner))
    assert (task.kind, task.due_on) == ("treatment", day)
    moved = replace(plan, owner=people.ada.pk, due_on=day + timedelta(days=5))
    row = treating.change(principal(people.ada), row.pk, moved, row.row_version)
    task.refresh_from_db()
    assert (task.assignee, task.first_due_on) == (people.ada, day)
    assert task.due_on == day + timedelta(days=5)
    clock.forward(days=40)
    treating.advance(principal(people.ada), row.pk, TreatmentState.DONE, "", row.row_version)
    task.refresh_from_db()
    assert (task.state, task.late_days) == ("done", 5)
    row = Treatment.objects.get()
    treating.advance(principal(people.ada), row.pk, TreatmentState.IN_PROGRESS, "", row.row_version)
    assert [state for state, _day in _of("treatment")] == ["done", "open"]
    row = Treatment.objects.get()
    treating.drop(principal(people.ada), row.pk, "Another way.", row.row_version)
    assert [state for state, _day in _of("treatment")] == ["done", "skipped"]


def _accepted(people: People) -> PlanRow:
    freezing.freeze(principal(people.ada), people.project.pk, "")
    row = PlanRow.objects.latest("plan__frozen_at")
    until = today() + timedelta(days=100)
    return accepting.accept_many(
        principal(people.owner), {row.pk: row.row_version}, until=until, said=""
    )[0]


def test_the_end_of_an_acceptance_is_the_owners_work(people: People, clock: Ticking) -> None:
    approved(people)
    ready(people)
    row = _accepted(people)
    (task,) = mine(principal(people.owner))
    assert (task.key, task.due_on, task.about_id) == ("acceptance", row.until, row.pk)
    clock.forward(days=50)
    again = _accepted(people)
    assert _of("acceptance") == [("done", _day(50)), ("open", _day(100))]
    assert Task.objects.get(state="open").about_id == again.pk
    clock.forward(days=101)
    assert accepting.expire_acceptances() == 1
    assert [state for state, _ in _of("acceptance")] == ["done", "skipped"]
    assert _of("look-at-risk") == [("open", _day(14))]


def test_an_acceptance_that_is_overtaken_or_withdrawn_has_no_day(people: People) -> None:
    approved(people)
    risk = ready(people)
    _accepted(people)
    _judged(people, risk)
    assert [state for state, _ in _of("acceptance")] == ["skipped"]
    row = _accepted(people)
    accepting.withdraw(principal(people.owner), row.pk, "No.", row.row_version)
    assert [state for state, _ in _of("acceptance")] == ["skipped", "done"]


def test_the_hourly_job_makes_up_for_what_no_service_said(people: People) -> None:
    risk = risk_of(people)
    see(people, "model", ["fraud.pkl"])
    plan = Plan(TreatmentOption.MODIFY, "Scan.", ("A.8.28",), people.owner.pk, today())
    treating.add(principal(people.ada), risk.pk, plan)
    before = sorted(Task.objects.values_list("key", "due_on", "assignee"))
    assert agree_all() == 0
    with transaction.atomic():
        Task.objects.filter(key="look-at-risk").delete()
        Task.objects.filter(key="treatment").update(due_on=today() + timedelta(days=9))
        record(Change("test.broken", HOST, "test", risk.pk, {}))
    entries = Entry.objects.count()
    assert agree_all() == 2
    assert sorted(Task.objects.values_list("key", "due_on", "assignee")) == before
    assert Entry.objects.count() == entries + 2
    assert agree_all() == 0


def test_many_risks_are_asked_about_in_as_many_statements_as_few(people: People) -> None:
    many = [item.id for item in catalogue().threats.values() if "model" in item.asset_kinds]
    for threat in many[:3]:
        risk_of(people, threat=threat)
    with CaptureQueriesContext(connection) as few:
        see(people, "model", ["a.pkl"])
    for threat in many[3:]:
        risk_of(people, threat=threat)
    with CaptureQueriesContext(connection) as all_of_them:
        see(people, "model", ["b.pkl"])
    assert Task.objects.filter(key="look-at-risk").count() == len(many) > 30
    assert len(all_of_them) <= len(few) + 4
