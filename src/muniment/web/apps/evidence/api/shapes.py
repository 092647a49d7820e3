"""How projects, snapshots, outcomes and evidence look in the API."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from ninja import Schema

from muniment.web.apps.evidence.models import Evidence, Outcome, Snapshot
from muniment.web.apps.evidence.replies import counts_of
from muniment.web.apps.evidence.vocabulary import freshness
from muniment.web.apps.organization.models import Project
from muniment.web.clock import now


class Checks(Schema):
    """How a project's checks ended; those that had nothing to judge are not counted."""

    size: int
    passed: int
    failed: int
    unknown: int
    excluded: int


class ProjectOut(Schema):
    """One project, with its newest snapshot that counted."""

    id: UUID
    reference: str
    row_version: int
    name: str
    default_ref: str
    created_at: datetime
    archived_at: datetime | None
    newest_snapshot: str | None
    newest_collected_at: datetime | None
    checks: Checks


class SnapshotOut(Schema):
    """One snapshot; ``standing`` is ``moves`` (registers), ``adds`` (to them) or ``apart``."""

    id: UUID
    reference: str
    project: UUID
    bundle: str
    vouched_by: UUID
    voucher_kind: str
    source: str
    ref: str
    root: str
    commit: str
    dirty: bool | None
    complete: bool
    files: int
    gaps: int
    facts: int
    collected_at: datetime
    received_at: datetime
    standing: str
    moved_registers: bool
    reason: str
    findings: dict[str, int]
    assets: dict[str, int]


class SnapshotDetail(SnapshotOut):
    """One snapshot with what the client said of itself and the frame of its facts."""

    claimed: str
    tool_version: str
    catalogue_version: str
    unknown_checks: list[dict[str, Any]]
    frame: dict[str, Any]


class OutcomeOut(Schema):
    """What one check found in one snapshot: ``passed + failed + unknown + excluded = size``."""

    id: UUID
    snapshot: str
    project: UUID
    check: str
    version: str
    title: str
    subjects: str
    state: str
    reason: str
    detail: str
    size: int
    passed: int
    failed: int
    unknown: int
    excluded: int
    controls: list[str]
    threats: list[str]
    collected_at: datetime
    newest: bool
    evidence: UUID | None


class OutcomeDetail(OutcomeOut):
    """An outcome with the subjects that could not be judged."""

    undetermined: list[dict[str, Any]]


class EvidenceOut(Schema):
    """One evidence. ``freshness``: ``fresh``, ``stale``, ``superseded`` or ``apart``."""

    id: UUID
    engine_id: str
    project: UUID
    snapshot: str
    outcome: UUID
    check: str
    state: str
    question: str
    facts: int
    facts_digest: str
    collected_at: datetime
    expires_at: datetime
    freshness: str


class EvidenceDetail(EvidenceOut):
    """One evidence with its parameters, kinds of fact, and what was excluded by name."""

    parameters: dict[str, Any]
    fact_kinds: list[str]
    excluded: list[dict[str, Any]]
    bundle: str
    vouched_by: UUID
    voucher_kind: str
    received_at: datetime
    replay: str


def project(row: Project) -> dict[str, Any]:
    """Return a project with the annotations of ``queries.projects``."""
    numbers: Any = row
    return {
        "id": row.id,
        "reference": row.reference,
        "row_version": row.row_version,
        "name": row.name,
        "default_ref": row.default_ref,
        "created_at": row.created_at,
        "archived_at": row.archived_at,
        "newest_snapshot": numbers.newest,
        "newest_collected_at": numbers.newest_at,
        "checks": {name: getattr(numbers, name) for name in Checks.model_fields},
    }


def snapshot(row: Snapshot) -> dict[str, Any]:
    """Return a snapshot for a list."""
    same = (
        "id",
        "reference",
        "vouched_by",
        "voucher_kind",
        "source",
        "ref",
        "root",
        "commit",
        "dirty",
        "complete",
        "files",
        "gaps",
        "facts",
        "collected_at",
        "received_at",
        "standing",
        "reason",
    )
    return {
        **{name: getattr(row, name) for name in same},
        "project": row.project_id,
        "bundle": row.bundle_id,
        "moved_registers": row.moved,
        **counts_of(row),
    }


def snapshot_detail(row: Snapshot) -> dict[str, Any]:
    """Return a snapshot with everything."""
    same = ("claimed", "tool_version", "catalogue_version", "unknown_checks", "frame")
    return {**snapshot(row), **{name: getattr(row, name) for name in same}}


def outcome(row: Outcome) -> dict[str, Any]:
    """Return an outcome for a list."""
    same = ("id", "version", "title", "subjects", "state", "reason", "detail", "size", "passed")
    more = ("failed", "unknown", "excluded", "controls", "threats", "collected_at", "newest")
    found = getattr(row, "evidence", None)
    return {
        **{name: getattr(row, name) for name in (*same, *more)},
        "check": row.check_id,
        "project": row.project_id,
        "snapshot": row.snapshot.reference,
        "evidence": None if found is None else found.id,
    }


def outcome_detail(row: Outcome) -> dict[str, Any]:
    """Return an outcome with everything."""
    return {**outcome(row), "undetermined": row.undetermined}


def evidence(row: Evidence) -> dict[str, Any]:
    """Return an evidence for a list."""
    same = ("id", "engine_id", "question", "facts", "facts_digest", "collected_at", "expires_at")
    return {
        **{name: getattr(row, name) for name in same},
        "project": row.project_id,
        "snapshot": row.snapshot.reference,
        "outcome": row.outcome_id,
        "check": row.outcome.check_id,
        "state": row.outcome.state,
        "freshness": freshness(row, now()),
    }


def evidence_detail(row: Evidence) -> dict[str, Any]:
    """Return an evidence with everything."""
    return {
        **evidence(row),
        "parameters": row.parameters,
        "fact_kinds": row.fact_kinds,
        "excluded": row.excluded,
        "bundle": row.snapshot.bundle_id,
        "vouched_by": row.snapshot.vouched_by,
        "voucher_kind": row.snapshot.voucher_kind,
        "received_at": row.snapshot.received_at,
        "replay": f"muniment replay {row.snapshot.reference}.mun",
    }
