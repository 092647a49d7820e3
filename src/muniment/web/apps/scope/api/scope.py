"""The scope against what was found, and versions of the scope, over the API."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Status
from pydantic import Field

from muniment.engine.scope.gaps import OPEN, State, counts
from muniment.web.api.conditional import expected_version, tag
from muniment.web.api.operations import asks, principal
from muniment.web.api.pagination import Page, Paging, page_of
from muniment.web.api.plain import Flag
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.records.api.frozen import ApprovalIn, FreezingIn
from muniment.web.apps.records.services.keeping import require_see
from muniment.web.apps.records.versions import content_of
from muniment.web.apps.scope import queries, versions
from muniment.web.apps.scope.api.schemas import (
    ScopeContentOut,
    ScopeMatches,
    ScopeVersionOut,
    match_out,
    scope_version_out,
)
from muniment.web.apps.scope.registers import ITEMS

router = Router(tags=["scope"])


class GapsAsked(Paging):
    """Which matches."""

    state: State | None = Field(None, description="only those in this state")
    open: Flag = Field(False, description="true: only what somebody has to do something about")


@router.get("/gaps", response=ScopeMatches)
@asks(Permission.SEE_REGISTERS)
def list_scope_gaps(request: HttpRequest, asked: Query[GapsAsked]) -> dict[str, Any]:
    """Return the lines of the scope against what was found, what is open first."""
    require_see(ITEMS, principal(request))
    every = queries.matches()
    rows = [
        match
        for match in every
        if asked.state in (None, match.state) and (match.state in OPEN or not asked.open)
    ]
    start = (asked.page - 1) * asked.size
    return {
        "items": [match_out(match) for match in rows[start : start + asked.size]],
        "total": len(rows),
        "page": asked.page,
        "size": asked.size,
        "counts": {state.value: number for state, number in counts(every).items()},
    }


@router.get("/versions", response=Page[ScopeVersionOut])
@asks(Permission.SEE_REGISTERS)
def list_scope_versions(request: HttpRequest, paging: Query[Paging]) -> dict[str, Any]:
    """Return the frozen versions, the newest first."""
    return page_of(queries.every_version(principal(request)), paging, scope_version_out)


@router.post("/versions", response={201: ScopeVersionOut})
@asks(Permission.EDIT_REGISTERS)
def freeze_scope(
    request: HttpRequest, response: HttpResponse, body: FreezingIn
) -> Status[dict[str, Any]]:
    """Freeze wording and lines as they stand, to be approved."""
    row = versions.freeze(principal(request), body.words)
    tag(response, row.row_version)
    return Status(201, scope_version_out(row))


@router.get("/versions/{reference}", response=ScopeVersionOut)
@asks(Permission.SEE_REGISTERS)
def get_scope_version(
    request: HttpRequest, response: HttpResponse, reference: str
) -> dict[str, Any]:
    """Return one frozen version."""
    row = queries.version(principal(request), reference)
    tag(response, row.row_version)
    return scope_version_out(row)


@router.get("/versions/{reference}/content", response=ScopeContentOut, by_alias=True)
@asks(Permission.SEE_REGISTERS)
def get_scope_content(request: HttpRequest, reference: str) -> dict[str, Any]:
    """Return what a frozen version says."""
    row = queries.version(principal(request), reference)
    content: Any = content_of(row)
    return {**content, "reference": row.reference, "state": row.state}


@router.post("/versions/{reference}/approval", response=ScopeVersionOut)
@asks(Permission.SEE_REGISTERS, conditional=True)
def approve_scope(
    request: HttpRequest, response: HttpResponse, reference: str, body: ApprovalIn
) -> dict[str, Any]:
    """Put a version into force: top management alone, and never its author."""
    return _decided(request, response, reference, body, approve=True)


@router.post("/versions/{reference}/rejection", response=ScopeVersionOut)
@asks(Permission.SEE_REGISTERS, conditional=True)
def reject_scope(
    request: HttpRequest, response: HttpResponse, reference: str, body: ApprovalIn
) -> dict[str, Any]:
    """Say no to a version, and why."""
    return _decided(request, response, reference, body, approve=False)


def _decided(
    request: HttpRequest, response: HttpResponse, reference: str, body: ApprovalIn, *, approve: bool
) -> dict[str, Any]:
    who, expected = principal(request), expected_version(request)
    require_see(ITEMS, who)
    row = versions.decide(who, reference, expected, body.words, approve=approve)
    tag(response, row.row_version)
    return scope_version_out(row)
