"""One server for one data folder: whoever changes the folder as a whole holds its lock."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from muniment.core.errors import UsageError

_FILE = "server.lock"


@contextmanager
def alone(home: Path) -> Iterator[None]:
    """Hold the data folder until the block ends. Children that are forked hold it as well.

    Raises:
        UsageError: A server, or a restore, holds it already.
    """
    number = os.open(home / _FILE, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise UsageError(
                f"a server is running on the data folder {home}", hint="Stop it first."
            ) from None
        yield
    finally:
        os.close(number)


def is_held(home: Path) -> bool:
    """True while a server runs on the data folder."""
    try:
        with alone(home):
            return False
    except UsageError:
        return True


def make_home(home: Path) -> None:
    """Make the data folder, for its owner alone.

    Raises:
        UsageError: It cannot be made or written.
    """
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise UsageError(f"{home} cannot be made: {error.strerror}") from error
    if not os.access(home, os.R_OK | os.W_OK | os.X_OK):
        raise UsageError(f"{home} cannot be written by this user")
