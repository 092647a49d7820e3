"""Reads the configuration of a Keras model: which classes and functions it names.

Source: Keras ``serialization_lib.py`` (keys class_name, module, registered_name, config).
"""

from __future__ import annotations

from muniment.engine.artifacts.harvest import Harvest
from muniment.engine.artifacts.json_part import json_objects
from muniment.engine.artifacts.model_file import Flag, How
from muniment.engine.artifacts.source import ByteSource

_LAMBDAS = frozenset({"Lambda", "__lambda__"})
_PATHS = frozenset({"vocabulary", "idf_weights"})
"""Settings of preprocessing layers that are a list, or the path of a file to read on loading."""


def read_keras_config(source: ByteSource, harvest: Harvest) -> None:
    """Record the classes and functions that a model's configuration names.

    Raises:
        UnreadableError: Too large, or not JSON.
    """
    for node in json_objects(source):
        _read_node(node, harvest)


def _read_node(node: dict[str, object], harvest: Harvest) -> None:
    if any(isinstance(node.get(key), str) for key in _PATHS):
        harvest.flags.add(Flag.EXTERNAL_FILE)
    class_name, module = node.get("class_name"), node.get("module")
    registered, config = node.get("registered_name"), node.get("config")
    if not isinstance(class_name, str):
        return
    if class_name in _LAMBDAS:
        harvest.flags.add(Flag.LAMBDA_LAYER)
    name = class_name
    if class_name == "function" and isinstance(config, str):
        name = config
    if isinstance(module, str) and module:
        harvest.note(module, name, How.TYPE, 0, called=True)
        if not module.startswith(("keras", "builtins")):
            harvest.flags.add(Flag.CUSTOM_OBJECTS)
    elif isinstance(registered, str) and registered not in ("", class_name):
        harvest.flags.add(Flag.CUSTOM_OBJECTS)
        harvest.note("registered object", registered, How.TYPE, 0, called=True)
    elif ">" in class_name:
        harvest.flags.add(Flag.CUSTOM_OBJECTS)
        harvest.note("registered object", class_name, How.TYPE, 0, called=True)
