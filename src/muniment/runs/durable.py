"""Writes that are on disk when they return; each raises OSError where the disk refuses.

A file that takes another's place is made under a name of its own, forced to disk, renamed, and the
folder forced to disk after it. So a power cut leaves the old content or the new, never a name
whose content was not written yet.

For a folder of our own that is locked; ``whole_file`` writes where somebody else may write too.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

NEW = ".new"
"""Ending of a file that is being made ready to take another's place."""


def append(path: Path, data: bytes) -> None:
    """Write at the end of a file and force it to disk."""
    with path.open("ab") as file:
        file.write(data)
        _flush(file)


def cut(path: Path, length: int) -> None:
    """Shorten a file and force that to disk."""
    with path.open("r+b") as file:
        file.truncate(length)
        _flush(file)


def replace(path: Path, data: bytes) -> None:
    """Put a file in place, as ``replacing`` does."""
    with replacing(path) as file:
        file.write(data)


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Yield a file that takes a place when the block ends, whole or not at all.

    It is made as ``path`` with the ending ``NEW``: the caller holds the folder against others, and
    knows what a crash may leave there.
    """
    new = path.with_name(path.name + NEW)
    with new.open("wb") as file:
        yield file
        _flush(file)
    new.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Force a folder's names to disk, so that a rename outlives a power cut."""
    number = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def _flush(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())
