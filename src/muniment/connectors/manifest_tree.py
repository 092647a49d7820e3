"""Reads a folder into the entries of a manifest.

Symbolic links are not followed, devices and pipes are never opened, digests are computed over a
stream. Names that are not UTF-8 are written as ``core.ids.path_text`` says.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from muniment.core.errors import UnreadableError
from muniment.core.ids import path_text
from muniment.engine.datasets.manifest import (
    FILE_NAME,
    DatasetManifest,
    Manifest,
    ManifestEntry,
    compare,
    link_entry,
    manifest_fact,
)

CHUNK: Final = 1024 * 1024
DEPTH: Final = 200
SKIPPED: Final = frozenset({b".git"})

Progress = Callable[[int], None]
"""Called with the number of bytes read since the last call."""


def read_tree(
    root: Path,
    *,
    without: Path | None = None,
    digest_limit: int | None = None,
    progress: Progress | None = None,
) -> Iterator[ManifestEntry]:
    """Yield every file and link under a folder, in no particular order.

    Args:
        root: The folder.
        without: A file to leave out: the manifest itself.
        digest_limit: Files of more bytes than this get no digest; None for no limit.
        progress: Told about bytes as they are read.

    Raises:
        UnreadableError: A folder or file that cannot be read, a device or pipe, or folders nested
            deeper than 200.
    """
    base = os.fsencode(root)
    left_out = None if without is None else _identity(os.fsencode(without))
    pending: list[tuple[bytes, int]] = [(b"", 0)]
    while pending:
        folder, depth = pending.pop()
        if depth > DEPTH:
            raise UnreadableError("too_large", f"folders nested deeper than {DEPTH}")
        for entry in _listed(os.path.join(base, folder) if folder else base):
            relative = os.path.join(folder, entry.name) if folder else entry.name
            name = path_text(relative)
            try:
                status = entry.stat(follow_symlinks=False)
            except OSError as error:
                raise _unreadable(name, error) from error
            if stat.S_ISDIR(status.st_mode):
                if entry.name not in SKIPPED:
                    pending.append((relative, depth + 1))
            elif stat.S_ISLNK(status.st_mode):
                yield link_entry(name, path_text(os.readlink(entry.path)))
            elif not stat.S_ISREG(status.st_mode):
                raise UnreadableError("special_file", f"{name}: a device, pipe or socket")
            elif (status.st_dev, status.st_ino) != left_out:
                digested = digest_limit is None or status.st_size <= digest_limit
                yield (
                    _digested(name, entry.path, progress)
                    if digested
                    else ManifestEntry(name, status.st_size, "")
                )


def observe(
    folder: Path, relative: str, manifest: Manifest, *, digest_limit: int | None = None
) -> DatasetManifest:
    """Return the fact for a manifest that stands in a folder, having read the folder.

    Args:
        folder: The manifest's folder.
        relative: The same, from the project's root, as it stands in facts; "" for the root.
        manifest: What it states.
        digest_limit: As for ``read_tree``.

    Raises:
        UnreadableError: As for ``read_tree``.
    """
    current = read_tree(folder, without=folder / FILE_NAME, digest_limit=digest_limit)
    return manifest_fact(relative, manifest, compare(manifest, current))


def _identity(path: bytes) -> tuple[int, int] | None:
    try:
        status = os.lstat(path)
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _listed(folder: bytes) -> list[os.DirEntry[bytes]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError as error:
        raise _unreadable(path_text(os.path.basename(folder)), error) from error


def _digested(name: str, path: bytes, progress: Progress | None) -> ManifestEntry:
    size, state = 0, hashlib.sha256()
    try:
        # O_NOFOLLOW and O_NONBLOCK: what was a file a moment ago may be a link or a pipe by now.
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with open(handle, "rb", buffering=0) as stream:
            while chunk := stream.read(CHUNK):
                size += len(chunk)
                state.update(chunk)
                if progress is not None:
                    progress(len(chunk))
    except OSError as error:
        raise _unreadable(name, error) from error
    return ManifestEntry(name, size, f"sha256:{state.hexdigest()}")


def _unreadable(name: str, error: OSError) -> UnreadableError:
    return UnreadableError("unreadable", f"{name}: {error.strerror or 'cannot be read'}")
