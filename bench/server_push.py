"""Measure pushes and memory; run by ``bench.server``. Prints ``[{what, value, unit, target}]``.

First the write transaction of a push with 20,000 findings, in this process. Then a real server, as
``muniment server run`` starts it: its memory when idle, and twenty clients that push at once.
"""

from __future__ import annotations

import io
import json
import os
import random
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.measure import MUNIMENT
from bench.server_home import FOLDER, connect

FINDINGS = 20_000
ASSETS = 5_000
CLIENTS = 20
IDLE_SECONDS = 15
_START_SECONDS = 120


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=FOLDER, prefix="push-") as folder:
        home = Path(folder)
        connect(home, "muniment_bench_push")
        print(json.dumps([*_one_push(), *_many_pushes(home)]))


def _one_push() -> Iterator[dict[str, Any]]:
    from tests.web.apps.evidence.bundles import collect
    from tests.web.people import make_project, make_token

    from bench.company import enlarged
    from muniment.runs.recompute import recompute
    from muniment.web.apps.access.principals import token_principal
    from muniment.web.apps.blobs import services as blobs
    from muniment.web.apps.evidence import services as evidence
    from muniment.web.clock import now

    project = make_project("large")
    who = token_principal(make_token(project)[0])
    for turn, what in enumerate(("new", "seen again, one in twenty new", "all of other words")):
        with TemporaryDirectory() as folder:
            at = now() - timedelta(hours=3 - turn)
            bundle = collect(Path(folder), project.id, at=at)
        with blobs.incoming(io.BytesIO(bundle)) as waiting:
            found = recompute(waiting.path, evidence._limits(), folder=blobs.waiting_room())
            large = enlarged(
                found.assessment, str(project.id), turn, ASSETS, FINDINGS, random.Random(turn)
            )
            if turn == 2:
                said = tuple(replace(item, message=item.message + "!") for item in large.findings)
                large = replace(large, findings=said)
            waiting.keep()
            wall, cpu = time.perf_counter(), time.process_time()
            evidence._write(who, project.id, replace(found, assessment=large))
            wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        name = f"write transaction, 20,000 findings and 5,000 assets, {what}"
        yield _row(name, round(wall, 2), "s", 5)
        yield _row(f"{name}: CPU time of the server", round(cpu, 2), "s")


def _many_pushes(home: Path) -> Iterator[dict[str, Any]]:
    from django.db import connections
    from tests.web.apps.evidence.bundles import collect
    from tests.web.people import make_project, make_token

    from muniment.engine.ledger.verdict import Standing
    from muniment.web.apps.evidence.models import Snapshot
    from muniment.web.apps.ledger import audit, checkpoints
    from muniment.web.apps.ledger.models import Entry
    from muniment.web.clock import now

    projects = [make_project(f"small {number}") for number in range(4)]
    secrets = {project.id: make_token(project)[1] for project in projects}
    with TemporaryDirectory() as folder:
        bundles = [
            (project.id, collect(Path(folder) / f"{project.id}-{turn}", project.id, at=at))
            for project in projects
            for turn in range(3)
            if (at := now() - timedelta(minutes=10 * (3 - turn)))
        ]
    before = Snapshot.objects.count()
    connections.close_all()
    given = [bundles[number % len(bundles)] for number in range(CLIENTS)]
    with _server(home) as (port, process):
        time.sleep(IDLE_SECONDS)
        yield _row("idle memory, all processes (PSS)", _memory(process) // 2**20, "MB", 400)
        began = time.perf_counter()
        with ThreadPoolExecutor(CLIENTS) as pool:
            told = list(
                pool.map(lambda item: _push(port, str(item[0]), secrets[item[0]], item[1]), given)
            )
        wall = time.perf_counter() - began
    rows = set(Snapshot.objects.values_list("pk", flat=True)[before:])
    entries = Entry.objects.filter(type="snapshot.received").count()
    acknowledged = {item["snapshot"] for item in told}
    stored = {str(key) for key in rows}
    checkpoints.sign_now()
    sound = audit.verify_own().standing is Standing.ESTABLISHED
    yield _row(f"{CLIENTS} clients push {len(bundles)} bundles at once", round(wall, 1), "s")
    yield _row("  acknowledged pushes that are lost", len(acknowledged - stored), "", 0)
    doubled = max(len(rows) - len(bundles), 0) + abs(entries - before - len(bundles))
    yield _row("  pushes that are doubled, or without their entry", doubled, "", 0)
    yield _row("  ledger broken", int(not sound), "", 0)


@contextmanager
def _server(home: Path) -> Iterator[tuple[int, int]]:
    """Run a real server on a free port until the block ends; yield port and process id."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    environment = {**os.environ, "MUNIMENT_PORT": str(port)}
    with open(home / "server.log", "wb") as log:
        server = subprocess.Popen(
            [*MUNIMENT, "server", "run"], env=environment, stdout=log, stderr=log, cwd=home
        )
    try:
        for _ in range(_START_SECONDS * 2):
            if server.poll() is not None or _healthy(port):
                break
            time.sleep(0.5)
        if server.poll() is not None or not _healthy(port):
            raise SystemExit((home / "server.log").read_text()[-2000:])
        yield port, server.pid
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(60)


def _healthy(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://localhost:{port}/healthz", timeout=2) as answer:
            return bool(answer.read().strip() == b"ok")
    except OSError:
        return False


def _push(port: int, project: str, secret: str, bundle: bytes) -> Mapping[str, Any]:
    """Push until the server has a place, as the client does."""
    request = urllib.request.Request(
        f"http://localhost:{port}/api/v1/projects/{project}/pushes",
        bundle,
        {
            "Content-Type": "application/vnd.muniment.bundle+zip",
            "Authorization": f"Bearer {secret}",
        },
    )
    while True:
        try:
            with urllib.request.urlopen(request, timeout=300) as answer:
                return dict(json.load(answer))
        except urllib.error.HTTPError as error:
            if error.code not in (429, 503):
                raise SystemExit(f"{error.code}: {error.read()[:500]!r}") from error
            time.sleep(0.2 + random.random() / 2)


def _memory(process: int) -> int:
    """Return the proportional memory of a process and all below it, in bytes."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    own = sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return own * 1024 + sum(_memory(child) for child in _children(process))


def _children(process: int) -> Iterator[int]:
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(FileNotFoundError):
            # After the name, in brackets, come state and parent.
            parent = (folder / "stat").read_text().rpartition(")")[2].split()[1]
            if int(parent) == process:
                yield int(folder.name)


def _row(what: str, value: float, unit: str, target: float | None = None) -> dict[str, Any]:
    return {"what": what, "value": value, "unit": unit, "target": target}


if __name__ == "__main__":
    main()
