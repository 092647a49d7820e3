"""What a check says about itself, and the protocol it meets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Protocol

from muniment.core.severity import Severity
from muniment.engine.checks.facts import Facts
from muniment.engine.checks.judgement import Judgement, Subject


class Supports(Enum):
    """How far a passing outcome of a check carries the aspect it speaks to."""

    PART = "part"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class ControlAspect:
    """One aspect of one control that a check speaks to.

    Attributes:
        control: Annex A id, for example ``A.8.28``.
        aspect: Catalogue check kind that the catalogue lists for this control (``chk-sast``).
        supports: Whether passing proves the aspect as a whole or in part.
    """

    control: str
    aspect: str
    supports: Supports = Supports.PART


@dataclass(frozen=True, slots=True)
class NoParameters:
    """For checks that take none."""


@dataclass(frozen=True, slots=True)
class CheckSpec:
    """A check's identity and meaning.

    Attributes:
        id: Ours, dotted, stable: ``code.unsafe-load``.
        version: ``major.minor.patch``: patch = same verdicts, minor = finds more, major = meaning
            changed.
        title: What is good, in a few words: "Model code is loaded safely".
        question: What was asked, as one question that an auditor can read.
        kind: The catalogue's check kind, ``chk-...``.
        subjects: What the population is made of, in the plural: "source files".
        needs: Fact kinds without which it cannot judge. The first is what the population is made
            of: a gap in it is one more subject, unknown.
        severity: Severity of its usual finding.
        severity_reason: Why that severity.
        controls: Aspects of controls that it speaks to.
        threats: Catalogue threat ids.
        remediation: What to do, with a line that a data scientist can paste.
        max_age_days: How old the facts may be.
        parameters: Frozen dataclass with defaults, set under ``[checks."id"]``. Each field's
            metadata says which direction is ``stricter``: ``less``, ``more``, ``subset`` or
            ``superset``.
    """

    id: str
    version: str
    title: str
    question: str
    kind: str
    subjects: str
    needs: tuple[str, ...]
    severity: Severity
    severity_reason: str
    controls: tuple[ControlAspect, ...]
    threats: tuple[str, ...]
    remediation: str
    max_age_days: int = 30
    parameters: type[Any] = field(default=NoParameters)


class Check(Protocol):
    """A pure function over facts and parameters, cut into subjects.

    The runner, not the check, handles missing, stale and partial facts, empty populations and
    exceptions.
    """

    @property
    def spec(self) -> CheckSpec:
        """What the check says about itself."""
        ...

    def subjects(self, facts: Facts) -> Iterable[Subject]:
        """Yield the population: each thing that the question is asked of, once."""
        ...

    def judge(self, subject: Subject, facts: Facts, parameters: Any) -> Judgement:
        """Return the verdict on one subject. Deterministic; reads nothing but its arguments."""
        ...
