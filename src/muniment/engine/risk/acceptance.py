"""The life of one row of a treatment plan: who has said what about a residual risk.

Pure: what may follow what, and what keeps somebody from accepting. Who holds which limit is the
caller's business.

Source: ISO/IEC 27001:2022 6.1.3 f); decision 9 (a requester is never the approver).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final
from uuid import UUID

from muniment.engine.risk.matrix import Band


class RowState(Enum):
    """How a row stands. Only ``ACCEPTED`` means that somebody lives with the residual risk."""

    WAITING = "waiting"
    REFERRED = "referred"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    OVERTAKEN = "overtaken"
    SUPERSEDED = "superseded"


class RowAct(Enum):
    """What may become of a row."""

    ACCEPT = "accept"
    REFER = "refer"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"
    EXPIRE = "expire"
    OVERTAKE = "overtake"
    SUPERSEDE = "supersede"


OPEN: Final = frozenset({RowState.WAITING, RowState.REFERRED, RowState.EXPIRED})
"""In these somebody's answer is waited for: what expired asks again."""

_NEXT: Final[Mapping[RowAct, tuple[frozenset[RowState], RowState]]] = {
    RowAct.ACCEPT: (OPEN, RowState.ACCEPTED),
    RowAct.REFER: (OPEN, RowState.REFERRED),
    RowAct.REFUSE: (OPEN, RowState.REFUSED),
    RowAct.WITHDRAW: (frozenset({RowState.ACCEPTED}), RowState.WITHDRAWN),
    RowAct.EXPIRE: (frozenset({RowState.ACCEPTED}), RowState.EXPIRED),
    RowAct.OVERTAKE: (OPEN | {RowState.ACCEPTED}, RowState.OVERTAKEN),
    RowAct.SUPERSEDE: (OPEN | {RowState.ACCEPTED, RowState.REFUSED}, RowState.SUPERSEDED),
}


def after(state: RowState, act: RowAct) -> RowState | None:
    """Return the state that follows; None where the act is not possible in this state."""
    possible, following = _NEXT[act]
    return following if state in possible else None


class Bar(Enum):
    """One reason why somebody may not accept."""

    NOT_A_PERSON = "not_a_person"
    NOT_ALLOWED = "not_allowed"
    NOT_OPEN = "not_open"
    NOT_ASKED = "not_asked"
    NAMES_SELF = "names_self"
    OWN_PLAN = "own_plan"
    OWN_RESIDUAL = "own_residual"
    NO_METHOD = "no_method"
    NO_LIMIT = "no_limit"
    ABOVE_LIMIT = "above_limit"
    DEFECT = "defect"
    CHANGED = "changed"
    PAST = "past"
    TOO_LONG = "too_long"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of whoever is to accept.

    Attributes:
        state: Of the row.
        band: Of the residual risk.
        owner: Whose risk it is.
        referred_to: Who is asked instead; None for nobody.
        author: Who made the plan.
        assessors: Who set the residual that is to be accepted.
        defects: Whether its treatment has a defect.
        changed: Whether the register says something else by now.
        approved_method: Whether an approved method gives the limits.
        latest: Last day on which an acceptance may still hold.
    """

    state: RowState
    band: Band
    owner: UUID
    referred_to: UUID | None
    author: UUID
    assessors: frozenset[UUID]
    defects: bool
    changed: bool
    approved_method: bool
    latest: date

    @property
    def asked(self) -> frozenset[UUID]:
        """Who may answer: the owner, and whom it was referred to."""
        return frozenset({self.owner, *([self.referred_to] if self.referred_to else [])})


@dataclass(frozen=True, slots=True)
class Accepting:
    """Somebody who is to accept.

    Attributes:
        id: The person.
        is_person: False for a token, the host, a job.
        allowed: Whether their access lets them decide there.
        limit: Highest band that they may accept; None for none.
    """

    id: UUID
    is_person: bool
    allowed: bool
    limit: Band | None


def own(who: UUID, asked: Asked) -> tuple[Bar, ...]:
    """Return why the row is somebody's own thing, which they never accept."""
    return _found((Bar.OWN_PLAN, who == asked.author), (Bar.OWN_RESIDUAL, who in asked.assessors))


def within_limit(who: Accepting, asked: Asked) -> tuple[Bar, ...]:
    """Return why somebody's limit does not suffice."""
    return _found(
        (Bar.NO_METHOD, not asked.approved_method),
        (Bar.NO_LIMIT, who.limit is None),
        (Bar.ABOVE_LIMIT, who.limit is not None and not who.limit.reaches(asked.band)),
    )


def able(who: Accepting, asked: Asked) -> tuple[Bar, ...]:
    """Return what keeps somebody from being the one who is asked."""
    return (
        *_found((Bar.NOT_A_PERSON, not who.is_person), (Bar.NOT_ALLOWED, not who.allowed)),
        *own(who.id, asked),
        *within_limit(who, asked),
    )


def bars(who: Accepting, asked: Asked, until: date, today: date) -> tuple[Bar, ...]:
    """Return everything that keeps somebody from accepting until a last day; empty: they may."""
    return (
        *able(who, asked),
        *_found(
            (Bar.NOT_OPEN, asked.state not in OPEN),
            (Bar.NOT_ASKED, who.id not in asked.asked),
            (Bar.DEFECT, asked.defects),
            (Bar.CHANGED, asked.changed),
            (Bar.PAST, until < today),
            (Bar.TOO_LONG, until > asked.latest),
        ),
    )


def _found(*pairs: tuple[Bar, bool]) -> tuple[Bar, ...]:
    return tuple(bar for bar, holds in pairs if holds)
