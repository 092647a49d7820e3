"""The days that risks have: looks that are asked for, treatments, acceptances that end.

Each is a task in somebody's "My work" that follows the record (``calendar.dues``).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from muniment.engine.risk.acceptance import RowState
from muniment.engine.risk.treatment import TreatmentState
from muniment.web.apps.calendar.dues import About, Due, due_source
from muniment.web.apps.calendar.vocabulary import TaskKind
from muniment.web.apps.risks.models import Ask, PlanRow, Treatment

LOOK: Final = "look-at-risk"
LOOK_FOR_NEW: Final = "look-for-risks"
TREATMENT: Final = "treatment"
ACCEPTANCE: Final = "acceptance"

_TO_DO = [TreatmentState.PLANNED.value, TreatmentState.IN_PROGRESS.value]


@due_source(LOOK, ends=_("It ends when the risk is judged anew, or leaves the register."))
def looks(records: Collection[UUID] | None) -> Iterable[Due]:
    """Yield one look for each risk with open asks, by the earliest day. One statement.

    Args:
        records: Ids of risks.
    """
    rows = Ask.objects.filter(answered_at=None, risk__archived_at=None)
    rows = rows.filter(risk__isnull=False) if records is None else rows.filter(risk__in=records)
    by_risk: dict[UUID | None, list[Ask]] = {}
    for row in rows.select_related("risk").order_by("due_on", "asked_at", "pk"):
        by_risk.setdefault(row.risk_id, []).append(row)
    for asked in by_risk.values():
        risk = asked[0].risk
        assert risk is not None  # noqa: S101 - asked for above
        yield Due(
            About("risk", risk.pk, reverse("risk", args=[risk.reference]), risk.reference),
            f"Judge {risk.reference} anew",
            TaskKind.REVIEW,
            asked[0].due_on,
            risk.owner_id,
            risk.project_id,
            "\n".join(f"{row.reason[:1].upper()}{row.reason[1:]}." for row in asked),
        )


@due_source(LOOK_FOR_NEW, ends=_("It ends when an officer says there what was looked at."))
def looks_for_new(records: Collection[UUID] | None) -> Iterable[Due]:
    """Yield the asks that name no risk, for what is new; the officers see to them. One statement.

    Args:
        records: Ids of asks.
    """
    rows = Ask.objects.filter(answered_at=None, risk=None)
    if records is not None:
        rows = rows.filter(pk__in=records)
    for row in rows.order_by("due_on", "pk"):
        yield Due(
            About("ask", row.pk, reverse("risk_ask", args=[row.pk]), row.subject or row.kind),
            f"Look for risks: a new {row.kind}",
            TaskKind.REVIEW,
            row.due_on,
            None,
            row.project_id,
            f"{row.reason[:1].upper()}{row.reason[1:]}.",
        )


@due_source(TREATMENT, ends=_("It ends when the treatment is said to be done, or is dropped."))
def treatments(records: Collection[UUID] | None) -> Iterable[Due]:
    """Yield the treatments that are to be carried out by a day. One statement.

    Args:
        records: Ids of treatments.
    """
    rows = Treatment.objects.filter(
        due_on__isnull=False, state__in=_TO_DO, risk__archived_at=None
    ).select_related("risk")
    if records is not None:
        rows = rows.filter(pk__in=records)
    for row in rows.order_by("due_on", "pk"):
        if row.due_on is None:
            continue
        yield Due(
            About("treatment", row.pk, reverse("treatment", args=[row.reference]), row.reference),
            f"Carry out {row.reference}, a treatment of {row.risk.reference}",
            TaskKind.TREATMENT,
            row.due_on,
            row.owner_id,
            row.risk.project_id,
            row.description,
        )


@due_source(ACCEPTANCE, ends=_("It ends when a newer plan is accepted, or the acceptance ends."))
def acceptances(records: Collection[UUID] | None) -> Iterable[Due]:
    """Yield the acceptances of residual risk that hold until a day. One statement.

    Args:
        records: Ids of rows of plans.
    """
    rows = PlanRow.objects.filter(
        state=RowState.ACCEPTED.value, until__isnull=False, risk__archived_at=None
    ).select_related("risk", "plan")
    if records is not None:
        rows = rows.filter(pk__in=records)
    for row in rows.defer("content").order_by("until", "pk"):
        if row.until is None:
            continue
        yield Due(
            About("planrow", row.pk, reverse("plan_row", args=[row.pk]), row.risk.reference),
            f"Accept {row.risk.reference} anew or treat it further: its acceptance ends",
            TaskKind.REVIEW,
            row.until,
            row.risk.owner_id,
            row.project_id,
            f"Accepted in {row.plan.reference}. It takes a new plan, made in time.",
        )
