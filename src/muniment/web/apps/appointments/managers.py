"""Who is told when somebody's task stays undone: their manager, by the register of people."""

from __future__ import annotations

from uuid import UUID

from muniment.web.apps.appointments.models import Staff
from muniment.web.apps.appointments.presence import present
from muniment.web.apps.calendar.ports import manager_source
from muniment.web.apps.organization.queries import today


@manager_source
def manager_of(person: UUID) -> UUID | None:
    """Return the account of somebody's manager who works here today; None for none. One statement.

    A manager who left, is still to come, or has no account is told nothing: the officers are.
    """
    rows = Staff.objects.filter(account=person, manager__account__is_active=True)
    found = rows.filter(present(today(), "manager__")).values_list("manager__account", flat=True)
    return found.first()
