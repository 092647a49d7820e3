"""Comments and files beside a record: parse, call one service, go back to the record."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods, require_POST

from muniment.core.errors import UsageError
from muniment.web.apps.access.policies import own_page, taking_file
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.blobs.services import TooLarge, path_of
from muniment.web.apps.blobs.uploads import FIELD, OneFile, expect_file
from muniment.web.apps.records.queries import comment_of
from muniment.web.apps.records.services import talking
from muniment.web.apps.records.subjects import Subject, subject_of
from muniment.web.apps.records.ui.forms import AttachForm

_SANDBOX = "sandbox; default-src 'none'"


@own_page
@require_POST
def comment_say(request: HttpRequest, kind: str, key: UUID) -> HttpResponse:
    """Say something about a record."""
    principal = principal_of(request)
    subject = subject_of(principal, kind, key)
    talking.say(principal, subject, request.POST.get("text", ""))
    return redirect(f"{subject.url}#said")


@own_page
@require_POST
def comment_withdraw(request: HttpRequest, comment: UUID) -> HttpResponse:
    """Take one's own comment back."""
    principal = principal_of(request)
    found = comment_of(comment)
    subject = subject_of(principal, found.object_type, found.object)
    talking.withdraw_comment(principal, comment)
    messages.success(request, gettext("The comment is withdrawn."))
    return redirect(f"{subject.url}#said")


@own_page
@taking_file
@csrf_exempt
@require_POST
def attachment_add(request: HttpRequest, kind: str, key: UUID) -> HttpResponse:
    """Keep a file beside a record."""
    principal = principal_of(request)
    subject = subject_of(principal, kind, key)
    talking.require_beside(principal, subject)  # before a byte of the file is taken
    handler = expect_file(request, talking.ATTACHMENT_BYTES)
    if handler.too_large:
        raise _too_large()
    return _attach(request, principal, subject, handler)


@csrf_protect
def _attach(
    request: HttpRequest, principal: Principal, subject: Subject, handler: OneFile
) -> HttpResponse:
    form = AttachForm(request.POST, request.FILES)
    if handler.too_large:
        raise _too_large()
    if not form.is_valid():
        raise UsageError(gettext("no file was sent"), hint=gettext("Choose a file first."))
    with form.cleaned_data[FIELD] as file:
        talking.attach(principal, subject, file, file.name, form.cleaned_data["note"])
    messages.success(request, gettext("The file is kept."))
    return redirect(f"{subject.url}#files")


@own_page
@require_http_methods(["GET"])
def attachment(request: HttpRequest, kind: str, key: UUID, file: UUID) -> HttpResponseBase:
    """Send a file: never shown by the browser, always saved."""
    principal = principal_of(request)
    subject = subject_of(principal, kind, key)
    row = talking.attachment_of(subject, file)
    talking.note_read(principal, subject, row)
    answer = FileResponse(
        open(path_of(row.digest), "rb"),  # noqa: SIM115 - the response closes it
        as_attachment=True,
        filename=row.name,
        content_type="application/octet-stream",
    )
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = _SANDBOX
    return answer


@own_page
@require_POST
def attachment_withdraw(request: HttpRequest, kind: str, key: UUID, file: UUID) -> HttpResponse:
    """Take a file from a record."""
    principal = principal_of(request)
    subject = subject_of(principal, kind, key)
    talking.withdraw_attachment(principal, subject, file, request.POST.get("reason", ""))
    messages.success(request, gettext("The file is withdrawn."))
    return redirect(f"{subject.url}#files")


def _too_large() -> TooLarge:
    return TooLarge(
        gettext("the file is larger than %(limit)s")
        % {"limit": filesizeformat(talking.ATTACHMENT_BYTES)},
        hint=gettext("Keep it where it is, and say in a comment where that is."),
    )
