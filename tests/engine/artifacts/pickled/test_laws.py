"""Whatever the bytes, a scan ends, says so, and does not fail."""

from __future__ import annotations

import pickle
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.artifacts.pickled.building import name, npy, text
from tests.engine.artifacts.scanning import scan_bytes

HONEST = Path(__file__).parent.parent / "honest"
SAMPLES = sorted(
    each
    for each in HONEST.iterdir()
    if each.suffix in (".pkl", ".npy") or each.name in ("arrays.joblib", "pipeline.joblib")
)

_NAMES = [
    name("m", "Cls"), name("m", "function"), name("builtins", "getattr"), name("os", "system"),
    name("functools", "partial"), name("operator", "attrgetter"), name("_codecs", "encode"),
    name("copyreg", "_reconstructor"), name("numpy", "dtype"), name("builtins", "object"),
    name("joblib.numpy_pickle", "NumpyArrayWrapper"), name("importlib", "import_module"),
    b"cm\nname\n", b"(im\nCls\n",
]  # fmt: skip
_PIECES = st.sampled_from(
    [
        *_NAMES,
        *(bytes([code]) for code in b"().012NQRabcdeilostu]}\x81\x85\x86\x87\x88\x89\x8f\x90\x91"),
        *(bytes([code]) for code in b"\x92\x93\x94\x97\x98"),
        b"\x80\x04", b"\x80\x02", b"I1\n", b"I0x1\n", b"L5L\n", b"F1.5\n", b"S'a'\n", b"Vb\n",
        b"Pid\n",
        b"p0\n", b"p9\n", b"g0\n", b"g9\n", b"h\0", b"h\1", b"q\0", b"q\5", b"j\0\0\0\0",
        b"r\1\0\0\0",
        b"K\1", b"M\1\1", b"J\0\0\0\x80", b"G" + bytes(8), b"\x8a\1\7", b"\x8b\1\0\0\0\7", b"U\1a",
        b"T\1\0\0\0a", b"X\1\0\0\0a", b"\x8d\1" + bytes(7) + b"a", b"C\1a", b"B\1\0\0\0a",
        b"\x8e\1" + bytes(7) + b"a", b"\x96\1" + bytes(7) + b"a", b"\x95\4" + bytes(7), b"\x82\1",
        b"\x83\1\0", b"\x84\1\0\0\0", b"C\x0c\x80\x04NNNNNNNNN.", text("a"), text("__class__"),
        text("shape"), text("dtype"), text("f8"), text("latin1"), text("b.c"),
    ]
)  # fmt: skip


def assert_sound(content: bytes, file_name: str = "model.pkl") -> None:
    scanned = scan_bytes(content, file_name)
    assert not [limit for limit in scanned.limits if "fault" in limit]


@given(pieces=st.lists(_PIECES, max_size=60), protocol=st.sampled_from([b"", b"\x80\x04"]))
def test_any_row_of_opcodes(pieces: list[bytes], protocol: bytes) -> None:
    assert_sound(protocol + b"".join(pieces) + b".")


@given(
    content=st.binary(max_size=400), start=st.sampled_from([b"", b"\x80\x04", b"(", b"\x93NUMPY"])
)
def test_any_bytes(content: bytes, start: bytes) -> None:
    assert_sound(start + content)


@given(header=st.binary(max_size=200), data=st.binary(max_size=50))
def test_any_header_of_an_array(header: bytes, data: bytes) -> None:
    assert_sound(npy(repr(header), data), "x.npy")
    assert_sound(b"\x93NUMPY\x01\0" + len(header).to_bytes(2, "little") + header + data, "x.npy")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
@given(data=st.data())
def test_honest_files_with_bytes_changed(path: Path, data: st.DataObject) -> None:
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place] = data.draw(st.integers(0, 255))
    assert_sound(bytes(content[: data.draw(st.integers(0, len(content)))]), path.name)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_honest_files_have_no_sign_of_ours(path: Path) -> None:
    scanned = scan_bytes(path.read_bytes(), path.name)
    assert not [each for each in scanned.findings if not each.rule.startswith("name.")]
    assert scanned.limits == ()


@given(st.recursive(st.integers() | st.text(max_size=4), st.lists, max_leaves=30))
def test_what_is_cut_off_is_never_clean(value: object) -> None:
    whole = pickle.dumps([value, value], 4)
    for length in range(12, len(whole)):
        assert not scan_bytes(whole[:length], "model.pkl").complete


def test_a_header_of_one_long_word_is_read_in_one_pass() -> None:
    word = b"{'descr': '" + b"a" * 65_000 + b"\n"
    header = b"\x93NUMPY\2\0" + len(word).to_bytes(4, "little") + word
    started = time.process_time()
    assert scan_bytes(header, "x.npy").verdict.value != "clean"
    assert time.process_time() - started < 2
