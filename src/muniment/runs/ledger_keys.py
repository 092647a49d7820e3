"""Keys of a log in files: the private one for its owner alone, the public one for everybody."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

from muniment.core.errors import LedgerError, UsageError
from muniment.engine.ledger.checkpoint import SignedCheckpoint
from muniment.engine.ledger.note import KEY_BYTES, MAX_NOTE_BYTES, SigningKey, VerifierKey
from muniment.engine.ledger.verdict import Trust
from muniment.runs.regular_files import open_regular, read_capped, reason

_MAX_KEY_FILE = 16 * 1024


def create_key(path: Path, name: str, entropy: Callable[[int], bytes]) -> VerifierKey:
    """Write a new signing key to a file of mode 0600, its public half beside it; return that.

    The public half goes to the same path with ``.pub`` added.

    Raises:
        UsageError: One of the files is there already, or cannot be written.
        LedgerError: The name cannot be a key's.
    """
    key = SigningKey(name, entropy(KEY_BYTES))
    public = key.verifier()
    _create(path, key.secret_text() + "\n", 0o600)
    try:
        _create(path.with_name(path.name + ".pub"), f"{public}\n", 0o644)
    except UsageError:
        path.unlink()
        raise
    return public


def read_key(path: Path) -> SigningKey:
    """Return the signing key in a file that nobody but its owner can read.

    Raises:
        UsageError: It cannot be read, others can read it, or it holds no key.
    """
    try:
        with open_regular(path) as file:
            mode = os.fstat(file.fileno()).st_mode
            data = file.read(_MAX_KEY_FILE + 1)
    except (OSError, LedgerError) as error:
        raise UsageError(f"{path}: key cannot be read: {reason(error)}") from error
    if stat.S_IMODE(mode) & 0o077:
        raise UsageError(
            f"{path}: others can read or write this private key",
            hint=f"chmod 600 {path}, or make a new key if anybody may have taken it.",
        )
    try:
        return SigningKey.parse(data.decode("ascii").strip())
    except (LedgerError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: not a signing key") from error


def read_verifier_keys(given: str, option: str = "--key") -> tuple[VerifierKey, ...]:
    """Return the verifier keys that a person named: one as text, or a file with one on each line.

    Args:
        given: The text or the file's path.
        option: How they named it, for messages.

    Raises:
        UsageError: Neither a key nor a file of keys.
    """
    try:
        return (VerifierKey.parse(given),)
    except LedgerError as error:
        not_key = error
    path = Path(given)
    if not path.exists():
        raise UsageError(f"{option}: neither a file nor a verifier key: {not_key.message}")
    try:
        text = read_capped(path, _MAX_KEY_FILE).decode("utf-8")
        lines = (line.strip() for line in text.splitlines())
        keys = tuple(VerifierKey.parse(line) for line in lines if line and line[0] != "#")
    except (OSError, LedgerError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: not a file of verifier keys: {reason(error)}") from error
    if not keys:
        raise UsageError(f"{path}: holds no verifier key")
    return keys


def read_checkpoint(path: Path) -> SignedCheckpoint:
    """Return the checkpoint in a file; its signatures are not checked.

    Raises:
        UsageError: It cannot be read or is no checkpoint.
    """
    try:
        return SignedCheckpoint.parse(read_capped(path, MAX_NOTE_BYTES))
    except (OSError, LedgerError) as error:
        raise UsageError(f"{path}: not a checkpoint: {reason(error)}") from error


def read_trust(keys: tuple[str, ...], checkpoint: Path | None) -> Trust:
    """Return what a person brought: verifier keys, a checkpoint, both or nothing.

    Raises:
        UsageError: One of them cannot be read, or the checkpoint carries a bad signature by one of
            the keys.
    """
    known = tuple(key for given in keys for key in read_verifier_keys(given))
    held = None if checkpoint is None else read_checkpoint(checkpoint)
    if held is not None:
        try:
            held.note.signers(known)
        except LedgerError as error:
            raise UsageError(f"{checkpoint}: {error.message}") from error
    return Trust(known, held)


def _create(path: Path, text: str, mode: int) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    try:
        number = os.open(path, flags, mode)
    except OSError as error:
        raise UsageError(f"{path}: cannot be made: {reason(error)}") from error
    with os.fdopen(number, "w", encoding="ascii") as file:
        os.fchmod(number, mode)
        file.write(text)
        file.flush()
        os.fsync(number)
