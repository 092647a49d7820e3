"""The opcodes of pickle protocols 0 to 5.

Source: CPython ``Lib/pickletools.py`` (the reference description of the format); PEP 307, PEP 3154,
PEP 574.
"""

from __future__ import annotations

from typing import Final

MARK: Final = 0x28
EMPTY_TUPLE: Final = 0x29
STOP: Final = 0x2E
POP: Final = 0x30
POP_MARK: Final = 0x31
DUP: Final = 0x32
BINBYTES: Final = 0x42
SHORT_BINBYTES: Final = 0x43
FLOAT: Final = 0x46
BINFLOAT: Final = 0x47
INT: Final = 0x49
BININT: Final = 0x4A
BININT1: Final = 0x4B
LONG: Final = 0x4C
BININT2: Final = 0x4D
NONE: Final = 0x4E
PERSID: Final = 0x50
BINPERSID: Final = 0x51
REDUCE: Final = 0x52
STRING: Final = 0x53
BINSTRING: Final = 0x54
SHORT_BINSTRING: Final = 0x55
UNICODE: Final = 0x56
BINUNICODE: Final = 0x58
EMPTY_LIST: Final = 0x5D
APPEND: Final = 0x61
BUILD: Final = 0x62
GLOBAL: Final = 0x63
DICT: Final = 0x64
APPENDS: Final = 0x65
GET: Final = 0x67
BINGET: Final = 0x68
INST: Final = 0x69
LONG_BINGET: Final = 0x6A
LIST: Final = 0x6C
OBJ: Final = 0x6F
PUT: Final = 0x70
BINPUT: Final = 0x71
LONG_BINPUT: Final = 0x72
SETITEM: Final = 0x73
TUPLE: Final = 0x74
SETITEMS: Final = 0x75
EMPTY_DICT: Final = 0x7D
PROTO: Final = 0x80
NEWOBJ: Final = 0x81
EXT1: Final = 0x82
EXT2: Final = 0x83
EXT4: Final = 0x84
TUPLE1: Final = 0x85
TUPLE2: Final = 0x86
TUPLE3: Final = 0x87
NEWTRUE: Final = 0x88
NEWFALSE: Final = 0x89
LONG1: Final = 0x8A
LONG4: Final = 0x8B
SHORT_BINUNICODE: Final = 0x8C
BINUNICODE8: Final = 0x8D
BINBYTES8: Final = 0x8E
EMPTY_SET: Final = 0x8F
ADDITEMS: Final = 0x90
FROZENSET: Final = 0x91
NEWOBJ_EX: Final = 0x92
STACK_GLOBAL: Final = 0x93
MEMOIZE: Final = 0x94
FRAME: Final = 0x95
BYTEARRAY8: Final = 0x96
NEXT_BUFFER: Final = 0x97
READONLY_BUFFER: Final = 0x98

HIGHEST_PROTOCOL: Final = 5

WIDTHS_PLAIN = {
    BINFLOAT: 9,
    NONE: 1,
    EMPTY_LIST: 1,
    EMPTY_SET: 1,
    NEXT_BUFFER: 1,
}
"""Width of opcodes that push one thing whose value never matters."""
_TELLING = {
    BININT: 5,
    BININT1: 2,
    BININT2: 3,
    NEWTRUE: 1,
    NEWFALSE: 1,
    EMPTY_DICT: 1,
}
"""Of fixed width too, but what they push matters where values are followed closely."""


def _table(widths: dict[int, int]) -> bytes:
    return bytes(widths.get(code, 0) for code in range(256))


PLAIN: Final = _table(WIDTHS_PLAIN | _TELLING)
"""Width by opcode of those that push one thing and do nothing else; 0 for every other."""

CLOSE: Final = _table(WIDTHS_PLAIN)
"""The same where values are followed closely."""

INTEGERS: Final = {BININT: (4, True), BININT1: (1, False), BININT2: (2, False)}
"""Bytes of the number, and whether it is signed."""

LENGTHS: Final = {
    BINBYTES: (4, False),
    SHORT_BINBYTES: (1, False),
    BINSTRING: (4, False),
    SHORT_BINSTRING: (1, False),
    BINUNICODE: (4, False),
    SHORT_BINUNICODE: (1, False),
    BINUNICODE8: (8, False),
    BINBYTES8: (8, False),
    BYTEARRAY8: (8, False),
    LONG1: (1, False),
    LONG4: (4, True),
}
"""Opcodes with a length before their payload: bytes of the length, and whether it is signed.

BINSTRING's length is signed by its description, but the C unpickler reads it without a sign.
"""

BYTES: Final = frozenset({BINBYTES, SHORT_BINBYTES, BINBYTES8, BYTEARRAY8})
TEXTS: Final = frozenset({BINUNICODE, SHORT_BINUNICODE, BINUNICODE8, BINSTRING, SHORT_BINSTRING})
"""Length before the payload, and the payload is text (or, from Python 2, maybe bytes)."""

LINES: Final = frozenset({FLOAT, INT, LONG, STRING, UNICODE})
"""Opcodes that push the text up to the next newline."""
