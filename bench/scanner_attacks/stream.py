"""An assembler of pickle streams: values, names and calls to opcodes, in any protocol.

Source: Lib/pickletools.py of CPython 3.11, for the opcodes.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Name:
    """An import: GLOBAL before protocol 4, STACK_GLOBAL from then on."""

    module: str
    attribute: str


@dataclass(frozen=True, slots=True)
class Call:
    """REDUCE of a callable with arguments; state, if any, goes in by BUILD."""

    what: Any
    arguments: tuple[Any, ...] = ()
    state: Any = None


@dataclass(frozen=True, slots=True)
class Raw:
    """Opcodes as they are; they must leave one object on the stack."""

    code: bytes


def call(module: str, attribute: str, *arguments: Any) -> Call:
    """Return the call of an imported name."""
    return Call(Name(module, attribute), arguments)


def text(value: str, protocol: int = 4) -> bytes:
    """Return the opcodes that push a string."""
    body = value.encode("utf-8", "surrogatepass")
    if protocol == 0:
        for character in "\\\0\n\r\x1a":
            value = value.replace(character, f"\\u{ord(character):04x}")
        return b"V" + value.encode("raw-unicode-escape") + b"\n"
    if protocol >= 4 and len(body) < 256:
        return b"\x8c" + bytes([len(body)]) + body
    return b"X" + struct.pack("<I", len(body)) + body


def number(value: int, protocol: int = 4) -> bytes:
    """Return the opcodes that push an integer."""
    if protocol == 0:
        return b"I%d\n" % value
    if 0 <= value < 256:
        return b"K" + bytes([value])
    if -(2**31) <= value < 2**31:
        return b"J" + struct.pack("<i", value)
    body = value.to_bytes(value.bit_length() // 8 + 1, "little", signed=True)
    return b"\x8a" + bytes([len(body)]) + body


def binary(value: bytes, protocol: int = 4) -> bytes:
    """Return the opcodes that push bytes; before protocol 3, as pickle does, a call of encode."""
    if protocol < 3:
        plain = value.decode("latin-1")
        return push(call("_codecs", "encode", plain, "latin1"), protocol)
    if len(value) < 256:
        return b"C" + bytes([len(value)]) + value
    return b"B" + struct.pack("<I", len(value)) + value


def push(value: Any, protocol: int = 4) -> bytes:
    """Return the opcodes that leave a value on the stack.

    Raises:
        TypeError: There is no way to push it.
    """
    match value:
        case Raw(code):
            return code
        case Name(module, attribute):
            if protocol >= 4:
                return text(module) + text(attribute) + b"\x93"
            return f"c{module}\n{attribute}\n".encode()
        case Call(what, arguments, state):
            made = push(what, protocol) + push(tuple(arguments), protocol) + b"R"
            return made if state is None else made + push(state, protocol) + b"b"
        case None:
            return b"N"
        case bool():
            return (b"I01\n" if value else b"I00\n") if protocol < 2 else b"\x88" * value or b"\x89"
        case int():
            return number(value, protocol)
        case float():
            return b"G" + struct.pack(">d", value)
        case str():
            return text(value, protocol)
        case bytes():
            return binary(value, protocol)
        case tuple():
            return b"(" + b"".join(push(item, protocol) for item in value) + b"t"
        case list():
            return b"(l" + b"".join(push(item, protocol) + b"a" for item in value)
        case dict():
            pairs = (push(k, protocol) + push(v, protocol) + b"s" for k, v in value.items())
            return b"(d" + b"".join(pairs)
        case _:
            raise TypeError(f"cannot push {type(value).__name__}")


def stream(value: Any, protocol: int = 4) -> bytes:
    """Return a whole pickle: the protocol, one value, STOP."""
    head = b"\x80" + bytes([protocol]) if protocol >= 2 else b""
    return head + push(value, protocol) + b"."
