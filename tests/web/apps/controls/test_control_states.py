"""Where controls stand after pushes, decisions and the passing of time (S-75, decision 10)."""

from __future__ import annotations

import time
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from tests.web.apps.controls.spoken import SPECS, controls_of, say, snapshot_of
from tests.web.apps.evidence.bundles import FILES, MORNING, SAFE, collect, post
from tests.web.people import make_person, make_project, make_token, principal

from muniment.engine.report.assessment import ControlState
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services.projects import archive_project, unarchive_project
from muniment.web.apps.controls import queries
from muniment.web.apps.controls.models import Cause, Standing, StandingChange
from muniment.web.apps.controls.recomputation import recompute
from muniment.web.apps.controls.services import MOVED, follow_time
from muniment.web.apps.findings.models import Finding
from muniment.web.apps.findings.services.asking import request_waiver
from muniment.web.apps.findings.services.deciding import decide, expire_decisions, revoke
from muniment.web.apps.ledger.models import Entry
from muniment.web.apps.ledger.services import HOST, Change, record
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.queries import today
from muniment.web.clock import now

if TYPE_CHECKING:
    from tests.web.conftest import Ticking

pytestmark = pytest.mark.usefixtures("db")

SECRETS, TABLES = "secrets.exposed", "dataset.personal-data"


def _states() -> dict[str, str]:
    return dict(Standing.objects.values_list("control", "state"))


def _moved(before: dict[str, str]) -> set[str]:
    return {control for control, state in _states().items() if state != before[control]}


def _recompute(cause: Cause = Cause.PUSH) -> None:
    with transaction.atomic():
        recompute(now(), cause)


def _findings(project: Project, check: str, severity: str, number: int) -> None:
    rank = ["info", "low", "medium", "high", "critical"].index(severity)
    moment = now()
    with transaction.atomic():
        start = Finding.objects.count()
        Finding.objects.bulk_create(
            [
                Finding(
                    reference=f"F-{start + at}",
                    project=project,
                    fingerprint=f"{project.pk}{check}{start + at}",
                    check_id=check,
                    rule=f"{check}/x",
                    severity=severity,
                    rank=rank,
                    locator=f"x/{at}",
                    message="m",
                    remediation="r",
                    content="c",
                    state="open",
                    first_seen_at=moment,
                    last_seen_at=moment,
                    opened_at=moment,
                )
                for at in range(number)
            ],
            batch_size=500,
        )
        record(Change("snapshot.received", HOST, "project", project.pk, {}))


def test_every_control_has_its_row_before_anything_was_pushed() -> None:
    rows = list(Standing.objects.all())
    assert len(rows) == 93
    assert {row.state for row in rows} == {"no_evidence"}
    assert {row.necessity for row in rows} == {"undecided"}
    assert all(row.uncovered_count for row in rows)


def test_removing_one_proof_moves_exactly_that_item() -> None:
    shot = snapshot_of(make_project())
    for check in (SECRETS, TABLES):
        say(shot, check)
    _recompute()
    before = _states()
    assert {c for c, state in before.items() if state == "partly"} == controls_of(
        SECRETS
    ) | controls_of(TABLES)
    points = {row.control: row.points for row in Standing.objects.all()}
    say(snapshot_of(shot.project), TABLES, passed=0, failed=0)
    _recompute()
    assert _moved(before) == controls_of(TABLES) - controls_of(SECRETS)
    changed = {row.control for row in Standing.objects.all() if row.points != points[row.control]}
    assert changed == controls_of(TABLES)


def test_a_push_moves_controls_and_its_own_entry_covers_it(tmp_path: Path) -> None:
    project = make_project()
    _, secret = make_token(project)
    reply = post(project.id, secret, collect(tmp_path, project.id))
    assert reply.status_code == 201, reply.content
    assert Standing.objects.get(control="A.8.28").state == "contradicted"
    point = Standing.objects.get(control="A.8.28").points["against"][0]
    assert "fails for 2 of 2 source files" in point["text"]
    assert point["project"] == str(project.pk)
    line = StandingChange.objects.get(control="A.8.28")
    assert (line.state, line.cause, line.reference) == ("contradicted", "push", "S-0001")
    assert Entry.objects.latest("index").type == "snapshot.received"
    assert not Entry.objects.filter(type=MOVED).exists()
    fixed = {**FILES, "train.py": SAFE, "score.py": SAFE}
    at = MORNING + timedelta(minutes=30)
    reply = post(project.id, secret, collect(tmp_path, project.id, fixed, at=at))
    assert reply.json()["findings"]["fixed"] == 2
    assert Standing.objects.get(control="A.8.28").state == "partly"


def test_recomputing_twice_changes_nothing() -> None:
    say(snapshot_of(make_project()), SECRETS)
    _recompute()
    rows = list(Standing.objects.values())
    lines = StandingChange.objects.count()
    _recompute()
    assert list(Standing.objects.values()) == rows
    assert StandingChange.objects.count() == lines


def test_stale_evidence_weakens_its_control_by_itself(clock: Ticking) -> None:
    say(snapshot_of(make_project()), SECRETS, days=30)
    _recompute()
    expires = Standing.objects.get(control="A.8.12").lapses_at
    clock.forward(days=29)
    assert follow_time() == []
    clock.forward(days=2)
    moved = follow_time()
    assert {item.control for item in moved} == controls_of(SECRETS)
    assert {(item.before, item.after) for item in moved} == {("partly", "no_evidence")}
    row = Standing.objects.get(control="A.8.12")
    assert (row.state, row.stale_count, row.operated_since) == ("no_evidence", 1, None)
    assert "stale since" in row.points["stale"][0]["text"]
    line = StandingChange.objects.filter(control="A.8.12").latest("id")
    assert (line.at, line.state, line.cause) == (expires, "no_evidence", "time")
    entry = Entry.objects.latest("index")
    assert entry.type == MOVED
    assert follow_time() == []
    assert Entry.objects.latest("index").index == entry.index


def test_a_page_never_shows_expired_evidence_as_fresh_though_the_job_is_late(
    clock: Ticking,
) -> None:
    say(snapshot_of(make_project()), SECRETS, days=30)
    _recompute()
    clock.forward(days=31)
    assert Standing.objects.get(control="A.8.12").state == "partly"
    moment = now()
    found = queries.control("A.8.12", None, moment)
    assert found.row.state == "no_evidence"
    assert [point.text for point in found.points["for"]] == []
    assert found.lines[-1].state == "no_evidence"
    overtaken = queries.overtaken(moment)
    assert set(overtaken.rows) == controls_of(SECRETS)
    assert not queries.companies(overtaken).filter(state_now="partly").exists()
    assert queries.counts(queries.all_now(moment))["partly"] == 0
    # Reading writes nothing.
    assert Standing.objects.get(control="A.8.12").state == "partly"


def test_fresh_evidence_after_a_lapse_begins_operation_anew(clock: Ticking) -> None:
    project = make_project()
    say(snapshot_of(project), SECRETS, days=30)
    _recompute()
    first = Standing.objects.get(control="A.8.12")
    clock.forward(days=40)
    say(snapshot_of(project), SECRETS, days=30)
    _recompute()
    row = Standing.objects.get(control="A.8.12")
    assert first.operated_since is not None
    assert row.operated_since is not None
    assert row.operated_since > first.operated_since + timedelta(days=39)
    states = list(
        StandingChange.objects.filter(control="A.8.12").order_by("at").values_list("state", "at")
    )
    assert [state for state, _ in states] == ["partly", "no_evidence", "partly"]
    assert states[1][1] == first.lapses_at


def test_one_green_run_is_design_and_not_operation(clock: Ticking) -> None:
    project = make_project()
    _recompute()
    say(shot := snapshot_of(project), SECRETS)
    with transaction.atomic():
        recompute(shot.received_at, Cause.PUSH, shot.reference)
    assert queries.control("A.8.12", None, now()).runs == 1
    clock.forward(days=10)
    say(shot := snapshot_of(project), SECRETS)
    with transaction.atomic():
        recompute(shot.received_at, Cause.PUSH, shot.reference)
    assert queries.control("A.8.12", None, now()).runs == 2


def test_a_waiver_in_force_lifts_the_contradiction_and_its_end_restores_it(
    clock: Ticking,
) -> None:
    project = make_project()
    check = "code.unsafe-load"
    say(snapshot_of(project), SECRETS, days=300)
    _findings(project, check, "high", 1)
    _judged(project)
    _recompute()
    assert Standing.objects.get(control="A.8.28").state == "contradicted"
    boss, dev = make_person(limit="critical"), make_person(Role.MEMBER, project=project)
    finding = Finding.objects.get()
    last = today() + timedelta(days=20)
    asked = request_waiver(
        principal(dev),
        finding.pk,
        reason="Only our own files.",
        expires_on=last,
        approver=boss.pk,
        expected_version=finding.row_version,
    )
    assert Standing.objects.get(control="A.8.28").state == "contradicted"
    decide(principal(boss), asked.pk, grant=True, note="", expected_version=asked.row_version)
    row = Standing.objects.get(control="A.8.28")
    assert (row.state, row.lapses_into) == ("partly", "contradicted")
    assert row.lapses_at is not None
    assert row.lapses_at.date() in (last, last + timedelta(days=1))
    clock.forward(days=22)
    # Before any job: the page says what is true.
    assert queries.control("A.8.28", None, now()).row.state == "contradicted"
    expire_decisions()
    row = Standing.objects.get(control="A.8.28")
    assert (row.state, row.operated_since) == ("contradicted", None)


def test_a_revoked_waiver_restores_the_contradiction_at_once() -> None:
    project = make_project()
    _findings(project, "code.unsafe-load", "high", 1)
    _judged(project)
    _recompute()
    boss, dev = make_person(limit="critical"), make_person(Role.MEMBER, project=project)
    finding = Finding.objects.get()
    asked = request_waiver(
        principal(dev),
        finding.pk,
        reason="Only our own files.",
        expires_on=today() + timedelta(days=20),
        approver=boss.pk,
        expected_version=finding.row_version,
    )
    decide(principal(boss), asked.pk, grant=True, note="", expected_version=asked.row_version)
    assert Standing.objects.get(control="A.8.28").state == "no_evidence"
    asked.refresh_from_db()
    revoke(principal(boss), asked.pk, reason="No.", expected_version=asked.row_version)
    assert Standing.objects.get(control="A.8.28").state == "contradicted"


def test_an_archived_project_speaks_for_nothing_until_it_is_back() -> None:
    project = make_project()
    other = make_project("other")
    say(snapshot_of(project), SECRETS)
    _recompute()
    row = Standing.objects.get(control="A.8.12")
    assert (row.speaking, row.projects) == (1, 2)
    boss = principal(make_person())
    project.refresh_from_db()
    found = archive_project(boss, project.pk, expected_version=project.row_version)
    row = Standing.objects.get(control="A.8.12")
    assert (row.state, row.speaking, row.projects) == ("no_evidence", 0, 1)
    unarchive_project(boss, project.pk, expected_version=found.row_version)
    assert Standing.objects.get(control="A.8.12").state == "partly"
    assert other.archived_at is None


def test_points_of_projects_that_somebody_may_not_see_are_counted_not_shown() -> None:
    mine, other = make_project(), make_project("secret plans")
    for project in (mine, other):
        say(snapshot_of(project), SECRETS)
    _recompute()
    found = queries.control("A.8.12", frozenset({mine.pk}), now())
    assert [point.project for point in found.points["for"]] == [mine]
    assert found.hidden == 1
    assert queries.control("A.8.12", None, now()).hidden == 0


def test_software_never_says_not_necessary() -> None:
    assert set(Standing.objects.values_list("necessity", flat=True)) <= {"proposed", "undecided"}


def _judged(project: Project) -> None:
    with transaction.atomic():
        Finding.objects.filter(project=project).update(
            judged={
                "check_version": "1.0.0",
                "parameters": {},
                "snapshot": "",
                "root": "",
                "source": "folder",
            }
        )
        record(Change("snapshot.received", HOST, "project", project.pk, {}))


def test_twenty_projects_and_twenty_thousand_findings_take_a_second_and_few_statements() -> None:
    for at in range(20):
        project = make_project(f"p{at}")
        shot = snapshot_of(project)
        for check in SPECS:
            say(shot, check, passed=5, failed=1)
        _findings(project, "code.unsafe-load", "high", 1000)
    with CaptureQueriesContext(connection) as asked:
        start = time.perf_counter()
        _recompute()
        took = time.perf_counter() - start
    assert Standing.objects.get(control="A.8.28").state == ControlState.CONTRADICTED.value
    assert Standing.objects.get(control="A.8.28").speaking == 20
    # Beside them: begin and commit.
    assert len([one for one in asked.captured_queries if "SAVEPOINT" not in one["sql"]]) <= 14
    assert took < 1, took
