"""How an appointment ends: withdrawn, ended, laid down, or closed because somebody had left."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction

from muniment.core.errors import UsageError
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.appointments import policies
from muniment.web.apps.appointments.models import Appointment, Staff
from muniment.web.apps.appointments.services.loading import (
    expect,
    said,
    serially,
    shown,
    take_appointment,
)
from muniment.web.apps.appointments.vocabulary import OPEN, State
from muniment.web.apps.ledger.services import Change, record
from muniment.web.apps.organization.queries import today


def withdraw(
    principal: Principal, appointment_id: UUID, reason: str, expected_version: int
) -> Appointment:
    """Take back an appointment that nobody has answered.

    Raises:
        Denied: The principal appoints nobody.
        NotFound: There is no such appointment.
        Conflict: Somebody else changed it meanwhile.
        UsageError: It was answered, or no reason is given.
    """
    with transaction.atomic():
        principal.require_everywhere(Permission.APPOINT)
        serially()
        row = take_appointment(appointment_id)
        expect(row, expected_version)
        if row.state not in (State.UNCONFIRMED, State.OFFERED):
            raise UsageError("it was answered already", hint="End it instead.")
        row.state = State.WITHDRAWN.value
        row.said = said(reason, "say why it is withdrawn")
        _close(row, principal.id, None)
        _record("appointment.withdrawn", principal.id, row)
    return row


def end(
    principal: Principal,
    appointment_id: UUID,
    reason: str,
    expected_version: int,
    last_day: date | None = None,
) -> Appointment:
    """End an appointment at once, or after a last day to come. Its holder may lay it down, too.

    Raises:
        NotFound: There is no such appointment, or none that the principal may see.
        Denied: The principal neither appoints nor holds it.
        Conflict: Somebody else changed it meanwhile.
        UsageError: It does not hold, no reason is given, or the day makes it longer.
    """
    with transaction.atomic():
        serially()
        row = take_appointment(appointment_id)
        policies.require_ending(principal, row)
        expect(row, expected_version)
        if row.state != State.ACCEPTED:
            raise UsageError("only an accepted appointment ends", hint="Withdraw it instead.")
        row.said = said(reason, "say why it ends")
        if last_day is None or last_day < today():
            row.state = State.ENDED.value
            _close(row, principal.id, today())
        else:
            if row.until_on is not None and last_day > row.until_on:
                raise UsageError(
                    f"it ends on {row.until_on} already", hint="A longer one is a new appointment."
                )
            row.until_on = last_day
            _close(row, principal.id, None)
        own = policies.is_self(principal, row.staff)
        _record("appointment.laid_down" if own else "appointment.ended", principal.id, row)
    return row


def close_of(staff: Staff, actor: UUID, reason: str) -> int:
    """Close whatever somebody had open before they left; inside the caller's transaction.

    The caller's entry records it. Returns how many were closed.
    """
    rows = list(Appointment.objects.select_for_update().filter(staff=staff, state__in=OPEN))
    for row in rows:
        held = row.state == State.ACCEPTED
        row.state = (State.ENDED if held else State.WITHDRAWN).value
        row.said = reason
        _close(row, actor, today() if held else None)
    return len(rows)


def _close(row: Appointment, actor: UUID, day: date | None) -> None:
    row.ended_by, row.ended_on = actor, day
    row.row_version += 1
    row.save()


def _record(word: str, actor: UUID, row: Appointment) -> None:
    payload = {
        "reference": row.reference,
        "role": row.role,
        "title": row.title,
        "staff": row.staff.reference,
        "reason": row.said,
        "until": shown(row.until_on),
    }
    record(Change(word, actor, "appointment", row.pk, payload))
