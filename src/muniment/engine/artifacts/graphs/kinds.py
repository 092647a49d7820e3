"""Formats of this package, and how each is recognised."""

from __future__ import annotations

from muniment.engine.artifacts.graphs.checkpoint import could_be_data as checkpoint_data
from muniment.engine.artifacts.graphs.checkpoint import could_be_index as checkpoint_index
from muniment.engine.artifacts.graphs.executorch import could_be_program
from muniment.engine.artifacts.graphs.json_proto import could_be_json_model
from muniment.engine.artifacts.graphs.msgpack import could_be_msgpack
from muniment.engine.artifacts.graphs.mxnet import could_be_params, could_be_symbol
from muniment.engine.artifacts.graphs.opaque import could_be_opaque
from muniment.engine.artifacts.graphs.plain import could_be_darknet, could_be_ncnn
from muniment.engine.artifacts.graphs.protobuf_files import could_be_message
from muniment.engine.artifacts.graphs.safetensors import could_be_index, could_be_safetensors
from muniment.engine.artifacts.graphs.text_proto import could_be_text_message
from muniment.engine.artifacts.kinds import Kind, Look


def _gguf(look: Look) -> bool:
    return look.head[:4] == b"GGUF" or look.suffix == ".gguf"


def _tflite(look: Look) -> bool:
    return look.head[4:8] == b"TFL3" or look.suffix in (".tflite", ".lite")


def _ort(look: Look) -> bool:
    return look.head[4:8] == b"ORTM" or look.suffix == ".ort"


def _ggjt(look: Look) -> bool:
    return look.head[:4] == b"tjgg"


def _manifest(look: Look) -> bool:
    return look.name == "manifest.json" and b'"itemInfoEntries"' in look.head


# Models as graphs and as tables of tensors.
GRAPHS: tuple[Kind, ...] = (
    Kind("protobuf", could_be_message, "graphs.protobuf_files:read_protobuf"),
    Kind("text-protobuf", could_be_text_message, "graphs.text_proto:read_text_message"),
    Kind("onnx", could_be_json_model, "graphs.json_proto:read_json_model"),
    Kind("safetensors", could_be_safetensors, "graphs.safetensors:read_safetensors"),
    Kind("weights-index", could_be_index, "graphs.safetensors:read_index"),
    Kind("gguf", _gguf, "graphs.gguf:read_gguf"),
    Kind("ggjt", _ggjt, "graphs.ggjt:read_ggjt"),
    Kind("tflite", _tflite, "graphs.tflite:read_tflite"),
    Kind("ort", _ort, "graphs.ort:read_ort"),
    Kind("executorch", could_be_program, "graphs.executorch:read_program"),
    Kind("coreml-manifest", _manifest, "graphs.coreml:read_manifest"),
    Kind("msgpack", could_be_msgpack, "graphs.msgpack:read_msgpack"),
    Kind("mxnet", could_be_symbol, "graphs.mxnet:read_symbol"),
    Kind("mxnet-params", could_be_params, "graphs.mxnet:read_params"),
    Kind("tensorflow-checkpoint", checkpoint_index, "graphs.checkpoint:read_index"),
    Kind("tensorflow-checkpoint", checkpoint_data, "graphs.checkpoint:read_data"),
    Kind("ncnn", could_be_ncnn, "graphs.plain:read_ncnn"),
    Kind("darknet", could_be_darknet, "graphs.plain:read_darknet"),
    Kind("opaque", could_be_opaque, "graphs.opaque:read_opaque"),
)

KINDS: tuple[Kind, ...] = (*GRAPHS, *KERAS)
