"""Makes tasks agree with the days of the records that they follow (``calendar.dues``)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from uuid import UUID

from django.db import transaction

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.engine.calendar.keeping import WAITING, State, late_days
from muniment.web.apps.calendar.dues import Due, Source, source, sources
from muniment.web.apps.calendar.events import TaskAsked, TaskDone, TaskMoved, TaskSkipped
from muniment.web.apps.calendar.models import Task
from muniment.web.apps.calendar.responsible import Places, places_of, works
from muniment.web.apps.calendar.services.loading import told
from muniment.web.apps.calendar.vocabulary import LONGEST_NOTE, LONGEST_TITLE, Fallen
from muniment.web.apps.ledger.events import emit
from muniment.web.apps.ledger.models import new_id
from muniment.web.apps.ledger.services import SYSTEM, Change, Touch, record
from muniment.web.apps.organization.numbering import take_references
from muniment.web.apps.organization.queries import today
from muniment.web.bulk import insert_all, update_each
from muniment.web.clock import now

_CHUNK = 200
_WAITING = [state.value for state in WAITING]
_MOVED = (
    "title",
    "note",
    "project",
    "about_url",
    "about_label",
    "due_on",
    "planned_for",
    "assignee",
    "fallen",
    "state",
    "row_version",
)
_ENDED = ("state", "said", "done_by", "done_at", "done_on", "late_days", "row_version")


def agree(
    key: str,
    records: Collection[UUID],
    *,
    actor: UUID = SYSTEM,
    done: bool = True,
    over: bool = False,
    note: str = "",
) -> list[Touch]:
    """Make the tasks of some records agree with what is due of them, inside the transaction.

    Called after the records were written; return what was touched, for the caller's own entry.
    A bounded number of statements for every 200 records.

    Args:
        key: Of the source.
        records: Which moved.
        actor: Who moved them.
        done: What is due no longer was done; False: it is moot, and its task is skipped.
        over: What was due has been seen to: its task ends, and what is due next is another one.
        note: What is said of tasks that end.
    """
    found = source(key)
    if found is None:
        raise RuntimeError(f"nothing is due by the name of {key}")
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("tasks agree inside the transaction of what moved")
    touched = list[Touch]()
    for some in _chunks(list(dict.fromkeys(records))):
        touched += _Agreement(found, actor, done=done, note=note).of(some, over=over)
    return touched


def agree_all() -> int:
    """Make up for what no service said: records from before, and days that come; return how many.

    Idempotent; in short transactions, each with its entry.
    """
    count = 0
    for each in sources():
        wanted = {due.about.id: due for due in each.find(None)}
        rows = {row.about_id: row for row in _waiting(each)}
        differing = [
            record_id
            for record_id in dict.fromkeys((*wanted, *rows))
            if record_id is not None and _differs(rows.get(record_id), wanted.get(record_id))
        ]
        for some in _chunks(differing):
            with transaction.atomic():
                touched = _Agreement(each, SYSTEM, done=False, note="").of(some)
                if touched:
                    payload: dict[str, JSON] = {"count": len(touched), "key": each.key}
                    change = Change(
                        "tasks.agreed", SYSTEM, "task_batch", new_id(), payload, touched
                    )
                    record(change)
            count += len(touched)
    return count


def require_unbound(task: Task) -> None:
    """Accept a task that ends and moves by itself, not with the record that it follows.

    Raises:
        UsageError: It follows a record.
    """
    found = source(task.key) if task.about_id else None
    if found is not None:
        raise UsageError(
            f"this task follows {task.about_label or 'a record'}, and its day is that record's",
            hint=str(found.ends),
        )


class _Agreement:
    """One act of bringing tasks and records together."""

    def __init__(self, source: Source, actor: UUID, *, done: bool, note: str) -> None:
        self._source, self._actor, self._done, self._note = source, actor, done, note
        self._places: Places = {}
        self._day: date | None = None

    def of(self, records: Sequence[UUID], *, over: bool = False) -> list[Touch]:
        """Write what differs, and return what was touched."""
        wanted = {due.about.id: due for due in self._source.find(records)}
        rows = {row.about_id: row for row in _waiting(self._source, records)}
        self._places = places_of({due.assignee for due in wanted.values() if due.assignee})
        moved, ended = list[Task](), list[Task]()
        for record_id, row in rows.items():
            due = wanted.get(record_id) if record_id else None
            if due is None or over:
                self._end(row)
                ended.append(row)
            elif _differs(row, due):
                self._move(row, due)
                moved.append(row)
        update_each(moved, _MOVED)
        update_each(ended, _ENDED)
        made = self._make([due for key, due in wanted.items() if over or key not in rows])
        for row in made:
            emit(TaskAsked(**told(row)))
        for row in moved:
            emit(TaskMoved(**told(row)))
        for row in ended:
            emit(
                TaskDone(**told(row), late_days=row.late_days)
                if self._done
                else TaskSkipped(**told(row))
            )
        return [
            *(Touch("task", row.pk, "asked") for row in made),
            *(Touch("task", row.pk, "moved") for row in moved),
            *(Touch("task", row.pk, "done" if self._done else "moot") for row in ended),
        ]

    def _make(self, dues: Sequence[Due]) -> list[Task]:
        if not dues:
            return []
        moment = now()
        rows = []
        for due, reference in zip(dues, take_references("T", len(dues)), strict=True):
            about = due.about
            row = Task(
                reference=reference,
                title=due.title[:LONGEST_TITLE],
                kind=due.kind.value,
                note=due.note[:LONGEST_NOTE],
                project_id=due.project,
                about_type=about.object_type,
                about_id=about.id,
                about_url=about.url,
                about_label=about.label[:200],
                key=self._source.key,
                due_on=due.due_on,
                first_due_on=due.due_on,
                asked_by=self._actor,
                created_at=moment,
            )
            self._give(row, due)
            rows.append(row)
        insert_all(rows)
        return rows

    def _give(self, row: Task, due: Due) -> None:
        row.planned_for_id = row.assignee_id = due.assignee
        row.fallen = Fallen.NOT.value
        if due.assignee is not None and not works(self._places, due.assignee, due.project):
            row.assignee_id, row.fallen = None, Fallen.TO_OFFICERS.value

    def _move(self, row: Task, due: Due) -> None:
        if row.planned_for_id != due.assignee:
            # Whoever a person handed it to keeps it, until the record itself is somebody else's.
            row.state = State.HANDED_OVER.value
            self._give(row, due)
        row.title, row.note = due.title[:LONGEST_TITLE], due.note[:LONGEST_NOTE]
        row.due_on, row.project_id = due.due_on, due.project
        row.about_url, row.about_label = due.about.url, due.about.label[:200]
        row.row_version += 1

    def _end(self, row: Task) -> None:
        # Asked once for all that end.
        day = self._day = self._day or today()
        row.state = (State.DONE if self._done else State.SKIPPED).value
        row.said, row.done_by, row.done_at = self._note, self._actor, now()
        if self._done:
            row.done_on, row.late_days = day, late_days(row.due_on, day)
        row.row_version += 1


def _waiting(found: Source, records: Sequence[UUID] | None = None) -> Iterable[Task]:
    rows = Task.objects.filter(key=found.key, state__in=_WAITING)
    if records is None:
        return rows
    return rows.select_for_update(of=("self",)).filter(about_id__in=records).order_by("pk")


def _differs(row: Task | None, due: Due | None) -> bool:
    if row is None or due is None:
        return (row is None) != (due is None)
    return (
        row.due_on,
        row.planned_for_id,
        row.project_id,
        row.title,
        row.note,
        row.about_url,
        row.about_label,
    ) != (
        due.due_on,
        due.assignee,
        due.project,
        due.title[:LONGEST_TITLE],
        due.note[:LONGEST_NOTE],
        due.about.url,
        due.about.label[:200],
    )


def _chunks(records: Sequence[UUID]) -> Iterator[Sequence[UUID]]:
    for start in range(0, len(records), _CHUNK):
        yield records[start : start + _CHUNK]
