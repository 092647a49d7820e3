"""Builds R serialisations item by item, as XDR. Nothing here is ever loaded by R."""

from __future__ import annotations

import struct

NIL = struct.pack(">I", 254)
GLOBAL = struct.pack(">I", 253)
UNBOUND = struct.pack(">I", 252)


def integer(value: int) -> bytes:
    return struct.pack(">i", value)


def chars(text: str) -> bytes:
    content = text.encode()
    return struct.pack(">II", 9 | 64 << 12, len(content)) + content


def symbol(name: str) -> bytes:
    return integer(1) + chars(name)


def string(*texts: str) -> bytes:
    return struct.pack(">II", 16, len(texts)) + b"".join(chars(text) for text in texts)


def vector(*items: bytes) -> bytes:
    return struct.pack(">II", 19, len(items)) + b"".join(items)


def pairs(*items: tuple[str, bytes], flags: int = 0) -> bytes:
    out = b""
    for tag, item in items:
        out += struct.pack(">I", 2 | flags | (0x400 if tag else 0)) + (symbol(tag) if tag else b"")
        out += item
    return out + NIL


def call(function: str | bytes, *arguments: bytes) -> bytes:
    head = symbol(function) if isinstance(function, str) else function
    return integer(6) + head + pairs(*(("", each) for each in arguments))


def promise(expression: bytes, value: bytes = UNBOUND, environment: bytes = GLOBAL) -> bytes:
    return struct.pack(">I", 5 | 0x400) + environment + value + expression


def closure(body: bytes, formals: bytes = NIL, environment: bytes = GLOBAL) -> bytes:
    return struct.pack(">I", 3 | 0x400) + environment + formals + body


def environment(*bindings: tuple[str, bytes], flags: int = 0) -> bytes:
    return struct.pack(">II", 4, 0) + GLOBAL + pairs(*bindings, flags=flags) + NIL + NIL


def altrep(name: str, package: str, state: bytes) -> bytes:
    info = pairs(("", symbol(name)), ("", symbol(package)), ("", integers(13)))
    return integer(238) + info + state + NIL


def integers(*values: int) -> bytes:
    return struct.pack(f">II{len(values)}i", 13, len(values), *values)


def namespace(*names: str, kind: int = 249) -> bytes:
    return struct.pack(">III", kind, 0, len(names)) + b"".join(chars(name) for name in names)


def bytecode(code: bytes, *constants: tuple[int, bytes]) -> bytes:
    out = struct.pack(">II", 21, 1) + code + integer(len(constants))
    return out + b"".join(integer(kind) + content for kind, content in constants)


def rds(item: bytes) -> bytes:
    return b"X\n" + struct.pack(">III", 2, 0x40303, 0x20300) + item


def workspace(*bindings: tuple[str, bytes]) -> bytes:
    return b"RDX2\n" + rds(pairs(*bindings))
