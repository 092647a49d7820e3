"""Measure the server's log: both doors, proofs, the audit.

Run ``python -m bench.server_ledger [ENTRIES]``; TMPDIR says which disk is measured. SQLite with
``synchronous=FULL``, or the PostgreSQL that DATABASE_URL names (an empty database).

Wall time says what people wait for, CPU time (user and system) what the work costs.
"""

from __future__ import annotations

import os
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

BATCH = 500
CLIENTS = 32
EACH = 400
ID = UUID("01890000-0000-7000-8000-000000000001")


@contextmanager
def measured(what: str, count: int, unit: str, target: int | None = None) -> Iterator[None]:
    cpu, wall = time.process_time(), time.perf_counter()
    yield
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    aim = "" if target is None else f"   target {target:,}"
    print(
        f"{what:<48} {count / wall:>9,.0f} {unit}/s   {count / cpu:>9,.0f} {unit}/CPU-s"
        f"   {wall:.2f} s, {cpu:.2f} CPU-s{aim}",
        flush=True,
    )


def main() -> None:
    entries = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    with tempfile.TemporaryDirectory(dir=os.environ.get("TMPDIR")) as home:
        os.environ["MUNIMENT_HOME"] = home
        os.environ["DJANGO_SETTINGS_MODULE"] = "muniment.web.config.settings"
        import django

        django.setup()
        from django.core.management import call_command
        from django.db import connections

        call_command("migrate", verbosity=0, interactive=False)
        try:
            _measure(entries)
        finally:
            connections.close_all()


def _measure(entries: int) -> None:
    from django.db import connections, transaction

    from muniment.engine.ledger.verdict import Standing
    from muniment.web.apps.ledger import audit, checkpoints, export, proofs, queries, sequencer
    from muniment.web.apps.ledger.services import Change, Touch, record, record_all

    changes = [
        Change("evidence.read", ID, "evidence", ID, {"digest": "sha256:" + "0" * 64, "n": number})
        for number in range(BATCH)
    ]
    with measured(f"record_all, {BATCH} a transaction", entries, "entries", 10_000):
        for _ in range(entries // BATCH):
            with transaction.atomic():
                record_all(changes)
    with measured(f"append, {BATCH} at a time, one thread", entries, "entries", 10_000):
        for _ in range(entries // BATCH):
            sequencer.append(changes)
    with measured("record, one a transaction", 300, "entries"):
        for _ in range(300):
            with transaction.atomic():
                record(changes[0])

    def client() -> None:
        for _ in range(EACH):
            sequencer.append_read(ID, "evidence.read", "evidence", ID, {"n": 1})
        connections.close_all()

    threads = [threading.Thread(target=client) for _ in range(CLIENTS)]
    with measured(f"append, {CLIENTS} clients, each waits", CLIENTS * EACH, "entries", 3_000):
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    touches = [Touch("finding", ID, "opened") for _ in range(20_000)]
    with measured("record, touching 20,000 objects", 1, "entries"), transaction.atomic():
        record(Change("push.received", ID, "snapshot", ID, {}, touches))
    with measured("sign", 1, "times"):
        size = checkpoints.sign_now().size
    with measured("inclusion proof, made and checked", 500, "proofs"):
        for number in range(500):
            record_made = proofs.inclusion(number * 7 % size, with_payload=False)
    print(f"  its path in a log of {size:,}: {32 * len(record_made.path)} bytes")
    with measured("history of an object, 50 rows", 100, "times"):
        for _ in range(100):
            queries.history(ID)
    with measured("audit of the whole log", size, "entries"):
        verdict = audit.verify_own()
    assert verdict.standing is Standing.ESTABLISHED, verdict
    with measured("export", size, "entries"):
        length = sum(map(len, export.zip_parts()))
    print(f"  {length:,} bytes")


if __name__ == "__main__":
    main()
