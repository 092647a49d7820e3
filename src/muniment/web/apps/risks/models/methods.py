"""Versions of the company's risk method."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from muniment.engine.risk import method
from muniment.web.apps.access.models import Person
from muniment.web.apps.ledger.models import Record


class MethodState(models.TextChoices):
    """How a version of the method stands. The words are stored: they are never translated."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    IN_FORCE = "in_force"
    SUPERSEDED = "superseded"


class RiskMethod(Record):
    """One version of the method; nothing in it changes once it was submitted.

    Attributes:
        number: 1 for the first; shown as "method 1".
        definition: As ``engine.risk.method.to_json`` gives it.
        digest: SHA-256 of its canonical form.
        author: Who drafted it.
        authors: Ids of everybody who wrote in it; none of them approves it.
        returned: Why it was sent back to its author; "" where it was not.
    """

    number = models.PositiveIntegerField(unique=True)
    state = models.CharField(max_length=12, choices=MethodState.choices, default=MethodState.DRAFT)
    definition = models.JSONField()
    digest = models.CharField(max_length=71)
    why = models.TextField(blank=True)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")
    authors = models.JSONField(default=list)
    drafted_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True, blank=True)
    returned = models.TextField(blank=True)
    approved_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField(null=True, blank=True)
    superseded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["state"],
                condition=models.Q(state=MethodState.IN_FORCE),
                name="method_one_in_force",
            ),
            models.UniqueConstraint(
                fields=["state"],
                condition=models.Q(state=MethodState.DRAFT),
                name="method_one_draft",
            ),
        ]

    def __str__(self) -> str:
        return f"method {self.number}"

    @property
    def method(self) -> method.Method:
        """What it says."""
        return method.from_json(self.definition)
