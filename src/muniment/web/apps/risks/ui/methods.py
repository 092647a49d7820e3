"""Pages of the risk method: its versions, one of them, writing a draft, approving."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from muniment.core.errors import UsageError
from muniment.engine.risk.method import STARTER, Method
from muniment.web.apps.access.history import history_of
from muniment.web.apps.access.policies import page
from muniment.web.apps.access.principals import Conflict
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.organization.queries import today
from muniment.web.apps.risks import drafting, methods
from muniment.web.apps.risks.authority import Everybody, deciders
from muniment.web.apps.risks.models import MethodState
from muniment.web.apps.risks.ui.acts import said
from muniment.web.apps.risks.ui.method_forms import (
    MethodForm,
    ReasonForm,
    VersionForm,
    initial_of,
)
from muniment.web.apps.risks.ui.views import SEE, tabs
from muniment.web.apps.risks.ui.words import BANDS, HEAT, METHODS, shown


@SEE
@require_safe
def method_list(request: HttpRequest) -> HttpResponse:
    """Show the method in force and its versions."""
    principal = principal_of(request)
    held, rows = methods.in_force(), methods.versions()
    busy = any(row.state in (MethodState.DRAFT, MethodState.SUBMITTED) for row in rows)
    context = {
        "tabs": tabs("method"),
        "held": held,
        "versions": [(row, shown(METHODS, row.state)) for row in rows],
        "may_begin": principal.everywhere(Permission.EDIT_RISKS) and not busy,
        **_drawn(held.method),
    }
    return render(request, "risks/methods.html", context)


@SEE
@require_POST
def method_begin(request: HttpRequest) -> HttpResponse:
    """Start a draft."""
    row = drafting.begin(principal_of(request))
    return redirect("risk_method_edit", row.number)


@SEE
@require_safe
def method(request: HttpRequest, number: int) -> HttpResponse:
    """Show one version."""
    principal = principal_of(request)
    row = methods.version(number)
    held = methods.in_force()
    submitted = row.state == MethodState.SUBMITTED
    everybody = deciders(held.approved, today()) if submitted else Everybody(())
    own = drafting.own_of(principal.id, row, held, everybody) if submitted else ""
    able = drafting.approvers(row, held, everybody) if submitted else []
    told = history_of(row.pk, principal, also=[UUID(key) for key in row.authors])
    mine = principal.everywhere(Permission.EDIT_RISKS)
    context = {
        "tabs": tabs("method"),
        "row": row,
        "badge": shown(METHODS, row.state),
        "may_edit": mine and row.state == MethodState.DRAFT,
        "may_approve": submitted and any(item.person.pk == principal.id for item in able),
        "may_return": submitted
        and (
            str(principal.id) in row.authors or any(item.person.pk == principal.id for item in able)
        ),
        "own_why": own,
        "able": [str(item.person) for item in able],
        "submitted": submitted,
        "authors": sorted(told.names[UUID(key)] for key in row.authors),
        "version_form": VersionForm(initial={"version": row.row_version}),
        "reason_form": ReasonForm(initial={"version": row.row_version}),
        "history": told.rows,
        **_drawn(row.method),
    }
    return render(request, "risks/method.html", context)


@SEE
@require_http_methods(["GET", "POST"])
def method_edit(request: HttpRequest, number: int) -> HttpResponse:
    """Write a draft."""
    principal = principal_of(request)
    row = methods.version(number)
    principal.require_everywhere(Permission.EDIT_RISKS)
    if row.state != MethodState.DRAFT:
        raise Conflict(
            gettext("this version is no draft: nothing in it changes"),
            hint=gettext("Begin a new version."),
        )
    start = initial_of(row.method, row.why, row.row_version)
    form = MethodForm(request.POST or None, initial=start)
    status, conflict = 200, False
    if form.is_valid():
        try:
            drafting.revise(
                principal,
                number,
                form.method(),
                form.cleaned_data["why"],
                form.cleaned_data["version"],
            )
        except UsageError as error:
            form.refuse(error)
            status = 400
        except Conflict:
            now = methods.version(number)
            form = MethodForm({**request.POST.dict(), "version": now.row_version}, initial=start)
            form.is_valid()
            row, status, conflict = now, 409, True
        else:
            messages.success(request, gettext("The draft is saved."))
            return redirect("risk_method", number)
    context = {"row": row, "form": form, "conflict": conflict, **_drawn(row.method)}
    return render(request, "risks/method_edit.html", context, status=status)


@SEE
@require_POST
def method_submit(request: HttpRequest, number: int) -> HttpResponse:
    """Ask for approval."""
    form = said(VersionForm(request.POST))
    drafting.submit(principal_of(request), number, form["version"])
    messages.success(request, gettext("It is frozen now, and waits for somebody's approval."))
    return redirect("risk_method", number)


@page(Permission.DECIDE)
@require_POST
def method_approve(request: HttpRequest, number: int) -> HttpResponse:
    """Bring a version into force."""
    form = said(VersionForm(request.POST))
    drafting.approve(principal_of(request), number, form["version"])
    messages.success(request, gettext("The method is in force. Open risks are asked to be judged."))
    return redirect("risk_method", number)


@SEE
@require_POST
def method_return(request: HttpRequest, number: int) -> HttpResponse:
    """Send a version back."""
    form = said(ReasonForm(request.POST))
    drafting.give_back(principal_of(request), number, form["reason"], form["version"])
    messages.success(request, gettext("It is a draft again."))
    return redirect("risk_method", number)


def _drawn(found: Method) -> dict[str, Any]:
    """Return a method as its pages show it."""
    titles = methods.isms_roles()
    return {
        "method": found,
        "is_starter": found == STARTER,
        "cells": [
            (
                found.likelihood[at],
                [(HEAT[band], BANDS[band]) for band in found.cells[at]],
            )
            for at in reversed(range(len(found.cells)))
        ],
        "limits": [
            (titles[role], BANDS[found.limits[role]] if role in found.limits else "")
            for role in titles
        ],
        "days": [(BANDS[band], days) for band, days in found.days.items()],
        "appetite_word": BANDS[found.appetite_band],
    }
