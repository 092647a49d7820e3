"""What newer facts do to decisions: end them, or make the approver look again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID

from django.db.models import F

from muniment.core.severity import Severity
from muniment.web.apps.findings.models import (
    Decision,
    DecisionKind,
    DecisionState,
    Ending,
    Finding,
    FindingState,
)
from muniment.web.apps.findings.rows import chunks
from muniment.web.apps.ledger.services import Touch
from muniment.web.clock import now

_LIVE = (DecisionState.REQUESTED, DecisionState.GRANTED)


def end_decisions(why: Mapping[UUID, str], touched: list[Touch]) -> None:
    """End what is asked or granted for findings that closed.

    Args:
        why: Finding to a value of ``Ending``.
        touched: The ended decisions are appended.
    """
    ended: dict[str, list[UUID]] = defaultdict(list)
    for item in _live(list(why)):
        ended[why[item.finding_id]].append(item.pk)
    _end(ended, touched)


def review_decisions(findings: Sequence[Finding], touched: list[Touch]) -> None:
    """Look again at what is asked or granted for findings whose words changed.

    What no longer holds is ended, and its finding is opened: in memory, for the caller to write.
    A request that waits gets a new version, so that nobody grants what they have not read.

    Args:
        findings: Rows as they will be written.
        touched: The decisions that changed are appended.
    """
    by_id = {item.pk: item for item in findings}
    ended: dict[str, list[UUID]] = defaultdict(list)
    waiting: list[UUID] = []
    for item in _live(list(by_id)):
        finding = by_id[item.finding_id]
        if item.state == DecisionState.REQUESTED:
            waiting.append(item.pk)
        elif reason := _broken(item, finding):
            ended[reason].append(item.pk)
            finding.state, finding.until = FindingState.OPEN.value, None
    _end(ended, touched)
    for chunk in chunks(waiting):
        Decision.objects.filter(pk__in=chunk).update(row_version=F("row_version") + 1)
    touched.extend(Touch("decision", item, "finding_changed") for item in waiting)


def _broken(decision: Decision, finding: Finding) -> str:
    """Return why a granted decision no longer holds for what the finding now says, or ""."""
    if Severity(finding.severity).rank > Severity(decision.severity).rank:
        return Ending.SEVERITY_ROSE
    if decision.kind != DecisionKind.FALSE_POSITIVE:
        return ""
    if decision.check_version != finding.judged["check_version"]:
        return Ending.CHECK_CHANGED
    return Ending.CONTENT_CHANGED if decision.content != finding.content else ""


def _live(findings: Sequence[UUID]) -> Iterator[Decision]:
    for chunk in chunks(findings):
        yield from Decision.objects.filter(finding_id__in=chunk, state__in=_LIVE)


def _end(ended: Mapping[str, Sequence[UUID]], touched: list[Touch]) -> None:
    for reason, ids in ended.items():
        for chunk in chunks(ids):
            Decision.objects.filter(pk__in=chunk).update(
                state=DecisionState.ENDED,
                ended_at=now(),
                ended_reason=reason,
                row_version=F("row_version") + 1,
            )
        touched.extend(Touch("decision", item, "ended") for item in ids)
