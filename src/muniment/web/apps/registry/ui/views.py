"""Pages of scanned models: parse, call one service or query, render."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods

from muniment.web.apps.access.history import history_of
from muniment.web.apps.access.policies import page, taking_file
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.blobs.uploads import FIELD, OneFile
from muniment.web.apps.evidence.admission import Busy
from muniment.web.apps.registry import queries
from muniment.web.apps.registry.services import Sent, scan_sent
from muniment.web.apps.registry.tables import MODELS
from muniment.web.apps.registry.ui.forms import ScanForm
from muniment.web.apps.registry.vocabulary import Origin

SEE = page(Permission.SEE_ASSETS)
SCAN = page(Permission.SCAN_MODELS)
_FORM_BYTES = 64 * 1024
"""What a form takes beside its file."""


@SEE
@require_http_methods(["GET"])
def model_list(request: HttpRequest) -> HttpResponseBase:
    """List what scans concluded."""
    principal = principal_of(request)
    rows = queries.scans(principal.projects(Permission.SEE_ASSETS))
    context = {"may_scan": principal.allows(Permission.SCAN_MODELS)}
    return MODELS.respond(request, rows, "registry/list.html", context)


@SEE
@require_http_methods(["GET"])
def model_scan(request: HttpRequest, reference: str) -> HttpResponse:
    """Show one conclusion, and every other about the same content."""
    principal = principal_of(request)
    row = queries.scan(principal, reference)
    context = {
        "scan": row,
        "origin": Origin(row.origin).label,
        "same": queries.same_content(principal, row),
        "history": history_of(row.id, principal).rows,
    }
    return render(request, "registry/scan.html", context)


@SCAN
@taking_file
@csrf_exempt
@require_http_methods(["GET", "POST"])
def model_upload(request: HttpRequest) -> HttpResponse:
    """Scan a file from the browser.

    The check against forged requests reads the form, and with it the file; so it comes after this
    view has said where a file may go and how large it may be.
    """
    limit = settings.MUNIMENT.scan_bytes
    handler = OneFile(request, limit)
    if request.method == "POST":
        if _announced(request) > limit + _FORM_BYTES:
            return _refused(request, _too_large(limit), 413)
        request.upload_handlers = [handler]
    return _upload(request, handler)


@csrf_protect
def _upload(request: HttpRequest, handler: OneFile) -> HttpResponse:
    choices = queries.projects_to_scan_for(principal_of(request))
    if request.method == "GET":
        return _page(request, ScanForm(choices), 200)
    form = ScanForm(choices, request.POST, request.FILES)
    if handler.too_large:
        return _refused(request, _too_large(settings.MUNIMENT.scan_bytes), 413)
    if not form.is_valid():
        return _page(request, form, 400)
    with form.cleaned_data[FIELD] as file:
        sent = Sent(file.file.name, file.name)
        try:
            row = scan_sent(principal_of(request), UUID(form.cleaned_data["project"]), sent)
        except Busy as error:
            return _refused(request, f"{error.message} {error.hint}", error.status)
    return redirect("model_scan", row.reference)


def _announced(request: HttpRequest) -> int:
    given = request.META.get("CONTENT_LENGTH") or ""
    return int(given) if given.isascii() and given.isdigit() and len(given) < 19 else 0


def _too_large(limit: int) -> str:
    return gettext(
        "The file is larger than %(limit)s, which is what this server takes from a browser. "
        "Scan it where it is: muniment scan FILE."
    ) % {"limit": filesizeformat(limit)}


def _refused(request: HttpRequest, why: str, status: int) -> HttpResponse:
    form = ScanForm(queries.projects_to_scan_for(principal_of(request)))
    return _page(request, form, status, why)


def _page(request: HttpRequest, form: ScanForm, status: int, why: str = "") -> HttpResponse:
    context = {"form": form, "why": why, "limit": settings.MUNIMENT.scan_bytes}
    return render(request, "registry/upload.html", context, status=status)
