"""Changes seeds at random, without looking at coverage: ``python -m fuzz.shake TARGET...``.

Needs nothing installed and runs the code at its own speed, so it tries several times as many inputs
a second as the guided fuzzer does, and its inputs are as long as they may be: it is what finds work
that grows too fast.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from pathlib import Path

from fuzz.containment import CONTAINMENT
from fuzz.findings import Findings
from fuzz.mutators import mutator
from fuzz.oracle import UNIT, judge
from fuzz.targets import Target, targets


def blind(data: bytes, most: int, chance: random.Random) -> bytes:
    """Return the input with a few bytes set, put in, taken out or copied."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        at = chance.randrange(len(changed) + 1)
        roll = chance.random()
        if roll < 0.4 and at < len(changed):
            changed[at] = chance.choice((chance.randrange(256), changed[at] ^ 1 << at % 8))
        elif roll < 0.6:
            changed[at:at] = chance.randbytes(chance.choice((1, 1, 2, 4, 9)))
        elif roll < 0.8:
            del changed[at : at + chance.choice((1, 1, 2, 4, 32))]
        elif roll < 0.95:
            start, size = chance.randrange(len(changed) + 1), chance.choice((2, 8, 40, 400))
            changed[at : at + chance.choice((0, size))] = changed[start : start + size]
        else:
            del changed[at:]
    return bytes(changed[:most])


def shake(target: Target, seeds: list[bytes], seconds: float, findings: Findings) -> int:
    """Return how many inputs were tried within some processor time."""
    chance = random.Random(len(seeds))
    change = mutator(target.kind.reader, lambda data, most: blind(data, most, chance))
    until = time.process_time() + seconds
    count = 0
    while time.process_time() < until:
        data = seeds[count] if count < len(seeds) else chance.choice(seeds)
        for _ in range(chance.choice((1, 1, 1, 3)) if count >= len(seeds) else 0):
            data = change(data, UNIT, chance.getrandbits(32))
        count += 1
        wrong = judge(target, data, scan=not count % 4)
        if wrong is not None:
            findings.keep(data, wrong)
    return count


def main() -> None:
    """Shake what the command line names, with the corpus that lies in its folder."""
    every = targets()
    parser = argparse.ArgumentParser(prog="python -m fuzz.shake", description=__doc__)
    parser.add_argument("targets", nargs="*", default=list(every))
    parser.add_argument("--seconds", type=float, default=60, help="processor time for each")
    parser.add_argument("--work", type=Path, default=Path("var/fuzz"))
    asked = parser.parse_args()
    CONTAINMENT.install()
    for name in asked.targets:
        folder = asked.work / name
        files = sorted((folder / "corpus").glob("*"))
        seeds = [path.read_bytes() for path in files] or [b""]
        findings = Findings(folder / "findings")
        count = shake(every[name], seeds, asked.seconds, findings)
        row = {"target": name, "cpu_s": asked.seconds, "inputs": count, "findings": findings.count}
        with (asked.work / "shaken.jsonl").open("a") as table:
            table.write(json.dumps(row) + "\n")
        print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main()
