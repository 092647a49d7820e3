"""Backups that make themselves: each night, and before the database is changed by an update."""

from __future__ import annotations

import re
import shutil
import time
import zipfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings

from muniment import __version__
from muniment.core.errors import MunimentError, UsageError
from muniment.web.backup.archive import Manifest, Reader
from muniment.web.backup.writing import UNFINISHED, Written, back_up
from muniment.web.clock import now

ENDING = ".backup"
_NIGHTLY = re.compile(r"muniment-\d{8}T\d{6}Z\.backup")
_BEFORE = re.compile(r"before-.{1,64}-\d{8}T\d{6}Z\.backup")
_BEFORE_KEPT = 5
_STALE_SECONDS = 24 * 3600


@dataclass(frozen=True, slots=True)
class Kept:
    """A backup in the folder: its file's name, size in bytes, and when it was made."""

    name: str
    size: int
    made_at: datetime


def folder() -> Path:
    """Return where backups go, made where it is missing.

    Raises:
        UsageError: It cannot be made.
    """
    chosen = settings.MUNIMENT.backup_folder
    found = Path(chosen) if chosen else settings.MUNIMENT.home / "backup"
    try:
        found.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise UsageError(f"{found} cannot be made: {error.strerror}") from error
    return found


def back_up_and_thin(due_at: datetime) -> Path:
    """Write the backup of a night, unless it is there, and delete the oldest ones; return it.

    Raises:
        UsageError: It cannot be written.
        MunimentError: The database or a file that it names is damaged; the backup holds the rest.
    """
    _sweep(folder())
    path = folder() / f"muniment-{_stamp(due_at)}{ENDING}"
    manifest = _manifest(path) if path.exists() else back_up(path).manifest
    _thin(path.parent, _NIGHTLY, settings.MUNIMENT.backups_kept)
    if manifest.unreadable:
        raise MunimentError(
            f"{len(manifest.unreadable)} stored files are missing or damaged and not in the backup",
            hint="Put them back from an earlier backup.",
        )
    return path


def kept() -> list[Kept]:
    """Return the nightly backups that there are, the newest first."""
    found = []
    for path in _matching(folder(), _NIGHTLY):
        stat = path.stat()
        found.append(Kept(path.name, stat.st_size, datetime.fromtimestamp(stat.st_mtime, UTC)))
    return found[::-1]


def back_up_before_migration() -> Written:
    """Write a backup without files, which an update does not touch, and thin earlier ones.

    Raises:
        UsageError: It cannot be written.
    """
    path = folder() / f"before-{__version__}-{_stamp(now())}{ENDING}"
    written = back_up(path, blobs=False)
    _thin(path.parent, _BEFORE, _BEFORE_KEPT)
    return written


def _manifest(path: Path) -> Manifest:
    try:
        with zipfile.ZipFile(path) as found:
            return Reader(found).manifest
    except (zipfile.BadZipFile, OSError) as error:
        raise MunimentError(f"{path.name} is there and cannot be read") from error


def _stamp(moment: datetime) -> str:
    return moment.strftime("%Y%m%dT%H%M%SZ")


def _sweep(place: Path) -> None:
    """Delete what a backup that was killed left behind."""
    for path in place.glob(f"{UNFINISHED}*"):
        if time.time() - path.lstat().st_mtime > _STALE_SECONDS:
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path, ignore_errors=True)
            else:
                path.unlink(missing_ok=True)


def _thin(place: Path, pattern: re.Pattern[str], most: int) -> None:
    # The time stands at the end of the name, so one pattern's names sort by it.
    for path in _matching(place, pattern)[:-most]:
        path.unlink(missing_ok=True)


def _matching(place: Path, pattern: re.Pattern[str]) -> list[Path]:
    found = [path for path in place.iterdir() if pattern.fullmatch(path.name) and path.is_file()]
    return sorted(found, key=lambda item: item.name[-len(ENDING) - 16 :])
