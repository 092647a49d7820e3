"""Who freezes and who approves versions of the scope: top management, and never the author."""

from __future__ import annotations

from muniment.core.errors import UsageError
from muniment.web.apps.access.principals import Kind as PrincipalKind
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.records import versions
from muniment.web.apps.records.services.keeping import require_edit
from muniment.web.apps.scope import management
from muniment.web.apps.scope.models import ScopeVersion
from muniment.web.apps.scope.registers import ITEMS


def _may_decide(principal: Principal, row: ScopeVersion) -> tuple[str, str] | None:
    holders = management.top_management()
    others = [person.name for person in holders if person.pk != row.author]
    could = (
        f"{', '.join(others)} could, as top management."
        if others
        else "Appoint somebody other than the author as top management, under People. In a company"
        " of one, invite a person from outside, such as a board member."
    )
    if principal.kind is not PrincipalKind.PERSON:
        return "a person approves the scope, not a program", could
    if not holders:
        return "nobody holds the role of top management", could
    if all(person.pk != principal.id for person in holders):
        return "only top management approves the scope", could
    if row.author == principal.id:
        return "nobody approves what they wrote: you froze this version", could
    if not principal.everywhere(ITEMS.see):
        return (
            "you may see some projects, and the scope is of all",
            "An administrator can give you access to every project.",
        )
    return None


KIND = versions.Kind(ScopeVersion, "SV", "scope", _may_decide)


def freeze(principal: Principal, words: str) -> ScopeVersion:
    """Freeze the scope as it stands, to be approved.

    Raises:
        Denied: The principal may not change the scope.
        UsageError: There is no wording, nothing is listed, or something is undecided.
    """
    from muniment.web.apps.scope import queries

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
