"""Where each control stands, what people decided about it, and what was frozen of both."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from muniment.web.apps.access.models import Person
from muniment.web.apps.blobs.models import Blob
from muniment.web.apps.ledger.models import Record
from muniment.web.apps.records.versions import FrozenVersion


class Standing(models.Model):
    """One control's state, computed from the newest evidence of every project (decision 10).

    Not a register: nobody edits it, and it can be computed again from what it was computed from.
    ``turns_at`` says until when it is true by itself; a page asks ``queries`` for what is true now.

    Attributes:
        control: Annex A id.
        position: Place in the catalogue, for sorting.
        necessity: ``proposed`` or ``undecided``; never "not necessary".
        state: A value of ``engine.report.assessment.ControlState``.
        points: Side (``for``, ``against``, ``stale``, ``uncovered``) to a list of ``{aspect, text,
            project, check, evidence}``; projects and evidence by id, "" for none.
        reasons: Why it is proposed as necessary: ``{kind, id, reference, title, level, project}``,
            at most 20 of ``reason_count``.
        for_count: How many points speak for it; likewise the other counts.
        speaking: Projects with something fresh to say.
        projects: Projects in all.
        operated_since: Since when it has been supported without a break; None.
        lapses_at: When its support ends by itself, if nothing new comes; None where it has none.
        lapses_into: The state that it then has.
        turns_at: When anything of this ceases to be true by itself; None for never.
        as_of: When it was computed.
    """

    control = models.CharField(max_length=12, primary_key=True)
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200)
    theme = models.CharField(max_length=20)
    necessity = models.CharField(max_length=12)
    state = models.CharField(max_length=16)
    points = models.JSONField(default=dict)
    reasons = models.JSONField(default=list)
    reason_count = models.PositiveIntegerField(default=0)
    for_count = models.PositiveIntegerField(default=0)
    against_count = models.PositiveIntegerField(default=0)
    stale_count = models.PositiveIntegerField(default=0)
    uncovered_count = models.PositiveIntegerField(default=0)
    speaking = models.PositiveIntegerField(default=0)
    projects = models.PositiveIntegerField(default=0)
    operated_since = models.DateTimeField(null=True, blank=True)
    lapses_at = models.DateTimeField(null=True, blank=True)
    lapses_into = models.CharField(max_length=16, blank=True)
    turns_at = models.DateTimeField(null=True, blank=True)
    as_of = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["position"]

    def __str__(self) -> str:
        return self.control


class Cause(models.TextChoices):
    """What moved a control."""

    PUSH = "push"
    DECISION = "decision"
    RISK = "risk"
    PROJECT = "project"
    TIME = "time"


class StandingChange(models.Model):
    """A control came into a state; the timeline is made of these.

    Attributes:
        at: Since when it holds. Where evidence ran out or a waiver ended, that very moment, however
            late it was noticed.
        cause: What moved it.
        reference: The snapshot that did, ``S-0001``; or "".
    """

    id = models.BigAutoField(primary_key=True)
    control = models.CharField(max_length=12)
    at = models.DateTimeField()
    state = models.CharField(max_length=16)
    for_count = models.PositiveIntegerField()
    against_count = models.PositiveIntegerField()
    cause = models.CharField(max_length=8, choices=Cause.choices)
    reference = models.CharField(max_length=16, blank=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["control", "-at", "-id"], name="standing_line"),
        ]


class ControlsReport(Record):
    """A report of all controls as they stood, whose digest the ledger recorded (S-65).

    Attributes:
        reference: Short name for people, ``C-0001``.
        blob: Its bytes, canonical JSON.
        as_of: The moment that it tells of.
        made_by: Who had it made.
    """

    reference = models.CharField(max_length=16, unique=True)
    blob = models.ForeignKey(Blob, models.PROTECT)
    as_of = models.DateTimeField()
    made_by = models.UUIDField()

    class Meta:
        ordering: ClassVar[list[str]] = ["-as_of"]

    def __str__(self) -> str:
        return self.reference


class CompanyControl(Record):
    """What the company says of one control: of Annex A, or one of its own (decision 27).

    The catalogue is read only; a newer one changes no row here. What evidence says stands beside it
    in ``Standing`` and never changes it.

    Attributes:
        control: Annex A id, or ``own-...``.
        position: Annex A in its order, then own controls in theirs.
        standing: What evidence says; None for an own control.
        catalogue_version: With which it was last decided.
        title: Short title.
        theme: One of the four of Annex A, or ``own``.
        description: Of an own control.
        references: Of an own control: what it follows.
        necessity: ``yes``, ``no`` or ``undecided``; only a person sets it.
        exclusion: Why it is not necessary.
        shareable: The words of justification may leave the house.
        implementation: What its owner asserts, a value of ``engine.soa.rows.Implementation``.
        implementation_on: The day that the assertion tells of.
        asserted_by: Who asserted it.
        owner: Who answers for it; only they assert.
        procedure: Address or name of the document that says how it is done.
        decided_by: Who last decided about necessity.
        archived_at: When an own control was put away.
    """

    control = models.CharField(max_length=48, unique=True)
    position = models.PositiveIntegerField()
    standing = models.OneToOneField(
        Standing, models.SET_NULL, null=True, blank=True, related_name="company"
    )
    catalogue_version = models.CharField(max_length=40)
    title = models.CharField(max_length=200)
    theme = models.CharField(max_length=20)
    description = models.TextField(blank=True)
    references = models.TextField(blank=True)
    necessity = models.CharField(max_length=12, default="undecided")
    exclusion = models.TextField(blank=True)
    shareable = models.BooleanField(default=False)
    implementation = models.CharField(max_length=16, default="unsaid")
    implementation_words = models.TextField(blank=True)
    implementation_on = models.DateField(null=True, blank=True)
    asserted_by = models.UUIDField(null=True, blank=True)
    asserted_at = models.DateTimeField(null=True, blank=True)
    owner = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="controls"
    )
    procedure = models.CharField(max_length=500, blank=True)
    decided_by = models.UUIDField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    archived_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["position"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["position"], name="control_position"),
            models.Index(fields=["owner", "archived_at"], name="control_owner"),
        ]

    def __str__(self) -> str:
        return self.control

    @property
    def ticket(self) -> str:
        """What stands for a ticked row: nobody changes what they have not read."""
        return f"{self.control}:{self.row_version}"


class InclusionReason(models.Model):
    """Why a control is necessary; part of its control, written with it.

    Attributes:
        kind: A value of ``engine.soa.rows.ReasonKind``.
        target: Id of the record that it links to; None where it is named by words alone.
        project: Whose the record is; None for the organisation's.
        reference: How people name the record, or "".
        title: What it was about when it was given as a reason; of own words, the words.
    """

    id = models.BigAutoField(primary_key=True)
    control = models.ForeignKey(CompanyControl, models.CASCADE, related_name="reasons")
    place = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=12)
    target = models.UUIDField(null=True, blank=True)
    project = models.UUIDField(null=True, blank=True)
    reference = models.CharField(max_length=120, blank=True)
    title = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["place"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["target"], name="reason_target"),
        ]


class SoaVersion(FrozenVersion):
    """A frozen version of the Statement of Applicability.

    Attributes:
        rows: How many controls.
        necessary: Of which necessary.
        excluded: Of which not.
        undecided: Of which undecided; none but in a draft.
    """

    rows = models.PositiveIntegerField()
    necessary = models.PositiveIntegerField()
    excluded = models.PositiveIntegerField()
    undecided = models.PositiveIntegerField()
