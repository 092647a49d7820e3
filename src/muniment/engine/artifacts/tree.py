"""Walks a folder for files to scan, in the order of names, holding one folder's names at a time."""

from __future__ import annotations

import os
from collections.abc import Iterator

from muniment.engine.artifacts.observed import Lack

_SKIPPED = frozenset({".git", ".hg", ".svn", "__pycache__", ".mypy_cache", ".ruff_cache"})
"""Folders of tools. Virtual environments are not skipped: model files hide there too."""


def files_at(path: str) -> Iterator[str | Lack]:
    """Yield a path itself, or where it is a folder what ``files_below`` finds in it."""
    if os.path.isdir(path):
        yield from files_below(path)
    else:
        yield path


def files_below(top: str) -> Iterator[str | Lack]:
    """Yield the path of each file below a folder, and a lack for each folder that cannot be read.

    Links to folders are not followed; links to files are, and a broken one is yielded, so that
    whoever opens it says so.
    """
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as found:
                entries = sorted(found, key=_name)
        except OSError as error:
            why = (error.strerror or type(error).__name__).lower()
            yield Lack("unreadable", f"the folder cannot be read: {why}", folder)
            continue
        folders: list[str] = []
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if entry.name not in _SKIPPED:
                    folders.append(entry.path)
            elif not (entry.is_symlink() and os.path.isdir(entry.path)):
                yield entry.path
        waiting.extend(reversed(folders))


def _name(entry: os.DirEntry[str]) -> str:
    return entry.name
