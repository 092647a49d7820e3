"""``/assets``: list, read, change."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Schema
from pydantic import Field

from muniment.web.api.bodies import Body, Id
from muniment.web.api.conditional import expected_version, tag
from muniment.web.api.operations import asks, principal
from muniment.web.api.pagination import Page, Paging, page_of
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.assets import queries
from muniment.web.apps.assets.models import Asset, AssetVersion, Link
from muniment.web.apps.assets.services import Edit, edit_asset
from muniment.web.apps.assets.vocabulary import Classification

router = Router(tags=["assets"])

Word = Annotated[str, Field(max_length=40)]


class AssetOut(Schema):
    """One asset."""

    id: UUID
    reference: str
    row_version: int
    project: UUID
    kind: str
    locator: str
    path: str
    name: str
    owner: UUID | None
    classification: str
    environment: str
    format: str
    vcs: str
    size: int
    digest: str
    first_seen_at: datetime
    last_seen_at: datetime
    gone_at: datetime | None


class VersionOut(Schema):
    """One content that an asset had; ``last_seen_at`` is null for the present one."""

    digest: str
    size: int
    snapshot: UUID
    first_seen_at: datetime
    last_seen_at: datetime | None


class LinkOut(Schema):
    """Where an asset comes from, or what it leads to."""

    relation: str
    target: UUID | None
    target_path: str
    basis: str


class AssetDetail(AssetOut):
    """One asset with the contents it had, newest first, and its lineage."""

    versions: list[VersionOut]
    links: list[LinkOut]


class AssetChange(Body):
    """What to change; members that are not there stay as they are, null empties one."""

    owner: Id | None = Field(None, description="who answers for it: a person's id")
    classification: Annotated[Classification, Field(strict=False)] | None = None
    environment: Annotated[str, Field(max_length=40)] | None = None


class Filters(Paging):
    """Which assets."""

    project: UUID | None = Field(None, description="of this project")
    kind: Word | None = Field(None, description="of this kind")
    owner: UUID | None = Field(None, description="that this person answers for")
    classification: Word | None = Field(None, description="classified so")
    vcs: Word | None = Field(None, description="tracked, untracked or ignored by git")
    gone: bool | None = Field(None, description="true: no longer there; false: still there")


@router.get("", response=Page[AssetOut])
@asks(Permission.SEE_ASSETS)
def list_assets(request: HttpRequest, filters: Query[Filters]) -> dict[str, Any]:
    """Return the assets that the caller may see."""
    rows = queries.assets(principal(request).projects(Permission.SEE_ASSETS))
    for name in ("project", "kind", "owner", "classification", "vcs"):
        value = getattr(filters, name)
        if value is not None:
            rows = rows.filter(**{name: value})
    if filters.gone is not None:
        rows = rows.filter(gone_at__isnull=not filters.gone)
    return page_of(rows.order_by("reference"), filters, _asset)


@router.get("/{reference}", response=AssetDetail)
@asks(Permission.SEE_ASSETS)
def get_asset(request: HttpRequest, response: HttpResponse, reference: str) -> dict[str, Any]:
    """Return an asset; its ``ETag`` names its version."""
    row = queries.asset(principal(request), reference)
    tag(response, row.row_version)
    return {
        **_asset(row),
        "versions": [_version(version) for version in queries.versions(row)],
        "links": [_link(link) for link in row.links.order_by("id")[:200]],
    }


@router.patch("/{reference}", response=AssetOut)
@asks(Permission.EDIT_ASSETS, conditional=True)
def change_asset(
    request: HttpRequest, response: HttpResponse, reference: str, change: AssetChange
) -> dict[str, Any]:
    """Change an asset's owner, class or environment, unless somebody else did meanwhile."""
    version = expected_version(request)
    given = change.model_dump(exclude_unset=True)
    edit = Edit(
        owner=str(given["owner"] or "") if "owner" in given else None,
        classification=(given["classification"] or "") if "classification" in given else None,
        environment=(given["environment"] or "") if "environment" in given else None,
    )
    row = edit_asset(principal(request), reference, version, edit)
    tag(response, row.row_version)
    return _asset(row)


def _asset(row: Asset) -> dict[str, Any]:
    return {
        "id": row.id,
        "reference": row.reference,
        "row_version": row.row_version,
        "project": row.project_id,
        "kind": row.kind,
        "locator": row.locator,
        "path": row.path,
        "name": row.name,
        "owner": row.owner_id,
        "classification": row.classification,
        "environment": row.environment,
        "format": row.format,
        "vcs": row.vcs,
        "size": row.size,
        "digest": row.digest,
        "first_seen_at": row.first_seen_at,
        "last_seen_at": row.last_seen_at,
        "gone_at": row.gone_at,
    }


def _version(row: AssetVersion) -> dict[str, Any]:
    return {
        "digest": row.digest,
        "size": row.size,
        "snapshot": row.snapshot,
        "first_seen_at": row.first_seen_at,
        "last_seen_at": row.last_seen_at,
    }


def _link(row: Link) -> dict[str, Any]:
    return {
        "relation": row.relation,
        "target": row.target_id,
        "target_path": row.target_path,
        "basis": row.basis,
    }
