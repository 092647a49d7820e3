"""Measure child processes and print the figures beside their targets.

CPU time is user plus system of the child and of what it waited for, as the kernel accounts it. The
minimum of several runs is reported: other work on a machine only ever adds. Peak memory is the
largest resident set of the child; the kernel lets it start from the parent's, so this process stays
small while it measures.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MUNIMENT = (sys.executable, "-c", "from muniment.cli.main import main; main()")
"""What the installed ``muniment`` command does."""

BASE = (sys.executable, "-c", "import click, json")
"""What every start is compared with."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took: CPU and wall seconds, peak resident bytes, exit code."""

    cpu: float
    wall: float
    peak: int
    code: int


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table.

    Attributes:
        what: What was measured.
        value: The figure.
        unit: Its unit.
        target: What it must not exceed, or None where nothing was promised.
        digits: Decimals to print.
    """

    what: str
    value: float
    unit: str
    target: float | None = None
    digits: int = 3

    @property
    def verdict(self) -> str:
        """``within``, ``over``, or ``no target``."""
        if self.target is None:
            return "no target"
        return "within" if self.value <= self.target else "over"


def run(command: Sequence[str], *, allowed: frozenset[int] = frozenset({0})) -> Cost:
    """Run a command once and return its cost.

    Raises:
        RuntimeError: It ended with a code that is not allowed; carries the end of its stderr.
    """
    with tempfile.TemporaryFile() as errors:
        begin = time.perf_counter()
        # ``run`` would wait for the child itself, and with it throw the accounting away.
        child = subprocess.Popen(
            command,
            cwd=ROOT,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
        )
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - begin
        child.returncode = code = os.waitstatus_to_exitcode(status)
        if code not in allowed:
            errors.seek(0)
            said = errors.read().decode("utf-8", "replace")[-2000:]
            raise RuntimeError(f"{' '.join(command)} ended with {code}:\n{said}")
    # Kilobytes on Linux, bytes on macOS.
    unit = 1 if sys.platform == "darwin" else 1024
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * unit, code)


def run_in_turn(
    commands: Mapping[str, Sequence[str]],
    times: int,
    *,
    allowed: frozenset[int] = frozenset({0}),
) -> Mapping[str, Cost]:
    """Return the least CPU, least wall and highest peak of each command.

    The commands take turns, so that a machine that slows down slows all of them. One round before,
    not counted, writes the byte code.
    """
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for turn in range(times + 1):
        for name, command in commands.items():
            cost = run(command, allowed=allowed)
            if turn:
                costs[name].append(cost)
    return {
        name: Cost(
            min(cost.cpu for cost in found),
            min(cost.wall for cost in found),
            max(cost.peak for cost in found),
            found[-1].code,
        )
        for name, found in costs.items()
    }


def show(rows: Sequence[Row]) -> None:
    """Print the table: what, measured, target, measured / target, and the verdict in words."""
    width = max(len(row.what) for row in rows)
    print(f"{'what':<{width}}  {'measured':>16}  {'target':>16}  {'ratio':>6}  verdict")
    for row in rows:
        target = "-" if row.target is None else _figure(row.target, row)
        ratio = f"{row.value / row.target:.2f}" if row.target else "-"
        value = _figure(row.value, row)
        print(f"{row.what:<{width}}  {value:>16}  {target:>16}  {ratio:>6}  {row.verdict}")


def describe_machine() -> str:
    """Return the machine's class in general words: processors, architecture, system, Python."""
    return (
        f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()},"
        f" Python {platform.python_version()}"
    )


def _figure(value: float, row: Row) -> str:
    return f"{value:,.{row.digits}f} {row.unit}"


def _environment() -> Mapping[str, str]:
    # The checkout is measured, whatever else is installed; byte code is cached.
    found = dict(os.environ)
    found.pop("PYTHONDONTWRITEBYTECODE", None)
    found["PYTHONPATH"] = str(ROOT / "src")
    return found
