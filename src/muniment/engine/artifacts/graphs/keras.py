"""Reads the configuration of a Keras model: what building it imports, runs, reads or fetches.

A configuration is a tree of JSON objects with ``class_name``, ``config`` and, since version 2.12,
``module`` and ``registered_name``. It stands in ``config.json`` of a ``.keras`` archive, in the
attribute ``model_config`` of an HDF5 file, in ``keras_metadata.pb`` of a SavedModel, or alone.

Source: Keras ``serialization_lib.py``, ``legacy/saving/serialization.py``, ``lambda_layer.py``.
Out of scope: weights; the HDF5 file around a configuration (``hdf5``).
"""

from __future__ import annotations

import sys
from dataclasses import dataclass

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import BudgetSpentError, Examination
from muniment.engine.artifacts.graphs.keras_json import (
    Place,
    objects,
    read_document,
    whole,
)
from muniment.engine.artifacts.graphs.keras_lambda import read_lambda
from muniment.engine.artifacts.graphs.keras_names import (
    ACTING,
    BUILTINS,
    GADGETS,
    REGISTERED,
    is_keras,
    is_known_class,
    is_known_function,
    words,
)
from muniment.engine.artifacts.graphs.keras_settings import read_settings
from muniment.engine.artifacts.observed import How, Use
from muniment.engine.artifacts.source import ByteSource

_LAMBDAS = frozenset({"Lambda", "__lambda__"})
_OWN_RULE = words(
    """
    Lambda __lambda__ TFSMLayer TorchModuleWrapper TFOpLambda SlicingOpLambda TensorFlowOpLayer
    ClassMethod InstanceMethod InstanceProperty KerasLayer
    """
)
"""Classes that ``keras_lambda`` and ``keras_settings`` speak of."""


@dataclass(frozen=True, slots=True)
class _Node:
    """One object of the configuration that names a class or function."""

    place: Place | None
    node: dict[str, object]
    name: str


def read_keras(source: ByteSource, examination: Examination) -> None:
    """Record what a Keras configuration in JSON names.

    Raises:
        UnreadableError: Too large, or not JSON.
    """
    data = whole(source, b"class_name")
    if data is None:
        return
    try:
        read_config(data, examination, certain=False)
    except BudgetSpentError:
        raise
    except UnreadableError:
        # Not every text that begins like JSON is; what Keras writes must be.
        if b'"class_name"' in data and b'"config"' in data:
            raise


def read_config(
    data: bytes,
    examination: Examination,
    *,
    certain: bool = True,
    custom: bool = True,
    inside: str = "",
) -> None:
    """Record what a configuration names.

    Args:
        data: The JSON document.
        examination: Where to record.
        certain: Whether it is known to be a Keras configuration; otherwise its classes say so.
        custom: Whether the loading program has to bring classes that are not Keras's own.
        inside: What to put before places, where the document is part of a file.

    Raises:
        UnreadableError: Too large, or not JSON.
    """
    with examination.trial() as trial:
        document = read_document(data, examination, "keras")
        top = Place(None, inside) if inside else None
        nodes = [
            _Node(_below(top, place), node, name)
            for place, node in objects(document)
            if isinstance(name := node.get("class_name"), str)
        ]
        if certain or any(map(_is_keras_node, nodes)):
            trial.keep()
            examination.see("keras")
            for node in nodes:
                examination.spend(32)
                _read_node(node, examination, custom=custom)


def _below(top: Place | None, place: Place | None) -> Place | None:
    if top is None or place is None:
        return top or place
    keys: list[str] = []
    each: Place | None = place
    while each is not None:
        keys.append(each.key)
        each = each.parent
    for key in reversed(keys):
        top = Place(top, key)
    return top


def _is_keras_node(each: _Node) -> bool:
    """Return whether an object can be nothing but part of a Keras configuration."""
    module = each.node.get("module")
    if isinstance(module, str):
        return "config" in each.node
    if "config" not in each.node:
        return False
    return each.name in _OWN_RULE or is_known_class(None, each.name) or ">" in each.name


def _read_node(each: _Node, examination: Examination, *, custom: bool) -> None:
    pointer = each.place.pointer() if each.place else ""
    settings = each.node.get("config")
    if each.name in _LAMBDAS:
        read_lambda(settings, examination, pointer)
    if isinstance(settings, dict):
        read_settings(each.name, settings, examination, pointer)
    if each.name == "function":
        _read_function(each, examination, pointer)
    elif each.name == "__typespec__":
        _read_typespec(each, examination)
    elif custom or each.node.get("module") is not None:
        _read_class(each, examination, pointer)


def _read_class(each: _Node, examination: Examination, pointer: str) -> None:
    module, registered = _text(each.node.get("module")), _text(each.node.get("registered_name"))
    if each.name in ACTING and (module is None or is_keras(module)):
        examination.sign(
            "keras.internal-function", path=pointer, operand=f"{module or 'keras'}:{each.name}"
        )
        return
    if module is not None and is_keras(module) and not is_known_class(module, each.name):
        if each.name in _OWN_RULE:
            return
        _read_internal(module, each.name, examination, pointer, Use.MADE)
    elif module is not None and module.partition(".")[0] in _STANDARD:
        # Nothing of Python's own library is a layer; the lists say of what runs code that it does.
        examination.sign("keras.internal-function", path=pointer, operand=f"{module}:{each.name}")
        examination.use(module, each.name, Use.MADE, how=How.TYPE)
    elif module is not None and not is_known_class(module, each.name):
        examination.use(module, each.name, Use.MADE, how=How.TYPE)
    elif module is None and not _is_plain(each.name):
        _read_registered(each.name, examination, pointer)
    if registered is None or registered == each.name:
        return
    if module is None:
        _read_registered(registered, examination, pointer)
    elif is_keras(module) and is_known_class(module, each.name):
        _read_mismatch(each.name, registered, examination, pointer)


def _is_plain(name: str) -> bool:
    return name in _OWN_RULE or is_known_class(None, name)


def _read_registered(name: str, examination: Examination, pointer: str) -> None:
    """Speak of a class that the loading program has to bring."""
    package, parted, last = name.partition(">")
    if parted and (package in REGISTERED or (package == "Custom" and is_known_class(None, last))):
        return
    examination.sign("keras.custom-object", path=pointer, operand=name)


def _read_mismatch(name: str, registered: str, examination: Examination, pointer: str) -> None:
    package, _, last = registered.rpartition(">")
    if (package in REGISTERED or package == "Custom") and last == name:
        return
    examination.sign("keras.name-mismatch", path=pointer, operand=f"{name}, {registered}")


def _read_function(each: _Node, examination: Examination, pointer: str) -> None:
    """Speak of a function that the configuration names; a layer then calls it."""
    name = _text(each.node.get("config")) or _text(each.node.get("registered_name")) or "?"
    module = _text(each.node.get("module"))
    if module is None or module == "builtins":
        if name in GADGETS or name in _RESOLVERS:
            _read_internal("keras", name, examination, pointer, Use.CALLED)
        elif name in BUILTINS:
            examination.use("builtins", name, Use.CALLED, how=How.TYPE)
        elif not is_known_function(name):
            _read_registered(name, examination, pointer)
    elif is_keras(module):
        if name in GADGETS or not (is_known_function(name) and _models(module)):
            _read_internal(module, name, examination, pointer, Use.CALLED)
    else:
        examination.use(module, name, Use.CALLED, how=How.TYPE)


_STANDARD = frozenset(sys.stdlib_module_names) - {"builtins"}
_RESOLVERS = frozenset({"get", "serialize", "deserialize"})
"""Functions of every such module that build whatever a further configuration says."""
_MODELLING = words(
    """
    activations ops losses metrics initializers regularizers constraints random nn backend
    """
)


def _models(module: str) -> bool:
    return any(part in _MODELLING for part in module.split("."))


def _read_internal(
    module: str, name: str, examination: Examination, pointer: str, use: Use
) -> None:
    """Speak of something of Keras's own that no saved model has."""
    if name in GADGETS:
        examination.sign("keras.gadget", path=pointer, operand=f"{module}:{name}")
    elif name[:1].islower() or use is Use.CALLED:
        examination.sign("keras.internal-function", path=pointer, operand=f"{module}:{name}")
    else:
        examination.use(module, name, use, how=How.TYPE)


def _read_typespec(each: _Node, examination: Examination) -> None:
    module, name = _text(each.node.get("module")), _text(each.node.get("spec_name"))
    if module is None or name is None:
        return
    if not (module.startswith("tensorflow.") and name.endswith("Spec") and name.isidentifier()):
        examination.use(module, name, Use.CALLED, how=How.TYPE)


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
