"""What becomes of a task: done, skipped, handed over, missed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.engine.calendar.keeping import WAITING, Occurrence, State, is_missed, late_days
from muniment.web.apps.access.archived import require_in_use
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.blobs.services import register
from muniment.web.apps.calendar import policies
from muniment.web.apps.calendar.events import TaskDone, TaskMissed, TaskMoved, TaskSkipped
from muniment.web.apps.calendar.models import Proof, Task
from muniment.web.apps.calendar.responsible import Places, places_of, require_able
from muniment.web.apps.calendar.services.agreeing import require_unbound
from muniment.web.apps.calendar.services.loading import expect, load, noted, reasoned, told
from muniment.web.apps.ledger.events import emit
from muniment.web.apps.ledger.services import SYSTEM, Change, record, record_all
from muniment.web.apps.organization.queries import today
from muniment.web.clock import now

_BATCH = 200
_WAITING = [state.value for state in WAITING]


@dataclass(frozen=True, slots=True)
class Shown:
    """A file that somebody sent as proof, kept under its digest.

    Attributes:
        digest: Of its bytes.
        size: How many.
        name: What the person's machine calls it.
    """

    digest: str
    size: int
    name: str


def finish(
    principal: Principal,
    task_id: UUID,
    note: str,
    expected_version: int,
    proofs: Sequence[Shown] = (),
) -> Task:
    """Say that a task is done, now; where its day has ended, by how many days it is late.

    Raises:
        NotFound: No such task, or none that the principal may see.
        Denied: It is neither theirs nor one that they look after.
        Archived: Its project is archived.
        Conflict: Somebody else changed it meanwhile.
        UsageError: It is over or missed, or follows a record; or proof is wanted and nothing is
            said of it.
    """
    with transaction.atomic():
        task = _open(principal, task_id, expected_version)
        require_unbound(task)
        said = noted(note)
        if task.proof and not proofs and not said and not task.proofs.exists():
            raise UsageError(
                "proof is wanted for this task",
                hint="Attach a file, or say in the note where the proof is kept.",
            )
        for shown in proofs:
            _attach(principal.id, task, shown)
        _finished(principal.id, task, said, [shown.digest for shown in proofs])
    return task


def attach(principal: Principal, task_id: UUID, shown: Shown, expected_version: int) -> Task:
    """Add proof to a task that waits or is done. What is done stays done when it was.

    Raises:
        NotFound: No such task, or none that the principal may see.
        Denied: It is neither theirs nor one that they look after.
        Archived: Its project is archived.
        Conflict: Somebody else changed it meanwhile.
        UsageError: It was skipped or missed.
    """
    with transaction.atomic():
        task = load(task_id)
        policies.require_doing(principal, task)
        require_in_use(task.project)
        expect(task, expected_version)
        if task.state in (State.SKIPPED.value, State.MISSED.value):
            raise UsageError("nothing was done here that a file could show")
        proof = _attach(principal.id, task, shown)
        task.row_version += 1
        task.save()
        payload: dict[str, JSON] = {
            "reference": task.reference,
            "title": task.title,
            "name": proof.name,
            "digest": shown.digest,
            "size": shown.size,
        }
        record(Change("task.proof-added", principal.id, "task", task.pk, payload))
    return task


def skip(principal: Principal, task_id: UUID, reason: str, expected_version: int) -> Task:
    """Leave a task out, with a reason. It counts as not done.

    Raises:
        NotFound: No such task, or none that the principal may see.
        Denied: The principal may not change it: whoever is to do it may not skip it.
        Archived: Its project is archived.
        Conflict: Somebody else changed it meanwhile.
        UsageError: It is over or missed, follows a record, or no reason was given.
    """
    with transaction.atomic():
        task = _open(principal, task_id, expected_version, editing=True)
        require_unbound(task)
        _skipped(principal.id, task, reasoned(reason, WHY_SKIPPED))
    return task


def hand_over(
    principal: Principal, task_id: UUID, to: UUID, reason: str, expected_version: int
) -> Task:
    """Give a task to somebody else, with a reason. Its day stays.

    Raises:
        NotFound: No such task, or none that the principal may see.
        Denied: It is neither theirs nor one that they look after.
        Archived: Its project is archived.
        Conflict: Somebody else changed it meanwhile.
        UsageError: It is over or missed, no reason was given, or the other person cannot do it.
    """
    with transaction.atomic():
        task = _open(principal, task_id, expected_version)
        why = reasoned(reason, WHY_HANDED)
        require_other(places_of([to]), task, to)
        before = str(task.assignee_id) if task.assignee_id else None
        give(task, to, why)
        task.save()
        emit(TaskMoved(**told(task)))
        payload: dict[str, JSON] = {
            "reference": task.reference,
            "title": task.title,
            "before": {"assignee": before},
            "after": {"assignee": str(to)},
            "reason": why,
        }
        record(Change("task.handed-over", principal.id, "task", task.pk, payload))
    return task


WHY_HANDED = "say why the task is handed over"
WHY_SKIPPED = "say why the task is skipped"
GIVEN = ("assignee", "fallen", "state", "said", "row_version")
LEFT = ("state", "said", "done_by", "done_at", "row_version")
"""Columns of a task that ``give`` and ``leave_out`` set."""


def require_other(places: Places, task: Task, to: UUID) -> None:
    """Accept somebody else who can work on a task.

    Raises:
        UsageError: They have it already, or cannot.
    """
    if to == task.assignee_id:
        raise UsageError("this person has the task already")
    require_able(places, to, None, task.project_id)


def give(task: Task, to: UUID, why: str) -> None:
    """Give a task to somebody; its day stays. The caller saves it, tells it and records it."""
    task.assignee_id, task.fallen = to, ""
    task.state, task.said = State.HANDED_OVER.value, why
    task.row_version += 1


def leave_out(actor: UUID, task: Task, reason: str, moment: datetime) -> None:
    """Skip a task. The caller saves it, tells it and records it."""
    task.state, task.said = State.SKIPPED.value, reason
    task.done_by, task.done_at = actor, moment
    task.row_version += 1


def close_for(
    actor: UUID, record_id: UUID, *, key: str = "", note: str = "", done: bool = True
) -> int:
    """Close what waits about a record; see the package for how."""
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("tasks close inside the transaction of what closes them")
    rows = Task.objects.select_for_update(of=("self",)).filter(
        about_id=record_id, state__in=_WAITING
    )
    count = 0
    for task in rows.filter(key=key) if key else rows:
        if is_missed(occurrence(task), today()):
            continue
        if done:
            _finished(actor, task, noted(note), [])
        else:
            _skipped(actor, task, noted(note) or "the record that it was about is settled")
        count += 1
    return count


def left_out(actor: UUID, tasks: Sequence[Task], reason: str) -> None:
    """Skip tasks whose template no longer asks for them; inside the transaction that says so."""
    for task in tasks:
        _skipped(actor, task, reason)


def record_missed(day: date) -> int:
    """Write down which tasks are missed since their interval ended; return how many.

    They are missed with their day, job or no job (``is_missed``). In short transactions.
    """
    count = 0
    while True:
        with transaction.atomic():
            rows = list(
                Task.objects.select_for_update(of=("self",))
                .filter(state__in=_WAITING, closes_on__lt=day)
                .order_by("closes_on", "pk")[:_BATCH]
            )
            for task in rows:
                task.state = State.MISSED.value
                task.row_version += 1
                task.save()
                emit(TaskMissed(**told(task)))
            if rows:
                record_all([_missed_entry(task) for task in rows])
        count += len(rows)
        if len(rows) < _BATCH:
            return count


def occurrence(task: Task) -> Occurrence:
    """Return a task as the engine looks at it."""
    return Occurrence(State(task.state), task.due_on, task.closes_on, task.done_on)


def require_open(
    principal: Principal, task: Task, expected_version: int, day: date, *, editing: bool = False
) -> None:
    """Accept only a task that waits, to be ended or given away by who may.

    Args:
        principal: Who wants to.
        task: Taken for the change.
        expected_version: The version that they read.
        day: Today.
        editing: It takes who may change it; being whose it is is not enough.

    Raises:
        NotFound, Denied, Archived, Conflict: As for ``skip``.
        UsageError: It is over or missed.
    """
    if editing:
        policies.require_editing_task(principal, task)
    else:
        policies.require_doing(principal, task)
    require_in_use(task.project)
    expect(task, expected_version)
    if is_missed(occurrence(task), day):
        raise UsageError(
            "this task is missed: its interval is over",
            hint="It stays as it is. Do the one that is due now.",
        )
    if task.state not in _WAITING:
        raise UsageError("this task is over: nothing in it changes")


def _open(
    principal: Principal, task_id: UUID, expected_version: int, *, editing: bool = False
) -> Task:
    """Return a task that somebody may end or give away, taken for the change."""
    task = load(task_id)
    require_open(principal, task, expected_version, today(), editing=editing)
    return task


def _finished(actor: UUID, task: Task, note: str, digests: Sequence[str]) -> None:
    day = today()
    task.state, task.said = State.DONE.value, note
    task.done_by, task.done_at, task.done_on = actor, now(), day
    task.late_days = late_days(task.due_on, day)
    task.row_version += 1
    task.save()
    emit(TaskDone(**told(task), late_days=task.late_days))
    payload: dict[str, JSON] = {
        "reference": task.reference,
        "title": task.title,
        "due_on": task.due_on.isoformat(),
        "late_days": task.late_days,
        "note": note,
        "proofs": list(digests),
    }
    word = "task.done-late" if task.late_days else "task.done"
    record(Change(word, actor, "task", task.pk, payload))


def _skipped(actor: UUID, task: Task, reason: str) -> None:
    leave_out(actor, task, reason, now())
    task.save()
    emit(TaskSkipped(**told(task)))
    payload: dict[str, JSON] = {
        "reference": task.reference,
        "title": task.title,
        "due_on": task.due_on.isoformat(),
        "reason": reason,
    }
    record(Change("task.skipped", actor, "task", task.pk, payload))


def _attach(actor: UUID, task: Task, shown: Shown) -> Proof:
    return Proof.objects.create(
        task=task,
        blob=register(shown.digest, shown.size),
        name=shown.name.replace("\0", "")[:200] or "file",
        size=shown.size,
        added_by=actor,
        added_at=now(),
    )


def _missed_entry(task: Task) -> Change:
    payload: dict[str, JSON] = {
        "reference": task.reference,
        "title": task.title,
        "due_on": task.due_on.isoformat(),
    }
    return Change("task.missed", SYSTEM, "task", task.pk, payload)
