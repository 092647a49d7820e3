"""Walks an ONNX file's messages for operators from elsewhere and for weights in other files.

Source: ``onnx.proto3`` (field numbers), Protocol Buffers "Encoding".
"""

from __future__ import annotations

from collections.abc import Iterator

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.harvest import Harvest
from muniment.engine.artifacts.model_file import Flag, How
from muniment.engine.artifacts.source import FileSpan

_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5
_MAX_FIELDS = 20_000_000
_MAX_DEPTH = 64
_MAX_WAITING = 500_000
_MAX_NAME = 4096
_WINDOW = 1 << 16

_STANDARD = frozenset(
    {
        "",
        "ai.onnx",
        "ai.onnx.ml",
        "ai.onnx.training",
        "ai.onnx.preview",
        "ai.onnx.preview.training",
        "com.microsoft",
        "com.microsoft.nchwc",
        "com.microsoft.experimental",
        "com.ms.internal.nhwc",
    }
)
"""Domains whose operators come with ONNX itself or with ONNX Runtime."""

# Message kinds, and which field of each holds a message of which kind.
_MODEL, _GRAPH, _NODE, _ATTRIBUTE, _TENSOR, _SPARSE, _FUNCTION, _ENTRY, _TRAINING = range(9)
_INNER: dict[int, dict[int, int]] = {
    _MODEL: {7: _GRAPH, 20: _TRAINING, 25: _FUNCTION},
    _GRAPH: {1: _NODE, 5: _TENSOR, 15: _SPARSE},
    _NODE: {5: _ATTRIBUTE},
    _ATTRIBUTE: {5: _TENSOR, 6: _GRAPH, 10: _TENSOR, 11: _GRAPH, 22: _SPARSE, 23: _SPARSE},
    _TENSOR: {13: _ENTRY},
    _SPARSE: {1: _TENSOR, 2: _TENSOR},
    _FUNCTION: {7: _NODE, 11: _ATTRIBUTE},
    _ENTRY: {},
    _TRAINING: {1: _GRAPH, 2: _GRAPH},
}
_NAMES: dict[int, dict[int, str]] = {
    _NODE: {4: "operator", 7: "domain"},
    _FUNCTION: {1: "name", 10: "domain"},
    _ENTRY: {1: "key", 2: "value"},
}
"""Fields whose text is read."""


class _Walk:
    """One pass over the file; skips what it does not need, tensors above all."""

    def __init__(self, span: FileSpan) -> None:
        self._span = span
        self._window = b""
        self._start = 0
        self._fields = 0

    def byte(self, at: int) -> int:
        index = at - self._start
        if not 0 <= index < len(self._window):
            self._window, self._start, index = self._span.read_at(at, _WINDOW), at, 0
            if not self._window:
                raise UnreadableError("broken", "ONNX: the file ends inside a message")
        return self._window[index]

    def varint(self, at: int) -> tuple[int, int]:
        value = 0
        for shift in range(0, 70, 7):
            byte = self.byte(at)
            at += 1
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value, at
        raise UnreadableError("broken", "ONNX: a number has no end")

    def text(self, at: int, end: int) -> str:
        return self._span.read_at(at, min(end - at, _MAX_NAME)).decode("utf-8", "replace")

    def fields(self, at: int, end: int) -> Iterator[tuple[int, int, int, int]]:
        """Yield field number, wire type, start and end of each field of a message."""
        while at < end:
            self._fields += 1
            if self._fields > _MAX_FIELDS:
                raise UnreadableError("too_large", "ONNX: more fields than are read")
            tag, at = self.varint(at)
            number, wire = tag >> 3, tag & 7
            start = at
            if wire == _VARINT:
                _, at = self.varint(at)
            elif wire == _BYTES:
                length, start = self.varint(at)
                at = start + length
            elif wire in (_FIXED64, _FIXED32):
                at += 8 if wire == _FIXED64 else 4
            else:
                raise UnreadableError("broken", "ONNX: not a protocol buffer message")
            if at > end or number == 0:
                raise UnreadableError("broken", "ONNX: a field is longer than its message")
            yield number, wire, start, at


def read_onnx(span: FileSpan, harvest: Harvest) -> None:
    """Record operators from other domains, and weights that lie in other files.

    Raises:
        UnreadableError: Not such a file, or larger than is read.
    """
    walk = _Walk(span)
    own: set[tuple[str, str]] = set()
    used: dict[tuple[str, str], int] = {}
    waiting = [(_MODEL, 0, span.size, 0)]
    seen_graph = False
    while waiting:
        kind, start, end, depth = waiting.pop()
        if depth > _MAX_DEPTH:
            raise UnreadableError("too_large", "ONNX: graphs nested too deep to follow")
        names: dict[str, str] = {}
        for number, wire, at, after in walk.fields(start, end):
            if wire != _BYTES:
                continue
            inner = _INNER[kind].get(number)
            if inner is not None:
                if len(waiting) >= _MAX_WAITING:
                    raise UnreadableError("too_large", "ONNX: more nodes than are read")
                waiting.append((inner, at, after, depth + 1))
                seen_graph = seen_graph or inner == _GRAPH
            elif number in _NAMES.get(kind, ()):
                names[_NAMES[kind][number]] = walk.text(at, after)
        if kind == _NODE and names.get("domain", "") not in _STANDARD:
            used.setdefault((names["domain"], names.get("operator", "")), start)
        elif kind == _FUNCTION:
            own.add((names.get("domain", ""), names.get("name", "")))
        elif kind == _ENTRY and names.get("key") == "location":
            _note_location(names.get("value", ""), harvest)
    for (domain, operator), offset in used.items():
        # A function defined in the file itself is made of other operators, looked at on their own.
        if (domain, operator) not in own:
            harvest.note(domain, operator, How.OPERATOR, offset, called=True)
    if not seen_graph:
        raise UnreadableError("broken", "ONNX: no graph in the file")


def _note_location(location: str, harvest: Harvest) -> None:
    harvest.flags.add(Flag.EXTERNAL_FILE)
    parts = location.replace("\\", "/").split("/")
    if (
        ".." in parts
        or location.startswith(("/", "\\"))
        or location[1:2] == ":"
        or "\0" in location
    ):
        harvest.flags.add(Flag.EXTERNAL_TRAVERSAL)
