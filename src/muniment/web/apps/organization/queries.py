"""Reads of the organisation and its projects."""

from __future__ import annotations

from django.conf import settings

from muniment.web.apps.organization.models import Organization


def organization_zone() -> str:
    """Return the name of the organisation's time zone."""
    found = Organization.objects.values_list("time_zone", flat=True).first()
    return found or settings.MUNIMENT.time_zone
