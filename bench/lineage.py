"""Measure lineage: a model that stands on 10,000 assets, on SQLite and on PostgreSQL.

``python -m bench.lineage [--format json] [--ancestors N]``. The walk is what a page asks: every
ancestor with what a list shows of it, and every link between them, in one statement. Three shapes:
wide (many datasets, each read directly), deep (a chain of as many steps), and woven (each stands on
several of the layer before it). Beside the walk stand the page itself, the class that follows from
the data computed anew after the farthest data changed its class, and a circle of the same size.

The register around it holds as many assets again that have nothing to do with it.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.measure import ROOT
from bench.server import databases

TARGET_MS = 200.0
TIMES = 7


def main() -> int:
    """Return 0 when everything could be measured; a figure over its target is no failure."""
    parser = argparse.ArgumentParser(prog="bench.lineage")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--ancestors", type=int, default=10_000)
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.inside:
        print(json.dumps(list(_measured(given.ancestors))))
        return 0
    told: list[dict[str, Any]] = []
    worst = 0
    with ExitStack() as stack:
        for database, environment in databases(stack).items():
            command = [sys.executable, "-m", "bench.lineage", "--inside"]
            done = subprocess.run(
                [*command, "--ancestors", str(given.ancestors)],
                cwd=ROOT,
                env=environment,
                stdout=subprocess.PIPE,
                check=False,
            )
            worst |= done.returncode
            if done.returncode == 0:
                told += [{"database": database, **row} for row in json.loads(done.stdout)]
    print(json.dumps(told, indent=1)) if given.format == "json" else _show(told)
    return 1 if worst else 0


def _measured(ancestors: int) -> Iterator[dict[str, Any]]:
    from bench.server_home import connect

    with TemporaryDirectory() as folder:
        connect(Path(folder))
        yield from _with_database(ancestors)


def _with_database(ancestors: int) -> Iterator[dict[str, Any]]:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext
    from tests.web.people import make_person, make_project, principal, signed_in_client

    from muniment.web.apps.assets.inheriting import reclassify
    from muniment.web.apps.assets.models import Asset
    from muniment.web.apps.assets.walking import DOWN, UP, lineage
    from muniment.web.commands.warming import warm

    project, officer = make_project("lineage"), make_person()
    shapes = {"wide": _wide, "deep": _deep, "woven": _woven, "circle": _circle}
    made = {name: _make(project, name, shape(ancestors)) for name, shape in shapes.items()}
    _make(project, "beside", _woven(ancestors))
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
    client = signed_in_client(officer)
    who = principal(officer)
    warm()  # as the server does before it answers
    for name, rows in made.items():
        model, farthest = rows[0], rows[-1]

        def walk_up(key: Any = model.pk) -> Any:
            return lineage(key, None, (UP,))[UP]

        def walk_down(key: Any = farthest.pk) -> Any:
            return lineage(key, None, (DOWN,))[DOWN]

        def show(reference: str = model.reference) -> Any:
            return client.get(f"/assets/{reference}/lineage/?way=up")

        def follow(key: Any = farthest.pk) -> Any:
            return reclassify([key])

        for what, function in (
            ("what a model stands on", walk_up),
            ("what stands on its farthest data", walk_down),
            ("the page", show),
            ("classes computed anew", follow),
        ):
            with CaptureQueriesContext(connection) as asked:
                found = function()
            yield {
                "shape": name,
                "what": what,
                "assets": getattr(found, "total", len(rows) - 1),
                "statements": len(asked),
                **_times(function),
            }
    assert who.id == officer.pk
    assert Asset.objects.count() > ancestors


def _times(function: Callable[[], Any]) -> dict[str, float]:
    wall, cpu = [], []
    for _ in range(TIMES):
        began, worked = time.perf_counter(), time.process_time()
        function()
        cpu.append(1000 * (time.process_time() - worked))
        wall.append(1000 * (time.perf_counter() - began))
    wall.sort()
    return {
        "p50_ms": round(statistics.median(wall), 1),
        "p95_ms": round(wall[int(len(wall) * 0.95)], 1),
        "cpu_ms": round(statistics.median(cpu), 1),
    }


def _wide(ancestors: int) -> Iterator[tuple[int, int]]:
    """Yield pairs of what stands on what: the first on all the others."""
    return ((0, number) for number in range(1, ancestors + 1))


def _deep(ancestors: int) -> Iterator[tuple[int, int]]:
    return ((number, number + 1) for number in range(ancestors))


def _woven(ancestors: int) -> Iterator[tuple[int, int]]:
    chance = random.Random(1)
    for number in range(1, ancestors + 1):
        for below in {max(0, (number - 1) // 3), chance.randrange(max(1, number // 2))}:
            yield below, number


def _circle(ancestors: int) -> Iterator[tuple[int, int]]:
    yield from _deep(ancestors - 1)
    yield ancestors - 1, 0


def _make(project: Any, name: str, steps: Iterator[tuple[int, int]]) -> list[Any]:
    from django.db import transaction

    from muniment.web.apps.assets.models import Asset, Link
    from muniment.web.apps.ledger.models import new_id
    from muniment.web.apps.ledger.services import HOST, Change, record
    from muniment.web.apps.organization.numbering import take_references
    from muniment.web.bulk import insert_all
    from muniment.web.clock import now

    pairs = list(steps)
    count = max(max(pair) for pair in pairs) + 1
    moment = now()
    with transaction.atomic():
        references = take_references("A", count)
        rows = [
            Asset(
                reference=references[number],
                project=project,
                kind="dataset" if number else "model",
                locator=f"{project.pk}/{name}/{number}",
                path=f"{name}/{number:06}.csv",
                name=f"{number:06}.csv",
                confidentiality=4 if number == count - 1 else 2,
                inherited=4,
                format="csv",
                vcs="tracked",
                digest=f"sha256:{number:064x}",
                first_seen_at=moment,
                last_seen_at=moment,
                seen=True,
            ).settle()
            for number in range(count)
        ]
        insert_all(rows)
        insert_all(
            [
                Link(
                    project=project,
                    source=rows[number],
                    relation="derived_from",
                    target=rows[below],
                    target_path=rows[below].path,
                    basis="src/train.py:41 joblib.dump",
                    upstream=rows[below],
                    downstream=rows[number],
                )
                for number, below in pairs
            ]
        )
        record(Change("snapshot.received", HOST, "snapshot", new_id(), {}))
    return rows


def _show(rows: list[dict[str, Any]]) -> None:
    for row in rows:
        within = "within" if row["p95_ms"] <= TARGET_MS else "over"
        print(
            f"{row['database']:<11}{row['shape']:<7}{row['what']:<34}{row['assets']:>7,} assets"
            f"{row['statements']:>3} statements{row['p50_ms']:>8.1f} ms{row['p95_ms']:>8.1f} ms"
            f"{row['cpu_ms']:>8.1f} ms CPU  {within}"
        )


if __name__ == "__main__":
    sys.exit(main())
