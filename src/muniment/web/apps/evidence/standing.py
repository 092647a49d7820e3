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
from muniment.engine.findings.transitions import Kept, Standing
from muniment.engine.report.assessment import Assessment
from muniment.web.apps.evidence.models import Snapshot
from muniment.web.apps.organization.models import Project

_NO_DEFAULT = (
    "Nothing was changed: the project has no default branch yet. Set it under Settings, Projects;"
    " the next snapshot of that branch then counts."
)

_MOVED = "If the project's folder has moved, say so under Settings, Projects."


@dataclass(frozen=True, slots=True)
class Decided:
    """What a snapshot may do.

    Attributes:
        standing: What it may do.
        reason: Why not all, one sentence or two; "" where it may do all.
        register: What it met: the one answer for every app to what is followed and since when.
    """

    standing: Standing
    reason: str
    register: Register


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
        .only("source", "collected_at")
        .first()
    )
    return Register(
        str(project.id),
        project.default_ref,
        counted.source if counted else source,
        project.root,
        to_rfc3339(counted.collected_at) if counted else "",
    )


def decide(project: Project, collected: Collected, assessment: Assessment) -> Decided:
    """Return what a snapshot may do. Inside the push's transaction, under the project's lock."""
    register = register_of(project, collected.source)
    if not project.default_ref and collected.project.ref:
        return Decided(Standing.APART, _NO_DEFAULT, register)
    # Standing does not depend on findings; those are reconciled by the app that keeps them.
    frame = dataclasses.replace(assessment, findings=())
    found = reconcile(register, (), collected, frame, ())
    reason = f"{found.reason} {_MOVED}" if found.why is Kept.OTHER_ROOT else found.reason
    return Decided(found.standing, reason, register)


def follow(project: Project, collected: Collected, decided: Decided) -> None:
    """Follow the folder of the first snapshot that counts; inside the push's transaction."""
    if decided.standing is not Standing.APART and project.root is None:
        project.root = collected.root
        # Nobody edited the project: the version that a person has read of it still holds.
        project.save(update_fields=["root"])
