"""Measure the first use of the catalogue: ``python -m bench.catalogue [TIMES]``."""

from __future__ import annotations

import sys

from bench.measure import BASE, MUNIMENT, Row, describe_machine, run_in_turn, show

OVER_BASE = 0.25
"""CPU seconds that a command's first use of the catalogue may take beyond BASE."""


def main() -> None:
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    commands = {
        "catalogue show A.8.12": ("catalogue", "show", "A.8.12"),
        "catalogue list controls --format json": (
            "catalogue",
            "list",
            "controls",
            "--format",
            "json",
        ),
        "catalogue list threats": ("catalogue", "list", "threats"),
    }
    found = run_in_turn(
        {"base": BASE} | {name: (*MUNIMENT, *words) for name, words in commands.items()}, times
    )
    base = found["base"].cpu
    print(f"least of {times}, CPU seconds; {describe_machine()}")
    rows = [Row("BASE: python -c 'import click, json'", base, "s")]
    rows += [Row(f"muniment {name}", found[name].cpu, "s", base + OVER_BASE) for name in commands]
    show(rows)


if __name__ == "__main__":
    main()
