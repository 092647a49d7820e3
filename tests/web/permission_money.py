"""What the permission matrix acts on in what risks cost."""

from __future__ import annotations

from tests.web.people import principal
from tests.web.permission_objects import State, World, maker

from muniment.web.apps.organization.models import Project
from muniment.web.apps.risks import estimating, simulating, tolerating
from muniment.web.apps.risks.models import Risk, Simulation

_ESTIMATED, _BARE = "T-backdoor-trigger", "T-rug-pull"
_NUMBERS = {"frequency": {"rate": 0.4}, "loss": {"low": 20_000.0, "high": 900_000.0}}


def say_what_is_borne(world: World) -> None:
    """Propose a tolerance; somebody else than the officer did."""
    tolerating.propose(principal(world.people["requester"]), [(200_000, 0.1)], "The bank.", 0)


def estimate_risks(world: World, project: Project) -> None:
    """Estimate a risk of a project in money, and simulate it."""
    who = principal(world.people["requester"])
    risk = Risk.objects.get(project=project, threat=_ESTIMATED)
    estimating.enter(who, risk.pk, _NUMBERS, "Seen.")
    simulating.simulate_risk(who, risk.pk)


@maker("money_of_project", "reference")
def _project(world: World, state: State, role: str) -> str:
    return "P-9999" if state is State.ABSENT else world.projects[state].reference


@maker("simulation*", "reference")
@maker("api:get_simulation", "reference")
def _simulation(world: World, state: State, role: str) -> str:
    if state is State.ABSENT:
        return "SR-9999"
    return Simulation.objects.get(project=world.projects[state]).reference


@maker("api:*_estimate", "reference")
@maker("api:simulate_risk", "reference")
def _estimated(world: World, state: State, role: str) -> str:
    return _risk_of(world, state, _ESTIMATED)


@maker("api:enter_estimate", "reference")
def _bare(world: World, state: State, role: str) -> str:
    return _risk_of(world, state, _BARE)


@maker("*loss_tolerance*", "number")
def _tolerance(world: World, state: State, role: str) -> str | None:
    """It is the organisation's: it belongs to no project."""
    return {State.OWN: "1", State.ABSENT: "99"}.get(state)


def _risk_of(world: World, state: State, threat: str) -> str:
    if state is State.ABSENT:
        return "R-9999"
    return Risk.objects.get(project=world.projects[state], threat=threat).reference
