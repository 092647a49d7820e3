from __future__ import annotations

import pytest
from tests.engine.artifacts.graphs.graph_bytes import (
    Int,
    Ints,
    Many,
    Raw,
    Tab,
    num,
    put,
    saved_model,
    tf_attr,
    tf_const,
    tf_function,
    tf_graph,
    tf_node,
    tf_text,
    tflite,
)
from tests.engine.artifacts.scanning import found, scan_bytes

from muniment.engine.artifacts.report import Verdict

HONEST = (tf_node("x", "Placeholder"), tf_node("y", "Relu", "x"))


def forms(graph: bytes) -> list[tuple[bytes, str]]:
    """Return a graph as each kind of file that can hold one."""
    meta = put(1, put(5, "2.16.1")) + put(2, graph)
    return [
        (saved_model(graph), "saved_model.pb"),
        (saved_model(graph), "model.bin"),
        (graph, "frozen.pb"),
        (graph, "frozen.bin"),
        (meta, "model.meta"),
    ]


def test_graphs_are_recognised_by_content() -> None:
    formats = {scan_bytes(content, name).formats for content, name in forms(tf_graph(*HONEST))}
    assert formats == {
        ("tensorflow-saved-model",),
        ("tensorflow-graph",),
        ("tensorflow-meta-graph",),
    }
    assert all(
        scan_bytes(content, name).verdict is Verdict.CLEAN
        for content, name in forms(tf_graph(*HONEST))
    )


@pytest.mark.parametrize("operator", ["PyFunc", "EagerPyFunc", "PyFuncStateless"])
def test_operators_that_call_python(operator: str) -> None:
    for content, name in forms(tf_graph(*HONEST, tf_node("p", operator, "x"))):
        assert found(content, name) == {f"graph.runs-python {operator}": "critical"}


@pytest.mark.parametrize(
    ("operator", "rule"),
    [
        ("WriteFile", "graph.writes-file"),
        ("ReadFile", "graph.reads-file"),
        ("MatchingFiles", "graph.reads-file"),
        ("TextLineDataset", "graph.reads-file"),
        ("TFRecordDatasetV2", "graph.reads-file"),
        ("LoadDataset", "graph.reads-file"),
    ],
)
def test_operators_on_files_with_fixed_paths(operator: str, rule: str) -> None:
    graph = tf_graph(tf_const("path", "/etc/passwd"), tf_node("r", operator, "path", "path"))
    assert found(saved_model(graph)) == {f"{rule} {operator} /etc/passwd": "high"}


def test_paths_hidden_behind_other_operators_are_followed() -> None:
    graph = tf_graph(
        tf_const("a", "/et"),
        tf_const("b", "c/passwd"),
        tf_node("j", "StringJoin", "a:0", "b"),
        tf_node("i", "Identity", "j:0"),
        tf_node("r", "RestoreV2", "i"),
    )
    assert found(saved_model(graph)) == {"graph.reads-file RestoreV2 /et": "high"}


def test_paths_late_in_a_long_list_are_seen() -> None:
    graph = tf_graph(
        tf_const("c", *["a"] * 400, "/etc/passwd", *["b"] * 10),
        tf_node("s", "StridedSlice", "c"),
        tf_node("r", "RestoreV2", "s"),
    )
    assert found(saved_model(graph)) == {"graph.reads-file RestoreV2 /etc/passwd": "high"}


def test_paths_behind_long_chains_or_computed_from_numbers_are_not_clean() -> None:
    chain = [tf_node(f"i{n}", "Identity", f"i{n + 1}") for n in range(6000)]
    graph = tf_graph(*chain, tf_const("i6000", "/etc/passwd"), tf_node("r", "RestoreV2", "i0"))
    assert scan_bytes(saved_model(graph)).verdict is Verdict.INCONCLUSIVE
    graph = tf_graph(
        tf_node("n", "Const"), tf_node("u", "UnicodeEncode", "n"), tf_node("r", "RestoreV2", "u")
    )
    assert found(saved_model(graph)) == {"graph.computed-path RestoreV2": "medium"}


def test_files_that_the_caller_names_are_for_review() -> None:
    graph = tf_graph(tf_node("p", "Placeholder"), tf_node("r", "ReadFile", "p"))
    assert found(saved_model(graph)) == {"graph.reads-given-file ReadFile": "medium"}


def test_paths_given_through_calls_of_functions_are_followed() -> None:
    inner = tf_function("inner", ["x", "p"], tf_node("r", "RestoreV2", "p", "x"))
    outer = tf_function(
        "outer",
        ["q"],
        tf_const("none", ""),
        tf_node("c", "PartitionedCall", "none", "q", rest=tf_attr("f", put(10, put(1, "inner")))),
    )
    graph = tf_graph(
        tf_const("path", "/etc/passwd"),
        tf_node(
            "c", "StatefulPartitionedCall", "path", rest=tf_attr("f", put(10, put(1, "outer")))
        ),
        functions=(inner, outer),
    )
    assert found(saved_model(graph)) == {"graph.reads-file RestoreV2 /etc/passwd": "high"}


def test_functions_in_lists_and_nested_functions_are_found() -> None:
    evil = tf_function("evil", [], tf_node("p", "PyFunc"))
    branches = tf_attr("branches", put(1, put(9, put(1, "evil"))))
    graph = tf_graph(tf_node("c", "Case", "x", rest=branches), functions=(evil,))
    assert found(saved_model(graph)) == {"graph.runs-python PyFunc": "critical"}


def test_vocabularies_and_checkpoints_of_honest_models_are_clean() -> None:
    # The loader puts the path of the asset in the place of its maker's path.
    table = tf_function("init", ["t", "p"], tf_node("i", "InitializeTableFromTextFileV2", "t", "p"))
    graph = tf_graph(
        tf_const("Const_1", "/home/maker/vocab.txt"),
        tf_node("h", "HashTableV2"),
        tf_node("c", "PartitionedCall", "h", "Const_1", rest=tf_attr("f", put(10, put(1, "init")))),
        tf_node("prefix", "Placeholder"),
        tf_const("names", "/.ATTRIBUTES/VARIABLE_VALUE"),
        tf_node("s", "SaveV2", "prefix", "names", "names"),
        tf_node("r", "RestoreV2", "prefix", "names", "names"),
        tf_const("model", "model"),
        tf_node("m", "MergeV2Checkpoints", "prefix", "model"),
        functions=(table,),
    )
    asset = put(6, put(1, put(1, "Const_1:0")) + put(2, "vocab.txt"))
    assert found(saved_model(graph, asset)) == {}
    # The same without the asset reads the maker's own file, or anybody's.
    name = "graph.reads-file InitializeTableFromTextFileV2 /home/maker/vocab.txt"
    assert found(saved_model(graph)) == {name: "high"}


def test_assets_outside_the_model() -> None:
    asset = put(6, put(1, put(1, "c:0")) + put(2, "../../../etc/passwd"))
    names = found(saved_model(tf_graph(*HONEST), asset))
    assert names == {"graph.outside-path ../../../etc/passwd": "high"}


def test_checkpoints_written_to_fixed_places() -> None:
    graph = tf_graph(tf_const("p", "/home/user/.ssh/x"), tf_node("s", "SaveV2", "p", "p", "p"))
    assert found(saved_model(graph)) == {"graph.writes-file SaveV2 /home/user/.ssh/x": "high"}


@pytest.mark.parametrize(
    ("operator", "key", "value", "rule"),
    [
        ("PrintV2", "output_stream", "file:///tmp/x", "graph.writes-file"),
        ("DebugIdentityV2", "debug_urls", "file:///tmp/x", "graph.writes-file"),
        ("DebugNumericSummary", "debug_urls", "grpc://x.invalid:1", "graph.connects"),
        ("ImmutableConst", "memory_region_name", "/etc/passwd", "graph.reads-file"),
        ("DecodeProtoV2", "descriptor_source", "/etc/passwd", "graph.reads-file"),
        ("FixedUnigramCandidateSampler", "vocab_file", "/etc/passwd", "graph.reads-file"),
    ],
)
def test_files_and_addresses_in_attributes(operator: str, key: str, value: str, rule: str) -> None:
    for rest in (tf_text(key, value), tf_attr(key, put(1, put(2, value)))):
        graph = tf_graph(*HONEST, tf_node("n", operator, "x", rest=rest))
        assert found(saved_model(graph)) == {f"{rule} {operator} {value}": "high"}


def test_honest_values_of_those_attributes_are_clean() -> None:
    graph = tf_graph(
        *HONEST,
        tf_node("p", "PrintV2", "x", rest=tf_text("output_stream", "stderr")),
        tf_node("d", "DecodeProtoV2", "x", rest=tf_text("descriptor_source", "local://")),
        tf_node("v", "FixedUnigramCandidateSampler", "x", rest=tf_text("vocab_file", "")),
    )
    assert found(saved_model(graph)) == {}


def test_caches_in_memory_are_clean_and_caches_in_files_are_not() -> None:
    graph = tf_graph(tf_const("f", ""), tf_node("c", "CacheDatasetV2", "d", "f", "m"))
    assert found(saved_model(graph)) == {}
    graph = tf_graph(tf_const("f", "cache"), tf_node("c", "CacheDatasetV2", "d", "f", "m"))
    assert found(saved_model(graph)) == {"graph.writes-file CacheDatasetV2 cache": "high"}


def test_graphs_inside_constants_are_read() -> None:
    inner = tf_graph(tf_node("a_long_enough_name", "PyFunc"), tf_node("another_name_of_it", "NoOp"))
    tensor = num(1, 7) + put(8, inner)
    graph = tf_graph(
        tf_node("g", "Const", rest=tf_attr("value", put(8, tensor))),
        tf_node("d", "DatasetFromGraph", "g"),
    )
    assert found(saved_model(graph)) == {"graph.runs-python PyFunc": "critical"}


def test_callbacks_in_compiled_modules() -> None:
    module = b"ML\xefR" + bytes(60) + b"xla_python_cpu_callback" + bytes(10)
    node = tf_node("m", "XlaCallModule", "x", rest=tf_attr("module", put(2, module)))
    assert list(found(saved_model(tf_graph(node))).values()) == ["critical"]
    honest = b"ML\xefR" + bytes(60) + b"stablehlo.dot_general" + bytes(10)
    node = tf_node("m", "XlaCallModule", "x", rest=tf_attr("module", put(2, honest)))
    assert found(saved_model(tf_graph(*HONEST, node))) == {}


def test_operators_that_connect() -> None:
    graph = tf_graph(*HONEST, tf_node("d", "DataServiceDatasetV4"), tf_node("r", "RpcServer"))
    assert found(saved_model(graph)) == {
        "graph.connects DataServiceDatasetV4": "high",
        "graph.connects RpcServer": "high",
    }


def test_the_fingerprint_beside_a_model_is_known() -> None:
    numbers = b"".join(num(field, 12345678901234567890 - field) for field in range(1, 6))
    content = numbers + put(6, num(1, 3)) + put(7, "1" * 39)
    assert scan_bytes(content, "fingerprint.pb").verdict is Verdict.CLEAN


def test_the_layers_of_keras_are_handed_on() -> None:
    layer = b'{"class_name": "Lambda", "config": {"function": "x"}, "name": "a"}'
    node = put(3, "root") + put(4, "_tf_keras_layer") + put(5, layer) + num(2, 1)
    scan = scan_bytes(put(1, node), "keras_metadata.pb")
    assert "keras-metadata" in scan.formats


def test_models_in_text() -> None:
    text = b"""saved_model_schema_version: 1
    meta_graphs { graph_def {
      node { name: "c" op: "Const" attr { key: "value" value { tensor { string_val: "/etc/x" } } } }
      node { name: "r" op: "Read" "File" input: "c" }
      library { function { signature { name: "f" } node_def { name: "p" op: "PyFunc" } } }
    } }"""
    assert found(text, "saved_model.pbtxt") == {
        "graph.reads-file ReadFile /etc/x": "high",
        "graph.runs-python PyFunc": "critical",
    }


# TensorFlow Lite --------------------------------------------------------------------------------


def custom(name: str) -> list[Tab]:
    return [Tab({0: Int(32, 1), 1: name, 3: Int(32)})]


def test_an_honest_tflite_model_is_clean() -> None:
    scan = scan_bytes(tflite(), "model.bin")
    assert (scan.verdict, scan.formats, scan.limits) == (Verdict.CLEAN, ("tflite",), ())


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("FlexPyFunc", {"graph.runs-python FlexPyFunc": "critical"}),
        ("FlexWriteFile", {"graph.writes-file FlexWriteFile": "high"}),
        ("FlexReadFile", {"graph.reads-file FlexReadFile": "high"}),
        ("FlexErf", {}),
        ("Mine", {"graph.custom-operator Mine": "medium"}),
        ("TFLite_Detection_PostProcess", {}),
        ("edgetpu-custom-op", {"graph.native-context an Edge TPU": "medium"}),
    ],
)
def test_custom_operators_of_tflite(name: str, expected: dict[str, str]) -> None:
    assert found(tflite(custom(name))) == expected


def flex(*parts: bytes) -> bytes:
    """Return a FlexBuffer: a vector of binary parts."""
    out, places = b"", []
    for part in parts:
        out += len(part).to_bytes(4, "little")
        places.append(len(out))
        out += part
    out += len(parts).to_bytes(4, "little")
    start = len(out)
    for i, place in enumerate(places):
        out += (start + 4 * i - place).to_bytes(4, "little")
    out += bytes([25 << 2 | 2] * len(parts))
    root = len(out)
    return out + (root - start).to_bytes(4, "little") + bytes([10 << 2 | 2, 4])


def test_the_node_of_a_flex_operator_counts_not_its_name() -> None:
    options = flex(b"AddV2", tf_node("n", "PyFunc", "x"))
    operator = Tab({0: Int(0), 1: Ints([0, 1]), 2: Ints([0]), 5: Raw(options)})
    assert found(tflite(custom("FlexAddV2"), [operator])) == {
        "graph.runs-python PyFunc": "critical"
    }
    options = flex(b"AddV2", tf_node("n", "AddV2", "x"))
    operator = Tab({0: Int(0), 1: Ints([0, 1]), 2: Ints([0]), 5: Raw(options)})
    assert found(tflite(custom("FlexAddV2"), [operator])) == {}


@pytest.mark.parametrize(
    "operator",
    [
        Tab({0: Int(7), 1: Ints([0]), 2: Ints([0])}),
        Tab({0: Int(0), 1: Ints([99]), 2: Ints([0])}),
        Tab({0: Int(0), 1: Ints([0]), 2: Ints([-5])}),
    ],
)
def test_cve_2020_15211_references_that_lead_nowhere(operator: Tab) -> None:
    assert list(found(tflite(operators=[operator])).values()) == ["high"]


def test_cve_2021_29591_subgraphs_inside_themselves() -> None:
    tensors = Many([Tab({0: Ints([2])})])
    options = Tab({0: Int(1), 1: Int(1)})
    loop = Tab({0: Int(0), 1: Ints([0]), 2: Ints([0]), 4: options})
    graph = Tab({0: tensors, 1: Ints([0]), 2: Ints([0]), 3: Many([loop])})
    plain = Tab({0: tensors, 1: Ints([0]), 2: Ints([0]), 3: Many([])})
    codes = [Tab({0: Int(119, 1), 3: Int(119)})]
    assert found(tflite(codes, graphs=[graph, plain])) == {}
    assert found(tflite(codes, graphs=[graph, graph])) == {
        "graph.malformed subgraph 1 inside itself": "high"
    }


def test_buffers_and_weights_outside_the_file() -> None:
    buffers = Many([Tab(), Tab({1: Int(1 << 40, 8), 2: Int(8, 8)})])
    assert found(tflite(rest={4: buffers})) == {"graph.malformed a buffer beyond the file": "high"}
    groups = {9: Many([Tab({0: "../../weights.bin"})])}
    assert found(tflite(rest=groups)) == {"graph.outside-path ../../weights.bin": "high"}


def test_tensors_larger_than_their_data() -> None:
    tensors = [
        Tab({0: Ints([2]), 1: Int(0, 1), 2: Int(0), 3: "in"}),
        Tab({0: Ints([1000]), 1: Int(0, 1), 2: Int(1), 3: "w"}),
    ]
    assert found(tflite(tensors=tensors)) == {"graph.tensor-size w": "medium"}


@pytest.mark.parametrize("cut", [9, 40, 120, 300])
def test_cut_tflite_models_are_inconclusive(cut: int) -> None:
    assert scan_bytes(tflite()[:cut], "model.tflite").verdict is Verdict.INCONCLUSIVE
