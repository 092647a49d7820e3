"""Graphs and tables of weights that hide pickles and settings in their texts."""

from __future__ import annotations

import base64
import json
import pickle
import sqlite3
import struct
from pathlib import Path

import pytest
from tests.engine.artifacts.graphs.graph_bytes import num, onnx_model, onnx_node, put
from tests.engine.artifacts.scanning import found, scan_bytes

OLD = b"cos\nsystem\n(S'echo'\ntR."
NEW = b"\x80\x04\x8c\x05posix\x94\x8c\x06system\x94\x93\x94\x8c\x04echo\x94\x85\x94R\x94."


def _safetensors(metadata: dict[str, str], data: bytes = bytes(4)) -> bytes:
    entry = {"dtype": "U8", "shape": [len(data)], "data_offsets": [0, len(data)]}
    header = json.dumps({"__metadata__": metadata, "w": entry}).encode()
    return struct.pack("<Q", len(header)) + header + data


@pytest.mark.parametrize("content", [OLD, NEW])
def test_pickles_in_metadata_and_bytes_of_safetensors(content: bytes) -> None:
    text = base64.b64encode(NEW).decode()
    assert found(_safetensors({"x": text}))["name.known-gadget posix:system"] == "critical"
    assert "critical" in found(_safetensors({}, OLD.ljust(64, b"\n"))).values()
    assert found(_safetensors({"x": base64.b64encode(pickle.dumps([1])).decode()})) == {}
    del content


def test_settings_in_metadata_of_safetensors() -> None:
    named = json.dumps({"auto_map": {"AutoModel": "owner/other--modeling.Net"}})
    assert "high" in found(_safetensors({"config": named})).values()
    assert found(_safetensors({"config": json.dumps({"auto_map": {}, "size": 1})})) == {}


def test_an_old_pickle_in_a_messagepack() -> None:
    content = b"\x83\xa2nd\xc3\xa4kind\xa1O\xa4data\xc4" + bytes([len(OLD)]) + OLD
    assert found(content, "m.msgpack")["name.known-gadget os:system"] == "critical"


def test_an_old_pickle_in_an_attribute_of_onnx() -> None:
    attribute = put(1, b"value_string") + put(4, OLD) + num(20, 3)
    model = onnx_model(onnx_node("Constant", rest=put(5, attribute)))
    assert found(model, "m.onnx")["name.known-gadget os:system"] == "critical"


def test_graphs_of_tensorflow_in_json() -> None:
    def graph(operator: str) -> bytes:
        path = base64.b64encode(b"/etc/hostname").decode()
        value = {"value": {"tensor": {"dtype": "DT_STRING", "stringVal": [path]}}}
        nodes = [
            {"name": "f", "op": "Const", "attr": value},
            {"name": "r", "op": operator, "input": ["f"]},
        ]
        return json.dumps({"modelTopology": {"node": nodes}, "weightsManifest": []}).encode()

    assert found(graph("ReadFile"), "model.json") == {
        "graph.reads-file ReadFile /etc/hostname": "high"
    }
    assert found(graph("PyFunc"), "model.json") == {"graph.runs-python PyFunc": "critical"}
    assert found(graph("Identity"), "model.json") == {}


def test_functions_in_the_library_of_a_graph_in_json() -> None:
    inner = {"signature": {"name": "f"}, "nodeDef": [{"name": "p", "op": "EagerPyFunc"}]}
    whole = {"node": [{"name": "a", "op": "NoOp"}], "library": {"function": [inner]}}
    assert found(json.dumps(whole).encode(), "graph.json") == {
        "graph.runs-python EagerPyFunc": "critical"
    }


def test_paddle_programs_in_json() -> None:
    program = {"base_code": {"magic": "pir"}, "program": {"ops": [{"#": "1.py_func"}]}}
    content = json.dumps(program).encode()
    assert found(content, "inference.json") == {"graph.runs-python 1.py_func": "critical"}
    assert found(content.replace(b"1.py_func", b"1.conv2d"), "inference.json") == {}


def test_caffe_networks_that_write() -> None:
    text = 'name: "x"\nlayer { name: "o" type: "HDF5Output" hdf5_output_param { file_name: "%s" } }'
    assert found((text % "/etc/x").encode(), "net.prototxt") == {
        "graph.writes-file HDF5Output /etc/x": "high"
    }
    assert found((text % "out.h5").encode(), "net.prototxt") == {}


def test_databases_whose_values_are_pickles(tmp_path: Path) -> None:
    for value, expected in ((NEW, "critical"), (b"plain", None)):
        path = tmp_path / f"{expected}.sqlite"
        with sqlite3.connect(path) as database:
            database.execute("create table t (key text, value blob)")
            database.execute("insert into t values (?, ?)", ("a", value))
        database.close()
        said = found(path.read_bytes(), "cache.sqlite")
        assert said.get("name.known-gadget posix:system") == expected


@pytest.mark.parametrize(
    "head",
    [
        bytes(16) + b"\xde\xc0\xef\xbe" + bytes(2000),
        (0x13579ACF).to_bytes(4, "little") + bytes(4000),
        bytes(12) + (0x00061561).to_bytes(4, "little") + bytes(500),
        (0x00053162).to_bytes(4, "big") + bytes(500),
    ],
    ids=["lmdb", "gdbm", "berkeley hash", "berkeley tree"],
)
def test_stores_whose_values_are_pickles(head: bytes) -> None:
    for value, expected in ((NEW, "critical"), (OLD, "critical"), (b"plain", None)):
        scan = scan_bytes(head + value + bytes(300), "data.mdb")
        rated = {each.rule: each.severity.value for each in scan.findings}
        assert rated.get("name.known-gadget") == expected
        assert "key-values" in scan.formats
    honest = pickle.dumps({"image": b"\0" * 50, "label": 3})
    assert found(head + honest + bytes(300), "data.mdb") == {}


def test_callbacks_are_no_part_of_a_model() -> None:
    layer = {"module": "keras.callbacks", "class_name": "CSVLogger", "config": {"filename": "/x"}}
    model = {"module": "keras", "class_name": "Sequential", "config": {"layers": [layer]}}
    assert found(json.dumps(model).encode(), "config.json") == {
        "keras.internal-function keras.callbacks:CSVLogger": "high"
    }


def test_shards_of_keras_weights_stay_in_their_folder() -> None:
    index = {"metadata": {}, "weight_map": {"/a": ["../../x.weights.h5"]}}
    said = found(json.dumps(index).encode(), "model.weights.json")
    assert said == {"weights.outside-path ../../x.weights.h5": "high"}
    index["weight_map"] = {"/a": ["model_00000.weights.h5"]}
    assert scan_bytes(json.dumps(index).encode(), "model.weights.json").findings == ()


def test_functions_in_text_files_of_octave() -> None:
    head = b"# Created by Octave 9\n# name: f\n# type: "
    hostile = head + b'function handle\n@<fnhandle>\n@() system ("echo")\n\n'
    assert found(hostile, "m.mat")["document.matlab-function-reaches system"] == "high"
    assert found(head + b"matrix\n# rows: 1\n# columns: 1\n 1\n\n", "m.mat") == {}


@pytest.mark.parametrize("name", ["types:FunctionType", "functools:partial", "logging:FileHandler"])
def test_layers_of_pythons_own_library(name: str) -> None:
    module, _, class_ = name.partition(":")
    layer = {"module": module, "class_name": class_, "config": {}, "registered_name": None}
    model = {"module": "keras", "class_name": "Sequential", "config": {"layers": [layer]}}
    said = found(json.dumps(model).encode(), "config.json")
    assert said[f"keras.internal-function {name}"] == "high"
