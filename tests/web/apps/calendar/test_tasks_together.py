"""Many tasks, and many templates, at once: all or none, by the rules of one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from tests.web.apps.calendar.planned import MONTHLY, run_job, single, template, to_day
from tests.web.conftest import Ticking
from tests.web.people import make_person, make_project, principal, signed_in_client

from muniment.core.errors import UsageError
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import HOST_PRINCIPAL, NotFound
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services import people as accounts
from muniment.web.apps.access.together import Refused, Wanted
from muniment.web.apps.calendar.events import TaskEvent, TaskMoved, TaskSkipped
from muniment.web.apps.calendar.models import Task, TaskTemplate
from muniment.web.apps.calendar.services import templates_together, together
from muniment.web.apps.calendar.services.doing import finish, hand_over
from muniment.web.apps.calendar.services.templates_together import Assign
from muniment.web.apps.calendar.services.together import Deputise, HandOver, Move, Skip
from muniment.web.apps.ledger.events import reaction
from muniment.web.apps.ledger.models import Entry, Touched
from muniment.web.apps.ledger.services import HOST, Change, record
from muniment.web.apps.organization.queries import today

pytestmark = pytest.mark.usefixtures("db")
TOLD: list[TaskEvent] = []
WEEKLY = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"


@reaction(TaskMoved)
@reaction(TaskSkipped)
def _tell(event: TaskEvent) -> None:
    TOLD.append(event)


@pytest.fixture
def ada(db: None) -> Person:
    TOLD.clear()
    return make_person(name="Ada")


@pytest.fixture
def mel(ada: Person) -> Person:
    return make_person(Role.MEMBER, name="Mel")


@pytest.fixture
def hedda(ada: Person) -> Person:
    return make_person(Role.MEMBER, name="Hedda")


def _named(rows: Sequence[Task] | Sequence[TaskTemplate]) -> list[Wanted]:
    for row in rows:
        row.refresh_from_db()
    return [Wanted(row.reference, row.row_version) for row in rows]


def _change(who: Person, rows: Sequence[Task], act: together.Act) -> list[Task]:
    return together.change_many(principal(who), _named(rows), act)


def _plan(
    who: Person, rows: Sequence[TaskTemplate], act: templates_together.Act
) -> list[TaskTemplate]:
    return templates_together.change_many(principal(who), _named(rows), act)


def _why(refused: pytest.ExceptionInfo[Refused]) -> dict[str, str]:
    return {name: error.message for name, error in refused.value.rows.items()}


def test_tasks_are_handed_over_in_one_entry_and_their_days_stay(
    ada: Person, mel: Person, hedda: Person, clock: Ticking
) -> None:
    late, ahead = single(ada, mel, days=1), single(ada, mel, days=9)
    clock.forward(days=3)
    entries = Entry.objects.count()
    _change(mel, [late, ahead], HandOver(hedda.pk, "I am away."))
    assert Entry.objects.count() == entries + 1
    entry = Entry.objects.latest("index")
    assert (entry.type, entry.actor) == ("tasks.handed-over", mel.pk)
    touched = Touched.objects.filter(entry=entry).values_list("object", flat=True)
    assert set(touched) == {late.pk, ahead.pk}
    rows = Task.objects.values_list("assignee", "state", "said", "row_version")
    assert set(rows) == {(hedda.pk, "handed_over", "I am away.", 2)}
    late.refresh_from_db()
    assert late.due_on < today(), "what is late stays late"
    assert {event.task for event in TOLD} == {late.pk, ahead.pk}


def test_nobody_gives_away_what_is_not_theirs(ada: Person, mel: Person, hedda: Person) -> None:
    mine, hers = single(ada, mel), single(ada, hedda)
    with pytest.raises(Refused) as refused:
        _change(mel, [mine, hers], HandOver(ada.pk, "Away."))
    assert _why(refused) == {hers.reference: "you may not do this"}
    assert refused.value.status == 403
    with pytest.raises(Refused) as refused:
        _change(ada, [mine, hers], HandOver(hedda.pk, "Away."))
    assert _why(refused) == {hers.reference: "this person has the task already"}
    with pytest.raises(UsageError, match="say why"):
        _change(ada, [mine], HandOver(hedda.pk, " "))
    for act in (Deputise(ada.pk), Move(today() + timedelta(days=2), "So."), Skip("So.")):
        with pytest.raises(Refused):
            _change(mel, [mine], act)
    other = make_project("other")
    stranger = make_person(Role.MEMBER, project=make_project("churn"))
    there = single(ada, ada, project=other)
    with pytest.raises(NotFound):
        _change(stranger, [there], HandOver(stranger.pk, "Mine."))
    with pytest.raises(Refused, match="cannot work on the task"):
        _change(ada, [there], HandOver(stranger.pk, "Yours."))
    assert set(Task.objects.values_list("row_version", flat=True)) == {1}


def test_only_what_may_move_moves(ada: Person, mel: Person, clock: Ticking) -> None:
    late, done = single(ada, mel, days=1), single(ada, mel)
    finish(principal(mel), done.pk, "Done.", 1)
    clock.forward(days=2)
    template(ada, mel, rule=WEEKLY)
    again = Task.objects.filter(template__isnull=False).earliest("due_on")
    free, day = single(ada, mel), today() + timedelta(days=20)
    with pytest.raises(Refused) as refused:
        _change(ada, [late, done, again, free], Move(day, "The audit is later."))
    assert _why(refused) == {
        late.reference: "an overdue task keeps its day",
        done.reference: "this task is over: nothing in it changes",
        again.reference: "this task comes of a template, so its day stays what it is",
    }
    with pytest.raises(Refused, match="the day is over"):
        _change(ada, [free], Move(today() - timedelta(days=1), "Back."))
    with pytest.raises(UsageError, match="say why"):
        _change(ada, [free], Move(day, ""))
    first = free.due_on
    assert _change(ada, [free], Move(day, "The audit is later.")) == [free]
    assert _change(ada, [free], Move(day, "The audit is later.")) == []
    free.refresh_from_db()
    assert (free.due_on, free.first_due_on, free.row_version) == (day, first, 2)


def test_missed_ones_are_neither_skipped_nor_handed_over(
    ada: Person, mel: Person, hedda: Person, clock: Ticking
) -> None:
    template(ada, mel, rule=MONTHLY, lead_days=14)
    to_day(clock, today() + timedelta(days=70))
    run_job()
    missed = Task.objects.filter(state="missed").earliest("due_on")
    waiting = Task.objects.filter(state="open").latest("due_on")
    for act in (Skip("Never mind."), HandOver(hedda.pk, "Away.")):
        with pytest.raises(Refused) as refused:
            _change(ada, [missed, waiting], act)
        assert _why(refused) == {missed.reference: "this task is missed: its interval is over"}
    TOLD.clear()
    _change(ada, [waiting], Skip("Never mind."))
    waiting.refresh_from_db()
    assert (waiting.state, waiting.said, waiting.done_by) == ("skipped", "Never mind.", ada.pk)
    assert [type(event) for event in TOLD] == [TaskSkipped]


def test_a_deputy_is_somebody_else_who_can(ada: Person, mel: Person, hedda: Person) -> None:
    first, second = single(ada, mel), single(ada, hedda)
    with pytest.raises(Refused) as refused:
        _change(ada, [first, second], Deputise(hedda.pk))
    assert _why(refused) == {second.reference: "nobody is their own deputy"}
    _change(ada, [first, second], Deputise(ada.pk))
    assert set(Task.objects.values_list("deputy", flat=True)) == {ada.pk}
    _change(ada, [first], Deputise(None))
    assert set(Task.objects.values_list("deputy", flat=True)) == {ada.pk, None}
    gone = make_person(Role.MEMBER)
    accounts.deactivate(HOST_PRINCIPAL, gone.pk, expected_version=gone.row_version)
    with pytest.raises(Refused, match="cannot work"):
        _change(ada, [first], Deputise(gone.pk))


def test_a_version_that_is_old_stops_all(ada: Person, mel: Person, hedda: Person) -> None:
    first, second = single(ada, mel), single(ada, mel)
    named = _named([first, second])
    hand_over(principal(ada), first.pk, hedda.pk, "Away.", 1)
    with pytest.raises(Refused, match="somebody else changed") as refused:
        together.change_many(principal(ada), named, Skip("So."))
    assert refused.value.status == 409
    with pytest.raises(UsageError, match="twice"):
        together.change_many(principal(ada), [*named, Wanted(second.reference, 9)], Skip("So."))
    with pytest.raises(NotFound):
        together.change_many(principal(ada), [Wanted("T-9999", 1)], Skip("So."))
    assert not Task.objects.filter(state="skipped").exists()


def test_a_task_that_follows_a_record_is_handed_over_and_nothing_else(
    ada: Person, mel: Person, hedda: Person
) -> None:
    bound = single(ada, mel)
    with transaction.atomic():
        Task.objects.filter(pk=bound.pk).update(
            key="treatment", about_id=uuid4(), about_label="TR-0001"
        )
        record(Change("task.changed", HOST, "task", bound.pk, {}))
    for act in (Skip("So."), Move(today() + timedelta(days=30), "So."), Deputise(hedda.pk)):
        with pytest.raises(Refused, match="follows TR-0001"):
            _change(ada, [bound], act)
    assert _change(ada, [bound], HandOver(hedda.pk, "Away.")) == [bound]


def test_templates_get_another_assignee_for_the_days_to_come(
    ada: Person, mel: Person, hedda: Person, clock: Ticking
) -> None:
    rows = [template(ada, mel, rule=WEEKLY, title=title) for title in ("First", "Second")]
    kept = Task.objects.filter(template=rows[0]).latest("due_on")
    hand_over(principal(ada), kept.pk, ada.pk, "I do it.", kept.row_version)
    clock.forward(days=4)
    entries = Entry.objects.count()
    _plan(ada, rows, Assign(hedda.pk))
    assert Entry.objects.count() == entries + 1
    assert set(TaskTemplate.objects.values_list("assignee", flat=True)) == {hedda.pk}
    due = Task.objects.filter(due_on__lte=today())
    assert set(due.values_list("assignee", flat=True)) == {mel.pk}
    ahead = Task.objects.filter(due_on__gt=today()).exclude(pk=kept.pk)
    assert set(ahead.values_list("assignee", "planned_for")) == {(hedda.pk, hedda.pk)}
    kept.refresh_from_db()
    assert kept.assignee == ada, "somebody to whom it was handed over keeps it"
    assert _plan(ada, rows, Assign(hedda.pk)) == []


def test_templates_get_a_deputy_and_are_put_away(
    ada: Person, mel: Person, hedda: Person, clock: Ticking
) -> None:
    rows = [template(ada, mel, rule=WEEKLY, title=title) for title in ("First", "Second")]
    with pytest.raises(Refused, match="own deputy"):
        _plan(ada, rows[:1], Deputise(mel.pk))
    _plan(ada, rows, Deputise(hedda.pk))
    clock.forward(days=4)
    ahead = Task.objects.filter(due_on__gt=today())
    assert set(ahead.values_list("deputy", flat=True)) == {hedda.pk}
    with pytest.raises(Refused, match="own deputy"):
        _plan(ada, rows[:1], Assign(hedda.pk))
    with pytest.raises(UsageError, match="say why"):
        _plan(ada, rows, templates_together.PutAway(""))
    with pytest.raises(Refused):
        _plan(mel, rows, templates_together.PutAway("Sold."))
    TOLD.clear()
    _plan(ada, rows, templates_together.PutAway("Sold."))
    assert not TaskTemplate.objects.filter(archived_at=None).exists()
    assert set(ahead.values_list("state", "said")) == {("skipped", "Sold.")}
    assert len(TOLD) == ahead.count()
    assert set(Task.objects.filter(due_on__lte=today()).values_list("state", flat=True)) == {"open"}
    with pytest.raises(Refused, match="put away") as refused:
        _plan(ada, rows[:1], templates_together.PutAway("Again."))
    assert refused.value.status == 409


@pytest.mark.parametrize(
    "act",
    [
        lambda who: HandOver(who.pk, "Away."),
        lambda who: Deputise(who.pk),
        lambda who: Move(today() + timedelta(days=30), "So."),
        lambda who: Skip("So."),
    ],
)
def test_statements_do_not_grow_with_the_tasks(
    ada: Person, mel: Person, hedda: Person, act: Callable[[Person], together.Act]
) -> None:
    rows = [single(ada, mel) for _ in range(40)]
    few, many = _named(rows[:2]), _named(rows[2:])
    with CaptureQueriesContext(connection) as first:
        together.change_many(principal(ada), few, act(hedda))
    with CaptureQueriesContext(connection) as then:
        together.change_many(principal(ada), many, act(hedda))
    assert len(then) <= len(first)


@pytest.mark.parametrize(
    "act",
    [
        lambda who: Assign(who.pk),
        lambda who: Deputise(who.pk),
        lambda who: templates_together.PutAway("So."),
    ],
)
def test_statements_do_not_grow_with_the_templates(
    ada: Person, mel: Person, hedda: Person, act: Callable[[Person], templates_together.Act]
) -> None:
    rows = [template(ada, mel, rule=WEEKLY) for _ in range(12)]
    few, many = _named(rows[:2]), _named(rows[2:])
    with CaptureQueriesContext(connection) as first:
        templates_together.change_many(principal(ada), few, act(hedda))
    with CaptureQueriesContext(connection) as then:
        templates_together.change_many(principal(ada), many, act(hedda))
    assert len(then) <= len(first)


def test_the_pages_show_ticked_rows_and_do_what_is_sent(
    ada: Person, mel: Person, hedda: Person
) -> None:
    rows = [single(ada, mel) for _ in range(3)]
    tickets = [row.ticket for row in rows]
    client, members = signed_in_client(ada), signed_in_client(mel)
    listed = members.get("/tasks/").content.decode()
    assert 'value="hand-over"' in listed
    assert 'value="skip"' not in listed
    assert 'value="skip"' in client.get("/tasks/").content.decode()
    shown = client.post("/tasks/together/", {"act": "move", "selected": tickets})
    assert "3 rows" in shown.content.decode()
    sent = {"act": "hand-over", "selected": tickets, "send": "yes", "person": str(hedda.pk)}
    assert members.post("/tasks/together/", sent).status_code == 400, "a reason is missing"
    sent["reason"] = "Away."
    assert (
        "3 tasks are changed."
        in members.post("/tasks/together/", sent, follow=True).content.decode()
    )
    sent = {"act": "skip", "selected": [f"{rows[0].reference}:2"], "send": "yes", "reason": "So."}
    assert members.post("/tasks/together/", sent).status_code == 403
    assert client.post("/tasks/together/", sent).status_code == 302
    history = client.get(f"/tasks/{rows[1].reference}/").content.decode()
    assert "3 tasks were handed over in one act: Away." in history
    assert "Hedda" in history
    made = template(ada, mel, rule=WEEKLY)
    assert made.ticket in client.get("/tasks/templates/").content.decode()
    assert "data-bulk" not in members.get("/tasks/templates/").content.decode()
    sent = {"act": "deputy", "selected": made.ticket, "send": "yes", "person": "nobody"}
    done = client.post("/tasks/templates/together/", sent, follow=True)
    assert "0 templates are changed." in done.content.decode()
    sent |= {"act": "assignee", "person": str(hedda.pk)}
    assert client.post("/tasks/templates/together/", sent).status_code == 302
    assert "Hedda" in client.get(f"/tasks/templates/{made.reference}/").content.decode()


def test_the_api_does_the_same(ada: Person, mel: Person, hedda: Person) -> None:
    first, second = single(ada, mel), single(ada, hedda)
    client, members = signed_in_client(ada), signed_in_client(mel)

    def post(by: object, path: str, **body: object) -> tuple[int, list[dict[str, object]]]:
        answer = by.post(f"/api/v1/{path}", body, content_type="application/json")  # type: ignore[attr-defined]
        return answer.status_code, answer.json()

    both = [{"task": row.reference, "version": 1} for row in (first, second)]
    status, said = post(members, "tasks/handing-over", tasks=both, to=str(ada.pk), reason="So.")
    assert (status, [row["row"] for row in said["rows"]]) == (403, [second.reference])  # type: ignore[call-overload]
    status, said = post(client, "tasks/deputy", tasks=both, deputy=str(ada.pk))
    assert (status, {row["deputy"] for row in said}) == (200, {str(ada.pk)})
    both = [{**row, "version": 2} for row in both]
    day = (today() + timedelta(days=40)).isoformat()
    status, said = post(client, "tasks/moving", tasks=both, due_on=day, reason="So.")
    assert (status, {row["due_on"] for row in said}) == (200, {day})
    both = [{**row, "version": 3} for row in both]
    assert post(client, "tasks/skipping", tasks=both, reason="So.")[0] == 200
    made = template(ada, mel, rule=WEEKLY)
    one = [{"template": made.reference, "version": made.row_version}]
    who = str(hedda.pk)
    status, said = post(client, "task-templates/assignee", templates=one, assignee=who)
    assert (status, said[0]["assignee"]) == (200, who)
    one[0]["version"] = made.row_version + 1
    assert post(client, "task-templates/archiving", templates=one, reason="So.")[0] == 200
