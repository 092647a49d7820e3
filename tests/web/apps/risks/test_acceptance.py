"""Treatment plans: who accepts which residual risk, and every way in which nobody does (S-21)."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from tests.web.apps.appointments.appointed import appointed, appointer
from tests.web.apps.risks.company import (
    SOUND,
    People,
    approved,
    company,
    ready,
    residual,
    risk_of,
    treat,
)
from tests.web.conftest import Ticking
from tests.web.people import make_person, principal

from muniment.core.canonical import canonical_json
from muniment.core.digest import digest_bytes
from muniment.core.errors import UsageError
from muniment.engine.risk.matrix import Band
from muniment.engine.risk.treatment import TreatmentOption
from muniment.web.apps.access.grants import Given
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import (
    HOST_PRINCIPAL,
    SYSTEM_PRINCIPAL,
    Conflict,
    Denied,
    FreshProofNeeded,
    NotFound,
)
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services.people import change_grants, deactivate
from muniment.web.apps.appointments.services import ending
from muniment.web.apps.blobs.services import path_of
from muniment.web.apps.ledger.models import Entry
from muniment.web.apps.organization.queries import today
from muniment.web.apps.organization.services import add_project
from muniment.web.apps.risks import accepting, authority, freezing, services, treating
from muniment.web.apps.risks.methods import in_force
from muniment.web.apps.risks.models import Ask, PlanRow, Risk, TreatmentPlan
from muniment.web.apps.risks.services import Judgement
from muniment.web.apps.risks.waiting import answers_of, waiting

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def people(db: None) -> People:
    made = company()
    approved(made)
    return made


def _frozen(people: People, by: Person | None = None) -> PlanRow:
    freezing.freeze(principal(by or people.ada), people.project.pk, "")
    return PlanRow.objects.latest("plan__frozen_at")


def _accept(who: Person, row: PlanRow, **more: object) -> PlanRow:
    given = {"until": None, "said": "", **more}
    row.refresh_from_db()
    return accepting.accept_many(principal(who), {row.pk: row.row_version}, **given)[0]  # type: ignore[arg-type]


def test_a_plan_is_canonical_json_named_by_its_digest_and_names_nobody(people: People) -> None:
    risk = ready(people)
    row = _frozen(people)
    plan = TreatmentPlan.objects.get()
    data = path_of(plan.blob_id).read_bytes()
    assert digest_bytes(data) == plan.blob_id
    said = json.loads(data)
    assert canonical_json(said) + b"\n" == data
    (told,) = said["rows"]
    assert (told["risk"], told["digest"], told["defects"]) == (risk.reference, row.digest, [])
    assert told["treatments"][0]["controls"] == ["A.8.28"]
    assert b"Olaf" not in data
    assert said["method"]["number"] == 1
    assert Entry.objects.latest("index").type == "plan.frozen"


def test_an_owner_accepts_within_their_limit_until_a_day(people: People) -> None:
    risk = ready(people)
    row = _accept(people.owner, _frozen(people), said="Until the summer.")
    risk.refresh_from_db()
    assert (row.state, row.answered_by, row.said) == ("accepted", people.owner, "Until the summer.")
    assert row.until == risk.accepted_until == today() + timedelta(days=730)
    assert Entry.objects.latest("index").type == "planrow.accepted"


def test_above_the_limit_is_refused_and_says_who_could(people: People) -> None:
    ready(people, (3, 4))
    row = _frozen(people)
    with pytest.raises(accepting.BarredAuthority, match="above your limit") as error:
        _accept(people.owner, row)
    assert "R-0001 could be accepted by Boss" in error.value.hint
    assert "Ada" not in error.value.hint, "she has no limit, and it is her plan"
    assert PlanRow.objects.get().state == "waiting"
    referred = accepting.refer(
        principal(people.owner), row.pk, people.boss.pk, "Please.", row.row_version
    )
    assert (referred.state, list(answers_of(principal(people.boss)))) == ("referred", [referred])
    assert _accept(people.boss, referred).state == "accepted"


def test_nobody_refers_to_somebody_whose_limit_does_not_suffice(people: People) -> None:
    ready(people, (3, 4))
    row = _frozen(people)
    little = make_person(Role.OFFICER, name="Little", limit="low")
    for to in (little, people.ada, people.owner, make_person(Role.AUDITOR, limit="critical")):
        with pytest.raises(accepting.Barred):
            accepting.refer(principal(people.owner), row.pk, to.pk, "", row.row_version)


def test_whoever_made_the_plan_accepts_nothing_in_it(people: People) -> None:
    risk = ready(people)
    services.judge(
        principal(people.ada), risk.pk, Judgement(people.boss.pk, 3, 4, ""), risk.row_version
    )
    residual(people, risk, (3, 4))
    row = _frozen(people, people.boss)
    with pytest.raises(accepting.BarredAuthority, match="made the plan") as error:
        _accept(people.boss, row)
    assert "Nobody here could accept R-0001" in error.value.hint


def test_whoever_set_the_residual_does_not_accept_it(people: People) -> None:
    risk = risk_of(people)
    treat(people, risk)
    residual(people, risk, by=people.owner)
    row = _frozen(people)
    with pytest.raises(accepting.BarredAuthority, match="set the residual"):
        _accept(people.owner, row)


def test_only_who_is_asked_accepts(people: People) -> None:
    ready(people)
    row = _frozen(people)
    with pytest.raises(accepting.BarredAuthority, match="owner is asked"):
        _accept(people.boss, row)
    other = add_project(HOST_PRINCIPAL.id, "Other", "main")
    stranger = make_person(Role.MEMBER, project=other, limit="critical")
    with pytest.raises(NotFound):
        _accept(stranger, row)
    auditor = make_person(Role.AUDITOR, limit="critical")
    with pytest.raises(Denied):
        _accept(auditor, row)
    with pytest.raises(Denied):
        accepting.accept_many(SYSTEM_PRINCIPAL, {row.pk: row.row_version}, until=None, said="")
    assert PlanRow.objects.get().state == "waiting"


def test_an_owner_whose_right_or_limit_went_cannot_accept_any_more(people: People) -> None:
    ready(people)
    row = _frozen(people)
    before = principal(people.owner)
    change_grants(
        HOST_PRINCIPAL,
        people.owner.pk,
        expected_version=people.owner.row_version,
        grants=[_member(people)],
        acceptance_limit="",
    )
    with pytest.raises(accepting.BarredAuthority, match="no limit"):
        accepting.accept_many(before, {row.pk: row.row_version}, until=None, said="")
    people.owner.refresh_from_db()
    deactivate(HOST_PRINCIPAL, people.owner.pk, expected_version=people.owner.row_version)
    with pytest.raises(Denied, match="no longer sign in"):
        accepting.accept_many(before, {row.pk: row.row_version}, until=None, said="")


def _member(people: People) -> Given:
    return Given(Role.MEMBER, people.project.pk)


def test_accepting_wants_a_fresh_proof(people: People) -> None:
    ready(people)
    row = _frozen(people)
    with pytest.raises(FreshProofNeeded):
        accepting.accept_many(
            principal(people.owner, fresh=False), {row.pk: row.row_version}, until=None, said=""
        )


def test_many_rows_are_accepted_all_or_none(people: People) -> None:
    ready(people)
    ready(people, (3, 4), threat="T-data-poisoning")
    freezing.freeze(principal(people.ada), None, "")
    rows = {row.pk: row.row_version for row in PlanRow.objects.all()}
    with pytest.raises(accepting.BarredAuthority) as error:
        accepting.accept_many(principal(people.owner), rows, until=None, said="")
    assert {name: len(bars) for name, bars in error.value.found.items()} == {
        "R-0001": 0,
        "R-0002": 1,
    }
    assert set(PlanRow.objects.values_list("state", flat=True)) == {"waiting"}


def test_a_row_with_a_defect_is_accepted_by_nobody(people: People) -> None:
    risk = risk_of(people)
    treat(people, risk, TreatmentOption.MODIFY, ())
    residual(people, risk, (3, 4))
    row = _frozen(people)
    assert row.defects == ["modify_without_control"]
    owner = principal(people.boss)
    with pytest.raises(Denied):
        accepting.accept_many(owner, {row.pk: row.row_version}, until=None, said="")
    change_limit(people.owner, people, "critical")
    with pytest.raises(accepting.BarredState, match="defect"):
        _accept(people.owner, row)


def change_limit(who: Person, people: People, limit: str) -> None:
    who.refresh_from_db()
    change_grants(
        HOST_PRINCIPAL,
        who.pk,
        expected_version=who.row_version,
        grants=[_member(people)],
        acceptance_limit=limit,
    )


@pytest.mark.parametrize("what", ["residual", "owner", "current", "treatment", "drop", "archive"])
def test_what_was_accepted_is_overtaken_when_the_risk_is_another(people: People, what: str) -> None:
    risk = ready(people)
    row = _accept(people.owner, _frozen(people))
    risk.refresh_from_db()
    treatment = risk.treatments.get()
    ada = principal(people.ada)
    if what == "residual":
        residual(people, risk, (2, 4))
    elif what == "owner":
        services.judge(ada, risk.pk, Judgement(people.boss.pk, 3, 4, ""), risk.row_version)
    elif what == "current":
        services.judge(ada, risk.pk, Judgement(people.owner.pk, 4, 4, ""), risk.row_version)
    elif what == "treatment":
        plan = treating.Plan(TreatmentOption.SHARE, "Insured.", (), people.owner.pk)
        treating.change(ada, treatment.pk, plan, treatment.row_version)
    elif what == "drop":
        treating.drop(ada, treatment.pk, "Too dear.", treatment.row_version)
    else:
        services.archive(ada, risk.pk, "Sold.", risk.row_version)
    row.refresh_from_db()
    risk.refresh_from_db()
    assert (row.state, risk.accepted_until) == ("overtaken", None)
    asked = set(Ask.objects.filter(answered_at=None).values_list("kind", flat=True))
    assert asked == (
        set() if what == "archive" else {"overtaken", *(["treatment"] if what == "drop" else [])}
    )


def test_words_and_progress_overtake_nothing(people: People) -> None:
    risk = ready(people)
    row = _accept(people.owner, _frozen(people))
    risk.refresh_from_db()
    services.judge(
        principal(people.ada), risk.pk, Judgement(people.owner.pk, 3, 4, "Anew."), risk.row_version
    )
    treatment = risk.treatments.get()
    treating.advance(
        principal(people.owner),
        treatment.pk,
        treating.TreatmentState.IN_PROGRESS,
        "",
        treatment.row_version,
    )
    row.refresh_from_db()
    assert row.state == "accepted"


def test_a_waiting_row_of_a_risk_that_changed_takes_a_new_plan(people: People) -> None:
    risk = ready(people)
    row = _frozen(people)
    residual(people, risk, (2, 4))
    with pytest.raises(Conflict):
        accepting.accept_many(
            principal(people.owner), {row.pk: row.row_version + 1}, until=None, said=""
        )
    assert _accept(people.owner, _frozen(people)).state == "accepted"


def test_a_newer_plan_supersedes_what_waits_and_keeps_what_is_accepted(people: People) -> None:
    ready(people)
    first = _accept(people.owner, _frozen(people))
    second = _frozen(people)
    first.refresh_from_db()
    assert (first.state, second.state) == ("accepted", "waiting")
    third = _frozen(people)
    second.refresh_from_db()
    assert second.state == "superseded"
    _accept(people.owner, third)
    first.refresh_from_db()
    assert first.state == "superseded"
    assert Risk.objects.get().accepted_until is not None


def test_an_acceptance_ends_with_its_day_and_asks_again(people: People, clock: Ticking) -> None:
    risk = ready(people)
    row = _frozen(people)
    for until in (today() - timedelta(days=1), today() + timedelta(days=731)):
        with pytest.raises(accepting.BarredForm):
            _accept(people.owner, row, until=until)
    _accept(people.owner, row, until=today() + timedelta(days=10))
    clock.forward(days=10)
    assert accepting.expire_acceptances() == 0
    clock.forward(days=1)
    assert accepting.expire_acceptances() == 1
    assert accepting.expire_acceptances() == 0
    risk.refresh_from_db()
    assert (risk.accepted_until, Ask.objects.get(answered_at=None).kind) == (None, "acceptance")
    assert list(answers_of(principal(people.owner))) == [row]
    assert _accept(people.owner, row).state == "accepted"


def test_refusing_and_withdrawing_want_words_and_make_things_stricter(people: People) -> None:
    ready(people)
    row = _frozen(people)
    with pytest.raises(UsageError, match="say why"):
        accepting.refuse(principal(people.owner), row.pk, " ", row.row_version)
    with pytest.raises(Denied):
        accepting.refuse(principal(people.boss), row.pk, "No.", row.row_version)
    refused = accepting.refuse(principal(people.owner), row.pk, "Treat it.", row.row_version)
    with pytest.raises(accepting.BarredState):
        _accept(people.owner, refused)
    row = _accept(people.owner, _frozen(people))
    with pytest.raises(Denied):
        accepting.withdraw(
            principal(make_person(Role.MEMBER, project=people.project)),
            row.pk,
            "No.",
            row.row_version,
        )
    accepting.withdraw(principal(people.boss), row.pk, "The market changed.", row.row_version)
    assert Risk.objects.get().accepted_until is None


def test_an_officer_refers_only_for_an_owner_who_can_answer_nothing(people: People) -> None:
    risk = ready(people)
    row = _frozen(people)
    with pytest.raises(accepting.BarredAuthority, match="owner is asked"):
        accepting.refer(principal(people.ada), row.pk, people.boss.pk, "", row.row_version)
    residual(people, risk, (2, 4), by=people.owner)
    row = _frozen(people)
    accepting.refer(principal(people.ada), row.pk, people.boss.pk, "", row.row_version)
    assert _accept(people.boss, row).state == "accepted"


def test_a_company_of_one_accepts_nothing_and_lists_what_waits(db: None) -> None:
    people = company()
    approved(people)
    ready(people)
    for who in (people.boss, people.owner):
        who.refresh_from_db()
        deactivate(HOST_PRINCIPAL, who.pk, expected_version=who.row_version)
    row = _frozen(people)
    (waits,) = waiting([row], in_force())
    assert list(waits.able) == []
    with pytest.raises(Denied):
        _accept(people.ada, row)
    assert PlanRow.objects.get().state == "waiting"


def test_without_an_approved_method_there_is_no_plan(db: None) -> None:
    people = company()
    ready(people)
    with pytest.raises(UsageError, match="no risk method is approved"):
        _frozen(people)


def test_a_new_method_stops_plans_of_the_old_one(people: People) -> None:
    ready(people)
    row = _frozen(people)
    approved(people, SOUND, "Once more.")
    with pytest.raises(accepting.BarredState, match="takes a new plan"):
        _accept(people.owner, row)
    again = _frozen(people)
    assert again.defects == ["other_method"]
    with pytest.raises(accepting.BarredState, match="defect"):
        _accept(people.owner, again)


def test_a_roles_limit_counts_before_a_persons_own(people: People) -> None:
    limits = {**SOUND.limits, "role-risk-owner": Band.HIGH, "role-model-owner": Band.LOW}
    approved(people, replace(SOUND, limits=limits), "Roles have limits.")
    method = in_force().approved
    assert authority.limit_of(principal(people.owner), method) is Band.MODERATE
    held = [appointed("role-model-owner", people.owner)]
    assert authority.limit_of(principal(people.owner), method) is Band.LOW
    held.append(appointed("role-risk-owner", people.owner))
    assert authority.limit_of(principal(people.owner), method) is Band.HIGH
    for row in held:
        ending.end(principal(appointer()), row.pk, "Done.", row.row_version)
    assert authority.limit_of(principal(people.owner), method) is Band.MODERATE


def test_only_officers_and_people_make_plans(people: People) -> None:
    ready(people)
    for who in (people.owner, make_person(Role.AUDITOR), make_person(Role.ADMINISTRATOR)):
        with pytest.raises(Denied):
            freezing.freeze(principal(who), people.project.pk, "")
    with pytest.raises(Denied):
        freezing.freeze(SYSTEM_PRINCIPAL, people.project.pk, "")
    lead = make_person(Role.OFFICER, project=people.project)
    with pytest.raises((Denied, NotFound)):
        freezing.freeze(principal(lead), None, "")
    assert freezing.freeze(principal(lead), people.project.pk, "").reference == "TP-0001"
