"""Reads MXNet models: the symbol in JSON, and its parameters.

Source: ``nnvm`` ``saveload_json.cc`` (nodes, attributes, subgraphs), MXNet's ``_Native``,
``_NDArray``, ``Custom`` and ``_cvimread`` operators; ``ndarray.cc`` (the list of arrays).
Out of scope: Gluon's Python.
"""

from __future__ import annotations

import json
from typing import Final

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.graphs.cursor import Cursor
from muniment.engine.artifacts.graphs.hidden import look_inside
from muniment.engine.artifacts.source import ByteSource

_MAX: Final = 64 << 20
_PYTHON: Final = frozenset(
    {"Custom", "_CustomFunction", "_backward_CustomFunction", "_backward_Custom"}
)
_POINTERS: Final = frozenset(
    {"_Native", "_NDArray", "_NDArrayFunction", "TorchModule", "TorchCriterion"}
)
_READS: Final = frozenset({"_cvimread", "ImageRecordIter"})
_KEYS: Final = ("attrs", "attr", "param")


def read_symbol(source: ByteSource, examination: Examination) -> None:
    """Record operators of a symbol that call Python, use addresses or read files.

    Raises:
        UnreadableError: Broken, or larger than is read.
    """
    size = source.size
    if size is not None and size > _MAX:
        raise UnreadableError("too_large", "MXNet: a symbol larger than is read")
    data = source.read_at(0, _MAX)
    examination.spend(len(data))
    try:
        whole = json.loads(data)
    except (ValueError, RecursionError):
        raise UnreadableError("broken", "MXNet: the symbol is not JSON") from None
    if not (isinstance(whole, dict) and isinstance(whole.get("nodes"), list)):
        return
    if not ("heads" in whole or "arg_nodes" in whole):
        return
    examination.see("mxnet")
    waiting: list[object] = [whole]
    while waiting:
        graph = waiting.pop()
        nodes = graph.get("nodes") if isinstance(graph, dict) else None
        for node in nodes if isinstance(nodes, list) else ():
            if isinstance(node, dict):
                _node(node, examination)
                inner = node.get("subgraphs")
                waiting += inner if isinstance(inner, list) else []


def _node(node: dict[str, object], examination: Examination) -> None:
    operator, name = str(node.get("op", "")), str(node.get("name", ""))
    given: dict[str, str] = {}
    for key in _KEYS:
        found = node.get(key)
        if isinstance(found, dict):
            given |= {str(each): str(value) for each, value in found.items()}
    if operator in _PYTHON:
        operand = f"{operator} {given.get('op_type', '')}".strip()
        examination.sign("graph.runs-python", path=name, operand=operand)
    elif operator in _POINTERS:
        operand = f"{operator} {given.get('info', '')}".strip()
        examination.sign("graph.memory-address", path=name, operand=operand)
    elif operator in _READS:
        operand = f"{operator} {given.get('filename', '')}".strip()
        examination.sign("graph.reads-file", path=name, operand=operand)


def read_params(source: ByteSource, examination: Examination) -> None:
    """Recognise a list of arrays, and search its edges.

    Raises:
        UnreadableError: Cut off.
    """
    cursor = Cursor(source, examination, "MXNet")
    cursor.take(16)
    count = cursor.number(8)
    examination.see("mxnet-params")
    left = cursor.left()
    if left is not None and count > left // 8:
        examination.sign("weights.malformed", offset=16, operand=f"{count} arrays")
        raise UnreadableError("broken", "MXNet: more arrays than the file holds")
    if left is not None:
        look_inside(source, examination, cursor.at, left, "arrays")
