"""Asks for waivers and false positives: one finding from its page, many from the list."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_http_methods

from muniment.core.severity import Severity
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.policies import page
from muniment.web.apps.access.principals import NotFound
from muniment.web.apps.access.queries import active_people
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.findings import queries
from muniment.web.apps.findings.expiry import latest_day
from muniment.web.apps.findings.models import DecisionKind, Finding
from muniment.web.apps.findings.services.asking import request_many
from muniment.web.apps.findings.services.refusals import Changed, Refused
from muniment.web.apps.findings.ui.conflicts import conflict_page
from muniment.web.apps.findings.ui.forms import RequestForm
from muniment.web.apps.findings.ui.shown import visible
from muniment.web.apps.organization.queries import today
from muniment.web.ui.pages import status_of

MOST = 200


@page(Permission.REQUEST_DECISION)
@require_http_methods(["GET", "POST"])
def request_decisions(request: HttpRequest) -> HttpResponse:
    """Show the form for the findings chosen, and send what it says."""
    sent = request.POST.get("send") == "yes"
    given = request.POST if request.method == "POST" else request.GET
    day = today()
    rows = _chosen(request, given.getlist("selected"), day)
    approvers = _approvers(rows, principal_of(request).id, day)
    worst = max((Severity(row.severity) for row in rows), key=lambda item: item.rank)
    latest = latest_day(worst, day)
    kind = given.get("kind", "")
    form = RequestForm(
        request.POST if sent else None,
        approvers=approvers,
        latest=latest,
        initial={"kind": kind if kind in DecisionKind.values else "waiver", "expires_on": latest},
    )
    refused: Refused | None = None
    if form.is_valid():
        try:
            return _send(request, rows, form)
        except Changed as error:
            return conflict_page(request, error, _said(form))
        except Refused as error:
            refused = error
    context = {
        "rows": [
            (row, _seen_version(request, row), _stands_in_the_way(row, refused)) for row in rows
        ],
        "form": form,
        "nobody": not approvers,
        "alone": active_people() < 2,
        "may_invite": principal_of(request).allows(Permission.MANAGE_PEOPLE),
        "refused": refused,
    }
    status = status_of(refused) if refused else 422 if form.errors else 200
    return render(request, "findings/request.html", context, status=status)


def _chosen(request: HttpRequest, references: list[str], day: date) -> list[Finding]:
    """Return the findings that were ticked, in one statement.

    Raises:
        NotFound: None was ticked, or one is not there.
    """
    wanted = list(dict.fromkeys(references))[:MOST]
    rows = list(
        queries.findings(visible(request), day).filter(reference__in=wanted).order_by("-rank", "pk")
    )
    if not rows or len(rows) != len(wanted):
        raise NotFound(
            gettext("no findings were chosen, or one of them is not there"),
            hint=gettext("Tick rows in the list of findings first."),
        )
    return rows


def _approvers(rows: list[Finding], asking: UUID, day: date) -> list[Person]:
    """Return who could decide about every one of these."""
    worst: dict[UUID, Severity] = {}
    for row in rows:
        severity = Severity(row.severity)
        before = worst.get(row.project_id)
        if before is None or severity.rank > before.rank:
            worst[row.project_id] = severity
    able: list[Person] | None = None
    for project, severity in worst.items():
        people = queries.eligible_approvers(project, severity, asking, day)
        able = people if able is None else [person for person in able if person in people]
    return able or []


def _seen_version(request: HttpRequest, row: Finding) -> int:
    """Return the version that the person saw when the form was first shown."""
    given = request.POST.get(f"version-{row.pk}", "")
    return int(given) if given.isascii() and given.isdigit() and len(given) < 9 else row.row_version


def _send(request: HttpRequest, rows: list[Finding], form: RequestForm) -> HttpResponse:
    made = request_many(
        principal_of(request),
        DecisionKind(form.cleaned_data["kind"]),
        {row.pk: _seen_version(request, row) for row in rows},
        approver=form.approver_id,
        reason=form.cleaned_data["reason"],
        expires_on=form.cleaned_data["expires_on"],
    )
    said = ngettext("%(count)d request was made.", "%(count)d requests were made.", len(made))
    messages.success(request, said % {"count": len(made)})
    if len(made) == 1:
        return redirect("finding", rows[0].reference)
    return redirect("decisions_others")


def _stands_in_the_way(row: Finding, refused: Refused | None) -> str:
    rows = refused.rows if refused else ()
    return next((item.sentence() for item in rows if item.reference == row.reference), "")


def _said(form: RequestForm) -> list[tuple[str, str]]:
    """Return what the person had filled in: label and value."""
    last: date = form.cleaned_data["expires_on"]
    return [
        (gettext("Reason"), form.cleaned_data["reason"]),
        (gettext("Last day"), last.isoformat()),
    ]
