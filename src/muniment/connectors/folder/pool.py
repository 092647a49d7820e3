"""Extracts files in several processes, in order, with a bounded number of batches in flight.

A file that brings a worker down costs that file alone: its batch is read again one file at a time,
and the file that ends the worker a second time becomes a gap.
"""

from __future__ import annotations

import itertools
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection
from typing import TypeAlias

from muniment.connectors.folder.extraction import Extracted, Extraction, Task
from muniment.core.errors import UsageError
from muniment.engine.checks.extractor import Extractor
from muniment.engine.checks.fact import Gap, GapReason

_Results: TypeAlias = "Future[list[Extracted | Gap]]"
_ASK_EVERY = 0.2
"""Seconds between two looks at whether somebody asks to stop."""

_extraction: Extraction | None = None


def extract_in_processes(
    tasks: Iterable[Task | Gap],
    root: bytes,
    make_extractors: Callable[[], Sequence[Extractor]],
    jobs: int,
    batch: int,
    stop: Callable[[], bool] = lambda: False,
) -> Generator[Extracted | Gap]:
    """Yield results in the order of the tasks; gaps pass through in their place.

    Args:
        tasks: Files to extract, and gaps that the walk met.
        root: Folder, as bytes.
        make_extractors: Picklable; called once in each worker.
        jobs: Worker processes, at least 2.
        batch: Files a worker gets at a time.
        stop: Asked several times a second; True ends it, whatever the workers are busy with.

    Raises:
        UsageError: This machine starts no worker processes.
    """
    workers = _Workers(root, make_extractors, jobs, stop)
    iterator = iter(tasks)
    try:
        while not stop():
            while workers.waiting < 2 * jobs and (chunk := list(itertools.islice(iterator, batch))):
                workers.submit(chunk)
            if not workers.waiting:
                return
            yield from workers.next_results()
    finally:
        workers.close()


class _Workers:
    """A pool that is started anew when a worker dies, and the chunks it works on, in order."""

    def __init__(
        self,
        root: bytes,
        make_extractors: Callable[[], Sequence[Extractor]],
        jobs: int,
        stop: Callable[[], bool],
    ) -> None:
        self._start_with = (root, make_extractors)
        self._stop = stop
        self._jobs = jobs
        self._pool = self._start(jobs)
        self._queue: deque[tuple[list[Task | Gap], _Results]] = deque()

    @property
    def waiting(self) -> int:
        """How many chunks were submitted and not yet taken."""
        return len(self._queue)

    def submit(self, chunk: list[Task | Gap]) -> None:
        """Hand a chunk to the workers."""
        self._queue.append((chunk, _submit(self._pool, chunk)))

    def next_results(self) -> Iterator[Extracted | Gap]:
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

    def _await(self, future: _Results) -> list[Extracted | Gap]:
        """Return what a worker gave; nothing where somebody asks to stop before it has."""
        while not wait((future,), _ASK_EVERY).done:
            if self._stop():
                return []
        return future.result()

    def _one_by_one(self, chunk: Iterable[Task | Gap]) -> Iterator[Extracted | Gap]:
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
                    detail = "reading it ended the worker process (out of memory, or a crash)"
                    yield Gap(item.path, GapReason.BROKEN, detail)
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
                processes, mp_context=context, initializer=_start, initargs=self._start_with
            )
        except (OSError, ImportError) as error:
            # No shared memory for locks: some containers and serverless machines have none.
            raise _refused(error) from error


def _submit(pool: ProcessPoolExecutor, chunk: list[Task | Gap]) -> _Results:
    # The first chunk starts the workers. They inherit the mask: Ctrl-C, which reaches every process
    # of the terminal, is for the parent alone, from a worker's first instruction on.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return pool.submit(_extract, chunk)
    except BrokenProcessPool as error:
        # The pool broke since the last look; ``next_results`` mends it when it comes to this.
        future: _Results = Future()
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


def _start(root: bytes, make_extractors: Callable[[], Sequence[Extractor]]) -> None:
    global _extraction
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _extraction = Extraction(root, make_extractors())


def _end_with_parent() -> None:
    # Nothing else tells an idle worker that its parent was killed: it holds both ends of the pipe
    # that it waits on.
    parent = multiprocessing.parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def _extract(chunk: list[Task | Gap]) -> list[Extracted | Gap]:
    if _extraction is None:
        raise RuntimeError("worker used before it was started")
    return [item if isinstance(item, Gap) else _extraction(item) for item in chunk]
