"""Shows somebody who was second what the first one did, beside what they wanted to do."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext

from muniment.web.apps.findings import queries
from muniment.web.apps.findings.models import Decision
from muniment.web.apps.findings.services.refusals import Changed
from muniment.web.apps.findings.ui.shown import history, visible
from muniment.web.ui.components import badges


def conflict_page(
    request: HttpRequest, error: Changed, said: Sequence[tuple[str, str]]
) -> HttpResponse:
    """Return the page of a conflict: the record as it is now, and what was to be done to it.

    Args:
        request: The request.
        error: The record as it is now, and the version that was seen.
        said: What the person sent: label and value.
    """
    current = error.current
    if isinstance(current, Decision):
        row = queries.decision(visible(request), current.reference)
        url = reverse("decision", args=[row.reference])
        now = [
            (gettext("State"), badges.state_word(getattr(row, "standing", row.state))),
            (gettext("Decides"), getattr(row, "approver_name", "")),
            (gettext("Last day"), row.expires_on.isoformat()),
            (gettext("Severity of the finding"), badges.severity_word(row.finding.severity)),
        ]
    else:
        url = reverse("finding", args=[current.reference])
        now = [
            (gettext("State"), badges.state_word(current.state)),
            (gettext("Severity"), badges.severity_word(current.severity)),
            (gettext("What is wrong"), current.message),
        ]
    context = {
        "reference": current.reference,
        "url": url,
        "seen": error.expected_version,
        "version": current.row_version,
        "now": now,
        "said": said,
        "history": history(request, current.pk)[:5],
    }
    return render(request, "findings/conflict.html", context, status=409)
