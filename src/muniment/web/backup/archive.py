"""The backup's file: a zip of a manifest, the database, the files by digest, and the checkpoint.

    manifest.json                   what is in it; read first, and everything else is held to it
    database                        a SQLite file, or a dump of PostgreSQL in its custom format
    checkpoint                      the ledger's newest, where there was one
    blobs/<2 digits>/<64 digits>    stored as they are
    keys.sealed                     only with --with-keys; see sealed_keys

No other name may stand in it. A name is never used as a path: where bytes go follows from what they
are.
"""

from __future__ import annotations

import re
import zipfile
from typing import IO

import msgspec

from muniment.core.errors import MunimentError

SCHEMA = "muniment.backup/1"
MANIFEST, DATABASE, CHECKPOINT, KEYS = "manifest.json", "database", "checkpoint", "keys.sealed"
SINGLE = frozenset({MANIFEST, DATABASE, CHECKPOINT, KEYS})
_BLOB = re.compile(r"blobs/([0-9a-f]{2})/(\1[0-9a-f]{62})")
_MANIFEST_BYTES = 16 * 1024 * 1024
_SMALL_BYTES = 1024 * 1024
_RATIO = 300
_ENCRYPTED = 0x1


class BackupError(MunimentError):
    """A backup cannot be read, or is not what it says."""


class Stored(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The size in bytes and the digest (``sha256:...``) of something in the archive."""

    size: int
    digest: str


class Log(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where the ledger in the backup ends; the root is hexadecimal."""

    origin: str
    size: int
    root: str


class Blobs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How many files there are, and how many bytes together."""

    count: int
    size: int


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a backup holds.

    Attributes:
        made_at: RFC 3339, UTC.
        version: Of the Muniment that made it.
        engine: ``sqlite`` or ``postgresql``.
        migrations: Those that the database has had, as ``app.name``.
        blobs: None where files were left out, as before a migration.
        unreadable: Digests of files that the database names and the disk did not give.
        keys: Name and fingerprint of each key of the server; the keys themselves are elsewhere.
    """

    schema: str
    made_at: str
    version: str
    engine: str
    database: Stored
    migrations: list[str]
    log: Log
    blobs: Blobs | None
    unreadable: list[str]
    keys: dict[str, str]


def blob_name(digest: str) -> str:
    """Return the name of a file in the archive by its digest, ``sha256:...``."""
    hexadecimal = digest.removeprefix("sha256:")
    return f"blobs/{hexadecimal[:2]}/{hexadecimal}"


def blob_digest(name: str) -> str:
    """Return the digest that a name in the archive states."""
    return f"sha256:{name.rpartition('/')[2]}"


class Reader:
    """An archive whose table of contents is in order; its contents are still to be checked.

    Args:
        archive: An open zip.

    Raises:
        BackupError: It is no backup, or holds what none may hold.
    """

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self.members = _members(archive)
        self.manifest = self._read_manifest()
        self._hold_to_manifest()

    def blobs(self) -> list[zipfile.ZipInfo]:
        """Return the members that are files by digest."""
        return [info for name, info in self.members.items() if name not in SINGLE]

    def small(self, name: str) -> bytes | None:
        """Return a small member, or None where there is none.

        Raises:
            BackupError: It is not small, or broken.
        """
        info = self.members.get(name)
        return None if info is None else self._read(info, _SMALL_BYTES)

    def open(self, info: zipfile.ZipInfo) -> IO[bytes]:
        """Return a member as a stream."""
        return self._archive.open(info)

    def total(self) -> int:
        """Return the bytes that all members have together, unpacked."""
        return sum(info.file_size for info in self.members.values())

    def _read(self, info: zipfile.ZipInfo, limit: int) -> bytes:
        if info.file_size > limit:
            raise BackupError(f"{info.filename} is too large: {info.file_size} bytes")
        try:
            with self._archive.open(info) as stream:
                return stream.read(limit)
        except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError) as error:
            raise BackupError(f"{info.filename} in the backup is broken") from error

    def _read_manifest(self) -> Manifest:
        info = self.members.get(MANIFEST)
        if info is None:
            raise BackupError("this is no backup of Muniment: it has no manifest")
        try:
            found = msgspec.json.decode(self._read(info, _MANIFEST_BYTES), type=Manifest)
        except (msgspec.MsgspecError, RecursionError) as error:
            raise BackupError(
                "the backup's manifest is malformed, or of a newer version"
            ) from error
        if found.schema != SCHEMA:
            raise BackupError(f"this backup is {found.schema[:40]!r}; this version reads {SCHEMA}")
        return found

    def _hold_to_manifest(self) -> None:
        said, blobs = self.manifest, self.blobs()
        database = self.members.get(DATABASE)
        if database is None or database.file_size != said.database.size:
            raise BackupError("the backup's database is not as long as its manifest says")
        if database.file_size > _RATIO * max(database.compress_size, 1):
            raise BackupError("the backup's database is packed too tightly to be one")
        if any(info.compress_type != zipfile.ZIP_STORED for info in blobs):
            raise BackupError("a file in the backup is packed; they are stored as they are")
        found = Blobs(len(blobs), sum(info.file_size for info in blobs))
        if found != (said.blobs or Blobs(0, 0)):
            raise BackupError(
                f"the backup holds {found.count} files of {found.size} bytes;"
                " its manifest says otherwise"
            )


def _members(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    found: dict[str, zipfile.ZipInfo] = {}
    for info in archive.infolist():
        name = info.filename
        if name != info.orig_filename or not (name in SINGLE or _BLOB.fullmatch(name)):
            raise BackupError(f"the backup holds {name[:80]!r}, which none may hold")
        if name in found:
            raise BackupError(f"the backup holds {name} twice")
        kind = info.external_attr >> 28
        if kind not in (0, 0o10):
            raise BackupError(f"{name} in the backup is a link or no file")
        if info.flag_bits & _ENCRYPTED:
            raise BackupError(f"{name} in the backup is encrypted")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise BackupError(f"{name} in the backup is packed in an unknown way")
        found[name] = info
    return found
