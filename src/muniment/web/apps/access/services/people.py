"""People: how they come to be here, and how they leave."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID
from zoneinfo import available_timezones

from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from muniment.core.errors import UsageError
from muniment.web.apps.access.events import AccountMoved, Became
from muniment.web.apps.access.grants import Given, checked, payloads
from muniment.web.apps.access.models import Grant, Invitation, LinkKind, Person
from muniment.web.apps.access.principals import Conflict, NotFound, Principal
from muniment.web.apps.access.roles import Permission, Role
from muniment.web.apps.access.services.links import (
    make_link,
    open_link,
    spent,
    use_link,
    void_links,
)
from muniment.web.apps.access.services.sessions import end_sessions
from muniment.web.apps.ledger.events import emit
from muniment.web.apps.ledger.models import new_id
from muniment.web.apps.ledger.services import Change, record
from muniment.web.apps.organization.models import Organization
from muniment.web.apps.organization.queries import today
from muniment.web.apps.organization.services import found_organization
from muniment.web.clock import now


def invite_first_person(principal: Principal) -> str:
    """Make the link by which the first person sets the server up, and return its secret.

    It works once, for a day, while there is nobody; a newer one voids the older.

    Raises:
        UsageError: There are people already.
    """
    with transaction.atomic():
        principal.require(Permission.MANAGE_SERVER)
        if Person.objects.exists():
            raise UsageError(
                "this server is set up already", hint="An administrator invites further people."
            )
        link, secret = make_link(principal, LinkKind.SETUP)
        record(Change("setup.invited", principal.id, "invitation", link.id, {}))
    return secret


def accept_setup(
    secret: str, *, organization: str, name: str, email: str, password: str, time_zone: str
) -> Person:
    """Make the first person, administrator and officer, and found the organisation.

    Raises:
        LinkSpent: The link opens nothing.
        UsageError: A field does not hold, the password included.
    """
    organization, address, zone = _named(organization), _address(email), _zone(time_zone)
    open_link(secret, LinkKind.SETUP)
    moment = now()
    person = Person(
        id=new_id(),
        email=address,
        name=_named(name),
        is_active=True,
        created_at=moment,
        joined_at=moment,
    )
    person.password = _hashed(person, password)
    with transaction.atomic():
        link = use_link(secret, LinkKind.SETUP)
        person.save(force_insert=True)
        grants = (Given(Role.ADMINISTRATOR), Given(Role.OFFICER))
        _write_grants(person, grants)
        found_organization(person.id, organization, zone)
        emit(AccountMoved(person.id, Became.MADE))
        record(
            Change(
                "person.set_up",
                person.id,
                "person",
                person.id,
                {"invitation": str(link.id), "grants": payloads(grants)},
            )
        )
    return person


def invite(
    principal: Principal,
    *,
    email: str,
    name: str,
    grants: Iterable[Given],
    acceptance_limit: str = "",
) -> tuple[Person, str]:
    """Invite somebody and return them with the secret of their link, which is not kept.

    Raises:
        Denied: The principal manages no people.
        UsageError: The address is here already, or a field does not hold.
    """
    address, called, moment = _address(email), _named(name), now()
    with transaction.atomic():
        principal.require(Permission.MANAGE_PEOPLE)
        chosen = checked(grants, today())
        if Person.objects.filter(email=address).exists():
            raise UsageError("somebody with this address is here already")
        person = Person(
            id=new_id(),
            email=address,
            name=called,
            acceptance_limit=acceptance_limit,
            is_active=False,
            created_at=moment,
        )
        person.set_unusable_password()
        person.save(force_insert=True)
        _write_grants(person, chosen)
        link, secret = make_link(principal, LinkKind.INVITATION, person)
        emit(AccountMoved(person.id, Became.MADE))
        record(
            Change(
                "person.invited",
                principal.id,
                "person",
                person.id,
                {
                    "invitation": str(link.id),
                    "grants": payloads(chosen),
                    "acceptance_limit": acceptance_limit,
                },
            )
        )
    return person, secret


def invite_again(principal: Principal, person: UUID) -> tuple[Person, str]:
    """Make a new link for somebody who has not joined yet; the older one is void.

    Raises:
        Denied: The principal manages no people.
        NotFound: There is nobody of this id.
        UsageError: They have joined, or left.
    """
    with transaction.atomic():
        found = take_person(principal, person)
        if found.standing != "invited":
            raise UsageError("only somebody who has not joined yet can be invited again")
        link, secret = make_link(principal, LinkKind.INVITATION, found)
        record(
            Change(
                "person.invited_again",
                principal.id,
                "person",
                found.id,
                {"invitation": str(link.id)},
            )
        )
    return found, secret


def revoke_invitation(principal: Principal, person: UUID) -> Person:
    """Void the invitation of somebody who has not joined; the person stays listed as gone.

    Raises:
        Denied: The principal manages no people.
        NotFound: There is nobody of this id.
        UsageError: They have joined, or left.
    """
    with transaction.atomic():
        found = take_person(principal, person)
        if found.standing != "invited":
            raise UsageError("there is no open invitation")
        void_links(found)
        found.left_at = now()
        _save(found, "left_at")
        emit(AccountMoved(found.id, Became.LEFT))
        record(Change("person.uninvited", principal.id, "person", found.id, {}))
    return found


def accept_invitation(secret: str, *, name: str, password: str) -> Person:
    """Let an invited person join, under the name and password they choose.

    Raises:
        LinkSpent: The link opens nothing.
        UsageError: The password or name does not hold.
    """
    person = _of_link(open_link(secret, LinkKind.INVITATION))
    person.name = _named(name)
    hashed = _hashed(person, password)
    with transaction.atomic():
        person = _locked(person.id)
        link = use_link(secret, LinkKind.INVITATION)
        person.name, person.is_active, person.joined_at = _named(name), True, now()
        person.password = hashed
        _save(person, "name", "is_active", "joined_at", "password")
        record(
            Change("person.joined", person.id, "person", person.id, {"invitation": str(link.id)})
        )
    return person


def make_reset_link(principal: Principal, person: UUID) -> tuple[Person, str]:
    """Make a link by which somebody chooses a new password; the old one works until then.

    Nobody resets their own: they change it, or ask somebody else.

    Raises:
        Denied: The principal manages no people.
        NotFound: There is nobody of this id.
        UsageError: The person is not active, or is the principal.
    """
    with transaction.atomic():
        found = take_person(principal, person)
        if found.standing != "active":
            raise UsageError("only an active person gets a new password")
        if found.id == principal.id:
            raise UsageError("change your own password under your own settings")
        link, secret = make_link(principal, LinkKind.RESET, found)
        record(
            Change(
                "person.reset_link_made",
                principal.id,
                "person",
                found.id,
                {"invitation": str(link.id)},
            )
        )
    return found, secret


def accept_reset(secret: str, *, password: str) -> Person:
    """Set the new password of the person a link is for, and end all their sessions.

    Their second factor stays, and is asked for as ever.

    Raises:
        LinkSpent: The link opens nothing, or the person has left.
        UsageError: The password does not hold.
    """
    person = _of_link(open_link(secret, LinkKind.RESET))
    hashed = _hashed(person, password)
    with transaction.atomic():
        person = _locked(person.id)
        link = use_link(secret, LinkKind.RESET)
        if not person.is_active:
            raise spent()
        person.password = hashed
        _save(person, "password")
        end_sessions(person)
        record(
            Change(
                "person.password_reset",
                person.id,
                "person",
                person.id,
                {"invitation": str(link.id)},
            )
        )
    return person


def change_own_password(person: Person, password: str) -> None:
    """Set a password that the person chose while signed in; other sessions end with the old one."""
    hashed = make_password(password)
    with transaction.atomic():
        found = _locked(person.id)
        found.password = hashed
        _save(found, "password")
        record(Change("person.password_changed", found.id, "person", found.id, {}))


def change_grants(
    principal: Principal,
    person: UUID,
    *,
    expected_version: int,
    grants: Iterable[Given],
    acceptance_limit: str,
) -> Person:
    """Set what somebody may do: all their access roles, and the worst severity they may waive.

    Raises:
        Denied: The principal manages no people.
        NotFound: There is nobody of this id.
        Conflict: Somebody else changed the person meanwhile.
        UsageError: It would be the principal's own, would leave no administrator, or a grant does
            not hold.
    """
    with transaction.atomic():
        found = take_person(principal, person, expected_version)
        if found.id == principal.id:
            raise UsageError(
                "nobody changes what they themselves may do",
                hint="Ask another administrator.",
            )
        if found.standing not in ("active", "invited"):
            raise UsageError("somebody who has left holds no access roles")
        chosen = checked(grants, today())
        before = _given(found)
        limit_before = found.acceptance_limit
        if Given(Role.ADMINISTRATOR) in before and Given(Role.ADMINISTRATOR) not in chosen:
            _keep_an_administrator(found)
        found.grants.all().delete()
        _write_grants(found, chosen)
        found.acceptance_limit = acceptance_limit
        _save(found, "acceptance_limit")
        emit(AccountMoved(found.id, Became.ALLOWED))
        record(
            Change(
                "person.grants_changed",
                principal.id,
                "person",
                found.id,
                {
                    "before": payloads(before),
                    "after": payloads(chosen),
                    "acceptance_limit": {"before": limit_before, "after": acceptance_limit},
                },
            )
        )
    return found


def deactivate(principal: Principal, person: UUID, *, expected_version: int) -> Person:
    """Take somebody's access away at once: sessions end, links are void, history stays.

    Raises:
        Denied: The principal manages no people.
        NotFound: There is nobody of this id.
        Conflict: Somebody else changed the person meanwhile.
        UsageError: It is the principal, or the last administrator.
    """
    with transaction.atomic():
        found = take_person(principal, person, expected_version)
        if found.id == principal.id:
            raise UsageError("nobody deactivates themselves", hint="Ask another administrator.")
        if found.standing != "active":
            raise UsageError("this person is not active")
        _keep_an_administrator(found)
        found.is_active, found.left_at = False, now()
        _save(found, "is_active", "left_at")
        void_links(found)
        end_sessions(found)
        emit(AccountMoved(found.id, Became.LEFT))
        record(Change("person.deactivated", principal.id, "person", found.id, {}))
    return found


def reactivate(principal: Principal, person: UUID, *, expected_version: int) -> Person:
    """Give somebody who left their access back, with the roles and factors they had.

    Raises:
        Denied: The principal manages no people.
        NotFound: There is nobody of this id.
        Conflict: Somebody else changed the person meanwhile.
        UsageError: The person never joined, has not left, or was erased.
    """
    with transaction.atomic():
        found = take_person(principal, person, expected_version)
        if found.standing != "left" or found.joined_at is None:
            raise UsageError("only somebody who was here and left can come back")
        found.is_active, found.left_at = True, None
        _save(found, "is_active", "left_at")
        emit(AccountMoved(found.id, Became.RETURNED))
        record(Change("person.reactivated", principal.id, "person", found.id, {}))
    return found


def change_own_profile(principal: Principal, *, name: str, time_zone: str) -> Person:
    """Set one's own name and time zone.

    Raises:
        NotFound: The principal is no person.
        UsageError: A field does not hold.
    """
    called, zone = _named(name), _zone(time_zone) if time_zone else ""
    with transaction.atomic():
        found = _locked(principal.id)
        found.name, found.time_zone = called, zone
        _save(found, "name", "time_zone")
        record(
            Change(
                "person.profile_changed",
                principal.id,
                "person",
                found.id,
                {"time_zone": zone},
            )
        )
    return found


def take_person(principal: Principal, person: UUID, expected_version: int | None = None) -> Person:
    """Return a person, locked, for a change by somebody who manages people.

    Raises:
        Denied: The principal manages no people.
        NotFound: There is nobody of this id.
        Conflict: Somebody else changed the person meanwhile.
    """
    principal.require(Permission.MANAGE_PEOPLE)
    # One change of access at a time: two administrators cannot remove each other at once.
    list(Organization.objects.select_for_update().values_list("pk"))
    found = _locked(person)
    if expected_version is not None and found.row_version != expected_version:
        raise Conflict(
            "somebody else changed this person meanwhile",
            hint="Reload the page, look at what changed, and try again.",
        )
    return found


def _locked(person: UUID) -> Person:
    """Return a person as they are, so that nobody else changes them until the transaction ends."""
    found = Person.objects.select_for_update().filter(pk=person).first()
    if found is None:
        raise NotFound("there is no such person")
    return found


def _keep_an_administrator(leaving: Person) -> None:
    others = Grant.objects.filter(
        role=Role.ADMINISTRATOR.value, project=None, until=None, person__is_active=True
    ).exclude(person=leaving)
    if leaving.is_active and Given(Role.ADMINISTRATOR) in _given(leaving) and not others.exists():
        raise UsageError(
            "this is the last administrator; without one nobody could be invited any more",
            hint="Make somebody else an administrator first.",
        )


def _given(person: Person) -> tuple[Given, ...]:
    rows = person.grants.values_list("role", "project_id", "until")
    return tuple(
        sorted(
            (Given(Role(role), project, until) for role, project, until in rows),
            key=lambda each: (each.role.value, str(each.project), str(each.until)),
        )
    )


def _write_grants(person: Person, grants: Iterable[Given]) -> None:
    Grant.objects.bulk_create(
        Grant(person=person, role=each.role.value, project_id=each.project, until=each.until)
        for each in grants
    )


def _save(person: Person, *fields: str) -> None:
    person.row_version += 1
    person.save(update_fields=[*fields, "row_version"])


def _of_link(link: Invitation) -> Person:
    if link.person is None:
        raise NotFound("there is no such person")
    return link.person


def _named(text: str) -> str:
    found = " ".join(text.split())
    if not found or len(found) > 200:
        raise UsageError("a name has 1 to 200 letters")
    return found


def _address(text: str) -> str:
    found = text.strip().lower()
    try:
        validate_email(found)
    except ValidationError as error:
        raise UsageError("this is no email address") from error
    return found


def _zone(text: str) -> str:
    if text not in available_timezones():
        raise UsageError("there is no such time zone", hint="For example Europe/Berlin.")
    return text


def _hashed(person: Person, password: str) -> str:
    """Return a password's hash; slow on purpose, so it is done before a transaction."""
    try:
        validate_password(password, person)
    except ValidationError as error:
        raise UsageError(" ".join(error.messages)) from error
    return make_password(password)
