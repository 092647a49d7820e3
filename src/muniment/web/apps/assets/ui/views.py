"""Pages of assets: parse, call one service or query, render."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_http_methods

from muniment.core.errors import UsageError
from muniment.web.apps.access.archived import Archived, is_archived, require_in_use
from muniment.web.apps.access.choices import project_choices
from muniment.web.apps.access.policies import page
from muniment.web.apps.access.principals import Conflict
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.assets import policies, queries
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.assets.services import (
    archive,
    edit_asset,
    edit_assets,
    register,
    restore,
)
from muniment.web.apps.assets.tables import ASSETS, MODELS, people
from muniment.web.apps.assets.ui import asset_page
from muniment.web.apps.assets.ui.forms import AssetForm, BulkForm, ReasonForm, RegisterForm
from muniment.web.apps.assets.ui.shown import LABELS, list_tabs, readable, tabs_of
from muniment.web.apps.assets.vocabulary import STANDING_MEANS
from muniment.web.apps.organization.models import Project
from muniment.web.apps.records.ui.talk import talk_about
from muniment.web.ui.listing.listing import selected

SEE = page(Permission.SEE_ASSETS)
EDIT = page(Permission.EDIT_ASSETS)


@SEE
@require_http_methods(["GET"])
def asset_list(request: HttpRequest) -> HttpResponseBase:
    """List the assets."""
    principal = principal_of(request)
    may_edit = principal.allows(Permission.EDIT_ASSETS)
    context = {
        "bulk_form": BulkForm(people(request)) if may_edit else None,
        "may_edit": may_edit,
        "tabs": list_tabs("register"),
    }
    rows = queries.assets(principal.projects(Permission.SEE_ASSETS)).select_related("custodian")
    return ASSETS.respond(request, rows, "assets/list.html", context)


@SEE
@require_http_methods(["GET"])
def asset_models(request: HttpRequest) -> HttpResponseBase:
    """List the models, with who may read them and whether they may leave the company."""
    rows = queries.assets(principal_of(request).projects(Permission.SEE_ASSETS))
    context = {"tabs": list_tabs("models")}
    return MODELS.respond(request, rows.filter(kind="model"), "assets/models.html", context)


@SEE
@require_http_methods(["GET"])
def asset_reconciliation(request: HttpRequest) -> HttpResponse:
    """Show what collectors saw beside what people registered, in counts that add up."""
    found = queries.reconciliation(principal_of(request).projects(Permission.SEE_ASSETS))
    rows = [
        {
            "word": one.standing.label,
            "count": one.number,
            "means": STANDING_MEANS[one.standing.value],
            "url": f"/assets/?state=&standing={one.standing.value}",
        }
        for one in found.counts
    ]
    context = {"found": found, "rows": rows, "tabs": list_tabs("reconciliation")}
    return render(request, "assets/reconciliation.html", context)


@SEE
@require_http_methods(["GET"])
def asset(request: HttpRequest, reference: str) -> HttpResponse:
    """Show an asset."""
    row = queries.asset(principal_of(request), reference)
    return asset_page.shown(request, row)


@SEE
@require_http_methods(["GET"])
def asset_talk(request: HttpRequest, reference: str) -> HttpResponse:
    """Show what people say beside an asset, and the files kept there."""
    principal = principal_of(request)
    row = queries.asset(principal, reference)
    is_open = row.archived_at is None and not is_archived(row.project)
    context = {
        "asset": row,
        "tabs": tabs_of(row, "talk"),
        "talk": talk_about(principal, "asset", row.pk, is_open),
    }
    return render(request, "assets/talk.html", context)


@EDIT
@require_http_methods(["GET", "POST"])
def asset_new(request: HttpRequest) -> HttpResponse:
    """Enter an asset by hand."""
    principal = principal_of(request)
    at_large = principal.everywhere(Permission.EDIT_ASSETS)
    known = dict(project_choices(request, Permission.EDIT_ASSETS, order="name"))
    ids = Project.objects.filter(archived_at=None, reference__in=known)
    projects = [
        (str(key), known[reference]) for key, reference in ids.values_list("pk", "reference")
    ]
    form = RegisterForm(people(request), projects, at_large, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            row = register(principal, form.entry())
        except Archived:
            raise
        except (UsageError, Conflict) as error:
            form.refuse(error)
        else:
            messages.success(request, gettext("The asset is in the register."))
            return redirect("asset", row.reference)
    status = 400 if request.method == "POST" else 200
    return render(request, "assets/new.html", {"form": form}, status=status)


@EDIT
@require_http_methods(["GET", "POST"])
def asset_edit(request: HttpRequest, reference: str) -> HttpResponse:
    """Change what people say of an asset."""
    principal = principal_of(request)
    row = queries.asset(principal, reference)
    policies.require(principal, Permission.EDIT_ASSETS, row.project_id)
    policies.require_standing(row)
    if request.method == "GET":
        form = AssetForm(_people(request, row), initial=AssetForm.initial_of(row))
        return render(request, "assets/edit.html", {"asset": row, "form": form})
    form = AssetForm(_people(request, row), request.POST)
    if form.is_valid():
        try:
            edit_asset(principal, reference, form.cleaned_data["version"], form.edit())
        except Archived:
            raise
        except Conflict:
            return _conflict(request, reference, form)
        except UsageError as error:
            form.refuse(error)
        else:
            messages.success(request, gettext("The asset is changed."))
            return redirect("asset", reference)
    return render(request, "assets/edit.html", {"asset": row, "form": form}, status=400)


@EDIT
@require_http_methods(["POST"])
def assets_edit(request: HttpRequest) -> HttpResponse:
    """Change the ticked assets alike."""
    form = BulkForm(people(request), request.POST)
    if not form.is_valid():
        raise UsageError("the form makes no sense", hint="Reload the list and try again.")
    count = edit_assets(principal_of(request), selected(request), form.edit())
    messages.success(
        request,
        ngettext("%(count)d asset is changed.", "%(count)d assets are changed.", count)
        % {"count": count},
    )
    return redirect("assets")


@EDIT
@require_http_methods(["POST"])
def asset_archive(request: HttpRequest, reference: str) -> HttpResponse:
    """Take an asset out of the register, or back into it."""
    principal = principal_of(request)
    row = queries.asset(principal, reference)
    policies.require(principal, Permission.EDIT_ASSETS, row.project_id)
    require_in_use(row.project)
    form = ReasonForm(request.POST)
    if not form.is_valid():
        return asset_page.shown(request, row, form, status=400)
    act, said = (
        (archive, gettext("The asset left the register. Its history stays."))
        if row.archived_at is None
        else (restore, gettext("The asset is in the register again."))
    )
    try:
        act(principal, reference, form.cleaned_data["version"], form.cleaned_data["reason"])
    except UsageError as error:
        form.refuse(error)
        return asset_page.shown(request, row, form, status=400)
    messages.success(request, said)
    return redirect("asset", reference)


def _people(request: HttpRequest, row: Asset) -> list[tuple[str, str]]:
    """Return who may own an asset, and who does though they have left."""
    known = dict(people(request))
    for one in (row.owner, row.custodian):
        if one is not None:
            known.setdefault(str(one.pk), str(one))
    return list(known.items())


def _conflict(request: HttpRequest, reference: str, form: AssetForm) -> HttpResponse:
    """Show both versions: what it says now, and what was meant to be saved."""
    row = queries.asset(principal_of(request), reference)
    given: Mapping[str, Any] = form.cleaned_data
    names = dict(_people(request, row))
    now = readable(AssetForm.initial_of(row), names)
    wanted = readable(given, names)
    differences = [
        (label, now[name], wanted[name]) for name, label in LABELS.items() if name in now
    ]
    again = AssetForm(_people(request, row), initial={**given, "version": row.row_version})
    context = {"asset": row, "form": again, "differences": differences}
    return render(request, "assets/conflict.html", context, status=409)
