"""How an appointment ends: withdrawn, ended, laid down, or closed because somebody had left."""

from __future__ import annotations

from collections.abc import Sequence
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
from muniment.web.bulk import update_each

WHY_WITHDRAWN = "say why it is withdrawn"
WHY_ENDED = "say why it ends"
ENDING = ("state", "said", "until_on", "ended_by", "ended_on", "row_version")
"""What changes of an appointment that ends."""
UNANSWERED = (State.UNCONFIRMED.value, State.OFFERED.value)


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
        take_back(row, principal.id, said(reason, WHY_WITHDRAWN))
        row.save()
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
        conclude(row, principal.id, said(reason, WHY_ENDED), last_day, today())
        row.save()
        own = policies.is_self(principal, row.staff)
        _record("appointment.laid_down" if own else "appointment.ended", principal.id, row)
    return row


def take_back(row: Appointment, actor: UUID, why: str) -> None:
    """Withdraw an appointment in memory. No statement.

    Raises:
        UsageError: It was answered.
    """
    if row.state not in UNANSWERED:
        raise UsageError("it was answered already", hint="End it instead.")
    row.state, row.said = State.WITHDRAWN.value, why
    _closed(row, actor, None)


def conclude(row: Appointment, actor: UUID, why: str, last_day: date | None, day: date) -> None:
    """End an appointment in memory, at once or after a last day to come. No statement.

    Raises:
        UsageError: It does not hold, or the last day makes it longer.
    """
    if row.state not in OPEN:
        raise UsageError("this appointment is over already")
    if row.state != State.ACCEPTED:
        raise UsageError("only an accepted appointment ends", hint="Withdraw it instead.")
    at_once = last_day is None or last_day < day
    if at_once:
        row.state = State.ENDED.value
    else:
        if row.until_on is not None and last_day is not None and last_day > row.until_on:
            raise UsageError(
                f"it ends on {row.until_on} already", hint="A longer one is a new appointment."
            )
        row.until_on = last_day
    row.said = why
    _closed(row, actor, day if at_once else None)


def close_all(people: Sequence[Staff], actor: UUID, reason: str) -> list[Appointment]:
    """Close whatever people had open before they left; inside the caller's transaction.

    The caller's entry records it. Returns what was closed. Two statements.
    """
    if not people:
        return []
    rows = list(Appointment.objects.select_for_update().filter(staff__in=people, state__in=OPEN))
    day = today()
    for row in rows:
        held = row.state == State.ACCEPTED
        row.state = (State.ENDED if held else State.WITHDRAWN).value
        row.said = reason
        _closed(row, actor, day if held else None)
    update_each(rows, ENDING)
    return rows


def _closed(row: Appointment, actor: UUID, day: date | None) -> None:
    row.ended_by, row.ended_on = actor, day
    row.row_version += 1


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
