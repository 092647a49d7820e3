"""Reads of tasks and templates. Each is a bounded number of statements.

A person sees the tasks of the projects where they may, the organisation's with access to all, and
their own wherever they belong.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery

from muniment.engine.calendar.days import months_before
from muniment.engine.calendar.keeping import WAITING, Kept, Occurrence, Standing, State, kept
from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.calendar.models import (
    CalendarFeed,
    Proof,
    Served,
    Task,
    TaskTemplate,
)
from muniment.web.apps.calendar.responsible import able

SPANS = (3, 6, 12)
"""Months over which it is said how tasks were kept."""
WEEK = timedelta(days=7)
LATELY = timedelta(days=14)
_WAITING = [state.value for state in WAITING]
waiting = Q(state__in=_WAITING)
"""The condition of a task that is neither done, skipped nor written down as missed."""


def standing_is(wanted: Iterable[Standing], today: date) -> Q:
    """Return the condition of tasks that stand so, as ``keeping.standing`` says it."""
    closed = waiting & Q(closes_on__lt=today)
    alive = waiting & (Q(closes_on=None) | Q(closes_on__gte=today))
    conditions = {
        Standing.MISSED: Q(state=State.MISSED.value) | closed,
        Standing.OVERDUE: alive & Q(due_on__lt=today),
        Standing.DUE: alive & Q(due_on__gte=today),
        Standing.SKIPPED: Q(state=State.SKIPPED.value),
        Standing.LATE: Q(state=State.DONE.value, late_days__gt=0),
        Standing.DONE: Q(state=State.DONE.value, late_days=0),
    }
    asked = set(wanted)
    if asked >= conditions.keys():
        return Q()  # Each stands in one of these ways.
    if asked >= {Standing.OVERDUE, Standing.DUE}:
        # Both together are what waits: one walk of an index instead of two halves of all rows.
        asked -= {Standing.OVERDUE, Standing.DUE}
        found = alive
    else:
        found = Q(pk__in=[])
    for each in asked:
        found |= conditions.get(each, Q(pk__in=[]))
    return found


def occurrence(task: Task) -> Occurrence:
    """Return a task as the engine looks at it."""
    return Occurrence(State(task.state), task.due_on, task.closes_on, task.done_on)


def tasks(principal: Principal) -> QuerySet[Task, Task]:
    """Return the tasks that a person may see, with project, assignee, deputy and template."""
    rows = Task.objects.select_related("project", "assignee", "deputy", "template")
    return rows.filter(seen(principal))


def seen(principal: Principal) -> Q:
    """Return the condition of tasks that a person may see."""
    held = principal.projects(Permission.SEE_TASKS)
    if held is None:
        return Q()
    return Q(project__in=held) | Q(assignee=principal.id) | Q(deputy=principal.id)


def mine(principal: Principal) -> QuerySet[Task, Task]:
    """Return the tasks of a person: theirs to do, and as a deputy what has fallen to nobody."""
    rows = Task.objects.select_related("project", "assignee", "deputy", "template")
    return rows.filter(assignee=principal.id)


def unowned(principal: Principal) -> QuerySet[Task, Task]:
    """Return what waits for the officers: tasks that nobody who was named can do."""
    rows = Task.objects.select_related("project", "assignee", "deputy", "template")
    held = principal.projects(Permission.EDIT_TASKS)
    if held is not None:
        rows = rows.filter(project__in=held)
    return rows.filter(waiting, assignee=None)


def left_by(person: UUID) -> QuerySet[Task, Task]:
    """Return what waits for a person, and what fell to others because they cannot do it.

    What they, or an officer, handed over with a reason is not among them.
    """
    fell = Q(planned_for=person) & ~Q(fallen="")
    return Task.objects.select_related("assignee").filter(waiting, Q(assignee=person) | fell)


def waiting_for(person: OuterRef) -> Subquery:
    """Return how many tasks wait for a person of an outer row, as a column; null for none."""
    rows = Task.objects.filter(waiting, assignee=person).order_by().values("assignee")
    return Subquery(rows.annotate(number=Count("pk")).values("number"), IntegerField())


def templates_of(person: UUID) -> QuerySet[TaskTemplate, TaskTemplate]:
    """Return the templates that give their tasks to a person."""
    return TaskTemplate.objects.filter(assignee=person, archived_at=None).order_by("reference")


def task(principal: Principal, reference: str) -> Task:
    """Return one task. One statement.

    Raises:
        NotFound: There is none of that reference that the person may see.
    """
    found = tasks(principal).filter(reference=reference).first()
    if found is None or not principal.allows(Permission.SEE_TASKS):
        raise NotFound("there is no such task here")
    return found


def proofs_of(task: Task) -> list[Proof]:
    """Return the files that show that a task was done. One statement."""
    return list(task.proofs.select_related("blob").order_by("added_at", "pk"))


def proof(task: Task, proof_id: UUID) -> Proof:
    """Return one file of a task. One statement.

    Raises:
        NotFound: The task has no such file.
    """
    found = task.proofs.filter(pk=proof_id).first()
    if found is None:
        raise NotFound("there is no such file")
    return found


def templates(
    principal: Principal, *, archived: bool = False
) -> QuerySet[TaskTemplate, TaskTemplate]:
    """Return the templates that a person may see, with project, assignee and deputy.

    ``unable`` is true where the assignee cannot work on it any more.
    """
    rows = TaskTemplate.objects.select_related("project", "assignee", "deputy").filter(
        archived_at__isnull=not archived
    )
    return _seen(principal, rows.annotate(unable=~able("assignee", "project")))


def planning(principal: Principal) -> QuerySet[TaskTemplate, TaskTemplate]:
    """Return the templates that a person may see and that bring tasks, as far as a plan needs."""
    rows = TaskTemplate.objects.filter(archived_at=None, project__archived_at=None)
    columns = ("reference", "title", "rule", "starts_on", "planned_until", "archived_at", "serves")
    return _seen(principal, rows.only(*columns))


def _seen(
    principal: Principal, rows: QuerySet[TaskTemplate, TaskTemplate]
) -> QuerySet[TaskTemplate, TaskTemplate]:
    held = principal.projects(Permission.SEE_TASKS)
    return rows if held is None else rows.filter(project__in=held)


def template(principal: Principal, reference: str) -> TaskTemplate:
    """Return one template, archived or not. One statement.

    Raises:
        NotFound: There is none of that reference that the person may see.
    """
    rows = TaskTemplate.objects.select_related("project", "assignee", "deputy").annotate(
        unable=~able("assignee", "project")
    )
    held = principal.projects(Permission.SEE_TASKS)
    if held is not None:
        rows = rows.filter(project__in=held)
    found = rows.filter(reference=reference).first()
    if found is None:
        raise NotFound("there is no such template here")
    return found


def feed(principal: Principal) -> CalendarFeed | None:
    """Return one's own calendar address that is in force. One statement."""
    return CalendarFeed.objects.filter(person=principal.id, revoked_at=None).first()


@dataclass(frozen=True, slots=True)
class Work:
    """What one person has to do, as "My work" shows it; each list at most ``MOST`` long.

    Attributes:
        overdue: Their day has ended.
        week: Due within seven days, today included.
        later: Due after that.
        lately: Done within two weeks, the newest first.
        officers: What waits for the officers, for whoever is one.
        more: Names of the lists that are longer than what is shown.
    """

    overdue: Sequence[Task]
    week: Sequence[Task]
    later: Sequence[Task]
    lately: Sequence[Task]
    officers: Sequence[Task]
    more: frozenset[str]


MOST = 30


def work(principal: Principal, today: date) -> Work:
    """Return what a person has to do. At most three statements."""
    own, week = mine(principal), today + WEEK
    overdue = own.filter(standing_is([Standing.OVERDUE], today))
    due = own.filter(standing_is([Standing.DUE], today))
    parts = (overdue, due.filter(due_on__lt=week), due.filter(due_on__gte=week))
    # The first of each part, asked for at once.
    some = [
        Q(pk__in=part.select_related(None).order_by("due_on", "reference").values("pk")[: MOST + 1])
        for part in parts
    ]
    # Not of ``own``: the assignee's index, which has all that they ever did, would be read whole.
    rows = Task.objects.select_related("project", "assignee", "deputy", "template")
    to_do = list(rows.filter(some[0] | some[1] | some[2]).order_by("due_on", "reference"))
    done = own.filter(state=State.DONE.value, done_on__gte=today - LATELY)
    found: dict[str, list[Task]] = {
        "overdue": [row for row in to_do if row.due_on < today],
        "week": [row for row in to_do if today <= row.due_on < week],
        "later": [row for row in to_do if row.due_on >= week],
        "lately": list(done.order_by("-done_at", "pk")[: MOST + 1]),
    }
    if principal.allows(Permission.EDIT_TASKS):
        found["officers"] = list(unowned(principal).order_by("due_on", "reference")[: MOST + 1])
    shown = {name: rows[:MOST] for name, rows in found.items()}
    return Work(
        shown["overdue"],
        shown["week"],
        shown["later"],
        shown["lately"],
        shown.get("officers", []),
        frozenset(name for name, rows in found.items() if len(rows) > MOST),
    )


def due_between(rows: QuerySet[Task, Task], first: date, last: date) -> QuerySet[Task, Task]:
    """Return those of some tasks that are due from a day to a day."""
    return rows.filter(due_on__gte=first, due_on__lte=last)


def kept_for(items: Collection[str], today: date) -> dict[str, dict[int, Kept]]:
    """Return how the tasks that work for controls were kept, over 3, 6 and 12 months.

    One statement. A control without tasks has counts of nothing: nothing is known of it. Late and
    missed ones weaken what the others prove; how much is for whoever asks.

    Args:
        items: Ids of clause items and controls.
        today: Which day it is for the organisation.
    """
    first = months_before(today, max(SPANS))
    rows: dict[str, list[Occurrence]] = {item: [] for item in items}
    found = Served.objects.filter(item__in=rows, task__due_on__gte=first).values_list(
        "item", "task__state", "task__due_on", "task__closes_on", "task__done_on"
    )
    for item, state, due_on, closes_on, done_on in found:
        rows[item].append(Occurrence(State(state), due_on, closes_on, done_on))
    return {item: spans(of, today) for item, of in rows.items()}


def kept_of(template: TaskTemplate, today: date) -> dict[int, Kept]:
    """Return how a template's tasks were kept, over 3, 6 and 12 months. One statement."""
    first = months_before(today, max(SPANS))
    return spans([occurrence(row) for row in template.tasks.filter(due_on__gte=first)], today)


def spans(rows: Sequence[Occurrence], today: date) -> dict[int, Kept]:
    """Return how some occurrences were kept, over each of the spans."""
    return {months: kept(rows, months_before(today, months), today) for months in SPANS}


@dataclass(frozen=True, slots=True)
class Warned:
    """Something that an officer should look at, as a finding of the calendar.

    Attributes:
        kind: ``assignee_gone``, ``nobody`` or ``missed``.
        reference: Of the template or task.
        title: Its title.
        day: Since when, or when it was due; None: not said.
    """

    kind: str
    reference: str
    title: str
    day: date | None = None


_MOST_WARNED = 20


def warnings(principal: Principal, today: date) -> list[Warned]:
    """Return what needs an officer's eye, the missed first. Four statements.

    A template whose assignee cannot work on it, a task that nobody named can do, and an interval
    that was missed within three months.
    """
    seen = tasks(principal)
    lately = months_before(today, min(SPANS))
    # Written down by the job, and those whose interval ended since it last ran.
    told = seen.filter(state=State.MISSED.value, due_on__gte=lately)
    untold = seen.filter(waiting, closes_on__lt=today, due_on__gte=lately)
    missed = sorted(
        (row for rows in (told, untold) for row in rows.order_by("-due_on")[:_MOST_WARNED]),
        key=lambda row: (row.due_on, row.reference),
        reverse=True,
    )
    nobody = seen.filter(waiting, assignee=None).exclude(fallen="").order_by("due_on", "reference")
    gone = templates(principal).filter(~able("assignee", "project"), project__archived_at=None)
    return [
        *(Warned("missed", row.reference, row.title, row.due_on) for row in missed[:_MOST_WARNED]),
        *(Warned("nobody", row.reference, row.title, row.due_on) for row in nobody[:_MOST_WARNED]),
        *(
            Warned("assignee_gone", row.reference, row.title)
            for row in gone.order_by("reference")[:_MOST_WARNED]
        ),
    ]


def counts_of(rows: QuerySet[Task, Task]) -> dict[str, int]:
    """Return how many tasks there are of each recorded state. One statement."""
    found = rows.order_by().values_list("state").annotate(number=Count("pk"))
    return {str(state): int(number) for state, number in found}
