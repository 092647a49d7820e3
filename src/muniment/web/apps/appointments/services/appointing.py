"""Giving somebody a role, and the second person who confirms where somebody gave it to themself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from muniment.core.canonical import JSON
from muniment.core.digest import digest_bytes
from muniment.core.errors import UsageError
from muniment.engine.catalogue import catalogue
from muniment.web.apps.access.principals import Conflict, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.appointments import duties, policies
from muniment.web.apps.appointments.models import Appointment, Staff
from muniment.web.apps.appointments.presence import has_left, last_day, overlap, span
from muniment.web.apps.appointments.roles import KnownRole, all_roles
from muniment.web.apps.appointments.services.loading import (
    expect,
    serially,
    shown,
    take_appointment,
    take_staff,
    within,
)
from muniment.web.apps.appointments.vocabulary import OPEN, State
from muniment.web.apps.ledger.services import Change, record
from muniment.web.apps.organization.numbering import take_references
from muniment.web.apps.organization.queries import today
from muniment.web.clock import now


@dataclass(frozen=True, slots=True)
class Offer:
    """A role for somebody.

    Attributes:
        role: Catalogue id or ``own-...``.
        staff: Who: a row in the register of people.
        from_on: First day; it gives no power before it is accepted.
        until_on: Last day; None: no end is set.
        letter: What the person is told, and accepts.
        deputy: They stand in for whoever holds the role.
        shared_reason: Why more than one person is to hold a role that one holds.
    """

    role: str
    staff: UUID
    from_on: date
    until_on: date | None = None
    letter: str = ""
    deputy: bool = False
    shared_reason: str = ""


class DutiesClash(UsageError):
    """The appointment would give one person duties that must be kept apart."""


def appoint(principal: Principal, offer: Offer) -> Appointment:
    """Offer somebody a role; it holds when that person accepts.

    Where somebody offers it to themself, a second person must confirm it first (decision 9).

    Raises:
        Denied: The principal appoints nobody.
        NotFound: There is nobody of this id.
        Conflict: The role is taken on some of these days, or this person has it already.
        DutiesClash: It clashes with another role of the person, and nothing compensates that.
        UsageError: The role, the person or the days do not allow it.
    """
    with transaction.atomic():
        principal.require_everywhere(Permission.APPOINT)
        serially()
        role = _role(offer.role)
        staff = take_staff(offer.staff)
        _days(offer, staff)
        letter, shared = within(offer.letter), within(offer.shared_reason)
        row = Appointment(
            role=role.id,
            title=role.title,
            catalogue=catalogue().version,
            staff=staff,
            deputy=offer.deputy,
            from_on=offer.from_on,
            until_on=offer.until_on,
            letter=letter,
            shared_reason=shared,
            appointed_by=principal.id,
            appointed_at=now(),
        )
        require_place(row, role)
        require_apart(row)
        own = policies.is_self(principal, staff)
        row.state = (State.UNCONFIRMED if own else State.OFFERED).value
        (row.reference,) = take_references("AP", 1)
        row.save(force_insert=True)
        payload: dict[str, JSON] = {
            **about(row),
            "from": shown(row.from_on),
            "until": shown(row.until_on),
            "catalogue": row.catalogue,
            "letter": str(digest_bytes(letter.encode())) if letter else None,
            "shared_reason": shared,
            "self": own,
        }
        word = "appointment.self_offered" if own else "appointment.offered"
        record(Change(word, principal.id, "appointment", row.pk, payload))
    return row


def confirm(principal: Principal, appointment_id: UUID, expected_version: int) -> Appointment:
    """Confirm, as a second person, what somebody offered to themself; they can then accept it.

    Raises:
        Denied: The principal appoints nobody, or is the first person.
        FreshProofNeeded: The person must first prove again who they are.
        NotFound: There is no such appointment.
        Conflict: Somebody else changed it meanwhile.
        UsageError: There is nothing to confirm.
    """
    with transaction.atomic():
        serially()
        row = take_appointment(appointment_id)
        policies.require_confirming(principal, row)
        principal.require_fresh(now())
        expect(row, expected_version)
        if row.state != State.UNCONFIRMED:
            raise UsageError("there is nothing to confirm")
        row.state = State.OFFERED.value
        row.confirmed_by, row.confirmed_at = principal.id, now()
        row.row_version += 1
        row.save()
        record(Change("appointment.confirmed", principal.id, "appointment", row.pk, about(row)))
    return row


def require_place(row: Appointment, role: KnownRole) -> None:
    """Accept an appointment that finds the role free on all of its days.

    Raises:
        Conflict: The person has the role already, or another one has it on some of these days.
    """
    others = list(
        Appointment.objects.select_related("staff__account")
        .filter(role=row.role, state__in=OPEN)
        .exclude(pk=row.pk)
    )
    for other in others:
        if not overlap(span(row), span(other)):
            continue
        if other.staff_id == row.staff_id:
            raise Conflict(
                f"this person has the role on some of these days already: {other.reference}",
                hint="End or withdraw that appointment first, or choose other days.",
            )
        if role.single and not (row.deputy or other.deputy) and not row.shared_reason:
            raise Conflict(
                f"one person holds this role, and {other.reference} has it on some of these days",
                hint="End that one first, begin later, appoint a deputy,"
                " or say why two people hold it together.",
            )


def require_apart(row: Appointment) -> None:
    """Accept an appointment whose duties do not clash with those that the person has.

    Raises:
        DutiesClash: They do, and nothing in force compensates it.
    """
    open_now = duties.uncompensated(row.staff, row.role)
    if not open_now:
        return
    roles, known = all_roles(), catalogue().duty_conflicts
    said = "; ".join(
        f"{known[clash.conflict].duty_a} ({roles[clash.role_a].title}) and"
        f" {known[clash.conflict].duty_b} ({roles[clash.role_b].title}), {clash.conflict}"
        for clash in open_now
    )
    first = open_now[0]
    hint = (
        f"{known[first.conflict].compensation}. Somebody else records that first, with a day of"
        " review, under People, Conflicts."
        if first.can_be_compensated
        else "No compensation will do for these roles: appoint somebody else, from outside if"
        " need be."
    )
    raise DutiesClash(f"one person must not hold both duties: {said}", hint=hint)


def about(row: Appointment) -> dict[str, JSON]:
    """Return what every entry about an appointment says. No name: the person's row has it."""
    return {
        "reference": row.reference,
        "role": row.role,
        "title": row.title,
        "staff": row.staff.reference,
        "deputy": row.deputy,
    }


def _role(role_id: str) -> KnownRole:
    found = all_roles().get(role_id)
    if found is None:
        raise UsageError(
            "there is no such role", hint="It was archived, or the catalogue no longer has it."
        )
    if not found.appointable:
        raise UsageError("all staff hold this role; nobody is appointed to it")
    return found


def _days(offer: Offer, staff: Staff) -> None:
    if offer.until_on is not None and offer.until_on < offer.from_on:
        raise UsageError("the last day is before the first")
    if offer.until_on is not None and offer.until_on < today():
        raise UsageError("the last day is over")
    if has_left(staff, today()):
        raise UsageError("this person has left", hint="Appoint somebody who works here.")
    last = last_day(staff)
    if last is not None and last < offer.from_on:
        raise UsageError("this person leaves before the first day")
