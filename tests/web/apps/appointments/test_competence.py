"""Competence: needs, what shows them, who judges, gaps and plans."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.web.apps.appointments.appointed import (
    appointed,
    appointer,
    make_staff,
    offered,
    staff_of,
)
from tests.web.conftest import Ticking
from tests.web.people import make_person, principal

from muniment.core.errors import UsageError
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import Denied, NotFound
from muniment.web.apps.access.roles import Role
from muniment.web.apps.appointments import competence
from muniment.web.apps.appointments.competence import Met
from muniment.web.apps.appointments.models import BY_ROLE, CompetenceEvidence
from muniment.web.apps.appointments.services import proving
from muniment.web.apps.appointments.services.proving import Shown
from muniment.web.apps.organization.queries import today

pytestmark = pytest.mark.usefixtures("db")
CISO = "role-ciso"


@pytest.fixture
def bob(db: None) -> Person:
    return make_person(Role.OFFICER, name="Bob")


def shown(who: Person, by: Person, **more: object) -> CompetenceEvidence:
    proof = Shown(
        CISO, **{"need": BY_ROLE, "kind": "certificate", "title": "Lead implementer", **more}
    )  # type: ignore[arg-type]
    return proving.show(principal(by), staff_of(who).pk, proof)


def states(need: str = BY_ROLE) -> list[Met]:
    return [cell.met for cell in competence.matrix().cells if cell.need.key == need]


def test_a_role_with_an_unmet_need_lists_the_gap(bob: Person) -> None:
    unheld = {role.id for role, _ in competence.matrix().unheld}
    assert CISO in unheld
    offered(CISO, bob)
    found = competence.matrix()
    assert CISO not in {role.id for role, _ in found.unheld}
    (cell,) = found.gaps
    assert (cell.role.id, cell.staff, cell.met) == (CISO, staff_of(bob), Met.GAP)
    assert "risk method" in cell.need.title


def test_one_s_own_evidence_waits_for_another_s_judgement(bob: Person) -> None:
    appointed(CISO, bob)
    row = shown(bob, bob)
    assert states() == [Met.UNASSESSED]
    with pytest.raises(Denied, match="own competence"):
        proving.assess(principal(bob), row.pk, "", row.row_version)
    proving.assess(principal(appointer()), row.pk, "Seen.", row.row_version)
    assert states() == [Met.MET]


def test_evidence_runs_out_by_itself(bob: Person, clock: Ticking) -> None:
    appointed(CISO, bob)
    row = shown(bob, appointer(), valid_until=today() + timedelta(days=10))
    assert states() == [Met.MET]
    clock.forward(days=11)
    assert states() == [Met.EXPIRED]
    proving.archive_evidence(principal(appointer()), row.pk, "Over.", row.row_version)
    assert states() == [Met.GAP]


def test_a_need_of_the_company_s_own(bob: Person) -> None:
    appointed(CISO, bob)
    need = proving.add_need(principal(appointer()), CISO, "Speaks German", "Customers do.")
    assert states(str(need.pk)) == [Met.GAP]
    with pytest.raises(UsageError, match="no such need"):
        proving.show(
            principal(appointer()),
            staff_of(bob).pk,
            Shown("role-cto", str(need.pk), "training", "C1"),
        )
    shown(bob, appointer(), need=str(need.pk))
    assert states(str(need.pk)) == [Met.MET]
    proving.archive_need(principal(appointer()), need.pk, "They learned English.", 1)
    assert states(str(need.pk)) == []


def test_a_plan_says_who_and_by_when_and_meets_nothing(bob: Person) -> None:
    appointed(CISO, bob)
    boss, staff = principal(appointer()), staff_of(bob).pk
    planned = {"what": "Lead implementer course", "who": staff_of(appointer()).pk}
    due = today() + timedelta(days=60)
    row = proving.plan(boss, staff, CISO, BY_ROLE, due_on=due, **planned)  # type: ignore[arg-type]
    (cell,) = competence.matrix().gaps
    assert cell.plan == row
    with pytest.raises(UsageError, match="already"):
        proving.plan(boss, staff, CISO, BY_ROLE, due_on=due, **planned)  # type: ignore[arg-type]
    proving.close_plan(boss, row.pk, done=True, note="", expected_version=1)
    (cell,) = competence.matrix().gaps
    assert cell.plan is None


def test_who_records_what(bob: Person) -> None:
    member, other = make_person(Role.MEMBER), make_person(Role.MEMBER)
    with pytest.raises(NotFound):
        shown(bob, member)
    with pytest.raises(Denied):
        shown(bob, make_person(Role.AUDITOR))
    appointed(CISO, other)
    row = shown(other, other)
    with pytest.raises(Denied):
        proving.assess(principal(member), row.pk, "", row.row_version)
    with pytest.raises(Denied):
        proving.archive_evidence(principal(other), row.pk, "x", row.row_version)
    rudi = make_staff()
    proof = Shown(CISO, BY_ROLE, "experience", "Ten years at it")
    assert proving.show(principal(bob), rudi.pk, proof).assessed_by == bob.pk
