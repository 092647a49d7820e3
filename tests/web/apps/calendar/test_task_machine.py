"""The life of tasks as a machine: whatever people and days do, nothing moves or is lost."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction
from hypothesis import HealthCheck
from hypothesis import settings as limits
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from hypothesis.stateful import run_state_machine_as_test as run
from tests.web.apps.calendar.planned import planned, run_job, single, template
from tests.web.conftest import Ticking
from tests.web.people import make_person, principal

from muniment.core.errors import MunimentError
from muniment.engine.calendar.expansion import occurrences
from muniment.engine.calendar.keeping import Standing, State, standing
from muniment.engine.calendar.rules import parse
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import HOST_PRINCIPAL
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services import people
from muniment.web.apps.calendar import queries
from muniment.web.apps.calendar.models import Served, Task
from muniment.web.apps.calendar.services import templates
from muniment.web.apps.calendar.services.doing import finish, hand_over, skip
from muniment.web.apps.organization.queries import today

pytestmark = [pytest.mark.usefixtures("db"), pytest.mark.timeout(400)]
RULES = ("FREQ=WEEKLY;BYDAY=FR", "FREQ=MONTHLY;BYMONTHDAY=1", "FREQ=DAILY;INTERVAL=5")
FINAL = {State.DONE.value, State.SKIPPED.value, State.MISSED.value}


class Life(RuleBasedStateMachine):
    """People do, skip, hand over and replan; people leave; days pass."""

    ticking: Ticking

    @initialize(text=st.sampled_from(RULES))
    def begin(self, text: str) -> None:
        self._before = transaction.atomic()
        self._before.__enter__()
        self._moment = self.ticking.moment
        self.ada, self.mel = make_person(), make_person(Role.MEMBER)
        self.dan = make_person(Role.MEMBER)
        self.template = template(self.ada, self.mel, rule=text, deputy=self.dan.pk)
        self.known: dict[object, tuple[Any, ...]] = {}
        self.planned: dict[object, Any] = {}
        single(self.ada, self.mel)

    def teardown(self) -> None:
        if hasattr(self, "_before"):
            transaction.set_rollback(True)
            self._before.__exit__(None, None, None)
            self.ticking.moment = self._moment

    def _try(self, act: Any, number: int) -> None:
        rows = list(Task.objects.order_by("pk"))
        row = rows[number % len(rows)]
        try:
            act(row)
        except MunimentError:
            after = Task.objects.get(pk=row.pk)
            assert after.row_version == row.row_version, "what is refused changes nothing"

    @rule(days=st.integers(1, 12), job=st.booleans())
    def pass_days(self, days: int, job: bool) -> None:
        self.ticking.forward(days=days)
        if job:
            run_job()

    @rule(number=st.integers(0, 50), officer=st.booleans())
    def do(self, number: int, officer: bool) -> None:
        who = self.ada if officer else self.mel
        self._try(lambda row: finish(principal(who), row.pk, "done", row.row_version), number)

    @rule(number=st.integers(0, 50))
    def leave_out(self, number: int) -> None:
        self._try(lambda row: skip(principal(self.ada), row.pk, "why", row.row_version), number)

    @rule(number=st.integers(0, 50))
    def give(self, number: int) -> None:
        self._try(
            lambda row: hand_over(principal(self.ada), row.pk, self.dan.pk, "why", row.row_version),
            number,
        )

    @rule(text=st.sampled_from(RULES))
    def replan(self, text: str) -> None:
        self.template.refresh_from_db()
        able = Person.objects.get(pk=self.mel.pk).is_active
        said = planned(self.mel if able else self.ada, text)
        templates.change(
            principal(self.ada), self.template.pk, said, self.template.row_version, "why"
        )

    @rule()
    def leave(self) -> None:
        found = Person.objects.get(pk=self.mel.pk)
        if found.is_active:
            people.deactivate(HOST_PRINCIPAL, found.pk, expected_version=found.row_version)

    @invariant()
    def nothing_moves(self) -> None:
        for row in Task.objects.select_related("template"):
            now = (row.due_on, row.state)
            due, state = self.known.get(row.pk, now)
            assert row.due_on == due
            if state in FINAL:
                assert row.state == state, "what is over stays as it is"
            self.known[row.pk] = now
        assert len(self.known) == Task.objects.count(), "no task is ever gone"

    @invariant()
    def each_is_served_and_numbered_once(self) -> None:
        rows = list(Task.objects.values_list("reference", "template", "due_on"))
        assert len({row[0] for row in rows}) == len(rows)
        assert Served.objects.count() == Task.objects.exclude(template=None).count()

    @invariant()
    def counts_add_up(self) -> None:
        day = today()
        rows = list(self.template.tasks.all())
        silent = sum(standing(queries.occurrence(row), day) is Standing.DUE for row in rows)
        assert queries.kept_of(self.template, day)[12].all + silent == len(rows)

    @invariant()
    def the_database_says_what_the_engine_says(self) -> None:
        day = today()
        for each in Standing:
            there = set(Task.objects.filter(queries.standing_is([each], day)))
            told = {
                row for row in Task.objects.all() if standing(queries.occurrence(row), day) is each
            }
            assert there == told, each

    @rule()
    def after_the_job_the_rule_is_whole(self) -> None:
        """Every day of the rule since it was set, up to the lead time, has its task."""
        run_job()
        self.template.refresh_from_db()
        day = today()
        last = day + timedelta(days=self.template.lead_days)
        wanted = occurrences(parse(self.template.rule), self.template.starts_on, day, last)
        there = set(self.template.tasks.values_list("due_on", flat=True))
        assert {due for due in wanted if due > day} <= there


@pytest.fixture
def ticking(clock: Ticking) -> Ticking:
    assert settings.MUNIMENT_CLOCK is clock
    return clock


def test_the_life_of_tasks(ticking: Ticking) -> None:
    Life.ticking = ticking
    run(
        Life,
        settings=limits(
            max_examples=25,
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
