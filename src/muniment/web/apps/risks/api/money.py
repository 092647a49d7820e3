"""What risks cost over the API: estimates, simulations, the tolerance."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Status

from muniment.web.api.conditional import expected_version, tag
from muniment.web.api.operations import asks, principal
from muniment.web.api.pagination import Page, Paging, page_of
from muniment.web.apps.access.principals import NotFound
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.risks import (
    estimating,
    portfolio,
    queries,
    simulating,
    tolerating,
)
from muniment.web.apps.risks.api.money_shapes import (
    EstimateIn,
    EstimateOut,
    PortfolioIn,
    SeedIn,
    SimulationOut,
    ToleranceIn,
    ToleranceOut,
    TolerancesOut,
    WholeSimulationOut,
    estimate_out,
    simulation_out,
    tolerance_out,
    tolerances_out,
    whole_out,
)
from muniment.web.apps.risks.api.shapes import RiskReasonIn
from muniment.web.apps.risks.models import Estimate, Risk, Simulation
from muniment.web.apps.risks.portfolio import Staleness

of_risks = Router(tags=["risks"])
simulations = Router(tags=["risks"])
tolerances = Router(tags=["risks"])


@of_risks.get("/{reference}/estimate", response=EstimateOut)
@asks(Permission.SEE_RISKS)
def get_estimate(request: HttpRequest, response: HttpResponse, reference: str) -> dict[str, Any]:
    """Return what a risk costs, as people believe, also where it was taken back."""
    risk = _risk(request, reference)
    row = Estimate.objects.filter(risk=risk).first()
    if row is None:
        raise NotFound("this risk has no estimate in money")
    return _tagged(response, risk, row)


@of_risks.post("/{reference}/estimate", response={201: EstimateOut})
@asks(Permission.SEE_RISKS)
def enter_estimate(
    request: HttpRequest, response: HttpResponse, reference: str, body: EstimateIn
) -> Status[dict[str, Any]]:
    """Enter what a risk costs."""
    risk = _risk(request, reference)
    row = estimating.enter(principal(request), risk.pk, body.numbers(), body.basis)
    return Status(201, _tagged(response, risk, row))


@of_risks.put("/{reference}/estimate", response=EstimateOut)
@asks(Permission.SEE_RISKS, conditional=True)
def change_estimate(
    request: HttpRequest, response: HttpResponse, reference: str, body: EstimateIn
) -> dict[str, Any]:
    """Write an estimate anew; what was simulated from it is stale then."""
    risk = _risk(request, reference)
    row = estimating.change(
        principal(request), risk.pk, body.numbers(), body.basis, expected_version(request)
    )
    return _tagged(response, risk, row)


@of_risks.post("/{reference}/estimate/withdrawal", response=EstimateOut)
@asks(Permission.SEE_RISKS, conditional=True)
def withdraw_estimate(
    request: HttpRequest, response: HttpResponse, reference: str, body: RiskReasonIn
) -> dict[str, Any]:
    """Take an estimate back: it counts no more."""
    risk = _risk(request, reference)
    row = estimating.withdraw(principal(request), risk.pk, body.reason, expected_version(request))
    return _tagged(response, risk, row)


@of_risks.post("/{reference}/simulation", response={201: SimulationOut, 202: SimulationOut})
@asks(Permission.SEE_RISKS)
def simulate_risk(request: HttpRequest, reference: str, body: SeedIn) -> Status[dict[str, Any]]:
    """Simulate what one risk costs; 202: it takes long, and is a task."""
    risk = _risk(request, reference)
    return _asked(simulating.simulate_risk(principal(request), risk.pk, body.seed))


@simulations.get("", response=Page[SimulationOut])
@asks(Permission.SEE_RISKS)
def list_simulations(request: HttpRequest, paging: Query[Paging]) -> dict[str, Any]:
    """Return simulations, the newest first."""
    rows = portfolio.simulations(principal(request).projects(Permission.SEE_RISKS))
    return page_of(rows.order_by("-id"), paging, simulation_out)


@simulations.post("", response={201: SimulationOut, 202: SimulationOut})
@asks(Permission.EDIT_RISKS)
def simulate_portfolio(request: HttpRequest, body: PortfolioIn) -> Status[dict[str, Any]]:
    """Simulate what all risks with an estimate cost together; 202: it takes long, and is a task."""
    return _asked(simulating.simulate_portfolio(principal(request), body.project, body.seed))


@simulations.get("/{reference}", response=WholeSimulationOut)
@asks(Permission.SEE_RISKS)
def get_simulation(request: HttpRequest, reference: str) -> dict[str, Any]:
    """Return one simulation with every risk in it, and whether it still says what holds."""
    row = portfolio.simulation(principal(request).projects(Permission.SEE_RISKS), reference)
    stale = Staleness()
    if row.state == Simulation.State.DONE:
        stale = portfolio.staleness(row, portfolio.currency(), tolerating.lines())
    return whole_out(row, stale)


@tolerances.get("", response=TolerancesOut)
@asks(Permission.SEE_RISKS)
def get_loss_tolerance(request: HttpRequest) -> dict[str, Any]:
    """Return what the company can bear: the line in force, and the proposed one."""
    return tolerances_out(tolerating.lines())


@tolerances.post("", response={201: ToleranceOut})
@asks(Permission.EDIT_RISKS)
def propose_loss_tolerance(
    request: HttpRequest, response: HttpResponse, body: ToleranceIn
) -> Status[dict[str, Any]]:
    """Propose a line, or write the proposed one anew; somebody else approves it."""
    points = [(point.loss, point.chance) for point in body.points]
    row = tolerating.propose(principal(request), points, body.why, body.version)
    tag(response, row.row_version)
    return Status(201, tolerance_out(row))


@tolerances.post("/{int:number}/approval", response=ToleranceOut)
@asks(Permission.DECIDE, conditional=True)
def approve_loss_tolerance(
    request: HttpRequest, response: HttpResponse, number: int
) -> dict[str, Any]:
    """Bring the proposed line into force."""
    row = tolerating.approve(principal(request), number, expected_version(request))
    tag(response, row.row_version)
    return tolerance_out(row)


def _risk(request: HttpRequest, reference: str) -> Risk:
    return queries.risk(principal(request).projects(Permission.SEE_RISKS), reference)


def _asked(row: Simulation) -> Status[dict[str, Any]]:
    return Status(202 if row.state == Simulation.State.WAITING else 201, simulation_out(row))


def _tagged(response: HttpResponse, risk: Risk, row: Estimate) -> dict[str, Any]:
    tag(response, row.row_version)
    return estimate_out(row, risk.reference)
