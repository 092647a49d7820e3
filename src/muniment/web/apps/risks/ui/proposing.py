"""Pages of proposals: list, adopting one, and entering a risk from the threat library."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from muniment.core.errors import UsageError
from muniment.engine.catalogue import catalogue
from muniment.engine.risk import matrix
from muniment.web.apps.access.archived import is_archived, require_in_use
from muniment.web.apps.access.history import history_of
from muniment.web.apps.access.principals import Conflict, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.assets.vocabulary import kind_word
from muniment.web.apps.organization.models import Project
from muniment.web.apps.risks import policies, queries, services
from muniment.web.apps.risks.methods import in_force
from muniment.web.apps.risks.sentences import BECAME
from muniment.web.apps.risks.ui.forms import EnteringForm, JudgementForm, KindForm
from muniment.web.apps.risks.ui.tables import PROPOSALS
from muniment.web.apps.risks.ui.views import SEE, tabs
from muniment.web.apps.risks.ui.words import level_badge, step_name

_FIRST_KIND = "model"


@SEE
@require_safe
def proposal_list(request: HttpRequest) -> HttpResponseBase:
    """List what software proposes."""
    principal = principal_of(request)
    rows = queries.proposals(principal.projects(Permission.SEE_RISKS))
    context = {
        "tabs": tabs("proposals"),
        "may_enter": principal.allows(Permission.EDIT_RISKS),
        "kind_form": KindForm(initial={"kind": _FIRST_KIND}),
    }
    return PROPOSALS.respond(request, rows, "risks/proposals.html", context)


@SEE
@require_http_methods(["GET", "POST"])
def proposal(request: HttpRequest, proposal_id: UUID) -> HttpResponse:
    """Show a proposal with its reasons, and adopt it."""
    principal = principal_of(request)
    found = queries.proposal(principal.projects(Permission.SEE_RISKS), proposal_id)
    adopted = queries.adopted_as(found)
    may_adopt = (
        policies.allows(principal, Permission.EDIT_RISKS, found.project_id)
        and found.gone_at is None
        and not is_archived(found.project)
        and not adopted
    )
    form = None
    status = 200
    if may_adopt or request.method == "POST":
        policies.require_editing(principal, found.project_id)
        require_in_use(found.project)
        initial = {
            "likelihood": found.likelihood,
            "impact": found.impact,
            "version": found.row_version,
        }
        form = JudgementForm(
            request.POST or None,
            owners=queries.owners(queries.only(found.project_id)),
            method=in_force().method,
            initial=initial,
        )
        if form.is_valid():
            try:
                risk = services.adopt(
                    principal, found.pk, form.judgement(), form.cleaned_data["version"]
                )
            except (UsageError, Conflict) as error:
                form.refuse(error)
                status = 409 if isinstance(error, Conflict) else 400
            else:
                messages.success(request, gettext("The risk is in the register."))
                return redirect("risk", risk.reference)
    titles = catalogue().controls
    context = {
        "proposal": found,
        "adopted": adopted,
        "badge": level_badge(found.level),
        "likelihood": step_name(matrix.LIKELIHOOD, found.likelihood),
        "impact": step_name(matrix.IMPACT, found.impact),
        "kind": kind_word(found.asset_kind),
        "threat": catalogue().threats.get(found.threat),
        "controls": [(name, titles[name].title) for name in found.controls if name in titles],
        "findings": queries.findings_of(found) if found.findings else (),
        "assets": queries.assets_of(found),
        "form": form if may_adopt else None,
        "history": history_of(found.pk, principal, changes=BECAME).rows,
    }
    return render(request, "risks/proposal.html", context, status=status)


@SEE
@require_http_methods(["GET", "POST"])
def risk_enter(request: HttpRequest) -> HttpResponse:
    """Enter a risk from the threat library: a kind of asset offers the threats that strike it."""
    principal = principal_of(request)
    principal.require(Permission.EDIT_RISKS)
    asked = request.GET.get("kind", _FIRST_KIND)
    kind = asked if asked in queries.asset_kinds() else _FIRST_KIND
    project = _asked_project(principal, request.GET.get("project", ""))
    people = queries.owners(
        queries.only(project.pk) if project else principal.projects(Permission.EDIT_RISKS)
    )
    form = EnteringForm(
        request.POST or None,
        owners=people,
        method=in_force().method,
        kind=kind,
        projects=[project] if project else editable_projects(principal),
        at_large=project is None and principal.everywhere(Permission.EDIT_RISKS),
        initial={"project": str(project.pk) if project else "", "version": 0},
    )
    if form.is_valid():
        said = form.cleaned_data
        try:
            risk = services.enter(principal, said["project"], said["threat"], form.judgement())
        except (UsageError, Conflict) as error:
            form.refuse(error)
        else:
            messages.success(request, gettext("The risk is in the register."))
            return redirect("risk", risk.reference)
    context = {
        "form": form,
        "kind_form": KindForm(initial={"kind": kind}),
        "kind": kind_word(kind),
        "project": project,
        "threats": queries.threats_for(kind),
    }
    return render(request, "risks/enter.html", context)


def _asked_project(principal: Principal, reference: str) -> Project | None:
    if not reference:
        return None
    return next((row for row in editable_projects(principal) if row.reference == reference), None)


def editable_projects(principal: Principal) -> list[Project]:
    """Return the projects in use whose risks somebody may edit. One statement."""
    held = principal.projects(Permission.EDIT_RISKS)
    rows = Project.objects.filter(archived_at=None).order_by("reference")
    return list(rows if held is None else rows.filter(pk__in=held))
