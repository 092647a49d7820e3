"""``/model-scans``: what scans concluded of model files, by digest and project."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router, Schema
from pydantic import Field

from muniment.web.api.operations import asks, principal
from muniment.web.api.pagination import Page, Paging, page_of
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.registry import queries
from muniment.web.apps.registry.models import ModelScan

router = Router(tags=["model-scans"])


class ScanOut(Schema):
    """One conclusion about one content of one model file."""

    id: UUID
    reference: str
    project: UUID
    asset: UUID | None
    digest: str
    name: str
    size: int
    format: str
    verdict: str
    origin: str
    worst: str
    found: int
    scanner: str
    first_at: datetime
    last_at: datetime


class FindingOut(Schema):
    """One thing that was found."""

    rule: str
    severity: str
    message: str
    remediation: str


class ScanDetail(ScanOut):
    """One conclusion with its worst findings, at most 100, and what was not read."""

    findings: list[FindingOut]
    limits: list[str]


class Filters(Paging):
    """Which scans."""

    project: UUID | None = Field(None, description="of this project")
    digest: Annotated[str, Field(max_length=71)] | None = Field(
        None, description="about this content, sha256: and 64 hexadecimal digits"
    )
    verdict: Annotated[str, Field(max_length=16)] | None = Field(None, description="that say this")


@router.get("", response=Page[ScanOut])
@asks(Permission.SEE_ASSETS)
def list_model_scans(request: HttpRequest, filters: Query[Filters]) -> dict[str, Any]:
    """Return the scans that the caller may see, the newest first."""
    rows = queries.scans(principal(request).projects(Permission.SEE_ASSETS))
    for name in ("project", "digest", "verdict"):
        value = getattr(filters, name)
        if value is not None:
            rows = rows.filter(**{name: value})
    return page_of(rows.order_by("-last_at", "-reference"), filters, _scan)


@router.get("/{reference}", response=ScanDetail)
@asks(Permission.SEE_ASSETS)
def get_model_scan(request: HttpRequest, reference: str) -> dict[str, Any]:
    """Return one scan."""
    row = queries.scan(principal(request), reference)
    return {**_scan(row), "findings": row.findings, "limits": row.limits}


def _scan(row: ModelScan) -> dict[str, Any]:
    return {
        "id": row.id,
        "reference": row.reference,
        "project": row.project_id,
        "asset": row.asset_id,
        "digest": row.digest,
        "name": row.name,
        "size": row.size,
        "format": row.format,
        "verdict": row.verdict,
        "origin": row.origin,
        "worst": row.worst,
        "found": row.found,
        "scanner": row.scanner,
        "first_at": row.first_at,
        "last_at": row.last_at,
    }
