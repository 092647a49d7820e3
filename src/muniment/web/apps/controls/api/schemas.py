"""Controls as people decided about them, and statements, in the API's shape."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

import msgspec
from ninja import Schema
from pydantic import Field

from muniment.engine.soa.comparison import Comparison
from muniment.engine.soa.rows import Implementation, Necessity, ReasonKind
from muniment.engine.soa.statement import Statement
from muniment.web.api.bodies import Body, Day, Id
from muniment.web.apps.controls import acts, owning
from muniment.web.apps.controls.acts import Assertion, Assignment, Decision
from muniment.web.apps.controls.models import CompanyControl, SoaVersion
from muniment.web.apps.controls.sources import LONGEST_REFERENCE, LONGEST_WORDS, Given
from muniment.web.apps.records.api.frozen import FreezingIn, FrozenOut, frozen_out

_NECESSITY = "yes, no or undecided; only a person sets it"


class ReasonOut(Schema):
    """Why a control is necessary."""

    kind: str = Field(description="risk, obligation, contract or words")
    target: UUID | None = Field(description="the record that it links to")
    reference: str
    title: str


class StatedOut(Schema):
    """What people say of a control. What evidence says is at /controls/{control}."""

    id: UUID
    row_version: int
    control: str
    title: str
    theme: str = Field(description="one of the four of Annex A, or own")
    description: str
    references: str
    catalogue_version: str
    necessity: str = Field(description=_NECESSITY)
    reasons: list[ReasonOut]
    reasons_hidden: int = Field(description="reasons of projects that the caller may not see")
    exclusion: str
    shareable: bool
    implementation: str = Field(description="unsaid, not_started, planned, partly, implemented")
    implementation_words: str
    implementation_on: date | None
    asserted_by: UUID | None
    asserted_at: datetime | None
    owner: UUID | None
    procedure: str
    decided_by: UUID | None
    decided_at: datetime | None
    archived_at: datetime | None


class GivenIn(Body):
    """A reason: the reference of a record in force, or words."""

    kind: ReasonKind = Field(strict=False, examples=["words"])
    reference: Annotated[str, Field(max_length=LONGEST_REFERENCE)] = Field("", examples=[""])
    words: Annotated[str, Field(max_length=LONGEST_WORDS)] = Field("", examples=["Tenders ask."])

    def given(self) -> Given:
        """Return it as the services take it."""
        return Given(self.kind, self.reference, self.words)


class DecisionIn(Body):
    """Whether a control is necessary, and why."""

    necessity: Necessity = Field(strict=False, examples=["yes"])
    reasons: Annotated[list[GivenIn], Field(max_length=100)] = Field(default_factory=list)
    exclusion: Annotated[str, Field(max_length=acts.LONGEST_EXCLUSION)] = Field(
        "", description="why it is not necessary; not yet done is no reason"
    )
    shareable: bool = Field(False, description="these words may leave the house")

    def decision(self) -> Decision:
        """Return it as the services take it."""
        given = tuple(one.given() for one in self.reasons)
        return Decision(self.necessity, given, self.exclusion, self.shareable)


class AssignmentIn(Body):
    """Who answers for a control, and where it is written how."""

    owner: Id | None = Field(None, description="a person's id; null: nobody")
    procedure: Annotated[str, Field(max_length=acts.LONGEST_PROCEDURE)] = Field(
        "", examples=["https://wiki.example/procedures/access"]
    )

    def assignment(self) -> Assignment:
        """Return it as the services take it."""
        return Assignment(self.owner, self.procedure, nobody=self.owner is None)


class AssertionIn(Body):
    """How far a control is in place; its owner alone says so."""

    implementation: Implementation = Field(strict=False, examples=["partly"])
    words: Annotated[str, Field(max_length=acts.LONGEST_WORDS)] = Field("", examples=["Begun."])
    on: Day = Field(description="the day that it tells of", examples=["2026-11-20"])

    def assertion(self) -> Assertion:
        """Return it as the services take it."""
        return Assertion(self.implementation, self.words, self.on)


class DescriptionIn(Body):
    """What an own control is."""

    title: Annotated[str, Field(min_length=1, max_length=owning.LONGEST_TITLE)] = Field(
        examples=["Model cards"]
    )
    description: Annotated[str, Field(max_length=owning.LONGEST_TEXT)] = ""
    references: Annotated[str, Field(max_length=owning.LONGEST_TEXT)] = ""

    def described(self) -> owning.Description:
        """Return it as the services take it."""
        return owning.Description(self.title, self.description, self.references)


class OwnControlIn(DescriptionIn):
    """An own control that is new."""

    control: Annotated[str, Field(min_length=1, max_length=owning.LONGEST_ID)] = Field(
        description="own- and small letters, digits and hyphens", examples=["own-model-cards"]
    )


class AwayIn(Body):
    """Why an own control is put away."""

    reason: Annotated[str, Field(min_length=1, max_length=owning.LONGEST_TEXT)] = Field(
        examples=["Merged."]
    )


class SoaVersionOut(FrozenOut):
    """A frozen version of the statement; what it says is at its content."""

    rows: int
    necessary: int
    excluded: int
    undecided: int


class SoaFreezingIn(FreezingIn):
    """What a version of the statement is for."""

    draft: bool = Field(False, description="a draft for good: nobody can approve it")


class StatementOut(Schema):
    """A statement, whole. Ids of people stand in it, no names."""

    note: str
    schema_: str = Field(alias="schema")
    standing: str = Field(description="live, draft or version")
    reference: str
    organization: str
    organization_name: str
    as_of: str
    author: str
    words: str
    catalogue: str
    figures: dict[str, Any]
    rows: list[dict[str, Any]]


class StatedChangeOut(Schema):
    """A field of a control with what it said before and says after."""

    field: str
    before: Any
    after: Any


class RowChangeOut(Schema):
    """A control that stands in both and differs."""

    control: str
    moves: bool = Field(description="false: only numbers of its evidence differ")
    fields: list[StatedChangeOut]


class ComparisonOut(Schema):
    """How a later statement differs from an earlier one."""

    moved: list[str] = Field(description="controls of which the earlier one says something untrue")
    added: list[str]
    removed: list[str]
    changed: list[RowChangeOut]


def row_out(row: CompanyControl, projects: frozenset[UUID] | None) -> dict[str, Any]:
    """Return a control in the API's shape, with reasons of those projects that somebody may see."""
    every = list(row.reasons.all())
    seen = [
        one for one in every if projects is None or one.project is None or one.project in projects
    ]
    return {
        **{name: getattr(row, name) for name in _ROW},
        "owner": row.owner_id,
        "reasons": [{name: getattr(one, name) for name in ReasonOut.model_fields} for one in seen],
        "reasons_hidden": len(every) - len(seen),
    }


def version_out(row: SoaVersion) -> dict[str, Any]:
    """Return a version in the API's shape."""
    return {**frozen_out(row), **{name: getattr(row, name) for name in _FIGURES}}


def statement_out(statement: Statement, note: str) -> dict[str, Any]:
    """Return a statement in the API's shape."""
    found: dict[str, Any] = msgspec.to_builtins(statement)
    return {"note": note, **found}


def comparison_out(found: Comparison) -> dict[str, Any]:
    """Return a comparison in the API's shape."""
    return {
        "moved": list(found.moved),
        "added": [row.control for row in found.added],
        "removed": [row.control for row in found.removed],
        "changed": [
            {
                "control": row.control,
                "moves": row.moves,
                "fields": [
                    {
                        "field": one.name,
                        "before": msgspec.to_builtins(one.before),
                        "after": msgspec.to_builtins(one.after),
                    }
                    for one in row.fields
                ],
            }
            for row in found.changed
        ],
    }


_ROW = tuple(
    name for name in StatedOut.model_fields if name not in {"owner", "reasons", "reasons_hidden"}
)
_FIGURES = ("rows", "necessary", "excluded", "undecided")
