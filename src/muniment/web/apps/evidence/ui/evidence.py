"""Pages of evidence: what was asked, of what, from which facts, and who vouches."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from muniment.web.apps.access.history import history_of
from muniment.web.apps.access.policies import page
from muniment.web.apps.access.queries import names_of
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.evidence import queries
from muniment.web.apps.evidence.raw import SHOWN, read_facts
from muniment.web.apps.evidence.replies import entry_of
from muniment.web.apps.evidence.tables import EVIDENCE
from muniment.web.apps.evidence.ui.snapshots import commands_of
from muniment.web.apps.evidence.vocabulary import VOUCHERS, freshness, freshness_badge
from muniment.web.clock import now
from muniment.web.ui.contributions import panels

SEE = page(Permission.SEE_EVIDENCE)


@SEE
@require_http_methods(["GET"])
def evidence_list(request: HttpRequest) -> HttpResponseBase:
    """List the evidence."""
    rows = queries.evidence(principal_of(request).projects(Permission.SEE_EVIDENCE))
    return EVIDENCE.respond(request, rows, "evidence/list.html")


@SEE
@require_http_methods(["GET"])
def one(request: HttpRequest, identity: UUID) -> HttpResponse:
    """Show one evidence."""
    principal = principal_of(request)
    row = queries.one_evidence(principal, identity)
    outcome, snapshot = row.outcome, row.snapshot
    state = freshness(row, now())
    context = {
        "evidence": row,
        "outcome": outcome,
        "snapshot": snapshot,
        "freshness": state,
        "badge": freshness_badge(state),
        "parts": [
            (_("passed"), outcome.passed),
            (_("failed"), outcome.failed),
            (_("unknown"), outcome.unknown),
            (_("excluded"), outcome.excluded),
        ],
        "newer": queries.speaking(row) if row.superseded_at else None,
        "voucher": VOUCHERS.get(snapshot.voucher_kind, snapshot.voucher_kind),
        "voucher_name": names_of([snapshot.vouched_by]).get(snapshot.vouched_by, ""),
        "entry": entry_of(snapshot),
        "reads_log": principal.everywhere(Permission.SEE_LEDGER),
        "panels": panels("evidence", request, row),
        "history": history_of(row.id, principal, others=(snapshot.id,)).rows,
        **commands_of(snapshot),
        "may_see_raw": principal.allows(Permission.SEE_RAW, row.project_id),
    }
    return render(request, "evidence/one.html", context)


@page(Permission.SEE_RAW)
@require_http_methods(["GET"])
def facts(request: HttpRequest, identity: UUID) -> HttpResponse:
    """Show some of the facts behind an evidence."""
    principal = principal_of(request)
    row = queries.one_evidence(principal, identity)
    sample = read_facts(principal, row)
    context = {"evidence": row, "sample": sample, "most": SHOWN}
    return render(request, "evidence/facts.html", context)
