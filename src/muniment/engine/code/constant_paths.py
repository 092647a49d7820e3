"""Paths that start from constants of other files, put together for a whole project."""

from __future__ import annotations

import itertools
import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from muniment.engine.checks.facts import Facts, Seen
from muniment.engine.code.facts import CodeConstant, CodePath
from muniment.engine.code.pathnames import masked, shared_folders

_NAME = re.compile(r"\{([^{}]{1,200})\}")
_DEPTH = 4
_VALUES = 8
_TRIED = 64


class ConstantPaths:
    """Knows the constants of a project by name."""

    def __init__(self, facts: Facts) -> None:
        self._by_last: dict[str, list[Seen[CodeConstant]]] = {}
        for seen in facts.of(CodeConstant):
            self._by_last.setdefault(_last(seen.body.name), []).append(seen)
        self._filled: dict[tuple[str, bool, str], tuple[tuple[str, bool], ...]] = {}

    def of(self, fact: CodePath, script: str) -> Iterator[CodePath]:
        """Yield a path with its constants put in; nothing where one of them is not known."""
        if not fact.named:
            yield fact
            return
        for path, anchored in self._fill(fact.path, fact.anchored, script, 0):
            yield replace(fact, path=path, anchored=anchored, named=False)

    def _fill(
        self, text: str, anchored: bool, script: str, depth: int
    ) -> tuple[tuple[str, bool], ...]:
        key = (text, anchored, script)
        known = self._filled.get(key)
        if known is None:
            # What leads back to itself ends here.
            self._filled[key] = ()
            found = dict.fromkeys(self._fresh(text, anchored, script, depth))
            known = self._filled[key] = tuple(itertools.islice(found, _VALUES))
        return known

    def _fresh(
        self, text: str, anchored: bool, script: str, depth: int
    ) -> Iterable[tuple[str, bool]]:
        names = list(dict.fromkeys(_NAME.findall(text)))
        if depth > _DEPTH or not 0 < len(names) <= _DEPTH:
            return
        options = [self._values(name, script, depth) for name in names]
        for chosen in itertools.islice(itertools.product(*options), _VALUES):
            values = dict(zip(names, chosen, strict=True))
            yield _put_in(text, anchored, values)

    def _values(self, name: str, script: str, depth: int) -> list[tuple[str, bool]]:
        found: list[tuple[str, bool]] = []
        for seen in self._named(name, script):
            constant = seen.body
            if constant.named:
                found += self._fill(constant.path, constant.anchored, seen.path, depth + 1)
            else:
                found.append((constant.path, constant.anchored))
        return found[:_VALUES]

    def _named(self, name: str, script: str) -> Sequence[Seen[CodeConstant]]:
        """Return the constants that a name means; of several files, those nearest to the user."""
        certain, plain = name.startswith("."), name.lstrip(".")
        likely = self._by_last.get(_last(plain), ())[:_TRIED]
        found = [
            seen
            for seen in likely
            if seen.body.name == plain or (not certain and seen.body.name.endswith(f".{plain}"))
        ]
        if not found:
            # A package's ``__init__`` often hands on what its modules define.
            package, _, last = plain.rpartition(".")
            found = [seen for seen in likely if package and _under(seen.body.name, package, last)]
        near = max((shared_folders(seen.path, script) for seen in found), default=0)
        return [seen for seen in found if shared_folders(seen.path, script) == near]


def _under(name: str, package: str, last: str) -> bool:
    return f".{package}." in f".{name}" and name.endswith(f".{last}")


def _last(name: str) -> str:
    return name.rpartition(".")[2]


def _put_in(text: str, anchored: bool, values: dict[str, tuple[str, bool]]) -> tuple[str, bool]:
    """Return a path with values put in; one that is absolute or anchored begins it anew."""
    start = 0
    for found in _NAME.finditer(text):
        path, own = values[found[1]]
        if own or path.startswith("/"):
            start, anchored = found.start(), own
    whole = _NAME.sub(lambda found: values[found[1]][0], text[start:])
    return masked(posixpath.normpath(whole)), anchored
