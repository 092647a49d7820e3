"""A class below that of the data: asked for by one person, decided by another, for a while.

Decision 9's rules: nobody decides about a request of their own; the decision has a reason and a
last day; it is about the data and lineage that were read, and ends when they change. There is no
other door: an edit, a bulk edit or a merge sets no class below that of the data.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.web.apps.access.archived import require_in_use
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import (
    SYSTEM_PRINCIPAL,
    Conflict,
    Denied,
    Kind,
    NotFound,
    Principal,
    person_principal,
)
from muniment.web.apps.access.roles import ALLOWS, Permission, Role
from muniment.web.apps.assets import policies
from muniment.web.apps.assets.fields import LONGEST_TEXT
from muniment.web.apps.assets.inheriting import basis_of, end_decisions, reclassify
from muniment.web.apps.assets.models import Asset, ClassDecision
from muniment.web.apps.assets.services import Taken, reason_of, require_version
from muniment.web.apps.assets.vocabulary import INHERITING, Confidentiality, class_word
from muniment.web.apps.ledger.models import new_id
from muniment.web.apps.ledger.services import Change, Touch, record
from muniment.web.apps.organization.queries import organization_zone, today
from muniment.web.clock import now

LONGEST = timedelta(days=366)

_DECIDING = [role.value for role in Role if Permission.DECIDE_CLASS in ALLOWS[role]]


class Obstacle(Enum):
    """Why somebody may not decide a request."""

    NOT_A_PERSON = "not_a_person"
    NOT_ALLOWED = "not_allowed"
    OWN_REQUEST = "own_request"
    NOT_WAITING = "not_waiting"
    PAST = "past"


WHY: Final[dict[Obstacle, Promise]] = {
    Obstacle.NOT_A_PERSON: _("only a person who is signed in may do this"),
    Obstacle.NOT_ALLOWED: _("your access roles do not allow it in this project"),
    Obstacle.OWN_REQUEST: _("nobody decides about a request of their own"),
    Obstacle.NOT_WAITING: _("it is no longer waiting for an answer"),
    Obstacle.PAST: _("the last day has passed"),
}
"""Each obstacle as the end of a sentence."""


class Over(Conflict):
    """The request was answered, or what was granted has ended."""

    status = 409


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for.

    Attributes:
        wanted: The class, 1 to 4.
        reason: Why the data's class need not hold.
        expires_on: The last day.
    """

    wanted: int
    reason: str
    expires_on: date


def request_class(
    principal: Principal, reference: str, expected_version: int, wish: Wish
) -> ClassDecision:
    """Ask that an asset's class be lower than that of its data. Nothing is in force yet.

    Raises:
        NotFound, Denied: No such asset, or the principal may ask for nothing there.
        Conflict: The asset is of another version, or in no register in use.
        Taken: A request about it waits already.
        UsageError: The class is not lower, or the last day makes no sense.
    """
    with transaction.atomic():
        row = _asset(reference)
        policies.require(principal, Permission.REQUEST_DECISION, row.project_id)
        if principal.kind is not Kind.PERSON:
            raise Denied(str(WHY[Obstacle.NOT_A_PERSON]))
        policies.require_standing(row)
        require_version(row, expected_version)
        why = reason_of(wish.reason)
        if wish.wanted not in Confidentiality.values:
            raise UsageError("a class is 1 to 4")
        if row.kind not in INHERITING or wish.wanted >= row.effective:
            raise UsageError(
                "this is no lower class",
                hint="What is not below the class of its data is simply set, under Change.",
            )
        if wish.wanted >= row.inherited:
            raise UsageError(
                "its data does not keep it from this class", hint="Set it under Change."
            )
        day = today()
        if not day <= wish.expires_on <= day + LONGEST:
            raise UsageError(
                "the last day is between today and a year from now",
                hint="Ask again when it is over.",
            )
        if ClassDecision.objects.filter(asset=row, state="requested").exists():
            raise Taken("a request about it waits already", hint="Take that one back first.")
        asked = ClassDecision(
            asset=row,
            wanted=wish.wanted,
            inherited=row.inherited,
            basis=basis_of(row),
            reason=why,
            expires_on=wish.expires_on,
            requested_by=principal.id,
            requested_at=now(),
        )
        asked.save(force_insert=True)
        _enter("class.requested", principal, asked, {"reason": why})
    return asked


def answer(
    principal: Principal, decision: UUID, expected_version: int, *, grant: bool, note: str
) -> ClassDecision:
    """Say yes or no to a request. A yes is in force at once.

    Raises:
        NotFound, Denied: No such request, or none that the principal may decide.
        FreshProofNeeded: It is too long since they proved who they are.
        Conflict: The request, its data or its lineage is another by now.
        UsageError: The note is too long.
    """
    with transaction.atomic():
        row = _decision(principal, decision)
        present = _as_now(principal)
        found = obstacles(present, row)
        if found:
            raise Denied("; ".join(str(WHY[one]) for one in found), hint=_who_may(row))
        policies.require_standing(row.asset)
        _expect(row, expected_version)
        principal.require_fresh(now())
        said = note.strip().replace("\0", "")
        if len(said) > LONGEST_TEXT:
            raise UsageError(f"a note has at most {LONGEST_TEXT} characters")
        touched: list[Touch] = []
        if grant:
            if row.basis != basis_of(row.asset):
                raise Conflict(
                    "the data or the lineage changed meanwhile",
                    hint="Read what it stands on now, and decide again.",
                )
            if row.wanted >= row.asset.inherited:
                raise UsageError(
                    "its data no longer keeps it from this class",
                    hint="The request is not needed: take it back, or refuse it.",
                )
            row.inherited = row.asset.inherited
            before = ClassDecision.objects.filter(asset=row.asset, state="granted")
            end_decisions(before, "replaced", touched)
        row.state = "granted" if grant else "refused"
        row.decided_by, row.decided_at, row.note = principal.id, now(), said
        row.row_version += 1
        row.save()
        payload: dict[str, JSON] = {"note": said}
        if grant:
            payload["changes"] = _lower(row)
            touched += reclassify({row.asset_id})
        _enter("class.granted" if grant else "class.refused", principal, row, payload, touched)
    return row


def withdraw(principal: Principal, decision: UUID, expected_version: int) -> ClassDecision:
    """Take a request of one's own back.

    Raises:
        NotFound, Denied: No such request, or it is somebody else's.
        Conflict: It is another by now, or no longer waits.
    """
    with transaction.atomic():
        row = _decision(principal, decision)
        if row.requested_by != principal.id:
            raise Denied("only who asked may take a request back")
        require_in_use(row.asset.project)
        _expect(row, expected_version)
        if row.state != "requested":
            raise Over("it is no longer waiting for an answer")
        row.state, row.ended_at = "withdrawn", now()
        row.row_version += 1
        row.save()
        _enter("class.withdrawn", principal, row, {})
    return row


def revoke(
    principal: Principal, decision: UUID, expected_version: int, reason: str
) -> ClassDecision:
    """End what was granted before its last day. It only makes things stricter.

    Raises:
        NotFound, Denied: No such decision, or the principal may not change the asset.
        Conflict: It is another by now, or not in force.
    """
    with transaction.atomic():
        row = _decision(principal, decision)
        if row.requested_by != principal.id:
            policies.require(principal, Permission.EDIT_ASSETS, row.asset.project_id)
        require_in_use(row.asset.project)
        _expect(row, expected_version)
        if row.state != "granted":
            raise Over("it is not in force")
        why = reason_of(reason)
        touched: list[Touch] = []
        end_decisions([row], "revoked", touched)
        touched += reclassify({row.asset_id})
        _enter("class.revoked", principal, row, {"reason": why}, touched)
    return row


def expire() -> int:
    """End what is past its last day and return how many; does nothing when run again."""
    with transaction.atomic():
        day = today()
        over = ClassDecision.objects.select_for_update().filter(
            state__in=("requested", "granted"), expires_on__lt=day
        )
        rows = list(over.order_by("pk"))
        if not rows:
            return 0
        touched: list[Touch] = []
        ended = end_decisions(rows, "expired", touched)
        touched += reclassify(ended)
        payload: dict[str, JSON] = {"day": day.isoformat(), "count": len(rows)}
        record(
            Change("class.expired", SYSTEM_PRINCIPAL.id, "class_batch", new_id(), payload, touched)
        )
    return len(rows)


def obstacles(principal: Principal, row: ClassDecision) -> list[Obstacle]:
    """Return everything that keeps somebody from deciding a request."""
    project = row.asset.project_id
    pairs = (
        (Obstacle.NOT_A_PERSON, principal.kind is not Kind.PERSON),
        (Obstacle.NOT_ALLOWED, not policies.allows(principal, Permission.DECIDE_CLASS, project)),
        (Obstacle.NOT_WAITING, row.state != "requested"),
        (Obstacle.OWN_REQUEST, row.requested_by == principal.id),
        (Obstacle.PAST, row.expires_on < today()),
    )
    return [obstacle for obstacle, holds in pairs if holds]


def deciders(row: ClassDecision) -> list[Person]:
    """Return who could decide a request. One statement."""
    where = Person.objects.filter(is_active=True, grants__role__in=_DECIDING)
    if row.asset.project_id is None:
        where = where.filter(grants__project=None)
    else:
        where = where.filter(grants__project=None) | where.filter(
            grants__project=row.asset.project_id
        )
    return list(where.exclude(pk=row.requested_by).distinct().order_by("name", "pk"))


def _who_may(row: ClassDecision) -> str:
    found = [str(person) for person in deciders(row)[:5]]
    if found:
        return f"These may decide: {', '.join(found)}."
    return "Nobody else may decide yet: invite an officer, from outside the company if need be."


def _lower(row: ClassDecision) -> dict[str, JSON]:
    """Let the lower class hold, and return what changed."""
    asset = row.asset
    before: list[JSON] = [asset.confidentiality, asset.confidentiality]
    if asset.confidentiality is not None and asset.confidentiality > row.wanted:
        asset.confidentiality = row.wanted
        before[1] = row.wanted
    asset.lowered_to = row.wanted
    asset.row_version += 1
    asset.save(update_fields=["confidentiality", "lowered_to", "row_version"])
    return {"confidentiality": before} if before[0] != before[1] else {}


def _asset(reference: str) -> Asset:
    row = (
        Asset.objects.select_for_update(of=("self",))
        .select_related("project")
        .filter(reference=reference)
        .first()
    )
    if row is None:
        raise NotFound("there is no such asset")
    return row


def _decision(principal: Principal, key: UUID) -> ClassDecision:
    row = (
        ClassDecision.objects.select_for_update(of=("self",))
        .select_related("asset__project")
        .filter(pk=key)
        .first()
    )
    if row is None or not policies.allows(principal, Permission.SEE_ASSETS, row.asset.project_id):
        raise NotFound("there is no such request here")
    return row


def _as_now(principal: Principal) -> Principal:
    """Return a person with the roles that they have at this moment."""
    if principal.kind is not Kind.PERSON:
        return principal
    person = Person.objects.filter(pk=principal.id, is_active=True).first()
    if person is None:
        raise Denied("you can no longer sign in here")
    return person_principal(person, now(), organization_zone(), principal.proved_at)


def _expect(row: ClassDecision, version: int) -> None:
    if row.row_version != version:
        raise Conflict("this request is another by now", hint="Read it again, then decide.")


def _enter(
    kind: str,
    principal: Principal,
    row: ClassDecision,
    more: dict[str, JSON],
    touched: Iterable[Touch] = (),
) -> None:
    payload: dict[str, JSON] = {
        "reference": row.asset.reference,
        "wanted": row.wanted,
        "class": class_word(row.wanted),
        "inherited": row.inherited,
        "basis": row.basis,
        "requested_by": str(row.requested_by),
        "expires_on": row.expires_on.isoformat(),
        **more,
    }
    own = Touch("class_decision", row.pk, row.state)
    record(
        Change(
            kind,
            principal.id,
            "asset",
            row.asset_id,
            payload,
            list(dict.fromkeys([own, *touched])),
        )
    )
