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

for number in range(3):
    threading.Thread(target=run, args=(number,), daemon=True).start()
threading.Event().wait()
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
    for _ in range(TIMES):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, name], env=environment, stdout=subprocess.PIPE
        )
        assert writer.stdout is not None
        said = writer.stdout.readline()  # it writes; from here on it may die at any moment
        time.sleep(chance.random() * 0.15)
        writer.send_signal(signal.SIGKILL)
        said += writer.stdout.read()
        writer.wait()
        writer.stdout.close()
        indexes = {int(line) for line in said.split(b"\n")[:-1] if line}
        assert not indexes & acknowledged
        acknowledged |= indexes
        anchor.forget()
        assert checkpoints.state_of_file() in (FileState.LEVEL, FileState.BEHIND)
        connections.close_all()
    assert checkpoints.settle() is FileState.LEVEL
    assert acknowledged <= set(Entry.objects.values_list("index", flat=True))
    assert Head.objects.get().size == Entry.objects.count()
    checkpoints.sign_now()
    assert audit.verify_own().standing is Standing.ESTABLISHED
