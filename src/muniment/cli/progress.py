"""A progress line on a terminal, for work that takes more than two seconds."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Self

import click

_AFTER = 2.0
_EVERY = 0.2


class ProgressLine:
    """One line on stderr that says how far work is; silent when quiet or not on a terminal."""

    def __init__(self, *, quiet: bool = False) -> None:
        self._on = not quiet and sys.stderr.isatty()
        self._next = time.monotonic() + _AFTER
        self._shown = False

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Wipe the line."""
        self.clear()

    def clear(self) -> None:
        """Wipe the line, for other text to take its place."""
        if self._shown:
            self._shown = False
            click.echo("\r\x1b[K", nl=False, err=True)

    def show(self, text: str) -> None:
        """Show a text in place of the last one, at most five times a second."""
        if not self._on:
            return
        now = time.monotonic()
        if now >= self._next:
            self._next = now + _EVERY
            self._shown = True
            click.echo(f"\r\x1b[K{text}", nl=False, err=True)


class FileProgress(ProgressLine):
    """Counts files while they are read."""

    def update(self, count: int) -> None:
        """Show how many files were read so far."""
        self.show(f"{count:,} files read (Ctrl-C judges what was read)")


class ByteProgress(ProgressLine):
    """Counts bytes while they are read."""

    _read = 0

    def add(self, count: int) -> None:
        """Take note of bytes read since the last call."""
        self._read += count
        self.show(f"{self._read / 1e6:,.0f} MB read")
