"""What is done about risks."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from muniment.engine.risk.treatment import Treated, TreatmentOption, TreatmentState
from muniment.web.apps.access.models import Person
from muniment.web.apps.ledger.models import Record
from muniment.web.apps.risks.models.register import Risk


class Treatment(Record):
    """One thing that is done about a risk.

    Attributes:
        reference: Short name for people, ``TR-0001``.
        controls: Ids of the controls that do it: ``A.8.28``, ``own-...``.
        cost: A year, in whole units of the company's currency; None where nobody said.
        state: How far a person says it is; what shows it is the state of the controls.
        proof: What shows it where no control does: a contract, a switched-off system.
        dropped_why: Why it is not done after all.
    """

    reference = models.CharField(max_length=16, unique=True)
    risk = models.ForeignKey(Risk, models.PROTECT, related_name="treatments")
    option = models.CharField(max_length=8, choices=[(o.value, o.value) for o in TreatmentOption])
    description = models.TextField()
    controls = models.JSONField(default=list)
    owner = models.ForeignKey(Person, models.PROTECT, related_name="+")
    due_on = models.DateField(null=True, blank=True)
    cost = models.PositiveBigIntegerField(null=True, blank=True)
    state = models.CharField(
        max_length=12,
        choices=[(s.value, s.value) for s in TreatmentState],
        default=TreatmentState.PLANNED.value,
    )
    proof = models.TextField(blank=True)
    dropped_why = models.TextField(blank=True)
    made_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["risk", "reference"], name="treatment_risk"),
            models.Index(fields=["state", "due_on"], name="treatment_due"),
            models.Index(fields=["owner", "state"], name="treatment_owner"),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def ticket(self) -> str:
        """It and the version that somebody read, for a form."""
        return f"{self.reference}:{self.row_version}"

    @property
    def treated(self) -> Treated:
        """It, as far as the laws look at it."""
        return Treated(
            TreatmentOption(self.option),
            TreatmentState(self.state),
            bool(self.description.strip()),
            tuple(self.controls),
        )
