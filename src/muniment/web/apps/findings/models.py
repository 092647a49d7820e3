"""The register of findings, and the decisions of people about them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from muniment.core.severity import Severity
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.ledger.models import Record
from muniment.web.apps.organization.models import Project

_SEVERITIES = [(item.value, item.value) for item in Severity]


class FindingState(models.TextChoices):
    """Where a finding stands. Only newer facts or a decision in force move it."""

    OPEN = "open"
    WAIVED = "waived"
    FALSE_POSITIVE = "false_positive"
    FIXED = "fixed"
    SUPERSEDED = "superseded"


class Finding(Record):
    """A machine's statement that one thing is wrong with one asset.

    ``state`` is read together with ``until``: a waiver ends with its last day, also before the job
    that writes it down has run (see ``queries``).

    Attributes:
        reference: Short name for people, ``F-0001``.
        rank: Severity as a number, 0 info to 4 critical, for sorting.
        content: Digest of what it says and of the asset's content: a false positive ends when it
            changes.
        judged: What it was last judged under: ``{"check_version", "parameters", "snapshot",
            "root", "source"}``.
        until: Last day of the waiver or false positive in force; None in any other state.
        closed_at: When it closed; None unless it is fixed or superseded.
        first_seen_at: When it was first collected.
        opened_at: When its present spell began: first seen, or come back.
        due_on: By when it should be fixed, from severity and ``opened_at``.
        kept_reason: Why the newest snapshot could not close it, though it did not see it: a value
            of ``engine.findings.transitions.Kept``, or "".
        kept_detail: Which pattern, gap or parameter; "" where nothing is.
    """

    reference = models.CharField(max_length=16, unique=True)
    project = models.ForeignKey(Project, models.PROTECT, related_name="findings")
    asset = models.ForeignKey(Asset, models.PROTECT, null=True, blank=True, related_name="findings")
    fingerprint = models.CharField(max_length=80)
    check_id = models.CharField(max_length=80)
    rule = models.CharField(max_length=120)
    severity = models.CharField(max_length=8, choices=_SEVERITIES)
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
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    kept_reason = models.CharField(max_length=24, blank=True)
    kept_detail = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["project", "fingerprint"], name="finding_identity"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            # A list is ordered by a column and then by id, both in one direction.
            models.Index(fields=["rank", "id"], name="finding_worst"),
            models.Index(fields=["state", "rank", "id"], name="finding_state"),
            # What counts as open has no ``closed_at``, and ``until`` tells the rest (``queries``).
            models.Index(
                fields=["closed_at", "rank", "id", "until", "due_on", "project"],
                name="finding_open",
            ),
            models.Index(
                fields=["project", "closed_at", "rank", "id", "until", "due_on"],
                name="finding_project",
            ),
            models.Index(
                fields=["check_id", "closed_at", "rank", "id", "until"], name="finding_check"
            ),
            models.Index(fields=["last_seen_at", "id"], name="finding_seen"),
            models.Index(fields=["due_on", "id"], name="finding_due"),
        ]

    def __str__(self) -> str:
        return self.reference


class Normal(models.Model):
    """What is normal for a project's coverage, as the closing rules remember it.

    Kept by the reaction to a push, in its transaction; it is no record of anybody's.

    Attributes:
        baseline: What the coverage is compared with: ``{files, patterns, exclusions}``, or None.
        coverage: The newest complete snapshot's own coverage, in the same form.
    """

    project = models.OneToOneField(Project, models.CASCADE, primary_key=True, related_name="normal")
    baseline = models.JSONField(null=True)
    coverage = models.JSONField(null=True)


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


class Ending(models.TextChoices):
    """Why a decision or a request no longer holds."""

    EXPIRED = "expired"
    FIXED = "fixed"
    SUPERSEDED = "superseded"
    CONTENT_CHANGED = "content_changed"
    CHECK_CHANGED = "check_changed"
    SEVERITY_ROSE = "severity_rose"
    REVOKED = "revoked"
    REPLACED = "replaced"
    LEFT_FILE = "left_file"


class Decision(Record):
    """A request to live with a finding, and what the named approver said (decision 9).

    Attributes:
        reference: Short name for people, ``D-0001``.
        requested_by: Who asks, signed in. None for a request that stands in ``muniment.toml``
            alone: a file proves nobody, so such a request waits until somebody stands behind it.
        requester: Whom the file names as requester, where the server knows the address.
        requester_text: How the file names a requester whom the server does not know.
        approver: Person who is asked; None where nobody is, or the server does not know them.
        approver_text: How the file names an approver whom the server does not know.
        file_key: Digest of the request as it stands in the file; "" for a person's request.
        review_later: True for the record of a finding that is lived with before anybody could
            decide: somebody is to review it after the fact. It is never in force by itself.
        severity: The finding's severity when it was asked for or granted, whichever is later.
        content: The finding's content when it was asked for or granted, whichever is later.
        check_version: Version of its check at that moment.
        expires_on: Last day on which it holds.
        ended_reason: A value of ``Ending``; "" while it may hold.
        ended_note: What the person said who ended it.
    """

    reference = models.CharField(max_length=16, unique=True)
    finding = models.ForeignKey(Finding, models.PROTECT, related_name="decisions")
    kind = models.CharField(max_length=16, choices=DecisionKind.choices)
    state = models.CharField(max_length=12, choices=DecisionState.choices)
    requested_by = models.UUIDField(null=True, blank=True)
    requester = models.UUIDField(null=True, blank=True)
    requester_text = models.CharField(max_length=200, blank=True)
    approver = models.UUIDField(null=True, blank=True)
    approver_text = models.CharField(max_length=200, blank=True)
    file_key = models.CharField(max_length=64, blank=True)
    review_later = models.BooleanField(default=False)
    reason = models.TextField()
    expires_on = models.DateField()
    severity = models.CharField(max_length=8, choices=_SEVERITIES)
    content = models.CharField(max_length=71)
    check_version = models.CharField(max_length=20)
    requested_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_note = models.TextField(blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_reason = models.CharField(max_length=20, blank=True, choices=Ending.choices)
    ended_note = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["finding"],
                condition=models.Q(state="granted"),
                name="decision_one_in_force",
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["finding", "state"], name="decision_finding"),
            models.Index(fields=["state", "expires_on"], name="decision_expiry"),
            models.Index(fields=["approver", "state"], name="decision_approver"),
            models.Index(fields=["requested_at", "id"], name="decision_asked"),
        ]

    def __str__(self) -> str:
        return self.reference
