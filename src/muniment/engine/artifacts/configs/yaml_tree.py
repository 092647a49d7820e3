"""Reads YAML from parser events, keeping tags, hidden keys and what aliases would grow to.

Nothing is constructed, so no tag does anything. Handles of tags are resolved by the parser, also
those that a ``%TAG`` directive renames.

Source: YAML 1.1; PyYAML's ``constructor.py`` for what its tags do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from muniment.engine.artifacts.configs.tree import MAX_NODES, REPEATED, Tagged, Tree
from muniment.engine.artifacts.configs.wordlist import word_set

if TYPE_CHECKING:
    from yaml.events import Event

MAX_DEPTH: Final = 400
MAX_EXPANDED: Final = 10**15
_EVENT_COST: Final = 32
_CORE: Final = "tag:yaml.org,2002:"
_PLAIN_TAGS: Final = frozenset(
    _CORE + name
    for name in word_set(
        "map seq str int float bool null binary timestamp omap pairs set merge value"
    )
)


_CONSTANTS: Final[dict[str, object]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE", "yes", "on"), True),
    **dict.fromkeys(("false", "False", "FALSE", "no", "off"), False),
}


@dataclass(slots=True)
class _Open:
    is_mapping: bool
    anchor: str | None
    tag: str
    line: int
    before: int
    nodes: list[object] = field(default_factory=list)


def read_tree(content: str, spend: Callable[[int], None]) -> Tree:
    """Return the documents of a YAML file, or as many as can be read.

    Args:
        content: The file.
        spend: Called with the work done.
    """
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    building = _Building()
    try:
        for event in yaml.parse(content, Loader=loader):
            spend(_EVENT_COST)
            if not building.take(event):
                break
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        building.tree.broken = (
            "nested too deeply" if isinstance(error, RecursionError) else "not YAML"
        )
    building.finish()
    return building.tree


class _Building:
    """Puts nodes together with a stack of its own."""

    def __init__(self) -> None:
        self.tree = Tree()
        self._stack: list[_Open] = []
        self._anchors: dict[str, tuple[object, int]] = {}
        self._nodes = 0

    def take(self, event: Event) -> bool:
        """Take an event; False where no more are wanted."""
        from yaml import events

        self._nodes += 1
        if self._nodes > MAX_NODES:
            self.tree.broken = "more nodes than are read"
            return False
        line = 1 if event.start_mark is None else event.start_mark.line + 1
        if isinstance(event, events.ScalarEvent):
            value: object = event.value
            if not event.style and event.implicit[0]:
                value = _CONSTANTS.get(event.value, value)
            self._grow(1)
            self._place(value, event.anchor, 1, event.tag or "", line)
        elif isinstance(event, events.AliasEvent):
            node, size = self._anchors.get(event.anchor or "", (None, 1))
            self._grow(size)
            self._place(node, None, size, "", line)
        elif isinstance(event, events.CollectionStartEvent):
            if len(self._stack) >= MAX_DEPTH:
                self.tree.broken = "nested too deeply"
                return False
            is_mapping = isinstance(event, events.MappingStartEvent)
            opened = _Open(is_mapping, event.anchor, event.tag or "", line, self.tree.expanded)
            self._stack.append(opened)
            self._grow(1)
        elif isinstance(event, events.CollectionEndEvent):
            self._close()
        elif isinstance(event, events.DocumentStartEvent):
            self._anchors.clear()
        return True

    def finish(self) -> None:
        """Close what a break left open, so that what stands before it is seen."""
        while self._stack:
            self._close()

    def _grow(self, size: int) -> None:
        self.tree.expanded = min(self.tree.expanded + size, MAX_EXPANDED)

    def _close(self) -> None:
        top = self._stack.pop()
        node: object = self._mapping(top) if top.is_mapping else top.nodes
        self._place(node, top.anchor, self.tree.expanded - top.before, top.tag, top.line)

    def _place(self, node: object, anchor: str | None, size: int, tag: str, line: int) -> None:
        if tag and tag != "!" and tag not in _PLAIN_TAGS and len(self.tree.tags) < 20_000:
            self.tree.tags.append(Tagged(tag, node, line))
        if anchor is not None:
            self._anchors[anchor] = (node, size)
        if self._stack:
            self._stack[-1].nodes.append(node)
        else:
            self.tree.roots.append(node)

    def _mapping(self, top: _Open) -> dict[str, object]:
        result: dict[str, object] = {}
        hidden: list[object] = []
        merged: list[object] = []
        for key, value in zip(top.nodes[::2], top.nodes[1::2], strict=False):
            if isinstance(key, bool):
                key = "on" if key else "off"
            if not isinstance(key, str):
                hidden.append(key)
                hidden.append(value)
                continue
            if key == "<<" and isinstance(value, (dict, list)):
                merged.append(value)
                continue
            if key in result:
                if _differs(result[key], value):
                    self.tree.repeated.append(key)
                hidden.append({key: result[key]})
            result[key] = value
        if merged:
            result["<<"] = merged
        if hidden:
            result[REPEATED] = hidden
        return result


def _differs(first: object, second: object) -> bool:
    """Return whether two values differ; containers are taken to."""
    if isinstance(first, (dict, list)) or isinstance(second, (dict, list)):
        return first is not second
    return first != second
