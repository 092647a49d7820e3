"""Whatever the bytes: no reader raises, hangs, or has a fault."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.artifacts.graphs.graph_bytes import (
    Many,
    Tab,
    onnx_external,
    onnx_model,
    onnx_node,
    onnx_raw,
    onnx_text,
    put,
    safetensors,
    saved_model,
    tf_attr,
    tf_const,
    tf_function,
    tf_graph,
    tf_node,
    tflite,
)
from tests.engine.artifacts.graphs.test_onnx import ort
from tests.engine.artifacts.graphs.test_other_graphs import (
    checkpoint_index,
    coreml,
    executorch,
    operator,
    paddle,
    symbol,
)
from tests.engine.artifacts.graphs.test_tensorflow import custom, flex
from tests.engine.artifacts.graphs.test_weights import entry, honest_gguf
from tests.engine.artifacts.scanning import scan_bytes

from muniment.engine.artifacts.graphs.kinds import GRAPHS
from muniment.engine.artifacts.graphs.recognition import top_level
from muniment.engine.artifacts.policy import Limits, ScanPolicy
from muniment.engine.artifacts.rules.table import all_rules

_FUNCTION = tf_function("f", ["p"], tf_node("r", "RestoreV2", "p"))
SEEDS = {
    "model.onnx": onnx_model(
        onnx_node("Relu", rest=onnx_text("a", "b")),
        graph=onnx_external({"location": "w.bin"}) + onnx_raw([4], bytes(16)),
        rest=put(14, put(1, "k") + put(2, "v")),
    ),
    "saved_model.pb": saved_model(
        tf_graph(
            tf_const("c", "x"),
            tf_node("p", "PartitionedCall", "c", rest=tf_attr("f", put(10, put(1, "f")))),
            functions=(_FUNCTION,),
        )
    ),
    "model.tflite": tflite(custom("FlexAddV2")),
    "options.tflite": flex(b"AddV2", tf_node("n", "AddV2")),
    "model.ort": ort(Tab({0: "n", 5: "If", 10: Many([Tab({0: "then", 7: Tab()})])})),
    "model.gguf": honest_gguf(),
    "model.safetensors": safetensors({"a": entry(0, 8, [2])}, bytes(8)),
    "model.safetensors.index.json": json.dumps({"weight_map": {"a": "b.safetensors"}}).encode(),
    "model.mlmodel": coreml(put(500, put(1, put(1, "fc")))),
    "model.pdmodel": paddle(operator("relu", name="x")),
    "net.prototxt": b'name: "n" layer { type: "Relu" name: \'a\\x41\' list: [1, "b"] }',
    "net-symbol.json": symbol({"op": "Relu", "name": "r"}),
    "model.pte": executorch("aten::add", []),
    "flax.msgpack": b"\x82\xa1a\xc4\x02ab\xa1b\xc7\x01\x01\x00",
    "variables.index": checkpoint_index(b"w", b"\x08\x01"),
    "model.engine": b"ptrt" + bytes(40),
}


def _is_sound(content: bytes, name: str) -> None:
    scan = scan_bytes(content, name)
    assert not any("fault in Muniment" in limit for limit in scan.limits), scan.limits


@pytest.mark.parametrize("name", sorted(SEEDS))
@given(data=st.data())
def test_mutated_models_cause_no_fault(name: str, data: st.DataObject) -> None:
    content = bytearray(SEEDS[name])
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(content) - 1))
        how = data.draw(st.integers(0, 3))
        if how == 0:
            content[at] = data.draw(st.integers(0, 255))
        elif how == 1:
            content[at : at + 1] = b""
        elif how == 2:
            content[at:at] = data.draw(st.binary(min_size=1, max_size=9))
        else:
            content[at : at + 4] = data.draw(
                st.sampled_from([b"\xff\xff\xff\xff", b"\0\0\0\0", b"\xff\xff\xff\x7f"])
            )
        if not content:
            break
    _is_sound(bytes(content), name)


@pytest.mark.parametrize("name", sorted(SEEDS))
@given(content=st.binary(max_size=300))
def test_any_bytes_under_any_name_cause_no_fault(name: str, content: bytes) -> None:
    _is_sound(content, name)


@pytest.mark.parametrize("name", sorted(SEEDS))
def test_any_cut_of_a_model_is_never_clean_as_a_whole_model(name: str) -> None:
    content = SEEDS[name]
    for cut in range(0, len(content), max(1, len(content) // 60)):
        _is_sound(content[:cut], name)


@pytest.mark.parametrize("name", sorted(SEEDS))
def test_a_spent_budget_is_inconclusive(name: str) -> None:
    tight = ScanPolicy(limits=Limits(steps_floor=1, steps_per_byte=0))
    scan = scan_bytes(SEEDS[name], name, tight)
    assert not any("fault in Muniment" in limit for limit in scan.limits)


def test_deep_messages_end() -> None:
    content = b"\x0a\x01x"
    for _ in range(3000):
        content = put(5, put(6, put(1, content)))[-1 << 20 :]
    _is_sound(put(7, put(1, content)), "model.onnx")


def test_tests_of_kinds_take_any_look() -> None:
    assert top_level(b"", 0, 8) == []
    assert {kind.reader.partition(":")[0].partition(".")[0] for kind in GRAPHS} == {"graphs"}


def test_rules_of_this_package_have_pages() -> None:
    for rule in all_rules():
        if rule.id.startswith(("graph.", "weights.")):
            assert rule.message.count("{operand}") <= 1
            assert rule.why.endswith(".")
            assert rule.remediation.endswith(".")
