"""Risk owners answer for their rows of a treatment plan: accept, refer, refuse, withdraw, expire.

Accepting wants a person, freshly proved, who is asked, whose limit suffices, and who neither made
the plan nor set the residual that is accepted. One row or many: the same rules, all or none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from muniment.core.canonical import JSON
from muniment.core.errors import MunimentError, UsageError
from muniment.engine.risk.acceptance import (
    Accepting,
    Asked,
    Bar,
    RowAct,
    RowState,
    able,
    after,
    bars,
    own,
)
from muniment.engine.risk.matrix import Band
from muniment.web.apps.access.archived import require_in_use
from muniment.web.apps.access.principals import (
    SYSTEM_PRINCIPAL,
    Conflict,
    Denied,
    NotFound,
    Principal,
)
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.calendar.services import agree
from muniment.web.apps.ledger.models import new_id
from muniment.web.apps.ledger.services import Change, Touch, record
from muniment.web.apps.organization.queries import today
from muniment.web.apps.risks import asks, policies
from muniment.web.apps.risks.authority import Everybody, as_accepting, deciders, limit_of
from muniment.web.apps.risks.contents import contents_of
from muniment.web.apps.risks.dues import ACCEPTANCE
from muniment.web.apps.risks.methods import InForce, in_force
from muniment.web.apps.risks.models import AskKind, PlanRow, Risk
from muniment.web.apps.risks.seniors import present
from muniment.web.clock import now

MOST: Final = 500
LONGEST: Final = 4000
Versions = Mapping[UUID, int]
"""Which rows, and the version of each that the person saw."""

BANDS: Final[Mapping[int, Band]] = {band.rank: band for band in Band}

WHY: Final[Mapping[Bar, str | Promise]] = {
    Bar.NOT_A_PERSON: _("only a person who is signed in accepts a risk"),
    Bar.NOT_ALLOWED: _("your access does not let you decide there"),
    Bar.NOT_OPEN: _("nobody's answer is waited for"),
    Bar.NOT_ASKED: _("the risk's owner is asked, or whom it was referred to"),
    Bar.NAMES_SELF: _("nobody makes themselves the one who accepts"),
    Bar.OWN_PLAN: _("whoever made the plan accepts nothing in it"),
    Bar.OWN_RESIDUAL: _("whoever set the residual risk does not accept it"),
    Bar.NO_METHOD: _("no risk method is approved"),
    Bar.NO_LIMIT: _("you have no limit for accepting risks"),
    Bar.ABOVE_LIMIT: _("the residual risk is above your limit"),
    Bar.DEFECT: _("its treatment has a defect"),
    Bar.CHANGED: _("the register says something else by now: it takes a new plan"),
    Bar.PAST: _("the last day has passed"),
    Bar.TOO_LONG: _("the last day is later than the method allows for this band"),
}
"""Each bar as the end of a sentence."""

_STATE = frozenset({Bar.NOT_OPEN, Bar.CHANGED, Bar.DEFECT, Bar.NO_METHOD})
_FORM = frozenset({Bar.PAST, Bar.TOO_LONG, Bar.NAMES_SELF})


class Barred(MunimentError):
    """Something stands in the way of a row. Nothing was written, for no row.

    Attributes:
        found: Reference of the risk to what bars it.
    """

    def __init__(self, found: Mapping[str, tuple[Bar, ...]], hint: str) -> None:
        self.found = dict(found)
        said = [(name, rows) for name, rows in found.items() if rows]
        message = "; ".join(
            f"{name}: {', '.join(str(WHY[bar]) for bar in rows)}" for name, rows in said[:5]
        )
        super().__init__(message, hint=hint or "Nothing was accepted.")


class BarredAuthority(Barred, Denied):
    """The principal lacks the authority. The web answers 403."""


class BarredState(Barred, Conflict):
    """It is no longer what the person thinks it is. The web answers 409."""

    status = 409


class BarredForm(Barred, UsageError):
    """What was asked for cannot be had as asked. The web answers 400."""


def asked_of(row: PlanRow, held: InForce, *, changed: bool, day: date) -> Asked:
    """Return a row as the rules look at it. ``row`` has its plan."""
    band = BANDS[row.band]
    return Asked(
        state=RowState(row.state),
        band=band,
        owner=row.owner_id,
        referred_to=row.referred_to_id,
        author=row.plan.author_id,
        assessors=frozenset(UUID(key) for key in row.assessors),
        defects=bool(row.defects),
        changed=changed or row.plan.method_id != held.id,
        approved_method=held.row is not None,
        latest=latest(held, band, day),
    )


def latest(held: InForce, band: Band, day: date) -> date:
    """Return the last day to which a risk of a band may be accepted."""
    return day + timedelta(days=held.method.days[band])


def accept_many(
    principal: Principal, wanted: Versions, *, until: date | None, said: str
) -> list[PlanRow]:
    """Approve rows and accept their residual risk: all of them or none.

    Args:
        principal: Their owner, or whom they were referred to.
        wanted: Row to the version that the person read.
        until: Last day; None: as long as the method allows for each.
        said: What they say to it, for example on what condition.

    Raises:
        NotFound: No such row, or none that the principal may see.
        Conflict: Somebody changed one meanwhile, or the project is archived.
        BarredAuthority, BarredState, BarredForm: A rule stands in the way of a row; the hint says
            who could accept it.
        FreshProofNeeded: It is too long since they proved who they are.
    """
    with transaction.atomic():
        who, rows, held, day = _begin(principal, wanted, said)
        changed = _changed(rows)
        found, hints = {}, list[str]()
        everybody, highest = None, limit_of(who, held.approved)
        for row in rows:
            asked = asked_of(row, held, changed=row.pk in changed, day=day)
            last = until or asked.latest
            mine = as_accepting(who, highest, row.project_id)
            stops = bars(mine, asked, last, day)
            found[row.risk.reference] = stops
            if set(stops) & {Bar.ABOVE_LIMIT, Bar.NO_LIMIT, Bar.OWN_PLAN, Bar.OWN_RESIDUAL}:
                everybody = everybody or deciders(held.approved, day)
                hints.append(
                    _who(
                        row, [str(person) for person in everybody.who_could(asked, row.project_id)]
                    )
                )
            row.until = last
        _refuse(found, " ".join(hints[:3]))
        who.require_fresh(now())
        touched = list[Touch]()
        for row in rows:
            touched += _replace(row)
            _answer(row, RowAct.ACCEPT, who, said)
            risk = row.risk
            risk.accepted_until = row.until
            risk.row_version += 1
            risk.save(update_fields=["accepted_until", "row_version"])
            touched.append(Touch("risk", risk.pk, "accepted"))
        earlier = [touch.object for touch in touched if touch.change == "superseded"]
        touched += agree(ACCEPTANCE, [*earlier, *(row.pk for row in rows)], actor=who.id)
        _enter("planrow.accepted", who, rows, said, touched)
    return rows


def refer(
    principal: Principal, row_id: UUID, to: UUID, said: str, expected_version: int
) -> PlanRow:
    """Ask somebody else, whose limit suffices, to accept a row.

    The owner does so, which says that they approve the treatment; an officer does it for an owner
    who can answer nothing in this plan, because it is their own or because they cannot decide.

    Raises:
        NotFound, Conflict: As for ``accept_many``.
        Denied: The principal is neither the owner nor an officer there.
        BarredAuthority: Whom it is to be referred to could not accept it.
        BarredState: Nobody's answer is waited for.
    """
    with transaction.atomic():
        who, (row,), held, day = _begin(principal, {row_id: expected_version}, said)
        _require_concerned(who, row)
        asked = asked_of(row, held, changed=bool(_changed([row])), day=day)
        _require_act(row, RowAct.REFER)
        if asked.changed:
            _refuse({row.risk.reference: (Bar.CHANGED,)}, "")
        everybody = deciders(held.approved, day)
        if who.id != row.owner_id:
            _require_stuck(row, asked, everybody)
        if to == who.id:
            _refuse({row.risk.reference: (Bar.NAMES_SELF,)}, "Name somebody else.")
        them = everybody.of(to)
        there = them.accepting(row.project_id) if them else Accepting(to, True, False, None)
        _refuse({row.risk.reference: able(there, asked)}, "Choose somebody whose limit suffices.")
        row.referred_to_id, row.referred_by_id = to, who.id
        row.state = RowState.REFERRED.value
        row.row_version += 1
        row.save()
        touched = [Touch("risk", row.risk_id, "referred")]
        _enter("planrow.referred", who, [row], said, touched, {"to": str(to)})
    return row


def refuse(principal: Principal, row_id: UUID, said: str, expected_version: int) -> PlanRow:
    """Say no to a row: the risk is to be treated further. It only makes things stricter.

    Raises:
        NotFound, Conflict: As for ``accept_many``.
        Denied: The principal is not asked.
        UsageError: No reason was given.
    """
    with transaction.atomic():
        who, (row,), held, day = _begin(principal, {row_id: expected_version}, said)
        asked = asked_of(row, held, changed=False, day=day)
        if who.id not in asked.asked:
            _refuse({row.risk.reference: (Bar.NOT_ASKED,)}, "")
        _require_act(row, RowAct.REFUSE)
        _require_words(said)
        _answer(row, RowAct.REFUSE, who, said)
        _enter("planrow.refused", who, [row], said, [Touch("risk", row.risk_id, "refused")])
    return row


def withdraw(principal: Principal, row_id: UUID, said: str, expected_version: int) -> PlanRow:
    """End an acceptance before its last day: who gave it may, and an officer.

    Raises:
        NotFound, Conflict: As for ``accept_many``.
        Denied: The principal neither gave it nor is an officer there.
        UsageError: No reason was given.
    """
    with transaction.atomic():
        who, (row,), _held, _day = _begin(principal, {row_id: expected_version}, said)
        if who.id != row.answered_by_id:
            _require_concerned(who, row)
        _require_act(row, RowAct.WITHDRAW)
        _require_words(said)
        row.state, row.said = RowState.WITHDRAWN.value, said.strip()
        row.row_version += 1
        row.save()
        touched = _unaccept(row.risk, "an acceptance was withdrawn")
        touched += agree(ACCEPTANCE, [row.pk], actor=who.id)
        _enter("planrow.withdrawn", who, [row], said, touched)
    return row


def expire_acceptances() -> int:
    """End acceptances whose last day is over, and ask again; return how many. Idempotent."""
    with transaction.atomic():
        day = today()
        over = PlanRow.objects.filter(state=RowState.ACCEPTED.value, until__lt=day)
        rows = list(over.select_for_update(of=("self",)).select_related("risk").order_by("pk"))
        if not rows:
            return 0
        touched = list[Touch]()
        for row in rows:
            row.state = RowState.EXPIRED.value
            row.row_version += 1
            row.save(update_fields=["state", "row_version"])
            touched.append(Touch("planrow", row.pk, "expired"))
            touched += _unaccept(row.risk, "the acceptance of its residual risk has ended")
        touched += agree(ACCEPTANCE, [row.pk for row in rows], done=False)
        payload: dict[str, JSON] = {"day": day.isoformat(), "ended": len(rows)}
        record(
            Change(
                "acceptances.expired",
                SYSTEM_PRINCIPAL.id,
                "planrow_batch",
                new_id(),
                payload,
                touched,
            )
        )
    return len(rows)


def _begin(
    principal: Principal, wanted: Versions, said: str
) -> tuple[Principal, list[PlanRow], InForce, date]:
    if not 1 <= len(wanted) <= MOST:
        raise UsageError(f"from 1 to {MOST} rows in one act")
    if len(said) > LONGEST:
        raise UsageError(f"more than {LONGEST} characters")
    who = present(principal)
    rows = (
        PlanRow.objects.select_for_update(of=("self",))
        .select_related("plan", "risk__project", "risk__owner")
        .defer("content")
        .filter(pk__in=list(wanted))
    )
    by_id = {row.pk: row for row in rows.order_by("pk")}
    for key, version in wanted.items():
        row = by_id.get(key)
        if row is None or not policies.allows(who, Permission.SEE_RISKS, row.project_id):
            raise NotFound("there is no such row of a plan here")
        require_in_use(row.risk.project)
        policies.expect(row, version)
    return who, [by_id[key] for key in wanted], in_force(), today()


def _changed(rows: Sequence[PlanRow]) -> set[UUID]:
    """Return the rows whose risk is another by now. Two statements."""
    found = {content.risk.pk: content for content in contents_of([row.risk for row in rows])}
    return {row.pk for row in rows if found[row.risk_id].digest != row.digest}


def _replace(row: PlanRow) -> list[Touch]:
    """End what was accepted of the same risk in an earlier plan."""
    earlier = PlanRow.objects.filter(risk=row.risk_id, state=RowState.ACCEPTED.value).first()
    if earlier is None or earlier.pk == row.pk:
        return []
    earlier.state = RowState.SUPERSEDED.value
    earlier.row_version += 1
    earlier.save(update_fields=["state", "row_version"])
    return [Touch("planrow", earlier.pk, "superseded")]


def _answer(row: PlanRow, act: RowAct, who: Principal, said: str) -> None:
    following = after(RowState(row.state), act)
    assert following is not None  # noqa: S101 - asked before
    row.state = following.value
    row.answered_by_id, row.answered_at, row.said = who.id, now(), said.strip()
    row.row_version += 1
    row.save()


def _unaccept(risk: Risk, reason: str) -> list[Touch]:
    Risk.objects.filter(pk=risk.pk).update(accepted_until=None)
    risk.accepted_until = None
    if risk.archived_at is not None:
        return [Touch("risk", risk.pk, "acceptance_ended")]
    return asks.ask_all([asks.Wanted(risk, risk.project_id, AskKind.ACCEPTANCE, reason)])


def _require_concerned(who: Principal, row: PlanRow) -> None:
    if who.id == row.owner_id and policies.may_judge(who, row.project_id, row.owner_id):
        return
    policies.require_editing(who, row.project_id)


def _require_stuck(row: PlanRow, asked: Asked, everybody: Everybody) -> None:
    """Accept that somebody refers a row in its owner's place only where the owner cannot answer."""
    owner = everybody.of(row.owner_id)
    able_there = owner is not None and owner.accepting(row.project_id).allowed
    if able_there and not own(row.owner_id, asked):
        raise BarredAuthority(
            {row.risk.reference: (Bar.NOT_ASKED,)}, "Its owner refers it, and so approves it."
        )


def _require_act(row: PlanRow, act: RowAct) -> None:
    if after(RowState(row.state), act) is None:
        _refuse({row.risk.reference: (Bar.NOT_OPEN,)}, f"It is {row.state}.")


def _require_words(said: str) -> None:
    if not said.strip():
        raise UsageError("say why")


def _refuse(found: Mapping[str, tuple[Bar, ...]], hint: str) -> None:
    every = {bar for rows in found.values() for bar in rows}
    if not every:
        return
    if every - _STATE - _FORM:
        raise BarredAuthority(found, hint)
    raise BarredState(found, hint) if every & _STATE else BarredForm(found, hint)


def _who(row: PlanRow, names: Sequence[str]) -> str:
    reference = row.risk.reference
    if names:
        return f"{reference} could be accepted by {', '.join(names[:5])}: refer it to them."
    return (
        f"Nobody here could accept {reference}. Invite an approver from outside, or have it treated"
        " further; it waits until then."
    )


def _enter(
    word: str,
    who: Principal,
    rows: Sequence[PlanRow],
    said: str,
    touched: Sequence[Touch],
    more: dict[str, JSON] | None = None,
) -> None:
    batch = len(rows) != 1
    told: list[JSON] = [
        {
            "plan": row.plan.reference,
            "risk": row.risk.reference,
            "digest": row.digest,
            "band": row.band,
            "until": row.until.isoformat() if row.until else None,
        }
        for row in rows
    ]
    payload: dict[str, JSON] = {"note": said.strip(), "rows": told, **(more or {})}
    named = [row.risk.reference for row in rows]
    payload["reference"] = ", ".join(named[:5]) + (" ..." if len(named) > 5 else "")
    payload["plan"] = rows[0].plan.reference
    change = Change(
        word,
        who.id,
        "planrow_batch" if batch else "planrow",
        new_id() if batch else rows[0].pk,
        payload,
        [*touched, *(Touch("planrow", row.pk, row.state) for row in rows if batch)],
    )
    record(change)
