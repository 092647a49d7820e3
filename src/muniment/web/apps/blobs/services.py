"""Keeps files by digest (decision 21): fsync, rename, and only then the row.

A file without a row is rubbish that a crash left; a row without a file cannot be.
"""

from __future__ import annotations

import hashlib
import os
import secrets
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from muniment.core.errors import MunimentError
from muniment.web.apps.blobs.models import Blob
from muniment.web.clock import now

_CHUNK = 1024 * 1024


class TooLarge(MunimentError):
    """More bytes than the settings allow. The web answers 413."""


def folder() -> Path:
    """Return the folder of blobs."""
    home: Path = settings.MUNIMENT.home
    return home / "blobs"


def path_of(digest: str) -> Path:
    """Return where the bytes with this digest stand."""
    hexadecimal = digest.removeprefix("sha256:")
    return folder() / hexadecimal[:2] / hexadecimal


def keep(stream: BinaryIO, limit: int | None = None) -> tuple[str, int]:
    """Write a stream to the folder, durably, and return its digest and size. No row is made.

    Args:
        stream: Read to its end.
        limit: Most bytes; by default the setting ``blob_bytes``.

    Raises:
        TooLarge: More bytes than the limit; nothing is left behind.
        OSError: The disk refuses; nothing is left behind.
    """
    most = settings.MUNIMENT.blob_bytes if limit is None else limit
    incoming = folder() / "incoming"
    incoming.mkdir(parents=True, exist_ok=True, mode=0o700)
    waiting = incoming / secrets.token_hex(16)
    state, size = hashlib.sha256(), 0
    try:
        with open(waiting, "xb") as file:
            while chunk := stream.read(_CHUNK):
                size += len(chunk)
                if size > most:
                    raise TooLarge(f"more than {most} bytes")
                state.update(chunk)
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        digest = f"sha256:{state.hexdigest()}"
        target = path_of(digest)
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.replace(waiting, target)
    except BaseException:
        waiting.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)
    return digest, size


def register(digest: str, size: int) -> Blob:
    """Make the row of a kept file; inside the transaction that refers to it."""
    blob, _ = Blob.objects.get_or_create(
        digest=digest, defaults={"size": size, "created_at": now()}
    )
    return blob


def _sync_folder(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
