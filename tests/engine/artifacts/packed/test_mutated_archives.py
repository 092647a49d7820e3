"""Laws: arbitrary and mutated archives never raise or hang; honest writers are read as written."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.engine.artifacts.packed.test_carried_code import exported, graph, packaged, scripted
from tests.engine.artifacts.packed.test_torch_zip import floats, saved
from tests.engine.artifacts.packed.zip_building import ECHO, PLAIN, Part, build, torch_parts
from tests.engine.artifacts.scanning import scan_bytes

from muniment.engine.artifacts.packed.magic import head_format
from muniment.engine.artifacts.packed.program_text import words
from muniment.engine.artifacts.packed.tar_headers import header, number, pax_records
from muniment.engine.artifacts.packed.zip_records import directory, ends
from muniment.engine.artifacts.policy import Limits, ScanPolicy
from muniment.engine.artifacts.report import FileScan, Verdict
from muniment.engine.artifacts.scanner import examined
from muniment.engine.artifacts.source import MemorySource

SMALL = ScanPolicy(limits=Limits(unpacked_floor=4 << 20, unpacked_ratio=10, members=2_000))


def _tar(members: dict[str, bytes], form: int = tarfile.PAX_FORMAT) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=form) as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def _zip(members: dict[str, bytes], method: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


SEEDS = [
    build(*torch_parts(ECHO)),
    saved(floats(2000)),
    build(Part("a", b"text" * 60, 8), Part("b/c", PLAIN), comment=b"note", prefix=b"#!stub\n"),
    build(Part("in.zip", build(Part("x", b"1"))), Part("d", b"2" * 99, 8)),
    _zip({"a": b"1" * 500, "b": b"2" * 90}, zipfile.ZIP_LZMA),
    _zip({"a": b"1" * 500, "b": b"2" * 90}, zipfile.ZIP_BZIP2),
    scripted("class A(Module):\n  def f(self): return torch.save(x, 'y')\n"),
    packaged("import os\n"),
    exported(graph("s0 + 1")),
    _tar({"a" * 150: b"1", "b/c": b"2" * 700}),
    _tar({"a" * 150: b"1", "b/c": b"2" * 700}, tarfile.GNU_FORMAT),
    gzip.compress(_tar({"a": PLAIN}), mtime=0),
    bz2.compress(PLAIN * 9),
    lzma.compress(PLAIN * 9),
    zlib.compress(PLAIN * 9),
    b"\x04\x22\x4d\x18\x60\x40\x00" + (9).to_bytes(4, "little") + b"\x1fa\x01\x00\x51\x50bcdef",
]


def quiet(scan: FileScan) -> None:
    assert not [limit for limit in scan.limits if "fault in Muniment" in limit], scan.limits


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=600), st.sampled_from(["x", "x.zip", "x.tar", "x.pt", "x.gz"]))
def test_arbitrary_bytes_never_raise(content: bytes, name: str) -> None:
    for lead in (b"", b"PK\x03\x04", b"\x1f\x8b\x08", b"\x04\x22\x4d\x18", b"7z\xbc\xaf\x27\x1c"):
        quiet(scan_bytes(lead + content, name, SMALL))
    quiet(scan_bytes(content + b"PK\x05\x06" + content, name, SMALL))


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.sampled_from(SEEDS),
    st.lists(st.tuples(st.integers(0, 1 << 16), st.binary(min_size=1, max_size=4)), max_size=6),
    st.integers(0, 1 << 16),
)
def test_mutated_archives_never_raise(
    seed: bytes, changes: list[tuple[int, bytes]], cut: int
) -> None:
    content = bytearray(seed)
    for place, data in changes:
        at = place % len(content)
        content[at : at + len(data)] = data
    if cut % 3 == 0:
        del content[cut % len(content) :]
    quiet(scan_bytes(bytes(content), "model.pt", SMALL))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(SEEDS), st.integers(0, 1 << 16)), max_size=4))
def test_pieces_of_archives_in_a_row_never_raise(pieces: list[tuple[bytes, int]]) -> None:
    content = b"".join(seed[: cut % (len(seed) + 1)] for seed, cut in pieces)
    quiet(scan_bytes(content, "model.bin", SMALL))


NAMES = st.text(st.characters(min_codepoint=97, max_codepoint=122), min_size=1, max_size=30).map(
    lambda name: name + ".txt"
)
MEMBERS = st.dictionaries(NAMES, st.binary(max_size=300).map(lambda data: b"a " + data), max_size=6)


@settings(max_examples=60, deadline=None)
@given(MEMBERS, st.sampled_from([0, 8, 12, 14]))
def test_what_zipfile_writes_is_listed_as_it_lists_it(
    members: dict[str, bytes], method: int
) -> None:
    content = _zip(members, method)
    source = MemorySource(content)
    end = ends(source, len(content))[0]
    examination = examined(source, "x.zip", len(content), SMALL)
    entries = directory(source, end.places[0][0], end.first, 0, examination)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        listed = [(each.filename, each.file_size, each.CRC) for each in archive.infolist()]
    assert [(each.shown, each.size, each.crc) for each in entries] == listed
    assert not [each for each in examination.signs if each.rule.startswith("archive.")]
    assert examination.members == len(members)


@settings(max_examples=60, deadline=None)
@given(MEMBERS, st.sampled_from([tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT]))
def test_what_tarfile_writes_is_read_whole(members: dict[str, bytes], form: int) -> None:
    content = _tar(members, form)
    examination = examined(MemorySource(content), "x.tar", len(content), SMALL)
    assert not examination.signs
    assert not examination.lacks
    assert examination.members == len(members)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=700))
def test_headers_of_anything_never_raise(data: bytes) -> None:
    head_format(data)
    header(data.ljust(512, b"\0"))
    number(data[:12])
    pax_records(data)
    list(words(data.decode("latin-1")))


def test_nothing_is_clean_that_was_cut_short() -> None:
    for seed in (SEEDS[9], SEEDS[11], SEEDS[12], SEEDS[13], SEEDS[14]):
        for cut in range(20, len(seed.rstrip(b"\0")) - 1, 37):
            scan = scan_bytes(seed[:cut], "x.bin", SMALL)
            whole_members = "the tar archive has no end mark" in scan.limits
            assert scan.verdict is not Verdict.CLEAN or whole_members
