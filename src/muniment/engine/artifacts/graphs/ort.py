"""Reads ONNX Runtime's own form of models (``.ort``), with the rules of ONNX.

Source: ``ort.fbs`` of ONNX Runtime (fields by number).
Out of scope: recorded optimisations.
"""

from __future__ import annotations

from typing import Final

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.graphs.flatbuffer import Flat, Table
from muniment.engine.artifacts.graphs.hidden import look_inside
from muniment.engine.artifacts.graphs.onnx import OnnxVisitor
from muniment.engine.artifacts.graphs.spoken import judge_metadata
from muniment.engine.artifacts.source import ByteSource

_MAX_GRAPHS: Final = 10_000


def read_ort(source: ByteSource, examination: Examination) -> None:
    """Record what a model in ONNX Runtime's form would do.

    Raises:
        UnreadableError: Broken, cut off, or larger than is read.
    """
    file = Flat(source, examination, "ORT")
    if file.size < 8 or file.bytes_at(4, 4) != b"ORTM":
        raise UnreadableError("broken", "ORT: not such a file")
    examination.see("ort")
    model = file.root().table(1)
    if model is None:
        raise UnreadableError("broken", "ORT: no model in the file")
    for entry in model.tables(9):
        judge_metadata(examination, entry.text(0), entry.text(1), entry.at)
    visitor = OnnxVisitor(examination)
    graph = model.table(7)
    waiting = [graph] if graph is not None else []
    seen = {graph.at for graph in waiting}
    while waiting:
        for inner in _graph(waiting.pop(), file, examination, visitor):
            if inner.at not in seen:
                seen.add(inner.at)
                waiting.append(inner)
        if len(seen) > _MAX_GRAPHS:
            raise UnreadableError("too_large", "ORT: more graphs than are read")
    visitor.settle()


def _graph(graph: Table, file: Flat, examination: Examination, visitor: OnnxVisitor) -> list[Table]:
    inner: list[Table] = []
    for tensor in graph.tables(0):
        _tensor(tensor, file, examination)
    for node in graph.tables(2):
        given: dict[object, object] = {}
        for attribute in node.tables(10):
            given[attribute.text(0)] = attribute.text(5) or attribute.number(4, 8, signed=True)
            for field in (6,):
                held = attribute.table(field)
                if held is not None:
                    _tensor(held, file, examination)
            for held in attribute.tables(11):
                _tensor(held, file, examination)
            body = attribute.table(7)
            inner += [body] if body is not None else []
            inner += list(attribute.tables(12))
        visitor.operator(node.text(2), node.text(5), given, node.at, node.text(0))
    return inner


def _tensor(tensor: Table, file: Flat, examination: Examination) -> None:
    at, count = tensor.vector(4, 1)
    look_inside(file.source, examination, at, count, tensor.text(0)[:80] or "tensor")
