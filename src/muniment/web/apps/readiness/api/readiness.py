"""How ready the organisation is, over the API."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema
from pydantic import Field

from muniment.web.api.operations import asks, principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.readiness import items
from muniment.web.clock import now

router = Router(tags=["readiness"])


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
