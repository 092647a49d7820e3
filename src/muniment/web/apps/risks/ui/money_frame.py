"""What all amounts have in common: their currency, and the tolerance that they are held against."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from muniment.core.errors import UsageError
from muniment.web.apps.access.history import history_of
from muniment.web.apps.access.policies import page
from muniment.web.apps.access.principals import Conflict
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.risks import estimating, portfolio, tolerating
from muniment.web.apps.risks.models import LossTolerance
from muniment.web.apps.risks.ui.acts import said
from muniment.web.apps.risks.ui.method_forms import VersionForm
from muniment.web.apps.risks.ui.money_forms import CurrencyForm, ToleranceForm, tolerance_initial
from muniment.web.apps.risks.ui.money_words import chance, money, once_in
from muniment.web.apps.risks.ui.views import SEE, tabs

_LABELS = {"currency": _("Currency")}


@SEE
@require_http_methods(["GET", "POST"])
def risk_tolerance(request: HttpRequest) -> HttpResponse:
    """Show the tolerance and the currency; propose a line."""
    principal = principal_of(request)
    may_edit = principal.everywhere(Permission.EDIT_RISKS)
    if request.method == "POST":
        principal.require_everywhere(Permission.EDIT_RISKS)
    lines, settings = tolerating.lines(), portfolio.settings()
    shown = lines.proposed or lines.held
    version = lines.proposed.row_version if lines.proposed else 0
    form = ToleranceForm(request.POST or None, initial=tolerance_initial(shown, version))
    status = 200
    if form.is_valid():
        try:
            tolerating.propose(
                principal,
                form.points(),
                form.cleaned_data["why"],
                form.cleaned_data["version"],
            )
        except (UsageError, Conflict) as error:
            form.refuse(error)
            status = 409 if isinstance(error, Conflict) else 400
        else:
            messages.success(request, gettext("It is proposed, and waits for somebody's approval."))
            return redirect("loss_tolerance")
    able = tolerating.approvers(lines.proposed) if lines.proposed else []
    context = {
        "tabs": tabs("money"),
        "lines": [
            (row, _points(row), row.currency != (settings.currency if settings else ""))
            for row in (lines.held, lines.proposed)
            if row is not None
        ],
        "proposed": lines.proposed,
        "own": lines.proposed is not None and str(principal.id) in lines.proposed.authors,
        "able": [str(item.person) for item in able],
        "may_approve": any(item.person.pk == principal.id for item in able),
        "approve_form": VersionForm(initial={"version": version}),
        "may_edit": may_edit,
        "form": form,
        "currency": settings.currency if settings else "",
        "currency_form": CurrencyForm(
            initial={
                "version": settings.row_version if settings else 0,
                "currency": settings.currency if settings else "",
            }
        ),
        "conflict": status == 409,
        "history": history_of(shown.pk, principal, _LABELS).rows if shown else (),
    }
    return render(request, "risks/tolerance.html", context, status=status)


@page(Permission.DECIDE)
@require_POST
def risk_tolerance_approve(request: HttpRequest, number: int) -> HttpResponse:
    """Bring a proposed line into force."""
    form = said(VersionForm(request.POST))
    tolerating.approve(principal_of(request), number, form["version"])
    messages.success(request, gettext("The tolerance is in force."))
    return redirect("loss_tolerance")


@SEE
@require_POST
def risk_currency(request: HttpRequest) -> HttpResponse:
    """Say in which currency amounts are."""
    principal = principal_of(request)
    principal.require_everywhere(Permission.EDIT_RISKS)
    form = said(CurrencyForm(request.POST))
    estimating.set_currency(principal, form["currency"], form["version"])
    messages.success(request, gettext("The currency is set. Nothing was converted."))
    return redirect("loss_tolerance")


def _points(row: LossTolerance) -> list[tuple[str, str, str]]:
    return [
        (money(loss, row.currency), once_in(share), chance(share)) for loss, share in row.points
    ]
