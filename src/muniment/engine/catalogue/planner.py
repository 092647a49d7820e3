"""The numbers and words of the certification planner. Out of scope here: computing with them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Foundation(Enum):
    """What stands already: nothing, at most two low areas, or another certificate."""

    NONE = "none"
    SOME = "some"
    CERTIFIED = "certified"


class Consultant(Enum):
    """Outside help beside the internal auditor."""

    NONE = "none"
    LIGHT = "light"
    FULL = "full"


class Tooling(Enum):
    """Tools for the ISMS."""

    SELF_HOSTED = "self_hosted"
    SUITE = "suite"


class SecurityTestSize(Enum):
    """Penetration and model security test: one product, several, or many or high-risk ones."""

    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


@dataclass(frozen=True, slots=True)
class PlannerInput:
    """One thing that the planner asks; ``type`` gives its range in words."""

    id: str
    type: str
    meaning: str


@dataclass(frozen=True, slots=True)
class FoundationCredit:
    """Months saved by each foundation."""

    none: float
    some: float
    certified: float


@dataclass(frozen=True, slots=True)
class TimelineParameters:
    """Numbers behind the months."""

    base_months: float
    per_low_area: float
    many_environments_from: int
    many_environments_months: float
    part_time_lead_below_fte: float
    part_time_lead_months: float
    several_clouds_from: int
    several_clouds_months: float
    small_team_up_to_persons: int
    small_team_months: float
    foundation_credit_months: FoundationCredit
    foundation_needs_low_areas_at_most: int
    min_months: float
    max_months: float
    round_step: float
    record_months_before_stage2: float
    stage1_before_end_months: float
    stage2_before_end_months: float
    internal_audit_before_end_months: float


@dataclass(frozen=True, slots=True)
class ConsultantDays:
    """Days of outside help per low area."""

    none: float
    light: float
    full: float


@dataclass(frozen=True, slots=True)
class ToolCost:
    """Yearly cost of tools, whole units of the currency."""

    self_hosted: int
    suite: int


@dataclass(frozen=True, slots=True)
class SecurityTestCost:
    """Cost of the tests, whole units of the currency."""

    small: int
    medium: int
    large: int


@dataclass(frozen=True, slots=True)
class CostParameters:
    """Numbers behind the cost of getting certified."""

    auditor_day_rate: int
    body_fixed_fee: int
    audit_day_step: float
    outside_day_rate: int
    internal_audit_days_small: int
    internal_audit_days_large: int
    internal_audit_large_from_persons: int
    consultant_days_per_low_area: ConsultantDays
    internal_day_rate: int
    internal_base_days: int
    internal_days_per_low_area: float
    internal_days_per_person: float
    internal_days_per_environment_above_3: float
    tools: ToolCost
    tests: SecurityTestCost


@dataclass(frozen=True, slots=True)
class YearlyParameters:
    """Numbers behind the cost of a year of surveillance."""

    surveillance_share: float
    surveillance_min_days: float
    surveillance_fixed_fee: int
    internal_audit_days: int
    internal_base_days: int
    internal_days_per_person: float
    retest_share: float


@dataclass(frozen=True, slots=True)
class PlannerParameters:
    """All numbers that the formulas use."""

    timeline: TimelineParameters
    cost: CostParameters
    yearly: YearlyParameters


@dataclass(frozen=True, slots=True)
class Planner:
    """Inputs, formulas in words, outputs and numbers."""

    currency: str
    low_areas: tuple[str, ...]
    low_area_rule: str
    inputs: tuple[PlannerInput, ...]
    formula: tuple[str, ...]
    outputs: tuple[str, ...]
    typical_case: str
    replace_rule: str
    parameters: PlannerParameters


@dataclass(frozen=True, slots=True)
class PlannerCase:
    """Answers to the planner's questions."""

    persons: int
    low_areas: int
    foundation: Foundation
    environments: int
    clouds: int
    lead_fte: float
    audit_adjustment: float
    consultant: Consultant
    tools: Tooling
    tests: SecurityTestSize


@dataclass(frozen=True, slots=True)
class Plan:
    """What the planner makes of them; months count from the start, money in whole units."""

    months: float
    stage1_month: float
    stage2_month: float
    internal_audit_month: float
    controls_running_month: float
    audit_days: float
    initial_usd: int
    yearly_usd: int
    outside_planning_range: bool


@dataclass(frozen=True, slots=True)
class WorkedExample:
    """A case with the plan that it must give, ``ex-...``."""

    id: str
    story: str
    inputs: PlannerCase
    expected: Plan
