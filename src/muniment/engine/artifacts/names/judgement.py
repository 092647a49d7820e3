"""Says under which rule a name falls, from the lists and from what the file does with it.

A name is looked up as written and as the unpickler may rename it; the worse of the two stands.
What is listed exactly stands above what is said of a whole module. Nothing here looks at what is
installed on this machine.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from muniment.core.severity import Severity
from muniment.engine.artifacts.names.lookup import anywhere, exact, tree
from muniment.engine.artifacts.names.roles import HARMFUL, Entry, Role
from muniment.engine.artifacts.observed import UNRESOLVED, How, Import, Use

_IN_CLASS = re.compile(r"(?:_{0,2}[A-Z][A-Za-z0-9_]*\.)+(?!__)[A-Za-z_][A-Za-z0-9_]*", re.ASCII)
"""A path through classes, by the way their names are written."""
_MEMBER = re.compile(r"(?!__)[A-Za-z_][A-Za-z0-9_]*", re.ASCII)
_PRIVATE = re.compile(r"_[a-z][a-z0-9_]*", re.ASCII)
_INNER = re.compile(r"_?[A-Z][A-Za-z0-9_]*", re.ASCII)
_SCRIPTED = "__torch__"
"""TorchScript's own namespace: its types are in the archive, and no Python module has this name."""
_MADE_ON_DISK = frozenset({("joblib.memory", "Memory"), ("joblib", "Memory")})
_OPTED_IN = frozenset({How.TYPE, How.TARGET})
"""Where a schema or configuration names something: its loader asks, or builds known types only."""

_MOST_DOTS = 40
"""Looking up a path takes work that grows with the cube of its parts; honest ones have few."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """The rule that speaks of a name.

    Attributes:
        rule: Its id.
        reason: Completes "it ..." where the rule's message asks for one.
        severity: Takes the place of the rule's own where the lists say so.
    """

    rule: str
    reason: str = ""
    severity: Severity | None = None


def ruled(each: Import) -> Ruled | None:
    """Return the rule that a name falls under, or None where there is nothing to say."""
    if UNRESOLVED in (each.module, each.name):
        return Ruled("name.unresolvable")
    if each.module.count(".") + each.name.count(".") > _MOST_DOTS:
        return Ruled("name.dotted-path")
    return _ruled(each.module, each.name, each.how, each.uses)


@lru_cache(maxsize=8192)
def _ruled(module: str, name: str, how: How, uses: tuple[Use, ...]) -> Ruled | None:
    if how is How.OPERATOR:
        # Operators are no Python names. What the lists say of one is said of exactly this one;
        # an operator that nobody registered does not load.
        found = exact(module, name)
        return _harm(found) if found is not None else None
    found = standing(module, name, dotted=how in _OPTED_IN)
    if found is not None and found.role in HARMFUL:
        return _harm(found)
    if Use.CHANGED in uses:
        return Ruled("name.changed")
    called = Use.CALLED in uses
    if found is not None:
        if how in _OPTED_IN and found.role is not Role.WATCHED:
            return None
        return _used(found, module, name, called=called, made=Use.MADE in uses)
    if module == _SCRIPTED or module.startswith(_SCRIPTED + "."):
        return None
    if how in _OPTED_IN:
        return Ruled("name.unknown-class")
    if "." in name and (called or not _IN_CLASS.fullmatch(name)):
        return Ruled("name.dotted-path")
    return Ruled("name.unknown-call" if called else "name.unknown-class")


def _harm(found: Entry) -> Ruled | None:
    if found.role is Role.GADGET:
        return Ruled("name.known-gadget", found.reason)
    return Ruled("name.reaches-out", found.reason) if found.role is Role.REACH else None


def _used(found: Entry, module: str, name: str, *, called: bool, made: bool) -> Ruled | None:
    role = found.role
    if role is Role.WATCHED:
        return Ruled("name.watched", found.reason)
    if role is Role.NAME and (called or made):
        return Ruled("name.function-called")
    if called and (module, name) in _MADE_ON_DISK:
        return Ruled("name.reaches-out", "makes the folder that it is given")
    if role in (Role.CLASS, Role.CHECKED) and called:
        return Ruled("name.class-called")
    return None


def standing(module: str, name: str, *, dotted: bool = False) -> Entry | None:
    """Return what the lists say of a name, the worst of all it may mean; None where nothing.

    Args:
        module: As written in the file.
        name: As written, possibly a path.
        dotted: Whether module and name are one path, split by whoever wrote it down.
    """
    paths = list(_paths(module, name))
    if dotted:
        paths += _splits(f"{module}.{name}")
    found = [entry for path in dict.fromkeys(paths) if (entry := _listed(*path)) is not None]
    for entry in found:
        if entry.role in HARMFUL:
            return entry
    # A Python 2 spelling is listed nowhere itself: what it is renamed to speaks for it.
    return found[0] if found else None


def _paths(module: str, name: str) -> Iterator[tuple[str, str]]:
    """Yield the name as written, and as the unpickler renames it up to protocol 2."""
    yield module, name
    # Imported here: few files name anything, and these tables take longer to import than to use.
    from _compat_pickle import IMPORT_MAPPING, NAME_MAPPING

    renamed = NAME_MAPPING.get((module, name))
    if renamed is not None:
        yield renamed
    elif module in IMPORT_MAPPING:
        yield IMPORT_MAPPING[module], name


def _splits(path: str) -> Iterator[tuple[str, str]]:
    parts = path.split(".")
    for end in range(1, len(parts)):
        yield ".".join(parts[:end]), ".".join(parts[end:])


def _listed(module: str, name: str) -> Entry | None:
    found = exact(module, name)
    if found is not None:
        return found
    parts = name.split(".")
    if len(parts) > 1:
        found = _led_through(module, parts)
        if found is not None and found.role in HARMFUL:
            return found
    harmful = tree(f"{module}.{name}") or _by_part(parts) or _started(module)
    return harmful or (found if len(parts) > 1 else None)


def _led_through(module: str, parts: list[str]) -> Entry | None:
    """Return what is said of the things that a dotted name leads through, or of its end."""
    for end in range(1, len(parts)):
        head, rest = ".".join(parts[:end]), ".".join(parts[end:])
        for entry in (exact(module, head), exact(f"{module}.{head}", rest)):
            if entry is not None and entry.role in HARMFUL:
                return entry
    outer = exact(module, ".".join(parts[:-1]))
    if outer is not None and outer.role is Role.ENUM and _MEMBER.fullmatch(parts[-1]):
        return Entry(Role.NAME, "is a member of a listed enumeration")
    inner = outer is not None and outer.role in (Role.CLASS, Role.CONSTRUCTOR)
    if inner and _INNER.fullmatch(parts[-1]):
        return Entry(Role.CLASS, "is a class inside a listed class")
    kept = outer is not None and outer.role in (Role.CLASS, Role.CONSTRUCTOR, Role.CHECKED)
    if kept and _PRIVATE.fullmatch(parts[-1]):
        return Entry(Role.NAME, "is a private method of a listed class, kept with its object")
    return None


def _by_part(parts: list[str]) -> Entry | None:
    for part in parts:
        found = anywhere(part)
        if found is not None:
            return found
    return None


def _started(module: str) -> Entry | None:
    if module.endswith(".__main__"):
        return Entry(Role.REACH, "is in the program of a package, which importing it may start")
    return None
