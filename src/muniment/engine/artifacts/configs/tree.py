"""A JSON or YAML document as plain lists, dictionaries and scalars, with what plain ones lose.

Every container is visited once, however often an alias repeats it, and without recursion.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

MAX_NODES: Final = 1_000_000
MAX_PATH: Final = 40
REPEATED: Final = "\0repeated"
"""Key under which a dictionary holds the values that a later entry of the same name hides."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """A node with a tag of its own.

    Attributes:
        tag: The tag, its handle resolved.
        value: The node.
        line: 1-based line.
    """

    tag: str
    value: object
    line: int


@dataclass(slots=True)
class Tree:
    """The documents of a file.

    Attributes:
        roots: One for each document.
        tags: Nodes with tags, in the order written.
        repeated: Keys written twice in one mapping with different values.
        expanded: Nodes if every alias were written out.
        broken: Why the rest could not be read, or "".
    """

    roots: list[object] = field(default_factory=list)
    tags: list[Tagged] = field(default_factory=list)
    repeated: list[str] = field(default_factory=list)
    expanded: int = 0
    broken: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a node stands.

    Attributes:
        outer: The place around it, or None at the top.
        key: Its key or index there.
    """

    outer: Place | None
    key: str

    def __str__(self) -> str:
        """The place as a JSON pointer; a very deep one is cut in front."""
        keys: list[str] = []
        here: Place | None = self
        while here is not None and here.outer is not None and len(keys) < MAX_PATH:
            keys.append(here.key[:80].replace("~", "~0").replace("/", "~1"))
            here = here.outer
        return "".join("/" + key for key in reversed(keys)).replace(REPEATED, "(again)")


def mappings(
    roots: list[object], spend: Callable[[int], None]
) -> Iterator[tuple[Place, dict[str, object]]]:
    """Yield every mapping once, outer ones first, with its place.

    Args:
        roots: Where to begin.
        spend: Called with the work done.
    """
    waiting: list[tuple[Place, object]] = [(Place(None, ""), root) for root in reversed(roots)]
    seen: set[int] = set()
    while waiting:
        place, node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, dict):
            spend(4 + 2 * len(node))
            yield place, node
            for key, value in node.items():
                if isinstance(value, (dict, list)):
                    waiting.append((Place(place, str(key)), value))
        elif isinstance(node, list):
            spend(4 + len(node))
            for index, value in enumerate(node):
                if isinstance(value, (dict, list)):
                    waiting.append((Place(place, str(index)), value))
