"""The queue's tasks: one that runs an occurrence, and the return of tasks that a crash left.

django-tasks-db has no recovery of tasks that were running when their worker was killed. Here each
worker holds a lease; the tasks of one that no longer beats become ready again.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Collection
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django_tasks import task
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from muniment.core.errors import MunimentError
from muniment.web.apps.tasks.jobs import jobs
from muniment.web.apps.tasks.models import Occurrence, Outcome
from muniment.web.clock import now

MOST_STARTS = 20
"""After so many crashes in its midst a task is given up: it may be what kills the worker."""
_PAUSES = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60))
"""Before each further try of a job that ended with an error."""

_log = logging.getLogger("muniment.jobs")


@task()
def run_occurrence(pk: int) -> None:
    """Run one occurrence of a job, unless it has ended."""
    start = _begin(pk)
    if start is None:
        return
    row, number = start
    found = jobs().get(row.job)
    if found is None:
        _end(pk, number, Outcome.FAILED, "this version of Muniment has no such job")
        return
    try:
        found.work(row.due_at)
    except Exception as error:
        _log.exception("job %s has failed", row.job)
        _failed(pk, number, row.failures + 1, words(error))
    else:
        _end(pk, number, Outcome.DONE, "")
        _log.info("job %s is done, for %s", row.job, row.due_at.isoformat())


def plan(job: str, due_at: datetime) -> Occurrence:
    """Store an occurrence and its task in one transaction.

    Raises:
        IntegrityError: It was planned before.
    """
    with transaction.atomic():
        row = Occurrence.objects.create(job=job, due_at=due_at)
        enqueue(row)
    return row


def enqueue(row: Occurrence) -> None:
    """Make the task that runs an occurrence; inside a transaction."""
    row.task = UUID(str(run_occurrence.enqueue(row.pk).id))
    row.save(update_fields=["task"])


def requeue() -> int:
    """Give a new task to each open occurrence whose task is over, when its pause is; count them."""
    moment, count = now(), 0
    for row in Occurrence.objects.filter(outcome=Outcome.OPEN).order_by("id")[:100]:
        if not _waits(row, moment):
            continue
        waiting = (TaskResultStatus.READY, TaskResultStatus.RUNNING)
        with transaction.atomic():
            tasks = DBTaskResult.objects.filter(status__in=waiting)
            if row.task is None or not tasks.filter(id=row.task).exists():
                enqueue(row)
                count += 1
    return count


def return_orphans(dead: Collection[str]) -> int:
    """Make ready again the tasks that dead workers left running; return how many.

    Args:
        dead: Ids of workers that run no more.
    """
    count = 0
    for row in DBTaskResult.objects.running().only("id", "worker_ids", "started_at"):
        if not row.worker_ids or row.worker_ids[-1] not in dead:
            continue
        running = DBTaskResult.objects.running().filter(id=row.id, started_at=row.started_at)
        if len(row.worker_ids) < MOST_STARTS:
            count += running.update(status=TaskResultStatus.READY, started_at=None)
        else:
            text = f"its worker died {MOST_STARTS} times while it ran"
            running.update(
                status=TaskResultStatus.FAILED,
                finished_at=now(),
                exception_class_path="muniment.core.errors.MunimentError",
                traceback=text,
            )
            _log.error("task %s is given up: %s", row.id, text)
    return count


def running_workers() -> set[str]:
    """Return the ids of workers that, by the queue, have a task in hand."""
    rows = DBTaskResult.objects.running().values_list("worker_ids", flat=True)
    return {ids[-1] for ids in rows if ids}


def words(error: BaseException) -> str:
    """Return an error in words for people: no traceback, nothing that was read."""
    if isinstance(error, MunimentError):
        return f"{error.message}. {error.hint}".strip() if error.hint else error.message
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    frames = traceback.extract_tb(error.__traceback__)
    place = f" ({frames[-1].name}, line {frames[-1].lineno})" if frames else ""
    return f"a fault in Muniment: {type(error).__name__}{place}; the server's log says more"


def _waits(row: Occurrence, moment: datetime) -> bool:
    """True when nothing but a task is missing: a job that failed has had its pause."""
    if not row.failures or row.finished_at is None:
        return True
    pause = _PAUSES[min(row.failures, len(_PAUSES)) - 1]
    # A clock that was set back must not lengthen the pause.
    return moment < row.finished_at or moment - row.finished_at >= pause


def _begin(pk: int) -> tuple[Occurrence, int] | None:
    with transaction.atomic():
        row = Occurrence.objects.select_for_update().filter(pk=pk, outcome=Outcome.OPEN).first()
        if row is None:
            return None
        row.starts += 1
        row.started_at, row.finished_at = now(), None
        if row.starts > MOST_STARTS:
            row.outcome, row.finished_at = Outcome.FAILED, now()
            row.error = f"it was begun {MOST_STARTS} times and never came to an end"
        row.save()
    return None if row.outcome else (row, row.starts)


def _failed(pk: int, start: int, failures: int, error: str) -> None:
    over = failures > len(_PAUSES)
    _end(pk, start, Outcome.FAILED if over else Outcome.OPEN, error, failures)


def _end(pk: int, start: int, outcome: Outcome, error: str, failures: int | None = None) -> None:
    # Only by the start that is the newest: a worker that was taken for dead changes nothing.
    values = {"outcome": outcome, "error": error, "finished_at": now()}
    if failures is not None:
        values["failures"] = failures
    Occurrence.objects.filter(pk=pk, starts=start, outcome=Outcome.OPEN).update(**values)
