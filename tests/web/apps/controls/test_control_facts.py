"""What an auditor's rules are told of controls, and what other pages show of them."""

from __future__ import annotations

from datetime import date

import pytest
from tests.web.apps.controls.spoken import say, snapshot_of
from tests.web.apps.controls.stated import (
    appointed,
    binding,
    decide_all,
    exclude,
    frozen,
    necessary,
    row,
)
from tests.web.people import make_person, make_project, principal, signed_in_client

from muniment.engine.readiness.lint.facts import Facts
from muniment.engine.readiness.lint.run import lint as rules
from muniment.engine.soa.rows import ReasonKind
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import HOST_PRINCIPAL
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services import people
from muniment.web.apps.controls import freezing, lint
from muniment.web.apps.controls.services import follow_time
from muniment.web.apps.controls.sources import Given
from muniment.web.clock import now

pytestmark = pytest.mark.usefixtures("db")


def _named(rule: str) -> set[str]:
    moment = now()
    facts = Facts(
        date(2026, 11, 23), controls=lint.controls(moment), statement=lint.statement(moment)
    )
    broken = [found for found in rules(facts) if found.rule.id == rule]
    return {hit.record.reference for found in broken for hit in found.hits if hit.record}


def _leave(person: Person) -> None:
    person.refresh_from_db()
    people.deactivate(HOST_PRINCIPAL, person.pk, expected_version=person.row_version)


def test_the_rules_look_at_what_people_decided() -> None:
    boss, mel = make_person(), make_person()
    assert len(_named("soa.undecided")) == 93
    say(snapshot_of(make_project()), "secrets.exposed")
    follow_time()
    decide_all(mel)
    assert _named("soa.undecided") == set()
    binding(boss, "law", "A.7.4")
    exclude(boss, "A.7.4")
    assert _named("soa.excluded-used") == {"A.7.4"}
    _leave(mel)
    assert len(_named("soa.no-owner")) == 92


def test_the_rules_look_at_the_statement_in_force() -> None:
    boss, chief = make_person(), make_person(Role.MEMBER)
    assert lint.statement(now()) is None
    decide_all(boss)
    version = frozen(boss)
    found = lint.statement(now())
    assert found is not None
    assert not found.approved
    with appointed(chief):
        freezing.decide(principal(chief), version.reference, 1, "", approve=True)
    found = lint.statement(now())
    assert found is not None
    assert (found.approved, found.approved_by_author, found.stale) == (True, False, False)
    exclude(boss, "A.7.4")
    found = lint.statement(now())
    assert found is not None
    assert found.stale


def test_what_binds_shows_the_controls_that_are_necessary_because_of_it() -> None:
    boss = make_person()
    law = binding(boss, "law", "A.5.1")
    necessary(boss, "A.5.1", Given(ReasonKind.OBLIGATION, law.reference))
    page = signed_in_client(boss).get("/registers/obligations/OB-0001/").content.decode()
    assert "Controls that are necessary because of it" in page
    assert "/controls/A.5.1/" in page
    assert row("A.5.1").necessity == "yes"
