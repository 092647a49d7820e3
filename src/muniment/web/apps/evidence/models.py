"""Snapshots as they were received, with outcomes and evidence. Written once, never edited."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from muniment.engine.findings.transitions import Standing
from muniment.web.apps.blobs.models import Blob
from muniment.web.apps.ledger.models import Record, new_id
from muniment.web.apps.organization.models import Project


class Snapshot(Record):
    """One bundle, received, replayed and believed as far as its facts go.

    Attributes:
        reference: Short name for people, ``S-0001``.
        bundle: The bundle's bytes; unique in a project, so a second push of the same does nothing.
        vouched_by: Token or person who pushed it, by id; ``HOST`` for an import.
        voucher_kind: ``token``, ``person`` or ``host``.
        claimed: What the client said of itself (host, CI identity), as text.
        root: Folder that was assessed, relative to the repository's top.
        standing: What it may do to the registers (decision 4): ``moves``, ``adds`` or ``apart``.
        moved: True when it moved the registers.
        reason: Why it did not, one sentence; "" when it did.
        frame: Coverage, exclusions, gap counts, check versions and parameters, as JSON: what later
            snapshots are compared with.
        counts: What became of findings and assets: ``{"findings": {...}, "assets": {...}}``.
        unknown_checks: Checks that this server lacks in the bundle's version:
            ``[{check, version, here}]``.
    """

    reference = models.CharField(max_length=16, unique=True)
    project = models.ForeignKey(Project, models.PROTECT, related_name="snapshots")
    bundle = models.ForeignKey(Blob, models.PROTECT)
    vouched_by = models.UUIDField()
    voucher_kind = models.CharField(max_length=8)
    claimed = models.CharField(max_length=300, blank=True)
    source = models.CharField(max_length=40)
    ref = models.CharField(max_length=200, blank=True)
    root = models.TextField(blank=True)
    commit = models.CharField(max_length=64, blank=True)
    dirty = models.BooleanField(null=True)
    complete = models.BooleanField()
    tool_version = models.CharField(max_length=40)
    catalogue_version = models.CharField(max_length=40)
    files = models.PositiveIntegerField()
    gaps = models.PositiveIntegerField()
    facts = models.PositiveIntegerField()
    collected_at = models.DateTimeField()
    received_at = models.DateTimeField()
    standing = models.CharField(
        max_length=8, choices=[(item.value, item.value) for item in Standing]
    )
    moved = models.BooleanField()
    reason = models.TextField(blank=True)
    frame = models.JSONField(default=dict)
    counts = models.JSONField(default=dict)
    unknown_checks = models.JSONField(default=list)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["project", "bundle"], name="snapshot_once"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["project", "source", "ref", "-collected_at"], name="snapshot_line"
            ),
            models.Index(fields=["project", "-received_at"], name="snapshot_project"),
            models.Index(fields=["-received_at", "id"], name="snapshot_received"),
        ]

    def __str__(self) -> str:
        return self.reference


class Outcome(models.Model):
    """What one check found in one snapshot. All of them, those without a population too.

    Attributes:
        newest: True for the one that speaks for its project now: of the newest snapshot that moved
            registers.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    snapshot = models.ForeignKey(Snapshot, models.CASCADE, related_name="outcomes")
    project = models.ForeignKey(Project, models.PROTECT)
    check_id = models.CharField(max_length=80)
    version = models.CharField(max_length=20)
    title = models.CharField(max_length=200)
    subjects = models.CharField(max_length=80)
    state = models.CharField(max_length=16)
    reason = models.CharField(max_length=20, blank=True)
    detail = models.TextField(blank=True)
    size = models.PositiveIntegerField()
    passed = models.PositiveIntegerField()
    failed = models.PositiveIntegerField()
    unknown = models.PositiveIntegerField()
    excluded = models.PositiveIntegerField()
    undetermined = models.JSONField(default=list)
    controls = models.JSONField(default=list)
    threats = models.JSONField(default=list)
    collected_at = models.DateTimeField()
    newest = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["snapshot", "check_id"], name="outcome_once"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["newest", "check_id"], name="outcome_newest"),
            models.Index(
                fields=["project", "check_id"],
                condition=models.Q(newest=True),
                name="outcome_speaking",
            ),
            models.Index(fields=["project", "check_id", "-collected_at"], name="outcome_line"),
        ]


class Evidence(models.Model):
    """What was asked, of which population, from which facts, and who vouches for them.

    Attributes:
        engine_id: ``ev-`` and 24 hex digits, as in the report.
        excluded: Those the question does not concern: ``[{path, reason}]``, at most 200.
        superseded_at: When a newer one took its place; None while it speaks.
        stale_since: When it became too old to count; kept by a job.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    outcome = models.OneToOneField(Outcome, models.CASCADE, related_name="evidence")
    snapshot = models.ForeignKey(Snapshot, models.CASCADE, related_name="evidence")
    project = models.ForeignKey(Project, models.PROTECT)
    engine_id = models.CharField(max_length=40)
    question = models.TextField()
    parameters = models.JSONField(default=dict)
    excluded = models.JSONField(default=list)
    fact_kinds = models.JSONField(default=list)
    facts = models.PositiveIntegerField()
    facts_digest = models.CharField(max_length=71)
    collected_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    superseded_at = models.DateTimeField(null=True, blank=True)
    stale_since = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["-collected_at", "id"], name="evidence_collected"),
            models.Index(fields=["project", "-collected_at"], name="evidence_project"),
            models.Index(fields=["superseded_at", "expires_at"], name="evidence_expiry"),
            models.Index(fields=["engine_id"], name="evidence_engine"),
        ]
