"""7z archives through an installed program; nothing is written outside a folder that goes away."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from tests.engine.artifacts.packed.zip_building import Part, build
from tests.engine.artifacts.scanning import scan_bytes

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.policy import Limits, ScanPolicy
from muniment.engine.artifacts.report import Verdict
from muniment.engine.artifacts.source import MemorySource
from muniment.runs import seven_zip

TOOL = seven_zip.program()
needs_tool = pytest.mark.skipif(TOOL is None, reason="no 7z program")
TRICK = build(Part("../x", b"1"))


def packed(folder: Path, files: dict[str, bytes], *how: str) -> bytes:
    inside = folder / "in"
    inside.mkdir()
    for name, data in files.items():
        (inside / name).parent.mkdir(parents=True, exist_ok=True)
        (inside / name).write_bytes(data)
    command = [str(TOOL), "a", "-bd", *how, str(folder / "a.7z"), "."]
    subprocess.run(command, cwd=inside, check=True, stdout=subprocess.DEVNULL)
    return (folder / "a.7z").read_bytes()


def test_without_the_port_it_is_inconclusive() -> None:
    scan = scan_bytes(b"7z\xbc\xaf\x27\x1c" + bytes(40), "a.7z")
    assert (scan.verdict, scan.formats) == (Verdict.INCONCLUSIVE, ("7z",))


@needs_tool
def test_members_are_read_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    content = packed(tmp_path, {"a.txt": b"1" * 999, "d/trick.bin": TRICK, "empty": b""})
    scan = scan_bytes(content, "a.7z", ScanPolicy(unpack_7z=seven_zip.unpack))
    assert [each.rule for each in scan.findings] == ["archive.path-traversal"]
    assert scan.findings[0].location.member == "d/trick.bin"
    assert scan.complete
    assert os.listdir(scratch) == []


@needs_tool
def test_what_is_too_large_broken_or_locked_is_inconclusive(tmp_path: Path) -> None:
    content = packed(tmp_path, {"a": bytes(20 << 20)})
    policy = ScanPolicy(unpack_7z=seven_zip.unpack, limits=Limits(unpacked_floor=1 << 20))
    assert scan_bytes(content, "a.7z", policy).verdict is Verdict.INCONCLUSIVE
    whole = ScanPolicy(unpack_7z=seven_zip.unpack)
    assert scan_bytes(content[:-9], "a.7z", whole).verdict is Verdict.INCONCLUSIVE
    (tmp_path / "locked").mkdir()
    locked = packed(tmp_path / "locked", {"a": b"secret"}, "-psecret")
    assert scan_bytes(locked, "a.7z", whole).verdict is Verdict.INCONCLUSIVE


def test_without_a_program_it_is_unsupported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seven_zip, "program", lambda: None)
    with (
        pytest.raises(UnreadableError, match="install"),
        seven_zip.unpack(MemorySource(b""), 1, 1),
    ):
        pass
