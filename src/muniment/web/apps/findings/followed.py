"""Keeps what the closing rules remember of a project between two snapshots."""

from __future__ import annotations

from typing import Any

from muniment.engine.findings.known import Baseline, Register
from muniment.web.apps.findings.models import Followed
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


def save(project: Project, register: Register, coverage: Baseline | None) -> None:
    """Keep what the next snapshot meets; inside the transaction of the push."""
    Followed.objects.update_or_create(
        pk=project.pk,
        defaults={
            "source": register.source,
            "root": register.root,
            "newest": register.newest,
            "baseline": _json(register.baseline),
            "coverage": _json(coverage),
        },
    )


def accept_files(project: Project) -> None:
    """Take the newest number of files as normal: somebody decided that it is right."""
    _accept(project, "files")


def accept_exclusions(project: Project) -> None:
    """Take the newest exclusions as normal: somebody decided that they are right."""
    _accept(project, "patterns", "exclusions")


def _accept(project: Project, *names: str) -> None:
    row = Followed.objects.select_for_update().get(pk=project.pk)
    if row.baseline is not None and row.coverage is not None:
        row.baseline = row.baseline | {name: row.coverage[name] for name in names}
        row.save()


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
