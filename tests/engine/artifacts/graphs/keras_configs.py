"""Builds configurations of Keras models, as Keras writes them and as it does not."""

from __future__ import annotations

import base64
import json
import marshal

from tests.engine.artifacts.scanning import found

Json = dict[str, object]


def layer(name: str, settings: object, module: str | None = "keras.layers", **more: object) -> Json:
    """Return the configuration of one layer, as Keras 3 writes it."""
    return {
        "module": module,
        "class_name": name,
        "config": settings,
        "registered_name": None,
        **more,
    }


def model(*layers: Json) -> Json:
    """Return the configuration of a model."""
    return layer("Sequential", {"name": "model", "layers": [*layers]}, "keras")


def function(name: str, module: str) -> Json:
    """Return the configuration of a named function."""
    return {"class_name": "function", "config": name, "module": module, "registered_name": name}


def seen(*layers: Json, name: str = "config.json") -> dict[str, str]:
    """Return the findings of a model with some layers."""
    return found(json.dumps(model(*layers)).encode(), name)


def code(source: str, version: int = 4) -> str:
    """Return the marshalled code of an expression, as Keras writes it. It is never run."""
    return base64.encodebytes(marshal.dumps(compile(source, "f", "eval"), version)).decode()


def lambda_layer(source: str) -> Json:
    """Return a Lambda layer, as Keras 3 writes it."""
    held = {"code": code(source), "defaults": None, "closure": None}
    return layer("Lambda", {"function": {"class_name": "__lambda__", "config": held}})


DENSE = layer("Dense", {"units": 1, "activation": "relu"})
