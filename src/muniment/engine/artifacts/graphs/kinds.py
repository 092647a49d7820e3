"""Formats of this package, and how each is recognised."""

from __future__ import annotations

from muniment.engine.artifacts.graphs.protobuf_files import could_be_message
from muniment.engine.artifacts.kinds import Kind

# Models as graphs and as tables of tensors.
GRAPHS: tuple[Kind, ...] = (
    Kind("protobuf", could_be_message, "graphs.protobuf_files:read_protobuf"),
)

KINDS: tuple[Kind, ...] = (*GRAPHS,)
