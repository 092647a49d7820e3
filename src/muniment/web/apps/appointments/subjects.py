"""Comments and files beside appointments."""

from __future__ import annotations

from uuid import UUID

from django.urls import reverse

from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.appointments import policies
from muniment.web.apps.appointments.models import Appointment
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
