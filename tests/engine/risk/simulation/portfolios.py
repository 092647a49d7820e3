"""Scenarios for tests: strategies, and a short way to simulate."""

from __future__ import annotations

from hypothesis import strategies as st

from muniment.engine.risk.simulation.inputs import Inputs
from muniment.engine.risk.simulation.outcome import Simulation
from muniment.engine.risk.simulation.scenarios import (
    FixedRate,
    Frequency,
    Interval,
    Loss,
    Pert,
    Scenario,
    Treatment,
)
from muniment.engine.risk.simulation.simulate import simulate

IDS = st.text(st.characters(codec="ascii", categories=("L", "N")), min_size=1, max_size=12)


def _intervals(low: float, high: float) -> st.SearchStrategy[Interval]:
    return st.builds(
        lambda least, ratio: Interval(least, least * ratio),
        st.floats(low, high),
        st.floats(1.01, 1000),
    )


@st.composite
def _perts(draw: st.DrawFn) -> Pert:
    low = draw(st.floats(0, 1e6))
    span = draw(st.floats(1, 1e6))
    return Pert(low, low + span * draw(st.floats(0, 1)), low + span)


FREQUENCIES: st.SearchStrategy[Frequency] = st.one_of(
    st.builds(FixedRate, st.floats(0, 8)), _intervals(0.001, 0.5)
)
LOSSES: st.SearchStrategy[Loss] = st.one_of(_intervals(0.01, 1e6), _perts())


def treatments(factor: float = 1.0) -> st.SearchStrategy[Treatment]:
    """Return treatments whose factors are at most so much."""
    return st.builds(Treatment, st.floats(0, factor), st.floats(0, factor), st.floats(0, 1e6))


def scenarios(factor: float = 1.0) -> st.SearchStrategy[Scenario]:
    return st.builds(Scenario, IDS, FREQUENCIES, LOSSES, st.none() | treatments(factor))


def portfolios(factor: float = 1.0, most: int = 4) -> st.SearchStrategy[tuple[Scenario, ...]]:
    return st.lists(
        scenarios(factor), min_size=1, max_size=most, unique_by=lambda each: each.id
    ).map(tuple)


def run(
    *found: Scenario, years: int = 300, seed: int = 1, at: tuple[float, ...] = ()
) -> Simulation:
    return simulate(Inputs(found, years, seed, at))
