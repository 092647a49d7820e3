"""One test for each published way past pickle scanners that is about the stream itself.

What names are bad is the lists' affair; here the same few stand for all.
"""

from __future__ import annotations

import pickle
import struct
import zlib

import pytest
from tests.engine.artifacts.pickled.building import call, framed, name, npy, npy_of, pickled, text
from tests.engine.artifacts.scanning import found, scan_bytes

from muniment.engine.artifacts.report import Verdict

GADGET = "name.known-gadget os:system"
PAYLOAD = call(name("os", "system"), text("echo"))
EVIL = pickled(PAYLOAD)
OLD_EVIL = b"cos\nsystem\n(S'echo'\ntR."
MAGIC = b"\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19."


@pytest.mark.parametrize(
    "suffix", ["", ".bin", ".txt", ".json", ".npy", ".gguf", ".safetensors", ".py", ".html"]
)
@pytest.mark.parametrize(
    "content", [EVIL, OLD_EVIL, b"\x80\x00" + OLD_EVIL, b"\x80\x05" + OLD_EVIL]
)
def test_the_extension_decides_nothing_cve_2025_1889(content: bytes, suffix: str) -> None:
    assert found(content, "model" + suffix)[GADGET] == "critical"


@pytest.mark.parametrize(
    "before",
    [b"N0", b"I1\n0", b"]0", b"(1", b"}0", b")0", b"K\x010", b"Vjunk\n0", b"F1\n0", b"U\x01a0",
     b"X\x01\0\0\0a0", b"L5L\n0", b"J\0\0\0\x010", b"M\x01\x010", b"G" + bytes(8) + b"0",
     b"\x880", b"\x8a\x01\x010", b"\x8f0", b"C\x01a0", b"S'a'\n0"],
)  # fmt: skip
def test_old_protocols_may_begin_with_anything(before: bytes) -> None:
    assert found(before + OLD_EVIL, "weights")[GADGET] == "critical"


@pytest.mark.parametrize(
    "broken",
    [EVIL[:-1], EVIL[:-1] + b"\xff", EVIL[:-1] + b"000000.", EVIL[:-1] + b"X\xff\xff\xff\x7f",
     OLD_EVIL[:-1] + b"garbage", b"\x80\x04" + framed(PAYLOAD) + b"\0" * 40],
)  # fmt: skip
def test_a_stream_broken_after_its_payload_is_malicious_nullifai(broken: bytes) -> None:
    scanned = scan_bytes(broken, "model.pkl")
    assert scanned.verdict is Verdict.MALICIOUS
    assert not scanned.complete


def test_a_pickle_after_the_first_stop_is_read() -> None:
    for first in (pickled(b"]"), b"(lp0\nI1\na.", pickle.dumps({"a": 1})):
        assert found(first + EVIL, "model.pkl")[GADGET] == "critical"
        assert found(first + OLD_EVIL, "model.pkl")[GADGET] == "critical"
        assert found(first + b"\xff junk " + EVIL, "model.pkl")[GADGET] == "critical"


def test_a_pickle_behind_a_header_is_found() -> None:
    for header in (b"MYMODEL\0\1\0", b"\x00" * 5000, b"\xff\xfe header\n"):
        shown = found(header + EVIL, "model.bin")
        assert shown[GADGET] == "critical"
        assert shown["pickle.leading-bytes"] == "low"
        assert found(header + OLD_EVIL, "model.dat")[GADGET] == "critical"
        for first in (b"N0", b"I1\n0", b"\x880", b"Vx\n0"):
            padded = header + b"\x80\x04" + first + EVIL[2:]
            assert found(padded, "model.bin")[GADGET] == "critical"


def test_several_honest_pickles_in_a_file_are_no_more_than_odd() -> None:
    content = b"".join(pickle.dumps(["entry", number]) for number in range(20))
    scanned = scan_bytes(content, "log.pkl")
    assert [each.rule for each in scanned.findings] == ["pickle.several-streams"]
    assert scanned.verdict is Verdict.CLEAN


@pytest.mark.parametrize("field", [b"B", b"C", b"\x8e", b"\x96"])
def test_pickles_inside_byte_strings_are_read(field: bytes) -> None:
    width = {b"B": 4, b"C": 1, b"\x8e": 8, b"\x96": 8}[field]
    inner = field + len(EVIL).to_bytes(width, "little") + EVIL
    assert found(pickled(b"}" + text("data") + inner + b"s"), "model.pkl")[GADGET] == "critical"


def test_bytes_given_to_loads_are_read_whatever_they_begin_with() -> None:
    inner = b"C" + bytes([len(OLD_EVIL)]) + OLD_EVIL
    for loads in (name("_pickle", "loads"), name("torch.storage", "_load_from_bytes")):
        assert found(pickled(call(loads, inner)), "model.pkl")[GADGET] == "critical"


def test_bytes_in_a_stream_object_are_read() -> None:
    inner = b"C" + bytes([len(OLD_EVIL)]) + OLD_EVIL
    body = name("_io", "BytesIO") + b")\x81(" + inner + b"K\x00Ntb"
    assert found(pickled(body), "model.pkl")[GADGET] == "critical"


def test_bytes_as_protocol_2_writes_them_are_read() -> None:
    # picklescan test "malicious13": loads(_codecs.encode(text, "latin1")).
    raw = EVIL.decode("latin-1").encode()
    encode = call(
        name("_codecs", "encode"), b"X" + struct.pack("<I", len(raw)) + raw, text("latin1")
    )
    shown = found(pickled(call(name("pickle", "loads"), encode)), "model.pkl")
    assert shown[GADGET] == "critical"


def test_bytes_as_protocol_2_writes_them_are_fine() -> None:
    assert found(pickle.dumps([b"some bytes \xff", b"more"], 2), "model.pkl") == {}


def test_memo_entries_out_of_order_picklescan_22() -> None:
    body = b"Vos\np2\n0Vsystem\np3\n0Vtorch\np0\n0VLongStorage\np1\n0g2\ng3\n\x93(Vecho\ntR."
    assert found(body, "model.pkl")[GADGET] == "critical"


def test_a_class_that_state_turns_into_another() -> None:
    # BUILD with ``__class__`` or ``__setstate__`` in the state, and as slots.
    made = name("sklearn.dummy", "DummyClassifier") + b")\x81"
    for attribute in ("__class__", "__setstate__", "__reduce_ex__", "__call__"):
        state = b"}" + text(attribute) + name("sklearn.base", "BaseEstimator") + b"s"
        for built in (made + state + b"b", made + b"N" + state + b"\x86b"):
            shown = found(pickled(built), "model.pkl")
            assert shown[f"pickle.special-attribute {attribute}"] == "high"


def test_special_attributes_are_seen_through_memo_and_spelling() -> None:
    made = name("sklearn.dummy", "DummyClassifier") + b")\x81"
    early = text("__setstate__") + b"\x940"
    late = b"}(h\x00" + name("m", "f") + b"ub"
    shown = found(pickled(early + made + late), "model.pkl")
    assert shown["pickle.special-attribute __setstate__"] == "high"
    spelled = b"}(V\\u005f_setstate__\n" + name("m", "f") + b"ub"
    shown = found(pickled(made + spelled), "model.pkl")
    assert shown["pickle.special-attribute __setstate__"] == "high"
    computed = b"}" + call(name("builtins", "str")) + b"Nsb"
    shown = found(pickled(made + computed), "model.pkl")
    assert shown["pickle.special-attribute a computed name"] == "high"


def test_state_that_holds_names_of_its_own_is_fine() -> None:
    made = name("sklearn.dummy", "DummyClassifier") + b")\x81"
    state = b"}(" + text("__doc__") + text("words") + text("_private") + b"K\x01ub"
    assert found(pickled(made + state), "model.pkl") == {}


def test_special_names_as_plain_data_are_fine() -> None:
    data = {"__class__": "Model", "__init__": [1, 2], "params": {"__call__": "x"}}
    for protocol in range(6):
        assert found(pickle.dumps(data, protocol), "config.pkl") == {}


@pytest.mark.parametrize(
    "path", ["Cls.__init__.__globals__", "f.__globals__.get", "Cls.__subclasses__", "Cls.__mro__"]
)
def test_walks_to_everything_else(path: str) -> None:
    shown = found(pickled(call(name("m", path))), "model.pkl")
    assert shown[f"pickle.attribute-walk m:{path}"] == "high"


def test_walks_by_getattr_are_followed() -> None:
    getattr_ = name("builtins", "getattr")
    body = call(getattr_, call(getattr_, name("m", "Cls"), text("__init__")), text("__globals__"))
    shown = found(pickled(body), "model.pkl")
    assert shown["pickle.attribute-walk m:Cls.__init__.__globals__"] == "high"


def test_items_set_on_a_tensor_cve_2026_24747() -> None:
    tensor = call(name("torch._utils", "_rebuild_tensor_v2"), b"N", b"K\x00")
    body = tensor + b"K\x00K\x01s"
    rule = "pickle.items-of-tensor torch._utils:_rebuild_tensor_v2"
    assert found(pickled(body), "model.pkl")[rule] == "high"
    assert rule not in found(pickled(tensor), "model.pkl")


def test_a_memo_index_that_makes_the_loader_allocate() -> None:
    body = b"Nr\xff\xff\xff\x7f."
    assert found(b"\x80\x02" + body, "m.pkl")["pickle.memory memo entry 2147483647"] == "medium"
    assert (
        found(b"N0I1\np1999999999\n.", "m.pkl")["pickle.memory memo entry 1999999999"] == "medium"
    )


# PyTorch before 1.6 -----------------------------------------------------------------------------


def legacy(obj: bytes, storages: bytes = b"") -> bytes:
    """Return a file as ``torch.save`` wrote it before version 1.6."""
    system = pickle.dumps({"protocol_version": 1001, "little_endian": True}, 2)
    return MAGIC + pickle.dumps(1001, 2) + system + obj + pickle.dumps(["0"], 2) + storages


STORAGE = b"(" + text("storage") + name("torch", "FloatStorage") + text("0") + text("cpu")
TENSOR = pickled(STORAGE + b"K\x04NtQ", 2)


def test_every_pickle_of_the_old_pytorch_form_is_read() -> None:
    raw = struct.pack("<q4f", 4, 1, 2, 3, 4)
    honest = scan_bytes(legacy(TENSOR, raw), "model.pt")
    assert honest.findings == ()
    assert "torch-legacy" in honest.formats
    assert honest.verdict is Verdict.CLEAN
    assert found(legacy(EVIL), "model.pt")[GADGET] == "critical"
    for place in range(1, 4):
        parts = [MAGIC, pickle.dumps(1001, 2), pickle.dumps({}, 2), TENSOR]
        parts.insert(place, EVIL)
        assert found(b"".join(parts), "model.bin")[GADGET] == "critical"


def test_a_magic_number_in_another_spelling_is_one() -> None:
    for spelling in (b"L119547037146038801333356L\n.", b"L0x1950a86a20f9469cfc6cL\n."):
        content = spelling + legacy(EVIL)[len(MAGIC) :]
        assert found(content, "model.pt")[GADGET] == "critical"


def test_what_follows_the_storages_is_read() -> None:
    raw = struct.pack("<q4f", 4, 1, 2, 3, 4)
    assert found(legacy(TENSOR, raw + EVIL), "model.pt")[GADGET] == "critical"
    assert found(legacy(TENSOR, raw + b"\1\2" + EVIL), "model.pt")[GADGET] == "critical"
    assert scan_bytes(legacy(TENSOR, raw) * 2, "model.pt").findings == ()


def test_storages_cut_short_are_inconclusive() -> None:
    cut = scan_bytes(legacy(TENSOR, struct.pack("<q2f", 4, 1, 2)), "model.pt")
    assert cut.verdict is Verdict.INCONCLUSIVE


def test_a_broken_old_pytorch_file_is_inconclusive_or_worse() -> None:
    assert scan_bytes(MAGIC + pickle.dumps(1001, 2), "m.pt").verdict is Verdict.INCONCLUSIVE
    assert scan_bytes(MAGIC + EVIL[:-1], "m.pt").verdict is Verdict.MALICIOUS


# NumPy ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "descr",
    [
        "'|O'",
        "'O'",
        "[('a', '<f8'), ('b', '|O')]",
        "[('a', [('b', 'O')])]",
        "('O', (2,))",
        "'object'",
    ],
)
def test_arrays_of_objects_hold_a_pickle(descr: str) -> None:
    for version in (1, 2, 3):
        assert found(npy(descr, EVIL, version=version), "x.npy")[GADGET] == "critical"


def test_arrays_of_numbers_are_clean() -> None:
    for descr, size in (
        ("'<f8'", 8),
        ("'|S5'", 5),
        ("'<U3'", 12),
        ("[('a', '<i4'), ('b', 'u1')]", 5),
    ):
        scanned = scan_bytes(npy(descr, bytes(size)), "x.npy")
        assert (scanned.verdict, scanned.findings) == (Verdict.CLEAN, ())


def test_a_type_that_is_not_understood_hides_no_pickle() -> None:
    assert found(npy("'weird'", EVIL), "x.npy")[GADGET] == "critical"
    assert scan_bytes(npy("'weird'", bytes(8)), "x.npy").verdict is Verdict.INCONCLUSIVE


def test_code_in_the_header_of_an_array() -> None:
    header = b"{'descr': __import__('os').system('echo'), 'fortran_order': False, 'shape': ()}"
    assert found(npy_of(header, b""), "x.npy")["array.code-in-header"] == "high"


@pytest.mark.parametrize(
    "header", [b"", b"{}", b"[1]", b"(" * 5000, b"{'descr': 'O'}", b"\xff\xfe", b"{'a': 1" * 99]
)
def test_malformed_headers_are_inconclusive_and_hide_no_pickle(header: bytes) -> None:
    assert scan_bytes(npy_of(header, bytes(9)), "x.npy").verdict is Verdict.INCONCLUSIVE
    assert found(npy_of(header, EVIL), "x.npy")[GADGET] == "critical"


def test_arrays_in_a_row_are_all_read() -> None:
    row = npy("'<f8'", bytes(8)) + npy("'|O'", EVIL)
    assert found(row, "x.npy")[GADGET] == "critical"
    assert scan_bytes(npy("'<f8'", bytes(8)) * 3, "x.npy").findings == ()
    assert found(npy("'<f8'", bytes(8)) + EVIL, "x.npy")[GADGET] == "critical"


def test_an_array_larger_than_its_file() -> None:
    assert scan_bytes(npy("'<f8'", b"", "(5,)"), "x.npy").verdict is Verdict.INCONCLUSIVE
    huge = scan_bytes(npy("'<f8'", b"", "(99999999, 9999999)"), "x.npy")
    assert [each.rule for each in huge.findings] == ["array.size"]


# joblib -----------------------------------------------------------------------------------------


def joblib_array(dtype: str, shape: int, after_build: bytes) -> bytes:
    """Return a pickle with one of joblib's arrays in its middle."""
    wrapper = name("joblib.numpy_pickle", "NumpyArrayWrapper") + b")\x81}("
    made = name("numpy", "dtype") + b"(" + text(dtype) + b"\x89\x88tR"
    state = text("shape") + b"K" + bytes([shape]) + b"\x85" + text("dtype") + made
    return wrapper + state + text("numpy_array_alignment_bytes") + b"K\x10ub" + after_build


def test_opcodes_after_an_array_of_joblib_are_read() -> None:
    content = pickled(b"(" + joblib_array("f8", 2, b"\x01\xff" + bytes(16)) + PAYLOAD + b"t")
    assert found(content, "model.joblib")[GADGET] == "critical"


def test_an_array_of_objects_of_joblib_is_a_pickle() -> None:
    content = pickled(b"(" + joblib_array("O8", 2, EVIL) + b"t")
    assert found(content, "model.joblib")[GADGET] == "critical"
    honest = pickled(b"(" + joblib_array("O8", 2, pickle.dumps(["a"], 2)) + b"t")
    assert scan_bytes(honest, "model.joblib").findings == ()


def test_arrays_in_arrays_of_joblib_are_bounded() -> None:
    inner = pickle.dumps(["a"], 2)
    for _ in range(40):
        inner = pickled(joblib_array("O8", 2, inner))
    assert scan_bytes(inner, "model.joblib").verdict is Verdict.INCONCLUSIVE


def test_an_array_of_unclear_size_is_inconclusive() -> None:
    content = pickled(joblib_array("weird", 2, bytes(20)))
    assert scan_bytes(content, "model.joblib").verdict is Verdict.INCONCLUSIVE


def test_joblib_before_0_10_compressed_with_a_header_of_its_own() -> None:
    content = b"ZF" + hex(len(EVIL)).encode().ljust(19) + zlib.compress(EVIL)
    assert found(content, "model.pkl")[GADGET] == "critical"


def test_arrays_of_old_joblib_in_files_elsewhere() -> None:
    wrapper = name("joblib.numpy_pickle", "NDArrayWrapper") + b")\x81}"
    for path, rule in (
        ("../../secret.npy", "pickle.file-elsewhere"),
        ("/etc/x.npy", "pickle.file-elsewhere"),
        ("model.pkl_01.npy", "pickle.file-beside"),
    ):
        body = wrapper + text("filename") + text(path) + b"sb"
        expected = "low" if rule.endswith("beside") else "high"
        assert found(pickled(body), "model.pkl")[f"{rule} {path}"] == expected


# Bytes that are no pickle -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [
        b"N. B. this is text\n", b"copyright\nowner\n(c) 2020", b"class\nname\nvalue",
        b"Version 1\n",
        b"I am\nnot a pickle.\n", b"(defun f (x) x)", b"S'il vous plait.",
        b"P6\n8 8\n255\n" + bytes(99),
        b"GIF89a" + bytes(200), b"BM" + bytes(200), b"MZ\x90\0" + bytes(200), b"True.", b"K. West.",
        b"]" * 50, b"Na.", b"(((((", b"}{", b"\x80\x81\x82" * 20, b"\x95\xff\xfe", b"X-Header: y\n",
        b"MIT License\n\nCopyright (c) 2020\n", b"c = 1\nimport os\nos.system('x')\n.",
        b"L1\n", b"cell\nline\n", b"Viele Worte\nVon hier\n.",
    ],
)  # fmt: skip
@pytest.mark.parametrize("suffix", [".txt", ".bin", ""])
def test_bytes_that_are_no_pickle_are_not_taken_for_one(content: bytes, suffix: str) -> None:
    scanned = scan_bytes(content, "file" + suffix)
    assert scanned.findings == ()
    assert scanned.limits == ()
    assert scanned.formats in ((), ("pickle",))
    assert b"\n." in content[-3:] or scanned.formats == ()
