"""Writes the tolerance: how likely a year may be to cost more than some amounts.

An officer proposes a line; somebody else, who could approve a method, approves it. Until then the
one before holds, and drawings say that the new one is only proposed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.db import transaction

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.engine.risk.matrix import Band
from muniment.engine.risk.simulation.tolerance import Tolerance, TolerancePoint
from muniment.web.apps.access.principals import Denied, Kind, NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.ledger.services import Change, record
from muniment.web.apps.organization.queries import today
from muniment.web.apps.risks import policies
from muniment.web.apps.risks.authority import Decider, deciders
from muniment.web.apps.risks.methods import in_force
from muniment.web.apps.risks.models import LossTolerance, MoneySettings
from muniment.web.apps.risks.seniors import present
from muniment.web.clock import now

LONGEST_WHY: Final = 2000
MOST_POINTS: Final = 5


class OwnTolerance(Denied):
    """Somebody is to approve a tolerance that they wrote."""


@dataclass(frozen=True, slots=True)
class Lines:
    """The tolerance in force, and the one that waits for approval; None for none."""

    held: LossTolerance | None
    proposed: LossTolerance | None


def lines() -> Lines:
    """Return the tolerance in force and the proposed one. One statement."""
    rows = LossTolerance.objects.select_related("author", "approved_by").exclude(
        state=LossTolerance.State.SUPERSEDED
    )
    found = {row.state: row for row in rows}
    return Lines(found.get(LossTolerance.State.IN_FORCE), found.get(LossTolerance.State.PROPOSED))


def propose(
    principal: Principal, points: Sequence[tuple[float, float]], why: str, expected_version: int
) -> LossTolerance:
    """Propose a line, or write the proposed one anew; whoever does is one of its authors.

    Args:
        principal: Who proposes.
        points: Pairs of an amount and of how likely a year may be to cost more.
        why: Where it comes from.
        expected_version: The proposed version that the person read; 0: there was none.

    Raises:
        Denied: The principal may not edit risks of every project.
        Conflict: Somebody else wrote one meanwhile.
        SimulationError: The points are no line.
        UsageError: Nobody says where they come from.
    """
    with transaction.atomic():
        principal.require_everywhere(Permission.EDIT_RISKS)
        if principal.kind is not Kind.PERSON:
            raise Denied("only a person says what the company can bear")
        if len(points) > MOST_POINTS:
            raise UsageError(f"at most {MOST_POINTS} points")
        if any(chance <= 0 for _, chance in points):
            raise UsageError(
                "a chance of 0 is no tolerance", hint="Say once in 1,000 years, or leave it out."
            )
        ordered = sorted(points)
        Tolerance(tuple(TolerancePoint(loss, chance) for loss, chance in ordered))
        if not why.strip():
            raise UsageError("say where the tolerance comes from")
        if len(why) > LONGEST_WHY:
            raise UsageError(f"the reason has more than {LONGEST_WHY} characters")
        rows = LossTolerance.objects.select_for_update().order_by("-number")
        newest = rows.first()
        row = rows.filter(state=LossTolerance.State.PROPOSED).first()
        if (row.row_version if row else 0) != expected_version:
            raise policies.StandsOtherwise(
                "somebody else wrote a tolerance meanwhile", hint="Look at what it says now."
            )
        if row is None:
            row = LossTolerance(number=newest.number + 1 if newest else 1)
        else:
            row.row_version += 1
        settings = MoneySettings.objects.first()
        row.points = [[loss, chance] for loss, chance in ordered]
        row.currency = settings.currency if settings else ""
        row.why, row.author_id, row.proposed_at = why.strip(), principal.id, now()
        if str(principal.id) not in row.authors:
            row.authors = [*row.authors, str(principal.id)]
        row.save()
        _record("tolerance.proposed", principal, row)
    return row


def approve(principal: Principal, number: int, expected_version: int) -> LossTolerance:
    """Bring the proposed line into force.

    Raises:
        NotFound: There is no such version.
        Conflict: It is not proposed any more, or somebody else changed it meanwhile.
        OwnTolerance: The principal wrote in it.
        Denied: Their limit is not that of top management.
        FreshProofNeeded: It is too long since they proved who they are.
    """
    with transaction.atomic():
        who = present(principal)
        who.require_everywhere(Permission.SEE_RISKS)
        row = LossTolerance.objects.select_for_update().filter(number=number).first()
        if row is None:
            raise NotFound("there is no such version of the tolerance")
        policies.expect(row, expected_version)
        if row.state != LossTolerance.State.PROPOSED:
            raise policies.StandsOtherwise(f"tolerance {number} is not proposed any more")
        if str(who.id) in row.authors:
            raise OwnTolerance("you wrote in this tolerance", hint=_hint(row))
        if who.id not in {item.person.pk for item in seniors()}:
            raise Denied(
                "a tolerance is approved by top management",
                hint="That is who decides in every project, with a limit for the gravest risks.",
            )
        who.require_fresh(now())
        held = LossTolerance.objects.select_for_update().filter(state=LossTolerance.State.IN_FORCE)
        for before in held:
            before.state, before.row_version = (
                LossTolerance.State.SUPERSEDED,
                before.row_version + 1,
            )
            before.save()
        row.state, row.approved_by_id, row.approved_at = (
            LossTolerance.State.IN_FORCE,
            who.id,
            now(),
        )
        row.row_version += 1
        row.save()
        _record("tolerance.approved", principal, row)
    return row


def seniors() -> list[Decider]:
    """Return who may approve for top management: deciding everywhere, limited by nothing."""
    return [
        item
        for item in deciders(in_force().approved, today()).deciders
        if None in item.projects and item.limit is Band.VERY_HIGH
    ]


def approvers(row: LossTolerance) -> list[Decider]:
    """Return who could approve a version: senior, and none of its authors."""
    return [item for item in seniors() if str(item.person.pk) not in row.authors]


def may_approve(who: UUID, row: LossTolerance) -> bool:
    """Return whether somebody could approve a version."""
    return who in {item.person.pk for item in approvers(row)}


def _hint(row: LossTolerance) -> str:
    able = [str(item.person) for item in approvers(row)]
    if able:
        return f"Somebody else approves it: {', '.join(able[:5])}."
    return (
        "Nobody else here could approve it. Invite somebody from outside, or have an administrator"
        " give somebody the limit."
    )


def _record(word: str, principal: Principal, row: LossTolerance) -> None:
    said: list[JSON] = [[repr(float(value)) for value in point] for point in row.points]
    payload: dict[str, JSON] = {
        "number": row.number,
        "points": said,
        "currency": row.currency,
        "why": row.why,
    }
    record(Change(word, principal.id, "losstolerance", row.pk, payload))
