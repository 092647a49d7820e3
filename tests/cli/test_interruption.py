"""Real signals to a real process: a report all the same, and nobody left behind."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
FILES = 3000


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("many")
    for folder in range(30):
        (root / f"d{folder:02d}").mkdir()
        for number in range(FILES // 30):
            lines = "".join(f"def f{i}(x):\n    return [x, {number}]\n" for i in range(60))
            (root / f"d{folder:02d}" / f"f{number}.py").write_text(lines)
    (root / "a.py").write_text("import pickle\npickle.load(open('m.pkl', 'rb'))\n")
    return root


def _start(project: Path, jobs: int, *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "muniment", "assess", str(project), "--jobs", str(jobs)]
    return subprocess.Popen(
        [*command, *arguments, "--format", "json"],
        env=os.environ
        | {"PYTHONPATH": str(REPOSITORY / "src"), "XDG_STATE_HOME": str(project.parent / "state")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def _children(parent: int) -> list[int]:
    found = []
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = entry.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if int(fields[1]) == parent and fields[0] != "Z":
            found.append(int(entry.parent.name))
    return found


def _at_work(process: subprocess.Popen[str], jobs: int) -> list[int]:
    """Wait until it reads: by the CPU time that it, or each of its workers, has used."""
    end = time.monotonic() + 30
    while time.monotonic() < end:
        children = _children(process.pid)
        workers = [pid for pid in children if _is_worker(pid)]
        watched = [process.pid] if jobs == 1 else workers
        if len(watched) == jobs and all(_ticks(pid) > 60 for pid in watched):
            return children
        time.sleep(0.02)
    raise AssertionError("it did not begin")


def _is_worker(pid: int) -> bool:
    try:
        return b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False


def _ticks(pid: int) -> int:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    except OSError:
        return 0
    return int(fields[11]) + int(fields[12])


def _all_gone(children: list[int]) -> bool:
    end = time.monotonic() + 10
    while time.monotonic() < end:
        if not any(os.path.exists(f"/proc/{pid}") for pid in children):
            return True
        time.sleep(0.05)
    return False


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="reads /proc")
@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_first_signal_reports_what_was_read(
    project: Path, jobs: int, number: signal.Signals
) -> None:
    process = _start(project, jobs, "--fail-on", "low")
    children = _at_work(process, jobs)
    # Ctrl-C reaches every process of the terminal's group, SIGTERM the one that was named.
    (os.killpg if number is signal.SIGINT else os.kill)(process.pid, number)
    out, err = process.communicate(timeout=60)
    report = json.loads(out)
    assert report["snapshot"]["complete"] is False
    assert report["snapshot"]["coverage"]["files"] < FILES
    assert [gap["reason"] for gap in report["snapshot"]["gaps"]] == ["interrupted"]
    assert process.returncode == (1 if report["findings"] else 3)
    assert err == "\nStopping: what was read is judged. Again to stop at once.\n"
    assert _all_gone(children)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="reads /proc")
@pytest.mark.parametrize("jobs", [1, 2])
def test_the_second_stops_at_once(project: Path, jobs: int) -> None:
    process = _start(project, jobs)
    children = _at_work(process, jobs)
    os.killpg(process.pid, signal.SIGINT)
    # Two signals that come before Python looks are one: the second waits for the first's answer.
    assert process.stderr is not None
    said = b""
    while b"Again to stop at once." not in said:
        part = os.read(process.stderr.fileno(), 4096)
        assert part, said
        said += part
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=60)
    # It says so, even where that cut a report short; or the report was finished between the two.
    if "Stopped." in err:
        assert process.returncode == 3
    else:
        report = json.loads(out)
        assert report["snapshot"]["complete"] is False
        assert process.returncode == (1 if report["findings"] else 3)
    assert "Traceback" not in err
    assert _all_gone(children)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="reads /proc")
def test_workers_end_with_a_parent_that_is_killed(project: Path) -> None:
    process = _start(project, 2)
    children = _at_work(process, 2)
    process.kill()
    process.communicate(timeout=60)
    assert _all_gone(children)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="reads /proc")
def test_a_worker_that_is_killed_loses_nothing(project: Path) -> None:
    process = _start(project, 2, "--fail-on", "critical")
    children = _at_work(process, 2)
    os.kill(next(pid for pid in children if _is_worker(pid)), signal.SIGKILL)
    out, err = process.communicate(timeout=120)
    report = json.loads(out)
    assert report["snapshot"]["complete"] is True
    assert report["snapshot"]["coverage"]["files"] == FILES + 1
    assert report["snapshot"]["gaps"] == []
    assert (process.returncode, err) == (0, "")
