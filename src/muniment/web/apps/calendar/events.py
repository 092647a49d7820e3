"""What other apps are told about tasks, in the transaction in which it happened."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class TaskEvent:
    """Something happened to a task.

    Attributes:
        task: Which.
        template: What it came from; None: it was asked for by itself.
        about_type: Kind of the record that it is about; "": none.
        about: That record.
        key: What it was asked for.
        serves: Clause items and controls that it works for.
    """

    task: UUID
    template: UUID | None
    about_type: str
    about: UUID | None
    key: str
    serves: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TaskAsked(TaskEvent):
    """It was asked for, or came of its template."""


@dataclass(frozen=True, slots=True)
class TaskDone(TaskEvent):
    """It was done; late by so many days."""

    late_days: int = 0


@dataclass(frozen=True, slots=True)
class TaskSkipped(TaskEvent):
    """It was left out, with a reason."""


@dataclass(frozen=True, slots=True)
class TaskMissed(TaskEvent):
    """Its interval is over and it was not done. It stays so."""


@dataclass(frozen=True, slots=True)
class TaskMoved(TaskEvent):
    """Somebody else is to do it, or it is due on another day."""
