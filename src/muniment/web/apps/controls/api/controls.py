"""Where controls stand, over the API."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Schema
from pydantic import Field

from muniment.web.api.operations import asks, principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.controls import queries
from muniment.web.apps.controls.models import Standing
from muniment.web.clock import now

router = Router(tags=["controls"])

_NOTE = "Draft, not a Statement of Applicability."


class StandingOut(Schema):
    """Where one control stands now."""

    control: str
    title: str
    theme: str
    state: str
    necessity: str = Field(description="proposed or undecided; never: not necessary")
    for_count: int
    against_count: int
    stale_count: int
    uncovered_count: int
    projects_speaking: int
    projects: int
    operated_since: datetime | None
    lapses_at: datetime | None = Field(description="when its support ends by itself")


class Standings(Schema):
    """All controls, as they stand now."""

    note: str
    counts: dict[str, int]
    items: list[StandingOut]


class PointOut(Schema):
    """One thing that speaks for a control, against it, is too old, or that nothing covers."""

    aspect: str
    text: str
    project: UUID | None
    check: str
    evidence: UUID | None


class ChangeOut(Schema):
    """A state that a control came into."""

    at: datetime
    state: str
    for_count: int
    against_count: int
    cause: str
    snapshot: str


class ControlOut(StandingOut):
    """One control with its points, of the projects that the caller may see."""

    note: str
    points: dict[str, list[PointOut]]
    hidden: int = Field(description="points of projects that the caller may not see")
    runs: int = Field(description="collections that carried it since it operates")
    history: list[ChangeOut]


@router.get("", response=Standings)
@asks(Permission.SEE_CONTROLS)
def list_controls(request: HttpRequest) -> dict[str, Any]:
    """Return where all controls stand, in the order of Annex A."""
    rows = queries.all_now(now(), brief=True)
    return {"note": _NOTE, "counts": queries.counts(rows), "items": [_standing(r) for r in rows]}


@router.get("/{control}", response=ControlOut)
@asks(Permission.SEE_CONTROLS)
def get_control(request: HttpRequest, control: str) -> dict[str, Any]:
    """Return one control: what speaks for it and against it, and its history."""
    held = principal(request).projects(Permission.SEE_CONTROLS)
    found = queries.control(control, held, now())
    return {
        **_standing(found.row),
        "note": _NOTE,
        "points": _points(found.points),
        "hidden": found.hidden,
        "runs": found.runs,
        "history": [
            {
                "at": line.at,
                "state": line.state,
                "for_count": line.for_count,
                "against_count": line.against_count,
                "cause": line.cause,
                "snapshot": line.reference,
            }
            for line in found.lines
        ],
    }


def _standing(row: Standing) -> dict[str, Any]:
    own = (name for name in StandingOut.model_fields if name != "projects_speaking")
    return {**{name: getattr(row, name) for name in own}, "projects_speaking": row.speaking}


def _points(points: Mapping[str, Any]) -> dict[str, Any]:
    return {
        side: [
            {
                "aspect": item.aspect,
                "text": item.text,
                "project": item.project.pk if item.project else None,
                "check": item.check,
                "evidence": item.evidence or None,
            }
            for item in found
        ]
        for side, found in points.items()
    }
