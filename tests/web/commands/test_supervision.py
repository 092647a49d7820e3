"""One supervisor: what dies is started again, or all ends; nothing is left behind."""

from __future__ import annotations

import os
import re
import signal
import socket
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
from tests.web.commands.homes import (
    SECONDS,
    Running,
    alive,
    command,
    descendants,
    free_port,
    running,
    until,
)

pytestmark = pytest.mark.timeout(400)


def test_the_first_start_makes_everything_and_prints_a_link(tmp_path: Path) -> None:
    home = tmp_path / "var"
    with running(home) as server:
        until(lambda: server.pid("worker") and server.pid("scheduler"))
        status, page, headers = server.get("/accounts/login/")
        assert status == 200
        assert "<form" in page
        assert "script-src 'self'" in headers["content-security-policy"]
        assert server.get("/healthz")[1] == "ok\n"
        assert server.stop() == 0
        said = server.said()
    assert f"Muniment is at http://localhost:{server.port}\n" in said
    link = re.search(rf"http://localhost:{server.port}/setup/([\w-]+)/", said)
    assert link is not None
    for path in home.rglob("*"):
        if path.suffix != ".pub" and home / "static" not in path.parents:
            assert not stat.S_IMODE(path.stat().st_mode) & 0o077, path
        if path.is_file():
            assert link[1].encode() not in path.read_bytes(), path


def test_people_are_sent_to_the_one_address(home: Path) -> None:
    with running(home) as server:
        number = f"127.0.0.1:{server.port}"
        status, _, headers = server.get("/accounts/login/?next=/a%20b", Host=number)
        assert status == 308
        there = f"http://localhost:{server.port}/accounts/login/?next=/a%20b"
        assert headers["location"] == there
        assert server.get("/healthz", Host="10.0.0.7")[0] == 200
        assert server.get("/accounts/login/", Host="evil.example")[0] == 400
        assert server.get("/accounts/login/", Host="127.0.0.1.evil.example")[0] == 400


@pytest.mark.parametrize("name", ["worker", "scheduler"])
def test_a_killed_process_is_started_again(home: Path, name: str) -> None:
    with running(home) as server:
        before = server.kill(name)
        until(lambda: server.pid(name) not in (None, before))
        assert server.healthy()
        assert server.stop() == 0


def _everything_ends(server: Running, below: dict[int, str]) -> None:
    server.process.wait(SECONDS)
    until(lambda: not any(alive(pid) for pid in below), 5)


@pytest.mark.parametrize("which", [min, max])
def test_when_web_dies_everything_ends(home: Path, which: object) -> None:
    # The web process is granian's, with one below it that answers: either's death is web's.
    with running(home) as server:
        until(lambda: server.pid("worker") and server.pid("scheduler"))
        below = descendants(server.process.pid)
        web = [pid for pid, name in below.items() if name == "muniment-web"]
        assert len(web) == 2
        os.kill(which(web), signal.SIGKILL)  # type: ignore[operator]
        _everything_ends(server, below)
        assert server.process.returncode == 3


def test_when_the_supervisor_is_killed_everything_ends(home: Path) -> None:
    with running(home) as server:
        until(lambda: server.pid("worker") and server.pid("scheduler"))
        below = descendants(server.process.pid)
        assert len(below) == 4
        server.process.kill()
        _everything_ends(server, below)
    with running(home) as again:
        assert again.healthy()


def test_ctrl_c_stops_in_order(home: Path) -> None:
    with running(home) as server:
        until(lambda: server.pid("worker") and server.pid("scheduler"))
        below = descendants(server.process.pid)
        server.process.send_signal(signal.SIGINT)
        _everything_ends(server, below)
        assert server.process.returncode == 0


def test_a_busy_port_is_one_plain_line(home: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = command(home, "run", MUNIMENT_PORT=str(port))
    assert done.returncode == 2
    assert done.stdout == ""
    first, second = done.stderr.splitlines()
    assert first == f"Error: port {port} on 127.0.0.1 cannot be used: Address already in use"
    assert second.startswith("Next: ")


def test_two_servers_do_not_share_a_data_folder(home: Path) -> None:
    with running(home):
        done = command(home, "run", MUNIMENT_PORT=str(free_port()))
        assert done.returncode == 2
        assert "a server is running on the data folder" in done.stderr
        restored = command(home, "restore", str(_backup(home)), "--replace")
        assert restored.returncode == 2
        assert "a server is running" in restored.stderr


def _backup(home: Path) -> Path:
    path = home.parent / "all.backup"
    done = command(home, "backup", str(path))
    assert done.returncode == 0, done.stderr
    return path


def test_a_database_of_a_newer_version_is_refused(home: Path) -> None:
    with closing(sqlite3.connect(home / "db.sqlite3")) as database:
        database.execute(
            "INSERT INTO django_migrations (app, name, applied)"
            " VALUES ('ledger', '0999_later', '2030-01-01')"
        )
        database.commit()
    done = command(home, "run", MUNIMENT_PORT=str(free_port()))
    assert done.returncode == 2
    assert "newer Muniment" in done.stderr
    assert "ledger.0999_later" in done.stderr


def test_an_update_backs_up_first(home: Path) -> None:
    # As if the last migration of the tasks had not been there yet.
    with closing(sqlite3.connect(home / "db.sqlite3")) as database:
        for table in ("tasks_sent", "tasks_occurrence", "tasks_lease"):
            database.execute(f"DROP TABLE {table}")
        database.execute("DELETE FROM django_migrations WHERE app = 'tasks'")
        database.commit()
    with running(home) as server:
        assert server.stop() == 0
    assert len(list((home / "backup").glob("before-*.backup"))) == 1
    log = (home / "log" / "server.log").read_text(encoding="utf-8")
    assert "backed up to" in log
    assert "brought up to date: tasks.0001_initial" in log


def test_secrets_of_the_environment_reach_no_log(home: Path) -> None:
    with running(home, MUNIMENT_BACKUP_PASSPHRASE="hunter2 hunter2") as server:
        until(lambda: server.pid("worker"))
        for path in (home / "log").iterdir():
            assert "hunter2" not in path.read_text(encoding="utf-8")
        assert server.stop() == 0
