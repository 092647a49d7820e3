"""Writes that are on disk when they return; each raises OSError where the disk refuses."""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO

NEW = ".new"
"""Ending of a file that is being made ready to take another's place."""


def append(path: Path, data: bytes) -> None:
    """Write at the end of a file and force it to disk."""
    with path.open("ab") as file:
        file.write(data)
        flush(file)


def cut(path: Path, length: int) -> None:
    """Shorten a file and force that to disk."""
    with path.open("r+b") as file:
        file.truncate(length)
        flush(file)


def replace(folder: Path, name: str, data: bytes) -> None:
    """Put a file in place whole or not at all."""
    new = folder / (name + NEW)
    with new.open("wb") as file:
        file.write(data)
        flush(file)
    new.replace(folder / name)
    sync_folder(folder)


def flush(file: BinaryIO) -> None:
    """Force what was written to an open file to disk."""
    file.flush()
    os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Force a folder's names to disk, so that a rename outlives a power cut."""
    number = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
