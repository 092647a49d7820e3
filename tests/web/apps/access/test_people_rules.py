"""Authority over people: what nobody may do, what only others may do, and what stays on record."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connections
from tests.web.conftest import Ticking
from tests.web.people import (
    PASSWORD,
    give_app,
    make_organization,
    make_person,
    make_project,
    principal,
    signed_in_client,
)

from muniment.core.errors import UsageError
from muniment.web.apps.access.archived import Archived
from muniment.web.apps.access.grants import Given
from muniment.web.apps.access.models import Invitation, Person
from muniment.web.apps.access.principals import HOST_PRINCIPAL, Conflict, Denied, NotFound
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services import erasure, factors, people
from muniment.web.apps.access.services.links import LinkSpent
from muniment.web.apps.access.services.projects import (
    add_project,
    archive_project,
    change_organization,
    change_project,
)
from muniment.web.apps.ledger.models import Entry, Payload
from muniment.web.apps.organization.queries import today

pytestmark = pytest.mark.usefixtures("db")

MEMBER = [Given(Role.MEMBER)]


@pytest.fixture
def ada() -> Person:
    return make_person(
        Role.ADMINISTRATOR, Role.OFFICER, name="Ada Lovelace", email="ada@example.org"
    )


@pytest.fixture
def grace() -> Person:
    return make_person(Role.MEMBER, name="Grace Hopper", email="grace@example.org")


def _invite(email: str = "eve@example.org") -> tuple[Person, str]:
    make_organization()
    return people.invite(HOST_PRINCIPAL, email=email, name="Eve", grants=MEMBER)


def _change(actor: Person, person: Person, grants: list[Given], limit: str = "") -> Person:
    return people.change_grants(
        principal(actor),
        person.id,
        expected_version=person.row_version,
        grants=grants,
        acceptance_limit=limit,
    )


def test_an_invitation_works_once() -> None:
    _, secret = _invite()
    people.accept_invitation(secret, name="Eve", password=PASSWORD)
    with pytest.raises(LinkSpent):
        people.accept_invitation(secret, name="Mallory", password="a different long one")
    assert Person.objects.get(email="eve@example.org").name == "Eve"


def test_of_two_at_once_one_joins(tmp_path: object) -> None:
    _, secret = _invite()
    results: list[str] = []

    def join(name: str) -> None:
        try:
            people.accept_invitation(secret, name=name, password=PASSWORD)
            results.append("joined")
        except LinkSpent:
            results.append("spent")
        finally:
            connections.close_all()

    threads = [threading.Thread(target=join, args=(name,)) for name in ("one", "two", "three")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(results) == ["joined", "spent", "spent"]
    assert Entry.objects.filter(type="person.joined").count() == 1


def test_an_invitation_ends_after_a_week_and_by_a_newer_one(clock: Ticking) -> None:
    person, old = _invite()
    _, new = people.invite_again(HOST_PRINCIPAL, person.id)
    with pytest.raises(LinkSpent):
        people.accept_invitation(old, name="Eve", password=PASSWORD)
    clock.forward(days=7)
    with pytest.raises(LinkSpent):
        people.accept_invitation(new, name="Eve", password=PASSWORD)


def test_a_withdrawn_invitation_opens_nothing() -> None:
    person, secret = _invite()
    people.revoke_invitation(HOST_PRINCIPAL, person.id)
    with pytest.raises(LinkSpent):
        people.accept_invitation(secret, name="Eve", password=PASSWORD)


def test_a_link_of_one_kind_is_none_of_another(grace: Person, ada: Person) -> None:
    _, invitation = _invite()
    _, reset = people.make_reset_link(principal(ada), grace.id)
    with pytest.raises(LinkSpent):
        people.accept_reset(invitation, password="another horse battery")
    with pytest.raises(LinkSpent):
        people.accept_invitation(reset, name="Eve", password="another horse battery")


def test_a_refused_password_does_not_use_the_link_up() -> None:
    _, secret = _invite()
    for password in ("short", "password1234", "123456789012", "eve@example.org"):
        with pytest.raises(UsageError):
            people.accept_invitation(secret, name="Eve", password=password)
    people.accept_invitation(secret, name="Eve", password=PASSWORD)


def test_an_invitation_names_nobody() -> None:
    _invite()
    stored = json.dumps(list(Invitation.objects.values()), default=str)
    assert "eve" not in stored.lower()


def test_the_ledger_names_nobody(ada: Person, grace: Person) -> None:
    _change(ada, grace, [Given(Role.OFFICER)], "high")
    give_app(grace)
    factors.make_recovery_codes(grace)
    factors.unlock(principal(ada), grace.email)
    factors.reset_second_factor(principal(ada), grace.email)
    people.make_reset_link(principal(ada), grace.id)
    people.change_own_profile(principal(grace), name="Admiral Hopper", time_zone="Europe/Paris")
    grace.refresh_from_db()
    people.deactivate(principal(ada), grace.id, expected_version=grace.row_version)
    text = "".join(bytes(row.payload).decode() for row in Payload.objects.all()).lower()
    # An id is hexadecimal, and one in some hundred spells a name such as "ada".
    text = re.sub(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", "", text)
    for word in ("ada", "lovelace", "grace", "hopper", "example.org", PASSWORD):
        assert word not in text
    assert str(grace.id) in {str(entry.object) for entry in Entry.objects.all()}


@pytest.mark.parametrize("limit", ["", "critical"])
def test_nobody_changes_what_they_themselves_may_do(ada: Person, limit: str) -> None:
    make_person(Role.ADMINISTRATOR)
    with pytest.raises(UsageError, match="themselves"):
        _change(ada, ada, [Given(Role.ADMINISTRATOR), Given(Role.OFFICER)], limit)
    client = signed_in_client(ada)
    path = f"/settings/people/{ada.id}/access/"
    form = {
        "version": ada.row_version,
        "acceptance_limit": "critical",
        "grants-TOTAL_FORMS": 1,
        "grants-INITIAL_FORMS": 0,
        "grants-0-role": "officer",
    }
    page = client.post(path, form)
    assert page.status_code == 200
    assert "Nobody changes what they themselves may do" in page.content.decode()
    assert Person.objects.get(pk=ada.pk).acceptance_limit == ""


def test_the_last_administrator_stays(ada: Person) -> None:
    other = make_person(Role.ADMINISTRATOR)
    _change(other, ada, MEMBER)
    with pytest.raises(UsageError, match="last administrator"):
        people.deactivate(HOST_PRINCIPAL, other.id, expected_version=other.row_version)
    with pytest.raises(UsageError, match="last administrator"):
        people.change_grants(
            HOST_PRINCIPAL,
            other.id,
            expected_version=other.row_version,
            grants=MEMBER,
            acceptance_limit="",
        )


def test_an_invited_administrator_does_not_count_as_one(ada: Person) -> None:
    people.invite(
        principal(ada), email="x@example.org", name="X", grants=[Given(Role.ADMINISTRATOR)]
    )
    with pytest.raises(UsageError, match="last administrator"):
        people.deactivate(HOST_PRINCIPAL, ada.id, expected_version=ada.row_version)


def test_of_two_administrators_who_remove_each_other_one_stays(ada: Person) -> None:
    other = make_person(Role.ADMINISTRATOR)
    failures: list[str] = []

    def remove(actor: Person, person: Person) -> None:
        try:
            people.deactivate(principal(actor), person.id, expected_version=person.row_version)
        except (UsageError, Denied) as error:
            failures.append(error.message)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=remove, args=pair) for pair in ((ada, other), (other, ada))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(failures) == 1
    assert Person.objects.filter(is_active=True).count() == 1


@pytest.mark.parametrize(
    "grants",
    [
        [],
        [Given(Role.AUDITOR)],
        [Given(Role.ADMINISTRATOR, UUID(int=7))],
    ],
)
def test_grants_that_do_not_hold(ada: Person, grace: Person, grants: list[Given]) -> None:
    with pytest.raises(UsageError):
        _change(ada, grace, grants)


def test_a_last_day_is_not_over(ada: Person, grace: Person) -> None:
    with pytest.raises(UsageError):
        _change(ada, grace, [Given(Role.AUDITOR, None, today() - timedelta(days=1))])
    _change(ada, grace, [Given(Role.AUDITOR, None, today())])


def test_the_second_of_two_changes_sees_the_conflict(ada: Person, grace: Person) -> None:
    _change(ada, grace, [Given(Role.OFFICER)])
    with pytest.raises(Conflict):
        _change(ada, grace, MEMBER)
    assert {grant.role for grant in grace.grants.all()} == {"officer"}


def test_an_own_change_hides_no_change_of_somebody_else(ada: Person, grace: Person) -> None:
    read_before = Person.objects.get(pk=grace.id)
    people.change_grants(
        principal(ada),
        grace.id,
        expected_version=grace.row_version,
        grants=MEMBER,
        acceptance_limit="low",
    )
    people.change_own_password(read_before, "another horse battery")
    now = Person.objects.get(pk=grace.id)
    assert now.row_version == grace.row_version + 2
    assert (now.acceptance_limit, now.check_password("another horse battery")) == ("low", True)


def test_joining_and_withdrawing_at_once_is_one_of_both() -> None:
    person, secret = _invite()
    results: list[str] = []
    barrier = threading.Barrier(2)

    def run(name: str, act: Callable[[], object]) -> None:
        barrier.wait()
        try:
            act()
            results.append(name)
        except (LinkSpent, UsageError):
            pass
        finally:
            connections.close_all()

    acts: dict[str, Callable[[], object]] = {
        "joined": lambda: people.accept_invitation(secret, name="Eve", password=PASSWORD),
        "withdrawn": lambda: people.revoke_invitation(HOST_PRINCIPAL, person.id),
    }
    threads = [threading.Thread(target=run, args=item) for item in acts.items()]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    found = Person.objects.get(pk=person.id)
    assert len(results) == 1
    assert found.standing == {"joined": "active", "withdrawn": "left"}[results[0]]


@pytest.mark.parametrize("role", [Role.OFFICER, Role.MEMBER, Role.AUDITOR])
def test_only_administrators_manage_people(role: Role, grace: Person) -> None:
    actor = principal(make_person(role))
    version = grace.row_version
    with pytest.raises(Denied):
        people.invite(actor, email="x@example.org", name="X", grants=MEMBER)
    with pytest.raises(Denied):
        people.deactivate(actor, grace.id, expected_version=version)
    with pytest.raises(Denied):
        people.make_reset_link(actor, grace.id)
    with pytest.raises(Denied):
        factors.reset_second_factor(actor, grace.email)
    with pytest.raises(Denied):
        factors.unlock(actor, grace.email)
    with pytest.raises(Denied):
        erasure.erase_person(actor, grace.id, expected_version=version, reason="asked")


def test_an_administrator_writes_to_no_register(ada: Person) -> None:
    administrator = principal(make_person(Role.ADMINISTRATOR))
    from muniment.web.apps.access.roles import Permission

    for permission in (Permission.DECIDE, Permission.EDIT_RISKS, Permission.EDIT_ASSETS):
        assert not administrator.allows(permission)
    assert not administrator.allows(Permission.SEE_RAW)


def test_nobody_resets_their_own_factor_or_password(ada: Person) -> None:
    with pytest.raises(UsageError):
        factors.reset_second_factor(principal(ada), ada.email)
    with pytest.raises(UsageError):
        people.make_reset_link(principal(ada), ada.id)


def test_erasure_leaves_the_number_and_says_why(ada: Person, grace: Person) -> None:
    with pytest.raises(UsageError, match="left"):
        erasure.erase_person(
            principal(ada), grace.id, expected_version=grace.row_version, reason="asked"
        )
    gone = people.deactivate(principal(ada), grace.id, expected_version=grace.row_version)
    with pytest.raises(UsageError, match="reason"):
        erasure.erase_person(principal(ada), gone.id, expected_version=gone.row_version, reason=" ")
    erasure.erase_person(
        principal(ada), gone.id, expected_version=gone.row_version, reason="asked to"
    )
    row = Person.objects.get(pk=grace.pk)
    assert "grace" not in f"{row.name} {row.email}".lower()
    assert row.standing == "erased"
    assert not row.has_usable_password()
    assert not row.grants.exists()
    entry = Entry.objects.get(type="person.erased")
    assert (entry.actor, entry.object) == (ada.id, grace.id)
    assert json.loads(bytes(entry.payload.payload))["reason"] == "asked to"
    with pytest.raises(UsageError):
        people.reactivate(principal(ada), row.id, expected_version=row.row_version)


def test_projects_change_with_their_version_and_by_those_who_may(ada: Person) -> None:
    own, other = make_project("own"), make_project("other")
    lead = principal(make_person(Role.OFFICER, project=own))
    change_project(lead, own.id, expected_version=1, name="Own", default_ref="trunk")
    with pytest.raises(Conflict):
        change_project(lead, own.id, expected_version=1, name="Again", default_ref="trunk")
    with pytest.raises(NotFound):
        change_project(lead, other.id, expected_version=1, name="Mine", default_ref="")
    with pytest.raises(NotFound):
        archive_project(lead, other.id, expected_version=1)
    with pytest.raises(Denied):
        add_project(lead, "third")
    with pytest.raises(UsageError):
        change_project(lead, own.id, expected_version=2, name="Own", default_ref="a b")
    archive_project(lead, own.id, expected_version=2)
    with pytest.raises(Archived):
        change_project(lead, own.id, expected_version=3, name="Own", default_ref="")


def test_the_organisation_changes_by_an_administrator(ada: Person, grace: Person) -> None:
    found = make_organization()
    with pytest.raises(Denied):
        change_organization(principal(grace), expected_version=1, name="X", time_zone="UTC")
    with pytest.raises(UsageError):
        change_organization(principal(ada), expected_version=1, name="X", time_zone="Mars/Base")
    change_organization(principal(ada), expected_version=1, name="X", time_zone="UTC")
    with pytest.raises(Conflict):
        change_organization(principal(ada), expected_version=1, name="Y", time_zone="UTC")
    found.refresh_from_db()
    assert found.name == "X"
