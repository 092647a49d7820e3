"""What a check says of one subject: a verdict and the problems behind it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from muniment.core.severity import Severity


class Verdict(Enum):
    """What a check says of one subject. ``EXCLUDED`` takes it out of the percentage, by name."""

    PASSED = "passed"
    FAILED = "failed"
    UNKNOWN = "unknown"
    EXCLUDED = "excluded"


class UnknownReason(Enum):
    """Why something could not be judged."""

    FACTS_MISSING = "facts_missing"
    STALE = "stale"
    PARTIAL = "partial"
    EMPTY_POPULATION = "empty_population"
    UNSUPPORTED = "unsupported"


@dataclass(frozen=True, slots=True, order=True)
class Subject:
    """One member of a population.

    Attributes:
        path: POSIX path relative to the root; "" for the project as a whole.
        name: Tells apart several subjects at one path (a job, a route); "" for the file itself.
    """

    path: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with one subject.

    Attributes:
        rule: ``<check id>/<rule>``, stable: part of the fingerprint.
        severity: How bad this one is.
        message: What is wrong and why it matters, one or two sentences; no secret.
        anchor: Normalised statement of the thing found (``torch.load(weights_only=False)``): part
            of the fingerprint, so free of line numbers and of anything that changes by itself.
        line: 1-based line, or None.
        cell: 0-based notebook cell, or None.
        function: Dotted name of the enclosing function or class, "" at module level.
        remediation: Instead of the check's own, where this rule needs another.
        threats: Instead of the check's own, where this rule speaks to others.
    """

    rule: str
    severity: Severity
    message: str
    anchor: str
    line: int | None = None
    cell: int | None = None
    function: str = ""
    remediation: str = ""
    threats: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict on one subject. Build it with the functions below.

    Attributes:
        verdict: The verdict.
        problems: What is wrong; not empty exactly when the verdict is ``FAILED``.
        reason: Set exactly when the verdict is ``UNKNOWN``.
        note: Why excluded or unknown, one line.
    """

    verdict: Verdict
    problems: tuple[Problem, ...] = ()
    reason: UnknownReason | None = None
    note: str = ""


def passed() -> Judgement:
    """Return the verdict that nothing is wrong with the subject."""
    return Judgement(Verdict.PASSED)


def judged(problems: Iterable[Problem]) -> Judgement:
    """Return ``FAILED`` with these problems, or ``PASSED`` where there are none."""
    found = tuple(problems)
    return Judgement(Verdict.FAILED, found) if found else passed()


def unknown(reason: UnknownReason, note: str) -> Judgement:
    """Return the verdict that the subject could not be judged."""
    return Judgement(Verdict.UNKNOWN, reason=reason, note=note)


def excluded(note: str) -> Judgement:
    """Return the verdict that the question does not concern this subject, and why."""
    return Judgement(Verdict.EXCLUDED, note=note)
