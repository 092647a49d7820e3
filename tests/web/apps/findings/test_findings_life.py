"""A finding's life in the register: what pushes do to it, and what they may not."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.apps.findings.pushes import CHECK, company, found, only, push, states

from muniment.core.clock import to_rfc3339
from muniment.core.severity import Severity
from muniment.engine.checks.outcome import OutcomeState
from muniment.web.apps.findings.models import Finding, FindingState, Normal
from muniment.web.apps.ledger.models import Touched
from muniment.web.apps.ledger.services import HOST
from muniment.web.apps.organization.services import add_project

pytestmark = pytest.mark.usefixtures("db")
MANY = 6000
"""More than go into one statement."""


def test_a_finding_opens_with_deadline_and_touch() -> None:
    project = company()
    made = push(project, [found(project)])
    row = only()
    assert (row.reference, row.state, row.severity, row.rank) == ("F-0001", "open", "high", 3)
    assert (row.check_id, row.path, row.line) == (CHECK, "src/load.py", 3)
    assert row.due_on == date(2026, 12, 2)
    assert to_rfc3339(row.first_seen_at) == made.row.collected_at
    assert row.first_seen_at == row.last_seen_at == row.opened_at
    assert made.counts == {"opened": 1}
    touched = Touched.objects.get(object=row.pk)
    assert (touched.entry_id, touched.change) == (made.entry, "opened")


def test_seen_again_it_moves_its_last_sight_and_nothing_else() -> None:
    project = company()
    push(project, [found(project)])
    before = only()
    made = push(project, [found(project)], day=1)
    after = only()
    assert made.counts == {"seen": 1}
    assert made.words() == []
    assert after.last_seen_at > before.last_seen_at
    assert (after.row_version, after.first_seen_at) == (before.row_version, before.first_seen_at)
    assert after.judged["snapshot"] == str(made.row.pk)


def test_a_line_that_moves_is_no_change_of_the_record() -> None:
    project = company()
    push(project, [found(project)])
    made = push(project, [found(project, line=40)], day=1)
    row = only()
    assert (row.line, row.row_version, made.words()) == (40, 1, [])


def test_worse_severity_is_a_change_with_a_nearer_deadline() -> None:
    project = company()
    push(project, [found(project)])
    made = push(project, [found(project, severity=Severity.CRITICAL)], day=1)
    row = only()
    assert (row.severity, row.rank, row.row_version) == ("critical", 4, 2)
    assert row.due_on == date(2026, 11, 9)
    assert made.words() == ["changed"]


def test_it_closes_and_comes_back_with_its_history() -> None:
    project = company()
    push(project, [found(project)])
    made = push(project, [], day=1)
    row = only()
    assert (row.state, made.words(), made.counts) == ("fixed", ["fixed"], {"fixed": 1})
    assert row.closed_at is not None
    made = push(project, [found(project)], day=2)
    again = only()
    assert (again.pk, again.reference, again.state) == (row.pk, "F-0001", "open")
    assert (again.closed_at, again.first_seen_at) == (None, row.first_seen_at)
    assert again.due_on == date(2026, 12, 4)
    assert made.words() == ["reopened"]


def test_what_the_check_could_not_judge_stays_open_and_says_why() -> None:
    project = company()
    push(project, [found(project)])
    made = push(project, [], day=1, outcome=OutcomeState.ERROR)
    row = only()
    assert (row.state, row.kept_reason, made.words()) == ("open", "not_judged", ["kept"])
    assert push(project, [], day=2, outcome=OutcomeState.ERROR).words() == []
    push(project, [found(project)], day=3)
    assert only().kept_reason == ""


def test_an_excluded_file_closes_nothing_and_is_a_finding() -> None:
    project = company()
    push(project, [found(project)])
    push(project, [], day=1, patterns=["src/*"])
    assert states(project) == {"src/load.py": "open", "": "open"}
    row = Finding.objects.get(check_id=CHECK)
    assert row.kept_reason == "excluded"
    news = Finding.objects.get(check_id="coverage")
    assert (news.rule, news.severity) == ("coverage/new-exclusion", "medium")
    push(project, [found(project)], day=2)
    assert Finding.objects.get(check_id="coverage").state == "fixed"


def test_fewer_files_are_a_finding() -> None:
    project = company()
    push(project, [], files=100)
    push(project, [], day=1, files=40)
    assert only().rule == "coverage/fewer-files"


@pytest.mark.parametrize(
    "frame", [{"ref": "feature"}, {"day": -1}], ids=["another branch", "collected earlier"]
)
def test_what_does_not_count_changes_nothing(frame: dict[str, object]) -> None:
    project = company()
    push(project, [found(project)])
    before = Normal.objects.values().get()
    made = push(project, [], **({"day": 1} | frame))  # type: ignore[arg-type]
    assert (states(project), made.counts, made.words()) == ({"src/load.py": "open"}, {}, [])
    assert Normal.objects.values().get() == before


def test_a_dirty_tree_opens_and_closes_nothing() -> None:
    project = company()
    push(project, [found(project)])
    push(project, [found(project, "src/other.py")], day=1, dirty=True)
    assert states(project) == {"src/load.py": "open", "src/other.py": "open"}
    assert Finding.objects.get(path="src/load.py").kept_reason == "dirty"


def test_a_snapshot_that_the_receiver_sets_apart_moves_nothing() -> None:
    project = company()
    push(project, [found(project)])
    push(project, [], day=1, moved=False)
    assert states(project) == {"src/load.py": "open"}


def test_other_projects_findings_are_left_alone() -> None:
    project = company()
    push(project, [found(project)])
    other = add_project(HOST, "Other", "main")
    push(other, [], day=1)
    assert states(project) == {"src/load.py": "open"}


def test_hostile_text_is_stored_and_stays_the_same() -> None:
    project = company()
    evil = found(project, message="a\0b \ud800", line=2**40)
    push(project, [evil])
    row = only()
    assert (row.message, row.line) == ("a\ufffdb ?", None)
    made = push(project, [evil], day=1)
    assert made.words() == []


def test_many_findings_take_few_statements() -> None:
    project = company()
    many = [found(project, f"src/{number:05}.py") for number in range(MANY)]
    counted = list[int]()
    rounds = [many, many, [found(project, item.location.path, message="x") for item in many], []]
    for day, findings in enumerate(rounds):
        with CaptureQueriesContext(connection) as queries:
            push(project, findings, day=day)
        counted.append(len([item for item in queries if "ledger_" not in item["sql"]]))
    assert Finding.objects.filter(state=FindingState.FIXED).count() == MANY
    assert max(counted) < 45
