"""Writes treatments of risks: what is done, by whom, until when, and how far it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from django.db import transaction

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.engine.catalogue import catalogue
from muniment.engine.risk.treatment import (
    TreatmentOption,
    TreatmentState,
    justified,
)
from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.calendar.services import agree
from muniment.web.apps.ledger.events import emit
from muniment.web.apps.ledger.services import Change, Touch, record
from muniment.web.apps.organization.numbering import take_references
from muniment.web.apps.risks import asks, contents, policies
from muniment.web.apps.risks.dues import TREATMENT
from muniment.web.apps.risks.events import RisksMoved
from muniment.web.apps.risks.models import AskKind, Risk, Treatment
from muniment.web.apps.risks.services import load, owner_of, require_in_register
from muniment.web.clock import now

LONGEST: Final = 4000
HIGHEST_COST: Final = 10**12
MOST_CONTROLS: Final = 30
_OWN_CONTROL = re.compile(r"own-[a-z0-9]+(-[a-z0-9]+)*")
_NEXT: Final = {
    TreatmentState.PLANNED: {TreatmentState.IN_PROGRESS, TreatmentState.DONE},
    TreatmentState.IN_PROGRESS: {TreatmentState.PLANNED, TreatmentState.DONE},
    TreatmentState.DONE: {TreatmentState.IN_PROGRESS},
    TreatmentState.DROPPED: set[TreatmentState](),
}


@dataclass(frozen=True, slots=True)
class Plan:
    """What a treatment is to be.

    Attributes:
        option: What is done.
        description: How, in words.
        controls: Ids of the controls that do it: Annex A, or the company's own ``own-...``.
        owner: Who sees to it.
        due_on: Until when; None: not said.
        cost: A year, in whole units of the company's currency; None: not said.
    """

    option: TreatmentOption
    description: str
    controls: tuple[str, ...]
    owner: UUID
    due_on: date | None = None
    cost: int | None = None


def add(principal: Principal, risk_id: UUID, plan: Plan) -> Treatment:
    """Enter a treatment of a risk. One that modifies without a control is a defect, and is shown.

    Raises:
        NotFound: No such risk, or none that the principal may see.
        Denied: The principal may neither edit risks there nor owns this one.
        Archived: The risk has left the register, or its project is archived.
        UsageError: The words, a control, the cost or the owner do not allow it.
    """
    with transaction.atomic():
        risk = load(risk_id)
        policies.require_judging(principal, risk.project_id, risk.owner_id)
        require_in_register(risk)
        _check(plan)
        owner = owner_of(plan.owner, risk.project_id)
        (reference,) = take_references("TR", 1)
        row = Treatment.objects.create(
            reference=reference,
            risk=risk,
            option=plan.option.value,
            description=plan.description.strip(),
            controls=list(plan.controls),
            owner=owner,
            due_on=plan.due_on,
            cost=plan.cost,
            made_at=now(),
        )
        _finish("treatment.planned", principal, row, _told(plan))
    return row


def change(
    principal: Principal, treatment_id: UUID, plan: Plan, expected_version: int
) -> Treatment:
    """Write a treatment anew. What was accepted with it is overtaken, and asks again.

    Raises:
        NotFound, Denied, Archived, UsageError: As for ``add``.
        Conflict: Somebody else changed it meanwhile, or it was dropped.
    """
    with transaction.atomic():
        row = _load(treatment_id)
        risk = row.risk
        policies.require_judging(principal, risk.project_id, risk.owner_id)
        require_live(row, expected_version)
        _check(plan)
        before = _told(_as_plan(row))
        row.option, row.description = plan.option.value, plan.description.strip()
        row.controls, row.due_on, row.cost = list(plan.controls), plan.due_on, plan.cost
        row.owner = owner_of(plan.owner, risk.project_id)
        row.row_version += 1
        row.save()
        _finish("treatment.changed", principal, row, {"before": before, "after": _told(plan)})
    return row


def advance(
    principal: Principal,
    treatment_id: UUID,
    state: TreatmentState,
    proof: str,
    expected_version: int,
) -> Treatment:
    """Say how far a treatment is; its own owner may. Done is then for its controls to show.

    Args:
        principal: Who says so.
        treatment_id: Which.
        state: How far.
        proof: What shows it where no control does; needed to say done without a control.
        expected_version: The version that the person read.

    Raises:
        NotFound, Denied, Archived, Conflict: As for ``change``.
        UsageError: It does not follow on the state it is in; or nothing shows that it is done.
    """
    with transaction.atomic():
        row = _load(treatment_id)
        require_working(principal, row)
        require_live(row, expected_version)
        said = proof.strip()
        require_next(row, state, said)
        before = row.state
        move_on(row, state, said)
        row.save()
        _finish(
            "treatment.advanced",
            principal,
            row,
            {"before": {"state": before}, "state": row.state, "note": said},
        )
    return row


ADVANCED = ("state", "proof", "done_at", "row_version")
"""Columns of a treatment that ``move_on`` sets."""


def require_next(row: Treatment, state: TreatmentState, said: str) -> None:
    """Accept a state that follows on the one a treatment is in, with what shows it.

    Raises:
        UsageError: It does not follow; or nothing shows that it is done.
    """
    if state not in _NEXT[TreatmentState(row.state)]:
        raise UsageError(f"a treatment that is {row.state} does not become {state.value}")
    if state is TreatmentState.DONE:
        if row.option == TreatmentOption.MODIFY.value and not row.controls:
            raise UsageError(
                "it modifies a risk and names no control",
                hint="Name the control that does it: its evidence shows that it is done.",
            )
        if not row.controls and not said:
            raise UsageError("say what shows that it is done: a contract, what was switched off")
    if len(said) > LONGEST:
        raise UsageError(f"the proof has more than {LONGEST} characters")


def move_on(row: Treatment, state: TreatmentState, said: str) -> None:
    """Say how far a treatment is. The caller saves it and records it."""
    row.state, row.proof = state.value, said or row.proof
    row.done_at = now() if state is TreatmentState.DONE else None
    row.row_version += 1


def drop(principal: Principal, treatment_id: UUID, reason: str, expected_version: int) -> Treatment:
    """Say that a treatment is not done after all; nothing sets the residual for anybody.

    Where the residual stood on it, the risk shows that, and a look at it is asked for.

    Raises:
        NotFound, Denied, Archived, Conflict: As for ``change``.
        UsageError: No reason was given.
    """
    with transaction.atomic():
        row = _load(treatment_id)
        risk = row.risk
        policies.require_judging(principal, risk.project_id, risk.owner_id)
        require_live(row, expected_version)
        said = reason.strip()
        if not said:
            raise UsageError("say why it is not done after all")
        row.state, row.dropped_why = TreatmentState.DROPPED.value, said[:LONGEST]
        row.row_version += 1
        row.save()
        touched = _asked(risk, row)
        _finish("treatment.dropped", principal, row, {"reason": row.dropped_why}, touched)
    return row


def _asked(risk: Risk, dropped: Treatment) -> list[Touch]:
    """Ask for a look where the residual has nothing to stand on any more."""
    if risk.residual_likelihood is None or risk.residual_impact is None:
        return []
    left = [row.treated for row in Treatment.objects.filter(risk=risk)]
    residual = (risk.residual_likelihood, risk.residual_impact)
    if justified(residual, (risk.likelihood, risk.impact), left):
        return []
    reason = f"{dropped.reference} was dropped, and the residual risk stood on it"
    wanted = asks.Wanted(risk, risk.project_id, AskKind.TREATMENT, reason, dropped.reference)
    return asks.ask_all([wanted])


def _load(treatment_id: UUID) -> Treatment:
    found = (
        Treatment.objects.select_for_update(of=("self",))
        .select_related("risk__project")
        .filter(pk=treatment_id)
        .first()
    )
    if found is None:
        raise NotFound("there is no such treatment")
    return found


def require_working(principal: Principal, row: Treatment) -> None:
    """Accept who judges its risk, and who sees to it and may work there.

    Raises:
        NotFound: The principal may not see the risk.
        Denied: They may see it, but not do this.
    """
    risk = row.risk
    own = row.owner_id == principal.id and policies.allows(
        principal, Permission.REQUEST_DECISION, risk.project_id
    )
    if not own:
        policies.require_judging(principal, risk.project_id, risk.owner_id)


def require_live(row: Treatment, expected_version: int) -> None:
    """Accept a treatment that was not dropped, of a risk in the register, as somebody read it.

    Raises:
        Archived: The risk has left the register, or its project is archived.
        Conflict: Somebody else changed it meanwhile, or it was dropped.
    """
    require_in_register(row.risk)
    policies.expect(row, expected_version)
    if row.state == TreatmentState.DROPPED.value:
        raise policies.StandsOtherwise("this treatment was dropped", hint="Enter a new one.")


def _check(plan: Plan) -> None:
    if not plan.description.strip():
        raise UsageError("say how the risk is treated")
    if len(plan.description) > LONGEST:
        raise UsageError(f"the description has more than {LONGEST} characters")
    if len(plan.controls) > MOST_CONTROLS or len(set(plan.controls)) < len(plan.controls):
        raise UsageError(f"at most {MOST_CONTROLS} controls, each once")
    for name in plan.controls:
        if name not in catalogue().controls and not _OWN_CONTROL.fullmatch(name):
            raise UsageError(
                f"no control {name[:40]}",
                hint="Controls are those of Annex A, A.8.28, or the company's own, own-...",
            )
    if plan.cost is not None and not 0 <= plan.cost <= HIGHEST_COST:
        raise UsageError("the cost is a whole number, not below 0")


def _as_plan(row: Treatment) -> Plan:
    return Plan(
        TreatmentOption(row.option),
        row.description,
        tuple(row.controls),
        row.owner_id,
        row.due_on,
        row.cost,
    )


def _told(plan: Plan) -> dict[str, JSON]:
    return {
        "option": plan.option.value,
        "description": plan.description.strip(),
        "controls": ", ".join(plan.controls),
        "owner": str(plan.owner),
        "due_on": plan.due_on.isoformat() if plan.due_on else None,
        "cost": plan.cost,
    }


def _finish(
    word: str,
    principal: Principal,
    row: Treatment,
    said: dict[str, JSON],
    touched: list[Touch] | None = None,
) -> None:
    risk = row.risk
    touched = [*(touched or []), *contents.overtake([risk])]
    dropped = row.state == TreatmentState.DROPPED.value
    touched += agree(TREATMENT, [row.pk], actor=principal.id, done=not dropped)
    emit(RisksMoved([risk.pk]))
    payload: dict[str, JSON] = {
        "reference": row.reference,
        "risk": risk.reference,
        "option": row.option,
        **said,
    }
    touched.insert(0, Touch("risk", risk.pk, "treatment"))
    record(Change(word, principal.id, "treatment", row.pk, payload, touched))
