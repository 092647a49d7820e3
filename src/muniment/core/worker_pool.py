"""Works items off in several processes, in order, with a bounded number of batches in flight.

An item that brings a worker down costs that item alone: its batch is worked again one item at a
time, and the item that ends the worker a second time is given up.
"""

from __future__ import annotations

import itertools
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection
from typing import Any, Generic, TypeVar

from muniment.core.errors import UsageError

Item = TypeVar("Item")
Result = TypeVar("Result")
_ASK_EVERY = 0.2
"""Seconds between two looks at whether somebody asks to stop."""

_work: Callable[[Any], Any] | None = None


def in_processes(
    items: Iterable[Item],
    make: Callable[[], Callable[[Item], Result]],
    give_up: Callable[[Item], Result],
    *,
    jobs: int,
    batch: int,
    stop: Callable[[], bool] = lambda: False,
) -> Generator[Result]:
    """Yield results in the order of the items.

    Args:
        items: What to work on, picklable; taken as results are.
        make: Picklable; called once in each worker, returns what works on one item.
        give_up: Called here, for an item whose worker died of it: its result.
        jobs: Worker processes, at least 2.
        batch: Items that a worker gets at a time.
        stop: Asked several times a second; True ends it, whatever the workers are busy with.

    Raises:
        UsageError: This machine starts no worker processes.
    """
    workers = _Workers(make, give_up, jobs, stop)
    iterator = iter(items)
    try:
        while not stop():
            while workers.waiting < 2 * jobs and (chunk := list(itertools.islice(iterator, batch))):
                workers.submit(chunk)
            if not workers.waiting:
                return
            yield from workers.next_results()
    finally:
        workers.close()


class _Workers(Generic[Item, Result]):
    """A pool that is started anew when a worker dies, and the chunks it works on, in order."""

    def __init__(
        self,
        make: Callable[[], Callable[[Item], Result]],
        give_up: Callable[[Item], Result],
        jobs: int,
        stop: Callable[[], bool],
    ) -> None:
        self._make = make
        self._give_up = give_up
        self._stop = stop
        self._jobs = jobs
        self._pool = self._start(jobs)
        self._queue: deque[tuple[list[Item], Future[list[Result]]]] = deque()

    @property
    def waiting(self) -> int:
        """How many chunks were submitted and not yet taken."""
        return len(self._queue)

    def submit(self, chunk: list[Item]) -> None:
        """Hand a chunk to the workers."""
        self._queue.append((chunk, _submit(self._pool, chunk)))

    def next_results(self) -> Iterator[Result]:
        """Yield the results of the oldest chunk."""
        chunk, future = self._queue.popleft()
        try:
            results = self._await(future)
        except BrokenProcessPool:
            yield from self._one_by_one(chunk)
            self._restart()
            return
        yield from results

    def close(self) -> None:
        """End the workers at once where they are still at work; what is not begun is dropped."""
        busy = any(not future.done() for _, future in self._queue)
        _end(self._pool, at_once=busy or self._stop())

    def _await(self, future: Future[list[Result]]) -> list[Result]:
        """Return what a worker gave; nothing where somebody asks to stop before it has."""
        while not wait((future,), _ASK_EVERY).done:
            if self._stop():
                return []
        return future.result()

    def _one_by_one(self, chunk: Iterable[Item]) -> Iterator[Result]:
        pool = self._start(1)
        try:
            for item in chunk:
                if self._stop():
                    return
                try:
                    yield from self._await(_submit(pool, [item]))
                except BrokenProcessPool:
                    _end(pool, at_once=True)
                    pool = self._start(1)
                    yield self._give_up(item)
        finally:
            _end(pool, at_once=True)

    def _restart(self) -> None:
        self._pool.shutdown()
        self._pool = self._start(self._jobs)
        queue, self._queue = self._queue, deque()
        for chunk, future in queue:
            if not future.cancelled() and future.exception() is None:
                self._queue.append((chunk, future))
            else:
                self.submit(chunk)

    def _start(self, processes: int) -> ProcessPoolExecutor:
        # spawn and not fork: a worker must not inherit locks held by threads of the caller.
        context = multiprocessing.get_context("spawn")
        try:
            return ProcessPoolExecutor(
                processes, mp_context=context, initializer=_start, initargs=(self._make,)
            )
        except (OSError, ImportError) as error:
            # No shared memory for locks: some containers and serverless machines have none.
            raise _refused(error) from error


def _submit(pool: ProcessPoolExecutor, chunk: list[Item]) -> Future[list[Any]]:
    # The first chunk starts the workers. They inherit the mask: Ctrl-C, which reaches every process
    # of the terminal, is for the parent alone, from a worker's first instruction on.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return pool.submit(_work_on, chunk)
    except BrokenProcessPool as error:
        # The pool broke since the last look; ``next_results`` mends it when it comes to this.
        future: Future[list[Any]] = Future()
        future.set_exception(error)
        return future
    except OSError as error:
        # Where the number of processes is limited, it shows here.
        raise _refused(error) from error
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _refused(error: Exception) -> UsageError:
    return UsageError(
        f"worker processes cannot be started here: {error.args[-1]}",
        hint="Read in one process: --jobs 1",
    )


def _end(pool: ProcessPoolExecutor, *, at_once: bool) -> None:
    if at_once:
        # The executor has no public way to end workers before Python 3.14.
        for process in list((getattr(pool, "_processes", None) or {}).values()):
            process.kill()
    pool.shutdown(wait=True, cancel_futures=True)


def _start(make: Callable[[], Callable[[Any], Any]]) -> None:
    global _work
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _work = make()


def _end_with_parent() -> None:
    # Nothing else tells an idle worker that its parent was killed: it holds both ends of the pipe
    # that it waits on.
    parent = multiprocessing.parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def _work_on(chunk: list[Any]) -> list[Any]:
    if _work is None:
        raise RuntimeError("worker used before it was started")
    return [_work(item) for item in chunk]
