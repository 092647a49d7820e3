"""Domain events: how a service tells later apps what happened, inside its own transaction.

An app registers reactions in ``reactions.py``, which its ``AppConfig.ready`` imports. Reactions run
in the order of the apps, and an error in one undoes the whole transaction.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any, TypeVar

Event = TypeVar("Event")

_REACTIONS: dict[type[Any], list[Callable[[Any], None]]] = defaultdict(list)


def reaction(kind: type[Event]) -> Callable[[Callable[[Event], None]], Callable[[Event], None]]:
    """Run the decorated function whenever an event of this kind is emitted."""

    def register(function: Callable[[Event], None]) -> Callable[[Event], None]:
        _REACTIONS[kind].append(function)
        return function

    return register


def emit(event: object) -> None:
    """Run the reactions to an event, in the order in which they were registered."""
    for function in _REACTIONS[type(event)]:
        function(event)
