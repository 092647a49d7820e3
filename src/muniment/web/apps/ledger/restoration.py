"""Notices that an older database was put in the place of a newer one (decision 17).

The newest checkpoint also stands in a file outside the database. At start the two are compared: a
file that is ahead, or that covers other entries, means that entries were lost which people and
clients were told of. The server is then read-only until somebody says, with a reason, that it is
meant; that is an entry of the log.

Out of scope: an operator who sets back the file as well. Clients that kept a checkpoint notice.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from uuid import NAMESPACE_URL, UUID, uuid5

from django.conf import settings
from django.db import transaction

from muniment.core.clock import to_rfc3339
from muniment.core.errors import LedgerError, MunimentError, UsageError
from muniment.engine.ledger.checkpoint import SignedCheckpoint
from muniment.engine.ledger.note import MAX_NOTE_BYTES
from muniment.engine.ledger.tree import RightEdge
from muniment.web.apps.ledger.models import Head, Node
from muniment.web.apps.ledger.services import Change, record
from muniment.web.clock import now

CHECKPOINT_FILE = "checkpoint"
_MARKER = "read-only"


class ReadOnly(MunimentError):
    """The server takes no change until a restored database is acknowledged. The web answers 409."""


@dataclass(frozen=True, slots=True)
class Rollback:
    """What is wrong between the checkpoint's file and the database.

    Attributes:
        reason: One line for people.
        claimed: Number of entries that the file's checkpoint covers; 0 where it cannot be read.
        here: Number of entries in the database.
    """

    reason: str
    claimed: int
    here: int


def checkpoint_file() -> Path:
    """Return where the newest checkpoint stands outside the database."""
    home: Path = settings.MUNIMENT.home
    return home / CHECKPOINT_FILE


def is_read_only() -> bool:
    """True while a restored database waits to be acknowledged. Costs one look at the disk."""
    return _marker().exists()


def refuse_when_read_only() -> None:
    """Accept a change only where the server takes any.

    Raises:
        ReadOnly: It takes none.
    """
    if is_read_only():
        raise ReadOnly(
            "this server is read-only: its database is older than what it signed",
            hint="On the server: muniment server acknowledge-restore --reason TEXT",
        )


def compare() -> Rollback | None:
    """Return how the database falls behind the checkpoint's file; None where it does not."""
    try:
        with open(checkpoint_file(), "rb") as stream:
            data = stream.read(MAX_NOTE_BYTES + 1)
        claim = SignedCheckpoint.parse(data).checkpoint
    except FileNotFoundError:
        return None
    except (OSError, LedgerError) as error:
        detail = error.message if isinstance(error, LedgerError) else error.strerror
        return Rollback(f"{checkpoint_file()} cannot be read: {detail}", 0, _head().size)
    head = _head()
    if claim.origin != head.origin:
        reason = f"the checkpoint's file is of log {claim.origin}, the database of {head.origin}"
    elif claim.size > head.size:
        reason = f"{claim.size} entries were signed; the database has {head.size}"
    elif _root(claim.size) != claim.root:
        reason = f"the first {claim.size} entries are not those that were signed"
    else:
        return None
    return Rollback(reason, claim.size, head.size)


def decide() -> Rollback | None:
    """Make the server read-only, or not, by comparing; called at every start."""
    found = compare()
    if found is None:
        _marker().unlink(missing_ok=True)
    else:
        _marker().write_text(found.reason + "\n", encoding="utf-8")
    return found


def acknowledge(actor: UUID, reason: str) -> int:
    """Take the database as it is, from now on, and return the index of the entry that says so.

    The overtaken checkpoint is kept beside the new one.

    Raises:
        UsageError: No reason is given, or there is nothing to acknowledge.
    """
    if not reason.strip():
        raise UsageError("a reason is needed", hint="It stays in the ledger.")
    found = compare()
    if found is None:
        raise UsageError("there is nothing to acknowledge: the database holds all that was signed")
    head = _head()
    note = checkpoint_file().read_bytes()[:MAX_NOTE_BYTES].decode("utf-8", "replace")
    with transaction.atomic():
        index = record(
            Change(
                "ledger.restore-acknowledged",
                actor,
                "ledger",
                head_object(head.origin),
                {"reason": reason.strip(), "found": found.reason, "checkpoint": note},
            )
        )
    stamp = to_rfc3339(now()).replace(":", "")
    os.replace(checkpoint_file(), checkpoint_file().with_name(f"{CHECKPOINT_FILE}.before-{stamp}"))
    _marker().unlink(missing_ok=True)
    return index


def head_object(origin: str) -> UUID:
    """Return the id by which entries name the log itself."""
    return uuid5(NAMESPACE_URL, origin)


def _marker() -> Path:
    home: Path = settings.MUNIMENT.home
    return home / _MARKER


def _head() -> Head:
    return Head.objects.get(pk=1)


def _root(size: int) -> bytes:
    def read(place: int) -> bytes:
        return bytes(Node.objects.values_list("hash", flat=True).get(position=place))

    return RightEdge.read(size, read).root()
