"""What a role asks somebody to know, what shows that they do, and what is planned where not."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from muniment.web.apps.appointments.models.people import Staff
from muniment.web.apps.appointments.vocabulary import Proof
from muniment.web.apps.blobs.models import Blob
from muniment.web.apps.ledger.models import Record

BY_ROLE = "role"
"""Key of the need that a role states by itself; a need of the company's has its id."""


class CompetenceNeed(Record):
    """Something that a role needs, beside what it states by itself.

    Attributes:
        reference: Short name for people, ``CN-0001``.
        role: Catalogue id or ``own-...``.
        reason: Why the role needs it.
    """

    reference = models.CharField(max_length=16, unique=True)
    role = models.CharField(max_length=64)
    title = models.CharField(max_length=200)
    reason = models.TextField(blank=True)
    created_at = models.DateTimeField()
    archived_at = models.DateTimeField(null=True, blank=True)


class CompetenceEvidence(Record):
    """Something that shows that somebody meets a need of a role.

    Attributes:
        reference: Short name for people, ``CE-0001``.
        need: ``BY_ROLE``, or the id of a ``CompetenceNeed``.
        valid_until: Last day on which it shows anything; None: it does not run out.
        assessed_by: Who judged that it meets the need: never the person themself.
        said: Why it was put away.
    """

    reference = models.CharField(max_length=16, unique=True)
    staff = models.ForeignKey(Staff, models.PROTECT, related_name="competence")
    role = models.CharField(max_length=64)
    need = models.CharField(max_length=36)
    kind = models.CharField(max_length=16, choices=Proof.choices)
    title = models.CharField(max_length=200)
    issued_on = models.DateField(null=True, blank=True)
    valid_until = models.DateField(null=True, blank=True)
    note = models.TextField(blank=True)
    document = models.ForeignKey(Blob, models.PROTECT, null=True, blank=True, related_name="+")
    document_name = models.CharField(max_length=200, blank=True)
    recorded_by = models.UUIDField()
    recorded_at = models.DateTimeField()
    assessed_by = models.UUIDField(null=True, blank=True)
    assessed_at = models.DateTimeField(null=True, blank=True)
    archived_at = models.DateTimeField(null=True, blank=True)
    said = models.TextField(blank=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["staff", "role"], name="competence_staff"),
            models.Index(fields=["valid_until"], name="competence_valid"),
        ]


class CompetencePlan(Record):
    """What is to be done so that somebody meets a need: what, who sees to it, by when.

    Attributes:
        reference: Short name for people, ``CP-0001``.
        staff: Who is to learn it.
        who: Who sees to it.
        closed_at: When it was done, or dropped.
        done: It was done; False while open or where dropped.
    """

    reference = models.CharField(max_length=16, unique=True)
    staff = models.ForeignKey(Staff, models.PROTECT, related_name="plans")
    role = models.CharField(max_length=64)
    need = models.CharField(max_length=36)
    what = models.TextField()
    who = models.ForeignKey(Staff, models.PROTECT, related_name="plans_seen_to")
    due_on = models.DateField()
    planned_by = models.UUIDField()
    planned_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    done = models.BooleanField(default=False)
    said = models.TextField(blank=True)
