"""Duties kept apart: what is refused, what compensates it, and who may say so."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.web.apps.appointments.appointed import (
    appointed,
    appointer,
    make_many,
    make_staff,
    offered,
    staff_of,
)
from tests.web.conftest import Ticking
from tests.web.people import make_person, principal

from muniment.core.errors import UsageError
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import HOST_PRINCIPAL, Conflict, Denied, FreshProofNeeded
from muniment.web.apps.access.roles import Role
from muniment.web.apps.appointments import duties
from muniment.web.apps.appointments.duties import Standing
from muniment.web.apps.appointments.models import Compensation
from muniment.web.apps.appointments.services import answering, compensating, staffing
from muniment.web.apps.appointments.services.appointing import DutiesClash
from muniment.web.apps.appointments.services.compensating import Measure
from muniment.web.apps.appointments.services.staffing import Details
from muniment.web.apps.organization.queries import today

pytestmark = pytest.mark.usefixtures("db")
SOD, A, B = "sod-train-release", "role-data-scientist", "role-release"


@pytest.fixture
def bob(db: None) -> Person:
    return make_person(Role.OFFICER, name="Bob")


def compensated(who: Person, by: Person | None = None, **more: object) -> Compensation:
    measure = Measure(
        **{  # type: ignore[arg-type]
            "way": "second_person",
            "what": "Carla looks at every release and signs it.",
            "review_on": today() + timedelta(days=90),
            "second": staff_of(appointer()).pk,
            **more,
        }
    )
    return compensating.compensate(
        principal(by or appointer()), staff_of(who).pk, SOD, A, B, measure
    )


def test_a_compensation_by_somebody_else_opens_the_way(bob: Person) -> None:
    appointed(A, bob)
    with pytest.raises(DutiesClash):
        offered(B, bob)
    with pytest.raises(Denied, match="own duties"):
        compensated(bob, by=bob)
    row = compensated(bob)
    appointed(B, bob)
    (found,) = duties.all_clashes()
    assert (found.standing, found.row) == (Standing.COMPENSATED, row)


@pytest.mark.parametrize(
    "wrong",
    [
        {"review_on": timedelta(days=0)},
        {"review_on": timedelta(days=400)},
        {"second": None},
        {"way": "hope"},
        {"what": " "},
    ],
)
def test_what_does_not_hold_is_refused(bob: Person, wrong: dict[str, object]) -> None:
    if isinstance(days := wrong.get("review_on"), timedelta):
        wrong = {"review_on": today() + days}
    with pytest.raises(UsageError):
        compensated(bob, **wrong)
    with pytest.raises(UsageError, match="somebody else must look"):
        compensated(bob, second=staff_of(bob).pk)


def test_only_who_appoints_and_has_just_proved_it_records_one(bob: Person) -> None:
    measure = Measure("sample", "x", today() + timedelta(days=9))
    staff = staff_of(bob).pk
    for who in (make_person(Role.MEMBER), make_person(Role.ADMINISTRATOR)):
        with pytest.raises(Denied):
            compensating.compensate(principal(who), staff, SOD, A, B, measure)
    with pytest.raises(Denied):
        compensating.compensate(HOST_PRINCIPAL, staff, SOD, A, B, measure)
    boss = principal(appointer(), fresh=False)
    with pytest.raises(FreshProofNeeded):
        compensating.compensate(boss, staff, SOD, A, B, measure)


def test_no_compensation_lets_the_security_officer_audit(bob: Person) -> None:
    measure = Measure("sample", "x", today() + timedelta(days=9))
    pair = ("sod-audit-own", "role-ciso", "role-internal-auditor")
    with pytest.raises(UsageError, match="no compensation will do"):
        compensating.compensate(principal(appointer()), staff_of(bob).pk, *pair, measure)


def test_roles_that_do_not_clash_so_are_refused(bob: Person) -> None:
    measure = Measure("sample", "x", today() + timedelta(days=9))
    boss, staff = principal(appointer()), staff_of(bob).pk
    for conflict, one, other in ((SOD, B, A), (SOD, A, A), ("sod-none", A, B), (SOD, A, "role-x")):
        with pytest.raises(UsageError, match="do not clash"):
            compensating.compensate(boss, staff, conflict, one, other, measure)


def test_it_is_recorded_once(bob: Person) -> None:
    compensated(bob)
    with pytest.raises(Conflict, match="already"):
        compensated(bob)


def test_a_review_that_is_overdue_compensates_nothing(bob: Person, clock: Ticking) -> None:
    appointed(A, bob)
    row = compensated(bob)
    offer = offered(B, bob)
    clock.forward(days=91)
    (found,) = duties.all_clashes()
    assert found.standing is Standing.OVERDUE
    with pytest.raises(DutiesClash):
        answering.accept(principal(bob), offer.pk, offer.row_version)
    with pytest.raises(Denied):
        compensating.review(principal(bob), row.pk, "fine", today() + timedelta(9), 1)
    row = compensating.review(
        principal(appointer()), row.pk, "Three of three signed.", today() + timedelta(30), 1
    )
    answering.accept(principal(bob), offer.pk, offer.row_version)
    row = compensating.end_compensation(principal(appointer()), row.pk, "Carla left.", 2)
    (found,) = duties.all_clashes()
    assert (found.standing, found.row) == (Standing.OPEN, None)


def test_who_looks_and_leaves_compensates_nothing(bob: Person) -> None:
    carla = make_staff("Carla")
    appointed(A, bob)
    compensated(bob, second=carla.pk)
    offered(B, bob)
    gone = Details(name="Carla", ends_on=today() - timedelta(days=1))
    staffing.change(principal(appointer()), carla.pk, gone, carla.row_version)
    assert [each.standing for each in duties.all_clashes()] == [Standing.SECOND_LEFT]


def test_a_team_that_grows_out_of_the_small_team_rule_is_told_so(bob: Person) -> None:
    appointed(A, bob)
    compensated(bob)
    appointed(B, bob)
    more = [Details(name=f"Person {number}") for number in range(15)]
    make_many(more)
    assert [each.standing for each in duties.all_clashes()] == [Standing.OUTGROWN]


def test_who_left_clashes_with_nothing(bob: Person) -> None:
    appointed(A, bob)
    compensated(bob)
    appointed(B, bob)
    staff = staff_of(bob)
    over = Details(ends_on=today() - timedelta(days=1))
    staffing.change(principal(appointer()), staff.pk, over, staff.row_version)
    assert duties.all_clashes() == []
