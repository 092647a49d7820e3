"""Sums up many years' losses: mean, percentiles, and the curve of exceedance. Imports NumPy.

Percentiles are losses that were drawn (no value between two years), so they and the curve agree.

Source: R. J. Hyndman, Y. Fan, "Sample Quantiles in Statistical Packages" (1996), definition 1.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

import numpy as np

from muniment.engine.risk.simulation.outcome import PERCENTILES, Comparison, Curve, YearlyLoss
from muniment.engine.risk.simulation.sampling import Floats

_POINTS: Final = 64
_DIGITS: Final = 4
_SMALLEST: Final = 1e-9
"""No point lies below this share of the largest loss, other than 0."""


def compare(inherent: Floats, residual: Floats, cost: float, at: Sequence[float]) -> Comparison:
    """Return the distributions of two arrays of yearly losses, their curves on the same amounts.

    Args:
        inherent: Losses, float64, (years,).
        residual: Likewise; may be the same object.
        cost: Of the treatment, a year.
        at: Amounts at which the curves must have a point.
    """
    first = np.sort(inherent)
    second = first if residual is inherent else np.sort(residual)
    losses = _amounts((first,) if second is first else (first, second), at)
    before = _yearly(inherent, first, losses)
    after = before if second is first else _yearly(residual, second, losses)
    return Comparison(before, after, cost)


def _yearly(drawn: Floats, ordered: Floats, losses: tuple[float, ...]) -> YearlyLoss:
    years = ordered.size
    p50, p90, p95, p99 = (float(ordered[-(-share * years // 100) - 1]) for share in PERCENTILES)
    more = years - np.searchsorted(ordered, losses, "right")
    curve = Curve(losses, tuple((more / years).tolist()))
    return YearlyLoss(float(drawn.mean()), p50, p90, p95, p99, curve)


def _amounts(ordered: Sequence[Floats], at: Sequence[float]) -> tuple[float, ...]:
    """Return the amounts of the curve: 0, evenly in the logarithm, 1-2-5, and what was asked for.

    The last is not below any loss, so the curve ends at a chance of 0.
    """
    found = {0.0, *(loss + 0.0 for loss in at)}
    top = max(float(losses[-1]) for losses in ordered)
    if top > 0:
        lows = []
        for losses in ordered:
            positive = losses[np.searchsorted(losses, 0.0, "right") :]
            if positive.size:
                lows.append(float(positive[positive.size // 100]))
        low = max(min(lows), top * _SMALLEST)
        found.update(
            amount
            for amount in map(_short, np.geomspace(low, top, _POINTS).tolist())
            if amount < top
        )
        found.update(_round_amounts(low, top))
        found.add(_short_above(top))
    return tuple(sorted(found))


def _round_amounts(low: float, top: float) -> list[float]:
    first, last = math.floor(math.log10(low)), math.floor(math.log10(top))
    series = [float(f"{digit}e{power}") for power in range(first, last + 1) for digit in (1, 2, 5)]
    return [amount for amount in series if low <= amount < top]


def _short(value: float) -> float:
    return float(f"{value:.{_DIGITS}g}")


def _short_above(value: float) -> float:
    found = _short(value)
    return found if found >= value else _short(value * (1 + 10 ** (1 - _DIGITS)))
