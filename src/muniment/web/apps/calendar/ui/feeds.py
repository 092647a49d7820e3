"""One's own calendar for other programs: made, ended, and read by whoever has its address."""

from __future__ import annotations

import uuid
from datetime import date, timedelta

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from muniment.engine.calendar.days import months_before
from muniment.engine.calendar.ical import Event, calendar_text
from muniment.web.api.problems import Problem
from muniment.web.api.throttle import Throttle
from muniment.web.apps.access.accounts import client_ip
from muniment.web.apps.access.policies import authenticates, page
from muniment.web.apps.access.principals import Principal, person_principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.calendar import grids, queries
from muniment.web.apps.calendar.services.feeds import feed_of, make_feed, revoke_feed
from muniment.web.apps.organization.queries import organization, organization_zone, today
from muniment.web.clock import now

SEE = page(Permission.SEE_TASKS)
READS_A_MINUTE = 12
"""Calendar programs ask every few hours."""
_AHEAD = timedelta(days=365)
_MOST = 2000
THROTTLE = Throttle(limit=lambda: READS_A_MINUTE)


@SEE
@require_http_methods(["GET", "POST"])
def own_calendar(request: HttpRequest) -> HttpResponse:
    """Show whether there is an address for one's calendar; make one, which is shown once."""
    principal = principal_of(request)
    address = ""
    if request.method == "POST":
        _, secret = make_feed(principal)
        address = settings.MUNIMENT.address + reverse("calendar_feed", args=[secret])
    context = {"feed": queries.feed(principal), "address": address}
    return render(request, "calendar/own_calendar.html", context)


@SEE
@require_POST
def own_calendar_end(request: HttpRequest) -> HttpResponse:
    """End the address of one's calendar at once."""
    revoke_feed(principal_of(request))
    messages.success(request, gettext("The address opens nothing any more."))
    return redirect("own_calendar")


@authenticates
@require_safe
def calendar_feed(request: HttpRequest, secret: str) -> HttpResponse:
    """Answer with titles and dates, and nothing else, to whoever has the address (decision 19)."""
    found = feed_of(secret)
    try:
        # Guesses are counted by where they come from, reads by the calendar.
        place = uuid.uuid5(uuid.NAMESPACE_URL, f"feed:{client_ip(request)}")
        THROTTLE.admit(found.pk if found else place)
    except Problem as problem:
        refused = HttpResponse(problem.detail, status=429, content_type="text/plain")
        refused["Retry-After"] = problem.headers["Retry-After"]
        return refused
    principal = person_principal(found.person, now(), organization_zone(), None) if found else None
    if principal is None or not principal.allows(Permission.SEE_TASKS):
        return HttpResponse("there is nothing here", status=404, content_type="text/plain")
    name = gettext("%(organization)s: my tasks") % {"organization": organization().name}
    answer = HttpResponse(
        calendar_text(name, _events(principal), now()),
        content_type="text/calendar; charset=utf-8",
    )
    answer["Content-Disposition"] = 'attachment; filename="tasks.ics"'
    answer["X-Content-Type-Options"] = "nosniff"
    answer["X-Robots-Tag"] = "noindex"
    answer["Referrer-Policy"] = "no-referrer"
    return answer


def _events(principal: Principal) -> list[Event]:
    """Return what is due from three months ago to a year ahead. Two statements."""
    day = today()
    first, last = months_before(day, 3), day + _AHEAD
    rows = queries.due_between(queries.mine(principal), first, last).exclude(state="skipped")
    events = [
        Event(_uid(row.template_id, row.due_on), row.due_on, row.title)
        if row.template_id
        else Event(_uid(row.pk), row.due_on, row.title)
        for row in rows.order_by("due_on", "pk")[:_MOST]
    ]
    templates = queries.templates(principal).filter(
        assignee=principal.id, project__archived_at=None
    )
    for template in templates.order_by("pk"):
        events += [
            Event(_uid(template.pk, each.day), each.day, template.title)
            for each in grids.upcoming(template, day, last)
        ]
    return sorted(events, key=lambda event: (event.day, event.uid))[:_MOST]


def _uid(key: uuid.UUID, day: date | None = None) -> str:
    # The same before and after the task of a template's day is made; no id leaves the house.
    return f"{uuid.uuid5(key, day.isoformat() if day else '')}@muniment"
