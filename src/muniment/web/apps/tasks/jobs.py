"""The registry of jobs: what runs by itself. An app registers its own in its ``tasks.py``.

    @job("expire-waivers", title=gettext_lazy("End waivers that are over"), daily_at=0)
    def expire_waivers(due_at: datetime) -> None: ...

A job may be killed at any line and is then run again from the start, so it must be idempotent: what
it did before does not happen twice. It opens its own transactions, short ones.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import TypeAlias

from django.utils.functional import Promise

from muniment.web.apps.tasks.schedule import Daily, Every, Schedule

Work: TypeAlias = Callable[[datetime], None]
"""Does a job; takes the time for which it was due, aware, in UTC."""


@dataclass(frozen=True, slots=True)
class Job:
    """One job: its name in the database, its title for people, when it runs, what it does."""

    name: str
    title: str | Promise
    schedule: Schedule
    work: Work


_JOBS: dict[str, Job] = {}


def job(
    name: str,
    *,
    title: str | Promise,
    every: timedelta | None = None,
    daily_at: int | None = None,
    minute: int = 0,
) -> Callable[[Work], Work]:
    """Register the decorated function as a job; give either ``every`` or ``daily_at``.

    Args:
        name: Stable and unique; occurrences are stored under it.
        title: What it does, for people.
        every: Run again after this span.
        daily_at: Run each day at this hour, 0 to 23, in the organisation's zone.
        minute: Minute of that hour.

    Raises:
        ValueError: Two jobs of one name, or not exactly one way to say when.
    """
    if (every is None) == (daily_at is None):
        raise ValueError(f"job {name}: give every or daily_at")
    schedule: Schedule = Daily(daily_at or 0, minute) if every is None else Every(every)

    def register(work: Work) -> Work:
        if name in _JOBS:
            raise ValueError(f"two jobs are called {name}")
        _JOBS[name] = Job(name, title, schedule, work)
        return work

    return register


def jobs() -> Mapping[str, Job]:
    """Return all jobs by name."""
    return MappingProxyType(_JOBS)
