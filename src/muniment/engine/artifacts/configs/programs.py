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
    """.bin .bst .caffemodel .cbm .ckpt .dat .data .gguf .ggml .h5 .hdf5 .joblib .json .keras .mar
    .mlmodel .model .msgpack .nemo .npy .npz .onnx .params .pb .pkl .pickle .pmml .pt .pt2 .pth
    .ptl .rds .safetensors .skops .tflite .weights .zip .xml .yaml .yml .txt .md"""
)
_NUMBERS: Final = _MODELS - {".json", ".md", ".txt", ".xml", ".yaml", ".yml"}
"""Of these, the endings of files that are no text."""
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
    suffix = "." + examination.name.lower().rpartition(".")[2]
    posing = suffix in _MODELS and "." in examination.name and _names_model(examination.name)
    if name in ("python-bytecode", "java-class", "dex", "wasm"):
        if posing and not examination.member:
            examination.sign("program.disguised", operand=f"{name} named {suffix}")
        else:
            examination.sign("program.bytecode", operand=name)
        return
    if name == "shortcut":
        examination.sign("program.shortcut", operand="lnk")
        return
    if name == "llamafile":
        examination.sign("program.executable-model", operand=name)
        return
    if examination.member:
        examination.sign("program.native", operand=name)
    elif posing:
        examination.sign("program.disguised", operand=f"{name} named {suffix}")
    else:
        examination.sign("program.native-file", operand=name)


def _names_model(name: str) -> bool:
    """Return whether a name says that the file is a model; ``.bin`` alone may be any program."""
    name = name.lower()
    return not name.endswith((".bin", ".dat", ".data")) or name.startswith(_WEIGHTS)


_WEIGHTS: Final = (
    "adapter", "consolidated", "diffusion", "ggml", "model", "optimizer", "pytorch_model",
    "scheduler", "tf_model", "training_args", "weights",
)  # fmt: skip


def _elf(head: bytes, source: ByteSource) -> bool:
    # The first sixteen bytes are enough: a cut-off program is there to be noticed too.
    ident = head[4:16]
    if len(ident) < 12:
        return False
    if not ident.strip(b"\0"):
        return True
    return ident[0] in (1, 2) and ident[1] in (1, 2) and ident[2] == 1 and ident[3] <= 18


def _pe(head: bytes, source: ByteSource) -> bool:
    if len(head) < 64:
        return False
    if _DOS in head[:512]:
        return True
    (at,) = struct.unpack_from("<I", head, 60)
    return 4 <= at < 1 << 28 and source.read_at(at, 4) == b"PE\0\0"


_DOS: Final = b"This program cannot be run in DOS mode"


def _macho(head: bytes, source: ByteSource) -> bool:
    if len(head) < 16:
        return False
    order = "<" if head[0] in (0xCE, 0xCF) else ">"
    cpu, _, kind = struct.unpack_from(f"{order}III", head, 4)
    return cpu in _CPUS and kind <= 12


def _fat(head: bytes, source: ByteSource) -> bool:
    if len(head) < 28:
        return False
    (count,) = struct.unpack_from(">I", head, 4)
    if not 1 <= count <= 16:
        return False
    cpu, _, offset, size = struct.unpack_from(">IIII", head, 8)
    return cpu in _CPUS and offset >= 28 and size > 0


def _class(head: bytes, source: ByteSource) -> bool:
    if len(head) < 10:
        return False
    minor, major = struct.unpack_from(">HH", head, 4)
    return 45 <= major <= 90 and minor in (0, 3, 65535)


def _wasm(head: bytes, source: ByteSource) -> bool:
    return head[4:8] in (b"\x01\0\0\0", b"\x0d\0\x01\0") and (len(head) == 8 or head[8] <= 13)


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


_SCRIPT_START = re.compile(
    rb"#![ \t]?/|@echo off\r?\n|powershell(?:\.exe)? -"
    rb"|(?:import [a-z_][\w., ]{0,80}|from [a-z_][\w.]{0,80} import [\w, ()*]{1,80})\r?[\n;]"
)
"""How scripts begin and weights do not; ``.pth`` files of paths may begin with an import."""


def read_script(source: ByteSource, examination: Examination) -> None:
    """Record a script or a shortcut that is text, and what stands out in it."""
    data = source.read_at(0, 1 << 20)
    examination.spend(len(data) // 2)
    name = examination.name.lower()
    suffix = "." + name.rpartition(".")[2]
    if b"\0" in data[:1024]:
        return
    if suffix in _NUMBERS and _names_model(name):
        begins = data.startswith(b"#!") or suffix != ".pth"
        if begins and _SCRIPT_START.match(data) is not None:
            examination.sign("program.disguised", operand=f"script named {suffix}")
        if not data.startswith(b"#!"):
            return
    if data.startswith(b"#!") and b"/" in data[:64]:
        kind = data[2:80].split(b"\n")[0].decode("ascii", "replace").strip()
    elif suffix in _OPENED:
        examination.sign("program.shortcut", operand=suffix[1:])
        return
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
    elif name in _AT_EVERY_START:
        examination.sign("program.start-up-module", operand=kind)
    elif suffix in _STARTED or name in _PYTHON_HOOKS:
        examination.sign("program.script", operand=kind)
    if template_words.invisible(data[:65536].decode("utf-8", "replace")) in ("direction", "tags"):
        examination.sign("program.hidden-text", operand=kind)


_SCRIPTS: Final = word_set(
    """.sh .bash .zsh .fish .bat .cmd .ps1 .psm1 .vbs .vbe .wsf .hta .jse .command .scpt .ahk"""
)
_OPENED: Final = frozenset({".hta", ".jse", ".vbe", ".vbs", ".wsf"})
_STARTED: Final = word_set(".bat .cmd .ps1 .psm1 .vbs .vbe .wsf .hta .jse .command .scpt .ahk")
"""Scripts that opening the file starts, on the system that they are for."""
_AT_EVERY_START: Final = frozenset({"sitecustomize.py", "usercustomize.py"})
_PYTHON_HOOKS: Final = frozenset(
    {"setup.py", "conftest.py", "sitecustomize.py", "usercustomize.py"}
)


_GIT = re.compile(
    r"^[ \t]{0,8}(?:fsmonitor|sshCommand|hooksPath|askPass|gitProxy|editor|pager)[ \t]{0,4}="
    r"[ \t]{0,4}(?!(?:true|false|cat|less|nano|vim?|emacs|code)\b)\S"
    r"|^[ \t]{0,8}(?:smudge|clean|process)[ \t]{0,4}=[ \t]{0,4}(?!git-lfs )\S"
    r"|^[ \t]{0,8}\w{1,40}[ \t]{0,4}=[ \t]{0,4}\"?!",
    re.MULTILINE,
)


def read_git_config(source: ByteSource, examination: Examination) -> None:
    """Record commands in the settings of a Git repository, which Git runs by itself."""
    text = source.read_at(0, 1 << 18).decode("utf-8", "replace")
    examination.spend(len(text))
    found = _GIT.search(text)
    if found is not None:
        line = text[found.start() :].partition("\n")[0].strip()
        examination.sign("program.git-command", operand=line)
