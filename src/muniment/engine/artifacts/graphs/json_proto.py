"""Reads ONNX models in the JSON form of their messages, with the visitor of the binary form.

Source: Protocol Buffers documentation, "ProtoJSON Format"; ``onnx.load`` takes it by the name's
end.
"""

from __future__ import annotations

import base64
import json
import re
from typing import Final

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.graphs.onnx import TYPES, OnnxVisitor
from muniment.engine.artifacts.graphs.text_proto import MessageReader
from muniment.engine.artifacts.source import ByteSource

_MAX: Final = 32 << 20
_UPPER: Final = re.compile(r"[A-Z]")
_BYTES: Final = frozenset({"s", "strings", "raw_data", "string_data", "string_val"})


def read_json_model(source: ByteSource, examination: Examination) -> None:
    """Record what an ONNX model in JSON would do.

    Raises:
        UnreadableError: Broken, or larger than is read.
    """
    data = source.read_at(0, _MAX + 1)
    if len(data) > _MAX:
        raise UnreadableError("too_large", "ONNX: JSON larger than is read")
    examination.spend(len(data))
    try:
        whole = json.loads(data)
    except (ValueError, RecursionError):
        raise UnreadableError("broken", "ONNX: not JSON") from None
    if not isinstance(whole, dict) or not whole.keys() & {"graph", "functions", "trainingInfo"}:
        return
    visitor = OnnxVisitor(examination)
    reader = MessageReader(TYPES, "Model", visitor)
    feed(whole, reader, examination)
    while reader.frame is not None:
        reader.close()
    if visitor.essential:
        examination.see("onnx")


def feed(whole: dict[str, object], reader: MessageReader, examination: Examination) -> None:
    """Give a reader of messages what a JSON object says, field by field."""
    # Each step is a message to close (None), or a field.
    waiting: list[tuple[str, object] | None] = list(reversed(whole.items()))
    while waiting:
        step = waiting.pop()
        examination.spend(1)
        if step is None:
            reader.close()
            continue
        name, value = step
        if isinstance(value, list):
            waiting += [(name, each) for each in reversed(value)]
        elif isinstance(value, dict):
            reader.open(_plain(name), 0)
            waiting.append(None)
            waiting += reversed(value.items())
        elif isinstance(value, str):
            plain = _plain(name)
            reader.value(plain, _text(value) if plain in _BYTES else value, 0, quoted=True)
        elif type(value) is int:
            reader.value(_plain(name), str(value), 0, quoted=False)


def _plain(name: str) -> str:
    """Return the name of a field as the schema has it: ``opType`` is ``op_type``."""
    return _UPPER.sub(lambda match: "_" + match[0].lower(), name)


def _text(value: str) -> str:
    try:
        return base64.b64decode(value, validate=False).decode("latin-1")
    except ValueError:
        return value
