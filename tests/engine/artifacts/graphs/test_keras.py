"""Keras: what a configuration makes the loader import, run, read or fetch."""

from __future__ import annotations

import base64
import json
import marshal
from pathlib import Path

import pytest
from tests.engine.artifacts.graphs import hdf5_builder as build
from tests.engine.artifacts.graphs.keras_configs import (
    DENSE,
    Json,
    code,
    function,
    lambda_layer,
    layer,
    model,
    seen,
)
from tests.engine.artifacts.scanning import found, scan_bytes

from muniment.engine.artifacts.graphs.marshalled import code_names
from muniment.engine.artifacts.report import Verdict

HONEST = Path(__file__).parent / "honest"

# Honest configurations ------------------------------------------------------------------------


def test_a_model_of_known_layers_is_clean() -> None:
    scan = scan_bytes(json.dumps(model(DENSE)).encode(), "config.json")
    assert (scan.verdict, scan.findings, scan.formats) == (Verdict.CLEAN, (), ("keras",))


@pytest.mark.parametrize(
    "honest",
    [
        layer("GRU", {"kernel_initializer": layer("GlorotUniform", {}, "keras.initializers")}),
        layer("Add", {}, "keras.src.ops.numpy"),
        layer("BertBackbone", {}, "keras_hub.src.models.bert.bert_backbone"),
        layer("Activation", {"activation": function("gelu", "builtins")}),
        layer("StringLookup", {"vocabulary": ["a", "b"]}),
        layer("TextVectorization", {"vocabulary": None, "standardize": "lower"}),
        layer("MultiHeadAttention", {}, None),
        layer("TFOpLambda", {"function": "math.reduce_mean"}, None),
        layer("TFOpLambda", {"function": "compat.v1.nn.conv2d"}, None),
        layer("Adam", {}, None, registered_name="Custom>Adam"),
        layer("TensorFlowOpLayer", {"node_def": '{"name": "x", "op": "AddV2"}'}, None),
    ],
    ids=lambda each: str(each["class_name"]),
)
def test_layers_of_known_libraries_are_honest(honest: Json) -> None:
    assert seen(honest) == {}


@pytest.mark.parametrize(
    "other",
    [
        {"class_name": "OpenAI", "temperature": 1},
        {"name": "package", "version": "1.0", "scripts": {"a": "b"}},
        {"class_name": ["a", "b"], "id2label": {"0": "class_name"}},
    ],
)
def test_other_documents_are_none_of_its_business(other: Json) -> None:
    assert found(json.dumps(other).encode(), "config.json") == {}


# CVE-2024-3660, CVE-2025-9905: code in the file -----------------------------------------------


def test_cve_2024_3660_a_lambda_layer_that_runs_a_program() -> None:
    findings = seen(lambda_layer("__import__('os').system('echo')"))
    assert findings["keras.lambda-acts __import__, os, system"] == "critical"
    assert findings["keras.lambda-code"] == "high"


def test_a_lambda_layer_that_computes_is_still_code() -> None:
    assert seen(lambda_layer("x * 2 + tf.reduce_mean(x)")) == {"keras.lambda-code": "high"}


@pytest.mark.parametrize("version", [0, 1, 2, 3, 4])
def test_code_of_every_marshal_version_is_read(version: int) -> None:
    source = "[eval(x) for x in (1, 2.5, 1j, 'a', b'c', 10**30, None, ...)]"
    names = code_names(marshal.dumps(compile(source, "f", "eval"), version))
    assert "eval" in names.names


def test_code_of_python_2_is_read() -> None:
    names = b"(\1\0\0\0t\6\0\0\0system"
    fields = bytes(16) + b"s\1\0\0\0d" + b"(\0\0\0\0" + names + b"(\0\0\0\0" * 3
    assert code_names(b"c" + fields + b"t\1\0\0\0f" * 2 + bytes(4) + b"s\0\0\0\0").names == {
        "system"
    }


def test_cve_2025_9905_code_in_an_hdf5_file() -> None:
    held = [code("__import__('os').system('echo')"), None, None]
    settings = {"function": held, "function_type": "lambda", "module": "__main__"}
    config = model(layer("Lambda", settings, None))
    content = build.hdf5(build.attribute("model_config", json.dumps(config).encode()))
    assert found(content, "model.h5")["keras.lambda-acts __import__, os, system"] == "critical"


def test_a_shape_or_a_mask_may_be_code_too() -> None:
    for key in ("output_shape", "mask"):
        settings = {key: [code("open('x')"), None, None], f"{key}_type": "lambda"}
        assert "keras.lambda-acts open" in seen(layer("Lambda", settings))


def test_code_without_base64_is_read_as_the_loader_reads_it() -> None:
    raw = marshal.dumps(compile("exec('1')", "f", "eval")).decode("latin-1")
    findings = seen(layer("Lambda", {"function": [raw, None, None]}))
    assert findings["keras.lambda-acts exec"] == "critical"


def test_code_that_is_no_code_is_high() -> None:
    broken = base64.b64encode(b"\xe3nonsense").decode()
    findings = seen(layer("Lambda", {"function": [broken, None, None]}))
    assert findings["keras.lambda-unreadable"] == "high"


def test_a_lambda_layer_of_a_named_function() -> None:
    known = layer("Lambda", {"function": "relu", "function_type": "function"}, None)
    own = layer("Lambda", {"function": "my_function", "function_type": "function"}, None)
    assert seen(known) == {}
    assert seen(own) == {"keras.custom-object my_function": "medium"}


# CVE-2025-1550, CVE-2025-8747, CVE-2025-9906: names of functions ------------------------------


def test_cve_2025_1550_a_function_of_any_module() -> None:
    settings = {"function": function("system", "os"), "arguments": {"command": "echo"}}
    findings = seen(layer("Lambda", settings))
    assert findings["name.known-gadget os:system"] == "critical"


def test_cve_2025_1550_a_class_of_any_module() -> None:
    assert "critical" in seen(layer("Popen", {"args": ["echo"]}, "subprocess")).values()


def test_a_class_of_ones_own_is_for_review() -> None:
    findings = seen(layer("MyLayer", {"units": 1}, "my_project.layers", registered_name="MyLayer"))
    assert findings == {"name.unknown-class my_project.layers:MyLayer": "medium"}


@pytest.mark.parametrize("name", ["eval", "exec", "__import__", "getattr", "open"])
def test_python_s_own_functions_under_builtins(name: str) -> None:
    severities = seen(layer("Lambda", {"function": function(name, "builtins")})).values()
    assert set(severities) & {"critical", "high"}


@pytest.mark.parametrize(
    "name",
    [
        "keras.utils:get_file",
        "keras.src.utils.file_utils:get_file",
        "keras.models:load_model",
        "keras.src.utils.python_utils:func_load",
        "tf_keras.utils:get_file",
    ],
)
def test_cve_2025_8747_functions_of_keras_that_fetch_and_load(name: str) -> None:
    module, _, last = name.partition(":")
    findings = seen(layer("Lambda", {"function": function(last, module)}))
    assert findings == {f"keras.gadget {name}": "critical"}


def test_cve_2025_12060_an_archive_that_is_fetched_and_unpacked() -> None:
    settings = {
        "function": function("get_file", "keras.utils"),
        "arguments": {"origin": "http://x.test/a.tar", "extract": True},
    }
    assert seen(layer("Lambda", settings)) == {"keras.gadget keras.utils:get_file": "critical"}


def test_cve_2025_9906_safe_mode_switched_off() -> None:
    each = function("enable_unsafe_deserialization", "keras.config")
    findings = seen(layer("Lambda", {"function": each}))
    assert findings == {"keras.gadget keras.config:enable_unsafe_deserialization": "critical"}


def test_a_gadget_named_as_a_class() -> None:
    findings = seen(layer("get_file", {"origin": "http://x.test"}, "keras.utils"))
    assert findings == {"keras.gadget keras.utils:get_file": "critical"}


@pytest.mark.parametrize("name", ["get", "deserialize"])
def test_functions_that_build_what_a_further_configuration_says(name: str) -> None:
    findings = seen(layer("Lambda", {"function": function(name, "builtins")}))
    assert findings == {f"keras.internal-function keras:{name}": "high"}


def test_an_operation_of_keras_is_honest_and_other_functions_are_not() -> None:
    assert seen(layer("Lambda", {"function": function("relu", "keras.ops")})) == {}
    other = seen(layer("Lambda", {"function": function("split_dataset", "keras.utils")}))
    assert other == {"keras.internal-function keras.utils:split_dataset": "high"}


# Functions of TensorFlow ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "io.write_file",
        "io.read_file",
        "load_op_library",
        "raw_ops.WriteFile",
        "py_function",
        "compat.v1.py_func",
        "saved_model.load",
        "print",
        "keras.utils.get_file",
        "io.gfile.GFile",
    ],
)
def test_a_layer_that_calls_a_function_of_tensorflow(name: str) -> None:
    findings = seen(layer("TFOpLambda", {"function": name}, None))
    assert findings[f"keras.graph-function {name}"] == "high"


@pytest.mark.parametrize(
    "node",
    ['{"name": "x", "op": "WriteFile"}', {"op": "EagerPyFunc"}, 'name: "x"\nop: "ReadFile"'],
    ids=str,
)
def test_a_layer_that_is_an_operator_of_the_graph(node: object) -> None:
    findings = seen(layer("TensorFlowOpLayer", {"node_def": node}, None))
    assert list(findings.values()) == ["high"]


# Files and models that settings name ----------------------------------------------------------


def test_cve_2026_1462_a_layer_that_loads_a_saved_model() -> None:
    findings = seen(layer("TFSMLayer", {"filepath": "//host/share/model"}))
    assert findings == {"keras.saved-model //host/share/model": "high"}


@pytest.mark.parametrize(
    "path", ["/etc/passwd", "http://169.254.169.254/x", "../../x", "C:\\x", "~/.ssh/id", "gs://b/x"]
)
def test_cve_2025_12058_a_vocabulary_read_from_elsewhere(path: str) -> None:
    findings = seen(layer("StringLookup", {"vocabulary": path}))
    assert findings == {f"keras.reads-file {path}": "high"}


def test_a_vocabulary_read_from_beside_the_model_is_for_review() -> None:
    findings = seen(layer("TextVectorization", {"vocabulary": "words.txt"}))
    assert findings == {"keras.reads-beside words.txt": "medium"}


def test_a_module_of_a_hub() -> None:
    findings = seen(layer("KerasLayer", {"handle": "https://hub.test/x/1"}, None))
    assert findings == {"keras.hub-module https://hub.test/x/1": "medium"}


def test_a_pickled_torch_module_is_examined() -> None:
    wrapped = base64.b64encode(b"\x89HDF\r\n\x1a\n" + bytes(4)).decode()
    scan = scan_bytes(
        json.dumps(model(layer("TorchModuleWrapper", {"module": wrapped}))).encode(), "config.json"
    )
    assert [each.rule for each in scan.findings] == ["keras.torch-module"]
    assert any("module.pt" in each for each in scan.limits)


# Names of one's own ---------------------------------------------------------------------------


def test_registered_classes_are_for_review_but_not_those_of_known_libraries() -> None:
    own = layer("Mine", {}, None, registered_name="Own>Mine")
    known = layer("TransformerEncoder", {}, None, registered_name="keras_nlp>TransformerEncoder")
    assert seen(own)["keras.custom-object Own>Mine"] == "medium"
    assert "keras.custom-object keras_nlp>TransformerEncoder" not in seen(known)


def test_a_layer_shown_as_another() -> None:
    findings = seen(layer("Dense", {}, registered_name="Own>Other"))
    assert findings == {"keras.name-mismatch Dense, Own>Other": "medium"}


# SavedModels ----------------------------------------------------------------------------------


def metadata(*configs: Json) -> bytes:
    """Return a ``keras_metadata.pb``."""
    content = b""
    for config in configs:
        text = json.dumps(config).encode()
        node = b"\x1a\x04root\x2a" + _varint(len(text)) + text
        content += b"\x0a" + _varint(len(node)) + node
    return content


def _varint(value: int) -> bytes:
    return bytes([value & 127 | 128, value >> 7]) if value > 127 else bytes([value])


def test_metadata_of_a_saved_model() -> None:
    own = {"class_name": "MyModel", "config": {"layers": []}}
    assert found(metadata(own), "keras_metadata.pb") == {}
    held = {"function": [code("exec('1')"), None, None], "function_type": "lambda"}
    hostile = metadata(own, {"class_name": "Lambda", "config": held})
    assert found(hostile, "keras_metadata.pb")["keras.lambda-acts exec"] == "critical"
