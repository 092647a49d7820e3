"""Writes a snapshot, what each check found in it, and the evidence of that, as rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec

from muniment.core.canonical import JSON
from muniment.core.clock import from_rfc3339, to_rfc3339
from muniment.engine.checks.outcome import Evidence as Found
from muniment.engine.checks.outcome import Outcome as Judged
from muniment.engine.findings.transitions import Standing
from muniment.runs.recompute import Recomputed
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.blobs.services import register
from muniment.web.apps.evidence.models import Evidence, Outcome, Snapshot
from muniment.web.apps.evidence.standing import Decided
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.numbering import take_references
from muniment.web.clock import now

_BATCH = 200
_LISTED = 500
_EXCLUDED = 200
_CLAIMED = 300


def frame_of(recomputed: Recomputed) -> dict[str, Any]:
    """Return a snapshot's frame for its page; long lists are cut and counted."""
    collected = recomputed.snapshot
    coverage = collected.coverage
    return {
        "environment": collected.project.environment,
        "owner": collected.project.owner,
        "bytes": coverage.bytes,
        "fact_kinds": dict(sorted(coverage.facts.items())),
        "formats": dict(sorted(coverage.formats.items())),
        "exclusions": [msgspec.to_builtins(item) for item in coverage.exclusions[:_LISTED]],
        "exclusions_total": len(coverage.exclusions),
        "patterns": list(collected.patterns[:_LISTED]),
        "gaps": [msgspec.to_builtins(item) for item in collected.gaps[:_LISTED]],
        "gap_reasons": dict(sorted(Counter(item.reason.value for item in collected.gaps).items())),
        "checks": dict(collected.checks),
        "parameters": msgspec.to_builtins(collected.parameters),
        "catalogue_here": recomputed.catalogue,
    }


def add_snapshot(
    principal: Principal, project: Project, recomputed: Recomputed, decided: Decided
) -> Snapshot:
    """Write the snapshot itself; inside the push's transaction."""
    collected = recomputed.snapshot
    blob = register(recomputed.digest, recomputed.size)
    return Snapshot.objects.create(
        reference=take_references("S", 1)[0],
        project=project,
        bundle=blob,
        vouched_by=principal.id,
        voucher_kind=principal.kind.value,
        claimed=collected.vouched_by[:_CLAIMED],
        source=collected.source,
        ref=collected.project.ref,
        root=collected.root,
        commit=collected.project.commit,
        dirty=collected.project.dirty,
        complete=collected.complete,
        tool_version=collected.tool.version,
        catalogue_version=collected.tool.catalogue,
        files=collected.coverage.files,
        gaps=len(collected.gaps),
        facts=recomputed.facts,
        collected_at=from_rfc3339(collected.collected_at),
        received_at=now(),
        standing=decided.standing.value,
        moved=decided.standing is Standing.MOVES,
        reason=decided.reason,
        frame=frame_of(recomputed),
        unknown_checks=[
            {"check": item.check, "version": item.bundle, "here": item.here}
            for item in recomputed.unknown_checks
        ],
    )


def payload_of(row: Snapshot, recomputed: Recomputed) -> dict[str, JSON]:
    """Return what the ledger keeps of a push.

    What the client said of itself stays out: it may name a person. It stands in the bundle, whose
    digest is here.
    """
    facts = {item.check: item for item in recomputed.assessment.evidence}
    outcomes: list[JSON] = [
        {
            "check": item.check,
            "version": item.version,
            "outcome": item.outcome.value,
            "evidence": facts[item.check].id if item.check in facts else None,
            "facts_digest": facts[item.check].facts_digest if item.check in facts else None,
        }
        for item in recomputed.assessment.outcomes
    ]
    return {
        "reference": row.reference,
        "project": str(row.project_id),
        "digest": recomputed.digest,
        "bytes": recomputed.size,
        "vouched_by": str(row.vouched_by),
        "voucher_kind": row.voucher_kind,
        "source": row.source,
        "ref": row.ref,
        "root": row.root,
        "commit": row.commit,
        "dirty": row.dirty,
        "complete": row.complete,
        "collected_at": to_rfc3339(row.collected_at),
        "received_at": to_rfc3339(row.received_at),
        "standing": row.standing,
        "moved": row.moved,
        "reason": row.reason,
        "counts": row.counts,
        "unknown_checks": row.unknown_checks,
        "outcomes": outcomes,
    }


def add_outcomes(row: Snapshot, recomputed: Recomputed) -> None:
    """Write the outcomes of a snapshot and their evidence.

    Where the snapshot moved the registers, they speak for the project from now on. A check that was
    not run leaves the word to its last outcome: leaving it out hides nothing.
    """
    assessment = recomputed.assessment
    if row.moved:
        _silence(row.project_id, [outcome.check for outcome in assessment.outcomes], row)
    outcomes = {
        outcome.check: _outcome(row, outcome, from_rfc3339(assessment.collected_at))
        for outcome in assessment.outcomes
    }
    Outcome.objects.bulk_create(outcomes.values(), _BATCH)
    Evidence.objects.bulk_create(
        [_evidence(row, outcomes[found.check], found) for found in assessment.evidence], _BATCH
    )


def _silence(project: UUID, checks: list[str], row: Snapshot) -> None:
    before = Outcome.objects.filter(project_id=project, newest=True, check_id__in=checks)
    Evidence.objects.filter(outcome__in=before).update(superseded_at=row.received_at)
    before.update(newest=False)


def _outcome(row: Snapshot, found: Judged, collected_at: datetime) -> Outcome:
    population = found.population
    return Outcome(
        snapshot=row,
        project_id=row.project_id,
        check_id=found.check,
        version=found.version,
        title=found.title[:200],
        subjects=found.subjects[:80],
        state=found.outcome.value,
        reason=found.reason.value if found.reason else "",
        detail=found.detail,
        size=population.size,
        passed=population.passed,
        failed=population.failed,
        unknown=population.unknown,
        excluded=len(population.excluded),
        undetermined=msgspec.to_builtins(found.undetermined),
        controls=list(found.controls),
        threats=list(found.threats),
        collected_at=collected_at,
        newest=row.moved,
    )


def _evidence(row: Snapshot, outcome: Outcome, found: Found) -> Evidence:
    collected = from_rfc3339(found.collected_at)
    # A client's clock may be ahead; what it says never makes evidence hold longer.
    ahead = max(timedelta(0), collected - row.received_at)
    parameters: Mapping[str, str] = found.parameters
    return Evidence(
        outcome=outcome,
        snapshot=row,
        project_id=row.project_id,
        engine_id=found.id,
        question=found.question,
        parameters=dict(parameters),
        excluded=msgspec.to_builtins(found.population.excluded[:_EXCLUDED]),
        fact_kinds=list(found.fact_kinds),
        facts=found.facts,
        facts_digest=found.facts_digest,
        collected_at=collected,
        expires_at=from_rfc3339(found.expires_at) - ahead,
        superseded_at=None if row.moved else row.received_at,
    )
