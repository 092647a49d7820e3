"""Reads Caffe networks: layers that call Python, and layers that read files.

Source: ``caffe.proto`` of Caffe (field numbers of both generations of layers).
Out of scope: weights; the text form is walked by ``text_proto`` with the same messages.
"""

from __future__ import annotations

import re
from typing import Final

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.graphs.hidden import look_inside
from muniment.engine.artifacts.graphs.paths import leads_away
from muniment.engine.artifacts.graphs.protobuf import Frame, compiled, walk
from muniment.engine.artifacts.source import ByteSource

TYPES: Final = {
    "Net": {
        1: "name $", 2: "layers OldLayer", 3: "input -", 4: "input_dim -", 5: "force_backward -",
        6: "state -", 7: "debug_info -", 8: "input_shape -", 100: "layer Layer",
    },
    "Layer": {
        1: "name $", 2: "type $1", 3: "bottom -", 4: "top -", 7: "blobs -", 107: "data_param Files",
        112: "hdf5_data_param Files", 113: "hdf5_output_param Output",
        115: "image_data_param Files",
        129: "window_data_param Files", 130: "python_param Python",
    },
    "OldLayer": {
        1: "oldest -", 2: "bottom -", 3: "top -", 4: "name $", 5: "number #", 6: "blobs -",
        11: "data_param Files", 13: "hdf5_data_param Files", 14: "hdf5_output_param Output",
        15: "image_data_param Files", 20: "window_data_param Files",
    },
    "Python": {1: "module $1", 2: "layer $1", 3: "param_str &", 4: "share -"},
    "Output": {1: "source $"},
    "Files": {1: "source $", 2: "mean_file $", 16: "root $"},
}  # fmt: skip
_NAME: Final = re.compile(r"[\w/. -]+")


class CaffeVisitor:
    """Gathers what a walk over a network meets."""

    def __init__(self, examination: Examination) -> None:
        self._examination = examination
        self.essential = 0

    def leave(self, frame: Frame) -> None:
        """Take a message that has ended."""
        sign = self._examination.sign
        if frame.kind == "Python":
            named = ".".join(frame.texts("module") + frame.texts("layer"))
            sign("graph.runs-python", offset=frame.start, operand=f"Python {named}".strip())
        elif frame.kind in ("Layer", "OldLayer"):
            types = frame.texts("type")
            old = _NAME.fullmatch(frame.text("name")) and len(frame.numbers("number")) == 1
            self.essential += bool(any(map(str.isidentifier, types)) or old)
            for each in types:
                if each == "Python":
                    sign("graph.runs-python", offset=frame.start, operand="Python")
        elif frame.kind == "Output":
            for path in frame.texts("source"):
                if leads_away(path):
                    sign("graph.writes-file", offset=frame.start, operand=f"HDF5Output {path}")
        elif frame.kind == "Files":
            for name in ("source", "mean_file", "root"):
                for path in frame.texts(name):
                    if leads_away(path):
                        # Networks for training name the maker's data sets so; they are not for use.
                        sign("graph.reads-given-file", offset=frame.start, operand=f"{name} {path}")

    def blob(self, frame: Frame, name: str, source: ByteSource, start: int, length: int) -> None:
        """Take the place of texts."""
        look_inside(source, self._examination, start, length, f"{frame.kind.lower()}.{name}")

    def unknown(self, frame: Frame, number: int, start: int, length: int) -> None:
        """Pass by: layers have a hundred kinds of parameters."""

    def again(self, frame: Frame, name: str, start: int) -> None:
        """Take note of a field that stands twice."""
        self._examination.sign("graph.repeated-field", offset=start, operand=f"{frame.kind}.{name}")


def read_caffe(source: ByteSource, examination: Examination) -> int:
    """Record what a Caffe network would do; returns how many layers it has.

    Raises:
        UnreadableError: Broken, or larger than is read.
    """
    visitor = CaffeVisitor(examination)
    try:
        walk(source, examination, compiled(TYPES), "Net", visitor)
    finally:
        if visitor.essential:
            examination.see("caffe")
    return visitor.essential
