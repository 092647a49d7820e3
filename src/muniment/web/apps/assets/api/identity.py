"""Routes of identity: merge, move and split assets, and take each back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Router, Status

from muniment.web.api.conditional import expected_version, tag
from muniment.web.api.operations import asks, principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.assets import identity, queries
from muniment.web.apps.assets.api.router import router
from muniment.web.apps.assets.api.schemas import (
    ActOut,
    AssetReasonIn,
    MergeIn,
    MoveIn,
    SplitIn,
    act_out,
)
from muniment.web.apps.assets.models import IdentityAct

acts = Router(tags=["assets"])


@router.get("/{reference}/acts", response=list[ActOut])
@asks(Permission.SEE_ASSETS)
def list_acts(request: HttpRequest, reference: str) -> list[dict[str, Any]]:
    """Return what people did to say which places are this asset, newest first, at most 100."""
    row = queries.asset(principal(request), reference)
    return [act_out(one) for one in queries.acts_of(queries.places_of(row))]


@router.post("/{reference}/merging", response={201: ActOut})
@asks(Permission.EDIT_ASSETS, conditional=True)
def merge_asset(
    request: HttpRequest, response: HttpResponse, reference: str, body: MergeIn
) -> Status[dict[str, Any]]:
    """Let another asset be a place of this one."""
    caller, version = principal(request), expected_version(request)
    return _made(response, identity.merge(caller, reference, version, body.other, body.reason))


@router.post("/{reference}/moving", response={201: ActOut})
@asks(Permission.EDIT_ASSETS, conditional=True)
def move_asset(
    request: HttpRequest, response: HttpResponse, reference: str, body: MoveIn
) -> Status[dict[str, Any]]:
    """Say that an asset is now at another place."""
    caller, version = principal(request), expected_version(request)
    return _made(response, identity.move(caller, reference, version, body.place, body.reason))


@router.post("/{reference}/splitting", response={201: ActOut})
@asks(Permission.EDIT_ASSETS, conditional=True)
def split_asset(
    request: HttpRequest, response: HttpResponse, reference: str, body: SplitIn
) -> Status[dict[str, Any]]:
    """Say that what stands at an asset's place since some version is another."""
    caller, version = principal(request), expected_version(request)
    return _made(response, identity.split(caller, reference, version, body.version, body.reason))


@acts.get("/{uuid:act_id}", response=ActOut)
@asks(Permission.SEE_ASSETS)
def get_act(request: HttpRequest, response: HttpResponse, act_id: UUID) -> dict[str, Any]:
    """Return one act; its ``ETag`` names its version."""
    row = queries.act(principal(request), act_id)
    tag(response, row.row_version)
    return act_out(row)


@acts.post("/{uuid:act_id}/undoing", response=ActOut)
@asks(Permission.EDIT_ASSETS, conditional=True)
def undo_act(
    request: HttpRequest, response: HttpResponse, act_id: UUID, body: AssetReasonIn
) -> dict[str, Any]:
    """Take a merge, move or split back."""
    row = identity.undo(principal(request), act_id, expected_version(request), body.reason)
    tag(response, row.row_version)
    return act_out(row)


def _made(response: HttpResponse, row: IdentityAct) -> Status[dict[str, Any]]:
    tag(response, row.row_version)
    return Status(201, act_out(row))
