"""Recognises programs: native code, bytecode, scripts and shortcuts, by what they hold.

Random weights begin with any four bytes once in four thousand million files; so the header's other
fields have to fit too, and what it points to has to lie in the file.

Source: System V ABI (ELF); Microsoft "PE Format"; Apple ``mach-o/loader.h``; WebAssembly core
specification, "Binary Format"; CPython ``importlib/_bootstrap_external.py``; JVM specification 4.1;
Microsoft MS-SHLLINK; Actually Portable Executable.

Out of scope: what a program does.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable
from typing import Final

from muniment.engine.artifacts.configs import template_words
from muniment.engine.artifacts.configs.wordlist import word_set
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.source import ByteSource

APE: Final = (b"MZqFpD='", b"jartsr='", b"APEDBG='")
_MODELS: Final = word_set(
    """.bin .bst .caffemodel .cbm .ckpt .gguf .ggml .h5 .hdf5 .joblib .json .keras .mar .mlmodel
    .model .msgpack .nemo .npy .npz .onnx .pb .pkl .pickle .pmml .pt .pt2 .pth .ptl .rds
    .safetensors .skops .tflite .weights .zip .xml .yaml .yml .txt .md"""
)
_MACHINES_ELF: Final = frozenset(
    {2, 3, 8, 18, 20, 21, 22, 40, 42, 43, 50, 62, 94, 164, 183, 190, 224, 243, 247, 258}
)
_MACHINES_PE: Final = frozenset(
    {0x14C, 0x8664, 0x1C0, 0x1C4, 0xAA64, 0xEBC, 0x200, 0x5032, 0x5064, 0x6264}
)
_CPUS: Final = frozenset({7, 12, 18, 0x01000007, 0x0100000C, 0x01000012, 0x0200000C})
_SHORTCUT: Final = bytes.fromhex("4c0000000114020000000000c000000000000046")
_COMMANDS = re.compile(
    rb"(?:curl|wget)\b[^\n|]{0,300}\|[ \t]{0,8}(?:sudo[ \t]{1,4})?(?:ba|z|da)?sh\b"
    rb"|/dev/tcp/|\bnc[ \t]{1,4}-e\b"
    rb"|powershell[^\n]{0,100}-enc"
    rb"|base64[ \t]{1,4}(?:-d|--decode)[^\n|]{0,40}\|[ \t]{0,8}(?:ba|z)?sh\b",
    re.IGNORECASE,
)


def read_program(source: ByteSource, examination: Examination) -> None:
    """Record a program in machine code or bytecode, where the whole header fits."""
    head = source.read_at(0, 4096)
    examination.spend(256)
    for magic, name, test in _FORMS:
        if head.startswith(magic) and test(head, source):
            examination.see(name)
            _found(name, examination)
            return


def _found(name: str, examination: Examination) -> None:
    if name in ("python-bytecode", "java-class", "dex", "wasm"):
        examination.sign("program.bytecode", operand=name)
        return
    if name == "shortcut":
        examination.sign("program.shortcut", operand="lnk")
        return
    if name == "llamafile":
        examination.sign("program.executable-model", operand=name)
        return
    suffix = "." + examination.name.lower().rpartition(".")[2]
    if examination.member:
        examination.sign("program.native", operand=name)
    elif suffix in _MODELS and "." in examination.name and _names_model(examination.name):
        examination.sign("program.disguised", operand=f"{name} named {suffix}")
    else:
        examination.sign("program.native-file", operand=name)


def _names_model(name: str) -> bool:
    """Return whether a name says that the file is a model; ``.bin`` alone may be any program."""
    name = name.lower()
    return not name.endswith(".bin") or name.startswith(_WEIGHTS)


_WEIGHTS: Final = (
    "adapter", "consolidated", "diffusion", "ggml", "model", "optimizer", "pytorch_model",
    "scheduler", "tf_model", "training_args", "weights",
)  # fmt: skip


def _elf(head: bytes, source: ByteSource) -> bool:
    if len(head) < 52 or head[4] not in (1, 2) or head[5] not in (1, 2) or head[6] != 1:
        return False
    wide, order = head[4] == 2, "<" if head[5] == 1 else ">"
    kind, machine, version = struct.unpack_from(f"{order}HHI", head, 16)
    if kind not in (1, 2, 3, 4) or machine not in _MACHINES_ELF or version != 1:
        return False
    if wide:
        if len(head) < 64:
            return False
        programs, sections, _, size = struct.unpack_from(f"{order}QQIH", head, 32)
    else:
        programs, sections, _, size = struct.unpack_from(f"{order}IIIH", head, 28)
    return size == (64 if wide else 52) and _inside(source, programs) and _starts(source, sections)


def _inside(source: ByteSource, offset: int) -> bool:
    return source.size is None or offset <= source.size


def _starts(source: ByteSource, offset: int) -> bool:
    # A cut-off program still is one: the loader needs the segments, not the sections.
    return offset < 1 << 48


def _pe(head: bytes, source: ByteSource) -> bool:
    if len(head) < 64:
        return False
    (at,) = struct.unpack_from("<I", head, 60)
    part = source.read_at(at, 26) if 4 <= at < 1 << 28 else b""
    if len(part) < 26 or part[:4] != b"PE\0\0":
        return False
    machine, sections = struct.unpack_from("<HH", part, 4)
    (optional,) = struct.unpack_from("<H", part, 24)
    return machine in _MACHINES_PE and 0 < sections <= 96 and optional in (0x10B, 0x20B, 0x107)


def _macho(head: bytes, source: ByteSource) -> bool:
    if len(head) < 28:
        return False
    order = "<" if head[0] in (0xCE, 0xCF) else ">"
    cpu, _, kind, commands, size = struct.unpack_from(f"{order}IIIII", head, 4)
    return cpu in _CPUS and 1 <= kind <= 12 and 0 < commands <= 10_000 and 0 < size < 1 << 24


def _fat(head: bytes, source: ByteSource) -> bool:
    if len(head) < 28:
        return False
    (count,) = struct.unpack_from(">I", head, 4)
    if not 1 <= count <= 16:
        return False
    cpu, _, offset, size = struct.unpack_from(">IIII", head, 8)
    return cpu in _CPUS and offset >= 28 and size > 0 and _inside(source, offset)


def _class(head: bytes, source: ByteSource) -> bool:
    if len(head) < 24:
        return False
    minor, major, pool = struct.unpack_from(">HHH", head, 4)
    return 45 <= major <= 90 and minor in (0, 3, 65535) and pool > 4 and 1 <= head[10] <= 20


def _wasm(head: bytes, source: ByteSource) -> bool:
    return head[4:8] in (b"\x01\0\0\0", b"\x0d\0\x01\0") and len(head) > 8 and head[8] <= 13


def _dex(head: bytes, source: ByteSource) -> bool:
    return (
        head[4:7].isdigit()
        and head[7:8] == b"\0"
        and head[40:44]
        in (
            b"\x78\x56\x34\x12",
            b"\x12\x34\x56\x78",
        )
    )


def _bytecode(head: bytes, source: ByteSource) -> bool:
    """Python's: a version, and after 8, 12 or 16 bytes a code object as marshal writes it."""
    if head[2:4] != b"\r\n" or len(head) < 32:
        return False
    for start in (16, 12, 8):
        if head[start] & 0x7F == 0x63:
            argument_counts = struct.unpack_from("<I", head, start + 1)[0]
            if argument_counts < 256:
                return True
    return False


def _yes(head: bytes, source: ByteSource) -> bool:
    return True


_Test = Callable[[bytes, ByteSource], bool]
_FORMS: Final[tuple[tuple[bytes, str, _Test], ...]] = (
    (b"\x7fELF", "elf", _elf),
    *((magic, "llamafile", _yes) for magic in APE),
    (b"MZ", "pe", _pe),
    (b"\xfe\xed\xfa\xce", "mach-o", _macho),
    (b"\xfe\xed\xfa\xcf", "mach-o", _macho),
    (b"\xce\xfa\xed\xfe", "mach-o", _macho),
    (b"\xcf\xfa\xed\xfe", "mach-o", _macho),
    (b"\xca\xfe\xba\xbe", "java-class", _class),
    (b"\xca\xfe\xba\xbe", "mach-o", _fat),
    (b"\xca\xfe\xba\xbf", "mach-o", _fat),
    (b"\0asm", "wasm", _wasm),
    (b"dex\n", "dex", _dex),
    (_SHORTCUT, "shortcut", _yes),
    (b"", "python-bytecode", _bytecode),
)


def read_script(source: ByteSource, examination: Examination) -> None:
    """Record a script or a shortcut that is text, and what stands out in it."""
    data = source.read_at(0, 1 << 20)
    examination.spend(len(data) // 2)
    name = examination.name.lower()
    suffix = "." + name.rpartition(".")[2]
    if b"\0" in data[:1024]:
        return
    if data.startswith(b"#!") and b"/" in data[:64]:
        kind = data[2:80].split(b"\n")[0].decode("ascii", "replace").strip()
    elif suffix in _SCRIPTS:
        kind = suffix
    elif name in _PYTHON_HOOKS:
        kind = name
    elif suffix == ".desktop" and b"[Desktop Entry]" in data and b"\nExec" in data:
        examination.sign("program.shortcut", operand="desktop")
        return
    elif suffix == ".url" and b"[InternetShortcut]" in data:
        examination.sign("program.shortcut", operand="url")
        return
    else:
        return
    found = _COMMANDS.search(data)
    if found is not None:
        operand = found[0].decode("ascii", "replace")
        examination.sign("program.script-fetches", operand=operand)
    elif suffix in _STARTED or name in _PYTHON_HOOKS:
        examination.sign("program.script", operand=kind)
    if template_words.invisible(data[:65536].decode("utf-8", "replace")) in ("direction", "tags"):
        examination.sign("program.hidden-text", operand=kind)


_SCRIPTS: Final = word_set(
    """.sh .bash .zsh .fish .bat .cmd .ps1 .psm1 .vbs .vbe .wsf .hta .jse .command .scpt .ahk"""
)
_STARTED: Final = word_set(".bat .cmd .ps1 .psm1 .vbs .vbe .wsf .hta .jse .command .scpt .ahk")
"""Scripts that opening the file starts, on the system that they are for."""
_PYTHON_HOOKS: Final = frozenset(
    {"setup.py", "conftest.py", "sitecustomize.py", "usercustomize.py"}
)
