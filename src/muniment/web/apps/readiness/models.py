"""What an auditor's rules last found. No record of the company: it follows from the registers."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Look(models.Model):
    """One look at the registers with every rule.

    Of each day the last one stays, in numbers alone: what is named in it may have to be erased.

    Attributes:
        day: Which day it was for the organisation; rules ask what is overdue on it.
        size: How many entries the ledger had before the look: another number now means that
            something may have changed since.
        counts: How many points each broken rule has, by rule id.
        found: The points of the newest look, by rule id: ``{said, reference, title, url,
            project}``, at most ``looking.NAMED`` a rule. Empty in older ones.
        recorded: What registers say of clause items and documents, by id: ``{state, reason,
            blocking}``. Empty in older ones.
    """

    id = models.BigAutoField(primary_key=True)
    day = models.DateField(unique=True)
    looked_at = models.DateTimeField()
    size = models.PositiveBigIntegerField()
    counts = models.JSONField(default=dict)
    found = models.JSONField(default=dict)
    recorded = models.JSONField(default=dict)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["-looked_at"], name="look_newest"),
        ]

    def __str__(self) -> str:
        return f"look of {self.day}"
