"""Extracts files in several processes, in order, with a bounded number of batches in flight.

A file that brings a worker down costs that file alone: its batch is read again one file at a time,
and the file that ends the worker a second time becomes a gap.
"""

from __future__ import annotations

import itertools
import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from muniment.connectors.folder.extraction import Extracted, Extraction, Task
from muniment.core.errors import UsageError
from muniment.engine.checks.extractor import Extractor
from muniment.engine.checks.fact import Gap, GapReason

_extraction: Extraction | None = None


def extract_in_processes(
    tasks: Iterable[Task | Gap],
    root: bytes,
    make_extractors: Callable[[], Sequence[Extractor]],
    jobs: int,
    batch: int,
) -> Iterator[Extracted | Gap]:
    """Yield results in the order of the tasks; gaps pass through in their place.

    Args:
        tasks: Files to extract, and gaps that the walk met.
        root: Folder, as bytes.
        make_extractors: Picklable; called once in each worker.
        jobs: Worker processes, at least 2.
        batch: Files a worker gets at a time.

    Raises:
        UsageError: This machine starts no worker processes.
    """
    workers = _Workers(root, make_extractors, jobs)
    iterator = iter(tasks)
    try:
        while True:
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
        self, root: bytes, make_extractors: Callable[[], Sequence[Extractor]], jobs: int
    ) -> None:
        self._start_with = (root, make_extractors)
        self._jobs = jobs
        self._pool = self._start(jobs)
        self._queue: deque[tuple[list[Task | Gap], Future[list[Extracted | Gap]]]] = deque()

    @property
    def waiting(self) -> int:
        """How many chunks were submitted and not yet taken."""
        return len(self._queue)

    def submit(self, chunk: list[Task | Gap]) -> None:
        """Hand a chunk to the workers."""
        try:
            future = self._pool.submit(_extract, chunk)
        except BrokenProcessPool as error:
            # The pool broke since the last look; ``next_results`` mends it when it comes to this.
            future = Future()
            future.set_exception(error)
        self._queue.append((chunk, future))

    def next_results(self) -> Iterator[Extracted | Gap]:
        """Yield the results of the oldest chunk."""
        chunk, future = self._queue.popleft()
        try:
            results = future.result()
        except BrokenProcessPool:
            yield from self._one_by_one(chunk)
            self._restart()
            return
        yield from results

    def close(self) -> None:
        """End the workers; what is not begun is dropped."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _one_by_one(self, chunk: Iterable[Task | Gap]) -> Iterator[Extracted | Gap]:
        pool = self._start(1)
        try:
            for item in chunk:
                try:
                    yield from pool.submit(_extract, [item]).result()
                except BrokenProcessPool:
                    pool.shutdown()
                    pool = self._start(1)
                    detail = "reading it ended the worker process (out of memory, or a crash)"
                    yield Gap(item.path, GapReason.BROKEN, detail)
        finally:
            pool.shutdown()

    def _restart(self) -> None:
        self._pool.shutdown()
        self._pool = self._start(self._jobs)
        queue, self._queue = self._queue, deque()
        for chunk, future in queue:
            if future.exception() is None:
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
            raise UsageError(
                f"worker processes cannot be started here: {error.args[-1]}",
                hint="Read in one process: --jobs 1",
            ) from error


def _start(root: bytes, make_extractors: Callable[[], Sequence[Extractor]]) -> None:
    global _extraction
    # Ctrl-C reaches every process of the terminal; the parent decides when workers end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _extraction = Extraction(root, make_extractors())


def _extract(chunk: list[Task | Gap]) -> list[Extracted | Gap]:
    if _extraction is None:
        raise RuntimeError("worker used before it was started")
    return [item if isinstance(item, Gap) else _extraction(item) for item in chunk]
