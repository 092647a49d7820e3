"""Builds small models byte by byte, honest and hostile. Nothing of it is ever loaded."""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass, field


def varint(value: int) -> bytes:
    """Return a number as protocol buffers write it."""
    out = b""
    while value > 0x7F:
        out += bytes([value & 0x7F | 0x80])
        value >>= 7
    return out + bytes([value])


def put(number: int, payload: bytes | str) -> bytes:
    """Return a field of bytes, text or a message."""
    data = payload.encode() if isinstance(payload, str) else payload
    return varint(number << 3 | 2) + varint(len(data)) + data


def num(number: int, value: int) -> bytes:
    """Return a field of a number."""
    return varint(number << 3) + varint(value)


# ONNX ---------------------------------------------------------------------------------------------


def onnx_node(operator: str, domain: str = "", rest: bytes = b"") -> bytes:
    """Return a node."""
    return put(1, "x") + put(4, operator) + (put(7, domain) if domain else b"") + rest


def onnx_text(name: str, value: str) -> bytes:
    """Return an attribute of a node, as its field."""
    return put(5, put(1, name) + put(4, value))


def onnx_number(name: str, value: int) -> bytes:
    """Return an attribute of a node, as its field."""
    return put(5, put(1, name) + num(3, value))


def onnx_model(*nodes: bytes, graph: bytes = b"", rest: bytes = b"") -> bytes:
    """Return a model."""
    inner = b"".join(put(1, each) for each in nodes) + put(2, "g") + graph
    return num(1, 8) + put(2, "test") + put(7, inner) + put(8, num(2, 17)) + rest


def onnx_external(pairs: dict[str, str] | list[tuple[str, str]]) -> bytes:
    """Return an initialiser whose data lies in another file, as a field of a graph."""
    entries = pairs.items() if isinstance(pairs, dict) else pairs
    told = b"".join(put(13, put(1, key) + put(2, value)) for key, value in entries)
    return put(5, num(1, 4) + num(2, 1) + put(8, "w") + told + num(14, 1))


def onnx_raw(dims: list[int], data: bytes, kind: int = 1) -> bytes:
    """Return an initialiser with raw data, as a field of a graph."""
    return put(5, b"".join(num(1, dim) for dim in dims) + num(2, kind) + put(8, "w") + put(9, data))


# TensorFlow ---------------------------------------------------------------------------------------


def tf_attr(key: str, value: bytes) -> bytes:
    """Return an attribute of a node, as its field."""
    return put(5, put(1, key) + put(2, value))


def tf_text(key: str, value: str) -> bytes:
    """Return an attribute that is text."""
    return tf_attr(key, put(2, value))


def tf_node(name: str, operator: str, *inputs: str, rest: bytes = b"") -> bytes:
    """Return a node."""
    return put(1, name) + put(2, operator) + b"".join(put(3, each) for each in inputs) + rest


def tf_const(name: str, *texts: str) -> bytes:
    """Return a constant of texts."""
    tensor = num(1, 7) + b"".join(put(8, text) for text in texts)
    return tf_node(name, "Const", rest=tf_attr("value", put(8, tensor)))


def tf_function(name: str, arguments: list[str], *nodes: bytes) -> bytes:
    """Return a function."""
    signature = put(1, name) + b"".join(put(2, put(1, each)) for each in arguments)
    return put(1, signature) + b"".join(put(3, node) for node in nodes)


def tf_graph(*nodes: bytes, functions: tuple[bytes, ...] = ()) -> bytes:
    """Return a GraphDef."""
    library = b"".join(put(1, each) for each in functions)
    return b"".join(put(1, node) for node in nodes) + (put(2, library) if functions else b"")


def saved_model(graph: bytes, rest: bytes = b"") -> bytes:
    """Return a SavedModel of one graph."""
    meta = put(1, put(4, "serve") + put(5, "2.16.1")) + put(2, graph) + rest
    return num(1, 1) + put(2, meta)


# FlatBuffers --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Int:
    """A number in a table."""

    value: int
    width: int = 4


@dataclass(frozen=True)
class Raw:
    """A vector of bytes."""

    data: bytes


@dataclass(frozen=True)
class Ints:
    """A vector of 32-bit numbers."""

    values: list[int]


@dataclass(frozen=True)
class Many:
    """A vector of tables or texts."""

    parts: list[object]


@dataclass
class Tab:
    """A table: values by field."""

    fields: dict[int, object] = field(default_factory=dict)


def flat(root: Tab, mark: bytes) -> bytes:
    """Return a file with a root table and a file identifier."""
    out = bytearray(b"\0\0\0\0" + mark)
    waiting: list[tuple[int, object]] = [(0, root)]
    while waiting:
        place, thing = waiting.pop(0)
        out += b"\0" * (-len(out) % 8)
        if isinstance(thing, Tab):
            at = _table(out, thing, waiting)
        else:
            at = len(out)
            _vector(out, thing, waiting)
        struct.pack_into("<I", out, place, at - place)
    return bytes(out)


def _table(out: bytearray, table: Tab, waiting: list[tuple[int, object]]) -> int:
    count = max(table.fields, default=-1) + 1
    vtable = len(out)
    out += bytes(4 + 2 * count)
    out += b"\0" * (-len(out) % 8)
    at = len(out)
    out += struct.pack("<i", at - vtable)
    for index, value in sorted(table.fields.items()):
        struct.pack_into("<H", out, vtable + 4 + 2 * index, len(out) - at)
        if isinstance(value, Int):
            out += (value.value & (1 << 8 * value.width) - 1).to_bytes(value.width, "little")
        else:
            waiting.append((len(out), value))
            out += bytes(4)
    struct.pack_into("<HH", out, vtable, 4 + 2 * count, len(out) - at)
    return at


def _vector(out: bytearray, thing: object, waiting: list[tuple[int, object]]) -> None:
    if isinstance(thing, str):
        data = thing.encode()
        out += struct.pack("<I", len(data)) + data + b"\0"
    elif isinstance(thing, Raw):
        out += struct.pack("<I", len(thing.data)) + thing.data
    elif isinstance(thing, Ints):
        out += struct.pack(f"<I{len(thing.values)}i", len(thing.values), *thing.values)
    elif isinstance(thing, Many):
        out += struct.pack("<I", len(thing.parts))
        for part in thing.parts:
            waiting.append((len(out), part))
            out += bytes(4)


def tflite(
    codes: list[Tab] | None = None,
    operators: list[Tab] | None = None,
    tensors: list[Tab] | None = None,
    *,
    graphs: list[Tab] | None = None,
    rest: dict[int, object] | None = None,
) -> bytes:
    """Return a TFLite model; by default one operator ADD over two tensors."""
    codes = codes or [Tab({0: Int(0, 1)})]
    tensors = tensors or [
        Tab({0: Ints([2]), 1: Int(0, 1), 2: Int(0), 3: "in"}),
        Tab({0: Ints([2]), 1: Int(0, 1), 2: Int(1), 3: "w"}),
    ]
    operators = operators or [Tab({0: Int(0), 1: Ints([0, 1]), 2: Ints([0])})]
    graph = Tab({0: Many([*tensors]), 1: Ints([0]), 2: Ints([0]), 3: Many([*operators])})
    return flat(
        Tab(
            {
                0: Int(3),
                1: Many([*codes]),
                2: Many([*(graphs or [graph])]),
                3: "test",
                4: Many([Tab(), Tab({0: Raw(bytes(8))})]),
                **(rest or {}),
            }
        ),
        b"TFL3",
    )


# Tables of tensors --------------------------------------------------------------------------------


def safetensors(header: object, data: bytes) -> bytes:
    """Return a safetensors file."""
    raw = header if isinstance(header, bytes) else json.dumps(header).encode()
    return len(raw).to_bytes(8, "little") + raw + data


def entry(start: int, end: int, shape: list[int], dtype: str = "F32") -> dict[str, object]:
    """Return the description of a tensor."""
    return {"dtype": dtype, "shape": shape, "data_offsets": [start, end]}


def gguf_string(value: str | bytes) -> bytes:
    """Return a string of GGUF."""
    data = value.encode() if isinstance(value, str) else value
    return struct.pack("<Q", len(data)) + data


def gguf_text(key: str, value: str) -> bytes:
    """Return a key with a string."""
    return gguf_string(key) + struct.pack("<I", 8) + gguf_string(value)


def gguf_number(key: str, value: int, kind: int = 4) -> bytes:
    """Return a key with a number of 32 bits."""
    return gguf_string(key) + struct.pack("<II", kind, value)


def gguf_strings(key: str, values: list[str]) -> bytes:
    """Return a key with an array of strings."""
    head = gguf_string(key) + struct.pack("<IIQ", 9, 8, len(values))
    return head + b"".join(map(gguf_string, values))


def gguf_tensor(name: str, shape: list[int], offset: int, kind: int = 0) -> bytes:
    """Return the description of a tensor."""
    return (
        gguf_string(name)
        + struct.pack(f"<I{len(shape)}Q", len(shape), *shape)
        + struct.pack("<IQ", kind, offset)
    )


def gguf(
    pairs: list[bytes] | None = None,
    tensors: list[bytes] | None = None,
    data: bytes = b"",
    *,
    version: int = 3,
    counts: tuple[int, int] | None = None,
) -> bytes:
    """Return a GGUF file; the data begins at a multiple of 32."""
    pairs, tensors = pairs or [], tensors or []
    found = counts or (len(tensors), len(pairs))
    head = b"GGUF" + struct.pack("<IQQ", version, *found) + b"".join(pairs) + b"".join(tensors)
    return head + b"\0" * (-len(head) % 32) + data
