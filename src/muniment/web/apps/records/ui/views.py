"""Pages of declared registers: parse, call one service or query, render."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.web.apps.access.history import history_of
from muniment.web.apps.access.policies import page
from muniment.web.apps.access.principals import Conflict, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.records import queries
from muniment.web.apps.records.models import Kept, Origin
from muniment.web.apps.records.registers.book import book, register_of
from muniment.web.apps.records.registers.definition import Register
from muniment.web.apps.records.registers.fields import LINE, Form, plain_of
from muniment.web.apps.records.services import erasing, keeping
from muniment.web.apps.records.ui.forms import (
    BulkForm,
    ReasonForm,
    RecordForm,
    shown_of,
)
from muniment.web.apps.records.ui.tables import control_words, listing_of
from muniment.web.apps.records.ui.talk import talk_about
from muniment.web.ui.contributions import panels
from muniment.web.ui.listing.listing import selected

SEE = page(Permission.SEE_REGISTERS)
EDIT = page(Permission.EDIT_REGISTERS)
ERASE = page(Permission.ERASE)


@SEE
@require_http_methods(["GET"])
def registers(request: HttpRequest) -> HttpResponse:
    """Show all registers that the reader may open, each with how much is in it."""
    principal = principal_of(request)
    shown = [each for each in book().values() if principal.everywhere(each.see)]
    numbers = queries.counts(shown)
    counted = [(each, numbers[each.slug]) for each in shown]
    groups = [
        (group, list(rows)) for group, rows in groupby(counted, key=lambda pair: str(pair[0].group))
    ]
    context = {"groups": groups, "panels": panels("registers", request, None)}
    return render(request, "records/registers.html", context)


@SEE
@require_http_methods(["GET"])
def record_list(request: HttpRequest, register: str) -> HttpResponseBase:
    """List a register."""
    found = register_of(register)
    principal = principal_of(request)
    may_edit = principal.everywhere(found.edit)
    only = queries.only(found, principal)
    if only is not None:
        return redirect("record", register, only.reference)
    context = {
        "register": found,
        "may_edit": may_edit,
        "bulk_form": BulkForm(found) if may_edit and "HX-Target" not in request.headers else None,
    }
    rows = queries.rows(found, principal)
    return listing_of(register).respond(request, rows, "records/list.html", context)


@EDIT
@require_http_methods(["GET", "POST"])
def record_new(request: HttpRequest, register: str) -> HttpResponse:
    """Record something."""
    found = register_of(register)
    principal = principal_of(request)
    keeping.require_edit(found, principal)
    form = RecordForm(found, request.POST or None, initial=_given(found, request))
    if request.method == "POST" and form.is_valid():
        try:
            row = keeping.create(found, principal, form.plain(), Origin.HAND)
        except keeping.Unfitting as error:
            form.complain(error.problems)
        else:
            messages.success(
                request, gettext("%(reference)s is recorded.") % {"reference": row.reference}
            )
            return redirect("record", register, row.reference)
    status = 400 if request.method == "POST" else 200
    return render(request, "records/form.html", {"register": found, "form": form}, status=status)


@SEE
@require_http_methods(["GET"])
def record(request: HttpRequest, register: str, reference: str) -> HttpResponse:
    """Show a record."""
    found = register_of(register)
    principal = principal_of(request)
    row = queries.row(found, principal, reference)
    labels = {each.name: each.label for each in found.fields}
    erased = erasing.is_erased(found, row)
    context = {
        "register": found,
        "row": row,
        "name": found.name_of(row),
        "shown": list(_definitions(found, row)),
        "origin": Origin(row.origin).label,
        "sealed": found.seal(row),
        "may_edit": principal.everywhere(found.edit) and not erased,
        "may_erase": principal.everywhere(Permission.ERASE)
        and row.archived_at is not None
        and not erased,
        "erased": erased,
        "pointing": [
            (other, [(one, other.name_of(one)) for one in rows])
            for other, rows in queries.pointing(found, principal, row)
        ],
        "panels": panels(found.slug, request, row),
        "talk": talk_about(principal, found.object_type, row.pk, row.archived_at is None),
        "history": history_of(row.pk, principal, labels, _TOUCHES).rows,
    }
    return render(request, "records/record.html", context)


@EDIT
@require_http_methods(["GET", "POST"])
def record_edit(request: HttpRequest, register: str, reference: str) -> HttpResponse:
    """Change a record."""
    found = register_of(register)
    principal = principal_of(request)
    keeping.require_edit(found, principal)
    row = queries.row(found, principal, reference)
    if request.method == "GET":
        form = RecordForm.of(found, row)
        return render(request, "records/form.html", {"register": found, "row": row, "form": form})
    form = RecordForm(found, request.POST, version=row.row_version)
    if form.is_valid():
        try:
            keeping.change(found, principal, reference, form.cleaned_data["version"], form.plain())
        except keeping.Unfitting as error:
            form.complain(error.problems)
        except Conflict as error:
            if row.archived_at is not None or found.seal(row) is not None:
                raise
            return _conflict(request, principal, found, row, form, error)
        else:
            messages.success(request, gettext("Saved."))
            return redirect("record", register, reference)
    context = {"register": found, "row": row, "form": form}
    return render(request, "records/form.html", context, status=400)


@EDIT
@require_http_methods(["POST"])
def records_edit(request: HttpRequest, register: str) -> HttpResponse:
    """Change the ticked records alike."""
    found = register_of(register)
    form = BulkForm(found, request.POST)
    if not form.is_valid():
        said = next(iter(form.errors.values()))[0]
        raise UsageError(str(said), hint="Go back to the list and try again.")
    plain = form.plain()
    if not plain:
        raise UsageError("nothing was chosen to change", hint="Choose a value for a field first.")
    count = keeping.change_many(found, principal_of(request), selected(request), plain)
    messages.success(
        request,
        ngettext("%(count)d record is changed.", "%(count)d records are changed.", count)
        % {"count": count},
    )
    return redirect("records", register)


@EDIT
@require_http_methods(["GET", "POST"])
def record_archive(request: HttpRequest, register: str, reference: str) -> HttpResponse:
    """Take a record out of the register."""
    return _moved(request, register, reference, keeping.archive, "archive")


@EDIT
@require_http_methods(["GET", "POST"])
def record_restore(request: HttpRequest, register: str, reference: str) -> HttpResponse:
    """Take a record back into the register."""
    return _moved(request, register, reference, keeping.restore, "restore")


@ERASE
@require_http_methods(["GET", "POST"])
def record_erase(request: HttpRequest, register: str, reference: str) -> HttpResponse:
    """Erase the words of an archived record; it cannot be undone."""
    found = register_of(register)
    principal = principal_of(request)
    erasing.require_erasing(found, principal)
    row = queries.row(found, principal, reference)
    form = ReasonForm(request.POST or None, initial={"version": row.row_version})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        erasing.erase(found, principal, reference, given["version"], given["reason"])
        messages.success(
            request, gettext("The words of %(reference)s are erased.") % {"reference": reference}
        )
        return redirect("record", register, reference)
    context = {"register": found, "row": row, "name": found.name_of(row), "form": form}
    status = 400 if request.method == "POST" else 200
    return render(request, "records/erase.html", context, status=status)


_TOUCHES = {
    "recorded": _("Recorded by an import"),
    "edited": _("Changed by an import"),
}

Move = Callable[[Register, Principal, str, int, str], Kept]


def _given(register: Register, request: HttpRequest) -> dict[str, str]:
    """Return what a link to an empty form fills in beforehand."""
    return {
        each.name: str(request.GET[each.name])[:LINE]
        for each in register.fields
        if each.name in request.GET
    }


def _moved(
    request: HttpRequest, register: str, reference: str, move: Move, act: str
) -> HttpResponse:
    found = register_of(register)
    principal = principal_of(request)
    keeping.require_edit(found, principal)
    row = queries.row(found, principal, reference)
    form = ReasonForm(request.POST or None, initial={"version": row.row_version})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        move(found, principal, reference, given["version"], given["reason"])
        messages.success(
            request,
            gettext("%(reference)s is archived.") % {"reference": reference}
            if act == "archive"
            else gettext("%(reference)s is in the register again.") % {"reference": reference},
        )
        return redirect("record", register, reference)
    context = {
        "register": found,
        "row": row,
        "name": found.name_of(row),
        "form": form,
        "act": act,
    }
    status = 400 if request.method == "POST" else 200
    return render(request, "records/move.html", context, status=status)


def _conflict(
    request: HttpRequest,
    principal: Principal,
    register: Register,
    row: Kept,
    form: RecordForm,
    error: Conflict,
) -> HttpResponse:
    """Show both versions: what it says now, and what was meant to be saved."""
    now: dict[str, JSON] = {
        each.name: plain_of(each, getattr(row, each.name)) for each in register.fields
    }
    said, wanted = shown_of(register, now), shown_of(register, form.plain())
    differences = [(each.label, said[each.name], wanted[each.name]) for each in register.fields]
    data = request.POST.copy()
    data["version"] = str(row.row_version)
    again = RecordForm(register, data, version=row.row_version)
    context = {
        "register": register,
        "row": row,
        "form": again,
        "differences": differences,
        "why": error.message,
    }
    return render(request, "records/conflict.html", context, status=409)


def _definitions(register: Register, row: Kept) -> Any:
    """Yield label, value and form of each field that the page shows."""
    for each in register.fields:
        value = getattr(row, each.name)
        words = dict(each.options())
        if each.form is Form.CONTROLS:
            value = control_words(value)
        elif each.form is Form.CHOICES:
            value = ", ".join(words.get(item, item) for item in value)
        elif each.form is Form.CHOICE:
            value = words.get(value, value)
        elif each.form is Form.RECORD and value is not None and each.record is not None:
            value = (value.reference, each.record().name_of(value))
        yield each.label, value, each.form.value
