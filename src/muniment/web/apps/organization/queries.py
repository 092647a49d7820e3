"""Reads of the organisation and its projects."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from django.conf import settings

from muniment.web.apps.organization.models import Organization
from muniment.web.clock import now


def organization_zone() -> str:
    """Return the name of the organisation's time zone."""
    found = Organization.objects.values_list("time_zone", flat=True).first()
    return found or settings.MUNIMENT.time_zone


def today() -> date:
    """Return which day it is for the organisation; due dates end with it (decision 25)."""
    return now().astimezone(ZoneInfo(organization_zone())).date()
