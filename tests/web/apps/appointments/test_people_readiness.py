"""A mandatory role without a holder blocks readiness, with the reason; competence shows."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.apps.appointments.appointed import appointed, appointer, offered, staff_of
from tests.web.conftest import Ticking
from tests.web.people import make_person, principal

from muniment.engine.catalogue import catalogue
from muniment.engine.report.assessment import ReadinessItem, ReadinessState
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import HOST_PRINCIPAL
from muniment.web.apps.access.services import people
from muniment.web.apps.appointments.lint import facts
from muniment.web.apps.appointments.models import BY_ROLE
from muniment.web.apps.appointments.readiness import items, recorded
from muniment.web.apps.appointments.services import compensating, defining, ending, proving
from muniment.web.apps.appointments.services.compensating import Measure
from muniment.web.apps.appointments.services.proving import Shown
from muniment.web.apps.organization.queries import today
from muniment.web.apps.readiness.items import readiness
from muniment.web.apps.readiness.looking import look
from muniment.web.clock import now

pytestmark = pytest.mark.usefixtures("db")
MANDATORY = ("role-ceo", "role-ciso", "role-risk-owner", "role-internal-auditor")


def item(name: str = "C.5.3-a") -> ReadinessItem:
    look()
    return next(each for each in readiness(now()).items if each.id == name)


def blocks(name: str = "C.5.3-a") -> bool:
    look()
    return name in [each.id for each in readiness(now()).blocking]


def everybody() -> dict[str, Person]:
    found = {}
    for role in MANDATORY:
        found[role] = make_person(name=catalogue().roles[role].title)
        appointed(role, found[role])
    return found


def test_a_company_without_roles_is_told_which_are_missing() -> None:
    make_person()
    found = item()
    assert (found.state, found.blocking) == (ReadinessState.NOT_RECORDED, True)
    assert "0 of 4 mandatory roles are held" in found.reason
    assert "Internal auditor: nobody is appointed" in found.reason
    assert blocks()


def test_remove_the_holder_and_readiness_fails_with_the_reason() -> None:
    holders = everybody()
    assert item().state is ReadinessState.RECORDED
    assert not blocks()
    holder = holders["role-ciso"]
    (row,) = staff_of(holder).appointments.all()
    ending.end(principal(appointer()), row.pk, "moves on", row.row_version)
    assert blocks()
    assert "Information security officer: the appointment of" in item().reason
    successor = make_person(name="Sia")
    offer = offered("role-ciso", successor)
    assert "Sia was appointed on 2026-11-23 and has not accepted" in item().reason
    assert blocks()
    ending.withdraw(principal(appointer()), offer.pk, "no", offer.row_version)
    appointed("role-ciso", successor)
    assert not blocks()


def test_a_holder_who_leaves_blocks() -> None:
    holder = everybody()["role-ceo"]
    holder.refresh_from_db()
    people.deactivate(HOST_PRINCIPAL, holder.pk, expected_version=holder.row_version)
    assert blocks()
    assert "held it and left" in item().reason


def test_competence_is_told_as_a_population() -> None:
    holders = everybody()
    assert item("C.7.2-b").reason.startswith("competence is shown for 0 of 4 needs")
    assert blocks("C.7.2-b")
    boss = principal(appointer())
    for role, person in holders.items():
        assert "of 4 needs" in item("C.7.2-b").reason
        proof = Shown(role, BY_ROLE, "experience", "Did it before")
        proving.show(boss, staff_of(person).pk, proof)
    assert item("C.7.2-b").state is ReadinessState.RECORDED
    assert not blocks("C.7.2-b")


def test_it_takes_few_statements_however_many_people_there_are() -> None:
    everybody()
    with CaptureQueriesContext(connection) as few:
        recorded(today())
    for number in range(10):
        appointed("role-risk-owner", make_person(name=f"Owner {number}"))
    with CaptureQueriesContext(connection) as many:
        recorded(today())
    assert len(many) <= len(few) <= 4


def test_the_items_are_the_catalogue_s() -> None:
    assert set(items()) == set(recorded(today()))


def test_a_clash_of_duties_and_a_mandatory_role_of_one_s_own_are_said() -> None:
    holders, boss = everybody(), principal(appointer())
    bob = make_person(name="Bob")
    appointed("role-data-scientist", bob)
    measure = Measure("sample", "Ten releases.", today() + timedelta(days=9))
    pair = ("sod-train-release", "role-data-scientist", "role-release")
    row = compensating.compensate(boss, staff_of(bob).pk, *pair, measure)
    appointed("role-release", bob)
    assert item().state is ReadinessState.RECORDED
    compensating.end_compensation(boss, row.pk, "it was not done", row.row_version)
    assert "1 clash of duties that nothing makes up for" in item().reason
    defining.set_mandatory(boss, "role-dpo", True, "Formally appointed.", 0)
    assert "4 of 5 mandatory roles are held" in item().reason
    proving.add_need(boss, "role-ceo", "Reads a balance sheet", "")
    proving.show(boss, staff_of(holders["role-ceo"]).pk, Shown("role-ceo", "role", "training", "X"))
    assert item("C.7.2-b").reason.startswith("competence is shown for 1 of 7 needs")
    assert "1 of them the company's own" in item("C.7.2-a").reason


def test_the_auditor_s_rules_get_the_same(clock: Ticking) -> None:
    boss = principal(appointer())
    found = facts(today())
    assert {ref.title for ref, _ in found.vacancies} >= {"Internal auditor", "Risk owner"}
    bob = make_person(name="Bob")
    appointed("role-data-scientist", bob)
    measure = Measure("sample", "Ten releases.", today() + timedelta(days=9))
    pair = ("sod-train-release", "role-data-scientist", "role-release")
    row = compensating.compensate(boss, staff_of(bob).pk, *pair, measure)
    offer = offered("role-release", bob)
    found = facts(today())
    assert [ref.reference for ref in found.unanswered] == [offer.reference]
    assert next(why for _, why in found.needs_unmet).startswith("Bob: ")
    assert (found.conflicts, found.compensations_due) == ((), ())
    clock.forward(days=10)
    assert [ref.reference for ref in facts(today()).compensations_due] == [row.reference]
    compensating.end_compensation(principal(appointer()), row.pk, "no", row.row_version)
    ((ref, why),) = facts(today()).conflicts
    assert (ref.title, why) == ("Bob", "train or change a model / approve its release")
