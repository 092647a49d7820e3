"""What risks cost: estimates that people enter, what was simulated from them, and the tolerance."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from muniment.engine.risk.simulation.scenario_table import read_scenario
from muniment.engine.risk.simulation.scenarios import Scenario
from muniment.engine.risk.simulation.tolerance import Tolerance, TolerancePoint
from muniment.web.apps.access.models import Person
from muniment.web.apps.ledger.models import Record
from muniment.web.apps.organization.models import Project
from muniment.web.apps.risks.models.register import Risk


class MoneySettings(Record):
    """In which currency amounts of risks are; one row, made when somebody says it.

    Attributes:
        only: Always True: there is one row.
        currency: Three letters, ``EUR``.
    """

    only = models.BooleanField(default=True, unique=True)
    currency = models.CharField(max_length=3)


class Estimate(Record):
    """What a risk costs, as people believe: the numbers of its scenario of loss.

    Attributes:
        numbers: Frequency, loss and treatment as ``engine.risk.simulation.scenario_table`` reads
            them, without the id, which is the risk's reference.
        digest: Of the scenario: another one now means that figures drawn from it are stale.
        basis: Where the numbers come from, in a sentence.
        by: Who wrote it last.
        withdrawn_at: When it was taken back; None: it counts.
    """

    risk = models.OneToOneField(Risk, models.PROTECT, related_name="estimate")
    numbers = models.JSONField()
    digest = models.CharField(max_length=71)
    basis = models.TextField()
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    def scenario(self, reference: str) -> Scenario:
        """Return it as the engine takes it, named by its risk's reference."""
        return read_scenario({"id": reference, **self.numbers})


class LossTolerance(Record):
    """One version of how likely a year may be to cost more than some amounts.

    Attributes:
        number: 1 for the first.
        points: Pairs of an amount and a chance, amounts rising.
        currency: Of the amounts.
        why: Where it comes from, in the words of who proposed it.
        authors: Ids of everybody who wrote in it; none of them approves it.
    """

    class State(models.TextChoices):
        """How a version stands. The words are stored: they are never translated."""

        PROPOSED = "proposed"
        IN_FORCE = "in_force"
        SUPERSEDED = "superseded"

    number = models.PositiveIntegerField(unique=True)
    state = models.CharField(max_length=12, choices=State.choices, default=State.PROPOSED)
    points = models.JSONField()
    currency = models.CharField(max_length=3, blank=True)
    why = models.TextField()
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")
    authors = models.JSONField(default=list)
    proposed_at = models.DateTimeField()
    approved_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["state"],
                condition=models.Q(state="in_force"),
                name="tolerance_one_in_force",
            ),
            models.UniqueConstraint(
                fields=["state"],
                condition=models.Q(state="proposed"),
                name="tolerance_one_proposed",
            ),
        ]

    @property
    def line(self) -> Tolerance:
        """It, as the engine compares it."""
        return Tolerance(tuple(TolerancePoint(loss, chance) for loss, chance in self.points))


class Simulation(Record):
    """One drawing of many years: what went in, and what came out, frozen.

    Nothing changes in it but that it ends: what waits is drawn, or fails, and then stays.

    Attributes:
        reference: Short name for people, ``SR-0001``.
        risk: The one risk that it is of; None: the portfolio.
        project: Whose portfolio; None: all risks. Of one risk, its project.
        scenarios: What went in: tables as ``scenario_table`` reads them, ids are references.
        digests: Of each scenario, by reference: another one today means that it is stale.
        treated: Whether any scenario has a treatment.
        at: Amounts at which the curves have an exact point: those of the tolerance line.
        inputs: Digest of everything that the figures depend on.
        left_out: How many risks in the register had no estimate.
        currency: Of all amounts; "" where nobody said.
        version: Of Muniment that drew it; likewise ``numpy``, ``method`` and ``random``.
        inherent: Figures and curve of all scenarios together, without their treatments.
        residual: With them.
        cost: What the treatments cost a year.
        why: Why it failed, in words.
    """

    class State(models.TextChoices):
        """How it stands. The words are stored: they are never translated."""

        WAITING = "waiting"
        DONE = "done"
        FAILED = "failed"

    reference = models.CharField(max_length=16, unique=True)
    risk = models.ForeignKey(Risk, models.PROTECT, null=True, related_name="simulations")
    project = models.ForeignKey(Project, models.PROTECT, null=True, related_name="+")
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    scenarios = models.JSONField()
    digests = models.JSONField(default=dict)
    treated = models.BooleanField(default=False)
    at = models.JSONField(default=list)
    years = models.PositiveIntegerField()
    seed = models.PositiveBigIntegerField()
    inputs = models.CharField(max_length=71)
    left_out = models.PositiveIntegerField(default=0)
    currency = models.CharField(max_length=3, blank=True)
    version = models.CharField(max_length=40, blank=True)
    numpy = models.CharField(max_length=40, blank=True)
    method = models.CharField(max_length=40, blank=True)
    random = models.CharField(max_length=40, blank=True)
    inherent = models.JSONField(null=True)
    residual = models.JSONField(null=True)
    cost = models.FloatField(default=0)
    asked_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)
    why = models.TextField(blank=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["risk", "project", "-id"], name="simulation_newest"),
        ]

    def __str__(self) -> str:
        return self.reference


class SimulatedRisk(models.Model):
    """What one risk costs by one simulation. Part of it, and as frozen.

    Attributes:
        digest: Of its scenario then.
        treated: Whether its estimate had a treatment.
        inherent: Mean and percentiles without the treatment; ``residual``: with it.
        mean: Of ``inherent``, to order by; likewise ``residual_mean``.
        saving: What the treatment takes off the mean.
        benefit: What of it is left after the treatment's cost.
    """

    id = models.BigAutoField(primary_key=True)
    simulation = models.ForeignKey(Simulation, models.CASCADE, related_name="rows")
    risk = models.ForeignKey(Risk, models.PROTECT, related_name="simulated")
    digest = models.CharField(max_length=71)
    treated = models.BooleanField()
    inherent = models.JSONField()
    residual = models.JSONField()
    mean = models.FloatField()
    residual_mean = models.FloatField()
    cost = models.FloatField()
    saving = models.FloatField()
    benefit = models.FloatField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["simulation", "risk"], name="simulated_once"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["simulation", "-mean"], name="simulated_worst"),
            models.Index(fields=["risk", "-id"], name="simulated_newest"),
        ]
