"""Places where readers of pickles part ways. One test each, with an honest twin."""

from __future__ import annotations

import pickle
import struct

import pytest
from tests.engine.artifacts.pickled.building import framed, name, pickled, text
from tests.engine.artifacts.scanning import found, scan_bytes

from muniment.engine.artifacts.report import Verdict

RULE = "pickle.readers-disagree"


_WORDS = {b"I": "INT", b"L": "LONG", b"F": "FLOAT"}


def disagreements(content: bytes) -> set[str]:
    """Return what readers of a file part ways over."""
    return {each.operand for each in scan_bytes(content, "model.pkl").findings if each.rule == RULE}


@pytest.mark.parametrize(
    "line",
    [b"I0xf", b"I0b1", b"I010", b"I1_0", b"I 1", b"L0x1fL", b"L0o7", b"F1_0", b"F0x1", b"Iabc"],
)
def test_numbers_in_odd_spellings_cpython_126992(line: bytes) -> None:
    assert disagreements(b"(" + line + b"\nI1\nt.") == {f"the number after {_WORDS[line[:1]]}"}


@pytest.mark.parametrize("line", [b"I1\0junk", b"L1\0junk", b"F1\0junk"])
def test_null_bytes_in_numbers_cpython_126996(line: bytes) -> None:
    assert disagreements(b"(" + line + b"\nI1\nt.")


@pytest.mark.parametrize("index", [b"1\0junk", b"+1", b" 1", b"1_0"])
def test_memo_indices_in_odd_spellings(index: bytes) -> None:
    assert disagreements(b"(I1\np" + index + b"\nI1\nt.") == {"the number after PUT"}


def test_a_null_byte_does_not_hide_which_memo_entry_is_meant() -> None:
    # The C unpickler reads entry 1; a reader that fails here reads nothing at all.
    body = b"Vos\np1\0x\n0Vjunk\np0\n0g1\nVsystem\n\x93)R."
    assert found(body, "model.pkl")["name.known-gadget os:system"] == "critical"


@pytest.mark.parametrize(
    "value", [0, -1, 2**40, -(2**80), 1.5, -1e300, 1e-7, float("inf"), float("nan"), True, False]
)
def test_numbers_as_picklers_write_them_are_fine(value: object) -> None:
    assert not scan_bytes(pickle.dumps([value, [value]], 0), "model.pkl").findings


def test_an_opcode_that_crosses_its_frame_cpython_154848() -> None:
    # The C unpickler reads frames from a file in a way of its own; ``dis`` shows one BINBYTES.
    hidden = b"cbuiltins\nprint\nVhello\n\x85R("
    body = b"\x80\x05N0(" + framed(b"B\x07\x01\x00\x00", 2) + b"\0\0" + hidden.ljust(261, b"N")
    assert "an opcode that crosses the end of its frame" in disagreements(body + b"1N.")


def test_a_frame_inside_a_frame_cpython_154848() -> None:
    inner = framed(b"N0")
    assert disagreements(b"\x80\x04" + framed(inner + b"N.")) == {"a frame inside a frame"}


def test_a_frame_that_goes_on_after_the_end() -> None:
    content = b"\x80\x04" + framed(b"N.", 40) + b"x" * 60
    assert disagreements(content) == {"a frame that goes on after the pickle's end"}


def test_a_file_cut_off_inside_a_frame_is_inconclusive_no_more() -> None:
    whole = pickle.dumps({"a": list(range(1000)), "b": "text" * 50}, 4)
    cut = scan_bytes(whole[:-300], "model.pkl")
    assert cut.findings == ()
    assert cut.verdict is Verdict.INCONCLUSIVE


def test_frames_of_honest_pickles_are_fine() -> None:
    value = [b"x" * 70_000, ["y" * 100] * 2000, [str(number) for number in range(30_000)]]
    for protocol in (4, 5):
        for dumps in (pickle.dumps, pickle._dumps):  # type: ignore[attr-defined]
            assert not scan_bytes(dumps(value, protocol), "model.pkl").findings


@pytest.mark.parametrize("line", [b"S'os", b"Sos'", b"S'os\"", b"Sos", b"S'os' "])
def test_quotes_of_strings(line: bytes) -> None:
    assert "the quotes of STRING" in disagreements(b"(" + line + b"\nVx\nt.")


@pytest.mark.parametrize("line", [b"S''", b"S'it\"s'", b'S"it\'s"', b"S'a\\nb'", b"S'\\xe9'"])
def test_quotes_as_python_2_writes_them_are_fine(line: bytes) -> None:
    assert not disagreements(b"(" + line + b"\nVx\nt.")


def test_a_memo_entry_written_twice() -> None:
    # pickletools refuses it (CPython issue 123309), the unpicklers do not.
    body = text("os") + b"q\x000" + text("posix") + b"q\x000h\x00" + text("x") + b"\x930N"
    assert "a memo entry that is written twice" in disagreements(pickled(body))


def test_dup_of_a_mark() -> None:
    assert "DUP of a mark" in disagreements(pickled(b"(2N11N"))


def test_arguments_that_are_no_tuple() -> None:
    # The Python unpickler unpacks any iterable, the C unpickler takes only a tuple.
    body = name("os", "system") + b"](" + text("id") + b"eR"
    assert "REDUCE with arguments that are no tuple" in disagreements(pickled(body))


def test_a_name_that_is_not_utf_8() -> None:
    assert "a name that is not UTF-8" in disagreements(b"\x80\x02c\xe9vil\nname\n)R.")


def test_binstring_of_a_negative_length() -> None:
    body = b"\x80\x02T\xff\xff\xff\xff" + b"x" * 50
    assert "BINSTRING of a negative length" in disagreements(body)


def test_proto_in_the_middle_is_odd_but_read_alike() -> None:
    assert found(pickled(b"N0\x80\x03N0]"), "m.pkl") == {
        "pickle.unusual PROTO in the middle": "low"
    }


@pytest.mark.parametrize("protocol", [6, 7, 255])
def test_a_newer_protocol_is_not_guessed_at(protocol: int) -> None:
    content = b"\x80\x04N0" + bytes([0x80, protocol]) + b"(I1\ntN0N."
    assert scan_bytes(content, "model.pkl").verdict is Verdict.INCONCLUSIVE


def test_padding_of_a_joblib_array_that_reads_as_an_opcode() -> None:
    wrapper = name("joblib.numpy_pickle", "NumpyArrayWrapper") + b")\x81}("
    dtype = name("numpy", "dtype") + b"(" + text("u1") + b"\x89\x88tR"
    state = text("shape") + b"K\x04\x85" + text("dtype") + dtype
    aligned = state + text("numpy_array_alignment_bytes") + b"K\x10"
    honest = wrapper + aligned + b"ub" + b"\x02\xff\xff" + b"\1\2\3\4"
    assert not disagreements(pickled(honest))
    assert scan_bytes(pickled(honest), "m.joblib").formats == ("joblib",)
    hostile = wrapper + aligned + b"ub" + b"0" + bytes(48) + b"\1\2\3\4"
    assert "an array's padding that reads as an opcode" in disagreements(pickled(hostile))


def test_an_array_of_an_older_joblib_whose_bytes_are_opcodes_to_plain_pickle() -> None:
    payload = b"0cos\nsystem\n(Vid\ntR.".ljust(64, b"N")
    wrapper = name("joblib.numpy_pickle", "NumpyArrayWrapper") + b")\x81}("
    dtype = name("numpy", "dtype") + b"(" + text("u1") + b"\x89\x88tR"
    body = wrapper + text("shape") + b"K\x40\x85" + text("dtype") + dtype + b"ub"
    shown = found(pickled(body + payload), "m.joblib")
    assert "pickle.readers-disagree an array whose bytes read as opcodes" in shown
    assert "name.known-gadget os:system" in shown
    numbers = struct.pack("<8d", *range(8))
    assert not disagreements(pickled(body + numbers))


def test_numbers_after_the_end_of_a_window_are_read_in_whole() -> None:
    lines = b"".join(b"I%d\n" % number for number in range(60_000))
    assert not scan_bytes(b"(" + lines + b"t.", "model.pkl").findings
