"""Whatever bytes they are given, readers end, raise nothing, and do so at a bounded cost."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.engine.artifacts.scanning import scan_bytes
from tests.engine.artifacts.trees.test_columns import parquet, schema, stream
from tests.engine.artifacts.trees.test_objects import dotnet, system_class
from tests.engine.artifacts.trees.test_other_languages import RUBY, TENSOR, bson, t7, tagged
from tests.engine.artifacts.trees.test_xml_documents import pmml

HONEST = sorted((Path(__file__).parent / "honest").iterdir())
SEEDS = [path.read_bytes() for path in HONEST if path.stat().st_size < 20_000] + [
    RUBY,
    TENSOR,
    t7(3, 1, 1, 2, "a", 8, 5, "\x1bLJ", 3, 6, 0),
    bson((3, "m", tagged("ref", "Main", "f"))),
    parquet(b"ARROW:schema", b"AAAA"),
    stream(schema()),
    dotnet(system_class("System.Object")),
    pmml('<Apply function="a.B"/>', '<!DOCTYPE PMML [<!ENTITY a "&b;">]>'),
]
LAW = settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))


def check(content: bytes, name: str) -> None:
    scanned = scan_bytes(content, name)
    assert not any("fault in Muniment" in limit for limit in scanned.limits), scanned.limits


@given(st.data())
@LAW
def test_mutated_files(data: st.DataObject) -> None:
    content = bytearray(data.draw(st.sampled_from(SEEDS)))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(content) - 1))
        how = data.draw(st.integers(0, 4))
        if how == 0:
            content[at] = data.draw(st.integers(0, 255))
        elif how == 1:
            content[at : at + 4] = struct.pack(">i", data.draw(st.sampled_from(NUMBERS)))
        elif how == 2:
            content[at : at + 4] = struct.pack("<i", data.draw(st.sampled_from(NUMBERS)))
        elif how == 3:
            del content[at : at + data.draw(st.integers(1, 64))]
        else:
            content[at:at] = content[: data.draw(st.integers(0, 200))]
        if not content:
            return
    check(bytes(content), data.draw(st.sampled_from(NAMES)))


NUMBERS = (0, 1, -1, -2, 0x7FFFFFFF, -0x80000000, 255, 65536, 1 << 24)
NAMES = ("m.bin", "m.t7", "m.bson", "m.pmml", "m.xml", "m.rds")
HEADS = (
    b"X\n\0\0\0\2\0\0\0\0\0\0\0\0",
    b"A\n2\n1\n1\n",
    b"\xac\xed\0\x05",
    b"{L\0\0\0\0\0\0\0\7learner",
    b'{"learner":',
    b"tree\nversion=v4\nTree=0\n",
    b"CBM1",
    b"binf" + bytes(136),
    b"\0\1\0\0\0\xff\xff\xff\xff\1\0\0\0\0\0\0\0",
    b"\4\x08[",
    b"\4\0\0\0\1\0\0\0\3\0\0\0V 1",
    b"MATLAB 5.0".ljust(126) + b"IM",
    b"<PMML>",
    b"ARROW1\0\0\xff\xff\xff\xff",
)


@given(st.sampled_from(HEADS), st.binary(max_size=400), st.sampled_from(NAMES))
@LAW
def test_arbitrary_bytes_behind_a_head(head: bytes, rest: bytes, name: str) -> None:
    check(head + rest, name)


@given(
    st.lists(
        st.sampled_from(
            [
                0,
                1,
                2,
                3,
                4,
                5,
                6,
                9,
                10,
                13,
                16,
                17,
                19,
                21,
                22,
                23,
                24,
                25,
                238,
                239,
                240,
                243,
                244,
                247,
                248,
                249,
                252,
                254,
                255,
                0x402,
                0x403,
                0x405,
                0x206,
                0x213,
                -1,
                1 << 8,
            ]
        ),
        max_size=60,
    )
)
@LAW
def test_any_order_of_r_items(items: list[int]) -> None:
    check(HEADS[0] + b"".join(struct.pack(">i", item) for item in items), "m.rds")


@pytest.mark.parametrize("path", HONEST, ids=lambda path: path.name)
def test_every_cut_of_honest_files(path: Path) -> None:
    content = path.read_bytes()
    for size in range(0, len(content), max(1, len(content) // 40)):
        check(content[:size], path.name)
