"""Certification: stages, audit time, timeline, cost, choosing a body, and the planner's numbers.

Out of scope here: computing a plan. Planning figures are estimates of ours; offers replace them.

Source: ISO/IEC 17021-1:2015 and ISO/IEC 27006-1:2024 (facts).
"""

from __future__ import annotations

from dataclasses import dataclass

from muniment.engine.catalogue.planner import Planner, WorkedExample


@dataclass(frozen=True, slots=True)
class Stage:
    """One audit of the three-year cycle."""

    id: str
    aim: str
    typical_share: str
    outcome: str


@dataclass(frozen=True, slots=True)
class AuditTimeStep:
    """Auditor days (stage 1 plus stage 2) for a number of persons, both ends included."""

    persons_from: int
    persons_to: int
    days: float


@dataclass(frozen=True, slots=True)
class AuditTime:
    """How long the initial audit takes, and what changes it."""

    standard: str
    unit: str
    confidence: str
    verification: str
    table: tuple[AuditTimeStep, ...]
    persons: str
    factors_up: tuple[str, ...]
    factors_down: tuple[str, ...]
    limits: str


@dataclass(frozen=True, slots=True)
class TimelineStep:
    """What happens in which months."""

    month: str
    work: str


@dataclass(frozen=True, slots=True)
class TimelineDrivers:
    """What makes it faster and slower."""

    faster: tuple[str, ...]
    slower: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """From decision to certificate."""

    planning_range: str
    model: tuple[TimelineStep, ...]
    drivers: TimelineDrivers
    formula: str


@dataclass(frozen=True, slots=True)
class CostComponent:
    """One part of the cost, in whole units of the currency."""

    name: str
    low: int
    high: int
    driver: str


@dataclass(frozen=True, slots=True)
class Cost:
    """What it costs; ranges are (low, high) in whole units of the currency."""

    planning_initial_usd: tuple[int, int]
    planning_surveillance_usd: tuple[int, int]
    currency: str
    components: tuple[CostComponent, ...]
    note: str


@dataclass(frozen=True, slots=True)
class BodyCriterion:
    """Something to look at when choosing a certification body, ``cb-...``.

    Attributes:
        id: ``cb-...``.
        criterion: What should hold.
        check: How to find out.
        weight: Points; all together 100.
        requirement: Requirement of the product that it serves, or ``-``.
    """

    id: str
    criterion: str
    check: str
    weight: int
    requirement: str


@dataclass(frozen=True, slots=True)
class AccreditationBody:
    """An accreditation body by its usual short name."""

    code: str
    country: str


@dataclass(frozen=True, slots=True)
class Certification:
    """``certification.yaml``."""

    schema: str
    stages: tuple[Stage, ...]
    audit_time: AuditTime
    timeline: Timeline
    cost: Cost
    body_selection: tuple[BodyCriterion, ...]
    accreditation_bodies: tuple[AccreditationBody, ...]
    warnings: tuple[str, ...]
    planner: Planner
    worked_examples: tuple[WorkedExample, ...]
