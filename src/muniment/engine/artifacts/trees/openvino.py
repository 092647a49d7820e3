"""What an OpenVINO model, or a file of its settings, makes the runtime load.

Source: OpenVINO "Intermediate Representation", "Operation Sets", "Custom GPU Operations"; the
``plugins.xml`` of the runtime. Out of scope: the weights in the ``.bin`` file beside it.
"""

from __future__ import annotations

import re

from muniment.engine.artifacts.examination import Examination

_SETS = re.compile(r"opset\d{1,3}|experimental|ie_internal_opset|util|ocl")
_WIDTHS = {
    "f64": 64,
    "i64": 64,
    "u64": 64,
    "f32": 32,
    "i32": 32,
    "u32": 32,
    "f16": 16,
    "bf16": 16,
    "i16": 16,
    "u16": 16,
    "i8": 8,
    "u8": 8,
    "boolean": 8,
    "f8e4m3": 8,
    "f8e5m2": 8,
    "i4": 4,
    "u4": 4,
    "nf4": 4,
    "u1": 1,
}
_LARGEST = 1 << 48


class Network:
    """Sees the elements of a model."""

    def __init__(self, examination: Examination) -> None:
        self._examination = examination
        self._layer = ("", "")

    def start(self, name: str, attributes: dict[str, str], offset: int) -> None:
        """See an element begin."""
        if name == "layer":
            version = attributes.get("version", "opset1")
            self._layer = (attributes.get("type", ""), attributes.get("name", ""))
            if not _SETS.fullmatch(version):
                operand = f"{version}:{self._layer[0]}"
                self._sign("document.openvino-extension", operand, offset)
        elif name == "data" and "offset" in attributes and "size" in attributes:
            self._stretch(attributes, offset)
        elif name == "Kernel":
            self._sign("document.openvino-kernel", attributes.get("entry", ""), offset)

    def end(self, name: str) -> None:
        """See an element end."""

    def _stretch(self, attributes: dict[str, str], offset: int) -> None:
        start, size = _number(attributes["offset"]), _number(attributes["size"])
        if start is None or size is None or start + size > _LARGEST:
            self._sign("document.openvino-outside", self._layer[1], offset)
            return
        width = _WIDTHS.get(attributes.get("element_type", ""))
        shape = attributes.get("shape")
        if width is None or shape is None or self._layer[0] != "Const":
            return
        count = 1
        for part in shape.split(",")[:16]:
            extent = _number(part) if part.strip() else 1
            if extent is None or count > _LARGEST:
                self._sign("document.openvino-outside", self._layer[1], offset)
                return
            count *= extent
        # What is stored may be larger (padding), never smaller than what is read.
        if (count * width + 7) // 8 > size:
            self._sign("document.openvino-outside", self._layer[1], offset)

    def _sign(self, rule: str, operand: str, offset: int) -> None:
        self._examination.sign(rule, offset=max(0, offset), operand=operand)


class Plugins:
    """Sees the elements of ``plugins.xml``, which names shared libraries."""

    def __init__(self, examination: Examination) -> None:
        self._examination = examination

    def start(self, name: str, attributes: dict[str, str], offset: int) -> None:
        """See an element begin."""
        location = attributes.get("location", "")
        if name in ("plugin", "extension") and location:
            self._examination.sign(
                "document.openvino-library", offset=max(0, offset), operand=location
            )

    def end(self, name: str) -> None:
        """See an element end."""


class LayerKernels:
    """Sees the elements of a description of custom layers, which names kernel sources."""

    def __init__(self, examination: Examination) -> None:
        self._examination = examination

    def start(self, name: str, attributes: dict[str, str], offset: int) -> None:
        """See an element begin."""
        if name == "Source":
            operand = attributes.get("filename", "")
            self._examination.sign(
                "document.openvino-kernel", offset=max(0, offset), operand=operand
            )

    def end(self, name: str) -> None:
        """See an element end."""


def _number(text: str) -> int | None:
    text = text.strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 20 else None
