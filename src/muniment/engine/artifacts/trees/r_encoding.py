"""Integers, numbers and texts of an R serialisation, in each of its three encodings.

Source: "R Internals" 1.8 "Serialization Formats". Out of scope: what items mean (``r_objects``).
"""

from __future__ import annotations

import struct
from typing import Protocol

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.trees.cursor import Cursor

NA = -(1 << 31)
_MAX_WORD = 512
_SPACES = frozenset(b" \t\n\r\v\f")
_OCTAL = frozenset(b"01234567")


class Encoding(Protocol):
    """Reads the parts of items."""

    binary: bool
    """Whether the bytes of raw vectors stand in the file as they are."""

    def integer(self) -> int:
        """Return the next integer, signed, 32 bits."""
        ...

    def integers(self, count: int) -> tuple[int, ...]:
        """Return the next integers."""
        ...

    def skip_integers(self, count: int) -> None:
        """Step over integers."""
        ...

    def skip_numbers(self, count: int) -> None:
        """Step over doubles."""
        ...

    def text(self, length: int, keep: int) -> bytes:
        """Return a text of ``length`` bytes, cut to ``keep``."""
        ...

    def skip_raw(self, count: int) -> None:
        """Step over bytes of a raw vector."""
        ...


class Binary:
    """XDR (big endian), or the byte order of the machine that wrote it."""

    __slots__ = ("_cursor", "_int", "_order")
    binary = True

    def __init__(self, cursor: Cursor, order: str) -> None:
        """Begin.

        Args:
            cursor: Where to read.
            order: ``>`` or ``<``, as in ``struct``.
        """
        self._cursor = cursor
        self._order = order
        self._int = struct.Struct(order + "i")

    def integer(self) -> int:
        """Return the next integer, signed, 32 bits."""
        return self._cursor.unpack(self._int)[0]

    def integers(self, count: int) -> tuple[int, ...]:
        """Return the next integers."""
        return struct.unpack(f"{self._order}{count}i", self._cursor.take(4 * count))

    def skip_integers(self, count: int) -> None:
        """Step over integers."""
        self._cursor.skip(4 * count)

    def skip_numbers(self, count: int) -> None:
        """Step over doubles."""
        self._cursor.skip(8 * count)

    def text(self, length: int, keep: int) -> bytes:
        """Return a text of ``length`` bytes, cut to ``keep``."""
        if length <= keep:
            return self._cursor.take(length)
        kept = self._cursor.take(keep)
        self._cursor.skip(length - keep)
        return kept

    def skip_raw(self, count: int) -> None:
        """Step over bytes of a raw vector."""
        self._cursor.skip(count)


class Ascii:
    """Words between white space; texts with escapes."""

    __slots__ = ("_cursor",)
    binary = False

    def __init__(self, cursor: Cursor) -> None:
        self._cursor = cursor

    def _word(self) -> bytes:
        byte = self._cursor.byte
        letter = byte()
        while letter in _SPACES:
            letter = byte()
        word = bytearray()
        while letter not in _SPACES:
            word.append(letter)
            if len(word) > _MAX_WORD:
                raise UnreadableError("broken", "R: a word is longer than any number")
            letter = byte()
        return bytes(word)

    def integer(self) -> int:
        """Return the next integer, signed, 32 bits."""
        word = self._word()
        if word == b"NA":
            return NA
        if len(word) > 11:
            raise UnreadableError("broken", "R: an integer is too long")
        try:
            return int(word)
        except ValueError:
            raise UnreadableError(
                "broken", "R: something else stands where an integer should"
            ) from None

    def integers(self, count: int) -> tuple[int, ...]:
        """Return the next integers."""
        return tuple([self.integer() for _ in range(count)])

    def skip_integers(self, count: int) -> None:
        """Step over integers."""
        for _ in range(count):
            self._word()

    def skip_numbers(self, count: int) -> None:
        """Step over doubles."""
        for _ in range(count):
            self._word()

    def text(self, length: int, keep: int) -> bytes:
        """Return a text of ``length`` bytes, cut to ``keep``."""
        byte = self._cursor.byte
        kept = bytearray()
        letter = byte() if length else 0
        while length and letter in _SPACES:
            letter = byte()
        for index in range(length):
            if index:
                letter = byte()
            if letter == 0x5C:
                letter = self._escaped()
            if index < keep:
                kept.append(letter)
        return bytes(kept)

    def _escaped(self) -> int:
        letter = self._cursor.byte()
        if letter not in _OCTAL:
            return _ESCAPES.get(letter, letter)
        value = letter - 0x30
        for _ in range(2):
            following = self._cursor.peek(1)
            if not following or following[0] not in _OCTAL:
                break
            value = value * 8 + self._cursor.byte() - 0x30
        return value & 0xFF

    def skip_raw(self, count: int) -> None:
        """Step over bytes of a raw vector."""
        for _ in range(count):
            self._word()


_ESCAPES = {0x6E: 10, 0x74: 9, 0x76: 11, 0x62: 8, 0x72: 13, 0x66: 12, 0x61: 7}
