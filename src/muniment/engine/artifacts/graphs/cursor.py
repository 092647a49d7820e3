"""Reads numbers and bytes one after another through a window.

Out of scope: formats whose parts refer to each other by position (``flatbuffer``).
"""

from __future__ import annotations

from typing import Final, Literal

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.source import ByteSource

_WINDOW: Final = 1 << 16


class Cursor:
    """A place in a source that moves forwards.

    Attributes:
        order: Byte order of numbers.
    """

    def __init__(
        self, source: ByteSource, examination: Examination, format_: str, at: int = 0
    ) -> None:
        self.order: Literal["little", "big"] = "little"
        self._source = source
        self._examination = examination
        self._format = format_
        self._window = b""
        self._start = at
        self._index = 0

    @property
    def at(self) -> int:
        """The position of the next byte."""
        return self._start + self._index

    def left(self) -> int | None:
        """Return how many bytes follow, or None where that is not known."""
        size = self._source.size
        return None if size is None else max(0, size - self.at)

    def spend(self, steps: int) -> None:
        """Count work.

        Raises:
            BudgetSpentError: It was too much.
        """
        self._examination.spend(steps)

    def take(self, count: int) -> bytes:
        """Return the next bytes.

        Raises:
            UnreadableError: There are fewer.
        """
        index = self._index
        if index + count > len(self._window):
            self._start, index = self.at, 0
            self._window = self._source.read_at(self._start, max(_WINDOW, count))
            self._index = 0
            if len(self._window) < count:
                raise UnreadableError("broken", f"{self._format}: the file ends too early")
        self._index = index + count
        return self._window[index : index + count]

    def number(self, width: int) -> int:
        """Return the next unsigned number.

        Raises:
            UnreadableError: The file ends before it does.
        """
        return int.from_bytes(self.take(width), self.order)

    def skip(self, count: int) -> None:
        """Jump over bytes.

        Raises:
            UnreadableError: There are fewer.
        """
        left = self.left()
        if left is not None and count > left:
            raise UnreadableError("broken", f"{self._format}: the file ends too early")
        self._index += count
        if self._index > len(self._window):
            self._start, self._index, self._window = self.at, 0, b""
