"""The second door: entries without a row of their own, many at a time, acknowledged after fsync.

Reads that are worth an entry (a raw download, an export) change no row, so they need no
transaction of their own. Threads put their events in a queue; the first one there commits
everything that waits, in one transaction, while the others wait; whoever arrived meanwhile is the
next batch (decision 16). There is no thread in the background that could die or be forgotten.

Each process has its own queue; the head row puts their batches in order.
"""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.db import transaction

from muniment.core.canonical import JSON
from muniment.core.errors import LedgerError
from muniment.web.apps.ledger import anchor
from muniment.web.apps.ledger.services import Change, Prepared, prepare, record_prepared

MAX_BATCH = 2000
"""Most entries in one transaction, so that no service waits long for the head row."""
MAX_BATCH_BYTES = 16 * 2**20


class AppendFailed(LedgerError):
    """The batch that an event was in could not be committed. Nothing of it is in the log."""


@dataclass(slots=True)
class _Waiting:
    """One caller's events, and how it is told."""

    events: tuple[Prepared, ...]
    ready: threading.Event = field(default_factory=threading.Event)
    indexes: range | None = None
    error: BaseException | None = None
    leads: bool = False

    @property
    def size(self) -> int:
        return sum(len(event.payload) for event in self.events)


class Sequencer:
    """A queue of events and the rule of who commits it.

    Args:
        commit: Writes prepared events in one transaction and returns their indexes.
    """

    def __init__(self, commit: Callable[[Sequence[Prepared]], range]) -> None:
        self._commit = commit
        self._lock = threading.Lock()
        self._queue = deque[_Waiting]()
        self._led = False
        self._closed = False
        self._idle = threading.Condition(self._lock)

    def append(self, events: Sequence[Prepared]) -> range:
        """Append events, next to each other, and return their indexes once they are on disk.

        Raises:
            AppendFailed: They could not be committed, or the server is stopping.
        """
        if not events:
            return range(0)
        mine = _Waiting(tuple(events))
        with self._lock:
            if self._closed:
                raise AppendFailed("the server is stopping and takes no more entries")
            self._queue.append(mine)
            mine.leads = not self._led
            self._led = True
        if not mine.leads:
            mine.ready.wait()
        if mine.leads:
            self._lead(mine)
        if mine.indexes is None:
            raise AppendFailed("the entry could not be written") from mine.error
        return mine.indexes

    def close(self, timeout: float | None = None) -> bool:
        """Take no more events and wait for those that were taken; True when none is left."""
        with self._lock:
            self._closed = True
            return self._idle.wait_for(lambda: not self._led, timeout)

    def _lead(self, mine: _Waiting) -> None:
        """Commit one batch, the leader's own events first in it, and hand on."""
        with self._lock:
            batch = self._take()
        try:
            self._write(batch)
        finally:
            with self._lock:
                following = self._queue[0] if self._queue else None
                if following is None:
                    self._led = False
                    self._idle.notify_all()
                else:
                    following.leads = True
            for waiting in batch:
                if waiting is not mine:
                    waiting.ready.set()
            if following is not None:
                following.ready.set()

    def _take(self) -> list[_Waiting]:
        batch, count, size = [self._queue.popleft()], 0, 0
        count, size = len(batch[0].events), batch[0].size
        while self._queue:
            waiting = self._queue[0]
            count, size = count + len(waiting.events), size + waiting.size
            if count > MAX_BATCH or size > MAX_BATCH_BYTES:
                break
            batch.append(self._queue.popleft())
        return batch

    def _write(self, batch: list[_Waiting]) -> None:
        try:
            indexes = self._commit([event for waiting in batch for event in waiting.events])
        except BaseException as error:
            for waiting in batch:
                waiting.error = error
            if not isinstance(error, Exception):
                raise
            return
        start = indexes.start
        for waiting in batch:
            waiting.indexes = range(start, start + len(waiting.events))
            start += len(waiting.events)


def append(changes: Sequence[Change]) -> range:
    """Append events through this process's queue; see ``Sequencer.append``.

    Raises:
        LedgerError: Inside a transaction (``record`` is the door for that), or an event cannot be
            an entry; then none of them is written.
        AppendFailed: The batch could not be committed.
        ReadOnly: A restore waits to be acknowledged.
    """
    if transaction.get_connection().in_atomic_block:
        raise LedgerError("inside a transaction an entry is recorded, not appended")
    anchor.require_writable()
    # Prepared here, so that an event that cannot be an entry fails its own caller alone.
    return _of_this_process().append([prepare(change) for change in changes])


def append_read(
    actor: UUID, kind: str, object_type: str, object_id: UUID, payload: dict[str, JSON]
) -> int:
    """Enter a read that is worth an entry, before its answer goes out; return the entry's index.

    Raises:
        LedgerError: As ``append``.
        ReadOnly: A restore waits to be acknowledged.
    """
    return append([Change(kind, actor, object_type, object_id, payload)]).start


def drain(timeout: float | None = None) -> bool:
    """Take no more events in this process and wait for those taken; True when none is left."""
    return _of_this_process().close(timeout)


def _commit(events: Sequence[Prepared]) -> range:
    with transaction.atomic():
        return record_prepared(events)


_made: dict[int, Sequencer] = {}
_making = threading.Lock()


def _of_this_process() -> Sequencer:
    """Return the queue of this process; a forked child never inherits its parent's waiters."""
    found = _made.get(os.getpid())
    if found is None:
        with _making:
            found = _made.setdefault(os.getpid(), Sequencer(_commit))
    return found


os.register_at_fork(after_in_child=_made.clear)
