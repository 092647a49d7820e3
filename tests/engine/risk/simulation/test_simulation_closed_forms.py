"""Drawn figures against those that can be computed: fixed seeds, four standard errors and more."""

from __future__ import annotations

import math

import numpy as np
import pytest
from tests.engine.risk.simulation.portfolios import run

from muniment.engine.risk.simulation.sampling import Floats, yearly_losses
from muniment.engine.risk.simulation.scenarios import (
    FixedRate,
    Frequency,
    Interval,
    Loss,
    Pert,
    Scenario,
    Treatment,
)

YEARS = 200_000
LOSS = Interval(20_000, 900_000)
COIN = Pert(999.9, 1000, 1000.1)
"""Nearly one amount: a year's loss then counts its events."""


def _years(frequency: Frequency, loss: Loss, treatment: Treatment | None = None) -> Floats:
    return yearly_losses(Scenario("s", frequency, loss, treatment), YEARS, 7)[1]


def _near(drawn: Floats, expected: float) -> None:
    error = float(drawn.std()) / math.sqrt(drawn.size)
    assert abs(float(drawn.mean()) - expected) <= 5 * error


def test_the_parameters_of_an_interval() -> None:
    # exp(mu -+ 1.645 sigma) are its ends, sqrt(low high) its median.
    assert LOSS.mu == pytest.approx(math.log(math.sqrt(20_000 * 900_000)))
    assert math.exp(LOSS.mu - 1.6448536 * LOSS.sigma) == pytest.approx(20_000, rel=1e-6)
    assert math.exp(LOSS.mu + 1.6448536 * LOSS.sigma) == pytest.approx(900_000, rel=1e-6)
    assert LOSS.mean == pytest.approx(math.sqrt(20_000 * 900_000) * math.exp(LOSS.sigma**2 / 2))


@pytest.mark.parametrize("rate", [0.05, 0.4, 6.0, 40.0])
def test_mean_and_variance_of_a_fixed_rate(rate: float) -> None:
    drawn = _years(FixedRate(rate), LOSS)
    _near(drawn, rate * LOSS.mean)
    second = math.exp(2 * LOSS.mu + 2 * LOSS.sigma**2)
    assert float(drawn.var()) == pytest.approx(rate * second, rel=0.2)


@pytest.mark.parametrize("rate", [0.05, 0.4, 3.0])
def test_years_without_a_loss(rate: float) -> None:
    drawn = _years(FixedRate(rate), LOSS)
    assert float((drawn == 0).mean()) == pytest.approx(math.exp(-rate), abs=0.006)


def test_the_ends_of_an_interval_of_losses_are_recovered() -> None:
    # Few events a year: a year with a loss nearly always has one.
    drawn = _years(FixedRate(0.02), LOSS)
    low, middle, high = np.quantile(drawn[drawn > 0], (0.05, 0.5, 0.95))
    assert low == pytest.approx(20_000, rel=0.12)
    assert middle == pytest.approx(math.exp(LOSS.mu), rel=0.08)
    assert high == pytest.approx(900_000, rel=0.12)


def test_the_ends_of_an_interval_of_rates_are_recovered() -> None:
    # Many events a year: their number is nearly the rate.
    scenario = Scenario("s", Interval(200, 2000), COIN)
    drawn = yearly_losses(scenario, 20_000, 7)[0] / 1000
    low, high = np.quantile(drawn, (0.05, 0.95))
    assert low == pytest.approx(200, rel=0.06)
    assert high == pytest.approx(2000, rel=0.06)


def test_the_rate_is_drawn_anew_each_year() -> None:
    rate = Interval(0.1, 2)
    drawn = _years(rate, COIN) / 1000
    _near(drawn, rate.mean)
    # A mixture varies more than a fixed rate of the same mean: by the variance of the rate.
    spread = rate.mean**2 * (math.exp(rate.sigma**2) - 1)
    assert float(drawn.var()) == pytest.approx(rate.mean + spread, rel=0.1)
    # Rates of years that follow each other have nothing to do with each other.
    assert abs(float(np.corrcoef(drawn[1:], drawn[:-1])[0, 1])) < 0.02


@pytest.mark.parametrize("mode", [1_000.0, 5_000.0, 30_000.0, 40_000.0])
def test_mean_and_bounds_of_a_pert_loss(mode: float) -> None:
    loss = Pert(1_000, mode, 40_000)
    assert loss.mean == (1_000 + 4 * mode + 40_000) / 6
    drawn = _years(FixedRate(0.02), loss)
    single = drawn[(drawn > 0) & (drawn < 41_000)]
    assert float(single.min()) >= 1_000
    _near(_years(FixedRate(3), loss), 3 * loss.mean)
    # Variance of a PERT distribution: (mean - min) (max - mean) / 7.
    variance = (loss.mean - 1_000) * (40_000 - loss.mean) / 7
    drawn = _years(FixedRate(3), loss)
    assert float(drawn.var()) == pytest.approx(3 * (variance + loss.mean**2), rel=0.03)


def test_percentiles_are_those_of_the_poisson_distribution() -> None:
    # Of a mean of 6: 6 (0.606), 9 (0.916), 10 (0.957), 12 (0.991).
    loss = run(Scenario("s", FixedRate(6), COIN), years=YEARS).scenarios[0].loss.inherent
    found = [round(value / 1000) for value in (loss.p50, loss.p90, loss.p95, loss.p99)]
    assert found == [6, 9, 10, 12]
    assert loss.curve.chance_above(0) == pytest.approx(1 - math.exp(-6), abs=0.001)


@pytest.mark.parametrize(
    ("frequency", "loss"), [(0.5, 1.0), (1.0, 0.8), (0.25, 0.4), (2.5, 1.0), (3.0, 0.5), (0.0, 1.0)]
)
def test_factors_multiply_the_mean(frequency: float, loss: float) -> None:
    for rate in (FixedRate(0.7), Interval(0.2, 3)):
        drawn = _years(rate, Interval(100, 1000), Treatment(frequency, loss))
        _near(drawn, rate.mean * Interval(100, 1000).mean * frequency * loss)


def test_what_a_treatment_leaves_is_poisson_again() -> None:
    drawn = _years(FixedRate(4), COIN, Treatment(frequency=0.25)) / 1000
    assert float(drawn.var()) == pytest.approx(1, rel=0.03)
    assert float((drawn == 0).mean()) == pytest.approx(math.exp(-1), abs=0.006)


def test_scenarios_are_independent_of_each_other() -> None:
    parts = [
        yearly_losses(Scenario(name, FixedRate(2), Interval(100, 1000)), YEARS, 3)[0]
        for name in ("one", "two", "three")
    ]
    whole = parts[0] + parts[1] + parts[2]
    assert float(whole.var()) == pytest.approx(sum(float(part.var()) for part in parts), rel=0.03)


def test_the_worked_example_of_the_documentation() -> None:
    example = Scenario(
        "weights-leak", FixedRate(0.4), LOSS, Treatment(frequency=0.5, loss=0.8, cost=15_000)
    )
    loss = run(example, years=YEARS).scenarios[0].loss
    assert LOSS.mean == pytest.approx(262_000, rel=0.001)
    assert loss.inherent.mean == pytest.approx(105_000, rel=0.03)
    assert loss.residual.mean == pytest.approx(42_000, rel=0.03)
    assert loss.benefit == pytest.approx(48_000, rel=0.05)
