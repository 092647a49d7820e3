"""Measure the registers: every page, and an import.

``python -m bench.registers [--format json]`` fills a database with 100,000 assets, 20,000 findings,
2,000 records of each declared register, 500 people with accounts, 2,000 risks and 1,000 templates
of tasks with a year of what they asked for, and prints rows of ``{page, as, p50_ms, p95_ms, cpu_ms,
cpu_p95_ms, queries}``, then of ``{what, value, unit, target}`` for the import. As ``bench.server``
does, on SQLite and, where there is one, on PostgreSQL.
"""

from __future__ import annotations

import argparse
import json
import sys
from contextlib import ExitStack
from typing import Any

from bench import server

SIZE = (100_000, 20_000, 20, 500, 2000, 2000, 1000)
"""Assets, findings, projects, people, records of each register, risks, templates of tasks."""


def main() -> int:
    """Return 0 when everything could be measured; a figure over its target is no failure."""
    parser = argparse.ArgumentParser(prog="bench.registers")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--only", choices=("pages", "import"), action="append")
    parser.add_argument("--size", nargs=7, type=int, default=SIZE)
    given = parser.parse_args()
    parts = {"pages": "bench.server_pages", "import": "bench.registers_import"}
    told: list[dict[str, Any]] = []
    with ExitStack() as stack:
        for database, environment in server.databases(stack).items():
            for part in given.only or parts:
                told += server.measured(parts[part], given.size, database, environment)
    if given.format == "json":
        print(json.dumps(told, indent=1))
    else:
        server.show(told)
    return 0 if told else 1


if __name__ == "__main__":
    sys.exit(main())
