"""The port between a connector that walks files and the code that reads one kind of file.

An extractor is pure: it gets a file as an object with streams, and yields fact bodies and gaps. It
never opens a path itself, runs, imports or unpickles anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import BinaryIO, Protocol

from muniment.engine.checks.fact import FactBody, Gap
from muniment.engine.checks.formats import Format


class Vcs(Enum):
    """How version control sees a file."""

    TRACKED = "tracked"
    UNTRACKED = "untracked"
    IGNORED = "ignored"
    NONE = "none"


class SourceFile(Protocol):
    """One file under inspection."""

    @property
    def path(self) -> str:
        """POSIX path relative to the root, as it stands in facts."""
        ...

    @property
    def name(self) -> str:
        """Last part of the path."""
        ...

    @property
    def size(self) -> int:
        """Size in bytes."""
        ...

    @property
    def format(self) -> Format:
        """What the file was recognised as, by content first and name second."""
        ...

    @property
    def vcs(self) -> Vcs:
        """How version control sees it."""
        ...

    @property
    def head(self) -> bytes:
        """The first bytes, at most 4096."""
        ...

    def read(self, limit: int) -> bytes:
        """Return the whole content.

        Raises:
            UnreadableError: Larger than ``limit`` bytes (``too_large``), or an I/O error.
        """
        ...

    def open(self) -> BinaryIO:
        """Return a seekable stream over the content; the caller closes it.

        Raises:
            UnreadableError: An I/O error.
        """
        ...


class Extractor(Protocol):
    """Reads files of some formats into fact bodies."""

    @property
    def name(self) -> str:
        """Short name, for coverage."""
        ...

    @property
    def version(self) -> str:
        """Raised when it finds more or other facts."""
        ...

    @property
    def formats(self) -> frozenset[Format]:
        """Formats that it reads."""
        ...

    @property
    def emits(self) -> tuple[str, ...]:
        """Every fact kind that it may yield; a failure becomes a gap that affects these."""
        ...

    def extract(self, file: SourceFile) -> Iterator[FactBody | Gap]:
        """Yield what one file says.

        Raises:
            UnreadableError: The file cannot be read; becomes a gap.
        """
        ...
