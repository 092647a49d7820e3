"""The asset register, as far as collectors fill it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from muniment.web.apps.access.models import Person
from muniment.web.apps.ledger.models import Record, new_id
from muniment.web.apps.organization.models import Project


class Asset(Record):
    """One asset: (kind, locator). A digest identifies a version of it (decision 5).

    Attributes:
        reference: Short name for people, ``A-0001``.
        locator: Project id, a slash, the path; or a URI.
        path: POSIX path in the project; "" for the repository itself.
        owner: Who answers for it; set by people.
        classification: Confidentiality class; set by people.
        digest: Of the newest version; "" where none was computed.
        source: Connector of the snapshot that last saw it.
        root: Folder which that snapshot looked at.
        gone_at: When a snapshot that looked there no longer saw it; None while it is there.
    """

    reference = models.CharField(max_length=16, unique=True)
    project = models.ForeignKey(Project, models.PROTECT, related_name="assets")
    kind = models.CharField(max_length=40)
    locator = models.TextField()
    path = models.TextField(blank=True)
    name = models.CharField(max_length=300)
    owner = models.ForeignKey(Person, models.PROTECT, null=True, blank=True)
    classification = models.CharField(max_length=20, blank=True)
    environment = models.CharField(max_length=40, blank=True)
    format = models.CharField(max_length=40)
    vcs = models.CharField(max_length=12)
    size = models.PositiveBigIntegerField(default=0)
    digest = models.CharField(max_length=71, blank=True)
    source = models.CharField(max_length=40)
    root = models.TextField(blank=True)
    first_seen_at = models.DateTimeField()
    last_seen_at = models.DateTimeField()
    gone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["locator", "kind"], name="asset_identity"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["project", "kind"], name="asset_project_kind"),
            # The usual list, in its order; and every count of it, from the index alone.
            models.Index(fields=["gone_at", "reference", "id"], name="asset_present"),
            models.Index(
                fields=[
                    "gone_at",
                    "kind",
                    "project",
                    "owner",
                    "classification",
                    "vcs",
                    "last_seen_at",
                ],
                name="asset_counts",
            ),
            models.Index(fields=["kind", "reference"], name="asset_kind"),
            models.Index(fields=["digest"], name="asset_digest"),
            models.Index(fields=["-last_seen_at", "id"], name="asset_seen"),
            models.Index(fields=["name", "id"], name="asset_name"),
        ]

    def __str__(self) -> str:
        return self.name


class AssetVersion(models.Model):
    """One content that an asset had.

    Attributes:
        snapshot: The snapshot that first saw it.
        last_seen_at: Last time before another took its place; None for the present one, which was
            last seen when its asset was.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    asset = models.ForeignKey(Asset, models.CASCADE, related_name="versions")
    digest = models.CharField(max_length=71, blank=True)
    size = models.PositiveBigIntegerField()
    snapshot = models.UUIDField()
    first_seen_at = models.DateTimeField()
    last_seen_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["asset", "-first_seen_at"], name="version_asset"),
        ]


class Link(models.Model):
    """Lineage: where an asset comes from, as the newest snapshot shows it.

    Attributes:
        relation: ``derived_from``, ``written_by``, ``reads``, ``writes`` or ``served_by``.
        target: The other end, where it is an asset; else None.
        target_path: The other end's path.
        basis: How it is known: ``src/train.py:41 joblib.dump``.
    """

    id = models.BigAutoField(primary_key=True)
    project = models.ForeignKey(Project, models.CASCADE, related_name="links")
    source = models.ForeignKey(Asset, models.CASCADE, related_name="links")
    relation = models.CharField(max_length=20)
    target = models.ForeignKey(Asset, models.CASCADE, null=True, related_name="backlinks")
    target_path = models.TextField()
    basis = models.TextField(blank=True)
