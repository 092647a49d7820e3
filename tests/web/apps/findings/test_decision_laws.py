"""No sequence of what people may do excuses a finding without a second person's fresh yes."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.web.apps.findings.pushes import (
    change_person,
    company,
    found,
    person,
    push,
    signed_in,
    waiver,
)
from tests.web.conftest import Ticking

from muniment.core.errors import MunimentError
from muniment.core.severity import Severity
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import HOST_PRINCIPAL, Principal
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services.projects import archive_project, unarchive_project
from muniment.web.apps.findings import queries
from muniment.web.apps.findings.models import Decision, DecisionKind, Finding, FindingState
from muniment.web.apps.findings.services import asking, deciding
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.queries import today
from muniment.web.apps.organization.services import add_project

ACTS = {"ask", "answer", "reroute", "stand_behind", "withdraw", "revoke"}
EXCUSED = {FindingState.WAIVED, FindingState.FALSE_POSITIVE}
NAMES = ("ada", "bea", "carl", "dora")
OFFICER = "dora"

who = st.integers(0, len(NAMES) - 1)
nobody_or = st.none() | who
severities = st.sampled_from([Severity.LOW, Severity.HIGH, Severity.CRITICAL])
actions = st.one_of(
    st.tuples(st.just("ask"), who, nobody_or, st.sampled_from(DecisionKind), st.integers(-1, 400)),
    st.tuples(st.just("answer"), who, st.booleans(), st.booleans(), st.integers(0, 3)),
    st.tuples(st.just("answer"), who, st.just(True), st.just(True), st.integers(0, 3)),
    st.tuples(st.just("reroute"), who, who, st.integers(0, 3)),
    st.tuples(st.just("stand_behind"), who, st.integers(0, 3)),
    st.tuples(st.just("withdraw"), who, st.integers(0, 3)),
    st.tuples(st.just("revoke"), who, st.integers(0, 3)),
    st.tuples(st.just("push"), st.booleans(), severities, st.none() | st.tuples(who, who)),
    st.tuples(st.just("limit"), who, st.none() | severities),
    st.tuples(st.just("leave"), who),
    st.tuples(st.just("wait"), st.integers(1, 100)),
    st.tuples(st.just("archive"), st.booleans()),
    st.tuples(st.just("expire")),
)
openings = st.sampled_from(
    [
        [],
        [("ask", 0, 1, DecisionKind.WAIVER, 60)],
        [("push", True, Severity.HIGH, (0, 1)), ("stand_behind", 0, 0)],
        [("ask", 0, 1, DecisionKind.WAIVER, 60), ("answer", 1, True, True, 0)],
        [("ask", 0, 1, DecisionKind.FALSE_POSITIVE, 9), ("answer", 1, True, True, 0)],
    ]
)


@dataclass
class World:
    """A project with one finding, three people, and what was truly said."""

    clock: Ticking
    project: Project
    people: list[Person]
    day: int = 0
    said: dict[UUID, tuple[Principal, Severity]] = field(default_factory=dict)

    def finding(self) -> Finding:
        return Finding.objects.get(project=self.project, check_id="code.unsafe-load")

    def nth(self, number: int) -> Decision:
        rows = list(Decision.objects.filter(finding__project=self.project).order_by("-pk"))
        if not rows:
            raise MunimentError("nothing to act on")
        return rows[number % len(rows)]

    def ask(self, by: int, approver: int | None, kind: DecisionKind, days: int) -> None:
        row = self.finding()
        asking.request_many(
            signed_in(self.people[by]),
            kind,
            {row.pk: row.row_version},
            approver=None if approver is None else self.people[approver].pk,
            reason="why",
            expires_on=today() + timedelta(days=days),
        )

    def answer(self, by: int, grant: bool, fresh: bool, number: int) -> None:
        row = self.nth(number)
        principal = signed_in(self.people[by], fresh=fresh)
        severity = Severity(self.finding().severity)
        deciding.decide(principal, row.pk, grant=grant, note="", expected_version=row.row_version)
        assert fresh
        if grant:
            self.said[row.pk] = principal, severity

    def reroute(self, by: int, to: int, number: int) -> None:
        row = self.nth(number)
        asking.reroute(
            signed_in(self.people[by]),
            row.pk,
            approver=self.people[to].pk,
            expected_version=row.row_version,
        )
        assert self.concerns(by, row)

    def stand_behind(self, by: int, number: int) -> None:
        row = self.nth(number)
        asking.stand_behind(signed_in(self.people[by]), row.pk, expected_version=row.row_version)

    def withdraw(self, by: int, number: int) -> None:
        row = self.nth(number)
        asking.withdraw(signed_in(self.people[by]), row.pk, expected_version=row.row_version)

    def revoke(self, by: int, number: int) -> None:
        row = self.nth(number)
        deciding.revoke(
            signed_in(self.people[by]), row.pk, reason="why", expected_version=row.row_version
        )
        assert self.concerns(by, row)

    def concerns(self, by: int, before: Decision) -> bool:
        """Say once more, in other words, whose business a request is."""
        concerned = (before.requested_by, before.requester, before.approver)
        return NAMES[by] == OFFICER or self.people[by].pk in concerned

    def push(self, there: bool, severity: Severity, names: tuple[int, int] | None) -> None:
        self.day += 1
        asked = None
        if names is not None:
            requester, approver = (self.people[number].email for number in names)
            asked = waiver(requester, approver, expires="2027-01-10")
        listed = [found(self.project, severity=severity, waiver=asked)] if there else []
        push(self.project, listed, day=self.day)

    def limit(self, of: int, severity: Severity | None) -> None:
        change_person(self.people[of], acceptance_limit=severity.value if severity else "")

    def leave(self, of: int) -> None:
        change_person(self.people[of], is_active=False)

    def archive(self, away: bool) -> None:
        act = archive_project if away else unarchive_project
        found = Project.objects.get(pk=self.project.pk)
        act(HOST_PRINCIPAL, found.pk, expected_version=found.row_version)

    def archived(self) -> bool:
        return Project.objects.get(pk=self.project.pk).archived_at is not None

    def wait(self, days: int) -> None:
        self.clock.forward(days=days)

    def expire(self) -> None:
        deciding.expire_decisions()

    def check(self) -> None:
        row = self.finding()
        held = Decision.objects.filter(queries.in_force(today()), finding=row)
        if queries.state_on(row, today()) not in EXCUSED:
            assert not held.exists()
            return
        decision = held.get()
        principal, severity = self.said[decision.pk]
        assert decision.requested_by is not None
        assert principal.id == decision.approver
        assert principal.id not in (decision.requested_by, decision.requester)
        assert principal.acceptance_limit is not None
        assert principal.acceptance_limit.at_least(severity)
        assert severity.at_least(Severity(row.severity))
        states = {"waiver": "waived", "false_positive": "false_positive"}
        assert (row.state, row.until) == (states[decision.kind], decision.expires_on)


@pytest.mark.usefixtures("db")
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(opening=openings, steps=st.lists(actions, min_size=2, max_size=12))
def test_nothing_excuses_a_finding_but_a_second_persons_yes(
    clock: Ticking, opening: list[tuple[object, ...]], steps: list[tuple[object, ...]]
) -> None:
    moment = clock.moment
    world = _world(clock)
    for name, *arguments in (*opening, *steps):
        if name == "push" and world.archived():
            continue  # it is refused before anything here is asked
        away = name in ACTS and world.archived()
        with suppress(MunimentError):
            getattr(world, str(name))(*arguments)
            assert not away, f"{name} in an archived project"
        world.check()
    for somebody in world.people:
        change_person(somebody, is_active=True, acceptance_limit="critical")
    clock.moment = moment + timedelta(minutes=1)


def _world(clock: Ticking) -> World:
    if Project.objects.exists():
        project = add_project(HOST_PRINCIPAL.id, "Next", "main")
        people = list(Person.objects.order_by("email"))
    else:
        project = company()
        people = [
            person(name, Role.OFFICER if name == OFFICER else Role.MEMBER, Severity.CRITICAL)
            for name in NAMES
        ]
    push(project, [found(project)])
    return World(clock, project, people)


@pytest.mark.usefixtures("db")
def test_the_laws_see_a_yes_that_was_given(clock: Ticking) -> None:
    """The law above says nothing unless its world can excuse a finding at all."""
    world = _world(clock)
    world.ask(0, 1, DecisionKind.WAIVER, 10)
    world.answer(1, True, True, 0)
    world.check()
    assert queries.state_on(world.finding(), today()) is FindingState.WAIVED
