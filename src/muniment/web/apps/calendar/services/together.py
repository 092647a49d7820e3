"""Changes many tasks at once by the rules of one: to whom, by which day, or not at all.

What is late stays late and what is missed stays missed; a task of a template keeps its day; one
that follows a record moves and ends with that record.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.together import Wanted, ask_each, matched
from muniment.web.apps.access.together import told as entry_of
from muniment.web.apps.calendar.events import TaskMoved, TaskSkipped
from muniment.web.apps.calendar.models import Task
from muniment.web.apps.calendar.responsible import places_of, require_able
from muniment.web.apps.calendar.services import doing
from muniment.web.apps.calendar.services.agreeing import require_unbound
from muniment.web.apps.calendar.services.asking import require_changeable, require_day
from muniment.web.apps.calendar.services.loading import reasoned, told
from muniment.web.apps.ledger.events import emit
from muniment.web.apps.ledger.models import new_id
from muniment.web.apps.ledger.services import Change, Touch, record
from muniment.web.apps.organization.queries import today
from muniment.web.bulk import update_each
from muniment.web.clock import now


@dataclass(frozen=True, slots=True)
class HandOver:
    """Give them to somebody else; their days stay.

    Attributes:
        to: Who does them.
        reason: Why.
    """

    to: UUID
    reason: str


@dataclass(frozen=True, slots=True)
class Deputise:
    """Say who does tasks, or what templates bring, where the assignee cannot.

    Attributes:
        deputy: Who; None: nobody.
    """

    deputy: UUID | None


@dataclass(frozen=True, slots=True)
class Move:
    """Move single tasks that are not overdue to another day.

    Attributes:
        due_on: The last day on which they are on time.
        reason: Why.
    """

    due_on: date
    reason: str


@dataclass(frozen=True, slots=True)
class Skip:
    """Leave them out; they count as not done.

    Attributes:
        reason: Why.
    """

    reason: str


Act = HandOver | Deputise | Move | Skip
Tasks = Mapping[str, Task]
Changes = Mapping[Task, Mapping[str, JSON]]


def change_many(principal: Principal, wanted: Sequence[Wanted], act: Act) -> list[Task]:
    """Do the same to tasks; return those that became others. All or none.

    A bounded number of statements, however many they are.

    Raises:
        NotFound: One is not there, or none that the principal may see.
        Refused: A rule of one task stands in the way of some; each says why.
        UsageError: None or too many, or no reason.
    """
    with transaction.atomic():
        tasks = _loaded(wanted)
        versions = {one.reference: one.version for one in wanted}
        match act:
            case HandOver():
                return _hand_over(principal, tasks, versions, act)
            case Deputise():
                return _deputise(principal, tasks, versions, act)
            case Move():
                return _move(principal, tasks, versions, act)
            case Skip():
                return _skip(principal, tasks, versions, act)


def _hand_over(
    principal: Principal, tasks: Tasks, versions: Mapping[str, int], act: HandOver
) -> list[Task]:
    why, day = reasoned(act.reason, doing.WHY_HANDED), today()
    places = places_of([act.to])

    def rule(task: Task) -> None:
        doing.require_open(principal, task, versions[task.reference], day)
        doing.require_other(places, task, act.to)

    ask_each(tasks, rule)
    changes: dict[Task, dict[str, JSON]] = {}
    for task in tasks.values():
        changes[task] = {"assignee": [_id(task.assignee_id), str(act.to)]}
        doing.give(task, act.to, why)
    _write("tasks.handed-over", principal, changes, doing.GIVEN, reason=why, assignee=str(act.to))
    return list(changes)


def _deputise(
    principal: Principal, tasks: Tasks, versions: Mapping[str, int], act: Deputise
) -> list[Task]:
    places = places_of([act.deputy] if act.deputy else [])

    def rule(task: Task) -> None:
        require_changeable(principal, task, versions[task.reference])
        require_able(places, None, act.deputy, task.project_id)
        if act.deputy is not None and act.deputy == task.assignee_id:
            raise UsageError("nobody is their own deputy")

    ask_each(tasks, rule)
    changes: dict[Task, dict[str, JSON]] = {}
    for task in tasks.values():
        if task.deputy_id == act.deputy:
            continue
        changes[task] = {"deputy": [_id(task.deputy_id), _id(act.deputy)]}
        task.deputy_id = act.deputy
        task.row_version += 1
    if changes:
        columns = ("deputy", "row_version")
        _write("tasks.deputised", principal, changes, columns, deputy=_id(act.deputy))
    return list(changes)


def _move(principal: Principal, tasks: Tasks, versions: Mapping[str, int], act: Move) -> list[Task]:
    why, day = reasoned(act.reason, "say why the tasks are moved"), today()

    def rule(task: Task) -> None:
        require_changeable(principal, task, versions[task.reference])
        require_day(task, act.due_on, day)

    ask_each(tasks, rule)
    changes: dict[Task, dict[str, JSON]] = {}
    for task in tasks.values():
        if task.due_on == act.due_on:
            continue
        changes[task] = {"due_on": [task.due_on.isoformat(), act.due_on.isoformat()]}
        task.due_on = act.due_on
        task.row_version += 1
    if changes:
        said = act.due_on.isoformat()
        _write(
            "tasks.moved", principal, changes, ("due_on", "row_version"), reason=why, due_on=said
        )
    return list(changes)


def _skip(principal: Principal, tasks: Tasks, versions: Mapping[str, int], act: Skip) -> list[Task]:
    why, day = reasoned(act.reason, doing.WHY_SKIPPED), today()

    def rule(task: Task) -> None:
        doing.require_open(principal, task, versions[task.reference], day, editing=True)
        require_unbound(task)

    ask_each(tasks, rule)
    moment = now()
    for task in tasks.values():
        doing.leave_out(principal.id, task, why, moment)
    changes: Changes = {task: {} for task in tasks.values()}
    _write("tasks.skipped", principal, changes, doing.LEFT, reason=why)
    return list(changes)


def _loaded(wanted: Sequence[Wanted]) -> dict[str, Task]:
    rows = Task.objects.select_for_update(of=("self",)).select_related("project")
    return matched(rows.filter(reference__in={one.reference for one in wanted}), wanted)


def _write(
    word: str, principal: Principal, changes: Changes, columns: Sequence[str], **more: JSON
) -> None:
    """Save tasks, tell what happened to each, and write the one entry."""
    rows = list(changes)
    update_each(rows, columns)
    became = word.partition(".")[2]
    for task in rows:
        emit((TaskSkipped if became == "skipped" else TaskMoved)(**told(task)))
    payload = entry_of(changes.items(), **more)
    touched = [Touch("task", task.pk, f"{became}-together") for task in rows]
    record(Change(word, principal.id, "task_batch", new_id(), payload, touched))


def _id(person: UUID | None) -> str | None:
    return str(person) if person else None
