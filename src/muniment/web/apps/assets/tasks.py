"""What the register of assets does by itself, day by day."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils.translation import gettext_lazy as _

from muniment.web.apps.assets import classing
from muniment.web.apps.tasks.jobs import job


@job("expire-class-decisions", title=_("End lower classes that are over"), every=timedelta(hours=1))
def expire(due_at: datetime) -> None:
    """Write down which decisions ended, and give their assets the class of their data again."""
    classing.expire()
