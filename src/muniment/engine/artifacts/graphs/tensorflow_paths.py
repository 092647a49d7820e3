"""Follows file names through a TensorFlow graph, from the constants that they begin as.

One ``Scope`` holds what matters of one graph or function: its text constants, the operators that
pass text on, the operators that use a file name, and the calls of functions. It is made while nodes
come by, in any order, and asked at the end.

Out of scope: computing what string operators make of their inputs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from muniment.engine.artifacts.graphs.paths import leads_away

MAX_NODES: Final = 50_000
"""Nodes of each kind that one graph or function keeps."""
_MAX_STEPS: Final = 5_000


@dataclass(slots=True)
class Trace:
    """Where a text comes from.

    Attributes:
        constants: Fixed texts in it, with the names of their nodes.
        given: Places of the graph's inputs or the function's arguments that are part of it.
        computed: Whether some of it comes from elsewhere.
        lost: Whether it was not followed to its end.
    """

    constants: list[tuple[str, str]] = field(default_factory=list)
    given: set[int] = field(default_factory=set)
    computed: bool = False
    lost: bool = False


@dataclass(frozen=True, slots=True)
class UsesPath:
    """An operator that uses a file name."""

    operator: str
    name: str
    inputs: tuple[str, ...]
    offset: int


@dataclass(frozen=True, slots=True)
class Calls:
    """A node that calls functions of the graph."""

    callees: tuple[str, ...]
    inputs: tuple[str, ...]
    offset: int


@dataclass(slots=True)
class Scope:
    """A graph, or one function of its library.

    Attributes:
        constants: Text constants by node.
        passed: Inputs of operators that pass text on, by node.
        arguments: Names of arguments and of placeholders, with their places.
        uses: Operators that use a file name.
        calls: Calls of functions.
        from_arguments: Operators here, or in functions called from here, that use a file name which
            comes from an argument, with the places of those arguments.
        full: True when more came by than is kept.
    """

    constants: dict[str, tuple[str, ...]] = field(default_factory=dict)
    passed: dict[str, tuple[str, ...]] = field(default_factory=dict)
    arguments: dict[str, int] = field(default_factory=dict)
    uses: list[UsesPath] = field(default_factory=list)
    calls: list[Calls] = field(default_factory=list)
    from_arguments: dict[str, set[int]] = field(default_factory=dict)
    full: bool = False

    def trace(self, inputs: tuple[str, ...], spend: Callable[[int], None]) -> Trace:
        """Return where the texts that are given to a node come from.

        Args:
            inputs: The node's inputs that matter.
            spend: Counts the work; raises where it was too much.
        """
        found = Trace()
        waiting = [plain_name(each) for each in inputs if not each.startswith("^")]
        seen = set(waiting)
        for _ in range(_MAX_STEPS):
            if not waiting:
                break
            name = waiting.pop()
            spend(4)
            if name in self.constants:
                found.constants += [(name, text) for text in self.constants[name]]
            elif name in self.arguments:
                found.given.add(self.arguments[name])
            elif name in self.passed:
                for each in self.passed[name]:
                    inner = plain_name(each)
                    if not each.startswith("^") and inner not in seen:
                        seen.add(inner)
                        waiting.append(inner)
            else:
                found.computed = True
                found.lost = found.lost or self.full
        else:
            found.lost = True
        return found


def plain_name(reference: str) -> str:
    """Return the node that an input refers to: ``name``, ``name:0``, ``name:output:0``."""
    return reference.partition(":")[0]


def away(trace: Trace, assets: frozenset[str]) -> str:
    """Return a fixed part of a path that leads out of the model's folder, or "".

    Args:
        trace: Where the path comes from.
        assets: Nodes whose constants the loader replaces with files of the model.
    """
    for name, text in trace.constants:
        if name not in assets and leads_away(text):
            return text
    return ""


def spread(functions: dict[str, Scope], spend: Callable[[int], None]) -> None:
    """Let functions inherit what the functions they call do with their arguments.

    Args:
        functions: By name.
        spend: Counts the work; raises where it was too much.
    """
    changed = True
    while changed:
        changed = False
        for scope in functions.values():
            spend(1 + len(scope.calls))
            for call in scope.calls:
                for operator, inputs in used_by_call(functions, call):
                    places = scope.from_arguments.setdefault(operator, set())
                    given = scope.trace(inputs, spend).given
                    changed = changed or not given <= places
                    places |= given


def used_by_call(functions: dict[str, Scope], call: Calls) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield operators that use a file name given by a call, with the inputs that it comes from."""
    for callee in call.callees:
        if callee not in functions:
            continue
        for operator, places in tuple(functions[callee].from_arguments.items()):
            if not places:
                continue
            # Where lists stand among the arguments, places are not those of the inputs.
            fits = max(places) < len(call.inputs)
            yield operator, tuple(call.inputs[place] for place in places) if fits else call.inputs
