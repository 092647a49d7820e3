"""Reads a source forwards, a window at a time, and counts what that costs.

Out of scope: knowing what the bytes mean.
"""

from __future__ import annotations

import struct

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.source import ByteSource

WINDOW = 1 << 16
MAX_TAKE = 1 << 24
"""Bytes that are held at once at most."""


class Cursor:
    """A position in a source, and the window around it.

    Attributes:
        source: What is read.
        what: Name of the format, for messages.
    """

    __slots__ = ("_at", "_examination", "_start", "_window", "source", "what")

    def __init__(
        self, source: ByteSource, examination: Examination, what: str, at: int = 0
    ) -> None:
        self.source = source
        self.what = what
        self._examination = examination
        self._window = b""
        self._start = at
        self._at = 0

    @property
    def offset(self) -> int:
        """Byte in the source that is read next."""
        return self._start + self._at

    def _need(self, count: int) -> int:
        """Return where in the window the next ``count`` bytes begin, and step over them.

        Raises:
            UnreadableError: The source ends before.
        """
        at = self._at
        if at + count > len(self._window):
            self._refill(count)
            at = 0
        self._at = at + count
        return at

    def _refill(self, count: int) -> None:
        if count > MAX_TAKE:
            raise UnreadableError(
                "too_large", f"{self.what}: a part is larger than is held at once"
            )
        start = self._start + self._at
        want = max(count, WINDOW)
        self._examination.spend(want)
        self._window, self._start, self._at = self.source.read_at(start, want), start, 0
        if len(self._window) < count:
            raise UnreadableError("broken", f"{self.what}: the file ends inside a part of it")

    def take(self, count: int) -> bytes:
        """Return the next bytes, all of them.

        Raises:
            UnreadableError: The source ends before, or it is more than is held at once.
        """
        at = self._need(count)
        return self._window[at : at + count]

    def peek(self, count: int) -> bytes:
        """Return up to ``count`` of the next bytes without stepping over them."""
        if self._at + count > len(self._window):
            start = self.offset
            self._examination.spend(count)
            self._window = self.source.read_at(start, max(count, WINDOW))
            self._start, self._at = start, 0
        return self._window[self._at : self._at + count]

    def byte(self) -> int:
        """Return the next byte.

        Raises:
            UnreadableError: The source ends before.
        """
        at = self._at
        if at < len(self._window):
            self._at = at + 1
            return self._window[at]
        at = self._need(1)
        return self._window[at]

    def unpack(self, form: struct.Struct) -> tuple[int, ...]:
        """Return the numbers of a structure.

        Raises:
            UnreadableError: The source ends before.
        """
        at = self._need(form.size)
        return form.unpack_from(self._window, at)

    def skip(self, count: int) -> None:
        """Step over bytes, which have to be there.

        Raises:
            UnreadableError: The source ends before, or the count is negative.
        """
        if 0 <= count <= len(self._window) - self._at:
            self._at += count
            return
        if count < 0:
            raise UnreadableError("broken", f"{self.what}: a negative length")
        last = self.offset + count - 1
        size = self.source.size
        self._examination.spend(64 + (count >> 10))
        if last >= size if size is not None else not self.source.read_at(last, 1):
            raise UnreadableError("broken", f"{self.what}: a length leads past the end of the file")
        self._start, self._window, self._at = last + 1, b"", 0

    def at_end(self) -> bool:
        """Return whether nothing follows."""
        return not self.peek(1)
