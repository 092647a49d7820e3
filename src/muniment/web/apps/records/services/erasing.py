"""Erasure of a record's words: what it said goes, here and in the ledger's payloads.

The row, its reference, its dates and the proofs in the ledger stay (decision 15). Out of reach:
backups, exports, and versions of statements and plans that were frozen with its words in them.
"""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.blobs.services import forget
from muniment.web.apps.ledger.erasure import erase_about
from muniment.web.apps.ledger.events import emit
from muniment.web.apps.ledger.services import Change, record
from muniment.web.apps.records.events import RecordsMoved
from muniment.web.apps.records.models import Attachment, Comment, Import, Kept, Mention
from muniment.web.apps.records.registers.definition import Register
from muniment.web.apps.records.registers.fields import Form
from muniment.web.apps.records.services.keeping import (
    ERASED,
    reason_of,
    require_open_to_changes,
    require_see,
    require_version,
)
from muniment.web.clock import now

ERASED_FILE = "erased file"
_WORDS = (Form.LINE, Form.TEXT, Form.LINK)
_TALK = ("comment.", "attachment.")


def erase(
    register: Register, principal: Principal, reference: str, expected_version: int, reason: str
) -> Kept:
    """Erase what an archived record says, and what stands beside it. It cannot be undone.

    Raises:
        Denied: The principal erases nothing, or may not see the register.
        FreshProofNeeded: The person must first prove again who they are.
        NotFound: There is no such record.
        Conflict: It is of another version, or closed to changes.
        UsageError: It is in the register, erased already, or no reason is given.
    """
    require_erasing(register, principal)
    principal.require_fresh(now())
    why = reason_of(reason)
    with transaction.atomic():
        rows = register.model._default_manager.select_for_update(of=("self",))
        row = rows.filter(reference=reference).first()
        if row is None:
            raise NotFound("there is no such record")
        require_version(row, expected_version)
        if row.archived_at is None:
            raise UsageError(
                "it is in the register, and others may rely on it", hint="Archive it first."
            )
        require_open_to_changes(register, row)
        if is_erased(register, row):
            raise UsageError("its words are erased already")
        for each in register.fields:
            if each.form in _WORDS:
                setattr(row, each.name, "")
        setattr(row, register.title, ERASED)
        row.archive_reason = ""
        row.row_version += 1
        row.save()
        _clear_beside(register.object_type, row.pk)
        erase_about(principal.id, row.pk, why)
        emit(RecordsMoved(register.slug))
        payload: dict[str, JSON] = {"reference": row.reference, "reason": why}
        name = register.object_type
        record(Change(f"{name}.erased", principal.id, name, row.pk, payload))
    return row


def erase_beside(actor: UUID, kind: str, key: UUID, reason: str) -> None:
    """Erase what was said and kept beside a record, inside the transaction that erases that."""
    _clear_beside(kind, key)
    erase_about(actor, key, reason, types=_TALK)


def require_erasing(register: Register, principal: Principal) -> None:
    """Accept only who may erase words of a register.

    Raises:
        Denied: Anybody else.
    """
    require_see(register, principal)
    principal.require_everywhere(Permission.ERASE)


def is_erased(register: Register, row: Kept) -> bool:
    """True where a record's words are gone."""
    return row.archived_at is not None and register.name_of(row) == ERASED


def _clear_beside(kind: str, key: UUID) -> None:
    moment = now()
    said = Comment.objects.filter(object_type=kind, object=key)
    Mention.objects.filter(comment__in=said).delete()
    said.filter(withdrawn_at=None).update(withdrawn_at=moment)
    said.update(text="")
    files = Attachment.objects.filter(object_type=kind, object=key)
    digests = set(files.values_list("digest", flat=True))
    files.filter(withdrawn_at=None).update(withdrawn_at=moment)
    files.update(name=ERASED_FILE, note="")
    for digest in sorted(digests):
        wanted = Attachment.objects.filter(digest=digest, withdrawn_at=None).exists()
        if not wanted and not Import.objects.filter(digest=digest).exists():
            forget(digest)
