"""Treatments of risks over the API."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Status

from muniment.web.api.conditional import expected_version, tag
from muniment.web.api.operations import asks, principal
from muniment.web.api.pagination import Page, Paging, page_of
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.risks import queries, treating
from muniment.web.apps.risks.api.shapes import (
    AdvanceIn,
    RiskReasonIn,
    TreatmentIn,
    TreatmentOut,
    treatment_out,
)
from muniment.web.apps.risks.models import Treatment

router = Router(tags=["risks"])
of_risks = Router(tags=["risks"])


@of_risks.post("/{reference}/treatments", response={201: TreatmentOut})
@asks(Permission.SEE_RISKS)
def add_treatment(
    request: HttpRequest, response: HttpResponse, reference: str, body: TreatmentIn
) -> Status[dict[str, Any]]:
    """Enter a treatment of a risk."""
    caller = principal(request)
    risk = queries.risk(caller.projects(Permission.SEE_RISKS), reference)
    row = treating.add(caller, risk.pk, body.plan())
    return Status(201, _tagged(response, row))


@router.get("", response=Page[TreatmentOut])
@asks(Permission.SEE_RISKS)
def list_treatments(request: HttpRequest, paging: Query[Paging]) -> dict[str, Any]:
    """Return treatments of risks in the register, in their order."""
    rows = queries.treatments(principal(request).projects(Permission.SEE_RISKS))
    return page_of(rows.order_by("reference"), paging, treatment_out)


@router.get("/{reference}", response=TreatmentOut)
@asks(Permission.SEE_RISKS)
def get_treatment(request: HttpRequest, response: HttpResponse, reference: str) -> dict[str, Any]:
    """Return one treatment."""
    return _tagged(response, _found(request, reference))


@router.put("/{reference}", response=TreatmentOut)
@asks(Permission.SEE_RISKS, conditional=True)
def change_treatment(
    request: HttpRequest, response: HttpResponse, reference: str, body: TreatmentIn
) -> dict[str, Any]:
    """Write a treatment anew; what was accepted with it is overtaken."""
    row = _found(request, reference)
    return _tagged(
        response,
        treating.change(principal(request), row.pk, body.plan(), expected_version(request)),
    )


@router.post("/{reference}/state", response=TreatmentOut)
@asks(Permission.SEE_RISKS, conditional=True)
def advance_treatment(
    request: HttpRequest, response: HttpResponse, reference: str, body: AdvanceIn
) -> dict[str, Any]:
    """Say how far a treatment is; done is then for its controls to show."""
    row = _found(request, reference)
    return _tagged(
        response,
        treating.advance(
            principal(request), row.pk, body.state, body.proof, expected_version(request)
        ),
    )


@router.post("/{reference}/drop", response=TreatmentOut)
@asks(Permission.SEE_RISKS, conditional=True)
def drop_treatment(
    request: HttpRequest, response: HttpResponse, reference: str, body: RiskReasonIn
) -> dict[str, Any]:
    """Say that a treatment is not done after all."""
    row = _found(request, reference)
    return _tagged(
        response,
        treating.drop(principal(request), row.pk, body.reason, expected_version(request)),
    )


def _found(request: HttpRequest, reference: str) -> Treatment:
    return queries.treatment(principal(request).projects(Permission.SEE_RISKS), reference)


def _tagged(response: HttpResponse, row: Treatment) -> dict[str, Any]:
    tag(response, row.row_version)
    return treatment_out(row)
