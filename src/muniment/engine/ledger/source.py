"""What a stored log must be able to say of itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol


class LogSource(Protocol):
    """A stored log, as streams. Lines keep their end; only a torn last line has none."""

    def origin(self) -> str:
        """Return the log's origin as the store states it."""
        ...

    def checkpoint(self) -> bytes | None:
        """Return the newest checkpoint's bytes, or None where none was written."""
        ...

    def entries(self) -> Iterator[bytes]:
        """Yield the entry lines, from the first."""
        ...

    def payloads(self) -> Iterator[bytes]:
        """Yield the payload lines, by ascending entry index."""
        ...

    def stored_hash(self, place: int) -> bytes:
        """Return a stored hash, 32 bytes; believed in nothing, used only to find what changed.

        Raises:
            LedgerError: There is none.
        """
        ...
