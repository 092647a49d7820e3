from __future__ import annotations

import pickle
import pickletools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.artifacts.scanning import scan_bytes

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.pickled.handlers import HANDLERS
from muniment.engine.artifacts.pickled.machine import MARGIN, PickleMachine
from muniment.engine.artifacts.pickled.memory import End
from muniment.engine.artifacts.policy import ScanPolicy
from muniment.engine.artifacts.report import Verdict
from muniment.engine.artifacts.source import MemorySource

PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
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


def nothing_inside(source: object, name: str, examination: Examination) -> None:
    """Read no file inside."""


def positions(data: bytes, *, close: bool) -> tuple[list[int], End]:
    """Return where the machine begins each opcode, by letting it begin one at a time."""
    examination = Examination(ScanPolicy(), len(data), "", nothing_inside)
    machine = PickleMachine(MemorySource(data), examination, HANDLERS, close=close)
    at, seen = 0, []
    while machine.end is None:
        seen.append(at)
        machine.bound = machine.limit = at + 1
        at = machine.step(data + bytes(MARGIN), at, 0)
    if machine.end is End.CLOSER:
        # A string that is the name of a special attribute: it goes on in its other form.
        return positions(data, close=True)
    return seen, machine.end


@pytest.mark.parametrize("close", [False, True])
@given(value=PLAIN, protocol=st.integers(0, 5))
def test_opcodes_are_those_that_pickletools_reads(
    value: object, protocol: int, close: bool
) -> None:
    data = pickle.dumps(value, protocol)
    seen, end = positions(data, close=close)
    assert seen == [position for _, _, position in pickletools.genops(data)]
    assert end is End.STOPPED


@given(value=PLAIN, protocol=st.integers(0, 5))
def test_plain_data_is_clean(value: object, protocol: int) -> None:
    data = pickle.dumps(value, protocol)
    scanned = scan_bytes(data, "data.pkl")
    assert scanned.findings == ()
    assert scanned.limits == ()
    assert len(data) < 10 or scanned.verdict is Verdict.CLEAN


@given(value=PLAIN, protocol=st.integers(0, 5))
def test_optimised_pickles_whose_memo_has_holes_are_clean_too(value: object, protocol: int) -> None:
    data = pickletools.optimize(pickle.dumps(value, protocol))
    assert scan_bytes(data, "data.pkl").findings == ()


@given(value=PLAIN, protocol=st.integers(0, 5), junk=st.binary(max_size=8))
def test_the_pure_python_pickler_writes_nothing_else(
    value: object, protocol: int, junk: bytes
) -> None:
    data = pickle._dumps(value, protocol)  # type: ignore[attr-defined]
    assert scan_bytes(data, "data.pkl").findings == ()


def test_every_opcode_that_pickletools_knows_is_followed() -> None:
    inline = b"\x94\x8c\x68\x71\x58\x72\x6a\x85\x86\x87\x28\x65\x90\x61\x47\x4e\x5d\x8f\x97\x29"
    known = {ord(each.code) for each in pickletools.opcodes}
    assert known == {code for code in range(256) if HANDLERS.all[code]} | set(inline)


def test_runs_of_numbers_are_read_like_single_ones() -> None:
    value = [[1.5, 2, 300, 70000, None, True, False] * 40, tuple(range(100)), [(1, 2.5)] * 3]
    for protocol in range(6):
        assert scan_bytes(pickle.dumps(value, protocol), "n.pkl").verdict is Verdict.CLEAN
