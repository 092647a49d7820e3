"""Somebody leaves: their tasks go to the deputy, else to the officers, and the pages warn."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.web.apps.calendar.planned import run_job, single, template, to_day
from tests.web.conftest import Ticking
from tests.web.people import make_person, make_project, principal

from muniment.web.apps.access.grants import Given
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import HOST_PRINCIPAL
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services import people
from muniment.web.apps.calendar import queries
from muniment.web.apps.calendar.models import Task
from muniment.web.apps.calendar.services.doing import finish
from muniment.web.apps.ledger.models import Entry
from muniment.web.apps.ledger.queries import history
from muniment.web.apps.organization.queries import today

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def ada(db: None) -> Person:
    return make_person(name="Ada")


def leave(who: Person) -> None:
    found = Person.objects.get(pk=who.pk)
    people.deactivate(HOST_PRINCIPAL, found.pk, expected_version=found.row_version)


def test_tasks_go_to_the_deputy_at_once(ada: Person) -> None:
    mel, dan = make_person(Role.MEMBER), make_person(Role.MEMBER)
    template(ada, mel, deputy=dan.pk)
    done = finish(principal(mel), single(ada, mel).pk, "", 1)
    leave(mel)
    task = Task.objects.exclude(pk=done.pk).get()
    assert (task.assignee, task.state, task.fallen, task.planned_for) == (
        dan,
        "handed_over",
        "to_deputy",
        mel,
    )
    assert history(task.pk)[0].type == "task.fell-to-deputy"
    done.refresh_from_db()
    assert done.assignee == mel


def test_without_a_deputy_the_officers_have_it_and_are_told(ada: Person, clock: Ticking) -> None:
    mel = make_person(Role.MEMBER)
    made = template(ada, mel)
    leave(mel)
    task = Task.objects.get()
    assert (task.assignee, task.fallen) == (None, "to_officers")
    warned = [(item.kind, item.reference) for item in queries.warnings(principal(ada), today())]
    assert warned == [("nobody", task.reference), ("assignee_gone", made.reference)]
    assert list(queries.work(principal(ada), today()).officers) == [task]
    to_day(clock, date(2026, 12, 20))
    run_job()
    later = Task.objects.get(due_on=date(2026, 12, 30))
    assert (later.assignee, later.fallen) == (None, "to_officers")
    assert finish(principal(ada), later.pk, "", later.row_version).done_by == ada.pk


def test_a_deputy_who_left_too_is_no_deputy(ada: Person) -> None:
    mel, dan = make_person(Role.MEMBER), make_person(Role.MEMBER)
    task = single(ada, mel, deputy=dan.pk)
    leave(dan)
    task.refresh_from_db()
    assert task.assignee == mel
    leave(mel)
    task.refresh_from_db()
    assert task.assignee is None


def test_a_role_taken_away_counts_like_leaving(ada: Person) -> None:
    own, other = make_project("own"), make_project("other")
    mel = make_person(Role.MEMBER, project=own)
    in_own, at_large = single(ada, mel, project=own), single(ada, mel)
    people.change_grants(
        HOST_PRINCIPAL,
        mel.pk,
        expected_version=mel.row_version,
        grants=[Given(Role.MEMBER, other.pk)],
        acceptance_limit="",
    )
    in_own.refresh_from_db()
    at_large.refresh_from_db()
    assert (in_own.assignee, at_large.assignee) == (None, mel)


def test_access_that_ends_with_its_day_is_found_by_the_job(ada: Person, clock: Ticking) -> None:
    mel = make_person(Role.MEMBER, until=today() + timedelta(days=2))
    task = single(ada, mel, days=20)
    clock.forward(days=2)
    run_job()
    task.refresh_from_db()
    assert task.assignee == mel
    clock.forward(days=1)
    run_job()
    run_job()
    task.refresh_from_db()
    assert task.assignee is None
    assert Entry.objects.filter(type="task.fell-to-officers").count() == 1


def test_who_comes_back_gets_nothing_back_by_itself(ada: Person) -> None:
    mel = make_person(Role.MEMBER)
    task = single(ada, mel)
    leave(mel)
    found = Person.objects.get(pk=mel.pk)
    people.reactivate(HOST_PRINCIPAL, mel.pk, expected_version=found.row_version)
    task.refresh_from_db()
    assert task.assignee is None
