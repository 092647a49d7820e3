"""Pages of what risks cost together: the portfolio, its drawings, one drawing, a run."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from muniment.core.errors import UsageError
from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.organization.models import Project
from muniment.web.apps.risks import policies, portfolio, simulating, tolerating
from muniment.web.apps.risks.models import Simulation
from muniment.web.apps.risks.ui import money_words
from muniment.web.apps.risks.ui.acts import said
from muniment.web.apps.risks.ui.money_drawn import drawn, figures, scenario_rows
from muniment.web.apps.risks.ui.money_forms import RunForm
from muniment.web.apps.risks.ui.money_tables import MONEY, RUNS, rows_of
from muniment.web.apps.risks.ui.views import SEE, tabs


@SEE
@require_safe
def risk_money(request: HttpRequest) -> HttpResponseBase:
    """Show what all risks cost together; who sees those of some projects alone, of the first."""
    principal = principal_of(request)
    if principal.everywhere(Permission.SEE_RISKS):
        return _portfolio(request, principal)
    first = next(iter(_projects(principal)), None)
    if first is None:
        raise NotFound("there is no risk that you may see")
    return redirect("money_of_project", first.reference)


@SEE
@require_safe
def risk_money_of(request: HttpRequest, reference: str) -> HttpResponseBase:
    """Show what the risks of one project cost together."""
    principal = principal_of(request)
    return _portfolio(request, principal, reference)


@SEE
@require_POST
def risk_money_run(request: HttpRequest) -> HttpResponse:
    """Draw what all risks cost together, or those of one project."""
    principal = principal_of(request)
    reference = request.POST.get("project", "")
    project = _project(principal, reference) if reference else None
    form = RunForm(request.POST)
    said(form)
    here = reverse("money_of_project", args=[reference]) if project else reverse("money")
    try:
        row = simulating.simulate_portfolio(
            principal, project.pk if project else None, form.chosen()
        )
    except UsageError as error:
        messages.error(request, sentence(error))
        return redirect(here)
    tell(request, row)
    return redirect(here)


@SEE
@require_safe
def risk_simulations(request: HttpRequest) -> HttpResponseBase:
    """List drawings, the newest first."""
    rows = portfolio.simulations(principal_of(request).projects(Permission.SEE_RISKS))
    return RUNS.respond(
        request, rows.defer("scenarios"), "risks/simulations.html", {"tabs": tabs("money")}
    )


@SEE
@require_safe
def risk_simulation(request: HttpRequest, reference: str) -> HttpResponse:
    """Show one drawing: what went in, what came out, and by what it was drawn."""
    principal = principal_of(request)
    row = portfolio.simulation(principal.projects(Permission.SEE_RISKS), reference)
    context: dict[str, Any] = {
        "row": row,
        "tabs": tabs("money"),
        "scenarios": scenario_rows(row),
        "waits": row.state == Simulation.State.WAITING,
        "failed": row.state == Simulation.State.FAILED,
    }
    if row.state == Simulation.State.DONE:
        lines, money = tolerating.lines(), portfolio.currency()
        context |= _shown(row, portfolio.staleness(row, money, lines), lines)
        context["command"] = f"muniment risk simulate {reference}.toml --seed {row.seed}"
    return render(request, "risks/simulation.html", context)


@SEE
@require_safe
def risk_simulation_file(request: HttpRequest, reference: str) -> HttpResponse:
    """Return what went into a drawing as a file for ``muniment risk simulate``."""
    principal = principal_of(request)
    row = portfolio.simulation(principal.projects(Permission.SEE_RISKS), reference)
    answer = HttpResponse(_toml(row), content_type="application/toml; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{row.reference}.toml"'
    return answer


def sentence(error: UsageError) -> str:
    """Return what happened, why and what next, for a message at the top of a page."""
    said = f"{error.message[:1].upper()}{error.message[1:]}".rstrip(".")
    return f"{said}. {error.hint}".strip()


def tell(request: HttpRequest, row: Simulation) -> None:
    """Say what became of a run, at the top of the next page."""
    if row.state == Simulation.State.WAITING:
        messages.info(request, gettext("It is being simulated; that takes up to a minute."))
    else:
        messages.success(
            request,
            gettext("%(years)s years were simulated: %(reference)s.")
            % {"years": f"{row.years:,}", "reference": row.reference},
        )


def _portfolio(request: HttpRequest, principal: Principal, reference: str = "") -> HttpResponseBase:
    known = _projects(principal)
    project = next((each for each in known if each.reference == reference), None)
    if reference and project is None:
        raise NotFound("there is no such project here")
    key = project.pk if project else None
    newest, lines, money = portfolio.newest(key), tolerating.lines(), portfolio.currency()
    row, here = newest.done, portfolio.population(key)
    archived = project is not None and project.archived_at is not None
    may_edit = policies.allows(principal, Permission.EDIT_RISKS, key)
    context: dict[str, Any] = {
        "tabs": tabs("money"),
        "project": project,
        "places": _places(principal, known, project),
        "row": row,
        "after": newest.after,
        "waits": newest.after is not None and newest.after.state == Simulation.State.WAITING,
        "counted": len(here.digests),
        "total": here.total,
        "without": here.without,
        "currency": money,
        "no_tool": not simulating.has_tool(),
        "may_run": may_edit and not archived and bool(here.digests),
        "may_edit": may_edit and not archived,
        "may_frame": principal.everywhere(Permission.EDIT_RISKS),
        "form": RunForm(),
        "lines": lines,
    }
    if row is None:
        return render(request, "risks/money.html", context)
    context |= _shown(row, portfolio.staleness(row, money, lines, here.digests), lines)
    return MONEY.respond(request, rows_of(row), "risks/money_drawn.html", context)


def _shown(row: Simulation, stale: portfolio.Staleness, lines: tolerating.Lines) -> dict[str, Any]:
    found = drawn(row, portfolio.line_in(lines, row.currency))
    saving = (row.inherent or {})["mean"] - (row.residual or {})["mean"]
    return {
        "drawn": found,
        "figures": figures(row),
        "stale": stale.stale,
        "standing": money_words.standing(stale),
        "reasons": list(money_words.reasons(stale)),
        "saving": money_words.money(saving, row.currency),
        "cost": money_words.money(row.cost, row.currency),
        "benefit": money_words.difference(saving - row.cost, row.currency),
        "pays": saving >= row.cost,
        "approved": found.line is not None and found.line == lines.held,
    }


def _project(principal: Principal, reference: str) -> Project:
    found = next((each for each in _projects(principal) if each.reference == reference), None)
    if found is None:
        raise NotFound("there is no such project here")
    return found


def _projects(principal: Principal) -> list[Project]:
    """Return the projects whose risks somebody may see. One statement."""
    visible = principal.projects(Permission.SEE_RISKS)
    rows = Project.objects.all() if visible is None else Project.objects.filter(pk__in=visible)
    return list(rows.order_by("reference"))


def _places(
    principal: Principal, known: list[Project], project: Project | None
) -> list[tuple[str, str, bool]]:
    """Return the portfolios that somebody may see: name, address, whether it is this one."""
    found = []
    if principal.everywhere(Permission.SEE_RISKS):
        found.append((gettext("All risks"), reverse("money"), project is None))
    for each in known:
        own = reverse("money_of_project", args=[each.reference])
        found.append((f"{each.reference} {each.name}", own, each == project))
    return found


def _toml(row: Simulation) -> str:
    lines = [f"# {row.reference}: --years {row.years} --seed {row.seed}, NumPy {row.numpy}"]
    for table in row.scenarios:
        lines += ["", "[[scenario]]", f'id = "{table["id"]}"']
        for key in ("frequency", "loss", "treatment"):
            if key in table:
                inner = ", ".join(f"{name} = {value!r}" for name, value in table[key].items())
                lines.append(f"{key} = {{ {inner} }}")
    return "\n".join(lines) + "\n"
