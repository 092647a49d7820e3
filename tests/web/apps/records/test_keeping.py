"""Declared registers at the service level, shown with those of the context app."""

from __future__ import annotations

from datetime import date

import pytest
from tests.web.people import make_person, make_project, principal

from muniment.core.errors import UsageError
from muniment.web.apps.access.history import history_of
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import Conflict, Denied, NotFound, Principal
from muniment.web.apps.access.roles import Role
from muniment.web.apps.context.models import Climate, Obligation, Party
from muniment.web.apps.context.registers import CLIMATE, OBLIGATIONS, PARTIES, PROFILE
from muniment.web.apps.ledger.models import Entry
from muniment.web.apps.records.models import Origin
from muniment.web.apps.records.registers.book import book
from muniment.web.apps.records.services import keeping

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def ada(db: None) -> Person:
    return make_person(name="Ada Lovelace")


@pytest.fixture
def officer(ada: Person) -> Principal:
    return principal(ada)


def _party(officer: Principal, **more: object) -> Party:
    values = {"title": "Customers", "kind": "customer", **more}
    row = keeping.create(PARTIES, officer, values)
    assert isinstance(row, Party)
    return row


def test_a_record_gets_a_reference_and_an_entry(officer: Principal, ada: Person) -> None:
    row = _party(officer, owner=str(ada.pk), review_by="2027-01-31", climate=False)
    row.refresh_from_db()
    assert (row.reference, row.owner, row.review_by, row.climate) == (
        "IP-0001",
        ada,
        date(2027, 1, 31),
        False,
    )
    entry = Entry.objects.latest("index")
    assert (entry.type, entry.object) == ("party.recorded", row.pk)
    (said,) = history_of(row.pk, officer).rows
    assert said.what == "IP-0001 was recorded: Customers"


def test_every_value_that_does_not_fit_is_named_and_nothing_is_saved(officer: Principal) -> None:
    with pytest.raises(keeping.Unfitting) as raised:
        keeping.create(
            PARTIES,
            officer,
            {
                "title": " ",
                "kind": "enemy",
                "owner": "nobody",
                "review_by": "31.1.2027",
                "climate": "perhaps",
                "colour": "red",
            },
        )
    assert set(raised.value.problems) == {
        "title", "kind", "owner", "review_by", "climate", "colour",
    }  # fmt: skip
    assert not Party.objects.exists()


def test_a_rule_over_several_fields_holds_at_every_door(officer: Principal) -> None:
    with pytest.raises(keeping.Unfitting, match="needs"):
        _party(officer, addressed="all")
    row = _party(officer)
    with pytest.raises(keeping.Unfitting, match="needs"):
        keeping.change(PARTIES, officer, row.reference, 1, {"addressed": "all"})
    with pytest.raises(keeping.Unfitting, match="needs"):
        keeping.change_many(PARTIES, officer, [row.reference], {"addressed": "part"})
    row.refresh_from_db()
    assert (row.addressed, row.row_version) == ("", 1)


def test_a_change_names_what_was_before_and_what_is_after(officer: Principal) -> None:
    row = _party(officer)
    keeping.change(PARTIES, officer, row.reference, 1, {"title": "Clients"})
    newest = history_of(row.pk, officer).rows[0]
    assert newest.changes == (("title", "Customers", "Clients"),)
    same = keeping.change(PARTIES, officer, row.reference, 2, {"title": "Clients"})
    assert same.row_version == 2
    assert Entry.objects.filter(object=row.pk).count() == 2


def test_a_change_of_an_older_version_is_refused(officer: Principal) -> None:
    row = _party(officer)
    keeping.change(PARTIES, officer, row.reference, 1, {"title": "Clients"})
    with pytest.raises(Conflict, match="meanwhile"):
        keeping.change(PARTIES, officer, row.reference, 1, {"title": "Users"})


def test_several_are_changed_alike_or_none(officer: Principal, ada: Person) -> None:
    rows = [_party(officer, title=title) for title in "abc"]
    names = [row.reference for row in rows]
    keeping.archive(PARTIES, officer, names[2], 1, "left")
    with pytest.raises(Conflict, match="archived"):
        keeping.change_many(PARTIES, officer, names, {"owner": str(ada.pk)})
    assert not Party.objects.filter(owner=ada).exists()
    assert keeping.change_many(PARTIES, officer, names[:2], {"owner": str(ada.pk)}) == 2
    assert set(Party.objects.filter(owner=ada).values_list("row_version", flat=True)) == {2}
    with pytest.raises(UsageError, match="several records at once"):
        keeping.change_many(PARTIES, officer, names[:2], {"title": "x"})
    with pytest.raises(NotFound):
        keeping.change_many(PARTIES, officer, [names[0], "IP-0999"], {"owner": None})


def test_an_archived_record_stays_and_comes_back_with_reasons(officer: Principal) -> None:
    row = _party(officer)
    with pytest.raises(UsageError, match="say why"):
        keeping.archive(PARTIES, officer, row.reference, 1, "  ")
    keeping.archive(PARTIES, officer, row.reference, 1, "no longer\nours")
    row.refresh_from_db()
    assert row.archived_at is not None
    assert row.archive_reason == "no longer ours"
    with pytest.raises(Conflict, match="archived"):
        keeping.change(PARTIES, officer, row.reference, 2, {"title": "x"})
    keeping.restore(PARTIES, officer, row.reference, 2, "they are back")
    row.refresh_from_db()
    assert row.archived_at is None


def test_there_is_one_profile(officer: Principal) -> None:
    first = keeping.create(PROFILE, officer, {"title": "Acme"})
    with pytest.raises(Conflict, match="one profile already"):
        keeping.create(PROFILE, officer, {"title": "Other"})
    keeping.archive(PROFILE, officer, first.reference, 1, "renamed")
    keeping.create(PROFILE, officer, {"title": "Acme 2"})
    with pytest.raises(Conflict, match="one profile already"):
        keeping.restore(PROFILE, officer, first.reference, 2, "again")


def test_the_climate_decision_needs_a_decision_and_reasons(officer: Principal) -> None:
    given = {"title": "Decided", "why": "Two data centres stand by a river."}
    with pytest.raises(keeping.Unfitting, match="relevant"):
        keeping.create(CLIMATE, officer, given)
    with pytest.raises(keeping.Unfitting, match="consequences"):
        keeping.create(CLIMATE, officer, {**given, "relevant": True})
    keeping.create(CLIMATE, officer, {**given, "relevant": False})
    assert Climate.objects.get().relevant is False


def test_an_obligation_points_at_a_party_and_at_controls(officer: Principal) -> None:
    party = _party(officer)
    made = keeping.create(
        OBLIGATIONS,
        officer,
        {
            "title": "Contract",
            "kind": "contract",
            "party": party.reference,
            "controls": ["A.5.31", "A.8.24"],
            "from_on": "2026-01-01",
        },
    )
    assert isinstance(made, Obligation)
    assert made.party == party
    with pytest.raises(keeping.Unfitting, match="until_on"):
        keeping.change(OBLIGATIONS, officer, made.reference, 1, {"until_on": "2025-12-31"})
    with pytest.raises(keeping.Unfitting, match=r"no “A\.9\.99”"):
        keeping.change(OBLIGATIONS, officer, made.reference, 1, {"controls": ["A.9.99"]})
    keeping.archive(PARTIES, officer, party.reference, 1, "gone")
    with pytest.raises(keeping.Unfitting, match="party"):
        keeping.change(OBLIGATIONS, officer, made.reference, 1, {"party": party.reference})


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.MEMBER, Role.AUDITOR])
def test_only_officers_of_everything_write(officer: Principal, role: Role) -> None:
    row = _party(officer)
    other = principal(make_person(role))
    with pytest.raises(Denied):
        _party(other)
    with pytest.raises(Denied):
        keeping.change(PARTIES, other, row.reference, 1, {"title": "x"})
    with pytest.raises(Denied):
        keeping.change_many(PARTIES, other, [row.reference], {"owner": None})
    with pytest.raises(Denied):
        keeping.archive(PARTIES, other, row.reference, 1, "x")
    lead = principal(make_person(Role.OFFICER, project=make_project()))
    with pytest.raises(Denied):
        _party(lead)
    with pytest.raises(Denied):
        keeping.require_see(PARTIES, lead)


def test_where_a_record_came_from_is_kept(officer: Principal) -> None:
    row = keeping.create(PARTIES, officer, {"title": "x", "kind": "staff"}, Origin.GUIDE)
    assert row.origin == "guide"


def test_every_register_can_be_shown_and_has_its_sentences() -> None:
    from muniment.web.apps.ledger.sentences import described

    for register in book().values():
        assert {
            f"{register.object_type}.{word}" for word in ("recorded", "edited", "archived")
        } <= described()
        assert str(register.about)
        assert register.clause
