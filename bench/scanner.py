"""Compare ``muniment scan`` with the scanners that are installed: ``python -m bench.scanner``.

Three questions: how many hostile techniques each finds (`bench.scanner_attacks` writes them), how
many honest files each flags (a folder that `bench.scanner_honest` wrote, by ``--honest`` or
``MUNIMENT_BENCH_HONEST``), and what a scan costs. Peers stand in virtual environments of their own,
given by ``--peers`` or ``MUNIMENT_BENCH_PEERS``. Without either, the bench measures less, and says
so. Hostile files are never loaded.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench.measure import Row, describe_machine, show
from bench.scanner_attacks.__main__ import write as write_attacks
from bench.scanner_costs import US, cost_rows, measure_costs
from bench.scanner_table import (
    HIGH,
    RECALL,
    REVIEW,
    Attack,
    Honest,
    as_json,
    show_attacks,
    show_honest,
    worst,
)
from bench.scanner_tools import (
    QUIET,
    Judged,
    Peer,
    installed,
    our_verdicts,
    our_version,
    ours_exists,
)


def main(argv: Sequence[str] | None = None) -> int:
    """Return 0; a figure over its target is no failure."""
    words = _arguments(argv)
    os.environ.update(QUIET)
    with tempfile.TemporaryDirectory() as home:
        result = _measure(words, Path(home))
    if words.format == "json":
        print(json.dumps(result, indent=1))
    return 0


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("bench.scanner", description=__doc__.splitlines()[0])
    parser.add_argument("--honest", type=Path, default=_from("MUNIMENT_BENCH_HONEST"))
    parser.add_argument("--attacks", type=Path, help="a folder of bench.scanner_attacks")
    parser.add_argument("--peers", type=Path, action="append", help="a virtual environment")
    parser.add_argument("--cost-peers", type=Path, action="append", help="the same, for the costs")
    parser.add_argument("--times", type=int, default=10, help="runs of ours, for the costs")
    parser.add_argument("--peer-times", type=int, default=1, help="runs of each peer")
    parser.add_argument("--only", choices=["attacks", "honest", "costs"], action="append")
    parser.add_argument("--each", action="store_true", help="list techniques and flagged files")
    parser.add_argument("--format", choices=["text", "json"], default="text")
    found = parser.parse_args(argv)
    found.only = found.only or ["attacks", "honest", "costs"]
    if found.peers is None:
        listed = os.environ.get("MUNIMENT_BENCH_PEERS", "")
        found.peers = [Path(word) for word in listed.split(os.pathsep) if word]
    return found


def _from(variable: str) -> Path | None:
    return Path(os.environ[variable]) if os.environ.get(variable) else None


def _measure(words: argparse.Namespace, home: Path) -> dict[str, Any]:
    ours = ours_exists()
    peers = installed(words.peers)
    scanners = ([US] if ours else []) + [peer.name for peer in peers]
    versions = {peer.name: peer.version for peer in peers}
    if ours:
        versions = {US: our_version(), **versions}
    # With JSON on stdout, the tables go to stderr.
    with contextlib.redirect_stdout(sys.stderr if words.format == "json" else sys.stdout):
        listed = ", ".join(f"{name} {version}" for name, version in versions.items())
        print(f"{datetime.now(UTC):%Y-%m-%d}; {describe_machine()}; {listed or 'no scanner'}")
        if not ours:
            print("this checkout has no `muniment scan`: its columns are left out")
        attacks = _judge_attacks(words, home, peers, ours=ours) if "attacks" in words.only else []
        if attacks:
            show_attacks(attacks, scanners, each=words.each)
        honest = _judge_honest(words, peers, ours=ours) if "honest" in words.only else []
        if honest:
            show_honest(honest, scanners, each=words.each)
        rows = _promises(attacks, honest) if ours else []
        costs: list[dict[str, Any]] = []
        if "costs" in words.only:
            costs = measure_costs(
                home, words.cost_peers or words.peers, words.times, words.peer_times
            )
            rows += cost_rows(costs)
        if rows:
            print()
            show(rows)
    return {
        "schema": "muniment.bench-scanner/1",
        "date": f"{datetime.now(UTC):%Y-%m-%d}",
        "machine": describe_machine(),
        "versions": versions,
        **as_json(attacks, honest, scanners),
        "costs": costs,
    }


def _verdicts(
    root: Path, paths: Sequence[Path], peers: Sequence[Peer], *, ours: bool
) -> dict[str, Mapping[Path, Judged]]:
    found: dict[str, Mapping[Path, Judged]] = {}
    if ours:
        found[US] = our_verdicts(root, paths)
    for peer in peers:
        found[peer.name] = peer.judge(paths)
    return found


def _judge_attacks(
    words: argparse.Namespace, home: Path, peers: Sequence[Peer], *, ours: bool
) -> list[Attack]:
    folder = words.attacks or home / "attacks"
    if words.attacks is None:
        write_attacks(folder)
    folder = folder.resolve()
    entries = json.loads((folder / "index.json").read_text())
    paths = [folder / file for entry in entries for file in entry["files"]]
    by = _verdicts(folder, paths, peers, ours=ours)
    return [
        Attack(
            entry["technique"],
            entry["family"],
            tuple(entry["advisories"]),
            entry["least"],
            {
                scanner: worst([found[folder / file].verdict for file in entry["files"]])
                for scanner, found in by.items()
            },
        )
        for entry in entries
    ]


def _judge_honest(words: argparse.Namespace, peers: Sequence[Peer], *, ours: bool) -> list[Honest]:
    if words.honest is None:
        print("no honest corpus: make bench-scanner writes one", file=sys.stderr)
        return []
    folder = words.honest.resolve()
    entries = json.loads((folder / "index.json").read_text())
    by = _verdicts(folder, [folder / entry["path"] for entry in entries], peers, ours=ours)
    return [
        Honest(
            entry["path"],
            entry["library"],
            entry["how"],
            entry["code"] or entry["own"],
            {scanner: found[folder / entry["path"]] for scanner, found in by.items()},
        )
        for entry in entries
    ]


def _promises(attacks: Sequence[Attack], honest: Sequence[Honest]) -> list[Row]:
    rows = []
    if attacks:
        missed = 1 - sum(a.found_by(US) for a in attacks) / len(attacks)
        rows.append(Row("techniques missed", missed * 100, "%", (1 - RECALL) * 100, 1))
    for verdict, target in (("malicious", HIGH), ("review", REVIEW)) if honest else ():
        share = sum(f.verdicts[US].verdict == verdict for f in honest) / len(honest)
        rows.append(Row(f"honest files called {verdict}", share * 100, "%", target * 100, 1))
    return rows


if __name__ == "__main__":
    sys.exit(main())
