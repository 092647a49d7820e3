"""Versions of something that top management approves: frozen, approved by another, superseded.

What is frozen is canonical JSON, kept under its digest; the ledger has the digest. An app derives a
model from ``FrozenVersion`` and says in a ``Kind`` who decides.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from muniment.core.canonical import JSON, canonical_json
from muniment.core.digest import digest_bytes
from muniment.core.errors import MunimentError, UsageError
from muniment.web.apps.access.principals import Conflict, Denied, NotFound, Principal
from muniment.web.apps.blobs import services as blobs
from muniment.web.apps.blobs.models import Blob
from muniment.web.apps.ledger.models import Record
from muniment.web.apps.ledger.services import Change, Touch, record
from muniment.web.apps.organization.numbering import take_references
from muniment.web.clock import now

LONGEST_WORDS = 4000


class State(models.TextChoices):
    """What became of a version."""

    WAITING = "waiting", _("waits for approval")
    APPROVED = "approved", _("approved, in force")
    REJECTED = "rejected", _("rejected")
    SUPERSEDED = "superseded", _("superseded")


class FrozenVersion(Record):
    """One version.

    Attributes:
        author: Id of who froze it.
        words: What changed and why.
        decided_by: Id of who approved or rejected it.
    """

    reference = models.CharField(max_length=16, unique=True)
    number = models.PositiveIntegerField(unique=True)
    state = models.CharField(max_length=12, choices=State.choices, default=State.WAITING)
    blob = models.ForeignKey(Blob, models.PROTECT, related_name="+")
    frozen_at = models.DateTimeField()
    author = models.UUIDField()
    words = models.TextField()
    decided_by = models.UUIDField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_words = models.TextField(blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.reference


class Altered(MunimentError):
    """A version's file is not what was frozen, or is not there."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What is frozen.

    Attributes:
        model: Of its versions; its name is the object type in the ledger.
        prefix: Of references.
        noun: "scope", as it stands in a sentence.
        may_decide: Returns why somebody may not decide about a version by this author, with what
            to do, or None where they may.
    """

    model: type[Any]
    prefix: str
    noun: str
    may_decide: Callable[[Principal, Any], tuple[str, str] | None]

    @property
    def object_type(self) -> str:
        """Its name in the ledger."""
        return str(self.model._meta.model_name)


def freeze(kind: Kind, principal: Principal, content: JSON, words: str) -> Any:
    """Freeze a content, to be approved. Who may freeze is the caller's question.

    Raises:
        UsageError: Words are missing or too many.
        OSError: The disk refuses; nothing is left behind.
    """
    said = words.strip()
    if not said or len(said) > LONGEST_WORDS:
        raise UsageError(f"say in at most {LONGEST_WORDS} characters what this version is for")
    digest, size = blobs.keep(io.BytesIO(canonical_json(content)))
    try:
        with transaction.atomic():
            (reference,) = take_references(kind.prefix, 1)
            row = kind.model.objects.create(
                reference=reference,
                number=int(reference.rpartition("-")[2]),
                blob=blobs.register(digest, size),
                frozen_at=now(),
                author=principal.id,
                words=said,
            )
            payload: dict[str, JSON] = {"reference": reference, "digest": digest, "note": said}
            record(
                Change(
                    f"{kind.object_type}.frozen", principal.id, kind.object_type, row.pk, payload
                )
            )
    except BaseException:
        blobs.discard(digest)
        raise
    return row


def decide(
    kind: Kind,
    principal: Principal,
    reference: str,
    expected_version: int,
    words: str,
    *,
    approve: bool,
) -> Any:
    """Put a version into force, so that the one before is superseded; or reject it with words.

    Raises:
        NotFound: There is no such version.
        Denied: The principal may not decide about it; the hint says who could.
        FreshProofNeeded: It is too long since they proved who they are.
        Conflict: Somebody else changed it meanwhile, it was decided about, or a newer one is in
            force.
        UsageError: It is rejected without words.
        Altered: Its file is not what was frozen.
    """
    said = words.strip()
    if len(said) > LONGEST_WORDS:
        raise UsageError(f"the words are more than {LONGEST_WORDS} characters")
    with transaction.atomic():
        row = kind.model.objects.select_for_update().filter(reference=reference).first()
        if row is None:
            raise NotFound("there is no such version")
        require_decidable(kind, principal, row)
        if row.row_version != expected_version:
            raise Conflict("somebody else changed this version meanwhile", hint="Read it again.")
        principal.require_fresh(now())
        if not approve and not said:
            raise UsageError("say why it is rejected", hint="Its author works on from these words.")
        content_of(row)
        before = []
        if approve:
            others = kind.model.objects.select_for_update().filter(number__lt=row.number)
            before = list(others.filter(state__in=(State.APPROVED, State.WAITING)))
            for other in before:
                other.state = State.SUPERSEDED
                other.row_version += 1
                other.save(update_fields=["state", "row_version"])
        row.state = State.APPROVED if approve else State.REJECTED
        row.decided_by, row.decided_at, row.decided_words = principal.id, now(), said
        row.row_version += 1
        row.save()
        word = "approved" if approve else "rejected"
        touched = [Touch(kind.object_type, other.pk, "superseded") for other in before]
        payload: dict[str, JSON] = {
            "reference": row.reference,
            "digest": row.blob_id,
            "note": said,
        }
        record(
            Change(
                f"{kind.object_type}.{word}",
                principal.id,
                kind.object_type,
                row.pk,
                payload,
                touched,
            )
        )
    return row


def require_decidable(kind: Kind, principal: Principal, row: Any) -> None:
    """Accept only somebody who may decide about a version, and one that waits for it.

    Raises:
        Denied: The principal may not; the hint says who could.
        Conflict: It was decided about, or a newer one is in force.
    """
    why = kind.may_decide(principal, row)
    if why is not None:
        raise Denied(why[0], hint=why[1])
    newer = kind.model.objects.filter(state=State.APPROVED, number__gt=row.number).first()
    if newer is not None:
        raise Conflict(f"{newer.reference} is newer, and in force", hint="Freeze a new version.")
    if row.state != State.WAITING:
        raise Conflict(f"{row.reference} was decided about already: {row.get_state_display()}")


def content_of(row: FrozenVersion) -> JSON:
    """Return what was frozen.

    Raises:
        Altered: The file is not there, or is not what was frozen.
    """
    path = blobs.path_of(row.blob_id)
    data = path.read_bytes() if path.is_file() else b""
    if digest_bytes(data) != row.blob_id:
        raise Altered(
            f"the file of {row.reference} is not what was frozen",
            hint="Restore the folder of blobs from a backup.",
        )
    found: JSON = json.loads(data)
    return found


def in_force(kind: Kind) -> Any:
    """Return the approved version; None where there is none."""
    return kind.model.objects.filter(state=State.APPROVED).order_by("-number").first()
