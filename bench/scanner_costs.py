"""What a scan costs: the inputs that have a target, ours and peers in turn.

``python -m bench.scanner_costs FOLDER TIMES PEER_TIMES [VENV ...]`` prints the costs as JSON. It is
a process of its own because a child's peak memory starts from its parent's: this one stays small,
and leaves the inputs to another (`bench.scanner_inputs`).
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.measure import BASE, MUNIMENT, ROOT, Cost, Row, run
from bench.scanner_tools import Peer, installed, our_command, ours_exists

US = "muniment"
"""The name of this project's column."""

TARGETS = {
    "big.pkl": ("pickle of 46 MB, 1.8 M opcodes", 0.50, 120.0),
    "big.pt": ("torch zip of 1.5 GB", 0.10, 40.0),
    "small": ("5,000 small files", 2.4, None),
}
"""By input: what it is, CPU seconds beyond VERSION, peak MB."""

_ANY_CODE = frozenset(range(256))
_JUDGED = frozenset({0, 1, 3})
_PATIENCE = 300
"""Seconds that a peer may take for one input."""


def measure_costs(
    home: Path, peers: Sequence[Path], times: int, peer_times: int
) -> list[dict[str, Any]]:
    """Make the inputs and scan them with each scanner in turn, each step in its own process."""
    inputs, costs = (sys.executable, "-m", "bench.scanner_inputs"), __name__
    subprocess.run([*inputs, str(home)], check=True, cwd=ROOT)
    words = [str(home), str(times), str(peer_times), *(str(peer) for peer in peers)]
    done = subprocess.run(
        [sys.executable, "-m", costs, *words], check=True, cwd=ROOT, stdout=subprocess.PIPE
    )
    return json.loads(done.stdout)


def cost_rows(costs: Sequence[Mapping[str, Any]]) -> list[Row]:
    """Return the rows of the table, with the targets that are ours."""
    version = next((c["cpu_s"] for c in costs if c["scanner"] == "VERSION"), 0.0)
    rows = []
    for cost in costs:
        if cost["input"] is None:
            rows.append(Row(f"{cost['scanner']}: CPU time", cost["cpu_s"], "s"))
            continue
        what, more, peak = TARGETS[cost["input"]]
        ours = cost["scanner"] == US
        stopped = ", stopped" if 124 in cost["codes"] else ""
        title = f"{what}: {cost['scanner']}"
        goal = version + more if ours else None
        rows.append(Row(f"{title}, CPU time{stopped}", cost["cpu_s"], "s", goal))
        rows.append(Row(f"{title}, peak memory", cost["peak_mb"], "MB", peak if ours else None, 1))
    return rows


def main() -> None:
    """Print the costs of scanning the inputs in a folder."""
    home, times, peer_times = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    peers, ours = installed([Path(word) for word in sys.argv[4:]]), ours_exists()
    costs: dict[tuple[str, str | None], list[Cost]] = {}
    # One round before, not counted, writes byte code and fills the page cache.
    for turn in range(max(times, peer_times) + 1):
        commands = _ours(home, scan=ours) if turn <= times else {}
        if 0 < turn <= peer_times:
            commands |= _theirs(home, peers)
        for key, command in commands.items():
            cost = run(command, allowed=_JUDGED if key[0] in {US, "BASE", "VERSION"} else _ANY_CODE)
            if turn:
                costs.setdefault(key, []).append(cost)
    print(json.dumps([_plain(key, found) for key, found in costs.items()]))


def _ours(home: Path, *, scan: bool) -> dict[tuple[str, str | None], Sequence[str]]:
    plain: dict[tuple[str, str | None], Sequence[str]] = {
        ("BASE", None): BASE,
        ("VERSION", None): (*MUNIMENT, "--version"),
    }
    scans = {(US, name): our_command(home / name) for name in TARGETS} if scan else {}
    return plain | scans


def _theirs(home: Path, peers: Sequence[Peer]) -> dict[tuple[str, str | None], Sequence[str]]:
    return {
        (peer.name, name): ("timeout", str(_PATIENCE), *peer.command(home / name))
        for name in TARGETS
        for peer in peers
        if not (peer.name == "fickling" and (home / name).is_dir())  # it takes one file
    }


def _plain(key: tuple[str, str | None], found: Sequence[Cost]) -> dict[str, Any]:
    return {
        "scanner": key[0],
        "input": key[1],
        "cpu_s": round(min(cost.cpu for cost in found), 3),
        "wall_s": round(min(cost.wall for cost in found), 3),
        "peak_mb": round(max(cost.peak for cost in found) / 1e6, 1),
        "codes": sorted({cost.code for cost in found}),
        "runs": len(found),
    }


if __name__ == "__main__":
    main()
