"""Reads tables of FlatBuffers by position, a page at a time, without any generated code.

Source: FlatBuffers documentation, "FlatBuffer Internals", and of FlexBuffers the same.
Out of scope: what the fields mean.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.graphs.settled import settled
from muniment.engine.artifacts.source import ByteSource

_PAGE: Final = 1 << 14
_MAX_PAGES: Final = 128
_MAX_TEXT: Final = 4096


class Flat:
    """A file of tables.

    Attributes:
        source: The file.
        size: Its bytes.
    """

    def __init__(self, source: ByteSource, examination: Examination, format_: str) -> None:
        self.source = settled(source)
        self.size = self.source.size or 0
        self._examination = examination
        self._format = format_
        self._pages: dict[int, bytes] = {}

    def root(self) -> Table:
        """Return the table that the file begins with.

        Raises:
            UnreadableError: There is none.
        """
        return self.table(self.number(0, 4))

    def bytes_at(self, at: int, count: int) -> bytes:
        """Return bytes.

        Raises:
            UnreadableError: They are not all in the file.
        """
        if at < 0 or at + count > self.size:
            raise UnreadableError("broken", f"{self._format}: an offset leads out of the file")
        page, offset = divmod(at, _PAGE)
        if offset + count > _PAGE:
            return self.source.read_at(at, count)
        data = self._pages.get(page)
        if data is None:
            if len(self._pages) >= _MAX_PAGES:
                self._pages.clear()
            data = self._pages[page] = self.source.read_at(page * _PAGE, _PAGE)
        return data[offset : offset + count]

    def number(self, at: int, width: int, *, signed: bool = False) -> int:
        """Return a number.

        Raises:
            UnreadableError: It is not in the file.
        """
        return int.from_bytes(self.bytes_at(at, width), "little", signed=signed)

    def table(self, at: int) -> Table:
        """Return the table at a position.

        Raises:
            UnreadableError: It, or the description of its fields, is not in the file.
        """
        self._examination.spend(8)
        fields = at - self.number(at, 4, signed=True)
        size = self.number(fields, 2)
        return Table(self, at, self.bytes_at(fields, size) if size >= 4 else b"")


class Table:
    """One table.

    Attributes:
        at: Its position.
    """

    __slots__ = ("_fields", "_file", "at")

    def __init__(self, file: Flat, at: int, fields: bytes) -> None:
        self._file = file
        self._fields = fields
        self.at = at

    def place(self, field: int) -> int | None:
        """Return where a field is, or None where the table does not have it."""
        i = 4 + 2 * field
        offset = int.from_bytes(self._fields[i : i + 2], "little")
        return self.at + offset if offset else None

    def number(self, field: int, width: int, missing: int = 0, *, signed: bool = False) -> int:
        """Return a number, or what stands for it where it is missing.

        Raises:
            UnreadableError: It is not in the file.
        """
        at = self.place(field)
        return missing if at is None else self._file.number(at, width, signed=signed)

    def target(self, field: int) -> int | None:
        """Return where the offset in a field leads, or None.

        Raises:
            UnreadableError: The field is not in the file.
        """
        at = self.place(field)
        return None if at is None else at + self._file.number(at, 4)

    def table(self, field: int) -> Table | None:
        """Return the table that a field refers to, or None.

        Raises:
            UnreadableError: It is not in the file.
        """
        at = self.target(field)
        return None if at is None else self._file.table(at)

    def vector(self, field: int, width: int) -> tuple[int, int]:
        """Return where the elements of a vector are, and how many; nothing where there is none.

        Raises:
            UnreadableError: They are not all in the file.
        """
        at = self.target(field)
        if at is None:
            return 0, 0
        count = self._file.number(at, 4)
        if at + 4 + count * width > self._file.size:
            raise UnreadableError("broken", "a vector is longer than the file")
        return at + 4, count

    def text(self, field: int) -> str:
        """Return a text, cut at 4096 bytes, or "".

        Raises:
            UnreadableError: It is not in the file.
        """
        at, count = self.vector(field, 1)
        data = self._file.bytes_at(at, min(count, _MAX_TEXT)) if count else b""
        return data.decode("utf-8", "backslashreplace")

    def tables(self, field: int) -> Iterator[Table]:
        """Yield the tables of a vector.

        Raises:
            UnreadableError: One is not in the file.
        """
        at, count = self.vector(field, 4)
        for place in range(at, at + 4 * count, 4):
            yield self._file.table(place + self._file.number(place, 4))

    def texts(self, field: int) -> Iterator[str]:
        """Yield the texts of a vector.

        Raises:
            UnreadableError: One is not in the file.
        """
        at, count = self.vector(field, 4)
        for place in range(at, at + 4 * count, 4):
            start = place + self._file.number(place, 4)
            length = self._file.number(start, 4)
            data = self._file.bytes_at(start + 4, min(length, _MAX_TEXT))
            yield data.decode("utf-8", "backslashreplace")


def flex_parts(data: bytes) -> list[bytes]:
    """Return the texts and binary parts of a FlexBuffer that is a vector of such, else nothing.

    Source: FlexBuffers: the last byte is the width of the root, the one before it its type.
    """
    try:
        width, packed = data[-1], data[-2]
        if packed >> 2 not in (9, 10) or width not in (1, 2, 4, 8):
            return []
        end = len(data) - 2
        root = end - width
        root -= int.from_bytes(data[root:end], "little")
        inner = 1 << (packed & 3)
        count = int.from_bytes(data[root - inner : root], "little")
        if packed >> 2 == 9:
            # Of a map the values are a vector like any other.
            pass
        found: list[bytes] = []
        for i in range(min(count, 16)):
            kind = data[root + count * inner + i]
            if kind >> 2 not in (5, 25):
                continue
            place = root + i * inner
            at = place - int.from_bytes(data[place : place + inner], "little")
            size_width = 1 << (kind & 3)
            size = int.from_bytes(data[at - size_width : at], "little")
            if 0 <= at <= at + size <= len(data):
                found.append(data[at : at + size])
    except IndexError:
        return []
    return found
