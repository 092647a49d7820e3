"""Money and chances as a person reads them: three digits, no false precision."""

from __future__ import annotations

from typing import Final

_UNITS: Final = ((1e12, "tn"), (1e9, "bn"), (1e6, "M"))


def amount(value: float) -> str:
    """Return an amount of money: ``0.0803``, ``12,300``, ``1.23 M``, ``12.3 bn``."""
    rounded = float(f"{value:.3g}")
    for unit, name in _UNITS:
        if rounded >= unit:
            part = rounded / unit
            return f"{part:.3g} {name}" if part < 1000 else f"{part:,.0f} {name}"
    return f"{rounded:,.0f}" if rounded >= 1000 else f"{rounded:.3g}"


def gain(value: float) -> str:
    """Return an amount with its sign: ``+12,300``, ``-1.23 M``, ``0``."""
    if value == 0:
        return "0"
    return f"{'+' if value > 0 else '-'}{amount(abs(value))}"


def share(chance: float) -> str:
    """Return a chance in per cent: ``41 %``, ``4.1 %``, ``<0.1 %``; 0 and 100 only when exact."""
    percent = chance * 100
    if 0 < percent < 0.1:
        return "<0.1 %"
    if 99.5 <= percent < 100:
        return ">99 %"
    return f"{percent:.1f} %" if 0 < percent < 9.95 else f"{percent:.0f} %"
