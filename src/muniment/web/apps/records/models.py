"""What records of a register have in common, and what stands beside a record of any kind."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.access.models import Person
from muniment.web.apps.ledger.models import Record, new_id


class Origin(models.TextChoices):
    """How a record came into its register."""

    HAND = "hand", _("entered by hand")
    IMPORT = "import", _("imported from a file")
    API = "api", _("through the API")
    GUIDE = "guide", _("by the guided path")


class Kept(Record):
    """One record of a declared register.

    Attributes:
        reference: Short name for people, never reused.
        origin: How it came here.
        archived_at: When it left the register; its page and history stay.
        archive_reason: Why, in the person's words.
    """

    reference = models.CharField(max_length=16, unique=True)
    origin = models.CharField(max_length=8, choices=Origin.choices, default=Origin.HAND)
    created_at = models.DateTimeField()
    archived_at = models.DateTimeField(null=True, blank=True)
    archive_reason = models.TextField(blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.reference


class Comment(models.Model):
    """What somebody said about a record. It is not changed; its author may withdraw it.

    Attributes:
        object_type: The record's kind, as the ledger calls it.
        object: The record.
        withdrawn_at: When its words were taken back; they are gone then.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    object_type = models.CharField(max_length=64)
    object = models.UUIDField()
    author = models.ForeignKey(Person, models.PROTECT, related_name="comments")
    text = models.TextField()
    said_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["object", "said_at"], name="comment_object"),
        ]


class Mention(models.Model):
    """Somebody whom a comment names.

    Attributes:
        seen_at: When they opened the record after it.
    """

    id = models.BigAutoField(primary_key=True)
    comment = models.ForeignKey(Comment, models.CASCADE, related_name="mentions")
    person = models.ForeignKey(Person, models.CASCADE, related_name="mentions")
    seen_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["comment", "person"], name="mention_once"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["person", "seen_at"], name="mention_person"),
        ]


class Attachment(models.Model):
    """A file kept with a record. Its bytes stand in ``blobs`` by their digest.

    Attributes:
        name: As the sender called it; shown, never used as a path.
        kind: By content: ``PDF``, ``PNG``, ``text`` ... or ``unknown``.
        withdrawn_at: When it was taken from the record; the entry that added it stays.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    object_type = models.CharField(max_length=64)
    object = models.UUIDField()
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=40)
    note = models.CharField(max_length=300, blank=True)
    digest = models.CharField(max_length=71)
    size = models.PositiveBigIntegerField()
    added_by = models.ForeignKey(Person, models.PROTECT, related_name="attachments")
    added_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["object", "added_at"], name="attachment_object"),
            models.Index(fields=["digest"], name="attachment_digest"),
        ]


class SavedView(models.Model):
    """A list as somebody wants to see it again: its address with search, filters and order.

    Attributes:
        shared: True: everybody who may open the list is offered it.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner = models.ForeignKey(Person, models.CASCADE, related_name="saved_views")
    path = models.CharField(max_length=200)
    query = models.TextField()
    title = models.CharField(max_length=80)
    shared = models.BooleanField(default=False)
    made_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["owner", "path", "title"], name="saved_view_once"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["path", "shared"], name="saved_view_path"),
        ]


class ImportState(models.TextChoices):
    """How far an import is."""

    MAPPING = "mapping", _("columns to be chosen")
    CHECKING = "checking", _("being checked")
    CHECKED = "checked", _("checked, nothing written")
    WRITING = "writing", _("being written")
    DONE = "done", _("done")
    REFUSED = "refused", _("refused, nothing written")


class Import(models.Model):
    """One file on its way into a register.

    Attributes:
        register: The register's slug.
        mapping: Column of the file, by number as text, to the name of a field.
        rows: Rows of the file that hold anything.
        read: How many of them were looked at so far.
        errors: The first of them: row, column, value, what is wrong.
        error_count: All of them.
        seen: Records that the file names, by version, as they were checked.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    register = models.CharField(max_length=40)
    made_by = models.ForeignKey(Person, models.CASCADE, related_name="imports")
    made_at = models.DateTimeField()
    name = models.CharField(max_length=200)
    digest = models.CharField(max_length=71)
    state = models.CharField(max_length=8, choices=ImportState.choices, default=ImportState.MAPPING)
    mapping = models.JSONField(default=dict)
    rows = models.PositiveIntegerField(default=0)
    read = models.PositiveIntegerField(default=0)
    fresh = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)
    same = models.PositiveIntegerField(default=0)
    errors = models.JSONField(default=list)
    error_count = models.PositiveIntegerField(default=0)
    seen = models.JSONField(default=dict)
    why = models.TextField(blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["made_by", "-made_at"], name="import_person"),
        ]
