"""What this app does by itself, and what it adds to the daily mail."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils.translation import gettext_lazy as _

from muniment.web.apps.readiness.digest import lines
from muniment.web.apps.readiness.looking import look
from muniment.web.apps.tasks.digest import digest_section
from muniment.web.apps.tasks.jobs import job


@job(
    "auditors-rules",
    title=_("Look at the registers with an auditor's rules"),
    every=timedelta(minutes=10),
)
def look_again(due_at: datetime) -> None:
    """Look, where something has moved since the last time."""
    look()


digest_section(lines)
