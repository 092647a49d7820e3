"""The asset register: what collectors fill and what people enter, in one table."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.db.models.functions import Coalesce, Greatest
from django.db.models.lookups import Exact

from muniment.web.apps.access.models import Person
from muniment.web.apps.assets.vocabulary import INHERITING, PersonalData
from muniment.web.apps.ledger.models import Record, new_id
from muniment.web.apps.organization.models import Project

COMPUTED = ("effective", "state", "standing")
"""Columns of an asset that follow from its others; whoever writes those writes these with them."""
FOLLOWED = (
    "kind",
    "confidentiality",
    "lowered_to",
    "inherited",
    "owner",
    "seen",
    "gone_at",
    "archived_at",
    "survivor",
)
"""Those others: all that ``Asset.settle`` looks at."""

_OWN = Coalesce(F("confidentiality"), Value(0))
_CLASSED = Q(confidentiality__isnull=False) | Q(kind__in=INHERITING, inherited__gt=0)
_EFFECTIVE = Case(
    When(kind__in=INHERITING, then=Greatest(_OWN, Coalesce(F("lowered_to"), F("inherited")))),
    default=_OWN,
)
_STATE = Case(
    When(survivor__isnull=False, then=Value("merged")),
    When(archived_at__isnull=False, then=Value("archived")),
    When(gone_at__isnull=False, then=Value("gone")),
    default=Value("present"),
)
_STANDING = Case(
    When(survivor__isnull=False, then=Value("merged")),
    When(archived_at__isnull=False, then=Value("archived")),
    When(seen=False, then=Value("by_hand")),
    When(
        gone_at__isnull=True,
        then=Case(
            When(Q(owner__isnull=False) & _CLASSED, then=Value("seen")),
            default=Value("to_complete"),
        ),
    ),
    When(Q(owner__isnull=False) | Q(confidentiality__isnull=False), then=Value("gone")),
    default=Value("unclaimed"),
)
# As the database checks them. SQLite would compute them by itself, but then reads the whole row
# for what an index has: counting a hundred thousand assets takes several times as long.


class Asset(Record):
    """One asset: (kind, locator). A digest identifies a version of it (decision 5).

    A row is also a place: where a collector looks. An asset that was merged into another keeps its
    row, and collectors keep writing to it; people see the survivor.

    Attributes:
        reference: Short name for people, ``A-0001``.
        project: None: the organisation's as a whole.
        locator: Project id, a slash, the path; or a URI; or, of an own entry without either,
            ``own:`` and its id.
        path: POSIX path in the project; "" for the repository itself and for own entries.
        named: True where a person gave the name; a collector then leaves it.
        owner: Who answers for it; set by people.
        custodian: Who looks after it day by day.
        confidentiality: 1 to 4, as people set it; None where nobody did. ``effective`` holds.
        integrity: How much it matters that it is right, 1 to 4.
        availability: How much it matters that it is there, 1 to 4.
        retention_count: How long it is kept, in ``retention_unit``; None where nobody said.
        readers: Ids of the people who may read it.
        other_readers: Groups, service accounts and others who may read it, by name.
        inherited: Highest class of the data that it transitively stands on; 0 for none.
        lowered_to: The class that a decision in force puts in place of ``inherited``.
        digest: Of the newest version; "" where none was computed.
        source: Connector of the snapshot that last saw it; "" where none did.
        root: Folder which that snapshot looked at.
        first_seen_at: By a collector, at this place; None where none saw it there.
        absent_at: When a snapshot that looked at this place no longer saw it; None while it is
            there.
        gone_at: When the last of the asset's places was absent; its own, where it has one place.
        seen: Whether a collector ever saw one of its places.
        registered_at: When a person entered it; None where a collector did.
        archived_at: When a person took it out of the register.
        merged_into: What a person merged it into; None for what stands for itself.
        survivor: Where that leads in the end.
        effective: The class that holds, 0 to 4: its own, or that of its data where it is higher.
        state: A value of ``vocabulary.State``.
        standing: A value of ``vocabulary.Standing``.
    """

    reference = models.CharField(max_length=16, unique=True)
    project = models.ForeignKey(Project, models.PROTECT, null=True, related_name="assets")
    kind = models.CharField(max_length=40)
    locator = models.TextField()
    path = models.TextField(blank=True)
    name = models.CharField(max_length=300)
    named = models.BooleanField(default=False)
    description = models.TextField(blank=True)
    owner = models.ForeignKey(Person, models.PROTECT, null=True, blank=True)
    custodian = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    confidentiality = models.PositiveSmallIntegerField(null=True, blank=True)
    integrity = models.PositiveSmallIntegerField(null=True, blank=True)
    availability = models.PositiveSmallIntegerField(null=True, blank=True)
    environment = models.CharField(max_length=40, blank=True)
    location = models.CharField(max_length=200, blank=True)
    personal_data = models.CharField(max_length=8, default=PersonalData.UNKNOWN.value)
    retention_count = models.PositiveIntegerField(null=True, blank=True)
    retention_unit = models.CharField(max_length=8, blank=True)
    retention_basis = models.CharField(max_length=300, blank=True)
    trade_secret = models.BooleanField(default=False)
    readers = models.JSONField(default=list)
    other_readers = models.JSONField(default=list)
    export_rule = models.CharField(max_length=8, blank=True)
    inherited = models.PositiveSmallIntegerField(default=0)
    lowered_to = models.PositiveSmallIntegerField(null=True, blank=True)
    format = models.CharField(max_length=40, blank=True)
    vcs = models.CharField(max_length=12, default="none")
    size = models.PositiveBigIntegerField(default=0)
    digest = models.CharField(max_length=71, blank=True)
    source = models.CharField(max_length=40, blank=True)
    root = models.TextField(blank=True)
    first_seen_at = models.DateTimeField(null=True, blank=True)
    last_seen_at = models.DateTimeField(null=True, blank=True)
    absent_at = models.DateTimeField(null=True, blank=True)
    gone_at = models.DateTimeField(null=True, blank=True)
    seen = models.BooleanField(default=False)
    registered_at = models.DateTimeField(null=True, blank=True)
    archived_at = models.DateTimeField(null=True, blank=True)
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, related_name="merged")
    survivor = models.ForeignKey("self", models.PROTECT, null=True, related_name="places")
    effective = models.PositiveSmallIntegerField(default=0)
    state = models.CharField(max_length=12, default="present")
    standing = models.CharField(max_length=12, default="by_hand")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["locator", "kind"], name="asset_identity"),
            models.CheckConstraint(
                condition=Exact(F("effective"), _EFFECTIVE), name="asset_effective_follows"
            ),
            models.CheckConstraint(condition=Exact(F("state"), _STATE), name="asset_state_follows"),
            models.CheckConstraint(
                condition=Exact(F("standing"), _STANDING), name="asset_standing_follows"
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["project", "kind"], name="asset_project_kind"),
            # The usual list, in its order; and every count of it, from the index alone.
            models.Index(fields=["state", "reference", "id"], name="asset_present"),
            models.Index(
                fields=[
                    "state",
                    "kind",
                    "project",
                    "owner",
                    "effective",
                    "vcs",
                    "last_seen_at",
                ],
                name="asset_counts",
            ),
            models.Index(fields=["standing", "reference", "id", "project"], name="asset_standing"),
            models.Index(
                fields=["standing", "owner", "effective", "project"], name="asset_completeness"
            ),
            models.Index(fields=["kind", "reference"], name="asset_kind"),
            models.Index(
                fields=["environment", "gone_at"],
                condition=~Q(environment=""),
                name="asset_environment",
            ),
            models.Index(fields=["digest"], name="asset_digest"),
            models.Index(fields=["-last_seen_at", "id"], name="asset_seen"),
            models.Index(fields=["name", "id"], name="asset_name"),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write the row, and what follows from it."""
        self.settle()
        if kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], *COMPUTED}
        super().save(*args, **kwargs)

    def settle(self) -> Asset:
        """Set the columns that follow from the others, and return the asset."""
        own = self.confidentiality or 0
        comes_in = self.inherited if self.lowered_to is None else self.lowered_to
        inherits = self.kind in INHERITING
        self.effective = max(own, comes_in) if inherits else own
        if self.survivor_id is not None:
            self.state = self.standing = "merged"
            return self
        if self.archived_at is not None:
            self.state = self.standing = "archived"
            return self
        self.state = "present" if self.gone_at is None else "gone"
        owned, classed = self.owner_id is not None, self.confidentiality is not None
        if not self.seen:
            self.standing = "by_hand"
        elif self.gone_at is None:
            complete = owned and (classed or (inherits and self.inherited > 0))
            self.standing = "seen" if complete else "to_complete"
        else:
            self.standing = "gone" if owned or classed else "unclaimed"
        return self

    @property
    def label(self) -> str:
        """What people know it by: the name that one of them gave it, else its path."""
        return self.name if self.named else self.path or self.name


class AssetVersion(models.Model):
    """One content that an asset had.

    Attributes:
        snapshot: The snapshot that first saw it.
        last_seen_at: Last time before another took its place; None for the present one, which was
            last seen when its asset was.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    asset = models.ForeignKey(Asset, models.CASCADE, related_name="versions")
    digest = models.CharField(max_length=71, blank=True)
    size = models.PositiveBigIntegerField()
    snapshot = models.UUIDField()
    first_seen_at = models.DateTimeField()
    last_seen_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["asset", "-first_seen_at"], name="version_asset"),
        ]


class Link(models.Model):
    """Lineage: where an asset comes from, as the newest snapshot shows it or a person says.

    Attributes:
        source: The place that the link is about.
        relation: A key of ``vocabulary.RELATIONS``.
        target: The other end, where it is an asset; else None.
        target_path: The other end's path.
        basis: How it is known: ``src/train.py:41 joblib.dump``.
        upstream: Of the two ends, what was first, as an asset that stands for itself; None where it
            is none in the register. Walks go by these two.
        downstream: What came of it, likewise.
        made_by: The person who recorded it; None for a collector's.
        reason: Why, in that person's words.
    """

    id = models.BigAutoField(primary_key=True)
    project = models.ForeignKey(Project, models.CASCADE, null=True, related_name="links")
    source = models.ForeignKey(Asset, models.CASCADE, related_name="links")
    relation = models.CharField(max_length=20)
    target = models.ForeignKey(Asset, models.CASCADE, null=True, related_name="backlinks")
    target_path = models.TextField()
    basis = models.TextField(blank=True)
    upstream = models.ForeignKey(Asset, models.CASCADE, null=True, related_name="+", db_index=False)
    downstream = models.ForeignKey(
        Asset, models.CASCADE, null=True, related_name="+", db_index=False
    )
    made_by = models.UUIDField(null=True)
    made_at = models.DateTimeField(null=True)
    reason = models.TextField(blank=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["downstream", "upstream"], name="link_upwards"),
            models.Index(fields=["upstream", "downstream"], name="link_downwards"),
        ]


class VersionLink(models.Model):
    """Which content came of which: both were there when the younger of the two was first seen."""

    id = models.BigAutoField(primary_key=True)
    upstream = models.ForeignKey(AssetVersion, models.CASCADE, related_name="onward")
    downstream = models.ForeignKey(AssetVersion, models.CASCADE, related_name="origins")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["upstream", "downstream"], name="version_link_once"),
        ]


class ClassDecision(Record):
    """A request that an asset's class be lower than that of its data, and what came of it.

    Attributes:
        wanted: The class asked for, 1 to 4.
        inherited: What came in when it was asked.
        basis: Digest of the data and lineage that it is about; it ends when they change.
        state: ``requested``, ``granted``, ``refused``, ``withdrawn`` or ``ended``.
        expires_on: Its last day.
        ended_reason: ``expired``, ``changed`` (data or lineage), ``revoked`` or ``replaced``.
    """

    asset = models.ForeignKey(Asset, models.PROTECT, related_name="class_decisions")
    wanted = models.PositiveSmallIntegerField()
    inherited = models.PositiveSmallIntegerField()
    basis = models.CharField(max_length=71)
    state = models.CharField(max_length=12, default="requested")
    reason = models.TextField()
    expires_on = models.DateField()
    requested_by = models.UUIDField()
    requested_at = models.DateTimeField()
    decided_by = models.UUIDField(null=True)
    decided_at = models.DateTimeField(null=True)
    note = models.TextField(blank=True)
    ended_at = models.DateTimeField(null=True)
    ended_reason = models.CharField(max_length=12, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["asset", "state"],
                condition=Q(state__in=["requested", "granted"]),
                name="class_decision_once",
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["state", "expires_on"], name="class_decision_state"),
        ]


class IdentityAct(Record):
    """What a person did to say which places are one asset; each can be undone.

    Attributes:
        kind: ``merge``, ``move`` or ``split``.
        asset: What it was done to, and what stands for itself after it.
        other: Merged into it; or the place it moved from; or what was split off.
        details: What undoing needs: ``swapped``, and ``raised``, field to [before, after].
    """

    kind = models.CharField(max_length=8)
    asset = models.ForeignKey(Asset, models.PROTECT, related_name="acts")
    other = models.ForeignKey(Asset, models.PROTECT, related_name="acts_on")
    reason = models.TextField()
    details = models.JSONField(default=dict)
    made_by = models.UUIDField()
    made_at = models.DateTimeField()
    undone_by = models.UUIDField(null=True)
    undone_at = models.DateTimeField(null=True)
    undone_reason = models.TextField(blank=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["asset", "-made_at"], name="act_asset"),
            models.Index(fields=["other", "-made_at"], name="act_other"),
        ]
