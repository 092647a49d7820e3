"""Pages about an asset's places: merge, move, split, and taking each back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from muniment.core.errors import UsageError
from muniment.web.apps.access.archived import Archived
from muniment.web.apps.access.policies import page
from muniment.web.apps.access.principals import Conflict, NotFound, Principal
from muniment.web.apps.access.queries import names_of
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.forms import PlainForm
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.assets import identity, policies, queries
from muniment.web.apps.assets.models import Asset, AssetVersion, IdentityAct
from muniment.web.apps.assets.ui.forms import MergeForm, MoveForm, ReasonForm, SplitForm
from muniment.web.apps.assets.ui.shown import may_change, tabs_of

SEE = page(Permission.SEE_ASSETS)
EDIT = page(Permission.EDIT_ASSETS)
_KINDS = {"merge": _("Merged"), "move": _("Moved"), "split": _("Split")}


@SEE
@require_http_methods(["GET"])
def asset_identity(request: HttpRequest, reference: str) -> HttpResponse:
    """Show where an asset is, and what people said of its identity."""
    return _page(request, queries.asset(principal_of(request), reference), {})


@EDIT
@require_http_methods(["POST"])
def asset_merge(request: HttpRequest, reference: str) -> HttpResponse:
    """Let another asset be a place of this one."""
    form = MergeForm(request.POST, prefix="merge")

    def act(principal: Principal, given: dict[str, Any]) -> IdentityAct:
        return identity.merge(
            principal, reference, given["version"], given["other"], given["reason"]
        )

    return _acted(request, reference, "merge", form, act, gettext("They are one asset now."))


@EDIT
@require_http_methods(["POST"])
def asset_move(request: HttpRequest, reference: str) -> HttpResponse:
    """Say that an asset is at another place."""
    form = MoveForm(request.POST, prefix="move")

    def act(principal: Principal, given: dict[str, Any]) -> IdentityAct:
        return identity.move(
            principal, reference, given["version"], given["place"], given["reason"]
        )

    said = gettext("The asset is at its new place; its history goes on there.")
    return _acted(request, reference, "move", form, act, said)


@EDIT
@require_http_methods(["POST"])
def asset_split(request: HttpRequest, reference: str) -> HttpResponse:
    """Say since when it is another asset."""
    row = queries.asset(principal_of(request), reference)
    form = SplitForm(_splittable(row), request.POST, prefix="split")

    def act(principal: Principal, given: dict[str, Any]) -> IdentityAct:
        return identity.split(principal, reference, given["version"], given["at"], given["reason"])

    return _acted(request, reference, "split", form, act, gettext("They are two assets now."))


@EDIT
@require_http_methods(["POST"])
def asset_act_undo(request: HttpRequest, identity_id: UUID) -> HttpResponse:
    """Take an act back."""
    principal = principal_of(request)
    found = queries.act(principal, identity_id)
    form = ReasonForm(request.POST)
    if not form.is_valid():
        raise UsageError("a reason is missing", hint="Say why it is taken back, and try again.")
    given = form.cleaned_data
    identity.undo(principal, identity_id, given["version"], given["reason"])
    messages.success(request, gettext("It is taken back."))
    return redirect("asset_identity", found.asset.reference)


def _acted(
    request: HttpRequest,
    reference: str,
    name: str,
    form: PlainForm,
    act: Callable[[Principal, dict[str, Any]], IdentityAct],
    said: str,
) -> HttpResponse:
    principal = principal_of(request)
    row = queries.asset(principal, reference)
    policies.require(principal, Permission.EDIT_ASSETS, row.project_id)
    policies.require_standing(row)
    if form.is_valid():
        try:
            act(principal, form.cleaned_data)
        except Archived:
            raise
        except (UsageError, Conflict, NotFound) as error:
            form.refuse(error)
        else:
            messages.success(request, said)
            return redirect("asset_identity", reference)
    return _page(request, row, {name: form}, status=400)


def _splittable(row: Asset) -> list[AssetVersion]:
    """Return the versions at its own place but the first: where another asset may begin."""
    return queries.versions([row], 200)[:-1]


def _page(
    request: HttpRequest, row: Asset, refused: dict[str, PlainForm], status: int = 200
) -> HttpResponse:
    principal = principal_of(request)
    places = queries.places_of(row)
    acts = queries.acts_of(places)
    names = names_of({key for one in acts for key in (one.made_by, one.undone_by) if key})
    version = {"version": row.row_version}
    splittable = _splittable(row)
    changes = may_change(principal, row)
    projects = principal.projects(Permission.SEE_ASSETS)
    context = {
        "asset": row,
        "tabs": tabs_of(row, "identity"),
        "places": places,
        "acts": [
            {
                "row": one,
                "word": _KINDS[one.kind],
                "who": names.get(one.made_by, str(one.made_by)),
                "undone_by": names.get(one.undone_by, "") if one.undone_by else "",
                "form": ReasonForm(initial={"version": one.row_version}, auto_id=f"{one.pk}_%s"),
                "may_undo": one.undone_at is None and _may_undo(principal, one),
            }
            for one in acts
        ],
        "merge_form": refused.get("merge") or MergeForm(initial=version, prefix="merge"),
        "move_form": refused.get("move") or MoveForm(initial=version, prefix="move"),
        "split_form": (
            refused.get("split") or SplitForm(splittable, initial=version, prefix="split")
        )
        if splittable
        else None,
        "twins": queries.twins(row, projects) if changes else (),
        "may_edit": changes,
        "survivor": row.survivor
        if row.survivor is not None and (projects is None or row.survivor.project_id in projects)
        else None,
    }
    return render(request, "assets/identity.html", context, status=status)


def _may_undo(principal: Principal, act: IdentityAct) -> bool:
    return all(
        policies.allows(principal, Permission.EDIT_ASSETS, one.project_id)
        for one in (act.asset, act.other)
    )
