"""What an auditor's rules want to know of risks and their method (``engine.readiness.lint``)."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from uuid import UUID

from muniment.engine.readiness.lint.facts import Ref, Risk, Treatment, Version
from muniment.engine.risk.acceptance import OPEN, RowState
from muniment.engine.risk.treatment import TreatmentState
from muniment.web.apps.risks import models
from muniment.web.apps.risks.accepting import BANDS
from muniment.web.apps.risks.authority import deciders
from muniment.web.apps.risks.methods import InForce, in_force

_OVER = (TreatmentState.DONE.value, TreatmentState.DROPPED.value)


def risks(day: date, held: InForce | None = None) -> tuple[Risk, ...]:
    """Return every risk of the register as the rules look at it. Seven statements at most."""
    held = held or in_force()
    treated: dict[UUID, list[Treatment]] = defaultdict(list)
    rows = models.Treatment.objects.filter(risk__archived_at=None)
    for each in rows.exclude(state=TreatmentState.DROPPED.value):
        late = each.due_on is not None and each.due_on < day and each.state not in _OVER
        # Words of one that lowers nothing explain no lower residual.
        why = each.description if each.treated.lowers else ""
        done = each.state == TreatmentState.DONE.value
        treated[each.risk_id].append(Treatment(each.option, len(each.controls), why, late, done))
    everybody = deciders(held.approved, day)
    accepted: dict[UUID, models.PlanRow] = {}
    answered = models.PlanRow.objects.filter(state=RowState.ACCEPTED.value, risk__archived_at=None)
    for row in answered.only("risk", "band", "answered_by", "until"):
        accepted[row.risk_id] = row

    def above(row: models.PlanRow | None) -> bool:
        decider = everybody.of(row.answered_by_id) if row and row.answered_by_id else None
        if row is None or decider is None:
            return False  # who has left accepted it while they might
        return decider.limit is None or not decider.limit.reaches(BANDS[row.band])

    found = []
    everything = models.Risk.objects.filter(archived_at=None).select_related("owner")
    for risk in everything.order_by("reference"):
        holds = accepted.get(risk.pk)
        residual = risk.residual_level
        found.append(
            Risk(
                Ref(
                    risk.reference,
                    risk.title,
                    f"/risks/{risk.reference}/",
                    str(risk.project_id or ""),
                ),
                owner_left=not risk.owner.is_active,
                old_method=held.row is not None and risk.assessed_under_id != held.row.pk,
                has_residual=residual is not None,
                residual_below=residual is not None and residual < risk.level,
                treatments=tuple(treated.get(risk.pk, ())),
                accepted=holds is not None,
                accepted_until=holds.until if holds else None,
                above_limit=above(holds),
                review_due=risk.review_due_on if risk.review_asked_at else None,
            )
        )
    return tuple(found)


def method(held: InForce) -> Version | None:
    """Return the method in force, or the one that waits for approval; None for neither."""
    row = held.row or (models.RiskMethod.objects.filter(state=models.MethodState.SUBMITTED).first())
    if row is None:
        return None
    authors = {str(key) for key in row.authors}
    return Version(
        Ref(str(row), row.why[:200], f"/risks/method/{row.number}/"),
        approved=row.state == models.MethodState.IN_FORCE,
        approved_by_author=row.approved_by_id is not None and str(row.approved_by_id) in authors,
    )


def plan_waiting() -> int | None:
    """Return how many rows of the newest plan nobody answered; None where there is no plan."""
    newest = models.TreatmentPlan.objects.order_by("-frozen_at").values_list("pk").first()
    if newest is None:
        return None
    return models.PlanRow.objects.filter(
        plan=newest[0], state__in=[state.value for state in OPEN]
    ).count()
