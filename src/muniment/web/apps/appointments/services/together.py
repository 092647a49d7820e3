"""Several rows at once, under the rules for one: all of them or none, and each refusal named.

Nobody changes what they have not read: every row comes with the version that was shown. The number
of statements does not grow with the rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from django.db import transaction
from django.db.models import QuerySet

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.together import Wanted, ask_each, matched
from muniment.web.apps.appointments.models import Appointment, Staff
from muniment.web.apps.appointments.services import staffing
from muniment.web.apps.appointments.services.ending import (
    ENDING,
    UNANSWERED,
    WHY_ENDED,
    close_all,
    conclude,
    take_back,
)
from muniment.web.apps.appointments.services.loading import expect, said, serially, shown
from muniment.web.apps.appointments.services.staffing import Details, Moved
from muniment.web.apps.appointments.vocabulary import OPEN
from muniment.web.apps.ledger.services import Change, Touch, record
from muniment.web.apps.organization.queries import organization_kept, today
from muniment.web.bulk import update_each
from muniment.web.clock import now

TOGETHER = ("job", "location", "engagement", "remote", "manager", "starts_on", "ends_on")
"""What several people may get alike; name and address are one's own."""
_COLUMNS = (*TOGETHER, "row_version")

Row = TypeVar("Row", Staff, Appointment)
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Alike:
    """What several people get alike.

    Attributes:
        details: With these values.
        fields: Of these fields alone, names out of ``TOGETHER``; the others stay as they are.
    """

    details: Details
    fields: frozenset[str]

    def of(self, staff: Staff) -> Details:
        """Return what is to be recorded of one of them."""
        given = {name: getattr(self.details, name) for name in self.fields}
        return replace(staffing.details_of(staff), **given)


def change(principal: Principal, wanted: Sequence[Wanted], alike: Alike) -> list[Staff]:
    """Change what is recorded of several people alike, and return those who became others.

    Whoever had left and is here again by it holds nothing from before, as ``staffing.change`` says.

    Raises:
        Denied: The principal does not keep the register of people.
        NotFound: One of them, or the manager, is not there.
        Refused: A rule stands in the way of a row, or somebody else changed it meanwhile.
        UsageError: Nobody is named or too many, or no field or another one than may be.
    """
    if not alike.fields:
        raise UsageError("nothing was chosen to change", hint="Choose a value for a field first.")
    if strange := alike.fields - set(TOGETHER):
        raise UsageError(f"{min(strange)} is not changed for several people at once")
    with transaction.atomic(), organization_kept():
        principal.require_everywhere(Permission.EDIT_STAFF)
        serially()
        rows = _taken(Staff.objects.select_related("account"), wanted)
        managed = "manager" in alike.fields
        managers = staffing.above(alike.details.manager if managed else None)
        day = today()
        found: list[tuple[Staff, Moved]] = _each(
            rows,
            wanted,
            lambda row: (row, staffing.apply(row, alike.of(row), managers, day)),
        )
        moved = [(row, what) for row, what in found if what.names]
        if not moved:
            return []
        changed = [row for row, _ in moved]
        for row in changed:
            row.row_version += 1
        update_each(changed, _COLUMNS)
        back = [row for row, what in moved if what.returned]
        ended = close_all(back, principal.id, staffing.CAME_BACK)
        named = {name for _, what in moved for name in what.names}
        payload: dict[str, JSON] = {
            "count": len(changed),
            "was": {row.reference: what.public(what.before) for row, what in moved},
            "now": {row.reference: what.public(what.after) for row, what in moved},
            "also_changed": [*sorted(named.intersection(staffing.PRIVATE))],
            "appointments_ended": len(ended),
        }
        touched = [Touch("staff", row.pk, "changed") for row in changed]
        touched += [Touch("appointment", row.pk, "closed") for row in ended]
        record(Change("people.changed", principal.id, "staff", changed[0].pk, payload, touched))
    return changed


def archive(principal: Principal, wanted: Sequence[Wanted], reason: str) -> list[Staff]:
    """Put several rows away that should not be there, and return them.

    Raises:
        Denied: The principal does not keep the register of people.
        NotFound: One of them is not there.
        Refused: A rule stands in the way of a row, or somebody else changed it meanwhile.
        UsageError: Nobody is named or too many, or no reason is given.
    """
    with transaction.atomic(), organization_kept():
        principal.require_everywhere(Permission.EDIT_STAFF)
        serially()
        why = said(reason, staffing.WHY_AWAY)
        rows = _taken(Staff.objects.select_related("account"), wanted)
        busy = Appointment.objects.filter(staff__in=rows, state__in=OPEN)
        appointed = set(busy.values_list("staff", flat=True))
        _each(rows, wanted, lambda row: staffing.require_unused(row, row.pk in appointed))
        moment = now()
        for row in rows:
            row.archived_at = moment
            row.row_version += 1
        update_each(rows, ("archived_at", "row_version"))
        payload: dict[str, JSON] = {
            "count": len(rows),
            "named": ", ".join(row.reference for row in rows),
            "reason": why,
        }
        touched = [Touch("staff", row.pk, "archived") for row in rows]
        record(Change("people.archived", principal.id, "staff", rows[0].pk, payload, touched))
    return rows


def close(
    principal: Principal, wanted: Sequence[Wanted], reason: str, last_day: date | None = None
) -> list[Appointment]:
    """Close several appointments, and return them.

    Those that are held end, at once or after a last day to come; those that nobody has answered are
    withdrawn at once.

    Raises:
        Denied: The principal appoints nobody.
        NotFound: One of them is not there.
        Refused: A rule stands in the way of one, or somebody else changed it meanwhile.
        UsageError: None is named or too many, or no reason is given.
    """
    with transaction.atomic(), organization_kept():
        principal.require_everywhere(Permission.APPOINT)
        serially()
        why = said(reason, WHY_ENDED)
        rows = _taken(Appointment.objects.select_related("staff__account"), wanted)
        day, unanswered = today(), {row.pk for row in rows if row.state in UNANSWERED}

        def over(row: Appointment) -> None:
            if row.pk in unanswered:
                take_back(row, principal.id, why)
            else:
                conclude(row, principal.id, why, last_day, day)

        _each(rows, wanted, over)
        update_each(rows, ENDING)
        payload: dict[str, JSON] = {
            "ended": len(rows) - len(unanswered),
            "withdrawn": len(unanswered),
            "named": ", ".join(row.reference for row in rows),
            "reason": why,
            "until": shown(last_day),
        }
        touched = [
            Touch("appointment", row.pk, "withdrawn" if row.pk in unanswered else "ended")
            for row in rows
        ]
        first = rows[0].pk
        record(Change("appointments.closed", principal.id, "appointment", first, payload, touched))
    return rows


def _taken(rows: QuerySet[Row, Row], wanted: Sequence[Wanted]) -> list[Row]:
    """Return the rows that are named, locked, by reference. One statement.

    Raises:
        NotFound: One is not there.
        UsageError: None is named, too many, or one of them twice.
    """
    references = {one.reference for one in wanted}
    if len(references) < len(wanted):
        raise UsageError("a row is named twice", hint="Name each row once.")
    locked = rows.select_for_update(of=("self",)).filter(reference__in=references)
    return sorted(matched(locked, wanted).values(), key=lambda row: row.reference)


def _each(
    rows: Iterable[Row], wanted: Sequence[Wanted], act: Callable[[Row], Found]
) -> list[Found]:
    """Do something to each row, in memory, and return what it gave; versions are asked first.

    Raises:
        Refused: It cannot be done to some of them; all of those are named.
    """
    versions = {one.reference: one.version for one in wanted}

    def rule(row: Row) -> Found:
        expect(row, versions[row.reference])
        return act(row)

    return ask_each({row.reference: row for row in rows}, rule)
