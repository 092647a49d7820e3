"""What becomes of tasks whose assignee cannot work on them any more.

It goes to the deputy, else to the officers, and says so; the template warns until somebody else is
named there. Somebody who comes back gets nothing back by itself.
"""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from muniment.core.canonical import JSON
from muniment.engine.calendar.keeping import WAITING, State
from muniment.web.apps.calendar.events import TaskMoved
from muniment.web.apps.calendar.models import Task
from muniment.web.apps.calendar.responsible import able, settled
from muniment.web.apps.calendar.services.loading import told
from muniment.web.apps.calendar.vocabulary import Fallen
from muniment.web.apps.ledger.events import emit
from muniment.web.apps.ledger.services import SYSTEM, Change, record

_BATCH = 100


def hand_on(person: UUID | None = None) -> int:
    """Give the waiting tasks of somebody who cannot work on them to others; return how many.

    Args:
        person: Whose; None: of everybody, as access can end by itself with a day.
    """
    count = 0
    while True:
        with transaction.atomic():
            rows = Task.objects.select_for_update(of=("self",)).filter(
                ~able("assignee", "project"),
                state__in=[state.value for state in WAITING],
                assignee__isnull=False,
            )
            if person is not None:
                rows = rows.filter(assignee=person)
            found = list(rows.order_by("due_on", "pk")[:_BATCH])
            for task in found:
                _hand_on(task)
        count += len(found)
        if len(found) < _BATCH:
            return count


def _hand_on(task: Task) -> None:
    before = str(task.assignee_id)
    assignee, fallen = settled(None, task.deputy_id, task.project_id)
    task.assignee_id, task.fallen = assignee, fallen.value
    task.state = State.HANDED_OVER.value
    task.row_version += 1
    task.save()
    emit(TaskMoved(**told(task)))
    payload: dict[str, JSON] = {
        "reference": task.reference,
        "title": task.title,
        "before": {"assignee": before},
        "after": {"assignee": str(assignee) if assignee else None},
    }
    word = "task.fell-to-deputy" if fallen is Fallen.TO_DEPUTY else "task.fell-to-officers"
    record(Change(word, SYSTEM, "task", task.pk, payload))
