"""Outcomes and findings to draft from, without running any check."""

from __future__ import annotations

from muniment.core.severity import Severity
from muniment.engine.builtin import checks
from muniment.engine.checks.judgement import UnknownReason
from muniment.engine.checks.outcome import Finding, Location, Outcome, OutcomeState, Population
from muniment.engine.checks.spec import CheckSpec

SPECS = tuple(check.spec for check in checks())


def outcome(spec: CheckSpec, state: OutcomeState, passed: int = 3, failed: int = 0) -> Outcome:
    """Return an outcome of a check over a small population."""
    empty = state is OutcomeState.UNKNOWN
    asked = Population(passed + failed, passed, failed, 0)
    return Outcome(
        check=spec.id,
        version=spec.version,
        title=spec.title,
        subjects=spec.subjects,
        outcome=state,
        reason=UnknownReason.EMPTY_POPULATION if empty else None,
        detail="",
        population=Population(0, 0, 0, 0) if empty else asked,
        undetermined=(),
        controls=tuple(dict.fromkeys(aspect.control for aspect in spec.controls)),
        threats=spec.threats,
        evidence=() if empty else (f"ev-{spec.id}",),
    )


def finding(spec: CheckSpec, severity: Severity, number: int = 0) -> Finding:
    """Return a finding of a check."""
    return Finding(
        fingerprint=f"v1:{spec.id}-{number}",
        check=spec.id,
        rule=f"{spec.id}/rule",
        severity=severity,
        asset="p/x",
        location=Location("x", None, None, ""),
        message="m",
        remediation="r",
        controls=(),
        threats=spec.threats,
    )
