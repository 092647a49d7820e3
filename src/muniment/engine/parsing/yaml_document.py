"""YAML as a tree with lines, read within bounds.

The tree is built from parser events, never by constructing objects, so no tag does anything. Keys
stay the text that was written: in YAML 1.1 ``on:`` is the boolean true and ``no:`` false, which no
reader of a workflow wants. Aliases share nodes, and what they would expand to is counted.

Out of scope: dates and binary scalars (they stay text), writing YAML.

Source: YAML 1.1, sections 3.2.1 and 10.1; merge keys: yaml.org/type/merge.html.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeAlias

from muniment.core.errors import UnreadableError

if TYPE_CHECKING:
    from yaml.events import Event

_NULL: Final = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE: Final = frozenset({"true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON"})
_FALSE: Final = frozenset({"false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF"})
_SCALAR_UNIT: Final = 64
_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})\Z")
_FLOAT = re.compile(r"[-+]?(?:[0-9]{1,40}\.[0-9]{0,40}|\.[0-9]{1,40})(?:[eE][-+]?[0-9]{1,4})?\Z")


@dataclass(frozen=True, slots=True)
class YamlLimits:
    """What one file may cost.

    Attributes:
        size: Bytes.
        nodes: Nodes of all documents, every alias counted as what it stands for, and a long
            scalar as one more node for each 64 characters: its readers pay by length.
        depth: Levels of nesting.
    """

    size: int = 4 * 1024 * 1024
    nodes: int = 200_000
    depth: int = 100


@dataclass(frozen=True, slots=True)
class YamlScalar:
    """A scalar.

    Attributes:
        text: As written, without quotes.
        line: 1-based line where it starts.
        plain: True when it stood unquoted and untagged, so that it may be a number or a boolean.
    """

    text: str
    line: int
    plain: bool = True

    @property
    def value(self) -> str | bool | int | float | None:
        """The scalar as YAML 1.1 resolves it; dates, base 60 and very long numbers stay text."""
        text = self.text
        if not self.plain:
            return text
        if text in _NULL:
            return None
        if text in _TRUE:
            return True
        if text in _FALSE:
            return False
        if _INT.match(text):
            return int(text)
        return float(text) if _FLOAT.match(text) else text


@dataclass(frozen=True, slots=True)
class YamlSequence:
    """A list of nodes."""

    items: tuple[YamlNode, ...]
    line: int

    def __iter__(self) -> Iterator[YamlNode]:
        """Yield the items in order."""
        return iter(self.items)


@dataclass(frozen=True)
class YamlMapping:
    """A mapping, merge keys resolved; of a key written twice the last stands.

    A key that is itself a list or a mapping has no text and is left out.

    Attributes:
        entries: Key and value in the order written.
        line: 1-based line where it starts.
    """

    entries: tuple[tuple[YamlScalar, YamlNode], ...]
    line: int

    @cached_property
    def _by_key(self) -> dict[str, tuple[YamlScalar, YamlNode]]:
        return {key.text: (key, value) for key, value in self.entries}

    def get(self, key: str) -> YamlNode | None:
        """Return the value of a key, or None where the key is absent."""
        entry = self._by_key.get(key)
        return None if entry is None else entry[1]

    def mapping(self, key: str) -> YamlMapping | None:
        """Return the value of a key when it is a mapping, else None."""
        value = self.get(key)
        return value if isinstance(value, YamlMapping) else None

    def sequence(self, key: str) -> tuple[YamlNode, ...]:
        """Return the items of a key's list; empty where it is absent or no list."""
        value = self.get(key)
        return value.items if isinstance(value, YamlSequence) else ()

    def text(self, key: str) -> str:
        """Return the text of a key's scalar; empty where it is absent, null or no scalar."""
        value = self.get(key)
        if not isinstance(value, YamlScalar) or value.value is None:
            return ""
        return value.text

    def line_of(self, key: str) -> int | None:
        """Return the 1-based line of a key, or None where it is absent."""
        entry = self._by_key.get(key)
        return None if entry is None else entry[0].line

    def __contains__(self, key: object) -> bool:
        """True when the key is present."""
        return key in self._by_key


YamlNode: TypeAlias = "YamlScalar | YamlSequence | YamlMapping"
PlainYaml: TypeAlias = "str | bool | int | float | list[PlainYaml] | dict[str, PlainYaml] | None"

DEFAULT_LIMITS: Final = YamlLimits()


def read_yaml(data: bytes, limits: YamlLimits = DEFAULT_LIMITS) -> tuple[YamlNode, ...]:
    """Return the root node of each document in a file; an empty file has none.

    Raises:
        UnreadableError: ``too_large``: over a limit, aliases included; ``broken``: not YAML, an
            alias without its anchor, or an anchor that contains itself.
    """
    if len(data) > limits.size:
        raise UnreadableError("too_large", f"YAML of more than {limits.size} bytes")
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    builder = _Builder(limits)
    try:
        for event in yaml.parse(data, Loader=loader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        place = "" if error.problem_mark is None else f" at line {error.problem_mark.line + 1}"
        raise UnreadableError("broken", f"not YAML{place}") from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise UnreadableError("broken", "not YAML") from error
    except MemoryError as error:
        raise UnreadableError("too_large", "YAML that does not fit in memory") from error
    return tuple(builder.documents)


def read_yaml_mapping(data: bytes, limits: YamlLimits = DEFAULT_LIMITS) -> YamlMapping:
    """Return the first document, which must be a mapping; an empty file is an empty one.

    Raises:
        UnreadableError: As ``read_yaml``, or the document is no mapping (``broken``).
    """
    documents = read_yaml(data, limits)
    if not documents or (isinstance(documents[0], YamlScalar) and documents[0].value is None):
        return YamlMapping((), 1)
    if not isinstance(documents[0], YamlMapping):
        raise UnreadableError("broken", "YAML whose top is not a mapping")
    return documents[0]


def plain_yaml(node: YamlNode) -> PlainYaml:
    """Return a tree as plain lists, dictionaries and scalars, without lines."""
    if isinstance(node, YamlScalar):
        return node.value
    if isinstance(node, YamlSequence):
        return [plain_yaml(item) for item in node.items]
    return plain_mapping(node)


def plain_mapping(node: YamlMapping) -> dict[str, PlainYaml]:
    """Return a mapping as ``plain_yaml`` does."""
    return {key.text: plain_yaml(value) for key, value in node.entries}


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not been seen; ``size`` counts what it expands to."""

    is_mapping: bool
    line: int
    anchor: str | None
    before: int
    nodes: list[YamlNode] = field(default_factory=list)


def _line(event: Event) -> int:
    return 1 if event.start_mark is None else event.start_mark.line + 1


class _Builder:
    """Turns events into trees with a stack of its own, so that depth costs no recursion."""

    def __init__(self, limits: YamlLimits) -> None:
        self.documents: list[YamlNode] = []
        self._limits = limits
        self._count = 0
        self._stack: list[_Open] = []
        # Anchor to its node and expanded size; None while the node is still open.
        self._anchors: dict[str, tuple[YamlNode, int] | None] = {}

    def take(self, event: Event) -> None:
        from yaml import events

        if isinstance(event, events.ScalarEvent):
            plain = event.style in (None, "") and event.implicit[0] and event.tag in (None, "")
            scalar = YamlScalar(event.value, _line(event), bool(plain))
            size = 1 + len(event.value) // _SCALAR_UNIT
            self._spend(size)
            self._place(scalar, event.anchor, size)
        elif isinstance(event, events.AliasEvent):
            self._alias(event.anchor)
        elif isinstance(event, events.CollectionStartEvent):
            if len(self._stack) >= self._limits.depth:
                raise UnreadableError("too_large", f"YAML over {self._limits.depth} levels deep")
            is_mapping = isinstance(event, events.MappingStartEvent)
            line = _line(event)
            if event.anchor is not None:
                self._anchors[event.anchor] = None
            self._stack.append(_Open(is_mapping, line, event.anchor, self._count))
            self._spend(1)
        elif isinstance(event, events.CollectionEndEvent):
            top = self._stack.pop()
            node = (
                self._mapping(top) if top.is_mapping else YamlSequence(tuple(top.nodes), top.line)
            )
            self._place(node, top.anchor, self._count - top.before)
        elif isinstance(event, events.DocumentStartEvent):
            self._anchors.clear()

    def _alias(self, anchor: str | None) -> None:
        if anchor is None or anchor not in self._anchors:
            raise UnreadableError("broken", "YAML with an alias that has no anchor")
        target = self._anchors[anchor]
        if target is None:
            raise UnreadableError("broken", "YAML with an anchor that contains itself")
        node, size = target
        self._spend(size)
        self._place(node, None, size)

    def _spend(self, nodes: int) -> None:
        self._count += nodes
        if self._count > self._limits.nodes:
            raise UnreadableError("too_large", f"YAML of more than {self._limits.nodes} nodes")

    def _place(self, node: YamlNode, anchor: str | None, size: int) -> None:
        if anchor is not None:
            self._anchors[anchor] = (node, size)
        if self._stack:
            self._stack[-1].nodes.append(node)
        else:
            self.documents.append(node)

    def _mapping(self, top: _Open) -> YamlMapping:
        own: dict[str, tuple[YamlScalar, YamlNode]] = {}
        merged: dict[str, tuple[YamlScalar, YamlNode]] = {}
        for key, value in zip(top.nodes[::2], top.nodes[1::2], strict=True):
            if not isinstance(key, YamlScalar):
                continue
            if key.text == "<<" and key.plain and not isinstance(value, YamlScalar):
                sources = value.items if isinstance(value, YamlSequence) else (value,)
                for source in sources:
                    if isinstance(source, YamlMapping):
                        self._spend(len(source.entries))
                        for entry in source.entries:
                            # Of several merged mappings the first that has a key gives it.
                            merged.setdefault(entry[0].text, entry)
                continue
            own[key.text] = (key, value)
        inherited = [entry for text, entry in merged.items() if text not in own]
        return YamlMapping((*inherited, *own.values()), top.line)
