"""Tells a file that is gone from one that was not looked at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from muniment.engine.checks.fact import Gap
from muniment.engine.checks.snapshot import Snapshot
from muniment.engine.globs import compile_glob


class Patterns:
    """Whether any of some globs leaves a path out. Each path is matched once."""

    def __init__(self, patterns: Iterable[str]) -> None:
        self._compiled = [found for found in map(_compiled, patterns) if found is not None]
        self._known: dict[str, bool] = {}

    def match(self, path: str) -> bool:
        """Return whether a path, or a folder above it, is named."""
        found = self._known.get(path)
        if found is None:
            found = any(pattern.fullmatch(path) for pattern in self._compiled)
            self._known[path] = found
        return found


class Reach:
    """What one snapshot looked at, of the paths below its root."""

    def __init__(self, snapshot: Snapshot) -> None:
        exclusions = snapshot.coverage.exclusions
        self._excluded = frozenset(item.path for item in exclusions if item.path)
        self._patterns = Patterns(snapshot.patterns)
        unnamed = snapshot.unnamed
        if unnamed is None:
            # An older bundle: what it does not name may stand anywhere.
            unnamed = ("",) if any(not item.path for item in exclusions) else ()
        self._unnamed = frozenset(unnamed)
        self._gaps: dict[str, list[Gap]] = {}
        for gap in snapshot.gaps:
            self._gaps.setdefault(gap.path, []).append(gap)

    def excluded(self, path: str) -> str:
        """Return in a few words how a path was left out, or "" where it was looked at."""
        if not path:
            return ""
        for place in above(path):
            if place in self._excluded:
                return f"{place} was left out"
        if self._patterns.match(path):
            return "a pattern leaves it out"
        for place in above(path):
            if place != path and place in self._unnamed:
                where = f"below {place}" if place else "somewhere in the project"
                return f"more was left out {where} than is named"
        return ""

    def gap(self, path: str, needs: Sequence[str]) -> Gap | None:
        """Return a gap that hides facts of some kinds at a path, or None.

        A gap in a folder hides what is below it, one in the project hides everything.
        """
        for place in above(path):
            for gap in self._gaps.get(place, ()):
                if not gap.affects or not set(gap.affects).isdisjoint(needs):
                    return gap
        return None


def above(path: str) -> Iterator[str]:
    """Yield a path, the folders above it, and "" for the root."""
    while path:
        yield path
        path = path.rpartition("/")[0]
    yield ""


def _compiled(pattern: str) -> re.Pattern[str] | None:
    try:
        return compile_glob(pattern)
    except ValueError:
        # Nothing was left out by it: the walk compiles its patterns before it looks at anything.
        return None
