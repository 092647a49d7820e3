"""Takes away what crashes left: half files, and files that no row was ever made for.

A service keeps a file first and makes its row later, so only what is old enough is rubbish.
"""

from __future__ import annotations

import os
import re
import shutil
import stat
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

from muniment.web.apps.blobs.models import Blob
from muniment.web.apps.blobs.services import INCOMING, opened

MIN_AGE = timedelta(days=1)
WAITING_AGE = timedelta(minutes=15)
"""Longer than anything waits while it is received or recomputed."""
_FIRST = re.compile(r"[0-9a-f]{2}")
_NAME = re.compile(r"[0-9a-f]{64}")
_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


@dataclass(frozen=True, slots=True)
class Swept:
    """What was taken away: half files, whole files without a row, and their bytes."""

    half: int = 0
    unregistered: int = 0
    size: int = 0


def sweep(min_age: timedelta = MIN_AGE) -> Swept:
    """Take away rubbish older than an age; for a daily job. One statement a folder of 256.

    The age is the disk's, by this machine's clock, and not the server's: it guards against files
    that a running request has not registered yet.
    """
    before = time.time() - min_age.total_seconds()
    half = unregistered = size = 0
    with opened() as root:
        for name in os.listdir(root):
            if name == INCOMING:
                found = _remove(root, name, before, keep=None)
                half, size = half + found[0], size + found[1]
            elif _FIRST.fullmatch(name):
                found = _remove(root, name, before, keep=_registered(name))
                unregistered, size = unregistered + found[0], size + found[1]
    return Swept(half, unregistered, size)


def empty_waiting_room(min_age: timedelta = WAITING_AGE) -> Swept:
    """Take away what a crash left half received; for the start of a server, which receives nothing.

    Asks no database. What is younger may be an import's on the same host.
    """
    with opened() as root:
        half, size = _remove(root, INCOMING, time.time() - min_age.total_seconds(), keep=None)
    return Swept(half, 0, size)


def _registered(first: str) -> set[str]:
    rows = Blob.objects.filter(digest__startswith=f"sha256:{first}").values_list(
        "digest", flat=True
    )
    return {digest.removeprefix("sha256:") for digest in rows}


def _remove(root: int, name: str, before: float, keep: set[str] | None) -> tuple[int, int]:
    """Remove old files of one folder; return how many and how many bytes."""
    try:
        number = os.open(name, _FOLDER, dir_fd=root)
    except OSError:
        return 0, 0  # a link or a file: not ours, left alone
    count = size = 0
    try:
        for found in os.listdir(number):
            if keep is not None and (found in keep or not _NAME.fullmatch(found)):
                continue
            with suppress(FileNotFoundError):
                about = os.stat(found, dir_fd=number, follow_symlinks=False)
                if about.st_mtime >= before:
                    continue
                if not stat.S_ISDIR(about.st_mode):
                    os.unlink(found, dir_fd=number)
                elif keep is None:  # what a replay unpacked
                    shutil.rmtree(found, dir_fd=number)
                else:
                    continue
                count, size = count + 1, size + about.st_size
    finally:
        os.close(number)
    return count, size
