"""Pages and API of controls."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.db import transaction
from tests.web.apps.controls.spoken import controls_of, say, snapshot_of
from tests.web.apps.risks.proposed import arrive, judgement, proposed
from tests.web.people import make_person, make_project, principal, signed_in_client

from muniment.web.apps.access.models import Person
from muniment.web.apps.access.roles import Role
from muniment.web.apps.controls.models import Cause, Standing, StandingChange
from muniment.web.apps.controls.recomputation import recompute
from muniment.web.apps.controls.ui import words
from muniment.web.apps.ledger.services import HOST, Change, record
from muniment.web.apps.risks import services
from muniment.web.apps.risks.models import Proposal
from muniment.web.clock import now

if TYPE_CHECKING:
    from tests.web.conftest import Ticking

pytestmark = pytest.mark.usefixtures("db")

SECRETS = "secrets.exposed"


def _text(person: Person, address: str, status: int = 200) -> str:
    answer = signed_in_client(person).get(address)
    assert answer.status_code == status
    return " ".join(answer.content.decode().split())


def _recompute() -> None:
    with transaction.atomic():
        recompute(now(), Cause.PUSH)


def test_the_list_has_all_rows_and_says_that_it_is_a_draft() -> None:
    say(snapshot_of(make_project()), SECRETS)
    make_project("silent")
    _recompute()
    boss = make_person()
    page = _text(boss, "/controls/")
    assert "93 rows" in page
    assert "Draft, not a Statement of Applicability." in _text(boss, "/controls/soa/")
    for query, count in (
        ("state=partly", len(controls_of(SECRETS))),
        ("theme=physical", 14),
        ("theme=people", 8),
        ("proposed=proposed", 0),
        ("q=A.8.28", 1),
        ("q=secure+coding", 1),
    ):
        page = _text(boss, f"/controls/?{query}")
        word = "row" if count == 1 else "rows"
        assert f"{count} {word}</p>" in page, query
    csv = b"".join(signed_in_client(boss).get("/controls/?format=csv").streaming_content).decode()
    assert csv.count("\r\n") == 94
    assert '"A.8.12"' in csv
    assert "1 of 2 projects" in csv


def test_the_list_and_its_filter_are_true_though_the_job_is_late(clock: Ticking) -> None:
    say(snapshot_of(make_project()), SECRETS)
    _recompute()
    boss = make_person()
    assert f"{len(controls_of(SECRETS))} rows</p>" in _text(boss, "/controls/?state=partly")
    clock.forward(days=31)
    page = _text(boss, "/controls/?state=partly")
    assert "0 rows</p>" in page
    page = _text(boss, "/controls/A.8.12/")
    assert "stale since" in page
    assert "Nothing fresh speaks for it" in page
    items = signed_in_client(boss).get("/api/v1/controls").json()
    assert items["counts"] == {
        "evidenced": 0,
        "partly": 0,
        "contradicted": 0,
        "no_evidence": 93,
    }
    assert Standing.objects.filter(state="partly").exists()


def test_a_control_says_what_speaks_for_it_why_and_since_when(clock: Ticking) -> None:
    project = make_project("churn")
    say(shot := snapshot_of(project), SECRETS, passed=41, failed=0)
    with transaction.atomic():
        recompute(shot.received_at, Cause.PUSH, shot.reference)
    boss = make_person()
    page = _text(boss, "/controls/A.8.12/")
    assert "Files hold no credentials: 41 of 41" in page
    assert "Something fresh speaks for it" in page
    assert "that shows design, not operation" in page
    assert "fresh evidence from 1 of 1 project" in page
    assert "/projects/P-0001/" in page
    assert "/evidence/" in page
    assert "S-0001: a snapshot arrived" in page
    assert "The same as a table" in page
    clock.forward(days=12)
    say(shot := snapshot_of(project), SECRETS, passed=41, failed=0)
    with transaction.atomic():
        recompute(shot.received_at, Cause.PUSH, shot.reference)
    page = _text(boss, "/controls/A.8.12/")
    assert "Carried by 2 collections within 12 days, without a break." in page


@pytest.mark.parametrize("months", [3, 6, 12])
def test_the_timeline_reaches_back_as_far_as_it_says(clock: Ticking, months: int) -> None:
    start = now()
    control = "A.8.12"
    for days, state in ((0, "partly"), (60, "contradicted"), (130, "partly"), (250, "no_evidence")):
        StandingChange.objects.create(
            control=control,
            at=start + timedelta(days=days),
            state=state,
            for_count=1,
            against_count=0,
            cause=Cause.TIME,
        )
    clock.forward(days=300)
    lines = list(StandingChange.objects.order_by("at"))
    drawn = words.drawing(lines, control, months, now())
    states = [strip.step.state for strip in drawn.strips]
    expected = {
        3: ["partly", "no_evidence"],
        6: ["partly", "no_evidence"],
        12: ["partly", "contradicted", "partly", "no_evidence"],
    }[months]
    assert states == expected or (months == 6 and states == ["contradicted", *expected])
    page = _text(make_person(), f"/controls/{control}/?months={months}")
    assert page.count("<rect") == len(states)


def test_risks_are_the_reasons_for_necessity() -> None:
    project = make_project()
    arrive(project, [proposed(3)])
    boss = make_person()
    row = Proposal.objects.get()
    page = _text(boss, "/controls/A.8.28/")
    assert f"/risks/proposals/{row.pk}/" in page
    assert Standing.objects.get(control="A.8.28").necessity == "proposed"
    risk = services.adopt(principal(boss), row.pk, judgement(boss, 3), row.row_version)
    page = _text(boss, "/controls/A.8.28/")
    assert f"/risks/{risk.reference}/" in page
    assert f"/risks/proposals/{row.pk}/" not in page
    arrive(project, [], day=1)
    services.archive(principal(boss), risk.pk, "Gone.", risk.row_version)
    assert Standing.objects.get(control="A.8.28").necessity == "undecided"
    assert "which is not “not necessary”" in _text(boss, "/controls/A.8.28/")


def test_names_of_other_projects_stay_theirs() -> None:
    mine, other = make_project("mine"), make_project("hidden plans")
    arrive(other, [proposed(3)])
    for project in (mine, other):
        say(snapshot_of(project), SECRETS)
    _recompute()
    mel = make_person(Role.MEMBER, project=mine)
    page = _text(mel, "/controls/A.8.12/")
    assert "hidden plans" not in page
    assert "P-0002" not in page
    assert "1 more point is of a project that you may not see" in page
    page = _text(mel, "/controls/A.8.28/")
    assert "P-0002" not in page
    assert "and 1 more" in page
    found = signed_in_client(mel).get("/api/v1/controls/A.8.12").json()
    assert [point["project"] for point in found["points"]["for"]] == [str(mine.pk)]
    assert found["hidden"] == 1


def test_a_history_names_no_snapshot_of_another_project() -> None:
    mine, other = make_project("mine"), make_project("hidden plans")
    for project, passed in ((mine, 3), (other, 2)):
        row = snapshot_of(project)
        say(row, SECRETS, passed)
        with transaction.atomic():
            recompute(now(), Cause.PUSH, row.reference)
            record(Change("snapshot.received", HOST, "snapshot", row.pk, {}))
    lines = StandingChange.objects.filter(control="A.8.12")
    assert {line.reference for line in lines} >= {"S-0001", "S-0002"}
    mel = make_person(Role.MEMBER, project=mine)
    page = _text(mel, "/controls/A.8.12/")
    found = signed_in_client(mel).get("/api/v1/controls/A.8.12").json()
    assert "S-0001" in page
    assert "S-0002" not in page
    assert "S-0002" not in str(found)
    assert len(found["history"]) == lines.count()
    officer = make_person(Role.OFFICER)
    assert "S-0002" in _text(officer, "/controls/A.8.12/")


def test_no_such_control() -> None:
    boss = make_person()
    for address in ("/controls/A.9.99/", "/controls/x/", "/api/v1/controls/A.9.99"):
        assert signed_in_client(boss).get(address).status_code == 404


def test_reports_are_for_those_who_may_see_every_project() -> None:
    mel = make_person(Role.MEMBER, project=make_project())
    _text(mel, "/controls/reports/", 403)
    assert "/controls/reports/" not in _text(mel, "/controls/")
    admin = make_person(Role.ADMINISTRATOR)
    assert "Make it now" not in _text(admin, "/controls/reports/")
    assert signed_in_client(admin).post("/controls/reports/").status_code == 403
    assert "Make it now" in _text(make_person(), "/controls/reports/")
