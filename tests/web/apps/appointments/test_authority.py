"""Who may appoint, confirm, accept and end; and what gives nobody a signature."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
from tests.web.apps.appointments.appointed import (
    appointed,
    appointer,
    make_staff,
    offered,
    staff_of,
)
from tests.web.people import make_person, make_project, principal

from muniment.core.errors import UsageError
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import (
    HOST_PRINCIPAL,
    Conflict,
    Denied,
    FreshProofNeeded,
    NotFound,
)
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services import people
from muniment.web.apps.appointments import queries
from muniment.web.apps.appointments.models import Appointment
from muniment.web.apps.appointments.services import answering, appointing, ending, linking, staffing
from muniment.web.apps.appointments.services.appointing import DutiesClash
from muniment.web.apps.appointments.services.loading import Document
from muniment.web.apps.appointments.services.staffing import Details
from muniment.web.apps.blobs import services as blobs
from muniment.web.apps.organization.queries import today

pytestmark = pytest.mark.usefixtures("db")
CISO, CEO, AUDITOR = "role-ciso", "role-ceo", "role-internal-auditor"


@pytest.fixture
def ada(db: None) -> Person:
    return make_person(Role.OFFICER, name="Ada")


@pytest.fixture
def bob(db: None) -> Person:
    return make_person(Role.MEMBER, name="Bob")


def paper() -> Document:
    digest, size = blobs.keep(io.BytesIO(b"signed"))
    return Document(digest, size, "letter.pdf")


def test_only_an_accepted_appointment_gives_a_role(ada: Person, bob: Person) -> None:
    row = offered(CISO, bob, ada)
    assert queries.holders(CISO) == []
    answering.accept(principal(bob), row.pk, row.row_version)
    assert queries.holders(CISO) == [bob]
    assert queries.holds(bob.pk, CISO)
    assert not queries.holds(ada.pk, CISO)
    assert queries.roles_of(bob.pk) == [CISO]


def test_nobody_accepts_or_refuses_for_another(ada: Person, bob: Person) -> None:
    row = offered(CISO, bob, ada)
    stranger = make_person(Role.MEMBER)
    for other in (ada, make_person(Role.ADMINISTRATOR)):
        with pytest.raises(Denied, match="for another"):
            answering.accept(principal(other), row.pk, row.row_version)
        with pytest.raises(Denied, match="for another"):
            answering.refuse(principal(other), row.pk, "no", row.row_version)
    with pytest.raises(NotFound):
        answering.accept(principal(stranger), row.pk, row.row_version)
    with pytest.raises(Denied):
        answering.accept(HOST_PRINCIPAL, row.pk, row.row_version)
    assert queries.holders(CISO) == []


def test_acceptance_wants_a_fresh_proof(ada: Person, bob: Person) -> None:
    row = offered(CISO, bob, ada)
    with pytest.raises(FreshProofNeeded):
        answering.accept(principal(bob, fresh=False), row.pk, row.row_version)


def test_who_appoints_holds_the_permission_everywhere(bob: Person) -> None:
    lead = make_person(Role.OFFICER, project=make_project())
    for who in (lead, bob, make_person(Role.ADMINISTRATOR), make_person(Role.AUDITOR)):
        with pytest.raises(Denied):
            offered(CISO, bob, who)


def test_nobody_appoints_themself_alone(ada: Person) -> None:
    row = offered(CEO, ada, ada)
    assert row.state == "unconfirmed"
    with pytest.raises(UsageError, match="second person"):
        answering.accept(principal(ada), row.pk, row.row_version)
    with pytest.raises(Denied, match="second person"):
        appointing.confirm(principal(ada), row.pk, row.row_version)
    with pytest.raises(Denied):
        appointing.confirm(HOST_PRINCIPAL, row.pk, row.row_version)
    row = appointing.confirm(principal(appointer()), row.pk, row.row_version)
    answering.accept(principal(ada), row.pk, row.row_version)
    assert queries.holders(CEO) == [ada]


def test_a_company_of_one_is_told_so(ada: Person) -> None:
    offered(CEO, ada, ada)
    (vacancy,) = [each for each in queries.vacant_mandatory_roles() if each.role.id == CEO]
    assert vacancy.waits
    assert "with one active person" in vacancy.reason
    make_person(Role.MEMBER)
    (vacancy,) = [each for each in queries.vacant_mandatory_roles() if each.role.id == CEO]
    assert "with one active person" not in vacancy.reason


def test_paper_fills_a_role_and_signs_nothing(ada: Person) -> None:
    rudi = make_staff()
    row = offered(CEO, rudi, ada)
    with pytest.raises(Denied, match="for another") as caught:
        answering.accept(principal(ada), row.pk, row.row_version)
    assert "document" in caught.value.hint
    row = answering.vouch(principal(ada), row.pk, paper(), row.row_version)
    assert (row.state, row.answer, row.answered_by) == ("accepted", "vouched", ada.pk)
    assert queries.holders(CEO) == []
    assert CEO not in [each.role.id for each in queries.vacant_mandatory_roles()]
    assert queries.weakly_held() == [row]


def test_nobody_vouches_for_somebody_with_an_account(ada: Person, bob: Person) -> None:
    row = offered(CISO, bob, ada)
    with pytest.raises(Denied, match="for another"):
        answering.vouch(principal(ada), row.pk, paper(), row.row_version)
    with pytest.raises(Denied):
        answering.vouch(principal(bob), row.pk, paper(), row.row_version)


def test_an_account_that_is_linked_gets_no_signature_that_others_gave(ada: Person) -> None:
    rudi = make_staff()
    row = offered(CEO, rudi, ada)
    answering.vouch(principal(ada), row.pk, paper(), row.row_version)
    with pytest.raises(Denied, match="own account"):
        linking.link_account(principal(ada), rudi.pk, ada.pk, rudi.row_version)
    new = make_person(Role.MEMBER, name="Rudi Rig")
    own = staff_of(new)
    linked = linking.link_account(principal(ada), rudi.pk, new.pk, rudi.row_version)
    assert (linked.name, str(linked)) == ("", "Rudi Rig")
    own.refresh_from_db()
    assert own.merged_into == linked
    row.refresh_from_db()
    assert (row.state, row.answer) == ("offered", "")
    assert queries.holders(CEO) == []
    answering.accept(principal(new), row.pk, row.row_version)
    assert queries.holders(CEO) == [new]


def test_an_invitation_to_a_known_address_finds_the_person(ada: Person) -> None:
    rudi = make_staff(mail="rudi@example.org")
    row = offered(CEO, rudi, ada)
    answering.vouch(principal(ada), row.pk, paper(), row.row_version)
    new = make_person(Role.MEMBER, email="rudi@example.org")
    assert staff_of(new).pk == rudi.pk
    row.refresh_from_db()
    assert row.state == "offered"


def test_a_single_role_has_one_holder(ada: Person, bob: Person) -> None:
    first = appointed(CISO, bob)
    with pytest.raises(Conflict, match=first.reference):
        offered(CISO, ada)
    with pytest.raises(Conflict, match="already"):
        offered(CISO, bob, deputy=True)
    assert appointed(CISO, ada, deputy=True).deputy
    assert queries.holders(CISO) == [bob]
    assert queries.deputies(CISO) == [ada]
    third = make_person()
    appointed(CISO, third, shared_reason="Two founders share it until June.")
    assert set(queries.holders(CISO)) == {bob, third}


def test_a_successor_begins_when_the_other_ends(ada: Person, bob: Person) -> None:
    row = appointed(CISO, bob)
    last = today() + timedelta(days=10)
    ending.end(principal(appointer()), row.pk, "moves on", row.row_version, last)
    next_one = appointed(CISO, ada, from_on=last + timedelta(days=1))
    assert queries.holders(CISO) == [bob]
    assert queries.holders(CISO, on=last) == [bob]
    assert queries.holders(CISO, on=next_one.from_on) == [ada]


def test_a_first_day_in_the_past_gives_no_power_in_the_past(bob: Person) -> None:
    appointed(CISO, bob, from_on=today() - timedelta(days=30))
    assert queries.holders(CISO, on=today() - timedelta(days=1)) == []
    assert queries.holders(CISO) == [bob]


def test_the_holder_lays_a_role_down_and_nobody_else_below_an_officer_ends_it(
    bob: Person,
) -> None:
    row = appointed(CISO, bob)
    with pytest.raises(NotFound):
        ending.end(principal(make_person(Role.MEMBER)), row.pk, "x", row.row_version)
    with pytest.raises(Denied):
        ending.end(principal(make_person(Role.ADMINISTRATOR)), row.pk, "x", row.row_version)
    row = ending.end(principal(bob), row.pk, "Too much work.", row.row_version)
    assert queries.holders(CISO) == []
    (vacancy,) = [each for each in queries.vacant_mandatory_roles() if each.role.id == CISO]
    assert "ended on" in vacancy.reason


def test_who_leaves_holds_nothing_and_who_returns_starts_anew(bob: Person) -> None:
    appointed(CISO, bob)
    bob.refresh_from_db()
    people.deactivate(HOST_PRINCIPAL, bob.pk, expected_version=bob.row_version)
    assert queries.holders(CISO) == []
    (vacancy,) = [each for each in queries.vacant_mandatory_roles() if each.role.id == CISO]
    assert "Bob held it and left" in vacancy.reason
    ada = make_person(name="Ada")
    appointed(CISO, ada)  # The place is free: nobody has to tidy up first.
    bob.refresh_from_db()
    people.reactivate(HOST_PRINCIPAL, bob.pk, expected_version=bob.row_version)
    assert queries.holders(CISO) == [ada]
    assert Appointment.objects.get(staff__account=bob).state == "ended"


def test_a_last_day_that_is_over_ends_what_somebody_holds(bob: Person) -> None:
    appointed(CISO, bob)
    staff = staff_of(bob)
    boss = principal(appointer())
    over = Details(ends_on=today() - timedelta(days=1))
    staff = staffing.change(boss, staff.pk, over, staff.row_version)
    assert queries.holders(CISO) == []
    staffing.change(boss, staff.pk, Details(), staff.row_version)
    assert queries.holders(CISO) == []
    assert Appointment.objects.get().state == "ended"


def test_duties_that_clash_are_refused(bob: Person) -> None:
    appointed("role-data-scientist", bob)
    with pytest.raises(DutiesClash, match="sod-train-release") as caught:
        offered("role-release", bob)
    assert "second named approver" in caught.value.hint
    with pytest.raises(DutiesClash):
        offered("role-release", bob, deputy=True)
    appointed(CISO, bob)
    with pytest.raises(DutiesClash) as caught:
        offered(AUDITOR, bob)


def test_a_role_that_is_no_more_gives_nobody_a_signature(bob: Person) -> None:
    appointed(CISO, bob)
    assert queries.holders("role-that-was-removed") == []
    with pytest.raises(UsageError, match="no such role"):
        offered("role-that-was-removed", bob)
    with pytest.raises(UsageError, match="all staff"):
        offered("role-employee", bob)


def test_every_mandatory_role_is_vacant_at_first(ada: Person) -> None:
    found = {each.role.id: each.reason for each in queries.vacant_mandatory_roles()}
    assert set(found) == {CEO, CISO, AUDITOR, "role-risk-owner"}
    assert set(found.values()) == {"nobody is appointed"}
