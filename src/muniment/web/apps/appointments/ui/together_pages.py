"""Pages on which several ticked rows are done something to: all of them, or none."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_POST

from muniment.core.errors import MunimentError, UsageError
from muniment.web.apps.access.principals import Conflict, NotFound
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.together import Refused, Wanted
from muniment.web.apps.access.ui.forms import PlainForm
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.access.ui.together import ticked
from muniment.web.apps.appointments import register
from muniment.web.apps.appointments.models import Appointment, Staff
from muniment.web.apps.appointments.services import together
from muniment.web.apps.appointments.ui.acting import APPOINT, EDIT, done
from muniment.web.apps.appointments.ui.forms import AlikeForm, CloseManyForm, WhyForm
from muniment.web.apps.appointments.ui.told import says
from muniment.web.apps.appointments.ui.words import staff_link, state_badge
from muniment.web.apps.organization.queries import today
from muniment.web.ui.pages import status_of

Row = TypeVar("Row", Staff, Appointment)


@EDIT
@require_POST
def staff_many(request: HttpRequest) -> HttpResponse:
    """Show the people who were ticked with one form for all, and do what it says."""
    principal = principal_of(request)
    principal.require_everywhere(Permission.EDIT_STAFF)
    wanted = ticked(request)
    act = request.POST.get("send", "")
    people = register.staff_choices(today())
    alike = AlikeForm(request.POST if act == "change" else None, people=people)
    away = WhyForm(request.POST if act == "archive" else None, auto_id="id_away_%s")
    problems: Mapping[str, MunimentError] = {}
    status = 200
    if act == "change" and alike.is_valid():
        changed, status, problems = _tried(
            alike, lambda: together.change(principal, wanted, alike.alike())
        )
        if changed is not None:
            return done(request, _changed(len(changed)), "staff_list")
    elif act == "archive" and away.is_valid():
        put, status, problems = _tried(
            away,
            lambda: together.archive(principal, wanted, away.cleaned_data["reason"]),
        )
        if put is not None:
            said = ngettext("%(count)d row is put away.", "%(count)d rows are put away.", len(put))
            return done(request, said % {"count": len(put)}, "staff_list")
    elif act:
        status = 422
    rows = _found(Staff.objects.select_related("account", "manager__account"), wanted)
    context = {
        "rows": [
            (staff_link(row), row.reference, says(row), problems.get(row.reference)) for row in rows
        ],
        "tickets": _shown_now(wanted, rows, problems),
        "alike": alike,
        "away": away,
    }
    return render(request, "appointments/staff_many.html", context, status=status)


@APPOINT
@require_POST
def appointment_many(request: HttpRequest) -> HttpResponse:
    """Show the appointments that were ticked, and close them: ended, or withdrawn."""
    principal = principal_of(request)
    principal.require_everywhere(Permission.APPOINT)
    wanted = ticked(request)
    sent = request.POST.get("send") == "close"
    form = CloseManyForm(request.POST if sent else None)
    problems: Mapping[str, MunimentError] = {}
    status = 200 if not form.errors else 422
    if form.is_valid():
        said = form.cleaned_data
        closed, status, problems = _tried(
            form,
            lambda: together.close(principal, wanted, said["reason"], said["last_day"]),
        )
        if closed is not None:
            told = ngettext(
                "%(count)d appointment is closed.",
                "%(count)d appointments are closed.",
                len(closed),
            )
            return done(request, told % {"count": len(closed)}, "appointments")
    rows = _found(Appointment.objects.select_related("staff__account"), wanted)
    day = today()
    context = {
        "rows": [
            (row, staff_link(row.staff), state_badge(row, day), problems.get(row.reference))
            for row in rows
        ],
        "tickets": _shown_now(wanted, rows, problems),
        "form": form,
    }
    return render(request, "appointments/appointment_many.html", context, status=status)


def _tried(form: PlainForm, act: Callable[[], Any]) -> tuple[Any, int, Mapping[str, MunimentError]]:
    """Ask a service; return what it gave, or None with the status, and why for each row."""
    try:
        return act(), 200, {}
    except Refused as error:
        form.add_error(
            None,
            ngettext(
                "%(count)d row cannot be changed so, and nothing was changed. It says why.",
                "%(count)d rows cannot be changed so, and nothing was changed. Each says why.",
                len(error.rows),
            )
            % {"count": len(error.rows)},
        )
        return None, error.status, error.rows
    except (UsageError, Conflict, NotFound) as error:
        form.refuse(error)
        return None, status_of(error), {}


def _changed(count: int) -> str:
    if not count:
        return gettext("Nothing to change: it says that of all of them already.")
    return ngettext(
        "What is recorded of %(count)d person is changed.",
        "What is recorded of %(count)d people is changed.",
        count,
    ) % {"count": count}


def _found(rows: QuerySet[Row, Row], wanted: Sequence[Wanted]) -> list[Row]:
    named = [one.reference for one in wanted]
    found = list(rows.filter(reference__in=named).order_by("reference"))
    if not found or len(found) != len(named):
        raise NotFound(
            gettext("no rows were ticked, or one of them is not there"),
            hint=gettext("Tick rows in the list first."),
        )
    return found


def _shown_now(
    wanted: Sequence[Wanted], rows: Sequence[Row], problems: Mapping[str, MunimentError]
) -> list[str]:
    """Return the tickets to send again: of a row that had changed, the one that is shown now."""
    sent = {one.reference: one.version for one in wanted}
    return [
        row.ticket if row.reference in problems else f"{row.reference}:{sent[row.reference]}"
        for row in rows
    ]
