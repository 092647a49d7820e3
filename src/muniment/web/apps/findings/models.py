"""The register of findings, and the decisions of people about them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from muniment.core.severity import Severity
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.ledger.models import Record
from muniment.web.apps.organization.models import Project


class FindingState(models.TextChoices):
    """Where a finding stands. Only newer facts or a decision in force move it."""

    OPEN = "open"
    WAIVED = "waived"
    FALSE_POSITIVE = "false_positive"
    FIXED = "fixed"
    SUPERSEDED = "superseded"


class Finding(Record):
    """A machine's statement that one thing is wrong with one asset.

    Attributes:
        reference: Short name for people, ``F-0001``.
        rank: Severity as a number, 0 info to 4 critical, for sorting.
        content: Digest of what it says (message, place, severity): a false positive ends when it
            changes.
        judged: What it was last judged under: ``{"check_version", "parameters", "snapshot"}``.
        until: Last day of the waiver or false positive in force.
        due_on: By when it should be fixed, from severity and first sight.
        kept_reason: Why the newest snapshot could not close it, though it did not see it; "".
    """

    reference = models.CharField(max_length=16, unique=True)
    project = models.ForeignKey(Project, models.PROTECT, related_name="findings")
    asset = models.ForeignKey(Asset, models.PROTECT, null=True, blank=True, related_name="findings")
    fingerprint = models.CharField(max_length=80)
    check_id = models.CharField(max_length=80)
    rule = models.CharField(max_length=120)
    severity = models.CharField(
        max_length=8, choices=[(item.value, item.value) for item in Severity]
    )
    rank = models.PositiveSmallIntegerField()
    locator = models.TextField()
    path = models.TextField(blank=True)
    line = models.PositiveIntegerField(null=True, blank=True)
    cell = models.PositiveIntegerField(null=True, blank=True)
    function = models.TextField(blank=True)
    message = models.TextField()
    remediation = models.TextField()
    controls = models.JSONField(default=list)
    threats = models.JSONField(default=list)
    content = models.CharField(max_length=71)
    judged = models.JSONField(default=dict)
    state = models.CharField(max_length=16, choices=FindingState.choices)
    until = models.DateField(null=True, blank=True)
    first_seen_at = models.DateTimeField()
    last_seen_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    kept_reason = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["project", "fingerprint"], name="finding_identity"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["state", "-rank", "id"], name="finding_state"),
            models.Index(fields=["project", "state", "-rank"], name="finding_project"),
            models.Index(fields=["check_id", "state"], name="finding_check"),
            models.Index(fields=["-last_seen_at", "id"], name="finding_seen"),
            models.Index(fields=["due_on"], name="finding_due"),
        ]

    def __str__(self) -> str:
        return self.reference


class DecisionKind(models.TextChoices):
    """What is asked for."""

    WAIVER = "waiver"
    FALSE_POSITIVE = "false_positive"


class DecisionState(models.TextChoices):
    """Where a request stands."""

    REQUESTED = "requested"
    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    ENDED = "ended"


class Decision(Record):
    """A request to live with a finding, and what the named approver said (decision 9).

    Attributes:
        reference: Short name for people, ``D-0001``.
        requested_by: Person's id; None for a request that stands in ``muniment.toml`` alone.
        requester_text: How the file names the requester; "" for a person's request.
        approver: Person who is asked; None where the file names nobody that the server knows.
        approver_text: How the file names the approver; "" for a person's request.
        expires_on: Last day on which it holds.
        content: The finding's content and check version when it was granted.
        ended_reason: Why it no longer holds.
    """

    reference = models.CharField(max_length=16, unique=True)
    finding = models.ForeignKey(Finding, models.PROTECT, related_name="decisions")
    kind = models.CharField(max_length=16, choices=DecisionKind.choices)
    state = models.CharField(max_length=12, choices=DecisionState.choices)
    requested_by = models.UUIDField(null=True, blank=True)
    requester_text = models.CharField(max_length=200, blank=True)
    approver = models.UUIDField(null=True, blank=True)
    approver_text = models.CharField(max_length=200, blank=True)
    reason = models.TextField()
    expires_on = models.DateField()
    content = models.CharField(max_length=120, blank=True)
    requested_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_note = models.TextField(blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_reason = models.TextField(blank=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["finding", "state"], name="decision_finding"),
            models.Index(fields=["state", "expires_on"], name="decision_expiry"),
            models.Index(fields=["approver", "state"], name="decision_approver"),
        ]
