"""Rows of the lists and pages: staff, appointments, roles. Each a bounded number of statements."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Case, Count, Exists, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce, Lower, NullIf

from muniment.web.apps.access.principals import NotFound
from muniment.web.apps.appointments.models import (
    Appointment,
    Compensation,
    CompetenceEvidence,
    CompetencePlan,
    Staff,
)
from muniment.web.apps.appointments.presence import in_force, not_left, present
from muniment.web.apps.appointments.vocabulary import OPEN, State
from muniment.web.apps.calendar.queries import waiting_for
from muniment.web.ui.contributions import counted

STANDINGS = ("here", "coming", "left", "archived", "erased")


def staff_rows(day: date) -> QuerySet[Staff, Staff]:
    """Return the register of people, with what lists show and order by.

    ``called`` is the name in lower case, ``rank`` the place of the standing, ``held`` counts
    appointments in force, ``hanging`` says that one is open.
    """
    open_ones = Appointment.objects.filter(staff=OuterRef("pk"), state__in=OPEN)
    return Staff.objects.select_related("account", "manager__account").annotate(
        called=Lower(Coalesce(NullIf("name", Value("")), "account__name", "reference")),
        rank=Case(
            *(When(where, then=Value(at)) for at, where in enumerate(standings(day).values())),
            default=Value(len(STANDINGS)),
        ),
        hanging=Exists(open_ones),
        held=Count(
            "appointments",
            filter=Q(
                appointments__state=State.ACCEPTED,
                appointments__from_on__lte=day,
            )
            & (Q(appointments__until_on=None) | Q(appointments__until_on__gte=day)),
        ),
    )


def leavers(day: date) -> QuerySet[Staff, Staff]:
    """Return who has left and still has an appointment open, the latest first."""
    open_ones = Appointment.objects.filter(staff=OuterRef("pk"), state__in=OPEN)
    rows = Staff.objects.select_related("account").filter(standings(day)["left"])
    return rows.filter(Exists(open_ones)).order_by("-ends_on", "reference")


def standings(day: date) -> dict[str, Q]:
    """Return ``presence.standing`` as conditions, in the order of the list."""
    return {
        "here": present(day),
        "coming": not_left(day) & ~present(day),
        "left": Q(archived_at=None, erased_at=None) & ~not_left(day),
        "archived": Q(archived_at__isnull=False, erased_at=None),
        "erased": Q(erased_at__isnull=False),
    }


def staff_choices(day: date) -> list[tuple[UUID, str]]:
    """Return who works here or will, by name, for a choice. One statement."""
    rows = Staff.objects.filter(not_left(day)).select_related("account")
    found = [(row.pk, f"{row} ({row.reference})") for row in rows]
    return sorted(found, key=lambda each: each[1].casefold())


def staff_by(reference: str) -> Staff:
    """Return a row of the register by its reference, with counts of what hangs on it.

    One statement. ``reports_n``, ``plans_n`` and ``looks_n`` count people led, plans seen to, and
    duties looked after; ``tasks_n``, ``assets_n`` and ``risks_n`` what their account has to do and
    owns, null where no app says so.

    Raises:
        NotFound: There is nobody of this reference.
    """
    found = (
        Staff.objects.select_related("account", "manager__account", "merged_into")
        .annotate(
            reports_n=Count(
                "reports",
                filter=Q(reports__archived_at=None, reports__erased_at=None),
                distinct=True,
            ),
            plans_n=Count("plans_seen_to", filter=Q(plans_seen_to__closed_at=None), distinct=True),
            looks_n=Count("compensates", filter=Q(compensates__ended_at=None), distinct=True),
            tasks_n=waiting_for(OuterRef("account")),
            assets_n=counted("assets_of_staff"),
            risks_n=counted("risks_of_staff"),
        )
        .filter(reference=reference)
        .first()
    )
    if found is None:
        raise NotFound("there is nobody of this reference here")
    return found


def appointment_rows(day: date) -> QuerySet[Appointment, Appointment]:
    """Return all appointments, with their people, and as ``forced`` whether they hold today."""
    holds = Case(When(in_force(day), then=Value(True)), default=Value(False))
    return Appointment.objects.select_related("staff__account").annotate(
        forced=holds,
        called=Lower(Coalesce(NullIf("staff__name", Value("")), "staff__account__name")),
    )


def appointment_by(reference: str) -> Appointment:
    """Return an appointment by its reference. One statement.

    Raises:
        NotFound: There is none.
    """
    found = Appointment.objects.select_related("staff__account").filter(reference=reference).first()
    if found is None:
        raise NotFound("there is no such appointment here")
    return found


def of_role(role: str) -> list[Appointment]:
    """Return every appointment to a role, the newest first. One statement."""
    rows = Appointment.objects.filter(role=role).select_related("staff__account")
    return list(rows.order_by("-appointed_at", "-pk"))


def of_staff(staff: Staff) -> list[Appointment]:
    """Return every appointment of somebody, the newest first. One statement."""
    rows = Appointment.objects.filter(staff=staff).select_related("staff__account")
    return list(rows.order_by("-appointed_at", "-pk"))


def proofs_of(staff: Staff) -> list[CompetenceEvidence]:
    """Return what shows somebody's competence, the newest first. One statement."""
    return list(staff.competence.filter(archived_at=None).order_by("-recorded_at", "-pk"))


def evidence_by(reference: str) -> CompetenceEvidence:
    """Return evidence of competence by its reference. One statement.

    Raises:
        NotFound: There is none.
    """
    rows = CompetenceEvidence.objects.select_related("staff__account")
    found = rows.filter(reference=reference).first()
    if found is None:
        raise NotFound("there is no such evidence here")
    return found


def plan_by(reference: str) -> CompetencePlan:
    """Return a plan by its reference. One statement.

    Raises:
        NotFound: There is none.
    """
    rows = CompetencePlan.objects.select_related("staff__account", "who__account")
    found = rows.filter(reference=reference).first()
    if found is None:
        raise NotFound("there is no such plan here")
    return found


def compensation_by(reference: str) -> Compensation:
    """Return a compensation by its reference. One statement.

    Raises:
        NotFound: There is none.
    """
    rows = Compensation.objects.select_related("staff__account", "second__account")
    found = rows.filter(reference=reference).first()
    if found is None:
        raise NotFound("there is no such compensation here")
    return found


def hanging(rows: Any, values: tuple[str, ...]) -> Any:
    """Narrow staff to those who left and still have something open."""
    return rows.filter(hanging=True, rank__gte=STANDINGS.index("left")) if values else rows
