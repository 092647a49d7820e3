"""The register of risks: proposals, risks, stages, treatments, methods, plans, cost in money."""

from muniment.web.apps.risks.models.methods import MethodState, RiskMethod
from muniment.web.apps.risks.models.money import (
    Estimate,
    LossTolerance,
    MoneySettings,
    SimulatedRisk,
    Simulation,
)
from muniment.web.apps.risks.models.plans import PlanRow, TreatmentPlan
from muniment.web.apps.risks.models.register import Proposal, Risk, RiskAsset, RiskFinding
from muniment.web.apps.risks.models.stages import Ask, AskKind, Stage, StageLevel
from muniment.web.apps.risks.models.treatments import Treatment

__all__ = [
    "Ask",
    "AskKind",
    "Estimate",
    "LossTolerance",
    "MethodState",
    "MoneySettings",
    "PlanRow",
    "Proposal",
    "Risk",
    "RiskAsset",
    "RiskFinding",
    "RiskMethod",
    "SimulatedRisk",
    "Simulation",
    "Stage",
    "StageLevel",
    "Treatment",
    "TreatmentPlan",
]
