"""One server for one data folder: whoever changes the folder as a whole holds its lock."""

from __future__ import annotations

import fcntl
import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from muniment.core.errors import UsageError

_FILE = "server.lock"
_INSTANCE = "instance"
_NAME = re.compile(r"[0-9a-f]{16}")


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


def instance(home: Path) -> str:
    """Return the name of the server on this data folder, the same after every restart.

    Workers and schedulers go by it: one that starts knows at once what its predecessor left.
    """
    path = home / _INSTANCE
    try:
        number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        found = path.read_text(encoding="ascii", errors="replace").strip()
        if not _NAME.fullmatch(found):
            raise UsageError(f"{path} is no name of a server", hint="Delete it.") from None
        return found
    name = secrets.token_hex(8)
    with os.fdopen(number, "w", encoding="ascii") as stream:
        stream.write(name + "\n")
        stream.flush()
        os.fsync(stream.fileno())
    return name
