"""Versions of something that top management approves: frozen, approved by another, superseded.

What is frozen is a file of canonical JSON, kept under its digest; the ledger has the digest. An app
derives a model from ``FrozenVersion`` and says in a ``Kind`` who decides.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, ClassVar

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from muniment.core.canonical import JSON
from muniment.core.clock import to_rfc3339
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
_LARGEST = 64 * 1024 * 1024


class State(models.TextChoices):
    """What became of a version."""

    DRAFT = "draft", _("draft, never approved")
    WAITING = "waiting", _("waits for approval")
    APPROVED = "approved", _("approved, in force")
    REJECTED = "rejected", _("rejected")
    SUPERSEDED = "superseded", _("superseded")


class FrozenVersion(Record):
    """One version; its content is a file that never changes.

    Attributes:
        reference: Short name for people; later ones have higher numbers.
        number: The same as a number, for sorting.
        blob: Its bytes, canonical JSON; its key is their digest.
        frozen_at: The moment that it tells of.
        author: Id of who froze it; never who approves it.
        words: What changed and why.
        decided_by: Id of who approved or rejected it.
        decided_words: What they said to it.
        superseded_by: The version that took its place.
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
    superseded_by = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="+"
    )
    superseded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True
        ordering: ClassVar[list[str]] = ["-number"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["state"],
                condition=models.Q(state="approved"),
                name="one_%(class)s_in_force",
            ),
        ]

    def __str__(self) -> str:
        return self.reference


class Altered(MunimentError):
    """A version's file is not what was frozen, or is not there. The web answers 500 with this."""


class Decided(Conflict):
    """Somebody decided about the version already, or a newer one is in force."""

    status = 409


@dataclass(frozen=True, slots=True)
class Content:
    """What a version says.

    Attributes:
        data: Canonical JSON.
        columns: What the kind's model says of it beside.
        said: What its entry in the ledger says beside.
    """

    data: bytes
    columns: Mapping[str, Any] = field(default_factory=dict)
    said: Mapping[str, JSON] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why somebody may not decide about a version, and what would mend it."""

    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Kind:
    """What is frozen.

    Attributes:
        model: Of its versions; its name is the object type in the ledger.
        prefix: Of references.
        obstacle: Returns why somebody may not decide about a version; None where they may.
    """

    model: type[Any]
    prefix: str
    obstacle: Callable[[Principal, Any], Obstacle | None]

    @property
    def object_type(self) -> str:
        """Its name in the ledger."""
        return str(self.model._meta.model_name)


def freeze(
    kind: Kind,
    principal: Principal,
    words: str,
    made: Callable[[str, datetime], Content],
    *,
    draft: bool = False,
) -> Any:
    """Freeze what the registers say now, to be approved. Who may freeze is the caller's question.

    Args:
        kind: Of what.
        principal: Its author.
        words: What changed and why, for who reads it.
        made: Returns the content, given its reference and the moment that it tells of. Where it
            refuses, no number is taken.
        draft: It is a draft for good: nobody can approve it.

    Raises:
        UsageError: Words are missing or too many.
        OSError: The disk refuses; nothing is left behind.
    """
    said = words.strip()
    if not said or len(said) > LONGEST_WORDS:
        raise UsageError(f"say in at most {LONGEST_WORDS} characters what this version is for")
    moment, kept = now(), ""
    try:
        with transaction.atomic():
            (reference,) = take_references(kind.prefix, 1)
            content = made(reference, moment)
            kept, size = blobs.keep(io.BytesIO(content.data))
            row = kind.model.objects.create(
                reference=reference,
                number=int(reference.rpartition("-")[2]),
                state=State.DRAFT if draft else State.WAITING,
                blob=blobs.register(kept, size),
                frozen_at=moment,
                author=principal.id,
                words=said,
                **content.columns,
            )
            payload: dict[str, JSON] = {
                "reference": reference,
                "digest": kept,
                "bytes": size,
                "as_of": to_rfc3339(moment),
                "note": said,
                **content.said,
            }
            word = "drafted" if draft else "frozen"
            record(
                Change(
                    f"{kind.object_type}.{word}", principal.id, kind.object_type, row.pk, payload
                )
            )
    except BaseException:
        if kept:
            blobs.discard(kept)
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
        Conflict: Somebody else changed it meanwhile.
        Decided: It was decided about, is a draft, or a newer one is in force.
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
        # Nobody decides about bytes that are not the ones that were frozen.
        bytes_of(row)
        moment, before = now(), []
        if approve:
            others = kind.model.objects.select_for_update().filter(number__lt=row.number)
            others = others.filter(state__in=(State.APPROVED, State.WAITING)).order_by("number")
            before = list(others)
            for other in before:
                other.state, other.superseded_by = State.SUPERSEDED, row
                other.superseded_at = moment
                other.row_version += 1
                other.save()
        row.state = State.APPROVED if approve else State.REJECTED
        row.decided_by, row.decided_at, row.decided_words = principal.id, moment, said
        row.row_version += 1
        row.save()
        word = "approved" if approve else "rejected"
        touched = [Touch(kind.object_type, other.pk, "superseded") for other in before]
        payload: dict[str, JSON] = {
            "reference": row.reference,
            "digest": row.blob_id,
            "note": said,
            "superseded": ", ".join(other.reference for other in before),
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
        Decided: It was decided about, is a draft, or a newer one is in force.
    """
    why = kind.obstacle(principal, row)
    if why is not None:
        raise Denied(why.message, hint=why.hint)
    if row.state == State.DRAFT:
        raise Decided("a draft is never approved", hint="Freeze a version that is to be approved.")
    newer = kind.model.objects.filter(state=State.APPROVED, number__gt=row.number).first()
    if newer is not None:
        raise Decided(f"{newer.reference} is newer, and in force", hint="Freeze a new version.")
    if row.state != State.WAITING:
        raise Decided(f"{row.reference} was decided about already: {row.get_state_display()}")


def bytes_of(row: FrozenVersion) -> bytes:
    """Return what was frozen, canonical JSON. No statement.

    Raises:
        Altered: The file is not there, or is not what was frozen.
    """
    try:
        with blobs.path_of(row.blob_id).open("rb") as file:
            data = file.read(_LARGEST)
    except OSError as error:
        raise _altered(row, "is not there") from error
    if digest_bytes(data) != row.blob_id:
        raise _altered(row, "was changed after it was frozen")
    return data


def content_of(row: FrozenVersion) -> JSON:
    """Return what was frozen.

    Raises:
        Altered: The file is not there, or is not what was frozen.
    """
    found: JSON = json.loads(bytes_of(row))
    return found


def _altered(row: FrozenVersion, what: str) -> Altered:
    return Altered(
        f"the file of {row.reference} {what}",
        hint=f"The ledger has its digest, {row.blob_id}. Restore the file from a backup.",
    )


def in_force(model: type[Any]) -> Any:
    """Return the approved version; None where there is none."""
    return model.objects.filter(state=State.APPROVED).order_by("-number").first()
