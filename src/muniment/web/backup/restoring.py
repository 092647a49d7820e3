"""Puts a backup in place: checked as a whole first, nothing that is there deleted."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import connection, connections

from muniment import __version__
from muniment.core.clock import to_rfc3339
from muniment.core.errors import UsageError
from muniment.runs import durable
from muniment.web.apps.blobs.services import path_of
from muniment.web.apps.ledger import anchor
from muniment.web.backup import archive
from muniment.web.backup.archive import BackupError, Manifest, Reader
from muniment.web.backup.database_copy import inspect, refuse_code, run_program
from muniment.web.backup.sealed_keys import fingerprint, open_keys, read_keys
from muniment.web.clock import now
from muniment.web.config.keys import folder as key_folder

_CHUNK = 1024 * 1024
_SIGNING = "ledger"
_REPLACEABLE = ("session", "ledger.pub")
_SIDE_FILES = ("", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Restored:
    """A backup that was put in place.

    Attributes:
        manifest: What it holds.
        aside: Where the files went that were there before; None where there were none.
        missing: How many files the database names that are not here now.
        other_keys: Names of keys that are missing here, or others than the backup's.
    """

    manifest: Manifest
    aside: Path | None
    missing: int
    other_keys: tuple[str, ...]


def restore(
    path: Path, known: Collection[str], *, replace: bool = False, passphrase: str | None = None
) -> Restored:
    """Put a backup in the place of the server's database and files.

    Args:
        path: The backup.
        known: Migrations that this version has, as ``app.name``.
        replace: Also where there is a database; its files are moved aside.
        passphrase: Opens the keys in the backup; None: they are left where they are.

    Raises:
        UsageError: There is a database, the backup is of a newer version, or keys are wanted and it
            holds none.
        BackupError: It is broken, or not what it says.
    """
    with _opened(path) as reader:
        manifest = reader.manifest
        _refuse_other(manifest, known)
        _require_place(replace)
        keys = _keys(reader, passphrase)
        home: Path = settings.MUNIMENT.home
        _require_room(home, reader)
        with tempfile.TemporaryDirectory(prefix=".restoring-", dir=home) as folder:
            staged = Path(folder)
            database = _take_database(reader, staged)
            named = _inspect(database, manifest)
            _take_blobs(reader, staged)
            aside = _place(reader, staged, database, keys)
    missing = sum(not path_of(digest).is_file() for digest in named)
    return Restored(manifest, aside, missing, _other_keys(manifest))


@contextmanager
def _opened(path: Path) -> Iterator[Reader]:
    try:
        with zipfile.ZipFile(path) as found:
            yield Reader(found)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError) as error:
        raise BackupError(f"{path} is no backup, or was cut short") from error
    except OSError as error:
        raise UsageError(f"{error.filename or path}: {error.strerror or error}") from error


def _refuse_other(manifest: Manifest, known: Collection[str]) -> None:
    if manifest.engine != connection.vendor:
        raise UsageError(
            f"this backup is of {manifest.engine}, and this server uses {connection.vendor}",
            hint="Set or leave out DATABASE_URL accordingly.",
        )
    newer = sorted(set(manifest.migrations) - set(known))
    if newer:
        raise UsageError(
            f"this backup was made by a newer Muniment ({manifest.version}; this is {__version__})",
            hint=f"Install that version; {newer[0]} is unknown here.",
        )


def _require_place(replace: bool) -> None:
    if connection.vendor == "postgresql":
        if connection.introspection.table_names():
            raise UsageError(
                "the database is not empty",
                hint="Make an empty one, and name it in DATABASE_URL.",
            )
    elif Path(connection.settings_dict["NAME"]).exists() and not replace:
        raise UsageError(
            f"{settings.MUNIMENT.home} holds a database already",
            hint="--replace moves it aside and puts the backup in its place.",
        )


def _require_room(home: Path, reader: Reader) -> None:
    free = shutil.disk_usage(home).free
    if reader.total() > free:
        raise UsageError(f"the backup unpacks to {reader.total()} bytes; {home} has {free}")


def _keys(reader: Reader, passphrase: str | None) -> dict[str, bytes]:
    if passphrase is None:
        return {}
    sealed = reader.small(archive.KEYS)
    if sealed is None:
        raise UsageError("this backup holds no keys", hint="Restore without --with-keys.")
    keys = open_keys(sealed, passphrase)
    said = reader.manifest.keys
    if {name: fingerprint(name, key) for name, key in keys.items()} != said:
        raise BackupError("the backup's keys are not those that its manifest names")
    return keys


def _take(reader: Reader, info: zipfile.ZipInfo, target: Path) -> str:
    """Write a member to a file, durably, and return its digest; never more than it says."""
    state, left = hashlib.sha256(), info.file_size
    with reader.open(info) as source, open(target, "xb") as file:
        while chunk := source.read(min(_CHUNK, left + 1)):
            left -= len(chunk)
            if left < 0:
                raise BackupError(f"{info.filename} in the backup is longer than it says")
            state.update(chunk)
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())
    if left:
        raise BackupError(f"{info.filename} in the backup is shorter than it says")
    return f"sha256:{state.hexdigest()}"


def _take_database(reader: Reader, staged: Path) -> Path:
    target = staged / archive.DATABASE
    if _take(reader, reader.members[archive.DATABASE], target) != reader.manifest.database.digest:
        raise BackupError("the backup's database is damaged: its digest is another")
    return target


def _inspect(database: Path, manifest: Manifest) -> list[str]:
    """Return the digests of the files that the database names, once it is the one described."""
    if manifest.engine == "postgresql":
        return []  # Its program reads a dump, and refuses what is none.
    refuse_code(database)
    found = inspect(database)
    if (found.log, found.migrations) != (manifest.log, manifest.migrations):
        raise BackupError("the backup's database is not the one its manifest describes")
    return [digest for digest, _ in found.blobs]


def _take_blobs(reader: Reader, staged: Path) -> None:
    for info in reader.blobs():
        digest = archive.blob_digest(info.filename)
        if _take(reader, info, staged / digest.removeprefix("sha256:")) != digest:
            raise BackupError(f"{info.filename} in the backup is damaged: its digest is another")


def _place(reader: Reader, staged: Path, database: Path, keys: dict[str, bytes]) -> Path | None:
    """Move what was checked into place, the database last."""
    home: Path = settings.MUNIMENT.home
    stamp = to_rfc3339(now()).replace(":", "").replace("-", "")
    aside = home / f"replaced-{stamp}"
    for info in reader.blobs():
        digest = archive.blob_digest(info.filename)
        target = path_of(digest)
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.replace(staged / digest.removeprefix("sha256:"), target)
        durable.sync_folder(target.parent)
    _place_keys(home, keys, aside)
    other = _other_keys(reader.manifest)
    checkpoint = reader.small(archive.CHECKPOINT)
    # A checkpoint that is there stays: it is what tells an old backup from a new one. And where the
    # key that signed is not here, its absence makes the server ask for an acknowledgement, with
    # which a new key is made and named in the ledger.
    if checkpoint is not None and not anchor.path().exists() and _SIGNING not in other:
        durable.replace(anchor.path(), checkpoint)
    connections.close_all()
    if connection.vendor == "postgresql":
        run_program(
            "pg_restore", "--exit-on-error", "--single-transaction", "--no-owner",
            "--no-privileges", f"--dbname={connection.settings_dict['NAME']}", str(database),
        )  # fmt: skip
    else:
        name = Path(connection.settings_dict["NAME"])
        for ending in _SIDE_FILES:
            _move_aside(name.with_name(name.name + ending), aside)
        os.replace(database, name)
        durable.sync_folder(name.parent)
    anchor.forget()
    return aside if aside.exists() else None


def _place_keys(home: Path, keys: dict[str, bytes], aside: Path) -> None:
    here = read_keys(home / "keys")
    for name, key in keys.items():
        if here.get(name) == key:
            continue
        target = key_folder(home) / name
        _move_aside(target, aside / "keys")
        durable.replace(target, key)
        target.chmod(0o644 if name.endswith(".pub") else 0o600)


def _move_aside(path: Path, folder: Path) -> None:
    if path.exists():
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.replace(path, folder / path.name)


def _other_keys(manifest: Manifest) -> tuple[str, ...]:
    here = read_keys(settings.MUNIMENT.home / "keys")
    return tuple(
        name
        for name, said in sorted(manifest.keys.items())
        if name not in _REPLACEABLE
        if name not in here or fingerprint(name, here[name]) != said
    )
