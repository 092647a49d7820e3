"""No sequence of what people may do gives a role without its holder's own yes, or to two people."""

from __future__ import annotations

import dataclasses
import io
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import hypothesis.strategies as st
import pytest
from django.conf import settings as server
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from tests.web import copies
from tests.web.apps.appointments.appointed import staff_of
from tests.web.conftest import Ticking
from tests.web.people import make_person, principal

from muniment.core.errors import MunimentError
from muniment.engine.catalogue import catalogue
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import HOST_PRINCIPAL
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services import people
from muniment.web.apps.appointments import duties, queries
from muniment.web.apps.appointments.models import Appointment, Staff
from muniment.web.apps.appointments.presence import holds_on
from muniment.web.apps.appointments.services import answering, appointing, ending, staffing
from muniment.web.apps.appointments.services.appointing import Offer
from muniment.web.apps.appointments.services.loading import Document
from muniment.web.apps.appointments.services.staffing import Details
from muniment.web.apps.blobs import services as blobs
from muniment.web.apps.organization.queries import today

ROLES = ("role-ceo", "role-ciso", "role-release", "role-data-scientist", "role-internal-auditor")
WHO = st.integers(0, 3)
PICK = st.integers(0, 20)
DAYS = st.integers(-3, 12)


class Life(RuleBasedStateMachine):
    """Three people with accounts, of whom two appoint, and one without."""

    clock: Ticking

    def __init__(self) -> None:
        super().__init__()
        self.people = [
            make_person(Role.OFFICER, Role.ADMINISTRATOR, name="Ada"),
            make_person(Role.OFFICER, name="Bea"),
            make_person(Role.MEMBER, name="Carl"),
        ]
        boss = principal(self.people[0])
        self.rig = staffing.enter(boss, Details(name="Rudi Rig"))
        self.said_yes: set[UUID] = set()
        self.confirmed: set[UUID] = set()

    def _staff(self, who: int) -> Staff:
        return Staff.objects.get(pk=self.rig.pk) if who == 3 else staff_of(self.people[who])

    def _person(self, who: int) -> Person:
        return self.people[who % 3]

    def _one(self, pick: int) -> Appointment | None:
        rows = list(Appointment.objects.order_by("reference"))
        return rows[pick % len(rows)] if rows else None

    def _try(self, act: Callable[[Appointment], object], pick: int) -> Appointment | None:
        row = self._one(pick)
        if row is None:
            return None
        try:
            act(row)
        except MunimentError:
            return None
        return row

    @rule(by=WHO, who=WHO, role=st.sampled_from(ROLES), begin=DAYS, length=st.none() | DAYS)
    def appoint(self, by: int, who: int, role: str, begin: int, length: int | None) -> None:
        first = today() + timedelta(days=begin)
        last = None if length is None else first + timedelta(days=length)
        with suppress(MunimentError):
            offer = Offer(role, self._staff(who).pk, first, last)
            appointing.appoint(principal(self._person(by)), offer)

    @rule(by=WHO, who=WHO, role=st.sampled_from(ROLES))
    def appoint_a_deputy(self, by: int, who: int, role: str) -> None:
        with suppress(MunimentError):
            offer = Offer(role, self._staff(who).pk, today(), deputy=True)
            appointing.appoint(principal(self._person(by)), offer)

    @rule(by=WHO, pick=PICK)
    def confirm(self, by: int, pick: int) -> None:
        who = principal(self._person(by))
        row = self._try(lambda row: appointing.confirm(who, row.pk, row.row_version), pick)
        if row is not None:
            assert row.staff.account_id != who.id
            self.confirmed.add(row.pk)

    @rule(by=WHO, pick=PICK)
    def accept(self, by: int, pick: int) -> None:
        who = principal(self._person(by))
        row = self._try(lambda row: answering.accept(who, row.pk, row.row_version), pick)
        if row is not None:
            assert row.staff.account_id == who.id
            self.said_yes.add(row.pk)

    @rule(pick=PICK)
    def accept_as_asked(self, pick: int) -> None:
        """Most answers come from the one who is asked; without this rule few would."""
        row = self._one(pick)
        if row is not None and row.staff.account is not None:
            self.accept(self.people.index(row.staff.account), pick)

    @rule(by=WHO, pick=PICK)
    def vouch(self, by: int, pick: int) -> None:
        digest, size = blobs.keep(io.BytesIO(b"signed"))
        who, paper = principal(self._person(by)), Document(digest, size, "letter.pdf")
        self._try(lambda row: answering.vouch(who, row.pk, paper, row.row_version), pick)

    @rule(by=WHO, pick=PICK)
    def refuse(self, by: int, pick: int) -> None:
        who = principal(self._person(by))
        self._try(lambda row: answering.refuse(who, row.pk, "no", row.row_version), pick)

    @rule(by=WHO, pick=PICK)
    def withdraw(self, by: int, pick: int) -> None:
        who = principal(self._person(by))
        self._try(lambda row: ending.withdraw(who, row.pk, "no", row.row_version), pick)

    @rule(by=WHO, pick=PICK, days=st.none() | DAYS)
    def end(self, by: int, pick: int, days: int | None) -> None:
        who = principal(self._person(by))
        last = None if days is None else today() + timedelta(days=days)
        self._try(lambda row: ending.end(who, row.pk, "over", row.row_version, last), pick)

    @rule(who=st.integers(1, 2))
    def leave_or_return(self, who: int) -> None:
        row = Person.objects.get(pk=self.people[who].pk)
        act = people.deactivate if row.is_active else people.reactivate
        act(HOST_PRINCIPAL, row.pk, expected_version=row.row_version)

    @rule(who=WHO, days=st.none() | DAYS)
    def set_last_day(self, who: int, days: int | None) -> None:
        staff = self._staff(who)
        last = None if days is None else today() + timedelta(days=days)
        details = Details(name=staff.name, ends_on=last)
        boss = principal(self.people[0])
        with suppress(MunimentError):
            staffing.change(boss, staff.pk, details, staff.row_version)

    @rule(days=st.integers(1, 9))
    def wait(self, days: int) -> None:
        self.clock.forward(days=days)

    @invariant()
    def a_role_has_its_holder_s_own_yes(self) -> None:
        day = today()
        for row in Appointment.objects.select_related("staff__account"):
            if not holds_on(row, day):
                continue
            if row.staff.account_id is None:
                assert (row.answer, row.document_name) == ("vouched", "letter.pdf")
                continue
            assert row.pk in self.said_yes
            assert row.answered_by == row.staff.account_id
            if row.appointed_by == row.staff.account_id:
                assert row.pk in self.confirmed

    @invariant()
    def one_holds_what_one_holds_on_any_day(self) -> None:
        known = catalogue().roles
        every = list(Appointment.objects.select_related("staff__account"))
        for ahead in range(0, 16, 5):
            day = today() + timedelta(days=ahead)
            rows = [row for row in every if holds_on(row, day)]
            held = [(row.role, row.staff_id) for row in rows]
            assert len(held) == len(set(held)), "nobody holds a role twice, nor deputises for it"
            for role in ROLES:
                if known[role].single:
                    assert sum(row.role == role and not row.deputy for row in rows) <= 1

    @invariant()
    def both_ways_of_asking_agree(self) -> None:
        day = today()
        rows = Appointment.objects.filter(deputy=False).select_related("staff__account")
        held = [row for row in rows if holds_on(row, day)]
        signed = {(row.staff.account_id, row.role) for row in held if row.answer == "own"}
        for person in self.people:
            expected = {role for who, role in signed if who == person.pk}
            assert set(queries.roles_of(person.pk)) == expected
            assert {role for role in ROLES[:2] if queries.holds(person.pk, role)} <= expected
        vacant = {each.role.id for each in queries.vacant_mandatory_roles()}
        for role in ROLES:
            who = {person.pk for person in queries.holders(role)}
            assert who == {person for person, of in signed if of == role}
            if catalogue().roles[role].need.value == "mandatory":
                assert (role in vacant) == (role not in {row.role for row in held})

    @invariant()
    def duties_that_nothing_compensates_stay_apart(self) -> None:
        assert duties.all_clashes() == []


@pytest.fixture
def template(request: pytest.FixtureRequest) -> copies.Template:
    found: copies.Template = request.getfixturevalue("_template")
    return found


@pytest.mark.timeout(600)
def test_any_life_of_appointments(template: copies.Template, clock: Ticking) -> None:
    class OnItsOwnDatabase(Life):
        def __init__(self) -> None:
            self.folder = Path(tempfile.mkdtemp())
            self.before = server.MUNIMENT
            server.MUNIMENT = dataclasses.replace(self.before, home=self.folder)
            self.copy = template.copy(self.folder)
            self.copy.__enter__()
            self.clock = clock
            super().__init__()

        def teardown(self) -> None:
            self.copy.__exit__(None, None, None)
            server.MUNIMENT = self.before
            shutil.rmtree(self.folder)

    run_state_machine_as_test(
        OnItsOwnDatabase,
        settings=settings(
            max_examples=5,
            stateful_step_count=22,
            deadline=None,
            phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking takes minutes
            suppress_health_check=list(HealthCheck),
        ),
    )
