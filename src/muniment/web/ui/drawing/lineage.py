"""Where things come from: a small directed graph in layers, from left to right.

Layers by longest path, edges against the current turned round for the count only; order within a
layer by the mean place of neighbours. A layer too tall is laid in several columns.

Source: Sugiyama, Tagawa, Toda, "Methods for Visual Understanding of Hierarchical System
Structures" (1981), steps 1 to 3, simplified.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from muniment.core.visible import visible

MOST_NODES = 60
"""A drawing of more than this is not read; the table beside it has everything."""

_MOST_IN_COLUMN = 10
_WIDTH, _HEIGHT = 190, 46
_ACROSS, _DOWN = 90, 16
_MARGIN = 16
_MOST_LABELLED = 24
_SWEEPS = 4


@dataclass(frozen=True, slots=True)
class Node:
    """One thing.

    Attributes:
        id: Unique in the drawing.
        label: Its name; the end of it is kept when it is too long.
        kind: A word: dataset, model, code file.
        url: Its page, or "".
        focus: True for the thing that the page is about.
    """

    id: str
    label: str
    kind: str = ""
    url: str = ""
    focus: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """One thing made from, read by, or served as another; ``label`` says which."""

    source: str
    target: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class PlacedNode:
    """A node with its upper left corner, in pixels."""

    node: Node
    x: int
    y: int
    short: str

    @property
    def kind_y(self) -> int:
        """Where the line with the kind stands."""
        return self.y + 18

    @property
    def label_y(self) -> int:
        """Where the line with the name stands."""
        return self.y + 35

    @property
    def text_x(self) -> int:
        """Where both lines begin."""
        return self.x + 10


@dataclass(frozen=True, slots=True)
class PlacedEdge:
    """An edge as a path of SVG, and the middle of it, where its label stands ("" for none)."""

    edge: Edge
    path: str
    label_x: int
    label_y: int
    label: str


@dataclass(frozen=True, slots=True)
class Row:
    """One edge of the table twin."""

    source: Node
    label: str
    target: Node


@dataclass(frozen=True, slots=True)
class Lineage:
    """A drawing and the table that says the same.

    Attributes:
        nodes: What is drawn, left to right, top to bottom.
        edges: What joins them.
        rows: Every edge given, those that are not drawn included.
        alone: Nodes that no edge touches.
        total: How many nodes there are; more than are drawn when there are too many.
        width: Pixels.
        height: Pixels.
    """

    nodes: tuple[PlacedNode, ...]
    edges: tuple[PlacedEdge, ...]
    rows: tuple[Row, ...]
    alone: tuple[Node, ...]
    total: int
    width: int
    height: int

    @property
    def left_out(self) -> int:
        """How many nodes are not drawn."""
        return self.total - len(self.nodes)


def lineage(nodes: Iterable[Node], edges: Iterable[Edge], most: int = MOST_NODES) -> Lineage:
    """Return the drawing of a graph. Edges to nodes that are not given are left out.

    Where there are more than ``most`` nodes, those nearest to the focus are drawn.
    """
    known = {node.id: node for node in nodes}
    real = _distinct(edge for edge in edges if edge.source in known and edge.target in known)
    shown = _nearest(known, real, most)
    drawn = [edge for edge in real if edge.source in shown and edge.target in shown]
    columns = _columns(_ordered(_layers(shown, drawn), drawn))
    places = _places(columns, known)
    touched = {end for edge in real for end in (edge.source, edge.target)}
    xs = [place.x for place in places.values()] or [_MARGIN - _WIDTH]
    ys = [place.y for place in places.values()] or [_MARGIN - _HEIGHT]
    return Lineage(
        nodes=tuple(sorted(places.values(), key=lambda place: (place.x, place.y))),
        edges=tuple(_placed_edges(drawn, places)),
        rows=tuple(Row(known[edge.source], edge.label, known[edge.target]) for edge in real),
        alone=tuple(node for node in known.values() if node.id not in touched),
        total=len(known),
        width=max(xs) + _WIDTH + _MARGIN,
        height=max(ys) + _HEIGHT + _MARGIN,
    )


def _distinct(edges: Iterable[Edge]) -> list[Edge]:
    return [edge for edge in dict.fromkeys(edges) if edge.source != edge.target]


def _nearest(known: Mapping[str, Node], edges: Sequence[Edge], most: int) -> list[str]:
    if len(known) <= most:
        return list(known)
    beside: dict[str, list[str]] = defaultdict(list)
    for edge in edges:
        beside[edge.source].append(edge.target)
        beside[edge.target].append(edge.source)
    begin = [node.id for node in known.values() if node.focus] or list(known)[:1]
    seen = dict.fromkeys(begin)
    waiting = deque(begin)
    while waiting and len(seen) < most:
        for other in beside[waiting.popleft()]:
            if other not in seen and len(seen) < most:
                seen[other] = None
                waiting.append(other)
    return list(seen)


def _layers(shown: Sequence[str], edges: Sequence[Edge]) -> list[list[str]]:
    """Return nodes in layers: each after all that lead to it, cycles cut where they close."""
    after: dict[str, list[str]] = {node: [] for node in shown}
    for edge in edges:
        after[edge.source].append(edge.target)
    done: list[str] = []
    state: dict[str, int] = {}
    forward: dict[str, list[str]] = {node: [] for node in shown}
    for start in shown:
        if start in state:
            continue
        state[start] = 1
        stack = [(start, iter(after[start]))]
        while stack:
            node, following = stack[-1]
            for other in following:
                if state.get(other) != 1:
                    forward[node].append(other)
                if other not in state:
                    state[other] = 1
                    stack.append((other, iter(after[other])))
                    break
            else:
                state[node] = 2
                done.append(node)
                stack.pop()
    depth = dict.fromkeys(shown, 0)
    for node in reversed(done):
        for other in forward[node]:
            depth[other] = max(depth[other], depth[node] + 1)
    _pull(depth, forward, done)
    layers: list[list[str]] = [[] for _ in range(max(depth.values(), default=-1) + 1)]
    for node in shown:
        layers[depth[node]].append(node)
    return [layer for layer in layers if layer]


def _pull(depth: dict[str, int], forward: Mapping[str, list[str]], done: Sequence[str]) -> None:
    """Move what only leads onward next to what it leads to: short edges read better."""
    for node in done:
        if forward[node]:
            depth[node] = max(depth[node], min(depth[other] for other in forward[node]) - 1)


def _ordered(layers: list[list[str]], edges: Sequence[Edge]) -> list[list[str]]:
    beside: dict[str, list[str]] = defaultdict(list)
    for edge in edges:
        beside[edge.source].append(edge.target)
        beside[edge.target].append(edge.source)
    place = {node: at for layer in layers for at, node in enumerate(layer)}
    for sweep in range(_SWEEPS):
        for layer in layers if sweep % 2 == 0 else reversed(layers):
            inside = set(layer)

            def mean(node: str, inside: set[str] = inside) -> float:
                others = [place[other] for other in beside[node] if other not in inside]
                return sum(others) / len(others) if others else place[node]

            layer.sort(key=mean)
            place.update({node: at for at, node in enumerate(layer)})
    return layers


def _columns(layers: Iterable[list[str]]) -> list[list[str]]:
    columns = []
    for layer in layers:
        parts = -(-len(layer) // _MOST_IN_COLUMN)
        size = -(-len(layer) // parts)
        columns += [layer[at : at + size] for at in range(0, len(layer), size)]
    return columns


def _places(columns: Sequence[Sequence[str]], known: Mapping[str, Node]) -> dict[str, PlacedNode]:
    tallest = max((len(column) for column in columns), default=0)
    places = {}
    for across, column in enumerate(columns):
        top = _MARGIN + (tallest - len(column)) * (_HEIGHT + _DOWN) // 2
        for down, name in enumerate(column):
            x = _MARGIN + across * (_WIDTH + _ACROSS)
            places[name] = PlacedNode(
                known[name], x, top + down * (_HEIGHT + _DOWN), _short(known[name].label)
            )
    return places


def _short(label: str, most: int = 24) -> str:
    text = visible(label)
    return text if len(text) <= most else f"\N{HORIZONTAL ELLIPSIS}{text[1 - most :]}"


def _placed_edges(edges: Sequence[Edge], places: Mapping[str, PlacedNode]) -> Iterable[PlacedEdge]:
    labelled = len(edges) <= _MOST_LABELLED
    for edge in edges:
        source, target = places[edge.source], places[edge.target]
        y, last_y = source.y + _HEIGHT // 2, target.y + _HEIGHT // 2
        forward = target.x > source.x
        x = source.x + (_WIDTH if forward else 0)
        last_x = target.x - 7 if forward else target.x + _WIDTH + 7
        bend = max(abs(last_x - x) // 2, 30) * (1 if forward else -1)
        path = f"M{x} {y}C{x + bend} {y} {last_x - bend} {last_y} {last_x} {last_y}"
        label = visible(edge.label) if labelled else ""
        yield PlacedEdge(edge, path, (x + last_x) // 2, (y + last_y) // 2 - 4, label)
