"""Reads the lists as maintainers write them: TOML files in ``lists``.

A list is a sequence of groups::

    [[group]]
    role = "reducer"                    # a member of Role, in lower case
    reason = "rebuilds an array from bytes that stand in the file"
    [group.names]
    "numpy.core.multiarray" = "_reconstruct scalar"

A harmful group may also have ``trees``, modules that it speaks of with everything below them,
and ``anywhere``, names that it speaks of in every module. A harmless name is written out.

Files in ``derived`` come from ``tools/class_inventory.py``; what a list written by hand says of a
name stands above them.

``aliases.toml`` says which modules are known by several paths. An entry for one of them holds for
all: a name that is harmful under one path is harmful under each.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from muniment.engine.artifacts.names.roles import HARMFUL, Role

LISTS = Path(__file__).with_name("lists")


class ListError(ValueError):
    """A list contradicts itself or another one, or is not written as lists are."""


@dataclass(slots=True)
class Lists:
    """All lists together.

    Attributes:
        names: Role and reason by module and name.
        trees: Role and reason by module, for it and all below it.
        anywhere: Reason by name.
        standard: First parts of the modules in the lists of the standard library.
        faults: What contradicts something else.
    """

    names: dict[tuple[str, str], tuple[Role, str]] = field(default_factory=dict)
    trees: dict[str, tuple[Role, str]] = field(default_factory=dict)
    anywhere: dict[str, str] = field(default_factory=dict)
    standard: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)


def read_lists(folder: Path = LISTS) -> Lists:
    """Return the lists in a folder and the folders in it.

    Raises:
        ListError: Names the file and what is wrong in it.
    """
    aliases = tomllib.loads((folder / "aliases.toml").read_text("utf-8"))["aliases"]
    lists = Lists()
    by_hand: set[tuple[str, str]] = set()
    files = [path for path in folder.rglob("*.toml") if path.name != "aliases.toml"]
    for path in sorted(files, key=lambda path: (path.parent != folder, path.name)):
        if path.parent != folder and not by_hand:
            by_hand = set(lists.names)
        try:
            for group in tomllib.loads(path.read_text("utf-8"))["group"]:
                modules = _enter(group, lists, aliases, by_hand)
                if path.name.startswith("stdlib"):
                    lists.standard |= {module.partition(".")[0] for module in modules}
        except (ListError, tomllib.TOMLDecodeError, KeyError) as error:
            raise ListError(f"{path.relative_to(folder)}: {error}") from error
    if lists.faults:
        raise ListError("\n".join(lists.faults))
    return lists


def _enter(
    group: Mapping[str, Any],
    lists: Lists,
    aliases: Mapping[str, str],
    settled: set[tuple[str, str]],
) -> set[str]:
    """Enter a group and return its modules, under all their paths."""
    unknown = group.keys() - {"role", "reason", "names", "trees", "anywhere"}
    if unknown or group["role"].upper() not in Role.__members__:
        raise ListError(f"a group with {sorted(unknown)}, role {group['role']!r}")
    role, reason = Role[group["role"].upper()], group["reason"].strip()
    if len(reason) < 10:
        raise ListError(f"no reason: {reason!r}")
    if role not in HARMFUL and (group.get("trees") or group.get("anywhere")):
        raise ListError(f"a harmless group takes whole modules: {reason}")
    modules: set[str] = set()
    for module, names in group.get("names", {}).items():
        paths = tuple(spellings(module, aliases))
        modules.update(paths)
        for name in names.split():
            for path in paths:
                if (path, name) not in settled:
                    _enter_name(lists, (path, name), role, reason)
    for module in group.get("trees", "").split():
        paths = tuple(spellings(module, aliases))
        modules.update(paths)
        for path in paths:
            lists.trees[path] = role, reason
    lists.anywhere |= dict.fromkeys(group.get("anywhere", "").split(), reason)
    return modules


def _enter_name(lists: Lists, key: tuple[str, str], role: Role, reason: str) -> None:
    before = lists.names.get(key)
    if before is None:
        lists.names[key] = role, reason
    elif before[0] is not role:
        lists.faults.append(f"{key[0]}:{key[1]} is {before[0].name} and {role.name}")


def spellings(module: str, aliases: Mapping[str, str]) -> Iterator[str]:
    """Yield the paths under which a module is known, its own first.

    Args:
        module: A module.
        aliases: Other paths of modules, each with its main one.
    """
    paths = {module: None}
    for _ in range(2):
        for alias, main in aliases.items():
            for path in list(paths):
                if path == main or path.startswith(main + "."):
                    paths[alias + path[len(main) :]] = None
                elif path == alias or path.startswith(alias + "."):
                    paths[main + path[len(alias) :]] = None
    yield from paths
