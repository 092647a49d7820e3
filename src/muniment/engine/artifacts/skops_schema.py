"""Reads the schema of a skops file: which types it would build.

Source: skops ``io/_persist.py`` and ``_general.py`` (keys __module__, __class__, __loader__).
"""

from __future__ import annotations

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.harvest import Harvest
from muniment.engine.artifacts.keras_config import read_json
from muniment.engine.artifacts.model_file import UNRESOLVED, How
from muniment.engine.artifacts.source import ByteSource

_MAX_NODES = 2_000_000


def read_schema(source: ByteSource, harvest: Harvest) -> None:
    """Record every type and function that a skops schema names.

    Raises:
        UnreadableError: Too large, or not JSON.
    """
    waiting = [read_json(source)]
    for _ in range(_MAX_NODES):
        if not waiting:
            return
        node = waiting.pop()
        if isinstance(node, list):
            waiting.extend(part for part in node if isinstance(part, (dict, list)))
        elif isinstance(node, dict):
            module, name = node.get("__module__"), node.get("__class__")
            if isinstance(module, str) or isinstance(name, str):
                harvest.note(_text(module), _text(name), How.TYPE, 0, called=True)
            _read_content(node, harvest)
            waiting.extend(part for part in node.values() if isinstance(part, (dict, list)))
    raise UnreadableError("too_large", "the schema has more parts than are read")


def _read_content(node: dict[str, object], harvest: Harvest) -> None:
    """Functions and types are named a second time, and that is the name that is looked up."""
    content = node.get("content")
    if isinstance(content, dict) and "module_path" in content:
        harvest.note(
            _text(content.get("module_path")),
            _text(content.get("function")),
            How.TYPE,
            0,
            called=True,
        )


def _text(value: object) -> str:
    return value if isinstance(value, str) and value else UNRESOLVED
