"""The log's tables, and what every record of the server has in common.

One row in ``Entry`` is one leaf; what it commits to stands in ``Payload`` and can be erased.
``Node`` holds the tree's hashes by ``engine.ledger.tree.position``. ``Head`` is one row: taking it,
last in a transaction, gives a change its place.
"""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models

from muniment.core.ids import uuid7
from muniment.web.clock import now


def new_id() -> uuid.UUID:
    """Return a fresh UUIDv7, so that keys sort by time."""
    return uuid7(int(now().timestamp() * 1000))


class Record(models.Model):
    """What every editable record has: a key that is never reused, and a version for conflicts."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    row_version = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True


class Head(models.Model):
    """Where the log ends: its size and the right edge of its tree, 32 bytes a hash."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    origin = models.CharField(max_length=200)
    size = models.PositiveBigIntegerField(default=0)
    edge = models.BinaryField(default=b"")
    time = models.CharField(max_length=20, default="1970-01-01T00:00:00Z")


class Entry(models.Model):
    """One leaf. ``data`` is the bytes that are hashed; the other columns repeat it for queries."""

    index = models.PositiveBigIntegerField(primary_key=True)
    data = models.BinaryField()
    type = models.CharField(max_length=64)
    time = models.DateTimeField()
    actor = models.UUIDField()
    object_type = models.CharField(max_length=64)
    object = models.UUIDField()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["object", "-index"], name="entry_object"),
            models.Index(fields=["type", "-index"], name="entry_type"),
            models.Index(fields=["actor", "-index"], name="entry_actor"),
        ]


class Payload(models.Model):
    """What opens an entry's commitment. The row goes when the payload is erased."""

    entry = models.OneToOneField(
        Entry, models.PROTECT, primary_key=True, db_column="index", related_name="payload"
    )
    salt = models.BinaryField()
    payload = models.BinaryField()


class Touched(models.Model):
    """An object that an entry concerns beside its own, with one word of what became of it.

    Out of the tree, for histories only; where there are many, the payload holds the digest of the
    list (see ``services.Change``).
    """

    id = models.BigAutoField(primary_key=True)
    entry = models.ForeignKey(Entry, models.PROTECT, related_name="touched")
    object_type = models.CharField(max_length=64)
    object = models.UUIDField()
    change = models.CharField(max_length=40)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["object", "-entry"], name="touched_object"),
        ]


class Node(models.Model):
    """The root of one complete subtree."""

    position = models.PositiveBigIntegerField(primary_key=True)
    hash = models.BinaryField()


class SignedHead(models.Model):
    """A checkpoint: the log's size and root, signed. The newest is also in a file."""

    size = models.PositiveBigIntegerField(primary_key=True)
    note = models.TextField()
    signed_at = models.DateTimeField()


class Verification(models.Model):
    """One audit of the whole log that somebody asked for, and what it found.

    Attributes:
        size: Entries when it was asked for.
        result: ``standing``, ``statements``, ``remarks``, ``where`` and ``what``; None until done.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    asked_by = models.UUIDField()
    asked_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)
    size = models.PositiveBigIntegerField()
    result = models.JSONField(null=True, blank=True)
