"""Pages of the register: list, heat map, one risk, judging and archiving it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from muniment.core.errors import UsageError
from muniment.engine.catalogue import catalogue
from muniment.engine.risk import matrix
from muniment.web.apps.access.archived import is_archived, require_in_use
from muniment.web.apps.access.history import history_of
from muniment.web.apps.access.policies import page
from muniment.web.apps.access.principals import Conflict, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.risks import policies, queries, services
from muniment.web.apps.risks.models import Risk
from muniment.web.apps.risks.queries import MapCell
from muniment.web.apps.risks.ui.forms import ArchivingForm, JudgementForm
from muniment.web.apps.risks.ui.tables import listing_of
from muniment.web.apps.risks.ui.words import BANDS, HEAT, kind_word, level_badge, step_name
from muniment.web.ui.components.rows import Tab

SEE = page(Permission.SEE_RISKS)

_LABELS = {"owner": _("Owner"), "likelihood": _("Likelihood"), "impact": _("Impact")}
_TOUCHES = {
    "review_asked": _("A snapshot arrived that asks for another look"),
    "proposed_anew": _("A snapshot arrived that changes what is proposed"),
}


@dataclass(frozen=True, slots=True)
class _Map:
    """One heat map as its page draws it."""

    title: str
    note: str
    noun: str
    counted: Callable[[int], str]
    url: str
    cells: list[list[MapCell]]

    @property
    def total(self) -> int:
        """How many it counts."""
        return sum(cell.count for row in self.cells for cell in row)

    @property
    def said(self) -> str:
        """How many it counts, in words."""
        return self.counted(self.total)

    @property
    def rows(self) -> Iterator[tuple[matrix.Step, list[tuple[MapCell, int, str]]]]:
        """Each step of likelihood, the highest first, with its cells, their heat and their word."""
        for row in self.cells:
            step = matrix.LIKELIHOOD[row[0].likelihood - 1]
            yield step, [(cell, HEAT[cell.band], str(BANDS[cell.band])) for cell in row]


def tabs(active: str) -> list[Tab]:
    """Return the pages of this app as a row of tabs."""
    return [
        Tab(gettext("Register"), "/risks/", active == "register"),
        Tab(gettext("Heat map"), "/risks/map/", active == "map"),
        Tab(gettext("Proposals"), "/risks/proposals/", active == "proposals"),
    ]


@SEE
@require_safe
def risk_list(request: HttpRequest) -> HttpResponseBase:
    """List the register."""
    principal = principal_of(request)
    rows = queries.risks(principal.projects(Permission.SEE_RISKS))
    return listing_of(principal).respond(
        request, rows, "risks/register.html", {"tabs": tabs("register")}
    )


@SEE
@require_safe
def risk_map(request: HttpRequest) -> HttpResponse:
    """Show how many risks, and how many proposals, stand in each cell of the matrix."""
    held = principal_of(request).projects(Permission.SEE_RISKS)
    context = {
        "tabs": tabs("map"),
        "maps": (
            _Map(
                gettext("In the register"),
                gettext("As people judged them"),
                gettext("risks"),
                lambda n: ngettext("%(n)d risk", "%(n)d risks", n) % {"n": n},
                "/risks/",
                queries.heat_map(queries.risks(held)),
            ),
            _Map(
                gettext("Proposed, not adopted"),
                gettext("As software proposes them"),
                gettext("proposals"),
                lambda n: ngettext("%(n)d proposal", "%(n)d proposals", n) % {"n": n},
                "/risks/proposals/",
                queries.heat_map(queries.unadopted(held)),
            ),
        ),
        "likelihood": matrix.LIKELIHOOD,
        "impact": matrix.IMPACT,
        "bands": [
            {
                "word": BANDS[band],
                "range": "{}–{}".format(*queries.band_range(band)),
                "asks": asks,
                "heat": HEAT[band],
            }
            for _, band, asks in matrix.BANDS
        ],
    }
    return render(request, "risks/map.html", context)


@SEE
@require_safe
def risk(request: HttpRequest, reference: str) -> HttpResponse:
    """Show one risk beside what software proposes now."""
    principal = principal_of(request)
    found = queries.risk(principal.projects(Permission.SEE_RISKS), reference)
    return _shown(request, principal, found, ArchivingForm(initial={"version": found.row_version}))


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
    form = JudgementForm(request.POST or None, owners=people, initial=initial)
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
            {**request.POST.dict(), "version": now.row_version}, owners=people, initial=initial
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
    found = queries.risk(principal.projects(Permission.SEE_RISKS), reference)
    policies.require_editing(principal, found.project_id)
    form = ArchivingForm(request.POST)
    if not form.is_valid():
        return _shown(request, principal, found, form, status=400)
    services.archive(principal, found.pk, form.cleaned_data["reason"], form.cleaned_data["version"])
    messages.success(request, gettext("The risk left the register. Its history stays."))
    return redirect("risk", reference)


def _shown(
    request: HttpRequest, principal: Principal, found: Risk, form: ArchivingForm, status: int = 200
) -> HttpResponse:
    proposal = found.proposal
    changes = found.archived_at is None and not is_archived(found.project)
    threat = catalogue().threats.get(found.threat)
    titles = catalogue().controls
    context = {
        "risk": found,
        "names": _names(found),
        "badge": level_badge(found.level),
        "kind": kind_word(found.asset_kind),
        "threat": threat,
        "controls": [(name, titles[name].title) for name in found.controls if name in titles],
        "proposal": proposal,
        "proposal_names": _names(proposal) if proposal else None,
        "proposal_badge": level_badge(proposal.level) if proposal else "",
        "findings": queries.findings_of(proposal) if proposal and proposal.findings else (),
        "assets": queries.assets_of(proposal) if proposal else (),
        "history": history_of(found.pk, principal, _LABELS, _TOUCHES).rows,
        "form": form,
        "may_judge": changes and policies.may_judge(principal, found.project_id, found.owner_id),
        "may_archive": changes
        and policies.allows(principal, Permission.EDIT_RISKS, found.project_id),
    }
    return render(request, "risks/risk.html", context, status=status)


def _names(row: object) -> dict[str, str]:
    likelihood: int = row.likelihood  # type: ignore[attr-defined]
    impact: int = row.impact  # type: ignore[attr-defined]
    return {
        "likelihood": step_name(matrix.LIKELIHOOD, likelihood),
        "likelihood_meaning": matrix.LIKELIHOOD[likelihood - 1].meaning,
        "impact": step_name(matrix.IMPACT, impact),
        "impact_meaning": matrix.IMPACT[impact - 1].meaning,
    }
