"""The demo: a data folder of its own, real bundles, and no way in but two one-time links."""

from __future__ import annotations

import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from tests.web.commands.homes import (
    COMMAND,
    ROOT,
    SECONDS,
    Running,
    command,
    environment,
    free_port,
    until,
)

SAMPLE = "01978a3e-4c00-7000-8000-636875726e01"


@contextmanager
def demo(folder: Path) -> Iterator[Running]:
    """Run ``tools/demo.sh`` as make does; its data folder is ``folder/var``."""
    program = folder / "bin" / "muniment"
    program.parent.mkdir(exist_ok=True)
    program.write_text(
        f'#!/bin/sh\nexec {sys.executable} -c "from muniment.cli.main import main; main()" "$@"\n'
    )
    program.chmod(0o700)
    home, port = folder / "var", free_port()
    # What stands in somebody's shell for a live server is not used.
    given = environment(home, MUNIMENT_PORT=str(port), DATABASE_URL="postgresql://live")
    given |= {"PATH": f"{program.parent}:{given['PATH']}", "MUNIMENT_HOME": str(folder / "live")}
    with open(home.with_suffix(".out"), "w") as out, open(home.with_suffix(".err"), "a") as log:
        process = subprocess.Popen(
            [ROOT / "tools" / "demo.sh", home],
            env=given,
            stdout=out,
            stderr=log,
            text=True,
            cwd=folder,
            start_new_session=True,
        )
        server = Running(process, home, port)
        try:
            until(lambda: "Stop with Ctrl-C" in server.said() or process.poll() is not None, 60)
            yield server
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
            process.wait(SECONDS)


def links(server: Running) -> dict[str, str]:
    """Return who is named with which link."""
    pattern = rf"^  (\w+ \w+), [\w ]+\n    http://localhost:{server.port}(/invitation/[\w-]+/)$"
    return dict(re.findall(pattern, server.said(), re.MULTILINE))


def ask(home: Path, statement: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(home / "db.sqlite3")) as database:
        return database.execute(statement).fetchall()


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_the_demo_starts_and_lets_in_nobody_without_a_link(tmp_path: Path) -> None:
    with demo(tmp_path) as server:
        assert server.healthy(), server.log()
        first = links(server)
        assert sorted(first) == ["Jonas Okoye", "Mara Linde"]
        for name, link in first.items():
            status, page, _ = server.get(link)
            assert status == 200
            assert f'value="{name}"' in page
        assert "setup/" not in server.said()
        server.process.send_signal(signal.SIGTERM)
        assert server.process.wait(SECONDS) == 0
    home = server.home
    with demo(tmp_path) as again:
        assert again.healthy(), again.log()
        fresh = links(again)
        assert sorted(fresh) == sorted(first)
        assert not set(fresh.values()) & set(first.values())
        again.process.send_signal(signal.SIGTERM)
        assert again.process.wait(SECONDS) == 0
    assert ask(home, "SELECT count(*) FROM evidence_snapshot") == [(2,)], "it goes on, unchanged"
    assert not (tmp_path / "live").exists()
    assert ask(home, "SELECT demo FROM organization_organization") == [(1,)]
    assert ask(home, "SELECT count(*) FROM access_person WHERE is_active") == [(0,)]
    assert ask(home, "SELECT count(*) FROM access_person WHERE password NOT LIKE '!%'") == [(0,)]
    assert ask(home, "SELECT count(*) FROM access_token") == [(0,)]
    states = dict(ask(home, "SELECT state, count(*) FROM findings_finding GROUP BY state"))
    assert states["open"] == 29, "those that examples/churn/WEAKNESSES.md lists"
    assert states["fixed"] == ask(home, "SELECT count(*) FROM findings_finding")[0][0] - 29 > 0
    assert ask(home, "SELECT count(*) FROM evidence_snapshot WHERE moved") == [(2,)]
    assert ask(
        home, "SELECT DISTINCT actor FROM ledger_entry WHERE type = 'snapshot.received'"
    ) == [("00000000000070008000000000000001",)]
    log = server.log()
    assert all(link.split("/")[2] not in log for link in first.values())


def test_a_data_folder_in_use_never_becomes_a_demo(home: Path) -> None:
    entries = ask(home, "SELECT count(*) FROM ledger_entry")
    assert entries != [(0,)]
    done = command(home, "demo", MUNIMENT_PORT=str(free_port()))
    assert done.returncode == 2
    assert "this data folder is a live one, and takes no demo" in done.stderr
    assert ask(home, "SELECT count(*) FROM ledger_entry") == entries
    assert ask(home, "SELECT count(*) FROM organization_organization") == [(0,)]


def test_a_demo_wants_no_shared_database(tmp_path: Path) -> None:
    done = command(tmp_path / "var", "demo", DATABASE_URL="postgresql://somewhere/live")
    assert done.returncode == 2
    assert "a demo keeps its database in its own data folder" in done.stderr
    assert not (tmp_path / "var").exists()


def test_a_live_server_takes_no_sample(home: Path, tmp_path: Path) -> None:
    bundle = tmp_path / "sample.mun"
    subprocess.run(
        [sys.executable, "-c", COMMAND, "assess", "examples/churn", "-b", bundle, "-o", os.devnull],
        cwd=ROOT,
        env=environment(home, XDG_STATE_HOME=str(tmp_path / "state")),
        check=False,
    )
    done = command(home, "import", "--add-project", str(bundle))
    assert done.returncode == 2
    assert "this is the id of a sample project, which a live server does not take" in done.stderr
    assert ask(home, "SELECT count(*) FROM organization_project") == [(0,)]
    assert ask(home, "SELECT count(*) FROM evidence_snapshot") == [(0,)]
