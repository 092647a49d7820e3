"""What an asset's class follows from: data is at least as confidential as what it was made of.

A model has at least the class of the data that it transitively learned from, until a recorded
decision lowers it. What is no data itself (code, a pipeline) hands on what it read, not its own
class. A decision stops what came in: what goes on from there is what was decided.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from muniment.engine.lineage.walk import ways

Key = TypeVar("Key", bound=Hashable)

HIGHEST = 4
"""Classes are 1 to 4; 0 stands for none."""


@dataclass(frozen=True, slots=True)
class Thing:
    """One asset, as far as its class is concerned.

    Attributes:
        own: The class that people gave it, 0 to 4.
        data: True where its own class goes on to what is made of it: datasets, models, records.
        lowered: The class that a decision in force gives it in place of what comes in; else None.
    """

    own: int = 0
    data: bool = True
    lowered: int | None = None

    @property
    def source(self) -> int:
        """What it hands on by itself, whatever comes in."""
        given = self.own if self.data else 0
        return given if self.lowered is None else max(given, self.lowered)


@dataclass(frozen=True, slots=True)
class Inherited(Generic[Key]):
    """What comes in.

    Attributes:
        level: The highest class of the data that it was made of; 0 for none.
        via: The thing right before it on a shortest way from there; None where nothing comes in.
    """

    level: int
    via: Key | None


def effective(thing: Thing, level: int) -> int:
    """Return the class that holds for data, 0 to 4, where ``level`` comes in."""
    return max(thing.own, level if thing.lowered is None else thing.lowered)


def inherited(
    things: Mapping[Key, Thing], steps: Iterable[tuple[Key, Key]]
) -> dict[Key, Inherited[Key]]:
    """Return what comes in to each thing. Cycles need no care: the least answer is the right one.

    Args:
        things: By key. A step that names another is left out.
        steps: Pairs of from and to.
    """
    onward = ways((start, end) for start, end in steps if start in things and end in things)
    found: dict[Key, Inherited[Key]] = {}
    for level in range(HIGHEST, 0, -1):
        # What hands on this much, nearest first: each is reached once, at its highest.
        waiting = deque(key for key, thing in things.items() if thing.source == level)
        while waiting:
            here = waiting.popleft()
            for other in onward.get(here, ()):
                if other in found:
                    continue
                found[other] = Inherited(level, here)
                if things[other].lowered is None and things[other].source < level:
                    waiting.append(other)
    nothing: Inherited[Key] = Inherited(0, None)
    return {key: found.get(key, nothing) for key in things}


def cause(key: Key, found: Mapping[Key, Inherited[Key]], things: Mapping[Key, Thing]) -> list[Key]:
    """Return the way by which a thing came to its class, from the data that causes it.

    The first hands the class on by itself; the last is the thing. Empty where nothing comes in.
    """
    level, way = found[key].level, [key]
    if not level:
        return []
    while True:
        via = found[way[-1]].via
        if via is None:  # cannot be: what comes in comes from somewhere
            return []
        way.append(via)
        if things[via].source == level:
            return way[::-1]
