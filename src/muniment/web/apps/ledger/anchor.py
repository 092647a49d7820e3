"""The newest checkpoint outside the database, and what it says about the database.

Whoever restores an old database gets an old log that is in perfect order. The file
``MUNIMENT_HOME/checkpoint`` then counts more entries than the log has, or another root, and the
server writes nothing until somebody says, in the log, that it was a restore (decision 17).

A row of ``SignedHead`` is committed before the file is written, so a crash leaves the file behind,
never ahead.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path

from django.conf import settings
from django.db import connection

from muniment.core.errors import LedgerError, MunimentError
from muniment.engine.ledger.checkpoint import SignedCheckpoint
from muniment.engine.ledger.note import MAX_NOTE_BYTES
from muniment.runs.durable import replace
from muniment.runs.regular_files import read_capped
from muniment.web.apps.ledger.models import Head, SignedHead
from muniment.web.apps.ledger.nodes import root_at

FILE_NAME = "checkpoint"
_LOCK_NAME = "checkpoint.lock"


class ReadOnly(MunimentError):
    """The server takes no writes until a restore is acknowledged. The web answers 409."""


class FileState(Enum):
    """How the file stands to the database."""

    LEVEL = "level"
    """It is the newest checkpoint, or nothing was signed yet."""
    BEHIND = "behind"
    """An older checkpoint of the same log: a crash came before the file was written."""
    AHEAD = "ahead"
    """It counts more entries than the log has: an older database was put in place."""
    FORK = "fork"
    """It is no checkpoint of this log: another database, or the log was changed."""
    MISSING = "missing"
    """Checkpoints were signed and there is no file."""


_WRITABLE = (FileState.LEVEL, FileState.BEHIND)
_known: dict[tuple[str, str], tuple[FileState, tuple[int, int] | None]] = {}


def path() -> Path:
    """Return where the file stands."""
    home: Path = settings.MUNIMENT.home
    return home / FILE_NAME


def found() -> SignedCheckpoint | None:
    """Return the checkpoint in the file, or None where there is no file.

    Raises:
        LedgerError: It cannot be read, or is none.
    """
    try:
        return SignedCheckpoint.parse(read_capped(path(), MAX_NOTE_BYTES))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise LedgerError(f"{FILE_NAME} cannot be read: {error.strerror}") from error


def state_of_file() -> FileState:
    """Return how the file stands to the database. At most five statements.

    The file is read first: whatever it counts was committed before it was written, so a database
    that is read later and counts less is an older one, even while others sign.
    """
    state = _compare()
    # The first checkpoint of all may have been signed between the two readings.
    return _compare() if state is FileState.MISSING else state


def _compare() -> FileState:
    try:
        signed = found()
    except LedgerError:
        return FileState.FORK
    newest = SignedHead.objects.order_by("-size").values_list("size", flat=True).first()
    if signed is None:
        return FileState.LEVEL if newest is None else FileState.MISSING
    head = Head.objects.get(pk=1)
    claim = signed.checkpoint
    if claim.origin != head.origin:
        return FileState.FORK
    if claim.size > head.size:
        return FileState.AHEAD
    try:
        same = root_at(claim.size) == claim.root
    except LedgerError:
        same = False
    if not same:
        return FileState.FORK
    return FileState.BEHIND if newest is not None and claim.size < newest else FileState.LEVEL


def read_only() -> bool:
    """True while nothing may be written, because an old or another database is in place.

    Asked once in each process; after a bad answer again whenever the file has changed.
    """
    key = (str(path()), str(connection.settings_dict["NAME"]))
    stamp = _stamp()
    known = _known.get(key)
    if known is None or (known[0] not in _WRITABLE and known[1] != stamp):
        known = _known[key] = (state_of_file(), stamp)
    return known[0] not in _WRITABLE


def require_writable() -> None:
    """Do nothing unless the server is read-only.

    Raises:
        ReadOnly: It is.
    """
    if read_only():
        raise ReadOnly(
            "this server is read-only: its database is not the one that was last used here",
            hint="If a backup was restored on purpose, run `muniment server acknowledge-restore"
            " --reason TEXT` on the server.",
        )


def forget() -> None:
    """Ask again at the next question, because the file was just replaced."""
    _known.clear()


@contextmanager
def held() -> Iterator[None]:
    """Hold the file against other processes of this server."""
    number = os.open(
        path().with_name(_LOCK_NAME), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600
    )
    try:
        fcntl.flock(number, fcntl.LOCK_EX)
        yield
    finally:
        os.close(number)


def advance(signed: SignedCheckpoint) -> None:
    """Write a checkpoint to the file, durably, unless a newer one of this log is there.

    Raises:
        ReadOnly: What is there is no checkpoint of this log.
        OSError: The disk refuses.
    """
    with held():
        if state_of_file() not in _WRITABLE:
            forget()
            require_writable()
        there = found()
        if there is None or there.checkpoint.size < signed.checkpoint.size:
            replace(path(), signed.data())


def overwrite(signed: SignedCheckpoint) -> None:
    """Write a checkpoint to the file whatever is there: the restore was acknowledged.

    Raises:
        OSError: The disk refuses.
    """
    with held():
        replace(path(), signed.data())
    forget()


def _stamp() -> tuple[int, int] | None:
    try:
        stat = path().stat()
    except OSError:
        return None
    return stat.st_mtime_ns, stat.st_ino
