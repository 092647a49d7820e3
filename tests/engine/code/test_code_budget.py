"""Hostile sources cost steps in proportion to their size. Steps are counted, time is not."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

from tests.engine.code.memory import extracted, facts_of

from muniment.engine.code.lineage import lineage_edges


def _calls(source: str) -> int:
    """Return how many Python functions are entered while a source is read."""
    return counted(lambda: extracted(source))


def counted(work: Callable[[], object]) -> int:
    """Return how many Python functions are entered by some work."""
    count = 0

    def profile(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(profile)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def _cross_assigned(members: int) -> str:
    lines = ["import pickle", "class A:", " def __init__(self):"]
    for n in range(members):
        lines.append(f"  self.x{n} = self.x{(n * 7 + 1) % members}.y")
        lines.append(f"  self.x{n} = self.x{(n * 11 + 3) % members}")
    lines += [f" def m{n}(self):\n  self.x{n}.load(1)" for n in range(members // 3)]
    return "\n".join(lines) + "\n"


def test_members_that_are_assigned_from_each_other_are_followed_once() -> None:
    source = _cross_assigned(60)
    # 30,000 a line when each way to a member was followed anew.
    assert _calls(source) < 200 * source.count("\n")


def test_constants_that_are_made_of_each_other_are_put_together_once() -> None:
    files = {
        f"m{n}.py": "".join(f"from m{other} import *\n" for other in range(20))
        + "".join(
            f"DATA_DIR{k} = DATA_DIR{(k * 7 + n) % 9} / DATA_DIR{k * 5 % 9}\n" for k in range(9)
        )
        for n in range(20)
    }
    files["train.py"] = (
        "import pandas as pd, m0\npd.read_csv(m0.DIR0 / 'a.csv')\nopen('m.joblib', 'wb')\n"
    )
    facts = facts_of(files)
    assert counted(lambda: lineage_edges(facts)) < 1000 * len(files) * 9
