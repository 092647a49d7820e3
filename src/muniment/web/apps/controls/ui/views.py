"""Pages of controls: all of them, one, and the reports that verify offline."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from muniment.web.apps.access.history import Pairs, changes_of, history_of
from muniment.web.apps.access.policies import page
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.controls import policies, queries, reports
from muniment.web.apps.controls.sentences import TOUCHED
from muniment.web.apps.controls.stating import of_control
from muniment.web.apps.controls.ui import words
from muniment.web.apps.controls.ui.forms import PuttingAwayForm
from muniment.web.apps.controls.ui.tables import REPORTS, listing_of
from muniment.web.apps.ledger import checkpoints
from muniment.web.clock import now
from muniment.web.ui.components.rows import Tab

SEE = page(Permission.SEE_CONTROLS)
SPANS = (3, 6, 12)
"""Months that a timeline may show."""


def tabs(active: str, principal: Principal) -> list[Tab]:
    """Return the pages of this app that somebody may see as a row of tabs."""
    found = [
        Tab(gettext("Controls"), "/controls/", active == "controls"),
        Tab(gettext("Statement of Applicability"), "/controls/soa/", active == "statement"),
    ]
    if policies.may_read_statements(principal):
        found += [
            Tab(gettext("Versions"), "/controls/soa/versions/", active == "versions"),
            Tab(gettext("Reports"), "/controls/reports/", active == "reports"),
        ]
    return found


@SEE
@require_safe
def control_list(request: HttpRequest) -> HttpResponseBase:
    """List the controls as they stand now."""
    principal = principal_of(request)
    found = queries.overtaken(now())
    may_decide = policies.may_decide(principal)
    context = {"tabs": tabs("controls", principal), "may_decide": may_decide}
    listing = listing_of(found, principal, ticked=may_decide)
    return listing.respond(request, queries.companies(found), "controls/controls.html", context)


@SEE
@require_safe
def control(request: HttpRequest, control: str) -> HttpResponse:
    """Show one control: what was decided, what speaks for it, against it, and since when."""
    principal = principal_of(request)
    moment = now()
    found = queries.control(control, principal.projects(Permission.SEE_CONTROLS), moment)
    asked = request.GET.get("months", "")
    months = int(asked) if asked in map(str, SPANS) else SPANS[0]
    company = found.company
    in_use = company.archived_at is None
    difference = queries.difference(company, found.row.state)
    context = {
        "control": found.described,
        "company": company,
        "is_own": found.described is None,
        "included": [(words.REASONS[one.kind], one) for one in found.included],
        "included_hidden": len(company.reasons.all()) - len(found.included),
        "necessity": words.necessity(company.necessity),
        "implementation": words.implementation(company.implementation),
        "difference": words.differing(difference),
        "difference_said": words.DIFFERENCES[difference] if difference else "",
        "procedure_url": company.procedure if _is_address(company.procedure) else "",
        "attributes": _attributes(found),
        "may_decide": in_use and policies.may_decide(principal),
        "may_assert": in_use
        and company.necessity != "no"
        and policies.may_assert(principal, company.owner_id),
        "may_take_back": not in_use and policies.may_decide(principal),
        "away_form": PuttingAwayForm(initial={"version": company.row_version}),
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
        "history": history_of(
            company.pk,
            principal,
            words.FIELDS,
            TOUCHED,
            reads=partial(_read, control, whole=policies.may_read_statements(principal)),
        ).rows,
    }
    return render(request, "controls/control.html", context)


def _read(control: str, payload: Mapping[str, Any], *, whole: bool) -> Pairs:
    """Return what an entry says that changed in a control, alone or among many.

    Args:
        control: Which one.
        payload: Of the entry.
        whole: The reader may see every project's risks, which reasons name.
    """
    pairs = changes_of(of_control(payload, control) or payload)
    return {name: pair for name, pair in pairs.items() if whole or name != "reasons"}


def narrowed(attribute: str, value: str, **more: str) -> str:
    """Return the address of the list of controls with a value of an attribute."""
    return f"/controls/?{urlencode({'attribute': f'{attribute}:{value}', **more}, safe=':')}"


def _is_address(text: str) -> bool:
    """True for what a browser may be sent to; a document's name is none."""
    return text.startswith(("https://", "http://")) and " " not in text


def _attributes(found: queries.ControlShown) -> list[tuple[object, list[tuple[str, str]]]]:
    """Return each attribute with its values, and where the list narrows to each."""
    if found.described is None:
        return []
    return [
        (
            label,
            [
                (words.attribute_value(value), narrowed(name, value))
                for value in getattr(found.described.attributes, name)
            ],
        )
        for name, label in words.ATTRIBUTES.items()
    ]


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
        "tabs": tabs("reports", principal),
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
