"""Extracts files in several processes, in order, with a bounded number of batches in flight."""

from __future__ import annotations

import itertools
import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor

from muniment.connectors.folder.extraction import Extracted, Extraction, Task
from muniment.engine.checks.extractor import Extractor
from muniment.engine.checks.fact import Gap

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
    """
    # spawn and not fork: a worker must not inherit locks held by threads of the caller.
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(
        jobs, mp_context=context, initializer=_start, initargs=(root, make_extractors)
    )
    waiting: deque[Future[list[Extracted | Gap]]] = deque()
    iterator = iter(tasks)
    try:
        while True:
            while len(waiting) < 2 * jobs and (chunk := list(itertools.islice(iterator, batch))):
                waiting.append(pool.submit(_extract, chunk))
            if not waiting:
                return
            yield from waiting.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _start(root: bytes, make_extractors: Callable[[], Sequence[Extractor]]) -> None:
    global _extraction
    # Ctrl-C reaches every process of the terminal; the parent decides when workers end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _extraction = Extraction(root, make_extractors())


def _extract(chunk: list[Task | Gap]) -> list[Extracted | Gap]:
    if _extraction is None:
        raise RuntimeError("worker used before it was started")
    return [item if isinstance(item, Gap) else _extraction(item) for item in chunk]
