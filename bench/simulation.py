"""Measure the simulation of risks: ``python -m bench.simulation [--format json] [--times N]``.

Whole processes: the start of Python and of NumPy, the simulation of 100,000 years, and the report.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

from bench.measure import MUNIMENT, Row, describe_machine, run_in_turn, show

CPU_TARGET = 1.0
_MB = 1_000_000

# id, events a year, loss of one event, treatment; what a company of fifty might write down.
_PORTFOLIO = """\
weights-leak       | rate = 0.2             | low = 50000, high = 2000000            | frequency = 0.5, loss = 0.8, cost = 15000
training-data-leak | low = 0.02, high = 0.5 | low = 30000, high = 3000000            | frequency = 0.6, cost = 20000
poisoned-dataset   | low = 0.05, high = 1   | min = 2000, mode = 20000, max = 400000 | frequency = 0.4, loss = 0.7, cost = 12000
unsafe-model-file  | low = 0.1, high = 2    | low = 5000, high = 400000              | frequency = 0.2, cost = 4000
secret-in-notebook | low = 1, high = 12     | low = 300, high = 60000                | frequency = 0.3, cost = 3000
cloud-key-abuse    | low = 0.1, high = 1.5  | low = 4000, high = 300000              | frequency = 0.5, loss = 0.5, cost = 6000
ransomware         | low = 0.02, high = 0.3 | low = 60000, high = 2500000            | loss = 0.4, cost = 25000
office-theft       | rate = 0.8             | min = 1000, mode = 2500, max = 30000   | loss = 0.3, cost = 1500
api-abuse          | rate = 6               | low = 200, high = 9000                 | frequency = 0.4, cost = 5000
prompt-injection   | low = 2, high = 30     | low = 100, high = 20000                | frequency = 0.5, cost = 9000
model-drift        | rate = 3               | min = 500, mode = 4000, max = 60000    | loss = 0.5, cost = 8000
gpu-outage         | rate = 4               | min = 300, mode = 1500, max = 20000    |
supplier-outage    | low = 0.5, high = 6    | low = 1000, high = 80000               | loss = 0.7, cost = 7000
dependency-attack  | low = 0.05, high = 1   | low = 5000, high = 900000              | frequency = 0.5, cost = 5000
wrong-deletion     | rate = 0.5             | low = 2000, high = 150000              | loss = 0.2, cost = 2500
licence-claim      | rate = 0.05            | low = 20000, high = 800000             |
privacy-complaint  | low = 0.2, high = 3    | low = 1000, high = 120000              | frequency = 0.7, cost = 4000
regulator-fine     | rate = 0.02            | min = 10000, mode = 90000, max = 4e6   |
key-person-leaves  | rate = 0.6             | min = 5000, mode = 25000, max = 150000 |
phishing           | low = 1, high = 10     | low = 200, high = 50000                | frequency = 0.3, loss = 0.9, cost = 3500
"""  # noqa: E501


def portfolio(busy: str = "") -> str:
    """Return twenty scenarios as the file of ``muniment risk simulate``, and a busy one."""
    parts = []
    for line in [*_PORTFOLIO.splitlines(), *([busy] if busy else [])]:
        name, frequency, loss, treatment = (part.strip() for part in line.split("|"))
        parts.append(
            f'[[scenario]]\nid = "{name}"\nfrequency = {{ {frequency} }}\nloss = {{ {loss} }}\n'
            + (f"treatment = {{ {treatment} }}\n" if treatment else "")
        )
    return "\n".join(parts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--times", type=int, default=10)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        usual, busy = Path(home, "usual.toml"), Path(home, "busy.toml")
        usual.write_text(portfolio())
        busy.write_text(portfolio("log-noise | rate = 1000 | low = 1, high = 20 | frequency = 0.5"))
        simulate = (*MUNIMENT, "risk", "simulate")
        found = run_in_turn(
            {
                "import numpy": (sys.executable, "-c", "import numpy"),
                "20 scenarios, 100,000 years, text": (*simulate, str(usual)),
                "20 scenarios, 100,000 years, json": (*simulate, str(usual), "--format", "json"),
            },
            arguments.times,
        ) | run_in_turn(
            {
                "20 scenarios, 1,000,000 years": (*simulate, str(usual), "--years", "1000000"),
                "one more, 1,000 events a year, 100,000 years": (*simulate, str(busy)),
            },
            max(1, arguments.times // 5),
        )
    if arguments.format == "json":
        rows = [
            {"what": name, "cpu_s": round(cost.cpu, 3), "peak_mb": round(cost.peak / _MB, 1)}
            for name, cost in found.items()
        ]
        print(json.dumps(rows, indent=2))
        return
    print(f"least of {arguments.times} (the last two of fewer); {describe_machine()}")
    table = []
    for name, cost in found.items():
        target = CPU_TARGET if "100,000 years, " in name else None
        table.append(Row(f"{name}: CPU", cost.cpu, "s", target))
        table.append(Row(f"{name}: memory", cost.peak / _MB, "MB", digits=0))
    show(table)


if __name__ == "__main__":
    main()
