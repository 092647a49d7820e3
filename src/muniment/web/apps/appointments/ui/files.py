"""Takes one document from a form to the folder of blobs, and a table to be imported."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from muniment.core.errors import UsageError
from muniment.web.apps.access.policies import taking_file
from muniment.web.apps.appointments.services.loading import Document
from muniment.web.apps.blobs import services as blobs
from muniment.web.apps.blobs.uploads import expect_file

LIMIT = 20 * 1024 * 1024
"""Bytes of a document, at most: a scanned letter, a certificate, a table."""
View = Callable[..., HttpResponse]
Allowed = Callable[..., object]


def taking_document(allowed: Allowed) -> Callable[[View], View]:
    """Let a view's form bring one file; stands beneath the view's policy.

    Args:
        allowed: Gets what the view gets, and raises before a byte of the file is taken where the
            principal may not send one.
    """

    def mark(view: View) -> View:
        @wraps(view)
        def outer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            allowed(request, *args, **kwargs)
            handler = expect_file(request, LIMIT)

            def inner(request: HttpRequest) -> HttpResponse:
                if handler.too_large:
                    raise _too_large()
                return view(request, *args, **kwargs)

            if handler.too_large:
                raise _too_large()
            answer: HttpResponse = csrf_protect(inner)(request)
            return answer

        marked: View = taking_file(csrf_exempt(outer))
        return marked

    return mark


def kept(file: UploadedFile[bytes] | None) -> Document | None:
    """Keep a form's document, and return what it is; None for none.

    Raises:
        UsageError: It is empty.
    """
    if file is None:
        return None
    if not file.size:
        raise UsageError("the file is empty", hint="Choose the signed document itself.")
    digest, size = blobs.keep(file, LIMIT)
    return Document(digest, size, file.name or "document")


def _too_large() -> blobs.TooLarge:
    return blobs.TooLarge(
        f"a file has at most {LIMIT // 1024 // 1024} MiB here",
        hint="Scan it with fewer dots, or send only the signed page.",
    )
