"""Simulates a portfolio of scenarios."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from muniment import __version__
from muniment.core.errors import MissingExtra
from muniment.engine.risk.simulation.inputs import Inputs
from muniment.engine.risk.simulation.outcome import Basis, ScenarioOutcome, Simulation
from muniment.engine.risk.simulation.scenarios import NO_TREATMENT

EXTRA: Final = "risk"


def simulate(inputs: Inputs, progress: Callable[[int], None] = lambda done: None) -> Simulation:
    """Return what scenarios cost in a year, each and together.

    The same inputs give the same figures with the same version of NumPy, whatever the order of the
    scenarios. Memory grows with the years (about 100 bytes each), not with events or scenarios.

    Args:
        inputs: What to simulate.
        progress: Called with the number of scenarios done.

    Raises:
        MissingExtra: NumPy is not installed.
        SimulationError: More events were drawn than can be worked on.
    """
    try:
        import numpy as np
    except ImportError as error:
        raise MissingExtra(EXTRA, "simulating what risks cost") from error
    from muniment.engine.risk.simulation.distribution import compare
    from muniment.engine.risk.simulation.sampling import yearly_losses

    found: dict[str, ScenarioOutcome] = {}
    inherent, residual = np.zeros(inputs.years), np.zeros(inputs.years)
    # Sums of floats depend on their order: that of the ids, not of the file.
    for scenario in sorted(inputs.scenarios, key=lambda each: each.id):
        before, after = yearly_losses(scenario, inputs.years, inputs.seed)
        inherent += before
        residual += after
        treatment = scenario.treatment or NO_TREATMENT
        found[scenario.id] = ScenarioOutcome(
            scenario.id,
            compare(before, after, treatment.cost, inputs.at),
            scenario.treatment is not None,
        )
        progress(len(found))
    cost = sum(found[name].loss.treatment_cost for name in sorted(found))
    return Simulation(
        Basis(inputs.digest, inputs.years, inputs.seed, __version__, np.__version__),
        tuple(found[scenario.id] for scenario in inputs.scenarios),
        compare(inherent, residual, cost, inputs.at),
    )
