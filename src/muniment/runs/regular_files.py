"""Reading files that somebody else may have put there: regular ones only, and only so much."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from muniment.core.errors import LedgerError, UsageError

_BUFFER = 2**20


def open_regular(path: Path) -> BinaryIO:
    """Open a regular file for reading, through no link in its last part.

    Raises:
        OSError: It cannot be opened.
        LedgerError: It is not a regular file.
    """
    number = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    if not stat.S_ISREG(os.fstat(number).st_mode):
        os.close(number)
        raise LedgerError(f"{path.name} is not a regular file")
    return os.fdopen(number, "rb", buffering=_BUFFER)


def require_folder(path: Path, hint: str) -> None:
    """Do nothing if a path is a folder that this process may look at.

    Raises:
        UsageError: It is none, or no longer has a name.
    """
    try:
        found = os.path.lexists(path) and stat.S_ISDIR(path.stat().st_mode)
        path.resolve()  # fails where somebody has deleted the folder that "." is
    except (ValueError, NotADirectoryError):
        found = False  # a NUL byte in the name, or below a file
    except (OSError, RuntimeError) as error:
        raise UsageError(f"{path} cannot be read: {reason(error)}", hint=hint) from error
    if not found:
        raise UsageError(f"{path} is not a folder", hint=hint)


def read_capped(path: Path, limit: int) -> bytes:
    """Return a regular file's bytes.

    Raises:
        OSError: It cannot be read.
        LedgerError: It is not a regular file, or holds more than ``limit`` bytes.
    """
    with open_regular(path) as file:
        data = file.read(limit + 1)
    if len(data) > limit:
        raise LedgerError(f"{path.name} holds more than {limit} bytes")
    return data


def read_lines(path: Path, limit: int) -> Iterator[bytes]:
    """Yield a file's lines with their ends; a line over the limit comes in pieces without one.

    A file that is not there has no lines.

    Raises:
        LedgerError: It cannot be read.
    """
    try:
        with open_regular(path) as file:
            while line := file.readline(limit + 1):
                yield line
    except FileNotFoundError:
        return
    except OSError as error:
        raise LedgerError(f"{path.name} cannot be read: {error.strerror}") from error


def reason(error: Exception) -> str:
    """Return in a few words why something could not be read."""
    return error.strerror if isinstance(error, OSError) and error.strerror else str(error)
