"""Many different people entered and changed together: the rules of one, the statements of few."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.utils.translation import gettext

from muniment.core.canonical import JSON, canonical_json
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.appointments.everybody import Everybody
from muniment.web.apps.appointments.models import Staff
from muniment.web.apps.appointments.services import staffing
from muniment.web.apps.appointments.services.ending import close_all
from muniment.web.apps.appointments.services.staffing import Details, Misfit, Moved
from muniment.web.apps.ledger.models import new_id
from muniment.web.apps.ledger.services import Change, Touch, record
from muniment.web.apps.organization.numbering import take_references
from muniment.web.apps.organization.queries import today
from muniment.web.bulk import insert_all, update_each
from muniment.web.clock import now

_COLUMNS = (
    *("name", "mail", "job", "location", "engagement", "remote"),
    *("manager", "starts_on", "ends_on", "row_version"),
)
_ROOM = 900_000
"""Bytes that an entry's account of what changed may have; an entry has 1 MiB at most."""


class Entering:
    """Collects what becomes of people, and writes all of it or nothing."""

    def __init__(self, principal: Principal, everybody: Everybody) -> None:
        """Begin.

        Args:
            principal: Who enters and changes them.
            everybody: As they will be once all is written.

        Raises:
            Denied: The principal does not keep the register of people.
        """
        principal.require_everywhere(Permission.EDIT_STAFF)
        self._principal, self._everybody, self._day = principal, everybody, today()
        self._mails: set[str] = set()
        self._fresh: list[Staff] = []
        self._changed: list[tuple[Staff, Moved]] = []

    def enter(self, details: Details, key: UUID | None = None) -> None:
        """Take somebody who is to be new, with the key by which others name them. No statement.

        Raises:
            Misfit: A field does not hold.
        """
        found = staffing.checked(details, named=True)
        row = Staff(id=key or new_id(), **staffing.columns(found))
        self._require_manager(row, None)
        self._require_own(row)
        self._fresh.append(row)

    def change(self, staff: Staff, details: Details) -> bool:
        """Take a change of somebody, and return whether it makes a difference. No statement.

        Args:
            staff: Who, with their account; locked to be saved.
            details: What is to be recorded; without name and mail where an account has them.

        Raises:
            Archived: The row is put away or erased.
            Misfit: A field does not hold.
        """
        if staffing.tidied(details) == staffing.details_of(staff):
            return False
        before = staff.manager_id
        themself = {staff.pk} & self._everybody.circles
        moved = staffing.apply(staff, details, themself, self._day)
        self._require_manager(staff, before)
        if "mail" in moved.names:
            self._require_own(staff)
        self._changed.append((staff, moved))
        return True

    def save(self, about: tuple[str, UUID], payload: Mapping[str, JSON]) -> list[Staff]:
        """Write what was taken, in a transaction: one entry that touches everybody.

        Returns who is new.

        Args:
            about: Type and id of what the entry is about.
            payload: What it says beside what changed; no names.
        """
        moment, actor = now(), self._principal.id
        references = take_references("ST", len(self._fresh))
        for row, reference in zip(self._fresh, references, strict=True):
            row.reference, row.created_at = reference, moment
        for row, _ in self._changed:
            row.row_version += 1
        insert_all(self._fresh)
        update_each([row for row, _ in self._changed], _COLUMNS)
        back = [row for row, moved in self._changed if moved.returned]
        ended = close_all(back, actor, staffing.CAME_BACK)
        touched = [Touch("staff", row.pk, "imported") for row in self._fresh]
        touched += [Touch("staff", row.pk, "changed") for row, _ in self._changed]
        touched += [Touch("appointment", row.pk, "closed") for row in ended]
        said = {**payload, **self._told(), "appointments_ended": len(ended)}
        record(Change("people.imported", actor, *about, said, touched))
        return self._fresh

    def _require_manager(self, staff: Staff, before: UUID | None) -> None:
        if staff.pk in self._everybody.circles:
            raise staffing.above_themself()
        if staff.manager_id != before and staff.manager_id in self._everybody.away:
            raise Misfit({"manager": gettext("this manager is put away: name another")})

    def _require_own(self, staff: Staff) -> None:
        """Accept only an address that nobody else has, in the register or among those taken."""
        if not staff.mail:
            return
        number = self._everybody.taken.get(staff.mail)
        if number is not None and number != staff.reference:
            raise staffing.double(number)
        if staff.mail in self._mails:
            raise Misfit({"mail": gettext("another row has the same address")})
        self._mails.add(staff.mail)

    def _told(self) -> dict[str, JSON]:
        """Return what changed of whom, as far as an entry may say it and has room for it."""
        named = {name for _, moved in self._changed for name in moved.names}
        every: dict[str, JSON] = {
            "was": {row.reference: moved.public(moved.before) for row, moved in self._changed},
            "now": {row.reference: moved.public(moved.after) for row, moved in self._changed},
            "also_changed": [*sorted(named.intersection(staffing.PRIVATE))],
        }
        if len(canonical_json(every)) <= _ROOM:
            return every
        return {"also_changed": [*sorted(named)]}
