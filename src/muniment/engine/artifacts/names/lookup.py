"""Finds a name in the compiled lists.

The lists of a library are imported when a name of it is first met; the module imported is one of
ours, picked from a table by the first part of the name. Nothing that a file names is imported.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass
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
    names: str

    def module(self, module: str) -> Mapping[str, Entry]:
        """Return the listed names of a module."""
        head = f"\n@{module}\n"
        start = self.names.find(head)
        if start < 0:
            return _NONE
        start += len(head)
        end = self.names.find("\n@", start)
        entries: dict[str, Entry] = {}
        for group in self.names[start : end if end > 0 else len(self.names) - 1].split("\n"):
            code, *names = group.split(" ")
            entries |= dict.fromkeys(names, self.entry(code))
        return entries

    def entry(self, code: str) -> Entry:
        """Return what a role's letter and the number of a reason stand for."""
        return Entry(Role(code[0]), self.reasons[int(code[1:])])


_packages: dict[str, _Package] = {}
_modules: dict[str, Mapping[str, Entry]] = {}
_MOST = 4096
"""Modules that are remembered: a file with more different ones is no model."""


def _package(module: str) -> _Package | None:
    first = module.partition(".")[0]
    # Names of modules come from files: what could not be one would find something else in the text.
    if not module.isprintable() or " " in first:
        return None
    start = PACKAGES.find(f"\n{first} ")
    if start < 0:
        return None
    start += len(first) + 2
    name = PACKAGES[start : PACKAGES.find("\n", start)]
    found = _packages.get(name)
    if found is None:
        lists = importlib.import_module(_PREFIX + name)
        found = _packages[name] = _Package(lists.REASONS, lists.TREES, lists.NAMES)
    return found


def exact(module: str, name: str) -> Entry | None:
    """Return what the lists say of exactly this name of this module."""
    found = _modules.get(module)
    if found is None:
        package = _package(module)
        found = _NONE if package is None else package.module(module)
        if len(_modules) >= _MOST:
            _modules.clear()
        _modules[module] = found
    return found.get(name)


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


def listed(module: str) -> bool:
    """Return whether there are lists for the package that a module belongs to."""
    return _package(module) is not None
