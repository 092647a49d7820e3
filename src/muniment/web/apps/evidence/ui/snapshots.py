"""Pages of snapshots: what arrived, what it did and why, and its proofs."""

from __future__ import annotations

from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from muniment.web.apps.access.history import history_of
from muniment.web.apps.access.policies import page
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.evidence import queries
from muniment.web.apps.evidence.models import Snapshot
from muniment.web.apps.evidence.raw import read_bundle_bytes
from muniment.web.apps.evidence.replies import counts_of, entry_of
from muniment.web.apps.evidence.vocabulary import VOUCHERS, standing, tree
from muniment.web.apps.ledger import proofs
from muniment.web.ui.contributions import panels

SEE = page(Permission.SEE_EVIDENCE)
_SANDBOX = "sandbox; default-src 'none'"


@SEE
@require_http_methods(["GET"])
def snapshot(request: HttpRequest, reference: str) -> HttpResponse:
    """Show a snapshot."""
    principal = principal_of(request)
    row = queries.snapshot(principal, reference)
    history = history_of(row.id, principal, also=[row.vouched_by])
    context = {
        "snapshot": row,
        "standing": standing(row.standing),
        "tree": tree(row),
        "outcomes": queries.outcomes_of(row),
        "voucher": VOUCHERS.get(row.voucher_kind, row.voucher_kind),
        "voucher_name": history.names.get(row.vouched_by, ""),
        "counts": counts_of(row),
        "entry": entry_of(row),
        "reads_log": principal.everywhere(Permission.SEE_LEDGER),
        "panels": panels("snapshot", request, row),
        "history": history.rows,
        "may_download": principal.allows(Permission.SEE_RAW, row.project_id),
        **commands_of(row),
    }
    return render(request, "evidence/snapshot.html", context)


@page(Permission.SEE_RAW)
@require_http_methods(["GET"])
def bundle(request: HttpRequest, reference: str) -> HttpResponseBase:
    """Send a snapshot's bundle, as it was received."""
    principal = principal_of(request)
    row = queries.snapshot(principal, reference)
    path = read_bundle_bytes(principal, row)
    return _download(
        FileResponse(open(path, "rb"), content_type="application/octet-stream"),
        f"{row.reference}.mun",
    )


@SEE
@require_http_methods(["GET"])
def proof(request: HttpRequest, reference: str) -> HttpResponseBase:
    """Send the proof that the entry of a push stands in the ledger."""
    row = queries.snapshot(principal_of(request), reference)
    data = proofs.inclusion(entry_of(row), with_payload=True).data()
    return _download(
        HttpResponse(data, content_type="application/json"), f"{row.reference}.inclusion.json"
    )


def commands_of(row: Snapshot) -> dict[str, str]:
    """Return the commands that anyone can check a snapshot with, on their own machine."""
    return {
        "replay": f"muniment replay {row.reference}.mun",
        "verify": f"muniment verify {row.reference}.inclusion.json --key KEY",
    }


def _download(response: HttpResponseBase, name: str) -> HttpResponseBase:
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = _SANDBOX
    return response
