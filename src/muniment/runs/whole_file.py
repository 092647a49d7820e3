"""Writes a file whole or not at all."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from muniment.core.errors import UsageError

_MODE = 0o666


def write_whole(path: Path, write: Callable[[BinaryIO], object], *, sync: bool = False) -> None:
    """Write a file so that it is there complete or as it was.

    The content grows in a file of a name that nobody can foresee: in a project that somebody else
    made, a link could wait under any other. A device or pipe is written as it is, never replaced.

    Args:
        path: Where. A link there is replaced, not followed.
        write: Writes the content.
        sync: Wait until it is on the disk.

    Raises:
        UsageError: It cannot be written.
    """
    try:
        if _is_special(path):
            with path.open("wb", buffering=0) as device:
                write(device)
            return
        handle, name = tempfile.mkstemp(prefix=".muniment-", dir=path.parent)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}") from error
    try:
        with os.fdopen(handle, "wb") as stream:
            write(stream)
            stream.flush()
            if sync:
                os.fsync(handle)
        os.chmod(name, _MODE & ~_umask())
        os.replace(name, path)
    except BaseException as error:
        Path(name).unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise UsageError(f"{path} cannot be written: {error.strerror}") from error
        raise


def _is_special(path: Path) -> bool:
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def _umask() -> int:
    # There is no way to ask without setting it; nothing else runs between the two calls.
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
