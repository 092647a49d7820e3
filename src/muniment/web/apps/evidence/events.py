"""What later apps are told when a snapshot was received."""

from __future__ import annotations

from dataclasses import dataclass, field

from muniment.engine.checks.snapshot import Snapshot as Collected
from muniment.engine.findings.known import Register
from muniment.engine.report.assessment import Assessment
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.evidence.models import Snapshot
from muniment.web.apps.ledger.services import Touch


@dataclass(slots=True)
class SnapshotReceived:
    """A snapshot was replayed and is being written, in the same transaction.

    Attributes:
        principal: Who pushed it.
        snapshot: The row, with ``moved`` decided.
        collected: The snapshot as its bundle has it.
        register: What it met: which branch, folder and connector are followed, and since when.
        assessment: As this server computed it.
        unknown_checks: Checks whose version this server lacks: nothing of theirs may close.
        touched: Reactions append what they touched; the one entry of the push commits to all.
        counts: Reactions add their counts, by register; they stand in the reply and the payload.
    """

    principal: Principal
    snapshot: Snapshot
    collected: Collected
    register: Register
    assessment: Assessment
    unknown_checks: frozenset[str] = frozenset()
    touched: list[Touch] = field(default_factory=list)
    counts: dict[str, dict[str, int]] = field(default_factory=dict)
