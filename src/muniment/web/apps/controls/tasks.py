"""What this app does by itself."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils.translation import gettext_lazy as _

from muniment.web.apps.controls.services import follow_catalogue, follow_time
from muniment.web.apps.tasks.jobs import job


@job("control-states", title=_("Weaken controls whose evidence ran out"), every=timedelta(hours=1))
def weaken(due_at: datetime) -> None:
    """Bring every control up to date; pages say what is true between two runs."""
    follow_time()
    follow_catalogue()
