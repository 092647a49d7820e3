"""Keeps files by digest (decision 21): fsync, rename, and only then the row.

A file without a row is rubbish that a crash left; a row without a file cannot be.
"""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from django.conf import settings
from django.db import DatabaseError

from muniment.core.errors import MunimentError
from muniment.web.apps.blobs.models import Blob
from muniment.web.clock import now

_CHUNK = 1024 * 1024


class Readable(Protocol):
    """Anything that bytes are read from: a file, a request's body."""

    def read(self, size: int, /) -> bytes:
        """Return at most so many bytes; none at the end."""
        ...


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


@dataclass(frozen=True, slots=True)
class Incoming:
    """A stream that was written to the disk and is not yet kept.

    Attributes:
        path: Where it waits.
        digest: Of its bytes.
        size: How many.
    """

    path: Path
    digest: str
    size: int

    def keep(self) -> None:
        """Move it to where its digest says, durably. No row is made."""
        target = path_of(self.digest)
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.replace(self.path, target)
        _sync_folder(target.parent)


@contextmanager
def incoming(stream: Readable, limit: int | None = None) -> Iterator[Incoming]:
    """Write a stream to the disk, durably; what is not kept inside the block is removed.

    So whatever must be examined before it is believed leaves nothing behind when it is refused.

    Args:
        stream: Read to its end.
        limit: Most bytes; by default the setting ``blob_bytes``.

    Raises:
        TooLarge: More bytes than the limit.
        OSError: The disk refuses.
    """
    most = settings.MUNIMENT.blob_bytes if limit is None else limit
    path = waiting_room() / secrets.token_hex(16)
    state, size = hashlib.sha256(), 0
    try:
        with open(path, "xb") as file:
            while chunk := stream.read(_CHUNK):
                size += len(chunk)
                if size > most:
                    raise TooLarge(f"more than {most} bytes")
                state.update(chunk)
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        yield Incoming(path, f"sha256:{state.hexdigest()}", size)
    finally:
        path.unlink(missing_ok=True)


def waiting_room() -> Path:
    """Return the folder for what is not kept yet; on the disk of the folder of blobs."""
    found = folder() / "incoming"
    found.mkdir(parents=True, exist_ok=True, mode=0o700)
    return found


def keep(stream: Readable, limit: int | None = None) -> tuple[str, int]:
    """Write a stream to the folder, durably, and return its digest and size. No row is made.

    Args:
        stream: Read to its end.
        limit: Most bytes; by default the setting ``blob_bytes``.

    Raises:
        TooLarge: More bytes than the limit; nothing is left behind.
        OSError: The disk refuses; nothing is left behind.
    """
    with incoming(stream, limit) as found:
        found.keep()
    return found.digest, found.size


def discard(digest: str) -> None:
    """Remove a kept file that no row names, after the transaction that wanted it failed.

    Where the database does not answer the file stays: rubbish is harmless, a lost file is not. The
    caller sees to it that nobody keeps the same bytes at the same time.
    """
    try:
        named = Blob.objects.filter(pk=digest).exists()
    except DatabaseError:
        return
    if not named:
        path_of(digest).unlink(missing_ok=True)


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
