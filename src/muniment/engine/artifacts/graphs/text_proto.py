"""Reads protocol buffer messages in their text form, with the visitors of the binary form.

TensorFlow loads ``saved_model.pbtxt`` where there is no ``saved_model.pb``, Caffe networks are text
by custom, and ONNX has a text form too.

Source: Protocol Buffers documentation, "Text Format Language Specification".
Out of scope: values of enumerations and numbers, which no rule asks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import BudgetSpentError, Examination
from muniment.engine.artifacts.graphs import caffe, onnx, tensorflow_types
from muniment.engine.artifacts.graphs.protobuf import (
    BLOB,
    BOTH,
    MAX_TEXT,
    MESSAGE,
    NUMBER,
    SKIP,
    Field,
    Frame,
    Types,
    Visitor,
    compiled,
)
from muniment.engine.artifacts.graphs.recognition import TEXT_SUFFIXES
from muniment.engine.artifacts.source import ByteSource, MemorySource

_CHUNK: Final = 1 << 18
_MAX_TOKEN: Final = 8 << 20
_MAX_DEPTH: Final = 300

# Names of fields in the text form, where they are not those of the schema.
_NAMES: Final = {
    "SavedModel": {"meta_graphs": 2, "saved_model_schema_version": 1},
    "MetaGraph": {
        "meta_info_def": 1, "graph_def": 2, "saver_def": 3, "collection_def": 4,
        "asset_file_def": 6,
        "object_graph_def": 7,
    },
    "CollectionEntry": {"key": 1, "value": 2},
    "Collection": {"bytes_list": 2, "any_list": 5},
    "Asset": {"tensor_info": 1, "filename": 2},
    "Objects": {"nodes": 1},
    "SavedObject": {"user_object": 4},
    "Library": {"function": 1},
    "Function": {"signature": 1, "node_def": 3, "attr": 5},
    "Signature": {"name": 1, "input_arg": 2},
    "Tensor": {
        "dtype": 1, "tensor_content": 4, "string_val": 8, "variant_val": 15, "data_type": 2,
        "string_data": 6, "raw_data": 9, "external_data": 13, "name": 8,
    },
    "Variant": {"type_name": 1, "metadata": 2, "tensors": 3},
    "Model": {
        "ir_version": 1, "graph": 7, "opset_import": 8, "metadata_props": 14, "training_info": 20,
        "functions": 25,
    },
    "Graph": {"node": 1, "initializer": 5, "sparse_initializer": 15},
    "Node": {"op_type": 4, "attribute": 5, "domain": 7},
    "Attribute": {
        "name": 1, "s": 4, "t": 5, "g": 6, "strings": 9, "tensors": 10, "graphs": 11,
        "sparse_tensor": 22, "sparse_tensors": 23,
    },
    "Net": {"layers": 2, "layer": 100, "name": 1},
    "Output": {"file_name": 1},
    "Files": {"source": 1, "mean_file": 2, "root_folder": 16},
}  # fmt: skip


@cache
def _token() -> re.Pattern[str]:
    return re.compile(
        r"(?P<blank>\s+|#[^\n]*(?:\n|\Z))"
        r'|(?P<text>"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\')'
        r"|(?P<mark>[{}<>\[\]:;,])"
        r"|(?P<word>[A-Za-z0-9_.+/-]+)",
        re.DOTALL,
    )


def _tokens(source: ByteSource, examination: Examination) -> Iterator[tuple[str, str, int]]:
    """Yield kind, text and position of each token.

    Raises:
        UnreadableError: Not the text form.
    """
    pattern = _token()
    buffer, base, at, ended = "", 0, 0, False
    while True:
        if len(buffer) - at < _CHUNK // 2 and not ended:
            base += at
            # Latin-1 keeps one character for each byte.
            more = source.read_at(base + len(buffer) - at, _CHUNK).decode("latin-1")
            buffer, at, ended = buffer[at:] + more, 0, not more
        match = pattern.match(buffer, at)
        if not ended and (match is None or match.end() == len(buffer)):
            if len(buffer) - at > _MAX_TOKEN:
                raise UnreadableError("too_large", "a text longer than is read")
            base += at
            more = source.read_at(base + len(buffer) - at, max(_CHUNK, len(buffer))).decode(
                "latin-1"
            )
            buffer, at, ended = buffer[at:] + more, 0, not more
            continue
        if match is None:
            if at >= len(buffer):
                return
            raise UnreadableError("broken", "not a message in the text form")
        at = match.end()
        examination.spend(1 + (at - match.start() >> 4))
        kind = match.lastgroup or ""
        if kind != "blank":
            yield kind, match[0], base + match.start()


_ESCAPE: Final = re.compile(
    r"\\(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{4})|([0-7]{1,3})|(.))", re.DOTALL
)
_SHORT: Final = {
    "n": "\n", "r": "\r", "t": "\t", "a": "\a", "b": "\b", "f": "\f", "v": "\v",
}  # fmt: skip


def _plain(text: str) -> str:
    def one(match: re.Match[str]) -> str:
        if match[1]:
            return chr(int(match[1], 16))
        if match[2]:
            return chr(int(match[2], 16) & 0xFF)
        if match[3]:
            return chr(int(match[3], 8) & 0xFF)
        return _SHORT.get(match[4], match[4])

    return _ESCAPE.sub(one, text[1:-1])


class MessageReader:
    """Turns tokens into messages for a visitor."""

    def __init__(self, types: Types, root: str, visitor: Visitor) -> None:
        self._schema = compiled(types)
        self._numbers = {
            kind: {field.name: number for number, field in fields.items()} | _NAMES.get(kind, {})
            for kind, fields in self._schema.items()
        }
        self._visitor = visitor
        self.frame: Frame | None = Frame(root, 0, 0, None)
        self._unknown = 0

    def open(self, name: str, at: int) -> None:
        """Begin a message."""
        field = self._field(name)
        if self._unknown or field is None or field.action != MESSAGE or self.frame is None:
            self._unknown += 1
            return
        self.frame = Frame(field.inner, at, at, self.frame)

    def close(self) -> None:
        """End a message."""
        if self._unknown:
            self._unknown -= 1
        elif self.frame is not None:
            self._visitor.leave(self.frame)
            self.frame = self.frame.parent

    def value(self, name: str, text: str, at: int, *, quoted: bool) -> None:
        """Take a value."""
        field = self._field(name)
        if self._unknown or field is None or self.frame is None or field.action in (SKIP, MESSAGE):
            return
        if field.once and field.name in self.frame.values:
            self._visitor.again(self.frame, field.name, at)
        if field.action == NUMBER:
            if text.isdigit() and len(text) < 20:
                self.frame.keep(field.name, int(text))
            return
        if field.action != BLOB:
            self.frame.keep(field.name, text[:MAX_TEXT])
        if field.action in (BLOB, BOTH) and quoted:
            data = text.encode("latin-1", "replace")
            self._visitor.blob(self.frame, field.name, MemorySource(data), 0, len(data))

    def _field(self, name: str) -> Field | None:
        if self.frame is None or self._unknown:
            return None
        number = self._numbers[self.frame.kind].get(name)
        return None if number is None else self._schema[self.frame.kind].get(number)


def _parse(tokens: Iterator[tuple[str, str, int]], reader: MessageReader) -> None:
    """Feed a reader.

    Raises:
        UnreadableError: Not the text form, or nested too deep.
    """
    name = ""
    closers: list[tuple[str, str, int]] = []
    parts: list[str] = []
    colon = extension = False
    lists = 0
    for kind, text, at in tokens:
        if parts and kind != "text":
            reader.value(name, "".join(parts), at, quoted=True)
            parts, colon = [], lists > 0
        if kind == "text":
            if not name:
                raise UnreadableError("broken", "not a message in the text form")
            parts.append(_plain(text))
        elif kind == "word":
            if colon and name:
                reader.value(name, text, at, quoted=False)
                colon = lists > 0
            else:
                name = text
        elif text in "{<":
            if not name:
                raise UnreadableError("broken", "not a message in the text form")
            reader.open("" if extension else name, at)
            closers.append(("}" if text == "{" else ">", name, lists))
            if len(closers) > _MAX_DEPTH:
                raise UnreadableError("too_large", "messages nested too deep to follow")
            name, colon, extension, lists = "", False, False, 0
        elif text in "}>":
            if not closers or closers[-1][0] != text:
                raise UnreadableError("broken", "not a message in the text form")
            _, outer, lists = closers.pop()
            reader.close()
            # In a list of messages the next one has the same name.
            name, colon = (outer, True) if lists else ("", False)
        elif text == ":":
            colon = True
        elif text == "[":
            if colon:
                lists += 1
            else:
                extension = True
        elif text == "]":
            lists = max(0, lists - 1)
            colon = False
    if parts:
        reader.value(name, "".join(parts), 0, quoted=True)
    if closers:
        raise UnreadableError("broken", "the file ends inside a message")


# Names of fields that tell what a message is: format, root, its schema, its visitor.
_ROOTS: Final = (
    ({"saved_model_schema_version", "meta_graphs"}, "tensorflow-saved-model", "SavedModel"),
    ({"meta_info_def", "graph_def"}, "tensorflow-meta-graph", "MetaGraph"),
    ({"ir_version", "opset_import", "graph", "functions", "producer_name"}, "onnx", "Model"),
    ({"node", "library", "versions"}, "tensorflow-graph", "GraphDef"),
    ({"layer", "layers", "input", "input_dim", "input_shape", "force_backward"}, "caffe", "Net"),
)


def read_text_message(source: ByteSource, examination: Examination) -> None:
    """Record what a model in the text form would do.

    Raises:
        UnreadableError: Called so, but broken.
    """
    name = examination.name.lower()
    expected = name.endswith(TEXT_SUFFIXES)
    found = False
    head = source.read_at(0, 1 << 16)
    for names, format_, root in _ROOTS:
        if not any(re.search(rb"\b" + each.encode() + rb"\s{0,16}[:{<]", head) for each in names):
            continue
        found |= _try(source, examination, format_, root, expected)
        if found:
            break
    if expected and not found and not name.endswith("config.pbtxt"):
        # Triton calls its settings so; those are read elsewhere.
        examination.see("text-message")
        examination.lack("unsupported", "a message in the text form, but none of a known model")


def _try(
    source: ByteSource, examination: Examination, format_: str, root: str, expected: bool
) -> bool:
    from muniment.engine.artifacts.graphs.tensorflow import GraphVisitor

    visitor: onnx.OnnxVisitor | GraphVisitor | caffe.CaffeVisitor
    types: Types
    if format_ == "onnx":
        visitor, types = onnx.OnnxVisitor(examination), onnx.TYPES
    elif format_ == "caffe":
        visitor, types = caffe.CaffeVisitor(examination), caffe.TYPES
    else:
        visitor, types = GraphVisitor(examination), tensorflow_types.TYPES
    with examination.trial() as trial:
        reader = MessageReader(types, root, visitor)
        try:
            _parse(_tokens(source, examination), reader)
        except BudgetSpentError:
            trial.keep()
            raise
        except UnreadableError as error:
            examination.lack(error.reason, f"{format_}: {error.message}")
            if not visitor.essential and not expected:
                return False
        while reader.frame is not None:
            reader.close()
        if visitor.essential:
            examination.see(format_)
            trial.keep()
        return visitor.essential > 0
