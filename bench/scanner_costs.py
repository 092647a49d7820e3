"""What a scan costs: the three inputs that have a target, ours and peers in turn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.measure import BASE, MUNIMENT, Cost, Row, run
from bench.scanner_inputs import big_pickle, small_files, torch_zip
from bench.scanner_tools import Peer, our_command

US = "muniment"
"""The name of this project's column."""

TARGETS = {
    "pickle of 46 MB, 1.8 M opcodes": (0.50, 120.0),
    "torch zip of 1.5 GB": (0.10, 40.0),
    "5,000 small files": (2.4, None),
}
"""CPU seconds beyond VERSION, and peak MB."""

_ANY_CODE = frozenset(range(256))
_PATIENCE = 300
"""Seconds that a peer may take for one input."""


def measure_costs(
    home: Path, peers: Sequence[Peer], times: int, peer_times: int, *, ours: bool
) -> tuple[list[Row], list[dict[str, Any]]]:
    """Scan the three inputs with each scanner in turn; return rows to show, and plain values."""
    inputs = dict(
        zip(
            TARGETS,
            (
                big_pickle(home / "big.pkl"),
                torch_zip(home / "big.pt"),
                small_files(home / "small"),
            ),
            strict=True,
        )
    )
    costs: dict[tuple[str, str], list[Cost]] = {}
    plain = {("base", ""): BASE, ("version", ""): (*MUNIMENT, "--version")}
    # One round before, not counted, writes byte code and fills the page cache.
    for turn in range(max(times, peer_times) + 1):
        commands: dict[tuple[str, str], Sequence[str]] = dict(plain) if turn <= times else {}
        for name, path in inputs.items():
            if ours and turn <= times:
                commands[US, name] = our_command(path)
            for peer in peers if 0 < turn <= peer_times else ():
                if peer.name == "fickling" and path.is_dir():
                    continue  # it takes one file
                commands[peer.name, name] = ("timeout", str(_PATIENCE), *peer.command(path))
        for key, command in commands.items():
            judged = frozenset({0, 1, 3}) if key[0] == US else _ANY_CODE
            cost = run(command, allowed=judged)
            if turn:
                costs.setdefault(key, []).append(cost)
    return _rows(costs), _plain(costs)


def _rows(costs: Mapping[tuple[str, str], Sequence[Cost]]) -> list[Row]:
    version = min(cost.cpu for cost in costs["version", ""])
    rows = [
        Row("BASE: python -c 'import click, json'", _cpu(costs["base", ""]), "s"),
        Row("VERSION: muniment --version", version, "s"),
    ]
    for (scanner, name), found in sorted(costs.items(), key=lambda item: item[0][1]):
        if not name:
            continue
        more, peak = TARGETS[name] if scanner == US else (None, None)
        stopped = ", stopped" if any(cost.code == 124 for cost in found) else ""
        goal = None if more is None else version + more
        rows.append(Row(f"{name}: {scanner}, CPU time{stopped}", _cpu(found), "s", goal))
        memory = max(cost.peak for cost in found) / 1e6
        rows.append(Row(f"{name}: {scanner}, peak memory", memory, "MB", peak, 1))
    return rows


def _plain(costs: Mapping[tuple[str, str], Sequence[Cost]]) -> list[dict[str, Any]]:
    return [
        {
            "scanner": scanner,
            "input": name,
            "cpu_s": round(_cpu(found), 3),
            "wall_s": round(min(cost.wall for cost in found), 3),
            "peak_mb": round(max(cost.peak for cost in found) / 1e6, 1),
            "codes": sorted({cost.code for cost in found}),
            "runs": len(found),
        }
        for (scanner, name), found in costs.items()
    ]


def _cpu(found: Sequence[Cost]) -> float:
    return min(cost.cpu for cost in found)
