"""When mails remind of tasks, set by whoever looks after the server."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.web.apps.access.principals import Conflict, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.calendar.models import ReminderRules
from muniment.web.apps.ledger.services import Change, record

MOST_DISTANCES = 6
LONGEST_DISTANCE = 90


@dataclass(frozen=True, slots=True)
class Rules:
    """When mails remind.

    Attributes:
        distances: Days before the due day, falling; 0 is the day itself.
        overdue_every: Days from one mail to the next once it is overdue.
        escalate_after: Days overdue after which the assignee's manager is told.
        row_version: 0 while nobody has set anything.
    """

    distances: tuple[int, ...] = (7, 1, 0)
    overdue_every: int = 7
    escalate_after: int = 7
    row_version: int = 0


def rules() -> Rules:
    """Return the rules in force. One statement."""
    row = ReminderRules.objects.first()
    if row is None:
        return Rules()
    return Rules(tuple(row.distances), row.overdue_every, row.escalate_after, row.row_version)


def set_rules(
    principal: Principal,
    distances: Sequence[int],
    overdue_every: int,
    escalate_after: int,
    expected_version: int,
) -> Rules:
    """Set the rules.

    Raises:
        Denied: The principal does not look after the server.
        Conflict: Somebody else changed them meanwhile.
        UsageError: A number does not hold.
    """
    principal.require_everywhere(Permission.MANAGE_SERVER)
    chosen = tuple(sorted(set(distances), reverse=True))
    if len(chosen) > MOST_DISTANCES or any(not 0 <= n <= LONGEST_DISTANCE for n in chosen):
        raise UsageError(
            f"give at most {MOST_DISTANCES} distances, each of 0 to {LONGEST_DISTANCE} days"
        )
    for name, number in (("overdue", overdue_every), ("escalation", escalate_after)):
        if not 1 <= number <= LONGEST_DISTANCE:
            raise UsageError(f"the days of {name} are from 1 to {LONGEST_DISTANCE}")
    with transaction.atomic():
        row = ReminderRules.objects.select_for_update().first() or ReminderRules(row_version=0)
        if row.row_version != expected_version:
            raise Conflict("somebody else changed this meanwhile", hint="Look at what it says now.")
        before = rules()
        row.distances, row.overdue_every = list(chosen), overdue_every
        row.escalate_after = escalate_after
        row.row_version += 1
        row.save()
        after = Rules(chosen, overdue_every, escalate_after)
        payload: dict[str, JSON] = {"before": _payload(before), "after": _payload(after)}
        record(Change("reminderrules.changed", principal.id, "reminderrules", row.pk, payload))
    return rules()


def _payload(found: Rules) -> dict[str, JSON]:
    return {
        "distances": ", ".join(map(str, found.distances)),
        "overdue_every": found.overdue_every,
        "escalate_after": found.escalate_after,
    }
