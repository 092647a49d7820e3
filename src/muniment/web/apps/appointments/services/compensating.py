"""Compensations for duties that one person holds and that should be kept apart (A.5.3).

Never recorded, reviewed or extended by the person whose duties they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.engine.catalogue import catalogue
from muniment.engine.duties.clashes import clashes
from muniment.web.apps.access.principals import Conflict, Denied, Kind, NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.appointments import duties, policies
from muniment.web.apps.appointments.dues import COMPENSATION
from muniment.web.apps.appointments.models import Compensation, Staff
from muniment.web.apps.appointments.presence import has_left
from muniment.web.apps.appointments.services.loading import (
    expect,
    said,
    serially,
    shown,
    take_staff,
)
from muniment.web.apps.appointments.vocabulary import Way
from muniment.web.apps.calendar.services import agree
from muniment.web.apps.ledger.services import Change, record
from muniment.web.apps.organization.numbering import take_references
from muniment.web.apps.organization.queries import today
from muniment.web.clock import now

LONGEST_SPAN = timedelta(days=366)
"""A compensation is looked at again within a year."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What makes up for a clash.

    Attributes:
        way: One of ``Way``.
        second: Who looks; needed unless a sample is taken.
        what: What is done, and how it is proven.
        review_on: Last day before somebody looks again.
    """

    way: str
    what: str
    review_on: date
    second: UUID | None = None


def compensate(
    principal: Principal, staff_id: UUID, conflict: str, role_a: str, role_b: str, measure: Measure
) -> Compensation:
    """Record what makes up for two duties of one person, before or after they hold both.

    Raises:
        Denied: The principal appoints nobody, or it is about their own duties.
        FreshProofNeeded: The person must first prove again who they are.
        NotFound: There is nobody of this id.
        Conflict: There is one already.
        UsageError: The roles do not clash so, no compensation will do, or a field does not hold.
    """
    with transaction.atomic():
        _require(principal)
        serially()
        staff = take_staff(staff_id)
        _require_other(principal, staff)
        found = catalogue().duty_conflicts.get(conflict)
        pairs = clashes([found], (role_a, role_b)) if found is not None else ()
        pair = next(
            (each for each in pairs if (each.role_a, each.role_b) == (role_a, role_b)), None
        )
        if pair is None:
            raise UsageError("these roles do not clash by that conflict")
        if not pair.can_be_compensated:
            raise UsageError(
                "no compensation will do for these roles",
                hint="Appoint somebody else, from outside if need be.",
            )
        if (
            duties.in_use()
            .filter(staff=staff, conflict=conflict, role_a=role_a, role_b=role_b)
            .exists()
        ):
            raise Conflict("there is a compensation already", hint="Review that one, or end it.")
        second = _second(measure, staff)
        (reference,) = take_references("SD", 1)
        row = Compensation.objects.create(
            reference=reference,
            conflict=conflict,
            staff=staff,
            role_a=role_a,
            role_b=role_b,
            way=Way(measure.way).value,
            what=said(measure.what, "say what is done, and how it is proven"),
            second=second,
            review_on=_review_day(measure.review_on),
            recorded_by=principal.id,
            recorded_at=now(),
        )
        payload: dict[str, JSON] = {
            **_about(row),
            "way": row.way,
            "what": row.what,
            "second": second.reference if second else None,
            "review_on": shown(row.review_on),
        }
        _record("compensation.recorded", principal, row, payload)
    return row


def review(
    principal: Principal, compensation_id: UUID, found: str, review_on: date, expected_version: int
) -> Compensation:
    """Say that somebody looked at a compensation, what was found, and when it is looked at again.

    Raises:
        Denied: The principal appoints nobody, or it is about their own duties.
        FreshProofNeeded: The person must first prove again who they are.
        NotFound: There is no such compensation.
        Conflict: Somebody else changed it meanwhile.
        UsageError: It has ended, or a field does not hold.
    """
    with transaction.atomic():
        row = _take(principal, compensation_id, expected_version)
        row.said = said(found, "say what was found")
        row.review_on = _review_day(review_on)
        row.reviewed_by, row.reviewed_at = principal.id, now()
        row.row_version += 1
        row.save()
        payload: dict[str, JSON] = {
            **_about(row),
            "found": row.said,
            "review_on": shown(row.review_on),
        }
        _record("compensation.reviewed", principal, row, payload, over=True)
    return row


def end_compensation(
    principal: Principal, compensation_id: UUID, reason: str, expected_version: int
) -> Compensation:
    """End a compensation: the duties are apart now, or it does not work.

    Raises:
        Denied: The principal appoints nobody, or it is about their own duties.
        FreshProofNeeded: The person must first prove again who they are.
        NotFound: There is no such compensation.
        Conflict: Somebody else changed it meanwhile.
        UsageError: It has ended already, or no reason is given.
    """
    with transaction.atomic():
        row = _take(principal, compensation_id, expected_version)
        row.said = said(reason, "say why it ends")
        row.ended_at = now()
        row.row_version += 1
        row.save()
        payload: dict[str, JSON] = {**_about(row), "reason": row.said}
        _record("compensation.ended", principal, row, payload)
    return row


def _record(
    word: str,
    principal: Principal,
    row: Compensation,
    payload: dict[str, JSON],
    *,
    over: bool = False,
) -> None:
    touched = agree(COMPENSATION, [row.pk], actor=principal.id, over=over)
    record(Change(word, principal.id, "compensation", row.pk, payload, touched))


def _take(principal: Principal, compensation_id: UUID, expected_version: int) -> Compensation:
    _require(principal)
    serially()
    row = (
        Compensation.objects.select_for_update(of=("self",))
        .select_related("staff__account")
        .filter(pk=compensation_id)
        .first()
    )
    if row is None:
        raise NotFound("there is no such compensation")
    _require_other(principal, row.staff)
    expect(row, expected_version)
    if row.ended_at is not None:
        raise UsageError("this compensation has ended")
    return row


def _require(principal: Principal) -> None:
    principal.require_everywhere(Permission.APPOINT)
    if principal.kind is not Kind.PERSON:
        raise Denied("a person records this, signed in")
    principal.require_fresh(now())


def _require_other(principal: Principal, staff: Staff) -> None:
    if policies.is_self(principal, staff):
        raise Denied(
            "nobody compensates for their own duties",
            hint="Another officer records it. With one active person, invite a second one first.",
        )


def _second(measure: Measure, staff: Staff) -> Staff | None:
    if measure.way not in Way.values:
        raise UsageError("it is a second person, an outside reviewer, or a sample")
    if measure.second is None:
        if measure.way != Way.SAMPLE:
            raise UsageError("say who looks", hint="Choose somebody from the register of people.")
        return None
    if measure.second == staff.pk:
        raise UsageError("somebody else must look than who holds both duties")
    second = take_staff(measure.second)
    if has_left(second, today()):
        raise UsageError("whoever is to look has left")
    return second


def _review_day(day: date) -> date:
    if not today() < day <= today() + LONGEST_SPAN:
        raise UsageError("the review is after today and within a year")
    return day


def _about(row: Compensation) -> dict[str, JSON]:
    return {
        "reference": row.reference,
        "conflict": row.conflict,
        "staff": row.staff.reference,
        "role_a": row.role_a,
        "role_b": row.role_b,
    }
