"""Walks a folder: every file that git ignores too, minus what is plainly not the project's own.

Left out, by content and with a count: version control stores, virtual environments, installed
packages, and caches (decision 1). Links are never followed. Nothing is opened here.
"""

from __future__ import annotations

import os
import re
import stat
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from muniment.core.ids import path_text
from muniment.engine.checks.fact import Gap, GapReason
from muniment.engine.checks.snapshot import Exclusion
from muniment.engine.secrets import mask_name

DEPTH = 200
"""Folders deeper than this are a gap."""

NAMED = 500
"""How many exclusions of one reason are named; the rest are counted in one entry."""

UNNAMED = 200
"""How many folders say where the exclusions are that are not named."""

_CACHE_TAG = "CACHEDIR.TAG"
_CACHE_NAMES = {
    "__pycache__": "byte code cache",
    ".ipynb_checkpoints": "notebook checkpoints",
    ".mypy_cache": "cache",
    ".pytest_cache": "cache",
    ".ruff_cache": "cache",
    ".hypothesis": "cache",
    ".tox": "virtual environments",
    ".nox": "virtual environments",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A regular file: its raw path relative to the root, the same as text, and its size."""

    raw: bytes
    path: str
    size: int


@dataclass(frozen=True, slots=True)
class Glob:
    """A pattern of paths to leave out, and why."""

    pattern: re.Pattern[str]
    reason: str


def shown_path(raw: bytes) -> str:
    """Return a path as it stands in facts: as text, with secrets in names masked."""
    return mask_name(path_text(raw))


class Walk:
    """One walk over one folder. Iterate once; then ask for the exclusions."""

    def __init__(self, root: bytes, globs: Iterable[Glob]) -> None:
        self._root = root
        self._globs = tuple(globs)
        self._named: list[Exclusion] = []
        self._unnamed: Counter[str] = Counter()
        self._per_reason: Counter[str] = Counter()
        self._unnamed_below: set[str] = set()

    def __iter__(self) -> Iterator[Entry | Gap]:
        """Yield files and gaps, in the order of their raw names, folder by folder."""
        yield from self._folder(b"", "", 0)

    def exclusions(self) -> tuple[Exclusion, ...]:
        """Return what was left out so far, sorted by path."""
        rest = [
            Exclusion("", f"{reason} (further ones, not named)", files)
            for reason, files in sorted(self._unnamed.items())
        ]
        return tuple(sorted(self._named, key=lambda item: item.path)) + tuple(rest)

    def unnamed(self) -> tuple[str, ...]:
        """Return folders that hold every exclusion without a name but those of a glob, sorted.

        A folder stands for all below it, so that few of them say it of a large tree too.
        """
        return tuple(sorted(self._unnamed_below))

    def _folder(self, folder: bytes, shown: str, depth: int) -> Iterator[Entry | Gap]:
        if depth > DEPTH:
            yield Gap(shown, GapReason.TOO_LARGE, f"folders nested more than {DEPTH} deep")
            return
        try:
            # Names alone: entries that keep their status take a kilobyte each, and one folder may
            # hold 100,000.
            names = sorted(os.listdir(os.path.join(self._root, folder) if folder else self._root))
        except OSError as error:
            yield Gap(shown, GapReason.UNREADABLE, _why(error, "folder"))
            return
        for name, path in zip(names, _apart(folder, shown, names), strict=True):
            yield from self._entry(name, os.path.join(folder, name), path, depth)

    def _entry(self, name: bytes, raw: bytes, path: str, depth: int) -> Iterator[Entry | Gap]:
        try:
            status = os.lstat(os.path.join(self._root, raw))
        except OSError as error:
            yield Gap(path, GapReason.UNREADABLE, _why(error, "file"))
            return
        mode = status.st_mode
        for glob in self._globs:
            if glob.pattern.fullmatch(path):
                count = self._count(raw) if stat.S_ISDIR(mode) else 1
                self._exclude(path, glob.reason, count, asked=True)
                return
        if stat.S_ISLNK(mode):
            self._exclude(path, self._link(raw), 1)
        elif stat.S_ISDIR(mode):
            reason = self._not_ours(raw, name)
            if reason:
                self._exclude(path, reason, self._count(raw))
            else:
                yield from self._folder(raw, path, depth + 1)
        elif stat.S_ISREG(mode):
            yield Entry(raw, path, status.st_size)
        else:
            yield Gap(path, GapReason.SPECIAL_FILE, f"{_special(mode)}, not opened")

    def _exclude(self, path: str, reason: str, files: int, *, asked: bool = False) -> None:
        self._per_reason[reason] += 1
        if self._per_reason[reason] <= NAMED:
            self._named.append(Exclusion(path, reason, files))
            return
        self._unnamed[reason] += files
        if not asked:
            self._unnamed_below.add(_folder_of(path))
            while len(self._unnamed_below) > UNNAMED:
                self._unnamed_below = {_folder_of(folder) for folder in self._unnamed_below}

    def _link(self, raw: bytes) -> str:
        target = os.path.realpath(os.path.join(self._root, raw))
        inside = os.path.realpath(self._root)
        if target == inside or target.startswith(inside + b"/"):
            return "link to a place inside the project, seen there"
        return "link to a place outside the project, not followed"

    def _not_ours(self, raw: bytes, name: bytes) -> str:
        text = os.fsdecode(name)
        full = os.path.join(self._root, raw)

        def has(*parts: str) -> bool:
            return os.path.lexists(os.path.join(full, *(os.fsencode(part) for part in parts)))

        if text == ".git" or (has("HEAD") and has("objects") and has("refs")):
            return "git store"
        if text in {".hg", ".svn"}:
            return "version control store"
        if has("pyvenv.cfg") or has("conda-meta", "history"):
            return "virtual environment"
        if text == "node_modules":
            return "installed packages"
        if text in _CACHE_NAMES:
            return _CACHE_NAMES[text]
        if raw in {b".dvc/cache", b".dvc/tmp"}:
            return "DVC cache"
        if has(_CACHE_TAG):
            return "cache"
        return ""

    def _count(self, raw: bytes) -> int:
        # Not os.walk, which recurses: what is left out may be nested ten thousand deep.
        files = 0
        waiting = [os.path.join(self._root, raw)]
        while waiting:
            try:
                with os.scandir(waiting.pop()) as listing:
                    for entry in listing:
                        if entry.is_dir(follow_symlinks=False):
                            waiting.append(entry.path)
                        else:
                            files += 1
            except OSError:
                continue
        return files


def _folder_of(path: str) -> str:
    return path.rpartition("/")[0]


def _apart(folder: bytes, shown: str, names: Sequence[bytes]) -> list[str]:
    """Return the names' paths as text, no two the same.

    Two names may become one text: the same letters composed and decomposed, or two secrets behind
    one mask. Facts of two files must not stand under one path, so all but the first, in the order
    of their raw names, get a number.
    """
    plain = shown == shown_path(folder)
    paths = []
    for name in names:
        below = shown_path(os.path.join(folder, name)) if plain else ""
        paths.append(below or f"{shown}/{shown_path(name)}")
    taken = set(paths)
    if len(taken) == len(paths):
        return paths
    seen: set[str] = set()
    for at, path in enumerate(paths):
        number, unique = 1, path
        while unique in seen or (number > 1 and unique in taken):
            number += 1
            unique = _numbered(path, number)
        paths[at] = unique
        seen.add(unique)
    return paths


def _numbered(path: str, number: int) -> str:
    # Before the first dot: what stands after it says what the file is.
    folder, slash, name = path.rpartition("/")
    dot = name.find(".", 1)
    stem, suffix = (name, "") if dot < 0 else (name[:dot], name[dot:])
    return f"{folder}{slash}{stem}~{number}{suffix}"


def _why(error: OSError, thing: str) -> str:
    # strerror alone: the full text would repeat the path of this machine.
    return f"{thing} cannot be read: {error.strerror or type(error).__name__}"


def _special(mode: int) -> str:
    for test, name in (
        (stat.S_ISFIFO, "named pipe"),
        (stat.S_ISSOCK, "socket"),
        (stat.S_ISBLK, "block device"),
        (stat.S_ISCHR, "character device"),
    ):
        if test(mode):
            return name
    return "special file"
