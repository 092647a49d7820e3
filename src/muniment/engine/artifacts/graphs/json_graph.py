"""Reads graphs in JSON: TensorFlow's, as TensorFlow.js keeps them, and Paddle's newer programs.

Source: Protocol Buffers documentation, "ProtoJSON Format"; the TensorFlow.js converter; Paddle
``pir/serialize_deserialize``.
Out of scope: weights beside the graph.
"""

from __future__ import annotations

import json
import re
from typing import Final

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.graphs.json_proto import feed
from muniment.engine.artifacts.graphs.tensorflow import GraphVisitor
from muniment.engine.artifacts.graphs.tensorflow_types import TYPES
from muniment.engine.artifacts.graphs.text_proto import MessageReader
from muniment.engine.artifacts.source import ByteSource

_MAX: Final = 32 << 20
_PADDLE: Final = re.compile(rb'"#"\s{0,4}:\s{0,4}"(?P<name>[\w.]{0,40}py_func)"')


def read_json_graph(source: ByteSource, examination: Examination) -> None:
    """Record what a graph in JSON would do.

    Raises:
        UnreadableError: Larger than is read.
    """
    data = source.read_at(0, _MAX + 1)
    if len(data) > _MAX:
        raise UnreadableError("too_large", "a graph in JSON larger than is read")
    examination.spend(len(data))
    if b'"pir"' in data[:4096]:
        examination.see("paddle")
        for found in _PADDLE.finditer(data):
            operand = found["name"].decode()
            examination.sign("graph.runs-python", offset=found.start(), operand=operand)
        return
    try:
        whole = json.loads(data)
    except (ValueError, RecursionError):
        return
    graph = whole.get("modelTopology", whole) if isinstance(whole, dict) else None
    nodes = graph.get("node") if isinstance(graph, dict) else None
    if not isinstance(nodes, list) or not all(isinstance(node, dict) for node in nodes):
        return
    visitor = GraphVisitor(examination)
    reader = MessageReader(TYPES, "GraphDef", visitor)
    kept: dict[str, object] = {"node": [_node(node) for node in nodes], "library": _library(graph)}
    feed(kept, reader, examination)
    while reader.frame is not None:
        reader.close()
    if visitor.essential:
        examination.see("tensorflow-graph")


def _node(node: dict[str, object]) -> dict[str, object]:
    """Return a node whose map of attributes is the list of entries that it is in the message."""
    given = node.get("attr")
    if not isinstance(given, dict):
        return node
    return {**node, "attr": [{"key": key, "value": value} for key, value in given.items()]}


def _library(graph: object) -> dict[str, object]:
    library = graph.get("library") if isinstance(graph, dict) else None
    functions = library.get("function") if isinstance(library, dict) else None
    kept: list[object] = []
    for each in functions if isinstance(functions, list) else ():
        nodes = each.get("nodeDef", each.get("node_def")) if isinstance(each, dict) else None
        if isinstance(nodes, list):
            inner = [_node(node) for node in nodes if isinstance(node, dict)]
            kept.append({"signature": each.get("signature", {}), "nodeDef": inner})
    return {"function": kept}
