"""The register of risks: proposals, risks, their stages, treatments, methods and plans."""

from muniment.web.apps.risks.models.methods import MethodState, RiskMethod
from muniment.web.apps.risks.models.plans import PlanRow, TreatmentPlan
from muniment.web.apps.risks.models.register import Proposal, Risk, RiskAsset, RiskFinding
from muniment.web.apps.risks.models.stages import Ask, AskKind, Stage, StageLevel
from muniment.web.apps.risks.models.treatments import Treatment

__all__ = [
    "Ask",
    "AskKind",
    "MethodState",
    "PlanRow",
    "Proposal",
    "Risk",
    "RiskAsset",
    "RiskFinding",
    "RiskMethod",
    "Stage",
    "StageLevel",
    "Treatment",
    "TreatmentPlan",
]
