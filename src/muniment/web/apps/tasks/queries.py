"""Reads of jobs: when each ran, how it ended, when it is next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Max, Q
from django.utils.functional import Promise

from muniment.web.apps.organization.queries import organization_zone
from muniment.web.apps.tasks.jobs import jobs
from muniment.web.apps.tasks.models import Occurrence, Outcome
from muniment.web.apps.tasks.schedule import Daily
from muniment.web.clock import now


@dataclass(frozen=True, slots=True)
class JobState:
    """How one job stands.

    Attributes:
        title: What it does.
        hour: ``02:00`` in the organisation's zone for a daily job; "" for others.
        hours: How many hours lie between two runs, where these are whole; else 0.
        minutes: How many minutes lie between two runs, where these are not whole hours; else 0.
        state: ``pending`` (planned, not begun), ``running``, ``succeeded``, ``failed``, or "" where
            it never ran.
        last_at: When it last came to an end, or began.
        done_at: When it last did what it is for.
        next_at: When it is next due.
        error: Its newest error, in plain words, until it has done better; "" for none.
    """

    title: str | Promise
    hour: str
    hours: int
    minutes: int
    state: str
    last_at: datetime | None
    done_at: datetime | None
    next_at: datetime
    error: str


def job_states() -> list[JobState]:
    """Return how each job stands, in the order of registration. Three statements."""
    newest = dict(
        Occurrence.objects.values("job").annotate(pk_=Max("id")).values_list("job", "pk_")
    )
    done = dict(
        Occurrence.objects.filter(outcome=Outcome.DONE)
        .values("job")
        .annotate(pk_=Max("id"))
        .values_list("job", "pk_")
    )
    wanted = Q(pk__in=[*newest.values(), *done.values()])
    rows = {row.pk: row for row in Occurrence.objects.filter(wanted)}
    zone, moment = ZoneInfo(organization_zone()), now()
    found = []
    for name, job in jobs().items():
        last, good = rows.get(newest.get(name, 0)), rows.get(done.get(name, 0))
        daily = job.schedule if isinstance(job.schedule, Daily) else None
        found.append(
            JobState(
                job.title,
                f"{daily.hour:02}:{daily.minute:02}" if daily else "",
                *((0, 0) if daily else _span(job.schedule.longest())),
                "" if last is None else _state(last),
                None if last is None else last.finished_at or last.started_at or last.due_at,
                None if good is None else good.finished_at,
                job.schedule.after(last.due_at if last else moment, moment, zone),
                "" if last is None else last.error,
            )
        )
    return found


def _span(span: timedelta) -> tuple[int, int]:
    """Return a span as whole hours, or else as minutes."""
    minutes = max(1, span // timedelta(minutes=1))
    return (minutes // 60, 0) if minutes % 60 == 0 else (0, minutes)


def _state(row: Occurrence) -> str:
    if row.outcome:
        return "succeeded" if row.outcome == Outcome.DONE else "failed"
    if row.error and row.finished_at is not None:
        return "failed"
    return "pending" if row.started_at is None else "running"
