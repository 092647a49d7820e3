"""Reads the schema of a skops file: which types it would build.

Source: skops ``io/_persist.py`` and ``_general.py`` (keys __module__, __class__, __loader__).
"""

from __future__ import annotations

from muniment.engine.artifacts.harvest import Harvest
from muniment.engine.artifacts.json_part import json_objects
from muniment.engine.artifacts.model_file import UNRESOLVED, How
from muniment.engine.artifacts.source import ByteSource


def read_schema(source: ByteSource, harvest: Harvest) -> None:
    """Record every type and function that a skops schema names.

    Raises:
        UnreadableError: Too large, or not JSON.
    """
    for node in json_objects(source):
        module, name = node.get("__module__"), node.get("__class__")
        if isinstance(module, str) or isinstance(name, str):
            harvest.note(_text(module), _text(name), How.TYPE, 0, called=True)
        _read_content(node, harvest)


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
