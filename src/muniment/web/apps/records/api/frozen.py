"""Shapes that versions of every kind share: what is frozen, and what is said to it."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from ninja import Schema
from pydantic import Field

from muniment.web.api.bodies import Body
from muniment.web.apps.records import versions
from muniment.web.apps.records.versions import FrozenVersion


class FrozenOut(Schema):
    """A frozen version; what it says is at its content."""

    id: UUID
    row_version: int
    reference: str
    state: str = Field(description="draft, waiting, approved, rejected or superseded")
    frozen_at: datetime = Field(description="the moment that it tells of")
    digest: str
    author: UUID
    words: str
    decided_by: UUID | None
    decided_at: datetime | None
    decided_words: str
    superseded_by: str = Field(description='reference of the version that took its place, or ""')
    superseded_at: datetime | None


class FreezingIn(Body):
    """What a version is for."""

    words: Annotated[str, Field(min_length=1, max_length=versions.LONGEST_WORDS)] = Field(
        examples=["After the risk workshop."]
    )


class ApprovalIn(Body):
    """What top management says to a version."""

    words: Annotated[str, Field(max_length=versions.LONGEST_WORDS)] = Field("", examples=["Go."])


def frozen_out(row: FrozenVersion) -> dict[str, Any]:
    """Return a version in the API's shape. No statement where ``superseded_by`` was fetched."""
    return {
        **{name: getattr(row, name) for name in _PLAIN},
        "digest": row.blob_id,
        "superseded_by": row.superseded_by.reference if row.superseded_by else "",
    }


_PLAIN = tuple(name for name in FrozenOut.model_fields if name not in {"digest", "superseded_by"})
