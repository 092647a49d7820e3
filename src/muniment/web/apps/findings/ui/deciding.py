"""What is done to requests: answered, taken on, sent elsewhere, taken back, revoked."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_POST

from muniment.core.severity import Severity
from muniment.web.apps.access.policies import page
from muniment.web.apps.access.principals import NotFound
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.findings import queries
from muniment.web.apps.findings.models import Decision
from muniment.web.apps.findings.services import asking, deciding
from muniment.web.apps.findings.services.refusals import Changed, Refused
from muniment.web.apps.findings.ui.conflicts import conflict_page
from muniment.web.apps.findings.ui.forms import AnswerForm, ApproverForm, ReasonForm
from muniment.web.apps.findings.ui.shown import visible
from muniment.web.apps.findings.ui.views import decision_page
from muniment.web.ui.pages import status_of

MOST = 200
_SEE = page(Permission.SEE_FINDINGS)
_Said = list[tuple[str, str]]


@page(Permission.DECIDE)
@require_POST
def answer(request: HttpRequest, reference: str) -> HttpResponse:
    """Grant or refuse a request."""
    row = queries.decision(visible(request), reference)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return decision_page(request, row, 422, answer_form=form)
    grant = form.cleaned_data["answer"] == "grant"

    def act(version: int) -> None:
        deciding.decide(
            principal_of(request),
            row.pk,
            grant=grant,
            note=form.cleaned_data["note"],
            expected_version=version,
            expires_on=form.cleaned_data["expires_on"],
        )

    word = gettext("Granted") if grant else gettext("Refused")
    said = [(gettext("Your decision"), word), (gettext("Note"), form.cleaned_data["note"])]
    return _do(request, row, act, said, f"{word}.")


@page(Permission.DECIDE)
@require_POST
def answer_many(request: HttpRequest) -> HttpResponse:
    """Show the requests that were ticked with one form for all, and send what it says."""
    wanted = list(dict.fromkeys(request.POST.getlist("selected")))[:MOST]
    rows = list(queries.decisions(visible(request)).filter(reference__in=wanted).order_by("pk"))
    if not rows or len(rows) != len(wanted):
        raise NotFound(
            gettext("no requests were chosen, or one of them is not there"),
            hint=gettext("Tick rows in the list first."),
        )
    form = AnswerForm(request.POST if request.POST.get("send") == "yes" else None)
    refused: Refused | None = None
    if form.is_valid():
        versions = {row.pk: _version(request, f"version-{row.pk}") for row in rows}
        try:
            deciding.decide_many(
                principal_of(request),
                versions,
                grant=form.cleaned_data["answer"] == "grant",
                note=form.cleaned_data["note"],
                expires_on=form.cleaned_data["expires_on"],
            )
        except Changed as error:
            return conflict_page(request, error, [(gettext("Note"), form.cleaned_data["note"])])
        except Refused as error:
            refused = error
        else:
            said = ngettext(
                "%(count)d request was answered.", "%(count)d requests were answered.", len(rows)
            )
            messages.success(request, said % {"count": len(rows)})
            return redirect("decisions_mine")
    problems = {item.reference: item.sentence() for item in refused.rows} if refused else {}
    context = {
        "rows": [(row, problems.get(row.reference, "")) for row in rows],
        "form": form,
        "refused": refused,
    }
    status = status_of(refused) if refused else 422 if form.errors else 200
    return render(request, "findings/answer_many.html", context, status=status)


@page(Permission.REQUEST_DECISION)
@require_POST
def stand_behind(request: HttpRequest, reference: str) -> HttpResponse:
    """Take on a request that came in a file."""
    row = queries.decision(visible(request), reference)

    def act(version: int) -> None:
        asking.stand_behind(principal_of(request), row.pk, expected_version=version)

    return _do(request, row, act, [], gettext("You stand behind this request now."))


@_SEE
@require_POST
def reroute(request: HttpRequest, reference: str) -> HttpResponse:
    """Send a request to another approver."""
    row = queries.decision(visible(request), reference)
    approvers = queries.eligible_approvers(
        row.finding.project_id, Severity(row.finding.severity), None
    )
    form = ApproverForm(request.POST, approvers=approvers)
    if not form.is_valid():
        return decision_page(request, row, 422, reroute_form=form)
    approver = UUID(form.cleaned_data["approver"])
    name = next(str(person) for person in approvers if person.pk == approver)

    def act(version: int) -> None:
        asking.reroute(principal_of(request), row.pk, approver=approver, expected_version=version)

    return _do(request, row, act, [(gettext("Decides"), name)], gettext("Sent on."))


@_SEE
@require_POST
def withdraw(request: HttpRequest, reference: str) -> HttpResponse:
    """Take a request back."""
    row = queries.decision(visible(request), reference)

    def act(version: int) -> None:
        asking.withdraw(principal_of(request), row.pk, expected_version=version)

    return _do(request, row, act, [], gettext("Taken back."))


@_SEE
@require_POST
def revoke(request: HttpRequest, reference: str) -> HttpResponse:
    """End what was granted before its last day."""
    row = queries.decision(visible(request), reference)
    form = ReasonForm(request.POST)
    if not form.is_valid():
        return decision_page(request, row, 422, revoke_form=form)
    reason = form.cleaned_data["reason"]

    def act(version: int) -> None:
        deciding.revoke(principal_of(request), row.pk, reason=reason, expected_version=version)

    return _do(request, row, act, [(gettext("Reason"), reason)], gettext("Revoked."))


def _do(
    request: HttpRequest, row: Decision, act: Callable[[int], None], said: _Said, done: str
) -> HttpResponse:
    """Act on the version that the person saw, and show the page again, or the conflict."""
    try:
        act(_version(request, "version"))
    except Changed as error:
        return conflict_page(request, error, said)
    except Refused as error:
        messages.error(request, error.message)
        return decision_page(request, row, status_of(error))
    messages.success(request, done)
    return redirect("decision", row.reference)


def _version(request: HttpRequest, name: str) -> int:
    """Return the version that a form carries; 0, which no record has, where it carries none."""
    given = request.POST.get(name, "")
    return int(given) if given.isascii() and given.isdigit() and len(given) < 9 else 0
