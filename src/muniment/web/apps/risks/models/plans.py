"""Versions of the risk treatment plan, and what each risk owner said to their rows."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from muniment.engine.risk.acceptance import RowState
from muniment.web.apps.access.models import Person
from muniment.web.apps.blobs.models import Blob
from muniment.web.apps.ledger.models import Record
from muniment.web.apps.organization.models import Project
from muniment.web.apps.risks.models.methods import RiskMethod
from muniment.web.apps.risks.models.register import Risk


class TreatmentPlan(Record):
    """One version of the plan: the register and its treatments as they were, frozen.

    Attributes:
        reference: Short name for people, ``TP-0001``.
        project: Whose risks it holds; None: all of them.
        blob: The plan as canonical JSON; its digest stands for its content.
        author: Who made it; they accept nothing in it.
    """

    reference = models.CharField(max_length=16, unique=True)
    project = models.ForeignKey(Project, models.PROTECT, null=True, related_name="+")
    method = models.ForeignKey(RiskMethod, models.PROTECT, null=True, related_name="+")
    blob = models.ForeignKey(Blob, models.PROTECT, related_name="+")
    note = models.TextField(blank=True)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")
    frozen_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["-frozen_at"], name="plan_newest"),
        ]

    def __str__(self) -> str:
        return self.reference


class PlanRow(Record):
    """One risk in one version of the plan, and what was said to it.

    Attributes:
        project: The risk's, repeated for the lists.
        digest: Of what an acceptance is of: another one now means that the register moved on.
        content: The row's part of the plan's file.
        band: Of the residual risk by the plan's method, rank 1 to 4; likewise the numbers.
        owner: Whose risk it was when the plan was frozen: they approve the row.
        assessors: Ids of who set the residual; they do not accept it.
        defects: Values of ``engine.risk.treatment.Defect`` at the time.
        referred_to: Who is asked because their limit suffices.
        until: Last day of an acceptance.
        said: Why, or on what condition, in the words of who answered.
    """

    plan = models.ForeignKey(TreatmentPlan, models.PROTECT, related_name="rows")
    risk = models.ForeignKey(Risk, models.PROTECT, related_name="plan_rows")
    project = models.ForeignKey(Project, models.PROTECT, null=True, related_name="+")
    digest = models.CharField(max_length=71)
    content = models.JSONField()
    likelihood = models.PositiveSmallIntegerField()
    impact = models.PositiveSmallIntegerField()
    level = models.PositiveSmallIntegerField()
    band = models.PositiveSmallIntegerField()
    owner = models.ForeignKey(Person, models.PROTECT, related_name="+")
    assessors = models.JSONField(default=list)
    defects = models.JSONField(default=list)
    state = models.CharField(
        max_length=12,
        choices=[(s.value, s.value) for s in RowState],
        default=RowState.WAITING.value,
    )
    referred_to = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    referred_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    answered_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)
    said = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["plan", "risk"], name="plan_row_once"),
            models.UniqueConstraint(
                fields=["risk"],
                condition=models.Q(state=RowState.ACCEPTED.value),
                name="plan_row_one_accepted",
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["plan", "state", "project", "id"], name="plan_row_counts"),
            models.Index(fields=["state", "owner"], name="plan_row_waiting"),
            models.Index(fields=["state", "until"], name="plan_row_ends"),
            models.Index(fields=["risk", "state"], name="plan_row_risk"),
        ]

    @property
    def ticket(self) -> str:
        """It and the version that somebody read, for a form."""
        return f"{self.pk}:{self.row_version}"
