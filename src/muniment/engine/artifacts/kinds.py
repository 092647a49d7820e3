"""How a format says which files it could be, before anything of them is read in earnest.

Each package of readers has a table ``KINDS`` in its ``kinds.py``. A test is cheap: it sees the
first bytes, the name and, on asking, the last bytes. Every kind whose test says yes gets its
reader, so that a file that is two things at once is read as both.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from muniment.engine.artifacts.source import ByteSource

HEAD = 4096
TAIL = (1 << 16) + 64
"""More than the longest end record of a ZIP archive with its comment."""


class Look:
    """A first look at a file.

    Attributes:
        source: The file.
        head: Its first bytes, at most 4096.
        name: Last part of its name, in lower case; a hint, never a proof.
        suffix: The name from its last dot on, or "".
        size: Bytes, or None where only reading to the end would tell.
    """

    __slots__ = ("_tail", "head", "name", "size", "source", "suffix")

    def __init__(self, source: ByteSource, name: str) -> None:
        self.source = source
        self.head = source.read_at(0, HEAD)
        self.name = name.lower()
        dot = self.name.rfind(".")
        self.suffix = self.name[dot:] if dot >= 0 else ""
        self.size = source.size
        self._tail: bytes | None = None

    @property
    def tail(self) -> bytes:
        """The last bytes, at most 64 KiB and some; b"" where the size is not known."""
        if self._tail is None:
            if self.size is None:
                self._tail = b""
            elif self.size <= len(self.head):
                self._tail = self.head
            else:
                start = max(0, self.size - TAIL)
                self._tail = self.source.read_at(start, self.size - start)
        return self._tail


@dataclass(frozen=True, slots=True)
class Kind:
    """One format.

    Attributes:
        format: Its id, as reports show it.
        test: Whether a file could be one.
        reader: Where its reader is: ``package.module:function`` below ``engine.artifacts``,
            imported when first needed. The function takes the source and the examination, records
            what it sees (``examination.see(format)`` first, once it knows that this is one), and
            raises ``UnreadableError`` where it cannot go on.
    """

    format: str
    test: Callable[[Look], bool]
    reader: str
