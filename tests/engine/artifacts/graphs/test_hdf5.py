"""HDF5: what leads out of the file, what is unpickled, and what cannot be read."""

from __future__ import annotations

import pickle
import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.artifacts.graphs import hdf5_builder as build
from tests.engine.artifacts.scanning import found, scan_bytes

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.graphs.hdf5 import read_hdf5
from muniment.engine.artifacts.observed import Use
from muniment.engine.artifacts.policy import ScanPolicy
from muniment.engine.artifacts.report import Verdict
from muniment.engine.artifacts.source import ByteSource, MemorySource

HONEST = Path(__file__).parent / "honest"
FILES = sorted(HONEST.glob("*.h5"))


def examined(content: bytes) -> list[tuple[str, bytes]]:
    """Return name and bytes of what the reader gives to the readers of other formats."""
    given: list[tuple[str, bytes]] = []

    def inner(source: ByteSource, name: str, examination: Examination) -> None:
        given.append((examination.member, source.read_at(0, 1 << 20)))
        examination.use("os", "system", Use.CALLED)

    examination = Examination(ScanPolicy(), len(content), "data.h5", inner)
    read_hdf5(MemorySource(content), examination)
    assert examination.lacks == ()
    return given


# Honest files ---------------------------------------------------------------------------------


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_files_of_real_libraries_are_read_whole_and_raise_no_alarm(path: Path) -> None:
    scan = scan_bytes(path.read_bytes(), path.name)
    assert (scan.verdict, scan.findings, scan.limits) == (Verdict.CLEAN, (), ())
    assert "hdf5" in scan.formats


def test_a_file_built_by_hand_is_honest_too() -> None:
    inner = build.hard_link("again", 48)
    assert found(build.hdf5(inner, build.attribute("title", b"a word")), "x.h5") == {}


# CVE-2026-1669, GHSA-3m4q-jmj6-r34q, GHSA-27f4-p4xq-cxg8: data in other files -----------------


@pytest.mark.parametrize("start", [0, 512, 1024, 2048, 4096, 65536])
def test_cve_2026_1669_an_external_link(start: int) -> None:
    content = build.hdf5(build.external_link("layers", "/data/secret.h5"), start=start)
    assert found(content, "model.weights.h5") == {"hdf5.external-link /data/secret.h5": "high"}


def test_a_link_deep_inside_groups_is_found() -> None:
    link = build.hard_link("group", build.behind(build.hard_link("group", 0)))
    inner = build.header(build.external_link("layers", "secret.h5"))
    assert "hdf5.external-link secret.h5" in found(build.hdf5(link, extra=inner))


def test_a_soft_link_stays_in_the_file() -> None:
    assert found(build.hdf5(build.link("a", 1, b"/group"))) == {}


def test_cve_2026_1669_external_storage() -> None:
    link = build.hard_link("w", build.behind(build.hard_link("w", 0)))
    at = build.behind(link)
    names = b"\0/etc/hostname\0".ljust(24, b"\0")
    where = 400
    data = build.dataset(
        build.BYTES,
        (10,),
        build.message(
            7, b"\1\0\0\0" + struct.pack("<HHQ", 1, 1, where) + struct.pack("<QQQ", 1, 0, 10)
        ),
        layout=build.contiguous(2**64 - 1, 0),
    )
    heap = b"HEAP\0\0\0\0" + struct.pack("<QQQ", len(names), 1, where + 32) + names
    extra = data.ljust(where - at, b"\0") + heap
    assert found(build.hdf5(link, extra=extra)) == {"hdf5.external-storage /etc/hostname": "high"}


def virtual(block: bytes) -> bytes:
    """Return a file with a virtual data set described by ``block``."""
    link = build.hard_link("w", build.behind(build.hard_link("w", 0)))
    at, where = build.behind(link), 400
    layout = b"\4\3" + struct.pack("<QI", where, 1)
    data = build.dataset(build.FLOATS, (2,), layout=layout).ljust(where - at, b"\0")
    heap = b"\1\0" + bytes(6) + struct.pack("<Q", len(block)) + block.ljust(200, b"\0")
    size = struct.pack("<Q", 16 + len(heap))
    return build.hdf5(link, extra=data + b"GCOL\1\0\0\0" + size + heap)


ALL = struct.pack("<IIII", 3, 1, 0, 0)
PART = struct.pack("<IIBBI", 2, 3, 1, 2, 1) + struct.pack("<HHHH", 0, 1, 1, 2)


def test_a_virtual_data_set_of_another_file() -> None:
    entry = b".\0x\0" + ALL + PART + b"/data/secret.h5\0x\0" + PART + ALL
    content = virtual(b"\0" + struct.pack("<Q", 2) + entry)
    assert found(content) == {"hdf5.virtual-dataset /data/secret.h5": "high"}


def test_a_virtual_data_set_of_another_file_as_hdf5_2_writes_it() -> None:
    entry = b"\4x\0" + ALL + PART + b"\0/data/secret.h5\0x\0" + PART + ALL
    content = virtual(b"\1" + struct.pack("<Q", 2) + entry)
    assert found(content) == {"hdf5.virtual-dataset /data/secret.h5": "high"}


def test_a_virtual_data_set_of_its_own_file() -> None:
    assert found(virtual(b"\0" + struct.pack("<Q", 1) + b".\0x\0" + ALL + PART)) == {}


def test_a_selection_that_is_not_known_is_not_clean() -> None:
    scan = scan_bytes(virtual(b"\0" + struct.pack("<Q", 2) + b".\0x\0" + struct.pack("<II", 9, 9)))
    assert scan.verdict is Verdict.INCONCLUSIVE


# Links, filters, sizes ------------------------------------------------------------------------


def test_a_link_of_a_kind_that_a_program_defines() -> None:
    assert found(build.hdf5(build.link("a", 187, b"x"))) == {"hdf5.user-link 187": "medium"}


def with_dataset(kind: bytes, shape: tuple[int, ...], *others: bytes, data: bytes = b"") -> bytes:
    """Return a file with one data set in one piece."""
    link = build.hard_link("w", build.behind(build.hard_link("w", 0)))
    at = build.behind(link)
    size = len(build.dataset(kind, shape, *others, layout=build.contiguous(0, 0)))
    layout = build.contiguous(at + size, len(data))
    return build.hdf5(link, extra=build.dataset(kind, shape, *others, layout=layout) + data)


def test_a_filter_that_is_loaded_from_a_plug_in() -> None:
    content = with_dataset(build.FLOATS, (2,), build.filters(1, 299), data=bytes(8))
    assert found(content) == {"hdf5.unknown-filter 299": "medium"}


@pytest.mark.parametrize("number", [1, 2, 3, 4, 32000, 32001, 32015])
def test_public_filters_are_honest(number: int) -> None:
    assert found(with_dataset(build.FLOATS, (2,), build.filters(number), data=bytes(8))) == {}


def test_cve_2026_0897_a_weight_larger_than_its_file() -> None:
    content = with_dataset(build.FLOATS, (1 << 20, 1 << 20))
    operand = f"{4 << 40} bytes"
    assert found(content, "model.weights.h5") == {f"keras.shape-bomb {operand}": "medium"}


def test_a_large_array_that_is_no_weight_is_honest() -> None:
    assert found(with_dataset(build.FLOATS, (1 << 20, 1 << 20)), "sparse.h5") == {}


def test_an_attribute_twice() -> None:
    twice = build.attribute("model_name", b"a"), build.attribute("model_name", b"b")
    assert found(build.hdf5(*twice)) == {"hdf5.two-values model_name": "high"}


# What readers unpickle ------------------------------------------------------------------------


@pytest.mark.parametrize("protocol", [0, 2, 4])
def test_pytables_unpickles_attributes(protocol: int) -> None:
    value = pickle.dumps({"rate": [1]}, protocol)
    assert examined(build.hdf5(build.attribute("settings", value))) == [("@settings.pkl", value)]


def test_text_that_ends_with_a_full_stop_raises_no_alarm() -> None:
    assert found(build.hdf5(build.attribute("TITLE", b"Measured in 2019."))) == {}


def test_pytables_unpickles_arrays_of_objects() -> None:
    given = examined((HONEST / "pytables.h5").read_bytes())
    assert [pickle.loads(value) for _, value in given] == [{"rate": [1, 2]}, [1, 2], {"x": "y"}]


def test_hickle_unpickles_arrays_of_bytes() -> None:
    value = pickle.dumps({"x": 1})
    content = with_dataset(build.BYTES, (len(value),), data=value)
    assert examined(content) == [("/w.pkl", value)]


def test_objects_behind_a_filter_that_is_not_read_are_found_where_they_stand() -> None:
    # pandas writes its objects so with complib="blosc": the references are packed, they are not.
    value = pickle.dumps({"x": 1})
    link = build.hard_link("w", build.behind(build.hard_link("w", 0)))
    at, where = build.behind(link), 512
    kind = b"\x19\0\0\0\x10\0\0\0" + build.BYTES
    chunked = b"\3\2\2" + struct.pack("<QII", where - 100, 1, 16)
    marked = build.attribute("PSEUDOATOM", b"object")
    data = build.dataset(kind, (1,), build.filters(32001), marked, layout=chunked)
    tree = b"TREE\1\0\1\0" + b"\xff" * 16 + struct.pack("<IIQQQ", 16, 0, 0, 0, where)
    heap = b"\1\0" + bytes(6) + struct.pack("<Q", len(value)) + value.ljust(64, b"\0")
    collection = b"GCOL\1\0\0\0" + struct.pack("<Q", 16 + len(heap)) + heap
    extra = (data.ljust(where - 100 - at, b"\0") + tree).ljust(where - at, b"\0") + collection
    assert examined(build.hdf5(link, extra=extra)) == [("/w.pkl", value)]


def test_an_array_of_bytes_is_no_pickle_by_itself() -> None:
    assert found(with_dataset(build.BYTES, (5,), data=b"\x80\x04abc")) == {}


# What cannot be read --------------------------------------------------------------------------


def test_a_file_that_is_cut_off_is_not_clean() -> None:
    content = (HONEST / "old.h5").read_bytes()
    for size in (30, 100, 800, 2000, len(content) - 3000):
        assert scan_bytes(content[:size], "x.h5").verdict is not Verdict.CLEAN


def test_what_stands_beside_a_broken_part_is_still_seen() -> None:
    broken = build.message(12, b"\x09" * 12)
    scan = scan_bytes(build.hdf5(broken, build.external_link("a", "b.h5")))
    assert scan.verdict is Verdict.MALICIOUS
    assert not scan.complete


def test_a_header_that_goes_in_circles_ends() -> None:
    continuation = build.message(0x10, struct.pack("<QQ", 48, 30))
    assert scan_bytes(build.hdf5(continuation)).verdict is Verdict.INCONCLUSIVE


def test_a_tree_that_goes_in_circles_ends() -> None:
    table = build.message(0x11, struct.pack("<QQ", 200, 400))
    node = b"TREE\0\1\2\0" + b"\xff" * 16 + struct.pack("<QQQQQ", 0, 200, 0, 200, 0)
    heap = b"HEAP\0\0\0\0" + struct.pack("<QQQ", 8, 1, 432) + bytes(8)
    at = build.behind(table)
    extra = (bytes(200 - at) + node).ljust(400 - at, b"\0") + heap
    scan = scan_bytes(build.hdf5(table, extra=extra))
    assert scan.verdict is Verdict.INCONCLUSIVE


def test_a_superblock_of_the_future_is_not_clean() -> None:
    content = b"\x89HDF\r\n\x1a\n" + bytes([9]) + bytes(100)
    assert scan_bytes(content).verdict is Verdict.INCONCLUSIVE


# Laws -----------------------------------------------------------------------------------------

CONTENTS = [path.read_bytes() for path in FILES]


@given(st.binary(max_size=400), st.sampled_from(["x.h5", "x.keras", "x"]))
def test_any_bytes_behind_the_signature_are_survived(tail: bytes, name: str) -> None:
    scan = scan_bytes(b"\x89HDF\r\n\x1a\n" + tail, name)
    assert "fault" not in " ".join(scan.limits)
    assert scan.verdict is not Verdict.CLEAN or scan.complete


@given(st.sampled_from(CONTENTS), st.data())
def test_any_change_of_an_honest_file_is_survived(content: bytes, data: st.DataObject) -> None:
    changed = bytearray(content)
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(changed) - 1))
        changed[place] = data.draw(st.integers(0, 255))
    scan = scan_bytes(bytes(changed), "x.h5")
    assert "fault" not in " ".join(scan.limits)
