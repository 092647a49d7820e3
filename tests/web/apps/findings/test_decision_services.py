"""Decisions in the database: asked, answered, ended; and nothing by a side door."""

from __future__ import annotations

import threading
from datetime import date, timedelta
from uuid import UUID

import pytest
from django.db import connections, transaction
from tests.web.apps.findings.decided import UNTIL, ask, obstacles, say, state
from tests.web.apps.findings.pushes import (
    change_person,
    found,
    only,
    person,
    push,
    signed_in,
)
from tests.web.conftest import Ticking

from muniment.core.severity import Severity
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import (
    HOST_PRINCIPAL,
    Conflict,
    Denied,
    FreshProofNeeded,
    NotFound,
)
from muniment.web.apps.access.roles import Role
from muniment.web.apps.findings import queries
from muniment.web.apps.findings.models import Decision, DecisionKind, Finding
from muniment.web.apps.findings.policies import Obstacle
from muniment.web.apps.findings.services.asking import (
    request_false_positive,
    request_many,
    reroute,
    withdraw,
)
from muniment.web.apps.findings.services.deciding import (
    decide,
    decide_many,
    expire_decisions,
    revoke,
)
from muniment.web.apps.findings.services.loading import lock_projects
from muniment.web.apps.findings.services.refusals import Changed, Refused
from muniment.web.apps.ledger.models import Entry, Payload, Touched
from muniment.web.apps.ledger.services import Change, record
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.queries import today

pytestmark = pytest.mark.usefixtures("db")


def test_a_waiver_wants_two_people(rita: Person, ada: Person) -> None:
    asked = ask(rita, ada)
    assert (asked.reference, asked.state, state()) == ("D-0001", "requested", "open")
    granted = say(ada, asked)
    row = only()
    assert (granted.state, row.state, row.until, row.row_version) == ("granted", "waived", UNTIL, 2)
    types = list(Entry.objects.order_by("index").values_list("type", flat=True))[-2:]
    assert types == ["decision.requested", "decision.granted"]
    words = Touched.objects.filter(object=row.pk).order_by("pk").values_list("change", flat=True)
    assert list(words) == ["opened", "waiver_requested", "waived"]


def test_the_ledger_holds_no_name(rita: Person, ada: Person) -> None:
    say(ada, ask(rita, ada))
    held = b"".join(bytes(row.payload) for row in Payload.objects.all())
    assert b"Rita" not in held
    assert b"@example.org" not in held
    assert str(ada.pk).encode() in held


def test_a_no_leaves_it_open(rita: Person, ada: Person) -> None:
    assert say(ada, ask(rita, ada), grant=False).state == "refused"
    assert state() == "open"


def test_fresh_proof_is_wanted_for_either_answer(rita: Person, ada: Person) -> None:
    asked = ask(rita, ada)
    for grant in (True, False):
        with pytest.raises(FreshProofNeeded):
            say(signed_in(ada, fresh=False), asked, grant)
    assert Decision.objects.get().state == "requested"


@pytest.mark.parametrize("who", ["rita", "eve", "host"])
def test_nobody_but_the_named_approver_says_yes(rita: Person, ada: Person, who: str) -> None:
    eve = person("eve")
    asked = ask(rita, ada)
    principal = {"rita": signed_in(rita), "eve": signed_in(eve), "host": HOST_PRINCIPAL}[who]
    with pytest.raises(Denied):
        say(principal, asked)
    assert state() == "open"


def test_nobody_names_themselves(ada: Person) -> None:
    with pytest.raises(Refused) as error:
        ask(ada, ada)
    assert obstacles(error) == {Obstacle.APPROVER_ASKS}


def test_the_limit_counts_when_it_is_answered(rita: Person, ada: Person) -> None:
    asked = ask(rita, ada)
    principal = signed_in(ada)
    change_person(ada, acceptance_limit="medium")
    with pytest.raises(Refused) as error:
        say(principal, asked)
    assert obstacles(error) == {Obstacle.ABOVE_LIMIT}


def test_who_left_meanwhile_decides_nothing(rita: Person, ada: Person) -> None:
    asked = ask(rita, ada)
    principal = signed_in(ada)
    change_person(ada, is_active=False)
    with pytest.raises(Denied):
        say(principal, asked)
    bea = person("bea")
    row = Decision.objects.get()
    reroute(signed_in(rita), row.pk, approver=bea.pk, expected_version=row.row_version)
    say(bea, asked)
    assert state() == "waived"


def test_who_left_cannot_be_asked(rita: Person, ada: Person) -> None:
    change_person(ada, is_active=False)
    with pytest.raises(Refused) as error:
        ask(rita, ada)
    assert obstacles(error) == {Obstacle.APPROVER_LEFT}


def test_other_projects_are_not_there(project: Project, ada: Person) -> None:
    from muniment.web.apps.organization.services import add_project

    other = add_project(HOST_PRINCIPAL.id, "Other", "main")
    stranger = person("sam", Role.OFFICER, Severity.CRITICAL, other)
    with pytest.raises(NotFound):
        ask(stranger, ada)


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.AUDITOR])
def test_those_who_only_read_cannot_ask(ada: Person, role: Role) -> None:
    with pytest.raises(Denied):
        ask(person("olga", role), ada)


def test_too_long_and_too_late_are_refused(rita: Person, ada: Person) -> None:
    for until, expected in (
        (date(2027, 12, 1), Obstacle.TOO_LONG),
        (date(2026, 11, 22), Obstacle.PAST),
    ):
        with pytest.raises(Refused) as error:
            ask(rita, ada, until)
        assert obstacles(error) == {expected}


def test_a_second_request_about_the_same_waits_its_turn(rita: Person, ada: Person) -> None:
    ask(rita, ada)
    with pytest.raises(Conflict):
        ask(rita, ada)


def test_a_new_yes_takes_the_place_of_the_old(rita: Person, ada: Person) -> None:
    first = say(ada, ask(rita, ada))
    second = say(ada, ask(rita, ada, UNTIL + timedelta(days=10)))
    first.refresh_from_db()
    assert (first.state, first.ended_reason, second.state) == ("ended", "replaced", "granted")
    assert only().until == UNTIL + timedelta(days=10)


def test_it_ends_with_its_day_in_the_organisations_zone(
    rita: Person, ada: Person, clock: Ticking
) -> None:
    say(ada, ask(rita, ada, date(2026, 11, 24)))
    # 22:59:50 UTC is ten seconds before midnight in Berlin.
    clock.moment = clock.moment.replace(day=24, hour=22, minute=59, second=50)
    assert state() == "waived"
    assert expire_decisions() == 0
    clock.forward(seconds=20)
    assert state() == "open"
    assert Finding.objects.filter(queries.open_now(today())).exists()
    assert only().state == "waived"  # nobody has written it down yet, and it does not count
    entries = Entry.objects.count()
    assert expire_decisions() == 1
    assert expire_decisions() == 0
    assert Entry.objects.count() == entries + 1
    row = Decision.objects.get()
    assert (row.state, row.ended_reason, only().state, only().until) == (
        "ended",
        "expired",
        "open",
        None,
    )


def test_an_end_waits_for_a_push_that_has_read_the_finding(
    rita: Person, ada: Person, clock: Ticking
) -> None:
    say(ada, ask(rita, ada))
    clock.forward(days=60)
    ended: list[int] = []

    def expire() -> None:
        try:
            ended.append(expire_decisions())
        finally:
            connections.close_all()

    other = threading.Thread(target=expire)
    with transaction.atomic():
        # As a push does: the project first, then what it will write back.
        lock_projects([only().project_id])
        row = only()
        other.start()
        other.join(0.5)
        row.save()
        record(Change("finding.touched", HOST_PRINCIPAL.id, "finding", row.pk, {}))
    other.join()
    assert ended == [1]
    assert only().state == "open"


def test_a_request_past_its_day_cannot_be_granted(
    rita: Person, ada: Person, clock: Ticking
) -> None:
    asked = ask(rita, ada, date(2026, 11, 24))
    clock.forward(days=3)
    with pytest.raises(Refused) as error:
        say(ada, asked)
    assert obstacles(error) == {Obstacle.PAST}


def test_a_yes_is_revoked_with_a_reason(rita: Person, ada: Person) -> None:
    granted = say(ada, ask(rita, ada))
    ended = revoke(
        signed_in(rita, fresh=False),
        granted.pk,
        reason="Found a better way.",
        expected_version=granted.row_version,
    )
    assert (ended.state, ended.ended_reason, state()) == ("ended", "revoked", "open")


def test_a_request_is_taken_back(rita: Person, ada: Person) -> None:
    asked = ask(rita, ada)
    row = withdraw(signed_in(rita), asked.pk, expected_version=1)
    assert row.state == "withdrawn"
    with pytest.raises(Refused):
        say(ada, asked)


def test_of_two_officers_at_once_the_second_sees_the_first(rita: Person, ada: Person) -> None:
    bea = person("bea")
    asked = ask(rita, ada)
    reroute(signed_in(rita), asked.pk, approver=bea.pk, expected_version=1)
    with pytest.raises(Changed) as error:
        withdraw(signed_in(rita), asked.pk, expected_version=1)
    current = error.value.current
    assert isinstance(current, Decision)
    assert (current.approver, current.row_version, error.value.expected_version) == (bea.pk, 2, 1)


def test_many_are_asked_for_and_granted_together_or_not_at_all(
    project: Project, rita: Person, ada: Person
) -> None:
    worse = found(project, "src/worse.py", Severity.CRITICAL)
    push(project, [found(project), worse], day=1)
    change_person(ada, acceptance_limit="high")
    rows = {row.pk: row.row_version for row in Finding.objects.order_by("reference")}
    arguments = {"approver": ada.pk, "reason": "why", "expires_on": UNTIL}
    with pytest.raises(Refused) as error:
        request_many(signed_in(rita), DecisionKind.WAIVER, rows, **arguments)  # type: ignore[arg-type]
    assert [(row.reference, row.obstacles) for row in error.value.rows] == [
        ("F-0001", ()),
        ("F-0002", (Obstacle.ABOVE_LIMIT,)),
    ]
    assert not Decision.objects.exists()
    change_person(ada, acceptance_limit="critical")
    entries = Entry.objects.count()
    made = request_many(signed_in(rita), DecisionKind.WAIVER, rows, **arguments)  # type: ignore[arg-type]
    assert Entry.objects.count() == entries + 1
    change_person(ada, acceptance_limit="high")
    wanted = {row.pk: row.row_version for row in made}
    with pytest.raises(Refused):
        decide_many(signed_in(ada), wanted, grant=True, note="")
    assert set(Finding.objects.values_list("state", flat=True)) == {"open"}
    change_person(ada, acceptance_limit="critical")
    decide_many(signed_in(ada), wanted, grant=True, note="")
    assert set(Finding.objects.values_list("state", flat=True)) == {"waived"}


def test_alone_nobody_decides_and_the_record_waits_for_a_reviewer(project: Project) -> None:
    solo = person("solo")
    with pytest.raises(Refused):
        ask(solo, solo)
    kept = ask(solo, None)
    assert (kept.review_later, kept.approver, state()) == (True, None, "open")
    with pytest.raises(Refused):
        say(solo, kept)
    with pytest.raises(Refused) as error:
        reroute(signed_in(solo), kept.pk, approver=solo.pk, expected_version=1)
    assert Obstacle.NAMES_SELF in obstacles(error)
    outside = person("outside", Role.MEMBER, Severity.HIGH, project)
    reroute(signed_in(solo), kept.pk, approver=outside.pk, expected_version=1)
    say(outside, kept)
    assert state() == "waived"


def test_a_request_without_approver_is_only_for_those_who_have_nobody(
    rita: Person, ada: Person
) -> None:
    with pytest.raises(Refused) as error:
        ask(rita, None)
    assert obstacles(error) == {Obstacle.APPROVER_EXISTS}


def test_a_finding_that_closes_ends_its_decisions(
    project: Project, rita: Person, ada: Person
) -> None:
    say(ada, ask(rita, ada))
    made = push(project, [], day=1)
    row = Decision.objects.get()
    assert (only().state, row.state, row.ended_reason) == ("fixed", "ended", "fixed")
    assert made.words("decision") == ["ended"]
    push(project, [found(project)], day=2)
    assert state() == "open"


def test_a_waiver_holds_while_the_finding_gets_no_worse(
    project: Project, rita: Person, ada: Person
) -> None:
    say(ada, ask(rita, ada))
    push(project, [found(project, message="Said otherwise.", line=9)], day=1)
    assert state() == "waived"
    push(project, [found(project, severity=Severity.CRITICAL)], day=2)
    assert (state(), Decision.objects.get().ended_reason) == ("open", "severity_rose")


def test_a_false_positive_ends_when_the_content_changes(
    project: Project, rita: Person, ada: Person
) -> None:
    push(project, [found(project)], day=1, digests={"src/load.py": "sha256:aa"})
    say(ada, ask(rita, ada, kind="false_positive"))
    push(project, [found(project)], day=2, digests={"src/load.py": "sha256:aa"})
    assert state() == "false_positive"
    push(project, [found(project)], day=3, digests={"src/load.py": "sha256:bb"})
    assert (state(), Decision.objects.get().ended_reason) == ("open", "content_changed")


def test_a_false_positive_ends_when_the_check_changes(
    project: Project, rita: Person, ada: Person
) -> None:
    say(ada, ask(rita, ada, kind="false_positive"))
    push(project, [found(project)], day=1, version="99.0.0")
    assert (state(), Decision.objects.get().ended_reason) == ("open", "check_changed")


def test_nobody_grants_what_they_have_not_read(project: Project, rita: Person, ada: Person) -> None:
    asked = ask(rita, ada)
    push(project, [found(project, severity=Severity.CRITICAL)], day=1)
    with pytest.raises(Changed):
        decide(signed_in(ada), asked.pk, grant=True, note="", expected_version=1)


def test_agreed_coverage_is_normal_from_the_next_snapshot_on(rita: Person, ada: Person) -> None:
    project = Project.objects.get()
    push(project, [found(project)], day=1, files=200, patterns=[])
    push(project, [found(project)], day=2, files=50, patterns=["docs/*", "more/*"])
    fewer = Finding.objects.get(rule="coverage/fewer-files")
    docs = Finding.objects.get(rule="coverage/new-exclusion", message__contains="docs")
    for finding in (fewer, docs):
        asked = request_false_positive(
            signed_in(rita),
            finding.pk,
            approver=ada.pk,
            reason="The documents moved away.",
            expires_on=UNTIL,
            expected_version=finding.row_version,
        )
        say(ada, asked)
    push(project, [found(project)], day=3, files=50, patterns=["docs/*", "more/*"])
    fewer.refresh_from_db()
    docs.refresh_from_db()
    assert (fewer.state, docs.state) == ("fixed", "fixed")
    # What nobody agreed to stays news.
    assert Finding.objects.filter(
        rule="coverage/new-exclusion", message__contains="more", state="open"
    ).exists()


def test_eligible_approvers_are_those_who_could_say_yes(rita: Person, ada: Person) -> None:
    person("low", Role.OFFICER, Severity.LOW)
    person("reader", Role.AUDITOR)
    change_person(person("gone"), is_active=False)
    project: UUID = only().project_id
    found_people = queries.eligible_approvers(project, Severity.HIGH, rita.pk)
    assert [row.name for row in found_people] == ["Ada"]
    assert queries.eligible_approvers(project, Severity.HIGH, ada.pk) == []
