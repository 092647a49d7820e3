"""Conflicts of duties in the register: which clashes people have, and what compensates them.

Nothing of this is stored but the compensations: an upgrade of the catalogue that knows another
conflict, a second person who leaves, a team that grew show the next time somebody looks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from django.db.models import QuerySet

from muniment.engine.catalogue import catalogue
from muniment.engine.catalogue.roles import DutyConflict
from muniment.engine.duties.clashes import Clash, added_by, clashes
from muniment.web.apps.appointments.models import Appointment, Compensation, Staff
from muniment.web.apps.appointments.presence import has_left, not_left, present
from muniment.web.apps.appointments.vocabulary import OPEN
from muniment.web.apps.organization.queries import organization_kept, today


class Standing(Enum):
    """Where a clash of duties stands."""

    COMPENSATED = "compensated"
    OUTGROWN = "outgrown"
    """Compensated, but the team is no longer small: the catalogue's rule does not cover it."""
    OVERDUE = "overdue"
    """The review of its compensation is overdue."""
    SECOND_LEFT = "second_left"
    """Whoever was to look has left."""
    OPEN = "open"
    """Nothing compensates it."""


BAD = frozenset({Standing.OVERDUE, Standing.SECOND_LEFT, Standing.OPEN})
"""Standings in which nothing makes up for the clash today."""


@dataclass(frozen=True, slots=True)
class Found:
    """A clash of somebody's duties, and where it stands.

    Attributes:
        row: The newest compensation that has not ended; None for none.
    """

    staff: Staff
    clash: Clash
    conflict: DutyConflict
    standing: Standing
    row: Compensation | None


def team(day: date) -> int:
    """Return how many people work here on a day. One statement."""
    return Staff.objects.filter(present(day)).count()


def is_small(size: int) -> bool:
    """True for a team to which the catalogue's rule for small teams applies."""
    return size < catalogue().role_set.small_team


def open_roles(staff: Staff) -> list[str]:
    """Return the roles that somebody has or was offered, deputies' included. One statement."""
    rows = Appointment.objects.filter(staff=staff, state__in=OPEN)
    return list(rows.values_list("role", flat=True).distinct())


def uncompensated(staff: Staff, role: str) -> tuple[Clash, ...]:
    """Return the clashes that a role adds to those of somebody and that nothing compensates.

    A role that they have been offered already counts as added: it is asked again on acceptance.
    Two statements.
    """
    held = [each for each in open_roles(staff) if each != role]
    new = added_by(catalogue().duty_conflicts.values(), held, role)
    if not new:
        return ()
    day, rows = today(), list(in_use().filter(staff=staff))
    return tuple(
        clash for clash in new if _standing(clash, _row(rows, clash), day, small=True) in BAD
    )


def in_use() -> QuerySet[Compensation, Compensation]:
    """Return the compensations that have not ended, with the people in them."""
    return Compensation.objects.filter(ended_at=None).select_related(
        "staff__account", "second__account"
    )


def all_clashes(day: date | None = None) -> list[Found]:
    """Return every clash of everybody who works here, the worst first. Three statements."""
    with organization_kept():
        on = day or today()
        rows = (
            Appointment.objects.filter(not_left(on, "staff__"), state__in=OPEN)
            .select_related("staff__account")
            .order_by("staff__reference")
        )
        return clashes_among(rows, list(in_use()), team(on), on)


def clashes_among(
    rows: Iterable[Appointment], compensations: Sequence[Compensation], size: int, day: date
) -> list[Found]:
    """Return the clashes in some open appointments, the worst first. No statement."""
    held: dict[Staff, set[str]] = defaultdict(set)
    for row in rows:
        held[row.staff].add(row.role)
    own: dict[object, list[Compensation]] = defaultdict(list)
    for compensation in compensations:
        own[compensation.staff_id].append(compensation)
    known = catalogue().duty_conflicts
    found = []
    for staff, roles in held.items():
        for clash in clashes(known.values(), roles):
            row_of = _row(own[staff.pk], clash)
            standing = _standing(clash, row_of, day, is_small(size))
            found.append(Found(staff, clash, known[clash.conflict], standing, row_of))
    order = list(Standing)
    return sorted(
        found,
        key=lambda each: (
            -order.index(each.standing),
            each.conflict.severity.value,
            each.staff.reference,
            each.clash,
        ),
    )


def _row(rows: Iterable[Compensation], clash: Clash) -> Compensation | None:
    key = (clash.conflict, clash.role_a, clash.role_b)
    return next((row for row in rows if (row.conflict, row.role_a, row.role_b) == key), None)


def _standing(clash: Clash, row: Compensation | None, day: date, small: bool) -> Standing:
    if row is None or not clash.can_be_compensated:
        return Standing.OPEN
    if row.second is not None and has_left(row.second, day):
        return Standing.SECOND_LEFT
    if row.review_on < day:
        return Standing.OVERDUE
    return Standing.COMPENSATED if small else Standing.OUTGROWN
