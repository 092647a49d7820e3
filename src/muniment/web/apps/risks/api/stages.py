"""Scenarios and stages of risks, and the trend, over the API."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Router, Status

from muniment.engine.risk.matrix import Band
from muniment.web.api.conditional import expected_version, tag
from muniment.web.api.operations import asks, principal
from muniment.web.apps.access.principals import NotFound
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.risks import assessing, describing, queries, stages, waiting
from muniment.web.apps.risks.api.schemas import RiskOut, risk_out
from muniment.web.apps.risks.api.shapes import (
    AssessmentsIn,
    OwnRiskIn,
    StageIn,
    StageOut,
    TrendOut,
    WordsIn,
)
from muniment.web.apps.risks.assessing import Assessment
from muniment.web.apps.risks.models import Risk, Stage

router = Router(tags=["risks"])
_BANDS = {band.rank: band.value for band in Band}


@router.get("/trend", response=TrendOut)
@asks(Permission.SEE_RISKS)
def get_risk_trend(request: HttpRequest) -> dict[str, Any]:
    """Return how many risks stood in each band at the ends of the last twelve months."""
    found = waiting.trend(principal(request).projects(Permission.SEE_RISKS))
    names = [band.value for band in Band]
    return {
        stage.value: [
            {"until": month.until, **dict(zip(names, month.counts, strict=True))}
            for month in months
        ]
        for stage, months in found.items()
    }


@router.post("/own", response={201: RiskOut})
@asks(Permission.EDIT_RISKS)
def enter_own_risk(
    request: HttpRequest, response: HttpResponse, body: OwnRiskIn
) -> Status[dict[str, Any]]:
    """Enter a scenario of the company's own."""
    row = describing.enter_own(
        principal(request),
        body.project,
        body.own_id,
        body.asset_kind,
        body.words(),
        body.judgement(),
    )
    tag(response, row.row_version)
    return Status(201, risk_out(row))


@router.post("/assessments", response=list[RiskOut])
@asks(Permission.SEE_RISKS)
def assess_risks(request: HttpRequest, body: AssessmentsIn) -> list[dict[str, Any]]:
    """Set inherent and residual stages of risks, all of them or none."""
    caller = principal(request)
    held = caller.projects(Permission.SEE_RISKS)
    named = {item.risk for item in body.stages}
    rows = Risk.objects.filter(reference__in=named)
    if held is not None:
        rows = rows.filter(project__in=held)
    keys = dict(rows.values_list("reference", "pk"))
    if len(keys) < len(named):
        raise NotFound("there is no such risk here")
    wanted = [
        Assessment(
            keys[item.risk],
            Stage(item.stage),
            item.likelihood,
            item.impact,
            item.reason,
            item.version,
        )
        for item in body.stages
    ]
    return [risk_out(row) for row in assessing.assess_many(caller, wanted)]


@router.get("/{reference}/stages", response=list[StageOut])
@asks(Permission.SEE_RISKS)
def list_risk_stages(request: HttpRequest, reference: str) -> list[dict[str, Any]]:
    """Return what holds of each stage of a risk: numbers, why, by whom and since when."""
    found = queries.risk(principal(request).projects(Permission.SEE_RISKS), reference)
    return [
        {
            "stage": row.stage,
            "likelihood": row.likelihood,
            "impact": row.impact,
            "level": row.level,
            "band": _BANDS[row.band],
            "reason": row.reason,
            "method": row.method.number if row.method else 0,
            "by": row.by_id,
            "since": row.since,
        }
        for row in stages.holding(found).values()
    ]


@router.post("/{reference}/inherent", response=RiskOut)
@asks(Permission.SEE_RISKS, conditional=True)
def set_inherent_risk(
    request: HttpRequest, response: HttpResponse, reference: str, body: StageIn
) -> dict[str, Any]:
    """Say what a risk would be if nothing were done."""
    return _assess(request, response, reference, Stage.INHERENT, body)


@router.post("/{reference}/residual", response=RiskOut)
@asks(Permission.SEE_RISKS, conditional=True)
def set_residual_risk(
    request: HttpRequest, response: HttpResponse, reference: str, body: StageIn
) -> dict[str, Any]:
    """Say what remains after treatment; below the current risk only where a treatment lowers it."""
    return _assess(request, response, reference, Stage.RESIDUAL, body)


@router.put("/{reference}/scenario", response=RiskOut)
@asks(Permission.SEE_RISKS, conditional=True)
def describe_risk(
    request: HttpRequest, response: HttpResponse, reference: str, body: WordsIn
) -> dict[str, Any]:
    """Write a risk's words, assets and causes anew."""
    caller = principal(request)
    found = queries.risk(caller.projects(Permission.SEE_RISKS), reference)
    row = describing.describe(caller, found.pk, body.words(), expected_version(request))
    tag(response, row.row_version)
    return risk_out(row)


def _assess(
    request: HttpRequest, response: HttpResponse, reference: str, stage: Stage, body: StageIn
) -> dict[str, Any]:
    caller = principal(request)
    found = queries.risk(caller.projects(Permission.SEE_RISKS), reference)
    version = expected_version(request)
    row = assessing.assess(
        caller, Assessment(found.pk, stage, body.likelihood, body.impact, body.reason, version)
    )
    tag(response, row.row_version)
    return risk_out(row)
