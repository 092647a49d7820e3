"""What ``torch.save`` writes: storages are looked at from both ends, everything else is read."""

from __future__ import annotations

import random

import pytest
from tests.engine.artifacts.packed.zip_building import ECHO, Part, build
from tests.engine.artifacts.scanning import scan_bytes

from muniment.engine.artifacts.policy import ScanPolicy
from muniment.engine.artifacts.report import FileScan, Verdict


def storage_pickle(*storages: tuple[str, str, int]) -> bytes:
    """Return a pickle of a dict of tensors' storages: class, key, count of elements."""
    out = b"\x80\x02}("
    for kind, key, count in storages:
        out += _text(key) + b"(" + _text("storage") + b"ctorch\n" + kind.encode() + b"\n"
        out += _text(key) + _text("cpu") + b"J" + count.to_bytes(4, "little") + b"tQ"
    return out + b"u."


def _text(word: str) -> bytes:
    return b"X" + len(word).to_bytes(4, "little") + word.encode()


def saved(content: bytes, *, count: int | None = None, **more: bytes) -> bytes:
    """Return an archive with one float tensor of some content."""
    said = len(content) // 4 if count is None else count
    return build(
        Part("archive/data.pkl", storage_pickle(("FloatStorage", "0", said))),
        Part("archive/byteorder", b"little"),
        Part("archive/data/0", content),
        Part("archive/version", b"3\n"),
        *(Part(f"archive/{name}", data) for name, data in more.items()),
    )


def floats(size: int, seed: int = 0) -> bytes:
    return random.Random(seed).randbytes(size)


def rules(scan: FileScan) -> list[str]:
    return [each.rule for each in scan.findings]


def test_the_middle_of_a_tensor_is_left_out_and_the_report_says_so() -> None:
    scan = scan_bytes(saved(floats(1 << 20)), "model.pt")
    assert scan.verdict is Verdict.CLEAN
    assert scan.limits == ("the middle of 1 tensor, 917.5 KB, was not read; --deep reads all",)
    deep = scan_bytes(saved(floats(1 << 20)), "model.pt", ScanPolicy(deep=True))
    assert (deep.verdict, deep.limits) == (Verdict.CLEAN, ())


def test_small_tensors_are_read_whole() -> None:
    scan = scan_bytes(saved(floats(4096)), "model.pt")
    assert (scan.verdict, scan.limits) == (Verdict.CLEAN, ())


@pytest.mark.parametrize("place", [0, 1000, -2000])
def test_a_pickle_in_a_tensor(place: int) -> None:
    content = bytearray(floats(1 << 18))
    at = place % len(content)
    hidden = b"\x80\x02" + ECHO
    content[at : at + len(hidden)] = hidden
    scan = scan_bytes(saved(bytes(content)), "model.pt")
    assert "archive.hidden-file" in rules(scan)
    assert scan.verdict is Verdict.MALICIOUS


def test_a_pickle_in_the_middle_of_a_tensor_is_found_by_a_deep_scan() -> None:
    content = bytearray(floats(1 << 19))
    content[1 << 18 : (1 << 18) + len(ECHO) + 2] = b"\x80\x02" + ECHO
    assert rules(scan_bytes(saved(bytes(content)), "model.pt")) == []
    deep = scan_bytes(saved(bytes(content)), "model.pt", ScanPolicy(deep=True))
    assert "archive.hidden-file" in rules(deep)


def test_an_archive_at_the_end_of_a_tensor() -> None:
    content = floats(1 << 18) + build(Part("archive/data.pkl", ECHO), Part("archive/version", b"3"))
    scan = scan_bytes(saved(content + bytes(-len(content) % 4)), "model.pt")
    assert {"archive.hidden-file", "name.known-gadget"} <= set(rules(scan))


def test_a_program_in_a_tensor() -> None:
    content = b"\x7fELF\x02\x01\x01" + bytes(57) + floats(1 << 16)
    assert "archive.program-inside" in rules(scan_bytes(saved(content), "model.pt"))


def test_a_storage_of_another_size_than_the_pickle_says_is_read_whole() -> None:
    content = b"\x80\x02" + ECHO + bytes(100_000)
    scan = scan_bytes(saved(content, count=5), "model.pt")
    assert "name.known-gadget" in rules(scan)


def test_a_storage_that_no_pickle_references_is_read_whole() -> None:
    content = saved(floats(4096), **{"data/1": b"\x80\x02" + ECHO})
    assert "name.known-gadget" in rules(scan_bytes(content, "model.pt"))


@pytest.mark.parametrize("name", ["model.pt", "model.bin", "model.jpg", "noextension"])
def test_the_pickle_is_read_under_any_prefix_and_name(name: str) -> None:
    parts = [Part("any prefix/data.pkl", ECHO), Part("any prefix/version", b"3\n")]
    assert "name.known-gadget" in rules(scan_bytes(build(*parts), name))


@pytest.mark.parametrize("member", ["archive/DATA.PKL", "data.pkl", "a/b/c.p", "archive/version2"])
def test_pickles_anywhere_in_the_archive(member: str) -> None:
    parts = [Part("archive/version", b"3\n"), Part("archive/byteorder", b"little")]
    assert "name.known-gadget" in rules(scan_bytes(build(*parts, Part(member, ECHO)), "model.pt"))


def test_packed_storages_are_unpacked_and_read() -> None:
    hidden = b"\x80\x02" + ECHO + bytes(400)
    parts = [
        Part("archive/data.pkl", storage_pickle(("ByteStorage", "0", len(hidden))), 8),
        Part("archive/version", b"3\n"),
        Part("archive/data/0", hidden, 8),
    ]
    assert "name.known-gadget" in rules(scan_bytes(build(*parts), "model.pt"))


def test_random_numbers_are_never_taken_for_files() -> None:
    for seed in range(40):
        scan = scan_bytes(saved(floats(1 << 17, seed)), "model.pt", ScanPolicy(deep=True))
        assert (scan.verdict, rules(scan)) == (Verdict.CLEAN, [])
