"""Freezing the scope, and deciding about what was frozen."""

from __future__ import annotations

from muniment.core.errors import UsageError
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.records import versions
from muniment.web.apps.records.services.keeping import require_edit
from muniment.web.apps.scope import queries
from muniment.web.apps.scope.management import KIND
from muniment.web.apps.scope.models import ScopeVersion
from muniment.web.apps.scope.registers import ITEMS


def freeze(principal: Principal, words: str) -> ScopeVersion:
    """Freeze the scope as it stands, to be approved.

    Raises:
        Denied: The principal may not change the scope.
        UsageError: There is no wording, nothing is listed, or something is undecided.
    """
    require_edit(ITEMS, principal)
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
    row: ScopeVersion = versions.freeze(KIND, principal, content, words)
    return row


def decide(
    principal: Principal, reference: str, expected_version: int, words: str, *, approve: bool
) -> ScopeVersion:
    """Approve or reject a version; see ``records.versions.decide``."""
    row: ScopeVersion = versions.decide(
        KIND, principal, reference, expected_version, words, approve=approve
    )
    return row
