"""What is due, what ran, and who is alive.

None of these is a record of the company: they are the machine's own memory, kept by the scheduler
and the worker, and no entry of the log is made for them. What a job does to registers is.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Outcome(models.TextChoices):
    """How an occurrence ended."""

    OPEN = "", "not ended"
    DONE = "done", "done"
    FAILED = "failed", "failed"


class Occurrence(models.Model):
    """One time at which one job is due. The pair is unique: no occurrence is planned twice.

    Attributes:
        job: Name in the registry.
        due_at: When it was due; later ones of a job have a later id, whatever the clock did.
        task: The queue's task that runs it, or ran it.
        starts: How often a worker began it; more than once after a crash or failure.
        failures: How often it ended with an error.
        error: The last error, in words for people; "" for none.
    """

    id = models.BigAutoField(primary_key=True)
    job = models.CharField(max_length=80)
    due_at = models.DateTimeField()
    task = models.UUIDField(null=True)
    starts = models.PositiveIntegerField(default=0)
    failures = models.PositiveIntegerField(default=0)
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=8, choices=Outcome, default=Outcome.OPEN, blank=True)
    error = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["job", "due_at"], name="occurrence_once"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["job", "-id"], name="occurrence_newest"),
            models.Index(
                fields=["id"], name="occurrence_open", condition=models.Q(outcome=Outcome.OPEN)
            ),
        ]


class Lease(models.Model):
    """Somebody's sign of life: ``beat`` grows while they live.

    Whoever waits for a lease to end counts seconds on a clock of their own that nobody can set, so
    a change of the machine's time ends no lease and keeps none.
    """

    name = models.CharField(max_length=100, primary_key=True)
    holder = models.CharField(max_length=100)
    beat = models.PositiveBigIntegerField(default=0)


class Sent(models.Model):
    """A mail that was handed over: each person gets one of a kind for an occurrence."""

    id = models.BigAutoField(primary_key=True)
    occurrence = models.ForeignKey(Occurrence, models.CASCADE, related_name="sent")
    person = models.UUIDField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["occurrence", "person"], name="sent_once"),
        ]
