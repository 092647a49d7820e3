"""Simulates the scenarios of a file."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from muniment.core.errors import UnreadableError, UsageError
from muniment.core.regular_file import open_regular
from muniment.engine.risk.simulation.inputs import Inputs
from muniment.engine.risk.simulation.outcome import Simulation
from muniment.engine.risk.simulation.scenario_file import LIMIT, parse_scenarios
from muniment.engine.risk.simulation.simulate import simulate


def simulate_file(
    path: Path, years: int, seed: int, progress: Callable[[int, int], None] | None = None
) -> tuple[Inputs, Simulation]:
    """Return what the scenarios of a file are, and what they cost in a year.

    Args:
        path: A TOML file.
        years: How many to draw.
        seed: Of the random numbers.
        progress: Called with the number of scenarios done and that of all.

    Raises:
        UsageError: The file cannot be read, holds a mistake or asks for too much, or NumPy is
            missing.
    """
    try:
        descriptor, _ = open_regular(path)
        with os.fdopen(descriptor, "rb") as file:
            raw = file.read(LIMIT + 1)
    except UnreadableError as error:
        raise UsageError(f"{path}: {error.message}", hint="Name a TOML file.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a name of a file"
        raise UsageError(f"{path} cannot be read: {reason}", hint="Name a TOML file.") from error
    inputs = Inputs(parse_scenarios(raw, str(path)), years, seed)
    if progress is None:
        return inputs, simulate(inputs)
    count = len(inputs.scenarios)
    return inputs, simulate(inputs, lambda done: progress(done, count))
