"""Measure what a command costs before it does anything: ``python -m bench.startup [TIMES]``."""

from __future__ import annotations

import sys

from bench.measure import BASE, MUNIMENT, Row, describe_machine, run_in_turn, show

HELP_OVER_BASE = 0.03
"""CPU seconds that ``muniment --help`` may take beyond BASE."""


def main() -> None:
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    found = run_in_turn(
        {
            "base": BASE,
            "help": (*MUNIMENT, "--help"),
            "version": (*MUNIMENT, "--version"),
            "assess": (*MUNIMENT, "assess", "--help"),
        },
        times,
    )
    base = found["base"].cpu
    print(f"least of {times}, CPU seconds; {describe_machine()}")
    show(
        [
            Row("BASE: python -c 'import click, json'", base, "s"),
            Row("muniment --help", found["help"].cpu, "s", base + HELP_OVER_BASE),
            Row("muniment --version", found["version"].cpu, "s"),
            Row("muniment assess --help", found["assess"].cpu, "s"),
            Row("muniment --help, peak memory", found["help"].peak / 1e6, "MB", digits=1),
        ]
    )


if __name__ == "__main__":
    main()
