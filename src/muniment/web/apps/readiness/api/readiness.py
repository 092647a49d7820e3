"""How ready the organisation is, over the API."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Path, Router, Schema
from pydantic import Field

from muniment.web.api.operations import asks, principal
from muniment.web.api.plain import DIGITS
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.readiness import items, looking
from muniment.web.apps.readiness.models import Look
from muniment.web.clock import now

router = Router(tags=["readiness"])

Stage = Annotated[int, Path(ge=1, le=2), DIGITS]


class TallyOut(Schema):
    """Items of one kind in numbers that add up."""

    total: int
    recorded: int
    partly: int
    missing: int = Field(description="not recorded in Muniment; they may exist elsewhere")
    blocking: int


class ItemOut(Schema):
    """One thing that certification asks for."""

    id: str
    kind: str
    title: str
    basis: str
    state: str
    blocking: bool
    reason: str
    evidence: list[str]


class ReadinessOut(Schema):
    """How ready the organisation is, by what is recorded here."""

    clauses: TallyOut
    documents: TallyOut
    controls: dict[str, int]
    controls_proposed: int = Field(description="of those that nobody decided about")
    controls_necessary: int
    controls_excluded: int
    items: list[ItemOut]


class AskedOut(Schema):
    """Something that an auditor would ask about."""

    said: str = Field(description="what is wrong, as the end of a sentence about the record")
    reference: str = Field(description='of the record; "" where there is none')
    title: str
    url: str = Field(description="path of its page")


class QuestionOut(Schema):
    """A rule that something breaks."""

    rule: str
    clause: str
    stage: int
    title: str
    next: str = Field(description="what to do about it")
    url: str
    count: int
    hidden: int = Field(description="of the named points, those of places that you may not see")
    points: list[AskedOut] = Field(description=f"at most {looking.NAMED}")


class LookOut(Schema):
    """What an auditor's rules last found. No broken rule is no certificate."""

    looked_at: datetime | None = Field(description="null: nobody has looked yet")
    moved: bool = Field(description="the registers have moved since")
    stage: int
    count: int
    questions: list[QuestionOut]
    holding: list[str] = Field(description="ids of the rules that nothing breaks")


@router.get("/stages/{stage}", response=LookOut)
@asks(Permission.SEE_HOME)
def get_stage(
    request: HttpRequest, stage: Annotated[int, Path(ge=1, le=2), DIGITS]
) -> dict[str, Any]:
    """Return what an auditor would ask about at a stage; stage 2 holds all of stage 1."""
    return _stage(request, stage, looking.newest_look())


@router.post("/look", response=LookOut)
@asks(Permission.SEE_HOME)
def look_again(request: HttpRequest) -> dict[str, Any]:
    """Look with every rule, now, and return what stands in the way of stage 2."""
    return _stage(request, 2, looking.look())


def _stage(request: HttpRequest, stage: int, row: Look | None) -> dict[str, Any]:
    if row is None:
        return {
            "looked_at": None,
            "moved": True,
            "stage": stage,
            "count": 0,
            "questions": [],
            "holding": [],
        }
    return {
        "looked_at": row.looked_at,
        "moved": looking.moved_since(row),
        "stage": stage,
        "count": looking.count(row.counts, stage),
        "questions": [_question(each) for each in looking.points(row, principal(request), stage)],
        "holding": [rule.id for rule in looking.holding(row, stage)],
    }


def _question(each: looking.Points) -> dict[str, Any]:
    rule = each.rule
    return {
        "rule": rule.id,
        "clause": rule.clause,
        "stage": rule.stage,
        "title": rule.title,
        "next": rule.next,
        "url": rule.url,
        "count": each.count,
        "hidden": each.hidden,
        "points": [
            {
                "said": hit.said,
                "reference": hit.record.reference if hit.record else "",
                "title": hit.record.title if hit.record else "",
                "url": hit.record.url if hit.record else "",
            }
            for hit in each.hits
        ],
    }


@router.get("", response=ReadinessOut)
@asks(Permission.SEE_HOME)
def get_readiness(request: HttpRequest) -> dict[str, Any]:
    """Return what is recorded about each clause item and document, and the controls' states."""
    found = items.readiness(now(), principal(request).projects(Permission.SEE_EVIDENCE))
    return {
        "clauses": items.tally(found.clauses),
        "documents": items.tally(found.documents),
        "controls": found.states,
        "controls_proposed": found.proposed,
        "controls_necessary": found.necessary,
        "controls_excluded": found.excluded,
        "items": [
            {
                "id": item.id,
                "kind": item.kind,
                "title": item.title,
                "basis": item.basis,
                "state": item.state.value,
                "blocking": item.blocking,
                "reason": item.reason,
                "evidence": list(item.evidence),
            }
            for item in found.items
        ],
    }
