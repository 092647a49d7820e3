"""What a reader must know before believing the figures of a simulation."""

from __future__ import annotations

from collections.abc import Iterator

from muniment.engine.risk.simulation.inputs import Inputs
from muniment.engine.risk.simulation.scenarios import Interval

FEW_YEARS = 10_000


def notes(inputs: Inputs) -> Iterator[str]:
    """Yield a sentence or two for each thing to know; nothing where all is well."""
    if inputs.years < FEW_YEARS:
        yield (
            f"{inputs.years:,} years are few: what happens in 1 year of 100 was drawn about"
            f" {max(1, inputs.years // 100)} times. Try --years {FEW_YEARS * 10}."
        )
    for key, what in (("frequency", "frequency"), ("loss", "loss")):
        wide = [
            scenario.id
            for scenario in inputs.scenarios
            if isinstance(found := getattr(scenario, key), Interval) and found.too_wide
        ]
        if wide:
            more = f" and {len(wide) - 3} more" if len(wide) > 3 else ""
            yield (
                f"The interval for the {what} of {', '.join(wide[:3])}{more} is so wide that its"
                " mean lies above its upper end: rare, enormous years decide the mean loss. Narrow"
                " it, or read the percentiles."
            )
