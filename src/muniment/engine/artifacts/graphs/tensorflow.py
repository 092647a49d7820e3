"""Reads TensorFlow graphs: SavedModel, MetaGraph, frozen GraphDef, and what lies beside them.

Loading a SavedModel runs its initialisers, and a served model runs its signatures, in C++ and with
all of TensorFlow's operators: some of those read, write or list files, connect, or call Python.

Source: TensorFlow's ``.proto`` files and operator definitions.
Out of scope: checkpoints (``checkpoint``), Keras archives, operators of other packages: their code
is not in the file and TensorFlow does not look for it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.graphs import tensorflow_operators as operators
from muniment.engine.artifacts.graphs.hidden import look_inside
from muniment.engine.artifacts.graphs.onnx import look_at_unknown
from muniment.engine.artifacts.graphs.paths import is_address, leads_away
from muniment.engine.artifacts.graphs.protobuf import MAX_KEPT, Frame, walk
from muniment.engine.artifacts.graphs.tensorflow_paths import (
    MAX_NODES,
    Calls,
    Scope,
    UsesPath,
    away,
    plain_name,
    spread,
    used_by_call,
)
from muniment.engine.artifacts.graphs.tensorflow_types import schema
from muniment.engine.artifacts.source import ByteSource, Part

_TEXT: Final = 200
_MAX_FUNCTIONS: Final = 20_000
_CALLBACKS: Final = (
    b"python_cpu_callback",
    b"python_gpu_callback",
    b"call_tf_function",
    b"py_callback",
)
_MODULE_STEP: Final = 1 << 20


@cache
def _names() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(r"[A-Za-z0-9.][A-Za-z0-9_.\\/>-]*"), re.compile(
        r"[A-Z_][A-Za-z0-9_>]*|[A-Za-z]\w*>\w+"
    )


class GraphVisitor:
    """Gathers what a walk over a graph meets, in binary, in text, or inside another format."""

    def __init__(self, examination: Examination) -> None:
        self._examination = examination
        self._functions: dict[str, Scope] = {}
        self._graphs: list[Scope] = []
        self._assets: set[str] = set()
        self.essential = 0
        """Nodes with a name and an operator: none means that it is not a graph."""

    # Messages -----------------------------------------------------------------------------------

    def leave(self, frame: Frame) -> None:
        """Take a message that has ended."""
        handler = _HANDLERS.get(frame.kind)
        if handler is not None:
            handler(self, frame)
        if frame.parent is None:
            self.settle()

    def blob(self, frame: Frame, name: str, source: ByteSource, start: int, length: int) -> None:
        """Take the place of texts and data."""
        if name == "string" and len(frame.values.get(name, ())) >= MAX_KEPT:
            # Beyond the texts that are kept: a path is not to hide behind a long list.
            text = source.read_at(start, min(length, _TEXT)).decode("utf-8", "backslashreplace")
            if leads_away(text):
                frame.keep("far", text)
        if length < 32:
            return
        if frame.kind in ("UserObject", "KerasNode"):
            # What Keras needs to make the layer again: its configuration.
            member = f"keras_metadata/{frame.text('path') or start}.json"
            self._examination.examine(Part(source, start, length), member)
            return
        what = f"{frame.kind.lower()}.{name}"
        look_inside(source, self._examination, start, length, what)
        head = source.read_at(start, min(length, 64))
        if head[:4] == b"ML\xefR" or head.startswith(b"module"):
            self._module(source, start, length)
        elif _looks_like_graph(head):
            self._examination.examine(Part(source, start, length), f"{what}@{start}.pb")

    def unknown(self, frame: Frame, number: int, start: int, length: int) -> None:
        """Take a field of a version that is not known, or of nobody."""
        frame.keep("unknown", (number, start, length))

    def again(self, frame: Frame, name: str, start: int) -> None:
        """Take note of a field that stands twice."""
        self._examination.sign("graph.repeated-field", offset=start, operand=f"{frame.kind}.{name}")

    def _module(self, source: ByteSource, start: int, length: int) -> None:
        for base in range(start, start + length, _MODULE_STEP):
            data = source.read_at(base, min(_MODULE_STEP + 64, start + length - base))
            self._examination.spend(len(data) >> 6)
            for mark in _CALLBACKS:
                if mark in data:
                    self._examination.sign(
                        "graph.runs-python", offset=base + data.find(mark), operand=mark.decode()
                    )

    def _tensor(self, frame: Frame) -> None:
        if frame.parent is not None:
            texts = frame.texts("string") + frame.texts("far")
            kept = [text[:_TEXT] for text in texts if leads_away(text)][-16:] or texts[:1]
            for text in kept:
                frame.parent.keep("text", text[:_TEXT])
            frame.parent.keep("tensor", True)

    def _value(self, frame: Frame) -> None:
        """Hand what an attribute's value says to the message around it."""
        if frame.parent is None:
            return
        for text in (*frame.texts("s"), *frame.texts("text")):
            frame.parent.keep("text", text)
        for name in frame.texts("called"):
            frame.parent.keep("called", name)

    def _func(self, frame: Frame) -> None:
        if frame.parent is not None:
            for name in (*frame.texts("name"), *frame.texts("called")):
                frame.parent.keep("called", name)

    def _attr(self, frame: Frame) -> None:
        if frame.parent is None:
            return
        texts = tuple(frame.texts("text"))
        for key in frame.texts("key") or [""]:
            if texts:
                frame.parent.keep("attribute", (key, texts))
        for name in frame.texts("called"):
            frame.parent.keep("called", name)

    def _asset(self, frame: Frame) -> None:
        for name in frame.texts("filename"):
            if leads_away(name):
                self._examination.sign("graph.outside-path", offset=frame.start, operand=name)

    def _tensor_info(self, frame: Frame) -> None:
        if frame.parent is not None and frame.parent.kind == "Asset":
            self._assets.update(plain_name(name) for name in frame.texts("name"))

    def _signature(self, frame: Frame) -> None:
        if frame.parent is not None:
            for name in frame.texts("name"):
                frame.parent.keep("name", name)
            for name in frame.texts("argument"):
                frame.parent.keep("argument", name)

    def _argument(self, frame: Frame) -> None:
        if frame.parent is not None:
            for name in frame.texts("name"):
                frame.parent.keep("argument", name)

    def _function(self, frame: Frame) -> None:
        scope = _scope(frame)
        for place, name in enumerate(frame.texts("argument")):
            scope.arguments.setdefault(name, place)
        for use in scope.uses:
            given = scope.trace(use.inputs, self._examination.spend).given
            scope.from_arguments.setdefault(use.operator, set()).update(given)
        if len(self._functions) < _MAX_FUNCTIONS:
            self._functions[frame.text("name") or f"?{len(self._functions)}"] = scope
        else:
            self._examination.lack("too_large", "TensorFlow: more functions than are followed")

    def _graph(self, frame: Frame) -> None:
        self._graphs.append(_scope(frame))

    # Nodes --------------------------------------------------------------------------------------

    def _node(self, frame: Frame) -> None:
        names, ops = frame.texts("name"), frame.texts("op")
        if not ops:
            return
        name_pattern, op_pattern = _names()
        if op_pattern.fullmatch(ops[0]) and (not names or name_pattern.fullmatch(names[0])):
            self.essential += 1
        given = {
            pair[0]: pair[1]
            for pair in frame.values.get("attribute", ())
            if isinstance(pair, tuple)
        }
        scope = _scope(frame.parent) if frame.parent is not None else Scope()
        for operator in ops:
            self._operator(operator, given, frame)
            self._place(scope, operator, given, frame)

    def _place(
        self, scope: Scope, operator: str, given: dict[str, tuple[str, ...]], frame: Frame
    ) -> None:
        """Keep what a graph must know of a node to follow file names."""
        name, inputs = frame.text("name"), tuple(frame.texts("input"))
        full = False
        if operator in ("Const", "HostConst", "_HostConst"):
            texts = given.get("value")
            if texts:
                full = len(scope.constants) >= MAX_NODES
                scope.constants |= {} if full else {name: texts[:16]}
        elif operator in ("Placeholder", "PlaceholderV2", "_Arg", "_DeviceArg"):
            if len(scope.arguments) < MAX_NODES:
                scope.arguments.setdefault(name, len(scope.arguments))
        elif operator in operators.STRINGS:
            full = len(scope.passed) >= MAX_NODES
            scope.passed |= {} if full else {name: inputs}
        elif operator in _FOLLOWED:
            full = len(scope.uses) >= MAX_NODES
            if not full:
                places = operators.PATH_INPUTS.get(operator, (0,))
                paths = tuple(inputs[place] for place in places if place < len(inputs))
                scope.uses.append(UsesPath(operator, name, paths, frame.start))
        called = frame.texts("called")
        if called and len(scope.calls) < MAX_NODES:
            scope.calls.append(Calls(tuple(called), inputs, frame.start))
        scope.full = scope.full or full

    def _operator(self, operator: str, given: dict[str, tuple[str, ...]], frame: Frame) -> None:
        """Judge a node by its operator and attributes alone."""
        sign, path, at = self._examination.sign, frame.text("name"), frame.start
        if operator in operators.PYTHON:
            sign("graph.runs-python", offset=at, path=path, operand=operator)
        elif operator in operators.CONNECTS or operator == "RemoteCall":
            sign("graph.connects", offset=at, path=path, operand=operator)
        elif operator in operators.NATIVE:
            sign("graph.native-context", offset=at, path=path, operand=operators.NATIVE[operator])
        elif operator in operators.CALLS_BY_NAME:
            target = " ".join(given.get(operators.CALLS_BY_NAME[operator], ()))
            sign("graph.custom-operator", offset=at, path=path, operand=f"{operator}:{target}")
        if operator in operators.PATH_ATTRIBUTES:
            key, does = operators.PATH_ATTRIBUTES[operator]
            for value in given.get(key, ()):
                if _is_harmless(value):
                    continue
                rule = f"graph.{does}-file"
                if is_address(value) and does == "writes":
                    rule = "graph.connects"
                sign(rule, offset=at, path=path, operand=f"{operator} {value}")

    # The end ------------------------------------------------------------------------------------

    def settle(self) -> None:
        """Judge the operators that use file names, now that all constants are known."""
        spread(self._functions, self._examination.spend)
        assets = frozenset(self._assets)
        for scope in (*self._graphs, *self._functions.values()):
            for use in scope.uses:
                self._judge_use(scope, use, assets)
            for call in scope.calls:
                self._judge_call(scope, call, assets)
        self._graphs, self._functions = [], {}

    def _judge_use(self, scope: Scope, use: UsesPath, assets: frozenset[str]) -> None:
        trace = scope.trace(use.inputs, self._examination.spend)
        operator, outside = use.operator, away(trace, assets)
        fixed = outside or next((text for name, text in trace.constants if name not in assets), "")
        operand = f"{operator} {fixed}".strip()
        rule = ""
        if trace.lost:
            self._examination.lack(
                "too_large", "TensorFlow: a file name comes from too far to follow"
            )
        if operator in operators.WRITES:
            rule = "graph.writes-file"
        elif operator in operators.READS:
            only_given = trace.given and not trace.computed and not fixed
            rule = "graph.reads-given-file" if only_given else "graph.reads-file"
            if not fixed and not trace.given and not trace.computed and trace.constants:
                # A file that comes with the model.
                rule = ""
        elif operator.startswith("CacheDataset"):
            rule = "graph.writes-file" if fixed else ""
        elif outside:
            reads = operator in operators.CHECKED
            rule = "graph.reads-file" if reads else "graph.writes-file"
        elif trace.computed and not trace.given and not fixed:
            rule = "graph.computed-path"
        if rule:
            self._examination.sign(rule, offset=use.offset, path=use.name, operand=operand)

    def _judge_call(self, scope: Scope, call: Calls, assets: frozenset[str]) -> None:
        for operator, inputs in used_by_call(self._functions, call):
            outside = away(scope.trace(inputs, self._examination.spend), assets)
            if outside:
                writes = operator in operators.WRITES or operator in operators.CHECKED_WRITES
                rule = "graph.writes-file" if writes else "graph.reads-file"
                self._examination.sign(rule, offset=call.offset, operand=f"{operator} {outside}")


_FOLLOWED: Final = operators.WRITES | operators.READS | operators.CHECKED | operators.CHECKED_WRITES
_HANDLERS: Final = {
    "Node": GraphVisitor._node,
    "Attr": GraphVisitor._attr,
    "Value": GraphVisitor._value,
    "List": GraphVisitor._value,
    "Func": GraphVisitor._func,
    "Tensor": GraphVisitor._tensor,
    "Variant": GraphVisitor._value,
    "Function": GraphVisitor._function,
    "Signature": GraphVisitor._signature,
    "Arg": GraphVisitor._argument,
    "GraphDef": GraphVisitor._graph,
    "Asset": GraphVisitor._asset,
    "TensorInfo": GraphVisitor._tensor_info,
}


def _scope(frame: Frame) -> Scope:
    kept = frame.values.get("scope")
    if kept and isinstance(kept[0], Scope):
        return kept[0]
    scope = Scope()
    frame.values["scope"] = [scope]
    return scope


def _is_harmless(value: str) -> bool:
    return value in operators.HARMLESS_TARGETS or any(
        value.startswith(begin) for begin in operators.HARMLESS_TARGETS if begin.endswith("://")
    )


def _looks_like_graph(head: bytes) -> bool:
    """Return whether bytes begin as a node does that begins a graph: name, then operator."""
    if len(head) < 12 or head[0] != 0x0A or (head[1] >= 0x80 and head[2] >= 0x80):
        return False
    inner = head[3:] if head[1] >= 0x80 else head[2:]
    if inner[0] != 0x0A or inner[1] + 4 > len(inner) or inner[2 + inner[1]] != 0x12:
        return False
    return inner[2 : 2 + inner[1]].isascii()


class _BinaryVisitor(GraphVisitor):
    def __init__(self, source: ByteSource, examination: Examination) -> None:
        super().__init__(examination)
        self._source = source

    def leave(self, frame: Frame) -> None:
        if "unknown" in frame.values:
            look_at_unknown(frame, self._source, self._examination)
        super().leave(frame)


def _read(source: ByteSource, examination: Examination, root: str, format_: str) -> int:
    visitor = _BinaryVisitor(source, examination)
    try:
        walk(source, examination, schema(), root, visitor)
    finally:
        if visitor.essential:
            examination.see(format_)
    return visitor.essential


def read_saved_model(source: ByteSource, examination: Examination) -> int:
    """Record what a SavedModel would do; returns how many nodes it has.

    Raises:
        UnreadableError: Broken, or larger than is read.
    """
    return _read(source, examination, "SavedModel", "tensorflow-saved-model")


def read_meta_graph(source: ByteSource, examination: Examination) -> int:
    """Record what a MetaGraph (``.meta``) would do; returns how many nodes it has.

    Raises:
        UnreadableError: Broken, or larger than is read.
    """
    return _read(source, examination, "MetaGraph", "tensorflow-meta-graph")


def read_graph(source: ByteSource, examination: Examination) -> int:
    """Record what a frozen graph would do; returns how many nodes it has.

    Raises:
        UnreadableError: Broken, or larger than is read.
    """
    return _read(source, examination, "GraphDef", "tensorflow-graph")


def read_node(source: ByteSource, examination: Examination) -> int:
    """Record what one node would do, as TFLite files hold them; returns 1 where it is one.

    Raises:
        UnreadableError: Broken.
    """
    visitor = GraphVisitor(examination)
    walk(source, examination, schema(), "Node", visitor)
    return visitor.essential


class _Keras(GraphVisitor):
    def leave(self, frame: Frame) -> None:
        if frame.kind == "KerasNode" and frame.text("identifier").startswith("_tf_keras"):
            self.essential += 1


def read_keras_metadata(source: ByteSource, examination: Examination) -> int:
    """Hand the layers in a ``keras_metadata.pb`` on; returns how many there are.

    Raises:
        UnreadableError: Broken, or larger than is read.
    """
    visitor = _Keras(examination)
    try:
        walk(source, examination, schema(), "KerasMetadata", visitor)
    finally:
        if visitor.essential:
            examination.see("keras-metadata")
    return visitor.essential


class _Fingerprint(GraphVisitor):
    def leave(self, frame: Frame) -> None:
        digits = re.fullmatch(r"[0-9]{20,40}", frame.text("uuid"))
        self.essential += bool(digits and len(frame.values) >= 4)


def read_fingerprint(source: ByteSource, examination: Examination) -> int:
    """Recognise a ``fingerprint.pb``, which is numbers; returns 1 where it is one.

    Raises:
        UnreadableError: Broken.
    """
    visitor = _Fingerprint(examination)
    walk(source, examination, schema(), "Fingerprint", visitor)
    if visitor.essential:
        examination.see("tensorflow-fingerprint")
    return visitor.essential
