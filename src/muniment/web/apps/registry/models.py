"""What scans concluded of model files."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from muniment.web.apps.assets.models import Asset
from muniment.web.apps.ledger.models import new_id
from muniment.web.apps.organization.models import Project


class ModelScan(models.Model):
    """One conclusion about one content of one model file. Never edited.

    A file that is pushed again with the same content and the same conclusion by the same version of
    the scanner is no new row: ``last_at`` moves.

    Attributes:
        reference: Short name for people, ``M-0001``.
        project: Whose it is.
        asset: The model in the register; None for a file from a browser.
        digest: ``sha256:...``; "" where the file was too large for one to be computed in a push.
        name: The file's path in the project, or the name it was sent with.
        size: Bytes.
        format: What it was recognised as; several formats are joined with commas.
        verdict: ``clean``, ``review``, ``malicious``, ``inconclusive`` or ``not_a_model``.
        origin: ``push`` or ``upload``.
        worst: Severity of the worst finding, or "".
        findings: At most 100 of them: rule, severity, message, place, operand, remediation.
        found: How many there were.
        limits: What was not read.
        scanner: Version of the check, which is that of the rules, that judged.
        actor: Who pushed or sent it.
        snapshot: Id of the snapshot it came with, or None.
        first_at: When this was concluded first.
        last_at: When last.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    reference = models.CharField(max_length=16, unique=True)
    project = models.ForeignKey(Project, models.PROTECT, related_name="model_scans")
    asset = models.ForeignKey(Asset, models.PROTECT, null=True, related_name="model_scans")
    digest = models.CharField(max_length=71, blank=True)
    name = models.TextField()
    size = models.PositiveBigIntegerField()
    format = models.CharField(max_length=200, blank=True)
    verdict = models.CharField(max_length=16)
    origin = models.CharField(max_length=8)
    worst = models.CharField(max_length=8, blank=True)
    findings = models.JSONField(default=list)
    found = models.PositiveIntegerField(default=0)
    limits = models.JSONField(default=list)
    scanner = models.CharField(max_length=40)
    actor = models.UUIDField()
    snapshot = models.UUIDField(null=True)
    first_at = models.DateTimeField()
    last_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["digest", "-last_at"], name="model_scan_digest"),
            models.Index(fields=["project", "-last_at"], name="model_scan_project"),
            models.Index(fields=["asset", "-last_at"], name="model_scan_asset"),
            models.Index(fields=["-last_at", "reference"], name="model_scan_newest"),
            models.Index(fields=["verdict", "reference", "id"], name="model_scan_verdict"),
        ]

    def __str__(self) -> str:
        return self.reference
