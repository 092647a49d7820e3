"""Runs a command with a PostgreSQL of its own, which is gone afterwards.

``python -m tests.web.cluster python -m pytest tests/web`` starts a cluster on a free port of the
loopback address, puts its address in ``TEST_DATABASE_URL`` and runs the rest. Nothing in it must
outlive the run, so it lies in memory where there is room and never waits for a disk.
"""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_DEBIAN = Path("/usr/lib/postgresql")
_MEMORY = Path("/dev/shm")
_ROOM = 2 * 2**30
_SECONDS = 30
_CARELESS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    # Every test makes a database and drops it: no checkpoint between.
    "max_wal_size": "2GB",
    "max_connections": "100",
}
ABSENT = "PostgreSQL is not installed; on Debian: apt-get install postgresql"


def programs() -> Path | None:
    """Return the folder with ``initdb`` and ``postgres``, the newest there is; None without one."""
    found = shutil.which("initdb")
    if found is not None:
        return Path(found).resolve().parent
    versions = [item for item in _DEBIAN.glob("*/bin") if (item / "initdb").exists()]
    return max(versions, key=lambda item: float(item.parent.name), default=None)


@contextmanager
def cluster(bin_folder: Path, settings: Mapping[str, str], *, memory: bool = True) -> Iterator[str]:
    """Run a cluster until the block ends, and yield the address of its database ``postgres``.

    Args:
        bin_folder: Of PostgreSQL's programs.
        settings: Beside those that every cluster here has.
        memory: Whether its files may lie in memory.
    """
    roomy = memory and _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free > _ROOM
    home = Path(tempfile.mkdtemp(prefix="muniment-pg-", dir=_MEMORY if roomy else None))
    try:
        password = secrets.token_hex(16)
        (home / "password").write_text(password)
        who = _somebody(home)
        subprocess.run(
            [
                str(bin_folder / "initdb"),
                *("--pgdata", str(home / "data"), "--username", "muniment", "--no-sync"),
                # Sorted by bytes here; a server's own database sorts as its operator chose.
                *("--encoding", "UTF8", "--locale", "C.UTF-8"),
                *("--auth", "password", "--pwfile", str(home / "password")),
            ],
            check=True,
            stdout=subprocess.DEVNULL,
            cwd=home,
            **who,
        )
        port = _free_port()
        given = {
            "listen_addresses": "127.0.0.1",
            "port": str(port),
            "unix_socket_directories": "",
            **settings,
        }
        with open(home / "log", "wb") as log:
            server = subprocess.Popen(
                [str(bin_folder / "postgres"), "-D", str(home / "data")]
                + [f"--{name}={value}" for name, value in given.items()],
                stdout=log,
                stderr=log,
                cwd=home,
                # Ctrl-C is for the command that runs, not for what it runs on.
                start_new_session=True,
                **who,
            )
        try:
            _wait(bin_folder, server, port, home / "log")
            yield f"postgresql://muniment:{password}@127.0.0.1:{port}/postgres"
        finally:
            server.send_signal(signal.SIGINT)
            server.wait()
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _somebody(home: Path) -> dict[str, Any]:
    """Return as whom it runs: PostgreSQL refuses root."""
    if os.geteuid() != 0:
        return {}
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = names.get("postgres") or names["nobody"]
    for path in (home, *home.iterdir()):
        os.chown(path, entry.pw_uid, entry.pw_gid)
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(bin_folder: Path, server: subprocess.Popen[bytes], port: int, log: Path) -> None:
    ready = [str(bin_folder / "pg_isready"), "--quiet", "--host=127.0.0.1", f"--port={port}"]
    for _ in range(_SECONDS * 10):
        if server.poll() is not None:
            break
        if subprocess.run(ready, stdout=subprocess.DEVNULL, check=False).returncode == 0:
            return
        time.sleep(0.1)
    raise SystemExit(f"PostgreSQL did not start:\n{log.read_text(errors='replace')[-2000:]}")


def main(command: Sequence[str]) -> int:
    """Run a command and return its exit code; 3 where there is no PostgreSQL."""
    bin_folder = programs()
    if bin_folder is None:
        print(ABSENT, file=sys.stderr)
        return 3
    with cluster(bin_folder, _CARELESS) as address:
        told = {**os.environ, "TEST_DATABASE_URL": address, "PATH": _path(bin_folder)}
        return subprocess.run(command, env=told, check=False).returncode


def _path(bin_folder: Path) -> str:
    """Return a PATH on which ``pg_dump`` is as new as the server."""
    return os.pathsep.join([str(bin_folder), os.environ.get("PATH", "")])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
