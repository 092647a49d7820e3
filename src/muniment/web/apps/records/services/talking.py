"""What people say and keep beside a record: comments that name somebody, and files."""

from __future__ import annotations

import re
from typing import BinaryIO
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from muniment.core.digest import digest_bytes
from muniment.core.errors import UsageError
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import Conflict, Denied, NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.blobs import services as blobs
from muniment.web.apps.ledger.sequencer import append_read
from muniment.web.apps.ledger.services import Change, record
from muniment.web.apps.records.models import Attachment, Comment, Mention
from muniment.web.apps.records.subjects import Subject
from muniment.web.clock import now

LONGEST = 4000
MOST_NAMED = 20
ATTACHMENT_BYTES = 50 * 1024 * 1024
_AT = re.compile(r"(?<!\w)@(?=\S)")
_LONGEST_NAME = 260


def say(principal: Principal, subject: Subject, text: str) -> Comment:
    """Say something about a record; who is named after an ``@`` is told.

    Raises:
        Denied: The principal only reads.
        Conflict: The record is archived.
        UsageError: Nothing is said, too much, or too many are named.
    """
    require_beside(principal, subject)
    said = text.strip().replace("\0", "")
    if not said:
        raise UsageError(gettext("the comment is empty"))
    if len(said) > LONGEST:
        raise UsageError(gettext("a comment has at most %(count)d characters") % {"count": LONGEST})
    named = mentioned(said)
    if len(named) > MOST_NAMED:
        raise UsageError(
            gettext("a comment names at most %(count)d people") % {"count": MOST_NAMED}
        )
    with transaction.atomic():
        row = Comment.objects.create(
            object_type=subject.kind,
            object=subject.key,
            author_id=principal.id,
            text=said,
            said_at=now(),
        )
        Mention.objects.bulk_create(
            [Mention(comment=row, person=person) for person in named if person.pk != principal.id]
        )
        record(
            Change(
                "comment.said",
                principal.id,
                subject.kind,
                subject.key,
                {
                    "reference": subject.reference,
                    "comment": str(row.pk),
                    # The words can be withdrawn; the log keeps only what proves them.
                    "text": digest_bytes(said.encode()),
                    "named": [str(person.pk) for person in named],
                },
            )
        )
    return row


def mentioned(text: str) -> list[Person]:
    """Return the active people whose name or address stands after an ``@``. One statement."""
    tails = [text[at.end() : at.end() + _LONGEST_NAME].casefold() for at in _AT.finditer(text)][
        : MOST_NAMED * 2
    ]
    if not tails:
        return []
    found = []
    for person in Person.objects.filter(is_active=True).order_by("pk"):
        names = [name.casefold() for name in (person.name, person.email) if name]
        if any(_begins(tail, name) for tail in tails for name in names):
            found.append(person)
    return found


def _begins(tail: str, name: str) -> bool:
    return tail.startswith(name) and not tail[len(name) : len(name) + 1].isalnum()


def withdraw_comment(principal: Principal, key: UUID) -> Comment:
    """Take one's own comment back: its words go; that there was one stays.

    Raises:
        NotFound: There is no such comment, or it is withdrawn.
        Denied: It is another's.
    """
    with transaction.atomic():
        row = Comment.objects.select_for_update().filter(pk=key, withdrawn_at=None).first()
        if row is None:
            raise NotFound("there is no such comment")
        if row.author_id != principal.id and not principal.everywhere(Permission.ERASE):
            raise Denied("you may withdraw your own comments only")
        row.text, row.withdrawn_at = "", now()
        row.save(update_fields=["text", "withdrawn_at"])
        row.mentions.all().delete()
        record(
            Change(
                "comment.withdrawn",
                principal.id,
                row.object_type,
                row.object,
                {"comment": str(row.pk)},
            )
        )
    return row


def attach(
    principal: Principal, subject: Subject, stream: BinaryIO, name: str, note: str = ""
) -> Attachment:
    """Keep a file with a record.

    Raises:
        Denied: The principal only reads.
        Conflict: The record is archived.
        TooLarge, DiskFull: As ``blobs.keep``.
        UsageError: The file is empty.
    """
    require_beside(principal, subject)
    head = stream.read(512)
    stream.seek(0)
    if not head:
        raise UsageError(gettext("the file is empty"))
    digest, size = blobs.keep(stream, ATTACHMENT_BYTES)
    with transaction.atomic():
        blobs.register(digest, size)
        row = Attachment.objects.create(
            object_type=subject.kind,
            object=subject.key,
            name=_file_name(name),
            kind=kind_of(head),
            note=" ".join(note.split())[:300],
            digest=digest,
            size=size,
            added_by_id=principal.id,
            added_at=now(),
        )
        record(
            Change(
                "attachment.added",
                principal.id,
                subject.kind,
                subject.key,
                {
                    "reference": subject.reference,
                    "attachment": str(row.pk),
                    "file": row.name,
                    "digest": digest,
                    "size": size,
                },
            )
        )
    return row


def withdraw_attachment(principal: Principal, subject: Subject, key: UUID, reason: str) -> None:
    """Take a file from a record. Its bytes stay until nothing names them.

    Raises:
        NotFound: The record has no such file.
        Denied: It is another's, and the principal is no officer.
        UsageError: No reason is given.
    """
    why = " ".join(reason.split())[:500]
    if not why:
        raise UsageError(gettext("say why the file is withdrawn"))
    with transaction.atomic():
        row = (
            Attachment.objects.select_for_update()
            .filter(pk=key, object=subject.key, object_type=subject.kind, withdrawn_at=None)
            .first()
        )
        if row is None:
            raise NotFound("there is no such file")
        if row.added_by_id != principal.id and not principal.everywhere(Permission.EDIT_REGISTERS):
            raise Denied("you may withdraw your own files only")
        row.withdrawn_at = now()
        row.save(update_fields=["withdrawn_at"])
        record(
            Change(
                "attachment.withdrawn",
                principal.id,
                subject.kind,
                subject.key,
                {"attachment": str(row.pk), "file": row.name, "reason": why},
            )
        )


def attachment_of(subject: Subject, key: UUID) -> Attachment:
    """Return a file of a record.

    Raises:
        NotFound: The record has no such file, or it was withdrawn.
    """
    found = Attachment.objects.filter(
        pk=key, object=subject.key, object_type=subject.kind, withdrawn_at=None
    ).first()
    if found is None:
        raise NotFound("there is no such file")
    return found


def note_read(principal: Principal, subject: Subject, row: Attachment) -> None:
    """Enter in the ledger that somebody opened a file."""
    append_read(
        principal.id,
        "attachment.read",
        subject.kind,
        subject.key,
        {"reference": subject.reference, "file": row.name, "digest": row.digest},
    )


def kind_of(head: bytes) -> str:
    """Return what a file is by its first bytes; never by its name."""
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    try:
        text = head[: len(head) - len(head) % 4].decode("utf-8", "strict") if head else ""
    except UnicodeDecodeError as error:
        text = head[: error.start].decode("utf-8") if error.start > len(head) - 4 else "\0"
    return "text" if "\0" not in text else "unknown"


_MAGIC = (
    (b"%PDF-", "PDF"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"PK\x03\x04", "ZIP or office document"),
    (b"\xd0\xcf\x11\xe0", "old office document"),
    (b"\x1f\x8b", "gzip"),
    (b"\x7fELF", "program"),
    (b"MZ", "program"),
    (b"{\\rtf", "RTF"),
)


def require_beside(principal: Principal, subject: Subject) -> None:
    """Accept only who may say and keep something beside a record that is open.

    Raises:
        Denied: The principal only reads.
        Conflict: The record is archived.
    """
    if not principal.allows(Permission.COMMENT):
        raise Denied("you may read this, not write beside it")
    if not subject.open:
        raise Conflict(f"{subject.reference} is archived")


def _file_name(name: str) -> str:
    bare = " ".join(name.replace("\\", "/").rsplit("/", 1)[-1].split())
    return bare.replace("\0", "")[:200] or "file"
