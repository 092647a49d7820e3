"""What holds of every simulation, whatever goes in."""

from __future__ import annotations

import dataclasses
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.risk.simulation.portfolios import (
    FREQUENCIES,
    LOSSES,
    portfolios,
    run,
    scenarios,
    treatments,
)

from muniment.engine.risk.simulation import sampling
from muniment.engine.risk.simulation.inputs import Inputs
from muniment.engine.risk.simulation.outcome import PERCENTILES, YearlyLoss
from muniment.engine.risk.simulation.report import json_report
from muniment.engine.risk.simulation.sampling import yearly_losses
from muniment.engine.risk.simulation.scenarios import (
    FixedRate,
    Interval,
    Loss,
    Pert,
    Scenario,
    Treatment,
)

SEEDS = st.integers(0, 2**53 - 1)


def _all(found: tuple[Scenario, ...], **options: int) -> list[YearlyLoss]:
    result = run(*found, **options)
    pairs = [*(each.loss for each in result.scenarios), result.portfolio]
    return [loss for pair in pairs for loss in (pair.inherent, pair.residual)]


@given(portfolios(factor=3), st.lists(st.floats(0, 1e9), max_size=3), st.integers(1, 200))
def test_curves_fall_from_any_loss_to_none_in_few_points(
    found: tuple[Scenario, ...], at: list[float], years: int
) -> None:
    result = run(*found, years=years, at=tuple(at))
    for pair in [*(each.loss for each in result.scenarios), result.portfolio]:
        assert pair.inherent.curve.losses == pair.residual.curve.losses
        for loss in (pair.inherent, pair.residual):
            assert loss.curve.losses[0] == 0
            assert len(loss.curve.losses) <= 300
            assert all(a < b for a, b in pairwise(loss.curve.losses))
            assert all(a >= b for a, b in pairwise(loss.curve.chances))
            assert all(0 <= chance <= 1 for chance in loss.curve.chances)
            assert loss.curve.chances[-1] == 0 or max(at) >= loss.curve.losses[-1]
            assert set(at) <= set(loss.curve.losses)


@given(portfolios(factor=3), st.integers(1, 300))
def test_percentiles_are_in_order_and_agree_with_the_curve(
    found: tuple[Scenario, ...], years: int
) -> None:
    for loss in _all(found, years=years):
        drawn = (loss.p50, loss.p90, loss.p95, loss.p99)
        assert all(0 <= a <= b for a, b in pairwise(drawn))
        for share, value in zip(PERCENTILES, drawn, strict=True):
            # So many years at least do not cost more, and the next smaller point is exceeded.
            point = max(amount for amount in loss.curve.losses if amount <= value)
            assert loss.curve.chance_above(point) * years >= loss.curve.chance_above(value) * years
            higher = [amount for amount in loss.curve.losses if amount >= value]
            if higher:
                assert loss.curve.chance_above(higher[0]) <= 1 - share / 100 + 1e-12


@given(portfolios(), SEEDS)
def test_the_portfolios_mean_is_the_sum_of_means(found: tuple[Scenario, ...], seed: int) -> None:
    result = run(*found, seed=seed)
    for name in ("inherent", "residual"):
        parts = [getattr(each.loss, name).mean for each in result.scenarios]
        assert getattr(result.portfolio, name).mean == pytest.approx(sum(parts), rel=1e-9, abs=1e-9)
    costs = [each.loss.treatment_cost for each in result.scenarios]
    assert result.portfolio.treatment_cost == pytest.approx(sum(costs))
    benefits = [each.loss.benefit for each in result.scenarios]
    assert result.portfolio.benefit == pytest.approx(sum(benefits), rel=1e-6, abs=1e-3)


@given(portfolios(), SEEDS)
def test_treatment_that_lowers_never_raises_any_year(
    found: tuple[Scenario, ...], seed: int
) -> None:
    for scenario in found:
        inherent, residual = yearly_losses(scenario, 300, seed)
        assert (residual <= inherent).all()
    for pair in [run(*found, seed=seed).portfolio]:
        assert pair.residual.mean <= pair.inherent.mean
        for chance, treated in zip(
            pair.inherent.curve.chances, pair.residual.curve.chances, strict=True
        ):
            assert treated <= chance


@given(scenarios(), st.floats(0, 1e6))
def test_factors_of_one_leave_residual_equal_to_inherent(scenario: Scenario, cost: float) -> None:
    plain = dataclasses.replace(scenario, treatment=None)
    treated = dataclasses.replace(scenario, treatment=Treatment(1, 1, cost))
    for each in (plain, treated):
        loss = run(each).scenarios[0].loss
        assert loss.residual == loss.inherent
    assert run(plain).portfolio.inherent == run(treated).portfolio.inherent


@given(scenarios(), treatments(factor=10))
def test_treatment_changes_nothing_of_inherent(scenario: Scenario, treatment: Treatment) -> None:
    plain = dataclasses.replace(scenario, treatment=None)
    treated = dataclasses.replace(scenario, treatment=treatment)
    before, _ = yearly_losses(plain, 200, 1)
    after, _ = yearly_losses(treated, 200, 1)
    assert (before == after).all()


@given(scenarios(), st.floats(0, 10), st.floats(0, 10))
def test_a_larger_factor_never_lowers_the_loss_of_a_year(
    scenario: Scenario, one: float, other: float
) -> None:
    less, more = sorted((one, other))
    low, high = (
        yearly_losses(dataclasses.replace(scenario, treatment=Treatment(loss=factor)), 200, 1)[1]
        for factor in (less, more)
    )
    assert (low <= high).all()
    if more <= 1:
        low, high = (
            yearly_losses(
                dataclasses.replace(scenario, treatment=Treatment(frequency=factor)), 200, 1
            )[1]
            for factor in (less, more)
        )
        assert (low <= high).all()


def _times(loss: Loss, factor: float) -> Loss:
    values = (getattr(loss, field.name) * factor for field in dataclasses.fields(loss))
    return type(loss)(*values)


@given(FREQUENCIES, LOSSES, treatments(), st.floats(0.01, 1000), SEEDS)
def test_losses_times_k_are_results_times_k(
    frequency: FixedRate | Interval, loss: Loss, treatment: Treatment, k: float, seed: int
) -> None:
    for before, after in zip(
        yearly_losses(Scenario("s", frequency, loss, treatment), 200, seed),
        yearly_losses(Scenario("s", frequency, _times(loss, k), treatment), 200, seed),
        strict=True,
    ):
        # A factor next to 0 leaves amounts so small that floats lose their digits.
        np.testing.assert_allclose(after, before * k, rtol=1e-9, atol=1e-280)


@given(portfolios(factor=2), SEEDS, st.randoms(use_true_random=False))
def test_order_and_company_change_no_figure(
    found: tuple[Scenario, ...], seed: int, chance: object
) -> None:
    mixed = list(found)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    straight, other = run(*found, seed=seed), run(*mixed, seed=seed)
    assert straight.portfolio == other.portfolio
    assert straight.basis == other.basis
    by_id = {each.id: each for each in other.scenarios}
    for each, scenario in zip(straight.scenarios, found, strict=True):
        assert by_id[each.id] == each
        assert run(scenario, seed=seed).scenarios[0] == each


@settings(max_examples=20)
@given(portfolios(factor=2), SEEDS)
def test_the_same_inputs_give_the_same_bytes(found: tuple[Scenario, ...], seed: int) -> None:
    first, second = (json_report.render(run(*found, seed=seed)) for _ in range(2))
    assert first == second


@given(scenarios(factor=2), st.integers(1, 150), SEEDS)
def test_more_years_go_on_where_fewer_ended(scenario: Scenario, years: int, seed: int) -> None:
    short = yearly_losses(scenario, years, seed)[0]
    longer = yearly_losses(scenario, 150, seed)[0]
    np.testing.assert_allclose(longer[:years], short, rtol=1e-12)


@settings(max_examples=25)
@given(scenarios(factor=2), st.integers(1, 50))
def test_how_many_events_are_held_at_once_changes_nothing(scenario: Scenario, block: int) -> None:
    whole = yearly_losses(scenario, 60, 1)
    usual = sampling._BLOCK
    try:
        sampling._BLOCK = block  # type: ignore[misc]
        parts = yearly_losses(scenario, 60, 1)
    finally:
        sampling._BLOCK = usual  # type: ignore[misc]
    for before, after in zip(whole, parts, strict=True):
        np.testing.assert_allclose(after, before, rtol=1e-12)


def test_other_seeds_and_other_ids_draw_other_numbers() -> None:
    scenario = Scenario("a", FixedRate(2), Interval(1, 9))
    base = yearly_losses(scenario, 500, 1)[0]
    assert (base != yearly_losses(scenario, 500, 2)[0]).mean() > 0.7
    other = yearly_losses(dataclasses.replace(scenario, id="b"), 500, 1)[0]
    assert (base != other).mean() > 0.7
    assert abs(np.corrcoef(base, other)[0, 1]) < 0.2


@given(portfolios(), SEEDS)
def test_the_digest_names_what_the_figures_depend_on(
    found: tuple[Scenario, ...], seed: int
) -> None:
    now = Inputs(found, 100, seed)
    basis = run(*found, years=100, seed=seed).basis
    assert not basis.is_stale(now)
    assert not basis.is_stale(Inputs(found[::-1], 100, seed))
    assert basis.is_stale(Inputs(found, 101, seed))
    assert basis.is_stale(Inputs(found, 100, seed + 1 if seed < 2**53 - 1 else 0))
    assert basis.is_stale(Inputs((*found, Scenario("other one", FixedRate(1), Pert(0, 1, 2)))))
    dearer = dataclasses.replace(found[0], treatment=Treatment(0.5, 0.5, 123.25))
    if dearer != found[0]:
        assert basis.is_stale(Inputs((dearer, *found[1:]), 100, seed))


def test_whole_numbers_and_an_idle_treatment_change_no_digest() -> None:
    one = Scenario("s", FixedRate(1), Pert(0, 1, 2))
    other = Scenario("s", FixedRate(1.0), Pert(-0.0, 1.0, 2.0), Treatment())
    assert Inputs((one,)).digest == Inputs((other,)).digest
