"""Single tasks: asked, done, late, skipped, handed over, and who may."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from tests.web.apps.calendar.planned import planned, run_job, single, template, to_day
from tests.web.conftest import Ticking
from tests.web.people import make_person, make_project, principal

from muniment.core.errors import UsageError
from muniment.web.apps.access.archived import Archived
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import HOST_PRINCIPAL, Conflict, Denied, NotFound
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services import people
from muniment.web.apps.access.services.projects import archive_project
from muniment.web.apps.blobs.services import keep
from muniment.web.apps.calendar import queries
from muniment.web.apps.calendar.events import TaskAsked, TaskDone, TaskEvent, TaskMissed
from muniment.web.apps.calendar.models import Task
from muniment.web.apps.calendar.services import About, Wanted, ask, close_for
from muniment.web.apps.calendar.services.asking import change
from muniment.web.apps.calendar.services.doing import Shown, attach, finish, hand_over, skip
from muniment.web.apps.calendar.vocabulary import Fallen, TaskKind
from muniment.web.apps.ledger.events import reaction
from muniment.web.apps.ledger.models import Entry
from muniment.web.apps.ledger.queries import history
from muniment.web.apps.ledger.services import SYSTEM
from muniment.web.apps.organization.queries import today

pytestmark = pytest.mark.usefixtures("db")

TOLD: list[TaskEvent] = []


@reaction(TaskAsked)
@reaction(TaskDone)
@reaction(TaskMissed)
def _tell(event: TaskEvent) -> None:
    TOLD.append(event)


@pytest.fixture
def ada(db: None) -> Person:
    TOLD.clear()
    return make_person(name="Ada")


@pytest.fixture
def mel(ada: Person) -> Person:
    return make_person(Role.MEMBER, name="Mel")


def wanted(who: Person | None, **more: object) -> Wanted:
    said = Wanted(
        title="Look at R-0007 again",
        kind=TaskKind.REVIEW,
        due_on=today() + timedelta(days=10),
        assignee=who.pk if who else None,
        about=About("risk", uuid4(), "/risks/R-0007/", "R-0007"),
        key="risk-review",
    )
    return replace(said, **more)  # type: ignore[arg-type]


def asked(said: Wanted) -> Task:
    with transaction.atomic():
        return ask(SYSTEM, said)


def test_done_by_the_due_day_is_on_time_to_its_last_second(
    ada: Person, mel: Person, clock: Ticking
) -> None:
    task = single(ada, mel, days=0)
    clock.moment = clock.moment.replace(hour=22, minute=59, second=50)  # Berlin: 23:59:5x
    done = finish(principal(mel), task.pk, "all fine", 1)
    assert (done.state, done.late_days, done.done_by) == ("done", 0, mel.pk)
    assert TOLD[-1] == TaskDone(task.pk, None, "", None, "", (), late_days=0)


def test_a_minute_after_midnight_in_the_organisations_zone_is_late(
    ada: Person, mel: Person, clock: Ticking
) -> None:
    task = single(ada, mel, days=0)
    clock.moment = clock.moment.replace(hour=23, minute=1)
    done = finish(principal(mel), task.pk, "", 1)
    assert done.late_days == 1
    assert Entry.objects.latest("index").type == "task.done-late"


def test_who_may_do_it(ada: Person, mel: Person) -> None:
    project = make_project("own")
    nan = make_person(Role.MEMBER, project=project)
    task = single(ada, nan, project=project)
    for who, error in (
        (make_person(Role.MEMBER, project=project), Denied),
        (make_person(Role.AUDITOR), Denied),
        (make_person(Role.ADMINISTRATOR), Denied),
        (make_person(Role.MEMBER, project=make_project("other")), NotFound),
    ):
        with pytest.raises(error):
            finish(principal(who), task.pk, "", 1)
        with pytest.raises(error):
            hand_over(principal(who), task.pk, nan.pk, "x", 1)
    assert finish(principal(nan), task.pk, "", 1).state == "done"


def test_a_deputy_may_do_it_and_sees_it(ada: Person, mel: Person) -> None:
    dan = make_person(Role.MEMBER, project=make_project("elsewhere"))
    task = single(ada, mel, deputy=dan.pk)
    assert queries.task(principal(dan), task.reference) == task
    assert finish(principal(dan), task.pk, "", 1).done_by == dan.pk


def test_whoever_is_to_do_it_does_not_skip_it(ada: Person, mel: Person) -> None:
    task = single(ada, mel)
    with pytest.raises(Denied):
        skip(principal(mel), task.pk, "no time", 1)
    with pytest.raises(UsageError, match="say why"):
        skip(principal(ada), task.pk, "", 1)
    assert skip(principal(ada), task.pk, "the supplier is gone", 1).state == "skipped"
    with pytest.raises(UsageError, match="is over"):
        finish(principal(mel), task.pk, "", 2)


def test_what_is_over_changes_no_more(ada: Person, mel: Person) -> None:
    task = finish(principal(mel), single(ada, mel).pk, "", 1)
    for act in (
        lambda: finish(principal(mel), task.pk, "", 2),
        lambda: skip(principal(ada), task.pk, "x", 2),
        lambda: hand_over(principal(ada), task.pk, ada.pk, "x", 2),
        lambda: change(principal(ada), task.pk, wanted(ada), 2),
    ):
        with pytest.raises(UsageError, match="is over"):
            act()


def test_handing_over_keeps_the_day_and_says_why(ada: Person, mel: Person) -> None:
    task = single(ada, mel)
    with pytest.raises(UsageError, match="say why"):
        hand_over(principal(mel), task.pk, ada.pk, " ", 1)
    with pytest.raises(UsageError, match="cannot work"):
        hand_over(principal(mel), task.pk, make_person(Role.AUDITOR).pk, "x", 1)
    moved = hand_over(principal(mel), task.pk, ada.pk, "I am away", 1)
    assert (moved.state, moved.assignee, moved.due_on) == ("handed_over", ada, task.due_on)
    assert moved.planned_for == mel
    with pytest.raises(Conflict):
        hand_over(principal(ada), task.pk, mel.pk, "back", 1)


def test_proof_is_wanted(ada: Person, mel: Person) -> None:
    task = single(ada, mel, proof="the list, signed")
    with pytest.raises(UsageError, match="proof is wanted"):
        finish(principal(mel), task.pk, " ", 1)
    digest, size = keep(BytesIO(b"signed"))
    done = finish(principal(mel), task.pk, "", 1, [Shown(digest, size, "list.pdf")])
    (proof,) = queries.proofs_of(done)
    assert (proof.name, proof.size, proof.blob_id, proof.added_by) == (
        "list.pdf",
        6,
        digest,
        mel.pk,
    )
    more = keep(BytesIO(b"more"))
    attach(principal(mel), task.pk, Shown(*more, "more.pdf"), 2)
    assert Task.objects.get().done_at == done.done_at
    assert len(queries.proofs_of(done)) == 2


def test_a_missed_task_is_done_no_more(ada: Person, mel: Person, clock: Ticking) -> None:
    template(ada, mel)
    task = Task.objects.get()
    to_day(clock, date(2026, 12, 31))
    with pytest.raises(UsageError, match="is missed"):  # the job has not run yet
        finish(principal(mel), task.pk, "", 1)
    run_job()
    assert isinstance(TOLD[0], TaskAsked)
    assert [type(event) for event in TOLD].count(TaskMissed) == 1
    with pytest.raises(UsageError, match="is missed"):
        skip(principal(ada), task.pk, "did not need it", 2)
    run_job()
    assert Entry.objects.filter(type="task.missed").count() == 1


def test_the_day_of_a_templates_task_does_not_move(ada: Person, mel: Person) -> None:
    template(ada, mel)
    task = Task.objects.get()
    with pytest.raises(UsageError, match="comes of a template"):
        change(principal(ada), task.pk, wanted(mel, due_on=today() + timedelta(days=60)), 1)


def test_the_day_of_an_overdue_task_does_not_move(ada: Person, mel: Person, clock: Ticking) -> None:
    task = single(ada, mel, days=2)
    moved = change(principal(ada), task.pk, wanted(mel, due_on=today() + timedelta(days=4)), 1)
    assert (moved.due_on - moved.first_due_on).days == 2
    clock.forward(days=5)
    with pytest.raises(UsageError, match="keeps its day"):
        change(principal(ada), task.pk, wanted(mel, due_on=today() + timedelta(days=9)), 2)
    (row, *_) = history(task.pk)
    assert row.payload is not None
    assert row.payload["before"] != row.payload["after"]


def test_asking_twice_makes_one_and_the_earlier_day_wins(ada: Person, mel: Person) -> None:
    said = wanted(mel)
    first = asked(said)
    assert asked(replace(said, due_on=said.due_on + timedelta(days=9))) == first
    sooner = asked(replace(said, due_on=said.due_on - timedelta(days=3)))
    assert (sooner, sooner.due_on) == (first, said.due_on - timedelta(days=3))
    assert Task.objects.count() == 1
    finish(principal(mel), first.pk, "", 2)
    assert asked(said) != first


def test_the_database_refuses_a_second_waiting_one(ada: Person, mel: Person) -> None:
    task = asked(wanted(mel))
    task.pk, task.reference = uuid4(), "T-0002"
    with pytest.raises(IntegrityError):
        task.save(force_insert=True)


def test_asking_for_somebody_who_left_never_fails(ada: Person, mel: Person) -> None:
    dan = make_person(Role.MEMBER)
    people.deactivate(HOST_PRINCIPAL, mel.pk, expected_version=mel.row_version)
    to_deputy = asked(wanted(mel, deputy=dan.pk))
    assert (to_deputy.assignee, to_deputy.fallen) == (dan, Fallen.TO_DEPUTY.value)
    to_officers = asked(wanted(mel))
    assert (to_officers.assignee, to_officers.fallen) == (None, Fallen.TO_OFFICERS.value)
    assert to_officers in queries.unowned(principal(ada))


def test_outside_a_transaction_nothing_is_asked_or_closed(ada: Person, mel: Person) -> None:
    with pytest.raises(RuntimeError, match="inside the transaction"):
        ask(SYSTEM, wanted(mel))
    with pytest.raises(RuntimeError, match="inside the transaction"):
        close_for(SYSTEM, uuid4())


def test_closing_for_a_record(ada: Person, mel: Person, clock: Ticking) -> None:
    said = wanted(mel)
    assert said.about is not None
    asked(said)
    asked(replace(said, key="other", title="Another"))
    clock.forward(days=12)
    with transaction.atomic():
        assert close_for(mel.pk, said.about.id, key="risk-review", note="judged") == 1
    done = Task.objects.get(key="risk-review")
    assert (done.state, done.late_days, done.said) == ("done", 2, "judged")
    with transaction.atomic():
        assert close_for(SYSTEM, said.about.id, done=False) == 1
        assert close_for(SYSTEM, said.about.id) == 0
    assert Task.objects.get(key="other").state == "skipped"


def test_an_archived_projects_tasks_rest(ada: Person) -> None:
    project = make_project("own")
    task = single(ada, ada, project=project)
    archive_project(HOST_PRINCIPAL, project.pk, expected_version=1)
    with pytest.raises(Archived):
        finish(principal(ada), task.pk, "", 1)


def test_who_sees_what(ada: Person, mel: Person) -> None:
    own, other = make_project("own"), make_project("other")
    nan = make_person(Role.MEMBER, project=own)
    at_large, theirs = single(ada, mel), single(ada, nan)
    in_own, in_other = single(ada, ada, project=own), single(ada, ada, project=other)
    assert set(queries.tasks(principal(nan))) == {theirs, in_own}
    assert set(queries.tasks(principal(mel))) == {at_large, theirs, in_own, in_other}
    with pytest.raises(NotFound):
        queries.task(principal(nan), at_large.reference)
    assert template(ada, ada, other) not in queries.templates(principal(nan))


def test_names_stand_in_no_row_but_the_persons(ada: Person, mel: Person) -> None:
    template(ada, mel)
    task = Task.objects.get()
    hand_over(principal(mel), task.pk, ada.pk, "away", 1)
    for entry in history(task.pk):
        assert "Mel" not in str(entry.payload)
    assert planned(mel).assignee == mel.pk
