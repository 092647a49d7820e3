"""Where things come from: a small directed graph in layers, from left to right.

Layers by longest path, cycles cut; an edge that passes a layer gets a lane of its own in it; order
within a layer by the mean place of neighbours. A layer too tall is laid in several columns.

Source: Sugiyama, Tagawa, Toda, "Methods for Visual Understanding of Hierarchical System
Structures" (1981), steps 1 to 3, simplified.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from muniment.core.visible import visible

MOST_NODES = 60
"""A drawing of more than this is not read; the table beside it has everything."""

_MOST_IN_COLUMN = 10
_WIDTH, _HEIGHT = 180, 46
_LANE = 10
_ACROSS, _DOWN = 76, 16
_MARGIN = 16
_MOST_LABELLED = 24
_SWEEPS = 4
_HEAD = 7


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
    layers = _layers(shown, drawn)
    lanes = _lanes(layers, drawn)
    sheet = _Sheet(_columns(_ordered(layers, drawn, lanes)))
    corners = sheet.corners
    places = {
        name: PlacedNode(known[name], *corner, _short(known[name].label))
        for name, corner in corners.items()
        if name in known
    }
    touched = {end for edge in real for end in (edge.source, edge.target)}
    return Lineage(
        nodes=tuple(sorted(places.values(), key=lambda place: (place.x, place.y))),
        edges=tuple(_placed_edges(drawn, sheet, lanes)),
        rows=tuple(Row(known[edge.source], edge.label, known[edge.target]) for edge in real),
        alone=tuple(node for node in known.values() if node.id not in touched),
        total=len(known),
        width=max((x for x, _ in corners.values()), default=0) + _WIDTH + _MARGIN,
        height=sheet.height,
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
    return [name for name in known if name in seen]


def _layers(shown: Sequence[str], edges: Sequence[Edge]) -> list[list[str]]:
    """Return nodes in layers: each after all that lead to it, cycles cut where they close."""
    after: dict[str, list[str]] = {node: [] for node in shown}
    for edge in edges:
        after[edge.source].append(edge.target)
    done: list[str] = []
    state: dict[str, int] = {}
    forward: dict[str, list[str]] = {node: [] for node in shown}
    led_to = {edge.target for edge in edges}
    # Sources first: a cycle is then cut where it leads back, not where it leads on.
    for start in sorted(shown, key=led_to.__contains__):
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


def _lanes(layers: list[list[str]], edges: Sequence[Edge]) -> dict[Edge, list[str]]:
    """Put a lane into each layer that an edge passes; return the lanes of each such edge."""
    layer_of = {node: at for at, layer in enumerate(layers) for node in layer}
    lanes: dict[Edge, list[str]] = {}
    for number, edge in enumerate(edges):
        between = range(layer_of[edge.source] + 1, layer_of[edge.target])
        lanes[edge] = [_lane(number, at) for at in between]
        for at, name in zip(between, lanes[edge], strict=True):
            layers[at].append(name)
    return lanes


def _lane(number: int, layer: int) -> str:
    """Return a name that no node has: theirs hold no NUL."""
    return f"\0{number}:{layer}"


def _is_lane(name: str) -> bool:
    return name.startswith("\0")


def _ordered(
    layers: list[list[str]], edges: Sequence[Edge], lanes: Mapping[Edge, list[str]]
) -> list[list[str]]:
    beside: dict[str, list[str]] = defaultdict(list)
    for edge in edges:
        for first, second in pairwise([edge.source, *lanes[edge], edge.target]):
            beside[first].append(second)
            beside[second].append(first)
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


def _columns(layers: Iterable[list[str]]) -> list[list[list[str]]]:
    """Return each layer as one column or, where it is tall, several of equal length."""
    made = []
    for layer in layers:
        size = -(-len(layer) // -(-len(layer) // _MOST_IN_COLUMN))
        made.append([layer[at : at + size] for at in range(0, len(layer), size)])
    return made


class _Sheet:
    """Where everything stands: corners by name, and the way past the columns of a tall layer."""

    def __init__(self, layers: Sequence[Sequence[Sequence[str]]]) -> None:
        tallest = max((_tall(columns[0]) for columns in layers), default=0)
        self.height = tallest - _DOWN + 2 * _MARGIN
        self.corners: dict[str, tuple[int, int]] = {}
        self._beside: dict[str, tuple[list[int], list[int]]] = {}
        x = _MARGIN
        for columns in layers:
            xs = [x + at * (_WIDTH + _ACROSS) for at in range(len(columns))]
            for at, column in enumerate(columns):
                y = _MARGIN + (tallest - _tall(columns[0])) // 2
                for name in column:
                    self.corners[name] = (xs[at], y)
                    self._beside[name] = (xs[:at], xs[at + 1 :])
                    y += _tall([name])
            x = xs[-1] + _WIDTH + _ACROSS

    def onward(self, name: str) -> list[tuple[int, int]]:
        """Return the way from a node past the columns to its right, in the gap beneath its row."""
        return self._past(name, self._beside[name][1])

    def inward(self, name: str) -> list[tuple[int, int]]:
        """Return the way to a node past the columns to its left."""
        return self._past(name, self._beside[name][0])

    def _past(self, name: str, xs: Sequence[int]) -> list[tuple[int, int]]:
        y = self.corners[name][1] + _tall([name]) - _DOWN // 2
        return [(xs[0], y), (xs[-1] + _WIDTH, y)] if xs else []


def _tall(names: Sequence[str]) -> int:
    return sum((_LANE if _is_lane(name) else _HEIGHT) + _DOWN for name in names)


def _short(label: str, most: int = 24) -> str:
    text = visible(label)
    return text if len(text) <= most else f"\N{HORIZONTAL ELLIPSIS}{text[1 - most :]}"


def _placed_edges(
    edges: Sequence[Edge],
    sheet: _Sheet,
    lanes: Mapping[Edge, list[str]],
) -> Iterable[PlacedEdge]:
    corners = sheet.corners
    labelled = len(edges) <= _MOST_LABELLED
    for edge in edges:
        (x, y), (last_x, last_y) = corners[edge.source], corners[edge.target]
        back = last_x <= x
        if back:
            # Beneath the edges that lead on, from left side to right side.
            points = [(x, y + _HEIGHT - 8), (last_x + _WIDTH + _HEAD, last_y + _HEIGHT - 8)]
        else:
            points = [(x + _WIDTH, y + _HEIGHT // 2), *sheet.onward(edge.source)]
            for lane_x, lane_y in (corners[name] for name in lanes[edge]):
                middle = lane_y + _LANE // 2
                points += [(lane_x, middle), (lane_x + _WIDTH, middle)]
            points += sheet.inward(edge.target)
            points.append((last_x - _HEAD, last_y + _HEIGHT // 2))
        first, second = points[0], points[1]
        label_x, label_y = (first[0] + second[0]) // 2, (first[1] + second[1]) // 2
        yield PlacedEdge(
            edge,
            _curve(points),
            label_x,
            label_y + (14 if back else -5),
            visible(edge.label) if labelled else "",
        )


def _curve(points: Sequence[tuple[int, int]]) -> str:
    """Return a path of SVG through some points, level in each of them."""
    parts = [f"M{points[0][0]} {points[0][1]}"]
    for (x, y), (next_x, next_y) in pairwise(points):
        bend = (next_x - x) // 2
        parts.append(f"C{x + bend} {y} {next_x - bend} {next_y} {next_x} {next_y}")
    return "".join(parts)
