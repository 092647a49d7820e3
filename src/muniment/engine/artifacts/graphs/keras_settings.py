"""Reads settings of Keras layers that name files, models and graph operators to be loaded.

Source: Keras ``index_lookup.py``, ``text_vectorization.py``, ``tfsm_layer.py``, ``torch_utils.py``;
Keras 2 ``tf_op_layer.py`` and ``base_layer.py``.
Out of scope: layers that carry code (``keras_lambda``).
"""

from __future__ import annotations

import binascii
from typing import Final

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.graphs.keras_names import words
from muniment.engine.artifacts.source import MemorySource

_PATHS: Final = words(
    """
    vocabulary idf_weights vocabulary_file vocab_file vocab_path merges merges_file
    table_filename data_path
    """
)
"""Settings that are a list, or the path of a file that is read when the layer is made."""
_MODELS: Final = frozenset({"filepath", "handle", "preset", "saved_model_path", "model_path"})
_SCHEMES: Final = ("://", "~/", "\\\\", "../", "..\\")
_MAX_TORCH: Final = 24 << 20

_PLAIN_TF: Final = words(
    """
    __operators__ audio bitwise debugging dtypes experimental image linalg math nn numpy
    quantization ragged random sets signal sparse strings sysconfig types compat
    """
)
"""Parts of TensorFlow's interface whose functions compute and do nothing else."""
_ACTING_TF: Final = words(
    """
    load_library load_op_library py_func py_function numpy_function print import_graph_def function
    eval save load gfile io data saved_model raw_ops train summary profiler distribute config
    autograph estimator lite tpu keras __internal__ Print
    """
)
_OPERATORS: Final = (
    "PyFunc", "File", "Dataset", "Iterator", "Library", "Restore", "Save", "Print", "Rpc",
    "Remote", "Immutable", "Checkpoint", "Summary", "Blob", "Socket", "Http", "Gcs", "Database",
)  # fmt: skip
"""Pieces of names of graph operators that read, write, fetch or call Python."""


def read_settings(
    name: str, settings: dict[str, object], examination: Examination, pointer: str
) -> None:
    """Record what a layer's settings make it load.

    Args:
        name: The layer's class.
        settings: Its ``config``.
        examination: Where to record.
        pointer: Where the layer stands.
    """
    if name == "TFSMLayer":
        operand = _text(settings.get("filepath"))
        examination.sign("keras.saved-model", path=pointer, operand=operand)
    elif name == "KerasLayer":
        operand = _text(settings.get("handle"))
        examination.sign("keras.hub-module", path=pointer, operand=operand)
    elif name == "TorchModuleWrapper":
        _read_torch(settings.get("module"), examination, pointer)
    elif name in ("TFOpLambda", "SlicingOpLambda"):
        _read_operation(_text(settings.get("function")), examination, pointer)
    elif name in ("ClassMethod", "InstanceMethod", "InstanceProperty"):
        _read_operation(_text(settings.get("cls_symbol")), examination, pointer)
    elif name == "TensorFlowOpLayer":
        _read_graph_node(settings.get("node_def"), examination, pointer)
    for key, value in settings.items():
        if isinstance(value, str) and value and (key in _PATHS or key in _MODELS):
            _read_path(name, key, value, examination, pointer)


def _leads_out(path: str) -> bool:
    """Return whether a path leads out of the folder where it is read, or is an address."""
    if path.startswith(("/", "\\", "..")) or path[1:3] in (":\\", ":/"):
        return True
    return any(scheme in path for scheme in _SCHEMES)


def _read_path(name: str, key: str, value: str, examination: Examination, pointer: str) -> None:
    outside = _leads_out(value)
    if key in _PATHS:
        rule = "keras.reads-file" if outside else "keras.reads-beside"
        examination.sign(rule, path=pointer, operand=value)
    elif outside and name not in ("TFSMLayer", "KerasLayer"):
        examination.sign("keras.reads-file", path=pointer, operand=value)


def _read_torch(value: object, examination: Examination, pointer: str) -> None:
    """Examine the pickled module of a wrapped PyTorch layer."""
    examination.sign("keras.torch-module", path=pointer)
    if not isinstance(value, str):
        return
    if len(value) > _MAX_TORCH:
        examination.lack("too_large", "a pickled torch module larger than is read")
        return
    try:
        data = binascii.a2b_base64(value.encode("ascii", "replace"))
    except binascii.Error:
        examination.lack("broken", "a pickled torch module that is no base64")
        return
    examination.spend(len(data))
    examination.examine(MemorySource(data), "module.pt")


def _read_operation(function: str, examination: Examination, pointer: str) -> None:
    """Judge a function of TensorFlow that is called when the model is put together."""
    parts = function.split(".")
    while len(parts) > 1 and parts[0] in ("compat", "v1", "v2", "tf", "tensorflow"):
        parts = parts[1:]
    acts = parts[0] in _ACTING_TF or parts[-1] in _ACTING_TF
    if acts or (len(parts) > 1 and parts[0] not in _PLAIN_TF and not parts[0][:1].isupper()):
        examination.sign("keras.graph-function", path=pointer, operand=function)


def _read_graph_node(value: object, examination: Examination, pointer: str) -> None:
    """Judge an operator that is put into the graph."""
    if isinstance(value, dict):
        value = value.get("op")
    if not isinstance(value, str):
        return
    # Older versions hold the whole node as text; its operator stands under "op".
    rest = value.partition('"op"')[2] or value.partition("op:")[2] or value
    operator = rest.strip(' :\n"').partition('"')[0]
    if any(piece in operator for piece in _OPERATORS):
        examination.sign("keras.graph-function", path=pointer, operand=operator[:80])


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
