"""Formats of this package, and how each is recognised."""

from __future__ import annotations

from muniment.engine.artifacts.graphs import recognition as be
from muniment.engine.artifacts.graphs.keras_kinds import KINDS as KERAS
from muniment.engine.artifacts.kinds import Kind

# Models as graphs and as tables of tensors.
GRAPHS: tuple[Kind, ...] = (
    Kind("protobuf", be.could_be_message, "graphs.protobuf_files:read_protobuf"),
    Kind("text-protobuf", be.could_be_text_message, "graphs.text_proto:read_text_message"),
    Kind("onnx", be.could_be_json_model, "graphs.json_proto:read_json_model"),
    Kind("json-graph", be.could_be_json_graph, "graphs.json_graph:read_json_graph"),
    Kind("safetensors", be.could_be_safetensors, "graphs.safetensors:read_safetensors"),
    Kind("weights-index", be.could_be_index, "graphs.safetensors:read_index"),
    Kind("gguf", be.could_be_gguf, "graphs.gguf:read_gguf"),
    Kind("ggjt", be.could_be_ggjt, "graphs.ggjt:read_ggjt"),
    Kind("tflite", be.could_be_tflite, "graphs.tflite:read_tflite"),
    Kind("ort", be.could_be_ort, "graphs.ort:read_ort"),
    Kind("executorch", be.could_be_program, "graphs.executorch:read_program"),
    Kind("coreml-manifest", be.could_be_manifest, "graphs.coreml:read_manifest"),
    Kind("msgpack", be.could_be_msgpack, "graphs.msgpack:read_msgpack"),
    Kind("mxnet", be.could_be_symbol, "graphs.mxnet:read_symbol"),
    Kind("mxnet-params", be.could_be_params, "graphs.mxnet:read_params"),
    Kind("tensorflow-checkpoint", be.could_be_checkpoint_index, "graphs.checkpoint:read_index"),
    Kind("tensorflow-checkpoint", be.could_be_checkpoint_data, "graphs.checkpoint:read_data"),
    Kind("ncnn", be.could_be_ncnn, "graphs.plain:read_ncnn"),
    Kind("darknet", be.could_be_darknet, "graphs.plain:read_darknet"),
    Kind("opaque", be.could_be_opaque, "graphs.opaque:read_opaque"),
)

KINDS: tuple[Kind, ...] = (*GRAPHS, *KERAS)
