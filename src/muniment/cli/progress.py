"""A progress line on a terminal, for work that takes more than two seconds."""

from __future__ import annotations

import sys
import time
from types import TracebackType

import click

_AFTER = 2.0
_EVERY = 0.2


class FileProgress:
    """Counts files on stderr while they are read; silent when quiet or not on a terminal."""

    def __init__(self, *, quiet: bool = False, noun: str = "files read") -> None:
        self._on = not quiet and sys.stderr.isatty()
        self._noun = noun
        self._next = time.monotonic() + _AFTER
        self._shown = False

    def __enter__(self) -> FileProgress:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Wipe the line."""
        if self._shown:
            click.echo("\r\x1b[K", nl=False, err=True)

    def update(self, count: int) -> None:
        """Show the count, at most five times a second."""
        if not self._on:
            return
        now = time.monotonic()
        if now >= self._next:
            self._next = now + _EVERY
            self._shown = True
            click.echo(
                f"\r\x1b[K{count:,} {self._noun} (Ctrl-C judges what was read)", nl=False, err=True
            )
