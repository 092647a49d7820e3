"""The live statement: every control as a matrix, counts by attribute, and its files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from muniment.core.errors import UsageError
from muniment.engine.soa import oscal, pdf, xlsx
from muniment.engine.soa.figures import COLUMNS, Figures, figures_of, measures, pivot
from muniment.engine.soa.rows import Row
from muniment.engine.soa.rules import difference_of
from muniment.engine.soa.statement import Presented, data_of
from muniment.web.apps.access.principals import NotFound
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.appointments import approval
from muniment.web.apps.controls import freezing, policies, statements
from muniment.web.apps.controls.ui import words
from muniment.web.apps.controls.ui.forms import FreezingForm
from muniment.web.apps.controls.ui.tables import attribute_options, controls_with
from muniment.web.apps.controls.ui.views import SEE, narrowed, tabs
from muniment.web.clock import now
from muniment.web.ui.components.rows import Tab
from muniment.web.ui.pages import status_of


@dataclass(frozen=True, slots=True)
class FileKind:
    """One kind of file that a statement can be had as.

    Attributes:
        label: For people.
        media: Media type.
        ending: Of the file's name.
        render: From the statement to bytes.
    """

    label: str | Promise
    media: str
    ending: str
    render: Callable[[Presented], bytes]


_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FILES: Mapping[str, FileKind] = {
    "xlsx": FileKind(_("Excel"), _XLSX, "xlsx", xlsx.render),
    "pdf": FileKind(_("PDF"), "application/pdf", "pdf", pdf.render),
    "oscal": FileKind(_("OSCAL"), "application/json", "oscal.json", oscal.render),
    "json": FileKind(_("JSON"), "application/json", "json", lambda shown: data_of(shown.statement)),
    "shared-pdf": FileKind(_("PDF for others"), "application/pdf", "shared.pdf", pdf.render_shared),
    "shared-xlsx": FileKind(_("Excel for others"), _XLSX, "shared.xlsx", xlsx.render_shared),
}
"""The last two may leave the house."""


@SEE
@require_http_methods(["GET", "POST"])
def soa(request: HttpRequest) -> HttpResponse:
    """Show the live statement as a matrix, and freeze it."""
    principal = principal_of(request)
    form = FreezingForm(request.POST or None)
    status = 200
    if request.method == "POST":
        policies.require_deciding(principal)
        if form.is_valid():
            said = form.cleaned_data
            try:
                made = freezing.freeze(principal, said["words"], draft=said["draft"])
            except UsageError as error:
                form.refuse(error)
                status = status_of(error)
            else:
                messages.success(
                    request,
                    gettext("%(reference)s is frozen.") % {"reference": made.reference},
                )
                return redirect("soa_version", made.reference)
        else:
            status = 422
    rows = statements.live_rows(now())
    asked = _asked(request)
    shown = [row for row in rows if _wanted(row, asked)]
    reads = policies.may_read_statements(principal)
    context = {
        "tabs": tabs("statement", principal),
        "figures": figures_shown(figures_of(rows)),
        "asked": asked,
        "options": _options(),
        "themes": _themes(shown, asked["show"]),
        "shown": len(shown),
        "total": len(rows),
        "pivot": _pivot(shown, asked),
        "files": files_of("/controls/soa/draft/") if reads else (),
        "force": statements.in_force() if reads else None,
        "form": form if policies.may_decide(principal) else None,
        "top_management": [str(person) for person in approval.top_management()],
    }
    return render(request, "controls/soa.html", context, status=status)


@SEE
@require_safe
def soa_draft_file(request: HttpRequest, form: str) -> HttpResponse:
    """Send the live statement as a file, marked as a draft."""
    policies.require_reading_statements(principal_of(request))
    found = kind_of(form)
    presented = statements.presented(statements.live(now()))
    day = now().date().isoformat()
    return file_response(found, presented, f"soa-draft-{day}")


def kind_of(form: str) -> FileKind:
    """Return a kind of file by its name in the address.

    Raises:
        NotFound: There is none.
    """
    found = FILES.get(form)
    if found is None:
        raise NotFound(gettext("a statement cannot be had as that"))
    return found


def file_response(kind: FileKind, presented: Presented, name: str) -> HttpResponse:
    """Return a statement as a download."""
    response = HttpResponse(kind.render(presented), content_type=kind.media)
    response["Content-Disposition"] = f'attachment; filename="{name}.{kind.ending}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


def files_of(folder: str) -> list[tuple[str | Promise, str]]:
    """Return the files of a statement: what each is called and its address."""
    return [(kind.label, f"{folder}{form}/") for form, kind in FILES.items()]


def figures_shown(found: Figures) -> list[tuple[object, list[tuple[str, str, str]], str]]:
    """Return counts for a page: label, then tone, word and count of each, and the population."""
    necessary = gettext("of %(count)d necessary") % {"count": found.necessary}
    total = gettext("of %(count)d controls") % {"count": found.total}
    return [
        (words.MEASURES["necessity"], _counts("necessity", found.necessity), total),
        (
            words.MEASURES["implementation"],
            _counts("implementation", found.implementation),
            necessary,
        ),
        (words.MEASURES["state"], _counts("state", found.states), necessary),
        (
            _("Assertion and evidence"),
            [
                ("warn" if found.differing else "good", gettext("differ"), str(found.differing)),
                (
                    "note" if found.lacking else "good",
                    gettext("something is missing"),
                    str(found.lacking),
                ),
            ],
            total,
        ),
    ]


def _counts(measure: str, found: Mapping[str, int]) -> list[tuple[str, str, str]]:
    # A frozen file has its members in the order of their letters.
    return [(*words.measured(measure, value), str(found[value])) for value in COLUMNS[measure]]


def _asked(request: HttpRequest) -> dict[str, str]:
    """Return what the address asks for; what makes no sense is left out."""
    options = _options()
    found = {}
    for name, values in options.items():
        given = request.GET.get(name, "")
        known = [value for value, _word in values]
        found[name] = given if given in known else known[0]
    return found


def _options() -> dict[str, list[tuple[str, Any]]]:
    anything = ("", _("any"))
    return {
        "show": list(words.MEASURES.items()),
        "by": list(words.ATTRIBUTES.items()),
        "necessity": [anything, *words.NECESSITY.items()],
        "implementation": [anything, *words.IMPLEMENTATION.items()],
        "state": [anything, *words.STATES.items()],
        "differs": [anything, ("yes", _("they differ"))],
        "attribute": [anything, *attribute_options()],
    }


def _wanted(row: Row, asked: Mapping[str, str]) -> bool:
    found = measures(row)
    if any(asked[name] not in ("", found[name]) for name in found):
        return False
    if asked["differs"] and difference_of(row) is None:
        return False
    return not asked["attribute"] or row.control in controls_with((asked["attribute"],))


def _themes(rows: Sequence[Row], measure: str) -> list[tuple[object, list[dict[str, Any]]]]:
    """Return the cells of the matrix by theme: control, tone and word of what is shown."""
    found: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        tone, word = words.measured(measure, measures(row)[measure])
        cell = {
            "control": row.control,
            "title": row.title,
            "tone": tone,
            "word": word,
            "differs": difference_of(row) is not None,
        }
        found.setdefault(row.theme, []).append(cell)
    return [(words.THEMES[theme], cells) for theme, cells in found.items()]


def _pivot(rows: Sequence[Row], asked: Mapping[str, str]) -> dict[str, Any]:
    """Return the counts by attribute value; each leads to the list of these controls."""
    measure, attribute = asked["show"], asked["by"]
    lines = pivot(rows, attribute, measure)
    chosen = {name: asked[name] for name in ("necessity", "implementation", "state") if asked[name]}
    return {
        "attribute": words.ATTRIBUTES[attribute],
        "columns": [words.measured(measure, column) for column in COLUMNS[measure]],
        "lines": [
            {
                "value": words.attribute_value(line.value),
                "total": line.total,
                "cells": [
                    {
                        "count": count,
                        "tone": words.measured(measure, column)[0],
                        "url": narrowed(attribute, line.value, **{**chosen, measure: column}),
                    }
                    for column, count in line.counts.items()
                ],
            }
            for line in lines
        ],
        "own": sum(row.is_own for row in rows),
        "tabs": [
            Tab(str(label), f"?{urlencode({**asked, 'by': key})}#pivot", key == attribute)
            for key, label in words.ATTRIBUTES.items()
        ],
    }
