"""Measure how memory grows with the number of files: ``python -m bench.small_files [FEW MANY]``."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from bench.corpus import write_small_files
from bench.measure import MUNIMENT, Cost, Row, describe_machine, run, show

QUIET_BYTES = 200.0
"""Bytes of memory that a file without a line in the report may cost: a name, a hash, some cache."""

_JUDGED = frozenset({0, 1, 3})


@dataclass(frozen=True, slots=True)
class _Assessed:
    cost: Cost
    report: int


def main() -> None:
    few, many = (int(word) for word in sys.argv[1:3]) if len(sys.argv) > 2 else (10_000, 100_000)
    rows = []
    for quiet in (True, False):
        kind = "no datasets" if quiet else "every fourth a dataset"
        small, large = _assess(few, quiet=quiet), _assess(many, quiet=quiet)
        growth = (large.cost.peak - small.cost.peak) / (many - few)
        report = (large.report - small.report) / (many - few)
        rows += [
            Row(f"{many:,} files, {kind}: CPU time", large.cost.cpu, "s", digits=1),
            Row(f"{many:,} files, {kind}: peak memory", large.cost.peak / 1e6, "MB", digits=1),
            Row(
                f"from {few:,} to {many:,}: memory a file",
                growth,
                "bytes",
                QUIET_BYTES if quiet else None,
                0,
            ),
            Row(f"from {few:,} to {many:,}: JSON report a file", report, "bytes", digits=0),
        ]
    print(f"one run each; {describe_machine()}")
    show(rows)


def _assess(files: int, *, quiet: bool) -> _Assessed:
    with tempfile.TemporaryDirectory() as home:
        project, report = Path(home) / "project", Path(home) / "report.json"
        project.mkdir()
        write_small_files(project, files, quiet=quiet)
        words = ("assess", str(project), "--format", "json", "-o", str(report), "-q")
        cost = run((*MUNIMENT, *words), allowed=_JUDGED)
        return _Assessed(cost, report.stat().st_size)


if __name__ == "__main__":
    main()
