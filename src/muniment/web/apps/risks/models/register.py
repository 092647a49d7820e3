"""What software proposes, and the register of risks that people adopted."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from muniment.web.apps.access.models import Person
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.findings.models import Finding
from muniment.web.apps.ledger.models import Record
from muniment.web.apps.organization.models import Project
from muniment.web.apps.risks.models.methods import RiskMethod


class Proposal(Record):
    """A risk that software proposes for one project, as its newest snapshot gives it.

    Attributes:
        assets: Locators of at most 20 assets behind it.
        findings: Fingerprints of the findings that raised it, the worst first, at most
            ``proposing.NAMED``; ``finding_count`` counts all.
        tested: False: no check had anything to judge; shown as "untested".
        gone_at: When the newest snapshot no longer gave it.
    """

    project = models.ForeignKey(Project, models.PROTECT, related_name="proposals")
    threat = models.CharField(max_length=40)
    title = models.CharField(max_length=200)
    asset_kind = models.CharField(max_length=40)
    assets = models.JSONField(default=list)
    likelihood = models.PositiveSmallIntegerField()
    impact = models.PositiveSmallIntegerField()
    level = models.PositiveSmallIntegerField()
    method = models.CharField(max_length=40)
    tested = models.BooleanField()
    reasons = models.JSONField(default=list)
    findings = models.JSONField(default=list)
    finding_count = models.PositiveIntegerField(default=0)
    controls = models.JSONField(default=list)
    proposed_at = models.DateTimeField()
    gone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["project", "threat"], name="proposal_identity"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["-level", "threat"], name="proposal_level"),
            models.Index(fields=["gone_at", "-level"], name="proposal_live"),
        ]


class Risk(Record):
    """A risk that a person adopted, with an owner (decision 12).

    Attributes:
        reference: Short name for people, ``R-0001``.
        project: None: the organisation as a whole.
        proposal: What it was adopted from.
        threat: Id in the threat library, or ``own-...`` for a scenario of the company's own.
        scenario: What would happen, in the company's words; "" where the library's words do.
        vulnerability: What lets it happen: the cause, in words.
        likelihood: Current likelihood, 1 to 5, as a person set it.
        impact: Current impact, 1 to 5, as a person set it.
        level: Their product.
        band: Rank of the band, 1 to 4, by the method that it was assessed under; likewise
            ``inherent_...`` and ``residual_...``, None where nobody has said. Why, when and by whom
            stands in ``StageLevel``.
        assessed_under: That method; None: the starter method.
        accepted_until: Last day of the acceptance in force; None for none.
        proposed_likelihood: What software proposes now; it may be higher, and lowers nothing.
        answered_likelihood: The highest one that a person has seen and answered: the same again
            asks for nothing.
        review_asked_at: When a review was last asked for; None when none is open.
        review_reason: Why, the newest of the open asks.
        review_due_on: By when, the first of them.
    """

    reference = models.CharField(max_length=16, unique=True)
    project = models.ForeignKey(Project, models.PROTECT, null=True, related_name="risks")
    proposal = models.ForeignKey(Proposal, models.PROTECT, null=True, related_name="risks")
    threat = models.CharField(max_length=40)
    title = models.CharField(max_length=200)
    asset_kind = models.CharField(max_length=40)
    owner = models.ForeignKey(Person, models.PROTECT, related_name="risks")
    note = models.TextField(blank=True)
    likelihood = models.PositiveSmallIntegerField()
    impact = models.PositiveSmallIntegerField()
    level = models.PositiveSmallIntegerField()
    band = models.PositiveSmallIntegerField()
    inherent_likelihood = models.PositiveSmallIntegerField(null=True, blank=True)
    inherent_impact = models.PositiveSmallIntegerField(null=True, blank=True)
    inherent_level = models.PositiveSmallIntegerField(null=True, blank=True)
    inherent_band = models.PositiveSmallIntegerField(null=True, blank=True)
    residual_likelihood = models.PositiveSmallIntegerField(null=True, blank=True)
    residual_impact = models.PositiveSmallIntegerField(null=True, blank=True)
    residual_level = models.PositiveSmallIntegerField(null=True, blank=True)
    residual_band = models.PositiveSmallIntegerField(null=True, blank=True)
    assessed_under = models.ForeignKey(RiskMethod, models.PROTECT, null=True, related_name="+")
    accepted_until = models.DateField(null=True, blank=True)
    scenario = models.TextField(blank=True)
    vulnerability = models.TextField(blank=True)
    method = models.CharField(max_length=40)
    controls = models.JSONField(default=list)
    proposed_likelihood = models.PositiveSmallIntegerField(null=True, blank=True)
    proposed_impact = models.PositiveSmallIntegerField(null=True, blank=True)
    answered_likelihood = models.PositiveSmallIntegerField(default=0)
    review_asked_at = models.DateTimeField(null=True, blank=True)
    review_reason = models.TextField(blank=True)
    review_due_on = models.DateField(null=True, blank=True)
    adopted_at = models.DateTimeField()
    archived_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["project", "threat"],
                condition=models.Q(archived_at__isnull=True),
                name="risk_once",
            ),
            models.UniqueConstraint(
                fields=["threat"],
                condition=models.Q(archived_at__isnull=True, project__isnull=True),
                name="risk_once_at_large",
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["-level", "reference"], name="risk_level"),
            models.Index(fields=["owner", "review_asked_at"], name="risk_owner"),
            models.Index(fields=["archived_at", "-level", "reference"], name="risk_live"),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def ticket(self) -> str:
        """It and the version that somebody read, for a form."""
        return f"{self.reference}:{self.row_version}"


class RiskAsset(models.Model):
    """An asset of the register that a risk strikes. Part of the risk, whose version counts up."""

    id = models.BigAutoField(primary_key=True)
    risk = models.ForeignKey(Risk, models.CASCADE, related_name="asset_links")
    asset = models.ForeignKey(Asset, models.PROTECT, related_name="risk_links")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["risk", "asset"], name="risk_asset_once"),
        ]


class RiskFinding(models.Model):
    """A finding that is a cause of a risk. Part of the risk, whose version counts up."""

    id = models.BigAutoField(primary_key=True)
    risk = models.ForeignKey(Risk, models.CASCADE, related_name="finding_links")
    finding = models.ForeignKey(Finding, models.PROTECT, related_name="risk_links")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["risk", "finding"], name="risk_finding_once"),
        ]
