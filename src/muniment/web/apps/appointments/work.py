"""What a person's page shows of their tasks: who has left leaves them to somebody else."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.appointments.models import Staff
from muniment.web.apps.appointments.presence import has_left
from muniment.web.apps.calendar import queries
from muniment.web.apps.organization.queries import today
from muniment.web.ui.contributions import Panel, contributes

_SHOWN = 8


@contributes("staff")
def of_staff(request: HttpRequest, row: Staff) -> Iterable[Panel]:
    """Yield how many tasks wait for somebody; of who has left, which, to be given to others."""
    if row.account_id is None or not principal_of(request).everywhere(Permission.SEE_TASKS):
        return
    if not has_left(row, today()):
        count = getattr(row, "tasks_n", None) or 0
        said = ngettext("%(n)d task", "%(n)d tasks", count) % {"n": count}
        url = f"/tasks/?who={row.account_id}"
        yield Panel(_("Tasks to do"), "appointments/_owned.html", {"said": said, "url": url})
        return
    tasks = list(queries.left_by(row.account_id).order_by("due_on", "reference")[: _SHOWN + 1])
    templates = list(queries.templates_of(row.account_id)[: _SHOWN + 1])
    context = {
        "tasks": tasks[:_SHOWN],
        "templates": templates[:_SHOWN],
        "more": len(tasks) > _SHOWN or len(templates) > _SHOWN,
    }
    yield Panel(_("Tasks to give to somebody else"), "appointments/_left.html", context)
