"""People decide about controls: the rules, and who may."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import transaction
from tests.web.apps.controls.stated import HONEST, WORDS, binding, exclude, necessary, row, wanted
from tests.web.apps.risks.proposed import arrive, judgement, proposed
from tests.web.people import make_person, make_project, principal

from muniment.core.errors import UsageError
from muniment.engine.catalogue import catalogue
from muniment.engine.soa.rows import Implementation, Necessity, ReasonKind
from muniment.web.apps.access.archived import Archived
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import Conflict, Denied, NotFound
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.together import Refused, Wanted
from muniment.web.apps.controls import deciding, owning
from muniment.web.apps.controls.acts import Assertion, Assignment, Decision, Necessary
from muniment.web.apps.controls.models import CompanyControl
from muniment.web.apps.controls.services import follow_catalogue
from muniment.web.apps.controls.sources import Given
from muniment.web.apps.ledger.models import Entry, Touched
from muniment.web.apps.ledger.services import HOST, Change, record
from muniment.web.apps.organization.queries import today
from muniment.web.apps.risks import services as risks
from muniment.web.apps.risks.models import Proposal, Risk

pytestmark = pytest.mark.usefixtures("db")


def _assert(person: Person, control: str, said: Implementation, words: str = "So.") -> None:
    deciding.assert_implementation(
        principal(person), control, Assertion(said, words, today()), row(control).row_version
    )


def _adopted(officer: Person) -> Risk:
    """Return a risk of the register whose treatment uses A.8.28."""
    arrive(make_project(), [proposed(3)])
    offered = Proposal.objects.get()
    return risks.adopt(principal(officer), offered.pk, judgement(officer, 3), offered.row_version)


def test_every_control_has_a_row_from_the_founding_on_and_nothing_is_decided() -> None:
    make_person()
    rows = CompanyControl.objects.order_by("position")
    assert [each.control for each in rows] == list(catalogue().controls)
    assert {each.necessity for each in rows} == {"undecided"}
    assert {each.implementation for each in rows} == {"unsaid"}
    assert all(each.standing_id == each.control for each in rows)
    assert follow_catalogue() == 0


def test_a_newer_catalogue_brings_rows_and_changes_none() -> None:
    boss = make_person()
    necessary(boss, "A.5.2")
    with transaction.atomic():
        gone = row("A.5.1").pk
        CompanyControl.objects.filter(pk=gone).delete()
        record(Change("test.forgotten", HOST, "companycontrol", gone, {}))
    assert follow_catalogue() == 1
    assert (row("A.5.1").necessity, row("A.5.2").necessity) == ("undecided", "yes")
    assert follow_catalogue() == 0


def test_necessary_wants_a_reason_and_keeps_it() -> None:
    boss = make_person()
    with pytest.raises(UsageError, match=r"A\.5\.1 wants a reason"):
        deciding.decide(principal(boss), "A.5.1", Decision(Necessity.YES), None, 1)
    risk = _adopted(boss)
    contract = binding(boss, "contract", "A.5.1")
    found = necessary(
        boss,
        "A.8.28",
        Given(ReasonKind.RISK, risk.reference),
        Given(ReasonKind.OBLIGATION, contract.reference.lower()),
        *WORDS,
    )
    reasons = [(one.kind, one.reference, one.target) for one in found.reasons.all()]
    assert reasons == [
        ("risk", risk.reference, risk.pk),
        ("contract", contract.reference, contract.pk),
        ("words", "", None),
    ]
    assert found.decided_by == boss.pk


def test_a_reason_links_to_what_exists_and_is_in_force() -> None:
    boss = make_person()
    with pytest.raises(UsageError, match="no risk R-0099 in force"):
        necessary(boss, "A.8.28", Given(ReasonKind.RISK, "R-0099"))
    risk = _adopted(boss)
    risks.archive(principal(boss), risk.pk, "Gone.", risk.row_version)
    with pytest.raises(UsageError, match="in force"):
        necessary(boss, "A.8.28", Given(ReasonKind.RISK, risk.reference))
    law = binding(boss, "law", "A.5.1", until_on="2026-11-01")
    with pytest.raises(UsageError, match="no obligation OB-0001 in force"):
        necessary(boss, "A.8.28", Given(ReasonKind.OBLIGATION, law.reference))
    for empty in (Given(ReasonKind.WORDS), Given(ReasonKind.OBLIGATION, " ")):
        with pytest.raises(UsageError):
            necessary(boss, "A.8.28", empty)


def test_not_yet_done_excludes_nothing() -> None:
    boss = make_person()
    for words in ("", "n/a", "Not yet implemented, next year", "There is no budget for it"):
        with pytest.raises(UsageError, match=r"A\.7\.4 cannot be excluded") as caught:
            exclude(boss, "A.7.4", words)
        assert "necessary, and not started" in caught.value.hint
    assert exclude(boss, "A.7.4").necessity == "no"


def test_the_four_fields_do_not_mix() -> None:
    boss = make_person()
    with pytest.raises(UsageError, match="for what asks for it"):
        deciding.decide(principal(boss), "A.7.4", Decision(Necessity.NO, WORDS, HONEST), None, 1)
    with pytest.raises(UsageError, match="is not excluded"):
        deciding.decide(principal(boss), "A.7.4", Decision(Necessity.YES, WORDS, HONEST), None, 1)
    exclude(boss, "A.7.4")
    assert necessary(boss, "A.7.4").exclusion == ""


def test_the_owner_asserts_and_nobody_else() -> None:
    boss, ann, mel = make_person(), make_person(), make_person(Role.MEMBER)
    necessary(boss, "A.8.28")
    with pytest.raises(Denied, match="nobody owns"):
        _assert(boss, "A.8.28", Implementation.PARTLY)
    deciding.assign(principal(boss), "A.8.28", Assignment(owner=mel.pk), 2)
    for other in (boss, ann):
        with pytest.raises(Denied, match="only the owner"):
            _assert(other, "A.8.28", Implementation.PARTLY)
        with pytest.raises(Denied):
            deciding.change_many(
                principal(other),
                wanted("A.8.28"),
                Assertion(Implementation.IMPLEMENTED, "Yes.", today()),
            )
    _assert(mel, "A.8.28", Implementation.PARTLY)
    found = row("A.8.28")
    assert (found.implementation, found.asserted_by) == ("partly", mel.pk)


def test_an_assertion_has_words_and_tells_of_a_day_that_was() -> None:
    boss = make_person()
    necessary(boss, "A.8.28")
    deciding.assign(principal(boss), "A.8.28", Assignment(owner=boss.pk), 2)
    with pytest.raises(UsageError, match="in words"):
        _assert(boss, "A.8.28", Implementation.IMPLEMENTED, " ")
    with pytest.raises(UsageError, match="how far"):
        _assert(boss, "A.8.28", Implementation.UNSAID)
    late = Assertion(Implementation.PARTLY, "So.", today() + timedelta(days=1))
    with pytest.raises(UsageError, match="a day that was"):
        deciding.assert_implementation(principal(boss), "A.8.28", late, 3)
    _assert(boss, "A.8.28", Implementation.NOT_STARTED, "")
    exclude(boss, "A.8.28")
    with pytest.raises(UsageError, match="is excluded: nothing is asserted"):
        _assert(boss, "A.8.28", Implementation.PARTLY)


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.MEMBER, Role.AUDITOR])
def test_only_officers_of_everything_decide(role: Role) -> None:
    other = make_person(role)
    lead = make_person(Role.OFFICER, project=make_project())
    for person in (other, lead):
        who = principal(person)
        with pytest.raises(Denied):
            necessary(person, "A.5.1")
        with pytest.raises(Denied):
            deciding.assign(who, "A.5.1", Assignment(owner=person.pk), 1)
        with pytest.raises(Denied):
            deciding.change_many(who, wanted(), Necessary(proposed=True, words="x"))
        with pytest.raises(Denied):
            owning.add(who, "own-x", owning.Description("X", "", ""))
    assert not Entry.objects.filter(type__startswith="control").exists()


def test_whoever_was_second_is_told() -> None:
    boss = make_person()
    necessary(boss, "A.5.1")
    with pytest.raises(Conflict, match=r"somebody else changed A\.5\.1"):
        deciding.decide(principal(boss), "A.5.1", Decision(Necessity.YES, WORDS), None, 1)
    with pytest.raises(Conflict):
        deciding.change_many(
            principal(boss), [Wanted("A.5.1", 1), Wanted("A.5.2", 1)], Assignment(procedure="x")
        )
    assert row("A.5.2").procedure == ""
    with pytest.raises(NotFound):
        deciding.decide(principal(boss), "A.9.9", Decision(Necessity.YES, WORDS), None, 1)


def test_many_at_once_follow_the_same_rules_all_or_none() -> None:
    boss = make_person()
    risk = _adopted(boss)
    with pytest.raises(Refused) as caught:
        deciding.change_many(
            principal(boss), wanted("A.8.28", "A.5.1"), Necessary(proposed=True, words="")
        )
    assert set(caught.value.rows) == {"A.5.1"}
    assert row("A.8.28").necessity == "undecided"
    with pytest.raises(Refused) as caught:
        deciding.change_many(
            principal(boss), wanted("A.7.1", "A.7.2"), Decision(Necessity.NO, exclusion="not yet")
        )
    assert set(caught.value.rows) == {"A.7.1", "A.7.2"}
    entries = Entry.objects.count()
    deciding.change_many(
        principal(boss), wanted("A.8.28", "A.5.1"), Necessary(proposed=True, words="For all.")
    )
    assert [one.reference for one in row("A.8.28").reasons.all()] == [risk.reference, ""]
    assert [one.title for one in row("A.5.1").reasons.all()] == ["For all."]
    assert Entry.objects.count() == entries + 1
    assert Touched.objects.filter(change="decided").count() == 2


def test_many_assertions_ask_each_owner() -> None:
    boss, mel = make_person(), make_person()
    deciding.change_many(
        principal(boss), wanted("A.5.1", "A.5.2"), Necessary(proposed=False, words="All.")
    )
    deciding.change_many(principal(boss), wanted("A.5.1"), Assignment(owner=boss.pk))
    deciding.change_many(principal(boss), wanted("A.5.2"), Assignment(owner=mel.pk))
    said = Assertion(Implementation.IMPLEMENTED, "Done.", today())
    with pytest.raises(Denied):
        deciding.change_many(principal(boss), wanted("A.5.1", "A.5.2"), said)
    assert row("A.5.1").implementation == "unsaid"


def test_an_owner_is_somebody_who_is_here() -> None:
    boss = make_person()
    with pytest.raises(UsageError, match="active here"):
        deciding.assign(principal(boss), "A.5.1", Assignment(owner=uuid4()), 1)
    deciding.assign(principal(boss), "A.5.1", Assignment(boss.pk, "https://wiki/x"), 1)
    found = deciding.assign(principal(boss), "A.5.1", Assignment(nobody=True), 2)
    assert (found.owner, found.procedure) == (None, "https://wiki/x")


def test_own_controls_are_added_described_put_away_and_taken_back() -> None:
    boss = make_person()
    who = principal(boss)
    said = owning.Description(" Model  cards ", "Each served model has one.", "AI Act")
    found = owning.add(who, "Model-Cards", said)
    assert (found.control, found.title, found.theme) == ("own-model-cards", "Model cards", "own")
    with pytest.raises(owning.Known):
        owning.add(who, "own-model-cards", said)
    for bad in ("own-", "own-ä", "own-a b", "own--a", f"own-{'a' * 60}", "A.5.1"):
        with pytest.raises(UsageError):
            owning.add(who, bad, said)
    with pytest.raises(UsageError, match="title"):
        owning.add(who, "own-b", owning.Description(" ", "", ""))
    necessary(boss, "own-model-cards")
    found = owning.describe(who, "own-model-cards", owning.Description("Cards", "", ""), 2)
    found = owning.archive(who, "own-model-cards", "Merged.", found.row_version)
    with pytest.raises(Archived):
        necessary(boss, "own-model-cards")
    with pytest.raises(Archived):
        owning.describe(who, "own-model-cards", said, found.row_version)
    assert owning.take_back(who, "own-model-cards", found.row_version).necessity == "yes"
    with pytest.raises(NotFound, match="own control"):
        owning.archive(who, "A.5.1", "No.", 1)
    with pytest.raises(NotFound):
        owning.describe(who, "A.5.1", said, 1)
