"""Extracts files in several processes; a file that brings a worker down becomes a gap."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import dataclass

from muniment.connectors.folder.extraction import Extracted, Extraction, Task
from muniment.core.worker_pool import in_processes
from muniment.engine.checks.extractor import Extractor
from muniment.engine.checks.fact import Gap, GapReason


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
    make = _Start(root, make_extractors)
    yield from in_processes(tasks, make, _lost, jobs=jobs, batch=batch, stop=stop)


@dataclass(frozen=True, slots=True)
class _Start:
    """Makes, in a worker, what extracts one file."""

    root: bytes
    make_extractors: Callable[[], Sequence[Extractor]]

    def __call__(self) -> Callable[[Task | Gap], Extracted | Gap]:
        extraction = Extraction(self.root, self.make_extractors())
        return lambda item: item if isinstance(item, Gap) else extraction(item)


def _lost(item: Task | Gap) -> Gap:
    detail = "reading it ended the worker process (out of memory, or a crash)"
    return Gap(item.path, GapReason.BROKEN, detail)
