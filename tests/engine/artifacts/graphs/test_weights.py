from __future__ import annotations

import json
import struct

import pytest
from tests.engine.artifacts.graphs.graph_bytes import (
    entry,
    gguf,
    gguf_number,
    gguf_string,
    gguf_strings,
    gguf_tensor,
    gguf_text,
    safetensors,
)
from tests.engine.artifacts.graphs.test_onnx import ELF, PICKLE
from tests.engine.artifacts.scanning import found, scan_bytes

from muniment.engine.artifacts.report import Verdict


def rules(content: bytes, name: str = "model.bin") -> set[str]:
    return {key.split()[0] for key in found(content, name)}


# safetensors --------------------------------------------------------------------------------------


def test_an_exact_header_is_clean_under_any_name() -> None:
    header = {
        "b": entry(8, 12, [1]),
        "a": entry(0, 8, [2]),
        "none": entry(12, 12, [0, 3]),
        "__metadata__": {"format": "pt"},
    }
    for name in ("model.safetensors", "model.bin"):
        scan = scan_bytes(safetensors(header, bytes(12)), name)
        assert (scan.verdict, scan.formats) == (Verdict.CLEAN, ("safetensors",))


@pytest.mark.parametrize(
    ("header", "data", "rule"),
    [
        ({"a": entry(0, 8, [2]), "b": entry(4, 12, [2])}, bytes(12), "weights.overlap"),
        ({"a": entry(0, 4, [1]), "b": entry(8, 12, [1])}, bytes(12), "weights.left-over"),
        ({"a": entry(0, 8, [1])}, bytes(8), "weights.size"),
        ({"a": entry(0, 8, [2])}, bytes(64), "weights.left-over"),
        ({"a": entry(8, 0, [2])}, bytes(8), "weights.malformed"),
        ({"a": entry(0, 4, [-1])}, bytes(4), "weights.malformed"),
        ({"a": entry(0, 4, [1 << 62, 1 << 62])}, bytes(4), "weights.size"),
        ({"a": entry(0, 1 << 70, [1])}, bytes(4), "weights.malformed"),
        (
            b'{"a": {"dtype":"F32","shape":[true],"data_offsets":[0,4]}}',
            bytes(4),
            "weights.malformed",
        ),
        (b"{" * 1000, b"", "weights.malformed"),
        (b'{"a":' * 100_000, b"", "weights.malformed"),
        (b'{"a": 1}', b"", "weights.malformed"),
        (b'{"a": NaN}', b"", "weights.malformed"),
        (b'{"__metadata__": {"a": 1}}', b"", "weights.malformed"),
        (b' {"__metadata__": {}}', b"", "weights.odd-header"),
    ],
)
def test_headers_that_lie(header: object, data: bytes, rule: str) -> None:
    assert rules(safetensors(header, data), "model.safetensors") == {rule}


def test_a_name_that_stands_twice() -> None:
    one = json.dumps(entry(0, 4, [1]))
    two = json.dumps(entry(0, 4, [1], "I32"))
    header = f'{{"a": {one}, "a": {two}}}'.encode()
    assert found(safetensors(header, bytes(4))) == {"weights.duplicate a": "high"}


def test_a_cut_file_is_inconclusive_and_no_more() -> None:
    whole = safetensors({"a": entry(0, 4000, [1000])}, bytes(4000))
    for cut in (4, 20, 200):
        scan = scan_bytes(whole[:cut], "model.safetensors")
        assert (scan.verdict, scan.findings) == (Verdict.INCONCLUSIVE, ())


def test_a_length_beyond_the_file() -> None:
    assert rules(b"\xff" * 7 + b"\0{}", "model.safetensors") == {"weights.malformed"}


def test_what_is_hidden_in_and_behind_tensors() -> None:
    hidden = safetensors({"a": entry(0, len(ELF), [len(ELF)], "U8")}, ELF)
    assert found(hidden) == {"graph.hidden-content a Linux program": "high"}
    behind = safetensors({"a": entry(0, 4, [1])}, bytes(4) + PICKLE)
    assert "weights.left-over" in rules(behind)


def test_metadata_that_is_code() -> None:
    header = {"a": entry(0, 4, [1]), "__metadata__": {"config": "__import__('os').system('echo')"}}
    assert found(safetensors(header, bytes(4))) == {"graph.code-in-text config": "high"}


def test_indexes_of_several_files() -> None:
    honest = {"metadata": {"total_size": 8}, "weight_map": {"a": "model-00001.safetensors"}}
    name = "model.safetensors.index.json"
    assert scan_bytes(json.dumps(honest).encode(), name).verdict is Verdict.CLEAN
    for path in ("../../x.safetensors", "/x.safetensors", "https://x.invalid/x.safetensors"):
        hostile = {"weight_map": {"a": path}}
        assert found(json.dumps(hostile).encode(), name) == {f"weights.outside-path {path}": "high"}
    mixed = {"weight_map": {"a": "pytorch_model.bin"}}
    assert found(json.dumps(mixed).encode(), name) == {
        "weights.shard-kind pytorch_model.bin": "medium"
    }
    keras = {"weight_map": {"/layers/a": ["a_00000.weights.h5"]}}
    assert scan_bytes(json.dumps(keras).encode(), "a.weights.json").verdict is Verdict.CLEAN
    several = {"weight_map": {"a": ["a.safetensors", "/b.safetensors"]}}
    assert found(json.dumps(several).encode(), name) == {
        "weights.outside-path /b.safetensors": "high"
    }


def test_an_index_that_is_broken_after_a_name_that_stands_twice() -> None:
    name = "model.safetensors.index.json"
    scan = scan_bytes(b'{"weight_map": {"a": "x", "a": "y"}, ', name)
    assert scan.verdict is Verdict.INCONCLUSIVE
    assert "fault" not in str(scan.limits)


# GGUF ---------------------------------------------------------------------------------------------


def honest_gguf() -> bytes:
    pairs = [
        gguf_text("general.architecture", "llama"),
        gguf_text("general.source.url", "https://example.invalid/x"),
        gguf_number("general.alignment", 32),
        gguf_number("llama.block_count", 32),
        gguf_strings("tokenizer.ggml.tokens", ["<unk>", "<0x00>", "<0xFF>", "a"]),
        gguf_text("tokenizer.chat_template", "{% for m in messages %}{{ m.content }}{% endfor %}"),
    ]
    return gguf(pairs, [gguf_tensor("w", [4, 2], 0), gguf_tensor("v", [8], 32)], bytes(64))


def test_an_honest_gguf_is_clean() -> None:
    scan = scan_bytes(honest_gguf(), "model.bin")
    assert (scan.verdict, scan.formats, scan.limits) == (Verdict.CLEAN, ("gguf",), ())


def test_templates_that_reach_out() -> None:
    template = "{{ cycler.__init__.__globals__.os.popen('echo').read() }}"
    for key in ("tokenizer.chat_template", "tokenizer.chat_template.tool_use"):
        scan = scan_bytes(gguf([gguf_text(key, template)]))
        assert scan.verdict is Verdict.MALICIOUS


@pytest.mark.parametrize(
    "content",
    [
        gguf(counts=(1 << 60, 0)),  # CVE-2024-21802, CVE-2024-21836
        gguf(counts=(0, 1 << 61)),
        b"GGUF" + struct.pack("<IQQ", 3, 0, 1) + b"\xff" * 8,  # CVE-2024-23605
        gguf([gguf_string("k") + struct.pack("<I", 8) + b"\xff" * 8]),  # CVE-2024-23496
        gguf([gguf_string("k") + struct.pack("<IIQ", 9, 12, 1 << 61)]),  # CVE-2024-21825
        gguf([gguf_string("k") + struct.pack("<IIQ", 9, 8, 1 << 61)]),
        gguf([gguf_string("k") + struct.pack("<I", 99)]),
        gguf([gguf_number("general.alignment", 0)]),
        gguf([gguf_number("general.alignment", 1 << 31)]),
        gguf([gguf_number("general.alignment", 33)]),
        gguf([gguf_number("llama.block_count", 4000)]),
        gguf([], [gguf_tensor("w", [4, 1, 1, 1, 1], 0)], bytes(32)),
        gguf([], [gguf_tensor("w", [4, (1 << 42) + 1, 1 << 20], 0)], bytes(32)),  # CVE-2025-53630
        gguf([], [gguf_tensor("w", [33], 0, 8)], bytes(64)),
        gguf([], [gguf_tensor("w", [4], 7)], bytes(64)),
        gguf([gguf_string("tokenizer.ggml.scores") + struct.pack("<IIQ", 9, 0, 2) + b"ab"]),
        gguf([gguf_strings("tokenizer.ggml.tokens", ["x" * 70_000])]),  # CVE-2025-49847
    ],
)
def test_headers_that_attacked_loaders(content: bytes) -> None:
    assert rules(content, "model.gguf") == {"weights.malformed"}


def test_byte_tokens_that_are_no_bytes() -> None:
    for token in ("<0x-1>", "<0xZZ>"):
        content = gguf([gguf_strings("tokenizer.ggml.tokens", [token])])
        assert found(content) == {f"weights.hostile-token {token}": "high"}


def test_tensors_that_overlap_or_leave_room() -> None:
    two = [gguf_tensor("w", [16], 0), gguf_tensor("v", [8], 32)]
    assert found(gguf([], two, bytes(64))) == {"weights.overlap v": "high"}
    apart = [gguf_tensor("w", [8], 0), gguf_tensor("v", [8], 4096)]
    assert rules(gguf([], apart, bytes(4096 + 32))) == {"weights.left-over"}
    behind = gguf([], [gguf_tensor("w", [8], 0)], bytes(32) + bytes(5000))
    assert rules(behind) == {"weights.left-over"}


def test_names_that_stand_twice_in_gguf() -> None:
    pairs = [gguf_text("a", "1"), gguf_text("a", "2")]
    assert found(gguf(pairs)) == {"weights.duplicate a": "high"}


def test_both_byte_orders_and_the_first_version_are_read() -> None:
    big = b"GGUF" + struct.pack(">IQQ", 3, 0, 1)
    key = b"general.alignment"
    big += struct.pack(">Q", len(key)) + key + struct.pack(">II", 4, 33)
    assert rules(big) == {"weights.malformed"}
    first = b"GGUF" + struct.pack("<III", 1, 0, 1)
    first += struct.pack("<I", len(key)) + key + struct.pack("<II", 4, 33)
    assert rules(first) == {"weights.malformed"}
    assert scan_bytes(gguf(version=9)).verdict is Verdict.INCONCLUSIVE


def test_a_cut_gguf_is_inconclusive() -> None:
    whole = honest_gguf()
    for cut in (5, 30, 100, len(whole) - 10):
        scan = scan_bytes(whole[:cut], "model.gguf")
        assert (scan.verdict, scan.findings) == (Verdict.INCONCLUSIVE, ())


def test_older_forms_of_ggml() -> None:
    head = b"tjgg" + struct.pack("<I7I", 3, 1, 8, 8, 1, 1, 8, 1)
    token = struct.pack("<I", 1) + b"a" + struct.pack("<f", 0.0)
    tensor = struct.pack("<III", 1, 1, 0) + struct.pack("<I", 8) + b"w"
    whole = head + token + tensor
    whole += b"\0" * (-len(whole) % 32) + bytes(32)
    scan = scan_bytes(whole)
    assert (scan.verdict, scan.formats) == (Verdict.CLEAN, ("ggjt",))
    assert rules(head + b"\xff" * 8) == {"weights.malformed"}
    assert scan_bytes(b"lmgg" + bytes(60)).verdict is Verdict.INCONCLUSIVE


# MessagePack ------------------------------------------------------------------------------------


def test_parameters_of_flax() -> None:
    array = b"\x93" + b"\x91\x02" + b"\xa7float32" + b"\xc4\x08" + bytes(8)
    whole = b"\x81\xa6params\x81\xa1w\xc7" + bytes([len(array), 1]) + array
    for name in ("flax_model.msgpack", "checkpoint"):
        scan = scan_bytes(whole, name)
        assert (scan.verdict, scan.formats) == (Verdict.CLEAN, ("msgpack",))
    assert scan_bytes(whole[:-3], "flax_model.msgpack").verdict is Verdict.INCONCLUSIVE


def test_extensions_that_are_not_of_flax() -> None:
    whole = b"\x81\xa1w\xc7" + bytes([len(PICKLE), 42]) + PICKLE
    names = found(whole, "flax_model.msgpack")
    assert names["weights.extension type 42"] == "medium"
    data = PICKLE + bytes(100)
    hidden = b"\x81\xa1w\xc4" + bytes([len(data)]) + data
    assert "graph.hidden-content a pickle" in found(hidden, "flax_model.msgpack")


def test_deep_messagepack_ends() -> None:
    scan = scan_bytes(b"\x91" * 100_000, "x.msgpack")
    assert scan.verdict is Verdict.INCONCLUSIVE
