"""Run every benchmark, one after another, each in a process of its own."""

from __future__ import annotations

import pkgutil
import subprocess
import sys

import bench

_PARTS = frozenset(
    {
        "__main__",
        "company",
        "company_people",
        "company_records",
        "company_risks",
        "company_tasks",
        "corpus",
        "faults_world",
        "measure",
        "registers_import",
        # `make bench-scanner` runs it; it needs a corpus and environments of its own.
        "scanner",
        "scanner_attacks",
        "scanner_costs",
        "scanner_driver",
        "scanner_honest",
        "scanner_inputs",
        "scanner_table",
        "scanner_tools",
        "server_home",
        "server_pages",
        "server_push",
    }
)


def main() -> int:
    """Return 0 when every benchmark could be run; a figure over its target is no failure."""
    names = sorted(found.name for found in pkgutil.iter_modules(bench.__path__))
    worst = 0
    for name in names:
        if name not in _PARTS:
            print(f"== bench.{name}", flush=True)
            worst |= subprocess.run([sys.executable, "-m", f"bench.{name}"], check=False).returncode
            print(flush=True)
    return 1 if worst else 0


if __name__ == "__main__":
    sys.exit(main())
