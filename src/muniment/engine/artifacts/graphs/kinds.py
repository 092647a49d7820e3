"""Formats of this package, and how each is recognised."""

from __future__ import annotations

from muniment.engine.artifacts.graphs.executorch import could_be_program
from muniment.engine.artifacts.graphs.protobuf_files import could_be_message
from muniment.engine.artifacts.graphs.safetensors import could_be_index, could_be_safetensors
from muniment.engine.artifacts.kinds import Kind, Look


def _gguf(look: Look) -> bool:
    return look.head[:4] == b"GGUF" or look.suffix == ".gguf"


def _tflite(look: Look) -> bool:
    return look.head[4:8] == b"TFL3" or look.suffix in (".tflite", ".lite")


def _ort(look: Look) -> bool:
    return look.head[4:8] == b"ORTM" or look.suffix == ".ort"


# Models as graphs and as tables of tensors.
GRAPHS: tuple[Kind, ...] = (
    Kind("protobuf", could_be_message, "graphs.protobuf_files:read_protobuf"),
    Kind("safetensors", could_be_safetensors, "graphs.safetensors:read_safetensors"),
    Kind("weights-index", could_be_index, "graphs.safetensors:read_index"),
    Kind("gguf", _gguf, "graphs.gguf:read_gguf"),
    Kind("tflite", _tflite, "graphs.tflite:read_tflite"),
    Kind("ort", _ort, "graphs.ort:read_ort"),
    Kind("executorch", could_be_program, "graphs.executorch:read_program"),
)

KINDS: tuple[Kind, ...] = (*GRAPHS,)
