"""Changes many risks at once by the rules of one: another owner, a look by a day, or out.

Nothing here judges a risk. A new owner takes over what waits about it; what somebody accepted as
its owner before is overtaken, as when one risk changes hands.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.engine.risk.method import MOST_DAYS
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.together import Wanted, ask_each, matched, told
from muniment.web.apps.calendar.services import agree
from muniment.web.apps.ledger.models import new_id
from muniment.web.apps.ledger.services import Change, Touch, record
from muniment.web.apps.organization.queries import today
from muniment.web.apps.risks import asks, contents, policies, services
from muniment.web.apps.risks.dues import LOOK
from muniment.web.apps.risks.models import Ask, AskKind, Risk
from muniment.web.apps.risks.reassessing import LONGEST_REASON
from muniment.web.bulk import update_each


@dataclass(frozen=True, slots=True)
class HandOn:
    """Give them to another owner.

    Attributes:
        owner: Who answers for them.
        reason: Why; may be empty.
    """

    owner: UUID
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """Ask their owners to look at them again.

    Attributes:
        due_on: The last day on which that is on time.
        reason: Why.
    """

    due_on: date
    reason: str


@dataclass(frozen=True, slots=True)
class PutAway:
    """Take them out of the register.

    Attributes:
        reason: Why.
    """

    reason: str


Act = HandOn | Look | PutAway


def change_many(principal: Principal, wanted: Sequence[Wanted], act: Act) -> list[Risk]:
    """Do the same to risks, as their officer; return those that became others. All or none.

    A bounded number of statements for every 200 risks.

    Raises:
        NotFound: One is not there, or none that the principal may see.
        Refused: A rule stands in the way of some; each says why. They may see it and not do this,
            it left the register, its project is archived, somebody else changed it meanwhile, the
            owner cannot work on it, or a look is asked for by an earlier day.
        UsageError: None or too many, no reason, a day that is over, or an owner who is not active.
    """
    with transaction.atomic():
        risks = _loaded(wanted)
        versions = {one.reference: one.version for one in wanted}

        def allowed(risk: Risk) -> None:
            policies.require_editing(principal, risk.project_id)
            services.require_in_register(risk)
            services.expect(risk, versions[risk.reference])

        match act:
            case HandOn():
                return _hand_on(principal, risks, allowed, act)
            case Look():
                return _look(principal, risks, allowed, act)
            case PutAway():
                return _put_away(principal, risks, allowed, act)


Rule = Callable[[Risk], None]
Risks = Mapping[str, Risk]


def _hand_on(principal: Principal, risks: Risks, allowed: Rule, act: HandOn) -> list[Risk]:
    _require_short(act.reason)
    ask_each(risks, allowed)
    owner, who = services.candidate(act.owner)
    ask_each(risks, lambda risk: services.require_able(who, risk.project_id))
    moved = [risk for risk in risks.values() if risk.owner_id != owner.pk]
    if not moved:
        return []
    before = {risk.reference: str(risk.owner_id) for risk in moved}
    for risk in moved:
        risk.owner = owner
        risk.row_version += 1
    update_each(moved, ("owner", "row_version"))
    touched = [Touch("risk", risk.pk, "handed_on") for risk in moved]
    touched += contents.overtake(moved)
    waiting = [risk.pk for risk in moved if risk.review_asked_at is not None]
    touched += agree(LOOK, waiting, actor=principal.id)
    _enter(
        "risks.handed_on",
        principal,
        {risk: {"owner": [before[risk.reference], str(owner.pk)]} for risk in moved},
        touched,
        act.reason,
        owner=str(owner.pk),
    )
    return moved


def _look(principal: Principal, risks: Risks, allowed: Rule, act: Look) -> list[Risk]:
    reason = act.reason.strip().rstrip(".")
    if not reason:
        raise UsageError("say why they are to be looked at again")
    _require_short(reason)
    day = today()
    if act.due_on < day:
        raise UsageError("the day is over", hint="Choose today or a later day.")
    if act.due_on > day + timedelta(days=MOST_DAYS):
        raise UsageError(f"a look is asked for within {MOST_DAYS} days")
    ask_each(risks, allowed)
    asked = dict(
        Ask.objects.filter(
            risk__in=list(risks.values()), kind=AskKind.PERSON, answered_at=None
        ).values_list("risk_id", "due_on")
    )

    def unasked(risk: Risk) -> None:
        if risk.pk in asked and asked[risk.pk] <= act.due_on:
            raise UsageError(
                f"a look at it is asked for by {asked[risk.pk].isoformat()} already",
                hint="An earlier day brings it forward. No day is put off: judge the risk.",
            )

    ask_each(risks, unasked)
    rows = list(risks.values())
    before = {risk.reference: _day(risk.review_due_on) for risk in rows}
    looks = [
        asks.Wanted(risk, risk.project_id, AskKind.PERSON, reason, due_on=act.due_on)
        for risk in rows
    ]
    touched = asks.ask_all(looks, actor=principal.id)
    _enter(
        "risks.look_asked",
        principal,
        {
            risk: {"review_due_on": [before[risk.reference], _day(risk.review_due_on)]}
            for risk in rows
        },
        touched,
        reason,
        due_on=act.due_on.isoformat(),
    )
    return rows


def _put_away(principal: Principal, risks: Risks, allowed: Rule, act: PutAway) -> list[Risk]:
    said = services.leaving_reason(act.reason)
    ask_each(risks, allowed)
    rows = list(risks.values())
    touched = [Touch("risk", risk.pk, "archived") for risk in rows]
    touched += services.put_away(principal, rows, said)
    _enter("risks.archived", principal, {risk: {} for risk in rows}, touched, said)
    return rows


def _loaded(wanted: Sequence[Wanted]) -> dict[str, Risk]:
    rows = Risk.objects.select_for_update(of=("self",)).select_related("project")
    return matched(rows.filter(reference__in={one.reference for one in wanted}), wanted)


def _enter(
    word: str,
    principal: Principal,
    changes: Mapping[Risk, Mapping[str, JSON]],
    touched: Sequence[Touch],
    reason: str,
    **more: JSON,
) -> None:
    payload = told(changes.items(), **more, reason=reason.strip())
    record(Change(word, principal.id, "risk_batch", new_id(), payload, touched))


def _require_short(reason: str) -> None:
    if len(reason) > LONGEST_REASON:
        raise UsageError(f"the reason has more than {LONGEST_REASON} characters")


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
