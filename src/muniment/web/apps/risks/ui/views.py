"""Pages of the register: list, heat map, one risk, judging and archiving it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from muniment.core.errors import UsageError
from muniment.engine.catalogue import catalogue
from muniment.engine.risk import matrix
from muniment.engine.risk.method import STARTER
from muniment.engine.risk.treatment import standing
from muniment.web.apps.access.archived import is_archived, require_in_use
from muniment.web.apps.access.history import history_of
from muniment.web.apps.access.policies import page
from muniment.web.apps.access.principals import Conflict, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.together import changes_for
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.assets.vocabulary import kind_word
from muniment.web.apps.records.ui.talk import talk_about
from muniment.web.apps.risks import policies, portfolio, queries, services, stages, waiting
from muniment.web.apps.risks.contents import Content
from muniment.web.apps.risks.control_states import Shown, states_of
from muniment.web.apps.risks.methods import InForce, in_force
from muniment.web.apps.risks.models import Risk, Stage, StageLevel, Treatment
from muniment.web.apps.risks.ui.forms import ArchivingForm, JudgementForm
from muniment.web.apps.risks.ui.money_panel import cost_shown
from muniment.web.apps.risks.ui.tables import listing_of
from muniment.web.apps.risks.ui.words import (
    DEFECTS,
    OPTIONS,
    ROWS,
    STAGES,
    STANDINGS,
    band_badge,
    level_badge,
    shown,
    step_name,
)
from muniment.web.ui.components.rows import Tab

SEE = page(Permission.SEE_RISKS)

_LABELS = {
    "owner": _("Owner"),
    "likelihood": _("Likelihood"),
    "impact": _("Impact"),
    "review_due_on": _("Another look by"),
}
_LINKED = 50
_TOUCHES = {
    "review_asked": _("Another look was asked for"),
    "treatment": _("A treatment was written"),
    "estimate": _("What it costs in money was written"),
    "simulated": _("What it costs in a year was simulated"),
    "accepted": _("The residual risk was accepted"),
    "referred": _("The acceptance was referred to somebody else"),
    "refused": _("The residual risk was refused"),
    "acceptance_overtaken": _("What was accepted is another by now: the acceptance ended"),
    "acceptance_ended": _("The acceptance ended"),
    "inherent": _("The inherent risk was set"),
    "residual": _("The residual risk was set"),
    "proposed_anew": _("A snapshot arrived that changes what is proposed"),
}


def tabs(active: str) -> list[Tab]:
    """Return the pages of this app as a row of tabs."""
    return [
        Tab(gettext("Register"), "/risks/", active == "register"),
        Tab(gettext("Proposals"), "/risks/proposals/", active == "proposals"),
        Tab(gettext("Looks asked for"), "/risks/asks/", active == "looks"),
        Tab(gettext("Treatments"), "/risks/treatments/", active == "treatments"),
        Tab(gettext("Plans"), "/risks/plans/", active == "plans"),
        Tab(gettext("Approvals"), "/risks/approvals/", active == "approvals"),
        Tab(gettext("Heat maps"), "/risks/map/", active == "map"),
        Tab(gettext("Trend"), "/risks/trend/", active == "trend"),
        Tab(gettext("Money"), "/risks/money/", active == "money"),
        Tab(gettext("Method"), "/risks/methods/", active == "method"),
    ]


@SEE
@require_safe
def risk_list(request: HttpRequest) -> HttpResponseBase:
    """List the register."""
    principal = principal_of(request)
    rows = queries.risks(principal.projects(Permission.SEE_RISKS))
    return listing_of(principal).respond(
        request,
        rows,
        "risks/register.html",
        {"tabs": tabs("register"), "may_enter": principal.allows(Permission.EDIT_RISKS)},
    )


@SEE
@require_safe
def risk(request: HttpRequest, reference: str) -> HttpResponse:
    """Show one risk beside what software proposes now."""
    principal = principal_of(request)
    found, force = queries.whole_risk(principal.projects(Permission.SEE_RISKS), reference)
    form = ArchivingForm(initial={"version": found.row_version})
    return _shown(request, principal, found, force, form)


@SEE
@require_safe
def risk_history(request: HttpRequest, reference: str) -> HttpResponse:
    """Show what happened to a risk, what is said about it, and the files beside it."""
    principal = principal_of(request)
    found = queries.risk(principal.projects(Permission.SEE_RISKS), reference)
    is_open = found.archived_at is None and not is_archived(found.project)
    context = {
        "risk": found,
        "tabs": risk_tabs(found, "history"),
        "badge": band_badge(found.band, found.level),
        "talk": talk_about(principal, "risk", found.pk, is_open),
        "history": history_of(
            found.pk, principal, _LABELS, _TOUCHES, reads=changes_for(found.reference)
        ).rows,
    }
    return render(request, "risks/history.html", context)


@SEE
@require_http_methods(["GET", "POST"])
def risk_edit(request: HttpRequest, reference: str) -> HttpResponse:
    """Judge a risk anew; who changed it meanwhile is shown before anything is overwritten."""
    principal = principal_of(request)
    found = queries.risk(principal.projects(Permission.SEE_RISKS), reference)
    policies.require_judging(principal, found.project_id, found.owner_id)
    require_in_use(found.project)
    people = queries.owners(queries.only(found.project_id))
    initial = {
        "owner": str(found.owner_id),
        "likelihood": found.likelihood,
        "impact": found.impact,
        "note": found.note,
        "version": found.row_version,
    }
    method = in_force().method
    form = JudgementForm(request.POST or None, owners=people, method=method, initial=initial)
    context = {
        "risk": found,
        "form": form,
        "heading_names": _names(found),
        "kind": kind_word(found.asset_kind),
    }
    if not form.is_valid():
        return render(request, "risks/edit.html", context)
    try:
        services.judge(principal, found.pk, form.judgement(), form.cleaned_data["version"])
    except UsageError as error:
        form.refuse(error)
        return render(request, "risks/edit.html", context)
    except Conflict:
        now = queries.risk(principal.projects(Permission.SEE_RISKS), reference)
        again = JudgementForm(
            {**request.POST.dict(), "version": now.row_version},
            owners=people,
            method=method,
            initial=initial,
        )
        context |= {"form": again, "risk": now, "conflict": True, "heading_names": _names(now)}
        return render(request, "risks/edit.html", context, status=409)
    messages.success(request, gettext("The risk is judged."))
    return redirect("risk", reference)


@SEE
@require_POST
def risk_archive(request: HttpRequest, reference: str) -> HttpResponse:
    """Take a risk out of the register."""
    principal = principal_of(request)
    found, force = queries.whole_risk(principal.projects(Permission.SEE_RISKS), reference)
    policies.require_editing(principal, found.project_id)
    form = ArchivingForm(request.POST)
    if not form.is_valid():
        return _shown(request, principal, found, force, form, status=400)
    services.archive(principal, found.pk, form.cleaned_data["reason"], form.cleaned_data["version"])
    messages.success(request, gettext("The risk left the register. Its history stays."))
    return redirect("risk", reference)


def _shown(
    request: HttpRequest,
    principal: Principal,
    found: Risk,
    force: InForce,
    form: ArchivingForm,
    status: int = 200,
) -> HttpResponse:
    proposal = found.proposal
    changes = found.archived_at is None and not is_archived(found.project)
    titles = catalogue().controls
    held = stages.holding(found)
    treatments = queries.treatments_of(found.pk)
    live = [row for row in treatments if row.treated.live]
    states = states_of({name for row in treatments for name in row.controls})
    content = Content(found, held, live, {})
    assets, causes = queries.linked(found)
    row = waiting.row_in_force(found.pk)
    may_judge = changes and policies.may_judge(principal, found.project_id, found.owner_id)
    context = {
        "risk": found,
        "badge": band_badge(found.band, found.level),
        "kind": kind_word(found.asset_kind),
        "threat": catalogue().threats.get(found.threat),
        "controls": [(name, titles[name].title) for name in found.controls if name in titles],
        "stages": [stage_shown(stage, held.get(stage), force) for stage in Stage],
        "defects": [DEFECTS[item.value] for item in content.defects(force)] if changes else [],
        "treatments": [treatment_shown(item, states) for item in treatments],
        "row": row,
        "row_badge": shown(ROWS, row.state) if row else "",
        "linked_assets": assets[:_LINKED],
        "linked_findings": causes[:_LINKED],
        "money": cost_shown(
            portfolio.cost_of(found), sum(row.cost or 0 for row in live), treated=bool(live)
        ),
        "proposal": proposal,
        "proposal_names": _names(proposal) if proposal else None,
        "proposal_badge": level_badge(proposal.level) if proposal else "",
        "tabs": risk_tabs(found, "risk"),
        "form": form,
        "may_judge": may_judge,
        "may_archive": changes
        and policies.allows(principal, Permission.EDIT_RISKS, found.project_id),
    }
    return render(request, "risks/risk.html", context, status=status)


def risk_tabs(found: Risk, active: str) -> list[Tab]:
    """Return the pages of one risk as a row of tabs."""
    own = reverse("risk", args=[found.reference])
    return [
        Tab(gettext("Risk"), own, active == "risk"),
        Tab(
            gettext("History, comments, files"),
            reverse("risk_history", args=[found.reference]),
            active == "history",
        ),
    ]


def stage_shown(stage: Stage, level: StageLevel | None, force: InForce) -> dict[str, Any]:
    """Return one stage as a page shows it, in the words of the method it was assessed under."""
    if level is None:
        return {"stage": stage.value, "title": STAGES[stage.value], "level": None}
    method = level.method.method if level.method else STARTER
    return {
        "stage": stage.value,
        "title": STAGES[stage.value],
        "level": level,
        "badge": band_badge(level.band, level.level),
        "likelihood": step_name(method.likelihood, level.likelihood),
        "impact": step_name(method.impact, level.impact),
        "other_method": level.method_id != force.id,
        "method_number": level.method.number if level.method else 0,
    }


def treatment_shown(row: Treatment, states: Mapping[str, Shown]) -> dict[str, Any]:
    """Return one treatment with how its controls stand."""
    controls = [states[name] for name in row.controls]
    far = standing(row.treated, {item.control: item.evidenced for item in controls})
    return {
        "row": row,
        "option": OPTIONS[row.option],
        "controls": controls,
        "bare": row.treated.live and row.option == "modify" and not row.controls,
        "badge": shown(STANDINGS, far.value),
    }


def _names(row: object) -> dict[str, str]:
    likelihood: int = row.likelihood  # type: ignore[attr-defined]
    impact: int = row.impact  # type: ignore[attr-defined]
    return {
        "likelihood": step_name(matrix.LIKELIHOOD, likelihood),
        "impact": step_name(matrix.IMPACT, impact),
    }
