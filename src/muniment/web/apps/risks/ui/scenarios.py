"""Pages that write scenarios and their inherent and residual stage."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from muniment.core.errors import UsageError
from muniment.web.apps.access.archived import require_in_use
from muniment.web.apps.access.principals import Conflict
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.assets.vocabulary import kind_word
from muniment.web.apps.risks import assessing, describing, policies, queries, stages
from muniment.web.apps.risks.assessing import Assessment
from muniment.web.apps.risks.describing import OWN
from muniment.web.apps.risks.methods import in_force
from muniment.web.apps.risks.models import Risk, Stage
from muniment.web.apps.risks.ui.proposing import editable_projects
from muniment.web.apps.risks.ui.treatment_forms import OwnForm, StageForm, WordsForm
from muniment.web.apps.risks.ui.views import SEE
from muniment.web.apps.risks.ui.words import STAGES, band_badge


@SEE
@require_http_methods(["GET", "POST"])
def risk_own(request: HttpRequest) -> HttpResponse:
    """Enter a scenario of the company's own."""
    principal = principal_of(request)
    principal.require(Permission.EDIT_RISKS)
    form = OwnForm(
        request.POST or None,
        owners=queries.owners(principal.projects(Permission.EDIT_RISKS)),
        projects=editable_projects(principal),
        at_large=principal.everywhere(Permission.EDIT_RISKS),
        method=in_force().method,
        initial={"kind": "model", "version": 0},
    )
    if form.is_valid():
        said = form.cleaned_data
        try:
            risk = describing.enter_own(
                principal,
                said["project"],
                said["own_id"],
                said["kind"],
                form.words(),
                form.judgement(),
            )
        except (UsageError, Conflict) as error:
            form.refuse(error)
        else:
            messages.success(request, gettext("The risk is in the register."))
            return redirect("risk", risk.reference)
    return render(request, "risks/own.html", {"form": form})


@SEE
@require_http_methods(["GET", "POST"])
def risk_describe(request: HttpRequest, reference: str) -> HttpResponse:
    """Write a risk's words, assets and causes anew."""
    principal = principal_of(request)
    found = _found(request, reference)
    policies.require_judging(principal, found.project_id, found.owner_id)
    require_in_use(found.project)
    initial = {
        "title": found.title,
        "scenario": found.scenario,
        "vulnerability": found.vulnerability,
        "assets": ", ".join(queries.linked_assets(found).values_list("reference", flat=True)),
        "findings": ", ".join(queries.linked_findings(found).values_list("reference", flat=True)),
        "version": found.row_version,
    }
    form = WordsForm(request.POST or None, initial=initial)
    if not found.threat.startswith(OWN):
        del form.fields["title"]
    status = 200
    if form.is_valid():
        try:
            describing.describe(principal, found.pk, form.words(), form.cleaned_data["version"])
        except (UsageError, Conflict) as error:
            form.refuse(error)
            status = 409 if isinstance(error, Conflict) else 400
        else:
            messages.success(request, gettext("The scenario is written."))
            return redirect("risk", reference)
    context = {"risk": found, "form": form, "conflict": status == 409}
    return render(request, "risks/describe.html", context, status=status)


@SEE
@require_http_methods(["GET", "POST"])
def risk_stage(request: HttpRequest, reference: str, stage: str) -> HttpResponse:
    """Set the inherent or the residual stage of a risk."""
    principal = principal_of(request)
    found = _found(request, reference)
    policies.require_judging(principal, found.project_id, found.owner_id)
    require_in_use(found.project)
    held, which = in_force(), Stage(stage)
    before = stages.holding(found)
    own = before.get(which)
    initial: dict[str, Any] = {"version": found.row_version}
    if own is not None:
        initial |= {"likelihood": own.likelihood, "impact": own.impact, "reason": own.reason}
    form = StageForm(request.POST or None, method=held.method, initial=initial)
    status = 200
    if form.is_valid():
        said = form.cleaned_data
        try:
            assessing.assess(
                principal,
                Assessment(
                    found.pk,
                    which,
                    said["likelihood"],
                    said["impact"],
                    said["reason"],
                    said["version"],
                ),
            )
        except (UsageError, Conflict) as error:
            form.refuse(error)
            status = 409 if isinstance(error, Conflict) else 400
        else:
            messages.success(request, gettext("It is set."))
            return redirect("risk", reference)
    context = {
        "risk": found,
        "form": form,
        "stage": STAGES[stage],
        "residual": which is Stage.RESIDUAL,
        "kind": kind_word(found.asset_kind),
        "badge": band_badge(found.band, found.level),
        "treatments": found.treatments.exclude(state="dropped").order_by("reference"),
    }
    return render(request, "risks/stage.html", context, status=status)


def _found(request: HttpRequest, reference: str) -> Risk:
    held = principal_of(request).projects(Permission.SEE_RISKS)
    return queries.risk(held, reference)
