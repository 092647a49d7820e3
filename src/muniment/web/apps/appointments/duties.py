"""Conflicts of duties in the register: which clashes somebody has, and what compensates them."""

from __future__ import annotations

from collections.abc import Iterable

from muniment.engine.catalogue import catalogue
from muniment.engine.duties.clashes import Clash, added_by
from muniment.web.apps.appointments.models import Appointment, Staff
from muniment.web.apps.appointments.vocabulary import OPEN


def open_roles(staff: Staff) -> list[str]:
    """Return the roles that somebody has or was offered, deputies' included. One statement."""
    rows = Appointment.objects.filter(staff=staff, state__in=OPEN)
    return list(rows.values_list("role", flat=True).distinct())


def uncompensated(staff: Staff, role: str) -> tuple[Clash, ...]:
    """Return the clashes that a role adds to those of somebody and that nothing compensates.

    A role that they have been offered already counts as added: it is asked again on acceptance.
    """
    held = [each for each in open_roles(staff) if each != role]
    return tuple(_left(staff, added_by(catalogue().duty_conflicts.values(), held, role)))


def _left(staff: Staff, found: Iterable[Clash]) -> Iterable[Clash]:
    return found
