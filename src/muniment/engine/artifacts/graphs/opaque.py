"""Recognises compiled models and other formats that are not read: they are never called clean.

Source: the first bytes of such files, as their makers' tools write them.
"""

from __future__ import annotations

from typing import Final

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.graphs.hidden import look_inside
from muniment.engine.artifacts.kinds import Look
from muniment.engine.artifacts.source import ByteSource

_MARKS: Final = (
    (b"ptrt", "tensorrt", "TensorRT"),
    (b"ftrt", "tensorrt", "TensorRT"),
    (b"trtp", "tensorrt", "TensorRT"),
    (b"RKNN", "rknn", "Rockchip's NPU"),
    (b"\x01HEF", "hailo", "Hailo's accelerator"),
    (b"LITERTLM", "litert-lm", "LiteRT-LM"),
    (b"\x83\xafp\xd1\r\x88J?", "riegeli", "records of a split TensorFlow model"),
    (b"\xdd\x85v\x00", "ncnn", "ncnn's binary form"),
    (b"lmgg", "ggml", "older forms of ggml"),
    (b"fmgg", "ggml", "older forms of ggml"),
    (b"algg", "ggml", "adapters of ggml"),
)
_NAMES: Final = {
    ".engine": ("tensorrt", "TensorRT"),
    ".plan": ("tensorrt", "TensorRT"),
    ".trt": ("tensorrt", "TensorRT"),
    ".rknn": ("rknn", "Rockchip's NPU"),
    ".hef": ("hailo", "Hailo's accelerator"),
    ".mnn": ("mnn", "MNN"),
    ".dlc": ("qualcomm", "Qualcomm's accelerator"),
    ".om": ("ascend", "Ascend's accelerator"),
    ".nb": ("paddle-lite", "Paddle Lite"),
    ".cpb": ("riegeli", "records of a split TensorFlow model"),
    ".vmfb": ("iree", "IREE"),
    ".xmodel": ("vitis", "AMD's accelerator"),
    ".blob": ("myriad", "Intel's Myriad"),
    ".bmodel": ("sophon", "Sophon's accelerator"),
    ".kmodel": ("kendryte", "Kendryte's accelerator"),
}
_FIRST: Final = frozenset(mark[0] for mark, _, _ in _MARKS)
_NATIVE: Final = frozenset({"tensorrt", "qualcomm", "ascend", "iree"})
"""Formats that may carry machine code for the computer itself."""


def _recognised(head: bytes, name: str) -> tuple[str, str] | None:
    for mark, format_, shown in _MARKS:
        if head.startswith(mark):
            return format_, shown
    dot = name.rfind(".")
    return _NAMES.get(name[dot:]) if dot >= 0 else None


def could_be_opaque(look: Look) -> bool:
    """Return whether a file is of a format that is recognised but not read."""
    head = look.head
    if look.suffix in _NAMES:
        return b"\0" in head
    return bool(head) and head[0] in _FIRST and _recognised(head, "") is not None


def read_opaque(source: ByteSource, examination: Examination) -> None:
    """Name the format, search its edges, and say that it was not read.

    Raises:
        UnreadableError: Always.
    """
    found = _recognised(source.read_at(0, 16), examination.name.lower())
    if found is None:
        return
    format_, shown = found
    examination.see(format_)
    if format_ in _NATIVE:
        examination.sign("graph.native-context", operand=shown)
    if source.size is not None:
        look_inside(source, examination, 0, source.size, format_)
    raise UnreadableError("unsupported", f"compiled models for {shown} are not read")
