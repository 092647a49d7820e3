"""Hostile sources cost steps in proportion to their size. Steps are counted, time is not."""

from __future__ import annotations

import sys
from types import FrameType

from tests.engine.code.memory import extracted


def _calls(source: str) -> int:
    """Return how many Python functions are entered while a source is read."""
    count = 0

    def profile(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(profile)
    try:
        extracted(source)
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
