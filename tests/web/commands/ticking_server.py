"""A server like any other, with one job more that runs all the time; for tests of faults.

Each run of the job writes two lines into ``ticks`` in the data folder, one before and one after a
short sleep, so that a kill can fall between them. Run as a program.
"""

from __future__ import annotations

import os
import random
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path

JOB = "tick"


def note(word: str, due_at: datetime) -> None:
    """Write a line that a kill cannot tear."""
    path = Path(os.environ["MUNIMENT_HOME"]) / "ticks"
    number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        os.write(number, f"{word} {due_at.isoformat()}\n".encode())
    finally:
        os.close(number)


def tick(due_at: datetime) -> None:
    """Do what takes a moment."""
    note("begin", due_at)
    time.sleep(random.uniform(0, 0.2))
    note("end", due_at)


def main() -> int:
    """Register the job and run the server, with shorter waits than in production."""
    from muniment.web.commands.django_ready import make_ready

    make_ready()
    from muniment.web.apps.tasks import scheduler, worker
    from muniment.web.apps.tasks.jobs import job
    from muniment.web.commands import supervisor
    from muniment.web.commands.run import run

    job(JOB, title="Tick", every=timedelta(seconds=1))(tick)
    scheduler.TICK_SECONDS = 0.1
    worker.IDLE_SECONDS = 0.05
    supervisor.PAUSES = (0.0,)
    return 0 if run(without_backup=True) else 3


if __name__ == "__main__":
    sys.exit(main())
