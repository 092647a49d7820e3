"""Recognises compiled models and other formats that are not read: they are never called clean.

Source: the first bytes of such files, as their makers' tools write them.
"""

from __future__ import annotations

from typing import Final

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.graphs.hidden import look_inside
from muniment.engine.artifacts.graphs.recognition import recognised
from muniment.engine.artifacts.source import ByteSource

_NATIVE: Final = frozenset({"tensorrt", "qualcomm", "ascend", "iree"})
"""Formats that may carry machine code for the computer itself."""


def read_opaque(source: ByteSource, examination: Examination) -> None:
    """Name the format, search its edges, and say that it was not read.

    Raises:
        UnreadableError: Always.
    """
    found = recognised(source.read_at(0, 16), examination.name.lower())
    if found is None:
        return
    format_, shown = found
    examination.see(format_)
    if format_ in _NATIVE:
        examination.sign("graph.native-context", operand=shown)
    if source.size is not None:
        look_inside(source, examination, 0, source.size, format_)
    raise UnreadableError("unsupported", f"compiled models for {shown} are not read")
