"""Measure ``muniment assess`` on real sources: ``python -m bench.assess [FILES LINES]``."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from bench.corpus import copy_sources
from bench.measure import MUNIMENT, Row, describe_machine, run_in_turn, show

CPU_SECONDS, PEAK_MB = 10.0, 200.0
"""Targets for 1,000 files with 250,000 lines, in one process."""

_TIMES = 3
_JUDGED = frozenset({0, 1, 3})


def main() -> None:
    files, lines = (int(word) for word in sys.argv[1:3]) if len(sys.argv) > 2 else (1000, 250_000)
    with tempfile.TemporaryDirectory() as home:
        project = Path(home) / "project"
        corpus = copy_sources(project, files, lines)
        report = Path(home) / "report.json"
        words = ("assess", str(project), "--format", "json", "-o", str(report), "-q")
        found = run_in_turn(
            {
                "one": (*MUNIMENT, *words),
                "two": (*MUNIMENT, *words, "--jobs", "2"),
                "bundle": (*MUNIMENT, *words, "-b", str(Path(home) / "project.mun")),
            },
            _TIMES,
            allowed=_JUDGED,
        )
        size = report.stat().st_size
    print(f"least of {_TIMES}; {describe_machine()}")
    print(f"{corpus.files:,} files, {corpus.lines:,} lines, {corpus.bytes / 1e6:.1f} MB of Python")
    print(f"from {len(corpus.packages)} packages: {', '.join(corpus.packages[:8])}, ...")
    one, two, bundle = found["one"], found["two"], found["bundle"]
    show(
        [
            Row("assess, CPU time", one.cpu, "s", CPU_SECONDS, 2),
            Row("assess, peak memory", one.peak / 1e6, "MB", PEAK_MB, 1),
            Row("assess, wall time", one.wall, "s", digits=2),
            Row("assess, lines per CPU second", corpus.lines / one.cpu, "lines", digits=0),
            Row("assess with a bundle, CPU time", bundle.cpu, "s", CPU_SECONDS, 2),
            Row("assess --jobs 2, CPU time", two.cpu, "s", digits=2),
            Row("assess --jobs 2, wall time", two.wall, "s", digits=2),
            Row("JSON report", size / 1e6, "MB", digits=2),
        ]
    )


if __name__ == "__main__":
    main()
