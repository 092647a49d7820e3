from __future__ import annotations

import io
import pickle
import pickletools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.artifacts.artifact_files import call, judge, names, scan, stack_global, text

from muniment.engine.artifacts.handlers import HANDLERS
from muniment.engine.artifacts.harvest import MAX_IMPORTS, Harvest
from muniment.engine.artifacts.machine import MARGIN, WINDOW, End, PickleMachine
from muniment.engine.artifacts.model_file import Flag, How
from muniment.engine.artifacts.source import FileSpan
from muniment.engine.checks.fact import GapReason
from muniment.engine.checks.judgement import Verdict

PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(max_size=300)
    | st.binary(max_size=300)
    | st.binary(max_size=20).map(bytearray),
    lambda inner: (
        st.lists(inner, max_size=5)
        | st.lists(inner, max_size=5).map(tuple)
        | st.dictionaries(st.text(max_size=8), inner, max_size=5)
        | st.sets(st.integers(), max_size=5)
        | st.frozensets(st.text(max_size=5), max_size=5)
    ),
    max_leaves=20,
)


def opcode_positions(data: bytes, *, rich: bool) -> tuple[list[int], End]:
    """Return where the machine begins each opcode, by letting it begin one at a time."""
    source = FileSpan(io.BytesIO(data), 0, len(data))
    reader = (lambda machine, value, after: None) if rich else None
    machine = PickleMachine(source, Harvest(), HANDLERS, array_reader=reader)
    at, positions = 0, []
    while machine.end is None:
        positions.append(at)
        at = machine.step(data + bytes(MARGIN), at, at + 1, 0)
    return positions, machine.end


@pytest.mark.parametrize("rich", [False, True])
@given(value=PLAIN, protocol=st.integers(0, 5))
def test_opcodes_are_those_that_pickletools_reads(value: object, protocol: int, rich: bool) -> None:
    data = pickle.dumps(value, protocol)
    positions, end = opcode_positions(data, rich=rich)
    assert positions == [position for _, _, position in pickletools.genops(data)]
    assert end is End.STOPPED


@given(value=PLAIN, protocol=st.integers(0, 5))
def test_plain_data_is_passed(value: object, protocol: int) -> None:
    assert judge(pickle.dumps(value, protocol)).verdict is Verdict.PASSED


@given(value=PLAIN, protocol=st.integers(0, 5))
def test_optimised_pickles_whose_memo_has_holes_are_read_too(value: object, protocol: int) -> None:
    body, gaps = scan(pickletools.optimize(pickle.dumps(value, protocol)))
    assert body is not None
    assert gaps == []


def test_every_opcode_that_pickletools_knows_is_followed() -> None:
    inline = b"\x94\x8c\x68\x71\x58\x72\x6a\x85\x86\x87\x28\x65\x75\x61\x47\x4e\x5d\x8f\x97"
    known = {ord(each.code) for each in pickletools.opcodes}
    assert known == set(HANDLERS) | set(inline)


@pytest.mark.parametrize(
    "loaded",
    [
        text("os") + text("system") + b"\x93",
        text("os") + b"\x94" + text("system") + b"\x94\x93",
        text("os") + b"\x940" + text("system") + b"\x940h\x00h\x01\x93",
        text("os") + b"q\x070" + text("system") + b"r\x00\x01\x00\x000h\x07j\x00\x01\x00\x00\x93",
        b"X\x02\x00\x00\x00osp5\n0X\x06\x00\x00\x00systemp9\n0g5\ng9\n\x93",
        b"\x8d\x02" + bytes(7) + b"os" + b"\x8d\x06" + bytes(7) + b"system\x93",
        b"Vos\nV\\u0073ystem\n\x93",
        b"S'o\\x73'\nS'\\163ystem'\n\x93",
        b"U\x02osT\x06\x00\x00\x00system\x93",
        text("os") + b"(Nt0" + text("system") + b"20\x93",
        text("os") + b"(0" + text("system") + b"\x93",
        text("os") + b"(NNN1" + text("system") + b"\x93",
        text("junk") + b"\x94" + text("os") + b"q\x000h\x00" + text("system") + b"\x93",
    ],
    ids=[
        "plain", "memoized", "memo", "binput", "put-get", "binunicode8", "escaped-unicode",
        "escaped-string", "python2-strings", "popped-between", "mark-popped", "pop-mark",
        "memo-overwritten",
    ],
)  # fmt: skip
def test_names_are_followed_through_stack_and_memo(loaded: bytes) -> None:
    # BINPUT over an existing entry, POP that takes a mark, DUP and holes in the memo are the
    # tricks by which published bypasses made scanners read another name than the loader.
    assert names(b"\x80\x04" + loaded + b".") == ["os:system"]


def test_a_computed_name_is_reported_as_unresolved() -> None:
    computed = b"\x80\x04" + text("os") + stack_global("builtins", "str") + b")R\x93."
    body, _ = scan(computed)
    assert body is not None
    assert [(each.module, each.name) for each in body.imports] == [("builtins", "str"), ("os", "?")]


@pytest.mark.parametrize(
    ("loaded", "how"),
    [
        (b"cos\nsystem\n)R.", How.GLOBAL),
        (b"\x80\x02cos\nsystem\n)\x81.", How.GLOBAL),
        (b"\x80\x04" + stack_global("os", "system") + b")}\x92.", How.STACK_GLOBAL),
        (b"(S'id'\nios\nsystem\n.", How.INST),
        (b"(cos\nsystem\nS'id'\no.", How.GLOBAL),
        (b"cos\nsystem\np0\n0g0\n)R.", How.GLOBAL),
        (b"cos\nsystem\n2)R.", How.GLOBAL),
    ],
)
def test_calls_are_seen_whatever_opcode_makes_them(loaded: bytes, how: How) -> None:
    body, gaps = scan(loaded)
    assert body is not None
    assert gaps == []
    assert [(each.module, each.name, each.how, each.called) for each in body.imports] == [
        ("os", "system", how, True)
    ]


def test_an_import_that_is_not_called_says_so() -> None:
    body, _ = scan(b"ccollections\nOrderedDict\n.")
    assert body is not None
    assert not body.imports[0].called


@pytest.mark.parametrize("width", [1, 2, 4])
def test_extension_codes_are_imports_of_something_unseen(width: int) -> None:
    opcode = {1: b"\x82", 2: b"\x83", 4: b"\x84"}[width]
    body, _ = scan(b"\x80\x02" + opcode + (7).to_bytes(width, "little") + b")R.")
    assert body is not None
    assert body.imports[0].how is How.EXT
    assert body.imports[0].name == "7"
    assert body.imports[0].called
    assert Flag.EXTENSION_CODE in body.flags


def test_imports_before_the_file_breaks_off_count() -> None:
    body, gaps = scan(call()[:-1])
    assert body is not None
    assert not body.complete
    assert [(each.module, each.name) for each in body.imports] == [("os", "system")]
    assert [(gap.reason, gap.affects) for gap in gaps] == [(GapReason.BROKEN, ("model.file",))]


@pytest.mark.parametrize(
    "claim",
    [
        b"\x8e" + b"\xff" * 7 + b"\x7f",
        b"\x8e" + b"\xff" * 8,
        b"B\xff\xff\xff\xff",
        b"X\xff\xff\xff\xff",
        b"\x96" + b"\xff" * 8,
        b"\x8b\xff\xff\xff\x7f",
        b"T\xff\xff\xff\xff",
        b"\x95" + b"\xff" * 8,
    ],
)
def test_lengths_beyond_the_file_are_refused_without_allocation(claim: bytes) -> None:
    body, gaps = scan(b"\x80\x04" + claim + b"tail")
    assert body is not None
    assert not body.complete
    assert gaps[0].reason is GapReason.BROKEN


@pytest.mark.parametrize(
    "loaded", [b"\x80\x040.", b"h\x05.", b"t.", b"\x93.", b"R.", b"p-1\n.", b""]
)
def test_what_the_stack_or_memo_lacks_is_a_gap(loaded: bytes) -> None:
    body, gaps = scan(loaded)
    assert body is not None
    assert not body.complete
    assert gaps[0].reason is GapReason.BROKEN


def test_opcodes_and_lines_across_windows_are_read_whole() -> None:
    filler = (b"\x8c\xff" + b"a" * 255 + b"0") * (WINDOW // 250)
    long_line = b"V" + b"b" * (2 * WINDOW) + b"\n0"
    blob = b"B" + (3 * WINDOW).to_bytes(4, "little") + bytes(3 * WINDOW) + b"0"
    head = text("os") + b"\x940"
    loaded = b"\x80\x04" + head + filler + long_line + blob + filler
    assert names(loaded + b"h\x00" + text("system") + b"\x93.") == ["os:system"]


def test_the_number_of_imports_is_bounded_and_says_so() -> None:
    many = b"".join(b"cm%d\nn\n0" % number for number in range(MAX_IMPORTS + 10))
    body, _ = scan(many + b"N.")
    assert body is not None
    assert len(body.imports) == MAX_IMPORTS
    assert body.truncated


def test_changing_an_imported_class_is_flagged() -> None:
    body, _ = scan(b"\x80\x04" + stack_global("sklearn.base", "BaseEstimator") + b"}b.")
    assert body is not None
    assert Flag.MUTATED_IMPORT in body.flags


def test_a_newer_protocol_is_not_guessed_at() -> None:
    body, gaps = scan(b"\x80\x06N.")
    assert body is not None
    assert Flag.UNKNOWN_OPCODE in body.flags
    assert gaps
