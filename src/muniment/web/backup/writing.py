"""Writes a backup: whole or not at all, while the server goes on."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import msgspec
from django.conf import settings
from django.db import connection

from muniment import __version__
from muniment.core.clock import to_rfc3339
from muniment.core.errors import LedgerError, UsageError
from muniment.engine.ledger.checkpoint import SignedCheckpoint
from muniment.runs.whole_file import write_whole
from muniment.web.apps.blobs.services import path_of
from muniment.web.apps.ledger import anchor
from muniment.web.backup import archive
from muniment.web.backup.archive import Blobs, Manifest, Stored
from muniment.web.backup.database_copy import Contents, copy_database, digest_of
from muniment.web.backup.sealed_keys import fingerprint, read_keys, seal_keys
from muniment.web.clock import now

_CHUNK = 1024 * 1024
_FAST = 1
UNFINISHED = ".muniment-"
"""How names of files begin that are not complete yet, those of ``write_whole`` too."""


@dataclass(frozen=True, slots=True)
class Written:
    """A backup that was written: where, its size in bytes, and what it says of itself."""

    path: Path
    size: int
    manifest: Manifest


def back_up(path: Path, *, blobs: bool = True, passphrase: str | None = None) -> Written:
    """Write a backup to a file and return what it holds.

    Args:
        path: The file; it is replaced when it is there.
        blobs: Also the files by digest.
        passphrase: Also the server's keys, sealed with it; None: no keys.

    Raises:
        UsageError: It cannot be written; nothing is left behind.
        MunimentError: The database is damaged.
    """
    keys = read_keys(settings.MUNIMENT.home / "keys")
    sealed = None if passphrase is None else seal_keys(keys, passphrase)
    # The checkpoint first: the copy that is made after it holds all that it covers.
    checkpoint = _checkpoint()
    try:
        with tempfile.TemporaryDirectory(prefix=UNFINISHED, dir=path.parent) as folder:
            copy = Path(folder) / archive.DATABASE
            contents = copy_database(copy)
            _require_room(path.parent, copy, contents if blobs else None)
            good, bad = _sound(contents.blobs) if blobs else ([], [])
            manifest = Manifest(
                archive.SCHEMA,
                to_rfc3339(now()),
                __version__,
                connection.vendor,
                Stored(copy.stat().st_size, digest_of(copy)),
                contents.migrations,
                contents.log,
                Blobs(len(good), sum(size for _, size in good)) if blobs else None,
                bad,
                {name: fingerprint(name, key) for name, key in keys.items()},
            )
            small = {archive.CHECKPOINT: _of(checkpoint, contents), archive.KEYS: sealed}

            def write(stream: BinaryIO) -> None:
                _write(stream, manifest, copy, small, [digest for digest, _ in good])

            write_whole(path, write, sync=True)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror or error}") from error
    return Written(path, path.stat().st_size, manifest)


def _checkpoint() -> SignedCheckpoint | None:
    try:
        return anchor.found()
    except LedgerError:
        return None


def _of(found: SignedCheckpoint | None, contents: Contents) -> bytes | None:
    """Return the checkpoint if it is one of the copied log: a read-only server has another's."""
    if found is None:
        return None
    claim, log = found.checkpoint, contents.log
    return found.data() if claim.origin == log.origin and claim.size <= log.size else None


def _require_room(folder: Path, copy: Path, contents: Contents | None) -> None:
    needed = copy.stat().st_size + sum(size for _, size in (contents.blobs if contents else ()))
    free = shutil.disk_usage(folder).free
    if needed > free:
        raise UsageError(
            f"the backup may need {needed} bytes; {folder} has room for {free}",
            hint="Make room, or write it to another disk.",
        )


def _sound(blobs: Sequence[tuple[str, int]]) -> tuple[list[tuple[str, int]], list[str]]:
    """Return the files that are what their names say, and the digests of the others."""
    good, bad = [], []
    for digest, size in blobs:
        path = path_of(digest)
        try:
            with open(path, "rb") as stream:
                same = hashlib.file_digest(stream, "sha256").hexdigest() == digest[7:]
            same = same and path.stat().st_size == size
        except OSError:
            same = False
        if same:
            good.append((digest, size))
        else:
            bad.append(digest)
    return good, bad


def _write(
    stream: BinaryIO,
    manifest: Manifest,
    copy: Path,
    small: dict[str, bytes | None],
    blobs: Sequence[str],
) -> None:
    moment = now()
    date = (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second)
    with zipfile.ZipFile(stream, "w", compresslevel=_FAST) as made:

        def info(name: str, how: int) -> zipfile.ZipInfo:
            found = zipfile.ZipInfo(name, date)
            found.compress_type = how
            found.external_attr = 0o100600 << 16
            return found

        def put(name: str, path: Path, how: int) -> None:
            entry = info(name, how)
            entry.file_size = path.stat().st_size
            with open(path, "rb") as source, made.open(entry, "w") as target:
                shutil.copyfileobj(source, target, _CHUNK)

        made.writestr(
            info(archive.MANIFEST, zipfile.ZIP_DEFLATED), msgspec.json.encode(manifest), None, _FAST
        )
        for name, data in small.items():
            if data is not None:
                made.writestr(info(name, zipfile.ZIP_STORED), data)
        put(archive.DATABASE, copy, zipfile.ZIP_DEFLATED)
        for digest in blobs:
            put(archive.blob_name(digest), path_of(digest), zipfile.ZIP_STORED)
