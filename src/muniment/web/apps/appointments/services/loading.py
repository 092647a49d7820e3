"""What every service here does first: one change at a time, the row as it is, its version."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.web.apps.access.principals import Conflict, NotFound
from muniment.web.apps.appointments.models import Appointment, Staff
from muniment.web.apps.ledger.models import Record
from muniment.web.apps.organization.models import Organization

LONGEST = 4000
"""Letters of a free text, at most."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was kept already: its digest, size in bytes, and what it was called."""

    digest: str
    size: int
    name: str


def serially() -> None:
    """Let nobody else appoint or end until this transaction ends: rules compare several rows."""
    list(Organization.objects.select_for_update().values_list("pk"))


def take_staff(staff_id: UUID, expected_version: int | None = None) -> Staff:
    """Return a row of the register of people, locked, with its account.

    Raises:
        NotFound: There is nobody of this id.
        Conflict: Somebody else changed it meanwhile.
    """
    found = (
        Staff.objects.select_for_update(of=("self",))
        .select_related("account")
        .filter(pk=staff_id)
        .first()
    )
    if found is None:
        raise NotFound("there is nobody of this reference here")
    expect(found, expected_version)
    return found


def take_appointment(appointment_id: UUID) -> Appointment:
    """Return an appointment, locked, with its person and their account.

    Raises:
        NotFound: There is none of this id.
    """
    found = (
        Appointment.objects.select_for_update(of=("self",))
        .select_related("staff__account")
        .filter(pk=appointment_id)
        .first()
    )
    if found is None:
        raise NotFound("there is no such appointment here")
    return found


def expect(row: Record, version: int | None) -> None:
    """Accept only the version that the caller read; None asks for none.

    Raises:
        Conflict: Somebody else changed it meanwhile.
    """
    if version is not None and row.row_version != version:
        raise Conflict(
            "somebody else changed this meanwhile",
            hint="Read it again, look at what changed, then decide.",
        )


def said(text: str, what: str) -> str:
    """Return a text that must not be empty.

    Raises:
        UsageError: It is empty, or too long.
    """
    found = text.strip()
    if not found:
        raise UsageError(what)
    return within(found)


def within(text: str) -> str:
    """Return a text of at most ``LONGEST`` letters, without blanks around it.

    Raises:
        UsageError: It is longer.
    """
    found = text.strip()
    if len(found) > LONGEST:
        raise UsageError(f"at most {LONGEST} letters", hint="Shorten the text, or attach a file.")
    return found


def shown(day: date | None) -> JSON:
    """Return a day as it stands in a payload."""
    return day.isoformat() if day else None
