from __future__ import annotations

import json

import pytest
from tests.engine.artifacts.graphs.graph_bytes import Int, Many, Raw, Tab, flat, num, put
from tests.engine.artifacts.graphs.test_onnx import ELF
from tests.engine.artifacts.scanning import found, scan_bytes

from muniment.engine.artifacts.report import Verdict

# CoreML -------------------------------------------------------------------------------------------


def coreml(rest: bytes, metadata: bytes = b"") -> bytes:
    description = put(1, put(1, "x")) + (put(100, metadata) if metadata else b"")
    return num(1, 4) + put(2, description) + rest


def test_an_honest_network_is_clean() -> None:
    layer = put(1, put(1, "fc") + put(140, num(1, 4)))
    scan = scan_bytes(coreml(put(500, layer)), "model.mlmodel")
    assert (scan.verdict, scan.formats) == (Verdict.CLEAN, ("coreml",))


def test_classes_that_an_app_must_bring() -> None:
    assert found(coreml(put(555, put(10, "EvilModel")))) == {
        "graph.custom-operator class EvilModel": "medium"
    }
    layer = put(1, put(1, "c") + put(500, put(10, "EvilLayer")))
    branch = put(1, put(1, "b") + put(605, put(1, layer)))
    for network in (layer, branch):
        assert found(coreml(put(500, network))) == {
            "graph.custom-operator class EvilLayer": "medium"
        }
    pipeline = put(202, put(1, coreml(put(555, put(10, "Inner")))))
    assert found(coreml(pipeline)) == {"graph.custom-operator class Inner": "medium"}


def test_linked_models_and_files_of_weights() -> None:
    linked = put(556, put(1, put(1, put(1, "m.mlmodelc")) + put(2, put(1, "../../elsewhere"))))
    assert found(coreml(linked)) == {"graph.outside-path ../../elsewhere": "high"}

    def program(path: str) -> bytes:
        value = put(5, put(1, path) + num(2, 64))
        operation = put(1, "const") + put(5, put(1, "val") + put(2, value))
        block = put(3, put(1, "CoreML7") + put(2, put(3, operation)))
        return coreml(put(502, num(1, 1) + put(2, put(1, "main") + put(2, block))))

    assert found(program("@model_path/weights/weight.bin")) == {}
    assert list(found(program("@model_path/../../x")).values()) == ["high"]
    assert list(found(program("/etc/passwd")).values()) == ["high"]


def test_metadata_of_coreml_that_is_code() -> None:
    metadata = put(100, put(1, "names") + put(2, "__import__('os')"))
    layer = put(1, put(1, "fc") + put(140, num(1, 4)))
    assert found(coreml(put(500, layer), metadata)) == {"graph.code-in-text names": "high"}


def test_manifests_of_packages() -> None:
    def manifest(path: str) -> bytes:
        entries = {"A-B": {"path": path, "name": "model.mlmodel"}}
        return json.dumps({"fileFormatVersion": "1.0.0", "itemInfoEntries": entries}).encode()

    honest = manifest("com.apple.CoreML/model.mlmodel")
    assert scan_bytes(honest, "Manifest.json").verdict is Verdict.CLEAN
    assert found(manifest("../../x"), "Manifest.json") == {"graph.outside-path ../../x": "high"}


# Paddle -------------------------------------------------------------------------------------------


def paddle(*operators: bytes) -> bytes:
    block = num(1, 0) + num(2, 2**32 - 1) + b"".join(put(4, each) for each in operators)
    return put(1, block) + put(4, num(1, 2006000))


def operator(kind: str, **texts: str) -> bytes:
    attrs = b"".join(put(4, put(1, k) + num(2, 2) + put(5, v)) for k, v in texts.items())
    return put(1, put(1, "X") + put(2, "x")) + put(3, kind) + attrs


def test_operators_of_paddle() -> None:
    honest = paddle(operator("matmul_v2"), operator("relu"), operator("load", file_path="w"))
    for name in ("inference.pdmodel", "__model__"):
        scan = scan_bytes(honest, name)
        assert (scan.verdict, scan.formats) == (Verdict.CLEAN, ("paddle",))
    assert found(paddle(operator("py_func"))) == {"graph.runs-python py_func": "critical"}
    assert found(paddle(operator("save", file_path="/tmp/x"))) == {
        "graph.writes-file save /tmp/x": "high"
    }
    assert found(paddle(operator("load_combine", file_path="/etc/passwd"))) == {
        "graph.reads-file load_combine /etc/passwd": "high"
    }


# Caffe --------------------------------------------------------------------------------------------


def test_layers_of_caffe() -> None:
    honest = put(1, "net") + put(100, put(1, "fc") + put(2, "InnerProduct"))
    scan = scan_bytes(honest, "net.caffemodel")
    assert (scan.verdict, scan.formats) == (Verdict.CLEAN, ("caffe",))
    python = put(130, put(1, "evil") + put(2, "Layer"))
    hostile = put(1, "net") + put(100, put(1, "p") + put(2, "Python") + python)
    assert found(hostile)["graph.runs-python Python evil.Layer"] == "critical"


def test_layers_of_caffe_in_text() -> None:
    honest = b'name: "net"\ninput: "data"\nlayer { name: "fc" type: "InnerProduct" }'
    assert scan_bytes(honest, "deploy.prototxt").verdict is Verdict.CLEAN
    hostile = b"""name: "net"  # the name
    layer { name: 'p' type: "Pyth" "on" python_param { module: 'evil' layer: "Run" } }"""
    for name in ("deploy.prototxt", "deploy.txt"):
        assert found(hostile, name)["graph.runs-python Python evil.Run"] == "critical"


# MXNet --------------------------------------------------------------------------------------------


def symbol(*nodes: dict[str, object]) -> bytes:
    return json.dumps({"nodes": list(nodes), "arg_nodes": [0], "heads": [[0, 0, 0]]}).encode()


def test_operators_of_mxnet() -> None:
    honest = symbol({"op": "null", "name": "data"}, {"op": "FullyConnected", "name": "fc"})
    scan = scan_bytes(honest, "net-symbol.json")
    assert (scan.verdict, scan.formats) == (Verdict.CLEAN, ("mxnet",))
    custom = {"op": "Custom", "name": "c", "attrs": {"op_type": "evil"}}
    assert found(symbol(custom)) == {"graph.runs-python Custom evil": "critical"}
    pointer = {"op": "_Native", "name": "n", "attr": {"info": "0x41414141"}}
    assert found(symbol(pointer)) == {"graph.memory-address _Native 0x41414141": "critical"}
    inner = {"op": "_foreach", "name": "f", "subgraphs": [{"nodes": [custom]}]}
    assert found(symbol(inner)) == {"graph.runs-python Custom evil": "critical"}
    image = {"op": "_cvimread", "name": "i", "attrs": {"filename": "/etc/passwd"}}
    assert found(symbol(image)) == {"graph.reads-file _cvimread /etc/passwd": "high"}


# ExecuTorch ---------------------------------------------------------------------------------------


def executorch(operator_name: str, delegates: list[Tab], data: bytes = b"x") -> bytes:
    plan = Tab({0: "forward", 6: Many([Tab({0: operator_name})]), 7: Many([*delegates])})
    buffers = Many([Tab({0: Raw(data)})])
    return flat(Tab({0: Int(0), 1: Many([plan]), 2: buffers}), b"ET12")


def test_programs_of_executorch() -> None:
    honest = executorch("aten::add", [Tab({0: "XnnpackBackend"})])
    scan = scan_bytes(honest, "model.pte")
    assert (scan.verdict, scan.formats) == (Verdict.CLEAN, ("executorch",))
    assert found(executorch("mine::run", [])) == {"graph.custom-operator mine::run": "medium"}
    assert found(executorch("aten::add", [Tab({0: "QnnBackend"})])) == {
        "graph.native-context QnnBackend": "medium"
    }
    assert found(executorch("aten::add", [], ELF)) == {
        "graph.hidden-content a Linux program": "high"
    }


# What is recognised and not read ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"ptrt" + bytes(60), "model.bin"),
        (b"ftrt" + bytes(60), "model.plan"),
        (b"RKNN" + bytes(60), "model"),
        (b"\x01HEF" + bytes(60), "model"),
        (bytes(60), "model.engine"),
        (bytes(60), "model.mnn"),
    ],
)
def test_compiled_models_are_inconclusive(content: bytes, name: str) -> None:
    scan = scan_bytes(content, name)
    assert scan.formats
    assert scan.verdict is Verdict.INCONCLUSIVE


def test_native_code_in_an_engine() -> None:
    # Kernels for the GPU are ELF files too, of another machine.
    kernel = ELF.replace(b"\x02\0\x3e\0", b"\x02\0\xbe\0")
    assert found(b"ptrt" + bytes(60) + kernel) == {"graph.native-context TensorRT": "medium"}
    names = found(b"ptrt" + bytes(60) + ELF)
    assert names["graph.hidden-content a Linux program"] == "high"


def test_plain_models_are_clean() -> None:
    ncnn = b"7767517\n1 1\nInput data 0 1 data\n"
    assert scan_bytes(ncnn, "model.param").verdict is Verdict.CLEAN
    darknet = (0).to_bytes(4, "little") + (2).to_bytes(4, "little") + bytes(12) + bytes(64)
    assert scan_bytes(darknet, "yolo.weights").verdict is Verdict.CLEAN
    params = (0x112).to_bytes(8, "little") + bytes(8) + (0).to_bytes(8, "little")
    assert scan_bytes(params, "net-0000.params").verdict is Verdict.CLEAN


def checkpoint_index(key: bytes, value: bytes) -> bytes:
    def block(*entries: tuple[bytes, bytes]) -> bytes:
        inner = b"".join(
            bytes([0, len(each), len(content)]) + each + content for each, content in entries
        )
        return inner + (0).to_bytes(4, "little") + (1).to_bytes(4, "little")

    data = block((b"", num(1, 1)), (key, value))
    index = block((key, bytes([0, len(data)])))
    start = len(data) + 5
    whole = data + bytes(5) + index + bytes(5)
    footer = b"\0\0" + bytes([start, len(index)])
    return whole + footer + bytes(40 - len(footer)) + (0xDB4775248B80FB57).to_bytes(8, "little")


def test_indexes_of_checkpoints() -> None:
    honest = checkpoint_index(b"w/.ATTRIBUTES/VARIABLE_VALUE", num(1, 1) + num(5, 16))
    scan = scan_bytes(honest, "variables.index")
    assert (scan.verdict, scan.formats) == (Verdict.CLEAN, ("tensorflow-checkpoint",))
    broken = honest[:20] + honest[30:]
    assert scan_bytes(broken, "variables.index").verdict is Verdict.INCONCLUSIVE
    assert scan_bytes(bytes(100), "variables.data-00000-of-00001").verdict is Verdict.CLEAN


def test_a_manifest_nested_without_end_is_broken() -> None:
    nested = b'{"itemInfoEntries": {"a": ' + b"[" * 30_000 + b"]" * 30_000 + b"}}"
    scanned = scan_bytes(nested, "Manifest.json")
    assert any("CoreML: not a manifest" in limit for limit in scanned.limits)
    assert not any("RecursionError" in limit for limit in scanned.limits)
