"""Twenty clients at once, a writer that is killed, and pushes in any order."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import connection, connections, transaction
from hypothesis import HealthCheck, given
from hypothesis import settings as h_settings
from hypothesis import strategies as st
from tests.web.apps.evidence.bundles import MORNING, SAFE, UNSAFE, collect, post, the_project
from tests.web.people import make_token

from muniment.runs.recompute import recompute
from muniment.web.apps.access.principals import HOST_PRINCIPAL
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.blobs.models import Blob
from muniment.web.apps.blobs.services import folder
from muniment.web.apps.evidence import services
from muniment.web.apps.evidence.models import Evidence, Outcome, Snapshot
from muniment.web.apps.findings.models import Finding
from muniment.web.apps.ledger.models import Entry, Head
from muniment.web.apps.ledger.nodes import edge_of

pytestmark = pytest.mark.usefixtures("db")
CLIENTS = 20


def test_twenty_clients_at_once_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    project = the_project()
    _, secret = make_token(project)
    bundles = [
        collect(tmp_path, project.id, {"train.py": UNSAFE}, at=MORNING + timedelta(minutes=at))
        for at in range(5)
    ]
    together = threading.Barrier(CLIENTS)

    def client(number: int) -> tuple[int, str]:
        """Push as a client does: come back when told that the server is busy."""
        together.wait()
        try:
            while True:
                reply = post(project.id, secret, bundles[number % len(bundles)])
                if reply.status_code not in (429, 503):
                    return reply.status_code, reply.json()["reference"]
                assert reply["Retry-After"]
                time.sleep(0.1)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(CLIENTS) as pool:
        answers = list(pool.map(client, range(CLIENTS)))
    assert sorted(status for status, _ in answers) == [200] * (CLIENTS - 5) + [201] * 5
    assert len({reference for _, reference in answers}) == 5
    assert Snapshot.objects.count() == Blob.objects.count() == 5
    assert Entry.objects.filter(type="snapshot.received").count() == 5
    assert Outcome.objects.filter(newest=True, check_id="code.unsafe-load").count() == 1
    assert Finding.objects.filter(check_id="code.unsafe-load").count() == 1
    newest = Snapshot.objects.filter(moved=True).order_by("-collected_at").first()
    assert newest is not None
    assert newest.collected_at == MORNING + timedelta(minutes=4)


_CHILD = """
import dataclasses, os, signal, sys
home, database, project, bundle, at = sys.argv[1:]
os.environ["MUNIMENT_HOME"] = home
import django
django.setup()
from uuid import UUID
from django.db import connections
connections.databases["default"]["NAME"] = database
from muniment.web.apps.access.principals import HOST_PRINCIPAL
from muniment.web.apps.blobs import services as blobs
from muniment.web.apps.evidence import services

def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)

def before(module, name):
    setattr(module, name, die)

def after(module, name):
    real = getattr(module, name)
    setattr(module, name, lambda *given: (real(*given), die()))

{"upload": lambda: before(blobs.os, "fsync"),
 "replayed": lambda: before(services, "check_plausible"),
 "kept": lambda: after(blobs.Incoming, "keep"),
 "written": lambda: before(services, "record"),
 "recorded": lambda: after(services, "record")}[at]()
with open(bundle, "rb") as stream:
    services.receive(HOST_PRINCIPAL, UUID(project), stream)
"""


@pytest.mark.parametrize("at", ["upload", "replayed", "kept", "written", "recorded"])
def test_a_writer_that_is_killed_leaves_all_or_nothing(tmp_path: Path, at: str) -> None:
    project = the_project()
    _, secret = make_token(project)
    bundle = tmp_path / "a.mun"
    bundle.write_bytes(collect(tmp_path, project.id))
    entries, database = Entry.objects.count(), connection.settings_dict["NAME"]
    connections.close_all()
    home = settings.MUNIMENT.home
    done = subprocess.run(
        [sys.executable, "-c", _CHILD, str(home), str(database), str(project.id), bundle, at],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()
    assert (Snapshot.objects.count(), Asset.objects.count(), Finding.objects.count()) == (0, 0, 0)
    head = Head.objects.get()
    assert Entry.objects.count() == head.size == entries
    assert edge_of(head).root() is not None
    assert not Blob.objects.exists()
    reply = post(project.id, secret, bundle.read_bytes())
    assert reply.status_code == 201, reply.content
    assert [path.name for path in folder().rglob("*") if path.is_file()]
    assert Snapshot.objects.count() == Blob.objects.count() == 1


@pytest.fixture
def snapshots(tmp_path: Path) -> tuple[Any, list[Any]]:
    """A project and, replayed, what may be pushed to it: four that count, two that never do."""
    project = the_project()
    variants: list[dict[str, Any]] = [
        {"files": {"train.py": UNSAFE, "data/a.csv": "a,b\n1,2\n"}},
        {"files": {"train.py": SAFE, "data/a.csv": "a,b\n1,3\n"}},
        {"files": {"train.py": SAFE, "other.py": UNSAFE}, "without": "data/a.csv"},
        {"files": {"train.py": UNSAFE, "other.py": SAFE}},
        {"files": {"train.py": SAFE, "other.py": SAFE}, "ref": "wip"},
        {"files": {"train.py": SAFE}, "ref": ""},
    ]
    found = []
    for at, variant in enumerate(variants):
        without = variant.pop("without", None)
        if without:
            (tmp_path / "project" / without).unlink()
        bundle = tmp_path / f"{at}.mun"
        bundle.write_bytes(
            collect(tmp_path, project.id, at=MORNING + timedelta(minutes=at), **variant)
        )
        found.append(recompute(bundle))
    return project, found


@h_settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_the_order_of_arrival_does_not_matter(
    snapshots: tuple[Any, list[Any]], data: st.DataObject
) -> None:
    """What is open, there, and speaking depends on the newest that counts, and on it alone."""
    project, found = snapshots
    chosen = data.draw(st.lists(st.integers(0, len(found) - 1), min_size=1, max_size=8))
    counting = [at for at in chosen if at < 4]
    alone = _state_after(project.id, [found[max(counting)]] if counting else [])
    assert _state_after(project.id, [found[at] for at in chosen]) == alone


def _state_after(project: Any, pushes: list[Any]) -> tuple[Any, ...]:
    with transaction.atomic():
        references = [services._write(HOST_PRINCIPAL, project, one).snapshot.id for one in pushes]
        assert (
            len(set(references)) == Snapshot.objects.count() == len({one.digest for one in pushes})
        )
        state = (
            set(Finding.objects.filter(state="open").values_list("fingerprint", flat=True)),
            set(Asset.objects.filter(gone_at=None).values_list("path", "kind", "digest")),
            set(
                Outcome.objects.filter(newest=True).values_list(
                    "check_id", "state", "snapshot__bundle"
                )
            ),
            set(Evidence.objects.filter(superseded_at=None).values_list("engine_id")),
        )
        transaction.set_rollback(True)
    return state
