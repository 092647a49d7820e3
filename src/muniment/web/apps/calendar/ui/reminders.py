"""Settings, Reminders: when mails remind of tasks."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from muniment.core.errors import UsageError
from muniment.web.apps.access.policies import page
from muniment.web.apps.access.principals import Conflict
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.calendar.services.reminder_rules import rules, set_rules
from muniment.web.apps.calendar.ui.forms import ReminderRulesForm
from muniment.web.mail import mail_is_set


@page(Permission.MANAGE_SERVER)
@require_http_methods(["GET", "POST"])
def settings_reminders(request: HttpRequest) -> HttpResponse:
    """Show and set when mails remind."""
    found = rules()
    initial = {
        "distances": ", ".join(map(str, found.distances)),
        "overdue_every": found.overdue_every,
        "escalate_after": found.escalate_after,
        "version": found.row_version,
    }
    form = ReminderRulesForm(request.POST or None, initial=initial)
    status = 200
    if form.is_valid():
        said = form.cleaned_data
        try:
            set_rules(
                principal_of(request),
                said["distances"],
                said["overdue_every"],
                said["escalate_after"],
                said["version"],
            )
        except (UsageError, Conflict) as error:
            form.refuse(error)
            status = 409 if isinstance(error, Conflict) else 400
        else:
            messages.success(request, gettext("Saved."))
            return redirect("settings_reminders")
    context = {"form": form, "mail": mail_is_set()}
    return render(request, "calendar/settings_reminders.html", context, status=status)
