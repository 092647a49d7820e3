"""The messages of TensorFlow's graphs, as far as they are read.

Source: ``saved_model.proto``, ``meta_graph.proto``, ``graph.proto``, ``node_def.proto``,
``attr_value.proto``, ``function.proto``, ``tensor.proto``, ``saved_object_graph.proto`` of
TensorFlow.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from muniment.engine.artifacts.graphs.protobuf import Schema, compiled

TYPES: Final = {
    "SavedModel": {1: "version #", 2: "meta MetaGraph"},
    "MetaGraph": {
        1: "info Info", 2: "graph GraphDef", 3: "saver Saver", 4: "collection CollectionEntry",
        5: "signature -", 6: "asset Asset", 7: "objects Objects",
    },
    "Info": {
        1: "graph_version -", 2: "ops -", 3: "any Any", 4: "tags -", 5: "tensorflow $", 6: "git -",
        7: "stripped -", 8: "aliases -",
    },
    "Any": {1: "type $", 2: "any @"},
    "Saver": {
        1: "filename $", 2: "save -", 3: "restore $", 4: "most -", 5: "sharded -", 6: "hours -",
        7: "version -",
    },
    "CollectionEntry": {1: "key $1", 2: "value Collection"},
    "Collection": {1: "nodes -", 2: "bytes BytesList", 3: "ints -", 4: "floats -",
    5: "any AnyList"},
    "BytesList": {1: "value @"},
    "AnyList": {1: "value Any"},
    "Asset": {1: "tensor TensorInfo", 2: "filename $1"},
    "TensorInfo": {1: "name $1", 2: "type -", 3: "shape -", 4: "sparse -", 5: "composite -"},
    "Objects": {1: "node SavedObject", 2: "functions -"},
    "SavedObject": {
        1: "children -", 3: "slots -", 4: "user UserObject", 5: "asset -", 6: "function -",
        7: "variable -", 8: "bare -", 9: "constant -", 10: "resource -", 11: "saveable -",
        12: "captured -", 13: "registered $", 14: "proto Any", 15: "dependencies -", 16: "saver -",
    },
    "UserObject": {1: "identifier $", 2: "version -", 3: "metadata @"},
    "GraphDef": {1: "node Node", 2: "library Library", 3: "version -", 4: "versions -",
    5: "debug -"},
    "Library": {1: "function Function", 2: "gradient -", 3: "registered -"},
    "Function": {
        1: "signature Signature", 3: "node Node", 4: "ret -", 5: "attr Attr", 6: "control -",
        7: "arg_attr -", 8: "resource -",
    },
    "Signature": {
        1: "name $1", 2: "arg Arg", 3: "out -", 4: "attr -", 5: "summary -", 6: "description -",
        8: "deprecation -", 16: "aggregate -", 17: "stateful -", 18: "commutative -",
        19: "uninit -",
        20: "control -", 21: "distributed -",
    },
    "Arg": {
        1: "name $", 2: "description -", 3: "type -", 4: "type_attr -", 5: "number_attr -",
        6: "list_attr -", 7: "handle -", 16: "ref -", 17: "full -",
    },
    "Node": {
        1: "name $1", 2: "op $1", 3: "input $", 4: "device $", 5: "attr Attr", 6: "debug -",
        7: "full -",
    },
    "Attr": {1: "key $1", 2: "value Value"},
    "Value": {
        1: "list List", 2: "s &", 3: "i -", 4: "f -", 5: "b -", 6: "type -", 7: "shape -",
        8: "tensor Tensor", 9: "placeholder -", 10: "func Func",
    },
    "List": {
        2: "s &", 3: "i -", 4: "f -", 5: "b -", 6: "type -", 7: "shape -", 8: "tensor Tensor",
        9: "func Func",
    },
    "Func": {1: "name $", 2: "attr Attr"},
    "Tensor": {
        1: "type #", 2: "shape -", 3: "version -", 4: "content @", 5: "floats -", 6: "doubles -",
        7: "ints -", 8: "string &", 9: "complex -", 10: "longs -", 11: "bools -", 12: "dcomplex -",
        13: "halves -", 14: "resource -", 15: "variant Variant", 16: "uint32 -", 17: "uint64 -",
        18: "float8 -",
    },
    "Variant": {1: "type $", 2: "metadata @", 3: "tensors Tensor"},
    # keras_metadata.pb, which older Keras writes beside saved_model.pb.
    "KerasMetadata": {1: "node KerasNode"},
    "KerasNode": {2: "id #", 3: "path $1", 4: "identifier $1", 5: "metadata @", 6: "version -"},
    # fingerprint.pb.
    "Fingerprint": {
        1: "saved #", 2: "graph #", 3: "signature #", 4: "objects #", 5: "checkpoint #",
        6: "version -", 7: "uuid $",
    },
}  # fmt: skip


@cache
def schema() -> Schema:
    """Return the messages in the form that walks use."""
    return compiled(TYPES)
