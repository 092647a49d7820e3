"""Reads TensorFlow Lite models: operators from elsewhere, TensorFlow operators, references.

The interpreter is C++ that follows indexes and offsets in the file; delegates give it TensorFlow's
own operators, which can read and write files.

Source: ``schema.fbs`` of TensorFlow Lite (fields by number), the Flex delegate's custom options.
Out of scope: files packed behind the model (they are an archive, read as one), quantisation.
"""

from __future__ import annotations

from typing import Final

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import BudgetSpentError, Examination
from muniment.engine.artifacts.graphs import tensorflow_operators as operators
from muniment.engine.artifacts.graphs.flatbuffer import Flat, Table, flex_parts
from muniment.engine.artifacts.graphs.hidden import look_inside
from muniment.engine.artifacts.graphs.paths import leads_away
from muniment.engine.artifacts.source import ByteSource, MemorySource

_CUSTOM: Final = 32
_CALLS: Final = {118: (0, 1), 119: (0, 1)}
"""Operators IF and WHILE, with the fields of their options that name subgraphs."""
_FLEX: Final = "Flex"
_MAX_WRONG: Final = 50
_MAX_OPTIONS: Final = 1 << 20
_COMMON: Final = frozenset(
    {
        "TFLite_Detection_PostProcess", "Convolution2DTransposeBias", "MaxPoolingWithArgmax2D",
        "MaxUnpooling2D", "AudioSpectrogram", "Mfcc", "Landmarks2TransformMatrix",
        "TransformTensorBilinear",
        "TransformLandmarks", "RandomUniform", "RandomStandardNormal", "Multinomial", "RFFT2D",
        "Atan2",
        "AddN", "Sign", "Roll", "Irfft2D", "Complex", "Real", "Imag", "Delay", "NumericVerify",
        "BilinearResize", "RESIZE_BILINEAR", "VAR_HANDLE",
    }
)  # fmt: skip
"""Custom operators that come with TensorFlow Lite or MediaPipe."""
_DEVICES: Final = {
    "edgetpu-custom-op": "an Edge TPU",
    "ethos-u": "an Arm Ethos-U",
    "DISPATCH_OP": "an accelerator",
    "QNN": "a Qualcomm accelerator",
}
_BITS: Final = {
    0: 32, 1: 16, 2: 32, 3: 8, 4: 64, 6: 8, 7: 16, 8: 64, 9: 8, 10: 64, 11: 128, 12: 64, 15: 32,
    16: 16,
    17: 4, 18: 16,
}  # fmt: skip


def read_tflite(source: ByteSource, examination: Examination) -> None:
    """Record what a TensorFlow Lite model would do.

    Raises:
        UnreadableError: Broken, cut off, or larger than is read.
    """
    file = Flat(source, examination, "TFLite")
    if file.size < 8 or file.bytes_at(4, 4) != b"TFL3":
        raise UnreadableError("broken", "TFLite: not such a file")
    examination.see("tflite")
    _Model(file, examination).read()


class _Model:
    def __init__(self, file: Flat, examination: Examination) -> None:
        self._file = file
        self._examination = examination
        self._model = file.root()
        self._codes: list[tuple[int, str]] = []
        self._buffers: list[int] = []
        self._subgraphs = 0
        self._wrong = 0
        self._inner: dict[int, set[int]] = {}

    def read(self) -> None:
        """Read the tables in the order in which they refer to each other."""
        for code in self._model.tables(1):
            self._code(code)
        for buffer in self._model.tables(4):
            self._buffer(buffer)
        for group in self._model.tables(9):
            name = group.text(0)
            if leads_away(name):
                self._examination.sign("graph.outside-path", offset=group.at, operand=name)
            self._examination.limit("weights lie in other files; scan the folder")
        self._subgraphs = self._model.vector(2, 4)[1]
        for index, graph in enumerate(self._model.tables(2)):
            self._graph(index, graph)
        for entry in self._model.tables(6):
            if not 0 <= entry.number(1, 4) < len(self._buffers):
                self._nowhere(entry.at, f"the buffer of metadata {entry.text(0)[:60]}")
        self._loops()

    def _nowhere(self, at: int, what: str) -> None:
        self._examination.sign("graph.malformed", offset=at, operand=what)

    def _code(self, code: Table) -> None:
        builtin = max(code.number(0, 1, signed=True), code.number(3, 4, signed=True))
        name = code.text(1)
        self._codes.append((builtin, name))
        if name and builtin == _CUSTOM:
            self._custom(name, code.at)

    def _custom(self, name: str, at: int) -> None:
        sign = self._examination.sign
        if name.startswith(_FLEX):
            self._flex(name[len(_FLEX) :], at)
        elif name in _DEVICES or name.startswith(("DISPATCH", "QNN", "Neuron", "neuron")):
            sign("graph.native-context", offset=at, operand=_DEVICES.get(name, name))
        elif "PyFunc" in name or "py_func" in name:
            sign("graph.runs-python", offset=at, operand=name)
        elif name not in _COMMON:
            sign("graph.custom-operator", offset=at, operand=name)

    def _flex(self, operator: str, at: int) -> None:
        rule = ""
        if operator in operators.PYTHON:
            rule = "graph.runs-python"
        elif operator in operators.WRITES:
            rule = "graph.writes-file"
        elif operator in operators.READS or operator == "ImmutableConst":
            rule = "graph.reads-file"
        elif operator in operators.CONNECTS:
            rule = "graph.connects"
        if rule:
            self._examination.sign(rule, offset=at, operand=f"{_FLEX}{operator}")

    def _buffer(self, buffer: Table) -> None:
        at, count = buffer.vector(0, 1)
        offset, size = buffer.number(1, 8), buffer.number(2, 8)
        if not count and offset > 1:
            # Large models keep buffers behind the tables; 0 and 1 mean none.
            at, count = offset, size
            if offset + size > self._file.size:
                self._nowhere(buffer.at, "a buffer beyond the file")
                at = count = 0
        self._buffers.append(count)
        if count:
            look_inside(self._file.source, self._examination, at, count, "buffer")

    def _graph(self, index: int, graph: Table) -> None:
        tensors = graph.vector(0, 4)[1]
        for tensor in graph.tables(0):
            self._tensor(tensor)
        for field in (1, 2):
            self._indexes(graph, field, tensors, 0)
        for operator in graph.tables(3):
            self._operator(index, operator, tensors)

    def _tensor(self, tensor: Table) -> None:
        index = tensor.number(2, 4)
        if index >= max(1, len(self._buffers)):
            self._nowhere(tensor.at, f"buffer {index}")
            return
        held = self._buffers[index] if self._buffers else 0
        bits = _BITS.get(tensor.number(1, 1))
        if not index or not held or bits is None or tensor.place(6) is not None:
            return
        at, count = tensor.vector(0, 4)
        for place in range(at, at + 4 * count, 4):
            length = self._file.number(place, 4, signed=True)
            if length < 0:
                # CVE-2022-23558 and others: sizes computed from a negative length.
                self._nowhere(tensor.at, f"a length of {length}")
                return
            bits *= length
        if bits > 8 * held and self._wrong < _MAX_WRONG:
            self._wrong += 1
            self._examination.sign(
                "graph.tensor-size", offset=tensor.at, operand=tensor.text(3) or "(unnamed)"
            )

    def _indexes(self, table: Table, field: int, count: int, least: int) -> None:
        at, length = table.vector(field, 4)
        self._examination.spend(length)
        for place in range(at, at + 4 * length, 4):
            index = self._file.number(place, 4, signed=True)
            if not least <= index < count:
                # CVE-2020-15210, CVE-2020-15211: read and written without a check.
                self._nowhere(place, f"tensor {index}")

    def _operator(self, index: int, operator: Table, tensors: int) -> None:
        code = operator.number(0, 4)
        if code >= len(self._codes):
            self._nowhere(operator.at, f"operator {code}")
            return
        self._indexes(operator, 1, tensors, -1)
        self._indexes(operator, 2, tensors, -1)
        builtin, name = self._codes[code]
        offset, size = operator.number(9, 8), operator.number(10, 8)
        if offset > 1 and offset + size > self._file.size:
            self._nowhere(operator.at, "options beyond the file")
        if builtin in _CALLS:
            self._call(index, builtin, operator)
        elif builtin == _CUSTOM and name.startswith(_FLEX):
            at, count = operator.vector(5, 1)
            if offset > 1 and not count:
                at, count = offset, min(size, self._file.size - offset)
            self._options(self._file.bytes_at(at, min(count, _MAX_OPTIONS)) if count else b"", at)

    def _options(self, data: bytes, at: int) -> None:
        """Read the node that a TensorFlow operator really is, whatever its name above says."""
        from muniment.engine.artifacts.graphs.tensorflow import read_node

        for part in flex_parts(data):
            if len(part) < 4 or part[0] != 0x0A:
                continue
            with self._examination.trial() as trial:
                try:
                    if read_node(MemorySource(part), self._examination):
                        trial.keep(lacks=False)
                except BudgetSpentError:
                    raise
                except UnreadableError:
                    continue

    def _call(self, index: int, builtin: int, operator: Table) -> None:
        options = operator.table(4)
        for field in _CALLS[builtin]:
            inner = options.number(field, 4, signed=True) if options is not None else 0
            if not 0 <= inner < self._subgraphs:
                self._nowhere(operator.at, f"subgraph {inner}")
            else:
                self._inner.setdefault(index, set()).add(inner)

    def _loops(self) -> None:
        """Find subgraphs that contain themselves: CVE-2021-29591."""
        done: set[int] = set()
        for first in self._inner:
            path: list[tuple[int, list[int]]] = [(first, list(self._inner.get(first, ())))]
            on_path = {first}
            while path:
                node, rest = path[-1]
                if not rest:
                    path.pop()
                    on_path.discard(node)
                    done.add(node)
                    continue
                following = rest.pop()
                if following in on_path:
                    self._nowhere(0, f"subgraph {following} inside itself")
                    return
                if following not in done:
                    on_path.add(following)
                    path.append((following, list(self._inner.get(following, ()))))
