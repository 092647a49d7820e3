"""Finds a Parquet footer's key-value metadata in Thrift's compact protocol.

Source: Thrift "Compact protocol encoding"; ``parquet.thrift`` (``FileMetaData`` field 5). All else
in the footer is stepped over.
"""

from __future__ import annotations

from muniment.core.errors import UnreadableError

_TRUE, _FALSE, _BYTE, _I16, _I32, _I64, _DOUBLE, _BINARY, _LIST, _SET, _MAP, _STRUCT = range(1, 13)
_METADATA = 5
_MAX_PAIRS = 10_000
_MAX_STACK = 10_000


class Footer:
    """A position in a footer."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._at = 0

    def pairs(self) -> list[tuple[int, bytes, bytes]]:
        """Return offset of the value, key and value of each pair.

        Raises:
            UnreadableError: The footer is broken.
        """
        number = 0
        try:
            while True:
                kind, number = self._field(number)
                if not kind:
                    return []
                if number == _METADATA and kind == _LIST:
                    return self._entries()
                self._skip(kind)
        except IndexError:
            raise UnreadableError("broken", "Parquet: the footer is broken") from None

    def _entries(self) -> list[tuple[int, bytes, bytes]]:
        found = []
        size, _ = self._list()
        for _ in range(min(size, _MAX_PAIRS)):
            key = value = b""
            number = offset = 0
            while True:
                kind, number = self._field(number)
                if not kind:
                    break
                if kind != _BINARY:
                    self._skip(kind)
                    continue
                text = self._text()
                if number == 1:
                    key = text
                else:
                    value, offset = text, self._at - len(text)
            found.append((offset, key, value))
        return found

    def _field(self, last: int) -> tuple[int, int]:
        head = self._byte()
        if not head & 0x0F:
            return 0, 0
        if head >> 4:
            return head & 0x0F, last + (head >> 4)
        number = self._varint()
        return head & 0x0F, number >> 1 ^ -(number & 1)

    def _skip(self, kind: int) -> None:
        """Step over a value and everything in it."""
        # How many values of a kind are to come; -1 for the fields of a structure.
        tasks = [(1, kind)]
        while tasks:
            count, kind = tasks.pop()
            if count < 0:
                inner, _ = self._field(0)
                if inner:
                    tasks.append((-1, 0))
                    if inner not in (_TRUE, _FALSE):
                        tasks.append((1, inner))
                continue
            if count > 1:
                tasks.append((count - 1, kind))
            if count:
                self._one(kind, tasks)
            if len(tasks) > _MAX_STACK:
                raise UnreadableError("too_large", "Parquet: the footer is nested too deeply")

    def _one(self, kind: int, tasks: list[tuple[int, int]]) -> None:
        if kind in (_TRUE, _FALSE, _BYTE):
            self._byte()
        elif kind in (_I16, _I32, _I64):
            self._varint()
        elif kind == _DOUBLE:
            self._step(8)
        elif kind == _BINARY:
            self._step(self._varint())
        elif kind in (_LIST, _SET):
            tasks.append(self._list())
        elif kind == _MAP:
            size = self._varint()
            if size:
                kinds = self._byte()
                tasks += ((size, kinds & 0x0F), (size, kinds >> 4))
        elif kind == _STRUCT:
            tasks.append((-1, 0))
        else:
            raise UnreadableError("broken", "Parquet: the footer is broken")

    def _list(self) -> tuple[int, int]:
        head = self._byte()
        size = head >> 4
        return (self._varint() if size == 15 else size), head & 0x0F

    def _text(self) -> bytes:
        length = self._varint()
        start = self._at
        self._step(length)
        return self._content[start : self._at]

    def _step(self, count: int) -> None:
        self._at += count
        if self._at > len(self._content):
            raise IndexError

    def _byte(self) -> int:
        self._at += 1
        return self._content[self._at - 1]

    def _varint(self) -> int:
        value = 0
        for shift in range(0, 70, 7):
            byte = self._byte()
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value
        raise UnreadableError("broken", "Parquet: the footer is broken")
