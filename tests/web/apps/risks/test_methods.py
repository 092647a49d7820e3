"""Versions of the risk method: who writes, who approves, and what happens to open assessments."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.web.apps.appointments.appointed import appointed
from tests.web.apps.risks.company import SOUND, People, approved, company, ready, risk_of
from tests.web.people import make_person, principal

from muniment.core.errors import UsageError
from muniment.engine.risk.matrix import Band
from muniment.engine.risk.method import STARTER, Method
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import (
    SYSTEM_PRINCIPAL,
    Conflict,
    Denied,
    FreshProofNeeded,
)
from muniment.web.apps.access.roles import Role
from muniment.web.apps.ledger.models import Entry
from muniment.web.apps.organization.queries import today
from muniment.web.apps.risks import authority, drafting, services
from muniment.web.apps.risks.methods import in_force
from muniment.web.apps.risks.models import Ask, Risk, RiskMethod, StageLevel
from muniment.web.apps.risks.services import Judgement

pytestmark = pytest.mark.usefixtures("db")
_TOP = tuple(
    tuple(Band.VERY_HIGH if cell is Band.HIGH else cell for cell in row) for row in SOUND.cells
)
STRICTER = replace(SOUND, cells=_TOP, reassess_days=30)


@pytest.fixture
def people(db: None) -> People:
    return company()


def _submitted(people: People, method: Method = SOUND) -> RiskMethod:
    row = drafting.begin(principal(people.ada))
    row = drafting.revise(principal(people.ada), row.number, method, "Why.", row.row_version)
    return drafting.submit(principal(people.ada), row.number, row.row_version)


def _approve(who: Person, row: RiskMethod, *, fresh: bool = True) -> RiskMethod:
    return drafting.approve(principal(who, fresh=fresh), row.number, row.row_version)


def test_before_any_approval_the_starter_method_counts(people: People) -> None:
    risk = risk_of(people)
    assert (in_force().number, in_force().method, risk.assessed_under) == (0, STARTER, None)
    assert in_force().approved is None


def test_an_author_does_not_approve_their_own_method(people: People) -> None:
    people.ada.refresh_from_db()
    boss = principal(people.boss)
    row = drafting.begin(boss)
    row = drafting.revise(boss, row.number, SOUND, "Why.", row.row_version)
    row = drafting.submit(principal(people.ada), row.number, row.row_version)
    with pytest.raises(drafting.OwnMethod, match="you wrote") as error:
        _approve(people.boss, row)
    assert "Nobody else here could approve it" in error.value.hint
    second = make_person(Role.OFFICER, name="Second", limit="critical")
    with pytest.raises(drafting.OwnMethod, match="you wrote") as error:
        _approve(people.boss, row)
    assert "Second" in error.value.hint
    assert _approve(second, row).state == "in_force"
    assert Entry.objects.latest("index").type == "method.approved"


@pytest.mark.parametrize("limit", ["", "low", "high"])
def test_a_method_is_approved_by_top_management(people: People, limit: str) -> None:
    row = _submitted(people)
    with pytest.raises(Denied, match="top management"):
        _approve(make_person(Role.OFFICER, limit=limit), row)
    with pytest.raises(Denied):
        _approve(make_person(Role.OFFICER, project=people.project, limit="critical"), row)
    with pytest.raises(Denied):
        _approve(make_person(Role.AUDITOR, limit="critical"), row)
    with pytest.raises(Denied):
        drafting.approve(SYSTEM_PRINCIPAL, row.number, row.row_version)
    with pytest.raises(FreshProofNeeded):
        _approve(people.boss, row, fresh=False)
    assert not RiskMethod.objects.filter(state="in_force").exists()


def test_nobody_approves_a_limit_of_their_own(people: People) -> None:
    appointed("role-cto", people.boss)
    limits = {**SOUND.limits, "role-cto": Band.HIGH}
    row = _submitted(people, replace(SOUND, limits=limits))
    with pytest.raises(drafting.OwnMethod, match="limit of a role of yours: Technology lead"):
        _approve(people.boss, row)
    chief = make_person(Role.OFFICER, name="Chief")
    appointed("role-ceo", chief)
    first = make_person(Role.OFFICER, name="First", limit="critical")
    assert _approve(first, row).state == "in_force"
    again = _submitted(people, replace(SOUND, limits={**limits, "role-ceo": Band.VERY_HIGH}))
    assert _approve(chief, again).state == "in_force", "top management's limit is no gift"


def test_a_version_is_frozen_once_submitted_and_goes_back_with_a_reason(people: People) -> None:
    row = _submitted(people)
    ada = principal(people.ada)
    with pytest.raises(Conflict, match="submitted"):
        drafting.revise(ada, row.number, STRICTER, "Why.", row.row_version)
    with pytest.raises(UsageError, match="say why"):
        drafting.give_back(principal(people.boss), row.number, "", row.row_version)
    with pytest.raises(Denied):
        drafting.give_back(principal(people.owner), row.number, "No.", row.row_version)
    row = drafting.give_back(principal(people.boss), row.number, "Too mild.", row.row_version)
    assert (row.state, row.returned) == ("draft", "Too mild.")
    row = drafting.revise(ada, row.number, STRICTER, "Stricter.", row.row_version)
    with pytest.raises(Conflict, match="somebody else changed"):
        drafting.revise(ada, row.number, SOUND, "Mild.", row.row_version - 1)
    with pytest.raises(Conflict, match="worked on already"):
        drafting.begin(ada)


def test_a_method_with_a_fault_is_not_written_and_each_fault_is_named(people: People) -> None:
    row = drafting.begin(principal(people.ada))
    with pytest.raises(UsageError, match=r"limit role-ceo: .*appetite: it says nothing"):
        drafting.submit(principal(people.ada), row.number, row.row_version)
    with pytest.raises(UsageError, match="cell 2 2"):
        drafting.revise(
            principal(people.ada),
            row.number,
            replace(SOUND, cells=SOUND.cells[::-1]),
            "Why.",
            row.row_version,
        )


@pytest.mark.parametrize("role", [Role.MEMBER, Role.AUDITOR, Role.ADMINISTRATOR])
def test_only_officers_of_everything_write(people: People, role: Role) -> None:
    for who in (make_person(role), make_person(Role.OFFICER, project=people.project)):
        with pytest.raises(Denied):
            drafting.begin(principal(who))


def test_a_method_changed_under_open_assessments(people: People) -> None:
    first = approved(people)
    risk = ready(people)
    left = risk_of(people, threat="T-data-poisoning")
    services.archive(principal(people.ada), left.pk, "Gone.", left.row_version)
    second = approved(people, STRICTER, "Stricter.")
    first.refresh_from_db()
    assert (first.state, second.number) == ("superseded", 2)
    risk.refresh_from_db()
    assert (risk.level, risk.band, risk.assessed_under) == (12, Band.HIGH.rank, first)
    levels = StageLevel.objects.filter(risk=risk, until=None)
    assert {row.method for row in levels} == {first}
    assert first.method.score(3, 4).band is Band.HIGH, "readable under its own method for ever"
    (ask,) = Ask.objects.all()
    assert (ask.risk, ask.kind, ask.due_on) == (risk, "method", today() + timedelta(days=30))
    assert ask.reason == "method 2 is in force, and it was assessed under method 1"
    assert (risk.review_due_on, risk.review_reason) == (ask.due_on, ask.reason)
    services.judge(
        principal(people.ada), risk.pk, Judgement(people.owner.pk, 3, 4, ""), risk.row_version
    )
    risk.refresh_from_db()
    assert (risk.band, risk.assessed_under) == (Band.VERY_HIGH.rank, second)
    assert not Ask.objects.filter(answered_at=None).exists()


def test_the_same_numbers_give_the_same_band_again_and_again(people: People) -> None:
    approved(people, STRICTER)
    found = set()
    for threat in ("T-data-poisoning", "T-malicious-model-file", "T-backdoor-trigger"):
        risk = risk_of(people, (4, 3), threat)
        found.add((risk.level, risk.band))
    assert found == {(12, Band.VERY_HIGH.rank)}
    assert Risk.objects.filter(band=Band.VERY_HIGH.rank).count() == 3


def test_roles_come_from_appointments(people: People) -> None:
    limits = {**SOUND.limits, "role-ciso": Band.HIGH}
    method = approved(people, replace(SOUND, limits=limits)).method
    assert authority.limit_of(principal(people.ada), method) is None
    appointed("role-ciso", people.ada)
    assert authority.limit_of(principal(people.ada), method) is Band.HIGH
