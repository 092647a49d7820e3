"""Who approves what the company says of itself: top management, and never who wrote it.

Top management is whoever holds the ISMS role ``role-ceo``, or stands in for its holder: an
appointment, accepted by the person. No access role stands in for it (decision 20).
"""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from muniment.engine.catalogue import catalogue
from muniment.engine.risk.method import TOP_MANAGEMENT
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import Kind, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.appointments.queries import signers
from muniment.web.apps.records.versions import Obstacle


def top_management() -> Sequence[Person]:
    """Return who may approve today, the author of a version excepted. One statement."""
    return signers(TOP_MANAGEMENT)


def obstacle(principal: Principal, author: UUID, noun: str, needed: Permission) -> Obstacle | None:
    """Return why a principal may not approve or reject a version, and what would mend it.

    Args:
        principal: Who wants to.
        author: Id of who froze the version.
        noun: Of what, as it stands in a sentence: "the scope".
        needed: What they must be allowed everywhere: a version tells of every project.

    Returns:
        None where they may.
    """
    title = catalogue().roles[TOP_MANAGEMENT].title
    holders = top_management()
    others = [str(person) for person in holders if person.pk != author]
    if others:
        could = f"{', '.join(others)} could: they hold the role {title}, or stand in for it."
    else:
        could = (
            f"Appoint somebody other than the author to the role {title}, under People. In a"
            " company of one, invite a person from outside, such as a board member, to hold it."
        )
    if principal.kind is not Kind.PERSON:
        return Obstacle(f"a person approves {noun}, not a program", could)
    if not holders:
        return Obstacle("nobody holds the role of top management", could)
    if all(person.pk != principal.id for person in holders):
        return Obstacle(f"only top management approves {noun}", could)
    if author == principal.id:
        return Obstacle("nobody approves what they wrote: you froze this version", could)
    if not principal.everywhere(needed):
        return Obstacle(
            f"you may see some projects, and {noun} tells of all",
            "An administrator can give you access to every project.",
        )
    return None
