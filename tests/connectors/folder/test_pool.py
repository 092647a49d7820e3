from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from tests.engine.checks.examples import Lamp

from muniment.connectors.folder.extraction import Extracted, Task
from muniment.connectors.folder.pool import extract_in_processes
from muniment.core.errors import UsageError
from muniment.engine.checks.extractor import Extractor, SourceFile, Vcs
from muniment.engine.checks.fact import FactBody, Gap, GapReason
from muniment.engine.checks.formats import Format


class FragileExtractor:
    """Ends its own process, as the kernel does when memory runs out, where a file says so."""

    name = "fragile"
    version = "1"
    formats = frozenset({Format.PYTHON})
    emits = ("test.lamp",)

    def extract(self, file: SourceFile) -> Iterator[FactBody | Gap]:
        if b"die" in file.read(1000):
            os.kill(os.getpid(), signal.SIGKILL)
        yield Lamp(True)


def make() -> Sequence[Extractor]:
    return [FragileExtractor()]


def _tasks(root: Path, count: int, deadly: set[int]) -> list[Task | Gap]:
    tasks: list[Task | Gap] = []
    for number in range(count):
        name = f"f{number:02d}.py"
        (root / name).write_text("die" if number in deadly else "live")
        tasks.append(Task(name.encode(), name, 4, Vcs.NONE))
    return tasks


def test_a_file_that_ends_its_worker_costs_that_file_alone(tmp_path: Path) -> None:
    walked = Gap("pipe", GapReason.SPECIAL_FILE, "named pipe, not opened")
    tasks = [*_tasks(tmp_path, 14, {0, 7, 8}), walked]
    results = list(extract_in_processes(tasks, os.fsencode(tmp_path), make, 2, 3))
    assert [item.path for item in results] == [task.path for task in tasks]
    gaps = [item for item in results if isinstance(item, Gap)]
    assert [gap.path for gap in gaps] == ["f00.py", "f07.py", "f08.py", "pipe"]
    assert {gap.reason for gap in gaps[:3]} == {GapReason.BROKEN}
    assert all(len(item.facts) == 1 for item in results if isinstance(item, Extracted))


def test_a_machine_without_worker_processes_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(multiprocessing.get_context("spawn"), "Lock", refuse, raising=False)
    results = extract_in_processes(_tasks(tmp_path, 1, set()), os.fsencode(tmp_path), make, 2, 3)
    with pytest.raises(UsageError, match="cannot be started here: Permission denied") as refused:
        next(results)
    assert refused.value.hint is not None
    assert "--jobs 1" in refused.value.hint


def test_leaving_early_ends_the_workers(tmp_path: Path) -> None:
    tasks = _tasks(tmp_path, 30, set())
    results = extract_in_processes(tasks, os.fsencode(tmp_path), make, 2, 2)
    assert next(results).path == "f00.py"
    before = multiprocessing.active_children()
    assert before
    results.close()  # type: ignore[attr-defined]
    assert not set(before) & set(multiprocessing.active_children())
