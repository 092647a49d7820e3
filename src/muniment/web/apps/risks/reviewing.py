"""Asks owners to look again at adopted risks whose ground has changed (S-19, decision 12).

It sets what is proposed now and why somebody should look; never the numbers that people set.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from uuid import UUID

from muniment.core.severity import Severity
from muniment.engine.report.assessment import RiskProposal
from muniment.engine.risk.review import AdoptedRisk, Verdict, review
from muniment.web.apps.findings.models import Finding, FindingState
from muniment.web.apps.findings.rows import plain
from muniment.web.apps.ledger.services import Touch
from muniment.web.apps.risks import asks
from muniment.web.apps.risks.models import Ask, AskKind, Proposal, Risk
from muniment.web.bulk import update_each

REVIEW_DAYS = 14
"""Days in which an owner should look again at a risk whose ground has changed."""

_NEWS = frozenset({"opened", "reopened", "changed"})
_WRITTEN = (
    "proposal",
    "proposed_likelihood",
    "proposed_impact",
    "row_version",
)


def ask_reviews(
    project: UUID, proposed: Iterable[RiskProposal], touched: list[Touch], *, moved: bool
) -> int:
    """Compare a project's adopted risks with what is proposed now; return how many to look at.

    At most eight statements that read and four that write.

    Args:
        project: Whose.
        proposed: What the snapshot gives.
        touched: What the snapshot did to findings, in it; risks that changed are appended.
        moved: False where the snapshot only adds: then what is proposed may rise, not fall.
    """
    rows = {
        row.threat: row
        for row in Risk.objects.select_for_update().filter(project_id=project, archived_at=None)
    }
    if not rows:
        return 0
    news = _news(project, touched)
    live = dict(
        Proposal.objects.filter(project_id=project, threat__in=rows).values_list("threat", "pk")
    )
    said = dict(
        Ask.objects.filter(
            risk__in=[row.pk for row in rows.values()], kind=AskKind.CHECK, answered_at=None
        ).values_list("risk_id", "reason")
    )
    changed, wanted = list[Risk](), list[asks.Wanted]()
    for item in proposed:
        row = rows.get(item.threat)
        if row is None:
            continue
        before = [getattr(row, name) for name in _WRITTEN]
        row.proposal_id = row.proposal_id or live.get(item.threat)
        _propose(row, item, moved=moved)
        reason = _reason(row, item, news)
        if reason and said.get(row.pk) != reason:
            wanted.append(asks.Wanted(row, project, AskKind.CHECK, reason))
        if [getattr(row, name) for name in _WRITTEN] != before:
            row.row_version += 1
            changed.append(row)
    update_each(changed, _WRITTEN)
    touched.extend(asks.ask_all(wanted, REVIEW_DAYS))
    told = {touch.object for touch in touched if touch.object_type == "risk"}
    touched.extend(Touch("risk", row.pk, "proposed_anew") for row in changed if row.pk not in told)
    return len(wanted)


def _propose(row: Risk, item: RiskProposal, *, moved: bool) -> None:
    if moved or item.likelihood > (row.proposed_likelihood or 0):
        row.proposed_likelihood, row.proposed_impact = item.likelihood, item.impact


def _reason(row: Risk, item: RiskProposal, news: Mapping[str, Severity]) -> str:
    """Return why the engine asks for a review; "" where it does not."""
    # What a person has seen proposed and answered with a number below it is no news.
    answered = item.likelihood <= row.answered_likelihood
    adopted = AdoptedRisk(
        item.threat,
        str(row.project_id),
        max(row.likelihood, item.likelihood) if answered else row.likelihood,
        row.impact,
        tuple(name for name in item.findings if name not in news),
    )
    found = review(adopted, item, news)
    return plain(found.reason) if found.verdict is Verdict.REVIEW else ""


def _news(project: UUID, touched: Sequence[Touch]) -> Mapping[str, Severity]:
    """Return the open high and critical findings that this snapshot brought, by fingerprint."""
    brought: Collection[UUID] = {
        touch.object
        for touch in touched
        if touch.object_type == "finding" and touch.change in _NEWS
    }
    if not brought:
        return {}
    grave = Finding.objects.filter(
        project_id=project, state=FindingState.OPEN, rank__gte=Severity.HIGH.rank
    ).values_list("pk", "fingerprint", "severity")
    return {name: Severity(word) for pk, name, word in grave.iterator() if pk in brought}
