"""The scope against what was found, and its versions, in the API's shape."""

from __future__ import annotations

from typing import Any

from ninja import Schema
from pydantic import Field

from muniment.engine.scope.gaps import OPEN, Found, Match, State
from muniment.web.api.pagination import Page
from muniment.web.apps.records.api.frozen import FrozenOut, frozen_out
from muniment.web.apps.scope.models import ScopeVersion

_NAMED = 20
_STATES = ", ".join(state.value for state in State)


class ScopeFoundOut(Schema):
    """Something that was found."""

    identifier: str = Field(description="what its source calls it")
    title: str
    source: str = Field(description="what found it")
    page: str = Field(description='where it can be seen on this server, or ""')


class ScopeMatchOut(Schema):
    """A line of the scope, something that was found, or both where they are the same."""

    state: str = Field(description=_STATES)
    open: bool = Field(
        description="somebody has to do something about it; never to be read as fine"
    )
    kind: str
    title: str
    line: str = Field(description='reference of the line, in the register scope; "" where none is')
    found: list[ScopeFoundOut] = Field(description=f"at most {_NAMED} of them")
    found_count: int


class ScopeMatches(Page[ScopeMatchOut]):
    """Listed and found, each counted once; what is open comes first."""

    counts: dict[str, int] = Field(description="state to number; of all, whatever was asked for")


class ScopeVersionOut(FrozenOut):
    """A frozen version of the scope; what it says is at its content."""


class ScopeContentOut(Schema):
    """What a version of the scope says. Ids of people stand in it, no names."""

    schema_: str = Field(alias="schema")
    reference: str
    state: str
    wording: dict[str, Any] | None
    items: list[dict[str, Any]]
    counts: dict[str, int] = Field(description="what was open when it was frozen, by state")


def match_out(match: Match) -> dict[str, Any]:
    """Return a match in the API's shape."""
    line = match.line
    return {
        "state": match.state.value,
        "open": match.state in OPEN,
        "kind": match.kind.value,
        "title": line.title if line is not None else match.found[0].title,
        "line": line.reference if line is not None else "",
        "found": [_found(thing) for thing in match.found[:_NAMED]],
        "found_count": len(match.found),
    }


def scope_version_out(row: ScopeVersion) -> dict[str, Any]:
    """Return a version in the API's shape."""
    return frozen_out(row)


def _found(thing: Found) -> dict[str, Any]:
    return {
        "identifier": thing.identifier,
        "title": thing.title,
        "source": thing.source,
        "page": thing.url,
    }
