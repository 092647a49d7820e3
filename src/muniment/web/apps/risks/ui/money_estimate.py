"""Pages of what one risk costs: its estimate, and drawing it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from muniment.core.errors import SimulationError, UsageError
from muniment.web.apps.access.archived import require_in_use
from muniment.web.apps.access.history import history_of
from muniment.web.apps.access.principals import Conflict, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.risks import estimating, policies, portfolio, queries, simulating
from muniment.web.apps.risks.methods import in_force
from muniment.web.apps.risks.models import Estimate, Risk
from muniment.web.apps.risks.services import require_in_register
from muniment.web.apps.risks.ui import money_words
from muniment.web.apps.risks.ui.acts import said
from muniment.web.apps.risks.ui.method_forms import ReasonForm
from muniment.web.apps.risks.ui.money import sentence, tell
from muniment.web.apps.risks.ui.money_forms import EstimateForm, estimate_initial
from muniment.web.apps.risks.ui.views import SEE
from muniment.web.apps.risks.ui.words import step_name

_LABELS = {
    "frequency.rate": _("Times a year, on average"),
    "frequency.low": _("At least, times a year"),
    "frequency.high": _("At most, times a year"),
    "loss.low": _("At least, each time"),
    "loss.high": _("At most, each time"),
    "loss.min": _("The least"),
    "loss.mode": _("The likeliest"),
    "loss.max": _("The most"),
    "treatment.frequency": _("How often it then still happens, as a factor"),
    "treatment.loss": _("How much it then still costs, as a factor"),
    "treatment.cost": _("What the treatment costs a year"),
    "basis": _("Where the numbers come from"),
}


@SEE
@require_http_methods(["GET", "POST"])
def risk_estimate(request: HttpRequest, reference: str) -> HttpResponse:
    """Enter what a risk costs, or write it anew; then, if asked, draw it."""
    principal = principal_of(request)
    risk = _writable(principal, reference)
    row = Estimate.objects.filter(risk=risk).first()
    live = [item for item in queries.treatments_of(risk.pk) if item.treated.live]
    planned = sum(item.cost or 0 for item in live)
    form = EstimateForm(request.POST or None, initial=estimate_initial(row, planned))
    status = 200
    if form.is_valid():
        try:
            _save(principal, risk, form)
        except SimulationError as error:
            form.refuse_number(error)
            status = 400
        except (UsageError, Conflict) as error:
            form.refuse(error)
            status = 409 if isinstance(error, Conflict) else 400
        else:
            messages.success(request, gettext("The estimate is saved."))
            if request.POST.get("act") == "simulate":
                _draw(request, principal, risk)
            return redirect(_panel(risk))
    method, currency = in_force().method, portfolio.currency()
    context = {
        "risk": risk,
        "row": row,
        "form": form,
        "groups": form.groups(),
        "conflict": status == 409,
        "currency": currency,
        "live": live,
        "planned": money_words.money(planned, currency) if planned else "",
        "likelihood": step_name(method.likelihood, risk.likelihood),
        "likelihood_means": method.likelihood[risk.likelihood - 1].meaning,
        "impact": step_name(method.impact, risk.impact),
        "impact_means": method.impact[risk.impact - 1].meaning,
        "no_tool": not simulating.has_tool(),
        "withdraw_form": ReasonForm(initial={"version": row.row_version}) if row else None,
        "history": history_of(row.pk, principal, _LABELS).rows if row else (),
    }
    return render(request, "risks/estimate.html", context, status=status)


@SEE
@require_POST
def risk_estimate_withdraw(request: HttpRequest, reference: str) -> HttpResponse:
    """Take an estimate back."""
    principal = principal_of(request)
    risk = _writable(principal, reference)
    form = said(ReasonForm(request.POST))
    estimating.withdraw(principal, risk.pk, form["reason"], form["version"])
    messages.success(request, gettext("The estimate is taken back: it counts no more."))
    return redirect(_panel(risk))


@SEE
@require_POST
def risk_simulate(request: HttpRequest, reference: str) -> HttpResponse:
    """Draw what one risk costs."""
    principal = principal_of(request)
    risk = _writable(principal, reference)
    _draw(request, principal, risk)
    return redirect(_panel(risk))


def _writable(principal: Principal, reference: str) -> Risk:
    risk = queries.risk(principal.projects(Permission.SEE_RISKS), reference)
    policies.require_judging(principal, risk.project_id, risk.owner_id)
    require_in_use(risk.project)
    require_in_register(risk)
    return risk


def _save(principal: Principal, risk: Risk, form: EstimateForm) -> None:
    data = form.cleaned_data
    if data["version"] == 0:
        estimating.enter(principal, risk.pk, form.numbers(), data["basis"])
    else:
        estimating.change(principal, risk.pk, form.numbers(), data["basis"], data["version"])


def _draw(request: HttpRequest, principal: Principal, risk: Risk) -> None:
    try:
        tell(request, simulating.simulate_risk(principal, risk.pk))
    except UsageError as error:
        messages.error(request, sentence(error))


def _panel(risk: Risk) -> str:
    return f"{reverse('risk', args=[risk.reference])}#money"
