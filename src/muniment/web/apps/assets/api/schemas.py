"""Assets in the API's shape."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from ninja import Schema
from pydantic import Field

from muniment.web.api.bodies import WHOLE, Body, Day, Id
from muniment.web.apps.assets.fields import LONGEST_NAME, LONGEST_TEXT
from muniment.web.apps.assets.models import Asset, AssetVersion, ClassDecision, IdentityAct, Link
from muniment.web.apps.assets.services import Edit, Entry
from muniment.web.apps.assets.vocabulary import BY_HAND, ExportRule, Kind, PersonalData, Unit
from muniment.web.apps.assets.walking import Lineage, details

Word = Annotated[str, Field(max_length=40)]
Level = Annotated[int, Field(ge=1, le=4), WHOLE]
Reason = Annotated[str, Field(min_length=1, max_length=LONGEST_TEXT, examples=["Seen in May."])]
Reference = Annotated[str, Field(max_length=20, examples=["A-0001"])]


class AssetOut(Schema):
    """One asset."""

    id: UUID
    reference: str
    row_version: int
    project: UUID | None
    kind: str
    locator: str
    path: str
    name: str
    description: str
    owner: UUID | None
    custodian: UUID | None
    confidentiality: int | None = Field(description="as people set it, 1 to 4")
    effective: int = Field(description="the class that holds: at least that of its data; 0: none")
    integrity: int | None
    availability: int | None
    environment: str
    location: str
    personal_data: str
    retention_count: int | None
    retention_unit: str
    retention_basis: str
    trade_secret: bool
    readers: list[UUID]
    other_readers: list[str]
    export_rule: str
    format: str
    vcs: str
    size: int
    digest: str
    state: str
    standing: str
    merged_into: UUID | None
    first_seen_at: datetime | None
    last_seen_at: datetime | None
    gone_at: datetime | None
    registered_at: datetime | None
    archived_at: datetime | None


class AssetVersionOut(Schema):
    """One content that an asset had; ``last_seen_at`` is null for the present one."""

    id: UUID
    digest: str
    size: int
    snapshot: UUID
    first_seen_at: datetime
    last_seen_at: datetime | None


class LinkOut(Schema):
    """Where an asset comes from, or what it leads to."""

    id: int
    relation: str
    target: UUID | None
    target_path: str
    basis: str
    made_by: UUID | None = Field(description="who recorded it; null: a collector")
    reason: str


class AssetDetail(AssetOut):
    """One asset with the contents it had, newest first, and its own links."""

    versions: list[AssetVersionOut]
    links: list[LinkOut]


class Said(Body):
    """What people say of an asset; members that are not there stay, null empties one."""

    description: Annotated[str, Field(max_length=LONGEST_TEXT)] | None = None
    owner: Id | None = Field(None, description="who answers for it: a person's id")
    custodian: Id | None = Field(None, description="who looks after it: a person's id")
    confidentiality: Level | None = Field(None, description="1 public to 4 restricted")
    integrity: Level | None = None
    availability: Level | None = None
    environment: Annotated[str, Field(max_length=40)] | None = None
    location: Annotated[str, Field(max_length=200)] | None = None
    personal_data: Annotated[PersonalData, Field(strict=False)] | None = None
    retention_count: Annotated[int, Field(ge=1, le=200 * 366), WHOLE] | None = None
    retention_unit: Annotated[Unit, Field(strict=False)] | None = None
    retention_basis: Annotated[str, Field(max_length=300)] | None = None
    trade_secret: bool | None = None
    readers: Annotated[list[Id], Field(max_length=500)] | None = None
    other_readers: (
        Annotated[list[Annotated[str, Field(max_length=200)]], Field(max_length=500)] | None
    ) = None
    export_rule: Annotated[ExportRule, Field(strict=False)] | None = None

    def edit(self) -> Edit:
        """Return it as the services take it."""
        given = self.model_dump(exclude_unset=True, exclude={"kind", "name", "project", "place"})
        return Edit(**{name: _given(name, value) for name, value in given.items()})


class AssetChange(Said):
    """What to change; members that are not there stay as they are, null empties one."""

    name: Annotated[str, Field(max_length=LONGEST_NAME)] | None = None

    def edit(self) -> Edit:
        """Return it as the services take it."""
        given = self.model_dump(exclude_unset=True)
        return Edit(**{name: _given(name, value) for name, value in given.items()})


class AssetEntry(Said):
    """An asset that a person enters."""

    kind: Annotated[Kind, Field(strict=False)]
    name: Annotated[str, Field(min_length=1, max_length=LONGEST_NAME, examples=["Cloud GPU"])]
    project: Id | None = Field(None, description="null: the organisation as a whole")
    place: Annotated[str, Field(max_length=1000)] = Field(
        "", description="a path in the project, or a URI; a collector that looks there finds it"
    )

    def entry(self) -> Entry:
        """Return it as the services take it."""
        return Entry(self.kind.value, self.name, self.project, self.place, self.edit())


class AssetReasonIn(Body):
    """Why something is done."""

    reason: Reason


class LinkIn(Body):
    """A link that a person records."""

    relation: Annotated[str, Field(max_length=20, examples=["derived_from"])] = Field(
        description=f"one of {', '.join(BY_HAND)}, read from this asset to the other"
    )
    other: Reference
    reason: Reason


class Step(Schema):
    """One asset of a walk."""

    id: UUID
    reference: str
    kind: str
    name: str
    effective: int
    depth: int = Field(description="how many links away")
    state: str


class Edge(Schema):
    """One link of a walk."""

    upstream: UUID | None
    downstream: UUID | None
    relation: str
    path: str
    basis: str
    by_hand: bool


class LineageOut(Schema):
    """What an asset stands on, or what stands on it, the nearest first."""

    direction: str
    total: int
    shown: int
    complete: bool = Field(description="false: there is more than was read")
    hidden: int = Field(description="assets of projects that the caller may not see")
    assets: list[Step]
    links: list[Edge]
    circles: list[list[UUID]]


class ClassWish(Body):
    """A class below that of the data."""

    wanted: Annotated[int, Field(ge=1, le=4, examples=[2]), WHOLE]
    reason: Reason
    expires_on: Day = Field(description="the last day, at most a year ahead")


class ClassAnswer(Body):
    """Yes or no."""

    grant: bool
    note: Annotated[str, Field(max_length=LONGEST_TEXT)] = ""


class ClassOut(Schema):
    """A request for a lower class, and what came of it."""

    id: UUID
    row_version: int
    asset: str
    wanted: int
    inherited: int
    basis: str
    state: str
    reason: str
    expires_on: date
    requested_by: UUID
    requested_at: datetime
    decided_by: UUID | None
    decided_at: datetime | None
    note: str
    ended_at: datetime | None
    ended_reason: str


class MergeIn(Body):
    """Another asset that is the same."""

    other: Reference
    reason: Reason


class MoveIn(Body):
    """Where an asset is now."""

    place: Annotated[str, Field(min_length=1, max_length=1000, examples=["data/new/train.csv"])]
    reason: Reason


class SplitIn(Body):
    """Since when it is another asset."""

    version: Id = Field(description="id of the first version of the other")
    reason: Reason


class ActOut(Schema):
    """A merge, move or split."""

    id: UUID
    row_version: int
    kind: str
    asset: str
    other: str
    reason: str
    made_by: UUID
    made_at: datetime
    undone_by: UUID | None
    undone_at: datetime | None
    undone_reason: str


class ReconciliationOut(Schema):
    """What collectors saw beside what people registered; the counts add up to ``rows``."""

    rows: int
    counts: dict[str, int]
    population: int = Field(description="in the register now: seen, by_hand and to_complete")
    complete: int = Field(description="of these: with an owner and a class")
    without_owner: int
    without_class: int


def _given(name: str, value: Any) -> Any:
    if name in ("owner", "custodian"):
        return str(value or "")
    if name == "readers":
        return [str(one) for one in value or ()]
    if value is None:
        return _EMPTY.get(name, "")
    return value.value if isinstance(value, (PersonalData, Unit, ExportRule)) else value


_EMPTY: dict[str, Any] = {
    "confidentiality": 0,
    "integrity": 0,
    "availability": 0,
    "retention_count": 0,
    "other_readers": [],
    "trade_secret": False,
    "personal_data": PersonalData.UNKNOWN.value,
}
_NAMED = ("project", "owner", "custodian", "merged_into")
_PLAIN = tuple(name for name in AssetOut.model_fields if name not in _NAMED)


def asset_out(row: Asset) -> dict[str, Any]:
    """Return an asset in the API's shape."""
    return {
        **{name: getattr(row, name) for name in _PLAIN},
        **{name: getattr(row, f"{name}_id") for name in _NAMED},
    }


def version_out(row: AssetVersion) -> dict[str, Any]:
    """Return a version in the API's shape."""
    return {name: getattr(row, name) for name in AssetVersionOut.model_fields}


def link_out(row: Link) -> dict[str, Any]:
    """Return a link in the API's shape."""
    plain = {name: getattr(row, name) for name in LinkOut.model_fields if name != "target"}
    return {**plain, "target": row.target_id}


def lineage_out(found: Lineage) -> dict[str, Any]:
    """Return a walk in the API's shape."""
    steps = [*found.steps, *found.unknown]
    shown = details(found.depths, (key for key, _, _ in steps))
    return {
        "direction": found.direction,
        "total": found.total,
        "shown": len(found.depths),
        "complete": not found.cut and not found.left_out,
        "hidden": found.hidden,
        "assets": [
            {
                "id": key,
                "reference": row.reference,
                "kind": row.kind,
                "name": row.label,
                "effective": row.effective,
                "depth": depth,
                "state": row.state,
            }
            for key, depth in found.depths.items()
            for row in (shown.assets[key],)
        ],
        "links": [
            {
                "upstream": upstream,
                "downstream": downstream,
                "relation": link.relation,
                "path": link.target_path,
                "basis": link.basis,
                "by_hand": link.made_by is not None,
            }
            for key, upstream, downstream in steps
            for link in (shown.links[key],)
        ],
        "circles": [list(knot) for knot in found.cycles()],
    }


def class_out(row: ClassDecision) -> dict[str, Any]:
    """Return a request in the API's shape."""
    plain = {name: getattr(row, name) for name in ClassOut.model_fields if name != "asset"}
    return {**plain, "asset": row.asset.reference}


def act_out(row: IdentityAct) -> dict[str, Any]:
    """Return an act in the API's shape."""
    both = ("asset", "other")
    plain = {name: getattr(row, name) for name in ActOut.model_fields if name not in both}
    return {**plain, "asset": row.asset.reference, "other": row.other.reference}
