"""The scheduler: plans what is due, while it is the one that leads."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from zoneinfo import ZoneInfo

from django.db import IntegrityError, close_old_connections
from django.db.models import Max

from muniment.web.apps.ledger.anchor import read_only
from muniment.web.apps.organization.queries import organization_zone
from muniment.web.apps.tasks import queue
from muniment.web.apps.tasks.jobs import Job, jobs
from muniment.web.apps.tasks.leases import BEAT_SECONDS, PATIENCE_SECONDS, Held, Watch
from muniment.web.apps.tasks.models import Lease, Occurrence
from muniment.web.apps.tasks.schedule import next_due
from muniment.web.clock import now

LEADER = "scheduler"
WORKER_PREFIX = "worker:"
TICK_SECONDS = 2.0

_log = logging.getLogger("muniment.scheduler")


@dataclass(slots=True)
class Scheduler:
    """Plans jobs and returns what dead workers left.

    Attributes:
        holder: Name of this scheduler, the same after a restart.
        registry: The jobs.
        beat: Seconds between two signs of life.
        patience: Seconds without one after which another process is taken for dead.
        monotonic: A clock in seconds that nobody can set.
    """

    holder: str
    registry: Mapping[str, Job] = field(default_factory=jobs)
    beat: float = BEAT_SECONDS
    patience: float = PATIENCE_SECONDS
    monotonic: Callable[[], float] = time.monotonic
    _lead: Held = field(init=False)
    _workers: Watch = field(init=False)
    _last: dict[str, tuple[int, float]] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        watch = Watch(self.patience, self.monotonic)
        self._lead = Held(LEADER, self.holder, watch, self.beat, self.monotonic)
        self._workers = Watch(self.patience, self.monotonic)

    def run(self, stop: threading.Event) -> None:
        """Work until told to stop."""
        while not stop.is_set():
            close_old_connections()
            self.step()
            stop.wait(TICK_SECONDS)

    def step(self) -> None:
        """Do what is due now, once, if this scheduler leads."""
        if read_only() or not self._lead.take():
            return
        self._return_orphans()
        self._plan()
        queue.requeue()

    def _plan(self) -> None:
        newest = dict(
            Occurrence.objects.filter(job__in=list(self.registry))
            .values("job")
            .annotate(newest=Max("id"))
            .values_list("job", "newest")
        )
        dues = dict(Occurrence.objects.filter(pk__in=newest.values()).values_list("pk", "due_at"))
        zone, moment = ZoneInfo(organization_zone()), now()
        for name, job in self.registry.items():
            pk = newest.get(name, 0)
            due = next_due(job.schedule, dues.get(pk), moment, zone, self._waited(name, pk))
            if due is None:
                continue
            try:
                queue.plan(name, due)
            except IntegrityError:
                _log.info("job %s was planned for %s before", name, due.isoformat())

    def _waited(self, name: str, pk: int) -> timedelta:
        """Return for how long this occurrence has been a job's newest, as far as is known here."""
        moment = self.monotonic()
        seen, since = self._last.get(name, (-1, moment))
        if seen != pk:
            since = moment
            self._last[name] = (pk, since)
        return timedelta(seconds=moment - since)

    def _return_orphans(self) -> None:
        busy = queue.running_workers()
        if not busy:
            return
        leases = {
            lease.name.removeprefix(WORKER_PREFIX): lease
            for lease in Lease.objects.filter(name__startswith=WORKER_PREFIX)
        }
        dead = set()
        for worker in busy:
            # One without a row has ended in order, or its row is not there yet.
            lease = leases.get(worker) or Lease(name=WORKER_PREFIX + worker, holder=worker)
            if self._workers.is_silent(lease):
                dead.add(worker)
        if dead:
            count = queue.return_orphans(dead)
            _log.warning("%d tasks of workers that died are ready again", count)
