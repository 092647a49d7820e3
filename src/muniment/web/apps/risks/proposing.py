"""Keeps what software proposes in step with the newest snapshot of each project.

A proposal is a machine's row: the push's one entry covers what changed (``touched``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from muniment.core.severity import Severity
from muniment.engine.checks.outcome import Finding as Found
from muniment.engine.report.assessment import RiskProposal
from muniment.web.apps.findings.rows import plain
from muniment.web.apps.ledger.services import Touch
from muniment.web.apps.risks.models import Proposal
from muniment.web.bulk import insert_all, update_each

NAMED = 200
"""How many findings a proposal names; all are counted."""
_SAID = (
    "title",
    "asset_kind",
    "assets",
    "likelihood",
    "impact",
    "level",
    "method",
    "tested",
    "reasons",
    "findings",
    "finding_count",
    "controls",
)


def take_up(
    project: UUID,
    proposed: Iterable[RiskProposal],
    findings: Iterable[Found],
    moment: datetime,
    touched: list[Touch],
) -> dict[str, int]:
    """Write the proposals of a snapshot that moved the registers; return what became of how many.

    One statement that reads, two at most that write.

    Args:
        project: Whose.
        proposed: What the snapshot gives.
        findings: Its findings, by which those named are chosen.
        moment: When it was received.
        touched: Proposals that came, changed, went or returned are appended.
    """
    ranks = {found.fingerprint: found.severity.rank for found in findings}
    before = {row.threat: row for row in Proposal.objects.filter(project_id=project)}
    made, edited = list[Proposal](), list[Proposal]()
    counts = dict.fromkeys(("proposed", "changed", "gone", "returned"), 0)

    def note(row: Proposal, word: str) -> None:
        counts[word] += 1
        touched.append(Touch("proposal", row.pk, word))

    for item in proposed:
        said = _said(item, ranks)
        row = before.pop(item.threat, None)
        if row is None:
            row = Proposal(project_id=project, threat=item.threat, proposed_at=moment, **said)
            made.append(row)
            note(row, "proposed")
        elif row.gone_at is not None or any(getattr(row, name) != said[name] for name in said):
            note(row, "changed" if row.gone_at is None else "returned")
            edited.append(_rewritten(row, said))
    for row in before.values():
        if row.gone_at is None:
            row.gone_at, row.row_version = moment, row.row_version + 1
            edited.append(row)
            note(row, "gone")
    insert_all(made)
    update_each(edited, (*_SAID, "gone_at", "row_version"))
    return counts


def _said(item: RiskProposal, ranks: Mapping[str, int]) -> dict[str, Any]:
    worst = sorted(item.findings, key=lambda name: (-ranks.get(name, Severity.INFO.rank), name))
    values = (
        item.title,
        item.asset,
        [plain(name) for name in item.assets],
        item.likelihood,
        item.impact,
        item.level,
        item.method,
        item.tested,
        [plain(reason) for reason in item.reasons],
        worst[:NAMED],
        len(item.findings),
        list(item.controls),
    )
    return dict(zip(_SAID, values, strict=True))


def _rewritten(row: Proposal, said: Mapping[str, Any]) -> Proposal:
    for name, value in said.items():
        setattr(row, name, value)
    row.gone_at, row.row_version = None, row.row_version + 1
    return row
