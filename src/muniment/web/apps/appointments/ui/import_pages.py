"""The page that takes a table of people: checked first, then entered, all or nothing."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from muniment.core.errors import UsageError
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.forms import PlainForm
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.appointments.services import staffing
from muniment.web.apps.appointments.services.staffing import RowErrors
from muniment.web.apps.appointments.tabled import Table, read_people
from muniment.web.apps.appointments.ui.acting import EDIT, done
from muniment.web.apps.appointments.ui.files import taking_document


class TableForm(PlainForm):
    """A table of people, and whether it is only checked."""

    file = forms.FileField(label=_("Table"), max_length=200)
    act = forms.ChoiceField(
        label=_("And then"),
        choices=[("check", _("Only check it")), ("import", _("Import it"))],
        widget=forms.RadioSelect,
        initial="check",
    )


def _may_import(request: HttpRequest) -> None:
    principal_of(request).require_everywhere(Permission.EDIT_STAFF)


@EDIT
@taking_document(_may_import)
@require_http_methods(["GET", "POST"])
def staff_import(request: HttpRequest) -> HttpResponse:
    """Check a table of people, and enter them."""
    principal = principal_of(request)
    sent = request.method == "POST"
    form = TableForm(request.POST if sent else None, request.FILES if sent else None)
    context: dict[str, Any] = {"form": form}
    status = 400 if sent else 200
    if form.is_valid():
        try:
            with form.cleaned_data["file"] as file:
                table = read_people(file)
            context["left_out"] = table.left_out
            if not table.errors:
                only = form.cleaned_data["act"] == "check"
                made = staffing.import_staff(principal, table.rows, only_check=only)
                if not only:
                    said = gettext("%(n)d people are in the register.") % {"n": len(made)}
                    return done(request, said, "staff_list")
                context["checked"] = len(table.rows)
        except RowErrors as error:
            table.errors += _numbered(table, error)
        except UsageError as error:
            form.refuse(error)
            return render(request, "appointments/staff_import.html", context, status=400)
        context["errors"] = sorted(table.errors)
        status = 400 if table.errors else 200
    return render(request, "appointments/staff_import.html", context, status=status)


def _numbered(table: Table, error: RowErrors) -> list[tuple[int, str, str]]:
    """Return what a service says of its rows, by the numbers of the file."""
    return [(table.numbers[at - 1], "", why) for at, why in error.errors.items()]
