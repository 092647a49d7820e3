"""The register of people: entering, changing, leaving, erasing; duties as it grows."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.apps.appointments.appointed import (
    appointed,
    appointer,
    make_many,
    make_staff,
    offered,
    staff_of,
)
from tests.web.people import make_person, make_project, principal

from muniment.core.errors import UsageError
from muniment.engine.catalogue import catalogue
from muniment.web.apps.access.archived import Archived
from muniment.web.apps.access.principals import HOST_PRINCIPAL, Conflict, Denied, NotFound
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services import people
from muniment.web.apps.access.services.erasure import erase_person
from muniment.web.apps.appointments import duties, queries, raci
from muniment.web.apps.appointments.models import Appointment
from muniment.web.apps.appointments.services import answering, defining, staffing
from muniment.web.apps.appointments.services.ending import end, withdraw
from muniment.web.apps.appointments.services.erasing import erase_staff
from muniment.web.apps.appointments.services.loading import Document
from muniment.web.apps.appointments.services.staffing import Details
from muniment.web.apps.blobs import services as blobs
from muniment.web.apps.ledger.models import Entry, Payload
from muniment.web.apps.ledger.verifying import ask
from muniment.web.apps.organization.queries import today

pytestmark = pytest.mark.usefixtures("db")


def test_an_account_is_in_the_register_from_the_invitation_on() -> None:
    ada = make_person(name="Ada")
    staff = staff_of(ada)
    assert (staff.reference[:3], staff.name, str(staff)) == ("ST-", "", "Ada")


def test_names_and_addresses_never_enter_the_ledger() -> None:
    boss = principal(appointer())
    row = staffing.enter(
        boss, Details(name="Zelda Quux", mail="zelda@quux.example", location="Ulm")
    )
    changed = Details(name="Zelda Foobar", mail="z@foobar.example", location="Jena", job="Ops")
    staffing.change(boss, row.pk, changed, 1)
    make_many([Details(name="Yann Corge", mail="y@corge.example")])
    written = b"".join(bytes(each.payload) for each in Payload.objects.all())
    for word in (b"Zelda", b"quux", b"Foobar", b"Corge", b"corge", b"Ulm", b"Jena"):
        assert word not in written
    assert b"also_changed" in written


def test_managers_make_no_circle() -> None:
    boss = principal(appointer())
    ada, bob = make_staff("Ada"), make_staff("Bob")
    staffing.change(boss, bob.pk, Details(name="Bob", manager=ada.pk), bob.row_version)
    with pytest.raises(UsageError, match="above themself"):
        staffing.change(boss, ada.pk, Details(name="Ada", manager=bob.pk), ada.row_version)
    with pytest.raises(UsageError, match="above themself"):
        staffing.change(boss, ada.pk, Details(name="Ada", manager=ada.pk), ada.row_version)


def test_a_name_of_an_account_is_changed_by_its_owner_alone() -> None:
    ada = make_person(name="Ada")
    staff = staff_of(ada)
    staffing.change(principal(appointer()), staff.pk, Details(name="Eve", mail="e@x.example"), 1)
    staff = staff_of(ada)
    assert (str(staff), staff.name, staff.mail) == ("Ada", "", "")


def test_who_may_keep_the_register() -> None:
    row = make_staff()
    lead = make_person(Role.OFFICER, project=make_project())
    for who in (lead, *(make_person(role) for role in Role if role is not Role.OFFICER)):
        with pytest.raises(Denied):
            staffing.enter(principal(who), Details(name="X"))
        with pytest.raises(Denied):
            make_many([Details(name="X")], who)
        with pytest.raises(Denied):
            staffing.change(principal(who), row.pk, Details(name="X"), 1)
        with pytest.raises(Denied):
            staffing.archive(principal(who), row.pk, "x", 1)


def test_a_stale_version_overwrites_nothing() -> None:
    boss, row = principal(appointer()), make_staff("Ada")
    staffing.change(boss, row.pk, Details(name="Ada", job="One"), 1)
    with pytest.raises(Conflict):
        staffing.change(boss, row.pk, Details(name="Ada", job="Two"), 1)


def test_a_row_is_put_away_only_when_nothing_hangs_on_it() -> None:
    boss, row = principal(appointer()), make_staff("Ada")
    offer = offered("role-cto", row)
    with pytest.raises(UsageError, match="open appointments"):
        staffing.archive(boss, row.pk, "twice", 1)
    withdraw(boss, offer.pk, "twice", 1)
    staffing.archive(boss, row.pk, "twice", 1)
    with pytest.raises(Archived):
        staffing.change(boss, row.pk, Details(name="Ada"), 2)
    staff = staff_of(make_person())
    with pytest.raises(UsageError, match="account"):
        staffing.archive(boss, staff.pk, "x", staff.row_version)


def test_ten_then_two_hundred_people_leave_no_duty_without_somebody() -> None:
    boss = principal(appointer())
    for role in catalogue().roles:
        if role != "role-employee":  # One person each, so that no duties clash.
            appointed(role, make_person(Role.MEMBER, name=role))
    assert raci.orphan_duties() == []
    taken = []
    for size in (10, 200):
        rows = [
            Details(name=f"Person {size} {number}", mail=f"p{size}.{number}@example.org")
            for number in range(size)
        ]
        with CaptureQueriesContext(connection) as found:
            made = make_many(rows)
        assert len(made) == size
        with CaptureQueriesContext(connection) as asked:
            assert raci.orphan_duties() == []
            assert queries.vacant_mandatory_roles() == []
            assert duties.all_clashes() == []
        taken.append((len(found), len(asked)))
    (few, asked_few), (many, asked_many) = taken
    assert asked_few == asked_many
    assert few == many
    row = Appointment.objects.get(role="role-cto")
    end(boss, row.pk, "gone", row.row_version)
    orphaned = {each.activity.title for each in raci.orphan_duties()}
    assert {"Key management", "Asset inventory"} <= orphaned


def test_erasure_keeps_the_proofs_and_takes_the_name() -> None:
    boss = principal(appointer())
    rudi = make_staff("Rudi Rig", mail="rudi@example.org", location="Ulm")
    offer = offered("role-cto", rudi, letter="Dear Rudi Rig")
    digest, size = blobs.keep(io.BytesIO(b"signed by Rudi"))
    answering.vouch(boss, offer.pk, Document(digest, size, "rudi.pdf"), offer.row_version)
    with pytest.raises(UsageError, match="has left"):
        erase_staff(boss, rudi.pk, "asked for it", rudi.row_version)
    gone = Details(name="Rudi Rig", ends_on=today() - timedelta(days=1))
    rudi = staffing.change(boss, rudi.pk, gone, rudi.row_version)
    before = Entry.objects.count()
    erase_staff(boss, rudi.pk, "asked for it", rudi.row_version)
    assert Entry.objects.count() == before + 1
    rudi.refresh_from_db()
    offer.refresh_from_db()
    assert (rudi.name, rudi.mail, rudi.location) == ("erased person", "", "")
    assert (offer.letter, offer.document, offer.document_name) == ("", None, "erased document")
    assert offer.state == "accepted", "that somebody held the role stays on record"
    assert ask(HOST_PRINCIPAL.id).size == Entry.objects.count()
    with pytest.raises(UsageError, match="already"):
        erase_staff(boss, rudi.pk, "again", rudi.row_version)


def test_erasing_an_account_takes_what_this_register_has() -> None:
    ada = make_person(name="Ada")
    staff = staff_of(ada)
    staffing.change(principal(appointer()), staff.pk, Details(job="Runs all", location="Ulm"), 1)
    row = appointed("role-cto", ada, letter="Dear Ada")
    with pytest.raises(UsageError, match="has an account"):
        erase_staff(principal(appointer()), staff.pk, "x", 2)
    ada.refresh_from_db()
    people.deactivate(HOST_PRINCIPAL, ada.pk, expected_version=ada.row_version)
    ada.refresh_from_db()
    erase_person(HOST_PRINCIPAL, ada.pk, expected_version=ada.row_version, reason="asked")
    staff, row = staff_of(ada), Appointment.objects.get(pk=row.pk)
    assert (str(staff), staff.job, staff.location, row.letter) == ("erased person", "", "", "")


def test_a_role_in_use_is_not_dropped_and_one_removed_gives_nothing() -> None:
    boss, ada = principal(appointer()), make_person()
    made = defining.add_role(
        boss,
        title="Works council",
        duty="Speaks for staff",
        competence="",
        mandatory=True,
        single=False,
        reason="We have one.",
    )
    assert "own-works-council" in {each.role.id for each in queries.vacant_mandatory_roles()}
    row = appointed(made.role, ada)
    assert queries.holders(made.role) == [ada]
    with pytest.raises(Conflict, match="has this role"):
        defining.archive_role(boss, made.role, "no more", 1)
    end(boss, row.pk, "no more", row.row_version)
    defining.archive_role(boss, made.role, "no more", 1)
    assert queries.holders(made.role) == []
    assert not queries.holds(ada.pk, made.role)
    with pytest.raises(NotFound):
        defining.archive_role(boss, made.role, "no more", 2)


def test_what_a_clause_asks_for_stays_mandatory() -> None:
    boss = principal(appointer())
    with pytest.raises(UsageError):
        defining.set_mandatory(boss, "role-ciso", False, "too dear", 0)
    defining.set_mandatory(boss, "role-dpo", True, "Formally appointed.", 0)
    assert "role-dpo" in {each.role.id for each in queries.vacant_mandatory_roles()}
    with pytest.raises(Conflict):
        defining.set_mandatory(boss, "role-dpo", False, "x", 0)
    defining.set_mandatory(boss, "role-dpo", False, "No longer.", 1)
    assert "role-dpo" not in {each.role.id for each in queries.vacant_mandatory_roles()}


def test_the_company_s_changes_stand_beside_the_catalogue_s() -> None:
    boss = principal(appointer())
    shares = raci.Shares(("role-cto",), "role-ceo", ("role-ciso",))
    defining.change_activity(boss, "key-management", shares, "We have no platform lead.", 0)
    (found,) = [each for each in raci.activities() if each.changed]
    assert (found.title, found.shares, found.version) == ("Key management", shares, 1)
    assert found.by_catalogue is not None
    assert found.by_catalogue.accountable == "role-cto"
    with pytest.raises(Conflict):
        defining.change_activity(boss, "key-management", shares, "x", 0)
    wrong = raci.Shares(("role-x",), "role-ceo")
    with pytest.raises(UsageError, match="no role"):
        defining.change_activity(boss, "key-management", wrong, "x", 1)
    with pytest.raises(UsageError, match="responsible"):
        defining.change_activity(boss, "key-management", raci.Shares((), "role-ceo"), "x", 1)
    defining.revert_activity(boss, "key-management", "We have one now.", 1)
    assert not any(each.changed for each in raci.activities())
    defining.change_activity(boss, "key-management", shares, "Again not.", 0)
    own = defining.add_activity(boss, "Red teaming", raci.Shares(("role-cto",), "role-ceo"), "x")
    assert own.activity == "own-red-teaming"
    with pytest.raises(Denied):
        defining.add_activity(principal(make_person(Role.MEMBER)), "X", shares, "x")
