"""Draws what risks cost, one or all of a portfolio, and freezes what came out.

What is drawn quickly is drawn at once, before any transaction; the rest is a task of the queue. A
task may be killed at any line and is run again: it writes once, at its end.
"""

from __future__ import annotations

import logging
from datetime import timedelta
from importlib.util import find_spec
from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django_tasks import task

from muniment.core.canonical import JSON, canonical_json
from muniment.core.digest import digest_bytes
from muniment.core.errors import MissingExtra, MunimentError, UsageError
from muniment.engine.risk.simulation.inputs import Inputs, digest_of
from muniment.engine.risk.simulation.outcome import Simulation as Found
from muniment.engine.risk.simulation.outcome import YearlyLoss
from muniment.engine.risk.simulation.scenario_table import read_scenario, table_of
from muniment.engine.risk.simulation.simulate import EXTRA, simulate
from muniment.web.apps.access.archived import require_in_use
from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.ledger.services import Change, Touch, record
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.numbering import take_references
from muniment.web.apps.risks import policies, portfolio
from muniment.web.apps.risks.models import Estimate, Risk, SimulatedRisk, Simulation
from muniment.web.apps.risks.services import require_in_register
from muniment.web.apps.tasks.queue import words
from muniment.web.clock import now

SEED: Final = 1
"""The same for every drawing unless somebody says another: then a risk has the same figures alone
and in the portfolio, for its random numbers are its own."""
AT_ONCE: Final = 10_000_000
"""Draws that take a second or so; more are a task."""
_PATIENCE: Final = timedelta(minutes=10)
"""For so long the same question is not asked twice."""

_log = logging.getLogger("muniment.simulation")


def require_tool() -> None:
    """Accept only a server that can draw.

    Raises:
        MissingExtra: NumPy is not installed.
    """
    if not has_tool():
        raise MissingExtra(EXTRA, "simulating what risks cost")


def has_tool() -> bool:
    """Return whether NumPy is installed."""
    return find_spec("numpy") is not None


def simulate_risk(principal: Principal, risk_id: UUID, seed: int = SEED) -> Simulation:
    """Draw what one risk costs.

    Returns:
        The simulation, done or waiting for the queue.

    Raises:
        NotFound: No such risk, or none that the principal may see.
        Denied: The principal may neither edit risks there nor owns this one.
        Archived: The risk has left the register, or its project is archived.
        UsageError: It has no estimate.
        SimulationError: The seed or the numbers cannot be simulated.
        MissingExtra: NumPy is not installed.
    """
    risk = Risk.objects.select_related("project").filter(pk=risk_id).first()
    if risk is None:
        raise NotFound("there is no such risk")
    policies.require_judging(principal, risk.project_id, risk.owner_id)
    require_in_register(risk)
    row = Estimate.objects.filter(risk=risk, withdrawn_at=None).first()
    if row is None:
        raise UsageError(
            "this risk has no estimate in money", hint="Enter what it costs, then simulate."
        )
    inputs = Inputs((row.scenario(risk.reference),), seed=seed)
    return _ask(principal, inputs, {"risk": risk, "project": risk.project})


def simulate_portfolio(
    principal: Principal, project_id: UUID | None, seed: int = SEED
) -> Simulation:
    """Draw what all risks with an estimate cost together.

    Args:
        principal: Who asks.
        project_id: Whose risks; None: all of them.
        seed: Of the random numbers.

    Returns:
        The simulation, done or waiting for the queue.

    Raises:
        NotFound: No such project, or none that the principal may see.
        Denied: The principal may not edit its risks.
        Archived: The project is archived.
        UsageError: No risk has an estimate.
        SimulationError: They are too many, or too much to draw; or the seed is none.
        MissingExtra: NumPy is not installed.
    """
    project = None
    if project_id is None:
        principal.require_everywhere(Permission.EDIT_RISKS)
    else:
        project = Project.objects.filter(pk=project_id).first()
        if project is None:
            raise NotFound("there is no such project")
        policies.require_editing(principal, project_id)
        require_in_use(project)
    estimates = portfolio.estimates(project_id)
    if not estimates:
        raise UsageError(
            "no risk has an estimate in money",
            hint="Enter what the gravest risks cost, each on its page.",
        )
    inputs = Inputs(
        tuple(row.scenario(row.risk.reference) for row in estimates),
        seed=seed,
        at=portfolio.amounts(),
    )
    left_out = portfolio.unestimated(project_id)
    return _ask(principal, inputs, {"risk": None, "project": project, "left_out": left_out})


def _ask(principal: Principal, inputs: Inputs, about: dict[str, Any]) -> Simulation:
    require_tool()
    row = Simulation(
        **about,
        scenarios=[table_of(scenario) for scenario in inputs.scenarios],
        digests={scenario.id: digest_of(scenario) for scenario in inputs.scenarios},
        treated=any(scenario.treatment is not None for scenario in inputs.scenarios),
        at=list(inputs.at),
        years=inputs.years,
        seed=inputs.seed,
        inputs=inputs.digest,
        currency=portfolio.currency(),
        asked_by_id=principal.id,
        asked_at=now(),
    )
    if inputs.draws <= AT_ONCE:
        found = simulate(inputs)
        with transaction.atomic():
            (row.reference,) = take_references("SR", 1)
            _finish(row, found)
        return row
    with transaction.atomic():
        same = Simulation.objects.filter(
            risk=row.risk,
            project=row.project,
            inputs=row.inputs,
            state=Simulation.State.WAITING,
            asked_at__gt=row.asked_at - _PATIENCE,
        ).first()
        if same is not None:
            return same
        (row.reference,) = take_references("SR", 1)
        row.save()
        record(Change("simulation.asked", principal.id, "simulation", row.pk, _asked(row)))
        simulate_later.enqueue(str(row.pk))
    return row


@task()
def simulate_later(key: str) -> None:
    """Draw what waits; a second time changes nothing."""
    row = Simulation.objects.filter(pk=key, state=Simulation.State.WAITING).first()
    if row is None:
        return
    try:
        found = simulate(_inputs(row))
    except Exception as error:
        if not isinstance(error, MunimentError):
            _log.exception("simulation %s has failed", row.reference)
        _fail(row, words(error))
        return
    with transaction.atomic():
        if _waits(row):
            _finish(row, found)


def _inputs(row: Simulation) -> Inputs:
    scenarios = tuple(read_scenario(table) for table in row.scenarios)
    return Inputs(scenarios, row.years, row.seed, tuple(row.at))


def _waits(row: Simulation) -> bool:
    """Return whether a simulation still waits, and keep it from anybody else."""
    rows = Simulation.objects.select_for_update().filter(pk=row.pk).only("state")
    return any(found.state == Simulation.State.WAITING for found in rows)


def _fail(row: Simulation, why: str) -> None:
    with transaction.atomic():
        if not _waits(row):
            return
        row.state, row.why, row.finished_at = Simulation.State.FAILED, why, now()
        row.row_version += 1
        row.save()
        payload: dict[str, JSON] = {"reference": row.reference, "why": why}
        record(Change("simulation.failed", row.asked_by_id, "simulation", row.pk, payload))


def _finish(row: Simulation, found: Found) -> None:
    """Freeze what was found, and enter it in the log; inside the caller's transaction."""
    basis, whole = found.basis, found.portfolio
    if not row._state.adding:
        row.row_version += 1
    row.state, row.finished_at = Simulation.State.DONE, now()
    row.version, row.numpy = basis.version, basis.numpy
    row.method, row.random = basis.method, basis.random
    row.inherent, row.residual = _whole(whole.inherent), _whole(whole.residual)
    row.cost = whole.treatment_cost
    row.save()
    risks = dict(
        Risk.objects.filter(reference__in=[each.id for each in found.scenarios]).values_list(
            "reference", "pk"
        )
    )
    SimulatedRisk.objects.bulk_create(
        SimulatedRisk(
            simulation=row,
            risk_id=risks[each.id],
            digest=row.digests[each.id],
            treated=each.treated,
            inherent=_figures(each.loss.inherent),
            residual=_figures(each.loss.residual),
            mean=each.loss.inherent.mean,
            residual_mean=each.loss.residual.mean,
            cost=each.loss.treatment_cost,
            saving=each.loss.saving,
            benefit=each.loss.benefit,
        )
        for each in found.scenarios
    )
    touched = [Touch("risk", row.risk_id, "simulated")] if row.risk_id else []
    payload = {**_asked(row), "result": _result(found)}
    record(Change("simulation.done", row.asked_by_id, "simulation", row.pk, payload, touched))


def _asked(row: Simulation) -> dict[str, JSON]:
    return {
        "reference": row.reference,
        "risk": row.risk.reference if row.risk else None,
        "project": row.project.reference if row.project and not row.risk else None,
        "scenarios": len(row.scenarios),
        "years": row.years,
        "seed": row.seed,
        "inputs": row.inputs,
    }


def _result(found: Found) -> JSON:
    """Return what was found for the log: who drew it, the figures, and a digest of all of them."""
    everything: JSON = [
        [each.id, _texts(each.loss.inherent), _texts(each.loss.residual)]
        for each in sorted(found.scenarios, key=lambda each: each.id)
    ]
    whole = found.portfolio
    return {
        "version": found.basis.version,
        "numpy": found.basis.numpy,
        "method": found.basis.method,
        "inherent": _texts(whole.inherent)[:5],
        "residual": _texts(whole.residual)[:5],
        "digest": digest_bytes(
            canonical_json([everything, _texts(whole.inherent), _texts(whole.residual)])
        ),
    }


def _texts(loss: YearlyLoss) -> list[JSON]:
    figures = _whole(loss)
    curve = figures.pop("curve")
    return [
        *(repr(value) for value in figures.values()),
        *(repr(value) for point in curve for value in point),
    ]


def _figures(loss: YearlyLoss) -> dict[str, float]:
    return {name: getattr(loss, name) for name in portfolio.FIGURES}


def _whole(loss: YearlyLoss) -> dict[str, Any]:
    return {**_figures(loss), "curve": [list(point) for point in loss.curve]}
