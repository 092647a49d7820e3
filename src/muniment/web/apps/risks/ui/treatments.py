"""Pages of treatments: the list, one of them, and what is done to it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from muniment.core.errors import UsageError
from muniment.engine.risk.treatment import TreatmentState, standing
from muniment.web.apps.access.archived import is_archived, require_in_use
from muniment.web.apps.access.history import history_of
from muniment.web.apps.access.principals import Conflict
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.together import changes_for
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.records.ui.talk import talk_about
from muniment.web.apps.risks import policies, queries, treating
from muniment.web.apps.risks.control_states import states_of
from muniment.web.apps.risks.models import Treatment
from muniment.web.apps.risks.subjects import about_treatment
from muniment.web.apps.risks.ui.acts import said
from muniment.web.apps.risks.ui.method_forms import ReasonForm
from muniment.web.apps.risks.ui.tables import treatments_of
from muniment.web.apps.risks.ui.treatment_forms import AdvanceForm, TreatmentForm
from muniment.web.apps.risks.ui.views import SEE, tabs
from muniment.web.apps.risks.ui.words import OPTION_MEANINGS, OPTIONS, STANDINGS, shown

_LABELS = {
    "option": _("What is done"),
    "description": _("How"),
    "controls": _("Controls"),
    "owner": _("Who sees to it"),
    "due_on": _("Until"),
    "cost": _("Cost a year"),
    "state": _("State"),
}


@SEE
@require_safe
def treatment_list(request: HttpRequest) -> HttpResponseBase:
    """List treatments of every risk."""
    principal = principal_of(request)
    rows = queries.treatments(principal.projects(Permission.SEE_RISKS))
    listing = treatments_of(principal)
    return listing.respond(request, rows, "risks/treatments.html", {"tabs": tabs("treatments")})


@SEE
@require_http_methods(["GET", "POST"])
def treatment_new(request: HttpRequest, reference: str) -> HttpResponse:
    """Enter a treatment of a risk."""
    principal = principal_of(request)
    risk = queries.risk(principal.projects(Permission.SEE_RISKS), reference)
    policies.require_judging(principal, risk.project_id, risk.owner_id)
    require_in_use(risk.project)
    form = TreatmentForm(
        request.POST or None,
        owners=queries.owners(queries.only(risk.project_id)),
        initial={"version": 0, "owner": str(risk.owner_id), "option": "modify"},
    )
    status = 200
    if form.is_valid():
        try:
            row = treating.add(principal, risk.pk, form.plan())
        except UsageError as error:
            form.refuse(error)
            status = 400
        else:
            messages.success(request, gettext("The treatment is entered."))
            return redirect("treatment", row.reference)
    context = {"risk": risk, "form": form, "suggested": ", ".join(risk.controls)}
    return render(request, "risks/treatment_edit.html", context, status=status)


@SEE
@require_safe
def treatment(request: HttpRequest, reference: str) -> HttpResponse:
    """Show one treatment, with how its controls stand."""
    principal = principal_of(request)
    row = _found(request, reference)
    risk = row.risk
    controls = states_of(row.controls)
    far = standing(row.treated, {name: item.evidenced for name, item in controls.items()})
    live = (
        row.state != TreatmentState.DROPPED.value
        and risk.archived_at is None
        and not is_archived(risk.project)
    )
    judges = policies.may_judge(principal, risk.project_id, risk.owner_id)
    about = about_treatment(row)
    works = row.owner_id == principal.id and policies.allows(
        principal, Permission.REQUEST_DECISION, risk.project_id
    )
    context = {
        "row": row,
        "risk": risk,
        "badge": shown(STANDINGS, far.value),
        "option": OPTIONS[row.option],
        "meaning": OPTION_MEANINGS[row.option],
        "controls": list(controls.values()),
        "bare": row.option == "modify" and not row.controls,
        "may_change": live and judges,
        "may_advance": live and (judges or works),
        "advance_form": AdvanceForm(
            initial={"version": row.row_version, "state": row.state, "proof": row.proof}
        ),
        "drop_form": ReasonForm(initial={"version": row.row_version}),
        "talk": talk_about(principal, about.kind, about.key, about.open),
        "history": history_of(row.pk, principal, _LABELS, reads=changes_for(row.reference)).rows,
    }
    return render(request, "risks/treatment.html", context)


@SEE
@require_http_methods(["GET", "POST"])
def treatment_edit(request: HttpRequest, reference: str) -> HttpResponse:
    """Write a treatment anew."""
    principal = principal_of(request)
    row = _found(request, reference)
    risk = row.risk
    policies.require_judging(principal, risk.project_id, risk.owner_id)
    require_in_use(risk.project)
    initial = {
        "option": row.option,
        "description": row.description,
        "controls": ", ".join(row.controls),
        "owner": str(row.owner_id),
        "due_on": row.due_on,
        "cost": row.cost,
        "version": row.row_version,
    }
    form = TreatmentForm(
        request.POST or None,
        owners=queries.owners(queries.only(risk.project_id)),
        initial=initial,
    )
    status = 200
    if form.is_valid():
        try:
            treating.change(principal, row.pk, form.plan(), form.cleaned_data["version"])
        except (UsageError, Conflict) as error:
            form.refuse(error)
            status = 409 if isinstance(error, Conflict) else 400
        else:
            messages.success(request, gettext("The treatment is written anew."))
            return redirect("treatment", reference)
    context = {"risk": risk, "row": row, "form": form, "conflict": status == 409}
    return render(request, "risks/treatment_edit.html", context, status=status)


@SEE
@require_POST
def treatment_advance(request: HttpRequest, reference: str) -> HttpResponse:
    """Say how far a treatment is."""
    row = _found(request, reference)
    form = said(AdvanceForm(request.POST))
    treating.advance(principal_of(request), row.pk, form["state"], form["proof"], form["version"])
    messages.success(request, gettext("It is written down."))
    return redirect("treatment", reference)


@SEE
@require_POST
def treatment_drop(request: HttpRequest, reference: str) -> HttpResponse:
    """Say that a treatment is not done after all."""
    row = _found(request, reference)
    form = said(ReasonForm(request.POST))
    treating.drop(principal_of(request), row.pk, form["reason"], form["version"])
    messages.success(request, gettext("The treatment is dropped. Its history stays."))
    return redirect("treatment", reference)


def _found(request: HttpRequest, reference: str) -> Treatment:
    return queries.treatment(principal_of(request).projects(Permission.SEE_RISKS), reference)
