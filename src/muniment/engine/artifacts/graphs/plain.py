"""Recognises models that are nothing but text and numbers: ncnn's graphs, Darknet's weights.

Source: ncnn's "param and model file structure"; Darknet's ``parser.c``.
"""

from __future__ import annotations

from typing import Final

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.graphs.hidden import look_inside
from muniment.engine.artifacts.graphs.recognition import NCNN_MAGIC
from muniment.engine.artifacts.source import ByteSource

_MAX_PARAM: Final = 16 << 20


def read_ncnn(source: ByteSource, examination: Examination) -> None:
    """Check that a graph is what its counts say.

    Raises:
        UnreadableError: Broken, or larger than is read.
    """
    data = source.read_at(0, _MAX_PARAM + 1)
    if len(data) > _MAX_PARAM:
        raise UnreadableError("too_large", "ncnn: a graph larger than is read")
    examination.spend(len(data))
    lines = data.split(b"\n")
    counts = lines[1].split() if len(lines) > 1 else []
    if (
        lines[0].strip() != NCNN_MAGIC
        or len(counts) != 2
        or not all(each.isdigit() for each in counts)
    ):
        return
    examination.see("ncnn")
    layers = [line for line in lines[2:] if line.strip()]
    if len(counts[0]) > 9 or len(layers) < int(counts[0]):
        raise UnreadableError("broken", "ncnn: the file ends before its layers do")


def read_darknet(source: ByteSource, examination: Examination) -> None:
    """Recognise Darknet's weights, and search their edges."""
    examination.see("darknet")
    if source.size is not None:
        look_inside(source, examination, 0, source.size, "weights")
