"""A process killed in the middle of writing: what it acknowledged is there, the log is clean."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection, connections

from muniment.engine.ledger.verdict import Standing
from muniment.web.apps.ledger import anchor, audit, checkpoints
from muniment.web.apps.ledger.anchor import FileState
from muniment.web.apps.ledger.models import Entry, Head

pytestmark = pytest.mark.usefixtures("db")
TIMES = 15

WRITER = """
import os, sys, threading
import django
django.setup()
from django.conf import settings
from django.db import connections, transaction
from muniment.web.apps.ledger import checkpoints, sequencer
from muniment.web.apps.ledger.models import new_id
from muniment.web.apps.ledger.services import HOST, Change, Touch, record
connections.databases["default"]["NAME"] = sys.argv[1]
# Django is loaded once; each line on standard input makes a child that writes until it is killed.
lock = threading.Lock()

def say(index):
    with lock:
        os.write(1, b"%d\\n" % index)

def changes():
    return Change("thing.made", HOST, "thing", new_id(), {"pid": os.getpid()},
                  [Touch("thing", new_id(), "seen")])

def run(number):
    while True:
        if number:
            say(sequencer.append([changes()]).start)
        else:
            with transaction.atomic():
                index = record(changes())
            say(index)
            checkpoints.sign_now()

for _ in sys.stdin:
    child = os.fork()
    if not child:
        os.write(1, b"pid %d\\n" % os.getpid())
        for number in range(3):
            threading.Thread(target=run, args=(number,), daemon=True).start()
        threading.Event().wait()
    os.waitpid(child, 0)
    os.write(1, b"dead\\n")
"""


def test_a_killed_writer_loses_nothing_that_it_acknowledged() -> None:
    name = str(connection.settings_dict["NAME"])
    connections.close_all()
    chance = random.Random(7)
    environment = {
        **os.environ,
        "MUNIMENT_HOME": str(settings.MUNIMENT.home),
        "PYTHONPATH": str(Path(anchor.__file__).parents[4]),
    }
    acknowledged = set[int]()
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, name],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as writers:
        assert writers.stdin is not None
        assert writers.stdout is not None
        for _ in range(TIMES):
            writers.stdin.write(b"\n")
            writers.stdin.flush()
            child = int(writers.stdout.readline().split()[1])
            said = [writers.stdout.readline()]  # it writes; from here on it may die at any moment
            time.sleep(chance.random() * 0.1)
            os.kill(child, signal.SIGKILL)
            while (line := writers.stdout.readline()) != b"dead\n":
                said.append(line)
            indexes = set(map(int, said))
            assert not indexes & acknowledged
            acknowledged |= indexes
            anchor.forget()
            assert checkpoints.state_of_file() in (FileState.LEVEL, FileState.BEHIND)
            connections.close_all()
        writers.stdin.close()
    assert checkpoints.settle() is FileState.LEVEL
    assert acknowledged <= set(Entry.objects.values_list("index", flat=True))
    assert Head.objects.get().size == Entry.objects.count()
    checkpoints.sign_now()
    assert audit.verify_own().standing is Standing.ESTABLISHED
