"""Takes one file from a form to the disk, up to a limit, and leaves nothing behind.

Everywhere else a form's files are refused (``config.uploads``): only pages that ask for one use
this, and only after their policy let the person in.
"""

from __future__ import annotations

import tempfile
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopUpload
from django.http import HttpRequest

from muniment.web.apps.blobs.services import waiting_room

FIELD = "file"


class OneFile(FileUploadHandler):
    """Writes the form's file to an unnamed place; refuses a second one, and more than the limit.

    Attributes:
        too_large: True when more came than the limit allows.
    """

    chunk_size = 1 << 20

    def __init__(self, request: HttpRequest, limit: int) -> None:
        super().__init__(request)
        self._limit = limit
        self._stream: Any = None
        self.too_large = False

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Open the place for a file.

        Raises:
            StopUpload: A second file, or one that the form does not ask for.
        """
        super().new_file(*args, **kwargs)
        if self._stream is not None or self.field_name != FIELD:
            raise StopUpload(connection_reset=True)
        # With a name: the child that scans it opens it by that. Gone when it is closed.
        self._stream = tempfile.NamedTemporaryFile(  # noqa: SIM115
            prefix="form-", dir=waiting_room()
        )

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Keep a part.

        Raises:
            StopUpload: More than the limit; what was written is gone.
        """
        if start + len(raw_data) > self._limit:
            self.too_large = True
            self._stream.close()
            raise StopUpload(connection_reset=True)
        self._stream.write(raw_data)

    def file_complete(self, file_size: int) -> UploadedFile[bytes]:
        """Return the file."""
        self._stream.flush()
        self._stream.seek(0)
        return UploadedFile(self._stream, self.file_name, self.content_type, file_size)

    def upload_interrupted(self) -> None:
        """Leave nothing behind where the sender went away."""
        if self._stream is not None:
            self._stream.close()
