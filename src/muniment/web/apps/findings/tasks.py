"""What findings do by themselves, day by day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.findings import queries
from muniment.web.apps.findings.services.deciding import expire_decisions
from muniment.web.apps.tasks.digest import digest_section
from muniment.web.apps.tasks.jobs import job


@job("expire-decisions", title=_("End waivers that are over"), every=timedelta(hours=1))
def expire(due_at: datetime) -> None:
    """Write down which decisions ended. They stopped counting with their day, job or no job."""
    expire_decisions()


@digest_section
def waiting_for_me(principal: Principal) -> Sequence[str]:
    """Return a line where requests wait for this person's answer."""
    projects = principal.projects(Permission.DECIDE)
    count = queries.waiting_for(principal.id, projects)
    if not count:
        return ()
    said = ngettext(
        "%(count)d request waits for your decision: /decisions/",
        "%(count)d requests wait for your decision: /decisions/",
        count,
    )
    return (said % {"count": count},)
