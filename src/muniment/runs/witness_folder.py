"""What this machine remembers of one server's ledger: a key, a checkpoint, and evidence.

A folder per server address under the state folder, which holds ``key`` (the verifier key pinned at
the first push), ``checkpoint`` (the newest that was verified) and ``refused-*`` (what was not
accepted). ``muniment verify --key`` and ``--checkpoint`` read the first two as they are.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from muniment.core.canonical import JSON, canonical_json
from muniment.core.errors import LedgerError, PushError
from muniment.engine.ledger.checkpoint import SignedCheckpoint
from muniment.engine.ledger.note import MAX_NOTE_BYTES, VerifierKey
from muniment.runs.durable import replace
from muniment.runs.regular_files import read_capped, reason
from muniment.runs.server_settings import ServerAddress
from muniment.runs.state import state_folder

KEY_FILE, CHECKPOINT_FILE, LOCK_FILE = "key", "checkpoint", "lock"
EVIDENCE = "refused-"
MOST_EVIDENCE = 50
"""Files; a server that contradicts itself at every push fills no disk."""

_MAX_KEY_FILE = 16 * 1024


@dataclass(frozen=True, slots=True)
class Kept:
    """What is remembered; nothing before the first push."""

    key: VerifierKey | None = None
    signed: SignedCheckpoint | None = None

    @property
    def size(self) -> int:
        """Number of entries under the kept checkpoint, or 0."""
        return 0 if self.signed is None else self.signed.checkpoint.size


class WitnessFolder:
    """The folder for one server's address.

    Attributes:
        path: Where, or None where this user has no state folder: then nothing is remembered.
    """

    def __init__(self, address: ServerAddress) -> None:
        self._address = str(address)
        try:
            state = state_folder()
        except RuntimeError:
            self.path: Path | None = None
            return
        host = re.sub(r"[^a-z0-9.-]", "_", address.host)[:80]
        name = f"{host}-{hashlib.sha256(self._address.encode()).hexdigest()[:16]}"
        self.path = state / "witness" / name

    @contextmanager
    def held(self) -> Iterator[bool]:
        """Hold the folder against other pushes; yield whether there is one to write to."""
        number = self._lock()
        try:
            yield number is not None
        finally:
            if number is not None:
                os.close(number)

    def read(self) -> Kept:
        """Return what is remembered.

        Raises:
            PushError: Something is there and cannot be read. Going on would forget it.
        """
        if self.path is None:
            return Kept()
        try:
            text = _content(self.path / KEY_FILE, _MAX_KEY_FILE)
            note = _content(self.path / CHECKPOINT_FILE, MAX_NOTE_BYTES)
            lines = [line for line in text.decode().splitlines() if line[:1] not in ("", "#")]
            key = VerifierKey.parse(lines[0]) if lines else None
            signed = SignedCheckpoint.parse(note) if note else None
            if key is None and signed is not None:
                raise LedgerError("a checkpoint without the key that it was verified with")
        except (OSError, LedgerError, UnicodeDecodeError) as error:
            raise PushError(
                f"what this machine remembers of the server's ledger cannot be read: {self.path}:"
                f" {reason(error)}",
                hint="Mend it from a backup. If you move it away, this machine forgets what it saw,"
                " and the next push is like a first one.",
            ) from error
        return Kept(key, signed)

    def write(self, kept: Kept) -> None:
        """Remember a key and a checkpoint, on disk when this returns. The caller holds the folder.

        A crash between the two leaves the new key with the old checkpoint, which is as good.

        Raises:
            OSError: The disk refuses. What was remembered before still is.
        """
        if self.path is None or kept.key is None:
            return
        before = self.read()
        if kept.key != before.key:
            text = f"# ledger key of {self._address}, pinned by muniment push\n{kept.key}\n"
            replace(self.path / KEY_FILE, text.encode())
        if kept.signed is not None and kept.signed != before.signed:
            replace(self.path / CHECKPOINT_FILE, kept.signed.data())

    def keep_evidence(self, what: dict[str, JSON], checkpoint: str) -> Path | None:
        """Keep what was not accepted, once; return where, or None where that cannot be done.

        Args:
            what: Everything that was seen.
            checkpoint: The note alone, written beside it for ``muniment verify``.
        """
        if self.path is None:
            return None
        try:
            data = canonical_json(what) + b"\n"
            name = EVIDENCE + hashlib.sha256(data).hexdigest()[:16]
            target = self.path / f"{name}.json"
            if target.exists():
                return target
            if sum(1 for _ in self.path.glob(f"{EVIDENCE}*.json")) >= MOST_EVIDENCE:
                return None
            replace(self.path / f"{name}.checkpoint", checkpoint.encode())
            replace(target, data)
        except (OSError, ValueError, RecursionError):
            return None
        return target

    def _lock(self) -> int | None:
        if self.path is None:
            return None
        try:
            self.path.mkdir(parents=True, exist_ok=True, mode=0o700)
            flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
            number = os.open(self.path / LOCK_FILE, flags, 0o600)
        except OSError:
            return None
        # On a file system without locks two pushes at once may remember the older checkpoint, which
        # is true as well.
        with suppress(OSError):
            fcntl.flock(number, fcntl.LOCK_EX)
        return number


def _content(path: Path, limit: int) -> bytes:
    try:
        return read_capped(path, limit)
    except (FileNotFoundError, NotADirectoryError):
        return b""
