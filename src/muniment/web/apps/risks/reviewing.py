"""Asks owners to look again at adopted risks whose ground has changed (S-19, decision 12).

It sets what is proposed now and why somebody should look; never the numbers that people set.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from uuid import UUID

from muniment.core.severity import Severity
from muniment.engine.report.assessment import RiskProposal
from muniment.engine.risk.review import AdoptedRisk, Verdict, review
from muniment.web.apps.findings.models import Finding, FindingState
from muniment.web.apps.findings.rows import plain
from muniment.web.apps.ledger.services import Touch
from muniment.web.apps.organization.queries import today
from muniment.web.apps.risks.models import Proposal, Risk
from muniment.web.bulk import update_each
from muniment.web.clock import now

REVIEW_DAYS = 14
"""Days in which an owner should look again at a risk whose ground has changed."""

_NEWS = frozenset({"opened", "reopened", "changed"})
_WRITTEN = (
    "proposal",
    "proposed_likelihood",
    "proposed_impact",
    "review_asked_at",
    "review_reason",
    "review_due_on",
    "row_version",
)


def ask_reviews(
    project: UUID, proposed: Iterable[RiskProposal], touched: list[Touch], *, moved: bool
) -> int:
    """Compare a project's adopted risks with what is proposed now; return how many to look at.

    At most four statements that read and one that writes.

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
    due_on = today() + timedelta(days=REVIEW_DAYS)
    changed, asked = list[Risk](), 0
    for item in proposed:
        row = rows.get(item.threat)
        if row is None:
            continue
        before = [getattr(row, name) for name in _WRITTEN]
        row.proposal_id = row.proposal_id or live.get(item.threat)
        _propose(row, item, moved=moved)
        if _ask(row, item, news, due_on):
            asked += 1
            touched.append(Touch("risk", row.pk, "review_asked"))
        if [getattr(row, name) for name in _WRITTEN] != before:
            row.row_version += 1
            changed.append(row)
    said = {touch.object for touch in touched if touch.object_type == "risk"}
    touched.extend(Touch("risk", row.pk, "proposed_anew") for row in changed if row.pk not in said)
    update_each(changed, _WRITTEN)
    return asked


def _propose(row: Risk, item: RiskProposal, *, moved: bool) -> None:
    if moved or item.likelihood > (row.proposed_likelihood or 0):
        row.proposed_likelihood, row.proposed_impact = item.likelihood, item.impact


def _ask(row: Risk, item: RiskProposal, news: Mapping[str, Severity], due_on: date) -> bool:
    """Ask for a review where the engine says so and it was not asked for the same already."""
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
    if found.verdict is not Verdict.REVIEW:
        return False
    reason = plain(found.reason)
    if row.review_asked_at is not None and row.review_reason == reason:
        return False
    row.review_asked_at = row.review_asked_at or now()
    row.review_due_on = row.review_due_on or due_on
    row.review_reason = reason
    return True


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
