"""Pages of assets: parse, call one service or query, render."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from muniment.core.errors import UsageError
from muniment.web.apps.access.archived import Archived, is_archived, require_in_use
from muniment.web.apps.access.history import history_of
from muniment.web.apps.access.policies import page
from muniment.web.apps.access.principals import Conflict
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.assets import queries
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.assets.services import edit_asset, edit_assets
from muniment.web.apps.assets.tables import ASSETS, people
from muniment.web.apps.assets.ui.forms import AssetForm, BulkForm
from muniment.web.apps.assets.vocabulary import Classification, Vcs, kind_word
from muniment.web.ui.contributions import panels
from muniment.web.ui.listing.listing import selected

SEE = page(Permission.SEE_ASSETS)
EDIT = page(Permission.EDIT_ASSETS)
_LABELS = {
    "owner": _("Owner"),
    "classification": _("Class"),
    "environment": _("Environment"),
}
_TOUCHES = {
    "new": _("Seen for the first time"),
    "changed": _("Seen with other content or properties"),
    "gone": _("No longer there"),
    "lineage": _("Its lineage changed"),
}


@SEE
@require_http_methods(["GET"])
def asset_list(request: HttpRequest) -> HttpResponseBase:
    """List the assets."""
    principal = principal_of(request)
    may_edit = principal.allows(Permission.EDIT_ASSETS)
    context = {"bulk_form": BulkForm(people(request)) if may_edit else None}
    rows = queries.assets(principal.projects(Permission.SEE_ASSETS))
    return ASSETS.respond(request, rows, "assets/list.html", context)


@SEE
@require_http_methods(["GET"])
def asset(request: HttpRequest, reference: str) -> HttpResponse:
    """Show an asset."""
    row = queries.asset(principal_of(request), reference)
    return render(request, "assets/asset.html", _context(request, row))


@EDIT
@require_http_methods(["GET", "POST"])
def asset_edit(request: HttpRequest, reference: str) -> HttpResponse:
    """Change who owns an asset, its class and environment."""
    principal = principal_of(request)
    row = queries.asset(principal, reference)
    principal.require(Permission.EDIT_ASSETS, row.project_id)
    require_in_use(row.project)
    if request.method == "GET":
        return render(request, "assets/edit.html", {"asset": row, "form": AssetForm.of(row)})
    form, status = AssetForm(request.POST), 200
    if form.is_valid():
        try:
            edit_asset(principal, reference, form.cleaned_data["version"], form.edit())
        except Archived:
            raise
        except Conflict:
            return _conflict(request, reference, form)
        except UsageError as error:
            form.add_error(None, error.message)
        else:
            messages.success(request, gettext("The asset is changed."))
            return redirect("asset", reference)
    status = 400
    return render(request, "assets/edit.html", {"asset": row, "form": form}, status=status)


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


def _conflict(request: HttpRequest, reference: str, form: AssetForm) -> HttpResponse:
    """Show both versions: what it says now, and what was meant to be saved."""
    row = queries.asset(principal_of(request), reference)
    given = form.cleaned_data
    names = dict(people(request))
    classes = dict(Classification.choices)
    differences = [
        (_("Owner"), str(row.owner or ""), names.get(given["owner"], "")),
        (
            _("Class"),
            classes.get(row.classification, row.classification),
            classes.get(given["classification"], ""),
        ),
        (_("Environment"), row.environment, given["environment"]),
    ]
    again = AssetForm(initial={**given, "version": row.row_version})
    context = {"asset": row, "form": again, "differences": differences}
    return render(request, "assets/conflict.html", context, status=409)


def _context(request: HttpRequest, row: Asset) -> dict[str, Any]:
    principal = principal_of(request)
    seen = principal.projects(Permission.SEE_ASSETS)
    twins, drawing = queries.relatives(row, seen)
    return {
        "asset": row,
        "kind": kind_word(row.kind),
        "vcs": dict(Vcs.choices).get(row.vcs, row.vcs),
        "classification": dict(Classification.choices).get(row.classification, ""),
        "versions": queries.versions(row),
        "twins": twins,
        "drawing": drawing,
        "panels": panels("asset", request, row),
        "history": history_of(row.id, principal, _LABELS, _TOUCHES).rows,
        "may_edit": principal.allows(Permission.EDIT_ASSETS, row.project_id)
        and not is_archived(row.project),
    }
