"""Kills at random: no task is stuck, no occurrence is lost or ends twice.

The long run, with hundreds of kills, is ``bench/faults.py``; it uses the same pieces.
"""

from __future__ import annotations

import random
import sqlite3
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest
from tests.web.commands.homes import ROOT, SECONDS, command, running, until
from tests.web.commands.ticking_server import JOB

SERVER = (str(Path(__file__).with_name("ticking_server.py")),)
PYTHONPATH = f"{ROOT / 'src'}:{ROOT}"
ROLES = ("worker", "scheduler", "worker", "web")


def rows(home: Path, statement: str) -> list[tuple[object, ...]]:
    """Return what the database answers."""
    with closing(sqlite3.connect(home / "db.sqlite3", timeout=20)) as database:
        return database.execute(statement).fetchall()


def done(home: Path) -> int:
    """Return how often the job has come to its end."""
    (found,) = rows(
        home, f"SELECT count(*) FROM tasks_occurrence WHERE job = '{JOB}' AND outcome = 'done'"
    )
    return int(str(found[0]))


def wait_for_more(home: Path) -> None:
    """Wait until the job has run once more."""
    before = done(home)
    until(lambda: done(home) > before)


def storm(home: Path, kills: int, chance: random.Random) -> None:
    """Kill processes of a server at random moments, and let it come to rest."""
    left = kills
    while left:
        with running(home, SERVER, PYTHONPATH=PYTHONPATH) as server:
            while left:
                wait_for_more(home)
                time.sleep(chance.random() * 0.3)  # in or between two runs of the job
                name = chance.choice(ROLES)
                server.kill(name)
                left -= 1
                if name == "web":
                    assert server.process.wait(SECONDS) == 3
                    break
    with running(home, SERVER, PYTHONPATH=PYTHONPATH) as server:
        wait_for_more(home)
        wait_for_more(home)
        assert server.stop() == 0


def judge(home: Path) -> None:
    """Fail where anything was lost, doubled or is stuck."""
    occurrences = rows(
        home, "SELECT due_at, outcome, starts, error FROM tasks_occurrence WHERE job = 'tick'"
    )
    lines = (home / "ticks").read_text(encoding="ascii").splitlines()
    counted = Counter(tuple(line.split()) for line in lines)
    ends = {due for word, due in counted if word == "end"}
    open_ones = [row for row in occurrences if row[1] == ""]
    assert len(open_ones) <= 1, open_ones  # the last may have been planned as it stopped
    assert {row[1] for row in occurrences} <= {"done", ""}
    for due, outcome, starts, error in occurrences:
        assert error == ""
        stamp = str(due).replace(" ", "T") + "+00:00"
        assert counted["begin", stamp] <= int(str(starts)), (due, starts)
        if outcome == "done":
            assert stamp in ends, due
    assert not rows(
        home, "SELECT 1 FROM django_tasks_database_dbtaskresult WHERE status = 'RUNNING'"
    )
    verdict = command(home, "verify", "--key", str(home / "keys" / "ledger.pub"))
    assert verdict.returncode in (0, 3), verdict.stdout
    assert "BROKEN" not in verdict.stdout


@pytest.mark.timeout(400)
def test_kills_at_random_lose_and_double_nothing(home: Path) -> None:
    storm(home, 6, random.Random(20261123))
    judge(home)
