from __future__ import annotations

from bench.simulation import portfolio

from muniment.engine.risk.simulation.scenario_file import parse_scenarios


def test_the_measured_portfolio_is_one_that_the_command_takes() -> None:
    found = parse_scenarios(portfolio().encode(), "usual.toml")
    assert len(found) == 20
    assert sum(scenario.treatment is not None for scenario in found) > 10
    busy = "log-noise | rate = 1000 | low = 1, high = 20 | frequency = 0.5"
    assert len(parse_scenarios(portfolio(busy).encode(), "busy.toml")) == 21
