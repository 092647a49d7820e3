from __future__ import annotations

import pytest
from tests.engine.artifacts.graphs.graph_bytes import (
    Int,
    Many,
    Raw,
    Tab,
    flat,
    num,
    onnx_external,
    onnx_model,
    onnx_node,
    onnx_number,
    onnx_raw,
    onnx_text,
    put,
)
from tests.engine.artifacts.scanning import found, scan_bytes

from muniment.engine.artifacts.report import Verdict

ELF = b"\x7fELF\x02\x01\x01\0" + bytes(8) + b"\x02\0\x3e\0" + bytes(100)
PICKLE = (
    b"\x80\x04\x95\x20\0\0\0\0\0\0\0\x8c\x02os\x94\x8c\x06system\x94\x93\x94"
    b"\x8c\x04echo\x94\x85\x94R."
)


def verdict(content: bytes, name: str = "model.onnx") -> Verdict:
    return scan_bytes(content, name).verdict


def test_standard_operators_are_clean_under_any_name() -> None:
    whole = onnx_model(onnx_node("Relu"), onnx_node("Gelu", "com.microsoft"))
    for name in ("model.onnx", "weights.bin", "model"):
        scan = scan_bytes(whole, name)
        assert (scan.verdict, scan.formats) == (Verdict.CLEAN, ("onnx",))


def test_custom_operators_are_for_review() -> None:
    whole = onnx_model(onnx_node("Mine", "my.domain"))
    assert found(whole) == {"graph.custom-operator my.domain:Mine": "medium"}


def test_operators_of_well_known_packages_are_clean() -> None:
    assert verdict(onnx_model(onnx_node("BertTokenizer", "ai.onnx.contrib"))) is Verdict.CLEAN


@pytest.mark.parametrize("domain", ["ai.onnx.contrib", "com.microsoft", "pyopmulti_1", ""])
def test_python_operators_are_critical_in_any_domain(domain: str) -> None:
    node = onnx_node("PyOp", domain, onnx_text("module", "evil") + onnx_text("class_name", "Run"))
    shown = f"{domain}:PyOp" if domain else "PyOp"
    assert found(onnx_model(node)) == {f"graph.runs-python {shown} evil Run": "critical"}


def test_operators_deep_in_branches_and_training_are_seen() -> None:
    branch = put(5, put(1, "then_branch") + put(6, put(1, onnx_node("PyOp", "x"))))
    training = put(20, put(2, put(1, onnx_node("PythonOp", "com.microsoft"))))
    whole = onnx_model(onnx_node("If", rest=branch), rest=training)
    assert found(whole) == {
        "graph.runs-python x:PyOp": "critical",
        "graph.runs-python com.microsoft:PythonOp": "critical",
    }


def test_functions_of_the_file_are_looked_into_and_are_no_custom_operators() -> None:
    honest = put(25, put(1, "Mine") + put(10, "local") + put(7, onnx_node("Relu")))
    assert verdict(onnx_model(onnx_node("Mine", "local"), rest=honest)) is Verdict.CLEAN
    hostile = put(25, put(1, "Mine") + put(10, "local") + put(7, onnx_node("Evil", "away")))
    whole = onnx_model(onnx_node("Mine", "local"), rest=hostile)
    assert found(whole) == {"graph.custom-operator away:Evil": "medium"}


@pytest.mark.parametrize(
    "location",
    [
        "../../etc/passwd",  # CVE-2022-25882
        "/etc/passwd",
        "a/../../b",  # CVE-2024-27318
        "C:\\weights",
        "C:weights",
        "\\\\server\\share",
        "//server/share",
        "file:///etc/passwd",
        "https://example.invalid/w",
        ".. /w",
        "w\0.bin",
        "..\\w",
    ],
)
def test_external_weights_outside_the_folder(location: str) -> None:
    whole = onnx_model(onnx_node("Relu"), graph=onnx_external({"location": location}))
    assert list(found(whole).values()) == ["high"]
    assert next(iter(found(whole))).startswith("graph.outside-path")


@pytest.mark.parametrize("location", ["weights.bin", "./w", "sub/w..v2.bin", "a b/c", "w...bin"])
def test_external_weights_beside_the_model_are_clean(location: str) -> None:
    pairs = {"location": location, "offset": "4096", "length": "64", "checksum": "ab"}
    scan = scan_bytes(onnx_model(onnx_node("Relu"), graph=onnx_external(pairs)), "model.onnx")
    assert scan.verdict is Verdict.CLEAN
    assert scan.limits == ("weights lie in other files; scan the folder",)


def test_the_second_of_two_locations_counts_too() -> None:
    pairs = [("location", "w.bin"), ("location", "/etc/passwd")]
    whole = onnx_model(onnx_node("Relu"), graph=onnx_external(pairs))
    assert found(whole) == {"graph.outside-path /etc/passwd": "high"}


def test_external_weights_of_attributes_and_sparse_tensors() -> None:
    tensor = onnx_external({"location": "/a"})[2:]
    attribute = put(5, put(1, "value") + put(5, tensor))
    sparse = put(15, put(1, onnx_external({"location": "/b"})[2:]))
    whole = onnx_model(onnx_node("Constant", rest=attribute), graph=sparse)
    assert found(whole) == {"graph.outside-path /a": "high", "graph.outside-path /b": "high"}


def test_cve_2026_34445_attributes_of_the_loader() -> None:
    pairs = {"location": "w", "__class__": "x"}
    whole = onnx_model(onnx_node("Relu"), graph=onnx_external(pairs))
    assert found(whole) == {"graph.external-key __class__": "high"}


@pytest.mark.parametrize("value", ["-1", "9" * 400, "1e9", "\N{ARABIC-INDIC DIGIT ONE}", ""])
def test_cve_2026_34445_impossible_lengths(value: str) -> None:
    pairs = {"location": "w", "length": value}
    names = found(onnx_model(onnx_node("Relu"), graph=onnx_external(pairs)))
    assert [name.split()[0] for name in names] == ["graph.external-range"]


def test_addresses_in_memory_are_critical() -> None:
    # Fixed in ONNX Runtime in May and June 2026: data "already in memory", at the model's choice.
    pairs = {"location": "*/_ORT_MEM_ADDR_/*", "offset": "4096", "length": "8"}
    whole = onnx_model(onnx_node("Relu"), graph=onnx_external(pairs))
    assert found(whole) == {"graph.memory-address */_ORT_MEM_ADDR_/*": "critical"}


def test_compiled_contexts() -> None:
    embedded = onnx_node("EPContext", "com.microsoft", onnx_text("source", "QNN"))
    assert found(onnx_model(embedded)) == {"graph.native-context QNN": "medium"}
    outside = onnx_node(
        "EPContext",
        "com.microsoft",
        onnx_number("embed_mode", 0) + onnx_text("ep_cache_context", "../ctx.bin"),
    )
    assert found(onnx_model(outside))["graph.outside-path ../ctx.bin"] == "high"


def test_operators_that_send_their_input_away() -> None:
    node = onnx_node(
        "AzureTextToText", "com.microsoft.extensions", onnx_text("model_uri", "https://x.invalid")
    )
    name = "graph.connects com.microsoft.extensions:AzureTextToText https://x.invalid"
    assert found(onnx_model(node)) == {name: "high"}


def test_aten_calls_any_torch_operator() -> None:
    node = onnx_node("ATen", "org.pytorch.aten", onnx_text("operator", "from_file"))
    assert found(onnx_model(node)) == {"graph.reads-file ATen from_file": "high"}
    honest = onnx_node("ATen", "org.pytorch.aten", onnx_text("operator", "embedding_bag"))
    assert verdict(onnx_model(honest)) is Verdict.CLEAN


def meta(key: str, value: str) -> bytes:
    return put(14, put(1, key) + put(2, value))


def test_metadata_that_is_evaluated() -> None:
    # YOLOv5 evaluated the list of class names of exported models.
    rest = meta("names", "[__import__('os').system('echo')]")
    assert found(onnx_model(onnx_node("Relu"), rest=rest)) == {"graph.code-in-text names": "high"}
    honest = meta("names", "{0: 'person', 1: 'import lane', 2: 'eval'}") + meta("stride", "32")
    assert verdict(onnx_model(onnx_node("Relu"), rest=honest)) is Verdict.CLEAN


def test_metadata_that_names_a_library() -> None:
    rest = meta("custom_ops_library", "./libops.so")
    names = found(onnx_model(onnx_node("Relu"), rest=rest))
    assert list(names.values()) == ["high"]


def test_sizes_that_lie() -> None:
    assert verdict(onnx_model(graph=onnx_raw([2, 2], bytes(16)))) is Verdict.CLEAN
    assert verdict(onnx_model(graph=onnx_raw([3], bytes(2), 22))) is Verdict.CLEAN
    for dims, data in (
        ([2, 2], bytes(12)),
        ([2], bytes(64)),
        ([1 << 62, 4], b""),
        ([-1 % 2**64], b""),
    ):
        whole = onnx_model(onnx_node("Relu"), graph=onnx_raw(dims, data))
        assert found(whole) == {"graph.tensor-size w": "medium"}


@pytest.mark.parametrize(("content", "what"), [(ELF, "a Linux program"), (PICKLE, "a pickle")])
def test_programs_and_pickles_among_weights(content: bytes, what: str) -> None:
    for data in (content, bytes(400) + content, content + bytes(200_000), bytes(200_000) + content):
        whole = onnx_model(onnx_node("Relu"), graph=onnx_raw([len(data)], data, 2))
        assert f"graph.hidden-content {what}" in found(whole)


def test_pickles_in_texts_and_in_unknown_fields() -> None:
    texts = put(5, num(2, 8) + put(8, "t") + put(6, PICKLE))
    assert "graph.hidden-content a pickle" in found(onnx_model(onnx_node("Relu"), graph=texts))
    unknown = put(77, PICKLE + bytes(300))
    assert set(found(onnx_model(onnx_node("Relu"), rest=unknown))) >= {
        "graph.hidden-content a pickle",
        "graph.unknown-field Model.77",
    }


def test_an_unknown_field_before_everything_does_not_hide_the_model() -> None:
    whole = num(900, 1) + put(901, b"x" * 100_000) + onnx_model(onnx_node("PyOp", "x"))
    assert "graph.runs-python x:PyOp" in found(whole, "model.bin")


def test_fields_that_stand_twice() -> None:
    node = onnx_node("Relu") + put(4, "PyOp")
    assert found(onnx_model(node)) == {
        "graph.repeated-field Node.op": "medium",
        "graph.runs-python PyOp": "critical",
    }


def test_numbers_that_are_longer_than_needed_and_groups_are_read() -> None:
    node = put(1, onnx_node("PyOp", "x"))
    padded = b"\xba\x80\x00" + bytes([len(node) | 0x80, 0]) + node
    group = b"\xa3\x06" + num(1, 5) + b"\xa4\x06"
    assert "graph.runs-python x:PyOp" in found(num(1, 8) + group + padded + put(8, num(2, 17)))


@pytest.mark.parametrize("cut", [30, 45, 60])
def test_what_stands_before_a_break_counts(cut: int) -> None:
    whole = onnx_model(onnx_node("PyOp", "x"), *[onnx_node("Relu")] * 5)
    scan = scan_bytes(whole[:cut], "model.onnx")
    assert not scan.complete
    assert scan.verdict is Verdict.MALICIOUS


@pytest.mark.parametrize("broken", [b"\xff" * 40, b"\x08\x08", b"hello there", put(7, b"\x0a\x7f")])
def test_what_is_only_called_a_model_is_inconclusive(broken: bytes) -> None:
    assert verdict(broken) is Verdict.INCONCLUSIVE


def ort(node: Tab, metadata: list[Tab] | None = None, tensors: list[Tab] | None = None) -> bytes:
    graph = Tab({0: Many([*(tensors or [])]), 2: Many([node])})
    model = Tab({0: Int(8, 8), 7: graph, 9: Many([*(metadata or [])])})
    return flat(Tab({0: "5", 1: model}), b"ORTM")


def test_the_ort_form_has_the_same_rules() -> None:
    assert found(ort(Tab({0: "n", 2: "", 5: "Relu"}))) == {}
    assert scan_bytes(ort(Tab({0: "n", 2: "", 5: "Relu"}))).formats == ("ort",)
    module = Tab({0: "module", 5: "evil"})
    hostile = ort(Tab({0: "n", 2: "x", 5: "PyOp", 10: Many([module])}))
    assert found(hostile) == {"graph.runs-python x:PyOp evil": "critical"}
    inner = Tab({2: Many([Tab({5: "PyOp"})])})
    branch = ort(Tab({0: "n", 5: "If", 10: Many([Tab({0: "then", 7: inner})])}))
    assert found(branch) == {"graph.runs-python PyOp": "critical"}
    evaluated = ort(Tab({5: "Relu"}), [Tab({0: "names", 1: "[eval('1')]"})])
    assert found(evaluated) == {"graph.code-in-text names": "high"}
    hidden = ort(Tab({5: "Relu"}), tensors=[Tab({0: "w", 4: Raw(ELF)})])
    assert found(hidden) == {"graph.hidden-content a Linux program": "high"}


def test_the_text_form_has_the_same_rules() -> None:
    text = b"""
    # a comment
    ir_version: 8
    graph { node { op_type: "Py" 'Op' domain: "\\x78" attribute { name: "module" s: "evil" } }
            initializer { name: "w" external_data { key: "location" value: "/etc/passwd" } } }
    opset_import { version: 17 }
    """
    expected = {
        "graph.runs-python x:PyOp evil": "critical",
        "graph.outside-path /etc/passwd": "high",
    }
    assert found(text, "model.txtpb") == found(text, "model.txt") == expected
    honest = b'ir_version: 8 graph { node { op_type: "Relu" } name: "g" }'
    assert scan_bytes(honest, "m.textproto").verdict is Verdict.CLEAN


def test_the_json_form_has_the_same_rules() -> None:
    text = b"""{"irVersion": "8", "graph": {"node": [{"opType": "If", "attribute": [
      {"name": "then", "g": {"node": [{"opType": "PyOp", "domain": "x", "attribute": [
        {"name": "module", "s": "ZXZpbA=="}]}]}}]}],
      "initializer": [{"name": "w", "externalData": [{"key": "location", "value": "/etc/x"}]}]}}"""
    assert found(text, "model.json") == {
        "graph.runs-python x:PyOp evil": "critical",
        "graph.outside-path /etc/x": "high",
    }
    honest = b'{"irVersion": "8", "graph": {"node": [{"opType": "Relu"}], "name": "g"}}'
    assert scan_bytes(honest, "model.json").verdict is Verdict.CLEAN
