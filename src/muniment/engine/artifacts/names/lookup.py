"""Finds a name in the compiled lists.

The lists of a library are imported when a name of it is first met; the module imported is one of
ours, picked from a table by the first part of the name. Nothing that a file names is imported.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from muniment.engine.artifacts.names.compiled.index import ANYWHERE, PACKAGES
from muniment.engine.artifacts.names.roles import Entry, Role

_PREFIX = "muniment.engine.artifacts.names.compiled."
_NONE: Mapping[str, Entry] = MappingProxyType({})


@dataclass(slots=True)
class _Package:
    """The lists of the libraries that share a compiled module, parted further when asked for."""

    reasons: tuple[str, ...]
    trees: Mapping[str, str]
    names: Mapping[str, str]
    parted: dict[str, Mapping[str, Entry]] = field(default_factory=dict)

    def module(self, module: str) -> Mapping[str, Entry]:
        """Return the listed names of a module."""
        found = self.parted.get(module)
        if found is None:
            line = self.names.get(module)
            if line is None:
                return _NONE
            found = self.parted[module] = self._parted(line)
        return found

    def _parted(self, line: str) -> dict[str, Entry]:
        entries: dict[str, Entry] = {}
        for group in line.split("\n"):
            code, *names = group.split(" ")
            entries |= dict.fromkeys(names, self.entry(code))
        return entries

    def entry(self, code: str) -> Entry:
        """Return what a role's letter and the number of a reason stand for."""
        return Entry(Role(code[0]), self.reasons[int(code[1:])])


_packages: dict[str, _Package] = {}


def _package(module: str) -> _Package | None:
    name = PACKAGES.get(module.partition(".")[0])
    if name is None:
        return None
    found = _packages.get(name)
    if found is None:
        lists = importlib.import_module(_PREFIX + name)
        found = _packages[name] = _Package(lists.REASONS, lists.TREES, lists.NAMES)
    return found


def exact(module: str, name: str) -> Entry | None:
    """Return what the lists say of exactly this name of this module."""
    package = _package(module)
    return None if package is None else package.module(module).get(name)


def tree(dotted: str) -> Entry | None:
    """Return what the lists say of the nearest module, at or above a dotted path, taken whole."""
    package = _package(dotted)
    if package is None or not package.trees:
        return None
    while dotted:
        code = package.trees.get(dotted)
        if code is not None:
            return package.entry(code)
        dotted = dotted.rpartition(".")[0]
    return None


def anywhere(name: str) -> Entry | None:
    """Return what the lists say of a name, whatever module it is taken from."""
    reason = ANYWHERE.get(name)
    return None if reason is None else Entry(Role.GADGET, reason)
