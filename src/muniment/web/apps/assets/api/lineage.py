"""Routes of lineage: walk it, record a link, remove one's own."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from django.http import HttpRequest
from ninja import Query, Schema, Status
from pydantic import Field

from muniment.web.api.operations import asks, principal
from muniment.web.api.plain import DIGITS
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.assets import queries
from muniment.web.apps.assets.api.router import router
from muniment.web.apps.assets.api.schemas import (
    AssetReasonIn,
    LineageOut,
    LinkIn,
    LinkOut,
    lineage_out,
    link_out,
)
from muniment.web.apps.assets.linking import add_link, remove_link
from muniment.web.apps.assets.walking import lineage


class Way(Schema):
    """Which way to walk."""

    direction: Literal["up", "down"] = Field(
        "up", description="up: what the asset stands on; down: what stands on it"
    )


@router.get("/{reference}/lineage", response=LineageOut)
@asks(Permission.SEE_ASSETS)
def get_lineage(request: HttpRequest, reference: str, asked: Query[Way]) -> dict[str, Any]:
    """Return everything that an asset stands on, or that stands on it, at most 10,000 assets."""
    caller = principal(request)
    row = queries.asset(caller, reference)
    walks = lineage(row.pk, caller.projects(Permission.SEE_ASSETS), (asked.direction,))
    return lineage_out(walks[asked.direction])


@router.post("/{reference}/links", response={201: LinkOut})
@asks(Permission.EDIT_ASSETS)
def record_link(request: HttpRequest, reference: str, body: LinkIn) -> Status[dict[str, Any]]:
    """Record that an asset comes from another, or stands on it."""
    caller = principal(request)
    queries.asset(caller, reference)
    link = add_link(caller, reference, body.relation, body.other, body.reason)
    return Status(201, link_out(link))


@router.post("/{reference}/links/{int:link_id}/removal", response={204: None})
@asks(Permission.EDIT_ASSETS)
def remove_own_link(
    request: HttpRequest, reference: str, link_id: Annotated[int, DIGITS], body: AssetReasonIn
) -> Status[None]:
    """Remove a link that the caller recorded."""
    caller = principal(request)
    queries.asset(caller, reference)
    remove_link(caller, reference, link_id, body.reason)
    return Status(204, None)
