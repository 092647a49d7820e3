"""What the daily mail says of tasks: what is due, unless a mail of today has said so already."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from muniment.engine.calendar.keeping import Standing
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.calendar import queries
from muniment.web.apps.calendar.models import Delivery, Reminder, Task
from muniment.web.apps.calendar.sending import line
from muniment.web.apps.organization.queries import organization_zone, today

_NAMED = 20
_DOUBTED = timedelta(days=2)


def lines(principal: Principal) -> Sequence[str]:
    """Return what waits for one person. At most four statements."""
    if not principal.allows(Permission.SEE_TASKS):
        return ()
    day = today()
    begun = datetime.combine(day, time(), ZoneInfo(organization_zone()))
    told = Reminder.objects.filter(
        task=OuterRef("pk"), person=principal.id, delivery=Delivery.SENT, ended_at__gte=begun
    )
    own = Task.objects.filter(
        ~Q(Exists(told)),
        queries.standing_is([Standing.OVERDUE, Standing.DUE], day),
        assignee=principal.id,
        due_on__lt=day + queries.WEEK,
    ).order_by("due_on", "reference")
    rows = list(own[: _NAMED + 1])
    found = [_line(task, day) for task in rows[:_NAMED]]
    if len(rows) > _NAMED:
        found.append(_("There are more tasks: /work/"))
    own_ids = {task.pk for task in rows}
    doubted = Reminder.objects.filter(
        person=principal.id, delivery=Delivery.IN_DOUBT, ended_at__gte=begun - _DOUBTED
    ).select_related("task")
    found += [
        _("A reminder may not have reached you: %(what)s") % {"what": line(row, day)}
        for row in doubted.order_by("due_on", "pk")[:_NAMED]
        if row.task_id not in own_ids
    ]
    if principal.allows(Permission.EDIT_TASKS):
        count = queries.unowned(principal).count()
        if count:
            said = ngettext(
                "%(count)d task is with the officers: /work/",
                "%(count)d tasks are with the officers: /work/",
                count,
            )
            found.append(said % {"count": count})
    return found


def _line(task: Task, day: date) -> str:
    said = {"reference": task.reference, "title": task.title, "day": task.due_on.isoformat()}
    if task.due_on < day:
        return _("%(reference)s %(title)s: overdue since %(day)s") % said
    return _("%(reference)s %(title)s: due on %(day)s") % said
