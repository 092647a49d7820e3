"""Real servers on data folders of their own, started as people start them."""

from __future__ import annotations

import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[3]
SECONDS = 90.0
"""Far more than anything takes; a machine may be busy with other things."""
COMMAND = "from muniment.cli.main import main; main()"


def environment(home: Path, **more: str) -> dict[str, str]:
    """Return the environment of a server on this data folder; none of the test's own settings."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return {**kept, "PYTHONPATH": str(ROOT / "src"), "MUNIMENT_HOME": str(home), **more}


def command(home: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run ``muniment server ...`` and return what it said."""
    return subprocess.run(
        [sys.executable, "-c", COMMAND, "server", *arguments],
        env=environment(home, **more),
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
        cwd=home.parent,
    )


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port: int = trial.getsockname()[1]
        return port


def until(what: Callable[[], object], seconds: float = SECONDS) -> None:
    """Wait until something is true."""
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end, f"not within {seconds} s"
        time.sleep(0.02)


def alive(pid: int) -> bool:
    """True for a process that runs; False for one that is gone or a zombie."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"


def descendants(pid: int) -> dict[int, str]:
    """Return the ids of all processes below one, with their names."""
    found: dict[int, str] = {}
    parents: dict[int, list[tuple[int, str]]] = {}
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            text = (entry / "stat").read_text(encoding="utf-8")
        except (FileNotFoundError, ProcessLookupError):
            continue
        name = text[text.index("(") + 1 : text.rindex(")")]
        parent = int(text.rpartition(")")[2].split()[1])
        parents.setdefault(parent, []).append((int(entry.name), name))
    waiting = [pid]
    while waiting:
        for child, name in parents.get(waiting.pop(), []):
            found[child] = name
            waiting.append(child)
    return found


@dataclass
class Running:
    """A server that runs."""

    process: subprocess.Popen[str]
    home: Path
    port: int

    def pid(self, name: str) -> int | None:
        """Return the id of the process of this name that the supervisor started."""
        children = descendants(self.process.pid)
        found = [pid for pid, it in children.items() if it == f"muniment-{name}"[:15]]
        return min(found) if found else None

    def get(self, path: str, **headers: str) -> tuple[int, str, dict[str, str]]:
        """Return status, body and headers of an answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("GET", path, headers={"Host": f"localhost:{self.port}", **headers})
            answer = connection.getresponse()
            return answer.status, answer.read().decode(), dict(answer.getheaders())
        finally:
            connection.close()

    def healthy(self) -> bool:
        """True once it answers."""
        try:
            return self.get("/healthz")[0] == 200
        except OSError:
            return False

    def kill(self, name: str) -> int:
        """Kill a process of the server as the kernel does when memory is short; return its id."""
        until(lambda: self.pid(name))
        pid = self.pid(name)
        assert pid is not None
        os.kill(pid, signal.SIGKILL)
        return pid

    def said(self) -> str:
        """Return what it has said on stdout."""
        return self.home.with_suffix(".out").read_text(encoding="utf-8")

    def log(self) -> str:
        """Return what it has said on stderr."""
        return self.home.with_suffix(".err").read_text(encoding="utf-8")

    def stop(self) -> int:
        """Tell it to stop and return its exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(SECONDS)


@contextmanager
def running(
    home: Path, program: tuple[str, ...] = (), port: int = 0, **more: str
) -> Iterator[Running]:
    """Run a server until the block ends; every process of it is gone then."""
    port = port or free_port()
    line = program or ("-c", COMMAND, "server", "run")
    with open(home.with_suffix(".out"), "w") as out, open(home.with_suffix(".err"), "a") as log:
        process = subprocess.Popen(
            [sys.executable, *line],
            env=environment(home, MUNIMENT_PORT=str(port), **more),
            stdout=out,
            stderr=log,
            text=True,
            cwd=home.parent,
        )
        server = Running(process, home, port)
        try:
            until(lambda: "Stop with Ctrl-C" in server.said() or process.poll() is not None)
            assert process.poll() is None, server.log()
            yield server
        finally:
            below = descendants(process.pid)
            if process.poll() is None:
                process.kill()
            process.wait(SECONDS)
            until(lambda: not any(alive(pid) for pid in below), 5)


def copy_home(made: Path, target: Path) -> Path:
    """Return a copy of a data folder whose server is stopped."""
    shutil.copytree(made, target)
    return target
