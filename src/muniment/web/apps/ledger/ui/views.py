"""Pages of the log: entries, checkpoints, audits, export."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_POST, require_safe

from muniment.web.apps.access.policies import page
from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.access.queries import names_of
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.ledger import acts, checkpoints, proofs
from muniment.web.apps.ledger.models import Entry, SignedHead, Touched, Verification
from muniment.web.apps.ledger.objects import references_of
from muniment.web.apps.ledger.queries import rows_of
from muniment.web.apps.ledger.ui.tables import CHECKPOINTS, ENTRIES, checkpoints_signed, entries

SEE = page(Permission.SEE_LEDGER)
TOUCHED_SHOWN = 25
_BINARY = "application/octet-stream"


@SEE
@require_safe
def ledger(request: HttpRequest) -> HttpResponseBase:
    """List the entries."""
    principal = _principal(request)
    acts.require_log(principal)
    context = {"may_export": principal.everywhere(Permission.EXPORT_LEDGER)}
    return ENTRIES.respond(request, entries(), "ledger/entries.html", context)


@SEE
@require_safe
def entry(request: HttpRequest, index: int) -> HttpResponse:
    """Show one entry: what is hashed, what it commits to, what it touched, how to check it."""
    principal = _principal(request)
    acts.require_log(principal)
    found = _entry(index)
    (row,) = rows_of([found])
    touched = list(Touched.objects.filter(entry_id=index).order_by("id")[: TOUCHED_SHOWN + 1])
    more = len(touched) > TOUCHED_SHOWN
    touched = touched[:TOUCHED_SHOWN]
    total = Touched.objects.filter(entry_id=index).count() if more else len(touched)
    objects = [
        (row.object_type, row.object),
        *((each.object_type, each.object) for each in touched),
    ]
    references = references_of(objects)
    names = names_of([row.actor, *([row.erased.by] if row.erased else [])])
    signed = checkpoints.newest()
    context = {
        "row": row,
        "leaf": json.loads(bytes(found.data)),
        "raw": bytes(found.data).decode(),
        "payload": _pretty(row.payload),
        "who": names.get(row.actor, str(row.actor)),
        "erased_by": names.get(row.erased.by, str(row.erased.by)) if row.erased else "",
        "reference": references.get(row.object, ""),
        "touched": [(each, references.get(each.object, "")) for each in touched],
        "changes": Counter(each.change for each in touched).most_common(),
        "touched_total": total,
        "signed": signed if signed is not None and signed.size > index else None,
        "may_erase": principal.everywhere(Permission.ERASE),
    }
    return render(request, "ledger/entry.html", context)


@SEE
@require_GET
def entry_proof(request: HttpRequest, index: int) -> HttpResponse:
    """Download the proof that an entry is in the log; with the payload where it is asked for."""
    acts.require_log(_principal(request))
    _entry(index)
    record = proofs.inclusion(index, with_payload=request.GET.get("payload") == "1")
    return _download(record.data(), f"entry-{index}.proof.json")


@page(Permission.ERASE)
@require_POST
def entry_erase(request: HttpRequest, index: int) -> HttpResponse:
    """Erase an entry's payload."""
    said = acts.erase_payload(_principal(request), index, request.POST.get("reason", ""))
    messages.success(
        request, gettext("The payload is erased; entry #%(index)d says so.") % {"index": said}
    )
    return redirect("ledger_entry", index)


@SEE
@require_safe
def ledger_checkpoints(request: HttpRequest) -> HttpResponseBase:
    """List the checkpoints, the key, and what they are good for."""
    acts.require_log(_principal(request))
    key = checkpoints.verifier_key()
    context = {
        "key": str(key) if key else "",
        "fingerprint": _fingerprint(key.public) if key else "",
        "state": checkpoints.state_of_file().value,
    }
    return CHECKPOINTS.respond(request, checkpoints_signed(), "ledger/checkpoints.html", context)


@SEE
@require_GET
def checkpoint(request: HttpRequest, size: int) -> HttpResponse:
    """Download a checkpoint."""
    acts.require_log(_principal(request))
    row = SignedHead.objects.filter(pk=size).first()
    if row is None:
        raise NotFound("there is no checkpoint of this size")
    return _download(row.note.encode(), f"checkpoint-{size}")


@SEE
@require_GET
def checkpoint_proof(request: HttpRequest, size: int) -> HttpResponse:
    """Download the proof that the newest log begins with that of an older checkpoint."""
    acts.require_log(_principal(request))
    return _download(proofs.consistency(size).data(), f"since-{size}.proof.json")


@SEE
@require_POST
def ledger_sign(request: HttpRequest) -> HttpResponse:
    """Sign the log as it stands."""
    row = acts.sign(_principal(request))
    messages.success(request, gettext("Signed: %(size)d entries.") % {"size": row.size})
    return redirect("ledger_checkpoints")


@SEE
@require_POST
def ledger_verify(request: HttpRequest) -> HttpResponse:
    """Audit the whole log, or have the worker do it."""
    return redirect("ledger_verification", acts.ask_for_audit(_principal(request)).id)


@SEE
@require_safe
def verification(request: HttpRequest, key: UUID) -> HttpResponse:
    """Show what an audit found, and what it does not prove."""
    acts.require_log(_principal(request))
    row = Verification.objects.filter(pk=key).first()
    if row is None:
        raise NotFound("there is no such audit")
    context = {"row": row, "result": row.result, "who": names_of([row.asked_by]).get(row.asked_by)}
    return render(request, "ledger/verification.html", context)


@page(Permission.EXPORT_LEDGER)
@require_POST
def ledger_export(request: HttpRequest) -> HttpResponseBase:
    """Download the log as files that verify offline."""
    parts = acts.export_log(_principal(request))
    response = StreamingHttpResponse(parts, content_type=_BINARY)
    return _shielded(response, "ledger.zip")


def _principal(request: HttpRequest) -> Principal:
    found: Principal = request.principal  # type: ignore[attr-defined]
    return found


def _entry(index: int) -> Entry:
    found = Entry.objects.select_related("payload").filter(pk=index).first()
    if found is None:
        raise NotFound("there is no entry of this number")
    return found


def _pretty(payload: Any) -> str:
    return "" if payload is None else json.dumps(payload, indent=2, ensure_ascii=False)


def _fingerprint(public: bytes) -> str:
    """Return a key's digest in groups that people can read to each other."""
    digits = hashlib.sha256(public).hexdigest()
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def _download(data: bytes, name: str) -> HttpResponse:
    response = HttpResponse(data, content_type=_BINARY)
    _shielded(response, name)
    return response


def _shielded(response: HttpResponseBase, name: str) -> HttpResponseBase:
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response
