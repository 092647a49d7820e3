"""Many treatments at once: who, until when, how far; all or none, by the rules of one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.apps.risks.company import People, approved, company, ready, risk_of, treat
from tests.web.people import make_person, make_project, principal, signed_in_client

from muniment.core.errors import UsageError
from muniment.engine.catalogue import catalogue
from muniment.engine.risk.treatment import TreatmentOption, TreatmentState
from muniment.web.apps.access.principals import NotFound
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.together import Refused, Wanted
from muniment.web.apps.calendar.models import Task
from muniment.web.apps.ledger.models import Entry, Touched
from muniment.web.apps.organization.queries import today
from muniment.web.apps.risks import accepting, freezing, services, treating
from muniment.web.apps.risks.models import PlanRow, Risk, Treatment
from muniment.web.apps.risks.treating_together import Act, Advance, Date, HandOn, change_many

pytestmark = pytest.mark.usefixtures("db")
THREATS = sorted(catalogue().threats)
DONE, BEGUN = TreatmentState.DONE, TreatmentState.IN_PROGRESS


@pytest.fixture
def people(db: None) -> People:
    return company()


def _treated(people: People, count: int, **more: object) -> list[Treatment]:
    risks = [risk_of(people, threat=threat) for threat in THREATS[:count]]
    return [treat(people, risk, **more) for risk in risks]  # type: ignore[arg-type]


def _named(rows: Sequence[Treatment]) -> list[Wanted]:
    for row in rows:
        row.refresh_from_db()
    return [Wanted(row.reference, row.row_version) for row in rows]


def _change(people: People, rows: Sequence[Treatment], act: Act) -> list[Treatment]:
    return change_many(principal(people.ada), _named(rows), act)


def _why(refused: pytest.ExceptionInfo[Refused]) -> dict[str, str]:
    return {name: error.message for name, error in refused.value.rows.items()}


def test_a_day_and_another_owner_move_the_tasks_in_one_entry_each(people: People) -> None:
    rows = _treated(people, 2)
    day = today() + timedelta(days=30)
    entries = Entry.objects.count()
    _change(people, rows, Date(day, "The tool comes later."))
    assert Entry.objects.count() == entries + 1
    entry = Entry.objects.latest("index")
    assert entry.type == "treatments.dated"
    touched = set(Touched.objects.filter(entry=entry).values_list("object", "change"))
    assert {(row.pk, "dated") for row in rows} <= touched
    assert {(row.risk_id, "treatment") for row in rows} <= touched
    assert set(Task.objects.values_list("assignee", "due_on")) == {(people.owner.pk, day)}
    _change(people, rows, HandOn(people.ada.pk))
    assert set(Task.objects.values_list("assignee", "due_on")) == {(people.ada.pk, day)}
    assert _change(people, rows, HandOn(people.ada.pk)) == []
    assert _change(people, rows, Date(day, "So.")) == []
    with pytest.raises(UsageError, match="say why"):
        _change(people, rows, Date(day, " "))


def test_what_was_accepted_with_another_day_ends(people: People) -> None:
    approved(people)
    risk = ready(people)
    freezing.freeze(principal(people.boss), people.project.pk, "")
    row = PlanRow.objects.get()
    accepting.accept_many(principal(people.owner), {row.pk: row.row_version}, until=None, said="")
    held = list(Treatment.objects.all())
    _change(people, held, Advance(BEGUN))
    assert PlanRow.objects.get().state == "accepted", "treatments may get on"
    _change(people, held, Date(today() + timedelta(days=9), "Later."))
    assert PlanRow.objects.get().state == "overtaken"
    assert Risk.objects.get(pk=risk.pk).accepted_until is None


def test_how_far_they_are_follows_the_rules_of_one(people: People) -> None:
    first, second, bare, dropped, shared = _treated(people, 5)
    said = treating.Plan(TreatmentOption.MODIFY, "Somehow.", (), people.owner.pk)
    treating.change(principal(people.ada), bare.pk, said, 1)
    said = treating.Plan(TreatmentOption.SHARE, "We insure it.", (), people.owner.pk)
    treating.change(principal(people.ada), shared.pk, said, 1)
    treating.drop(principal(people.ada), dropped.pk, "Too dear.", 1)
    with pytest.raises(Refused) as refused:
        _change(people, [first, second, bare, dropped, shared], Advance(DONE))
    assert _why(refused) == {
        bare.reference: "it modifies a risk and names no control",
        dropped.reference: "this treatment was dropped",
        shared.reference: "say what shows that it is done: a contract, what was switched off",
    }
    assert not Treatment.objects.filter(state="done").exists()
    _change(people, [first, second, shared], Advance(DONE, "The policy 12."))
    assert set(Treatment.objects.filter(state="done").values_list("proof", "row_version")) == {
        ("The policy 12.", 2),
        ("The policy 12.", 3),
    }
    with pytest.raises(Refused, match="does not become"):
        _change(people, [first], Advance(TreatmentState.PLANNED))


def test_who_sees_to_one_says_how_far_it_is_and_no_more(people: People) -> None:
    other = make_person(Role.MEMBER, project=people.project)
    (row,) = _treated(people, 1)
    risk = risk_of(people, threat=THREATS[1], owner=people.ada)
    hers = treat(people, risk)
    _change(people, [hers], HandOn(other.pk))
    assert change_many(principal(other), _named([hers]), Advance(BEGUN)) == [hers]
    for act in (HandOn(people.ada.pk), Date(today(), "So.")):
        with pytest.raises(Refused) as refused:
            change_many(principal(other), _named([hers]), act)
        assert refused.value.status == 403
    with pytest.raises(Refused) as refused:
        change_many(principal(other), _named([hers, row]), Advance(DONE))
    assert _why(refused) == {row.reference: "you may not do this"}
    stranger = make_person(Role.MEMBER, project=make_project("other"))
    with pytest.raises(NotFound):
        change_many(principal(stranger), _named([row]), Advance(BEGUN))
    with pytest.raises(Refused, match="cannot work on the risk"):
        _change(people, [row], HandOn(stranger.pk))


def test_an_old_version_and_a_risk_that_left_stop_all(people: People) -> None:
    stale, gone, fine = _treated(people, 3)
    named = [Wanted(row.reference, 1) for row in (stale, gone, fine)]
    treating.advance(principal(people.ada), stale.pk, BEGUN, "", 1)
    services.archive(principal(people.ada), gone.risk_id, "Sold.", 1)
    with pytest.raises(Refused) as refused:
        change_many(principal(people.ada), named, Date(today(), "So."))
    assert list(refused.value.rows) == [stale.reference, gone.reference]
    assert refused.value.status == 409
    assert not Treatment.objects.filter(due_on__isnull=False).exists()


@pytest.mark.parametrize(
    "act",
    [
        lambda people: HandOn(people.ada.pk),
        lambda people: Date(today() + timedelta(days=5), "So."),
        lambda people: Advance(DONE),
    ],
)
def test_statements_do_not_grow_with_the_rows(people: People, act: Callable[[People], Act]) -> None:
    rows = _treated(people, 24)
    _change(people, rows, Date(today() + timedelta(days=9), "First."))
    few, many = _named(rows[:2]), _named(rows[2:])
    with CaptureQueriesContext(connection) as first:
        change_many(principal(people.ada), few, act(people))
    with CaptureQueriesContext(connection) as then:
        change_many(principal(people.ada), many, act(people))
    assert len(then) <= len(first)


def test_the_page_and_the_api(people: People) -> None:
    first, second = _treated(people, 2)
    client, owner = signed_in_client(people.ada), signed_in_client(people.owner)
    assert first.ticket in owner.get("/risks/treatments/").content.decode()
    auditor = signed_in_client(make_person(Role.AUDITOR))
    assert "data-bulk" not in auditor.get("/risks/treatments/").content.decode()
    tickets = [first.ticket, second.ticket]
    sent = {"act": "state", "selected": tickets}
    shown = owner.post("/risks/treatments/together/", sent).content.decode()
    assert "How far several treatments are" in shown
    sent |= {"send": "yes", "state": "in_progress"}
    assert owner.post("/risks/treatments/together/", sent).status_code == 302
    again = client.post("/risks/treatments/together/", {**sent, "state": "done"})
    assert again.status_code == 409, "the tickets are old"
    page = client.get(f"/risks/treatments/{first.reference}/").content.decode()
    assert "2 treatments are said to be in_progress" in page
    named = [{"treatment": row.reference, "version": 2} for row in (first, second)]
    path = "/api/v1/treatments/"
    body = {"treatments": named, "due_on": today().isoformat(), "reason": "So."}
    answer = client.post(f"{path}day", body, content_type="application/json")
    assert {row["due_on"] for row in answer.json()} == {today().isoformat()}
    answer = client.post(f"{path}day", body, content_type="application/json")
    assert answer.status_code == 409
    assert len(answer.json()["rows"]) == 2
    named = [{**row, "version": 3} for row in named]
    body = {"treatments": named, "owner": str(people.ada.pk)}
    answer = client.post(f"{path}owner", body, content_type="application/json")
    assert {row["owner"] for row in answer.json()} == {str(people.ada.pk)}
    named = [{**row, "version": 4} for row in named]
    body = {"treatments": named, "state": "done"}
    answer = client.post(f"{path}state", body, content_type="application/json")
    assert {row["state"] for row in answer.json()} == {"done"}
