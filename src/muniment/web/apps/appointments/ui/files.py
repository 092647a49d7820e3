"""Takes one document from a form to the folder of blobs, up to a limit; none but for these pages.

The check against forged requests reads the form, and with it the file; so it comes after the view
has said where a file may go and how large it may be.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopUpload
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from muniment.web.apps.access.policies import taking_file
from muniment.web.apps.appointments.services.loading import Document
from muniment.web.apps.appointments.ui.forms import FILE
from muniment.web.apps.blobs import services as blobs

LIMIT = 20 * 1024 * 1024
"""Bytes of a document, at most: a scanned letter, a certificate."""
_FORM_BYTES = 64 * 1024
View = Callable[..., HttpResponse]


class OneDocument(FileUploadHandler):
    """Writes the form's document to an unnamed place; refuses another, and more than the limit."""

    chunk_size = 1 << 20

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request)
        self._stream: Any = None
        self._size = 0

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Open the place for a file.

        Raises:
            StopUpload: A second file, or one that the form does not ask for.
        """
        super().new_file(*args, **kwargs)
        if self._stream is not None or self.field_name != FILE:
            raise StopUpload(connection_reset=True)
        self._stream = tempfile.TemporaryFile(dir=blobs.waiting_room())  # noqa: SIM115

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Keep a part.

        Raises:
            TooLarge: More than the limit; what was written is gone.
        """
        if start + len(raw_data) > LIMIT:
            self._stream.close()
            raise blobs.TooLarge(
                f"a document has at most {LIMIT // 1024 // 1024} MiB",
                hint="Scan it with fewer dots, or attach only the signed page.",
            )
        self._stream.write(raw_data)

    def file_complete(self, file_size: int) -> UploadedFile[bytes]:
        """Return the file."""
        self._stream.seek(0)
        return UploadedFile(self._stream, self.file_name, self.content_type, file_size)

    def upload_interrupted(self) -> None:
        """Leave nothing behind where the sender went away."""
        if self._stream is not None:
            self._stream.close()


def taking_document(view: View) -> View:
    """Let a view's form bring one document; the outermost decorator beneath the policy."""
    protected = csrf_protect(view)

    @wraps(view)
    def outer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "POST":
            given = request.META.get("CONTENT_LENGTH") or ""
            announced = int(given) if given.isascii() and given.isdigit() and len(given) < 19 else 0
            if announced > LIMIT + _FORM_BYTES:
                raise blobs.TooLarge(f"a document has at most {LIMIT // 1024 // 1024} MiB")
            request.upload_handlers = [OneDocument(request)]
        return protected(request, *args, **kwargs)

    return taking_file(cast("View", csrf_exempt(outer)))


def kept(file: UploadedFile[bytes] | None) -> Document | None:
    """Keep a form's document, and return what it is; None for none."""
    if file is None:
        return None
    digest, size = blobs.keep(file, LIMIT)
    return Document(digest, size, file.name or "document")
