"""Comments and files beside people and appointments."""

from __future__ import annotations

from uuid import UUID

from django.urls import reverse

from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.appointments import policies
from muniment.web.apps.appointments.models import Appointment, Staff
from muniment.web.apps.appointments.vocabulary import OPEN
from muniment.web.apps.records.subjects import Subject, subject


@subject("appointment")
def appointment_of(principal: Principal, key: UUID) -> Subject:
    """Return an appointment that the principal may see."""
    row = Appointment.objects.select_related("staff__account").filter(pk=key).first()
    if row is None:
        raise NotFound("there is no such appointment here")
    policies.require_seeing_appointment(principal, row)
    url = reverse("appointment", args=[row.reference])
    return Subject("appointment", row.pk, row.reference, row.title, url, row.state in OPEN)


@subject("staff")
def staff_of(principal: Principal, key: UUID) -> Subject:
    """Return somebody whom the principal may see.

    Raises:
        NotFound: There is nobody of this id, or nobody that they may know of.
    """
    row = Staff.objects.select_related("account").filter(pk=key).first()
    if row is None:
        raise NotFound("there is nobody of this reference here")
    policies.require_seeing(principal, row)
    return about_staff(row)


def about_staff(row: Staff) -> Subject:
    """Return somebody as comments name them; their account must have been selected."""
    is_open = row.archived_at is None and row.erased_at is None
    url = reverse("staff_talk", args=[row.reference])
    return Subject("staff", row.pk, row.reference, str(row), url, is_open)
