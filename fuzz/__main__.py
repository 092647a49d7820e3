"""``python -m fuzz``: fuzzes one reader after another; each in a process of its own.

Every target has a folder below ``--work`` with its ``corpus``, its ``findings`` (the input, and
what it did) and its log; a table of what was run stands in ``runs.jsonl``.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import time
from pathlib import Path

from fuzz import seeds
from fuzz.targets import FAMILIES, targets

SEEDS = (
    "tests/engine/artifacts", "var/fuzz/seeds", "var/scanner/honest", "var/scanner/hostile",
)  # fmt: skip


def main() -> None:
    """Fuzz what the command line names."""
    every = targets()
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    parser.add_argument(
        "targets", nargs="*", help=f"targets, or families ({', '.join(FAMILIES)}); default: all"
    )
    parser.add_argument("--seconds", type=int, default=1200, help="each; 0: only sort seeds")
    parser.add_argument("--work", type=Path, default=Path("var/fuzz"))
    parser.add_argument("--seeds", type=Path, nargs="*", default=[Path(s) for s in SEEDS])
    parser.add_argument("--list", action="store_true", help="name the targets and end")
    asked = parser.parse_args()
    wanted = {
        target.name: target
        for each in asked.targets or FAMILIES
        for target in every.values()
        if each in (target.name, target.name.partition("-")[0])
    }.values()
    if asked.list:
        print("\n".join(target.name for target in wanted))
        return
    found = seeds.sort((path for path in asked.seeds if path.exists()), wanted)
    for target in wanted:
        corpus = asked.work / target.name / "corpus"
        corpus.mkdir(parents=True, exist_ok=True)
        for name, data in found.get(target.name, {}).items():
            (corpus / name).write_bytes(data)
    for target in wanted if asked.seconds else ():
        _run(target.name, asked.work, asked.seconds, len(found.get(target.name, ())))


def _run(name: str, work: Path, seconds: int, seeded: int) -> None:
    folder = work / name
    log = folder / "log"
    started = time.monotonic()
    with log.open("wb") as out:
        code = subprocess.run(
            [sys.executable, "-m", "fuzz.one", name, str(folder), f"-max_total_time={seconds}"],
            stdout=out,
            stderr=subprocess.STDOUT,
            check=False,
        ).returncode
    text = log.read_text(errors="replace")
    coverage = re.findall(r"cov: (\d+) ft: (\d+) corp: (\d+)", text)
    spent = re.findall(r"^SPENT (\d+\.\d+) (\d+)$", text, re.MULTILINE)
    row = {
        "target": name,
        "seeds": seeded,
        "wall_s": round(time.monotonic() - started),
        "cpu_s": round(float(spent[-1][0])) if spent else None,
        "executions": int(spent[-1][1]) if spent else None,
        "coverage": int(coverage[-1][0]) if coverage else None,
        "features": int(coverage[-1][1]) if coverage else None,
        "corpus": int(coverage[-1][2]) if coverage else None,
        "findings": len(list((folder / "findings").glob("*.txt"))),
        "code": code,
    }
    with (work / "runs.jsonl").open("a") as table:
        table.write(json.dumps(row) + "\n")
    print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main()
