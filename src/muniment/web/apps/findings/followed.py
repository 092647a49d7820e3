"""Keeps what the closing rules remember of a project between two snapshots."""

from __future__ import annotations

from typing import Any

from muniment.core.ids import Locator
from muniment.engine.checks.fingerprint import fingerprint
from muniment.engine.findings import coverage
from muniment.engine.findings.known import Baseline, Register
from muniment.web.apps.findings.models import Finding, Followed
from muniment.web.apps.organization.models import Project


def load(project: Project, source: str) -> Register:
    """Return what the next snapshot of a project meets.

    Args:
        project: The project.
        source: The connector that is followed where none is yet.
    """
    row = Followed.objects.filter(pk=project.pk).first()
    if row is None:
        return Register(str(project.pk), project.default_ref, source)
    return Register(
        project=str(project.pk),
        default_ref=project.default_ref,
        source=row.source,
        root=row.root,
        newest=row.newest,
        baseline=_baseline(row.baseline),
    )


def save(project: Project, register: Register, newest: Baseline | None) -> None:
    """Keep what the next snapshot meets; inside the transaction of the push.

    Args:
        project: The project.
        register: What the next snapshot meets.
        newest: This snapshot's own coverage; None where it does not count as coverage.
    """
    values = {
        "source": register.source,
        "root": register.root,
        "newest": register.newest,
        "baseline": _json(register.baseline),
    }
    if newest is not None:
        values["coverage"] = _json(newest)
    Followed.objects.update_or_create(pk=project.pk, defaults=values)


def accept(finding: Finding) -> None:
    """Take what a finding about the coverage says as normal: somebody agreed that it is right.

    Only what this finding says: another exclusion of the same snapshot stays news. Findings of
    other checks are left alone.
    """
    row = Followed.objects.select_for_update().filter(pk=finding.project_id).first()
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
