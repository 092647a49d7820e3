"""What a rule about one setting is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from muniment.engine.artifacts.configs.tree import Place
from muniment.engine.artifacts.examination import Examination


@dataclass(slots=True)
class Setting:
    """One key of one mapping.

    Attributes:
        examination: Gets what is seen.
        place: Where the mapping stands.
        key: The key.
        value: Its value.
        around: The mapping.
        top: The document, where it is a mapping; else an empty one.
    """

    examination: Examination
    place: Place
    key: str
    value: object
    around: dict[str, object]
    top: dict[str, object]

    @property
    def path(self) -> str:
        """Where the value stands, as a JSON pointer."""
        return str(Place(self.place, self.key))

    def sign(self, rule: str, operand: str = "") -> None:
        """Record that a rule of the domain ``config`` speaks of it."""
        self.examination.sign(f"config.{rule}", path=self.path, operand=operand)

    def text(self, key: str) -> str:
        """Return the text beside it under a key, or ""."""
        value = self.around.get(key)
        return value if isinstance(value, str) else ""


Judge = Callable[[Setting], None]


def leaves(path: str) -> bool:
    """Return whether a path leads out of the folder it is meant for, on any system."""
    path = path.replace("\\", "/")
    return path.startswith(("/", "~")) or ".." in path.split("/") or path[1:2] == ":"


def strings(value: object, most: int = 2_000) -> list[str]:
    """Return the texts in a value: itself, or those of a list or mapping, not deeper than two."""
    found: list[str] = []
    waiting = [(value, 0)]
    while waiting and len(found) < most:
        each, depth = waiting.pop()
        if isinstance(each, str):
            found.append(each)
        elif depth < 3 and isinstance(each, (dict, list)):
            parts = list(each.values()) if isinstance(each, dict) else each
            waiting += [(part, depth + 1) for part in reversed(parts[:most])]
    return found
