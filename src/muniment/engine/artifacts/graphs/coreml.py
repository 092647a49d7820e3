"""Reads CoreML models: classes that an app must bring, other models and files that one names.

Source: ``Model.proto``, ``NeuralNetwork.proto``, ``CustomModel.proto``, ``LinkedModel.proto`` and
``MIL.proto`` of coremltools; the ``Manifest.json`` of ``.mlpackage``.
Out of scope: compiled models (``.mlmodelc``), weights.
"""

from __future__ import annotations

import json
from typing import Final

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.graphs.hidden import look_inside
from muniment.engine.artifacts.graphs.onnx import look_at_unknown
from muniment.engine.artifacts.graphs.paths import leads_away
from muniment.engine.artifacts.graphs.protobuf import Frame, compiled, walk
from muniment.engine.artifacts.graphs.spoken import judge_metadata
from muniment.engine.artifacts.source import ByteSource

_NETWORK: Final = {
    1: "layer Layer", 2: "preprocessing -", 5: "mapping -", 6: "image -", 10: "update -",
    100: "labels -",
    101: "int_labels -", 200: "layer_name -",
}  # fmt: skip
_OTHER_MODELS: Final = dict.fromkeys(
    (300, 301, 302, 304, 400, 401, 402, 404, 501, 560, 600, 601, 602, 603, 604, 606, 607, 609, 610,
    900,
     2000, 2001, 2002, 2003, 2004, 2005, 2006),
    "other @",
)  # fmt: skip
TYPES: Final = {
    "Model": {
        1: "version #", 2: "description Description", 10: "updatable -", 200: "pipeline PipelineIn",
        201: "pipeline PipelineIn", 202: "pipeline Pipeline", 303: "network Network",
        403: "network Network", 500: "network Network", 502: "program Program",
        555: "custom Custom", 556: "linked Linked", 3000: "serialized Serialized", **_OTHER_MODELS,
    },
    "Description": {
        1: "input -", 10: "output -", 11: "label -", 12: "probabilities -", 13: "state -",
        20: "functions -", 21: "default -", 50: "training -", 100: "metadata Metadata",
    },
    "Metadata": {1: "short -", 2: "version -", 3: "author -", 4: "license -", 100: "user Entry"},
    "Entry": {1: "key $1", 2: "value $1"},
    "PipelineIn": {1: "pipeline Pipeline"},
    "Pipeline": {1: "model Model", 2: "names -"},
    "Network": _NETWORK,
    "Layer": {1: "name $", 500: "custom Custom", 605: "branch Branch", 615: "loop Loop"},
    "Branch": {1: "then Network", 2: "else Network"},
    "Loop": {1: "most -", 2: "variable -", 3: "condition Network", 4: "body Network"},
    "Custom": {10: "class $1", 20: "weights -", 30: "parameter Parameter", 40: "description -"},
    "Parameter": {1: "key $1", 2: "value ParameterValue"},
    "ParameterValue": {10: "d -", 20: "text $", 30: "i -", 40: "l -", 50: "b -", 60: "bytes @"},
    "Linked": {1: "file LinkedFile"},
    "LinkedFile": {1: "name Text", 2: "path Text"},
    "Text": {1: "text $"},
    "Serialized": {1: "identifier $", 2: "model @"},
    "Program": {1: "version #", 2: "function FunctionEntry", 3: "doc -", 4: "attribute ValueEntry"},
    "FunctionEntry": {1: "key -", 2: "value Function"},
    "Function": {1: "input -", 2: "opset $", 3: "block BlockEntry", 4: "attribute ValueEntry"},
    "BlockEntry": {1: "key -", 2: "value Block"},
    "Block": {1: "input -", 2: "output -", 3: "operation Operation", 4: "attribute ValueEntry"},
    "Operation": {
        1: "type $1", 2: "input ArgumentEntry", 3: "output -", 4: "block Block",
        5: "attribute ValueEntry",
    },
    "ArgumentEntry": {1: "key -", 2: "value Argument"},
    "Argument": {1: "binding Binding"},
    "Binding": {1: "name -", 2: "value Value"},
    "ValueEntry": {1: "key $", 2: "value Value"},
    "Value": {1: "doc -", 2: "type -", 3: "immediate Immediate", 5: "blob Blob"},
    "Immediate": {1: "tensor Tensor", 2: "tuple -", 3: "list -", 4: "dictionary -"},
    "Tensor": {1: "f -", 2: "i -", 3: "b -", 4: "strings Strings", 5: "l -", 6: "d -",
    7: "bytes -"},
    "Strings": {1: "text $"},
    "Blob": {1: "file $1", 2: "offset #"},
}  # fmt: skip
_WEIGHTS: Final = "@model_path"
"""Stands for the model's own folder in the name of a file of weights."""


class _Visitor:
    def __init__(self, source: ByteSource, examination: Examination) -> None:
        self._source = source
        self._examination = examination
        self.essential = 0

    def leave(self, frame: Frame) -> None:
        sign = self._examination.sign
        kind = frame.kind
        # A layer's own parameters are fields that are not read here: unknown is no news there.
        if "unknown" in frame.values and kind != "Layer":
            look_at_unknown(frame, self._source, self._examination)
        if kind == "Custom":
            for name in frame.texts("class"):
                sign("graph.custom-operator", offset=frame.start, operand=f"class {name}")
        elif kind == "Operation":
            self.essential += 1
            for name in frame.texts("type"):
                if "custom" in name.lower():
                    named = " ".join(frame.texts("class_name"))
                    sign(
                        "graph.custom-operator",
                        offset=frame.start,
                        operand=f"{name} {named}".strip(),
                    )
        elif kind == "Blob":
            for name in frame.texts("file"):
                if leads_away(name.removeprefix(_WEIGHTS).lstrip("/")) or leads_away(
                    name if not name.startswith(_WEIGHTS) else ""
                ):
                    sign("graph.outside-path", offset=frame.start, operand=name)
        elif kind == "Text" and frame.parent is not None:
            for text in frame.texts("text"):
                frame.parent.keep("text", text)
        elif kind == "LinkedFile":
            self._linked(frame)
        elif kind == "Entry":
            for key in frame.texts("key"):
                for value in frame.texts("value"):
                    judge_metadata(self._examination, key, value, frame.start)
        elif kind in ("Network", "Pipeline", "Program"):
            self.essential += 1
        elif kind == "Model":
            self.essential += bool(frame.number("version") and frame.values.get("other"))
            self.essential += bool(frame.number("version") and frame.parent is None)

    def _linked(self, frame: Frame) -> None:
        texts = frame.texts("text")
        self.essential += 1
        for text in texts:
            if any(leads_away(each) for each in text.split(":")):
                self._examination.sign("graph.outside-path", offset=frame.start, operand=text)
        shown = ", ".join(texts)[:150]
        self._examination.limit(f"another model is linked: {shown!a}")

    def blob(self, frame: Frame, name: str, source: ByteSource, start: int, length: int) -> None:
        frame.keep(name, True)
        look_inside(source, self._examination, start, length, f"{frame.kind.lower()}.{name}")

    def unknown(self, frame: Frame, number: int, start: int, length: int) -> None:
        if frame.kind == "Layer":
            look_inside(self._source, self._examination, start, length, f"layer.{number}")
        else:
            frame.keep("unknown", (number, start, length))

    def again(self, frame: Frame, name: str, start: int) -> None:
        self._examination.sign("graph.repeated-field", offset=start, operand=f"{frame.kind}.{name}")


def read_coreml(source: ByteSource, examination: Examination) -> int:
    """Record what a CoreML model needs from elsewhere; returns how many parts it has.

    Raises:
        UnreadableError: Broken, or larger than is read.
    """
    visitor = _Visitor(source, examination)
    try:
        walk(source, examination, compiled(TYPES), "Model", visitor)
    finally:
        if visitor.essential:
            examination.see("coreml")
    return visitor.essential


def read_manifest(source: ByteSource, examination: Examination) -> None:
    """Record paths in the manifest of an ``.mlpackage`` that lead out of it.

    Raises:
        UnreadableError: Broken, or larger than any manifest.
    """
    data = source.read_at(0, (1 << 20) + 1)
    if len(data) > 1 << 20:
        raise UnreadableError("too_large", "CoreML: a manifest of more than 1 MiB")
    examination.spend(len(data))
    try:
        whole = json.loads(data)
        entries = whole["itemInfoEntries"].values()
        paths = [str(entry.get("path", "")) for entry in entries]
    except (ValueError, KeyError, AttributeError, TypeError, RecursionError):
        raise UnreadableError("broken", "CoreML: not a manifest") from None
    examination.see("coreml-manifest")
    for path in paths:
        if leads_away(path):
            examination.sign("graph.outside-path", operand=path)
