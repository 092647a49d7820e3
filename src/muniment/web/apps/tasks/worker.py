"""The worker: takes one task after the other from the queue, and shows that it is alive."""

from __future__ import annotations

import logging
import threading

from django.db import DatabaseError, close_old_connections, connections
from django.db.models import F
from django_tasks_db.management.commands.db_worker import Worker as QueueWorker
from django_tasks_db.models import DBTaskResult
from django_tasks_db.utils import exclusive_transaction

from muniment.web.apps.ledger.anchor import read_only
from muniment.web.apps.tasks import queue
from muniment.web.apps.tasks.leases import BEAT_SECONDS
from muniment.web.apps.tasks.models import Lease
from muniment.web.apps.tasks.scheduler import WORKER_PREFIX

IDLE_SECONDS = 1.0

_log = logging.getLogger("muniment.worker")


class Worker:
    """Runs tasks until told to stop.

    Args:
        name: Its id. The same after a restart: what its predecessor left running is then its own to
            return, at once. No two workers of one name may live at the same time.
        beat: Seconds between two signs of life.
    """

    def __init__(self, name: str, beat: float = BEAT_SECONDS) -> None:
        self._name = name
        self._beat = beat
        self._runner = QueueWorker(
            queue_names=["*"],
            interval=IDLE_SECONDS,
            batch=False,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=name,
            excluded_queue_names=[],
        )

    def run(self, stop: threading.Event) -> None:
        """Work until told to stop; the task in hand is brought to its end."""
        ended = threading.Event()
        heart = threading.Thread(target=self._live, args=(ended,), name="heart", daemon=True)
        heart.start()
        try:
            queue.return_orphans({self._name})
            while not stop.is_set():
                close_old_connections()
                if not self.step():
                    stop.wait(IDLE_SECONDS)
        finally:
            ended.set()
            heart.join(self._beat)

    def step(self) -> bool:
        """Run one task, if there is one and the server takes changes; True when it did."""
        if read_only() or not DBTaskResult.objects.ready().exists():
            return False
        with exclusive_transaction():
            found = DBTaskResult.objects.ready().get_locked()
            if found is not None:
                found.claim(self._name)
        if found is None:
            return False
        self._runner.run_task(found)
        return True

    def _live(self, ended: threading.Event) -> None:
        """Show a sign of life at once and then again and again, whatever the task does."""
        row = WORKER_PREFIX + self._name
        try:
            while True:
                try:
                    if not Lease.objects.filter(name=row).update(beat=F("beat") + 1):
                        Lease.objects.get_or_create(name=row, defaults={"holder": self._name})
                except DatabaseError as error:
                    _log.warning("no sign of life could be written: %s", type(error).__name__)
                if ended.wait(self._beat):
                    return
        finally:
            connections.close_all()
