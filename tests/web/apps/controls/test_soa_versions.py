"""Versions of the statement: frozen for good, approved by somebody else, superseded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from django.db import IntegrityError, transaction
from tests.web.apps.controls.spoken import SPECS, controls_of, say, snapshot_of
from tests.web.apps.controls.stated import (
    appointed,
    decide_all,
    exclude,
    frozen,
    necessary,
    row,
    wanted,
)
from tests.web.people import make_person, make_project, make_token, principal

from muniment.core.errors import UsageError
from muniment.engine.soa.comparison import compared
from muniment.engine.soa.rows import Necessity
from muniment.engine.soa.statement import data_of
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import (
    HOST_PRINCIPAL,
    SYSTEM_PRINCIPAL,
    Conflict,
    Denied,
    FreshProofNeeded,
    NotFound,
    Principal,
    token_principal,
)
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services import people
from muniment.web.apps.blobs import services as blobs
from muniment.web.apps.controls import deciding, freezing, owning, statements
from muniment.web.apps.controls.acts import Assignment, Decision
from muniment.web.apps.controls.models import Cause, SoaVersion
from muniment.web.apps.controls.recomputation import recompute
from muniment.web.apps.evidence.models import Evidence, Outcome
from muniment.web.apps.ledger.models import Entry
from muniment.web.apps.records.versions import Altered, Decided, State
from muniment.web.clock import now

if TYPE_CHECKING:
    from tests.web.conftest import Ticking

pytestmark = pytest.mark.usefixtures("db")


def _recompute() -> None:
    with transaction.atomic():
        recompute(now(), Cause.PUSH)


def _approve(person: Person, version: SoaVersion, words: str = "Go.") -> SoaVersion:
    found = SoaVersion.objects.get(pk=version.pk)
    return freezing.decide(
        principal(person), found.reference, found.row_version, words, approve=True
    )


def test_the_live_statement_has_every_row_and_is_a_draft() -> None:
    boss = make_person()
    necessary(boss, "A.5.1")
    owning.add(principal(boss), "own-cards", owning.Description("Cards", "", ""))
    found = statements.live(now())
    assert found.is_draft
    assert (found.figures.total, found.figures.annex_a, found.figures.necessary) == (94, 93, 1)
    assert found.rows[-1].control == "own-cards"


def test_nothing_undecided_is_frozen_but_as_a_draft() -> None:
    boss = make_person()
    with pytest.raises(UsageError, match="93 of 93: nobody has decided yet") as caught:
        frozen(boss)
    assert "freeze it as a draft" in caught.value.hint
    assert not SoaVersion.objects.exists()
    draft = freezing.freeze(principal(boss), "To compare with.", draft=True)
    assert (draft.state, draft.undecided) == ("draft", 93)
    assert statements.content(draft).is_draft
    chief = make_person(Role.MEMBER)
    with appointed(chief), pytest.raises(Decided, match="a draft is never approved"):
        _approve(chief, draft)


def test_what_a_statement_must_say_is_asked_for() -> None:
    boss = make_person()
    decide_all(boss)
    deciding.decide(
        principal(boss),
        "A.7.4",
        Decision(Necessity.UNDECIDED),
        None,
        row("A.7.4").row_version,
    )
    with pytest.raises(UsageError, match=r"1 of 93: .*A\.7\.4"):
        frozen(boss)
    exclude(boss, "A.7.4")
    assert frozen(boss).excluded == 1
    with pytest.raises(UsageError, match="what this version is for"):
        frozen(boss, "  ")


def test_a_frozen_version_says_what_it_said_whatever_happens_later() -> None:
    boss = make_person()
    decide_all(boss)
    version = frozen(boss)
    before = statements.content(version)
    assert data_of(before) == blobs.path_of(version.blob_id).read_bytes()
    exclude(boss, "A.7.4")
    owning.add(principal(boss), "own-cards", owning.Description("Cards", "", ""))
    assert statements.content(version) == before
    moved = compared(before, statements.live(now())).moved
    assert set(moved) == {"A.7.4", "own-cards"}


def test_a_changed_file_is_no_version() -> None:
    boss, chief = make_person(), make_person(Role.MEMBER)
    decide_all(boss)
    version = frozen(boss)
    path = blobs.path_of(version.blob_id)
    data = path.read_bytes()
    path.chmod(0o600)
    path.write_bytes(data.replace(b'"yes"', b'"no!"', 1))
    with pytest.raises(Altered, match="changed after it was frozen"):
        statements.content(version)
    with appointed(chief), pytest.raises(Altered):
        _approve(chief, version)
    path.unlink()
    with pytest.raises(Altered, match="is not there"):
        statements.content(version)
    assert SoaVersion.objects.get().state == "waiting"


def test_until_somebody_is_appointed_nobody_approves() -> None:
    boss, chief = make_person(), make_person(Role.MEMBER)
    decide_all(boss)
    version = frozen(boss)
    for person in (boss, chief):
        with pytest.raises(Denied, match="nobody holds the role") as caught:
            _approve(person, version)
        assert "Chief executive" in caught.value.hint
    assert SoaVersion.objects.get().state == "waiting"


def test_the_author_never_approves_not_even_as_top_management() -> None:
    boss, chief = make_person(), make_person(Role.MEMBER, name="Carla Chief")
    decide_all(boss)
    version = frozen(boss)
    with appointed(boss), pytest.raises(Denied, match="nobody approves what they wrote") as caught:
        _approve(boss, version)
    assert "company of one" in caught.value.hint
    with appointed(boss, chief):
        with pytest.raises(Denied) as caught:
            _approve(boss, version)
        assert "Carla Chief could" in caught.value.hint
        with pytest.raises(Denied):
            freezing.decide(principal(boss), version.reference, 1, "No.", approve=False)
        assert _approve(chief, version).state == "approved"


def test_no_access_role_stands_in_for_the_appointment() -> None:
    boss, chief = make_person(), make_person(Role.MEMBER, name="Carla Chief")
    decide_all(boss)
    version = frozen(boss)
    with appointed(chief):
        for role in Role:
            with pytest.raises(Denied, match="only top management") as caught:
                _approve(make_person(role), version)
            assert "Carla Chief could" in caught.value.hint
        token, _ = make_token(make_project())
        for program in (HOST_PRINCIPAL, SYSTEM_PRINCIPAL, token_principal(token)):
            with pytest.raises(Denied, match="not a program"):
                freezing.decide(program, version.reference, 1, "", approve=True)
        fake: Principal = replace(HOST_PRINCIPAL, id=chief.pk)
        with pytest.raises(Denied, match="not a program"):
            freezing.decide(fake, version.reference, 1, "", approve=True)


def test_who_sees_some_projects_approves_nothing() -> None:
    boss = make_person()
    chief = make_person(Role.MEMBER, project=make_project())
    decide_all(boss)
    version = frozen(boss)
    with appointed(chief), pytest.raises(Denied, match="tells of all"):
        _approve(chief, version)
    lead = make_person(Role.OFFICER, project=make_project())
    with pytest.raises(Denied):
        freezing.freeze(principal(lead), "Mine.", draft=True)


def test_an_approval_is_given_by_somebody_who_just_proved_who_they_are() -> None:
    boss, chief = make_person(), make_person(Role.MEMBER)
    decide_all(boss)
    version = frozen(boss)
    with appointed(chief), pytest.raises(FreshProofNeeded):
        freezing.decide(principal(chief, fresh=False), version.reference, 1, "", approve=True)
    with appointed(chief), pytest.raises(Conflict):
        freezing.decide(principal(chief), version.reference, 7, "", approve=True)
    with pytest.raises(NotFound):
        freezing.decide(principal(chief), "SOA-0099", 1, "", approve=True)


def test_somebody_who_left_holds_nothing() -> None:
    boss, chief = make_person(), make_person(Role.MEMBER)
    decide_all(boss)
    version = frozen(boss)
    people.deactivate(HOST_PRINCIPAL, chief.pk, expected_version=chief.row_version)
    with pytest.raises(Denied):
        _approve(chief, version)


def test_a_version_is_rejected_with_words_and_then_decided_about() -> None:
    boss, chief = make_person(), make_person(Role.MEMBER)
    decide_all(boss)
    version = frozen(boss)
    with appointed(chief):
        with pytest.raises(UsageError, match="say why"):
            freezing.decide(principal(chief), version.reference, 1, " ", approve=False)
        found = freezing.decide(
            principal(chief), version.reference, 1, "A.7 is wrong.", approve=False
        )
        assert (found.state, found.decided_words) == ("rejected", "A.7 is wrong.")
        with pytest.raises(Decided, match="decided about already"):
            _approve(chief, version)
    kinds = list(Entry.objects.filter(object=version.pk).values_list("type", flat=True))
    assert sorted(kinds) == ["soaversion.frozen", "soaversion.rejected"]


def test_the_next_approved_version_supersedes_and_none_comes_back() -> None:
    boss, chief = make_person(), make_person(Role.MEMBER)
    decide_all(boss)
    first, second = frozen(boss), frozen(boss, "Second.")
    assert statements.in_force() is None
    with appointed(chief):
        _approve(chief, first)
        assert statements.in_force() == first
        third = frozen(boss, "Third.")
        _approve(chief, third)
        states = dict(SoaVersion.objects.values_list("reference", "state"))
        assert states == {
            "SOA-0001": "superseded",
            "SOA-0002": "superseded",
            "SOA-0003": "approved",
        }
        for old in (first, second):
            with pytest.raises(Decided, match="SOA-0003 is newer"):
                _approve(chief, old)
    force = statements.in_force()
    assert force is not None
    assert force.reference == "SOA-0003"
    assert SoaVersion.objects.get(reference="SOA-0001").superseded_by == force


def test_the_database_holds_one_statement_in_force() -> None:
    boss = make_person()
    decide_all(boss)
    first, second = frozen(boss), frozen(boss, "Second.")
    with pytest.raises(IntegrityError), transaction.atomic():
        SoaVersion.objects.filter(pk__in=[first.pk, second.pk]).update(state=State.APPROVED)


def test_names_are_those_of_today() -> None:
    boss = make_person(name="Anna Albers")
    decide_all(boss)
    version = frozen(boss)
    assert b"Anna" not in blobs.path_of(version.blob_id).read_bytes()
    shown = statements.presented(statements.content(version), version)
    assert shown.name(str(boss.pk)) == "Anna Albers"
    assert shown.name("0197a000-0000-7000-8000-000000000001") == "somebody erased"


@pytest.mark.parametrize("check", sorted(check for check in SPECS if controls_of(check)))
def test_removing_one_proof_moves_exactly_its_items(check: str) -> None:
    """S-75. Beside it speaks every check that speaks to none of its controls."""
    shot = snapshot_of(make_project("churn"))
    for name in sorted(SPECS):
        if name == check or not controls_of(name) & controls_of(check):
            say(shot, name)
    _recompute()
    before = statements.live(now())
    assert len([row for row in before.rows if row.seen.state == "partly"]) > len(controls_of(check))
    Evidence.objects.get(outcome__check_id=check).delete()
    Outcome.objects.filter(check_id=check).delete()
    _recompute()
    after = statements.live(now())
    assert set(compared(before, after).moved) == controls_of(check)
    states = {row.control: row.seen.state for row in after.rows}
    assert {states[control] for control in controls_of(check)} == {"no_evidence"}


def test_an_aspect_that_another_check_still_shows_does_not_move() -> None:
    shot = snapshot_of(make_project("churn"))
    for name in sorted(SPECS):
        say(shot, name)
    _recompute()
    before = statements.live(now())
    check = "secrets.exposed"
    alone = {
        control
        for control in controls_of(check)
        if not any(control in controls_of(name) for name in SPECS if name != check)
    }
    Evidence.objects.get(outcome__check_id=check).delete()
    Outcome.objects.filter(check_id=check).delete()
    _recompute()
    assert set(compared(before, statements.live(now())).moved) == alone


def test_time_alone_moves_exactly_what_ran_out(clock: Ticking) -> None:
    project = make_project()
    say(snapshot_of(project), "secrets.exposed", days=30)
    _recompute()
    before = statements.live(now())
    proof = next(row for row in before.rows if row.control == "A.8.12").proofs[0]
    assert proof.until.startswith("2026-12-23")
    clock.forward(days=31)
    after = statements.live(now())
    assert set(compared(before, after).moved) == controls_of("secrets.exposed")


def test_an_assignment_alone_moves_one_row() -> None:
    boss = make_person()
    before = statements.live(now())
    deciding.change_many(principal(boss), wanted("A.8.12"), Assignment(owner=boss.pk))
    assert compared(before, statements.live(now())).moved == ("A.8.12",)


def test_only_top_management_is_asked_for() -> None:
    boss = make_person()
    decide_all(boss)
    version = frozen(boss)
    reason = freezing.obstacle(principal(boss), version)
    assert reason is not None
    assert reason.message == "nobody holds the role of top management"
