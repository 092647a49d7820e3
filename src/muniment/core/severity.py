"""Severity of a finding, ordered."""

from __future__ import annotations

from enum import Enum


class Severity(Enum):
    """How bad one finding is. Ordered: ``info < low < medium < high < critical``."""

    INFO = "info"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        """Position in the order, 0 (info) to 4 (critical)."""
        return _ORDER[self]

    def at_least(self, other: Severity) -> bool:
        """True when this severity is the same as or worse than another."""
        return self.rank >= other.rank


_ORDER = {severity: rank for rank, severity in enumerate(Severity)}
