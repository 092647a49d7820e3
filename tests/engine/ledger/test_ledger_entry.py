"""Leaves: the exact bytes that are hashed, and what is refused as one."""

import hashlib
import json
from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.core.canonical import canonical_json
from muniment.core.errors import LedgerError
from muniment.engine.ledger.entry import (
    ERASURE_TYPE,
    MAX_ENTRY_BYTES,
    MAX_PAYLOAD_BYTES,
    Entry,
    Opening,
    PayloadState,
    entry_id,
    entry_leaf,
    erased_entry,
    opening_data,
    parse_entry,
    parse_opening,
)

ACTOR = UUID("0189abcd-0000-7000-8000-000000000001")
RISK = UUID("01890000-0000-7000-8000-000000000002")
OPENING = Opening(bytes(range(32)), {"residual": "low", "names": ["Zoë"]})
ENTRY = Entry("risk.accepted", "2026-01-31T12:00:00Z", ACTOR, "risk", RISK, OPENING.commitment())

payloads = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


def test_the_leaf_is_what_decision_15_says() -> None:
    """Written out by hand, so that no change of ours can move it unnoticed."""
    payload = '{"names":["Zoë"],"residual":"low"}'.encode()
    commitment = hashlib.sha256(bytes(range(32)) + payload).hexdigest()
    data = (
        f'{{"actor":"0189abcd-0000-7000-8000-000000000001","commitment":"sha256:{commitment}",'
        '"object":"01890000-0000-7000-8000-000000000002","object_type":"risk",'
        '"schema":"muniment.entry/1","time":"2026-01-31T12:00:00Z","type":"risk.accepted"}'
    ).encode()
    assert ENTRY.data() == data
    assert entry_leaf(ENTRY) == hashlib.sha256(b"\x00" + data).digest()
    assert entry_leaf(ENTRY).hex() == (
        "0362a803d6ff2a04c8990fd4d1241feee591a3f851ee2163535049f837906d63"
    )


@given(payloads, st.binary(min_size=32, max_size=32))
def test_openings_and_entries_round_trip(payload: object, salt: bytes) -> None:
    opening = Opening(salt, payload)  # type: ignore[arg-type]
    entry = replace(ENTRY, commitment=opening.commitment())
    assert parse_entry(entry.data()) == entry
    index, again = parse_opening(opening_data(7, opening))
    assert (index, again.state(entry)) == (7, PayloadState.MATCHES)
    assert Opening(bytes(32), payload).state(entry) is (  # type: ignore[arg-type]
        PayloadState.MATCHES if salt == bytes(32) else PayloadState.DIFFERS
    )


def test_equal_payloads_have_unlike_commitments() -> None:
    other = Opening(bytes(32), OPENING.payload)
    assert other.commitment() != OPENING.commitment()


def fields(**changes: object) -> bytes:
    stated = dict(ENTRY.fields()) | changes
    return canonical_json({key: value for key, value in stated.items() if value is not None})  # type: ignore[misc]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{",
        b"\xff",
        b"[" * 900,
        fields(type=None),
        fields(extra="x"),
        fields(schema="muniment.entry/2"),
        fields(type="Risk"),
        fields(type="a" * 65),
        fields(type="a..b"),
        fields(object_type=""),
        fields(time="2026-01-31T12:00:00+00:00"),
        fields(time="2026-01-31T12:00:00.5Z"),
        fields(time="2026-13-31T12:00:00Z"),
        fields(time="0001-01-01T00:00:00Z"),
        fields(actor="somebody"),
        fields(actor=str(ACTOR).upper()),
        fields(actor=ACTOR.hex),
        fields(commitment="sha256:00"),
        json.dumps(ENTRY.fields()).encode(),
        ENTRY.data() + b" ",
        ENTRY.data().replace(b'"risk"', b'"\\u0072isk"'),
        ENTRY.data().replace(b"{", b'{"type":"risk.accepted",', 1),
        fields(type="a" * MAX_ENTRY_BYTES),
    ],
)
def test_what_is_no_entry_is_refused(data: bytes) -> None:
    with pytest.raises(LedgerError):
        parse_entry(data)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b'{"index":0,"payload":1.5,"salt":""}',
        b'{"index":0,"payload":9007199254740993,"salt":""}',
        b'{"index":0, "payload":1,"salt":""}',
        b'{"index":0,"payload":1,"salt":"0g"}',
        b'{"index":0,"payload":1,"salt":"00 00"}',
        b'{"index":"0","payload":1,"salt":""}',
        b'{"index":0,"payload":' + b"[" * 5000 + b"]" * 5000 + b',"salt":""}',
    ],
)
def test_what_is_no_payload_line_is_refused(data: bytes) -> None:
    with pytest.raises(LedgerError):
        parse_opening(data)


def test_a_payload_that_nothing_could_check_later_is_refused() -> None:
    with pytest.raises(LedgerError, match="salt of 31"):
        Opening(bytes(31), None).commitment()
    with pytest.raises(LedgerError, match="not canonical"):
        Opening(bytes(32), 0.5).commitment()  # type: ignore[arg-type]
    with pytest.raises(LedgerError, match="not canonical"):
        Opening(bytes(32), "\ud800").commitment()
    with pytest.raises(LedgerError, match="at most"):
        Opening(bytes(32), "x" * MAX_PAYLOAD_BYTES).commitment()


def test_an_erasure_names_its_entry_in_the_leaf() -> None:
    target = entry_id(entry_leaf(ENTRY))
    assert target.version == 8
    erasure = replace(ENTRY, type=ERASURE_TYPE, object_type="ledger.entry", object=target)
    assert erased_entry(erasure) == target
    assert erased_entry(ENTRY) is None
    assert erased_entry(replace(erasure, object_type="risk")) is None
