"""What a snapshot may do to its project's registers (decision 4), from those that came before.

The rule, in whole: it *moves* them when it is of the project's default ref (a project without a
default ref takes snapshots without version control), of the source and folder that moved them
before, newer (``collected_at``) than all that counted, complete, and of a clean tree. Of an
incomplete collection or a dirty tree it only *adds*. Else it stands *apart*.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from muniment.core.clock import to_rfc3339
from muniment.engine.checks.snapshot import Snapshot as Collected
from muniment.engine.findings.known import Register
from muniment.engine.findings.reconcile import reconcile
from muniment.engine.findings.transitions import Standing
from muniment.engine.report.assessment import Assessment
from muniment.web.apps.evidence.models import Snapshot
from muniment.web.apps.organization.models import Project

_NO_DEFAULT = (
    "Nothing was changed: the project has no default branch yet. Set it under Settings, Projects;"
    " the next snapshot of that branch then counts."
)


@dataclass(frozen=True, slots=True)
class Decided:
    """What a snapshot may do, and why not all: one sentence, or ""."""

    standing: Standing
    reason: str


def register_of(project: Project, source: str) -> Register:
    """Return what decides about the next snapshot of a project. One query.

    Args:
        project: The project.
        source: The next snapshot's source, which is followed where none was before.
    """
    counted = (
        Snapshot.objects.filter(project=project)
        .exclude(standing=Standing.APART.value)
        .order_by("-collected_at", "-received_at")
        .only("source", "root", "collected_at")
        .first()
    )
    if counted is None:
        return Register(str(project.id), project.default_ref, source)
    return Register(
        str(project.id),
        project.default_ref,
        counted.source,
        counted.root,
        to_rfc3339(counted.collected_at),
    )


def decide(project: Project, collected: Collected, assessment: Assessment) -> Decided:
    """Return what a snapshot may do. Inside the push's transaction, under the project's lock."""
    if not project.default_ref and collected.project.ref:
        return Decided(Standing.APART, _NO_DEFAULT)
    # Standing does not depend on findings; those are reconciled by the app that keeps them.
    frame = dataclasses.replace(assessment, findings=())
    found = reconcile(register_of(project, collected.source), (), collected, frame, ())
    return Decided(found.standing, found.reason)
