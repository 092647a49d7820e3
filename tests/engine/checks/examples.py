"""A tiny fact kind and check for tests of the runner, the store and the bundle."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from muniment.core.severity import Severity
from muniment.engine.checks.fact import Fact
from muniment.engine.checks.facts import Facts
from muniment.engine.checks.judgement import (
    Judgement,
    Problem,
    Subject,
    UnknownReason,
    excluded,
    judged,
    unknown,
)
from muniment.engine.checks.spec import CheckSpec, ControlAspect


@dataclass(frozen=True, slots=True)
class Lamp:
    """A lamp that is lit or not; ``mood`` tells the check what to do with it."""

    KIND: ClassVar[str] = "test.lamp"

    lit: bool
    mood: str = ""
    line: int = 1


@dataclass(frozen=True, slots=True)
class LampParameters:
    """What counts as wrong."""

    darkness_allowed: bool = False


class LampCheck:
    """Every lamp is lit."""

    spec = CheckSpec(
        id="test.lamp",
        version="1.0.0",
        title="Lamps are lit",
        question="Is every lamp lit?",
        kind="chk-sast",
        subjects="lamps",
        needs=("test.lamp", "test.wire"),
        severity=Severity.HIGH,
        severity_reason="It is dark.",
        controls=(ControlAspect("A.8.28", "chk-sast"),),
        threats=("T-research-code-prod",),
        remediation="Switch it on.",
        max_age_days=30,
        parameters=LampParameters,
    )

    def subjects(self, facts: Facts) -> Iterable[Subject]:
        """Yield one subject per path."""
        for path in facts.paths(Lamp):
            yield Subject(path)

    def judge(self, subject: Subject, facts: Facts, parameters: LampParameters) -> Judgement:
        """Fail for each lamp that is not lit."""
        lamps = [seen.body for seen in facts.at(Lamp, subject.path)]
        for lamp in lamps:
            if lamp.mood == "crash":
                raise ValueError("a secret that must not be shown")
            if lamp.mood == "skip":
                return excluded("a decoration")
            if lamp.mood == "unknown":
                return unknown(UnknownReason.UNSUPPORTED, "a lamp of another make")
        return judged(
            Problem("test.lamp/dark", Severity.HIGH, "A lamp is dark.", "lamp", lamp.line)
            for lamp in lamps
            if not lamp.lit and not parameters.darkness_allowed
        )


def lamp(path: str, lit: bool = True, mood: str = "", line: int = 1) -> Fact:
    """Return a fact about one lamp."""
    return Fact(path, None, Lamp(lit, mood, line))
