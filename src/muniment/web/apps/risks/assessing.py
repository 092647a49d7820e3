"""Writes the inherent and residual stage of risks, one or many. Only people set them.

The law of residual risk stands here, before every door: below the current risk only with a live
treatment that can lower it, and a reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.engine.risk import matrix
from muniment.engine.risk.treatment import below, justified
from muniment.web.apps.access.principals import Denied, Kind, NotFound, Principal
from muniment.web.apps.ledger.events import emit
from muniment.web.apps.ledger.models import new_id
from muniment.web.apps.ledger.services import Change, Touch, record
from muniment.web.apps.risks import contents, policies, stages
from muniment.web.apps.risks.events import RisksMoved
from muniment.web.apps.risks.methods import in_force
from muniment.web.apps.risks.models import Risk, Stage, Treatment
from muniment.web.apps.risks.services import LONGEST_NOTE, expect, require_in_register

MOST = 500
"""Most risks in one act."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """What a person says of one stage of one risk.

    Attributes:
        risk: Which.
        stage: Inherent or residual; the current one is judged (``services.judge``).
        likelihood: 1 to 5.
        impact: 1 to 5.
        reason: Why.
        expected_version: The version of the risk that the person read.
    """

    risk: UUID
    stage: Stage
    likelihood: int
    impact: int
    reason: str
    expected_version: int


def assess(principal: Principal, assessment: Assessment) -> Risk:
    """Set one stage of one risk. Errors as for ``assess_many``."""
    return assess_many(principal, [assessment])[0]


def assess_many(principal: Principal, wanted: Sequence[Assessment]) -> list[Risk]:
    """Set stages of risks: all of them or none. A bulk act and an import come through here, too.

    Raises:
        NotFound: No such risk, or none that the principal may see.
        Denied: The principal may neither edit risks there nor owns this one, or is no person.
        Archived: The risk has left the register, or its project is archived.
        Conflict: Somebody else changed it meanwhile.
        UsageError: The numbers, or the law of residual risk, do not allow it.
    """
    if not 1 <= len(wanted) <= MOST:
        raise UsageError(f"from 1 to {MOST} risks in one act")
    if principal.kind is not Kind.PERSON:
        raise Denied("only a person sets what a risk is without, or after, treatment")
    with transaction.atomic():
        risks = _load([item.risk for item in wanted])
        treatments = _treatments(risks)
        held = in_force()
        rows: list[dict[str, JSON]] = []
        touched: list[Touch] = []
        for item in wanted:
            risk = risks.get(item.risk)
            if risk is None:
                raise NotFound("there is no such risk")
            policies.require_judging(principal, risk.project_id, risk.owner_id)
            require_in_register(risk)
            if risk.pk not in {touch.object for touch in touched}:
                expect(risk, item.expected_version)
            _check(risk, item, treatments.get(risk.pk, []))
            before = _place(risk, item.stage)
            stages.write(
                risk,
                item.stage,
                held,
                (item.likelihood, item.impact),
                item.reason.strip(),
                principal,
            )
            risk.row_version += 1
            risk.save()
            touched.append(Touch("risk", risk.pk, item.stage.value))
            touched += contents.overtake([risk])
            rows.append(
                {
                    "reference": risk.reference,
                    "stage": item.stage.value,
                    "before": before,
                    "likelihood": item.likelihood,
                    "impact": item.impact,
                    "reason": item.reason.strip(),
                    "method": held.number,
                }
            )
        emit(RisksMoved([risk.pk for risk in risks.values()]))
        if len(rows) == 1:
            word = f"risk.{wanted[0].stage.value}"
            record(Change(word, principal.id, "risk", wanted[0].risk, rows[0], touched[1:]))
        else:
            payload: dict[str, JSON] = {"count": len(rows), "risks": list(rows)}
            record(Change("risks.assessed", principal.id, "risk_batch", new_id(), payload, touched))
    return [risks[item.risk] for item in wanted]


def _check(risk: Risk, item: Assessment, treatments: Sequence[Treatment]) -> None:
    if item.stage is Stage.CURRENT:
        raise UsageError("the current risk is judged, with its owner")
    steps = range(1, matrix.STEPS + 1)
    if item.likelihood not in steps or item.impact not in steps:
        raise UsageError("likelihood and impact are whole numbers from 1 to 5")
    if not item.reason.strip():
        raise UsageError(f"{risk.reference}: say why these numbers")
    if len(item.reason) > LONGEST_NOTE:
        raise UsageError(f"the reason has more than {LONGEST_NOTE} characters")
    if item.stage is not Stage.RESIDUAL:
        return
    residual, current = (item.likelihood, item.impact), (risk.likelihood, risk.impact)
    if below(residual, current) and not justified(
        residual, current, [each.treated for each in treatments]
    ):
        raise UsageError(
            f"{risk.reference}: residual {residual[0]} x {residual[1]} is below the current"
            f" {current[0]} x {current[1]}, and no treatment lowers it",
            hint="Enter the treatment first: one that modifies names its control, one that avoids"
            " or shares says how. Retaining lowers nothing.",
        )


def _load(keys: Sequence[UUID]) -> dict[UUID, Risk]:
    rows = Risk.objects.select_for_update(of=("self",)).select_related("project")
    return {row.pk: row for row in rows.filter(pk__in=list(keys)).order_by("pk")}


def _treatments(risks: dict[UUID, Risk]) -> dict[UUID, list[Treatment]]:
    found: dict[UUID, list[Treatment]] = {}
    for row in Treatment.objects.filter(risk__in=list(risks)):
        found.setdefault(row.risk_id, []).append(row)
    return found


def _place(risk: Risk, stage: Stage) -> JSON:
    likelihood = getattr(risk, f"{stage.value}_likelihood", None)
    if likelihood is None:
        return None
    return {"likelihood": likelihood, "impact": getattr(risk, f"{stage.value}_impact")}
