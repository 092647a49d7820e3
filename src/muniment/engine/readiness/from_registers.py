"""Says from the registers' facts what is recorded about clause items and documents.

*Recorded* means that what the item asks for is there, is approved where it wants approval, and is
what the register says today; anything less is *in part*, and the reason says what is missing. Items
that no register speaks to are left out.

Source: ISO/IEC 27001:2022 clauses 4 to 9; decision 13.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from muniment.engine.readiness.lint.facts import Facts, Risk, Version
from muniment.engine.readiness.recorded import Recorded
from muniment.engine.report.assessment import ReadinessState

Said = Recorded | None
"""None: nothing is recorded, so the item stays as it was."""


def recorded(facts: Facts) -> dict[str, Recorded]:
    """Return what is recorded, by clause item and document id."""
    found = {item: say(facts) for item, say in _ITEMS.items()}
    return {item: said for item, said in found.items() if said is not None}


def _whole(reason: str) -> Recorded:
    return Recorded(ReadinessState.RECORDED, reason)


def _part(reason: str) -> Recorded:
    return Recorded(ReadinessState.PARTLY_RECORDED, reason)


def _number(count: int, noun: str, plural: str = "") -> str:
    return f"{count} {noun if count == 1 else plural or noun + 's'}"


def _issues(facts: Facts) -> Said:
    outside, inside = facts.context.external, facts.context.internal
    if not outside and not inside:
        return None
    said = f"{outside} external and {_number(inside, 'internal issue')}"
    return _whole(said) if outside and inside else _part(said)


def _climate(facts: Facts) -> Said:
    return _whole("decided, with reasons") if facts.context.climate else None


def _parties(facts: Facts) -> Said:
    count = len(facts.context.parties)
    return _whole(_number(count, "party", "parties")) if count else None


def _needs(facts: Facts) -> Said:
    parties = facts.context.parties
    return _share([decided for _ref, decided in parties], "parties' needs are decided about")


def _context(facts: Facts) -> Said:
    return _both(_issues(facts), _parties(facts))


def _scope(facts: Facts) -> Said:
    if facts.context.scope is None and not facts.context.scope_wording:
        return None
    return _approved(facts.context.scope, "it is worded, and no version waits for approval")


def _obligations(facts: Facts) -> Said:
    found = [each.has_owner and bool(each.controls) for each in facts.context.obligations]
    return _share(found, "obligations have an owner and controls")


def _method(facts: Facts) -> Said:
    return None if facts.method is None else _approved(facts.method, "")


def _repeatable(facts: Facts) -> Said:
    if facts.method is None or not facts.method.approved:
        return None
    return _each(facts.risks, lambda risk: not risk.old_method, "risks follow the method in force")


def _identified(facts: Facts) -> Said:
    return _each(facts.risks, lambda risk: not risk.owner_left, "risks have an owner who is here")


def _evaluated(facts: Facts) -> Said:
    return _each(facts.risks, lambda risk: risk.assessed, "risks have a level that a person set")


def _register(facts: Facts) -> Said:
    return _both(_identified(facts), _evaluated(facts))


def _options(facts: Facts) -> Said:
    return _each(facts.risks, lambda risk: bool(risk.treatments), "risks have a treatment")


def _controls_of_risks(facts: Facts) -> Said:
    modified = [risk for risk in facts.risks if _modifies(risk)]
    return _each(modified, _names_controls, "modified risks name their controls")


def _compared(facts: Facts) -> Said:
    decided = [one.necessity != "undecided" for one in facts.controls]
    return _share(decided, "controls are decided about") if any(decided) else None


def _statement(facts: Facts) -> Said:
    return None if facts.statement is None else _approved(facts.statement, "")


def _plan(facts: Facts) -> Said:
    if facts.plan_waiting is None:
        return None
    if facts.plan_waiting:
        return _part(f"{_number(facts.plan_waiting, 'row')} of the newest plan wait for an answer")
    return _whole("the newest plan is answered in every row")


def _accepted(facts: Facts) -> Said:
    def holds(risk: Risk) -> bool:
        over = risk.accepted_until is not None and risk.accepted_until < facts.today
        return risk.accepted and not over

    if not any(risk.accepted for risk in facts.risks):
        return None
    return _each(facts.risks, holds, "risks are accepted by their owners")


def _performed(facts: Facts) -> Said:
    def in_time(risk: Risk) -> bool:
        return risk.assessed and not (risk.review_due and risk.review_due < facts.today)

    return _each(facts.risks, in_time, "risks are assessed, and no look at them is overdue")


def _carried_out(facts: Facts) -> Said:
    found = [one.done for risk in facts.risks for one in risk.treatments]
    return _share(found, "treatments are done") if found else None


def _planned(kind: str, said: str) -> Callable[[Facts], Said]:
    return lambda facts: _part(said) if kind in facts.operation.kinds_planned else None


def _operation(facts: Facts) -> Said:
    if not facts.operation.kinds_planned:
        return None
    kinds = _number(len(facts.operation.kinds_planned), "kind")
    late = len(facts.operation.missed)
    return _part(f"{kinds} of recurring tasks are planned, {late} not done in time")


def _approved(version: Version | None, otherwise: str) -> Recorded:
    if version is None:
        return _part(otherwise)
    name = version.ref.reference
    if not version.approved:
        return _part(f"{name} waits for approval")
    if version.stale:
        return _part(f"{name} is approved, and the register has moved since")
    return _whole(f"{name} is approved and in force")


def _each(risks: Sequence[Risk], good: Callable[[Risk], bool], said: str) -> Said:
    return _share([good(risk) for risk in risks], said)


def _share(found: Sequence[bool], said: str) -> Said:
    if not found:
        return None
    text = f"{sum(found)} of {len(found)} {said}"
    return _whole(text) if all(found) else _part(text)


def _both(*found: Said) -> Said:
    there = [each for each in found if each is not None]
    if not there:
        return None
    text = "; ".join(each.reason for each in there)
    whole = len(there) == len(found) and _all_whole(there)
    return _whole(text) if whole else _part(text)


def _all_whole(found: Iterable[Recorded]) -> bool:
    return all(each.state is ReadinessState.RECORDED for each in found)


def _modifies(risk: Risk) -> bool:
    return any(one.option == "modify" for one in risk.treatments)


def _names_controls(risk: Risk) -> bool:
    return all(one.controls for one in risk.treatments if one.option == "modify")


_AUDITS = _planned("audit", "internal audits are planned in the calendar")
_ITEMS: Final[dict[str, Callable[[Facts], Said]]] = {
    "C.4.1-a": _issues,
    "C.4.1-b": _climate,
    "C.4.2-a": _parties,
    "C.4.2-b": _needs,
    "C.4.3-a": _scope,
    "C.6.1.2-a": _method,
    "C.6.1.2-b": _repeatable,
    "C.6.1.2-c": _identified,
    "C.6.1.2-d": _evaluated,
    "C.6.1.3-a": _options,
    "C.6.1.3-b": _controls_of_risks,
    "C.6.1.3-c": _compared,
    "C.6.1.3-d": _statement,
    "C.6.1.3-e": _plan,
    "C.6.1.3-f": _accepted,
    "C.7.3-a": _planned("training", "training is planned in the calendar"),
    "C.8.1-a": _operation,
    "C.8.2-a": _performed,
    "C.8.3-a": _carried_out,
    "C.9.2.2-a": _AUDITS,
    "doc-context": _context,
    "doc-scope": _scope,
    "doc-risk-method": _method,
    "doc-risk-register": _register,
    "doc-rtp": _plan,
    "doc-soa": _statement,
    "doc-audit-programme": _AUDITS,
    "doc-legal": _obligations,
}
ITEMS: Final = frozenset(_ITEMS)
"""Items that registers speak to here; those of people and roles are their own register's."""
