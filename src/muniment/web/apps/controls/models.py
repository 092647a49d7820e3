"""Where each control stands, and how it stood before."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Standing(models.Model):
    """One control's state, computed from the newest evidence of every project (decision 10).

    Attributes:
        control: Annex A id.
        position: Place in the catalogue, for sorting.
        necessity: ``proposed`` or ``undecided``; never "not necessary".
        points: ``{"for": [...], "against": [...], "uncovered": [...], "stale": [...]}``.
        speaking: Projects with something to say.
        projects: Projects in all.
        operated_since: Since when it has been supported without a break; None.
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
    speaking = models.PositiveIntegerField(default=0)
    projects = models.PositiveIntegerField(default=0)
    operated_since = models.DateTimeField(null=True, blank=True)
    as_of = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["position"]


class StandingChange(models.Model):
    """A control came into a state; the timeline is made of these.

    Attributes:
        entry: Index of the ledger entry that says why.
    """

    id = models.BigAutoField(primary_key=True)
    control = models.CharField(max_length=12)
    at = models.DateTimeField()
    state = models.CharField(max_length=16)
    for_count = models.PositiveIntegerField()
    against_count = models.PositiveIntegerField()
    entry = models.PositiveBigIntegerField(null=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["control", "-at"], name="standing_line"),
        ]
