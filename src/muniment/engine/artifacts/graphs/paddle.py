"""Reads PaddlePaddle programs: operators that call Python, or read and write files.

Source: ``framework.proto`` of PaddlePaddle (field numbers); its operators ``py_func``,
``py_layer``, ``load``, ``save``, ``load_combine``, ``save_combine``, ``custom_device`` and the
like.
Out of scope: weights (``.pdiparams``).
"""

from __future__ import annotations

from typing import Final

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.graphs.hidden import look_inside
from muniment.engine.artifacts.graphs.onnx import look_at_unknown
from muniment.engine.artifacts.graphs.paths import leads_away
from muniment.engine.artifacts.graphs.protobuf import Frame, compiled, walk
from muniment.engine.artifacts.source import ByteSource

TYPES: Final = {
    "Program": {1: "block Block", 4: "version -", 5: "versions -"},
    "Block": {1: "index #", 2: "parent #", 3: "var -", 4: "op Op", 5: "forward -"},
    "Op": {1: "input -", 2: "output -", 3: "type $1", 4: "attr Attr", 5: "target -"},
    "Attr": {
        1: "name $1", 2: "kind #", 3: "i -", 4: "f -", 5: "s &", 6: "ints -", 7: "floats -",
        8: "strings &", 10: "b -", 11: "bools -", 12: "block -", 13: "l -", 14: "blocks -",
        15: "longs -", 16: "doubles -", 17: "var -", 18: "vars -", 19: "d -", 20: "scalar -",
        21: "scalars -",
    },
}  # fmt: skip

_PYTHON: Final = frozenset({"py_func", "py_layer", "pylayer", "run_program"})
_WRITES: Final = frozenset({"save", "save_combine", "checkpoint_notify"})
_READS: Final = frozenset({"load", "load_combine", "read_file"})
_CONNECTS: Final = frozenset(
    {"send", "recv", "listen_and_serv", "fetch_barrier", "gen_nccl_id", "heter_listen_and_serv"}
)
_NATIVE: Final = {
    "tensorrt_engine": "TensorRT",
    "lite_engine": "Paddle Lite",
    "dlnne_engine": "dlNNE",
    "openvino_engine": "OpenVINO",
}


class _Visitor:
    def __init__(self, source: ByteSource, examination: Examination) -> None:
        self._source = source
        self._examination = examination
        self.essential = 0

    def leave(self, frame: Frame) -> None:
        if "unknown" in frame.values:
            look_at_unknown(frame, self._source, self._examination)
        if frame.kind == "Attr" and frame.parent is not None:
            for name in frame.texts("name"):
                for value in (*frame.texts("s"), *frame.texts("strings")):
                    frame.parent.keep("attribute", (name, value))
        elif frame.kind == "Op":
            for operator in frame.texts("type"):
                self.essential += operator.isidentifier()
                self._operator(operator, frame)

    def _operator(self, operator: str, frame: Frame) -> None:
        sign, at = self._examination.sign, frame.start
        paths = [
            pair[1]
            for pair in frame.values.get("attribute", ())
            if isinstance(pair, tuple)
            and pair[0] in ("file_path", "filename", "dir", "model_filename")
        ]
        if operator in _PYTHON:
            sign("graph.runs-python", offset=at, operand=operator)
        elif operator in _WRITES:
            sign("graph.writes-file", offset=at, operand=" ".join([operator, *paths]))
        elif operator in _READS:
            # Older exports load each parameter with an operator, from files beside the program.
            for path in paths:
                if leads_away(path):
                    sign("graph.reads-file", offset=at, operand=f"{operator} {path}")
        elif operator in _CONNECTS:
            sign("graph.connects", offset=at, operand=operator)
        elif operator in _NATIVE:
            sign("graph.native-context", offset=at, operand=_NATIVE[operator])

    def blob(self, frame: Frame, name: str, source: ByteSource, start: int, length: int) -> None:
        look_inside(source, self._examination, start, length, f"{frame.kind.lower()}.{name}")

    def unknown(self, frame: Frame, number: int, start: int, length: int) -> None:
        frame.keep("unknown", (number, start, length))

    def again(self, frame: Frame, name: str, start: int) -> None:
        self._examination.sign("graph.repeated-field", offset=start, operand=f"{frame.kind}.{name}")


def read_program(source: ByteSource, examination: Examination) -> int:
    """Record what a Paddle program would do; returns how many operators it has.

    Raises:
        UnreadableError: Broken, or larger than is read.
    """
    visitor = _Visitor(source, examination)
    try:
        walk(source, examination, compiled(TYPES), "Program", visitor)
    finally:
        if visitor.essential:
            examination.see("paddle")
    return visitor.essential
