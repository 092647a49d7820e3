"""Pages of controls: all of them, one, and the reports that verify offline."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from muniment.web.apps.access.policies import page
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.controls import queries, reports
from muniment.web.apps.controls.ui import words
from muniment.web.apps.controls.ui.tables import REPORTS, listing_of
from muniment.web.apps.ledger import checkpoints
from muniment.web.clock import now
from muniment.web.ui.components.rows import Tab

SEE = page(Permission.SEE_CONTROLS)
SPANS = (3, 6, 12)
"""Months that a timeline may show."""


def tabs(active: str) -> list[Tab]:
    """Return the pages of this app as a row of tabs."""
    return [
        Tab(gettext("Annex A"), "/controls/", active == "controls"),
        Tab(gettext("Reports"), "/controls/reports/", active == "reports"),
    ]


@SEE
@require_safe
def control_list(request: HttpRequest) -> HttpResponseBase:
    """List the controls as they stand now."""
    principal = principal_of(request)
    found = queries.overtaken(now())
    context = {
        "tabs": tabs("controls") if principal.everywhere(Permission.SEE_CONTROLS) else (),
    }
    return listing_of(found).respond(
        request, queries.standings(found), "controls/controls.html", context
    )


@SEE
@require_safe
def control(request: HttpRequest, control: str) -> HttpResponse:
    """Show one control: what speaks for it, against it, and since when."""
    principal = principal_of(request)
    moment = now()
    found = queries.control(control, principal.projects(Permission.SEE_CONTROLS), moment)
    asked = request.GET.get("months", "")
    months = int(asked) if asked in map(str, SPANS) else SPANS[0]
    context = {
        "control": found.described,
        "row": found.row,
        "rule": words.rule(found.row.state),
        "theme": words.THEMES[found.row.theme],
        "speaking": words.speaking(found.row),
        "operation": words.operation(found.row, found.runs, moment),
        "sides": [(side, words.SIDES[side], found.points[side]) for side in queries.SIDES],
        "hidden": found.hidden,
        "reasons": found.reasons,
        "reasons_more": found.reasons_more,
        "drawing": words.drawing(found.lines, control, months, moment),
        "spans": [
            Tab(gettext("%(months)d months") % {"months": span}, f"?months={span}", span == months)
            for span in SPANS
        ],
        "lines": [
            (line, words.why(line), words.snapshot_url(line)) for line in reversed(found.lines)
        ][:50],
    }
    return render(request, "controls/control.html", context)


@SEE
@require_http_methods(["GET", "POST"])
def control_reports(request: HttpRequest) -> HttpResponseBase:
    """List reports, and make one."""
    principal = principal_of(request)
    reports.require_all(principal, Permission.SEE_CONTROLS)
    if request.method == "POST":
        made = reports.make_report(principal)
        messages.success(
            request,
            gettext("Report %(reference)s is made and its digest recorded.")
            % {"reference": made.reference},
        )
        return redirect("control_reports")
    key = checkpoints.verifier_key()
    context = {
        "tabs": tabs("reports"),
        "key": str(key) if key else "",
        "may_make": principal.everywhere(Permission.EXPORT_LEDGER),
    }
    return REPORTS.respond(request, queries.reports(), "controls/reports.html", context)


@SEE
@require_safe
def control_report(request: HttpRequest, reference: str) -> HttpResponse:
    """Send a report with its proof, as one zip."""
    reports.require_all(principal_of(request), Permission.SEE_CONTROLS)
    found = queries.report(reference)
    response = HttpResponse(reports.package(found), content_type="application/zip")
    name = reports.file_name(found).removesuffix(".json")
    response["Content-Disposition"] = f'attachment; filename="{name}.zip"'
    response["X-Content-Type-Options"] = "nosniff"
    return response
