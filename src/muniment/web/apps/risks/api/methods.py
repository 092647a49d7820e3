"""Versions of the risk method over the API."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Router, Status

from muniment.web.api.conditional import expected_version, tag
from muniment.web.api.operations import asks, principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.risks import drafting, methods
from muniment.web.apps.risks.api.shapes import MethodIn, MethodOut, RiskReasonIn, method_out
from muniment.web.apps.risks.models import RiskMethod

router = Router(tags=["risks"])


@router.get("", response=list[MethodOut])
@asks(Permission.SEE_RISKS)
def list_risk_methods(request: HttpRequest) -> list[dict[str, Any]]:
    """Return every version, the newest first."""
    return [method_out(row) for row in methods.versions()]


@router.post("", response={201: MethodOut})
@asks(Permission.EDIT_RISKS)
def begin_risk_method(request: HttpRequest, response: HttpResponse) -> Status[dict[str, Any]]:
    """Start a draft that says what the version in force says."""
    row = drafting.begin(principal(request))
    tag(response, row.row_version)
    return Status(201, method_out(row))


@router.get("/{int:number}", response=MethodOut)
@asks(Permission.SEE_RISKS)
def get_risk_method(request: HttpRequest, response: HttpResponse, number: int) -> dict[str, Any]:
    """Return one version."""
    return _tagged(response, methods.version(number))


@router.put("/{int:number}", response=MethodOut)
@asks(Permission.EDIT_RISKS, conditional=True)
def revise_risk_method(
    request: HttpRequest, response: HttpResponse, number: int, body: MethodIn
) -> dict[str, Any]:
    """Write a draft anew, whole."""
    row = drafting.revise(
        principal(request), number, body.method(), body.why, expected_version(request)
    )
    return _tagged(response, row)


@router.post("/{int:number}/submission", response=MethodOut)
@asks(Permission.EDIT_RISKS, conditional=True)
def submit_risk_method(request: HttpRequest, response: HttpResponse, number: int) -> dict[str, Any]:
    """Freeze a draft and ask for its approval."""
    return _tagged(response, drafting.submit(principal(request), number, expected_version(request)))


@router.post("/{int:number}/approval", response=MethodOut)
@asks(Permission.DECIDE, conditional=True)
def approve_risk_method(
    request: HttpRequest, response: HttpResponse, number: int
) -> dict[str, Any]:
    """Bring a version into force; never by who wrote in it, nor by who gains by it."""
    return _tagged(
        response, drafting.approve(principal(request), number, expected_version(request))
    )


@router.post("/{int:number}/return", response=MethodOut)
@asks(Permission.SEE_RISKS, conditional=True)
def return_risk_method(
    request: HttpRequest, response: HttpResponse, number: int, body: RiskReasonIn
) -> dict[str, Any]:
    """Send a submitted version back to its authors."""
    row = drafting.give_back(principal(request), number, body.reason, expected_version(request))
    return _tagged(response, row)


def _tagged(response: HttpResponse, row: RiskMethod) -> dict[str, Any]:
    tag(response, row.row_version)
    return method_out(row)
