"""Reads ``keras_metadata.pb`` of a TensorFlow SavedModel: a Keras configuration for each layer.

Source: Keras 2 ``protobuf/saved_metadata.proto``: field 1 of the file is a node; field 3 of a node
is its path, 5 its configuration in JSON.
Out of scope: the graph beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.graphs.keras import read_config
from muniment.engine.artifacts.source import ByteSource

_MAX_FILE = 64 << 20
_NODES, _PATH, _METADATA = 1, 3, 5
_BYTES = 2
_FIXED = {1: 8, 5: 4}


def read_keras_metadata(source: ByteSource, examination: Examination) -> None:
    """Record what the configurations of the layers name.

    Raises:
        UnreadableError: Too large, or not such a file.
    """
    data = source.read_at(0, _MAX_FILE + 1)
    if len(data) > _MAX_FILE:
        raise UnreadableError("too_large", "metadata larger than is read")
    examination.spend(len(data))
    for field, node in _fields(data):
        if field != _NODES:
            continue
        examination.see("keras")
        parts = dict(_fields(node))
        config = parts.get(_METADATA, b"").strip()
        if config:
            path = parts.get(_PATH, b"")[:200].decode("utf-8", "replace")
            # A class that is not known is brought back from the graph, not from the program.
            read_config(config, examination, custom=False, inside=path)


def _fields(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield number and content of each field with bytes in it.

    Raises:
        UnreadableError: ``broken``.
    """
    at = 0
    while at < len(data):
        tag, at = _varint(data, at)
        wire = tag & 7
        if wire == _BYTES:
            size, at = _varint(data, at)
            if at + size > len(data):
                raise UnreadableError("broken", "Keras metadata ends early")
            yield tag >> 3, data[at : at + size]
            at += size
        elif wire == 0:
            _, at = _varint(data, at)
        elif wire in _FIXED:
            at += _FIXED[wire]
        else:
            raise UnreadableError("broken", "Keras metadata of an unknown form")


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while at < len(data) and shift < 70:
        byte = data[at]
        value |= (byte & 127) << shift
        at, shift = at + 1, shift + 7
        if byte < 128:
            return value, at
    raise UnreadableError("broken", "Keras metadata ends early")
