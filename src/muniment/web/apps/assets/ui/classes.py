"""Pages about an asset's class: what causes it, and who asks and decides that it be lower."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from muniment.core.errors import UsageError
from muniment.web.apps.access.archived import Archived, is_archived
from muniment.web.apps.access.policies import page
from muniment.web.apps.access.principals import Conflict
from muniment.web.apps.access.queries import names_of
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.assets import classing, policies, queries
from muniment.web.apps.assets.causes import cause_of
from muniment.web.apps.assets.classing import Wish
from muniment.web.apps.assets.models import Asset, ClassDecision
from muniment.web.apps.assets.ui.forms import AnswerForm, ClassForm, ReasonForm, VersionedForm
from muniment.web.apps.assets.ui.shown import drawn, near, tabs_of
from muniment.web.apps.assets.vocabulary import INHERITING, class_word
from muniment.web.apps.assets.walking import UP, details, lineage

SEE = page(Permission.SEE_ASSETS)
ASK = page(Permission.REQUEST_DECISION)
DECIDE = page(Permission.DECIDE_CLASS)


@SEE
@require_http_methods(["GET"])
def asset_class(request: HttpRequest, reference: str) -> HttpResponse:
    """Show what gives an asset its class, and what was decided about it."""
    return _page(request, queries.asset(principal_of(request), reference))


@ASK
@require_http_methods(["POST"])
def class_request(request: HttpRequest, reference: str) -> HttpResponse:
    """Ask for a class below that of the data."""
    principal = principal_of(request)
    row = queries.asset(principal, reference)
    policies.require(principal, Permission.REQUEST_DECISION, row.project_id)
    policies.require_standing(row)
    form = ClassForm(5, request.POST)
    if form.is_valid():
        given = form.cleaned_data
        wish = Wish(given["wanted"], given["reason"], given["expires_on"])
        try:
            classing.request_class(principal, reference, given["version"], wish)
        except Archived:
            raise
        except (UsageError, Conflict) as error:
            form.refuse(error)
        else:
            messages.success(request, gettext("The request waits for somebody else to decide."))
            return redirect("asset_class", reference)
    return _page(request, row, form, status=400)


@DECIDE
@require_http_methods(["POST"])
def class_answer(request: HttpRequest, identity: UUID) -> HttpResponse:
    """Say yes or no to a request."""
    principal = principal_of(request)
    row = queries.class_decision(principal, identity)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        raise UsageError("the answer is neither yes nor no", hint="Choose one of the two.")
    given = form.cleaned_data
    classing.answer(
        principal,
        identity,
        given["version"],
        grant=given["answer"] == "grant",
        note=given["note"],
    )
    messages.success(request, gettext("The request is answered."))
    return redirect("asset_class", row.asset.reference)


@ASK
@require_http_methods(["POST"])
def class_withdraw(request: HttpRequest, identity: UUID) -> HttpResponse:
    """Take one's own request back."""
    principal = principal_of(request)
    row = queries.class_decision(principal, identity)
    classing.withdraw(principal, identity, _version(request))
    messages.success(request, gettext("The request is taken back."))
    return redirect("asset_class", row.asset.reference)


@ASK
@require_http_methods(["POST"])
def class_revoke(request: HttpRequest, identity: UUID) -> HttpResponse:
    """End a lower class before its last day."""
    principal = principal_of(request)
    row = queries.class_decision(principal, identity)
    form = ReasonForm(request.POST)
    if not form.is_valid():
        raise UsageError("a reason is missing", hint="Say why it ends, and try again.")
    given = form.cleaned_data
    classing.revoke(principal, identity, given["version"], given["reason"])
    messages.success(request, gettext("The class of its data holds again."))
    return redirect("asset_class", row.asset.reference)


def _version(request: HttpRequest) -> int:
    form = VersionedForm(request.POST)
    if not form.is_valid():
        raise UsageError("the form makes no sense", hint="Reload the page and try again.")
    return int(form.cleaned_data["version"])


def _page(
    request: HttpRequest, row: Asset, form: ClassForm | None = None, status: int = 200
) -> HttpResponse:
    principal = principal_of(request)
    walks = lineage(row.pk, principal.projects(Permission.SEE_ASSETS), (UP,))
    decisions = queries.class_decisions(row)
    people = {key for one in decisions for key in (one.requested_by, one.decided_by) if key}
    names = names_of(people)
    live = [
        _shown(principal, one, names) for one in decisions if one.state in ("requested", "granted")
    ]
    waiting = any(one["row"].state == "requested" for one in live)
    way = cause_of(row, walks[UP])
    nearby = near(row, walks)
    named = details((*nearby.keys, *way), (key for key, _, _ in nearby.steps))
    cause = [named.assets[key] for key in way if key in named.assets]
    may_ask = (
        row.kind in INHERITING
        and row.inherited > 1
        and not waiting
        and row.survivor_id is None
        and row.archived_at is None
        and not is_archived(row.project)
        and policies.allows(principal, Permission.REQUEST_DECISION, row.project_id)
    )
    below = min(row.inherited, row.effective)
    context: dict[str, Any] = {
        "asset": row,
        "tabs": tabs_of(row, "class"),
        "inherits": row.kind in INHERITING,
        "effective": class_word(row.effective),
        "set_by_people": class_word(row.confidentiality),
        "comes_in": class_word(row.inherited),
        "lowered": class_word(row.lowered_to),
        "cause": cause,
        "drawing": drawn(row, nearby, named),
        "live": live,
        "past": [
            _shown(principal, one, names)
            for one in decisions
            if one.state not in ("requested", "granted")
        ],
        "may_ask": may_ask and below > 1,
        "form": form or ClassForm(below, initial={"version": row.row_version}),
        "nobody": waiting
        and not any(one["deciders"] for one in live if one["row"].state == "requested"),
    }
    return render(request, "assets/class.html", context, status=status)


def _shown(principal: Any, row: ClassDecision, names: Any) -> dict[str, Any]:
    waiting = row.state == "requested"
    hurdles = classing.obstacles(principal, row) if waiting else []
    return {
        "row": row,
        "wanted": class_word(row.wanted),
        "inherited": class_word(row.asset.inherited if waiting else row.inherited),
        "asked_by": names.get(row.requested_by, str(row.requested_by)),
        "decided_by": names.get(row.decided_by, "") if row.decided_by else "",
        "mine": row.requested_by == principal.id,
        "why_not": [str(classing.WHY[one]) for one in hurdles],
        "form": AnswerForm(initial={"version": row.row_version}) if waiting else None,
        "deciders": [str(one) for one in classing.deciders(row)] if waiting else [],
        "revoke_form": ReasonForm(initial={"version": row.row_version}, auto_id=f"{row.pk}_%s"),
        "may_revoke": row.state == "granted"
        and (
            row.requested_by == principal.id
            or policies.allows(principal, Permission.EDIT_ASSETS, row.asset.project_id)
        ),
        "ended": _ENDED.get(row.ended_reason, ""),
    }


_ENDED = {
    "expired": _("its last day passed"),
    "changed": _("the data or the lineage changed"),
    "revoked": _("somebody ended it"),
    "replaced": _("another decision took its place"),
}
