"""Freezing the scope, and deciding about what was frozen."""

from __future__ import annotations

from datetime import datetime

from muniment.core.canonical import canonical_json
from muniment.core.errors import UsageError
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.appointments import approval
from muniment.web.apps.records import versions
from muniment.web.apps.records.services.keeping import require_edit
from muniment.web.apps.scope import queries
from muniment.web.apps.scope.models import ScopeVersion
from muniment.web.apps.scope.registers import ITEMS


def obstacle(principal: Principal, row: ScopeVersion) -> versions.Obstacle | None:
    """Return why a principal may not approve or reject a version; None where they may."""
    return approval.obstacle(principal, row.author, "the scope", ITEMS.see)


KIND = versions.Kind(ScopeVersion, "SV", obstacle)


def freeze(principal: Principal, words: str) -> ScopeVersion:
    """Freeze the scope as it stands, to be approved.

    Raises:
        Denied: The principal may not change the scope.
        UsageError: There is no wording, nothing is listed, or something is undecided.
    """
    require_edit(ITEMS, principal)
    row: ScopeVersion = versions.freeze(KIND, principal, words, _content)
    return row


def _content(reference: str, moment: datetime) -> versions.Content:
    content = queries.content()
    if not content["wording"]:
        raise UsageError(
            "the scope has no wording yet", hint="Write it first, under Wording of the scope."
        )
    undecided = [
        str(item["reference"])
        for item in content["items"]  # type: ignore[union-attr]
        if isinstance(item, dict) and item["place"] == "undecided"
    ]
    if undecided:
        raise UsageError(
            f"{len(undecided)} lines are undecided: {', '.join(undecided[:12])}",
            hint="Say of each whether it is inside, or outside and why.",
        )
    if not content["items"]:
        raise UsageError("the scope lists nothing yet")
    return versions.Content(canonical_json(content))


def decide(
    principal: Principal, reference: str, expected_version: int, words: str, *, approve: bool
) -> ScopeVersion:
    """Approve or reject a version; see ``records.versions.decide``."""
    row: ScopeVersion = versions.decide(
        KIND, principal, reference, expected_version, words, approve=approve
    )
    return row
