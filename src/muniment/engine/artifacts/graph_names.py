"""Finds names in files whose structure is not read: TensorFlow graphs, TFLite, Keras HDF5.

The names stand in these files as plain bytes with a length before or a zero after them, so that a
search over the stream finds them without reading the structure. It may find one that is not in
use; it cannot miss one that is, because neither format compresses its graph.
"""

from __future__ import annotations

import re

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.harvest import Harvest
from muniment.engine.artifacts.model_file import Flag, How
from muniment.engine.artifacts.source import FileSpan

_STEP = 1 << 20
_OVERLAP = 256
_MAX_SEARCHED = 64 << 30

_RISKY = (
    b"PyFunc", b"EagerPyFunc", b"PyFuncStateless", b"ReadFile", b"WriteFile", b"MatchingFiles",
    b"LoadDataset", b"ImmutableConst", b"LoadLibrary",
)  # fmt: skip
_GRAPH = re.compile(
    # Field 2 (op) of a NodeDef: tag, length, name.
    rb"\x12(?:"
    + rb"|".join(re.escape(bytes([len(name)]) + name) for name in _RISKY)
    + rb")(?=[\x1a\x22\x2a\x32\x3a\x0a\x12])"
)
_TFLITE = re.compile(
    # A flatbuffer string: length in four bytes, text, zero.
    b"|".join(
        re.escape(len(name).to_bytes(4, "little") + name + b"\0")
        for name in (*(b"Flex" + risky for risky in _RISKY),)
    )
)
_KERAS = re.compile(
    rb'"class_name"\s{0,8}:\s{0,8}"(Lambda|__lambda__|[^"\\]{1,80}>[^"\\]{1,80})"'
    rb"|(\\u00(?:[2-6][0-9a-fA-F]|7[0-9a-eA-E]))"
)
"""The second part: an escape for a plain ASCII character, which no JSON writer makes."""


def read_saved_model(span: FileSpan, harvest: Harvest) -> None:
    """Record the operators of a TensorFlow graph that call Python or touch files.

    Raises:
        UnreadableError: The file cannot be read.
    """
    for offset, match in _search(span, _GRAPH):
        harvest.note("tensorflow", match[0][2:].decode(), How.OPERATOR, offset, called=True)
    _note_keras(span, harvest)


def read_tflite(span: FileSpan, harvest: Harvest) -> None:
    """Record the TensorFlow operators of a TFLite file that call Python or touch files.

    Raises:
        UnreadableError: Not such a file, or it cannot be read.
    """
    if span.read_at(4, 4) != b"TFL3":
        raise UnreadableError("broken", "not a TFLite file")
    for offset, match in _search(span, _TFLITE):
        name = match[0][4:-1].decode()
        harvest.note("tensorflow", name, How.OPERATOR, offset, called=True)


def read_keras_hdf5(span: FileSpan, harvest: Harvest) -> None:
    """Record Lambda layers and registered objects named in a Keras HDF5 file.

    Raises:
        UnreadableError: Not such a file, or it cannot be read.
    """
    if span.read_at(0, 8) != b"\x89HDF\r\n\x1a\n":
        raise UnreadableError("broken", "not an HDF5 file")
    _note_keras(span, harvest)


def _note_keras(span: FileSpan, harvest: Harvest) -> None:
    for offset, match in _search(span, _KERAS):
        if match[2]:
            harvest.flags.add(Flag.HIDDEN_TEXT)
        elif match[1] in (b"Lambda", b"__lambda__"):
            harvest.flags.add(Flag.LAMBDA_LAYER)
        else:
            harvest.flags.add(Flag.CUSTOM_OBJECTS)
            name = match[1].decode("utf-8", "replace")
            harvest.note("registered object", name, How.TYPE, offset, called=True)


def _search(span: FileSpan, pattern: re.Pattern[bytes]) -> list[tuple[int, re.Match[bytes]]]:
    """Return matches with their positions, at most 1,000; a match at a seam is found once or twice.

    Raises:
        UnreadableError: Larger than is searched, or it cannot be read.
    """
    if span.size > _MAX_SEARCHED:
        raise UnreadableError("too_large", "larger than is searched")
    found: list[tuple[int, re.Match[bytes]]] = []
    for base in range(0, span.size, _STEP):
        chunk = span.read_at(base, _STEP + _OVERLAP)
        found += [(base + match.start(), match) for match in pattern.finditer(chunk)]
        if len(found) > 1_000:
            break
    return found[:1_000]
