"""What is too much or too little is refused in words; what is much is done in little memory."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import muniment
from muniment.core.errors import SimulationError
from muniment.engine.risk.simulation import sampling
from muniment.engine.risk.simulation.inputs import Inputs
from muniment.engine.risk.simulation.sampling import yearly_losses
from muniment.engine.risk.simulation.scenarios import FixedRate, Interval, Scenario, number

ONE = Scenario("one", FixedRate(1), Interval(1, 2))
BUSY = Scenario("busy", FixedRate(10_000), Interval(1, 2))


@pytest.mark.parametrize(
    ("scenarios", "options", "message"),
    [
        ((), {}, "0 scenarios; expected 1 to 1,000"),
        ((ONE, ONE), {}, "scenario 'one': this id stands twice; expected an id for each scenario"),
        ((ONE,), {"years": 0}, "0 years; expected 1 to 1,000,000"),
        ((ONE,), {"years": 10**12}, "1000000000000 years; expected 1 to 1,000,000"),
        ((ONE,), {"seed": -1}, "seed -1; expected 0 to 9007199254740991"),
        ((ONE,), {"seed": 2**53}, "seed 9007199254740992; expected 0 to"),
        ((ONE,), {"at": (float("nan"),)}, "losses to look at; expected at most 100 amounts"),
        (
            (ONE, BUSY),
            {"years": 200_000},
            "scenario 'busy': 200,000 years need about 2,000,000,000 draws, this scenario most",
        ),
    ],
)
def test_what_cannot_be_simulated(
    scenarios: tuple[Scenario, ...], options: dict[str, int], message: str
) -> None:
    with pytest.raises(SimulationError) as caught:
        Inputs(scenarios, **options)  # type: ignore[arg-type]
    assert message in caught.value.message


def test_more_events_than_expected_end_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sampling, "EVENTS_LIMIT", 100)
    with pytest.raises(SimulationError, match=r"scenario 'one': .* events were drawn in 500 years"):
        yearly_losses(ONE, 500, 1)


def test_a_thousand_events_a_year_fit_in_little_memory() -> None:
    # All 20 million losses at once would be 160 MB, and as much again for each step on the way.
    script = (
        "import resource, sys\n"
        "import numpy\n"
        "from muniment.engine.risk.simulation.sampling import yearly_losses\n"
        "from muniment.engine.risk.simulation.scenarios import *\n"
        "scenario = Scenario('s', FixedRate(1000), Interval(1, 9), Treatment(0.5))\n"
        "def peak(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "before = peak()\n"
        "yearly_losses(scenario, 20_000, 1)\n"
        "print(peak() - before)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(Path(muniment.__file__).parents[1])},
    )
    assert int(done.stdout) < 40_000 * (1024 if sys.platform == "darwin" else 1)


@given(st.floats())
def test_a_number_in_a_message_is_short_and_not_another_one(value: float) -> None:
    text = number(value)
    assert len(text) <= 24
    if abs(value) <= 1e15:
        assert float(text.replace(",", "")) == pytest.approx(value, rel=1e-5)
