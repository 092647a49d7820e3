"""Walks a graph of steps from what was first to what came of it, in either direction."""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Ways = Mapping[Key, Sequence[Key]]


@dataclass(frozen=True, slots=True)
class Walk(Generic[Key]):
    """What a walk came to.

    Attributes:
        depths: Each thing to how many steps away it is, the nearest first; the start is not in it,
            unless the way leads back to it.
        complete: False when there was more than was asked for.
    """

    depths: Mapping[Key, int]
    complete: bool


def ways(steps: Iterable[tuple[Key, Key]]) -> dict[Key, list[Key]]:
    """Return where each thing leads to, from pairs of from and to."""
    found: dict[Key, list[Key]] = {}
    for start, end in steps:
        found.setdefault(start, []).append(end)
    return found


def walk(start: Key, onward: Ways[Key], most: int | None = None) -> Walk[Key]:
    """Return everything that can be reached from a thing, the nearest first.

    Args:
        start: Where the walk begins.
        onward: Where each thing leads to.
        most: How many things at most; None for all.
    """
    depths: dict[Key, int] = {}
    waiting = deque([(start, 0)])
    while waiting:
        here, depth = waiting.popleft()
        for other in onward.get(here, ()):
            if other in depths:
                continue
            if most is not None and len(depths) >= most:
                return Walk(depths, False)
            depths[other] = depth + 1
            if other != start:
                waiting.append((other, depth + 1))
    return Walk(depths, True)


def path(start: Key, end: Key, onward: Ways[Key]) -> list[Key]:
    """Return a shortest way from one thing to another, both ends included; empty for none."""
    before: dict[Key, Key] = {}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        for other in onward.get(here, ()):
            if other in before:
                continue
            before[other] = here
            if other == end:
                return _back(start, end, before)
            if other != start:
                waiting.append(other)
    return []


def _back(start: Key, end: Key, before: Mapping[Key, Key]) -> list[Key]:
    found = [end]
    while True:
        found.append(before[found[-1]])
        if found[-1] == start:
            return found[::-1]


def cycles(onward: Ways[Key]) -> list[tuple[Key, ...]]:
    """Return each knot of things that lead to one another, in the order in which they were met.

    A thing that leads to itself is a knot of one.

    Source: Tarjan, "Depth-first search and linear graph algorithms" (1972), without recursion.
    """
    core = _core(onward)
    return _knots(core) if core else []


def _core(onward: Ways[Key]) -> dict[Key, list[Key]]:
    """Return what is left when things that nothing leads to are taken away again and again."""
    coming: dict[Key, int] = dict.fromkeys(onward, 0)
    for others in onward.values():
        for other in others:
            coming[other] = coming.get(other, 0) + 1
    free = [key for key, count in coming.items() if not count]
    for key in free:
        for other in onward.get(key, ()):
            coming[other] -= 1
            if not coming[other]:
                free.append(other)
    gone = set(free)
    if len(gone) == len(coming):
        return {}
    return {
        key: [other for other in others if other not in gone]
        for key, others in onward.items()
        if key not in gone
    }


def _knots(onward: Ways[Key]) -> list[tuple[Key, ...]]:
    number: dict[Key, int] = {}
    low: dict[Key, int] = {}
    stack: list[Key] = []
    on_stack: set[Key] = set()
    found: list[tuple[Key, ...]] = []
    for root in onward:
        if root in number:
            continue
        number[root] = low[root] = len(number)
        stack.append(root)
        on_stack.add(root)
        trail = [(root, iter(onward.get(root, ())))]
        while trail:
            here, following = trail[-1]
            for other in following:
                if other not in number:
                    number[other] = low[other] = len(number)
                    stack.append(other)
                    on_stack.add(other)
                    trail.append((other, iter(onward.get(other, ()))))
                    break
                if other in on_stack:
                    low[here] = min(low[here], number[other])
            else:
                trail.pop()
                if trail:
                    low[trail[-1][0]] = min(low[trail[-1][0]], low[here])
                if low[here] == number[here]:
                    knot = _knot(here, stack, on_stack)
                    if len(knot) > 1 or here in onward.get(here, ()):
                        found.append(knot)
    return found


def _knot(root: Key, stack: list[Key], on_stack: set[Key]) -> tuple[Key, ...]:
    knot: list[Key] = []
    while not knot or knot[-1] != root:
        knot.append(stack.pop())
        on_stack.discard(knot[-1])
    return tuple(reversed(knot))
