"""Files that belong to the person at this machine, not to a project."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from muniment.core.errors import LedgerError
from muniment.runs.regular_files import read_capped

KEY_BYTES = 32


def state_folder() -> Path:
    """Return the folder for Muniment's state: under XDG_STATE_HOME, else ~/.local/state.

    Raises:
        RuntimeError: Neither that variable nor HOME is set, and this user has no home either, as in
            a container that runs under a bare number.
    """
    base = os.environ.get("XDG_STATE_HOME")
    root = Path(base) if base and os.path.isabs(base) else Path.home() / ".local" / "state"
    return root / "muniment"


def digest_key() -> bytes:
    """Return the key of secrets' digests: 32 random bytes kept with mode 0600.

    The digests only tell whether two sightings are the same secret. Where the folder cannot be
    written the key lasts for this run alone; nothing else changes, for no fingerprint rests on it.
    """
    try:
        path = state_folder() / "digest.key"
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return _kept(path) or secrets.token_bytes(KEY_BYTES)
    except (OSError, RuntimeError):
        return secrets.token_bytes(KEY_BYTES)
    key = secrets.token_bytes(KEY_BYTES)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(key)
    except OSError:
        # A key cut short would be refused by every later run.
        path.unlink(missing_ok=True)
    return key


def _kept(path: Path) -> bytes | None:
    try:
        found = read_capped(path, KEY_BYTES)
    except (OSError, LedgerError):
        return None
    return found if len(found) == KEY_BYTES else None
