"""Checkpoints of the server's log: signed here, kept as a row and in a file.

The signing key stands in ``keys/ledger`` under the data folder, its public half beside it. It is
made with the first checkpoint and never quietly again: a log whose key has gone says so.
"""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from django.conf import settings
from django.db import transaction

from muniment.core.canonical import JSON
from muniment.core.errors import LedgerError, UsageError
from muniment.engine.ledger.checkpoint import Checkpoint, SignedCheckpoint
from muniment.engine.ledger.note import SigningKey, VerifierKey
from muniment.engine.ledger.proof import consistency_path, verify_consistency
from muniment.engine.ledger.tree import RightEdge
from muniment.runs.ledger_keys import create_key, read_key, read_verifier_keys
from muniment.web.apps.ledger import anchor
from muniment.web.apps.ledger.anchor import FileState, read_only, state_of_file
from muniment.web.apps.ledger.models import Head, SignedHead
from muniment.web.apps.ledger.nodes import edge_of, with_nodes
from muniment.web.apps.ledger.services import Change, record_restore
from muniment.web.clock import now
from muniment.web.config.keys import folder

__all__ = [
    "LOG_OBJECT",
    "FileState",
    "KeyMissing",
    "acknowledge_restore",
    "key_path",
    "newest",
    "read_only",
    "settle",
    "sign_now",
    "sign_received",
    "state_of_file",
    "verifier_key",
]

_LOG = logging.getLogger("muniment.ledger")
KEY_NAME = "ledger"
LOG_OBJECT = UUID("00000000-0000-7000-8000-000000000003")
"""The log itself, as the object of entries: there is one."""


class KeyMissing(LedgerError):
    """Checkpoints were signed here, and the key that signed them is gone."""


@dataclass(frozen=True, slots=True)
class _Signed:
    row: SignedHead
    signed: SignedCheckpoint


def key_path() -> Path:
    """Return where the signing key stands; its public half has ``.pub`` added."""
    return folder(settings.MUNIMENT.home) / KEY_NAME


def verifier_key() -> VerifierKey | None:
    """Return the log's public key; None before the first checkpoint.

    Raises:
        UsageError: The file holds no key.
    """
    public = key_path().with_name(KEY_NAME + ".pub")
    return read_verifier_keys(str(public))[0] if public.exists() else None


def newest() -> SignedHead | None:
    """Return the newest checkpoint's row; None before the first."""
    return SignedHead.objects.order_by("-size").first()


def sign_now() -> SignedHead:
    """Sign the log as it stands, if it grew since, and return the newest checkpoint.

    Outside any transaction: only a committed log is signed.

    Raises:
        ReadOnly: A restore waits to be acknowledged.
        KeyMissing: The signing key is gone.
        LedgerError: Inside a transaction; or the log no longer begins with what was signed before.
        OSError: The file cannot be written; the row is there all the same.
    """
    if transaction.get_connection().in_atomic_block:
        raise LedgerError("a checkpoint is signed outside any transaction")
    anchor.require_writable()
    with transaction.atomic():
        head = Head.objects.select_for_update().get(pk=1)
        made = _sign(head, _key(head))
    anchor.advance(made.signed)
    return made.row


def sign_received() -> None:
    """Sign what was just taken in, so that whoever sent it can hold the log to it.

    The file outside the database may lag: then the log says so, and the next start writes it.

    Raises:
        ReadOnly, KeyMissing, LedgerError: As ``sign_now``.
    """
    try:
        sign_now()
    except OSError as error:
        _LOG.error("the checkpoint's file cannot be written: %s", error.strerror)


def settle() -> FileState:
    """Bring a file that a crash left behind up to date, and return how it stands then.

    For the start of the server. It changes nothing where the file is ahead, missing or another
    log's.
    """
    state = state_of_file()
    row = newest()
    if state is FileState.BEHIND and row is not None:
        anchor.advance(SignedCheckpoint.parse(row.note.encode()))
        state = state_of_file()
    return state


def acknowledge_restore(actor: UUID, reason: str) -> int:
    """Enter into the log that a database was restored, anchor it anew; return the entry's index.

    The payload holds the checkpoint that was found in the file, so that the log itself says what
    it had lost. A key that did not come back with the backup is made anew, and the payload names
    it: everybody who verifies needs the new one.

    Args:
        actor: Who does it.
        reason: Why, in a person's words; not empty.

    Raises:
        UsageError: There is nothing to acknowledge, or no reason.
        OSError: The file cannot be written; then it can be acknowledged again.
    """
    if not reason.strip():
        raise UsageError("say why the database was restored")
    state = state_of_file()
    if state in (FileState.LEVEL, FileState.BEHIND):
        raise UsageError("nothing to acknowledge: the checkpoint file belongs to this database")
    try:
        was = anchor.found()
        text: str | None = str(was.note) if was is not None else None
    except LedgerError:
        text = None
    with transaction.atomic():
        head = Head.objects.select_for_update().get(pk=1)
        key = _key(head, anew=True)
        payload: dict[str, JSON] = {
            "reason": reason.strip(),
            "state": state.value,
            "size": head.size,
            "found": text,
            "key": str(key.verifier()),
        }
        index = record_restore(
            Change("ledger.restore-acknowledged", actor, "ledger", LOG_OBJECT, payload)
        )
        made = _sign(Head.objects.get(pk=1), key)
    anchor.overwrite(made.signed)
    return index


def _sign(head: Head, key: SigningKey) -> _Signed:
    row = SignedHead.objects.order_by("-size").first()
    before = None if row is None else SignedCheckpoint.parse(row.note.encode())
    if row is not None and before is not None and row.size == head.size:
        return _Signed(row, before)
    checkpoint = Checkpoint(head.origin, head.size, edge_of(head).root())
    if before is not None:
        _require_grown(before.checkpoint, checkpoint)
    elif anchor.found() is None:
        # So that from the first checkpoint on a missing file is never a crash's doing.
        empty = Checkpoint(head.origin, 0, RightEdge().root())
        anchor.overwrite(SignedCheckpoint.sign(empty, [key]))
    signed = SignedCheckpoint.sign(checkpoint, [key])
    row = SignedHead.objects.create(size=head.size, note=str(signed.note), signed_at=now())
    return _Signed(row, signed)


def _require_grown(old: Checkpoint, new: Checkpoint) -> None:
    """Accept only a log that begins with what was signed before: nobody signs a fork by mistake."""
    if old.size > new.size:
        raise LedgerError(f"a checkpoint counts {old.size} entries, the log has {new.size}")
    path = with_nodes(lambda read: consistency_path(old.size, new.size, read))
    verify_consistency(old.size, new.size, old.root, new.root, path)


def _key(head: Head, *, anew: bool = False) -> SigningKey:
    """Return the signing key, made where nothing was signed yet; under the head row's lock."""
    path = key_path()
    if not path.exists():
        if SignedHead.objects.exists() and not anew:
            raise KeyMissing(
                f"the key that signs the log, {path}, is gone",
                hint="Restore it from a backup made with --with-keys.",
            )
        _make_key(path, head.origin)
    key = read_key(path)
    if key.name != head.origin:
        raise KeyMissing(f"{path} is the key of {key.name!r}; this log is {head.origin!r}")
    return key


def _make_key(path: Path, origin: str) -> None:
    """Write a new key, so that a crash leaves no half of it: the private file appears last."""
    with TemporaryDirectory(prefix=f"{path.name}-", dir=settings.MUNIMENT.home) as room:
        made = Path(room) / path.name
        create_key(made, origin, os.urandom)
        for suffix in (".pub", ""):
            os.replace(made.with_name(path.name + suffix), path.with_name(path.name + suffix))
