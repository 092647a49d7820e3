"""What moves controls: snapshots, decisions about findings, risks, and what binds."""

from __future__ import annotations

from muniment.engine.findings.transitions import Standing as May
from muniment.web.apps.context.registers import OBLIGATIONS
from muniment.web.apps.controls.models import Cause
from muniment.web.apps.controls.opening import open_rows
from muniment.web.apps.controls.recomputation import recompute
from muniment.web.apps.evidence.events import SnapshotReceived
from muniment.web.apps.findings.events import FindingsMoved
from muniment.web.apps.ledger.events import reaction
from muniment.web.apps.organization.events import OrganizationFounded, ProjectMoved
from muniment.web.apps.records.events import RecordsMoved
from muniment.web.apps.risks.events import RisksMoved
from muniment.web.clock import now


@reaction(SnapshotReceived)
def receive(event: SnapshotReceived) -> None:
    """Bring every control up to date; the push's own entry covers it."""
    if event.snapshot.standing == May.APART.value:
        return
    moved = recompute(event.snapshot.received_at, Cause.PUSH, event.snapshot.reference)
    event.counts["controls"] = {"moved": len(moved)}


@reaction(FindingsMoved)
def decided(event: FindingsMoved) -> None:
    """Bring every control up to date after a decision came into force or ended."""
    recompute(now(), Cause.DECISION)


@reaction(RisksMoved)
def judged(event: RisksMoved) -> None:
    """Bring the reasons for necessity up to date after the register of risks changed."""
    recompute(now(), Cause.RISK)


@reaction(OrganizationFounded)
def founded(event: OrganizationFounded) -> None:
    """Give every control of the catalogue its row; the founding's own entry covers it."""
    open_rows()


@reaction(RecordsMoved)
def bound(event: RecordsMoved) -> None:
    """Bring the reasons for necessity up to date after a law or a contract changed."""
    if event.register == OBLIGATIONS.slug:
        recompute(now(), Cause.RISK)


@reaction(ProjectMoved)
def put_away(event: ProjectMoved) -> None:
    """Leave an archived project's evidence out, or take it back in."""
    recompute(now(), Cause.PROJECT)
