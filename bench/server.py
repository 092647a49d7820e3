"""Measure the server: pages, pushes and memory, on SQLite and on PostgreSQL.

``python -m bench.server [--format json] [--size ASSETS FINDINGS PROJECTS] [--only PART]``. The
PostgreSQL measured is a cluster of its own, or the one that TEST_DATABASE_URL or DATABASE_URL
names; without one, SQLite alone. The company that pages are measured on is kept in ``var/bench``
for a day.

Page times are server time: from the request's arrival at the WSGI application, all middleware
included, to the last byte of the answer; of a CSV file to its first bytes. CPU time stands beside
wall time, since other work on a machine only adds to the latter.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from typing import Any

from tests.web import cluster

from bench.measure import ROOT

PARTS = {
    "pages": "bench.server_pages",
    "push": "bench.server_push",
}
P95_MS = 60.0
STATEMENTS = 12


def main() -> int:
    """Return 0 when everything could be measured; a figure over its target is no failure."""
    parser = argparse.ArgumentParser(prog="bench.server")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--only", choices=sorted(PARTS), action="append")
    parser.add_argument("--size", nargs=3, type=int, default=(100_000, 20_000, 20))
    given = parser.parse_args()
    told: list[dict[str, Any]] = []
    worst = 0
    with ExitStack() as stack:
        for database, environment in databases(stack).items():
            for part in given.only or PARTS:
                rows = measured(PARTS[part], given.size, database, environment)
                worst |= not rows
                told += rows
    print(json.dumps(told, indent=1)) if given.format == "json" else show(told)
    return 1 if worst else 0


def measured(
    module: str, size: Sequence[int], database: str, environment: Mapping[str, str]
) -> list[dict[str, Any]]:
    """Return what a part of the bench found, in a process of its own; nothing where it failed."""
    command = [sys.executable, "-m", module, *map(str, size)]
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=False)
    if done.returncode:
        return []
    return [{**row, "database": database} for row in json.loads(done.stdout)]


def databases(stack: ExitStack) -> Mapping[str, Mapping[str, str]]:
    """Return each database that can be measured, with the environment that names it."""
    plain = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("MUNIMENT_") and name not in ("DATABASE_URL", "TEST_DATABASE_URL")
    }
    plain["PYTHONPATH"] = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    found: dict[str, Mapping[str, str]] = {"SQLite": plain}
    address = os.environ.get("TEST_DATABASE_URL") or os.environ.get("DATABASE_URL")
    programs = cluster.programs()
    if address is None and programs is not None:
        # As a careful operator runs it: on disk, and every commit waits for the disk.
        address = stack.enter_context(cluster.cluster(programs, {}, memory=False))
    if address is not None:
        found["PostgreSQL"] = {**plain, "BENCH_DATABASE_URL": address}
    return found


def show(rows: Sequence[Mapping[str, Any]]) -> None:
    for row in rows:
        if "page" in row:
            within = row["p95_ms"] <= P95_MS and row["queries"] <= STATEMENTS
            print(
                f"{row['database']:<11}{row['as']:<8}{row['page']:<64}"
                f"{row['p50_ms']:>8.1f}{row['p95_ms']:>8.1f} ms{row['cpu_ms']:>8.1f}"
                f"{row['cpu_p95_ms']:>8.1f} ms CPU{row['queries']:>4}"
                f"  {'within' if within else 'over'}"
            )
        else:
            aim = f"   target {row['target']:,}" if row.get("target") else ""
            print(f"{row['database']:<11}{row['what']:<72}{row['value']:>10,} {row['unit']}{aim}")


if __name__ == "__main__":
    sys.exit(main())
