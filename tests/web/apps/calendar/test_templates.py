"""Templates: tasks come ahead, each once; a change moves nothing that was due (S-12)."""

from __future__ import annotations

from datetime import date

import pytest
from tests.web.apps.calendar.planned import CONTROL, planned, run_job, single, template, to_day
from tests.web.conftest import Ticking
from tests.web.people import make_person, make_project, principal

from muniment.core.errors import UsageError
from muniment.engine.calendar.keeping import Standing, State, standing
from muniment.engine.calendar.rules import parse
from muniment.web.apps.access.archived import Archived
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import HOST_PRINCIPAL, Conflict, Denied, NotFound
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services.projects import archive_project
from muniment.web.apps.calendar import queries
from muniment.web.apps.calendar.models import Served, Task, TaskTemplate
from muniment.web.apps.calendar.services import templates
from muniment.web.apps.calendar.services.planning import plan_all
from muniment.web.apps.ledger.models import Entry
from muniment.web.apps.ledger.queries import history
from muniment.web.apps.organization.queries import today

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def ada(db: None) -> Person:
    return make_person(name="Ada")


def dues() -> list[date]:
    return list(Task.objects.order_by("due_on").values_list("due_on", flat=True))


def test_tasks_come_within_the_lead_time_and_once(ada: Person, clock: Ticking) -> None:
    made = template(ada, ada)
    assert made.reference == "K-0001"
    assert dues() == [date(2026, 11, 30)]
    task = Task.objects.get()
    assert (task.reference, task.assignee, task.state) == ("T-0001", ada, "open")
    assert task.closes_on == date(2026, 12, 30)
    assert list(Served.objects.values_list("item", flat=True)) == [CONTROL]
    plan_all(today())
    plan_all(today())
    assert dues() == [date(2026, 11, 30)]
    to_day(clock, date(2026, 12, 16))
    plan_all(today())
    assert dues() == [date(2026, 11, 30), date(2026, 12, 30)]
    assert [row.type for row in history(made.pk)] == [
        "tasktemplate.planned",
        "tasktemplate.planned",
        "tasktemplate.created",
    ]
    assert "Ada" not in str(history(made.pk)[-1].payload)


def test_after_a_pause_every_interval_is_there_and_the_missed_say_so(
    ada: Person, clock: Ticking
) -> None:
    made = template(ada, ada)
    to_day(clock, date(2027, 3, 10))
    run_job()
    run_job()
    assert dues() == [date(2026, 11, 30), date(2026, 12, 30), date(2027, 1, 30), date(2027, 2, 28)]
    found = [
        standing(queries.occurrence(task), today()) for task in Task.objects.order_by("due_on")
    ]
    assert found == [Standing.MISSED] * 3 + [Standing.OVERDUE]
    assert Entry.objects.filter(type="task.missed").count() == 3
    kept = queries.kept_of(made, today())[6]
    assert (kept.missed, kept.overdue, kept.all) == (3, 1, 4)
    warned = queries.warnings(principal(ada), today())
    assert [item.kind for item in warned] == ["missed", "missed"], "those of three months"


def test_a_missed_interval_stays_and_never_moves(ada: Person, clock: Ticking) -> None:
    """S-12: whatever happens later, the interval shows as missed on its own day."""
    made = template(ada, ada)
    to_day(clock, date(2027, 1, 5))
    run_job()
    missed = Task.objects.get(due_on=date(2026, 11, 30))
    assert missed.state == State.MISSED.value
    now = TaskTemplate.objects.get()
    templates.change(
        principal(ada),
        made.pk,
        planned(ada, "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1", title="Renamed"),
        now.row_version,
        "it was too often",
    )
    run_job()
    after = Task.objects.get(pk=missed.pk)
    assert (after.state, after.due_on, after.title) == (
        "missed",
        date(2026, 11, 30),
        "Review access",
    )
    templates.archive(principal(ada), made.pk, "over", TaskTemplate.objects.get().row_version)
    kept = queries.kept_for([CONTROL], today())[CONTROL][3]
    assert (kept.missed, kept.overdue) == (1, 1)


def test_a_change_of_rule_skips_what_falls_away_and_wants_a_reason(
    ada: Person, clock: Ticking
) -> None:
    made = template(ada, ada)
    other = planned(ada, "FREQ=MONTHLY;BYMONTHDAY=5")
    with pytest.raises(UsageError, match="planned already fall away"):
        templates.change(principal(ada), made.pk, other, 1)
    templates.change(principal(ada), made.pk, other, 1, "the fifth suits us")
    first, second = Task.objects.order_by("due_on")
    assert (first.due_on, first.state, first.said) == (
        date(2026, 11, 30),
        "skipped",
        "the fifth suits us",
    )
    assert (second.due_on, second.state) == (date(2026, 12, 5), "open")


def test_what_is_due_today_or_before_outlives_a_change_of_rule(ada: Person, clock: Ticking) -> None:
    made = template(ada, ada)
    to_day(clock, date(2026, 11, 30))
    templates.change(
        principal(ada), made.pk, planned(ada, "FREQ=MONTHLY;BYMONTHDAY=5"), 1, "the fifth suits us"
    )
    assert Task.objects.get(due_on=date(2026, 11, 30)).state == "open"
    to_day(clock, date(2026, 12, 3))
    templates.change(principal(ada), made.pk, planned(ada, title="Else"), 2, "back again")
    kept = Task.objects.get(due_on=date(2026, 11, 30))
    assert (kept.state, kept.title) == ("open", "Review access")


def test_a_new_assignee_gets_what_is_to_come_and_not_what_was_handed_over(ada: Person) -> None:
    bob, eve = make_person(name="Bob"), make_person(name="Eve")
    made = template(ada, ada, rule="FREQ=WEEKLY;BYDAY=FR")
    first, second = Task.objects.order_by("due_on")
    from muniment.web.apps.calendar.services.doing import hand_over

    hand_over(principal(ada), first.pk, eve.pk, "on holiday", 1)
    templates.change(principal(ada), made.pk, planned(bob, "FREQ=WEEKLY;BYDAY=FR"), 1)
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.assignee, second.assignee) == (eve, bob)


def test_a_first_day_in_the_past_counts_periods_and_makes_no_past(ada: Person) -> None:
    template(ada, ada, rule="FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=25", starts_on=date(2026, 2, 1))
    assert dues() == [date(2026, 11, 25)]


def test_a_rule_that_is_over_is_refused(ada: Person) -> None:
    with pytest.raises(UsageError, match="no day left"):
        template(ada, ada, rule="FREQ=DAILY;UNTIL=20261101")


def test_a_rule_that_ends_leaves_its_last_task_open(ada: Person, clock: Ticking) -> None:
    template(ada, ada, rule="FREQ=MONTHLY;BYMONTHDAY=25;COUNT=1")
    to_day(clock, date(2027, 9, 1))
    run_job()
    task = Task.objects.get()
    assert (task.closes_on, task.state) == (None, "open")
    assert standing(queries.occurrence(task), today()) is Standing.OVERDUE


def test_who_may_plan(ada: Person) -> None:
    project, other = make_project("own"), make_project("other")
    mel = make_person(Role.MEMBER, project=project)
    for who, error in (
        (mel, Denied),
        (make_person(Role.ADMINISTRATOR), Denied),
        (make_person(Role.AUDITOR), Denied),
        (make_person(Role.OFFICER, project=other), NotFound),
    ):
        with pytest.raises(error):
            templates.create(principal(who), project.pk, planned(mel))
    with pytest.raises(Denied):
        templates.create(principal(make_person(Role.OFFICER, project=other)), None, planned(ada))
    assert not TaskTemplate.objects.exists()
    template(ada, mel, project)


def test_an_assignee_can_work_on_it(ada: Person) -> None:
    project = make_project("own")
    for who in (
        make_person(Role.ADMINISTRATOR),
        make_person(Role.AUDITOR),
        make_person(Role.MEMBER, project=make_project("other")),
    ):
        with pytest.raises(UsageError, match="cannot work on the task"):
            template(ada, who, project)
    with pytest.raises(UsageError, match="own deputy"):
        template(ada, ada, project, deputy=ada.pk)


def test_two_officers_the_second_sees_the_conflict(ada: Person) -> None:
    made = template(ada, ada)
    templates.change(principal(ada), made.pk, planned(ada, title="One"), 1)
    with pytest.raises(Conflict, match="somebody else changed"):
        templates.change(principal(ada), made.pk, planned(ada, title="Two"), 1)


def test_what_does_not_hold_is_refused(ada: Person) -> None:
    for said, why in (
        ({"title": " "}, "a title has"),
        ({"serves": ("A.9.99",)}, "the catalogue has no A.9.99"),
        ({"lead_days": 91}, "lead time"),
    ):
        with pytest.raises(UsageError, match=why):
            template(ada, ada, **said)


def test_an_archived_template_and_an_archived_project_plan_nothing(
    ada: Person, clock: Ticking
) -> None:
    project = make_project("own")
    put_away, in_archived = template(ada, ada), template(ada, ada, project)
    with pytest.raises(UsageError, match="say why"):
        templates.archive(principal(ada), put_away.pk, " ", 1)
    templates.archive(principal(ada), put_away.pk, "not needed", 1)
    assert Task.objects.get(template=put_away).state == "skipped"
    archive_project(HOST_PRINCIPAL, project.pk, expected_version=1)
    to_day(clock, date(2027, 6, 1))
    plan_all(today())
    assert Task.objects.count() == 2
    with pytest.raises(Archived, match="put away"):
        templates.change(principal(ada), put_away.pk, planned(ada), 2)
    with pytest.raises(Archived, match="project is archived"):
        templates.change(principal(ada), in_archived.pk, planned(ada, title="x"), 1)
    assert single(ada, ada).state == "open"


def test_a_rule_no_longer_accepted_is_said_so(ada: Person) -> None:
    assert str(parse(template(ada, ada).rule)) == "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1"
