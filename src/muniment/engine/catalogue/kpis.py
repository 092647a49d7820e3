"""Measures of the ISMS. Targets are starting values for management to decide on (clause 9.1)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class TargetOperator(Enum):
    """How a measured value compares with its target."""

    EQUAL = "="
    AT_MOST = "<="
    AT_LEAST = ">="


@dataclass(frozen=True, slots=True)
class Kpi:
    """One measure, ``kpi-...``.

    Attributes:
        id: ``kpi-...``.
        name: In a few words.
        formula: Numerator and denominator in words.
        unit: Unit of the value, for example ``%`` or ``hours``.
        target: The target for people.
        target_op: The target for machines: operator ...
        target_value: ... and value, in ``unit``.
        source_check: Check kind that delivers it.
    """

    id: str
    name: str
    formula: str
    unit: str
    target: str
    target_op: TargetOperator
    target_value: int | float
    source_check: str


@dataclass(frozen=True, slots=True)
class KpiSet:
    """``kpis.yaml``."""

    schema: str
    rules: tuple[str, ...]
    kpis: tuple[Kpi, ...]
