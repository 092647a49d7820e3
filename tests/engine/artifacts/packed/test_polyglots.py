"""Files that are two things, and honest ones that only look so."""

from __future__ import annotations

import pytest
from tests.engine.artifacts.packed.test_tar import member, tar
from tests.engine.artifacts.packed.zip_building import ECHO, PLAIN, Part, build, torch_parts
from tests.engine.artifacts.scanning import found, scan_bytes

from muniment.engine.artifacts.report import Verdict

PNG = b"\x89PNG\r\n\x1a\n" + bytes(200)
PDF = b"%PDF-1.7\n" + b"x" * 200
HTML = b"<!DOCTYPE html>" + b"x" * 200
ELF = b"\x7fELF\x02\x01\x01" + bytes(200)
HDF5 = b"\x89HDF\r\n\x1a\n" + bytes(600)


def rules(content: bytes, name: str = "model.pt") -> dict[str, str]:
    return {key.partition(" ")[0]: value for key, value in found(content, name).items()}


@pytest.mark.parametrize("shifted", [True, False])
@pytest.mark.parametrize("head", [PLAIN, HDF5, b"\x93NUMPY\x01\x00" + bytes(80)])
def test_a_loadable_head_and_an_archive_behind_it(head: bytes, shifted: bool) -> None:
    content = build(Part("../x", b"1"), prefix=head, shifted=shifted)
    said = rules(content)
    assert said["file.polyglot"] == "high"
    assert "archive.path-traversal" in said


@pytest.mark.parametrize("head", [PNG, PDF, HTML])
def test_a_picture_or_page_and_an_archive_behind_it(head: bytes) -> None:
    assert rules(build(Part("a", b"1"), prefix=head), "x.png")["file.two-formats"] == "medium"


def test_a_program_and_an_archive_behind_it() -> None:
    assert rules(build(Part("a", b"1"), prefix=ELF), "setup")["file.program-with-archive"] == "low"
    app = b"#!/usr/bin/env python3\n"
    assert rules(build(Part("__main__.py", b"1"), prefix=app), "x.pyz") == {
        "file.program-with-archive": "low"
    }
    assert rules(build(*torch_parts(), prefix=ELF))["file.polyglot"] == "high"


def test_a_pickle_behind_an_archive() -> None:
    said = rules(build(*torch_parts(), suffix=b"\x80\x02" + ECHO))
    assert said["archive.hidden-file"] == "high"
    assert said["name.known-gadget"] == "critical"


def test_hdf5_behind_another_beginning() -> None:
    assert rules(PNG.ljust(512, b"\0") + HDF5)["file.two-formats"] == "medium"
    assert rules(PLAIN.ljust(512, b"\0") + HDF5)["file.polyglot"] == "high"
    assert "file.polyglot" not in rules(b"MATLAB 7.3 MAT-file".ljust(512, b" ") + HDF5)


def test_tar_behind_another_beginning() -> None:
    content = bytearray(tar(member("x" * 90, build(Part("../x", b"1")))))
    content[: len(PLAIN)] = PLAIN
    content[148:156] = b" " * 8
    content[148:156] = b"%06o\0 " % sum(content[:512])
    said = rules(bytes(content))
    assert said["file.polyglot"] == "high"
    assert "archive.path-traversal" in said


def test_a_tar_whose_last_member_is_an_archive_is_no_polyglot() -> None:
    content = tar(member("a.txt", b"1"), member("docs.zip", build(Part("a", b"1"))))
    scan = scan_bytes(content, "x.tar")
    assert (scan.verdict, scan.findings) == (Verdict.CLEAN, ())


def test_an_archive_inside_a_pickle_is_no_polyglot() -> None:
    inner = build(Part("config.json", b"{}"), Part("metadata.json", b"{}"))
    pickle = b"\x80\x03B" + len(inner).to_bytes(4, "little") + inner + b"q\x00."
    assert "file.polyglot" not in rules(pickle, "model.pkl")


def test_an_archive_stored_in_an_archive_is_no_polyglot() -> None:
    content = build(Part("a.zip", build(Part("b", b"1"))))
    assert rules(content) == {}
