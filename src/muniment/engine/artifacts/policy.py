"""How far a scan goes and what it may cost."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Protocol

from muniment.engine.artifacts.source import ByteSource

MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """What the examination of one file may cost. All of it is counted, none of it is timed.

    Attributes:
        steps_floor: Steps that any file may take; a step is about one byte of pickle opcodes, one
            field of a message, one token of a document.
        steps_per_byte: Further steps for each byte of the file.
        steps_ceiling: Steps that no file may exceed.
        unpacked_floor: Bytes that any file may unpack to.
        unpacked_ratio: Above the floor, bytes unpacked for each byte of the file.
        unpacked_ceiling: Bytes that no file may unpack to.
        members: Members of archives, over all archives in the file.
        depth: Archives and streams inside one another.
    """

    steps_floor: int = 32 * MEBIBYTE
    steps_per_byte: int = 2
    steps_ceiling: int = 1024 * MEBIBYTE
    unpacked_floor: int = 256 * MEBIBYTE
    unpacked_ratio: int = 200
    unpacked_ceiling: int = 16384 * MEBIBYTE
    members: int = 100_000
    depth: int = 8

    def steps(self, size: int) -> int:
        """Return the steps that a file of ``size`` bytes may take."""
        return min(self.steps_ceiling, self.steps_floor + self.steps_per_byte * size)

    def unpacked(self, size: int) -> int:
        """Return the bytes that a file of ``size`` bytes may unpack to."""
        return min(self.unpacked_ceiling, max(self.unpacked_floor, self.unpacked_ratio * size))


class Unpacker(Protocol):
    """Unpacks an archive with another program."""

    def __call__(
        self, source: ByteSource, size: int, members: int
    ) -> AbstractContextManager[Iterable[tuple[str, ByteSource]]]:
        """Return names and contents of the files in an archive, good while the context is open.

        Args:
            source: The archive.
            size: Bytes that it may unpack to.
            members: Files that it may hold.

        Raises:
            UnreadableError: It cannot be unpacked, or not within these bounds.
        """
        ...


@dataclass(frozen=True, slots=True)
class ScanPolicy:
    """What to examine, what it may cost, and which names are vouched for.

    Attributes:
        deep: Read raw tensor data whole instead of its first and last 64 KiB.
        digest: Compute each file's SHA-256, which reads all of it.
        limits: What one file may cost.
        allowed: Names, as ``module:name``, that somebody vouches for; they are not judged.
        unpack_7z: Unpacks 7z archives, which is done by another program and so outside the engine;
            None leaves them unread.
        stop: Asked now and then; a reason in words ends the examination, and the file is
            inconclusive; "" lets it go on. This is where a clock or a signal comes in: the engine
            itself has neither.
    """

    deep: bool = False
    digest: bool = False
    limits: Limits = field(default_factory=Limits)
    allowed: frozenset[str] = frozenset()
    unpack_7z: Unpacker | None = None
    stop: Callable[[], str] | None = None
