"""Finds out which model a protocol buffer message is, if any, and has it read.

The encoding has no signature, so the shape decides: which fields there are, and what is in them. A
message that could be several things is read as each of them; what comes of it counts where parts of
such a model were found.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Final

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import BudgetSpentError, Examination
from muniment.engine.artifacts.graphs.protobuf import Frame, compiled, walk
from muniment.engine.artifacts.graphs.recognition import MESSAGE_SUFFIXES
from muniment.engine.artifacts.graphs.settled import settled
from muniment.engine.artifacts.source import ByteSource

Counter = Callable[[ByteSource, Examination], int]

# Reader, fields of which at least one has to be there (number, wire type).
_FORMATS: Final = (
    ("onnx:read_onnx", {(7, 2), (20, 2), (25, 2)}),
    ("onnx:read_tensor", {(number, 2) for number in (1, 4, 5, 6, 7, 9, 10, 11, 13)}),
    ("onnx:read_sequence", {(3, 2)}),
    ("tensorflow:read_saved_model", {(2, 2)}),
    ("tensorflow:read_meta_graph", {(1, 2), (2, 2), (4, 2), (6, 2), (7, 2)}),
    ("tensorflow:read_graph", {(1, 2), (2, 2)}),
    ("tensorflow:read_keras_metadata", {(1, 2)}),
    ("tensorflow:read_fingerprint", {(7, 2)}),
    (
        "coreml:read_coreml",
        {(number, 2) for number in (*range(200, 1000), *range(2000, 3001))},
    ),
    ("paddle:read_program", {(1, 2)}),
    ("caffe:read_caffe", {(2, 2), (100, 2)}),
)
_EMPTY: Final = compiled({"Any": {}})
_PACKAGE: Final = "muniment.engine.artifacts.graphs."


class _Top:
    """Notes which fields a message has."""

    def __init__(self) -> None:
        self.fields: set[tuple[int, int]] = set()

    def leave(self, frame: Frame) -> None:
        """Do nothing: there is one message."""

    def blob(self, frame: Frame, name: str, source: ByteSource, start: int, length: int) -> None:
        """Do nothing: all fields are unknown."""

    def unknown(self, frame: Frame, number: int, start: int, length: int) -> None:
        """Note a field that may hold a message."""
        if length or number == 9:
            # Of a tensor without elements, the data is a field of no length.
            self.fields.add((number, 2))

    def again(self, frame: Frame, name: str, start: int) -> None:
        """Do nothing."""


def read_protobuf(source: ByteSource, examination: Examination) -> None:
    """Read a message as every model that it could be.

    Raises:
        UnreadableError: It is called a model, and is none that can be read.
    """
    source = settled(source)
    name = examination.name.lower()
    dot = name.rfind(".")
    expected = MESSAGE_SUFFIXES.get(name[dot:] if dot >= 0 else "")
    head = source.read_at(0, 2)
    if expected is None and head[:1] == b"x" and int.from_bytes(head, "big") % 31 == 0:
        # A zlib stream, whose reader looks into it; no model begins with its fifteenth field.
        return
    top, broken = _Top(), None
    try:
        walk(source, examination, _EMPTY, "Any", top)
    except BudgetSpentError:
        raise
    except UnreadableError as error:
        broken = error
    found = False
    for place, needed in _FORMATS:
        if top.fields & needed:
            found |= _try(source, examination, place)
    if not found and expected is not None:
        examination.see(expected)
        if broken is not None:
            raise UnreadableError(broken.reason, f"{expected}: {broken.message}")
        raise UnreadableError("unsupported", f"a message, but none of a {expected} model")


def _try(source: ByteSource, examination: Examination, place: str) -> bool:
    module, _, function = place.partition(":")
    read: Counter = getattr(importlib.import_module(_PACKAGE + module), function)
    with examination.trial() as trial:
        try:
            parts = read(source, examination)
        except BudgetSpentError:
            trial.keep()
            raise
        except UnreadableError as error:
            # Cut off or broken: what stood before counts, and that it is not all.
            parts = len(examination.formats)
            examination.lack(
                error.reason, f"{examination.formats[0] if parts else ''}: {error.message}"
            )
        if parts:
            trial.keep()
        return parts > 0
