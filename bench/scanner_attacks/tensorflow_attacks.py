"""TensorFlow and TFLite: operations of a graph that read, write or run.

Source: tensorflow/core/framework/*.proto; tensorflow/lite/schema/schema.fbs.
"""

from __future__ import annotations

import json

from bench.scanner_attacks.keras_attacks import PROGRAM
from bench.scanner_attacks.techniques import SECRET, Family
from bench.scanner_attacks.wire import Flat, message

FAMILY = Family("TensorFlow")


def _node(operation: str, name: str = "x", *more: tuple[int, bytes]) -> bytes:
    return message((1, name), (2, operation), *more)


def _graph(*nodes: bytes, library: bytes = b"") -> bytes:
    return message(*((1, node) for node in nodes), *([(2, library)] if library else []))


def _saved(graph: bytes) -> bytes:
    return message((1, 1), (2, message((1, message((4, "serve"))), (2, graph))))


def _constant(value: str) -> bytes:
    tensor = message((1, 7), (8, value))
    return _node("Const", "path", (5, message((1, "value"), (2, message((8, tensor))))))


_ACTING = (
    "ReadFile",
    "WriteFile",
    "MatchingFiles",
    "PyFunc",
    "PyFuncStateless",
    "EagerPyFunc",
    "WholeFileReaderV2",
)
_READING = ("TextLineDataset", "TFRecordDataset")
for _operation in (*_ACTING, *_READING):
    FAMILY.add(
        f"savedmodel-{_operation.lower()}",
        "saved_model.pb",
        lambda op=_operation: _saved(_graph(_constant(SECRET), _node(op, "x", (3, b"path")))),
        least="review" if _operation in _READING else "malicious",
    )


def _in_function(operation: str) -> bytes:
    function = message((1, message((1, "__inference_f"))), (3, _node(operation)))
    return _saved(_graph(_node("PartitionedCall"), library=message((1, function))))


FAMILY.add("savedmodel-in-function", "saved_model.pb", lambda: _in_function("WriteFile"))
FAMILY.add("savedmodel-pyfunc-in-function", "saved_model.pb", lambda: _in_function("PyFunc"))
FAMILY.add("graphdef-alone", "frozen.pb", lambda: _graph(_constant(SECRET), _node("ReadFile")))
FAMILY.add("metagraph-alone", "model.ckpt.meta", lambda: message((2, _graph(_node("WriteFile")))))
FAMILY.add(
    "savedmodel-as-text",
    "saved_model.pbtxt",
    lambda: (
        "saved_model_schema_version: 1\nmeta_graphs {\n  graph_def {\n    node {\n"
        '      name: "x"\n      op: "WriteFile"\n    }\n  }\n}\n'
    ),
)
_STREAM = message((1, "output_stream"), (2, message((2, "file:///tmp/muniment-bench"))))
FAMILY.add(
    "savedmodel-prints-to-file",
    "saved_model.pb",
    lambda: _saved(_graph(_constant("x"), _node("PrintV2", "x", (3, b"path"), (5, _STREAM)))),
    least="review",
)
_LAMBDA = {"class_name": "__lambda__", "config": {"code": PROGRAM}}
_METADATA = json.dumps({"class_name": "Lambda", "config": {"name": "l", "function": _LAMBDA}})
_LAYER = message((2, 1), (3, "root.layer-0"), (4, "_tf_keras_layer"), (5, _METADATA))
FAMILY.add(
    "savedmodel-keras-metadata",
    make=lambda: {
        "keras_metadata.pb": message((1, _LAYER)),
        "saved_model.pb": _saved(_graph(_node("NoOp"))),
    },
    file="",
)


def _tflite(custom: str) -> bytes:
    flat = Flat()
    code = flat.table([("int", 32), ("ref", flat.text(custom)), ("int", 1), ("int", 32)])
    codes = flat.offsets([code])
    empty = flat.numbers([])
    operator = flat.table([("int", 0), ("ref", empty), ("ref", empty)])
    operators = flat.offsets([operator])
    tensors = flat.offsets([])
    graph = flat.table([("ref", tensors), ("ref", empty), ("ref", empty), ("ref", operators)])
    graphs = flat.offsets([graph])
    described = flat.text("bench")
    buffers = flat.offsets([flat.table([])])
    slots = [("int", 3), ("ref", codes), ("ref", graphs), ("ref", described), ("ref", buffers)]
    return flat.finish(flat.table(slots), b"TFL3")


for _operation in ("FlexReadFile", "FlexWriteFile", "FlexPyFunc", "FlexEagerPyFunc"):
    FAMILY.add(f"tflite-{_operation.lower()}", "model.tflite", lambda op=_operation: _tflite(op))
FAMILY.add("tflite-custom-op", "model.tflite", lambda: _tflite("RunShell"), least="review")
FAMILY.add("tflite-renamed", "model.bin", lambda: _tflite("FlexWriteFile"))
