"""The organisation, its projects, and the short references that people use."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from muniment.web.apps.ledger.models import Record


class Organization(Record):
    """The one organisation of this server.

    Attributes:
        demo: True in the data folder of a demo, the only one that takes a sample project.
    """

    name = models.CharField(max_length=200)
    time_zone = models.CharField(max_length=64, default="UTC")
    demo = models.BooleanField(default=False)


class Project(Record):
    """One project: its id is the one in ``muniment.toml`` (decision 5).

    Attributes:
        reference: Short name for people, ``P-0001``.
        default_ref: The branch whose snapshots move registers; "" until the first push sets none:
            a project without version control has no ref.
        root: Folder whose snapshots count, relative to the top of its repository, "" for the top
            itself; None until a snapshot counted. The first that does sets it; then only people do.
        digest_key: Key of secrets' digests, sealed; see ``muniment.web.sealing``.
        archived_at: When it was archived; it then takes no push.
    """

    reference = models.CharField(max_length=16, unique=True)
    name = models.CharField(max_length=200)
    default_ref = models.CharField(max_length=200, blank=True)
    root = models.TextField(null=True, blank=True)
    digest_key = models.TextField()
    created_at = models.DateTimeField()
    archived_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["reference"]

    def __str__(self) -> str:
        return self.name


class Numbering(models.Model):
    """The last number given out for a prefix."""

    prefix = models.CharField(max_length=8, primary_key=True)
    last = models.PositiveIntegerField(default=0)
