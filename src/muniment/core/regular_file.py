"""Opens regular files only: a pipe would hang whoever opens it, a device may never end."""

from __future__ import annotations

import os
import stat

from muniment.core.errors import UnreadableError

_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISSOCK, "a socket"),
)


def open_regular(path: str | bytes | os.PathLike[str]) -> tuple[int, os.stat_result]:
    """Open a regular file for reading and return its descriptor and status; links are followed.

    The descriptor is the caller's to close.

    Raises:
        UnreadableError: Not a regular file (``special_file``), or it cannot be opened.
    """
    try:
        # Without O_NONBLOCK, opening a pipe waits for somebody to write to it.
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY)
    except OSError as error:
        raise UnreadableError("unreadable", f"cannot be opened: {_why(error)}") from error
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            kind = next((name for is_one, name in _KINDS if is_one(status.st_mode)), "special")
            raise UnreadableError("special_file", f"not a regular file but {kind}")
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor, status


def _why(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
