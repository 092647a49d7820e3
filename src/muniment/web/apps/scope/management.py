"""Who approves versions of the scope: top management, and never the author."""

from __future__ import annotations

from collections.abc import Sequence

from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import Kind as PrincipalKind
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.appointments.queries import holders
from muniment.web.apps.records import versions
from muniment.web.apps.scope.models import ScopeVersion
from muniment.web.apps.scope.registers import ITEMS

ROLE = "role-ceo"


def top_management() -> Sequence[Person]:
    """Return who holds the role today. One statement."""
    return holders(ROLE)


def _may_decide(principal: Principal, row: ScopeVersion) -> tuple[str, str] | None:
    holders = top_management()
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
