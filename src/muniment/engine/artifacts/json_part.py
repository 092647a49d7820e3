"""Reads a JSON document inside a model file, object by object."""

from __future__ import annotations

from collections.abc import Iterator

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.source import ByteSource
from muniment.engine.parsing.plain_data import read_json

_MAX_JSON = 32 << 20
_MAX_NODES = 2_000_000


def json_objects(source: ByteSource) -> Iterator[dict[str, object]]:
    """Yield every object of a JSON document, the outer ones before those inside them.

    Raises:
        UnreadableError: Too large, too many parts, or not JSON.
    """
    waiting = [read_json(source.read_at(0, _MAX_JSON + 1), _MAX_JSON)]
    for _ in range(_MAX_NODES):
        if not waiting:
            return
        node = waiting.pop()
        if isinstance(node, list):
            waiting.extend(part for part in node if isinstance(part, (dict, list)))
        elif isinstance(node, dict):
            yield node
            waiting.extend(part for part in node.values() if isinstance(part, (dict, list)))
    raise UnreadableError("too_large", "JSON of more parts than are read")
