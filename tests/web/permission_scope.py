"""What requests about the scope, the first hour and readiness are about."""

from __future__ import annotations

from tests.web.permission_objects import State, World, maker

from muniment.web.apps.access.principals import Principal
from muniment.web.apps.records.services import keeping
from muniment.web.apps.scope import versions
from muniment.web.apps.scope.registers import ITEMS, TEXT


def fill_scope(officer: Principal) -> None:
    """List something, word the scope, and freeze both."""
    keeping.create(
        ITEMS, officer, {"title": "Production", "kind": "environment", "place": "inside"}
    )
    keeping.create(TEXT, officer, {"title": "Scope", "certificate": "Churn models."})
    versions.freeze(officer, "The first scope")


@maker("guide_step", "step")
def _step(world: World, state: State, role: str) -> str | None:
    return {State.OWN: "company", State.ABSENT: "nowhere"}.get(state)


@maker("scope_*", "reference")
@maker("api:*_scope*", "reference")
def _scope_version(world: World, state: State, role: str) -> str | None:
    return {State.OWN: "SV-0001", State.ABSENT: "SV-9999"}.get(state)


@maker("readiness_stage", "stage")
@maker("api:get_stage", "stage")
def _stage(world: World, state: State, role: str) -> str | None:
    return {State.OWN: "2", State.ABSENT: "9"}.get(state)
