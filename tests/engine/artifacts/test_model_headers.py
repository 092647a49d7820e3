from __future__ import annotations

import json
import struct

import pytest
from tests.engine.artifacts.artifact_files import judge, names, rules, scan

from muniment.engine.artifacts.model_file import Flag
from muniment.engine.artifacts.templates import reaches_out
from muniment.engine.checks.fact import GapReason
from muniment.engine.checks.formats import Format
from muniment.engine.checks.judgement import Verdict


def tag(number: int, payload: bytes) -> bytes:
    """Return a protobuf field of bytes."""
    return varint(number << 3 | 2) + varint(len(payload)) + payload


def varint(value: int) -> bytes:
    out = b""
    while value > 0x7F:
        out += bytes([value & 0x7F | 0x80])
        value >>= 7
    return out + bytes([value])


def node(operator: str, domain: str = "") -> bytes:
    return tag(1, b"x") + tag(4, operator.encode()) + (tag(7, domain.encode()) if domain else b"")


def model(*nodes: bytes, graph: bytes = b"", rest: bytes = b"") -> bytes:
    inner = b"".join(tag(1, each) for each in nodes) + graph
    return b"\x08\x08" + tag(7, inner) + rest


def test_standard_operators_are_passed() -> None:
    whole = model(node("Relu"), node("Gelu", "com.microsoft"), node("Scaler", "ai.onnx.ml"))
    assert judge(whole, Format.ONNX).verdict is Verdict.PASSED


def test_operators_of_other_domains_are_reviewed() -> None:
    assert rules(model(node("PyOp", "ai.onnx.contrib")), Format.ONNX) == {
        "custom-operator ai.onnx.contrib.PyOp": "medium"
    }


def test_operators_deep_in_subgraphs_are_seen() -> None:
    branch = tag(6, tag(1, node("Evil", "mine")))
    assert names(model(node("If") + tag(5, branch)), Format.ONNX) == ["mine:Evil"]


def test_functions_of_the_file_itself_are_no_custom_operators() -> None:
    function = tag(1, b"Mine") + tag(10, b"local") + tag(7, node("Relu"))
    whole = model(node("Mine", "local"), rest=tag(25, function))
    assert judge(whole, Format.ONNX).verdict is Verdict.PASSED


def test_functions_of_the_file_are_looked_into() -> None:
    function = tag(1, b"Mine") + tag(10, b"local") + tag(7, node("Evil", "elsewhere"))
    whole = model(node("Mine", "local"), rest=tag(25, function))
    assert names(whole, Format.ONNX) == ["elsewhere:Evil"]


def external(location: str) -> bytes:
    return tag(5, tag(13, tag(1, b"location") + tag(2, location.encode())))


@pytest.mark.parametrize("location", ["../../etc/passwd", "/etc/passwd", "a/../../b", "C:\\x"])
def test_weights_outside_the_folder_are_flagged(location: str) -> None:
    # CVE-2022-25882 and CVE-2024-27318: traversal in the location of external data.
    whole = model(node("Relu"), graph=external(location))
    assert rules(whole, Format.ONNX) == {"external-traversal external-traversal": "high"}


def test_weights_beside_the_model_are_fine() -> None:
    whole = model(node("Relu"), graph=external("weights..v2.bin"))
    body, _ = scan(whole, Format.ONNX)
    assert body is not None
    assert body.flags == (Flag.EXTERNAL_FILE,)
    assert judge(whole, Format.ONNX).verdict is Verdict.PASSED


@pytest.mark.parametrize("broken", [b"", b"\xff" * 40, tag(7, b"\x0a\x7f"), b"\x08\x08", b"hello"])
def test_a_broken_graph_is_a_gap(broken: bytes) -> None:
    body, gaps = scan(broken, Format.ONNX)
    assert body is not None
    assert gaps[0].reason is GapReason.BROKEN


def safetensors(header: object, data: bytes) -> bytes:
    raw = header if isinstance(header, bytes) else json.dumps(header).encode()
    return len(raw).to_bytes(8, "little") + raw + data


def tensor(start: int, end: int, shape: list[int], dtype: str = "F32") -> dict[str, object]:
    return {"dtype": dtype, "shape": shape, "data_offsets": [start, end]}


def test_an_exact_safetensors_header_is_passed() -> None:
    header = {"b": tensor(8, 12, [1]), "a": tensor(0, 8, [2]), "__metadata__": {"format": "pt"}}
    assert judge(safetensors(header, bytes(12)), Format.SAFETENSORS).verdict is Verdict.PASSED


@pytest.mark.parametrize(
    ("header", "data"),
    [
        ({"a": tensor(0, 8, [2]), "b": tensor(4, 12, [2])}, bytes(12)),
        ({"a": tensor(0, 4, [1]), "b": tensor(8, 12, [1])}, bytes(12)),
        ({"a": tensor(0, 8, [1])}, bytes(8)),
        ({"a": tensor(0, 8, [2])}, bytes(64)),
        ({"a": tensor(0, 8, [2])}, bytes(4)),
        ({"a": tensor(8, 0, [2])}, bytes(8)),
        ({"a": tensor(0, 4, [-1])}, bytes(4)),
        (b"{" * 1000, b""),
        (b"[" * 100_000, b""),
        (b'{"a": 1}', b""),
        (b"not json", b""),
        (b'{"__metadata__": {"a": 1}}', b""),
    ],
)
def test_a_lying_safetensors_header_is_flagged(header: object, data: bytes) -> None:
    body, gaps = scan(safetensors(header, data), Format.SAFETENSORS)
    assert body is not None
    assert Flag.MALFORMED_HEADER in body.flags
    assert gaps[0].reason is GapReason.BROKEN


def test_a_safetensors_length_beyond_the_file_is_refused() -> None:
    _, gaps = scan(b"\xff" * 8 + b"{}", Format.SAFETENSORS)
    assert gaps[0].reason is GapReason.BROKEN


def string(value: str) -> bytes:
    return struct.pack("<Q", len(value)) + value.encode()


def gguf(template: str, *, keys: int = 3, version: int = 3) -> bytes:
    tokens = struct.pack("<II Q", 9, 8, 2) + string("a") + string("b")
    return (
        b"GGUF"
        + struct.pack("<IQQ", version, 0, keys)
        + string("tokens")
        + tokens
        + string("x.y")
        + struct.pack("<If", 6, 1.5)
        + string("tokenizer.chat_template")
        + struct.pack("<I", 8)
        + string(template)
    )


def test_a_template_that_reaches_out_is_flagged() -> None:
    # CVE-2024-34359: a chat template in a GGUF file ran code in llama-cpp-python.
    whole = gguf("{% for c in ().__class__.__base__.__subclasses__() %}{% endfor %}")
    assert rules(whole, Format.GGUF) == {"template-injection template-injection": "high"}


@pytest.mark.parametrize(
    "template",
    [
        "{{ x['_' ~ '_class_' ~ '_'] }}",
        "{{ x|attr('\\x5f\\x5fclass\\x5f\\x5f') }}",
        "{{ lipsum.foo }}",
        "{{ cycler }}",
        "{% include '/etc/passwd' %}",
        "{{ self._TemplateReference__context.os.popen('x') }}",
    ],
)
def test_ways_to_reach_out(template: str) -> None:
    assert reaches_out(template)


@pytest.mark.parametrize(
    "template",
    [
        "{% for m in messages %}<|im_start|>{{ m['role'] }}\n{{ m.content | trim }}{% endfor %}",
        "{{ bos_token }}{% if messages[0].role == 'system' %}{{ messages[0].content }}{% endif %}",
        "{%- set ns = namespace(found=false) %}{{ raise_exception('roles must alternate') }}",
        "The import of goods from abroad; class and base; attributes of __ nothing",
        "{{ tool | tojson }}{{ strftime_now('%d %b %Y') }}{{ 'positions.x' }}",
    ],
)
def test_templates_of_real_kinds_are_silent(template: str) -> None:
    assert not reaches_out(template)


def test_an_honest_gguf_header_is_passed() -> None:
    assert judge(gguf("{{ messages[0].content }}"), Format.GGUF).verdict is Verdict.PASSED


@pytest.mark.parametrize(
    ("whole", "reason"),
    [
        (gguf("x")[:-1], GapReason.BROKEN),
        (gguf("x", keys=2**60), GapReason.TOO_LARGE),
        (gguf("x", version=1), GapReason.UNSUPPORTED),
        (b"GGUF", GapReason.BROKEN),
        (b"GGUF" + struct.pack("<IQQ", 3, 0, 1) + struct.pack("<Q", 2**63), GapReason.BROKEN),
    ],
)
def test_a_gguf_header_that_is_not_read_whole_is_a_gap(whole: bytes, reason: GapReason) -> None:
    _, gaps = scan(whole, Format.GGUF)
    assert gaps[0].reason is reason


def test_operators_that_call_python_are_found_in_a_saved_model() -> None:
    graph = tag(1, b"n") + tag(2, b"PyFunc") + tag(3, b"x")
    found = rules(bytes(500) + tag(1, graph), Format.SAVEDMODEL)
    assert found == {"dangerous-import tensorflow.PyFunc": "critical"}
    files = tag(1, b"n") + tag(2, b"WriteFile") + tag(3, b"x")
    assert rules(tag(1, files), Format.SAVEDMODEL) == {
        "dangerous-import tensorflow.WriteFile": "high"
    }


def test_a_node_named_like_an_operator_is_none() -> None:
    graph = tag(1, b"PyFunc") + tag(2, b"MatMul") + tag(3, b"ReadFile_input")
    assert judge(tag(1, graph), Format.SAVEDMODEL).verdict is Verdict.PASSED


def test_operators_at_the_seam_of_two_reads_are_found() -> None:
    graph = tag(2, b"PyFunc") + tag(3, b"x")
    assert names(bytes((1 << 20) - 4) + graph, Format.SAVEDMODEL) == ["tensorflow:PyFunc"]


def test_flex_operators_are_found_in_tflite() -> None:
    whole = bytes(4) + b"TFL3" + bytes(64) + struct.pack("<I", 12) + b"FlexReadFile\0"
    assert rules(whole, Format.TFLITE) == {"dangerous-import tensorflow.FlexReadFile": "high"}
    assert judge(whole.replace(b"ReadFile", b"ReadTile"), Format.TFLITE).verdict is Verdict.PASSED


HDF5 = b"\x89HDF\r\n\x1a\n" + bytes(64)


def test_a_lambda_layer_in_hdf5_is_found() -> None:
    # CVE-2024-3660: Lambda layers of old Keras files run code on loading.
    config = json.dumps({"class_name": "Lambda", "config": {}}).encode()
    assert rules(HDF5 + config, Format.KERAS_HDF5) == {"lambda-layer lambda-layer": "high"}


def test_a_name_hidden_in_escapes_is_flagged() -> None:
    hidden = rb'{"class_name": "L\u0061mbda"}'
    assert rules(HDF5 + hidden, Format.KERAS_HDF5) == {"hidden-text hidden-text": "high"}


def test_other_layers_and_honest_escapes_in_hdf5_are_silent() -> None:
    config = json.dumps({"class_name": "Dense", "config": {"name": "Lambda é \u2028"}}).encode()
    assert judge(HDF5 + config, Format.KERAS_HDF5).verdict is Verdict.PASSED


@pytest.mark.parametrize("kind", [Format.XGBOOST, Format.LIGHTGBM, Format.CATBOOST])
def test_formats_that_are_not_read_are_gaps_and_never_facts(kind: Format) -> None:
    body, gaps = scan(b"{}", kind)
    assert body is None
    assert [(gap.reason, gap.affects) for gap in gaps] == [(GapReason.UNSUPPORTED, ("model.file",))]
