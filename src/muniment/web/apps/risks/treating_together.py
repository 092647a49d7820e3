"""Changes many treatments at once by the rules of one: who sees to them, until when, how far.

Another owner or day is another treatment than the one that was accepted: what was said to its
risk's row in a plan is overtaken, as when one treatment is written anew.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.engine.risk.treatment import TreatmentState
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.together import Wanted, ask_each, matched, told
from muniment.web.apps.calendar.services import agree
from muniment.web.apps.ledger.events import emit
from muniment.web.apps.ledger.models import new_id
from muniment.web.apps.ledger.services import Change, Touch, record
from muniment.web.apps.risks import contents, policies, services, treating
from muniment.web.apps.risks.dues import TREATMENT
from muniment.web.apps.risks.events import RisksMoved
from muniment.web.apps.risks.models import Treatment
from muniment.web.apps.risks.reassessing import LONGEST_REASON
from muniment.web.bulk import update_each


@dataclass(frozen=True, slots=True)
class HandOn:
    """Say who sees to them.

    Attributes:
        owner: Who.
    """

    owner: UUID


@dataclass(frozen=True, slots=True)
class Date:
    """Say until when they are carried out.

    Attributes:
        due_on: The last day on which that is on time.
        reason: Why it is another day.
    """

    due_on: date
    reason: str


@dataclass(frozen=True, slots=True)
class Advance:
    """Say how far they are.

    Attributes:
        state: How far.
        proof: What shows it where no control does.
    """

    state: TreatmentState
    proof: str = ""


Act = HandOn | Date | Advance
Rows = Mapping[str, Treatment]
Rule = Callable[[Treatment], None]
Changes = dict[Treatment, Mapping[str, JSON]]


def change_many(principal: Principal, wanted: Sequence[Wanted], act: Act) -> list[Treatment]:
    """Do the same to treatments; return those that became others. All or none.

    A bounded number of statements for every 200 of them.

    Raises:
        NotFound: One is not there, or none that the principal may see.
        Refused: A rule of one treatment stands in the way of some; each says why.
        UsageError: None or too many, no reason, or an owner who is not active.
    """
    with transaction.atomic():
        rows = _loaded(wanted)
        versions = {one.reference: one.version for one in wanted}

        def judged(row: Treatment) -> None:
            policies.require_judging(principal, row.risk.project_id, row.risk.owner_id)
            treating.require_live(row, versions[row.reference])

        def worked(row: Treatment) -> None:
            treating.require_working(principal, row)
            treating.require_live(row, versions[row.reference])

        match act:
            case HandOn():
                return _hand_on(principal, rows, judged, act)
            case Date():
                return _date(principal, rows, judged, act)
            case Advance():
                return _advance(principal, rows, worked, act)


def _hand_on(principal: Principal, rows: Rows, allowed: Rule, act: HandOn) -> list[Treatment]:
    ask_each(rows, allowed)
    owner, who = services.candidate(act.owner)
    ask_each(rows, lambda row: services.require_able(who, row.risk.project_id))
    changes: Changes = {}
    for row in rows.values():
        if row.owner_id == owner.pk:
            continue
        changes[row] = {"owner": [str(row.owner_id), str(owner.pk)]}
        row.owner = owner
        row.row_version += 1
    said: dict[str, JSON] = {"owner": str(owner.pk)}
    return _finish("treatments.handed_on", principal, changes, ("owner", "row_version"), said)


def _date(principal: Principal, rows: Rows, allowed: Rule, act: Date) -> list[Treatment]:
    reason = act.reason.strip()
    if not reason:
        raise UsageError("say why it is another day")
    if len(reason) > LONGEST_REASON:
        raise UsageError(f"the reason has more than {LONGEST_REASON} characters")
    ask_each(rows, allowed)
    day = act.due_on.isoformat()
    changes: Changes = {}
    for row in rows.values():
        if row.due_on == act.due_on:
            continue
        changes[row] = {"due_on": [row.due_on.isoformat() if row.due_on else None, day]}
        row.due_on = act.due_on
        row.row_version += 1
    said: dict[str, JSON] = {"due_on": day, "reason": reason}
    return _finish("treatments.dated", principal, changes, ("due_on", "row_version"), said)


def _advance(principal: Principal, rows: Rows, allowed: Rule, act: Advance) -> list[Treatment]:
    proof = act.proof.strip()

    def rule(row: Treatment) -> None:
        allowed(row)
        treating.require_next(row, act.state, proof)

    ask_each(rows, rule)
    changes: Changes = {}
    for row in rows.values():
        changes[row] = {"state": [row.state, act.state.value]}
        treating.move_on(row, act.state, proof)
    said: dict[str, JSON] = {"state": act.state.value, "note": proof}
    return _finish("treatments.advanced", principal, changes, treating.ADVANCED, said)


def _loaded(wanted: Sequence[Wanted]) -> dict[str, Treatment]:
    rows = Treatment.objects.select_for_update(of=("self",)).select_related("risk__project")
    return matched(rows.filter(reference__in={one.reference for one in wanted}), wanted)


def _finish(
    word: str,
    principal: Principal,
    changes: Changes,
    columns: Sequence[str],
    said: Mapping[str, JSON],
) -> list[Treatment]:
    """Save treatments, bring what follows from them up to date, and write the one entry."""
    rows = list(changes)
    if not rows:
        return []
    update_each(rows, columns)
    risks = {row.risk_id: row.risk for row in rows}
    became = word.partition(".")[2]
    touched = [
        *(Touch("treatment", row.pk, became) for row in rows),
        *(Touch("risk", key, "treatment") for key in risks),
        *contents.overtake(list(risks.values())),
        *agree(TREATMENT, [row.pk for row in rows], actor=principal.id),
    ]
    emit(RisksMoved(list(risks)))
    payload = told(changes.items(), **said)
    record(Change(word, principal.id, "treatment_batch", new_id(), payload, touched))
    return rows
