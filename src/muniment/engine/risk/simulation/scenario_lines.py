"""Finds on which line of a TOML file a key of a scenario stands. The parser does not say."""

from __future__ import annotations

import re

_HEADER = re.compile(r"""[ \t]*\[\[[ \t]*(?:scenario|"scenario"|'scenario')[ \t]*\]\]""")


class ScenarioLines:
    """The lines of a file, and where each scenario begins."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._heads = [at for at, line in enumerate(self._lines) if _HEADER.match(line)]

    def expect(self, scenarios: int) -> None:
        """Take note of how many scenarios there are; where headers differ, no line is named."""
        if len(self._heads) != scenarios:
            self._heads = []

    def top(self, key: str) -> int | None:
        """Return the 1-based line that first sets a key of the document, or opens its table."""
        return _found(self._lines, 0, rf"(?:\[+\s*)?{_quoted(key)}\s*[=.\]]")

    def of(self, scenario: int, key: str) -> int | None:
        """Return the 1-based line of a scenario's key, or that on which the scenario begins.

        Args:
            scenario: Counted from 0.
            key: For example ``frequency.low``; "" for the scenario itself.
        """
        if not self._heads:
            return None
        start, *after = [*self._heads[scenario:], len(self._lines)]
        block = self._lines[start : after[0]]
        outer, _, inner = key.partition(".")
        line = start + 1
        if not outer:
            return line
        name = _quoted(outer)
        if inner:
            found = _found(block, start, rf"{name}\s*\.\s*{_quoted(inner)}\s*=")
            if found:
                return found
        header = _found(block, start, rf"\[\s*[\"']?scenario[\"']?\s*\.\s*{name}\s*\]")
        if header:
            rest = self._lines[header : after[0]]
            return (_found(rest, header, rf"{_quoted(inner)}\s*=") if inner else None) or header
        return _found(block, start, rf"{name}\s*[=.]") or line


def _quoted(key: str) -> str:
    return rf"[\"']?{re.escape(key)}[\"']?"


def _found(lines: list[str], before: int, pattern: str) -> int | None:
    compiled = re.compile(r"[ \t]*" + pattern)
    return next((before + at for at, line in enumerate(lines, 1) if compiled.match(line)), None)
