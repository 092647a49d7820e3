"""``/snapshots``, ``/outcomes`` and ``/evidence``: list and read. Nobody changes these."""

from __future__ import annotations

from typing import Annotated, Any, Literal
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router
from pydantic import Field

from muniment.web.api.operations import asks, principal
from muniment.web.api.pagination import Page, Paging, page_of
from muniment.web.api.plain import Flag
from muniment.web.apps.access.principals import NotFound
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.evidence import queries
from muniment.web.apps.evidence.api import shapes
from muniment.web.clock import now

snapshots = Router(tags=["snapshots"])
outcomes = Router(tags=["outcomes"])
evidence = Router(tags=["evidence"])

SEE = Permission.SEE_EVIDENCE
Word = Annotated[str, Field(max_length=80)]
State = Literal["passed", "failed", "unknown", "error", "not_applicable"]


class SnapshotFilters(Paging):
    """Which snapshots."""

    project: UUID | None = Field(None, description="of this project")
    moved: Flag | None = Field(None, description="true: those that moved the registers")
    ref: Annotated[str, Field(max_length=200)] | None = Field(None, description="of this ref")


class OutcomeFilters(Paging):
    """Which outcomes. ``newest`` false: those that speak for their project no longer, or never."""

    project: UUID | None = Field(None, description="of this project")
    check: Word | None = Field(None, description="of this check")
    state: State | None = Field(None, description="that ended so")
    newest: Flag | None = Field(None, description="true: those that speak for their project now")
    snapshot: Annotated[str, Field(max_length=16)] | None = Field(
        None, description="of the snapshot with this reference"
    )


class EvidenceFilters(Paging):
    """Which evidence."""

    project: UUID | None = Field(None, description="of this project")
    check: Word | None = Field(None, description="of this check")
    freshness: Literal["fresh", "stale", "past"] | None = Field(
        None, description="in force, in force and too old, or superseded"
    )


@snapshots.get("", response=Page[shapes.SnapshotOut])
@asks(SEE)
def list_snapshots(request: HttpRequest, filters: Query[SnapshotFilters]) -> dict[str, Any]:
    """Return the snapshots that the caller may see, newest arrival first."""
    rows = queries.snapshots(principal(request).projects(SEE))
    asked = {"project": filters.project, "moved": filters.moved, "ref": filters.ref}
    rows = rows.filter(**{name: value for name, value in asked.items() if value is not None})
    return page_of(rows.order_by("-received_at", "-id"), filters, shapes.snapshot)


@snapshots.get("/{reference}", response=shapes.SnapshotDetail)
@asks(SEE)
def get_snapshot(request: HttpRequest, reference: str) -> dict[str, Any]:
    """Return a snapshot."""
    return shapes.snapshot_detail(queries.snapshot(principal(request), reference))


@outcomes.get("", response=Page[shapes.OutcomeOut])
@asks(SEE)
def list_outcomes(request: HttpRequest, filters: Query[OutcomeFilters]) -> dict[str, Any]:
    """Return the outcomes that the caller may see, newest first."""
    rows = queries.outcomes(principal(request).projects(SEE))
    asked = {
        "project": filters.project,
        "check_id": filters.check,
        "state": filters.state,
        "newest": filters.newest,
        "snapshot__reference": filters.snapshot,
    }
    rows = rows.filter(**{name: value for name, value in asked.items() if value is not None})
    return page_of(rows.order_by("-collected_at", "-id"), filters, shapes.outcome)


@outcomes.get("/{uuid:outcome_id}", response=shapes.OutcomeDetail)
@asks(SEE)
def get_outcome(request: HttpRequest, outcome_id: UUID) -> dict[str, Any]:
    """Return an outcome."""
    rows = queries.outcomes(principal(request).projects(SEE))
    found = rows.filter(pk=outcome_id).first()
    if found is None:
        raise NotFound("there is no such outcome")
    return shapes.outcome_detail(found)


@evidence.get("", response=Page[shapes.EvidenceOut])
@asks(SEE)
def list_evidence(request: HttpRequest, filters: Query[EvidenceFilters]) -> dict[str, Any]:
    """Return the evidence that the caller may see, newest first."""
    rows = queries.evidence(principal(request).projects(SEE))
    if filters.project is not None:
        rows = rows.filter(project=filters.project)
    if filters.check is not None:
        rows = rows.filter(outcome__check_id=filters.check)
    match filters.freshness:
        case "fresh":
            rows = rows.filter(superseded_at=None, expires_at__gt=now())
        case "stale":
            rows = rows.filter(superseded_at=None, expires_at__lte=now())
        case "past":
            rows = rows.exclude(superseded_at=None)
    return page_of(rows.order_by("-collected_at", "-id"), filters, shapes.evidence)


@evidence.get("/{uuid:evidence_id}", response=shapes.EvidenceDetail)
@asks(SEE)
def get_evidence(request: HttpRequest, evidence_id: UUID) -> dict[str, Any]:
    """Return one evidence."""
    return shapes.evidence_detail(queries.one_evidence(principal(request), evidence_id))
