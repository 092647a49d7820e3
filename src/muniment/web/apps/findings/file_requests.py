"""Takes up requests that stand in ``muniment.toml`` (decision 9). None is ever in force by itself.

The same request arrives with every push; it becomes one row. One that was changed in the file, or
taken out of it, no longer waits.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import F
from django.db.models.functions import Lower

from muniment.core.canonical import canonical_json
from muniment.engine.checks.outcome import Finding as Found
from muniment.engine.checks.outcome import WaiverRequest
from muniment.web.apps.access.models import Person
from muniment.web.apps.findings.models import (
    Decision,
    DecisionKind,
    DecisionState,
    Ending,
    Finding,
)
from muniment.web.apps.findings.register import Writing
from muniment.web.apps.findings.rows import chunks, plain
from muniment.web.apps.ledger.services import Touch
from muniment.web.apps.organization.numbering import take_references
from muniment.web.clock import now

_NAME = 200
_REASON = 4000


def take_up(writing: Writing, findings: Iterable[Found]) -> int:
    """Write the requests of a snapshot's findings and return how many are new."""
    asked = {
        writing.ids[item.fingerprint]: item.waiver
        for item in findings
        if item.waiver is not None and item.fingerprint in writing.ids
    }
    keys = {finding: _key(request) for finding, request in asked.items()}
    known = _known(writing)
    shown = set(writing.ids.values())
    _take_back(
        [
            decision
            for (finding, key), (decision, state) in known.items()
            if state == DecisionState.REQUESTED and finding in shown and keys.get(finding) != key
        ],
        writing.touched,
    )
    new = [finding for finding in asked if (finding, keys[finding]) not in known]
    if not new:
        return 0
    rows = {
        row.pk: row
        for chunk in chunks(new)
        for row in Finding.objects.filter(pk__in=chunk).only("severity", "content", "judged")
    }
    people = _people(asked[finding] for finding in new)
    made = [
        _decision(reference, rows[finding], asked[finding], keys[finding], people)
        for reference, finding in zip(take_references("D", len(new)), new, strict=True)
    ]
    Decision.objects.bulk_create(made)
    for item in made:
        writing.touched.append(Touch("decision", item.pk, "file_requested"))
        writing.touched.append(Touch("finding", item.finding_id, "file_requested"))
    return len(made)


def _known(writing: Writing) -> dict[tuple[UUID, str], tuple[UUID, str]]:
    rows = Decision.objects.filter(finding__project=writing.project).exclude(file_key="")
    return {
        (finding, key): (pk, state)
        for finding, key, pk, state in rows.values_list("finding_id", "file_key", "pk", "state")
    }


def _take_back(decisions: list[UUID], touched: list[Touch]) -> None:
    for chunk in chunks(decisions):
        Decision.objects.filter(pk__in=chunk).update(
            state=DecisionState.ENDED,
            ended_at=now(),
            ended_reason=Ending.LEFT_FILE,
            row_version=F("row_version") + 1,
        )
    touched.extend(Touch("decision", item, "ended") for item in decisions)


def _people(requests: Iterable[WaiverRequest]) -> dict[str, UUID]:
    named = {_address(text) for item in requests for text in (item.requester, item.approver)}
    found: dict[str, UUID] = {}
    for chunk in chunks(sorted(named)):
        people = Person.objects.annotate(address=Lower("email")).filter(address__in=chunk)
        found.update(people.values_list("address", "pk"))
    return found


def _decision(
    reference: str, finding: Finding, request: WaiverRequest, key: str, people: dict[str, UUID]
) -> Decision:
    requester = people.get(_address(request.requester))
    approver = people.get(_address(request.approver))
    return Decision(
        reference=reference,
        finding=finding,
        kind=DecisionKind.WAIVER,
        state=DecisionState.REQUESTED,
        requester=requester,
        requester_text="" if requester else plain(request.requester, _NAME),
        approver=approver,
        approver_text="" if approver else plain(request.approver, _NAME),
        file_key=key,
        reason=plain(request.reason, _REASON),
        expires_on=date.fromisoformat(request.expires),
        severity=finding.severity,
        content=finding.content,
        check_version=finding.judged["check_version"],
        requested_at=now(),
    )


def _address(text: str) -> str:
    return plain(text).strip().lower()


def _key(request: WaiverRequest) -> str:
    said = [request.requester, request.approver, request.reason, request.expires]
    return hashlib.sha256(canonical_json([plain(text) for text in said])).hexdigest()
