"""Takes no file in a form: no page asks for one, and a stranger's would fill the disk.

Bundles come to the API as plain bodies, which are measured before they are read.
"""

from __future__ import annotations

from typing import Any, NoReturn

from django.core.files.uploadhandler import FileUploadHandler, StopUpload


class NoFiles(FileUploadHandler):
    """Stops reading a form where a file begins; the form then lacks what would follow."""

    def new_file(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse a file before a byte of it is kept.

        Raises:
            StopUpload: Always.
        """
        raise StopUpload(connection_reset=True)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Keep nothing."""

    def file_complete(self, file_size: int) -> None:
        """Give no file."""
