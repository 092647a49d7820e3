"""Reads ONNX models: operators that are not ONNX, weights in other files, sizes that lie.

Nothing of it is Python; what can happen on load is that the runtime opens the files that tensors
name, that an operator calls code which somebody registered, or that a crafted size confuses it.

Source: ``onnx.proto3`` of ONNX 1.20 (field numbers), ``ExternalData.md``; the schema of
``EPContext`` in ONNX Runtime.
Out of scope: whether the operators exist and their types agree; the ORT form (``ort``).
"""

from __future__ import annotations

from typing import Final

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.graphs import onnx_operators as operators
from muniment.engine.artifacts.graphs.hidden import look_inside
from muniment.engine.artifacts.graphs.paths import leads_away
from muniment.engine.artifacts.graphs.protobuf import Frame, compiled, walk
from muniment.engine.artifacts.graphs.spoken import judge_metadata
from muniment.engine.artifacts.source import ByteSource

TYPES: Final = {
    "Model": {
        1: "ir #", 2: "producer -", 3: "producer_version -", 4: "domain -", 5: "version -",
        6: "doc -",
        7: "graph Graph", 8: "opset Opset", 14: "metadata Meta", 20: "training Training",
        25: "functions Function", 26: "configuration -",
    },
    "Opset": {1: "domain $", 2: "version -"},
    "Training": {1: "initialization Graph", 2: "algorithm Graph", 3: "binding -", 4: "update -"},
    "Graph": {
        1: "node Node", 2: "name -", 5: "initializer Tensor", 10: "doc -", 11: "input -",
        12: "output -", 13: "value -", 14: "annotation -", 15: "sparse Sparse", 16: "metadata -",
    },
    "Node": {
        1: "input -", 2: "output -", 3: "name $", 4: "op $1", 5: "attribute Attribute", 6: "doc -",
        7: "domain $1", 8: "overload -", 9: "metadata -", 10: "configuration -",
    },
    "Attribute": {
        1: "name $1", 2: "f -", 3: "i #", 4: "s &", 5: "t Tensor", 6: "g Graph", 7: "floats -",
        8: "ints -", 9: "strings &", 10: "tensors Tensor", 11: "graphs Graph", 13: "doc -",
        14: "tp -",
        15: "tps -", 20: "type -", 21: "ref -", 22: "sparse Sparse", 23: "sparses Sparse",
    },
    "Tensor": {
        1: "dims #", 2: "type #", 3: "segment -", 4: "floats @", 5: "ints @", 6: "strings @",
        7: "longs @", 8: "name $", 9: "raw @", 10: "doubles @", 11: "unsigned @", 12: "doc -",
        13: "external Entry", 14: "location #", 16: "metadata -",
    },
    "Entry": {1: "key $1", 2: "value $1"},
    "Meta": {1: "key $1", 2: "value &"},
    "Sequence": {
        1: "name $", 2: "type #", 3: "tensor Tensor", 4: "sparse Sparse", 5: "sequence Sequence",
        6: "map -", 7: "optional -",
    },
    "Sparse": {1: "values Tensor", 2: "indices Tensor", 3: "dims -"},
    "Function": {
        1: "name $1", 4: "input -", 5: "output -", 6: "names -", 7: "node Node", 8: "doc -",
        9: "opset Opset", 10: "domain $1", 11: "attribute Attribute", 12: "value -",
        13: "overload -",
        14: "metadata -",
    },
}  # fmt: skip

_KNOWN_KEYS: Final = frozenset({"location", "offset", "length", "checksum", "basepath"})
_IN_MEMORY: Final = "_ORT_MEM_ADDR_"
_MOST: Final = 1 << 50
"""Bytes that no file of weights has."""
_MAX_OPERATORS: Final = 200
_MAX_WRONG: Final = 50


class OnnxVisitor:
    """Gathers what a walk over a model meets; all forms of ONNX share it."""

    def __init__(self, examination: Examination) -> None:
        self._examination = examination
        self._own: set[tuple[str, str]] = set()
        self._foreign: dict[tuple[str, str], int] = {}
        self._external = False
        self._wrong = 0
        self.essential = 0
        """Nodes, tensors and functions with names: none means that it is not such a model."""

    def leave(self, frame: Frame) -> None:
        """Take a message that has ended."""
        kind = frame.kind
        if kind == "Node":
            self._node(frame)
        elif kind == "Attribute":
            self._attribute(frame)
        elif kind == "Tensor":
            self._tensor(frame)
        elif kind == "Entry" and frame.parent is not None:
            for key in frame.texts("key"):
                for value in frame.texts("value") or [""]:
                    frame.parent.keep("pair", (key, value))
        elif kind == "Meta":
            for key in frame.texts("key"):
                for value in frame.texts("value"):
                    judge_metadata(self._examination, key, value, frame.start)
        elif kind == "Function":
            self.essential += bool(frame.text("name"))
            for domain in frame.texts("domain") or [""]:
                self._own.update((domain, name) for name in frame.texts("name"))
        elif kind == "Model":
            self.settle()

    def blob(self, frame: Frame, name: str, source: ByteSource, start: int, length: int) -> None:
        """Take the place of weights and texts."""
        if frame.kind == "Tensor":
            frame.keep("data", True)
            if name == "raw":
                frame.keep("raw_length", length)
        look_inside(source, self._examination, start, length, f"{frame.kind.lower()}.{name}")

    def unknown(self, frame: Frame, number: int, start: int, length: int) -> None:
        """Take a field of a version that is not known, or of nobody."""
        frame.keep("unknown", (number, start, length))

    def again(self, frame: Frame, name: str, start: int) -> None:
        """Take note of a field that stands twice."""
        self._examination.sign("graph.repeated-field", offset=start, operand=f"{frame.kind}.{name}")

    def _attribute(self, frame: Frame) -> None:
        if frame.parent is None:
            return
        for name in frame.texts("name"):
            for value in (*frame.texts("s"), *frame.texts("strings"), *frame.numbers("i")):
                frame.parent.keep("attributes", (name, value))

    def _node(self, frame: Frame) -> None:
        for operator in frame.texts("op"):
            self.essential += 1
            for domain in frame.texts("domain") or [""]:
                given = {
                    pair[0]: pair[1]
                    for pair in frame.values.get("attributes", ())
                    if isinstance(pair, tuple)
                }
                self.operator(domain, operator, given, frame.start, frame.text("name"))

    def operator(
        self, domain: str, operator: str, given: dict[object, object], offset: int, path: str
    ) -> None:
        """Judge one node.

        Args:
            domain: Its operator's domain.
            operator: Its operator.
            given: Texts and integers of its attributes, by name.
            offset: Where it is.
            path: Its name.
        """
        sign = self._examination.sign
        shown = f"{domain}:{operator}" if domain else operator
        if operator in operators.PYTHON or domain.startswith("pyop"):
            named = [
                str(given[key]) for key in ("module", "class_name", "func_name") if key in given
            ]
            sign("graph.runs-python", offset=offset, path=path, operand=" ".join([shown, *named]))
        elif operator in operators.CONNECTING:
            place = str(given.get("model_uri", ""))
            sign("graph.connects", offset=offset, path=path, operand=f"{shown} {place}".strip())
        elif operator == "EPContext":
            self._context(given, offset, path)
        elif operator == "ATen":
            called = f"{given.get('operator', '')}"
            if any(part in called for part in operators.ATEN_FILES):
                sign("graph.reads-file", offset=offset, path=path, operand=f"ATen {called}")
        elif domain not in operators.STANDARD and len(self._foreign) < _MAX_OPERATORS:
            self._foreign.setdefault((domain, operator), offset)

    def _context(self, given: dict[object, object], offset: int, path: str) -> None:
        cache = str(given.get("ep_cache_context", ""))
        if given.get("embed_mode", 1) == 0:
            if leads_away(cache):
                self._examination.sign(
                    "graph.outside-path", offset=offset, path=path, operand=cache
                )
            self._examination.limit(f"compiled parts lie in another file: {cache[:100]!a}")
        source = str(given.get("source", "")) or "its accelerator"
        self._examination.sign("graph.native-context", offset=offset, path=path, operand=source)

    def _tensor(self, frame: Frame) -> None:
        self.essential += bool(frame.text("name"))
        pairs = [pair for pair in frame.values.get("pair", ()) if isinstance(pair, tuple)]
        if pairs:
            self._outside(frame, pairs)
        elif "raw_length" in frame.values:
            self._size(frame)

    def _outside(self, frame: Frame, pairs: list[tuple[str, str]]) -> None:
        sign, path = self._examination.sign, frame.text("name")
        self._external = True
        for key, value in pairs:
            if key == "location":
                if _IN_MEMORY in value:
                    sign("graph.memory-address", offset=frame.start, path=path, operand=value)
                elif leads_away(value):
                    sign("graph.outside-path", offset=frame.start, path=path, operand=value)
            elif key == "basepath":
                if leads_away(value):
                    sign("graph.outside-path", offset=frame.start, path=path, operand=value)
            elif key in ("offset", "length"):
                if not _sensible(value):
                    sign(
                        "graph.external-range",
                        offset=frame.start,
                        path=path,
                        operand=f"{key} {value}",
                    )
            elif key not in _KNOWN_KEYS and not key.startswith("prepacked"):
                sign("graph.external-key", offset=frame.start, path=path, operand=key)

    def _size(self, frame: Frame) -> None:
        bits = operators.BITS.get(frame.number("type"))
        lengths = [length for length in frame.values["raw_length"] if isinstance(length, int)]
        if bits is None:
            return
        for dim in frame.numbers("dims"):
            bits *= dim
            if dim >> 63 or bits >> 60:
                bits = -1
                break
        if (bits < 0 or lengths[-1] != (bits + 7) // 8) and self._wrong < _MAX_WRONG:
            self._wrong += 1
            self._examination.sign(
                "graph.tensor-size", offset=frame.start, operand=frame.text("name") or "(unnamed)"
            )

    def settle(self) -> None:
        """Judge the operators that are not ONNX, now that the model's own functions are known."""
        for (domain, operator), offset in self._foreign.items():
            # A function defined in the file is made of other operators, looked at on their own.
            if (domain, operator) in self._own or domain in operators.VENDED:
                continue
            self._examination.sign(
                "graph.custom-operator", offset=offset, operand=f"{domain}:{operator}"
            )
        if self._external:
            self._examination.limit("weights lie in other files; scan the folder")


def look_at_unknown(frame: Frame, source: ByteSource, examination: Examination) -> None:
    """Search the fields of a message that its format does not have."""
    for each in frame.values.pop("unknown", ()):
        if isinstance(each, tuple):
            number, start, length = each
            look_inside(source, examination, start, length, f"{frame.kind.lower()}.{number}")
            if length >= 256:
                examination.sign(
                    "graph.unknown-field", offset=start, operand=f"{frame.kind}.{number}"
                )


def _sensible(value: str) -> bool:
    return value.isascii() and value.isdigit() and len(value) < 17 and int(value) < _MOST


class _BinaryVisitor(OnnxVisitor):
    def __init__(self, source: ByteSource, examination: Examination) -> None:
        super().__init__(examination)
        self._source = source

    def leave(self, frame: Frame) -> None:
        if "unknown" in frame.values:
            look_at_unknown(frame, self._source, self._examination)
        super().leave(frame)


def read_onnx(source: ByteSource, examination: Examination) -> int:
    """Record what an ONNX model would do, and return how many parts of a model there were.

    Raises:
        UnreadableError: Broken, or larger than is read.
    """
    visitor = _BinaryVisitor(source, examination)
    try:
        walk(source, examination, compiled(TYPES), "Model", visitor)
    finally:
        if visitor.essential:
            examination.see("onnx")
    return visitor.essential


class _TensorVisitor(_BinaryVisitor):
    def leave(self, frame: Frame) -> None:
        strange = "unknown" in frame.values
        super().leave(frame)
        if frame.kind == "Tensor":
            data = frame.values.keys() & {"data", "dims", "pair"}
            known = frame.number("type") in operators.BITS or frame.number("type") == 8
            frame.values["fits"] = [known and bool(data) and not strange]
            if frame.parent is not None:
                frame.parent.keep("fits", *frame.values["fits"])
        if frame.parent is None:
            self.essential = int(bool(frame.values.get("fits")) and all(frame.values["fits"]))


def read_tensor(source: ByteSource, examination: Examination) -> int:
    """Read one tensor in a file of its own, as tests of models have; returns 1 where it is one.

    Raises:
        UnreadableError: Broken.
    """
    return _read_values(source, examination, "Tensor")


def read_sequence(source: ByteSource, examination: Examination) -> int:
    """Read a sequence of tensors in a file of its own; returns 1 where it is one.

    Raises:
        UnreadableError: Broken.
    """
    return _read_values(source, examination, "Sequence")


def _read_values(source: ByteSource, examination: Examination, root: str) -> int:
    visitor = _TensorVisitor(source, examination)
    walk(source, examination, compiled(TYPES), root, visitor)
    if visitor.essential:
        examination.see("onnx-tensor")
    return visitor.essential
