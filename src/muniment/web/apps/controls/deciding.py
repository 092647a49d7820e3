"""Writes what people say of controls: one, or many at once under the same rules (decision 11).

Software proposes with reasons and never says "not necessary"; who decides is in the ledger.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.web.apps.access.principals import Conflict, NotFound, Principal
from muniment.web.apps.access.together import Wanted, ask_each
from muniment.web.apps.controls.acts import (
    Act,
    Assertion,
    Assignment,
    Decision,
    Moment,
    Necessary,
    Pairs,
    apply,
    require,
    save,
)
from muniment.web.apps.controls.models import CompanyControl
from muniment.web.apps.ledger.services import Change, Touch, record
from muniment.web.apps.organization.queries import today
from muniment.web.clock import now

MOST = 200
_WORDS = {
    Decision: "control.decided",
    Assignment: "control.assigned",
    Assertion: "control.asserted",
}
_MANY = {
    Decision: "controls.decided",
    Necessary: "controls.decided",
    Assignment: "controls.assigned",
    Assertion: "controls.asserted",
}
BECAME = {
    Decision: "decided",
    Necessary: "decided",
    Assignment: "assigned",
    Assertion: "asserted",
}
"""One word of what became of a control that an entry about many touched."""


def decide(
    principal: Principal,
    control: str,
    decision: Decision,
    assignment: Assignment | None,
    expected_version: int,
) -> CompanyControl:
    """Decide whether a control is necessary and why, and who answers for it.

    Raises:
        NotFound: There is no such control.
        Denied: The principal may not decide about controls.
        Conflict: Somebody else changed it meanwhile.
        UsageError: A reason is missing or is none, or the owner is not active.
    """
    acts: list[Act] = [decision] if assignment is None else [decision, assignment]
    return _do(principal, Wanted(control, expected_version), acts)


def assign(
    principal: Principal, control: str, assignment: Assignment, expected_version: int
) -> CompanyControl:
    """Give a control an owner or a procedure. Errors as for ``decide``."""
    return _do(principal, Wanted(control, expected_version), [assignment])


def assert_implementation(
    principal: Principal, control: str, assertion: Assertion, expected_version: int
) -> CompanyControl:
    """Say how far a control is in place; its owner alone may.

    Raises:
        NotFound: There is no such control.
        Denied: The principal does not own it.
        Conflict: Somebody else changed it meanwhile.
        UsageError: The control is excluded, words are missing, or the day is to come.
    """
    return _do(principal, Wanted(control, expected_version), [assertion])


def change_many(principal: Principal, wanted: Sequence[Wanted], act: Act) -> list[CompanyControl]:
    """Do the same to many controls: to all of them, or to none.

    Raises:
        NotFound: One does not exist, or none was named.
        Conflict: Somebody else changed one meanwhile.
        Refused: A rule stands in the way of a row; each says why.
        UsageError: More than ``MOST``.
    """
    if len(wanted) > MOST:
        raise UsageError(f"at most {MOST} controls at once")
    with transaction.atomic():
        moment = Moment(now(), today())
        loaded = _loaded(wanted)
        for row, _ in loaded:
            require(principal, row, act)
        rows = [_expected(row, one) for row, one in loaded]
        named = {row.control: row for row in rows}
        ask_each(named, lambda row: apply(principal, row, act, moment))
        for row in rows:
            save(row)
        became = BECAME[type(act)]
        record(
            Change(
                _MANY[type(act)],
                principal.id,
                "companycontrol",
                rows[0].pk,
                {"count": len(rows), "named": _named(rows), **_act(act)},
                [Touch("companycontrol", row.pk, became) for row in rows],
            )
        )
    return rows


def _do(principal: Principal, wanted: Wanted, acts: Sequence[Act]) -> CompanyControl:
    with transaction.atomic():
        moment = Moment(now(), today())
        ((row, _),) = _loaded([wanted])
        changes: Pairs = {}
        # Who may not do this is told so before being told what somebody else did.
        for act in acts:
            require(principal, row, act)
        _expected(row, wanted)
        for act in acts:
            changes |= apply(principal, row, act, moment)
        save(row)
        payload: dict[str, JSON] = {"control": row.control, "title": row.title, "changes": changes}
        payload |= {"necessity": row.necessity, "implementation": row.implementation}
        record(Change(_WORDS[type(acts[0])], principal.id, "companycontrol", row.pk, payload))
    return row


def _loaded(wanted: Sequence[Wanted]) -> list[tuple[CompanyControl, Wanted]]:
    by_name = {one.reference: one for one in wanted}
    rows = list(
        CompanyControl.objects.select_for_update(of=("self",))
        .select_related("standing")
        .prefetch_related("reasons")
        .filter(control__in=by_name)
        .order_by("position")
    )
    if not rows or len(rows) != len(by_name):
        raise NotFound("there is no such control", hint="Look for it in the list of controls.")
    return [(row, by_name[row.control]) for row in rows]


def _expected(row: CompanyControl, wanted: Wanted) -> CompanyControl:
    if row.row_version != wanted.version:
        raise Conflict(
            f"somebody else changed {row.control} meanwhile",
            hint="Look at what it says now, then decide again.",
        )
    return row


def _named(rows: Sequence[CompanyControl]) -> str:
    return ", ".join(row.control for row in rows)


def _act(act: Act) -> dict[str, JSON]:
    if isinstance(act, Decision):
        return {"necessity": act.necessity.value, "why": act.exclusion.strip()}
    if isinstance(act, Necessary):
        return {"necessity": "yes", "proposed": act.proposed, "why": act.words.strip()}
    if isinstance(act, Assertion):
        return {
            "implementation": act.implementation.value,
            "on": act.on.isoformat(),
            "why": act.words.strip(),
        }
    owner = str(act.owner) if act.owner else None
    return {"owner": owner, "procedure": act.procedure, "nobody": act.nobody}
