"""Keeps what is normal for a project's coverage, between two snapshots."""

from __future__ import annotations

from typing import Any

from muniment.core.ids import Locator
from muniment.engine.checks.fingerprint import fingerprint
from muniment.engine.findings import coverage
from muniment.engine.findings.known import Baseline
from muniment.web.apps.findings.models import Finding, Normal
from muniment.web.apps.organization.models import Project


def load(project: Project) -> Baseline | None:
    """Return what the coverage of a project's next snapshot is compared with."""
    row = Normal.objects.filter(pk=project.pk).first()
    return None if row is None else _baseline(row.baseline)


def save(project: Project, baseline: Baseline | None, newest: Baseline | None) -> None:
    """Keep what the next snapshot is compared with; inside the transaction of the push.

    Args:
        project: The project.
        baseline: What the next snapshot is compared with.
        newest: This snapshot's own coverage; None where it does not count as coverage.
    """
    values = {"baseline": _json(baseline)}
    if newest is not None:
        values["coverage"] = _json(newest)
    Normal.objects.update_or_create(pk=project.pk, defaults=values)


def accept(finding: Finding) -> None:
    """Take what a finding about the coverage says as normal: somebody agreed that it is right.

    Only what this finding says: another exclusion of the same snapshot stays news. Findings of
    other checks are left alone.
    """
    row = Normal.objects.select_for_update().filter(pk=finding.project_id).first()
    if row is None or row.baseline is None or row.coverage is None:
        return
    baseline, newest = row.baseline, row.coverage
    if finding.rule == coverage.FEWER_FILES:
        baseline["files"] = newest["files"]
    elif finding.rule == coverage.NEW_EXCLUSION and finding.path:
        if finding.path in newest["exclusions"]:
            baseline["exclusions"] = sorted({*baseline["exclusions"], finding.path})
    elif finding.rule == coverage.NEW_EXCLUSION and baseline["patterns"] is not None:
        baseline["patterns"] += [
            pattern
            for pattern in newest["patterns"] or ()
            if _of_pattern(finding, pattern) and pattern not in baseline["patterns"]
        ]
    row.save()


def _of_pattern(finding: Finding, pattern: str) -> bool:
    named = fingerprint(finding.rule, Locator(finding.locator), "", f"pattern {pattern}", 0)
    return named == finding.fingerprint


def _json(baseline: Baseline | None) -> dict[str, Any] | None:
    if baseline is None:
        return None
    return {
        "files": baseline.files,
        "patterns": None if baseline.patterns is None else list(baseline.patterns),
        "exclusions": list(baseline.exclusions),
    }


def _baseline(row: dict[str, Any] | None) -> Baseline | None:
    if row is None:
        return None
    patterns = row["patterns"]
    return Baseline(
        row["files"],
        None if patterns is None else tuple(patterns),
        tuple(row["exclusions"]),
    )
