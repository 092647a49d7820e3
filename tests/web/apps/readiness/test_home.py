"""Home: what do I do next, how ready are we, what changed; and readiness, item by item."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from tests.web.apps.controls.spoken import SPECS, say, snapshot_of
from tests.web.apps.evidence.bundles import collect, post
from tests.web.apps.findings.pushes import found, push
from tests.web.apps.risks.proposed import arrive, judgement, proposed
from tests.web.people import make_organization, make_person, make_project, make_token, principal
from tests.web.people import signed_in_client as signed_in

from muniment.core.clock import FixedClock
from muniment.core.severity import Severity
from muniment.engine.catalogue import catalogue
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.roles import Role
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.controls.models import Cause
from muniment.web.apps.controls.recomputation import recompute
from muniment.web.apps.controls.services import follow_time
from muniment.web.apps.findings.models import Finding
from muniment.web.apps.findings.services.asking import request_waiver
from muniment.web.apps.ledger.services import HOST, Change, record
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.queries import today
from muniment.web.apps.readiness.digest import lines
from muniment.web.apps.readiness.items import readiness, tally
from muniment.web.apps.readiness.looking import look
from muniment.web.apps.risks import services
from muniment.web.apps.risks.models import Proposal
from muniment.web.clock import now

if TYPE_CHECKING:
    from tests.web.conftest import Ticking

pytestmark = pytest.mark.usefixtures("db")


def _home(person: Person) -> str:
    answer = signed_in(person).get("/")
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def _owned(project: Project, owner: Person) -> None:
    """Give somebody the asset in which the project's findings are."""
    moment = now()
    with transaction.atomic():
        asset = Asset.objects.create(
            reference="A-9001",
            project=project,
            kind="source_code",
            locator="x",
            name="load.py",
            owner=owner,
            format="python",
            vcs="tracked",
            source="folder",
            first_seen_at=moment,
            last_seen_at=moment,
        )
        Finding.objects.filter(project=project).update(asset=asset)
        record(Change("asset.given", HOST, "asset", asset.pk, {}))


def test_an_empty_server_says_what_to_do_first() -> None:
    make_organization()
    boss = make_person(Role.OFFICER, Role.ADMINISTRATOR)
    page = _home(boss)
    assert "To set this server up" in page
    for step in ("Add a project", "Make a token", "muniment assess . --push", "second person"):
        assert step in page
    assert "0 of 46 recorded" in page
    assert "Nothing was looked at yet." in page


def test_set_up_steps_go_when_they_are_done_and_members_never_see_them() -> None:
    project = make_project()
    member = make_person(Role.MEMBER, project=project)
    assert "To set this server up" not in _home(member)
    page = _home(make_person(Role.OFFICER))
    assert "Push the first bundle" in page
    assert "second person" not in page


def test_what_waits_for_me_and_for_nobody_else(clock: Ticking) -> None:
    project = make_project()
    boss = make_person(limit="critical", name="Ada")
    owner = make_person(Role.MEMBER, project=project, name="Mel")
    push(project, [found(project, severity=Severity.CRITICAL)])
    _owned(project, owner)
    finding = Finding.objects.get()
    asked = request_waiver(
        principal(owner),
        finding.pk,
        reason="Only ours.",
        expires_on=today() + timedelta(days=20),
        approver=boss.pk,
        expected_version=finding.row_version,
    )
    arrive(project, [proposed(3)], [found(project, severity=Severity.CRITICAL)], day=1)
    row = Proposal.objects.get(threat=proposed().threat)
    risk = services.adopt(principal(boss), row.pk, judgement(owner, 3), row.row_version)
    arrive(project, [proposed(5)], [found(project, severity=Severity.CRITICAL)], day=2)
    clock.forward(days=10)
    mine, theirs = _home(boss), _home(owner)
    assert f"/decisions/{asked.reference}/" in mine
    assert f"/decisions/{asked.reference}/" not in theirs
    assert f"/risks/{risk.reference}/" in theirs.split("How ready")[0]
    assert f"/risks/{risk.reference}/" not in mine.split("How ready")[0]
    assert "Overdue" in theirs
    assert f"/findings/{finding.reference}/" in theirs
    assert "Overdue" not in mine
    said = "\n".join(lines(principal(owner)))
    assert "1 risk of yours should be looked at" in said
    assert "1 finding of your assets is past its day" in said
    assert risk.reference in said
    assert finding.reference in said
    assert lines(principal(boss)) == ()


def test_what_changed_is_the_ledger_to_those_who_may_read_it(tmp_path: Path) -> None:
    mine, other = make_project("mine"), make_project("hidden plans")
    _, secret = make_token(mine)
    told = post(mine.id, secret, collect(tmp_path, mine.id)).json()
    opened = told["findings"]["opened"]
    push(other, [found(other)], day=20)
    officer = _home(make_person(Role.OFFICER))
    assert "Project P-0002, hidden plans, was added" in officer
    assert "/ledger/" in officer
    member = _home(make_person(Role.MEMBER, project=mine))
    assert "S-0001" in member
    assert "S-0002" not in member
    assert "hidden plans" not in member
    assert "The whole ledger" not in member
    assert opened > 1
    assert f"Findings in 7 days: {opened} opened, 0 fixed." in member
    assert "The whole ledger" in _home(make_person(Role.AUDITOR))


def test_counts_have_their_basis_and_no_lone_percentage() -> None:
    project = make_project()
    shot = snapshot_of(project)
    for check in SPECS:
        say(shot, check)
    follow_time()
    person = make_person()
    for address in ("/", "/readiness/", "/controls/", "/controls/A.8.12/", "/risks/map/"):
        page = signed_in(person).get(address).content.decode()
        assert "%" not in page.split("<main", 1)[1], address
    assert "of 46 recorded" in _home(person)


def test_removing_one_proof_moves_exactly_the_items_it_speaks_to() -> None:
    project = make_project()
    shot = snapshot_of(project)
    for check in SPECS:
        say(shot, check)
    before = {item.id: item for item in readiness(now()).items}
    kind = next(
        spec.kind
        for spec in SPECS.values()
        if any(spec.kind in clause.checks for clause in catalogue().clauses.values())
    )
    (gone,) = [spec.id for spec in SPECS.values() if spec.kind == kind][:1]
    others = {s.kind for s in SPECS.values() if s.id != gone}
    say(snapshot_of(project), gone, passed=1, failed=1)
    after = {item.id: item for item in readiness(now()).items}
    moved = {name for name in after if after[name] != before[name]}
    speaking = {c.id for c in catalogue().clauses.values() if kind in c.checks}
    assert moved == speaking
    for name in moved:
        rest = set(catalogue().clauses[name].checks) & others
        assert after[name].state.value == ("partly_recorded" if rest else "not_recorded")


def test_items_say_where_a_check_passed_and_stale_ones_count_for_nothing(clock: Ticking) -> None:
    one, two = make_project("one"), make_project("two")
    checks = [
        spec.id
        for spec in SPECS.values()
        if any(spec.kind in clause.checks for clause in catalogue().clauses.values())
    ]
    assert checks
    for check in checks:
        say(snapshot_of(one), check, days=10)
        say(snapshot_of(two), check, passed=1, failed=1, days=10)
    partly = [item for item in readiness(now()).items if item.state.value == "partly_recorded"]
    assert partly
    assert all("in 1 of 2 projects with something to judge" in item.reason for item in partly)
    clock.forward(days=11)
    counts = tally(readiness(now()).clauses)
    assert (counts.total, counts.missing, counts.partly) == (46, 46, 0)


def test_items_name_evidence_of_the_readers_projects_alone() -> None:
    mine, other = make_project("mine"), make_project("hidden plans")
    check = next(
        spec.id
        for spec in SPECS.values()
        if any(spec.kind in clause.checks for clause in catalogue().clauses.values())
    )
    shown, hidden = say(snapshot_of(mine), check), say(snapshot_of(other), check)
    member, officer = make_person(Role.MEMBER, project=mine), make_person(Role.OFFICER)
    for path in ("/readiness/", "/api/v1/readiness"):
        page = signed_in(member).get(path).content.decode()
        assert str(shown.pk) in page, path
        assert str(hidden.pk) not in page, path
        assert "in 2 of 2 projects" in page, path
    page = signed_in(officer).get("/api/v1/readiness").content.decode()
    assert str(hidden.pk) in page


def test_only_mandatory_items_and_necessary_documents_block() -> None:
    look()
    found_ = readiness(now())
    assert {item.basis for item in found_.blocking} == {"mandatory_clause"}
    by_role = [item for item in found_.blocking if item.id == "C.5.3-a"]
    assert "nobody is appointed" in by_role[0].reason
    others = [item for item in found_.blocking if item not in by_role]
    assert all("not recorded in Muniment" in item.reason for item in others)
    assert "missing" not in " ".join(item.reason for item in found_.items)


def _fill(projects: int, findings: int) -> Project:
    moment = now()
    for at in range(projects):
        project = make_project(f"project {at}")
        shot = snapshot_of(project)
        for check in SPECS:
            say(shot, check, passed=5, failed=1)
        with transaction.atomic():
            Finding.objects.bulk_create(
                [
                    Finding(
                        reference=f"F-{at * findings + each}",
                        project=project,
                        fingerprint=f"{at}-{each}",
                        check_id="code.unsafe-load",
                        rule="code.unsafe-load/x",
                        severity=("low", "medium", "high", "critical")[each % 4],
                        rank=1 + each % 4,
                        locator=f"x/{each}",
                        message="A pickle is loaded.",
                        remediation="r",
                        content="c",
                        judged={
                            "check_version": "1.0.0",
                            "parameters": {},
                            "snapshot": "",
                            "root": "",
                            "source": "folder",
                        },
                        state=("open", "fixed")[each % 2],
                        first_seen_at=moment - timedelta(days=each % 90),
                        last_seen_at=moment,
                        opened_at=moment - timedelta(days=each % 90),
                        closed_at=moment - timedelta(days=each % 90) if each % 2 else None,
                        due_on=moment.date(),
                    )
                    for each in range(findings)
                ],
                batch_size=500,
            )
            Proposal.objects.bulk_create(
                [
                    Proposal(
                        project=project,
                        threat=threat,
                        title=threat,
                        asset_kind="model",
                        likelihood=1 + number % 5,
                        impact=1 + number % 3,
                        level=(1 + number % 5) * (1 + number % 3),
                        method="m",
                        tested=False,
                        reasons=["r"],
                        findings=[f"{at}-0"],
                        finding_count=1,
                        controls=["A.8.28"],
                        proposed_at=moment,
                    )
                    for number, threat in enumerate(catalogue().threats)
                ]
            )
            record(Change("snapshot.received", HOST, "project", project.pk, {}))
    with transaction.atomic():
        recompute(now(), Cause.PUSH)
    return Project.objects.earliest("reference")


def test_every_page_takes_few_statements_whatever_the_size(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    project = _fill(20, 50)
    boss = make_person(name="Ada", limit="critical")
    row = Proposal.objects.filter(project=project).earliest("pk")
    risk = services.adopt(principal(boss), row.pk, judgement(boss, 5, 3), row.row_version)
    arrive(project, [proposed(5, threat=risk.threat)], day=2)
    _owned(project, boss)
    client = signed_in(boss)
    client.get("/")
    # Once a minute a session notes that it is in use; that is no part of a page.
    monkeypatch.setattr(settings, "MUNIMENT_CLOCK", FixedClock(now()))
    for address in (
        "/",
        "/readiness/",
        "/controls/",
        "/controls/?state=partly&q=code",
        "/controls/A.8.28/",
        "/controls/reports/",
        "/risks/",
        "/risks/?owner=me&band=high&project=P-0001",
        "/risks/map/",
        "/risks/proposals/",
        f"/risks/proposals/{row.pk}/",
        f"/risks/{risk.reference}/",
        f"/risks/{risk.reference}/edit/",
        "/risks/enter/?kind=model",
        "/api/v1/risks",
        "/api/v1/risks/proposals",
        f"/api/v1/risks/{risk.reference}",
        "/api/v1/controls",
        "/api/v1/controls/A.8.28",
        "/api/v1/readiness",
    ):
        with CaptureQueriesContext(connection) as asked:
            answer = client.get(address)
        assert answer.status_code == 200, (address, answer.content[:300])
        assert len(asked) <= 12, (address, [one["sql"][:120] for one in asked])
