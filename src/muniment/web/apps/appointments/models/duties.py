"""What makes up for one person holding duties that should be kept apart."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from muniment.web.apps.appointments.models.people import Staff
from muniment.web.apps.appointments.vocabulary import Way
from muniment.web.apps.ledger.models import Record


class Compensation(Record):
    """A compensation for one clash of one person, recorded by somebody else, until its review.

    Attributes:
        reference: Short name for people, ``SD-0001``.
        conflict: ``sod-...``.
        staff: Who holds both duties.
        what: What is done, and how it is proven.
        second: Who looks: the second person or the reviewer; None for a sample by nobody named.
        review_on: Last day on which it stands without another look.
        reviewed_by: Who looked last.
        said: What the last look found, or why it ended.
    """

    reference = models.CharField(max_length=16, unique=True)
    conflict = models.CharField(max_length=64)
    staff = models.ForeignKey(Staff, models.PROTECT, related_name="compensations")
    role_a = models.CharField(max_length=64)
    role_b = models.CharField(max_length=64)
    way = models.CharField(max_length=20, choices=Way.choices)
    what = models.TextField()
    second = models.ForeignKey(
        Staff, models.PROTECT, null=True, blank=True, related_name="compensates"
    )
    review_on = models.DateField()
    recorded_by = models.UUIDField()
    recorded_at = models.DateTimeField()
    reviewed_by = models.UUIDField(null=True, blank=True)
    reviewed_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    said = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["staff", "conflict", "role_a", "role_b"],
                condition=models.Q(ended_at=None),
                name="compensation_once",
            ),
            models.CheckConstraint(
                condition=models.Q(second=None) | ~models.Q(second=models.F("staff")),
                name="compensation_by_another",
            ),
        ]
