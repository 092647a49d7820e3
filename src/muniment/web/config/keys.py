"""The server's own secrets: one file each under ``keys/``, mode 0600, made at the first start.

Out of scope: keys of the company's data; those belong to the vault.
"""

from __future__ import annotations

import os
import secrets
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
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        found = path.read_bytes()
        if len(found) != KEY_BYTES:
            raise UsageError(
                f"{path} is not a key of {KEY_BYTES} bytes",
                hint="Restore it from a backup made with --with-keys.",
            ) from None
        return found
    key = secrets.token_bytes(KEY_BYTES)
    with os.fdopen(handle, "wb") as stream:
        stream.write(key)
        stream.flush()
        os.fsync(stream.fileno())
    return key
