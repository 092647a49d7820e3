"""Reads kept files, and only such as still are what their name says."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from typing import BinaryIO

from django.http import FileResponse
from django.utils.http import content_disposition_header

from muniment.core.errors import LedgerError, MunimentError
from muniment.core.visible import visible
from muniment.runs.regular_files import open_regular
from muniment.web.apps.blobs.services import CHUNK, path_of

_LONGEST_NAME = 100


class BlobDamaged(MunimentError):
    """A kept file is missing, or no longer has the digest that it is named by."""


def open_verified(digest: str) -> BinaryIO:
    """Open a kept file whose bytes have just been found to have this digest.

    It is read once to find out, before anything is handed out: a reader gets all of the right file
    or none of a wrong one.

    Raises:
        UsageError: Not a digest.
        BlobDamaged: It is missing, no regular file, or has other content.
    """
    path = path_of(digest)
    try:
        file = open_regular(path)
    except (OSError, LedgerError) as error:
        raise _damaged(digest, "cannot be opened") from error
    try:
        state = hashlib.sha256()
        for chunk in _chunks(file):
            state.update(chunk)
        if f"sha256:{state.hexdigest()}" != digest:
            raise _damaged(digest, "has other content than its name says")
        file.seek(0)
    except OSError as error:
        file.close()
        raise _damaged(digest, "cannot be read") from error
    except BaseException:
        file.close()
        raise
    return file


def attachment(digest: str, name: str) -> FileResponse:
    """Return a kept file as a download that no browser shows or runs.

    Args:
        digest: Which.
        name: What to call it; hidden characters and path separators are taken out.

    Raises:
        UsageError: Not a digest.
        BlobDamaged: As ``open_verified``.
    """
    response = FileResponse(open_verified(digest), content_type="application/octet-stream")
    shield(response, name)
    return response


def shield(response: FileResponse, name: str) -> None:
    """Give a download the headers that keep it a download, whatever is in it."""
    response["Content-Disposition"] = content_disposition_header(True, _harmless(name)) or ""
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["Cross-Origin-Resource-Policy"] = "same-origin"


def _harmless(name: str) -> str:
    """Return a file name without path, hidden characters or a leading dot."""
    last = os.path.basename(name.replace("\\", "/"))
    shown = visible(last).replace("/", "_").strip(". ")[:_LONGEST_NAME]
    return shown or "download"


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    while chunk := file.read(CHUNK):
        yield chunk


def _damaged(digest: str, what: str) -> BlobDamaged:
    return BlobDamaged(
        f"the file {digest[:19]}… {what}",
        hint="The disk may be failing, or somebody changed it. Restore it from a backup.",
    )
