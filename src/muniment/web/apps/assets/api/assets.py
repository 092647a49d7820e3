"""``/assets``: list, read, enter, change, archive; what was seen beside what was registered."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query, Status
from pydantic import Field

from muniment.web.api.conditional import expected_version, tag
from muniment.web.api.operations import asks, principal
from muniment.web.api.pagination import Page, Paging, page_of
from muniment.web.api.plain import Flag
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.assets import queries
from muniment.web.apps.assets.api.router import router
from muniment.web.apps.assets.api.schemas import (
    AssetChange,
    AssetDetail,
    AssetEntry,
    AssetOut,
    AssetReasonIn,
    Level,
    ReconciliationOut,
    Word,
    asset_out,
    link_out,
    version_out,
)
from muniment.web.apps.assets.services import archive, edit_asset, register, restore


class Filters(Paging):
    """Which assets."""

    project: UUID | None = Field(None, description="of this project")
    kind: Word | None = Field(None, description="of this kind")
    owner: UUID | None = Field(None, description="that this person answers for")
    effective: Level | None = Field(None, description="of this class, 1 to 4")
    vcs: Word | None = Field(None, description="tracked, untracked or ignored by git")
    state: Word | None = Field(None, description="present, gone, archived or merged")
    standing: Word | None = Field(None, description="as the reconciliation counts them")
    gone: Flag | None = Field(None, description="true: no longer there; false: still there")


@router.get("", response=Page[AssetOut])
@asks(Permission.SEE_ASSETS)
def list_assets(request: HttpRequest, filters: Query[Filters]) -> dict[str, Any]:
    """Return the assets that the caller may see."""
    rows = queries.assets(principal(request).projects(Permission.SEE_ASSETS))
    for name in ("project", "kind", "owner", "effective", "vcs", "state", "standing"):
        value = getattr(filters, name)
        if value is not None:
            rows = rows.filter(**{name: value})
    if filters.gone is not None:
        rows = rows.filter(gone_at__isnull=not filters.gone)
    return page_of(rows.order_by("reference"), filters, asset_out)


@router.post("", response={201: AssetOut})
@asks(Permission.EDIT_ASSETS)
def enter_asset(
    request: HttpRequest, response: HttpResponse, body: AssetEntry
) -> Status[dict[str, Any]]:
    """Enter an asset that no collector sees, or has not seen yet."""
    row = register(principal(request), body.entry())
    tag(response, row.row_version)
    return Status(201, _fresh(row.reference, request))


@router.get("/reconciliation", response=ReconciliationOut)
@asks(Permission.SEE_ASSETS)
def get_reconciliation(request: HttpRequest) -> dict[str, Any]:
    """Return what collectors saw beside what people registered, in counts that add up."""
    found = queries.reconciliation(principal(request).projects(Permission.SEE_ASSETS))
    return {
        "rows": found.rows,
        "counts": {one.standing.value: one.number for one in found.counts},
        "population": found.population,
        "complete": found.complete,
        "without_owner": found.without_owner,
        "without_class": found.without_class,
    }


@router.get("/{reference}", response=AssetDetail)
@asks(Permission.SEE_ASSETS)
def get_asset(request: HttpRequest, response: HttpResponse, reference: str) -> dict[str, Any]:
    """Return an asset; its ``ETag`` names its version."""
    row = queries.asset(principal(request), reference)
    projects = principal(request).projects(Permission.SEE_ASSETS)
    tag(response, row.row_version)
    return {
        **asset_out(row),
        "versions": [version_out(one) for one in queries.versions(queries.places_of(row))],
        "links": [link_out(link) for link in queries.links_of(row, projects)],
    }


@router.patch("/{reference}", response=AssetOut)
@asks(Permission.EDIT_ASSETS, conditional=True)
def change_asset(
    request: HttpRequest, response: HttpResponse, reference: str, change: AssetChange
) -> dict[str, Any]:
    """Change what people say of an asset, unless somebody else did meanwhile."""
    row = edit_asset(principal(request), reference, expected_version(request), change.edit())
    tag(response, row.row_version)
    return _fresh(reference, request)


@router.post("/{reference}/archiving", response=AssetOut)
@asks(Permission.EDIT_ASSETS, conditional=True)
def archive_asset(
    request: HttpRequest, response: HttpResponse, reference: str, body: AssetReasonIn
) -> dict[str, Any]:
    """Take an asset out of the register; its history stays."""
    row = archive(principal(request), reference, expected_version(request), body.reason)
    tag(response, row.row_version)
    return _fresh(reference, request)


@router.post("/{reference}/restoring", response=AssetOut)
@asks(Permission.EDIT_ASSETS, conditional=True)
def restore_asset(
    request: HttpRequest, response: HttpResponse, reference: str, body: AssetReasonIn
) -> dict[str, Any]:
    """Take an archived asset back into the register."""
    row = restore(principal(request), reference, expected_version(request), body.reason)
    tag(response, row.row_version)
    return _fresh(reference, request)


def _fresh(reference: str, request: HttpRequest) -> dict[str, Any]:
    """Return an asset with what the database computes of it."""
    return asset_out(queries.asset(principal(request), reference))
