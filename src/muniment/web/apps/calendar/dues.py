"""Days of other records that somebody has to keep: what this app asks of apps that come after it.

A treatment has a day, and so has a look at a risk that is asked for. Such a record keeps its own
day; the task that stands for it in "My work", in mails and in calendars only follows it. An app
says what is due of its records, from its tables, and nothing else::

    @due_source("treatment", ends=_("It ends when the treatment is done or dropped."))
    def treatments(records: Collection[UUID] | None) -> Iterable[Due]: ...

``services.agreeing`` makes the tasks agree with that: at once where a service of the app says that
some records moved, and each hour for all of them, so that nothing is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.functional import Promise

from muniment.web.apps.calendar.vocabulary import TaskKind


@dataclass(frozen=True, slots=True)
class About:
    """The record that a task is about.

    Attributes:
        object_type: As the ledger calls its kind: ``risk``.
        id: Its id.
        url: Its page, a path on this server.
        label: What people call it: ``R-0007``.
    """

    object_type: str
    id: UUID
    url: str
    label: str


@dataclass(frozen=True, slots=True)
class Due:
    """Something that is to be done about a record by a day.

    Attributes:
        about: The record.
        title: What is to be done. Calendar feeds show it to whoever has their address: references,
            no names and no contents.
        kind: What it is.
        due_on: The last day on which it is on time.
        assignee: Whose it is to do; None: the officers'.
        project: Whose record it is; None: the organisation's.
        note: Why, for whoever does it.
    """

    about: About
    title: str
    kind: TaskKind
    due_on: date
    assignee: UUID | None
    project: UUID | None
    note: str = ""


Find = Callable[[Collection[UUID] | None], Iterable[Due]]
"""From ids of records, None for all, to what is due of them: at most one each. Few statements."""


@dataclass(frozen=True, slots=True)
class Source:
    """What an app says is due.

    Attributes:
        key: Stands in each task, with the record's id.
        ends: How such a task ends, a sentence for people.
        find: What is due now.
    """

    key: str
    ends: str | Promise
    find: Find


_SOURCES: dict[str, Source] = {}


def due_source(key: str, *, ends: str | Promise) -> Callable[[Find], Find]:
    """Let tasks follow what the decorated function says is due."""

    def register(find: Find) -> Find:
        _SOURCES[key] = Source(key, ends, find)
        return find

    return register


def sources() -> tuple[Source, ...]:
    """Return everything that tasks follow."""
    return tuple(_SOURCES.values())


def source(key: str) -> Source | None:
    """Return what tasks with a key follow; None where they follow nothing."""
    return _SOURCES.get(key)
