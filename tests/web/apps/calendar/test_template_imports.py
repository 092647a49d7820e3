"""A year's plan from a spreadsheet: task templates, all of them or none."""

from __future__ import annotations

from datetime import date

import pytest
from tests.web.imported import begun, checked, exported, refused, written, wrong
from tests.web.people import make_person, make_project, principal, signed_in_client

from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import Denied, Principal
from muniment.web.apps.access.roles import Role
from muniment.web.apps.calendar.models import Task, TaskTemplate
from muniment.web.apps.calendar.services.templates import archive
from muniment.web.apps.ledger.models import Entry

PLAN = (
    "What is to be done;Kind;When;First day;Who;Deputy;Works for;How\n"
    "Review access rights;Review;quarterly;2027-01-15;ada@example.org;Grace Hopper;A.5.18;Ask.\n"
    "Restore a backup;backup_test;every 6 months;2027-02-28;Grace Hopper;;A.8.13;\n"
)


@pytest.fixture
def ada(db: None) -> Person:
    make_person(Role.MEMBER, name="Grace Hopper", email="grace@example.org")
    return make_person(name="Ada Lovelace", email="ada@example.org")


@pytest.fixture
def officer(ada: Person) -> Principal:
    return principal(ada)


def test_a_plan_becomes_templates_and_their_tasks(officer: Principal, ada: Person) -> None:
    row = written("task-templates", officer, PLAN)
    assert (row.fresh, row.changed) == (2, 0)
    review, restore = TaskTemplate.objects.order_by("reference")
    assert (review.title, review.kind, review.assignee) == ("Review access rights", "review", ada)
    assert review.rule.startswith("FREQ=MONTHLY;INTERVAL=3")
    assert (review.starts_on, review.serves, review.note) == (date(2027, 1, 15), ["A.5.18"], "Ask.")
    assert restore.kind == "backup_test"
    assert restore.deputy is None
    types = list(Entry.objects.order_by("-index").values_list("type", flat=True)[:6])
    assert types[0] == "tasktemplate.imported"
    assert types.count("tasktemplate.created") == 2


def test_each_row_that_does_not_hold_is_named_and_nothing_is_made(
    officer: Principal, ada: Person
) -> None:
    make_person(Role.AUDITOR, name="Alan Turing", email="alan@example.org")
    row = checked(
        "task-templates",
        officer,
        "Template,What is to be done,Kind,When,First day,Who,Deputy,Works for,Project\n"
        ",Good,,yearly,2027-01-01,ada@example.org,,,\n"
        ",,,yearly,2027-01-01,ada@example.org,,,\n"
        ",No rule,,now and then,2027-01-01,ada@example.org,,,\n"
        ",Odd day,,yearly,1.2.2027,ada@example.org,,,\n"
        ",Auditor,,yearly,2027-01-01,alan@example.org,,,\n"
        ",Own deputy,,yearly,2027-01-01,ada@example.org,Ada Lovelace,,\n"
        ",Odd item,,yearly,2027-01-01,ada@example.org,,A.99.9,\n"
        ",Odd project,,yearly,2027-01-01,ada@example.org,,,nowhere\n"
        ",Over,,FREQ=YEARLY;UNTIL=20200101,2019-01-01,ada@example.org,,,\n"
        ",good,,yearly,2027-01-01,ada@example.org,,,\n"
        "K-9999,Gone,,yearly,2027-01-01,ada@example.org,,,\n",
    )
    assert wrong(row) == [
        ("3", "What is to be done", "this is needed"),
        ("4", "", "“now and then” does not say how often"),
        ("5", "E (First day)", "a day is written like 2027-01-31"),
        ("6", "", "this person cannot work on the task"),
        ("7", "", "nobody is their own deputy"),
        ("8", "", "the catalogue has no A.99.9"),
        ("9", "", "there is no project “nowhere” that you may see"),
        ("10", "", "the rule has no day left from today on"),
        ("11", "What is to be done", "the same as in row 2"),
        ("12", "Template", "there is no such template; leave it empty for a new one"),
    ]
    assert not TaskTemplate.objects.exists()
    assert not Task.objects.exists()


def test_a_reference_changes_what_is_there_and_the_rest_stays(
    officer: Principal, ada: Person
) -> None:
    written("task-templates", officer, PLAN)
    review = TaskTemplate.objects.order_by("reference")[0]
    row = written(
        "task-templates",
        officer,
        f"Template,When,Who,Deputy\n{review.reference},yearly,Grace Hopper,\n",
    )
    assert (row.fresh, row.changed) == (0, 1)
    review.refresh_from_db()
    assert review.rule.startswith("FREQ=YEARLY")
    assert (review.assignee.name, review.title) == ("Grace Hopper", "Review access rights")
    assert review.deputy is None


def test_our_own_export_changes_nothing(officer: Principal, ada: Person) -> None:
    written("task-templates", officer, PLAN)
    content = exported(signed_in_client(ada), "/tasks/templates/")
    row = checked("task-templates", officer, content)
    assert (row.errors, row.same, row.changed, row.fresh) == ([], 2, 0, 0)


def test_a_template_put_away_meanwhile_leaves_nothing_half_written(officer: Principal) -> None:
    written("task-templates", officer, PLAN)
    first, second = TaskTemplate.objects.order_by("reference")
    row = checked(
        "task-templates",
        officer,
        f"Template,How\n{first.reference},Ask twice.\n{second.reference},Both disks.\n",
    )
    archive(officer, second.pk, "No more backups.", second.row_version)
    refused(row, officer)
    first.refresh_from_db()
    assert first.note == "Ask."


def test_only_who_plans_may_and_only_their_projects(officer: Principal) -> None:
    mine, other = make_project("speech"), make_project("vision")
    lead = make_person(Role.OFFICER, project=mine, email="lead@example.org")
    row = checked(
        "task-templates",
        principal(lead),
        "What is to be done,When,First day,Who,Project\n"
        "Mine,yearly,2027-01-01,lead@example.org,speech\n"
        f"Theirs,yearly,2027-01-01,lead@example.org,{other.name}\n"
        "Everybody's,yearly,2027-01-01,lead@example.org,\n",
    )
    assert [error[0] for error in wrong(row)] == ["3", "4"]
    with pytest.raises(Denied):
        begun("task-templates", principal(make_person(Role.AUDITOR)), PLAN)
