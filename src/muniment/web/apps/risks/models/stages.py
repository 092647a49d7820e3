"""Where a risk stood and stands at each stage, and why somebody should look at it again."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from muniment.web.apps.access.models import Person
from muniment.web.apps.ledger.models import Record
from muniment.web.apps.organization.models import Project
from muniment.web.apps.risks.models.methods import RiskMethod
from muniment.web.apps.risks.models.register import Risk


class Stage(models.TextChoices):
    """Before anything is done, as it is now, and as it is to be. Software sets none of them."""

    INHERENT = "inherent"
    CURRENT = "current"
    RESIDUAL = "residual"


class StageLevel(Record):
    """What a person said of one stage of a risk, from a time until a time.

    Never changed but for ``until``: a newer row takes its place. The trend counts these rows.

    Attributes:
        project: The risk's, repeated for the trend; None: the organisation's.
        band: Rank of the band by the method of the time, 1 to 4.
        reason: Why, in the person's words.
        method: Under which version; None: the starter method.
        by: Who said so.
        until: When something else was said, or the risk left the register; None: it holds.
    """

    risk = models.ForeignKey(Risk, models.PROTECT, related_name="stages")
    project = models.ForeignKey(Project, models.PROTECT, null=True, related_name="+")
    stage = models.CharField(max_length=8, choices=Stage.choices)
    likelihood = models.PositiveSmallIntegerField()
    impact = models.PositiveSmallIntegerField()
    level = models.PositiveSmallIntegerField()
    band = models.PositiveSmallIntegerField()
    reason = models.TextField(blank=True)
    method = models.ForeignKey(RiskMethod, models.PROTECT, null=True, related_name="+")
    by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    since = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["risk", "stage"],
                condition=models.Q(until__isnull=True),
                name="stage_one_holds",
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["risk", "-since"], name="stage_risk"),
            models.Index(fields=["stage", "since", "until", "band", "project"], name="stage_trend"),
        ]


class AskKind(models.TextChoices):
    """What asks for another look. The words are stored: they are never translated."""

    CHECK = "check"
    MODEL = "model"
    DATASET = "dataset"
    SUPPLIER = "supplier"
    INCIDENT = "incident"
    METHOD = "method"
    ACCEPTANCE = "acceptance"
    TREATMENT = "treatment"
    OVERTAKEN = "overtaken"
    PERSON = "person"


class Ask(Record):
    """That somebody should look at a risk again, or at a project for risks nobody adopted yet.

    One is open per risk and kind: what happens again is counted, not asked again.

    Attributes:
        risk: Which; None: the project, for the risks of what is new in it.
        project: Of the risk, or to look at; None: the organisation's.
        kind: What asks.
        reason: Why, the end of a sentence, as of the newest time.
        subject: Reference of what asks: ``A-0012``, ``method 2``; "" for none.
        times: How often it was asked while open.
        due_on: By when; it does not move while the ask is open, but a person who asks may bring
            forward what a person asked.
        answer: What the person said; "" while open.
    """

    risk = models.ForeignKey(Risk, models.PROTECT, null=True, related_name="asks")
    project = models.ForeignKey(Project, models.PROTECT, null=True, related_name="+")
    kind = models.CharField(max_length=12, choices=AskKind.choices)
    reason = models.TextField()
    subject = models.CharField(max_length=40, blank=True)
    times = models.PositiveIntegerField(default=1)
    asked_at = models.DateTimeField()
    due_on = models.DateField()
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    answer = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["risk", "kind"],
                condition=models.Q(answered_at__isnull=True, risk__isnull=False),
                name="ask_one_open",
            ),
            models.UniqueConstraint(
                fields=["project", "kind"],
                condition=models.Q(answered_at__isnull=True, risk__isnull=True),
                name="ask_one_open_project",
            ),
            models.UniqueConstraint(
                fields=["kind"],
                condition=models.Q(
                    answered_at__isnull=True, risk__isnull=True, project__isnull=True
                ),
                name="ask_one_open_at_large",
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["answered_at", "due_on"], name="ask_open"),
            models.Index(fields=["risk", "answered_at"], name="ask_risk"),
        ]
