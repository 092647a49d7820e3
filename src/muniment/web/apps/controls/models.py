"""Where each control stands, how it stood before, and the reports made of it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from muniment.web.apps.blobs.models import Blob
from muniment.web.apps.ledger.models import Record


class Standing(models.Model):
    """One control's state, computed from the newest evidence of every project (decision 10).

    Not a register: nobody edits it, and it can be computed again from what it was computed from.
    ``turns_at`` says until when it is true by itself; a page asks ``queries`` for what is true now.

    Attributes:
        control: Annex A id.
        position: Place in the catalogue, for sorting.
        necessity: ``proposed`` or ``undecided``; never "not necessary".
        state: A value of ``engine.report.assessment.ControlState``.
        points: Side (``for``, ``against``, ``stale``, ``uncovered``) to a list of ``{aspect, text,
            project, check, evidence}``; projects and evidence by id, "" for none.
        reasons: Why it is proposed as necessary: ``{kind, id, reference, title, level, project}``,
            at most 20 of ``reason_count``.
        for_count: How many points speak for it; likewise the other counts.
        speaking: Projects with something fresh to say.
        projects: Projects in all.
        operated_since: Since when it has been supported without a break; None.
        lapses_at: When its support ends by itself, if nothing new comes; None where it has none.
        lapses_into: The state that it then has.
        turns_at: When anything of this ceases to be true by itself; None for never.
        as_of: When it was computed.
    """

    control = models.CharField(max_length=12, primary_key=True)
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200)
    theme = models.CharField(max_length=20)
    necessity = models.CharField(max_length=12)
    state = models.CharField(max_length=16)
    points = models.JSONField(default=dict)
    reasons = models.JSONField(default=list)
    reason_count = models.PositiveIntegerField(default=0)
    for_count = models.PositiveIntegerField(default=0)
    against_count = models.PositiveIntegerField(default=0)
    stale_count = models.PositiveIntegerField(default=0)
    uncovered_count = models.PositiveIntegerField(default=0)
    speaking = models.PositiveIntegerField(default=0)
    projects = models.PositiveIntegerField(default=0)
    operated_since = models.DateTimeField(null=True, blank=True)
    lapses_at = models.DateTimeField(null=True, blank=True)
    lapses_into = models.CharField(max_length=16, blank=True)
    turns_at = models.DateTimeField(null=True, blank=True)
    as_of = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["position"]

    def __str__(self) -> str:
        return self.control


class Cause(models.TextChoices):
    """What moved a control."""

    PUSH = "push"
    DECISION = "decision"
    RISK = "risk"
    PROJECT = "project"
    TIME = "time"


class StandingChange(models.Model):
    """A control came into a state; the timeline is made of these.

    Attributes:
        at: Since when it holds. Where evidence ran out or a waiver ended, that very moment, however
            late it was noticed.
        cause: What moved it.
        reference: The snapshot that did, ``S-0001``; or "".
    """

    id = models.BigAutoField(primary_key=True)
    control = models.CharField(max_length=12)
    at = models.DateTimeField()
    state = models.CharField(max_length=16)
    for_count = models.PositiveIntegerField()
    against_count = models.PositiveIntegerField()
    cause = models.CharField(max_length=8, choices=Cause.choices)
    reference = models.CharField(max_length=16, blank=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["control", "-at", "-id"], name="standing_line"),
        ]


class ControlsReport(Record):
    """A report of all controls as they stood, whose digest the ledger recorded (S-65).

    Attributes:
        reference: Short name for people, ``C-0001``.
        blob: Its bytes, canonical JSON.
        as_of: The moment that it tells of.
        made_by: Who had it made.
    """

    reference = models.CharField(max_length=16, unique=True)
    blob = models.ForeignKey(Blob, models.PROTECT)
    as_of = models.DateTimeField()
    made_by = models.UUIDField()

    class Meta:
        ordering: ClassVar[list[str]] = ["-as_of"]

    def __str__(self) -> str:
        return self.reference
