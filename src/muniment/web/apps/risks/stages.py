"""Writes what a person said of one stage of a risk; the steps of services, not services.

Each thing said is a row with a beginning and an end, so that what was true at any time can be
counted later without reading the ledger.
"""

from __future__ import annotations

from collections.abc import Sequence

from muniment.web.apps.access.principals import Kind, Principal
from muniment.web.apps.risks.methods import InForce
from muniment.web.apps.risks.models import Risk, Stage, StageLevel
from muniment.web.clock import now

_PREFIX = {Stage.INHERENT: "inherent_", Stage.CURRENT: "", Stage.RESIDUAL: "residual_"}


def write(
    risk: Risk,
    stage: Stage,
    held: InForce,
    place: tuple[int, int],
    reason: str,
    principal: Principal,
) -> StageLevel:
    """Say a stage anew: the row that held ends, a new one begins, the risk's columns follow.

    The caller saves the risk.
    """
    moment = now()
    StageLevel.objects.filter(risk=risk, stage=stage, until=None).update(until=moment)
    score = held.method.score(*place)
    prefix = _PREFIX[stage]
    for name, value in (
        ("likelihood", score.likelihood),
        ("impact", score.impact),
        ("level", score.level),
        ("band", score.band.rank),
    ):
        setattr(risk, prefix + name, value)
    if stage is Stage.CURRENT:
        risk.assessed_under = held.row
    return StageLevel.objects.create(
        risk=risk,
        project_id=risk.project_id,
        stage=stage,
        likelihood=score.likelihood,
        impact=score.impact,
        level=score.level,
        band=score.band.rank,
        reason=reason,
        method=held.row,
        by_id=principal.id if principal.kind is Kind.PERSON else None,
        since=moment,
    )


def begin(risk: Risk, held: InForce, reason: str, principal: Principal) -> StageLevel:
    """Write the first current level of a new risk."""
    return write(risk, Stage.CURRENT, held, (risk.likelihood, risk.impact), reason, principal)


def close(risks: Sequence[Risk]) -> None:
    """End every stage of risks that leave the register."""
    StageLevel.objects.filter(risk__in=risks, until=None).update(until=now())


def holding(risk: Risk) -> dict[Stage, StageLevel]:
    """Return what holds of each stage, with who said so and the method. One statement."""
    rows = StageLevel.objects.filter(risk=risk, until=None).select_related("by", "method")
    return {Stage(row.stage): row for row in rows}
