"""Single tasks: asked for by another record, or by an officer; and changed."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.engine.calendar.keeping import WAITING
from muniment.web.apps.access.archived import require_in_use
from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.calendar import policies
from muniment.web.apps.calendar.dues import About
from muniment.web.apps.calendar.events import TaskAsked, TaskMoved
from muniment.web.apps.calendar.models import Served, Task
from muniment.web.apps.calendar.responsible import places_of, require_able, settled
from muniment.web.apps.calendar.services.agreeing import require_unbound
from muniment.web.apps.calendar.services.loading import expect, load, named, noted, served, told
from muniment.web.apps.calendar.vocabulary import TaskKind
from muniment.web.apps.ledger.events import emit
from muniment.web.apps.ledger.services import Change, record
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.numbering import take_references
from muniment.web.apps.organization.queries import today
from muniment.web.clock import now


@dataclass(frozen=True, slots=True)
class Wanted:
    """A single task.

    Attributes:
        title: What is to be done, in a line.
        kind: What it is.
        due_on: The last day on which it is on time.
        assignee: Who is to do it; None: the officers.
        deputy: Who does it when they cannot.
        project: Whose it is; None: the organisation's.
        note: Why, or how.
        proof: What is to be shown for it.
        serves: Clause items and controls that it works for.
        about: The record that it is about.
        key: What it is asked for, with ``about``: no second one while the first waits.
    """

    title: str
    kind: TaskKind
    due_on: date
    assignee: UUID | None
    deputy: UUID | None = None
    project: UUID | None = None
    note: str = ""
    proof: str = ""
    serves: Collection[str] = ()
    about: About | None = None
    key: str = ""


def ask(actor: UUID, wanted: Wanted) -> Task:
    """Ask for a single task, for another record's sake; see the package for how.

    Raises:
        UsageError: A field does not hold.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("a task is asked for inside the transaction of what asks for it")
    waiting = _waiting(wanted)
    if waiting is not None:
        return _sooner(actor, waiting, wanted.due_on)
    return _made(actor, wanted)


def ask_by(principal: Principal, wanted: Wanted) -> Task:
    """Ask for a single task, as an officer.

    Raises:
        NotFound: No such project, or none that the principal may see.
        Denied: The principal may not make tasks there.
        Archived: The project is archived.
        UsageError: A field does not hold, the day is over, or the assignee cannot work on it.
    """
    with transaction.atomic():
        policies.require_editing(principal, wanted.project)
        if wanted.project is not None:
            project = Project.objects.filter(pk=wanted.project).first()
            if project is None:
                raise NotFound("there is no such project")
            require_in_use(project)
        if wanted.due_on < today():
            raise UsageError("the day is over", hint="Choose today or a later day.")
        _require_able(wanted.assignee, wanted.deputy, wanted.project)
        return _made(principal.id, wanted)


def change(principal: Principal, task_id: UUID, wanted: Wanted, expected_version: int) -> Task:
    """Change a single task. One of a template changes with the template, for the days to come.

    The day of one that is overdue does not move: it is done late, or skipped with a reason.

    Raises:
        NotFound: No such task, or none that the principal may see.
        Denied: The principal may not change it.
        Archived: Its project is archived.
        Conflict: Somebody else changed it meanwhile.
        UsageError: It is over, comes of a template, follows a record, or a field does not hold.
    """
    with transaction.atomic():
        task = load(task_id)
        require_changeable(principal, task, expected_version)
        require_day(task, wanted.due_on, today())
        _require_able(wanted.assignee, wanted.deputy, task.project_id)
        before: dict[str, JSON] = {
            "title": task.title,
            "due_on": task.due_on.isoformat(),
            "assignee": str(task.assignee_id) if task.assignee_id else None,
            "deputy": str(task.deputy_id) if task.deputy_id else None,
        }
        task.title, task.kind = named(wanted.title), wanted.kind.value
        task.note, task.proof = noted(wanted.note), noted(wanted.proof)
        task.due_on, task.deputy_id = wanted.due_on, wanted.deputy
        if task.assignee_id != wanted.assignee:
            task.assignee_id, task.fallen = wanted.assignee, ""
        _serve(task, served(wanted.serves))
        task.row_version += 1
        task.save()
        emit(TaskMoved(**told(task)))
        after: dict[str, JSON] = {
            "title": task.title,
            "due_on": task.due_on.isoformat(),
            "assignee": str(task.assignee_id) if task.assignee_id else None,
            "deputy": str(task.deputy_id) if task.deputy_id else None,
        }
        payload: dict[str, JSON] = {
            "reference": task.reference,
            "title": task.title,
            "before": before,
            "after": after,
        }
        record(Change("task.changed", principal.id, "task", task.pk, payload))
    return task


def require_changeable(principal: Principal, task: Task, expected_version: int) -> None:
    """Accept only a single task that waits, to be changed by who may; errors as for ``change``."""
    policies.require_editing_task(principal, task)
    require_in_use(task.project)
    expect(task, expected_version)
    if task.template_id is not None:
        raise UsageError(
            "this task comes of a template, so its day stays what it is",
            hint="Hand it over, skip it with a reason, or change the template.",
        )
    if task.state not in _WAITING:
        raise UsageError("this task is over: nothing in it changes")
    require_unbound(task)


def require_day(task: Task, due_on: date, day: date) -> None:
    """Accept a day for a task: of one that is overdue only the day that it has.

    Args:
        task: A single task that waits.
        due_on: The day that is wanted.
        day: Today.

    Raises:
        UsageError: It is overdue, or the day is over.
    """
    if due_on != task.due_on and day > task.due_on:
        raise UsageError(
            "an overdue task keeps its day", hint="Do it late, or skip it and say why."
        )
    if due_on != task.due_on and due_on < day:
        raise UsageError("the day is over", hint="Choose today or a later day.")


_WAITING = frozenset(state.value for state in WAITING)


def _waiting(wanted: Wanted) -> Task | None:
    if not wanted.key or wanted.about is None:
        return None
    rows = Task.objects.select_for_update(of=("self",)).select_related("project")
    return rows.filter(about_id=wanted.about.id, key=wanted.key, state__in=_WAITING).first()


def _sooner(actor: UUID, task: Task, due_on: date) -> Task:
    """Return a task that waits already, due no later than is asked for now."""
    if due_on >= task.due_on:
        return task
    before = task.due_on
    task.due_on = due_on
    task.row_version += 1
    task.save()
    emit(TaskMoved(**told(task)))
    payload: dict[str, JSON] = {
        "reference": task.reference,
        "title": task.title,
        "before": {"due_on": before.isoformat()},
        "after": {"due_on": due_on.isoformat()},
    }
    record(Change("task.changed", actor, "task", task.pk, payload))
    return task


def _made(actor: UUID, wanted: Wanted) -> Task:
    assignee, fallen = settled(wanted.assignee, wanted.deputy, wanted.project)
    about = wanted.about
    if about is not None and not about.url.startswith("/"):
        raise UsageError("a record's page is a path on this server")
    (reference,) = take_references("T", 1)
    task = Task.objects.create(
        reference=reference,
        project_id=wanted.project,
        title=named(wanted.title),
        kind=wanted.kind.value,
        note=noted(wanted.note),
        proof=noted(wanted.proof),
        serves=served(wanted.serves),
        deputy_id=wanted.deputy,
        about_type=about.object_type if about else "",
        about_id=about.id if about else None,
        about_url=about.url if about else "",
        about_label=about.label[:200] if about else "",
        key=wanted.key,
        due_on=wanted.due_on,
        first_due_on=wanted.due_on,
        planned_for_id=wanted.assignee,
        assignee_id=assignee,
        fallen=fallen.value if wanted.assignee is not None else "",
        asked_by=actor,
        created_at=now(),
    )
    _serve(task, task.serves)
    emit(TaskAsked(**told(task)))
    payload: dict[str, JSON] = {
        "reference": reference,
        "title": task.title,
        "kind": task.kind,
        "due_on": task.due_on.isoformat(),
        "assignee": str(assignee) if assignee else None,
        "deputy": str(wanted.deputy) if wanted.deputy else None,
        "project": str(wanted.project) if wanted.project else None,
        "note": task.note,
        "about": str(about.id) if about else None,
    }
    record(Change("task.asked", actor, "task", task.pk, payload))
    return task


def _serve(task: Task, items: list[str]) -> None:
    task.serves = items
    task.served.all().delete()
    Served.objects.bulk_create(Served(task=task, item=item) for item in items)


def _require_able(assignee: UUID | None, deputy: UUID | None, project: UUID | None) -> None:
    named = [person for person in (assignee, deputy) if person is not None]
    require_able(places_of(named), assignee, deputy, project)
