"""A document in a JSON body: for scans of a page or two. Larger ones go by the pages."""

from __future__ import annotations

import base64
import binascii
import io
from typing import Annotated

from pydantic import Field

from muniment.core.errors import UsageError
from muniment.web.api.bodies import Body
from muniment.web.apps.appointments.services.loading import Document
from muniment.web.apps.blobs import services as blobs

_LETTERS = 2_000_000
"""Of base64; the server takes bodies of 2 MiB."""


class DocumentIn(Body):
    """A file with its name."""

    name: Annotated[str, Field(min_length=1, max_length=200, examples=["letter.pdf"])]
    content: Annotated[
        str,
        Field(
            min_length=4,
            max_length=_LETTERS,
            description="base64, at most 1.5 MB of file; larger ones go by the pages",
            examples=["JVBERi0xLjc="],
        ),
    ]

    def keep(self) -> Document:
        """Keep the file, and return what it is; call it only for who may send one.

        Raises:
            UsageError: The content is no base64.
            DiskFull: There is no room.
        """
        try:
            found = base64.b64decode(self.content, validate=True)
        except (binascii.Error, ValueError) as error:
            raise UsageError("the content of the document is no base64") from error
        if not found:
            raise UsageError("the file is empty", hint="Send the signed document itself.")
        digest, size = blobs.keep(io.BytesIO(found))
        return Document(digest, size, self.name)
