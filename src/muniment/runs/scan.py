"""Scans paths for model files that would run code: files, folders, standard input.

Out of scope: what is a danger (``engine.artifacts``), how it is shown (``engine.report.scan``).
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import BinaryIO, TypeAlias

from muniment.core.errors import UsageError
from muniment.engine.artifacts.observed import Lack
from muniment.engine.artifacts.policy import ScanPolicy
from muniment.engine.artifacts.report import FileScan, ScanTally
from muniment.engine.artifacts.scanner import scan_file, scan_stream, unread
from muniment.engine.artifacts.source import ByteSource
from muniment.engine.artifacts.tree import files_at

STDIN = "-"
_BATCH = 8
_COPY = 1 << 20
_Found: TypeAlias = "str | Lack"


@dataclass(frozen=True, slots=True)
class ScanRequest:
    """What to scan and how.

    Attributes:
        paths: Files, folders, or ``-`` for standard input.
        policy: How far to go; its ``stop`` is set here.
        jobs: Worker processes.
        max_time: Seconds after which the current file is ended and no other begun, or None.
        max_memory: Mebibytes of address space that each process may take, or None.
        asked_to_stop: True once somebody asks to stop.
    """

    paths: tuple[str, ...]
    policy: ScanPolicy
    jobs: int = 1
    max_time: float | None = None
    max_memory: int | None = None
    asked_to_stop: Callable[[], bool] = lambda: False


def scan_paths(request: ScanRequest, tally: ScanTally) -> Iterator[FileScan]:
    """Return what loading each file would do, in the order of paths and names, as it is asked for.

    Args:
        request: What to scan and how.
        tally: Counts each file as it goes by.

    Raises:
        UsageError: A path is not there, or the memory limit cannot be set.
    """
    for path in request.paths:
        if path != STDIN and not os.path.lexists(path):
            raise UsageError(f"{path} is not there", hint="Name a file, a folder, or - for stdin.")
    if request.jobs > 1 and STDIN in request.paths:
        raise UsageError("standard input is read by one process", hint="Leave --jobs out.")
    guard = _Guard(request)
    work = _Work(request.policy, guard.deadline, request.max_memory)
    found = _Handed(_found(request.paths))
    if request.jobs == 1:
        return _tallied(map(work(guard), found), found, tally, guard)
    return _tallied(_at_once(work, found, request.jobs, guard), found, tally, guard)


class _Handed:
    """Hands files out and counts them."""

    def __init__(self, found: Iterator[_Found]) -> None:
        self._found = found
        self.count = 0

    def __iter__(self) -> Iterator[_Found]:
        return self

    def __next__(self) -> _Found:
        found = next(self._found)
        self.count += 1
        return found


def _tallied(
    scans: Iterator[FileScan], found: _Handed, tally: ScanTally, guard: _Guard
) -> Iterator[FileScan]:
    for scan in scans:
        tally.add(scan)
        yield scan
        if guard():
            break
    # Told to stop after the last file is not stopped early.
    if next(found, None) is not None or found.count > tally.files:
        tally.stopped = guard() or "a worker gave no answer"


class _Guard:
    """Says whether to stop and why: somebody asked, or the time is up."""

    def __init__(self, request: ScanRequest) -> None:
        self._asked = request.asked_to_stop
        limit = request.max_time
        self.deadline = None if limit is None else time.monotonic() + limit

    def __call__(self) -> str:
        """Return why to stop, or ""."""
        if self._asked():
            return "somebody asked to"
        return _too_late(self.deadline)


def _too_late(deadline: float | None) -> str:
    late = deadline is not None and time.monotonic() >= deadline
    return "the time allowed was up (--max-time)" if late else ""


@dataclass(frozen=True, slots=True)
class _Work:
    """Makes, here or in a worker, what scans one file. Picklable."""

    policy: ScanPolicy
    deadline: float | None
    max_memory: int | None

    def __call__(self, stop: Callable[[], str] | None = None) -> Callable[[_Found], FileScan]:
        if self.max_memory is not None:
            _limit_memory(self.max_memory)
        deadline = self.deadline
        if stop is None and deadline is not None:
            stop = lambda: _too_late(deadline)  # noqa: E731
        policy = replace(self.policy, stop=stop, unpack_7z=_unpack_7z)

        def scan_one(found: _Found) -> FileScan:
            if isinstance(found, str):
                return _stdin(policy) if found == STDIN else scan_file(found, policy)
            return unread(found.member, found)

        return scan_one


def _unpack_7z(
    source: ByteSource, size: int, members: int
) -> AbstractContextManager[Iterable[tuple[str, ByteSource]]]:
    # Few files are of this format: what starts a program is imported for them only.
    from muniment.runs.seven_zip import unpack

    return unpack(source, size, members)


def _limit_memory(mebibytes: int) -> None:
    try:
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (mebibytes << 20, hard))
    except (ImportError, OSError, ValueError) as error:
        raise UsageError(f"--max-memory cannot be set here: {error}") from error


def _found(paths: Sequence[str]) -> Iterator[_Found]:
    for path in paths:
        yield from (path,) if path == STDIN else files_at(path)


def _at_once(work: _Work, found: _Handed, jobs: int, guard: _Guard) -> Iterator[FileScan]:
    from muniment.core.worker_pool import in_processes

    yield from in_processes(found, work, _lost, jobs=jobs, batch=_BATCH, stop=lambda: bool(guard()))


def _lost(found: _Found) -> FileScan:
    path = found if isinstance(found, str) else found.member
    why = "reading it ended the worker process (out of memory, or a crash)"
    return unread(path, Lack("broken", why, ""))


def _stdin(policy: ScanPolicy) -> FileScan:
    import tempfile

    stream = sys.stdin.buffer
    try:
        if stream.seekable():
            return scan_stream(stream, STDIN, policy)
        with tempfile.TemporaryFile(prefix="muniment-scan-") as spool:
            if why := _copy(stream, spool, policy):
                return unread(STDIN, Lack("interrupted", why, ""))
            return scan_stream(spool, STDIN, policy)
    except OSError as error:
        why = (error.strerror or type(error).__name__).lower()
        return unread(STDIN, Lack("unreadable", f"cannot be read: {why}", ""))


def _copy(source: BinaryIO, target: BinaryIO, policy: ScanPolicy) -> str:
    while chunk := source.read(_COPY):
        target.write(chunk)
        if policy.stop is not None and (why := policy.stop()):
            return f"not read to its end: {why}"
    return ""
