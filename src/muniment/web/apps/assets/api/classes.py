"""Routes of classes below that of the data: ask, answer, take back, end."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Status

from muniment.web.api.conditional import expected_version, tag
from muniment.web.api.operations import asks, principal
from muniment.web.api.pagination import Page, Paging, page_of
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.assets import classing, queries
from muniment.web.apps.assets.api.router import router
from muniment.web.apps.assets.api.schemas import (
    AssetReasonIn,
    ClassAnswer,
    ClassOut,
    ClassWish,
    class_out,
)
from muniment.web.apps.assets.classing import Wish

requests = Router(tags=["assets"])


@router.post("/{reference}/class-requests", response={201: ClassOut})
@asks(Permission.REQUEST_DECISION, conditional=True)
def request_class(
    request: HttpRequest, response: HttpResponse, reference: str, body: ClassWish
) -> Status[dict[str, Any]]:
    """Ask for a class below that of the asset's data; somebody else decides."""
    caller = principal(request)
    queries.asset(caller, reference)
    wish = Wish(body.wanted, body.reason, body.expires_on)
    row = classing.request_class(caller, reference, expected_version(request), wish)
    tag(response, row.row_version)
    return Status(201, class_out(row))


@requests.get("", response=Page[ClassOut])
@asks(Permission.SEE_ASSETS)
def list_class_requests(request: HttpRequest, paging: Query[Paging]) -> dict[str, Any]:
    """Return the requests that wait for an answer, the oldest first."""
    rows = queries.waiting_requests(principal(request).projects(Permission.SEE_ASSETS))
    return page_of(rows, paging, class_out)


@requests.get("/{uuid:class_id}", response=ClassOut)
@asks(Permission.SEE_ASSETS)
def get_class_request(
    request: HttpRequest, response: HttpResponse, class_id: UUID
) -> dict[str, Any]:
    """Return one request or decision; its ``ETag`` names its version."""
    row = queries.class_decision(principal(request), class_id)
    tag(response, row.row_version)
    return class_out(row)


@requests.post("/{uuid:class_id}/answer", response=ClassOut)
@asks(Permission.DECIDE_CLASS, conditional=True)
def answer_class_request(
    request: HttpRequest, response: HttpResponse, class_id: UUID, body: ClassAnswer
) -> dict[str, Any]:
    """Say yes or no to somebody else's request."""
    version = expected_version(request)
    row = classing.answer(principal(request), class_id, version, grant=body.grant, note=body.note)
    tag(response, row.row_version)
    return class_out(row)


@requests.post("/{uuid:class_id}/withdrawal", response=ClassOut)
@asks(Permission.REQUEST_DECISION, conditional=True)
def withdraw_class_request(
    request: HttpRequest, response: HttpResponse, class_id: UUID
) -> dict[str, Any]:
    """Take one's own request back."""
    row = classing.withdraw(principal(request), class_id, expected_version(request))
    tag(response, row.row_version)
    return class_out(row)


@requests.post("/{uuid:class_id}/revocation", response=ClassOut)
@asks(Permission.REQUEST_DECISION, conditional=True)
def revoke_class(
    request: HttpRequest, response: HttpResponse, class_id: UUID, body: AssetReasonIn
) -> dict[str, Any]:
    """End a lower class before its last day."""
    row = classing.revoke(principal(request), class_id, expected_version(request), body.reason)
    tag(response, row.row_version)
    return class_out(row)
