"""Judges one imported name against the lists in ``import_rules.toml``."""

from __future__ import annotations

import re
import tomllib
from _compat_pickle import IMPORT_MAPPING, NAME_MAPPING
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from importlib import resources

from muniment.core.severity import Severity
from muniment.engine.artifacts.model_file import UNRESOLVED, How


class Standing(Enum):
    """What the lists say of a name."""

    ALLOWED = "allowed"
    DENIED = "denied"
    UNLISTED = "unlisted"


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the lists say of a name, and why.

    Attributes:
        standing: On which list it is.
        reason: Completes "it ..." for a denied name, names the group for an allowed one.
        severity: Set for denied names.
    """

    standing: Standing
    reason: str = ""
    severity: Severity | None = None


_UNLISTED = Ruling(Standing.UNLISTED)


@dataclass(frozen=True, slots=True)
class _Pattern:
    module: re.Pattern[str]
    name: re.Pattern[str]
    only: frozenset[str]
    ruling: Ruling


@dataclass(frozen=True, slots=True)
class ImportRules:
    """The lists, ready for look-up. Get them with ``import_rules``."""

    aliases: dict[str, str]
    denied_modules: dict[str, Ruling]
    denied_names: dict[tuple[str, str], Ruling]
    denied_parts: dict[str, Ruling]
    allowed_names: dict[tuple[str, str], Ruling]
    patterns: tuple[_Pattern, ...]

    def ruling(self, module: str, name: str, how: How) -> Ruling:
        """Return what the lists say of a name; denied under any spelling is denied."""
        spellings = list(dict.fromkeys(self._spellings(module, name)))
        exact = [self.allowed_names.get(spelling) for spelling in spellings]
        # An exact entry stands above its module: ``torch.jit`` is denied, but its list builders
        # are how TorchScript writes a list.
        if all(exact) and exact[0] is not None:
            return exact[0]
        for spelling in spellings:
            denied = self._denied(*spelling)
            if denied is not None:
                return denied
        for spelling in spellings:
            if not self._allowed(*spelling, how):
                return _UNLISTED
        return self._allowed(*spellings[0], how) or _UNLISTED

    def _spellings(self, module: str, name: str) -> Iterator[tuple[str, str]]:
        """Yield the name as the loader may look it up: as written, renamed from Python 2, aliased.

        Up to protocol 2 the unpickler renames Python 2 modules; which of the two applies depends
        on how it is called.
        """
        renamed = NAME_MAPPING.get((module, name), (IMPORT_MAPPING.get(module, module), name))
        for each, attribute in ((module, name), renamed):
            yield self._unaliased(each), attribute

    def _unaliased(self, module: str) -> str:
        for alias, meant in self.aliases.items():
            if module == alias or module.startswith(alias + "."):
                return meant + module[len(alias) :]
        return module

    def _denied(self, module: str, name: str) -> Ruling | None:
        if (module, name) in self.denied_names:
            return self.denied_names[module, name]
        dotted = f"{module}.{name}".split(".")
        for end in range(1, len(dotted)):
            ruling = self.denied_modules.get(".".join(dotted[:end]))
            if ruling is not None:
                return ruling
        for part in name.split("."):
            if part in self.denied_parts:
                return self.denied_parts[part]
        return None

    def _allowed(self, module: str, name: str, how: How) -> Ruling | None:
        found = self.allowed_names.get((module, name))
        if found is not None:
            return found
        for pattern in self.patterns:
            if (
                (not pattern.only or how.value in pattern.only)
                and pattern.module.fullmatch(module)
                and pattern.name.fullmatch(name)
            ):
                return pattern.ruling
        return None


@lru_cache(maxsize=1)
def import_rules() -> ImportRules:
    """Return the lists that come with Muniment."""
    text = resources.files(__package__).joinpath("import_rules.toml").read_text("utf-8")
    data = tomllib.loads(text)
    modules: dict[str, Ruling] = {}
    names: dict[tuple[str, str], Ruling] = {}
    parts: dict[str, Ruling] = {}
    for group in data["deny"]:
        ruling = Ruling(Standing.DENIED, group["reason"], Severity(group["severity"]))
        modules |= dict.fromkeys(group.get("modules", ()), ruling)
        names |= dict.fromkeys(map(_pair, group.get("names", ())), ruling)
        parts |= dict.fromkeys(group.get("parts", ()), ruling)
    allowed: dict[tuple[str, str], Ruling] = {}
    for group in data["allow"]:
        ruling = Ruling(Standing.ALLOWED, group["reason"])
        allowed |= dict.fromkeys(map(_pair, group["names"]), ruling)
    patterns = tuple(
        _Pattern(
            re.compile(group["module"], re.ASCII),
            re.compile(group["name"], re.ASCII),
            frozenset(group.get("only", ())),
            Ruling(Standing.ALLOWED, group["reason"]),
        )
        for group in data["allow_pattern"]
    )
    return ImportRules(data["aliases"], modules, names, parts, allowed, patterns)


def is_unresolved(module: str, name: str) -> bool:
    """Return whether the file computes the name while it loads."""
    return UNRESOLVED in (module, name)


def _pair(text: str) -> tuple[str, str]:
    module, _, name = text.partition(":")
    return module, name
