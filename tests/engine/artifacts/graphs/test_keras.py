"""Keras: what a configuration makes the loader import, run, read or fetch."""

from __future__ import annotations

import base64
import json
import marshal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.artifacts.graphs import hdf5_builder as build
from tests.engine.artifacts.scanning import found, scan_bytes

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.graphs.marshalled import code_names
from muniment.engine.artifacts.report import Verdict

HONEST = Path(__file__).parent / "honest"

Json = dict[str, object]


def layer(name: str, settings: object, module: str | None = "keras.layers", **more: object) -> Json:
    """Return the configuration of one layer, as Keras 3 writes it."""
    return {
        "module": module,
        "class_name": name,
        "config": settings,
        "registered_name": None,
        **more,
    }


def model(*layers: Json) -> Json:
    """Return the configuration of a model."""
    return layer("Sequential", {"name": "model", "layers": [*layers]}, "keras")


def function(name: str, module: str) -> Json:
    """Return the configuration of a named function."""
    return {"class_name": "function", "config": name, "module": module, "registered_name": name}


def seen(*layers: Json, name: str = "config.json") -> dict[str, str]:
    """Return the findings of a model with some layers."""
    return found(json.dumps(model(*layers)).encode(), name)


def code(source: str, version: int = 4) -> str:
    """Return the marshalled code of an expression, as Keras writes it. It is never run."""
    return base64.encodebytes(marshal.dumps(compile(source, "f", "eval"), version)).decode()


def lambda_layer(source: str) -> Json:
    """Return a Lambda layer, as Keras 3 writes it."""
    held = {"code": code(source), "defaults": None, "closure": None}
    return layer("Lambda", {"function": {"class_name": "__lambda__", "config": held}})


DENSE = layer("Dense", {"units": 1, "activation": "relu"})


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


def test_a_shard_beside_the_model_is_honest_and_one_elsewhere_is_not() -> None:
    def shards(name: str) -> dict[str, str]:
        content = json.dumps({"metadata": {}, "weight_map": {"/layers/a": [name]}}).encode()
        return found(content, "model.weights.json")

    assert shards("model_00000.weights.h5") == {}
    assert shards("../../other.h5") == {"keras.reads-file ../../other.h5": "high"}


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
    assert findings == {f"keras.graph-function {name}": "high"}


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


# What a document may hide ---------------------------------------------------------------------


def test_a_class_that_stands_twice() -> None:
    text = json.dumps(model(DENSE)).replace(
        '"class_name": "Dense"', '"class_name": "Lambda", "class_name": "Dense"'
    )
    assert found(text.encode(), "config.json") == {"keras.duplicate-key class_name": "high"}


def test_a_key_that_stands_twice_with_one_value_is_nothing() -> None:
    text = json.dumps(model(DENSE)).replace('"units": 1', '"units": 1, "units": 1')
    assert found(text.encode(), "config.json") == {}


@pytest.mark.parametrize("name", ["config.json", "model.json", "anything"])
def test_letters_written_as_escapes(name: str) -> None:
    text = json.dumps(model(lambda_layer("x"))).replace("class_name", "class\\u005fname")
    findings = found(text.encode(), name)
    assert findings["keras.hidden-text \\u005f"] == "high"
    assert findings["keras.lambda-code"] == "high"


def test_an_escaped_backslash_hides_nothing() -> None:
    text = json.dumps(model(layer("Dense", {"name": "\\u0061 \u00e9 <"})))
    assert found(text.encode(), "config.json") == {}


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_configuration_in_another_encoding(encoding: str) -> None:
    content = json.dumps(model(lambda_layer("x"))).encode(encoding)
    findings = found(content, "config.json")
    assert findings["keras.lambda-code"] == "high"
    assert any(each.startswith("keras.odd-encoding") for each in findings)


def test_a_byte_order_mark_is_honest() -> None:
    assert found(b"\xef\xbb\xbf" + json.dumps(model(DENSE)).encode(), "config.json") == {}


def test_a_configuration_behind_a_lot_of_space() -> None:
    content = b" " * 100_000 + json.dumps(model(lambda_layer("x"))).encode()
    assert found(content, "config.json") == {"keras.lambda-code": "high"}


def test_a_configuration_behind_a_lot_of_other_text() -> None:
    content = json.dumps({"notes": "x" * 100_000, **model(lambda_layer("x"))}).encode()
    assert found(content, "architecture") == {"keras.lambda-code": "high"}


# What cannot be read --------------------------------------------------------------------------


def test_a_broken_configuration_is_not_clean() -> None:
    content = json.dumps(model(DENSE)).encode()[:-4]
    assert scan_bytes(content, "config.json").verdict is Verdict.INCONCLUSIVE


def test_a_configuration_nested_without_end_is_not_clean() -> None:
    text = '{"class_name": "Dense", "config": ' + "[" * 200_000 + "]" * 200_000 + "}"
    assert scan_bytes(text.encode(), "config.json").verdict is Verdict.INCONCLUSIVE


def test_a_configuration_of_too_many_parts_is_not_clean() -> None:
    text = '{"class_name": "Dense", "config": [' + "[]," * 2_100_000 + "0]}"
    assert scan_bytes(text.encode(), "config.json").verdict is Verdict.INCONCLUSIVE


def test_long_numbers_cost_nothing() -> None:
    text = json.dumps(model(DENSE)).replace('"units": 1', '"units": ' + "9" * 3_000_000)
    assert scan_bytes(text.encode(), "config.json").verdict is Verdict.CLEAN


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


# Laws -----------------------------------------------------------------------------------------

CONFIG = json.dumps(model(DENSE, lambda_layer("x + 1"))).encode()


@given(st.data())
def test_any_change_of_a_configuration_is_survived(data: st.DataObject) -> None:
    changed = bytearray(CONFIG)
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(changed) - 1))
        changed[place] = data.draw(st.integers(0, 255))
    assert "fault" not in " ".join(scan_bytes(bytes(changed), "config.json").limits)


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from(["Lambda"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "class_name",
                    "module",
                    "config",
                    "function",
                    "registered_name",
                    "function_type",
                    "code",
                    "vocabulary",
                    "node_def",
                    "weight_map",
                    "spec_name",
                    "handle",
                ]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)


@given(_VALUES, st.sampled_from(["config.json", "x.weights.json"]))
def test_any_document_is_survived(value: object, name: str) -> None:
    assert "fault" not in " ".join(
        scan_bytes(
            json.dumps({"a": value, "class_name": "Dense", "config": value}).encode(), name
        ).limits
    )


@given(st.binary(max_size=200))
def test_any_bytes_are_survived_as_code(content: bytes) -> None:
    for start in (b"", b"\xe3" + bytes(20) + b"s\0\0\0\0"):
        try:
            code_names(start + content)
        except UnreadableError:
            continue


def test_tuples_in_tuples_do_not_multiply() -> None:
    # Each tuple refers twice to the one before: read as a tree it would be 2 ** 60 parts.
    content = b"\xa9\x02NN" + b"".join(
        b"\xa9\x02r" + n.to_bytes(4, "little") + b"r" + n.to_bytes(4, "little") for n in range(60)
    )
    outer = b"(" + (61).to_bytes(4, "little") + content
    assert code_names(outer).codes == 0
