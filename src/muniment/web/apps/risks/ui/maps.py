"""The heat maps of the three stages side by side, the trend, and what asks for a look."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from muniment.core.errors import UsageError
from muniment.engine.risk import matrix
from muniment.engine.risk.matrix import Band
from muniment.web.apps.access.history import history_of
from muniment.web.apps.access.principals import Conflict
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.risks import policies, queries, reassessing, waiting
from muniment.web.apps.risks.methods import in_force
from muniment.web.apps.risks.models import Stage
from muniment.web.apps.risks.queries import MapCell
from muniment.web.apps.risks.ui.method_forms import ReasonForm
from muniment.web.apps.risks.ui.plan_tables import LOOKS
from muniment.web.apps.risks.ui.views import SEE, tabs
from muniment.web.apps.risks.ui.words import ASKS, BANDS, HEAT, STAGES

_BECAME = {
    "asked": _("It was asked for"),
    "answered": _("It was answered by judging the risk"),
}


@dataclass(frozen=True, slots=True)
class Map:
    """One heat map as its page draws it.

    Attributes:
        title: What it counts.
        note: In a sentence.
        noun: What it counts, in the plural.
        counted: From a number to words.
        link: Address of the list of a cell, up to likelihood and impact.
        steps: The steps of likelihood.
        cells: The highest likelihood first.
    """

    title: str
    note: str
    noun: str
    counted: Callable[[int], str]
    link: Callable[[MapCell], str]
    steps: tuple[matrix.Step, ...]
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
    def rows(self) -> Iterator[tuple[matrix.Step, list[tuple[MapCell, int, str, str]]]]:
        """Each step of likelihood, the highest first: its cells, heat, word and address."""
        for row in self.cells:
            step = self.steps[row[0].likelihood - 1]
            yield (
                step,
                [(cell, HEAT[cell.band], str(BANDS[cell.band]), self.link(cell)) for cell in row],
            )

    @property
    def told(self) -> list[tuple[str, int]]:
        """How many stand in each band, in words: the drawing's twin."""
        found = dict.fromkeys(Band, 0)
        for row in self.cells:
            for cell in row:
                found[cell.band] += cell.count
        return [(str(BANDS[band]), count) for band, count in found.items()]


@SEE
@require_safe
def risk_map(request: HttpRequest) -> HttpResponse:
    """Show how many risks stand in each cell of the matrix, for three stages and for proposals."""
    held = principal_of(request).projects(Permission.SEE_RISKS)
    force = in_force()
    method = force.method
    counts = queries.stage_counts(held)

    def risks(n: int) -> str:
        return ngettext("%(n)d risk", "%(n)d risks", n) % {"n": n}

    def linked(stage: Stage) -> Callable[[MapCell], str]:
        if stage is Stage.CURRENT:
            return lambda cell: f"/risks/?likelihood={cell.likelihood}&impact={cell.impact}"
        return lambda cell: f"/risks/?place={stage.value}-{cell.likelihood}-{cell.impact}"

    notes = {
        Stage.INHERENT: gettext("Before anything is done"),
        Stage.CURRENT: gettext("As people judged them"),
        Stage.RESIDUAL: gettext("After treatment"),
    }
    maps = [
        Map(
            str(STAGES[stage.value]),
            notes[stage],
            gettext("risks"),
            risks,
            linked(stage),
            method.likelihood,
            queries.cells_of(counts[stage], method),
        )
        for stage in Stage
    ]
    proposed = Map(
        gettext("Proposed, not adopted"),
        gettext("As software proposes them, by its own method"),
        gettext("proposals"),
        lambda n: ngettext("%(n)d proposal", "%(n)d proposals", n) % {"n": n},
        lambda cell: f"/risks/proposals/?likelihood={cell.likelihood}&impact={cell.impact}",
        matrix.LIKELIHOOD,
        queries.heat_map(queries.unadopted(held)),
    )
    context = {
        "tabs": tabs("map"),
        "maps": maps,
        "proposed": proposed,
        "held": force,
        "likelihood": method.likelihood,
        "impact": method.impact,
        "bands": [
            {"word": BANDS[band], "asks": asks, "heat": HEAT[band]}
            for _most, band, asks in matrix.BANDS
        ],
    }
    return render(request, "risks/map.html", context)


@SEE
@require_safe
def risk_trend(request: HttpRequest) -> HttpResponse:
    """Show where risks stood at the ends of months."""
    found = waiting.trend(principal_of(request).projects(Permission.SEE_RISKS))
    # A company that began in May has no trend before.
    begun = [bool(sum(month.total for month in each)) for each in zip(*found.values(), strict=True)]
    first = begun.index(True) if True in begun else len(begun)
    held = {
        stage: months[first:] if any(month.total for month in months) else []
        for stage, months in found.items()
    }
    words = [str(BANDS[band]) for band in Band]
    heats = [HEAT[band] for band in Band]
    context = {
        "tabs": tabs("trend"),
        "words": words,
        "stages": [
            {
                "title": STAGES[stage.value],
                "months": [
                    {
                        "until": month.until,
                        "total": month.total,
                        "counts": list(zip(words, heats, month.counts, strict=True)),
                        "parts": [
                            {"heat": heat, "at": at, "count": count}
                            for heat, at, count in zip(
                                heats,
                                [0, *accumulate(month.counts)],
                                month.counts,
                                strict=False,
                            )
                            if count
                        ],
                    }
                    for month in months
                ],
                "most": max((month.total for month in months), default=0),
            }
            for stage, months in held.items()
        ],
    }
    return render(request, "risks/trend.html", context)


@SEE
@require_safe
def look_list(request: HttpRequest) -> HttpResponseBase:
    """List looks that are asked for."""
    rows = waiting.asks(principal_of(request).projects(Permission.SEE_RISKS))
    return LOOKS.respond(request, rows, "risks/looks.html", {"tabs": tabs("looks")})


@SEE
@require_http_methods(["GET", "POST"])
def look(request: HttpRequest, ask_id: UUID) -> HttpResponse:
    """Show one ask, and answer it where it is about a project."""
    principal = principal_of(request)
    row = waiting.ask(principal.projects(Permission.SEE_RISKS), ask_id)
    may = policies.allows(principal, Permission.EDIT_RISKS, row.project_id)
    form = None
    status = 200
    if request.method == "POST" or (may and row.risk is None and row.answered_at is None):
        policies.require_editing(principal, row.project_id)
        form = ReasonForm(request.POST or None, initial={"version": row.row_version})
        if form.is_valid():
            said = form.cleaned_data
            try:
                reassessing.answer_ask(principal, row.pk, said["reason"], said["version"])
            except (UsageError, Conflict) as error:
                form.refuse(error)
                status = 409 if isinstance(error, Conflict) else 400
            else:
                messages.success(request, gettext("It is answered."))
                return redirect("risk_asks")
    kind = row.kind if row.kind in queries.asset_kinds() else ""
    context = {
        "row": row,
        "kind": ASKS[row.kind],
        "form": form,
        "threats": queries.threats_for(kind) if kind else (),
        "asset_kind": kind,
        "history": history_of(row.pk, principal, changes=_BECAME).rows,
    }
    return render(request, "risks/look.html", context, status=status)
