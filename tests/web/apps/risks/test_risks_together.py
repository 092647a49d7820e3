"""Many risks at once: another owner, a look by a day, out; all or none, by the rules of one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.apps.risks.company import People, approved, company, ready, treat
from tests.web.people import make_person, make_project, principal, signed_in_client

from muniment.core.errors import UsageError
from muniment.engine.catalogue import catalogue
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import HOST_PRINCIPAL, Denied, NotFound
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services import people as accounts
from muniment.web.apps.access.services.projects import archive_project
from muniment.web.apps.access.together import Refused, Wanted
from muniment.web.apps.calendar.models import Task
from muniment.web.apps.ledger.models import Entry, Touched
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.queries import today
from muniment.web.apps.risks import accepting, freezing, services, together
from muniment.web.apps.risks.models import Ask, PlanRow, Risk, StageLevel
from muniment.web.apps.risks.services import Judgement
from muniment.web.apps.risks.together import HandOn, Look, PutAway

pytestmark = pytest.mark.usefixtures("db")
THREATS = sorted(catalogue().threats)


@pytest.fixture
def people(db: None) -> People:
    return company()


def _risks(people: People, count: int, project: Project | None = None) -> list[Risk]:
    owner = people.ada if project else people.owner
    said = Judgement(owner.pk, 3, 4, "As we see it.")
    where = (project or people.project).pk
    return [
        services.enter(principal(people.ada), where, threat, said) for threat in THREATS[:count]
    ]


def _named(risks: Sequence[Risk]) -> list[Wanted]:
    return [Wanted(risk.reference, risk.row_version) for risk in risks]


def _change(people: People, risks: Sequence[Risk], act: together.Act) -> list[Risk]:
    for risk in risks:
        risk.refresh_from_db()
    return together.change_many(principal(people.ada), _named(risks), act)


def _heir(people: People) -> Person:
    return make_person(Role.MEMBER, project=people.project, name="Hedda")


def test_another_owner_takes_over_what_waits_in_one_entry(people: People) -> None:
    first, second = _risks(people, 2)
    _change(people, [first], Look(today() + timedelta(days=9), "It is old."))
    heir = _heir(people)
    before = Entry.objects.count()
    _change(people, [first, second], HandOn(heir.pk, "Olaf leaves."))
    assert set(Risk.objects.values_list("owner", "row_version")) == {(heir.pk, 3), (heir.pk, 2)}
    assert Task.objects.get().assignee == heir
    assert Entry.objects.count() == before + 1
    entry = Entry.objects.latest("index")
    assert entry.type == "risks.handed_on"
    touched = set(Touched.objects.filter(entry=entry).values_list("object", "change"))
    assert {(first.pk, "handed_on"), (second.pk, "handed_on")} <= touched
    assert _change(people, [first, second], HandOn(heir.pk)) == []
    assert Entry.objects.count() == before + 1, "who owns them already is given nothing"


def test_what_an_owner_accepted_ends_with_another_owner(people: People) -> None:
    approved(people)
    risk, other = ready(people), ready(people, threat="T-model-inversion")
    plan = freezing.freeze(principal(people.boss), people.project.pk, "")
    row = PlanRow.objects.get(risk=risk)
    accepting.accept_many(principal(people.owner), {row.pk: row.row_version}, until=None, said="")
    assert Task.objects.filter(key="acceptance", state="open").count() == 1
    _change(people, [risk, other], HandOn(_heir(people).pk))
    assert set(plan.rows.values_list("state", flat=True)) == {"overtaken"}
    risk.refresh_from_db()
    assert risk.accepted_until is None
    assert not Task.objects.filter(key="acceptance", state="open").exists()
    assert [ask.kind for ask in Ask.objects.filter(answered_at=None)] == ["overtaken"]


def test_an_owner_who_cannot_work_there_is_named_for_each_row(people: People) -> None:
    here = _risks(people, 1)
    there = _risks(people, 1, make_project("other"))
    with pytest.raises(Refused) as refused:
        _change(people, [*here, *there], HandOn(_heir(people).pk))
    assert list(refused.value.rows) == [there[0].reference]
    assert "cannot work on the risk" in refused.value.message
    assert set(Risk.objects.values_list("owner", flat=True)) == {people.owner.pk, people.ada.pk}
    gone = make_person(Role.MEMBER, project=people.project)
    accounts.deactivate(HOST_PRINCIPAL, gone.pk, expected_version=gone.row_version)
    with pytest.raises(UsageError, match="active"):
        _change(people, here, HandOn(gone.pk))


def test_a_look_is_asked_for_by_a_day_with_a_reason(people: People) -> None:
    risks = _risks(people, 2)
    day = today() + timedelta(days=30)
    for act, said in (
        (Look(day, "  "), "say why"),
        (Look(today() - timedelta(days=1), "Old."), "the day is over"),
        (Look(today() + timedelta(days=5000), "Old."), "within"),
        (Look(day, "x" * 1001), "more than"),
    ):
        with pytest.raises(UsageError, match=said):
            _change(people, risks, act)
    assert not Ask.objects.exists()
    _change(people, risks, Look(day, "The year is over."))
    assert set(Ask.objects.values_list("kind", "reason", "due_on")) == {
        ("person", "The year is over", day)
    }
    assert set(Task.objects.values_list("assignee", "due_on", "note")) == {
        (people.owner.pk, day, "The year is over.")
    }
    for risk in risks:
        risk.refresh_from_db()
        assert (risk.review_due_on, risk.review_reason) == (day, "The year is over")
    judged = services.judge(
        principal(people.owner),
        risks[0].pk,
        Judgement(people.owner.pk, 3, 4, "Still so."),
        risks[0].row_version,
    )
    assert judged.review_due_on is None
    assert Ask.objects.get(answered_at=None).risk == risks[1]


def test_a_day_that_a_person_asked_for_is_brought_forward_and_never_put_off(
    people: People,
) -> None:
    early, late = _risks(people, 2)
    day = today() + timedelta(days=30)
    _change(people, [early], Look(day, "Old."))
    _change(people, [late], Look(day + timedelta(days=30), "Old."))
    with pytest.raises(Refused) as refused:
        _change(people, [early, late], Look(day + timedelta(days=1), "Old."))
    assert list(refused.value.rows) == [early.reference]
    assert Ask.objects.get(risk=late).due_on == day + timedelta(days=30)
    _change(people, [early, late], Look(day - timedelta(days=1), "Old."))
    assert set(Ask.objects.values_list("due_on", "times")) == {(day - timedelta(days=1), 2)}
    assert set(Task.objects.values_list("due_on", flat=True)) == {day - timedelta(days=1)}


def test_archiving_many_ends_what_archiving_one_ends(people: People) -> None:
    risks = _risks(people, 3)
    treatment = treat(people, risks[0])
    treatment.due_on = today() + timedelta(days=3)
    _change(people, risks, Look(today() + timedelta(days=3), "Old."))
    with pytest.raises(UsageError, match="say why"):
        _change(people, risks[:2], PutAway(" "))
    _change(people, risks[:2], PutAway("We sold it."))
    assert list(Risk.objects.filter(archived_at=None)) == [risks[2]]
    assert set(StageLevel.objects.filter(until=None).values_list("risk", flat=True)) == {
        risks[2].pk
    }
    assert Ask.objects.get(answered_at=None).risk == risks[2]
    assert Task.objects.filter(state="open").count() == 1
    entry = Entry.objects.latest("index")
    assert entry.type == "risks.archived"
    with pytest.raises(Refused, match="has left the register") as refused:
        _change(people, [risks[0], risks[2]], PutAway("Again."))
    assert refused.value.status == 409


def test_each_row_that_a_rule_stops_says_why_and_nothing_is_done(people: People) -> None:
    stale, gone, fine = _risks(people, 3)
    services.archive(principal(people.ada), gone.pk, "Sold.", gone.row_version)
    fresh = services.judge(
        principal(people.ada), stale.pk, Judgement(people.owner.pk, 2, 2, "So."), 1
    )
    named = [Wanted(stale.reference, 1), Wanted(gone.reference, 2), Wanted(fine.reference, 1)]
    with pytest.raises(Refused, match="2 rows") as refused:
        together.change_many(principal(people.ada), named, HandOn(_heir(people).pk))
    assert {name: type(why).__name__ for name, why in refused.value.rows.items()} == {
        stale.reference: "Conflict",
        gone.reference: "Archived",
    }
    assert refused.value.status == 409
    fine.refresh_from_db()
    assert (fine.owner, fine.row_version) == (people.owner, 1)
    assert fresh.row_version == 2


def test_only_officers_of_the_project_and_of_what_they_may_see(people: People) -> None:
    here, there = _risks(people, 1), _risks(people, 1, make_project("other"))
    lead = make_person(Role.OFFICER, project=people.project)
    for act in (HandOn(people.ada.pk), Look(today(), "Old."), PutAway("Sold.")):
        with pytest.raises(NotFound):
            together.change_many(principal(lead), _named([*here, *there]), act)
        with pytest.raises(Refused) as refused:
            together.change_many(principal(people.owner), _named(here), act)
        assert isinstance(refused.value.rows[here[0].reference], Denied)
        assert refused.value.status == 403
        with pytest.raises(Refused):
            together.change_many(principal(make_person(Role.ADMINISTRATOR)), _named(here), act)
    with pytest.raises(NotFound):
        together.change_many(principal(people.ada), [Wanted("R-9999", 1)], PutAway("Sold."))
    with pytest.raises(UsageError, match="no row"):
        together.change_many(principal(people.ada), [], PutAway("Sold."))


def test_an_archived_project_rests(people: People) -> None:
    risks = _risks(people, 1)
    archive_project(
        principal(people.ada), people.project.pk, expected_version=people.project.row_version
    )
    with pytest.raises(Refused, match="archived"):
        _change(people, risks, PutAway("Sold."))


def test_statements_do_not_grow_with_the_rows(people: People) -> None:
    approved(people)
    risks = [ready(people, threat=threat) for threat in THREATS[:30]]
    freezing.freeze(principal(people.boss), people.project.pk, "")
    for row in PlanRow.objects.all():
        accepting.accept_many(
            principal(people.owner), {row.pk: row.row_version}, until=None, said=""
        )
    heir = _heir(people)
    for act in (
        lambda: Look(today() + timedelta(days=4), "Old."),
        lambda: HandOn(heir.pk),
        lambda: PutAway("Sold."),
    ):
        with CaptureQueriesContext(connection) as few:
            _change(people, risks[:2], act())
        with CaptureQueriesContext(connection) as many:
            _change(people, risks[2:], act())
        # Each risk is read once here, before the act, to know its version.
        assert len(many) - 28 <= len(few) - 2


def test_the_page_shows_the_rows_and_says_of_each_what_stops_it(people: People) -> None:
    risks = _risks(people, 3)
    client = signed_in_client(people.ada)
    listed = client.get("/risks/").content.decode()
    assert 'form="bulk-risks"' in listed
    tickets = [risk.ticket for risk in risks]
    asked = client.post("/risks/together/", {"act": "owner", "selected": tickets})
    assert asked.status_code == 200
    assert "3 rows" in asked.content.decode()
    services.archive(principal(people.ada), risks[1].pk, "Sold.", 1)
    heir = _heir(people)
    sent = {"act": "owner", "selected": tickets, "send": "yes", "owner": str(heir.pk)}
    assert client.post("/risks/together/", sent).status_code == 404
    services.judge(principal(people.ada), risks[2].pk, Judgement(people.owner.pk, 2, 2, "So."), 1)
    sent["selected"] = [tickets[0], tickets[2]]
    refused = client.post("/risks/together/", sent)
    assert refused.status_code == 409
    said = refused.content.decode()
    assert "Somebody else changed this risk meanwhile" in said
    assert f"{risks[2].reference}:2" in said, "what is shown now can be sent"
    sent["selected"] = [tickets[0], f"{risks[2].reference}:2"]
    done = client.post("/risks/together/", sent, follow=True)
    assert "2 risks are changed." in done.content.decode()
    history = client.get(f"/risks/{risks[0].reference}/history/").content.decode()
    assert "given to another owner" in history
    assert "Hedda" in history
    assert client.post("/risks/together/", {"act": "burn"}).status_code == 400
    assert client.post("/risks/together/", {"act": "owner"}).status_code == 404
    members = signed_in_client(people.owner)
    assert 'form="bulk-risks"' not in members.get("/risks/").content.decode()


def test_the_api_names_each_row_that_is_refused(people: People) -> None:
    first, second = _risks(people, 2)
    client = signed_in_client(people.ada)
    named = [{"risk": first.reference, "version": 1}, {"risk": second.reference, "version": 7}]
    body = {"risks": named, "due_on": today().isoformat(), "reason": "Old."}
    answer = client.post("/api/v1/risks/looks", body, content_type="application/json")
    assert answer.status_code == 409
    assert [row["row"] for row in answer.json()["rows"]] == [second.reference]
    named[1]["version"] = 1
    answer = client.post("/api/v1/risks/looks", body, content_type="application/json")
    assert [row["review_reason"] for row in answer.json()] == ["Old", "Old"]
    body = {"risks": [{"risk": first.reference, "version": 2}], "owner": str(people.ada.pk)}
    answer = client.post("/api/v1/risks/owner", body, content_type="application/json")
    assert answer.json()[0]["owner"] == str(people.ada.pk)
    body = {"risks": [{"risk": first.reference, "version": 3}], "reason": "Sold."}
    answer = client.post("/api/v1/risks/archiving", body, content_type="application/json")
    assert answer.json()[0]["archived_at"] is not None
