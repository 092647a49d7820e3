"""Keeps files by digest (decision 21): fsync, rename, and only then the row.

A file without a row is rubbish that a crash left (see ``sweeping``); a row without a file cannot
be. Folders are opened one below the other without following links; files are for their owner
alone, and once kept only read.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from django.conf import settings
from django.db import DatabaseError
from django.db.models import ProtectedError

from muniment.core.errors import MunimentError, UsageError
from muniment.web.apps.blobs.models import Blob
from muniment.web.clock import now

INCOMING = "incoming"
CHUNK = 1024 * 1024
_DIGEST = re.compile(r"sha256:[0-9a-f]{64}")
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


class Readable(Protocol):
    """Anything that bytes are read from: a file, a request's body."""

    def read(self, size: int, /) -> bytes:
        """Return at most so many bytes; none at the end."""
        ...


class TooLarge(MunimentError):
    """More bytes than the settings allow. The web answers 413."""


class DiskFull(MunimentError):
    """The disk, a quota or a limit leaves no room. Nothing was kept. The web answers 507."""


def folder() -> Path:
    """Return the folder of blobs."""
    home: Path = settings.MUNIMENT.home
    return home / "blobs"


def path_of(digest: str) -> Path:
    """Return where the bytes with this digest stand.

    Raises:
        UsageError: It is no digest.
    """
    first, name = _place(digest)
    return folder() / first / name


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
        """Move it to where its digest says, durably. No row is made.

        Raises:
            DiskFull: There is no room for its name.
            OSError: The disk refuses, or a link stands where a folder should.
        """
        first, name = _place(self.digest)
        with _room_wanted(), opened(INCOMING) as waiting, opened() as root, opened(first) as target:
            os.replace(self.path.name, name, src_dir_fd=waiting, dst_dir_fd=target)
            os.fsync(target)
            os.fsync(root)  # the folder itself may be new


@contextmanager
def incoming(stream: Readable, limit: int | None = None) -> Iterator[Incoming]:
    """Write a stream to the disk, durably; what is not kept inside the block is removed.

    So whatever must be examined before it is believed leaves nothing behind when it is refused.

    Args:
        stream: Read to its end.
        limit: Most bytes; by default the setting ``blob_bytes``.

    Raises:
        TooLarge: More bytes than the limit.
        DiskFull: There is no room.
        OSError: The disk refuses, or a link stands where a folder should.
    """
    most = settings.MUNIMENT.blob_bytes if limit is None else limit
    name = secrets.token_hex(16)
    with opened(INCOMING) as waiting:
        try:
            with _room_wanted():
                digest, size = _write(stream, os.open(name, _NEW, 0o600, dir_fd=waiting), most)
            yield Incoming(folder() / INCOMING / name, digest, size)
        finally:
            with suppress(FileNotFoundError):
                os.unlink(name, dir_fd=waiting)


def waiting_room() -> Path:
    """Return the folder for what is not kept yet; on the disk of the folder of blobs.

    Raises:
        OSError: A link stands in its place.
    """
    with opened(INCOMING):
        return folder() / INCOMING


def keep(stream: Readable, limit: int | None = None) -> tuple[str, int]:
    """Write a stream to the folder, durably, and return its digest and size. No row is made.

    Args:
        stream: Read to its end.
        limit: Most bytes; by default the setting ``blob_bytes``.

    Raises:
        TooLarge: More bytes than the limit; nothing is left behind.
        DiskFull: There is no room; nothing is left behind.
        OSError: The disk refuses in another way; nothing is left behind.
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
    """Make the row of a kept file, or take it, in the transaction that refers to it."""
    blob, _ = Blob.objects.select_for_update().get_or_create(
        digest=digest, defaults={"size": size, "created_at": now()}
    )
    return blob


def forget(digest: str) -> bool:
    """Take away the row of a kept file, unless other rows name it; the daily sweep takes the file.

    Inside the transaction that takes away what named it. Rows that name a file by its digest alone
    are the caller's to ask about, after this has taken the row for the change.

    Returns:
        True where nothing named it any more.
    """
    blob = Blob.objects.select_for_update().filter(pk=digest).first()
    if blob is None:
        return False
    try:
        blob.delete()
    except ProtectedError:
        return False
    return True


@contextmanager
def opened(name: str = "") -> Iterator[int]:
    """Yield a handle of the folder of blobs, or of a folder in it; made where it is missing.

    Raises:
        OSError: A link or a file stands in its place.
    """
    folder().mkdir(parents=True, exist_ok=True, mode=0o700)
    number = os.open(folder(), _FOLDER)
    try:
        if name:
            with suppress(FileExistsError):
                os.mkdir(name, 0o700, dir_fd=number)
            root, number = number, os.open(name, _FOLDER, dir_fd=number)
            os.close(root)
        yield number
    finally:
        os.close(number)


@contextmanager
def _room_wanted() -> Iterator[None]:
    """Turn every way in which a disk says that it is full into one error."""
    try:
        yield
    except OSError as error:
        if error.errno not in _FULL:
            raise
        raise DiskFull(
            "there is no room to keep this file", hint="Make room on the server's disk."
        ) from error


def _write(stream: Readable, number: int, most: int) -> tuple[str, int]:
    """Write a stream to a new file, force it to disk, and close it."""
    state, size = hashlib.sha256(), 0
    with os.fdopen(number, "wb") as file:
        while chunk := stream.read(CHUNK):
            size += len(chunk)
            if size > most:
                raise TooLarge(f"more than {most} bytes")
            state.update(chunk)
            file.write(chunk)
        file.flush()
        os.fchmod(file.fileno(), 0o400)
        os.fsync(file.fileno())
    return f"sha256:{state.hexdigest()}", size


def _place(digest: str) -> tuple[str, str]:
    if not _DIGEST.fullmatch(digest):
        raise UsageError("not a digest: expected sha256: and 64 hexadecimal digits")
    name = digest.removeprefix("sha256:")
    return name[:2], name
