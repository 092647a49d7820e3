"""Compressed streams: what they hold is read, in a row too, and bombs end."""

from __future__ import annotations

import bz2
import contextlib
import gzip
import io
import lzma
import random
import subprocess
import zipfile
import zlib
from collections.abc import Callable
from shutil import which

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.artifacts.packed.zip_building import Part, build
from tests.engine.artifacts.scanning import found, scan_bytes

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.packed import codecs
from muniment.engine.artifacts.packed.lz4_frame import decoded_block
from muniment.engine.artifacts.packed.unpacking import unpack
from muniment.engine.artifacts.packed.zstd_frame import ZstdFrame
from muniment.engine.artifacts.policy import Limits, ScanPolicy
from muniment.engine.artifacts.report import Verdict
from muniment.engine.artifacts.source import MemorySource

TRICK = build(Part("../x", b"1"))


def _alone(data: bytes) -> bytes:
    return lzma.compress(data, lzma.FORMAT_ALONE)


PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "bzip2": bz2.compress,
    "xz": lzma.compress,
    "lzma": _alone,
    "zlib": zlib.compress,
}


def rules(content: bytes, name: str = "model.bin") -> dict[str, str]:
    return {key.partition(" ")[0]: value for key, value in found(content, name).items()}


@pytest.mark.parametrize("codec", PACKERS)
def test_what_a_stream_holds_is_read(codec: str) -> None:
    scan = scan_bytes(PACKERS[codec](TRICK), "model.pkl.z")
    assert scan.formats == (codec, "zip")
    assert [each.rule for each in scan.findings] == ["archive.path-traversal"]
    assert scan.findings[0].location.member == "model.pkl"


@pytest.mark.parametrize("codec", ["gzip", "bzip2", "xz"])
def test_streams_in_a_row_are_read_as_one(codec: str) -> None:
    half = len(TRICK) // 2
    content = PACKERS[codec](TRICK[:half]) + PACKERS[codec](TRICK[half:]) + bytes(64)
    assert rules(content) == {"archive.path-traversal": "high"}


@pytest.mark.parametrize("codec", PACKERS)
def test_bytes_behind_a_stream(codec: str) -> None:
    assert "archive.path-traversal" in rules(PACKERS[codec](b"fine") + TRICK)


@pytest.mark.parametrize("codec", PACKERS)
def test_a_cut_off_stream_is_read_as_far_as_it_goes_and_inconclusive(codec: str) -> None:
    noise = bytes(range(256)) * 40
    packed = PACKERS[codec](noise)
    scan = scan_bytes(packed[: len(packed) - 6], "x")
    assert scan.verdict is Verdict.INCONCLUSIVE


def test_a_truncated_stream_still_shows_what_stands_before() -> None:
    scan = scan_bytes(gzip.compress(TRICK)[:-4], "x.gz")
    assert "archive.path-traversal" in [each.rule for each in scan.findings]
    assert not scan.complete


def _nested(depth: int) -> bytes:
    data = b"x"
    for _ in range(depth):
        data = gzip.compress(data, mtime=0)
    return data


def test_nesting_ends() -> None:
    assert scan_bytes(_nested(5), "x").verdict is Verdict.CLEAN
    assert scan_bytes(_nested(30), "x").verdict is Verdict.INCONCLUSIVE


@pytest.mark.parametrize("codec", PACKERS)
def test_bombs_end_in_bounded_work(codec: str) -> None:
    limits = Limits(unpacked_floor=1 << 20, unpacked_ratio=2)
    bomb = PACKERS[codec](bytes(20 << 20))
    scan = scan_bytes(bomb, "x", ScanPolicy(limits=limits))
    assert [each.rule for each in scan.findings] == ["archive.bomb"]
    assert scan.verdict is Verdict.INCONCLUSIVE


def test_an_overlapping_bomb_ends() -> None:
    kernel = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = kernel.compress(bytes(8 << 20)) + kernel.flush()
    parts = [Part("0", bytes(8 << 20), 8, packed=packed)]
    parts += [Part(str(n), b"", central={"offset": 0}) for n in range(1, 200)]
    for part in parts[1:]:
        part.central |= {"method": 8, "packed": len(packed), "size": 8 << 20}
    policy = ScanPolicy(limits=Limits(unpacked_floor=64 << 20))
    said = [each.rule for each in scan_bytes(build(*parts), "x.zip", policy).findings]
    assert {"archive.bomb", "archive.overlapping-members"} <= set(said)


def test_nested_archives_of_archives_end() -> None:
    content = zlib.compress(bytes(1 << 20))
    for _ in range(5):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for number in range(16):
                archive.writestr(f"{number}.zip", content)
        content = out.getvalue()
    policy = ScanPolicy(limits=Limits(unpacked_floor=32 << 20, members=2_000))
    assert scan_bytes(content, "42.zip", policy).verdict is Verdict.INCONCLUSIVE


def test_joblib_before_0_10() -> None:
    packed = zlib.compress(TRICK)
    header = b"ZF" + hex(len(TRICK)).encode().ljust(19)
    assert rules(header + packed) == {"archive.path-traversal": "high"}


# Random access ------------------------------------------------------------------------------------


@pytest.mark.parametrize("codec", ["gzip", "xz", "bzip2"])
def test_a_large_stream_can_be_read_in_any_order(codec: str) -> None:
    whole = b"".join(number.to_bytes(4, "big") for number in range(3 << 19))
    examination = Examination(ScanPolicy(), len(whole), "x", lambda *_: None)
    packed = MemorySource(PACKERS[codec](whole))
    made = {"gzip": codecs.gzip(), "xz": codecs.xz(), "bzip2": codecs.bzip2()}[codec]
    result = unpack(packed, made, examination)
    assert (result.size, result.problem, result.consumed) == (len(whole), "", packed.size)
    assert result.crc == zlib.crc32(whole)
    for place in (0, 5_000_000, 17, 3_000_000, len(whole) - 9, 2_999_990, 1 << 20):
        assert result.source.read_at(place, 3000) == whole[place : place + 3000]
    assert result.source.read_at(1_000_001, 5_000_000) == whole[1_000_001:6_000_001]


# LZ4 and Zstandard --------------------------------------------------------------------------------

BLOCK = bytes([0x1F]) + b"a" + b"\x01\x00" + bytes([81]) + bytes([0x50]) + b"bcdef"


def frame(*blocks: bytes, flags: int = 0x60) -> bytes:
    out = b"\x04\x22\x4d\x18" + bytes([flags, 0x40, 0])
    for block in blocks:
        out += len(block).to_bytes(4, "little") + block
    return out + bytes(4)


def test_an_lz4_block() -> None:
    assert decoded_block(BLOCK, b"", 1 << 16) == b"a" * 101 + b"bcdef"
    for broken in (BLOCK[:3], b"\x10a\x05\x00", b"\xf0"):
        with pytest.raises(ValueError, match="LZ4"):
            decoded_block(broken, b"", 1 << 16)
    with pytest.raises(ValueError, match="LZ4"):
        decoded_block(BLOCK, b"", 50)


def test_lz4_frames_are_read() -> None:
    stored = (1 << 31 | len(TRICK)).to_bytes(4, "little") + TRICK
    content = b"\x04\x22\x4d\x18\x60\x40\x00" + stored + bytes(4)
    assert rules(content) == {"archive.path-traversal": "high"}
    skipped = b"\x50\x2a\x4d\x18" + (4).to_bytes(4, "little") + b"skip"
    assert "archive.path-traversal" in rules(skipped + content)
    assert not scan_bytes(content[:-8], "x.lz4").complete


@pytest.mark.skipif(which("lz4") is None, reason="no lz4 program")
@pytest.mark.parametrize("how", ["-1", "-9", "-BD", "-B4", "--content-size"])
def test_lz4_frames_of_the_program_itself(how: str) -> None:
    text = b"".join(b"line %d of some text that repeats\n" % (n % 977) for n in range(20_000))
    packed = subprocess.run(["lz4", how, "-c"], input=text, stdout=-1, check=True).stdout
    examination = Examination(ScanPolicy(), len(packed), "x", lambda *_: None)
    result = unpack(MemorySource(packed), codecs.lz4(), examination)
    assert (result.size, result.crc, result.problem) == (len(text), zlib.crc32(text), "")


@pytest.mark.skipif(which("zstd") is None, reason="no zstd program")
@pytest.mark.parametrize("level", ["--fast=3", "-1", "-3", "-9", "-19", "--no-check"])
def test_zstandard_frames_of_the_program_itself(level: str) -> None:
    noise = random.Random(7)
    skewed = bytes(noise.choices(range(256), weights=[1 / (n + 1) for n in range(256)], k=40_000))
    text = b"".join(b"line %d of some text that repeats\n" % (n % 977) for n in range(9_000))
    for whole in (b"", b"a", skewed, text, noise.randbytes(140_000), bytes(300_000), skewed + text):
        packed = subprocess.run(["zstd", level, "-c"], input=whole, stdout=-1, check=True).stdout
        frame = ZstdFrame()
        out = b""
        while not frame.eof:
            piece = frame.decompress(packed, 1 << 16)
            out, packed = out + piece, b""
        assert out == whole


def test_zstandard_is_read_without_anything_installed() -> None:
    stored = (len(TRICK) << 3 | 1).to_bytes(3, "little") + TRICK
    content = b"\x28\xb5\x2f\xfd\x00\x58" + stored
    assert rules(content) == {"archive.path-traversal": "high"}
    assert rules(b"\x51\x2a\x4d\x18" + bytes(4) + content) == {"archive.path-traversal": "high"}
    assert not scan_bytes(content[:-3], "x.zst").complete


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_zstandard_blocks_of_anything_end(data: bytes) -> None:
    head = (len(data) << 3 | 5).to_bytes(3, "little")
    frame = ZstdFrame()
    with contextlib.suppress(ValueError):
        for _ in range(20):
            frame.decompress(b"\x28\xb5\x2f\xfd\x00\x58" + head + data, 1 << 16)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300), st.binary(max_size=20))
def test_lz4_blocks_of_anything_end(block: bytes, history: bytes) -> None:
    with contextlib.suppress(ValueError):
        assert len(decoded_block(block, history, 1 << 16)) <= 1 << 16
