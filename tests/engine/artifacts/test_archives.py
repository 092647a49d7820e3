from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import struct
import tracemalloc
import warnings
import zipfile
import zlib

import pytest
from tests.engine.artifacts.artifact_files import (
    archive,
    call,
    judge,
    names,
    npy,
    rules,
    scan,
    text,
)

from muniment.engine.artifacts import compressed
from muniment.engine.artifacts.model_file import Flag
from muniment.engine.checks.fact import GapReason
from muniment.engine.checks.formats import Format
from muniment.engine.checks.judgement import Verdict

HONEST = b"\x80\x02ccollections\nOrderedDict\n)R."
TORCH = {"model/data.pkl": HONEST, "model/data/0": bytes(64), "model/version": b"3\n"}


def test_an_honest_torch_archive_is_passed() -> None:
    body, gaps = scan(archive(TORCH), Format.TORCH_ZIP)
    assert body is not None
    assert (body.members, body.pickles, body.flags, gaps) == (3, 1, (), [])
    assert judge(archive(TORCH), Format.TORCH_ZIP).verdict is Verdict.PASSED


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2])
def test_the_pickle_of_a_torch_archive_is_read(method: int) -> None:
    assert names(archive({"m/data.pkl": call()}, method), Format.TORCH_ZIP) == ["os:system"]


def test_members_with_other_names_are_read_as_pickles_too() -> None:
    # CVE-2025-1889: a pickle under an extension that scanners do not look at.
    hidden = TORCH | {"model/extra/config.p": call(), "model/notes.txt": call("runpy", "run_path")}
    seen = names(archive(hidden), Format.TORCH_ZIP)
    assert {"os:system", "runpy:run_path"} <= set(seen)


def test_raw_tensors_are_not_read_as_pickles() -> None:
    assert names(archive(TORCH | {"model/data/1": call()}), Format.TORCH_ZIP) == [
        "collections:OrderedDict"
    ]


def test_an_archive_without_its_pickle_is_not_passed() -> None:
    body, gaps = scan(archive({"model/version": b"3"}), Format.TORCH_ZIP)
    assert body is not None
    assert gaps[0].reason is GapReason.BROKEN
    assert judge(archive({"model/version": b"3"}), Format.TORCH_ZIP).verdict is Verdict.UNKNOWN


def test_another_name_in_the_local_header_hides_nothing() -> None:
    # CVE-2025-1944: zipfile refuses the member, PyTorch reads it.
    whole = archive({"model/data.pkl": call()}).replace(b"model/data.pkl", b"model/nono.pkl", 1)
    assert "dangerous-import os.system" in rules(whole, Format.TORCH_ZIP)
    assert rules(whole, Format.TORCH_ZIP)["header-mismatch header-mismatch"] == "high"


@pytest.mark.parametrize("where", ["local", "central", "both"])
def test_a_flag_bit_that_says_encrypted_hides_nothing(where: str) -> None:
    # CVE-2025-1945: with the bit set zipfile raises, PyTorch reads the plain bytes.
    whole = bytearray(archive({"model/data.pkl": call()}))
    if where in ("local", "both"):
        whole[whole.index(b"PK\x03\x04") + 6] |= 1
    if where in ("central", "both"):
        whole[whole.index(b"PK\x01\x02") + 8] |= 1
    found = rules(bytes(whole), Format.TORCH_ZIP)
    assert found["dangerous-import os.system"] == "critical"
    assert found["encrypted-member encrypted-member"] == "high"


def test_a_wrong_checksum_hides_nothing() -> None:
    # CVE-2025-10156: zipfile raises on a bad CRC, PyTorch does not compare it.
    whole = bytearray(archive({"model/data.pkl": call()}))
    whole[whole.index(b"PK\x01\x02") + 16] ^= 0xFF
    whole[whole.index(b"PK\x03\x04") + 14] ^= 0xFF
    assert names(bytes(whole), Format.TORCH_ZIP) == ["os:system"]


def test_two_members_with_one_name_are_both_read() -> None:
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w") as target:
        warnings.simplefilter("ignore")
        target.writestr("model/data.pkl", HONEST)
        target.writestr("model/data.pkl", call())
    body, _ = scan(out.getvalue(), Format.TORCH_ZIP)
    assert body is not None
    assert Flag.DUPLICATE_MEMBER in body.flags
    assert len(body.imports) == 2


@pytest.mark.parametrize("name", ["../x", "/etc/x", "a/../../x", "C:x", "..\\x"])
def test_names_that_lead_out_are_flagged(name: str) -> None:
    body, _ = scan(archive(TORCH | {name: b""}), Format.TORCH_ZIP)
    assert body is not None
    assert Flag.PATH_TRAVERSAL_MEMBER in body.flags


@pytest.mark.parametrize("name", ["a..b", "model/..data/x", "x.."])
def test_dots_inside_a_name_lead_nowhere(name: str) -> None:
    body, _ = scan(archive(TORCH | {name: b""}), Format.TORCH_ZIP)
    assert body is not None
    assert Flag.PATH_TRAVERSAL_MEMBER not in body.flags


def test_a_pickle_before_the_archive_is_read_as_well() -> None:
    both = call() + archive(TORCH)
    found = rules(both, Format.TORCH_ZIP)
    assert "dangerous-import os.system" in found
    assert "leading-bytes leading-bytes" in found


def test_archives_inside_archives_are_not_passed() -> None:
    body, gaps = scan(archive(TORCH | {"model/inner": archive(TORCH)}), Format.TORCH_ZIP)
    assert body is not None
    assert Flag.UNEXPECTED_MEMBER in body.flags
    assert gaps[0].reason is GapReason.UNSUPPORTED


def test_7z_is_refused_by_name() -> None:
    # "nullifAI" (ReversingLabs, February 2025): PyTorch files on a public hub, packed as 7z.
    body, gaps = scan(b"7z\xbc\xaf\x27\x1c" + bytes(64), Format.PICKLE)
    assert body is not None
    assert not body.complete
    assert gaps[0].reason is GapReason.UNSUPPORTED


def test_torchscript_has_code_of_its_own_kind() -> None:
    members = TORCH | {"model/code/__torch__.py": b"def forward(self): pass"}
    members["model/data.pkl"] = b"\x80\x02c__torch__.nets\nNet\n)\x81."
    body, _ = scan(archive(members), Format.TORCHSCRIPT)
    assert body is not None
    assert Flag.SCRIPTED_CODE in body.flags
    assert judge(archive(members), Format.TORCHSCRIPT).verdict is Verdict.PASSED


def test_a_script_beside_the_weights_is_flagged() -> None:
    found = rules(archive(TORCH | {"model/setup.py": b"x"}), Format.TORCH_ZIP)
    assert found == {"unexpected-member unexpected-member": "medium"}


@pytest.mark.parametrize("squeeze", [zlib.compress, gzip.compress, bz2.compress, lzma.compress])
def test_compressed_pickles_are_read(squeeze: object) -> None:
    assert callable(squeeze)
    assert names(squeeze(call()), Format.JOBLIB) == ["os:system"]


def test_a_second_gzip_stream_is_read_on() -> None:
    whole = call()
    assert names(gzip.compress(whole[:9]) + gzip.compress(whole[9:])) == ["os:system"]


def test_a_stream_that_unpacks_to_far_too_much_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compressed, "FLOOR", 1 << 20)
    size = 24 << 20
    bomb = b"\x80\x04\x8e" + size.to_bytes(8, "little") + bytes(size) + b"0" + call()[2:]
    packed = lzma.compress(bomb)
    tracemalloc.start()
    body, gaps = scan(packed, Format.JOBLIB)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert body is not None
    assert Flag.COMPRESSED_BOMB in body.flags
    assert gaps[0].reason is GapReason.TOO_LARGE
    assert peak < 16 << 20


def test_overlapping_members_share_what_they_may_unpack_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # David Fifield, "A better zip bomb" (2019): many directory entries, one compressed kernel.
    monkeypatch.setattr(compressed, "FLOOR", 1 << 20)
    one = archive({"a.pkl": b"\x80\x04" + b"N0" * 300_000 + b"N."}, zipfile.ZIP_DEFLATED)
    start, end = one.index(b"PK\x01\x02"), one.index(b"PK\x05\x06")
    count = 40
    tail = bytearray(one[end:])
    tail[8:16] = struct.pack("<2HI", count, count, count * (end - start))
    body, _ = scan(one[:start] + one[start:end] * count + bytes(tail), Format.TORCH_ZIP)
    assert body is not None
    assert {Flag.COMPRESSED_BOMB, Flag.DUPLICATE_MEMBER} <= set(body.flags)


def test_payloads_in_a_compressed_stream_are_skipped_without_keeping_them() -> None:
    size = 16 << 20
    packed = zlib.compress(b"\x80\x04\x8e" + size.to_bytes(8, "little") + bytes(size) + b"0N.", 1)
    tracemalloc.start()
    body, gaps = scan(packed, Format.JOBLIB)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert body is not None
    assert gaps == []
    assert peak < 4 << 20


def test_object_arrays_hold_a_pickle() -> None:
    assert names(npy("'|O'", call()), Format.NPY) == ["os:system"]
    assert names(npy("[('a', '<f8'), ('b', '|O')]", call()), Format.NPY) == ["os:system"]
    assert names(npy("[('a', [('deep', '|O')])]", call()), Format.NPY) == ["os:system"]
    assert names(archive({"a.npy": npy("'|O'", call())}), Format.NPZ) == ["os:system"]


@pytest.mark.parametrize("descr", ["'<f8'", "[('O', '<f8')]", "[('a', '<f8', (2,)), ('O', '<i4')]"])
def test_arrays_of_numbers_are_no_subject(descr: str) -> None:
    assert scan(npy(descr, call()), Format.NPY) == (None, [])


def test_an_array_header_that_cannot_be_read_is_searched_all_the_same() -> None:
    body, gaps = scan(npy("__import__('os')", call()), Format.NPY)
    assert body is not None
    assert [each.name for each in body.imports] == ["system"]
    assert gaps[0].reason is GapReason.BROKEN


def keras(config: object) -> bytes:
    return archive({"config.json": json.dumps(config).encode(), "metadata.json": b"{}"})


DENSE = {"module": "keras.layers", "class_name": "Dense", "config": {"units": 3}}


def test_an_honest_keras_archive_is_passed() -> None:
    model = {"module": "keras", "class_name": "Sequential", "config": {"layers": [DENSE]}}
    assert judge(keras(model), Format.KERAS_ZIP).verdict is Verdict.PASSED


@pytest.mark.parametrize(
    ("layer", "found"),
    [
        ({"class_name": "Lambda", "config": {}}, "lambda-layer lambda-layer"),
        (
            # CVE-2025-1550: any module and class could be named.
            {"module": "os", "class_name": "system", "config": {}},
            "dangerous-import os.system",
        ),
        (
            # CVE-2025-8747: a function of Keras itself that downloads and unpacks.
            {"module": "keras.utils", "class_name": "function", "config": "get_file"},
            "dangerous-import keras.utils.get_file",
        ),
        (
            {"module": "mine.layers", "class_name": "Gate", "config": {}},
            "unlisted-import mine.layers.Gate",
        ),
        (
            {"module": None, "class_name": "Gate", "registered_name": "Mine>Gate"},
            "unlisted-import registered object.Mine>Gate",
        ),
        (
            # CVE-2025-12058: a vocabulary given as a path or address is read on loading.
            {"module": "keras.layers", "class_name": "StringLookup",
             "config": {"vocabulary": "/etc/passwd"}},
            "external-file external-file",
        ),
    ],
)  # fmt: skip
def test_what_a_keras_configuration_names_is_judged(layer: dict[str, object], found: str) -> None:
    model = {"module": "keras", "class_name": "Sequential", "config": {"layers": [DENSE, layer]}}
    assert found in rules(keras(model), Format.KERAS_ZIP)


def test_skops_types_are_judged() -> None:
    schema = {
        "__module__": "sklearn.pipeline",
        "__class__": "Pipeline",
        "content": {"step": {"__module__": "builtins", "__class__": "eval"}},
    }
    packed = archive({"schema.json": json.dumps(schema).encode()})
    assert rules(packed, Format.SKOPS) == {"dangerous-import builtins.eval": "critical"}


def test_skops_functions_are_judged_by_the_name_that_is_looked_up() -> None:
    schema = {
        "__module__": "numpy",
        "__class__": "exp",
        "__loader__": "FunctionNode",
        "content": {"module_path": "os", "function": "system"},
    }
    packed = archive({"schema.json": json.dumps(schema).encode()})
    assert "dangerous-import os.system" in rules(packed, Format.SKOPS)


def test_deeply_nested_json_is_a_gap() -> None:
    packed = archive({"config.json": b"[" * 200_000 + b"]" * 200_000})
    _, gaps = scan(packed, Format.KERAS_ZIP)
    assert gaps[0].reason is GapReason.BROKEN


def test_a_directory_that_claims_too_much_is_refused() -> None:
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 9, 9, 0xFFFFFFF0, 0, 0)
    _, gaps = scan(b"PK\x03\x04" + bytes(100) + end, Format.TORCH_ZIP)
    assert gaps[0].reason in (GapReason.BROKEN, GapReason.TOO_LARGE)


def test_a_string_too_long_for_a_name_is_unresolved() -> None:
    whole = b"\x80\x04X" + (600).to_bytes(4, "little") + b"a" * 600 + text("b") + b"\x93."
    assert names(whole) == ["?:b"]
