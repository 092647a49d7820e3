"""Answers to an appointment: by the person alone, or, without an account, vouched for."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from muniment.core.errors import UsageError
from muniment.web.apps.access.principals import Denied, Kind, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.appointments import policies
from muniment.web.apps.appointments.models import Appointment
from muniment.web.apps.appointments.presence import has_left
from muniment.web.apps.appointments.roles import all_roles
from muniment.web.apps.appointments.services.appointing import (
    about,
    require_apart,
    require_place,
)
from muniment.web.apps.appointments.services.loading import (
    Document,
    expect,
    said,
    serially,
    take_appointment,
)
from muniment.web.apps.appointments.vocabulary import Answer, State
from muniment.web.apps.blobs import services as blobs
from muniment.web.apps.ledger.services import Change, record
from muniment.web.apps.organization.queries import today
from muniment.web.clock import now


def accept(principal: Principal, appointment_id: UUID, expected_version: int) -> Appointment:
    """Take a role on: only the person themself, signed in, and proven a moment ago.

    Raises:
        NotFound: There is no such appointment, or none that the principal may see.
        Denied: It is somebody else's.
        FreshProofNeeded: The person must first prove again who they are.
        Conflict: Somebody else changed it, or took the role meanwhile.
        DutiesClash: It clashes with another role, and what compensated that has ended.
        UsageError: It waits for no answer.
    """
    with transaction.atomic():
        serially()
        row = take_appointment(appointment_id)
        policies.require_answering(principal, row)
        principal.require_fresh(now())
        expect(row, expected_version)
        _require_offered(row)
        _require_possible(row)
        _answer(row, principal, Answer.OWN)
        row.save()
        record(Change("appointment.accepted", principal.id, "appointment", row.pk, about(row)))
    return row


def refuse(
    principal: Principal, appointment_id: UUID, reason: str, expected_version: int
) -> Appointment:
    """Decline a role: only the person themself, signed in.

    Raises:
        NotFound: There is no such appointment, or none that the principal may see.
        Denied: It is somebody else's.
        Conflict: Somebody else changed it meanwhile.
        UsageError: It waits for no answer, or no reason is given.
    """
    with transaction.atomic():
        serially()
        row = take_appointment(appointment_id)
        policies.require_answering(principal, row)
        expect(row, expected_version)
        _require_offered(row)
        row.said = said(reason, "say why you decline")
        row.state = State.REFUSED.value
        row.answered_by, row.answered_at = principal.id, now()
        row.row_version += 1
        row.save()
        payload = {**about(row), "reason": row.said}
        record(Change("appointment.refused", principal.id, "appointment", row.pk, payload))
    return row


def vouch(
    principal: Principal, appointment_id: UUID, document: Document, expected_version: int
) -> Appointment:
    """Record that somebody without an account accepted, with the signed document attached.

    It is shown as weaker everywhere, gives nobody a signature here, and ends in an offer again
    when the person gets an account.

    Raises:
        NotFound: There is no such appointment.
        Denied: The principal appoints nobody, or the person has an account.
        FreshProofNeeded: The person must first prove again who they are.
        Conflict: Somebody else changed it, or took the role meanwhile.
        DutiesClash: It clashes with another role, and what compensated that has ended.
        UsageError: It waits for no answer, or the document has no name.
    """
    with transaction.atomic():
        principal.require_everywhere(Permission.APPOINT)
        if principal.kind is not Kind.PERSON:
            raise Denied("a person vouches for this, signed in")
        serially()
        row = take_appointment(appointment_id)
        principal.require_fresh(now())
        expect(row, expected_version)
        if row.staff.account_id is not None:
            raise Denied(
                "nobody accepts for another", hint="This person has an account and answers there."
            )
        _require_offered(row)
        _require_possible(row)
        row.document = blobs.register(document.digest, document.size)
        row.document_name = said(document.name, "the document has no name")[:200]
        _answer(row, principal, Answer.VOUCHED)
        row.save()
        payload = {**about(row), "document": document.digest}
        record(Change("appointment.vouched", principal.id, "appointment", row.pk, payload))
    return row


def _answer(row: Appointment, principal: Principal, answer: Answer) -> None:
    row.state, row.answer = State.ACCEPTED.value, answer.value
    row.answered_by, row.answered_at = principal.id, now()
    row.row_version += 1


def _require_offered(row: Appointment) -> None:
    if row.state == State.UNCONFIRMED:
        raise UsageError(
            "a second person must confirm this first",
            hint="Nobody appoints themself. Another officer confirms it.",
        )
    if row.state != State.OFFERED:
        raise UsageError("this appointment waits for no answer")


def _require_possible(row: Appointment) -> None:
    """Ask again what was asked when the role was offered: the world moved on since."""
    day = today()
    if row.until_on is not None and row.until_on < day:
        raise UsageError("its last day is over", hint="Ask for a new appointment.")
    if has_left(row.staff, day):
        raise UsageError("this person has left")
    role = all_roles().get(row.role)
    if role is None:
        raise UsageError("there is no such role any more", hint="Withdraw the appointment.")
    require_place(row, role)
    require_apart(row)
