"""Decides which reminders are due, and writes each down before anything is sent.

A reminder is unique by task, occasion, due day and person. So a restart, a job that runs twice, and
two workers at once all find it there; and one that a pause skipped over (seven days before, while
the server stood still) is made up for by the next that is due, not by all of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from muniment.web.apps.calendar.models import Reminder, Task
from muniment.web.apps.calendar.ports import manager_of
from muniment.web.apps.calendar.queries import waiting
from muniment.web.apps.calendar.responsible import can_work, officers
from muniment.web.apps.calendar.services.reminder_rules import Rules, rules
from muniment.web.clock import now

ESCALATED = "escalated-0"
_CHUNK = 200


def occasion(due_on: date, day: date, chosen: Rules) -> str:
    """Return what a day is for a task that waits: ``before-7``, ``overdue-0``; "" for nothing.

    Before the due day it is the smallest distance that is not over; after it, the so-many-th week.
    """
    left = (due_on - day).days
    if left < 0:
        return f"overdue-{(-left - 1) // chosen.overdue_every}"
    reached = [distance for distance in chosen.distances if distance >= left]
    return f"before-{min(reached)}" if reached else ""


def plan_reminders(day: date) -> int:
    """Write down the reminders that are due on a day; return how many. Short transactions."""
    chosen = rules()
    people = _People()
    farthest = day + timedelta(days=max(chosen.distances, default=-1))
    alive = waiting & (Q(closes_on=None) | Q(closes_on__gte=day))
    rows = Task.objects.filter(alive, due_on__lte=farthest, project__archived_at=None)
    before, last = Reminder.objects.count(), None
    while True:
        page = rows if last is None else rows.filter(pk__gt=last)
        found = list(page.order_by("pk")[:_CHUNK])
        made = [row for task in found for row in _of(task, day, chosen, people)]
        with transaction.atomic():
            Reminder.objects.bulk_create(made, ignore_conflicts=True)
        if len(found) < _CHUNK:
            return Reminder.objects.count() - before
        last = found[-1].pk


def _of(task: Task, day: date, chosen: Rules, people: _People) -> Iterator[Reminder]:
    word = occasion(task.due_on, day, chosen)
    if not word:
        return
    late = (day - task.due_on).days
    told = people.doing(task, late > 0)
    for person in told:
        yield _reminder(task, word, person)
    if late >= chosen.escalate_after:
        for person in people.above(task) - told:
            yield _reminder(task, ESCALATED, person)


def _reminder(task: Task, word: str, person: UUID) -> Reminder:
    return Reminder(task=task, occasion=word, due_on=task.due_on, person=person, planned_at=now())


class _People:
    """Who is told of tasks; each question is asked once in a run."""

    def __init__(self) -> None:
        self._officers: dict[UUID | None, frozenset[UUID]] = {}
        self._able: dict[tuple[UUID, UUID | None], bool] = {}
        self._managers: dict[UUID, UUID | None] = {}

    def doing(self, task: Task, late: bool) -> frozenset[UUID]:
        """Return who is to do a task; its deputy too, once it is late; else the officers."""
        wanted = [task.assignee_id, task.deputy_id if late else None]
        found = frozenset(
            person for person in wanted if person and self._can(person, task.project_id)
        )
        return found or self.officers(task.project_id)

    def above(self, task: Task) -> frozenset[UUID]:
        """Return who is told that a task is long overdue: the manager, else the officers."""
        boss = self._manager(task.assignee_id) if task.assignee_id else None
        if boss is not None and boss != task.assignee_id and self._can(boss, task.project_id):
            return frozenset({boss})
        return self.officers(task.project_id)

    def officers(self, project: UUID | None) -> frozenset[UUID]:
        if project not in self._officers:
            self._officers[project] = frozenset(person.pk for person in officers(project))
        return self._officers[project]

    def _manager(self, person: UUID) -> UUID | None:
        if person not in self._managers:
            self._managers[person] = manager_of(person)
        return self._managers[person]

    def _can(self, person: UUID, project: UUID | None) -> bool:
        if (person, project) not in self._able:
            self._able[person, project] = can_work(person, project)
        return self._able[person, project]
