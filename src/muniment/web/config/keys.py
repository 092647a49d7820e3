"""The server's own secrets: one file each under ``keys/``, mode 0600, made at the first start.

Out of scope: keys of the company's data; those belong to the vault.
"""

from __future__ import annotations

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path

from muniment.core.errors import UsageError

KEY_BYTES = 32


def folder(home: Path) -> Path:
    """Return the folder of keys, made with mode 0700 where it is missing."""
    path = home / "keys"
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.chmod(0o700)
    return path


def read_or_make(home: Path, name: str) -> bytes:
    """Return a key of 32 bytes, made at random where there is none.

    Raises:
        UsageError: The file is no key, for example because somebody else wrote it.
    """
    path = folder(home) / name
    if not path.exists():
        _make(path)
    found = path.read_bytes()
    if len(found) != KEY_BYTES:
        raise UsageError(
            f"{path} is not a key of {KEY_BYTES} bytes",
            hint="Restore it from a backup made with --with-keys.",
        )
    return found


def _make(path: Path) -> None:
    """Write a new key, whole or not at all; of two processes that do so one wins for both."""
    handle, waiting = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(secrets.token_bytes(KEY_BYTES))
            stream.flush()
            os.fsync(stream.fileno())
        with suppress(FileExistsError):
            os.link(waiting, path)
    finally:
        os.unlink(waiting)
