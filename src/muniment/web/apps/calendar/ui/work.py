"""My work: what a person has to do, and what of it is late. Where members land at sign-in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from muniment.engine.calendar.keeping import standing
from muniment.web.apps.access.policies import page
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.calendar import queries
from muniment.web.apps.calendar.models import Task
from muniment.web.apps.calendar.ui.words import FALLEN, WARNINGS, kind_word, standing_badge
from muniment.web.apps.organization.queries import today
from muniment.web.ui.components.rows import Tab

SEE = page(Permission.SEE_TASKS)
_WARNED = 8


@dataclass(frozen=True, slots=True)
class Part:
    """One list of the page.

    Attributes:
        title: Its name.
        nothing: What stands there where it is empty; "": the whole part is left out.
        rows: Its tasks, each with its badge, kind and what there is to say of who has it.
        more: True when there are more than these.
    """

    title: str
    nothing: str
    rows: Sequence[dict[str, object]]
    more: bool


def tabs(active: str, principal: Principal) -> list[Tab]:
    """Return the pages of this app as a row of tabs."""
    found = [
        Tab(gettext("My work"), "/work/", active == "work"),
        Tab(gettext("All tasks"), "/tasks/", active == "tasks"),
        Tab(gettext("Calendar"), "/tasks/calendar/", active == "calendar"),
        Tab(gettext("Control plan"), "/tasks/plan/", active == "plan"),
        Tab(gettext("Templates"), "/tasks/templates/", active == "templates"),
    ]
    if principal.allows(Permission.EDIT_TASKS):
        found.append(
            Tab(gettext("Proposals"), "/tasks/templates/proposals/", active == "proposals")
        )
    return found


@SEE
@require_safe
def my_work(request: HttpRequest) -> HttpResponse:
    """Show a person what they have to do."""
    principal = principal_of(request)
    day = today()
    work = queries.work(principal, day)
    parts = [
        _part("overdue", gettext("Overdue"), "", work.overdue, work),
        _part("week", gettext("Within seven days"), gettext("Nothing."), work.week, work),
        _part("later", gettext("Later"), gettext("Nothing yet."), work.later, work),
        _part("officers", gettext("With the officers"), "", work.officers, work),
        _part("lately", gettext("Done in the last two weeks"), "", work.lately, work),
    ]
    warned = queries.warnings(principal, day) if principal.allows(Permission.EDIT_TASKS) else []
    context = {
        "tabs": tabs("work", principal),
        "today": day,
        "parts": [part for part in parts if part.rows or part.nothing],
        "warnings": [{"item": item, "word": WARNINGS[item.kind]} for item in warned],
        "more_warnings": max(len(warned) - _WARNED, 0),
        "may_ask": principal.allows(Permission.EDIT_TASKS),
    }
    return render(request, "calendar/work.html", context)


def _part(name: str, title: str, nothing: str, rows: Sequence[Task], work: queries.Work) -> Part:
    return Part(title, nothing, [shown(row) for row in rows], name in work.more)


def shown(row: Task) -> dict[str, object]:
    """Return a task as a row of a page."""
    return {
        "task": row,
        "badge": standing_badge(standing(queries.occurrence(row), today())),
        "kind": kind_word(row.kind),
        "fallen": FALLEN.get(row.fallen, ""),
    }
